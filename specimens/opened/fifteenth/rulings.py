"""What authorities decide or record: durations, exemptions, rights, service, health, registers."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import defence_day, issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    A5,
    A5_WIDE,
    BOOK,
    DAY,
    PLAIN,
    THIN,
    academy,
    addressee,
    amid,
    apart_seal,
    at_right,
    big,
    blank_line,
    born,
    box_on,
    colon,
    down,
    fieldset,
    figures,
    filed,
    frame,
    grid,
    house,
    house_of_learning,
    inked,
    inset,
    later,
    leaders,
    of,
    on,
    page,
    parts,
    place,
    republic,
    ring,
    said,
    seat_of,
    small,
    small_print,
    speciality,
    stack,
    stroke,
    table_of_hands,
    third,
    two,
)
from specimens.people import invent_firm, invent_place


def _rectorate(case: Case) -> list[str]:
    return ["RECTORAT " + of(seat_of(case)).upper(), "ENSEIGNEMENT SUPÉRIEUR"]


@opened_layout("duration_decision", "positioning_sheet_decided_by_crosses_three_opinions")
def positioning_sheet_decided_by_crosses_three_opinions(case: Case, paper: Paper) -> str:
    """A sheet of positioning: who asks, two opinions ticked, the rector's decision, two hands."""
    school, rng, who = house_of_learning(case, "GRETA Modèle-Provence", "CFA Spécimen Sup", "Lycée Exemple-Fictif"), case.rng, case.person
    day = issue_day(case, 6, 260)
    page(paper, A4, (14, 18, 13, 18), PLAIN, 9.7)
    hours = rng.choice((700, 850, 900, 1050))
    return (
        republic(f"Académie {of(academy(case))}", "Conseil en formation – positionnement", aside=f"Session {case.session}") + down(2)
        + amid(big(txt(paper.choose("DÉCISION DE POSITIONNEMENT", "FICHE ET DÉCISION DE POSITIONNEMENT")), 14.5) + " \\ réduction de la durée de formation au brevet de technicien supérieur")
        + fieldset("Demande", colon([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("BTS", txt(speciality(case))), ("Centre", txt(f"{school.name}, {school.place.town}")), ("Acquis invoqués", rng.choice(("baccalauréat du même domaine et trois ans d'emploi", "licence validée", "BTS d'une autre spécialité")))], 40, 1.6))
        + fieldset("Avis", f"Équipe pédagogique, le {txt(house(paper, day - rng.randrange(25, 60) * DAY))} : {box_on(True, 'favorable')} #h(3mm) {box_on(False, 'défavorable')}\n\nInspecteur, le {txt(house(paper, day - rng.randrange(5, 20) * DAY))} : {box_on(True, 'favorable')} #h(3mm) {box_on(False, 'défavorable')}")
        + fieldset("Décision du recteur", f"{box_on(True)} La durée de formation en centre est fixée à {big(str(hours))} heures au lieu de 1 350. \\ {box_on(rng.random() < 0.4)} La durée du stage est ramenée à {rng.choice((4, 6))} semaines. \\ {box_on(False)} Demande rejetée.") + down(1)
        + f"Fait à {txt(seat_of(case))}, le {on(paper, 'issue_date', day)}\n" + down(1)
        + table_of_hands(paper, [("candidate", "Le demandeur a pris connaissance de la décision", None), ("authority", f"Pour le recteur|{third(case)}", _rectorate(case))], total=174)
    )


