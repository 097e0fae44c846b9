"""Statements of marks, a diploma, school certificates, confirmations of registration."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from specimens.drawing import txt, typewriter_font
from specimens.facts import MARKS, YEARS, marks, outcome, sat_in, school_year, told, units_of
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_eighth.wording import (
    DAY,
    LYCEES,
    REMOTE,
    academy,
    bar,
    born,
    by_pen,
    cols,
    columns_of,
    course,
    dated,
    fat,
    filed,
    footer,
    form_cells,
    frame,
    gap,
    hand,
    house,
    indent,
    ital,
    ledger,
    lined_rows,
    lives,
    loose,
    mid,
    name_rows,
    of,
    pad,
    post,
    right,
    shape,
    sheet,
    slashes,
    somebody,
    spoken,
    strip,
    wee,
    window_address,
    word_then_hand,
)
from specimens.people import strip_accents


def _office(case: Case) -> list[str]:
    return [f"RECTORAT {of(academy(case)).upper()}", "DIVISION DES EXAMENS"]


def _published(session: int, case: Case) -> dt.date:
    return dt.date(session, 7, case.rng.randrange(4, 16))


# -- statements of marks -------------------------------------------------------------------------


@opened_layout("transcript", "portal_download_with_points_and_average", defects=MARKS)
def portal_download_with_points_and_average(case: Case, paper: Paper) -> str:
    """A download of the examinee's space: marks, weights, points; a star for kept marks."""
    session, p = sat_in(case), case.person
    rows, passed = marks(case)
    body, points, weights = [], 0.0, 0
    for (code, label, weight), said in rows:
        shown = told(paper, said, 0)
        points, weights = points + said["score"] * weight, weights + weight
        star = fat("BÉNÉFICE") if said["benefit"] else ""
        body.append(
            (
                txt(code),
                txt(label),
                str(weight),
                fat(txt(shown)),
                f"{said['score'] * weight:.2f}".replace(".", ","),
                star,
            )
        )
    body.append(("", fat(txt("Total")), str(weights), "", f"{points:.2f}".replace(".", ","), ""))
    sheet(paper, 9.6, ("Open Sans", "Lato", "Liberation Sans"), (13, 14, 13, 14))
    return (
        cols(f"{fat(txt(f'académie {of(academy(case))}'), 12, 'rgb(0,0,145)')} \\ {wee('Espace candidat – examens', 8)}", right(f"{fat(txt('Relevé de notes'), 16, 'rgb(0,0,145)')} \\ BTS – session {fat(paper.put('session', session))}"))
        + bar("rgb(0,0,145)", 0.8)
        + form_cells([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)", sep=" "), ("Né(e) le", paper.birth_date(form=slashes(p.birth_date))), ("Spécialité", fat(paper.put("speciality", course(case)))), ("Identifiant candidat", f"{case.rng.randrange(10**9, 10**10)}")], 3, "none", 1.6)
        + gap(1)
        + ledger(("Unité", "Épreuve", "Coef.", "Note /20", "Points", "À conserver"), body, "(16mm, 1fr, 14mm, 21mm, 19mm, 28mm)", tint="rgb(225,228,250)", stroke="0.3pt + luma(140)", inset=1.8)
        + gap(2)
        + frame(f"Moyenne générale : {f'{points / weights:.2f}'.replace('.', ',')} / 20 #h(1fr) Résultat : {fat(outcome(paper, passed), 13)}", 3, "none", "rgb(235,240,255)")
        + wee(txt("La mention BÉNÉFICE signale une note d’au moins 10/20 dont le candidat refusé peut demander la conservation pendant cinq ans."), 8)
        + gap(4)
        + cols(wee(txt(f"Document mis en ligne le {slashes(_published(session, case))}. Conservez-le, aucun duplicata ne sera délivré."), 8), word_then_hand(paper, ("authority", "Pour le recteur, la cheffe de division", _office(case)), 78, 34))
    )  # fmt: skip


@opened_layout("transcript", "two_column_units_on_a_half_sheet_by_post", defects=MARKS)
def two_column_units_on_a_half_sheet_by_post(case: Case, paper: Paper) -> str:
    """A half sheet with a window address and the units in two tables side by side."""
    session = sat_in(case)
    rows, passed = marks(case)
    cells = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, 2)
        cells.append(
            (
                txt(code),
                f"{txt(label)} #text(size: 0.85em)[(coef. {weight})]",
                fat(txt(shown)),
                "B" if said["benefit"] else "",
            )
        )
    half = (len(cells) + 1) // 2
    tables = [ledger(("Unité", "Libellé", "Note", "Bén."), part, "(13mm, 1fr, 15mm, 11mm)", pt=8.6, inset=1.3) for part in (cells[:half], cells[half:])]  # fmt: skip
    sheet(paper, 9.4, ("Liberation Sans", "Liberation Sans Narrow", "Carlito"), (12, 13, 11, 13), (210, 297))  # fmt: skip
    return (
        cols(f"{fat(txt('RECTORAT'), 11)} \\ Académie {txt(of(academy(case)))} \\ Service interacadémique des examens \\ \\ Session : {fat(paper.put('session', session))} \\ Examen : BTS", f"#v(14mm){window_address(case, 12)}")
        + gap(5)
        + frame(mid(f"{fat(txt('RELEVÉ DE NOTES'), 14)} #h(4mm) spécialité {fat(paper.put('speciality', course(case)))}"), 2, "0.8pt", "luma(238)")
        + f"Candidat(e) : {fat(filed(paper))}, {born(paper)}. N° d'inscription : {case.rng.randrange(1, 900):03d}.\n"
        + gap(1)
        + cols(*tables, gutter=4)
        + gap(1)
        + f"Décision du jury : {fat(outcome(paper, passed), 12)}\n\n"
        + wee(txt("Bén. = B : bénéfice de la note acquis au candidat non admis (note égale ou supérieure à 10 sur 20), valable cinq ans à compter de la date d’obtention, sauf refus du candidat."), 8)
        + gap(3)
        + cols(f"Le {loose(paper, _published(session, case))}", word_then_hand(paper, ("authority", "Le président du jury", _office(case)), 74, 34), widths="(1fr, 82mm)")
        + gap(2)
        + bar("luma(90)", 0.5, "dashed")
        + wee(txt("Réclamations : par écrit auprès du service des examens, dans un délai de deux mois."), 7.5)
    )  # fmt: skip


