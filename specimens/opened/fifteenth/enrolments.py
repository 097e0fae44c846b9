"""Papers of the registration: summaries to sign, waivers, engagement, arrangements."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifteenth.wording import (
    A4,
    A4_WIDE,
    BOOK,
    DAY,
    PLAIN,
    THIN,
    academy,
    addressee,
    amid,
    at_right,
    below,
    big,
    blank_line,
    born,
    box_on,
    colon,
    day_in_cells,
    down,
    fieldset,
    figures,
    filed,
    frame,
    grid,
    house,
    house_of_learning,
    inset,
    margin_title,
    of,
    on,
    page,
    parts,
    place,
    republic,
    ribbon,
    ring,
    row_of_hands,
    said,
    seat_of,
    sloped,
    small,
    speciality,
    stack,
    stripes,
    stroke,
    third,
    two,
)


def _when(case: Case) -> tuple[dt.date, dt.date]:
    """Day of edition, day of signature."""
    signed = case.fact("signed_on", case.day_before(0, 7))
    return case.fact("edited_on", signed - case.rng.randrange(0, 5) * DAY), signed


def _known_as(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"{case.rng.randrange(10**9, 9 * 10**9)}"))


def _choices(case: Case) -> list[tuple[str, str, str]]:
    return [(txt(code), txt(label), case.rng.choice(("Inscrit", "Inscrit", "Bénéfice", "Dispensé"))) for code, label, _ in units_of(case)]


@opened_layout("registration_confirmation", "contract_like_recap_titles_in_margin_signed_below_rule")
def contract_like_recap_titles_in_margin_signed_below_rule(case: Case, paper: Paper) -> str:
    """A recap whose chapters stand in the margin; a rule, then an oath, the day, the hand left."""
    rng, who = case.rng, case.person
    edited, signed = _when(case)
    page(paper, A4, (13, 17, 17, 17), (*PLAIN, *THIN), 9.3)
    ink = rng.choice(("rgb(0,60,130)", "rgb(80,30,90)", "luma(30)"))
    paper.setup.footer = f"{small('Inscription aux examens du supérieur – édition du ', 7)}#text(size: 7pt)[{on(paper, 'edited_on', edited, figures(edited))}]; #h(1fr) {small('1 page', 7)}"
    return (
        republic(f"Académie {of(academy(case))}", "Direction des examens et concours", aside=f"Session \\ {big(paper.put('session', case.session), 16)}") + down(1)
        + amid(big(txt(paper.choose("CONFIRMATION D'INSCRIPTION", "CONFIRMATION D'INSCRIPTION AU BTS", "RÉCAPITULATIF D'INSCRIPTION")), 15, ink)) + down(1)
        + margin_title("Dossier", colon([("Numéro de candidat", big(_known_as(case, paper))), ("Académie", paper.put("academy", academy(case))), ("Catégorie", rng.choice(("ex-scolaire", "formation à distance", "expérience professionnelle", "apprenti")))], 44, 1.7), ink=ink)
        + margin_title("État civil", colon([*parts(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date, figures(who.birth_date))), ("Lieu", txt(f"{who.birth_place} ({who.birth_department})")), ("Nationalité", txt(who.nationality_word.lower()))], 44, 1.7), ink=ink)
        + margin_title("Coordonnées", colon([("Adresse", txt(f"{who.street}, {who.place.post_code} {who.place.town}")), ("Téléphone", txt(who.phone)), ("Courriel", txt(who.email))], 44, 1.7), ink=ink)
        + margin_title("Examen", colon([("Diplôme", "brevet de technicien supérieur"), ("Spécialité", big(paper.put("speciality", speciality(case)))), ("Forme", rng.choice(("globale", "progressive"))), ("Langue", rng.choice(("anglais", "espagnol")))], 44, 1.7), ink=ink)
        + margin_title("Épreuves", grid(("Unité", "Intitulé", "État"), _choices(case), "(16mm, 1fr, 28mm)", rule="(x: none, y: 0.3pt + luma(160))", fill="white", pad=1), ink=ink)
        + stroke(1, ink) + "Je confirme mon inscription dans les conditions ci-dessus. Je sais qu'une fausse déclaration entraîne l'annulation des épreuves.\n" + down(1)
        + f"À {txt(who.place.town)}, le {on(paper, 'signed_on', signed)}\n" + place(paper, ("candidate", "Signature :", None), wide=74, high=24, words="left")
    )


@opened_layout("registration_confirmation", "two_page_dossier_pieces_overleaf_then_hand_by_pen")
def two_page_dossier_pieces_overleaf_then_hand_by_pen(case: Case, paper: Paper) -> str:
    """Recto: shaded rows and tests; verso: list of papers to join, then day by pen and hand."""
    rng, who = case.rng, case.person
    edited, signed = _when(case)
    page(paper, A4, (15, 18, 14, 18), PLAIN, 9.8)
    paper.setup.numbering = True
    ink = rng.choice(("rgb(0,85,90)", "rgb(150,60,0)", "rgb(50,50,120)"))
    wanted = [(box_on(False), txt(w)) for w in ("Photocopie de la pièce d'identité, recto et verso", "Certificat de participation à la JDC", "Certificats de scolarité des deux années", "Attestation R408", "Attestations ou certificats de travail", "Relevé de notes en cas de bénéfice")]
    return (
        ribbon(paper.choose("Confirmation d'inscription", "CONFIRMATION D'INSCRIPTION"), ink, 15) + at_right(f"{small('Serveur d’inscription – imprimé le', 7.5)} {on(paper, 'edited_on', edited, figures(edited))}")
        + stripes([("Académie de passage", paper.put("academy", academy(case))), ("Session", big(paper.put("session", case.session))), ("Candidat n°", _known_as(case, paper)), ("Examen", "BTS – brevet de technicien supérieur"), ("Spécialité", big(paper.put("speciality", speciality(case))))]) + down(2)
        + stripes([*parts(paper, "Nom de famille", "Nom d'usage", "Prénom(s)"), ("Date de naissance", on(paper, "birth_date", who.birth_date, figures(who.birth_date))), ("Commune de naissance", txt(who.birth_place)), ("Adresse postale", txt(f"{who.street} – {who.place.post_code} {who.place.town}")), ("Handicap – aménagement demandé", "non")]) + down(2)
        + grid(("Code", "Épreuve", "Choix"), _choices(case), "(18mm, 1fr, 30mm)", fill="rgb(235,235,235)", pad=1.3)
        + "#pagebreak()\n" + big("Papiers à verser dans votre espace", 12, ink) + "\n"
        + f"#table(columns: (10mm, 1fr), stroke: none, inset: 1.4mm, {', '.join(f'[{a}], [{b}]' for a, b in wanted)})\n" + down(2)
        + big("Signature de la confirmation", 12, ink) + "\n\nEn signant, vous reconnaissez avoir relu les deux pages et accepté le règlement de l'examen. Les corrections se font sur le serveur avant sa fermeture, jamais à la main.\n" + down(3)
        + frame(two(blank_line("Fait à", paper.handwritten(who.place.town, 15)) + down(1) + blank_line("le", paper.hand_date("signed_on", signed, 16)), place(paper, ("candidate", who.agree("Le candidat", "La candidate"), None), wide=78, high=28), "(1fr, 84mm)"), 4, "0.8pt", 2)
    )


@opened_layout("registration_confirmation", "wide_ledger_of_choices_and_engagement_column")
def wide_ledger_of_choices_and_engagement_column(case: Case, paper: Paper) -> str:
    """A wide sheet: identity on lines over labels, tests in the middle, the oath and hand right."""
    who = case.person
    edited, signed = _when(case)
    page(paper, A4_WIDE, (12, 14, 11, 14), (*THIN, *PLAIN), 9.2)
    right = fieldset("ENGAGEMENT DU CANDIDAT", f"Je déclare avoir vérifié l'ensemble des mentions de cette feuille, les tenir pour exactes et confirmer ma candidature.\n\nDate de signature :\n\n#h(2mm) {day_in_cells(paper, 'signed_on', signed)}\n\n" + place(paper, ("candidate", "Signature", None), wide=72, high=30))
    left = grid(("", "Épreuve", "Coef.", "Situation"), [(a, b, str(w), c) for (a, b, c), (_, _, w) in zip(_choices(case), units_of(case), strict=True)], "(12mm, 1fr, 13mm, 26mm)", pad=1.2) + small("Les épreuves facultatives non cochées ne peuvent plus être demandées après signature.", 7.4)
    return (
        two(big(txt(paper.choose("CONFIRMATION D'INSCRIPTION À L'EXAMEN DU BTS", "RÉCAPITULATIF ET CONFIRMATION D'INSCRIPTION")), 14) + f" \\ {small('Service interacadémique – ' + seat_of(case), 8)}", at_right(f"Session {big(paper.put('session', case.session), 13)} \\ {small('éditée le', 7.5)} {on(paper, 'edited_on', edited, figures(edited))}"), "(1fr, 70mm)") + stroke(0.8) + down(1)
        + below([*parts(paper, "nom de naissance", "nom d'usage", "prénoms", between=" "), ("date de naissance", on(paper, "birth_date", who.birth_date, figures(who.birth_date))), ("commune de naissance", txt(who.birth_place)), ("n° de candidat", _known_as(case, paper)), ("académie", paper.put("academy", academy(case))), ("spécialité du BTS", big(paper.put("speciality", case.title.printed[0])))], 4)
        + down(1) + two(left, right, "(1fr, 90mm)", 7)
    )


@opened_layout("registration_confirmation", "numbered_steps_of_private_candidates_bureau")
def numbered_steps_of_private_candidates_bureau(case: Case, paper: Paper) -> str:
    """The bureau of private candidates writes: numbered parts, the person in a sentence, slip."""
    rng, who = case.rng, case.person
    edited, signed = _when(case)
    page(paper, A4, (16, 20, 14, 20), (*BOOK, "Carlito"), 10)
    tests = "; ".join(f"{code} {label.lower() if label != 'Anglais' else 'anglais'} ({rng.choice(('à passer', 'à passer', 'note reportée'))})" for code, label, _ in units_of(case))
    return (
        two(big(txt(f"RECTORAT {of(seat_of(case)).upper()}"), 11) + f" \\ {stack('Bureau des candidats individuels', 'courriel : examens@exemple.invalid')}", at_right(f"{txt(seat_of(case))}, le {on(paper, 'edited_on', edited)}"), "(1fr, 70mm)") + down(2)
        + addressee(paper, 100) + down(3)
        + big(txt(paper.choose("Confirmation de votre inscription au BTS", "Confirmation d'inscription – BTS")), 13) + "\n"
        + ring(1, "Qui", f"{said(paper, heavy=True)}, {born(paper)}, candidat{who.agree('', 'e')} n° {_known_as(case, paper)}.", "luma(60)")
        + ring(2, "À quoi", f"Spécialité {big(paper.put('speciality', speciality(case)))}, session {big(paper.put('session', case.session))}, {paper.put('academy', academy(case), 'académie ' + of(academy(case)))}.", "luma(60)")
        + ring(3, "Pour quelles épreuves", txt(tests) + ".", "luma(60)")
        + ring(4, "Et maintenant", f"Relisez, datez, signez le volet ci-dessous et versez la feuille entière dans votre espace avant le {txt(house(paper, signed + rng.randrange(9, 20) * DAY))}.", "luma(60)") + down(4)
        + stroke(0.6, "black", "dashed") + big("Volet à signer") + f" – {txt(who.first_name)} {txt(who.birth_name)}\n\n"
        + "Je soussigné(e) confirme mon inscription telle que décrite aux points 1 à 3.\n" + down(2)
        + two(f"Le {on(paper, 'signed_on', signed)}", place(paper, ("candidate", "Signature de l'intéressé" + who.agree("", "e"), None), wide=72, high=24), "(1fr, 80mm)")
    )


@opened_layout("benefit_waiver", "letter_by_the_candidate_gives_up_named_units")
def letter_by_the_candidate_gives_up_named_units(case: Case, paper: Paper) -> str:
    """A candidate's own typed letter that gives up kept marks, unit by unit."""
    rng, who = case.rng, case.person
    signed = case.fact("signed_on", case.day_before(0, 15))
    page(paper, A4, (24, 26, 22, 26), (*BOOK, *PLAIN), 11.2)
    given = rng.sample(units_of(case), 3)
    listed = "".join(f"#block(above: 2mm)[#h(8mm) – {txt(f'{code} : {label}')}]\n" for code, label, _ in given)
    return (
        stack(f"{who.first_name} {who.usage_name or who.birth_name}", who.street, f"{who.place.post_code} {who.place.town}", who.phone) + down(6)
        + inset(92, stack("Rectorat " + of(seat_of(case)), "Division des examens et concours", "Bureau du BTS")) + down(8)
        + f"Objet : {big(txt(paper.choose('renoncement au bénéfice de notes', 'renonciation à mes bénéfices')))} – BTS {paper.put('speciality', case.title.printed[0])}, session {case.session}\n" + down(6)
        + f"Madame, Monsieur,\n\nJe soussigné{who.agree('', 'e')}, {said(paper, titled=False)}, {born(paper)}, renonce de façon définitive au bénéfice des notes égales ou supérieures à 10 obtenues à une session précédente dans les unités suivantes :\n" + listed
        + "\n\nJe sais que je devrai repasser ces épreuves et que seules les nouvelles notes seront retenues. Je conserve mes autres bénéfices.\n\nJe vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.\n" + down(8)
        + f"{txt(who.place.town)}, le {on(paper, 'signed_on', signed)}\n" + down(2)
        + inset(70, place(paper, ("candidate", f"{who.first_name} {who.usage_name or who.birth_name}", None), wide=66, high=24, words="under"))
    )


