"""Schools and examination offices: enrolment, marks, diplomas, languages."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.schooling import (
    _MARKS,
    _UNITS,
    _comma,
    _marks,
    _result,
    _session_of,
)
from specimens.opened.third.wording import (
    academy_of,
    bts,
    listed,
    seat_of,
    sides,
    state_corner,
    usage_row,
    window_of,
)
from specimens.signing import Party, place_to_sign


@apart_layout("transcript", "official_grid", defects=_MARKS)
def official_grid(case: Case, paper: Paper) -> str:
    """The rectorat's sheet: address window, grid of marks, the jury's decision and a printed head."""
    rng, session, rows = case.rng, _session_of(case), _marks(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "Carlito")), 9.5
    cells = []
    for row, (event, unit, label, weight) in zip(rows, _UNITS, strict=True):
        score = _comma(row["score"], 5)
        paper.add("scores", row, [event, score])
        mention = f"Bénéfice valable jusqu'en {session + 5}" if row["benefit"] else ""
        cells.append(f"[{event} – {txt(label)}], [{unit}], [{score}], [{weight}], [{_comma(row['score'] * weight)}], [{mention}]")  # fmt: skip
    return (
        state_corner(f"Académie de {academy_of(case)}", "Division des examens et concours")
        + sides(f"*RELEVÉ DE NOTES* \\ Brevet de technicien supérieur \\ {paper.put('session', session, f'Session {session}')}", window_of(case.person))
        + f"#v(3mm)\nSpécialité : *{paper.put('speciality', bts(case))}*\n\n"
        + listed([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Numéro de candidat", txt(str(rng.randrange(10**9, 10**10))))])
        + f"#table(columns: (1fr, 14mm, 16mm, 14mm, 18mm, 38mm), inset: 1.7mm, stroke: 0.4pt, [*Épreuve*], [*Unité*], [*Note*], [*Coef.*], [*Points*], [*Observation*], {', '.join(cells)})\n"
        f"Décision du jury : *{_result(case, paper, 'REFUSÉ', 'Refusé(e)', 'NON ADMIS')}*\n\n{txt(seat_of(case))}, le {txt(french.date_long(dt.date(session, 7, rng.randrange(4, 12))))}\n\n"
        + place_to_sign(paper, Party("authority", "Pour le recteur, la cheffe de division des examens", ["RECTORAT", academy_of(case).upper()]), align="right", height_mm=18)
    )  # fmt: skip