@opened_layout("transcript", "old_laser_listing_with_status_letters", defects=MARKS)
def old_laser_listing_with_status_letters(case: Case, paper: Paper) -> str:
    """A listing of the old examination program: capitals, letters for the state of each unit."""
    session, p = sat_in(case), case.person
    rows, passed = marks(case)
    sheet(paper, 9.6, (typewriter_font(case.rng),), (13, 14, 12, 15))
    cells = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, 1)
        state = "BE" if said["benefit"] else "  "
        cells.append(
            f"[{txt(code)}], [{txt(strip_accents(label).upper())}], [{weight:02d}], [{txt(shown)}], [{txt(state)}]"
        )
    place = strip_accents(academy(case)).upper()
    usage = f" \\ NOM D'USAGE         : {paper.usage_name()}" if p.usage_name else ""
    return (
        f"ACADEMIE : {txt(place)} #h(1fr) PAGE 1/1\n\nEXAMEN : BREVET DE TECHNICIEN SUPERIEUR #h(1fr) SESSION : {paper.put('session', session)}\n\nSPECIALITE : {paper.put('speciality', course(case))}\n"
        + gap(3)
        + mid("#box(stroke: 0.6pt, inset: 2.5mm)[RELEVE DE NOTES]")
        + gap(2)
        + f"NOM : {paper.birth_name()}{usage} \\ PRENOMS : {paper.given_names(' ')} \\ NE(E) LE : {paper.birth_date(form=slashes(p.birth_date))} \\ MATRICULE : {case.rng.randrange(10**8, 10**9)}\n"
        + bar("black", 0.6, "dotted")
        + f"#grid(columns: (16mm, 1fr, 18mm, 20mm, 18mm), row-gutter: 2.8mm, [UNITE], [EPREUVES], [COEF], [NOTE], [ETAT], {', '.join(cells)})\n"
        + bar("black", 0.6, "dotted")
        + f"RESULTAT : {outcome(paper, passed)}\n\nETAT : BE = NOTE DONT LE BENEFICE EST ACQUIS\n"
        + gap(6)
        + indent(f"FAIT LE {loose(paper, _published(session, case))}\n\n{word_then_hand(paper, ('authority', 'POUR LE RECTEUR, LE CHEF DU SERVICE DES EXAMENS', _office(case)), 80, 34)}", 75)
    )  # fmt: skip


