"""Placements, schooling and what physicians state."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, YEARS, Stay, day_after, issue_day, keep, school_year
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventeenth.wording import (
    SCHOOLS,
    apart,
    birth,
    birth_row,
    bold,
    bottom,
    captions,
    cells,
    coloured,
    framed,
    gap,
    hand,
    hand_over,
    hands,
    head,
    heading,
    listing,
    note,
    num,
    of,
    on,
    pen_line,
    person,
    plain_head,
    republic,
    rubber,
    school_of,
    sheet,
    spaced_siret,
    squares,
    table,
    third,
    tick,
    title,
    told_day,
    town_of,
    trade,
    two,
)
from specimens.people import invent_firm, invent_place


def _stages(case: Case, count: int = 1) -> list[Stay]:
    """Placements of whole weeks, from a Monday to a Friday."""
    rng = case.rng
    found: list[Stay] = []
    for year, month in ((case.session - 2, 5), (case.session - 1, 1))[-count:]:
        first = dt.date(year, month, rng.randrange(3, 15))
        first += (-first.weekday() % 7) * ONE
        found.append((first, first + (7 * rng.choice((3, 4, 5, 6)) - 3) * ONE, 1.0))
    return case.fact("periods", found)


def _weeks(stay: Stay) -> int:
    return ((stay[1] or stay[0]) - stay[0]).days // 7 + 1


@opened_layout("internship_attestation", "host_group_letter_with_assessment_grid")
def host_group_letter_with_assessment_grid(case: Case, paper: Paper) -> str:
    firm, stay, rng = invent_firm(case.rng), _stages(case)[0], case.rng
    start, end, _ = stay
    one, last = told_day(paper, start), told_day(paper, end or start)
    keep(paper, stay, one, last)
    weeks, day = _weeks(stay), day_after(case, end)
    grid = [(txt(x), rng.choice(("très bien", "bien", "satisfaisant"))) for x in ("Ponctualité", "Intérêt pour le travail", "Intégration dans l'équipe")]  # fmt: skip
    return (
        head(firm, paper.put("employer", firm.name), "rgb(40,90,150)", f"SIRET {spaced_siret(firm)}", firm.phone)
        + title(paper.choose("ATTESTATION DE FIN DE STAGE", "ATTESTATION DE STAGE"), 15)
        + gap(2)
        + f"La société {txt(firm.name)} a reçu {person(paper)}, {birth(paper)}, en BTS {txt(trade(case))} au {txt(school_of(case, SCHOOLS).name)}, pour un stage conventionné allant du {txt(one)} au {txt(last)} ({paper.put('weeks', weeks, f'{weeks} semaines')} à temps complet), au sein du service de {txt(third(case))}.\n"
        + gap(2)
        + table(("Appréciation", ""), grid, "(1fr, 50mm)")
        + gap(3)
        + two(hand(paper, "employer", f"{firm.director}, {firm.director_title}", stamp=rubber(firm), wide=68), f"Fait le {on(paper, 'issue_date', day)}", "(1.5fr, 1fr)")
    )  # fmt: skip


@opened_layout("internship_attestation", "school_model_with_squares_and_three_signers")
def school_model_with_squares_and_three_signers(case: Case, paper: Paper) -> str:
    firm, school, stay = invent_firm(case.rng), school_of(case, SCHOOLS), _stages(case)[0]
    start, end, _ = stay
    last = end or start
    keep(paper, stay, f"{start:%d %m %Y}", f"{last:%d %m %Y}")
    weeks, day = _weeks(stay), day_after(case, end)
    return (
        f"{bold(txt(school.name))} #h(1fr) {note('document type n° 4', 8)}\n#line(length: 100%)\n"
        + title(paper.choose("ATTESTATION DE STAGE", "ATTESTATION DE STAGE EN MILIEU PROFESSIONNEL"), 14)
        + cells([*apart(paper, "Stagiaire : nom", "Nom d'usage", "Prénom(s)"), birth_row(paper), ("Classe", txt(f"STS {trade(case)}"))], 1, "46mm")
        + cells([("Entreprise d'accueil", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Tuteur", txt(third(case)))], 1, "46mm")
        + gap(1)
        + f"Début du stage #h(2mm) {squares(paper, '', start)} #h(6mm) Fin du stage #h(2mm) {squares(paper, '', last)}\n"
        + gap(2)
        + f"Nombre de semaines effectuées : {paper.put('weeks', weeks, str(weeks))} #h(6mm) Absences : néant\n"
        + gap(2)
        + f"Date de l'attestation #h(2mm) {squares(paper, 'issue_date', day)}\n"
        + gap(2)
        + hands(paper, [("employer", "Le responsable de l'entreprise", rubber(firm)), ("training_centre", "Le professeur", None), ("candidate", "Le stagiaire", None)])
    )  # fmt: skip


@opened_layout("internship_attestation", "workshop_slip_filled_by_ballpoint_half_sheet")
def workshop_slip_filled_by_ballpoint_half_sheet(case: Case, paper: Paper) -> str:
    firm, stay, who, pen = invent_firm(case.rng), _stages(case)[0], case.person, paper.handwritten
    start, end, _ = stay
    one, last = num(start), num(end or start)
    keep(paper, stay, one, last)
    day = day_after(case, end)
    sheet(paper, 148, 210, (10, 11, 9, 11))
    paper.setup.size_pt = 9.5
    paper.put("employer", firm.name)
    paper.birth_name()
    paper.put("given_names", [who.first_name], who.first_name)
    usage = ""
    if who.usage_name:
        paper.usage_name()
        usage = pen_line("Nom d'usage", pen(who.usage_name, 13))
    return (
        title(paper.choose("Attestation de stage", "ATTESTATION DE STAGE"), 14)
        + note("à remplir par l'entreprise et à garder par le stagiaire", 7.5)
        + pen_line("L'entreprise", pen(firm.name, 13))
        + pen_line("à", pen(firm.place.town, 13))
        + "certifie avoir accueilli en stage :\n"
        + pen_line("Nom de naissance", pen(who.birth_name, 13))
        + usage
        + pen_line("Prénom", pen(who.first_name, 13))
        + pen_line("du", pen(one, 13))
        + pen_line("au", pen(last, 13))
        + pen_line("Maître de stage", pen(third(case), 13))
        + f"Le {paper.hand_date('issue_date', day, 13)}\n"
        + hand(paper, "employer", "Signature et cachet de l'entreprise", stamp=rubber(firm), wide=66, where="right")
    )  # fmt: skip


@opened_layout("internship_attestation", "two_stays_table_under_host_declaration")
def two_stays_table_under_host_declaration(case: Case, paper: Paper) -> str:
    firm, found = invent_firm(case.rng), _stages(case, 2)
    day = day_after(case, found[-1][1])
    rows, total = [], 0
    for stay in found:
        start, end, _ = stay
        one, last = num(start), num(end or start)
        keep(paper, stay, one, last)
        total += _weeks(stay)
        rows.append((f"du {txt(one)} au {txt(last)}", f"{_weeks(stay)}", txt(third(case))))
    return (
        f"#align(center)[{bold(paper.put('employer', firm.name), 14)} \\ {txt(firm.address)}]\n"
        + gap(6)
        + title(paper.choose("ATTESTATION DE STAGES", "ATTESTATION DE STAGE – DEUX PÉRIODES"), 14, "left")
        + gap(2)
        + f"{txt(firm.director)}, {txt(firm.director_title.lower())}, déclare que {person(paper)}, {birth(paper, place=False)}, a effectué dans l'entreprise les stages de son BTS {txt(trade(case))} :\n"
        + gap(1)
        + table(("Période", "Semaines", "Encadrant"), rows, "(1fr, 28mm, 60mm)")
        + f"soit en tout {paper.put('weeks', total, f'{total} semaines')}.\n"
        + gap(4)
        + f"#align(right)[{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}]\n"
        + hand(paper, "employer", "Le chef d'entreprise,", stamp=rubber(firm), wide=66, where="right")
    )  # fmt: skip


def _span(paper: Paper, begins: int, sep: str) -> str:
    return paper.put("school_year", f"{begins}-{begins + 1}", f"{begins}{sep}{begins + 1}")


@opened_layout("school_certificate", "vocational_campus_letter_with_parent_block", defects=YEARS)
def vocational_campus_letter_with_parent_block(case: Case, paper: Paper) -> str:
    school, who = school_of(case, SCHOOLS), case.person
    study, begins, day = school_year(case)
    parent = f"{case.rng.choice(('Josiane', 'Mourad', 'Yves', 'Carmen'))} {who.birth_name}"
    level = paper.choose(("première", "seconde")[study - 1], ("1re", "2e")[study - 1])
    return (
        two(plain_head(school, paper.put("organisation", school.name), school.phone), f"#align(right)[Académie {txt(of(town_of(case)))} \\ Année scolaire {_span(paper, begins, ' / ')}]")
        + gap(8)
        + title(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité"), 16)
        + gap(4)
        + f"{txt(school.director_title)} soussigné(e) certifie que {person(paper)}, {birth(paper)}, fréquente l'établissement en {paper.put('year_of_study', study, f'{level} année')} de BTS {bold(paper.put('speciality', trade(case)))}, sous le régime {case.rng.choice(('externe', 'demi-pensionnaire', 'interne'))}.\n"
        + gap(2)
        + listing([("Responsable", txt(f"{parent}, {who.street}, {who.place.town}")), ("Date d'entrée", txt(num(dt.date(begins - study + 1, 9, 2)))), ("INE", txt(f"{case.rng.randrange(10**9, 10**10)}H"))], 34)
        + gap(5)
        + two(f"{txt(school.place.town)}, \\ le {on(paper, 'issue_date', day)}", hand(paper, "training_centre", school.director, stamp=rubber(school), wide=66))
    )  # fmt: skip


@opened_layout("school_certificate", "distance_college_card_of_two_columns", defects=YEARS)
def distance_college_card_of_two_columns(case: Case, paper: Paper) -> str:
    school = school_of(
        case,
        (
            "École Exemple à distance",
            "Centre Modèle de cours à distance",
            "Campus en ligne Spécimen",
        ),
    )
    study, begins, day = school_year(case)
    ink = case.rng.choice(("rgb(0,120,90)", "rgb(30,60,140)"))
    bottom(paper, f"{school.name}, {school.address} – déclaration rectorale {case.rng.randrange(10**5, 10**6)} – édité le {num(case.today)}")  # fmt: skip
    left = captions([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date)))], 1)  # fmt: skip
    right = captions([("Formation", txt("BTS ") + paper.put("speciality", trade(case))), ("Année de formation", paper.put("year_of_study", study, f"{study}{'re' if study == 1 else 'e'} année")), ("Année scolaire", _span(paper, begins, "-")), ("Conseillère", txt(third(case)))], 1)  # fmt: skip
    return (
        coloured("CERTIFICAT DE SCOLARITÉ", ink, 15)
        + f"{bold(paper.put('organisation', school.name), 12, ink)}, établissement d'enseignement à distance, certifie l'inscription de :\n"
        + gap(3)
        + framed(two(left, right), 4, f"0.8pt + {ink}")
        + gap(3)
        + f"Certificat délivré le {on(paper, 'issue_date', day)} pour valoir auprès des administrations.\n"
        + gap(3)
        + hand_over(paper, "training_centre", "Le directeur de la scolarité", stamp=rubber(school), wide=66)
    )  # fmt: skip


def _doctor(case: Case) -> tuple[str, str, list[str]]:
    place, name = invent_place(case.rng), third(case)
    return name, place.town, [f"DR {name.upper()}", place.town.upper(), f"RPPS 1{case.rng.randrange(10**9, 10**10)}"]  # fmt: skip


@opened_layout("medical_certificate", "cabinet_half_sheet_with_opening_hours")
def cabinet_half_sheet_with_opening_hours(case: Case, paper: Paper) -> str:
    (name, town, stamp), day = _doctor(case), issue_day(case, 2, 90)
    sheet(paper, 148, 210, (12, 13, 12, 13))
    bottom(paper, "Consultations sur rendez-vous du lundi au vendredi. Membre d'une association agréée, règlement par chèque accepté.", 6)  # fmt: skip
    return (
        f"{bold(txt('Docteur ' + name), 12)} \\ Médecine générale \\ {txt(invent_firm(case.rng).street)}, {txt(town)}\n"
        + f"#align(right)[{txt(town)}, le {on(paper, 'issue_date', day)}]\n"
        + gap(8)
        + title(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical"), 14)
        + gap(4)
        + f"Je certifie que l'état de santé de {person(paper)}, {birth(paper, place=False)}, que j'ai {case.person.agree('examiné', 'examinée')} ce jour, contre-indique le travail sur échafaudage et ne lui permet pas de suivre la formation R408.\n\n"
        + "Certificat remis en main propre à la demande du patient.\n"
        + gap(5)
        + hand(paper, "authority", "", stamp=stamp, wide=62, where="right")
    )  # fmt: skip


@opened_layout("medical_certificate", "student_health_service_form_crosses_day_by_pen")
def student_health_service_form_crosses_day_by_pen(case: Case, paper: Paper) -> str:
    (name, town, stamp), day = _doctor(case), issue_day(case, 2, 80)
    return (
        republic("Service de santé des élèves et étudiants", f"Académie {of(town_of(case))}")
        + title(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL DE CONTRE-INDICATION"), 15)
        + gap(2)
        + listing([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), birth_row(paper), ("Adresse", txt(f"{case.person.street}, {case.person.place.town}"))], 42)
        + heading("Avis du médecin")
        + f"{tick(False, 'aucune contre-indication')} \\ {tick(True, 'contre-indication au montage et au travail sur échafaudage (formation R408)')} \\ {tick(False, 'avis réservé, à revoir le ..............')}\n"
        + gap(2)
        + f"Durée de validité : {case.rng.choice(('la durée de la formation', 'un an', 'deux ans'))}\n"
        + gap(4)
        + two(f"Examiné{case.person.agree('', 'e')} à {txt(town)} \\ le {paper.hand_date('issue_date', day)}", hand(paper, "authority", f"Le médecin, {name}", stamp=stamp, wide=66))
        + note("Confidentiel : le diagnostic n'a pas à figurer sur ce document.", 7.5)
    )  # fmt: skip