@opened_layout("student_engagement_form", "sheet_of_civic_service_hours_by_month_with_body_seal")
def sheet_of_civic_service_hours_by_month_with_body_seal(case: Case, paper: Paper) -> str:
    """A sheet with months of engagement in a grid; candidate and body sign side by side."""
    rng, who, school = case.rng, case.person, house_of_learning(case, "Lycée Modèle-sur-Exemple", "Lycée Jean-Fictif")
    body = f"{rng.choice(('Club', 'Amicale', 'Comité'))} {rng.choice(('solidaire fictif', 'Exemple Entraide', 'nautique imaginaire'))}"
    page(paper, A4, (16, 19, 15, 19), PLAIN, 10)
    months = [(m, rng.choice(("aide aux devoirs", "collecte alimentaire", "animation", "encadrement")), f"{rng.randrange(4, 18)} h") for m in ("octobre", "novembre", "janvier", "mars")]
    day = case.day_before(1, 20)
    return (
        amid(big(txt(paper.choose("FICHE ENGAGEMENT ÉTUDIANT", "ENGAGEMENT ÉTUDIANT – ÉPREUVE FACULTATIVE")), 15) + f" \\ brevet de technicien supérieur – session {big(paper.put('session', case.session))}") + stroke(0.8) + down(2)
        + colon([("Candidat", filed(paper)), (f"{who.born.capitalize()} le", on(paper, "birth_date", who.birth_date)), ("Spécialité", txt(speciality(case))), ("Établissement", txt(school.name))], 40)
        + fieldset("L'engagement", colon([("Forme", rng.choice(("bénévolat associatif", "service civique", "sapeur-pompier volontaire"))), ("Structure", txt(body)), ("Responsable", txt(third(case)))], 34))
        + grid(("Mois", "Activité menée", "Volume"), [(txt(a), txt(b), c) for a, b, c in months], "(36mm, 1fr, 28mm)") + down(1)
        + fieldset("Compétences que je souhaite faire valoir", f"{rng.choice(('Organiser un événement et répartir les tâches', 'Former des bénévoles plus jeunes'))}, gérer un petit budget, rendre compte à un bureau, parler devant un public.") + down(2)
        + f"Le {txt(house(paper, day)) if not case.has('undated') else paper.blank()}\n" + down(1)
        + row_of_hands(paper, [("candidate", "Le candidat", None), ("authority", "Le responsable de la structure", [body.upper()])])
    )


