"""Confirmations of registration and what candidates send back with them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    academy,
    b,
    born,
    capital,
    capped,
    civil,
    dotted,
    down,
    foot,
    framed,
    grid_of,
    hand,
    hand_over,
    hand_right,
    head,
    ink_birth,
    ink_names,
    named,
    num,
    of,
    on,
    pairs,
    passer,
    pill,
    plain_day,
    posted,
    republic,
    sheet,
    small,
    squared,
    subject,
    table,
    tick,
    title,
    to_right,
    told_day,
    tops,
    two,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Day of the print, day of the hand."""
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * ONE), signed


def _number(case: Case, paper: Paper) -> str:
    value = case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}")
    return paper.put("candidate_number", value)


def _exam(case: Case, paper: Paper) -> list[tuple[str, str]]:
    return [("Académie", paper.put("academy", academy(case), academy(case).upper())), ("Session", b(paper.put("session", case.session))), ("Spécialité", b(paper.put("speciality", subject(case)))), ("N° candidat", _number(case, paper))]  # fmt: skip


@opened_layout("registration_confirmation", "service_record_with_code_column_and_low_frame")
def service_record_with_code_column_and_low_frame(case: Case, paper: Paper) -> str:
    """The service's dense record: exam and person in cells, tests with their state, one frame to
    date and sign by pen at the foot."""
    rng, who = case.rng, case.person
    edited, signed = _days(case)
    sheet(paper, 210, 297, 13, 8.8, "Liberation Sans", "Carlito", "Liberation Sans Narrow")
    tests = [(txt(code), txt(label), rng.choice(("à présenter", "à présenter", "bénéfice demandé", "dispense"))) for code, label, _ in units_of(case)]  # fmt: skip
    foot_row = two(f"Date : {paper.hand_date('signed_on', signed)}", hand(paper, "candidate", "Signature de la candidate ou du candidat :", wide=76, high=22))  # fmt: skip
    foot(paper, f"Cyclades-Modèle – page 1/1 – édité le {num(edited)}", 6.5, "left")
    return (
        f"{b(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'RÉCAPITULATIF ET CONFIRMATION D’INSCRIPTION')), 14)} #h(1fr) Document imprimé le {on(paper, 'edited_on', edited, num(edited))}\n"
        + head("Examen : brevet de technicien supérieur")
        + grid_of(_exam(case, paper), 2, "24mm")
        + head("Candidat")
        + grid_of([*civil(paper, "Nom de famille", "Nom d'usage", "Prénoms"), ("Naissance", paper.birth_date(form=num(who.birth_date))), ("Commune", txt(f"{who.birth_place} ({who.birth_department})")), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Courriel", txt(who.email)), ("Mobile", txt(who.phone))], 2, "24mm")
        + head("Épreuves")
        + table(("Unité", "Libellé", "Inscription"), tests, "(18mm, 1fr, 40mm)")
        + framed(f"Je certifie exactes les informations de ce document et reconnais que mes choix deviennent définitifs. \\ #v(1mm) {foot_row}")
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_of_the_bureau_with_declaration_below")
def letter_of_the_bureau_with_declaration_below(case: Case, paper: Paper) -> str:
    """A letter with the particulars indented, then a typed declaration signed at the right."""
    who = case.person
    edited, signed = _days(case)
    limit = dt.date(case.session - 1, 11, case.rng.randrange(15, 28))
    return (
        republic(f"Académie {of(academy(case))}", "Division des examens et concours", f"{capital(case)}, le {told_day(paper, edited)}")
        + posted(paper)
        + down(4)
        + f"{b(txt(paper.choose('Objet : confirmation d’inscription au BTS', 'CONFIRMATION D’INSCRIPTION – BTS')))}\n\n{txt(who.civility)}, votre inscription a été enregistrée le {on(paper, 'edited_on', edited)} avec les renseignements ci-après. Merci de les vérifier et de déposer cette page signée avant le {txt(told_day(paper, limit))}.\n"
        + f"#pad(left: 12mm)[{pairs([*_exam(case, paper), *civil(paper, 'Nom de naissance', 'Nom d’usage', 'Prénoms'), ('Date de naissance', paper.birth_date(form=told_day(paper, who.birth_date))), ('Langue vivante', 'anglais'), ('Forme de passage', case.rng.choice(('globale', 'progressive')))], 42)}]\n"
        + "#line(length: 100%, stroke: 0.5pt)\nJe confirme mon inscription dans les conditions ci-dessus et n'être inscrit à la même session dans aucune autre académie.\n"
        + down(3)
        + to_right(f"Fait le {on(paper, 'signed_on', signed)}\n" + hand_over(paper, "candidate", "Signature du candidat"))
    )  # fmt: skip


@opened_layout("registration_confirmation", "squared_form_read_by_machine_two_hands")
def squared_form_read_by_machine_two_hands(case: Case, paper: Paper) -> str:
    """A form with a character a box for names and days, places for the candidate and for a minor's
    guardian at the foot."""
    who = case.person
    edited, signed = _days(case)
    sheet(paper, 210, 297, 14, 9.5, "Liberation Sans", "DejaVu Sans", "Carlito")
    rows = [("Nom de naissance", paper.comb("birth_name", who.birth_name, who.birth_name))]
    if who.usage_name:
        rows.append(("Nom d'usage", paper.comb("usage_name", who.usage_name, who.usage_name)))
    first = who.first_name.upper()
    rows += [("Premier prénom", paper.comb("given_names", [who.first_name], first)), ("Né(e) le", squared(paper, "birth_date", who.birth_date))]  # fmt: skip
    return (
        two(b(txt(f"Rectorat {of(capital(case))}")), f"#align(right)[Édition {on(paper, 'edited_on', edited, num(edited))}]")
        + pill(paper.choose("CONFIRMATION D'INSCRIPTION", "FORMULAIRE DE CONFIRMATION D'INSCRIPTION"), "luma(222)", 14)
        + head("1. Votre examen")
        + pairs([("Diplôme", "Brevet de technicien supérieur"), *_exam(case, paper)], 40)
        + head("2. Votre identité")
        + pairs(rows, 40, " :", 4)
        + head("3. Votre situation")
        + f"{tick(True, 'candidat individuel')} #h(5mm) {tick(False, 'candidat scolaire')} #h(5mm) {tick(False, 'apprenti')} \\ {tick(True, 'en règle avec la JDC')} #h(5mm) {tick(False, 'demande d’aménagement')}\n"
        + head("4. Votre confirmation")
        + f"Date de signature : {squared(paper, 'signed_on', signed)}\n"
        + down(2)
        + two(hand(paper, "candidate", "Signature du candidat", wide=75, high=24), "Candidat mineur : signature du représentant légal")
    )  # fmt: skip


@opened_layout("registration_confirmation", "account_page_in_tiles_signed_after_printing")
def account_page_in_tiles_signed_after_printing(case: Case, paper: Paper) -> str:
    """An account's page in two columns of captions, printed, then dated and signed by pen."""
    who, ink = case.person, "rgb(0,0,145)"
    edited, signed = _days(case)
    sheet(paper, 210, 297, 16, 9.6, "Open Sans", "Lato", "Carlito")
    return (
        f"{small('Inscription aux examens', 8, ink)}\n"
        + capped(paper.choose("Confirmation d'inscription", "Ma confirmation d'inscription au BTS"), ink, 16)
        + two(tops(_exam(case, paper), 1), tops([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=num(who.birth_date)))], 1))
        + tops([("Inscription validée en ligne le", on(paper, "edited_on", edited, num(edited))), ("Centre de gestion", txt(capital(case))), ("Engagement étudiant", "non demandé"), ("Téléphone", txt(who.phone))], 2)
        + small("Cette page doit être datée, signée, puis numérisée et ajoutée aux pièces. Une inscription non confirmée est annulée.", 8.5)
        + down(5)
        + f"#block(fill: luma(242), width: 100%, inset: 4mm)[{hand_right(paper, 'candidate', 'Signature', wide=70, high=24)} Le {paper.hand_date('signed_on', signed)}]\n"
    )  # fmt: skip


@opened_layout("benefit_waiver", "annex_with_sentence_and_units_dashed")
def annex_with_sentence_and_units_dashed(case: Case, paper: Paper) -> str:
    """An annex in the first person: a sentence of renouncing, units in dashes, hand at the left."""
    signed = case.fact("signed_on", case.day_before(0, 20))
    listed = "\n".join(f"- {txt(code)} {txt(label)} ;" for code, label, _ in case.rng.sample(units_of(case), 2))  # fmt: skip
    return (
        f"Académie {txt(of(academy(case)))} – bureau des BTS #h(1fr) Session {case.session}\n"
        + down(5)
        + title(paper.choose("REFUS DE BÉNÉFICE DE NOTES", "DÉCLARATION DE RENONCIATION À DES BÉNÉFICES DE NOTES"), 14)
        + down(4)
        + f"Je soussigné(e), {named(paper)}, {born(paper)}, {case.person.agree('candidat', 'candidate')} au BTS {b(paper.put('speciality', subject(case)))}, déclare renoncer aux notes conservées pour les unités :\n\n{listed}\n\n"
        + "J'ai été informé(e) que je devrai passer de nouveau ces épreuves et que l'ancienne note est perdue, même si la nouvelle est plus basse.\n\n"
        + f"Fait à {txt(case.person.place.town)}, le {on(paper, 'signed_on', signed)}\n"
        + down(3)
        + hand(paper, "candidate", "Signature du candidat, précédée de « lu et approuvé »")
    )  # fmt: skip


@opened_layout("benefit_waiver", "form_of_report_or_refusal_filled_by_pen")
def form_of_report_or_refusal_filled_by_pen(case: Case, paper: Paper) -> str:
    """A printed form in ink: names, speciality, a row a unit with a written word, day and hand."""
    signed = case.fact("signed_on", case.day_before(0, 20))
    degree = case.title.printed[0]
    paper.put("speciality", degree)
    rows = [(txt(code), txt(label), paper.handwritten(case.rng.choice(("refus", "refus", "report")), 13)) for code, label, _ in case.rng.sample(units_of(case), 3)]  # fmt: skip
    return (
        f"{small(f'Académie {of(academy(case))} – session {case.session}', 9)}\n"
        + framed(title(paper.choose("REPORT OU REFUS DE BÉNÉFICES", "BÉNÉFICES DE NOTES : REPORT OU REFUS"), 13), 2)
        + ink_names(paper, "Nom de naissance", "Nom d'usage", "Prénom")
        + ink_birth(paper, "Né(e) le")
        + dotted("Spécialité du BTS", paper.handwritten(degree, 12 if len(degree) < 50 else 10))
        + down(2)
        + table(("Unité", "Épreuve", "Report ou refus (à écrire)"), rows, "(18mm, 1fr, 52mm)")
        + f"\nDate {paper.hand_date('signed_on', signed)}\n"
        + hand_right(paper, "candidate", "Signature du candidat :")
    )  # fmt: skip


@opened_layout("student_engagement_form", "typed_request_sheet_with_hours_and_witness")
def typed_request_sheet_with_hours_and_witness(case: Case, paper: Paper) -> str:
    """A request for the optional test: person and session in cells, engagement in lines, two hands."""
    signed = case.day_before(1, 40)
    return (
        pill(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "ENGAGEMENT ÉTUDIANT – FICHE DU CANDIDAT"), "rgb(230,224,240)", 14)
        + down(2)
        + grid_of([*civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date))), ("BTS", txt(subject(case))), ("Session", b(paper.put("session", case.session)))], 1, "40mm")
        + head("Engagement présenté à l'épreuve facultative")
        + pairs([("Structure", txt(case.rng.choice(("Club nautique Exemple", "Association Fictive d'entraide", "Croix Modèle")))), ("Fonction", "bénévole"), ("Volume", f"{case.rng.randrange(40, 190)} heures"), ("Témoin", txt(passer(case))), ("Bilan", "Organisation de collectes, accueil du public, tenue du budget.")], 34)
        + down(3)
        + f"Fait le {plain_day(paper, signed)}\n"
        + two(hand(paper, "candidate", "Le candidat", high=31), hand(paper, "authority", "Le responsable de la structure", stamp=["STRUCTURE", "EXEMPLE"]))
    )  # fmt: skip


