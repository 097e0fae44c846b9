"""What the academies' examination services and the labour ministry issue."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fifth.wording import (
    ONE,
    academy,
    at,
    below,
    bold,
    born_on,
    captioned,
    columns,
    day_of,
    digits,
    fine,
    frame,
    in_prose,
    italic,
    listed,
    of,
    page,
    post,
    seat,
    seat_town,
    skip,
    somebody,
    speciality,
    split_name,
    stroke,
    surname_first,
    table,
    tick,
)
from specimens.people import strip_accents


def _office(case: Case) -> list[str]:
    return [f"ACADÉMIE {of(academy(case)).upper()}", "DIVISION DES EXAMENS"]


def _kept(case: Case, paper: Paper, shape: str) -> str:
    name = academy(case)
    return paper.put("academy", name, shape.format(of(name)))


@opened_layout("transcript", "statement_with_points_and_letter_of_benefit", defects=MARKS)
def statement_with_points_and_letter_of_benefit(case: Case, paper: Paper) -> str:
    """Mark, weight and points a line, totals below; a letter B tells the marks that are kept."""
    session, form, p = sat_in(case), case.rng.choice((0, 1)), case.person
    rows, passed = marks(case)
    body, total, weights = [], 0.0, 0
    mark = ".,"[form == 0]
    for (code, label, weight), said in rows:
        points = said["score"] * weight
        total, weights = total + points, weights + weight
        body.append((code, txt(label), told(paper, said, form), str(weight), txt(f"{points:.2f}".replace(".", mark)), "B" if said["benefit"] else ""))  # fmt: skip
    page(paper, 9.6, ("Liberation Sans", "Carlito", "Open Sans"), (13, 15, 13, 15))
    day = dt.date(session, 7, case.rng.randrange(3, 15))
    names = split_name(paper, "Nom de naissance", "Nom d'usage", "Prénoms", " ")
    return (
        columns("1fr, 1fr", f"{bold('RÉPUBLIQUE FRANÇAISE')} \\ Académie {txt(of(academy(case)))} \\ {fine('Division des examens et concours – bureau du BTS', 8)}", f"#v(10mm) #pad(left: 12mm)[{post(case)}]")
        + skip(5)
        + frame(at("center", f"{bold('RELEVÉ DE NOTES', 15)} \\ Brevet de technicien supérieur – Session {paper.put('session', session)}"), stroke="1pt")
        + columns("1fr, 1fr", listed([("Spécialité", bold(paper.put("speciality", speciality(case)))), ("N° candidat", f"02{case.rng.randrange(10**8, 10**9)}")], 26), listed([*names, ("Né(e) le", paper.birth_date(form=digits(p.birth_date)))], 34))
        + skip(2)
        + table("14mm, 1fr, 20mm, 18mm, 22mm, 20mm", ("Unité", "Épreuve", "Note /20", "Coef.", "Points", "Bénéfice"), body, inset=1.7, fill="(x, y) => if y == 0 { luma(225) }")
        + f"#align(right)[Total des points : {f'{total:.2f}'.replace('.', mark)} sur {weights * 20}]\n"
        + skip(1)
        + f"Décision du jury : {bold(outcome(paper, passed), 13)}\n"
        + skip(2)
        + fine("B : note égale ou supérieure à 10 sur 20 dont le candidat ajourné peut demander à conserver le bénéfice pendant cinq ans. Ce relevé doit être conservé, il n'en sera pas délivré de second.", 7.8)
        + skip(5)
        + columns("1fr, 84mm", f"Édité le {txt(digits(day))}", captioned(paper, "authority", "Pour le recteur et par délégation, le chef de division", _office(case), 78))
    )  # fmt: skip


@opened_layout("transcript", "second_copy_with_marks_in_two_half_tables", defects=MARKS)
def second_copy_with_marks_in_two_half_tables(case: Case, paper: Paper) -> str:
    """A duplicate: a pale word across the sheet, the marks in two half tables side by side."""
    session, form, p = sat_in(case), case.rng.choice((0, 2)), case.person
    rows, passed = marks(case)
    page(paper, 10, ("Liberation Serif", "Caladea", "Libertinus Serif"), (18, 16, 14, 16))
    paper.setup.background = '#place(center + horizon, rotate(-35deg, text(size: 80pt, weight: "bold", fill: luma(240))[DUPLICATA]))'
    cells = []
    for (code, label, weight), said in rows:
        note = bold(told(paper, said, form))
        kept = fine("conservable", 7.5, "black") if said["benefit"] else ""
        cells.append(
            (
                f"{code} {txt(label)} #box[{fine(f'(coef. {weight})', 7.5)}]",
                f"{note} \\ {kept}" if kept else note,
            )
        )
    half = (len(cells) + 1) // 2
    left, right = (
        table(
            "1fr, 25mm",
            ("Épreuve", "Note sur 20"),
            part,
            inset=1.8,
            stroke="(x, y) => (bottom: 0.4pt + luma(120))",
        )
        for part in (cells[:half], cells[half:])
    )
    given = dt.date(session, 9, case.rng.randrange(2, 28))
    return (
        columns("40mm, 1fr", f"#align(center)[#box(stroke: 0.6pt, inset: 2mm)[{bold('DUPLICATA', 11)}] \\ {fine(f'n° {case.rng.randrange(10, 900)}', 8)}]", f"#align(right)[{bold('Rectorat')} \\ Académie {txt(of(academy(case)))} \\ Service interacadémique des examens]")
        + skip(6)
        + f"#text(size: 17pt)[{txt(paper.choose('Relevé de notes', 'Relevé des notes obtenues'))}] #h(1fr) session {bold(paper.put('session', session), 13)}\n"
        + stroke("black", 1)
        + f"Brevet de technicien supérieur, spécialité {bold(paper.put('speciality', speciality(case)))}\n\nCandidat : {bold(surname_first(paper))}, {born_on(paper, form=digits(p.birth_date))}\n"
        + skip(3)
        + columns("1fr, 1fr", left, right, gutter=8)
        + skip(3)
        + frame(f"Résultat de l'examen : {bold(outcome(paper, passed), 12)} #h(1fr) {fine('délibération du jury de la session ci-dessus', 8)}", inset=2.5)
        + fine("La mention « conservable » désigne les notes au moins égales à 10 dont le bénéfice est acquis pour cinq ans.", 8)
        + skip(6)
        + columns("1fr, 82mm", f"Duplicata délivré le {txt(french.date_long(given))} sur demande de l'intéressé(e)", captioned(paper, "authority", "La cheffe du service des examens", _office(case), 76))
    )  # fmt: skip


_TITLES = ("Technicien de maintenance industrielle", "Technicien de bureau d'études en électricité", "Secrétaire assistant", "Technicien métreur du bâtiment", "Vendeur-conseil en magasin")  # fmt: skip


@opened_layout("diploma", "labour_ministry_title_upright")
def labour_ministry_title_upright(case: Case, paper: Paper) -> str:
    """A vocational title of the labour ministry: flag band at the side, the law, the holder."""
    rng, p = case.rng, case.person
    year = min(case.today.year - 1, p.birth_date.year + rng.choice((18, 19)))
    won = case.fact("obtained_on", dt.date(year, rng.randrange(3, 7), rng.randrange(2, 27)))
    name = case.fact("title", f"Titre professionnel {rng.choice(_TITLES)}")
    level = case.fact("level", "4")
    page(paper, 11.5, ("Open Sans", "Liberation Sans", "Carlito"), (26, 24, 18, 36))
    paper.setup.background = "#place(left + top, dx: 10mm, dy: 15mm, stack(dir: ttb, rect(width: 9mm, height: 89mm, fill: rgb(0,0,145)), rect(width: 9mm, height: 89mm, fill: luma(245)), rect(width: 9mm, height: 89mm, fill: rgb(225,0,15))))"
    return (
        f"{bold('RÉPUBLIQUE FRANÇAISE', 12)} \\ Ministère du travail\n"
        + skip(12)
        + at("center", bold(txt("DIPLÔME"), 18))
        + at("center", fine("délivré au nom de l'État", 9.5))
        + skip(8)
        + fine("Vu le code de l'éducation, notamment ses articles L. 335-5 et R. 338-1 et suivants ; vu l'arrêté relatif aux conditions de délivrance du titre professionnel ; vu le procès-verbal de la session d'examen et la délibération du jury,", 9)
        + skip(7)
        + at("center", f"le \\ #v(2mm) {bold(paper.put('title', name), 15, 'rgb(0,0,145)')} \\ #v(1mm) niveau {paper.put('level', level)} du cadre national des certifications professionnelles")
        + skip(5)
        + at("center", f"est délivré à \\ #v(2mm) {bold(in_prose(paper), 15)} \\ #v(1mm) {born_on(paper)}")
        + skip(5)
        + at("center", f"Date d'obtention : {bold(day_of(paper, 'obtained_on', won))}")
        + skip(10)
        + columns("1fr, 86mm", f"Titre n° {rng.randrange(10**6, 10**7)} \\ {fine('Enregistré au répertoire national des certifications professionnelles', 8)}", captioned(paper, "authority", "Pour le préfet, le directeur départemental de l'emploi, du travail et des solidarités", ["DDETS", p.place.town.upper()], 80))
    )  # fmt: skip


def _days(case: Case) -> tuple[dt.date, dt.date]:
    """Edited, then signed."""
    signed = case.fact("signed_on", case.day_before(0, 6))
    return case.fact("edited_on", signed - case.rng.randrange(0, 7) * ONE), signed


_CHOICES = (
    ("E1", "Culture générale et expression"),
    ("E2", "Langue vivante étrangère : anglais"),
    ("E3", "Enseignements scientifiques"),
    ("E4", "Étude d'un projet"),
    ("E5", "Conduite d'une intervention"),
    ("E6", "Parcours de professionnalisation"),
)


@opened_layout("registration_confirmation", "numbered_frames_to_check_and_return")
def numbered_frames_to_check_and_return(case: Case, paper: Paper) -> str:
    """The examination program's print in numbered frames, a column for corrections in red."""
    rng, p = case.rng, case.person
    edited, signed = _days(case)
    number = case.fact("candidate_number", f"{rng.randrange(10**9, 10**10):010d}")
    page(paper, 9, ("Liberation Sans", "Liberation Sans Narrow", "Open Sans"), (11, 13, 10, 13))
    rows = [
        (txt(k), v) for k, v in split_name(paper, "Nom de naissance", "Nom d'usage", "Prénoms", " ")
    ]
    rows += [
        (
            "Date et lieu de naissance",
            f"{paper.birth_date(form=digits(p.birth_date))} {txt(p.birth_place.upper())}",
        ),
        ("Nationalité", txt(p.nationality_word)),
        ("Adresse", txt(f"{p.street} {p.place.post_code} {p.place.town}")),
        ("Téléphone, courriel", txt(f"{p.phone} – {p.email}")),
    ]

    def framed(digit: str, words: str, inner: str) -> str:
        return f'#block(above: 3mm, below: 1mm)[#box(fill: black, inset: 1mm)[#text(fill: white, weight: "bold")[{digit}]] {bold(txt(words))}]\n{inner}'

    wishes = [(code, txt(label), rng.choice(("à passer", "à passer", "à passer", "bénéfice demandé"))) for code, label in _CHOICES]  # fmt: skip
    return (
        columns("1fr, auto", f"{bold(_kept(case, paper, 'Académie {}'), 12)} \\ {fine('Division des examens et concours', 8)} \\ Édité le {day_of(paper, 'edited_on', edited, digits(edited))}", "Page 1/1")
        + at("center", f"{bold(paper.choose('CONFIRMATION D’INSCRIPTION', 'CONFIRMATION D’INSCRIPTION À L’EXAMEN'), 15)} \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {bold(paper.put('session', case.session))}")
        + framed("1", "Candidature", columns("1fr, 1fr", f"Spécialité : {bold(paper.put('speciality', speciality(case)))}", f"Numéro de candidat : {bold(paper.put('candidate_number', number))} \\ Catégorie : {rng.choice(('individuel', 'ex-scolaire', 'enseignement à distance'))} – forme globale"))
        + framed("2", "État civil et coordonnées", table("42mm, 1fr, 46mm", ("Rubrique", "Données enregistrées", "Correction (en rouge)"), [(*row, "") for row in rows], inset=1.5))
        + framed("3", "Épreuves", table("16mm, 1fr, 42mm", ("Code", "Libellé", "État"), wishes, inset=1.3))
        + framed("4", "Engagement du candidat", frame(f"J'ai vérifié les renseignements portés sur ce document et je les confirme. Je reconnais que ma signature rend mes choix définitifs et que toute pièce non déposée dans les délais entraîne l'annulation de ma candidature.\n\n#grid(columns: (70mm, 1fr), [À {txt(p.place.town)} \\ #v(2mm) le {paper.hand_date('signed_on', signed)}], [Signature du candidat \\ {seat(paper, 'candidate', None, 80, 25)}])"))
        + fine("À déposer dans votre espace candidat, rubrique « mes justificatifs ». Aucun envoi postal n'est accepté. Conservez une copie de ce document.", 7.5)
    )  # fmt: skip


