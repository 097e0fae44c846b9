"""What examination offices print, what candidates give back to them, what registrars extract."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import issue_day, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_seventh.wording import (
    ADULTS,
    BUILDERS,
    DAY,
    LYCEES,
    academy,
    at_right,
    b,
    bar,
    born,
    caged,
    called,
    civil,
    clerk,
    cols,
    dotted,
    face,
    firm_of,
    foot,
    frame,
    gap,
    grid,
    home,
    it,
    lined,
    listed,
    mid,
    num,
    of,
    over,
    pen_day,
    pen_names,
    pushed,
    rule,
    s,
    school_of,
    sheet,
    spot,
    study,
    tick,
    to_person,
    when,
)
from specimens.people import strip_accents

_STATES = ("À passer", "À passer", "À passer", "À passer", "Bénéfice", "Dispense")


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """The day of the print, the day of the hand."""
    day = case.fact("signed_on", case.day_before(0, 6))
    return case.fact("edited_on", day - case.rng.randrange(0, 8) * DAY), day


def _number(paper: Paper, case: Case) -> str:
    drawn = f"{case.rng.randrange(10**10, 10**11)}"
    return paper.put(
        "candidate_number",
        case.fact("candidate_number", case.rng.choice((drawn, drawn[:10], "02" + drawn[:8]))),
    )


def _units(case: Case) -> list[tuple[str, str, str]]:
    return [(code, label, case.rng.choice(_STATES)) for code, label, _ in units_of(case)]


# -- confirmations of registration ----------------------------------------------------------------


@opened_layout("registration_confirmation", "dense_print_of_the_registration_program")
def dense_print_of_the_registration_program(case: Case, paper: Paper) -> str:
    """The program's print: framed head with the number, blocks of small labels, tests, hand."""
    p, (made, day), rng = case.person, _days(case), case.rng
    sheet(paper, 16, 12, 12, 12)
    face(paper, 8.6, "Liberation Sans", "DejaVu Sans", "Liberation Sans Narrow", leading=0.55)
    foot(paper, f"Page 1/1 – série {rng.randrange(100, 999)} – {case.session}")
    rows = [
        (
            code,
            code.replace("E", "U"),
            txt(label),
            rng.choice(("Ponctuelle écrite", "Ponctuelle orale", "Pratique")),
            state,
        )
        for code, label, state in _units(case)
    ]
    name = academy(case)
    head = f"ACADÉMIE {of(name).upper()}"
    return (
        gap(5) + cols(b(paper.put("academy", name, head), 10) + f" \\ Division des examens et concours \\ {s('Édition du ' + when(paper, 'edited_on', made, num(made)), 8.5, 'black')}", frame(f"N° CANDIDAT : {b(_number(paper, case), 10)} \\ N° inscription : {rng.randrange(1, 900):03d}", 2), wide="(1fr, 66mm)")
        + mid(b("CONFIRMATION D'INSCRIPTION", 15) + f" \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {b(paper.put('session', case.session))}")
        + bar("SPÉCIALITÉ", pt=8)
        + b(paper.put("speciality", study(case)), 10)
        + "\n"
        + bar("IDENTITÉ", pt=8)
        + cols(listed([*civil(paper, "Nom de famille (naissance)", "Nom d'usage", "Prénoms", " "), ("Sexe", p.sex)], 42, space=1.9), listed([("Né(e) le", b(when(paper, "birth_date", p.birth_date, num(p.birth_date)))), ("À", txt(f"{p.birth_place} ({p.birth_department})")), ("Nationalité", txt(p.nationality_word)), ("Adresse", txt(home(case))), ("Courriel", txt(p.email)), ("Téléphone", txt(p.phone))], 22, space=1.9))
        + bar("QUALIFICATION PRÉSENTÉE", pt=8)
        + f"Catégorie : {rng.choice(('06 – Individuel', '12 – Enseignement à distance', '03 – Apprenti'))} #h(8mm) Forme de passage : {rng.choice(('Globale', 'Globale', 'Progressive'))} #h(8mm) Handicap : Non #h(8mm) Photocopie identité : à fournir\n"
        + gap(1)
        + grid(("Ép.", "Unité", "Libellé", "Nature", "État"), rows, "(14mm, 16mm, 1fr, 40mm, 26mm)", inset=1.4)
        + s("J'ai vérifié l'exactitude des informations ci-dessus et j'atteste avoir pris connaissance que mes choix deviennent définitifs par ma signature. Toute modification sera portée en rouge. La loi n° 78-17 du 6 janvier 1978 garantit un droit d'accès et de rectification.", 7.8)
        + gap(3)
        + cols(f"À {txt(p.place.town)}, le {paper.hand_date('signed_on', day)}", f"Signature du candidat \\ {paper.sign('candidate', width_mm=78, height_mm=26, frame=True)}", wide="(1fr, 84mm)")
    )  # fmt: skip