@opened_layout("duration_decision", "mail_of_the_inspectorate_shortening_the_placement")
def mail_of_the_inspectorate_shortening_the_placement(case: Case, paper: Paper) -> str:
    """A letter that shortens weeks of placement, in numbered grounds; hand at the right."""
    rng, who = case.rng, case.person
    day = issue_day(case, 6, 260)
    page(paper, A4, (18, 24, 18, 24), (*BOOK, "Carlito"), 10.8)
    weeks, had = rng.choice(((4, 8), (5, 10), (6, 12)))
    return (
        two(big(txt(f"RECTORAT DE L'ACADÉMIE {of(academy(case)).upper()}"), 10.5) + f" \\ {stack('Corps d’inspection – sciences et techniques')}", at_right(stack(seat_of(case), "examens@exemple.invalid")), "(1fr, 60mm)") + stroke(0.4) + down(4)
        + addressee(paper, 92) + down(5)
        + f"{txt(seat_of(case))}, le {on(paper, 'issue_date', day)}\n" + down(3)
        + f"Objet : {big(txt(paper.choose('dérogation de durée de stage accordée', 'aménagement de la durée de stage')))} – BTS {txt(speciality(case))}, session {case.session}\n" + down(3)
        + f"{who.civility},\n\nVotre demande reçue le {txt(house(paper, day - rng.randrange(12, 50) * DAY))} a été examinée. Considérant :\n\n"
        + inset(8, f"– votre expérience professionnelle de {rng.choice(('deux', 'trois', 'quatre'))} ans dans la branche ; \\ – l'accord de votre établissement de formation ; \\ – l'avis de l'inspecteur chargé de la spécialité,") + "\n"
        + f"je décide que {said(paper, heavy=True)}, {born(paper)}, est {who.agree('autorisé', 'autorisée')} à se présenter à l'examen avec {big(f'{weeks} semaines')} de stage au lieu de {had}.\n\nLa présente décision est à joindre au dossier d'inscription. Elle ne vaut que pour la session indiquée et la spécialité ci-dessus.\n" + down(8)
        + inset(78, place(paper, ("authority", f"Pour le recteur et par délégation,|{third(case)}", _rectorate(case)), wide=72))
    )


@opened_layout("exemption_decision", "register_of_units_exempted_with_grounds_column")
def register_of_units_exempted_with_grounds_column(case: Case, paper: Paper) -> str:
    """A decision with a register of exempted units and the ground of each; stamp apart."""
    rng = case.rng
    day = issue_day(case, 8, 400)
    page(paper, A4, (16, 19, 16, 19), (*PLAIN, "Caladea"), 10)
    chosen = rng.sample(units_of(case), 3)
    body = [(big(txt(code)), txt(label), rng.choice(("titulaire d'un BTS", "titulaire d'un DUT", "validation des acquis de l'expérience"))) for code, label, _ in chosen]
    return (
        republic(f"Académie {of(academy(case))}", "Division des examens – bureau des dispenses", aside=f"N° {rng.randrange(100, 999)}/{day.year}") + down(4)
        + amid(big(txt(paper.choose("DÉCISION DE DISPENSE D'ÉPREUVES", "DISPENSE D'UNITÉS DU BTS – DÉCISION")), 14)) + down(3)
        + f"Le recteur, vu les articles D. 643-15 et suivants du code de l'éducation, vu les titres produits,\n\naccorde à {said(paper, heavy=True)}, {born(paper)}, candidat{case.person.agree('', 'e')} au BTS {txt(speciality(case))}, la dispense des unités suivantes :\n" + down(1)
        + grid(("Unité", "Épreuve correspondante", "Motif"), body, "(20mm, 1fr, 62mm)") + down(2)
        + "Les autres unités sont à présenter. La dispense est acquise sans limite de temps pour cette spécialité.\n" + down(4)
        + f"Décision du {on(paper, 'issue_date', day)}, prise à {txt(seat_of(case))}\n" + down(3)
        + apart_seal(paper, ("authority", f"Pour le recteur,|{third(case)}", _rectorate(case)), caption="")
    )


