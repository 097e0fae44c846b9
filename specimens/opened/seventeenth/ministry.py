"""What the rectorates, the service of the nation and the departments send out."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, defence_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventeenth.wording import (
    SCHOOLS,
    addressee,
    apart,
    birth,
    birth_row,
    bold,
    bottom,
    captions,
    cells,
    coloured,
    filed,
    framed,
    gap,
    hand,
    hand_over,
    hands,
    heading,
    listing,
    note,
    num,
    of,
    on,
    person,
    republic,
    school_of,
    sheet,
    squares,
    table,
    third,
    tick,
    title,
    told_day,
    town_of,
    trade,
    two,
    unkept,
)


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of edition and the day of signature."""
    signed = case.fact("signed_on", case.day_before(0, 8))
    return case.fact("edited_on", signed - case.rng.randrange(0, 6) * ONE), signed


def _matricule(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}"))  # fmt: skip


def _academy(case: Case, paper: Paper, before: str = "") -> str:
    town = town_of(case)
    return paper.put("academy", town, f"{before}{of(town)}" if before else town)


@opened_layout("registration_confirmation", "division_sheet_signed_in_the_middle_of_the_page")
def division_sheet_signed_in_the_middle_of_the_page(case: Case, paper: Paper) -> str:
    who, rng = case.person, case.rng
    edited, signed = _days(case)
    paper.setup.size_pt = 9.6
    tests = [(txt(c), txt(label), rng.choice(("à passer", "à passer", "bénéfice", "dispense"))) for c, label, _ in units_of(case)]  # fmt: skip
    return (
        republic("Division des examens et concours", "Service interacadémique")
        + title(paper.choose("CONFIRMATION D'INSCRIPTION", "CONFIRMATION D'INSCRIPTION À L'EXAMEN"), 15)
        + f"#align(center)[{_academy(case, paper, 'Académie ')} – Brevet de technicien supérieur – session {bold(paper.put('session', case.session))} – édité le {paper.date('edited_on', edited, form=num(edited))}]\n"
        + gap(1)
        + cells([("Numéro de candidat", bold(_matricule(case, paper))), ("Spécialité", paper.put("speciality", trade(case))), *apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), birth_row(paper), ("Commune de naissance", txt(f"{who.birth_place} ({who.birth_department})")), ("Courriel", txt(who.email))], 1, "48mm", inset=1.4)
        + framed("Je certifie exacts les renseignements de cette page et confirme mon inscription.\n" + two(f"Le {on(paper, 'signed_on', signed)}", hand(paper, "candidate", "Signature du candidat", wide=66, high=22)), 3, "1pt")
        + heading("Épreuves")
        + table(("Unité", "Libellé", "Situation"), tests, "(18mm, 1fr, 34mm)", inset=1.2)
        + note("Document à renvoyer signé au service des examens ou à déposer sur votre espace.", 7.5)
    )  # fmt: skip


