"""Plain papers of small offices: one paragraph, a typewriter's face, a card, a listing."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import ONE, defence_day, issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    LYCEES,
    above,
    academy,
    aside,
    born,
    box_on,
    branch,
    called,
    dated,
    de,
    figures,
    fine,
    halves,
    lines,
    names,
    over,
    page_of,
    rise,
    ruled,
    run_on,
    said,
    school_called,
    seal_of,
    seat,
    someone,
    state,
    thick,
    under,
    underscored,
)
from specimens.people import invent_firm, invent_place, strip_accents


@opened_layout("registration_confirmation", "typewriter_listing_two_blocks")
def typewriter_listing_two_blocks(case: Case, paper: Paper) -> str:
    """A printer's listing without accents, dashes between blocks, the candidate's hand below
    « BON POUR CONFIRMATION »."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 8))
    edited = case.fact("edited_on", signed - rng.randrange(1, 6) * ONE)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Mono", "DejaVu Sans Mono")), 9
    town = academy(case)
    dash = '#line(length: 100%, stroke: (dash: "dashed", thickness: 0.6pt))\n'
    usage = f" \\ NOM D'USAGE      : {paper.usage_name()}" if who.usage_name else ""
    tests = "".join(f" \\ {txt(f'{code:<4} {strip_accents(label).upper()}')}" for code, label, _ in units_of(case))  # fmt: skip
    number = case.fact("candidate_number", f"{rng.randrange(10**9, 9 * 10**9)}")
    return (
        f"ACADEMIE : {paper.put('academy', town, strip_accents(town).upper())} #h(1fr) EDITE LE {paper.date('edited_on', edited, form=figures(edited))}\n"
        + dash
        + f"#align(center)[*{txt(paper.choose('CONFIRMATION D INSCRIPTION', 'RECAPITULATIF D INSCRIPTION'))}* \\ BREVET DE TECHNICIEN SUPERIEUR]\n"
        + dash
        + f"SESSION          : {paper.put('session', case.session)} \\ SPECIALITE       : {paper.put('speciality', branch(case))} \\ CANDIDAT NUMERO  : {paper.put('candidate_number', number)}\n"
        + dash
        + f"NOM DE NAISSANCE : {paper.birth_name()}{usage} \\ PRENOMS          : {paper.given_names(' ')} \\ NE(E) LE         : {paper.birth_date(form=figures(who.birth_date))} \\ A                : {txt(strip_accents(who.birth_place).upper())} \\ DOMICILE         : {txt(strip_accents(f'{who.street} {who.place.post_code} {who.place.town}').upper())}\n"
        + dash
        + f"EPREUVES CHOISIES :{tests}\n"
        + dash
        + "JE CERTIFIE L'EXACTITUDE DES RENSEIGNEMENTS CI-DESSUS.\n"
        + rise(3)
        + f"BON POUR CONFIRMATION, LE {paper.hand_date('signed_on', signed)} \\ {paper.sign('candidate', width_mm=66, height_mm=24)}\n"
    )  # fmt: skip


@opened_layout("jdc_certificate", "pocket_card_with_small_hand")
def pocket_card_with_small_hand(case: Case, paper: Paper) -> str:
    """A card of the size of a driving licence of old, cut out and copied: small labels, the day of
    the session, the leader's hand and a round seal."""
    rng, who = case.rng, case.person
    day = defence_day(case)
    page_of(paper, 148, 105, 7, 9, 6, 9)
    paper.setup.size_pt, paper.setup.fill = 8, rng.choice(("rgb(250,248,240)", "white"))
    town = rng.choice(("Toulon", "Metz", "Bourges", "Angers", "Brest"))
    return (
        f"{thick('RÉPUBLIQUE FRANÇAISE', 7.5)} #h(1fr) {fine('Service national', 7)}\n"
        + ruled(paper.choose("CERTIFICAT DE PARTICIPATION À LA JDC", "Journée défense et citoyenneté – certificat de participation"), 9.5)
        + above([*names(paper, "Nom", "Nom d'usage", "Prénoms", sep=" "), (f"{who.born.capitalize()} le", paper.birth_date(form=figures(who.birth_date))), ("à", txt(who.birth_place))], "(1fr, 1fr, 1fr)", 6, gap=2)
        + f"A participé à la journée du {paper.date('session_date', day, form=figures(day))} à {txt(town)}.\n"
        + f"#grid(columns: (1fr, 50mm), align: bottom, [{fine('Document à conserver', 6.5)}], [{fine('Le commandant du centre', 7)} \\ {paper.sign('authority', width_mm=46, height_mm=18, stamp=['CSNJ', town.upper()])}])\n"
    )  # fmt: skip