@opened_layout("transcript", "progressive_form_statement_with_year_of_each_mark", defects=MARKS)
def progressive_form_statement_with_year_of_each_mark(case: Case, paper: Paper) -> str:
    """A statement in sections by kind of test, with a column for the word « bénéfice »."""
    session, p = sat_in(case), case.person
    rows, passed = marks(case)
    general: list[Sequence[str]] = []
    special: list[Sequence[str]] = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, 0)
        row = (
            f"{txt(code)} – {txt(label)}",
            str(weight),
            fat(txt(shown)),
            "Bénéfice" if said["benefit"] else "–",
        )
        (general if code in ("E1", "E2", "E31", "E32", "E3") else special).append(row)
    sheet(paper, 10, ("Caladea", "Liberation Serif", "Libertinus Serif"), (15, 18, 14, 18))
    widths = "(1fr, 22mm, 22mm, 34mm)"
    heads = ("Épreuve", "Coefficient", "Note sur 20", "Observation")
    return (
        mid(f"MINISTÈRE CHARGÉ DE L'ENSEIGNEMENT SUPÉRIEUR \\ Académie {txt(of(academy(case)))}")
        + gap(3)
        + mid(f"{fat(txt('Brevet de technicien supérieur'), 14)} \\ {fat(txt('RELEVÉ DE NOTES DU CANDIDAT'), 12)} \\ session {paper.put('session', session)}")
        + gap(3)
        + columns_of([("Spécialité", fat(paper.put("speciality", course(case)))), ("Candidat", fat(filed(paper))), ("Né(e) le", paper.birth_date(form=shape(paper, p.birth_date))), ("Forme de passage", case.rng.choice(("globale", "progressive")))], 38)
        + gap(1)
        + ital("Enseignement général")
        + ledger(heads, general, widths, stroke="0.3pt", tint="white")
        + ital("Enseignement professionnel")
        + ledger(heads, special, widths, stroke="0.3pt", tint="white")
        + gap(1)
        + f"Le jury a prononcé la décision suivante : {fat(outcome(paper, passed), 12)}.\n\n« Bénéfice » : le candidat non reçu conserve la note, s'il le demande, pendant cinq ans.\n"
        + gap(4)
        + cols(f"Établi le {loose(paper, _published(session, case))}", word_then_hand(paper, ("authority", "Pour le recteur et par délégation, le secrétaire général", _office(case)), 82, 34), widths="(1fr, 88mm)")
    )  # fmt: skip


_LEVEL_FOUR = ("Baccalauréat professionnel spécialité Métiers de l'électricité et de ses environnements connectés", "Baccalauréat technologique série STI2D, innovation technologique et éco-conception", "Baccalauréat professionnel spécialité Assistance à la gestion des organisations et de leurs activités")  # fmt: skip


