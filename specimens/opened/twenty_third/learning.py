"""Internships, and training followed: certificates of stay, of attendance, of completion."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import hours_of, hours_said, issue_day, keep, preparing
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_third.wording import (
    CENTRES,
    DAY,
    LYCEES,
    REMOTE,
    academy,
    bar,
    body_of,
    bold,
    born,
    born_on,
    cols,
    dotted,
    facing,
    firm_of,
    frame,
    gap,
    home,
    indent,
    italic,
    line,
    mid,
    name_in_text,
    name_rows,
    of,
    on,
    page,
    pen,
    right,
    said,
    signed_above,
    signed_below,
    signed_row,
    siret,
    slashes,
    small,
    someone,
    stamp_of,
    stretch,
    subject,
    table,
    tick,
)

_Stays = list[tuple[dt.date, dt.date, float]]


def _internship(case: Case, count: int = 1) -> tuple[_Stays, int, dt.date]:
    """Stays of whole weeks with one firm, their weeks together, the day of the attestation."""
    rng = case.rng
    per = rng.choice((4, 5, 6, 8)) if count == 1 else rng.choice((4, 5, 6))
    found: _Stays = []
    for k in range(count):
        first = dt.date(case.session - (2 if count > 1 and k == 0 else 1), 5, rng.randrange(2, 20))
        first -= first.weekday() * DAY
        found.append((first, first + (7 * per - 3) * DAY, 1.0))
    found = case.fact("periods", found)
    held = sum(((end - start).days + 3) // 7 for start, end, _ in found)
    weeks = case.fact("weeks", held)
    day = case.fact("issue_date", min(case.today, found[-1][1] + rng.choice((0, 1, 4)) * DAY))
    return found, weeks, case.day_before(1, 5) if case.has("future_date") else day


def _kept(paper: Paper, found: _Stays, form: bool = True) -> list[tuple[str, str]]:
    rows = []
    for start, end, share in found:
        one, last = (slashes(start), slashes(end)) if form else (said(paper, start), said(paper, end))  # fmt: skip
        keep(paper, (start, end, share), one, last)
        rows.append((one, last))
    return rows


def _spans(rows: list[tuple[str, str]]) -> str:
    return txt(" et ".join(f"du {one} au {last}" for one, last in rows))


@opened_layout("internship_attestation", "national_model_given_at_the_end_of_the_stay")
def national_model_given_at_the_end_of_the_stay(case: Case, paper: Paper) -> str:
    """The national model of article D. 124-9: four framed parts, the host's hand and stamp."""
    firm, school, rng, p = firm_of(case), body_of(case, LYCEES), case.rng, case.person
    found, weeks, day = _internship(case)
    spans = _spans(_kept(paper, found))
    page(paper, "Liberation Sans", 9.6, (13, 18, 12, 18), lead=0.8)
    return (
        cols("30mm, 1fr", frame(mid(small("Logo de l'organisme d'accueil", 7)), "0.4pt + luma(150)", 4), mid(bold("ATTESTATION DE STAGE", 17) + f" \\ {italic('à remettre au stagiaire à l’issue du stage')}"), align="horizon")
        + bar("ORGANISME D'ACCUEIL", "luma(80)")
        + facing([("Nom ou dénomination sociale", bold(paper.put("employer", firm.name))), ("Adresse", txt(firm.address)), ("Téléphone", firm.phone)], 52)
        + "\nCertifie que\n"
        + bar("LE OU LA STAGIAIRE", "luma(80)")
        + facing([*name_rows(paper, "Nom", "Nom d'usage", "Prénom(s)"), ("Sexe", f"{tick(p.sex == 'F', 'F')} {tick(p.sex == 'M', 'M')}"), (p.agree("Né le", "Née le"), born_on(paper)), ("Adresse", home(case)), ("Étudiant(e) en", txt(f"BTS {subject(case)}")), ("Au sein de", txt(school.name))], 52)
        + "\na effectué un stage prévu dans le cadre de ses études.\n"
        + bar("DURÉE DU STAGE", "luma(80)")
        + f"Dates de début et de fin du stage : {bold(spans)} \\ représentant une durée totale de {bold(paper.put('weeks', weeks, f'{weeks} semaines'))} de présence effective.\n\n{small('La durée totale du stage est appréciée en tenant compte de la présence effective du ou de la stagiaire dans l’organisme, sous réserve des droits à congés et autorisations d’absence. Chaque période au moins égale à 7 heures de présence est considérée comme équivalente à un jour de stage.', 7.5)}\n"
        + bar("MONTANT DE LA GRATIFICATION VERSÉE AU STAGIAIRE", "luma(80)")
        + f"Le ou la stagiaire a perçu une gratification de stage pour un montant total de {bold(f'{rng.choice((0, 0, 610, 1218))} €')}.\n" + stretch()
        + cols("1fr, 86mm", small("L'attestation de stage est indispensable pour pouvoir, sous réserve du versement d'une cotisation, faire prendre en compte le stage dans les droits à retraite (code de la sécurité sociale, art. L. 351-17).", 7.5), f"Fait à {txt(firm.place.town)}, le {on(paper, 'issue_date', day, slashes(day))}\n\n" + signed_below(paper, "employer", "Nom, fonction et signature du représentant de l'organisme d'accueil", stamp_of(firm), 78))
    )  # fmt: skip


