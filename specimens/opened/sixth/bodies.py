"""Schools and centres of the sixth generation, under names that tell what they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from specimens.layout import Case
from specimens.people import Firm, invent_place, invent_school
from specimens.specialities import ACADEMIES

CENTRES = (
    "CFA interprofessionnel fictif", "Maison de l'apprentissage Exemple", "CFA des Trois-Modèles",
    "Pôle de formation Imaginaire", "Compagnie fictive des métiers",
)  # fmt: skip
CAMPUSES = (
    "École supérieure Exemple", "Groupe ESF – École Spécimen de Formation", "Institut Beaumodèle",
    "Campus privé Inventé",
)  # fmt: skip
NETWORKS = (
    "GRETA-CFA du Modèle", "GRETA Exemple-Littoral", "GIP FCIP fictif", "AFPEX – centre Spécimen",
)  # fmt: skip
DISTANT = ("CNEX – enseignement à distance", "Cours Spécimen à distance", "École chez soi Fictive")


def body_of(case: Case, names: Sequence[str]) -> Firm:
    """A school or centre with one of these names."""
    return replace(invent_school(case.rng), name=case.rng.choice(names))


def local_school(case: Case, name: str | None = None) -> Firm:
    place = invent_place(case.rng, case.rng.choice(ACADEMIES[case.academy][1]))
    school = replace(invent_school(case.rng), place=place)
    return school if name is None else replace(school, name=name)
