"""Which academy a text names."""

from __future__ import annotations

from validators.spelling import words

# Code de l'éducation, article R222-2: the academies' seats, as papers name them.
ACADEMIES = (
    "Aix-Marseille",
    "Amiens",
    "Besançon",
    "Bordeaux",
    "Clermont-Ferrand",
    "Corse",
    "Créteil",
    "Dijon",
    "Grenoble",
    "Guadeloupe",
    "Guyane",
    "La Réunion",
    "Lille",
    "Limoges",
    "Lyon",
    "Martinique",
    "Mayotte",
    "Montpellier",
    "Nancy-Metz",
    "Nantes",
    "Nice",
    "Normandie",
    "Orléans-Tours",
    "Paris",
    "Poitiers",
    "Reims",
    "Rennes",
    "Strasbourg",
    "Toulouse",
    "Versailles",
)


def named(text: str) -> str | None:
    """The one academy that the text names, None when it names none or several."""
    seen = words(text)
    found = [name for name in ACADEMIES if _stands_in(words(name), seen)]
    return found[0] if len(found) == 1 else None


def _stands_in(name: tuple[str, ...], seen: tuple[str, ...]) -> bool:
    size = len(name)
    return any(seen[i : i + size] == name for i in range(len(seen) - size + 1))