@opened_layout("registration_confirmation", "portal_recap_stacked_captions_hand_date")
def portal_recap_stacked_captions_hand_date(case: Case, paper: Paper) -> str:
    who, rng, ink = case.person, case.rng, "rgb(0,0,145)"
    edited, signed = _days(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Liberation Sans")), 9.4  # fmt: skip
    bottom(paper, f"Inscription {rng.randrange(10**6, 10**7)} – page 1/1")
    return (
        coloured(paper.choose("Récapitulatif de votre inscription", "Confirmation de votre inscription"), ink, 14)
        + f"Document produit le {paper.date('edited_on', edited, form=num(edited))} – numéro candidat {_matricule(case, paper)}\n"
        + heading("Examen", ink)
        + captions([("Examen", "BTS"), ("Session", paper.put("session", case.session)), ("Académie d'inscription", _academy(case, paper)), ("Spécialité", bold(paper.put("speciality", trade(case)))), ("Forme de passage", rng.choice(("globale", "progressive"))), ("Catégorie", rng.choice(("individuel", "enseignement à distance", "expérience professionnelle")))])
        + heading("Candidat", ink)
        + captions([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=num(who.birth_date))), ("Nationalité", txt(who.nationality_word)), ("Téléphone", txt(who.phone)), ("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))])
        + heading("Choix", ink)
        + captions([("Langue vivante", rng.choice(("anglais", "espagnol", "italien"))), ("Épreuve facultative", rng.choice(("aucune", "engagement étudiant"))), ("Aménagement", "non demandé")])
        + heading("Validation par le candidat", ink)
        + "J'ai vérifié les informations ci-dessus et j'atteste leur exactitude.\n"
        + gap(2)
        + f"#grid(columns: (1fr, 1fr), [Date : {paper.hand_date('signed_on', signed)}], [Signature : {paper.sign('candidate', width_mm=64, height_mm=24, frame=True)}])\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_with_detachable_lower_part")
def letter_with_detachable_lower_part(case: Case, paper: Paper) -> str:
    edited, signed = _days(case)
    limit = dt.date(case.session - 1, 11, 30)
    paper.setup.size_pt = 9.8
    return (
        two(f"{bold(_academy(case, paper, 'Rectorat de l’académie '), 11)} \\ Bureau des examens post-bac \\ Dossier suivi par {txt(third(case))}", addressee(paper, 4))
        + f"Le {paper.date('edited_on', edited, form=told_day(paper, edited))}\n\nMadame, Monsieur,\n\nVotre inscription au BTS est enregistrée. Vérifiez les mentions de la partie basse, datez-la, signez-la et retournez-la avant le {txt(num(limit))} avec les pièces demandées.\n\nPour le recteur, le chef du bureau, {txt(third(case))}\n"
        + gap(5)
        + "#line(length: 100%, stroke: (thickness: 0.8pt, dash: \"dashed\"))\n"
        + title(paper.choose("CONFIRMATION D'INSCRIPTION", "BULLETIN DE CONFIRMATION D'INSCRIPTION"), 14)
        + listing([("Session", paper.put("session", case.session)), ("Candidat n°", _matricule(case, paper)), *apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), birth_row(paper), ("Spécialité du BTS", bold(paper.put("speciality", trade(case)))), ("Département de résidence", txt(case.person.place.department))], 46)
        + gap(3)
        + two(hand_over(paper, "candidate", "Signature du candidat", wide=64, high=24), f"Confirmé le {on(paper, 'signed_on', signed)} \\ à {txt(case.person.place.town)}")
    )  # fmt: skip


@opened_layout("registration_confirmation", "school_desk_sheet_with_digit_squares_and_head")
def school_desk_sheet_with_digit_squares_and_head(case: Case, paper: Paper) -> str:
    edited, signed = _days(case)
    school, who = school_of(case, SCHOOLS), case.person
    sheet(paper, 210, 297, (12, 14, 12, 14))
    paper.setup.size_pt = 9.2
    number = case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}")
    paper.put("candidate_number", number)
    return (
        f"Académie : {bold(_academy(case, paper))} #h(1fr) Session {bold(paper.put('session', case.session))} #h(1fr) Tirage du {paper.date('edited_on', edited, form=num(edited))}\n#line(length: 100%)\n"
        + title(paper.choose("CONFIRMATION D'INSCRIPTION AU BTS", "BTS – CONFIRMATION D'INSCRIPTION"), 14)
        + f"Candidat n° #h(2mm) #comb(\"{number}\") #h(6mm) Établissement : {txt(school.name)}\n"
        + heading("A. État civil")
        + listing([*apart(paper, "Nom de famille", "Nom d'usage", "Prénoms", " "), ("Date de naissance", squares(paper, "birth_date", who.birth_date)), ("Lieu", txt(f"{who.birth_place.upper()} ({who.birth_department})")), ("Sexe", f"{tick(who.sex == 'F', 'F')} #h(3mm) {tick(who.sex == 'M', 'M')}")], 40)
        + heading("B. Examen")
        + listing([("Spécialité", paper.put("speciality", trade(case))), ("Statut", f"{tick(True, 'ancien scolaire')} #h(3mm) {tick(False, 'apprenti')} #h(3mm) {tick(False, 'formation continue')}"), ("Langue", case.rng.choice(("Anglais", "Espagnol")))], 40)
        + heading("C. Engagement du candidat")
        + "Je déclare ne m'être inscrit dans aucune autre académie et avoir pris connaissance du règlement de l'examen.\n"
        + gap(2)
        + f"Date de signature #h(2mm) {squares(paper, 'signed_on', signed)}\n"
        + gap(2)
        + hands(paper, [("candidate", "Le candidat", None), ("training_centre", "Visa de l'établissement", [school.name.upper(), school.place.town.upper()])], 180)
    )  # fmt: skip


@opened_layout("student_engagement_form", "unit_request_told_by_questions")
def unit_request_told_by_questions(case: Case, paper: Paper) -> str:
    rng, day = case.rng, case.day_before(1, 40)
    body = rng.choice(("Secours populaire Modèle", "Fédération fictive de canoë", "Radio locale Spécimen"))  # fmt: skip
    return (
        republic(f"Académie {of(town_of(case))}", "Examens du supérieur")
        + title(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "ÉPREUVE FACULTATIVE « ENGAGEMENT ÉTUDIANT » – FICHE"), 14)
        + f"#align(center)[BTS {txt(trade(case))} – session {paper.put('session', case.session)}]\n"
        + gap(2)
        + listing([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), birth_row(paper)], 42)
        + heading("Où l'activité a-t-elle été exercée ?")
        + f"{txt(body)}, auprès de {txt(third(case))}, depuis {case.session - rng.randrange(2, 4)}.\n"
        + heading("En quoi consiste-t-elle ?")
        + f"{rng.choice(('Tenir la caisse et former les nouveaux bénévoles.', 'Organiser les sorties et entretenir le matériel.'))}\n"
        + heading("Quelles compétences avez-vous acquises ?")
        + "Autonomie, travail en groupe, prise de décision.\n"
        + gap(4)
        + two(hand(paper, "candidate", "Le candidat", wide=62, high=28), hand(paper, "authority", f"Pour l'organisme, le {'........' if case.has('undated') else num(day)}", stamp=[body.upper()], wide=66))
    )  # fmt: skip


