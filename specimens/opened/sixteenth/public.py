"""Papers of the national service, of physicians, registers and other offices."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import ONE, census_day, defence_day, issue_day
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.sixteenth.wording import (
    academy,
    b,
    born,
    capped,
    cells_to_sign,
    civil,
    dotted,
    down,
    framed,
    grid_of,
    hand,
    hand_over,
    hand_right,
    ink_birth,
    ink_names,
    logo,
    mark_of,
    named,
    num,
    of,
    on,
    pairs,
    parent,
    passer,
    pill,
    posted,
    republic,
    sheet,
    small,
    squared,
    squares,
    tick,
    title,
    to_right,
    told_day,
    tops,
    two,
)
from specimens.people import invent_firm, invent_place, invent_training_body


@opened_layout("jdc_certificate", "centre_sheet_with_day_in_a_right_hand_panel")
def centre_sheet_with_day_in_a_right_hand_panel(case: Case, paper: Paper) -> str:
    """The centre's sheet: civil status as lines, the day in a panel, two hands at the foot."""
    day, who = defence_day(case), case.person
    town = case.rng.choice(("Nancy", "Nîmes", "Toulouse", "Lyon", "Dijon"))
    panel = f"#block(stroke: 1pt + rgb(0,0,145), inset: 4mm)[Session du \\ {b(on(paper, 'session_date', day), 13)} \\ #v(2mm) {txt(town)}]"
    return (
        republic("Ministère des Armées", "Direction du service national et de la jeunesse", f"Centre {of(town)}")
        + title(paper.choose("CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT DE PARTICIPATION"), 13)
        + down(5)
        + two(pairs([*civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(who.birth_date))), ("À", txt(who.birth_place)), ("Identifiant", f"{who.birth_date:%y}{case.rng.randrange(10**6, 10**7)}")], 28), panel, "(1fr, 62mm)")
        + down(4)
        + "L'intéressé(e) a participé à la journée et se trouve en règle avec les obligations du service national. Certificat à présenter jusqu'à 25 ans pour tout examen soumis à l'autorité publique.\n"
        + down(6)
        + two(hand_over(paper, "candidate", "Signature du titulaire"), hand_over(paper, "authority", "Le chef du centre,", passer(case), stamp=["SERVICE NATIONAL", town.upper()]))
    )  # fmt: skip


@opened_layout("jdc_certificate", "third_of_sheet_sentence_with_small_hand")
def third_of_sheet_sentence_with_small_hand(case: Case, paper: Paper) -> str:
    """A narrow slip of one sentence, boxed number at the right, the authority's hand beside."""
    day = defence_day(case)
    sheet(paper, 210, 118, 10, 9.6, "Liberation Sans", "Carlito", "Liberation Serif")
    return (
        f"{b('MINISTÈRE DES ARMÉES')} – DSNJ #h(1fr) {squares(str(case.rng.randrange(10**7, 10**8)))}\n"
        + title(paper.choose("CERTIFICAT DE PARTICIPATION À LA JDC", "ATTESTATION DE PARTICIPATION À LA JDC"), 13, "left")
        + f"Il est certifié que {named(paper)}, {born(paper)}, a pris part à la Journée défense et citoyenneté organisée le {on(paper, 'session_date', day)} (code du service national, article L. 114-2).\n"
        + down(1)
        + to_right(hand_right(paper, "authority", "Le commandant", stamp=["ARMÉES", "JDC"], wide=60))
    )  # fmt: skip


@opened_layout("census_attestation", "town_hall_half_sheet_with_list_number")
def town_hall_half_sheet_with_list_number(case: Case, paper: Paper) -> str:
    """A town's half sheet: a sentence with the number on the list, the mayor's hand at the right."""
    place, day, who = invent_place(case.rng), census_day(case), case.person
    sheet(paper, 210, 160, 14, 10.5)
    return (
        f"{b(txt(f'MAIRIE {of(place.town).upper()}'), 13)} #h(1fr) Service population\n"
        + capped(paper.choose("ATTESTATION DE RECENSEMENT", "Attestation de recensement citoyen"), "rgb(0,0,145)", 14)
        + f"Le maire atteste que {named(paper)}, {born(paper)}, domicilié{who.agree('', 'e')} {txt(who.street)}, s'est fait recenser en application de l'article L. 113-1 du code du service national et figure sous le numéro {case.rng.randrange(3, 180)} de la liste communale.\n\n"
        + f"Délivrée en mairie le {on(paper, 'issue_date', day)}\n"
        + to_right(hand(paper, "authority", "Pour le maire, l'agent délégué", stamp=["MAIRIE", place.town.upper()]))
    )  # fmt: skip


