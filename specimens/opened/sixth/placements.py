"""Attestations of placements in firms during training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.facts import Spell, keep
from specimens.opened.sixth.wording import (
    born_on,
    cell,
    corner,
    day_said,
    down,
    engraved,
    numeric,
    on_day,
    option_of,
    spoken_name,
    stranger,
    title_line,
)
from specimens.people import invent_firm


def _monday(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=-day.weekday() % 7)


def _stay(case: Case, years_back: int = 1) -> Spell:
    """One placement of some weeks, over before the upload."""
    first = _monday(dt.date(case.session - years_back, case.rng.choice((1, 5, 6)), 3))
    last = first + dt.timedelta(days=7 * case.rng.choice((4, 5, 6, 8)) - 3)
    asked: list[Spell] = case.fact("periods", [(first, last, 1.0)])
    return asked[0]


def _later(case: Case, last: dt.date | None) -> dt.date:
    if case.has("future_date") or last is None:
        return case.day_before(1, 20)
    return case.fact("issue_date", min(last + dt.timedelta(days=case.rng.choice((0, 0, 3, 10))), case.today))  # fmt: skip


@opened_layout("internship_attestation", "letter_from_public_office")
def letter_from_public_office(case: Case, paper: Paper) -> str:
    """A public office's letter about a placement, both days in a list."""
    firm, rng = invent_firm(case.rng), case.rng
    stay = _stay(case, rng.choice((1, 1, 2)))
    start, end, _ = stay
    one, two = day_said(paper, start), day_said(paper, end or start)
    keep(paper, stay, one, two)
    day = _later(case, end)
    name = rng.choice(("Office public de l'habitat Exemple", "Régie des eaux fictive", "Syndicat mixte Modèle"))  # fmt: skip
    return (
        corner(firm, paper.put("employer", name), "Service du personnel", f"Dossier : {stranger(case)}")
        + down(10)
        + title_line(paper.choose("Attestation de stage", "ATTESTATION DE STAGE"), 14, "left")
        + f"Le directeur de l'établissement public atteste que\n\n#pad(left: 10mm)[{spoken_name(paper)}, \\ {born_on(paper)},]\n\na accompli dans nos services un stage conventionné, pour la préparation du BTS {txt(option_of(case))} :\n\n"
        + f"- date d'entrée : {txt(one)}\n- date de sortie : {txt(two)}\n- convention n° {rng.randrange(100, 999)} signée le {txt(numeric(start - dt.timedelta(days=30)))}\n- horaire : 35 heures par semaine\n\n"
        + f"Attestation remise à l'intéressé(e) le {on_day(paper, 'issue_date', day)}.\n"
        + down(5)
        + f"#align(right)[{cell(paper, 'employer', 'Le directeur', engraved(name, firm.place.town), 62, 24)}]\n"
    )  # fmt: skip