@opened_layout("registration_confirmation", "letter_with_return_slip_to_sign")
def letter_with_return_slip_to_sign(case: Case, paper: Paper) -> str:
    """A letter of the office, and below a cut the slip that repeats the choice and is signed."""
    p, (made, day), rng = case.person, _days(case), case.rng
    sheet(paper, 14, 18, 12, 18)
    face(paper, 10, "Carlito", "Open Sans", "Liberation Sans", leading=0.8)
    name = academy(case)
    shown = study(case)
    return (
        cols(f"{b(txt('Région académique – rectorat'), 9)} \\ {b(paper.put('academy', name, 'Académie ' + of(name)), 12)} \\ {s('Bureau des brevets de technicien supérieur', 8)}", f"#v(4mm){to_person(case)}", wide="(1fr, 76mm)")
        + gap(5.1)
        + f"Le {when(paper, 'edited_on', made)} (date d'édition)\n\n{b('Objet : confirmation de votre inscription au BTS')}\n\n{txt(p.civility)},\n\n"
        + f"Votre inscription à l'examen du brevet de technicien supérieur, session {b(paper.put('session', case.session))}, est enregistrée sous le numéro de candidat {b(_number(paper, case))} dans la spécialité {b(paper.put('speciality', shown))}.\n\n"
        + f"Vous avez choisi la forme {rng.choice(('globale', 'progressive'))} et vous vous présentez aux épreuves suivantes : {txt(', '.join(code for code, _, state in _units(case)))}.\n\nIl vous appartient de dater et signer le volet ci-dessous, puis de le téléverser avec la présente et les pièces justificatives avant la date limite indiquée dans la circulaire.\n\n"
        + s("Un volet non signé ne vaut pas confirmation.", 8.5)
        + gap(2)
        + rule(0.6, "black", "dashed")
        + s("Volet à signer par le candidat", 8)
        + frame(
            mid(b("CONFIRMATION D'INSCRIPTION À L'EXAMEN", 12))
            + listed([*civil(paper), ("Date de naissance", when(paper, "birth_date", p.birth_date)), ("Examen", txt("BTS " + shown)), ("Session", str(case.session))], 44)
            + gap(1)
            + "Je confirme mon inscription et l'exactitude des renseignements fournis.\n"
            + gap(1)
            + cols(f"Date : {paper.hand_date('signed_on', day)}", f"Signature : \\ {spot(paper, 'candidate', None, 70, 24)}", wide="(1fr, 78mm)"),
            3,
        )
    )  # fmt: skip


@opened_layout("registration_confirmation", "web_summary_cards_printed_then_signed")
def web_summary_cards_printed_then_signed(case: Case, paper: Paper) -> str:
    """A browser's print of the summary: address of the page, cards, hand at the foot."""
    p, (made, day), rng = case.person, _days(case), case.rng
    sheet(paper, 16, 15, 16, 15)
    face(paper, 9.6, "Open Sans", "Lato", "Carlito")
    paper.setup.header = s(txt("Inscriptions aux examens – Récapitulatif"), 7)
    foot(paper, "inscription.examens-fictifs.example/recapitulatif/imprimer", 7)
    name, blue = academy(case), "rgb(0,70,160)"

    def card(head: str, inside: str) -> str:
        return f"#block(width: 100%, stroke: 0.6pt + luma(190), radius: 2mm, inset: 3mm, above: 2.6mm, below: 2.6mm)[{b(txt(head), 10.5, blue)} \\ {inside}]\n"

    lines = " \\ ".join(
        f"{b(code)} {txt(label)} – {it(state)}" for code, label, state in _units(case)
    )
    return (
        b("Récapitulatif de votre inscription", 17, blue)
        + f" \\ Dossier n° {rng.randrange(10**6, 10**7)} – édité le {when(paper, 'edited_on', made)}\n"
        + card("Votre examen", cols(f"Brevet de technicien supérieur \\ {b(paper.put('speciality', study(case)))}", f"Session {b(paper.put('session', case.session))} \\ Académie : {b(paper.put('academy', name))}"))
        + card("Votre identité", cols(listed(civil(paper), 34, space=1.8), listed([("Naissance", when(paper, "birth_date", p.birth_date) + txt(f", {p.birth_place}")), ("Numéro candidat", b(_number(paper, case)))], 32, space=1.8)))
        + card("Vos coordonnées", txt(f"{home(case)} – {p.phone} – {p.email}"))
        + card("Vos épreuves", s(lines, 8.6, "black"))
        + card("Votre situation", txt(rng.choice(("Candidat individuel justifiant d'une expérience professionnelle", "Candidat de l'enseignement à distance", "Candidat ayant échoué à une session précédente"))))
        + s("Ce récapitulatif est à imprimer, dater, signer et téléverser dans votre espace. Sans signature, votre inscription n'est pas confirmée.", 8)
        + gap(2)
        + cols(f"Lu et vérifié par le candidat \\ le {paper.hand_date('signed_on', day)}", lined(paper, "candidate", "Signature du candidat ou de la candidate", None, 74, 24), wide="(1fr, 84mm)")
    )  # fmt: skip


