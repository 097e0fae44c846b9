"""Attestations of placements, from host firms and on the models of schools."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, Stay, day_after, keep
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    LYCEES,
    born,
    boxed_day,
    branch,
    called,
    centred_head,
    chart,
    dated,
    figures,
    fine,
    halves,
    hands_row,
    ledger,
    names,
    over,
    page_of,
    rise,
    ruled,
    said,
    school_called,
    seal_of,
    siret,
    someone,
    spaced,
    thick,
    under,
)
from specimens.people import invent_firm


def _placements(case: Case, count: int = 1) -> list[Stay]:
    """Placements of whole weeks, Monday to Friday, all over before the upload."""
    rng = case.rng
    found: list[Stay] = []
    for year, month in ((case.session - 2, 5), (case.session - 1, 1))[-count:]:
        first = dt.date(year, month, rng.randrange(2, 14))
        first += (-first.weekday() % 7) * ONE
        found.append((first, first + (7 * rng.choice((3, 4, 5, 6)) - 3) * ONE, 1.0))
    return case.fact("periods", found)


def _weeks(stay: Stay) -> int:
    start, end, _ = stay
    return ((end or start) - start).days // 7 + 1


@opened_layout("internship_attestation", "decree_form_host_trainee_allowance")
def decree_form_host_trainee_allowance(case: Case, paper: Paper) -> str:
    """The model annexed to agreements: host body, trainee, length and allowance in shaded blocks,
    the host signs at the right of « fait à »."""
    firm, school, rng, who = invent_firm(case.rng), school_called(case, LYCEES), case.rng, case.person  # fmt: skip
    stay = _placements(case)[0]
    start, end, _ = stay
    one, two = figures(start), figures(end or start)
    keep(paper, stay, one, two)
    weeks = _weeks(stay)
    day = day_after(case, end)

    def bar(words: str) -> str:
        return f"#block(width: 100%, fill: luma(220), inset: 1.6mm, below: 2mm)[*{txt(words)}*]\n"

    return (
        f"#align(right)[{fine('à remettre au stagiaire à l’issue du stage', 8)}]\n"
        + spaced(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGE (article D. 124-9 du code de l'éducation)"), 13)
        + bar("L'ORGANISME D'ACCUEIL")
        + f"Nom ou dénomination sociale : {paper.put('employer', firm.name)} \\ Adresse : {txt(firm.address)} \\ Téléphone : {txt(firm.phone)} – SIRET : {txt(siret(firm))} \\ certifie que\n"
        + bar("LE OU LA STAGIAIRE")
        + ledger([*names(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Sexe", who.agree("H", "F")), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("Étudiant(e) en", txt(f"BTS {branch(case)}")), ("Établissement", txt(f"{school.name}, {school.place.town}"))], 1)
        + "a effectué un stage prévu dans le cadre de ses études\n"
        + bar("DURÉE DU STAGE")
        + f"Dates de début et de fin : du {thick(txt(one))} au {thick(txt(two))}, représentant une durée totale de {paper.put('weeks', weeks, f'{weeks} semaines')} de présence effective ({weeks * 35} heures).\n"
        + bar("MONTANT DE LA GRATIFICATION")
        + f"Le stagiaire a perçu une gratification pour un montant total de {rng.choice(('0', '0', '600'))},00 €.\n"
        + rise(3)
        + halves("#text(size: 0.8em)[L'attestation peut être produite à l'appui d'une demande de prise en compte du stage dans les droits à retraite (loi n° 2014-40, article 28), dans la limite de deux trimestres.]", f"Fait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)} \\ {under(paper, 'employer', 'Nom, fonction et signature du représentant :', firm.director, stamp=seal_of(firm), high=26)}")
    )  # fmt: skip


@opened_layout("internship_attestation", "school_sheet_two_periods_three_hands")
def school_sheet_two_periods_three_hands(case: Case, paper: Paper) -> str:
    """A school's sheet on its side: two placements in rows, tutor and teacher named in each, three
    places to sign."""
    firm, school, who = invent_firm(case.rng), school_called(case, LYCEES), case.person
    found = _placements(case, 2)
    day = day_after(case, found[-1][1])
    page_of(paper, 297, 210, 13, 15, 11, 15)
    paper.setup.size_pt = 9.6
    rows = []
    for number, stay in enumerate(found, 1):
        start, end, _ = stay
        one, two = figures(start), figures(end or start)
        keep(paper, stay, one, two)
        rows.append((str(number), txt(one), txt(two), f"{_weeks(stay)}", txt(someone(case)), txt(someone(case))))  # fmt: skip
    return (
        f"{thick(txt(school.name))} – {txt(school.place.town)} #h(1fr) STS {txt(branch(case))}\n"
        + ruled(paper.choose("ATTESTATION DE STAGE EN ENTREPRISE", "ATTESTATION DE STAGES – PÉRIODES EN MILIEU PROFESSIONNEL"), 14)
        + halves(ledger([*names(paper, "Stagiaire : nom", "Nom d'usage", "Prénoms", sep=" "), ("Né(e) le", paper.birth_date(form=figures(who.birth_date)))], 1, label="40mm"), ledger([("Entreprise", thick(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Dirigeant", txt(firm.director))], 1, label="32mm"))
        + rise(1)
        + chart(("N°", "Début", "Fin", "Semaines", "Tuteur en entreprise", "Professeur référent"), rows, "(12mm, 32mm, 32mm, 24mm, 1fr, 1fr)")
        + f"L'entreprise atteste que les périodes ci-dessus ont été accomplies à temps plein. Fait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + rise(1)
        + hands_row(paper, [("employer", "L'entreprise (cachet)", seal_of(firm)), ("candidate", "Le stagiaire", None), ("training_centre", "Le professeur référent", None)], 24, 250)
    )  # fmt: skip


@opened_layout("internship_attestation", "tutor_note_by_mail_merge")
def tutor_note_by_mail_merge(case: Case, paper: Paper) -> str:
    """A firm's short text with the days in the sentence, no title block, the tutor signs over his
    typed name."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    stay = _placements(case)[0]
    start, end, _ = stay
    one, two = said(paper, start), said(paper, end or start)
    keep(paper, stay, one, two)
    day = day_after(case, end)
    weeks = _weeks(stay)
    return (
        centred_head(firm, paper.put("employer", firm.name), f"Siret {siret(firm)}")
        + rise(14)
        + f"{thick(txt(paper.choose('Objet : attestation de stage', 'ATTESTATION DE STAGE', 'Attestation de fin de stage')), 12)}\n"
        + rise(5)
        + f"Par la présente, nous attestons que {called(paper)}, {born(paper)}, en formation de BTS {txt(branch(case))}, a été {who.agree('accueilli', 'accueillie')} en stage dans notre société du {txt(one)} au {txt(two)}, soit {paper.put('weeks', weeks, f'{weeks} semaines')}, à raison de 35 heures hebdomadaires.\n\n"
        + f"Les tâches confiées ont été {rng.choice(('conduites avec sérieux', 'menées à bien', 'réalisées avec autonomie'))}. Le stage n'a donné lieu à aucune absence.\n\n"
        + f"Le {dated(paper, 'issue_date', day)}\n"
        + rise(4)
        + over(paper, "employer", f"{someone(case)}, tuteur de stage", stamp=seal_of(firm), wide=64, high=26)
    )  # fmt: skip