@opened_layout("school_certificate", "one_paragraph_in_typewriter", defects=("wrong_year",))
def one_paragraph_in_typewriter(case: Case, paper: Paper) -> str:
    """A secretary's single paragraph, the years and the level in words, the head signs without a
    stamp's frame at the right."""
    school, rng, who = school_called(case, LYCEES), case.rng, case.person
    study = int(case.fact("year_of_study", rng.choice((1, 2))))
    begins = case.session + study - 3 - (2 if case.has("wrong_year") else 0)
    begins = int(str(case.fact("school_year", f"{begins}-{begins + 1}"))[:4])
    first = dt.date(begins, 9, 10)
    day = first + rng.randrange(max(1, (min(case.today, dt.date(begins + 1, 6, 10)) - first).days)) * ONE  # fmt: skip
    day = case.fact("issue_date", case.day_before(2, 9) if case.has("future_date") else day)
    paper.setup.font, paper.setup.size_pt = (
        rng.choice(("Liberation Mono", "DejaVu Sans Mono", "New Computer Modern")),
        10,
    )
    level = paper.put("year_of_study", study, ("première année", "deuxième année")[study - 1])
    return (
        f"{paper.put('organisation', school.name)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}\n"
        + rise(16)
        + f"#align(center)[{txt(paper.choose('CERTIFICAT DE SCOLARITE', 'C E R T I F I C A T   D E   S C O L A R I T É', 'Certificat de scolarité'))}]\n"
        + rise(8)
        + f"Le chef d'établissement certifie que {called(paper)}, {born(paper)}, fréquente les cours de {level} du BTS {paper.put('speciality', branch(case))} pendant l'année scolaire {paper.put('school_year', f'{begins}-{begins + 1}', f'{begins}-{begins + 1}')}. {who.agree('Il', 'Elle')} a pour professeur principal {txt(someone(case))}.\n"
        + rise(6)
        + f"#align(right)[{txt(school.place.town)}, le {dated(paper, 'issue_date', day)} \\ {txt(school.director_title)} \\ {paper.sign('training_centre', width_mm=62, height_mm=25, stamp=seal_of(school))}]\n"
    )  # fmt: skip


@opened_layout("first_aid_attestation", "school_list_line_of_one_pupil")
def school_list_line_of_one_pupil(case: Case, paper: Paper) -> str:
    """A school's short attestation of the rescuer's course with the trainer's number, labels run on
    in a line."""
    school, rng = school_called(case, LYCEES), case.rng
    day = issue_day(case, 5, 600)
    page_of(paper, 210, 148, 13, 18, 10, 18)
    paper.setup.size_pt = 10
    return (
        f"{txt(school.name)} – {txt(school.place.town)}\n"
        + underscored(paper.choose("ATTESTATION DE FORMATION SST", "ATTESTATION DE FORMATION AUX PREMIERS SECOURS – SST"), 13)
        + rise(2)
        + run_on([*names(paper, "Nom :", "Nom d'usage :", "Prénom :", first=True), ("Né(e) le :", paper.birth_date(form=figures(case.person.birth_date)))])
        + f"\nL'élève nommé ci-dessus a obtenu le certificat de sauveteur secouriste du travail à l'issue d'une formation de {rng.choice((12, 14))} heures conduite dans l'établissement par {txt(someone(case))}, formateur SST n° {rng.randrange(10**4, 10**5)}.\n"
        + rise(3)
        + f"{txt(school.place.town)}, {dated(paper, 'issue_date', day)}\n"
        + aside(paper, "training_centre", "Le proviseur adjoint", stamp=seal_of(school), wide=62, high=24)
    )  # fmt: skip