@opened_layout("census_attestation", "consular_style_form_of_labels_and_parents")
def consular_style_form_of_labels_and_parents(case: Case, paper: Paper) -> str:
    """A form of cells: young person and parents, day in squares, the young person and the official
    sign."""
    place, day, who = invent_place(case.rng), census_day(case), case.person
    return (
        f"#align(center)[{b(txt('Commune ' + of(place.town)), 13)} \\ Département {txt(place.department)}]\n"
        + pill(paper.choose("ATTESTATION DE RECENSEMENT", "RECENSEMENT – ATTESTATION"), "luma(226)", 14)
        + tops([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=num(who.birth_date))), ("Lieu de naissance", txt(who.birth_place)), ("Père ou mère", txt(parent(case))), ("Domicile", txt(f"{who.street}, {place.town}"))])
        + "a satisfait à l'obligation de recensement. Attestation à conserver ; elle est demandée avant l'appel à la JDC.\n\n"
        + f"Date d'établissement : {squared(paper, 'issue_date', day)}\n"
        + cells_to_sign(paper, [("candidate", "Le jeune", None), ("authority", "L'officier d'état civil", ["MAIRIE", place.town.upper()])])
    )  # fmt: skip


@opened_layout("medical_certificate", "village_doctor_sheet_with_hours_of_consultation")
def village_doctor_sheet_with_hours_of_consultation(case: Case, paper: Paper) -> str:
    """A practitioner's sheet typed in a few lines, stamp and hand at the right."""
    place, day, doctor = invent_place(case.rng), issue_day(case, 3, 100), passer(case)
    sheet(paper, 148, 210, 14, 10, "Carlito", "Caladea", "Liberation Serif")
    return (
        f"#align(center)[{b(txt(f'Docteur {doctor}'), 13)} \\ Médecine générale \\ {txt(place.town)} – sur rendez-vous]\n#line(length: 100%)\n"
        + f"#align(right)[{txt(place.town)}, le {on(paper, 'issue_date', day)}]\n"
        + title(paper.choose("CERTIFICAT MÉDICAL", "Certificat médical"), 13)
        + down(3)
        + f"Je certifie avoir examiné ce jour {named(paper)}, {born(paper, place=False)}, dont l'état de santé ne permet pas de suivre la formation R408 au montage d'échafaudages ni de travailler en hauteur.\n\nDurée : {case.rng.choice(('permanente', 'douze mois', 'deux ans'))}. Certificat remis en main propre.\n"
        + down(8)
        + to_right(hand(paper, "authority", f"Dr {doctor}", stamp=[f"DR {doctor.upper()}", place.town.upper(), f"10{case.rng.randrange(10**8, 10**9)}"], wide=58))
    )  # fmt: skip


@opened_layout("medical_certificate", "rectorate_physician_blank_in_ballpoint")
def rectorate_physician_blank_in_ballpoint(case: Case, paper: Paper) -> str:
    """A blank filled by pen: the physician, the person, a crossed box, day and stamp."""
    place, day, doctor = invent_place(case.rng), issue_day(case, 3, 100), passer(case)
    return (
        f"Académie {txt(of(academy(case)))}\n"
        + title(paper.choose("CERTIFICAT MÉDICAL DE CONTRE-INDICATION", "CERTIFICAT MÉDICAL"), 15)
        + small("Dispense de la formation aux échafaudages (R408) pour raison de santé", 9)
        + dotted("Je soussigné(e), docteur", paper.handwritten(doctor))
        + "certifie que l'état de santé de\n"
        + ink_names(paper, "Nom", "Nom d'usage", "Prénom")
        + ink_birth(paper, "Né(e) le")
        + f"\n{tick(False, 'permet')} #h(6mm) {tick(True, 'ne permet pas')} #h(4mm) de suivre la formation pratique au travail en hauteur.\n"
        + dotted("À", paper.handwritten(place.town))
        + f"Le {paper.hand_date('issue_date', day)}\n"
        + down(3)
        + hand_right(paper, "authority", "Signature et cachet du médecin", stamp=[f"DR {doctor.upper()}", place.town.upper()])
    )  # fmt: skip