@opened_layout("disability_recognition", "county_house_table_of_demands_and_answers", defects=("expired",))
def county_house_table_of_demands_and_answers(case: Case, paper: Paper) -> str:
    """A county house answers each demand on a row, with its first and last day."""
    rng, spot = case.rng, invent_place(case.rng)
    gone = case.has("expired")
    start = case.fact("start", case.today - rng.randrange(*((2000, 2500) if gone else (100, 1300))) * DAY)
    end = case.fact("end", later(start, 5) - DAY)
    day = min(start + rng.randrange(-30, 25) * DAY, case.today - DAY)
    page(paper, A4, (16, 18, 16, 18), PLAIN, 9.9)
    first, last = big(on(paper, "start", start)), big(on(paper, "end", end))
    body = [("Reconnaissance de la qualité de travailleur handicapé", big("ACCORD"), f"du {first} \\ au {last}"), ("Orientation professionnelle : milieu ordinaire", "ACCORD", "sans limite"), ("Carte mobilité inclusion", "REFUS", "–")]
    return (
        two(big("MDPH", 20, "rgb(0,110,130)") + f" \\ {stack(f'Maison départementale des personnes handicapées ({spot.department})', f'{spot.post_code} {spot.town}')}", at_right(stack(f"Dossier n° {rng.randrange(10**5, 10**6)}", f"Commission du {house(paper, day - 6 * DAY)}", f"Notification du {house(paper, day)}")), "(1fr, 66mm)") + down(4)
        + addressee(paper, 98) + down(4)
        + big(txt(paper.choose("Notification de décision – RQTH", "Notification de décisions")), 14) + "\n" + down(1)
        + f"Concerne : {filed(paper)}, {born(paper)}.\n" + down(1)
        + grid(("Votre demande", "Réponse", "Validité"), body, "(1fr, 26mm, 56mm)", fill="rgb(224,240,242)", pad=2) + down(2)
        + "La reconnaissance ouvre droit aux aides à l'emploi et aux aménagements d'examen prévus par les textes. Contestation : recours préalable sous deux mois.\n" + down(5)
        + at_right(place(paper, ("authority", f"Le président de la commission|{third(case)}", ["MDPH", spot.department, spot.town.upper()]), wide=70, words="under"))
    )


@opened_layout("medical_certificate", "duty_doctor_leaf_filled_by_pen_with_crossed_choice")
def duty_doctor_leaf_filled_by_pen_with_crossed_choice(case: Case, paper: Paper) -> str:
    """A doctor's half sheet: names and day by pen, one choice crossed, stamp apart."""
    rng, who, spot = case.rng, case.person, invent_place(case.rng)
    day = issue_day(case, 3, 150)
    doctor = third(case)
    page(paper, A5, (11, 13, 9, 13), (*BOOK, "Carlito"), 9.6)
    usage = blank_line("nom d'usage", inked(paper, "usage_name", who.usage_name, who.usage_name, 14)) if who.usage_name else ""
    return (
        amid(f"{big(txt('Docteur ' + doctor), 13)} \\ {small('médecine générale – médecin agréé', 8)} \\ {small(f'{rng.randrange(2, 60)} avenue Spécimen, {spot.post_code} {spot.town} – RPPS {rng.randrange(10**10, 9 * 10**10)}', 7.4)}") + stroke(0.6) + down(2)
        + amid(big(txt(paper.choose("CERTIFICAT MÉDICAL", "CERTIFICAT MÉDICAL – FORMATION R408")), 12.5)) + down(1)
        + "Je soussigné, docteur en médecine, certifie avoir examiné ce jour :\n"
        + blank_line("nom", inked(paper, "birth_name", who.birth_name, who.birth_name, 14)) + usage + blank_line("prénom", inked(paper, "given_names", [who.first_name], who.first_name, 14)) + blank_line("né(e) le", inked(paper, "birth_date", who.birth_date.isoformat(), figures(who.birth_date), 14)) + down(1)
        + f"et constate que son état de santé : \\ {box_on(True, 'contre-indique')} #h(4mm) {box_on(False, 'ne contre-indique pas')} \\ le montage, la vérification et l'utilisation d'échafaudages ainsi que le travail en hauteur, pour {rng.choice(('toute la durée de la formation', 'une durée de deux ans'))}.\n" + down(1)
        + "Certificat remis à l'intéressé pour son dossier d'examen.\n" + down(1)
        + f"À {txt(spot.town)}, le {paper.hand_date('issue_date', day, 15)}\n" + down(1)
        + at_right(place(paper, ("authority", "Signature et cachet du médecin", [f"DR {doctor}".upper(), spot.town.upper()]), wide=66))
    )


