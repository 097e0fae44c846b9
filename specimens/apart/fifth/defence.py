"""The national service and the town halls: defence day, exemption, census."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.defence import _defence_number
from specimens.opened.fifth.facts import defence_day
from specimens.opened.fifth.wording import (
    bold,
    civil_rows,
    dated,
    gap,
    of_town,
    pairs,
    pressed,
    small,
    written_day,
)
from specimens.people import invent_place


@apart_layout("jdc_certificate", "small_sheet_handed_out")
def small_sheet_handed_out(case: Case, paper: Paper) -> str:
    """The slip handed out at the end of the day: a third of a sheet, three columns."""
    place, _rng, who = invent_place(case.rng), case.rng, case.person
    day = defence_day(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 105, (9, 12, 8, 12)
    paper.setup.size_pt, paper.setup.leading_em = 9, 0.55
    left = f"#stack(dir: ltr, rect(width: 5mm, height: 3mm, fill: rgb(0,0,145)), rect(width: 5mm, height: 3mm, fill: luma(250)), rect(width: 5mm, height: 3mm, fill: rgb(225,0,15)))\n*MINISTÈRE DES ARMÉES* \\ Direction du service national et de la jeunesse \\ CSNJ {txt(of_town(place.town))}\n\n{small('Identifiant défense')} \\ {txt(_defence_number(case))}"
    middle = pairs([*civil_rows(paper, "Nom", "Nom d'usage", "Prénom(s)"), (who.agree("Né le", "Née le"), paper.birth_date(form=written_day(paper, who.birth_date))), ("À", txt(f"{who.birth_place} ({who.birth_department})"))], gutter_mm=3)  # fmt: skip
    middle += f"\na participé à la journée défense et citoyenneté le {dated(paper, 'session_date', day)}, site {txt(of_town(place.town))}.\n"  # fmt: skip
    right = f"{gap(6)}{paper.sign('authority', width_mm=42, height_mm=30, stamp=pressed('Service national', place.town))} \\ Le chef de centre"  # fmt: skip
    return (
        f"#align(center)[{bold(txt(paper.choose('CERTIFICAT INDIVIDUEL DE PARTICIPATION', 'CERTIFICAT INDIVIDUEL DE PARTICIPATION À LA JDC')), 1.25)}]\n"
        + gap(2)
        + f"#grid(columns: (48mm, 1fr, 50mm), column-gutter: 5mm, [{left}], [{middle}], [{right}])\n"
        + small("À conserver : ce certificat est exigé jusqu'à 25 ans pour l'inscription aux examens et concours soumis au contrôle de l'autorité publique (art. L. 114-6 du code du service national). Aucun duplicata ne sera délivré.", 6.5)
    )  # fmt: skip
