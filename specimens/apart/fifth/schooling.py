"""Schools and centres: enrolment, hours followed, a language that few learn."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.facts import enrolment
from specimens.opened.fifth.schooling import _YEAR, _school_year, _study_year
from specimens.opened.fifth.wording import (
    bold,
    civil_rows,
    dated,
    foot_line,
    framed_cells,
    gap,
    head_with_mark,
    heading,
    speciality,
    stamp_lines,
)
from specimens.people import invent_school


@apart_layout("school_certificate", "distance_grid_bilingual", defects=_YEAR)
def distance_grid_bilingual(case: Case, paper: Paper) -> str:
    """A distance school's form with labels in French and in English, a dated line, a black stamp."""
    school, rng = invent_school(case.rng), case.rng
    study, begins, issued = enrolment(case)
    year = _school_year(paper, begins)
    cells = [
        *civil_rows(paper, "Nom de naissance / Family name", "Nom d'usage / Married name", "Prénoms / First names"),
        ("Date de naissance / Date of birth", paper.birth_date(form=f"{case.person.birth_date:%d.%m.%Y}")),
        ("Formation / Programme", txt("BTS ") + paper.put("speciality", speciality(case))),
        ("Niveau / Level", _study_year(paper, study)), ("Année / Academic year", bold(year)),
        ("N° d'inscription / Student number", txt(f"D{rng.randrange(10**6, 10**7)}")),
        ("Modalité / Mode", "enseignement à distance / distance learning"),
    ]  # fmt: skip
    foot_line(paper, school)
    return (
        head_with_mark(school, paper.put("organisation", school.name), "rgb(40,40,120)")
        + heading("CERTIFICAT DE SCOLARITÉ", after_mm=0)
        + '#align(center)[#text(style: "italic")[Certificate of enrolment]]\n'
        + gap(5)
        + "Le directeur certifie que l'élève dont les coordonnées suivent est inscrit pour l'année indiquée. #text(style: \"italic\", size: 0.85em)[The student named below is enrolled for the year shown.]\n"
        + framed_cells(cells)
        + gap(5)
        + f"Délivré le / issued on {dated(paper, 'issue_date', issued)}\n"
        + gap(3)
        + f"#grid(columns: (auto, 1fr), column-gutter: 10mm, align: horizon, [{paper.stamp(stamp_lines(school), shape='round', colour='black')}], [Le directeur / The Head \\ {paper.sign('training_centre', width_mm=62, height_mm=24)}])\n"
    )  # fmt: skip