@opened_layout("accommodation_notice", "medical_adviser_grid_of_tests_and_granted_aids")
def medical_adviser_grid_of_tests_and_granted_aids(case: Case, paper: Paper) -> str:
    """A notice with a grid of aids by kind of test; head of the examinations office signs."""
    rng, who = case.rng, case.person
    session = int(case.fact("notice_session", case.session - rng.choice((0, 0, 1))))
    day = case.day_before(3, 60) if session == case.session or case.has("future_date") else dt.date(session - 1, 12, rng.randrange(1, 20))
    page(paper, A4, (15, 18, 15, 18), (*PLAIN, "Caladea"), 9.9)
    kinds = ("écrits", "oraux", "pratiques")
    aids = rng.sample(("Tiers temps", "Ordinateur sans réseau", "Sujet agrandi en A3", "Salle à effectif réduit", "Pauses décomptées", "Secrétaire lecteur"), 4)
    body = [(txt(a), *(box_on(rng.random() < 0.6) for _ in kinds)) for a in aids]
    stamp = ["RECTORAT " + of(seat_of(case)).upper(), "EXAMENS"]
    return (
        republic(f"Académie {of(academy(case))}", "Bureau des aménagements d'épreuves", aside=f"Dossier A-{rng.randrange(1000, 9999)} \\ {txt(seat_of(case))}, le {txt(house(paper, day)) if not case.has('undated') else paper.blank()}") + down(3)
        + addressee(paper, 98) + down(4)
        + amid(big(txt(paper.choose("NOTIFICATION D'AMÉNAGEMENT D'ÉPREUVES", "DÉCISION D'AMÉNAGEMENT DES ÉPREUVES")), 13.5)) + down(2)
        + f"Vu l'avis du médecin désigné par la commission des droits, en date du {txt(house(paper, day - rng.randrange(6, 30) * DAY))} ; le recteur accorde à {said(paper, heavy=True)}, {born(paper)}, inscrit{who.agree('', 'e')} au BTS {txt(speciality(case))} pour la session {big(paper.put('session', session))}, les aménagements suivants :\n" + down(1)
        + grid(("Aide accordée", *(f"Épreuves {k}" for k in kinds)), body, "(1fr, 34mm, 34mm, 36mm)") + down(1)
        + frame(f"{sloped('À savoir.')} Présentez cette notification à chaque convocation. Elle n'est valable que pour la session indiquée ; un recours gracieux est possible pendant deux mois.", 3) + down(4)
        + at_right(place(paper, ("authority", f"Pour le recteur, le bureau des aménagements|{third(case)}", stamp), wide=72))
    )
