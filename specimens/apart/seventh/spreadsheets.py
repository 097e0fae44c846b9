"""Papers that secretaries make in a spreadsheet: gridlines, merged titles, values in cells."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import YEARS, school_year
from specimens.opened.seventh.spreadsheets import _grid, _pairs, _plain, _wide
from specimens.opened.seventh.wording import (
    CFAS,
    branch,
    dated,
    figures,
    names,
    page_of,
    school_called,
    seal_of,
    someone,
    thick,
)
from specimens.people import invent_firm


@apart_layout("school_certificate", "centre_spreadsheet_on_a_third", defects=YEARS)
def centre_spreadsheet_on_a_third(case: Case, paper: Paper) -> str:
    """A centre's strip of cells for each apprentice: head, tutor and firm around the learner's
    line, the hand at the end of the row."""
    school, firm, rng = school_called(case, CFAS), invent_firm(case.rng), case.rng
    _plain(paper)
    page_of(paper, 210, 120, 11, 12, 8, 12)
    study, begins, day = school_year(case)
    level = paper.put("year_of_study", study, paper.choose(("1ère année", "2ème année")[study - 1], ("1re année", "2e année")[study - 1]))  # fmt: skip
    span = paper.put("school_year", f"{begins}-{begins + 1}", paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}"))  # fmt: skip
    rows = [*names(paper, "Nom", "Nom d'usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=figures(case.person.birth_date))), ("Formation", txt("BTS ") + paper.put("speciality", branch(case))), ("Niveau", level), ("Année scolaire", span), ("Employeur", txt(firm.name)), ("Maître d'appr.", txt(someone(case)))]  # fmt: skip
    cells = [_wide(f"{thick(paper.put('organisation', school.name))} – {txt(school.place.town)}", 2), _wide(f"#align(center)[{thick(txt(paper.choose('CERTIFICAT DE SCOLARITÉ', 'CERTIFICAT DE SCOLARITÉ CFA')), 12)}]", 2, "rgb(252,228,214)")]  # fmt: skip
    cells += _pairs(rows)
    cells += ["[]", "[]"] * (len(rows) % 2)
    cells.append(f"table.cell(colspan: 2)[Le {dated(paper, 'issue_date', day, figures(day))} à {txt(school.place.town)} \\ Réf. {rng.randrange(100, 999)}]")  # fmt: skip
    cells.append(f"table.cell(colspan: 2)[Le directeur \\ {paper.sign('training_centre', width_mm=66, height_mm=22, stamp=seal_of(school))}]")  # fmt: skip
    return _grid("(27mm, 1fr, 27mm, 1fr)", cells, 1.2)