@opened_layout("jdc_certificate", "wide_half_sheet_in_two_halves_service_left_person_right")
def wide_half_sheet_in_two_halves_service_left_person_right(case: Case, paper: Paper) -> str:
    """A wide half sheet: service and words at the left, the person, the day and the hand right."""
    rng, who = case.rng, case.person
    centre = rng.choice(("Brest", "Dijon", "Limoges", "Marseille", "Nîmes", "Poitiers", "Rennes", "Tours"))
    day = defence_day(case)
    page(paper, A5_WIDE, (11, 13, 8, 13), PLAIN, 9.6)
    left = (
        big("MINISTÈRE DES ARMÉES", 10, "rgb(0,0,110)") + f" \\ {stack('Direction du service national et de la jeunesse', f'Établissement {of(centre)}')}\n" + down(5)
        + big(txt(paper.choose("CERTIFICAT DE PARTICIPATION À LA JOURNÉE DÉFENSE ET CITOYENNETÉ", "JOURNÉE DÉFENSE ET CITOYENNETÉ – CERTIFICAT INDIVIDUEL DE PARTICIPATION")), 12.5) + "\n" + down(4)
        + small("Ce certificat atteste que le titulaire a accompli l'obligation prévue par le livre Ier du code du service national. Il est à présenter pour l'inscription aux examens et concours de l'État avant vingt-cinq ans.", 7.6) + "\n" + down(3) + small(f"Numéro {who.birth_date:%y%m}{rng.randrange(10**6, 10**7)}", 7.6)
    )
    right = (
        leaders([*parts(paper, "Nom", "Nom d'usage", "Prénoms", between=" "), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("à", txt(f"{who.birth_place} ({who.birth_department})"))], 30, 1.4) + down(1)
        + frame(f"a participé le {big(on(paper, 'session_date', day), 11)} \\ à la session de {txt(rng.choice(('Castelnau', 'Montfort', 'Beaulieu', 'Valmy')))}", 2.4) + down(1)
        + place(paper, ("authority", f"Le chef de l'établissement, {third(case)}", ["SERVICE NATIONAL", centre.upper()]), wide=66, high=30)
    )
    return two(left, right, "(78mm, 1fr)", 8)


@opened_layout("business_registration", "craft_chamber_statement_with_numbered_headings")
def craft_chamber_statement_with_numbered_headings(case: Case, paper: Paper) -> str:
    """A statement of registration: numbered headings, dots to values, the register's foot."""
    rng, who, firm = case.rng, case.person, invent_firm(case.rng)
    since = case.fact("registered_on", case.today - rng.randrange(500, 2300) * DAY)
    day = issue_day(case, 2, 80)
    trade = rng.choice(("Travaux de menuiserie bois et PVC", "Plomberie, chauffage et climatisation", "Étude de prix et économie de la construction", "Maçonnerie générale", "Installation d'équipements frigorifiques"))
    page(paper, A4, (16, 19, 15, 19), (*THIN, *PLAIN), 10)
    small_print(paper, f"Greffe fictif {of(firm.place.town)} – fin de l'extrait – toute reproduction partielle est sans valeur")
    return (
        two(big(txt(f"GREFFE DU TRIBUNAL DE COMMERCE {of(firm.place.town).upper()}"), 10.5), at_right(f"{small('N° de gestion', 7.5)} {since.year} A {rng.randrange(100, 2000)}"), "(1fr, 56mm)") + stroke(1) + down(3)
        + amid(big(txt(paper.choose("EXTRAIT KBIS", "EXTRAIT D'IMMATRICULATION – K")), 15) + f" \\ à jour au {on(paper, 'issue_date', day)}") + down(3)
        + ring(1, "Identification", leaders([("Immatriculation au RCS, numéro", big(paper.put("siren", firm.siren, f"{firm.siren[:3]} {firm.siren[3:6]} {firm.siren[6:]}"))), ("Date d'immatriculation", on(paper, "registered_on", since)), ("Enseigne", txt(firm.name))], 66), "luma(40)")
        + ring(2, "Personne physique", leaders([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", on(paper, "birth_date", who.birth_date) + txt(f", {who.birth_place}")), ("Nationalité", txt(who.nationality_word)), ("Domicile", txt(f"{who.street}, {who.place.post_code} {who.place.town}"))], 66), "luma(40)")
        + ring(3, "Établissement principal", leaders([("Adresse", txt(firm.address)), ("Activité", paper.put("activity", trade)), ("Début d'exploitation", txt(house(paper, since - rng.randrange(0, 20) * DAY))), ("Mode d'exploitation", "exploitation directe")], 66), "luma(40)") + down(5)
        + at_right(place(paper, ("authority", "Le greffier", ["GREFFE", firm.place.town.upper()]), wide=64))
    )
