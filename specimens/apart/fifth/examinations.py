"""The examination itself: registration, marks, diplomas, marks given up, student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.examinations import _award
from specimens.opened.fifth.wording import (
    academy,
    bold,
    born_words,
    dated,
    gap,
    halves,
    pressed,
    seat,
    small,
    whole_name,
)


@apart_layout("diploma", "upright_with_visas")
def upright_with_visas(case: Case, paper: Paper) -> str:
    """A diploma upright within a double frame, the holder's hand beside the rector's."""
    name, level, day = _award(case)
    paper.setup.margin_mm, paper.setup.size_pt = (28, 28, 24, 28), 11.5
    paper.setup.background = "#place(center + horizon, rect(width: 190mm, height: 277mm, stroke: 1.5pt + rgb(150,120,40)))#place(center + horizon, rect(width: 184mm, height: 271mm, stroke: 0.5pt + rgb(150,120,40)))"
    return (
        f"#align(center)[{bold('RÉPUBLIQUE FRANÇAISE', 1.3)} \\ Ministère chargé de l'éducation nationale \\ #v(10mm) {bold('DIPLÔME', 2)} \\ #v(4mm) {bold(paper.put('title', name), 1.35)} \\ {small('Diplôme national de niveau', 9)} {paper.put('level', level)}]\n"
        + gap(8)
        + f"Vu le procès-verbal du jury en date du {dated(paper, 'obtained_on', day)},\n\nle diplôme est conféré à\n\n#align(center)[#text(size: 1.3em)[{whole_name(paper)}] \\ {born_words(paper)}]\n\npour en jouir avec les droits et prérogatives qui y sont attachés.\n"
        + gap(8)
        + f"Fait à {txt(seat(case))}, le {txt(french.date_long(day + dt.timedelta(days=60)))}\n"
        + gap(4)
        + halves(f"Le titulaire \\ {paper.sign('candidate', width_mm=58, height_mm=22)}", f"Le recteur d'académie \\ {paper.sign('authority', width_mm=62, height_mm=24, stamp=pressed('Rectorat', academy(case)))}")
        + gap(6)
        + small(f"Enregistré sous le n° {case.rng.randrange(10**6, 10**7)} – le premier exemplaire est seul remis à l'impétrant.", 7.5)
    )  # fmt: skip