def _led(label: str) -> str:
    """A label led by dots to its colon, in fixed pitch."""
    return txt(f"{label + ' ':.<22} :")


@opened_layout("registration_confirmation", "fixed_pitch_listing_with_boxed_hand")
def fixed_pitch_listing_with_boxed_hand(case: Case, paper: Paper) -> str:
    """An old central program: fixed pitch, capitals without accents, rows of signs."""
    p, (made, day), rng = case.person, _days(case), case.rng
    sheet(paper, 14, 14, 12, 16)
    paper.setup.font, paper.setup.size_pt, paper.setup.leading_em = typewriter_font(rng), 8.8, 0.75
    name = academy(case)
    shown = case.title.printed[-1]
    usage = f"{_led('NOM D' + chr(39) + 'USAGE')} {paper.usage_name()} \\ " if p.usage_name else ""
    rows = " \\ ".join(
        txt(f"{code:<5}{strip_accents(label).upper():<48}{strip_accents(state).upper()}").replace(
            "  ", "\u00a0\u00a0"
        )
        for code, label, state in _units(case)
    )
    head = txt(f"{'EPR.':<5}{'LIBELLE':<48}SITUATION").replace("  ", "\u00a0\u00a0")
    stars = rule(0.8, "black", "dashed")
    return (
        gap(9) + cols(f"{paper.put('academy', name, 'ACADEMIE DE ' + strip_accents(name).upper())} \\ DIVISION DES EXAMENS \\ BUREAU DEC 3", at_right(f"EDITE LE {when(paper, 'edited_on', made, num(made))} \\ PAGE 1"))
        + stars
        + mid(f"RECAPITULATIF D'INSCRIPTION \\ BREVET DE TECHNICIEN SUPERIEUR \\ SESSION {paper.put('session', case.session)}")
        + stars
        + f"{_led('NUMERO CANDIDAT')} {_number(paper, case)} \\ {_led('NOM DE NAISSANCE')} {paper.birth_name()} \\ {usage}{_led('PRENOMS')} {paper.given_names(' ')} \\ {_led('NE(E) LE')} {when(paper, 'birth_date', p.birth_date, num(p.birth_date))} A {txt(strip_accents(p.birth_place).upper())} \\ {_led('SPECIALITE')} {paper.put('speciality', shown)} \\ {_led('MODE')} FORME {rng.choice(('GLOBALE', 'PROGRESSIVE'))}\n"
        + stars
        + f"{head} \\ {rows}\n"
        + stars
        + "LE CANDIDAT CERTIFIE EXACTS LES RENSEIGNEMENTS CI-DESSUS ET SIGNE DANS LE CADRE.\n"
        + gap(2)
        + cols(f"DATE DE SIGNATURE : \\ {paper.hand_date('signed_on', day)}", f"SIGNATURE DU CANDIDAT \\ {paper.sign('candidate', width_mm=76, height_mm=28, frame=True)}", wide="(1fr, 84mm)")
    )  # fmt: skip


# -- marks given up -------------------------------------------------------------------------------