@opened_layout("diploma", "provisional_attestation_of_success_before_the_parchment")
def provisional_attestation_of_success_before_the_parchment(case: Case, paper: Paper) -> str:
    """An attestation of success that stands for the diploma until the parchment is issued."""
    rng = case.rng
    year = min(case.session - 2, case.person.birth_date.year + 18 + rng.randrange(2))
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(4, 10)))
    sheet(paper, 11, ("Liberation Sans", "Caladea", "Lato"), (18, 22, 16, 22))
    return (
        cols(f"{fat(txt(f'Rectorat de l’académie {of(academy(case))}'), 11)} \\ Division des examens et concours", right(f"N° {rng.randrange(10**6, 10**7)}"))
        + gap(12)
        + mid(f"{fat(txt('ATTESTATION DE RÉUSSITE'), 18)} \\ {wee('tenant lieu de diplôme dans l’attente de sa délivrance', 9)}")
        + gap(10)
        + f"Le recteur de l'académie atteste, au vu du procès-verbal du jury, que\n\n{mid(fat(spoken(paper), 14))}\n{mid(born(paper))}\na obtenu le diplôme suivant :\n\n{mid(fat(paper.put('title', rng.choice(_LEVEL_FOUR)), 12.5))}\nDiplôme de niveau {paper.put('level', 4, '4')} du cadre national des certifications, avec la mention {rng.choice(('Assez bien', 'Bien', 'Passable'))}.\n\nDate d'obtention : {fat(dated(paper, 'obtained_on', won))}.\n\nLa présente attestation est délivrée en un seul exemplaire.\n"
        + gap(12)
        + indent(word_then_hand(paper, ("authority", "Pour le recteur, la division des examens et concours", _office(case)), 78, 36, somebody(case)), 80)
    )  # fmt: skip


# -- school certificates -------------------------------------------------------------------------


def _term(paper: Paper, begins: int) -> str:
    shown = paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}")  # fmt: skip
    return paper.put("school_year", f"{begins}-{begins + 1}", shown)


@opened_layout(
    "school_certificate", "school_life_program_print_with_photo_and_class", defects=YEARS
)
def school_life_program_print_with_photo_and_class(case: Case, paper: Paper) -> str:
    """A school-life program prints it: photo frame, class code, boarding, head's hand."""
    school, p = house(case, LYCEES), case.person
    study, begins, day = school_year(case)
    sheet(paper, 10.2, ("Open Sans", "Carlito", "Liberation Sans"), (14, 17, 14, 17))
    photo = "#rect(width: 26mm, height: 33mm, stroke: 0.5pt + luma(150))[#align(center + horizon)[#text(size: 7pt, fill: luma(120))[photo]]]"  # fmt: skip
    code = f"{study}TS{txt(''.join(w[0] for w in strip_accents(course(case)).upper().split() if w[0].isalpha())[:3])}"  # fmt: skip
    return (
        cols(f"{fat(paper.put('organisation', school.name), 12)} \\ {post(school)} \\ Tél. {txt(school.phone)} \\ UAI 0{case.rng.randrange(10**6, 9 * 10**6)}K", right(f"Année scolaire \\ {fat(_term(paper, begins), 13)}"))
        + gap(8)
        + mid(frame(fat(txt("CERTIFICAT DE SCOLARITÉ"), 16), 3, "1pt + rgb(0,80,120)"))
        + gap(5)
        + f"{txt(school.director_title)}, {txt(school.director)}, certifie que l'étudiant(e) désigné(e) ci-dessous est {p.agree('inscrit', 'inscrite')} et fréquente l'établissement.\n"
        + gap(3)
        + cols(
            columns_of(
                [
                    *name_rows(paper, "Nom de famille", "Nom d’usage", "Prénoms", sep=" "),
                    ("Né(e) le", f"{paper.birth_date(form=slashes(p.birth_date))} à {txt(p.birth_place)}"),
                    ("Formation", fat(f"BTS {paper.put('speciality', course(case))}")),
                    ("Année d’études", paper.put("year_of_study", study, ("1re année", "2e année")[study - 1])),
                    ("Classe", code),
                    ("Régime", case.rng.choice(("externe", "demi-pensionnaire au ticket", "interne"))),
                ],
                36,
            ),
            photo,
            widths="(1fr, 30mm)",
        )
        + gap(4)
        + "Le présent certificat est établi pour valoir ce que de droit. Il n'est délivré qu'un seul original ; l'intéressé en fera des copies.\n"
        + gap(7)
        + cols(f"Le {dated(paper, 'issue_date', day)}", word_then_hand(paper, ("training_centre", "Le chef d’établissement", pad(school)), 74, 34), widths="(1fr, 82mm)")
    )  # fmt: skip