@opened_layout("registration_confirmation", "portal_page_printed_over_two_leaves")
def portal_page_printed_over_two_leaves(case: Case, paper: Paper) -> str:
    """A portal's page as a browser prints it: trail, cards of labels, the hand on the second leaf."""
    rng, p = case.rng, case.person
    edited, signed = _days(case)
    number = case.fact("candidate_number", f"{rng.randrange(10**8, 10**9)}{rng.choice('CDFH')}")
    page(paper, 10, ("Open Sans", "Lato", "DejaVu Sans"), (16, 15, 15, 15))
    paper.setup.header = fine(
        f"{digits(edited)} 1{rng.randrange(0, 9)}:{rng.randrange(10, 60)} #h(1fr) Mon espace candidat".replace(
            " #h(1fr) ", " – "
        ),
        7.5,
    )
    below(paper, "https://espace-candidat.examens.example/inscription/recapitulatif")

    def card(words: str, inner: str) -> str:
        return frame(
            f"{bold(txt(words), 11.5, 'rgb(0,0,145)')}\n\n{inner}",
            inset=4,
            stroke="0.6pt + luma(190)",
            radius=2,
        )

    person = [
        *split_name(paper, "Nom de famille (naissance)", "Nom d'usage", "Prénom(s)"),
        ("Date de naissance", paper.birth_date(form=french.date_long(p.birth_date))),
        ("Lieu de naissance", txt(f"{p.birth_place} ({p.birth_department})")),
        ("Adresse", txt(f"{p.street}, {p.place.post_code} {p.place.town}")),
        ("Courriel", txt(p.email)),
    ]
    exam = [
        ("Examen", "Brevet de technicien supérieur"),
        ("Spécialité", bold(paper.put("speciality", speciality(case)))),
        ("Session", bold(paper.put("session", case.session))),
        ("Académie d'inscription", _kept_name(case, paper)),
        ("Numéro candidat", paper.put("candidate_number", number)),
        (
            "Mode de préparation",
            rng.choice(
                ("formation à distance", "expérience professionnelle", "aucune – ancien candidat")
            ),
        ),
    ]
    asked = [
        (txt(label), tick(True, "présent(e)"), tick(False, "dispensé(e)")) for _, label in _CHOICES
    ]
    return (
        fine("Accueil › Mes inscriptions › BTS › Récapitulatif", 8)
        + skip(2)
        + bold(txt(paper.choose("Récapitulatif d’inscription", "Récapitulatif de votre inscription")), 19)
        + f"\n\nDocument généré le {day_of(paper, 'edited_on', edited, digits(edited))}\n"
        + card("Mon identité", listed(person, 58, space=2.8, sign=""))
        + card("Mon examen", listed(exam, 58, space=2.8, sign=""))
        + "#pagebreak()\n"
        + card("Mes épreuves", table("1fr, 36mm, 36mm", (), asked, stroke="none", inset=1.5))
        + card("Attestation sur l’honneur", f"Je certifie l'exactitude des informations ci-dessus et demande mon inscription à l'examen désigné. J'ai pris connaissance de la liste des pièces à fournir.\n\n{italic('À imprimer, dater, signer puis téléverser.')}\n\n#grid(columns: (1fr, 84mm), [Date : {paper.hand_date('signed_on', signed)}], [Signature du candidat \\ {seat(paper, 'candidate', None, 80, 28)}])")
    )  # fmt: skip


