"""Attestations of placements in firms during training."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixth.bodies import local_school
from specimens.opened.sixth.facts import Spell, keep
from specimens.opened.sixth.wording import (
    beside,
    born_on,
    boxes,
    cell,
    corner,
    day_said,
    down,
    engraved,
    headed,
    issued,
    logo_head,
    numeric,
    on_day,
    option_of,
    sheet,
    siret_of,
    spoken_name,
    stamp_of,
    stranger,
    strong,
    tab,
    tiny,
    title_line,
    told_apart,
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


def _weeks(spell: Spell) -> int:
    return ((spell[1] or spell[0]) - spell[0]).days // 7 + 1


@opened_layout("internship_attestation", "garage_note_on_half_sheet")
def garage_note_on_half_sheet(case: Case, paper: Paper) -> str:
    """A small host's half sheet: typed sentences, the weeks in words, the stamp beside the hand."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = _stay(case)
    start, end, _ = stay
    one, two = french.date_long(start), french.date_long(end or start)
    keep(paper, stay, one, two)
    weeks = _weeks(stay)
    day = _later(case, end)
    sheet(paper, 210, 148, (12, 18, 10, 18))
    paper.setup.font = rng.choice(("Liberation Mono", "DejaVu Sans Mono", "Comic Neue"))
    paper.setup.size_pt = 9.5
    said = paper.put("weeks", weeks, f"{french.in_words(weeks)} semaines")
    return (
        f"{strong(paper.put('employer', firm.name), 12)} #h(1fr) {txt(firm.place.town)}, le {on_day(paper, 'issue_date', day)} \\ {txt(firm.street)} – {txt(firm.phone)}\n#line(length: 100%, stroke: 0.4pt)\n"
        + title_line(paper.choose("ATTESTATION DE STAGE", "Attestation de fin de stage"), 12)
        + f"Je soussigné(e) {txt(firm.director)} atteste que {spoken_name(paper)}, {born_on(paper, place=False)}, a effectué un stage de {said} dans mon entreprise, du {txt(one)} au {txt(two)}, sous la conduite de {txt(stranger(case))}.\n\n"
        + f"{who.agree('Il', 'Elle')} a participé à toutes les tâches de l'atelier et du bureau. Nous n'avons eu qu'à nous louer de son travail.\n\n"
        + f"#grid(columns: (auto, auto), column-gutter: 8mm, align: horizon, [{paper.stamp(stamp_of(firm))}], [{paper.sign('employer', width_mm=58, height_mm=22)}])\n"
    )  # fmt: skip


@opened_layout("internship_attestation", "school_booklet_two_periods_visas")
def school_booklet_two_periods_visas(case: Case, paper: Paper) -> str:
    """A school's sheet for the two years of placement in one firm: a row a period with a week count,
    absences, the firm's hand and the school's visa."""
    firm, school, rng = invent_firm(case.rng), local_school(case), case.rng
    drawn: list[Spell] = []
    for back, month, count in ((2, 11, rng.choice((3, 4))), (1, rng.choice((5, 6)), rng.choice((5, 6)))):  # fmt: skip
        first = _monday(dt.date(case.session - back, month, 2))
        drawn.append((first, first + dt.timedelta(days=7 * count - 3), 1.0))
    rows, total = [], 0
    for k, spell in enumerate(case.fact("periods", drawn), 1):
        one, two = numeric(spell[0]), numeric(spell[1] or spell[0])
        keep(paper, spell, one, two)
        total += _weeks(spell)
        rows.append((f"Période {k}", one, two, str(_weeks(spell)), f"{rng.randrange(0, 3)}"))
    day = issued(case, 2, 60)
    sum_said = paper.put("weeks", total, str(total))
    return (
        logo_head(school, txt(school.name), rng.choice(("rgb(0,80,130)", "rgb(120,60,120)")), "Livret de stage – BTS")
        + title_line(paper.choose("ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL", "ATTESTATION DES PÉRIODES DE STAGE"), 13)
        + boxes([*told_apart(paper, "NOM", "NOM D'USAGE", "PRÉNOM(S)"), ("Date de naissance", paper.birth_date(form=numeric(case.person.birth_date))), ("Spécialité", txt(option_of(case))), ("Entreprise d'accueil", strong(paper.put("employer", firm.name))), ("SIRET", txt(siret_of(firm)))])
        + headed(("", "Début", "Fin", "Semaines", "Jours d'absence"), rows, "(1fr, 32mm, 32mm, 26mm, 34mm)")
        + f"#align(right)[Nombre total de semaines : {strong(sum_said)}]\n"
        + f"Tuteur en entreprise : {txt(stranger(case))} #h(8mm) Professeur référent : {txt(stranger(case))}\n\n"
        + f"Le {on_day(paper, 'issue_date', day)}\n"
        + f"#table(columns: (1fr, 1fr), inset: 2mm, stroke: 0.5pt, [{cell(paper, 'employer', 'Cachet et signature de l’entreprise', stamp_of(firm), 68, 26)}], [{cell(paper, 'training_centre', 'Visa de l’établissement', stamp_of(school), 68, 26)}])\n"
        + tiny("Le total doit atteindre huit semaines pour que la candidature soit recevable (redoublants et candidats positionnés : se reporter au règlement).", 7.5)
    )  # fmt: skip


@opened_layout("internship_attestation", "national_model_with_allowance")
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
