"""Which academy a text names: « Académie de Nice », « Rectorat de l'académie d'Aix-Marseille »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from pieces.parse.folding import fold

# Slug (as in the circulars' ids) → the name people write. Code de l'éducation, article D222-1;
# Caen and Rouen are one since 2020 (Normandie) and still sign older papers.
ACADEMIES: dict[str, str] = {
    "aix-marseille": "Aix-Marseille", "amiens": "Amiens", "besancon": "Besançon",
    "bordeaux": "Bordeaux", "caen": "Caen", "clermont": "Clermont-Ferrand", "corse": "Corse",
    "creteil": "Créteil", "dijon": "Dijon", "grenoble": "Grenoble", "guadeloupe": "Guadeloupe",
    "guyane": "Guyane", "lille": "Lille", "limoges": "Limoges", "lyon": "Lyon",
    "martinique": "Martinique", "mayotte": "Mayotte", "montpellier": "Montpellier",
    "nancy-metz": "Nancy-Metz", "nantes": "Nantes", "nice": "Nice", "normandie": "Normandie",
    "orleans-tours": "Orléans-Tours", "paris": "Paris", "poitiers": "Poitiers", "reims": "Reims",
    "rennes": "Rennes", "reunion": "La Réunion", "rouen": "Rouen", "strasbourg": "Strasbourg",
    "toulouse": "Toulouse", "versailles": "Versailles",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundAcademy:
    """`slug` of ACADEMIES; `repaired` where the name was misspelt."""

    slug: str
    start: int
    end: int
    text: str
    repaired: bool = False

    @property
    def name(self) -> str:
        return ACADEMIES[self.slug]


_BEFORE = re.compile(
    r"\b(?:academi[eo]s?|rectorat|region academique|rectrice|recteur)"
    r"(?:\s*(?:de|d'|du|des|la|l'academie|l'|:|\n|-)\s*)*"
)
_MAIL = re.compile(r"@ac-([a-z]+(?:-[a-z]+)?)\.fr|\bac-([a-z]+(?:-[a-z]+)?)\.fr")
_NAMES = sorted(
    ((fold(name), slug) for slug, name in ACADEMIES.items()), key=lambda pair: -len(pair[0])
)


def find_academies(text: str) -> list[FoundAcademy]:
    """Academies named after « académie de » or « rectorat », or by an address « ac-nice.fr »."""
    folded = fold(text)
    found: list[FoundAcademy] = []
    for match in _BEFORE.finditer(folded):
        rest = folded[match.end() : match.end() + 20]
        for name, slug in _NAMES:
            plain = rest.replace(" - ", "-").replace("- ", "-").replace(" -", "-")
            spaced = plain[: len(name)].replace(" ", "-")
            wanted = name.removeprefix("la ")
            exact = spaced.startswith(wanted.replace(" ", "-"))
            near = len(wanted) > 5 and Levenshtein.distance(spaced[: len(wanted)], wanted) == 1
            if exact or near:
                end = min(len(text), match.end() + len(wanted) + len(rest) - len(plain))
                found.append(
                    FoundAcademy(slug, match.start(), end, text[match.start() : end], not exact)
                )
                break
    for match in _MAIL.finditer(folded):
        domain = match[1] or match[2]
        slug_of = next((s for s in ACADEMIES if domain == s or domain.startswith(s)), None)
        if slug_of and not any(f.start < match.end() and match.start() < f.end for f in found):
            found.append(FoundAcademy(slug_of, *match.span(), text[slice(*match.span())]))
    return sorted(found, key=lambda f: f.start)