@opened_layout("benefit_waiver", "form_with_kept_and_refused_boxes_by_pen")
def form_with_kept_and_refused_boxes_by_pen(case: Case, paper: Paper) -> str:
    """A circular's annex filled by pen: a row a mark, the box « je renonce » crossed."""
    p, rng, day = case.person, case.rng, case.fact("signed_on", case.day_before(0, 15))
    sheet(paper, 14, 17, 14, 17)
    face(paper, 9.9, "Liberation Sans", "Carlito", "DejaVu Sans")
    rows = []
    for code, label, _ in rng.sample(units_of(case), 3):
        mark = f"{rng.randrange(20, 33) / 2:.2f}".replace(".", ",")
        rows.append(
            (
                txt(f"{code} – {label}"),
                paper.handwritten(mark, 14),
                paper.handwritten(str(case.session - rng.randrange(1, 4)), 14),
                tick(True, ""),
            )
        )
    return (
        cols(f"{b(txt('Académie ' + of(academy(case))), 11)} \\ Division des examens et concours", at_right(f"Annexe 2 \\ BTS – session {case.session}"))
        + gap(3)
        + frame(mid(b("REFUS DE CONSERVATION DE BÉNÉFICES DE NOTES", 13) + " \\ " + s("à joindre à la confirmation d'inscription", 8.5)), 3, "0.8pt")
        + dotted([*pen_names(paper), ("Né(e) le :", pen_day(paper, "birth_date", p.birth_date))], 3.2)
        + dotted([("Spécialité du BTS :", b(paper.put("speciality", study(case))))], 3.2)
        + "\nJe déclare renoncer au bénéfice de la ou des notes suivantes et me présenter de nouveau à ces épreuves :\n"
        + grid(("Épreuve ou unité", "Note", "Obtenue en", "Je renonce"), rows, "(1fr, 26mm, 30mm, 26mm)", inset=2.4)
        + s(b("Attention : cette renonciation est définitive. Seule la nouvelle note sera prise en compte."), 8.5, "black")
        + gap(4)
        + cols(f"Date : {paper.hand_date('signed_on', day)}", over(paper, "candidate", "Signature du candidat", None, 72, 26), wide="(1fr, 84mm)")
    )  # fmt: skip


def _in_hand(paper: Paper, words: str, pt: float = 14.5) -> str:
    """Running words by pen, two or three at a time, so that lines break and sway as they do."""
    parts, size = words.split(" "), paper.rng.choice((2, 3))
    return " ".join(
        paper.handwritten(" ".join(parts[k : k + size]), pt) for k in range(0, len(parts), size)
    )


@opened_layout("benefit_waiver", "candidate_letter_wholly_written_by_pen")
def candidate_letter_wholly_written_by_pen(case: Case, paper: Paper) -> str:
    """The candidate's letter by pen on plain paper: marks to carry, one to give up."""
    p, rng, day = case.person, case.rng, case.fact("signed_on", case.day_before(0, 20))
    sheet(paper, 18, 20, 18, 24)
    face(paper, 11, "Liberation Serif", leading=1.15)
    found = rng.sample(units_of(case), 3)
    year = case.session - rng.randrange(1, 3)
    name, shown = f"{p.first_name} {p.birth_name}", case.title.printed[0]
    paper.put("full_name", name)
    paper.put("speciality", shown)
    kept = " \\ ".join(
        _in_hand(paper, f"- {label} : {rng.randrange(21, 32) / 2:g}/20".replace(".", ","))
        for _, label, _ in found[:2]
    )
    lines = (
        f"Inscrit{p.agree('', 'e')} à la session {case.session} du brevet de technicien supérieur {shown}, je demande le report des notes suivantes, obtenues à la session {year} :",
        f"Par contre je renonce au bénéfice de ma note de l'épreuve de {found[2][1][0].lower() + found[2][1][1:]}, que je souhaite repasser. Je sais que cette renonciation est définitive.",
        "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.",
    )
    return (
        f"{_in_hand(paper, name)} \\ {_in_hand(paper, p.street)} \\ {_in_hand(paper, f'{p.place.post_code} {p.place.town}')}\n"
        + f"#pad(left: 84mm)[{_in_hand(paper, 'Rectorat, service des examens')} \\ #v(3mm) {paper.handwritten(f'{p.place.town}, le', 14.5)} {paper.hand_date('signed_on', day, 14.5)}]\n"
        + gap(5)
        + f"{_in_hand(paper, 'Objet : report de notes et renonciation à un bénéfice')}\n"
        + gap(3)
        + f"{_in_hand(paper, 'Madame, Monsieur,')}\n\n{_in_hand(paper, lines[0])}\n\n{kept}\n\n{_in_hand(paper, lines[1])}\n\n{_in_hand(paper, lines[2])}\n"
        + gap(5)
        + pushed(f"{_in_hand(paper, 'Signature du candidat')} \\ {spot(paper, 'candidate', None, 66, 26)}", 84)
    )  # fmt: skip


