"""Offices that decide about a candidate: length of training, exemption, disability, health,
arrangements for the épreuves."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.decisions import _for_the_rector, _issued
from specimens.opened.third.wording import (
    academy_of,
    bts,
    given_at,
    heading,
    labelled,
    seat_of,
    state_corner,
    usage_row,
)
from specimens.people import invent_school


@apart_layout("duration_decision", "placement_form")
def placement_form(case: Case, paper: Paper) -> str:
    """The placement decision on a form: what was asked, what was granted."""
    school, rng = invent_school(case.rng), case.rng
    weeks = rng.choice((4, 5, 6))
    return (
        state_corner(f"Académie de {academy_of(case)}", "Délégation à l'enseignement supérieur")
        + heading(paper.choose("DÉCISION DE POSITIONNEMENT RÉGLEMENTAIRE", "Positionnement – décision du recteur", "Décision portant réduction de la durée de formation"))
        + labelled([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("BTS préparé", txt(bts(case))), ("Établissement", txt(school.name))])
        + f"\nVu les articles D. 643-1 à D. 643-35 du code de l'éducation ; vu l'avis de la commission pédagogique :\n\n#check(true) la durée de la formation est fixée à {rng.choice(('une année', '675 heures', '12 mois'))} \\ #check(true) la durée du stage est ramenée à {weeks} semaines \\ #check(false) la demande est rejetée\n\n"
        + given_at(paper, seat_of(case), "issue_date", _issued(case)) + "\n\n" + _for_the_rector(paper)
    )  # fmt: skip