@opened_layout("school_certificate", "campus_attestation_of_enrolment_with_verification_code", defects=YEARS)  # fmt: skip
def campus_attestation_of_enrolment_with_verification_code(case: Case, paper: Paper) -> str:
    """A distance school's online certificate: sentence, table, code to verify, printed hand."""
    school, p, rng = house(case, REMOTE, local=False), case.person, case.rng
    study, begins, day = school_year(case)
    sheet(paper, 10.6, ("Lato", "Open Sans"), (16, 19, 15, 19))
    word = ("première", "deuxième")[study - 1]
    return (
        f"#grid(columns: (12mm, 1fr), column-gutter: 4mm, align: horizon, [#polygon.regular(fill: rgb(240,120,40), size: 12mm, vertices: 3)], [{fat(paper.put('organisation', school.name), 14)} \\ {wee(txt(school.address), 8)}])\n"
        + gap(10)
        + fat(txt(paper.choose("Certificat de scolarité", "Certificat de scolarité – enseignement à distance")), 20, "rgb(240,120,40)")
        + gap(6)
        + f"La direction de l'école certifie que\n\n{fat(spoken(paper), 13)}, {born(paper)},\n\nest régulièrement {p.agree('inscrit', 'inscrite')} pour l'année scolaire {fat(_term(paper, begins))} en {fat(paper.put('year_of_study', study, f'{word} année'))} de préparation au {fat('BTS ' + paper.put('speciality', course(case)))}.\n"
        + gap(3)
        + ledger(("Mode d’étude", "Volume annuel", "Stage"), [("à distance, tutorat individuel", f"{rng.choice((620, 675, 700))} h", f"{rng.choice((4, 6))} semaines par an")], "(1fr, 1fr, 1fr)", inset=2.2)
        + gap(3)
        + f"Certificat délivré le {dated(paper, 'issue_date', day)} à {txt(school.place.town)}.\n"
        + gap(6)
        + word_then_hand(paper, ("training_centre", "La direction des études", pad(school)), 72, 34, somebody(case))
        + gap(10)
        + frame(wee(txt(f"Code de vérification : {rng.randrange(1000, 9999)}-{rng.randrange(1000, 9999)}-{rng.randrange(1000, 9999)}. L’authenticité de ce document se contrôle auprès du secrétariat, {school.phone}."), 8.5), 2.5, "none", "luma(243)")
    )  # fmt: skip


# -- confirmations of registration ---------------------------------------------------------------


def _edited(case: Case) -> tuple[dt.date, dt.date]:
    signed = case.fact("signed_on", case.day_before(0, 6))
    return case.fact("edited_on", signed - case.rng.randrange(0, 8) * DAY), signed


def _number(case: Case, paper: Paper) -> str:
    return paper.put("candidate_number", case.fact("candidate_number", f"02{case.rng.randrange(10**9, 10**10)}"))  # fmt: skip


def _units(case: Case) -> list[tuple[str, ...]]:
    rng = case.rng
    return [(txt(c.replace("E", "U", 1)), txt(c), txt(label), rng.choices(("Ponctuelle", "Ponctuelle écrite", "Ponctuelle orale", "CCF"), (4, 2, 2, 1))[0], rng.choices(("Inscrit", "Bénéfice", "Dispense"), (8, 1, 1))[0]) for c, label, _ in units_of(case)]  # fmt: skip