# -- decisions and files --------------------------------------------------------------------------


@opened_layout("duration_decision", "order_of_positioning_with_reductions_in_table")
def order_of_positioning_with_reductions_in_table(case: Case, paper: Paper) -> str:
    """A rector's order of positioning: considered texts, reduced lengths in a table, hand."""
    rng, day = case.rng, issue_day(case, 20, 300)
    school = school_of(case, (*ADULTS, *LYCEES))
    sheet(paper, 16, 20, 14, 20)
    face(paper, 10.2, "Liberation Serif", "Libertinus Serif", "Caladea", leading=0.95)
    rows = [
        ("Formation en centre", "1 350 heures", f"{rng.choice((700, 850, 900))} heures"),
        ("Stage en milieu professionnel", "8 semaines", f"{rng.choice((2, 4))} semaines"),
    ]
    return (
        mid(f"{s('RÉPUBLIQUE FRANÇAISE', 8)} \\ {b(txt('RECTORAT DE L’ACADÉMIE ' + of(academy(case)).upper()), 12)}")
        + gap(6.0)
        + mid(b("DÉCISION DE POSITIONNEMENT", 15) + f" \\ n° {day.year}-{rng.randrange(100, 999)}")
        + gap(6.0)
        + "Le recteur,\n\nVu le code de l'éducation, notamment ses articles D. 643-8 et D. 643-20 ; \\ Vu la demande présentée par l'établissement de formation et l'avis de l'équipe pédagogique ; \\ Vu l'avis de l'inspecteur d'académie – inspecteur pédagogique régional ;\n\n"
        + b("DÉCIDE")
        + f"\n\n*Article 1.* La durée de la formation préparant au BTS {txt(study(case))}, suivie par {called(paper)}, {born(paper)}, à {txt(school.name)}, est aménagée comme suit :\n"
        + grid(("Période", "Durée réglementaire", "Durée accordée"), rows, "(1fr, 44mm, 44mm)", inset=2.2)
        + "\n*Article 2.* La présente décision est prononcée au titre du positionnement réglementaire ; une copie en est jointe au dossier d'inscription à l'examen.\n\n*Article 3.* Le chef d'établissement est chargé de son exécution.\n\n"
        + gap(6.0)
        + pushed(f"{txt(school.place.town)}, le {when(paper, 'issue_date', day)}\n\n" + over(paper, "authority", "Pour le recteur et par délégation, le doyen des inspecteurs", ["RECTORAT", academy(case).upper()], 72, 30, clerk(case)), 82)
    )  # fmt: skip


@opened_layout("student_engagement_form", "two_part_sheet_filled_by_candidate_and_visa")
def two_part_sheet_filled_by_candidate_and_visa(case: Case, paper: Paper) -> str:
    """The optional test's form: candidate's cells, ticked kind of engagement, text, two hands."""
    rng, p = case.rng, case.person
    school = school_of(case, LYCEES)
    made = case.day_before(1, 25)
    sheet(paper, 13, 16, 13, 16)
    face(paper, 9.6, "Open Sans", "Liberation Sans", "Lato")
    kinds = (
        "Engagement associatif bénévole",
        "Service civique",
        "Sapeur-pompier volontaire",
        "Élu étudiant ou tutorat",
    )
    chosen = rng.randrange(len(kinds))
    what = (
        "aide aux devoirs dans une maison de quartier",
        "accueil des usagers d'une médiathèque",
        "gardes et interventions au centre de secours",
        "tutorat des étudiants de première année",
    )[chosen]
    ticks = " #h(3mm) ".join(tick(k == chosen, word) for k, word in enumerate(kinds))
    free = paper.blank() if case.has("undated") else paper.handwritten(num(made), 14)
    return (
        gap(8) + cols(f"{b('BTS – épreuve facultative', 10)} \\ {b('FICHE « ENGAGEMENT ÉTUDIANT »', 16, 'rgb(0,100,90)')}", at_right(f"Session {b(paper.put('session', case.session), 13)} \\ Académie {txt(of(academy(case)))}"), wide="(1fr, 54mm)")
        + rule(1.2, "rgb(0,100,90)")
        + bar("1. Le candidat", "rgb(210,235,230)")
        + caged([*civil(paper), ("Date de naissance", when(paper, "birth_date", p.birth_date)), ("Spécialité de BTS", txt(study(case))), ("Établissement", txt(school.name))], 3, "0.4pt + luma(150)", 2)
        + bar("2. L'activité présentée", "rgb(210,235,230)")
        + f"#text(size: 0.9em)[{ticks}]\n\n"
        + listed([("Structure d'accueil", txt(f"Association L'Entraide {rng.choice(('du Clos', 'des Lavandes', 'de la Rive'))}")), ("Période", txt(f"de septembre {case.session - 2} à juin {case.session - 1}")), ("Nombre d'heures", str(rng.randrange(40, 160)))], 42)
        + frame(f"{s('Description de l’activité, des missions et des compétences acquises', 7.5)} \\ #v(1mm) {txt(f'Mon engagement consiste en : {what}. J’ai appris à organiser mon temps, à travailler en équipe et à rendre compte de mes actions au responsable de la structure.')} #v(14mm)", 2.5)
        + "Je demande à présenter l'épreuve facultative « engagement étudiant » et je certifie l'exactitude des informations.\n"
        + gap(2)
        + cols(f"Date : {free} \\ #v(2mm) {lined(paper, 'candidate', 'Signature du candidat', None, 64, 24)}", over(paper, "training_centre", "Visa de l'établissement de formation", [school.name, school.place.town], 74), gutter=10)
    )  # fmt: skip