@opened_layout("duration_decision", "reply_granting_shorter_training_after_experience")
def reply_granting_shorter_training_after_experience(case: Case, paper: Paper) -> str:
    """The rector's reply to a request for a shorter length, in prose, hand at the right."""
    day = issue_day(case, 15, 380)
    return (
        republic(f"Académie {of(academy(case))}", "Division des examens et concours", f"Dossier suivi par {passer(case)}")
        + posted(paper)
        + down(4)
        + f"{b(txt(paper.choose('Objet : décision de positionnement', 'Décision d’aménagement de la durée de formation')))}\n\n{txt(capital(case))}, le {on(paper, 'issue_date', day)}\n\n"
        + f"Vu le code de l'éducation, notamment l'article D. 643-9 ; vu votre demande du {txt(told_day(paper, day - 25 * ONE))} et l'avis de l'inspecteur,\n\nla durée de formation exigée de {named(paper)}, {born(paper)}, pour se présenter au BTS {txt(subject(case))} est ramenée à {case.rng.choice((500, 600, 700))} heures, et celle du stage à {case.rng.choice((4, 5, 6))} semaines.\n\nVous joindrez copie de la présente décision à votre inscription à la session {case.session}.\n"
        + down(4)
        + to_right(hand(paper, "authority", "Pour le recteur, le chef de division", passer(case), stamp=[f"RECTORAT {of(capital(case)).upper()}", "D.E.C."]))
    )  # fmt: skip