@opened_layout("registration_confirmation", "program_print_of_two_pages_with_barcode_and_declaration")  # fmt: skip
def program_print_of_two_pages_with_barcode_and_declaration(case: Case, paper: Paper) -> str:
    """Two pages of the registration program: state and choices, then the declaration to sign."""
    p, rng = case.person, case.rng
    edited, signed = _edited(case)
    sheet(paper, 10, ("Liberation Sans", "DejaVu Sans"), (12, 13, 13, 13))
    paper.setup.footer = "#align(center)[#text(size: 7pt)[Page #context counter(page).display() sur 2]]"  # fmt: skip
    number = _number(case, paper)
    code = "".join(f"#h({rng.choice((0.3, 0.6, 0.9))}mm)#box(rect(width: {rng.choice((0.3, 0.6))}mm, height: 8mm, fill: black))" for _ in range(40))  # fmt: skip
    return (
        cols(f"{fat(txt('Académie'))} : {fat(paper.put('academy', academy(case), academy(case).upper()))} \\ Division des examens et concours", right(f"{code} \\ {number}"))
        + gap(2)
        + mid(f"{fat(txt(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION DE L’INSCRIPTION À L’EXAMEN')), 15)} \\ Brevet de technicien supérieur – session {paper.put('session', case.session)}")
        + strip("Identité")
        + columns_of(
            [
                *name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)", sep=" ", empty="–"),
                ("Date de naissance", paper.birth_date(form=slashes(p.birth_date))),
                ("Lieu de naissance", txt(f"{p.birth_place.upper()} ({p.birth_department})")),
                ("Nationalité", txt(p.nationality_word)),
                ("Adresse", lives(case)),
                ("Téléphone", txt(p.phone)),
                ("Courriel", txt(p.email)),
            ],
            46,
            1.9,
        )
        + strip("Inscription")
        + columns_of(
            [("Spécialité", fat(paper.put("speciality", course(case)))), ("Catégorie de candidat", rng.choice(("Individuel", "Ex-scolaire", "CNED", "Expérience professionnelle 3 ans"))), ("Forme de passage", rng.choice(("GLOBALE", "PROGRESSIVE"))), ("Langue vivante", "ANGLAIS"), ("Aménagement d’épreuves", "NON")],
            46,
            1.9,
        )
        + strip("Renseignements complémentaires")
        + columns_of(
            [
                ("Établissement d’origine", "sans objet"),
                ("Dernière classe suivie", rng.choice(("Terminale professionnelle", "STS 2e année", "autre"))),
                ("Diplôme le plus élevé obtenu", rng.choice(("Baccalauréat", "BTS autre spécialité", "CAP"))),
                ("Handicap", "NON"),
                ("Épreuve facultative 1", rng.choice(("AUCUNE", "LANGUE VIVANTE 2", "ENGAGEMENT ÉTUDIANT"))),
                ("Autorise la communication de ses résultats à la presse", rng.choice(("OUI", "NON"))),
                ("Autorise la communication de son adresse aux collectivités", "NON"),
            ],
            88,
            1.9,
        )
        + strip("Épreuves")
        + ledger(("Unité", "Épreuve", "Libellé", "Mode", "Situation"), _units(case), "(15mm, 17mm, 1fr, 36mm, 24mm)", pt=8.5, inset=1.2)
        + wee(f"Édition du {dated(paper, 'edited_on', edited, slashes(edited))} à {rng.randrange(8, 19)} h {rng.randrange(10, 60)}", 8)
        + "\n#pagebreak()\n"
        + cols(f"Académie {txt(of(academy(case)))} – BTS {case.session}", right(f"Candidat n° {number}"))
        + strip("Déclaration du candidat")
        + "Je soussigné(e) certifie exacts les renseignements portés sur cette confirmation. Je déclare avoir pris connaissance que mes choix sont définitifs à compter de ma signature et que toute fausse déclaration entraîne l'annulation de l'inscription.\n\nJe reconnais avoir été informé(e) :\n\n- qu'un candidat ne peut se présenter, au titre d'une même session, qu'à une seule spécialité de brevet de technicien supérieur ;\n- que les bénéfices de notes non demandés sont réputés abandonnés ;\n- que les données saisies font l'objet d'un traitement dont je peux obtenir communication et rectification auprès du rectorat.\n\nJe m'engage à fournir les pièces justificatives dans les délais fixés par le service organisateur.\n"
        + gap(4)
        + cols(f"À : {by_pen(paper, p.place.town)} \\ #v(3mm) Le : {paper.hand_date('signed_on', signed)}", word_then_hand(paper, ("candidate", "Signature du candidat", None), 74, 30))
        + gap(6)
        + strip("Pièces à joindre")
        + "- Pièce d'identité\n- Certificat de participation à la journée défense et citoyenneté (candidats de moins de 25 ans)\n- Justificatifs de la catégorie de candidat\n"
    )  # fmt: skip