@opened_layout("internship_attestation", "architect_letter_in_prose")
def architect_letter_in_prose(case: Case, paper: Paper) -> str:
    """An office's thin letter: head at the left margin, prose with the weeks in words."""
    firm, p = firm_of(case), case.person
    found, weeks, day = _internship(case)
    spans = _spans(_kept(paper, found, form=False))
    page(paper, "Lato", 10.4, (26, 24, 18, 24), lead=0.95)
    words = paper.put("weeks", weeks, f"{french.in_words(weeks)} semaines")
    body = (
        gap(18) + f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}\n" + gap(8)
        + bold(txt(paper.choose("Attestation de stage", "Attestation de fin de stage")), 14) + gap(6)
        + f"Je soussigné(e) {txt(firm.director)} atteste que {name_in_text(paper)}, {born(paper)}, {p.agree('étudiant', 'étudiante')} en BTS {txt(subject(case))}, a accompli un stage en entreprise au sein de notre bureau {spans}, soit {words} à raison de trente-cinq heures hebdomadaires.\n\nDurant cette période, {p.agree('il', 'elle')} a participé à la préparation des dossiers, aux visites et aux comptes rendus, avec sérieux et ponctualité.\n\nJe délivre cette attestation pour faire valoir ce que de droit.\n" + gap(8)
        + signed_below(paper, "employer", firm.director, stamp_of(firm), 70)
    )  # fmt: skip
    side = f"{bold(paper.put('employer', firm.name), 10)} \\ #v(3mm) {small(firm.street, 8)} \\ {small(firm.place.post_code + ' ' + firm.place.town, 8)} \\ {small(firm.phone, 8)} \\ #v(3mm) {small('SIRET', 7)} \\ {small(siret(firm), 7)}"  # fmt: skip
    return cols("38mm, 1fr", side, body, gutter=8)


@opened_layout("internship_attestation", "school_form_with_two_stays_and_three_columns")
def school_form_with_two_stays_and_three_columns(case: Case, paper: Paper) -> str:
    """A school's form for both years: a row a stay, filled by the firm, total at the foot."""
    firm, school, rng = firm_of(case), body_of(case, LYCEES), case.rng
    found, weeks, day = _internship(case, 2)
    spans = _kept(paper, found)
    rows = [(f"{k}e année" if k > 1 else "1re année", paper.handwritten(one, 13), paper.handwritten(last, 13), paper.handwritten(rng.choice(("Technique", "Études", "Atelier", "Agence")), 13)) for k, (one, last) in enumerate(spans, 1)]  # fmt: skip
    page(paper, "Open Sans", 9.6, (13, 16, 13, 16), lead=0.75)
    return (
        cols("1fr, auto", bold(txt(school.name), 11) + f" \\ {small(school.address, 8)} \\ {small('Académie ' + of(academy(case)), 8)}", right(bold("BTS", 22, "rgb(0,80,150)")))
        + gap(3) + mid(bold(txt(paper.choose("ATTESTATION DE STAGES EN MILIEU PROFESSIONNEL", "ATTESTATION DE STAGE – PÉRIODES EN ENTREPRISE")), 14)) + gap(2)
        + frame(facing([*name_rows(paper, "NOM de naissance", "NOM d'usage", "Prénoms"), ("Né(e) le", born_on(paper)), ("Spécialité du BTS", txt(subject(case)))], 42))
        + dotted([("Entreprise ou organisme d'accueil", pen(paper, firm.name, "employer")), ("Adresse", pen(paper, firm.address, pt=13)), ("Nom et fonction du responsable", pen(paper, f"{firm.director}, {firm.director_title.lower()}", pt=13))], 3)
        + gap(1) + table(("Période", "Date de début", "Date de fin", "Service"), rows, "28mm, 1fr, 1fr, 1fr", inset=2.4)
        + f"\nNombre total de semaines de stage effectuées dans l'entreprise : {pen(paper, str(weeks), 'weeks', weeks, 17)}\n\nL'entreprise certifie l'exactitude des périodes ci-dessus.\n" + gap(3)
        + cols("1fr, 84mm", f"Date : {paper.hand_date('issue_date', day)}", signed_below(paper, "employer", "Signature et cachet de l'entreprise", stamp_of(firm), 76))
        + small("À joindre au dossier d'inscription à l'examen. Conserver l'original.", 7.5)
    )  # fmt: skip