@opened_layout("exemption_decision", "form_for_holders_ticked")
def form_for_holders_ticked(case: Case, paper: Paper) -> str:
    """The office's form: diploma held, units ticked that are dispensed, « accordée » or « refusée »,
    the visa at the left."""
    rng = case.rng
    day = issue_day(case, 8, 330)
    units = units_of(case)[:4]
    chosen = {0, rng.choice((1, 2))}
    ticks = " \\ ".join(
        box_on(k in chosen, f"{code} – {label}") for k, (code, label, _) in enumerate(units)
    )
    return (
        state(f"Académie {de(academy(case))}", "DEC – bureau des dispenses")
        + ruled(paper.choose("DÉCISION DE DISPENSE D'UNITÉS", "DISPENSE D'ÉPREUVES – DÉCISION", "DEMANDE DE DISPENSE D'ÉPREUVES – DÉCISION DU RECTEUR"), 13)
        + lines([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=said(paper, case.person.birth_date))), ("Examen", txt(f"BTS {branch(case)}, session {case.session}")), ("Titre présenté", txt(rng.choice(("Licence professionnelle", "BTS d'une autre spécialité", "DUT", "BUT 2e année validée"))))])
        + "Unités dont la dispense est demandée :\n\n"
        + ticks
        + "\n\n"
        + f"Décision : #h(3mm) {box_on(True, 'accordée')} #h(5mm) {box_on(False, 'refusée')}\n"
        + rise(3)
        + halves(under(paper, "authority", "Pour le recteur,", someone(case), stamp=["RECTORAT", "DEC"], high=25), f"#align(right)[{txt(seat(case))}, le {dated(paper, 'issue_date', day)}]")
    )  # fmt: skip


@opened_layout("work_at_height_attestation", "firm_inner_paper_with_two_names")
def firm_inner_paper_with_two_names(case: Case, paper: Paper) -> str:
    """A firm's inner attestation after a course by its own trainer: employer, trainer and employee
    sign in a column at the right."""
    firm, rng = invent_firm(case.rng), case.rng
    day = issue_day(case, 4, 560)
    held = day - rng.choice((0, 1, 5)) * ONE
    hands = "".join(
        over(paper, party, label, stamp=stamp, wide=56, high=high)
        for party, label, stamp, high in (
            ("training_centre", f"Le formateur, {someone(case)}", None, 17),
            ("employer", f"L'employeur, {firm.director}", seal_of(firm), 22),
            ("candidate", "Le salarié", None, 17),
        )
    )
    text = (
        f"{thick(txt(paper.choose('ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR', 'Attestation de formation – travaux en hauteur')), 13)}\n\n"
        + f"{called(paper)}, {born(paper, place=False)}, a suivi le {txt(said(paper, held))} une formation théorique et pratique de {rng.choice((7, 14))} heures au travail en hauteur et au port du harnais de sécurité (code du travail, articles R. 4141-13 et R. 4323-104).\n\n"
        + f"Matériels vus : {rng.choice(('échelles, PIRL, ligne de vie', 'harnais, longe, antichute à rappel', 'garde-corps, nacelle, harnais'))}.\n\n"
        + f"{case.person.agree('Il', 'Elle')} est déclaré{case.person.agree('', 'e')} apte à ces travaux.\n\nFait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}.\n"
    )
    return (
        f"{thick(txt(firm.name), 12)} – {txt(firm.address)} #h(1fr) {fine('Doc. SEC-' + str(rng.randrange(10, 99)), 8)}\n#line(length: 100%, stroke: 0.4pt)\n"
        + rise(4)
        + halves(text, hands, "(1fr, 62mm)", 8)
    )  # fmt: skip


@opened_layout("language_attestation", "private_teacher_letter_short")
def private_teacher_letter_short(case: Case, paper: Paper) -> str:
    """A private teacher's letter: her name and numbers at the top right, the hand over her name."""
    rng, place = case.rng, invent_place(case.rng)
    language = case.fact(
        "language",
        rng.choice(("arabe", "turc", "polonais", "roumain", "chinois", "russe", "hébreu")),
    )
    day = issue_day(case, 2, 90)
    teacher = someone(case)
    shown = paper.put("language", language.capitalize(), language)
    return (
        f"#align(right)[{txt(teacher)} \\ professeur de langues \\ {txt(place.town)} \\ SIRET 999 {rng.randrange(100, 999)} {rng.randrange(100, 999)} 00012]\n"
        + rise(10)
        + f"{txt(place.town)}, le {dated(paper, 'issue_date', day)}\n\n{thick(txt(paper.choose('Attestation', 'ATTESTATION DE COURS DE LANGUE', 'Attestation de formation')), 13)}\n\n"
        + f"Je soussigné(e) {txt(teacher)}, atteste que {called(paper)}, {born(paper, place=False)}, suit avec moi depuis le mois de {french.MONTHS[rng.randrange(8, 12)]} {case.session - 2} des cours de langue, à raison de deux heures par semaine, pour préparer l'épreuve de langue vivante du BTS. La langue étudiée est la suivante : {shown}.\n\n"
        + rise(4)
        + over(paper, "training_centre", teacher)
    )  # fmt: skip