def _kept_name(case: Case, paper: Paper) -> str:
    name = academy(case)
    return paper.put("academy", name, paper.choose(name, name.upper(), strip_accents(name).upper()))


@opened_layout("duration_decision", "rector_form_with_ticked_measure_and_recourse")
def rector_form_with_ticked_measure_and_recourse(case: Case, paper: Paper) -> str:
    """The rector's form: the measure ticked, a table of lengths, ways of recourse in small."""
    rng = case.rng
    day = case.fact("issue_date", case.day_before(20, 420))
    page(paper, 10, ("Carlito", "Liberation Sans", "Lato"), (14, 18, 12, 18))
    kind = rng.randrange(3)
    measures = ("Positionnement (durée de formation réduite)", "Formation aménagée (durée allongée ou répartie)", "Dérogation à la durée du stage")  # fmt: skip
    given = (("Formation en centre", "1 350 heures", f"{rng.choice((600, 675, 750))} heures"), ("Formation en centre", "deux années", "trois années"), ("Stage en milieu professionnel", f"{rng.choice((8, 10, 12))} semaines", f"{rng.choice((4, 5, 6))} semaines"))[kind]  # fmt: skip
    return (
        columns("58mm, 1fr", f"#box(stack(dir: ltr, rect(width: 6mm, height: 4mm, fill: rgb(0,0,145)), rect(width: 6mm, height: 4mm, fill: luma(250)), rect(width: 6mm, height: 4mm, fill: rgb(225,0,15)))) \\ {bold('ACADÉMIE')} \\ {bold(txt(of(academy(case)).upper()))} \\ {fine('Liberté – Égalité – Fraternité', 7)}", f"#align(right)[Le recteur \\ {fine('Pôle enseignement supérieur – formation professionnelle', 8.5)} \\ Décision n° {day.year}-{rng.randrange(10, 900)}]")
        + skip(6)
        + at("center", f"{bold('DÉCISION RELATIVE À LA DURÉE DE FORMATION', 14)} \\ Brevet de technicien supérieur")
        + skip(3)
        + fine("Vu le code de l'éducation, articles D. 643-7 à D. 643-11 ; vu la demande présentée et l'avis de l'équipe pédagogique ;", 8.5)
        + f"\n\nCandidat concerné : {in_prose(paper)}, {born_on(paper)} \\ Spécialité préparée : {txt(speciality(case))}\n\nLe recteur décide d'accorder la mesure cochée :\n\n"
        + " \\ #v(0.5mm) ".join(f"#h(6mm) {tick(k == kind, words)}" for k, words in enumerate(measures))
        + skip(3)
        + table("1fr, 48mm, 48mm", ("Objet", "Durée réglementaire", "Durée accordée"), [(given[0], given[1], bold(given[2]))], inset=2.2, fill="(x, y) => if y == 0 { luma(228) }")
        + "Une copie de la présente décision est à joindre au dossier d'inscription à l'examen. Elle n'a pas d'effet sur la nature des épreuves.\n"
        + skip(4)
        + columns("1fr, 86mm", f"Fait à {txt(seat_town(case))}, le {day_of(paper, 'issue_date', day)}", captioned(paper, "authority", f"Pour le recteur, la secrétaire générale adjointe, {somebody(case, woman=True)}", ["RECTORAT", academy(case).upper()], 78))
        + skip(2)
        + stroke("luma(140)")
        + fine("Voies et délais de recours : la présente décision peut être contestée dans les deux mois de sa notification par un recours gracieux adressé au recteur ou par un recours devant le tribunal administratif.", 7.5)
    )  # fmt: skip