@opened_layout("internship_attestation", "certificate_across_with_double_rule")
def certificate_across_with_double_rule(case: Case, paper: Paper) -> str:
    """A certificate laid across with a double border, three hands at the foot."""
    firm, school, p = firm_of(case), body_of(case, LYCEES), case.person
    found, weeks, day = _internship(case)
    spans = _spans(_kept(paper, found, form=False))
    page(paper, "Libertinus Serif", 12, (20, 26, 16, 26), (297, 210), lead=0.8)
    paper.setup.background = '#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 2.5pt + rgb(120,90,30)))#place(center + horizon, rect(width: 273mm, height: 186mm, stroke: 0.6pt + rgb(120,90,30)))'  # fmt: skip
    return (
        mid(bold(paper.put("employer", firm.name), 16) + f" \\ {small(firm.address, 9)}") + gap(3)
        + mid(bold("CERTIFICAT DE STAGE", 24, "rgb(120,90,30)")) + gap(3)
        + mid(f"décerné à {bold(name_in_text(paper), 15)} \\ {born(paper)}") + gap(3)
        + mid(f"{p.agree('étudiant', 'étudiante')} du {txt(school.name)} en section de BTS {txt(subject(case))}, \\ qui a effectué dans notre entreprise un stage de {paper.put('weeks', weeks, f'{weeks} semaines')} \\ {bold(spans)}.") + gap(3)
        + mid(f"Délivré à {txt(firm.place.town)}, le {on(paper, 'issue_date', day)}") + stretch()
        + cols("1fr, 1fr, 1fr", signed_above(paper, "employer", "Le chef d'entreprise", stamp_of(firm), 70), signed_above(paper, "training_centre", "Le professeur référent", None, 62, 30), signed_above(paper, "candidate", "Le stagiaire", None, 58, 30), gutter=10)
    )  # fmt: skip


_HOURS = ("hours_too_few", "hours_missing")


@opened_layout("training_attestation", "national_certificate_of_completion_ticked", defects=_HOURS)
def national_certificate_of_completion_ticked(case: Case, paper: Paper) -> str:
    """The ministry's « certificat de réalisation »: kind of action ticked, days, hours."""
    school, rng = body_of(case, CENTRES), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 100)
    page(paper, "Liberation Sans", 10.4, (20, 22, 16, 22), lead=0.85)
    return (
        cols("28mm, 1fr", small("MINISTÈRE DU TRAVAIL", 8) + " \\ " + italic(small("Liberté Égalité Fraternité", 7)), mid(bold("CERTIFICAT DE RÉALISATION", 18)), align="horizon") + gap(8)
        + f"Je soussigné(e) {txt(school.director)}, représentant(e) légal(e) du dispensateur de l'action concourant au développement des compétences {bold(paper.put('organisation', school.name))}, {txt(school.address)},\n\natteste que :\n\n"
        + f"{name_in_text(paper)}, {born(paper)}, salarié(e) de l'entreprise {bold(txt(firm_of(case).name))},\n\n{'a suivi' if end <= day else 'suit'} l'action {bold(txt('de préparation au BTS ' + subject(case)))}\n\nNature de l'action concourant au développement des compétences :\n\n"
        + indent(" \\ ".join(tick(k == 3, w) for k, w in enumerate(("action de formation", "bilan de compétences", "action de VAE", "action de formation par apprentissage"))), 8)
        + f"\nqui {'s’est déroulée' if end <= day else 'se déroule'} du {bold(on(paper, 'start', start, slashes(start)))} au {bold(on(paper, 'end', end, slashes(end)))},\n\npour une durée totale de {bold(hours_said(paper, hours, ' heures'))}.\n\nSans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat pendant une durée de 3 ans à compter de la fin de l'année du dernier paiement.\n" + gap(4)
        + cols("1fr, 84mm", f"Fait à : {txt(school.place.town)} \\ Le : {on(paper, 'issue_date', day, slashes(day))}", signed_below(paper, "training_centre", "Cachet et signature du responsable du dispensateur de formation", stamp_of(school), 78))
        + gap(2) + small(f"N° de déclaration d'activité 76 {rng.randrange(10, 90)} {rng.randrange(10**4, 10**5)} {rng.randrange(10, 90)}", 7)
    )  # fmt: skip