@opened_layout("registration_confirmation", "compact_summary_with_side_margin_for_visa")
def compact_summary_with_side_margin_for_visa(case: Case, paper: Paper) -> str:
    """A one-page summary: a grey column at the left with numbers, the form at the right."""
    p, rng = case.person, case.rng
    edited, signed = _edited(case)
    sheet(paper, 9.6, ("Carlito", "Lato", "Open Sans"), (14, 14, 13, 12))
    side = f"{wee('ACADÉMIE', 7)} \\ {fat(paper.put('academy', academy(case)))} \\ \\ {wee('SESSION', 7)} \\ {fat(paper.put('session', case.session))} \\ \\ {wee('N° CANDIDAT', 7)} \\ {_number(case, paper)} \\ \\ {wee('N° INSCRIPTION', 7)} \\ {rng.randrange(1, 600):03d} \\ \\ {wee('ÉDITÉ LE', 7)} \\ {dated(paper, 'edited_on', edited, slashes(edited))} \\ \\ {wee('GESTIONNAIRE', 7)} \\ DEC {rng.randrange(2, 7)}"  # fmt: skip
    main = (
        f"{fat(txt(paper.choose('Récapitulatif d’inscription', 'RÉCAPITULATIF DE VOTRE INSCRIPTION')), 16)} \\ à l'examen du brevet de technicien supérieur\n\n"
        + lined_rows(
            [
                *name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénom(s)"),
                ("Né(e) le", f"{paper.birth_date(form=slashes(p.birth_date))} à {txt(p.birth_place)}"),
                ("Coordonnées", f"{lives(case)} \\ {txt(p.phone)} – {txt(p.email)}"),
                ("Spécialité présentée", fat(paper.put("speciality", course(case)))),
                ("Qualité", rng.choice(("candidat individuel", "apprenti", "formation professionnelle continue"))),
                ("Forme", "globale"),
            ],
            42,
        )
        + gap(1)
        + ledger(("Épreuve", "Intitulé", "Choix"), [(u[1], u[2], u[4]) for u in _units(case)], "(18mm, 1fr, 26mm)", pt=8.6, inset=1.3)
        + gap(2)
        + "J'atteste l'exactitude des informations ci-dessus et valide mon inscription.\n\n"
        + cols(f"Date : \\ #v(2mm) {paper.hand_date('signed_on', signed)}", word_then_hand(paper, ("candidate", "Signature du candidat ou de la candidate", None), 68, 26), widths="(40mm, 1fr)")
    )  # fmt: skip
    return f"#grid(columns: (38mm, 1fr), column-gutter: 6mm, [#block(fill: luma(236), inset: 3.5mm, width: 100%, height: 235mm)[{side}]], [{main}])\n"  # fmt: skip


