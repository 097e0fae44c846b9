"""Attestations of placements in firms during training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.sixth.bodies import local_school
from specimens.opened.sixth.facts import keep
from specimens.opened.sixth.placements import _later, _stay, _weeks
from specimens.opened.sixth.wording import (
    beside,
    boxes,
    day_said,
    down,
    numeric,
    on_day,
    option_of,
    stamp_of,
    strong,
    tab,
    title_line,
    told_apart,
)
from specimens.people import invent_firm


@apart_layout("internship_attestation", "national_model_with_allowance")
def national_model_with_allowance(case: Case, paper: Paper) -> str:
    """The model of the decree: host, trainee, length counted in days and months, allowance paid,
    a note on pension rights."""
    firm, school, rng = invent_firm(case.rng), local_school(case), case.rng
    stay = _stay(case)
    start, end, _ = stay
    one, two = day_said(paper, start), day_said(paper, end or start)
    keep(paper, stay, one, two)
    weeks = _weeks(stay)
    day = _later(case, end)
    paper.setup.size_pt, paper.setup.margin_mm = 9.5, (14, 16, 14, 16)
    shown = paper.put("weeks", weeks, f"{weeks} semaines")
    return (
        title_line(paper.choose("ATTESTATION DE STAGE", "Attestation de stage"), 16)
        + "#align(center)[#text(size: 0.85em)[à remettre au stagiaire à l'issue du stage (article D. 124-9 du code de l'éducation)]]\n"
        + tab("L'organisme d'accueil")
        + boxes([("Nom ou dénomination sociale", strong(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", txt(firm.phone))], 3)
        + "Certifie que\n"
        + tab("Le stagiaire")
        + boxes([*told_apart(paper, "Nom", "Nom d'usage", "Prénom", one=True), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("Étudiant en", txt(f"BTS {option_of(case)}")), ("Au sein de (établissement d'enseignement)", txt(school.name))], 3)
        + "a effectué un stage prévu dans le cadre de ses études\n"
        + tab("Durée du stage")
        + f"Dates de début et de fin du stage : du {txt(one)} au {txt(two)}, représentant une durée totale de {strong(shown)}.\n\n#text(size: 0.82em)[La durée totale est appréciée en tenant compte de la présence effective ; chaque période au moins égale à 7 heures de présence équivaut à un jour et 22 jours à un mois.]\n"
        + tab("Montant de la gratification versée au stagiaire")
        + f"Le stagiaire a perçu une gratification pour un montant total de {rng.choice(('0,00', '612,15', '930,60'))} €.\n\n#text(size: 0.82em)[L'étudiant peut demander, sous conditions, la prise en compte du stage dans ses droits à retraite, dans la limite de deux trimestres (loi n° 2014-40 du 20 janvier 2014).]\n"
        + down(3)
        + beside(f"Fait à {txt(firm.place.town)} \\ le {on_day(paper, 'issue_date', day)}", f"Nom, fonction et signature du représentant de l'organisme d'accueil \\ {txt(firm.director)}, {txt(firm.director_title)} \\ {paper.sign('employer', width_mm=64, height_mm=25, stamp=stamp_of(firm))}")
    )  # fmt: skip