@opened_layout("training_attestation", "centre_program_with_hours_a_year", defects=_HOURS)
def centre_program_with_hours_a_year(case: Case, paper: Paper) -> str:
    """A centre's program: hours of each year in a table, their total in the last row."""
    school, rng = body_of(case, CENTRES), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 100)
    first = (hours or 0) * 51 // 100
    parts = ("", "") if hours is None else (f"{first} h", f"{(hours or 0) - first} h")
    page(paper, "Carlito", 10.8, (14, 18, 14, 18), lead=0.75)
    rows = [("Première année", slashes(start), f"30/06/{start.year + 1}", parts[0]), ("Deuxième année", f"01/09/{start.year + 1}", slashes(end), parts[1]), (bold("TOTAL DU CYCLE"), bold(on(paper, "start", start, slashes(start))), bold(on(paper, "end", end, slashes(end))), bold(hours_said(paper, hours)))]  # fmt: skip
    return (
        cols("1fr, auto", bold(paper.put("organisation", school.name), 14, "rgb(0,120,90)") + f" \\ {small(school.address, 8.5)}", right(small(f"UAI 0{rng.randrange(10**6)}R – édition {rng.randrange(8, 18)}:{rng.randrange(10, 60)}", 8)))
        + line("rgb(0,120,90)", 1.2) + gap(6)
        + mid(bold(txt(paper.choose("ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS")), 15)) + gap(3)
        + table(("Apprenant", ""), [(a, b) for a, b in [*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", born_on(paper)), ("Formation", txt(f"BTS {subject(case)}")), ("Modalité", "alternance, cours en centre et à distance")]], "50mm, 1fr", inset=1.8)
        + gap(2) + "Heures de formation au titre de la préparation du diplôme :\n"
        + table(("Année de formation", "Du", "Au", "Heures"), rows, "1fr, 34mm, 34mm, 34mm", inset=2.2)
        + "\nLes heures ci-dessus comprennent les évaluations et l'accompagnement. Assiduité constatée par émargement et journal de connexion.\n" + stretch(0.3)
        + right(f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}") + gap(1)
        + indent(signed_below(paper, "training_centre", f"{school.director_title}, {school.director}", stamp_of(school), 74), 92)
        + stretch(1)
    )  # fmt: skip


@opened_layout("training_attestation", "distance_school_letter_with_side_column", defects=_HOURS)
def distance_school_letter_with_side_column(case: Case, paper: Paper) -> str:
    """A distance school's letter, references in a tinted column at the right."""
    school, rng = body_of(case, REMOTE), case.rng
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 100)
    page(paper, "Lato", 10.2, (16, 14, 14, 18), lead=0.85)
    side = frame(f"{bold('Vos références')} \\ \\ {small('N° d’inscription', 8)} \\ {rng.randrange(10**7, 10**8)} \\ {small('Formation', 8)} \\ {txt('BTS ' + subject(case))} \\ {small('Votre conseiller', 8)} \\ {txt(someone(case))} \\ {small('Nous écrire', 8)} \\ {txt('scolarite@distance.example')}", "none", 3, "rgb(238,243,236)")  # fmt: skip
    body = (
        bold(txt(paper.choose("Attestation de suivi de la préparation au BTS", "Attestation de suivi de préparation")), 14) + gap(4)
        + f"La direction de {paper.put('organisation', school.name)} atteste que {name_in_text(paper)}, {born(paper)}, {'a suivi' if end <= day else 'suit'} dans notre établissement, à distance, la préparation complète au brevet de technicien supérieur {txt(subject_again(case, side))} entre le {on(paper, 'start', start)} et le {on(paper, 'end', end)}.\n\nLe volume total de cette préparation s'élève à {bold(hours_said(paper, hours, ' heures'))}, cours, devoirs et classes virtuelles réunis.\n\nLes devoirs exigés à ce jour ont été rendus et corrigés. Cette attestation est remise à l'élève pour son inscription à l'examen.\n" + gap(6)
        + f"Fait à {txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n" + gap(2)
        + signed_below(paper, "training_centre", "Pour l'établissement,", stamp_of(school), 72, name=school.director)
    )  # fmt: skip
    return (
        bold(txt(school.name), 17, "rgb(50,100,60)") + f" \\ {small('Établissement privé d’enseignement à distance – ' + school.address, 8)}\n"
        + gap(12) + cols("1fr, 50mm", body, side, gutter=8)
    )  # fmt: skip


def subject_again(case: Case, shown: str) -> str:
    """The speciality as the side column already has it."""
    return next(w for w in sorted(case.title.printed, key=len, reverse=True) if w in shown)


@opened_layout("training_attestation", "adult_school_monthly_statement_small_print", defects=_HOURS)
def adult_school_monthly_statement_small_print(case: Case, paper: Paper) -> str:
    """A public adult school's statement: subjects and their hours, small print, two hands."""
    school, rng = body_of(case, ("Greta-CFA du Haut-Vallon", "Greta Lumière-Durance", "Greta des Causses")), case.rng  # fmt: skip
    (start, end), hours, day = preparing(case), hours_of(case), issue_day(case, 3, 100)
    parts = (("Enseignement général", 38), ("Enseignement professionnel", 47), ("Projet, accompagnement", 15))  # fmt: skip
    left, rows = hours or 0, []
    for k, (label, part) in enumerate(parts):
        own = left if k == 2 else (hours or 0) * part // 100
        left -= own
        rows.append((txt(label), f"{own} h" if hours else "", rng.choice(("présentiel", "mixte", "à distance"))))  # fmt: skip
    page(paper, "Liberation Sans Narrow", 10.6, (12, 16, 12, 16), lead=0.7)
    return (
        cols("1fr, 1fr", bold(f"ACADÉMIE {txt(of(academy(case)).upper())}") + " \\ Réseau de la formation des adultes", right(bold(paper.put("organisation", school.name), 12) + f" \\ {txt(school.address)} \\ SIRET {siret(school)}"))
        + gap(3) + frame(mid(bold("ATTESTATION DE FORMATION", 14) + " \\ Suivi de la préparation à un examen – article L. 6353-1 du code du travail"), "1.2pt", 2.5)
        + dotted([*name_rows(paper, "Nom de naissance du stagiaire", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", f"{born_on(paper)}, {txt(case.person.birth_place)}"), ("Intitulé de l'action", txt(f"Préparation au BTS {subject(case)}")), ("Dates de l'action", f"du {on(paper, 'start', start, slashes(start))} au {on(paper, 'end', end, slashes(end))}"), ("Objectif", "obtention du diplôme, niveau 5")])
        + gap(1) + table(("Contenu", "Heures", "Modalité"), rows, "1fr, 36mm, 36mm", inset=1.6)
        + frame(f"Nombre total d'heures de formation de l'action : {bold(hours_said(paper, hours, ' heures'))}", "0.8pt", 2.5, "luma(240)")
        + small("Les évaluations des acquis sont réalisées en cours de formation selon les modalités décrites au contrat ou à la convention. Le stagiaire est informé que les données de cette attestation sont conservées dix ans.", 7.5) + stretch()
        + f"Fait à {txt(school.place.town)}, le {on(paper, 'issue_date', day, slashes(day))}\n"
        + signed_row(paper, [("training_centre", "Le chef d'établissement support", stamp_of(school)), ("candidate", "Le stagiaire", None)], total=176)
    )  # fmt: skip