@opened_layout("business_registration", "sole_trader_notice_with_history_and_code")
def sole_trader_notice_with_history_and_code(case: Case, paper: Paper) -> str:
    """A register's notice of a sole trader: three framed parts, the registrar named, no hand."""
    firm, rng, who = invent_firm(case.rng), case.rng, case.person
    since = case.fact("registered_on", case.today - rng.randrange(430, 2500) * ONE)
    day = issue_day(case, 2, 85)
    activity = rng.choice(("Maçonnerie générale", "Travaux d'isolation", "Conseil en bâtiment", "Dépannage frigorifique"))  # fmt: skip
    number = f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"
    return (
        f"Greffe du tribunal de commerce {txt(of(firm.place.town))} #h(1fr) Code de vérification : {rng.randrange(10**7, 10**8)}\n"
        + title(paper.choose("EXTRAIT D'IMMATRICULATION AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS", "EXTRAIT L bis – IMMATRICULATION AU RCS"), 13)
        + f"#align(center)[à jour au {on(paper, 'issue_date', day)}]\n"
        + framed(pairs([("Identification SIREN", b(paper.put("siren", firm.siren, number))), ("Date d'immatriculation", paper.date("registered_on", since, form=told_day(paper, since))), ("Nature", "Personne physique")], 48))
        + framed(pairs([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=told_day(paper, who.birth_date))), ("Domicile", txt(f"{who.street}, {who.place.town}"))], 48))
        + framed(pairs([("Enseigne", txt(firm.name)), ("Activité", paper.put("activity", activity)), ("Adresse de l'établissement", txt(firm.address)), ("Début d'exploitation", txt(told_day(paper, since))), ("Origine du fonds", "Création")], 48))
        + f"Le greffier, {txt(passer(case))} – extrait délivré par voie électronique. Fin de l'extrait.\n"
    )  # fmt: skip


@opened_layout("electrical_safety_attestation", "apprentice_sheet_of_tasks_by_symbol_prose")
def apprentice_sheet_of_tasks_by_symbol_prose(case: Case, paper: Paper) -> str:
    """A body's attestation: trainee, symbols and result in cells, trainer's hand at the right."""
    body, day = invent_training_body(case.rng), issue_day(case, 5, 600)
    return (
        logo(body, txt(body.name), "rgb(200,150,0)", body.phone)
        + title(paper.choose("ATTESTATION DE FORMATION À LA PRÉVENTION DES RISQUES ÉLECTRIQUES", "HABILITATION ÉLECTRIQUE – ATTESTATION DE FORMATION"), 13)
        + down(3)
        + grid_of([*civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=num(case.person.birth_date))), ("Norme", "NF C 18-510"), ("Symboles proposés", txt(case.rng.choice(("B1V, BR, BC", "BS, BE manœuvre", "B2V, BC")))), ("Durée", "21 heures"), ("Employeur", txt(invent_firm(case.rng).name))], 1, "46mm")
        + f"\nFait à {txt(body.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + to_right(hand(paper, "training_centre", f"Le formateur, {passer(case)}", stamp=mark_of(body)))
    )  # fmt: skip


@opened_layout(
    "disability_recognition", "commission_decision_in_two_articles", defects=("expired",)
)
def commission_decision_in_two_articles(case: Case, paper: Paper) -> str:
    """A commission's decision in articles, days of validity in the second, hand at the left."""
    who, area = case.person, case.person.place.department
    start = case.today - case.rng.randrange(50, 700) * ONE
    if case.has("expired"):
        start = case.today - case.rng.randrange(5 * 365 + 40, 6 * 365) * ONE
    start = case.fact("start", start)
    end = case.fact("end", dt.date(start.year + 5, start.month, min(start.day, 28)) - ONE)
    return (
        f"{b(txt(f'MDPH {area}'), 15)} – Commission des droits et de l'autonomie #h(1fr) Dossier {case.rng.randrange(10**5, 10**6)}\n#line(length: 100%)\n"
        + posted(paper)
        + title(paper.choose("RECONNAISSANCE DE LA QUALITÉ DE TRAVAILLEUR HANDICAPÉ", "DÉCISION RQTH"), 13)
        + down(3)
        + f"*Article 1er.* La qualité de travailleur handicapé est reconnue à {named(paper)}, {born(paper)}.\n\n*Article 2.* La reconnaissance prend effet le {on(paper, 'start', start)} et s'éteint le {on(paper, 'end', end)}.\n\n*Article 3.* La décision peut être contestée dans les deux mois.\n\n"
        + f"Séance du {txt(told_day(paper, start - 3 * ONE))}.\n"
        + hand(paper, "authority", f"La présidente, {passer(case)}", stamp=["MDPH", who.place.town.upper()])
    )  # fmt: skip