@opened_layout("business_registration", "registry_extract_of_a_sole_trader_in_sections")
def registry_extract_of_a_sole_trader_in_sections(case: Case, paper: Paper) -> str:
    """An extract of the national register: sections in grey bands, labels at the left, seal."""
    firm, rng, p = firm_of(case, BUILDERS), case.rng, case.person
    day = case.fact("issue_date", case.day_before(2, 80))
    since = case.fact("registered_on", case.today - rng.randrange(500, 2600) * DAY)
    number = case.fact("siren", firm.siren)
    trade = case.fact(
        "activity",
        rng.choice(
            (
                "Travaux de charpente et couverture",
                "Installation de chauffage et climatisation",
                "Bureau d'études du bâtiment",
                "Travaux d'électricité générale",
            )
        ),
    )
    sheet(paper, 24, 17, 14, 17)
    face(paper, 9.6, "Liberation Sans", "Lato", "Open Sans", leading=0.95)
    foot(
        paper,
        "Extrait dont l'authenticité se vérifie sur le site du guichet fictif des formalités – page 1/1",
    )
    shown = f"{number[:3]} {number[3:6]} {number[6:]}"
    return (
        cols(f"{b(txt('Greffe du tribunal de commerce ' + of(firm.place.town)), 11)} \\ {s(txt(firm.address), 8)}", at_right(f"Code de vérification : {rng.choice('ABCDEF')}{rng.randrange(10**6, 10**7)} \\ N° de gestion {since.year}A{rng.randrange(100, 999):05d}"))
        + gap(4.5)
        + mid(b("EXTRAIT D'IMMATRICULATION PRINCIPALE AU REGISTRE DU COMMERCE ET DES SOCIÉTÉS", 11.5) + f" \\ Entrepreneur individuel – extrait délivré le {when(paper, 'issue_date', day)}, à jour à cette date")
        + gap(1)
        + bar("IDENTIFICATION DE LA PERSONNE PHYSIQUE")
        + listed([("Immatriculation au RCS, numéro", f"{b(paper.put('siren', number, shown))} R.C.S. {txt(firm.place.town)}"), ("Date d'immatriculation", b(when(paper, "registered_on", since))), *civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Date et lieu de naissance", when(paper, "birth_date", p.birth_date) + txt(f" – {p.birth_place}")), ("Nationalité", txt(p.nationality_word)), ("Domicile personnel", txt(home(case)))], 62, "", 2.6)
        + bar("RENSEIGNEMENTS RELATIFS À L'ACTIVITÉ ET À L'ÉTABLISSEMENT PRINCIPAL")
        + listed([("Adresse de l'établissement", txt(firm.address)), ("Activité(s) exercée(s)", paper.put("activity", trade)), ("Origine du fonds ou de l'activité", "Création"), ("Mode d'exploitation", "Exploitation directe")], 62, "", 2.6)
        + bar("OBSERVATIONS ET RENSEIGNEMENTS COMPLÉMENTAIRES")
        + "Néant\n"
        + gap(6.0)
        + cols(s("Fin de l'extrait. Aucune mention de radiation.", 8), over(paper, "authority", "Le greffier", ["GREFFE DU TRIBUNAL", firm.place.town.upper()], 72), wide="(1fr, 84mm)")
    )  # fmt: skip