TOWNS = ("Bordeaux", "Lille", "Strasbourg", "Montpellier", "Limoges", "Nancy", "Marseille")


@opened_layout("jdc_certificate", "centre_letter_table_over_text_of_law")
def centre_letter_table_over_text_of_law(case: Case, paper: Paper) -> str:
    town, day = case.rng.choice(TOWNS), defence_day(case)
    return (
        republic("Ministère des Armées", "Direction du service national et de la jeunesse", f"Centre {of(town)}")
        + title(paper.choose("CERTIFICAT INDIVIDUEL DE PARTICIPATION", "CERTIFICAT DE PARTICIPATION"), 15)
        + "#align(center)[à la journée défense et citoyenneté]\n"
        + gap(3)
        + cells([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), birth_row(paper), ("Lieu de naissance", txt(f"{case.person.birth_place} ({case.person.birth_department})")), ("Identifiant défense", txt(f"{case.person.birth_date:%y}{case.rng.randrange(10**7, 10**8)}")), ("Session du", on(paper, "session_date", day))], 1, "50mm", inset=2)
        + gap(2)
        + note("Articles L. 114-2 et L. 114-6 du code du service national. Ce certificat est exigé pour toute inscription à un examen ou concours placé sous le contrôle de l'autorité publique jusqu'à l'âge de vingt-cinq ans.", 8)
        + gap(5)
        + hand_over(paper, "authority", f"Le chef du centre {of(town)},", third(case), stamp=["CSNJ", town.upper()], wide=64, where="right")
    )  # fmt: skip


@opened_layout("jdc_certificate", "barracks_slip_in_sentence_half_sheet")
def barracks_slip_in_sentence_half_sheet(case: Case, paper: Paper) -> str:
    town, day = case.rng.choice(TOWNS), defence_day(case)
    sheet(paper, 210, 148, (12, 16, 9, 16))
    return (
        f"{bold('MINISTÈRE DES ARMÉES', 11)} #h(1fr) {note(f'N° {case.rng.randrange(10**7, 10**8)}', 8)} \\ Site {txt(of(town))}\n"
        + title(paper.choose("JDC – CERTIFICAT DE PARTICIPATION", "Journée défense et citoyenneté : certificat de participation"), 13)
        + gap(2)
        + f"{person(paper)}, {birth(paper)}, recensé{case.person.agree('', 'e')} à {txt(case.person.place.town)}, a accompli la journée défense et citoyenneté le {on(paper, 'session_date', day)} sur le site militaire {txt(of(town))}.\n"
        + gap(2)
        + two(note("À conserver sans limitation de durée ; il n'est pas établi de duplicata au-delà de 25 ans.", 7.5), hand(paper, "authority", "L'officier responsable de la session", stamp=["SERVICE NATIONAL", town.upper()], wide=68))
    )  # fmt: skip


@opened_layout("disability_recognition", "department_house_decision_letter_with_dates", defects=("expired",))  # fmt: skip
def department_house_decision_letter_with_dates(case: Case, paper: Paper) -> str:
    years = case.rng.choice((3, 5))
    start = case.today - case.rng.randrange(60, 700) * ONE
    if case.has("expired"):
        start = case.today - (years * 366 + case.rng.randrange(30, 300)) * ONE
    start = case.fact("start", start.replace(day=min(start.day, 28)))
    end = case.fact("end", start.replace(year=start.year + years) - ONE)
    place = case.person.place
    return (
        two(f"{bold(txt('MDPH ' + of(place.town)), 13, 'rgb(120,40,110)')} \\ {note('Maison départementale des personnes handicapées', 8)}", addressee(paper, 4))
        + gap(4)
        + f"Dossier {case.rng.randrange(10**5, 10**6)} – séance du {txt(num(start - 6 * ONE))}\n"
        + title(paper.choose("NOTIFICATION DE DÉCISION", "Reconnaissance de la qualité de travailleur handicapé"), 14, "left")
        + f"La commission des droits et de l'autonomie a examiné la demande de {filed(paper)}, {birth(paper, place=False)}. Elle reconnaît la qualité de travailleur handicapé (RQTH).\n"
        + gap(2)
        + framed(f"Droit ouvert du {bold(on(paper, 'start', start))} au {bold(on(paper, 'end', end))}.", 3)
        + "Un recours peut être formé dans les deux mois auprès de la maison départementale.\n"
        + gap(3)
        + f"{txt(place.town)}, le {unkept(paper, start)}\n"
        + hand(paper, "authority", "La présidente de la commission", stamp=["MDPH", place.department], wide=64, where="right")
    )  # fmt: skip