@opened_layout("registration_confirmation", "letter_of_the_service_with_slip_to_return")
def letter_of_the_service_with_slip_to_return(case: Case, paper: Paper) -> str:
    """A letter that confirms the registration; the candidate's slip to sign is below the cut."""
    rng = case.rng
    edited, signed = _edited(case)
    sheet(paper, 10, ("Liberation Serif", "Carlito", "Caladea"), (14, 18, 12, 18))
    return (
        cols(f"{fat(txt('Académie ') + paper.put('academy', academy(case)), 11)} \\ Bureau des brevets de technicien supérieur", right(f"Édité le {dated(paper, 'edited_on', edited)} \\ Dossier n° {_number(case, paper)}"))
        + window_address(case, 98)
        + gap(3)
        + fat(txt(f"CONFIRMATION D’INSCRIPTION AU BTS – SESSION {case.session}"))
        + f"\n\n{case.person.civility},\n\nVotre inscription à l'examen du brevet de technicien supérieur, session {paper.put('session', case.session)}, spécialité {fat(paper.put('speciality', course(case)))}, a été enregistrée dans les conditions suivantes.\n"
        + ledger(("Unité", "Épreuve", "Libellé", "Mode", "Situation"), _units(case), "(15mm, 17mm, 1fr, 36mm, 24mm)", pt=8.4, inset=1.1, tint="white")
        + f"Catégorie : {rng.choice(('individuel', 'enseignement à distance', 'ex-apprenti'))} – forme de passage : {rng.choice(('globale', 'progressive'))}. Vérifiez ces données, complétez le volet ci-dessous et déposez l'ensemble dans votre espace personnel.\n"
        + gap(2)
        + bar("black", 0.6, "dashed")
        + mid(fat(txt("VOLET À DATER ET À SIGNER PAR LE CANDIDAT")))
        + columns_of([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=shape(paper, case.person.birth_date)))], 42)
        + "\nJe confirme mon inscription telle que décrite ci-dessus et je reconnais qu'elle est définitive.\n\n"
        + cols(f"Le {paper.hand_date('signed_on', signed)}", word_then_hand(paper, ("candidate", "Signature du candidat, précédée de la mention « lu et approuvé »", None), 76, 24), widths="(60mm, 1fr)")
    )  # fmt: skip


@opened_layout("registration_confirmation", "electronic_screen_print_with_signature_frame_on_top")
def electronic_screen_print_with_signature_frame_on_top(case: Case, paper: Paper) -> str:
    """A print of the portal: signature frame at the top right, cards for each part, table last."""
    p, rng = case.person, case.rng
    edited, signed = _edited(case)
    sheet(paper, 9.3, ("Open Sans", "Lato", "Carlito"), (11, 12, 11, 12))
    footer(paper, f"Portail des examens – récapitulatif {rng.randrange(10**6, 10**7)}")
    head = f"{fat(txt('Examens & concours'), 13, 'rgb(0,0,145)')} \\ académie : {fat(paper.put('academy', academy(case)))} \\ \\ {fat(txt('Confirmation d’inscription'), 17)} \\ BTS {paper.put('speciality', course(case))} \\ session {fat(paper.put('session', case.session))}"  # fmt: skip
    box = frame(f"{wee('À dater et signer par le candidat', 8)} \\ le {paper.hand_date('signed_on', signed, 13)} \\ {hand(paper, 'candidate', None, 64, 22)} \\ {wee('Signature du candidat', 7)}", 2.5, "1pt + rgb(0,0,145)")  # fmt: skip
    return (
        cols(head, box, widths="(1fr, 74mm)")
        + bar("rgb(0,0,145)", 0.8)
        + frame(
            fat("Candidat") + form_cells([*name_rows(paper, "Nom de naissance", "Nom d’usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashes(p.birth_date))), ("Commune de naissance", txt(p.birth_place)), ("Numéro de candidat", _number(case, paper))], 3, "none", 1.2), 2.5, "none", "rgb(245,245,254)"
        )
        + frame(fat("Coordonnées") + form_cells([("Adresse", lives(case)), ("Téléphone", txt(p.phone)), ("Courriel", txt(p.email))], 3, "none", 1.2), 2.5, "none", "rgb(245,245,254)")
        + frame(
            fat("Modalités") + form_cells([("Statut", rng.choice(("Individuel", "Enseignement à distance", "Salarié"))), ("Forme", rng.choice(("Globale", "Progressive"))), ("LV obligatoire", "Anglais"), ("Épreuve facultative", rng.choice(("Aucune", "Engagement étudiant")))], 4, "none", 1.2),
            2.5,
            "none",
            "rgb(245,245,254)",
        )
        + ledger(("Unité", "Épreuve", "Intitulé", "Modalité", "Situation"), _units(case), "(15mm, 17mm, 1fr, 36mm, 24mm)", tint="rgb(225,225,245)", stroke="0.3pt + luma(170)", inset=1.6)
        + gap(2)
        + f"Récapitulatif édité le {dated(paper, 'edited_on', edited, slashes(edited))}. Aucune modification ne sera possible après signature. Ce document est à téléverser avant la date limite fixée par la circulaire.\n"
    )  # fmt: skip