@opened_layout("internship_attestation", "booklet_page_boxed_days")
def booklet_page_boxed_days(case: Case, paper: Paper) -> str:
    """A page of a school booklet, half format: boxed digits for the days, the head of the host
    and the school both stamp."""
    firm, school, who = invent_firm(case.rng), school_called(case, LYCEES), case.person
    stay = _placements(case)[0]
    start, end, _ = stay
    last = end or start
    page_of(paper, 148, 210, 10, 10, 8, 10)
    paper.setup.size_pt = 8.8

    def digits(day: dt.date) -> str:
        return " #h(1mm) ".join(f'#comb("{p}")' for p in (f"{day:%d}", f"{day:%m}", f"{day:%Y}"))

    keep(paper, stay, f"{start:%d %m %Y}", f"{last:%d %m %Y}")
    day = day_after(case, end)
    return (
        f"{fine('Livret de stage – page 7', 7)} #h(1fr) {fine(school.name, 7)}\n"
        + ruled(paper.choose("ATTESTATION DE STAGE", "Attestation de période de stage"), 12)
        + f"Je soussigné(e) {txt(firm.director)}, de l'entreprise \\ {thick(paper.put('employer', firm.name))}, {txt(firm.place.town)}, atteste que\n"
        + ledger([*names(paper, "NOM", "NOM D'USAGE", "PRÉNOM", first=True), ("NÉ(E) LE", paper.birth_date(form=figures(who.birth_date)))], 1, label="30mm")
        + f"a effectué un stage \\ du #h(2mm) {digits(start)} \\ #v(1mm) au #h(2mm) {digits(last)}\n"
        + rise(1)
        + f"sous la responsabilité de {txt(someone(case))}.\n"
        + rise(1)
        + f"Date : {boxed_day(paper, 'issue_date', day)}\n"
        + rise(1)
        + hands_row(paper, [("employer", "Entreprise", seal_of(firm)), ("training_centre", "Établissement", seal_of(school))], 27, 126)
    )  # fmt: skip
