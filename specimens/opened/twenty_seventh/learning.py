"""What schools, centres and examination offices write of courses followed and marks given."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import (  # fmt: skip
    HOURS,
    MARKS,
    YEARS,
    hours_of,
    hours_said,
    issue_day,
    marks,
    outcome,
    preparing,
    sat_in,
    school_year,
    told,
)
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_seventh.wording import (
    ADULTS,
    CENTRES,
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
    face,
    foot,
    frame,
    gap,
    grid,
    indexed,
    it,
    lined,
    listed,
    mid,
    num,
    of,
    over,
    pad_of,
    pushed,
    rule,
    s,
    school_of,
    sheet,
    siret,
    spot,
    study,
    tick,
    to_person,
    when,
)

# -- the preparation followed ---------------------------------------------------------------------


def _issued(case: Case, end: dt.date) -> dt.date:
    day = issue_day(case, 2, 60)
    return day if case.has("future_date") or end > case.today else max(day, min(end, case.today))


@opened_layout("training_attestation", "adult_centre_certificate_of_realisation", defects=HOURS)
def adult_centre_certificate_of_realisation(case: Case, paper: Paper) -> str:
    """The certificate that funds ask for, under the centre's logo: ticked nature, hours, hand."""
    school, rng = school_of(case, ADULTS), case.rng
    (start, end), hours = preparing(case), hours_of(case)
    day = _issued(case, end)
    sheet(paper, 15, 20, 15, 20)
    face(paper, 10.2, "Carlito", "Open Sans", "Liberation Sans", leading=0.8)
    foot(
        paper,
        f"{school.name} – déclaration d'activité n° 93 {rng.randrange(10, 99)} {rng.randrange(10**5, 10**6)} auprès du préfet de région – SIRET {siret(school)}",
    )
    return (
        cols(f"#box(fill: rgb(110,30,110), inset: 3mm, radius: 1mm)[{b(paper.put('organisation', school.name), 12, 'white')}]", at_right(f"{txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}"), wide="(auto, 1fr)")
        + gap(13.6)
        + mid(b("CERTIFICAT DE RÉALISATION", 16) + " \\ " + b("valant attestation de suivi de la préparation au BTS", 11))
        + gap(6.8)
        + f"Je soussigné(e) {txt(school.director)}, représentant légal du dispensateur de l'action concourant au développement des compétences, atteste que :\n\n{b(called(paper))}, {born(paper)},\n\nsuit l'action de préparation au brevet de technicien supérieur {b(txt(study(case)))}.\n\n"
        + f"Nature de l'action : #h(3mm) {tick(True, 'action de formation')} #h(4mm) {tick(False, 'bilan de compétences')} #h(4mm) {tick(False, 'action de VAE')}\n\n"
        + f"qui se déroule du {b(when(paper, 'start', start))} au {b(when(paper, 'end', end))},\n\npour une durée de {b(hours_said(paper, hours, ' heures'))} de formation.\n\n"
        + s("Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, je m'engage à conserver l'ensemble des pièces justificatives qui ont permis d'établir le présent certificat pendant une durée de trois ans.", 8.5)
        + gap(10.2)
        + cols(f"Fait à {txt(school.place.town)} \\ Le {when(paper, 'issue_date', day)}", over(paper, "training_centre", "Cachet et signature du responsable du dispensateur de formation", pad_of(school), 80), wide="(1fr, 92mm)")
    )  # fmt: skip


_SUBJECTS = ("Culture générale et expression", "Langue vivante", "Mathématiques", "Enseignement professionnel", "Ateliers et projets", "Accompagnement personnalisé")  # fmt: skip


@opened_layout("training_attestation", "centre_program_table_by_subject_and_total", defects=HOURS)
def centre_program_table_by_subject_and_total(case: Case, paper: Paper) -> str:
    """A print of the centre's program: hours by subject in two years, total in the last row."""
    school, rng, p = school_of(case, CENTRES), case.rng, case.person
    (start, end), hours = preparing(case), hours_of(case)
    day = _issued(case, end)
    sheet(paper, 13, 15, 13, 15)
    face(paper, 9.4, "Open Sans", "Lato", "DejaVu Sans")
    share = (0.12, 0.1, 0.11, 0.42, 0.17)
    rows: list[tuple[str, ...]] = []
    if hours is not None:
        parts = [round(hours * x) for x in share]
        parts.append(hours - sum(parts))
        rows = [
            (txt(n), f"{h // 2}", f"{h - h // 2}", f"{h}")
            for n, h in zip(_SUBJECTS, parts, strict=True)
        ]
    else:
        rows = [(txt(n), "", "", "") for n in _SUBJECTS]
    rows.append((b("Total des heures de formation suivies"), "", "", b(hours_said(paper, hours))))
    return (
        cols(f"{b(paper.put('organisation', school.name), 13, 'rgb(0,70,120)')} \\ {s(txt(school.address + ' – UAI 0' + str(rng.randrange(100000, 999999)) + 'X'), 8)}", at_right(f"{s('Gestion pédagogique', 8)} \\ {s(txt(f'Apprenant n° {rng.randrange(10000, 99999)}'), 8)}"))
        + bar("ATTESTATION DE SUIVI DE LA PRÉPARATION AU BTS", "rgb(0,70,120)", "white", 12)
        + caged([*civil(paper, sep=" "), ("Date de naissance", when(paper, "birth_date", p.birth_date)), ("Formation", txt("BTS " + study(case))), ("Statut", "Apprenti")], 3, "0.4pt + luma(170)", 2)
        + f"\nPériode de formation : du {when(paper, 'start', start)} au {when(paper, 'end', end)}\n"
        + grid(("Enseignement", "1re année (h)", "2e année (h)", "Total (h)"), rows, "(1fr, 28mm, 28mm, 30mm)", "rgb(220,232,242)", 1.9)
        + s("Total calculé d'après les émargements saisis et, pour la période à venir, d'après le calendrier de l'alternance.", 8)
        + gap(5)
        + f"Attestation établie le {when(paper, 'issue_date', day)} à {txt(school.place.town)}\n"
        + gap(3)
        + lined(paper, "training_centre", f"{school.director}, responsable de la formation", pad_of(school), 74)
    )  # fmt: skip


@opened_layout("training_attestation", "distance_school_letter_with_window_address", defects=HOURS)
def distance_school_letter_with_window_address(case: Case, paper: Paper) -> str:
    """A distance school's letter to the learner: reference block, window address, one hand."""
    school, rng = (
        school_of(case, ("Institut Corvin à distance", "Cours Beaurepaire", "Téléform Levant")),
        case.rng,
    )
    (start, end), hours = preparing(case), hours_of(case)
    day = _issued(case, end)
    sheet(paper, 26, 22, 16, 22)
    face(paper, 10.5, "Libertinus Serif", "Caladea", "Carlito", leading=0.95)
    p = case.person
    return (
        f"{b(paper.put('organisation', school.name), 16, 'rgb(180,50,30)')} \\ {s('Enseignement à distance', 9)}\n"
        + gap(6.0)
        + cols(s(f"Vos références : {rng.randrange(10**7, 10**8)} \\ Service : scolarité \\ Interlocutrice : {txt(clerk(case))}", 8.5), f"#v(6mm){to_person(case)}", wide="(84mm, 1fr)")
        + gap(12.0)
        + f"{txt(school.place.town)}, le {when(paper, 'issue_date', day)}\n\n{b('Objet : attestation de suivi de formation')}\n\n{txt(p.civility)},\n\n"
        + f"Vous nous avez demandé un justificatif pour votre inscription à l'examen. Nous attestons que {called(paper)}, {born(paper, where=False)}, est {p.agree('inscrit', 'inscrite')} auprès de notre établissement à la préparation du BTS {b(txt(study(case)))}, formation {p.agree('suivie', 'suivie')} du {when(paper, 'start', start)} au {when(paper, 'end', end)}.\n\n"
        + f"Le parcours représente {b(hours_said(paper, hours, ' heures'))} d'enseignement, devoirs, classes virtuelles et regroupements compris. L'assiduité constatée est conforme au règlement des études.\n\n"
        + f"Nous vous prions d'agréer, {txt(p.civility)}, nos salutations distinguées.\n"
        + gap(12.0)
        + pushed(over(paper, "training_centre", "La direction des études", pad_of(school), 70, 30, clerk(case)), 80)
    )  # fmt: skip


@opened_layout("training_attestation", "landscape_certificate_with_border_and_hours", defects=HOURS)
def landscape_certificate_with_border_and_hours(case: Case, paper: Paper) -> str:
    """A sheet across with a double border; sentence in the middle, hours in a frame, two hands."""
    school = school_of(case, CENTRES)
    (start, end), hours = preparing(case), hours_of(case)
    day = _issued(case, end)
    sheet(paper, 20, 26, 18, 26, 297, 210)
    face(paper, 12, "Libertinus Serif", "Liberation Serif", "Caladea")
    paper.setup.background = "#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 3pt + rgb(20,100,90)))#place(center + horizon, rect(width: 273mm, height: 186mm, stroke: 0.6pt + rgb(20,100,90)))"
    return (
        mid(b(paper.put("organisation", school.name), 15, "rgb(20,100,90)") + f" \\ {s(txt(school.address), 9)}")
        + gap(5)
        + mid(b("Attestation de suivi de formation", 26))
        + gap(5)
        + mid(f"La direction du centre atteste que \\ #v(1mm) {b(called(paper), 17)} \\ #v(1mm) {born(paper)} \\ #v(2mm) suit, du {when(paper, 'start', start)} au {when(paper, 'end', end)}, la préparation au brevet de technicien supérieur \\ {b(txt(study(case)), 13)}")
        + gap(3)
        + mid(f"#box(stroke: 1pt + rgb(20,100,90), inset: 3mm)[Durée totale de la formation : {b(hours_said(paper, hours, ' heures'), 14)}]")
        + gap(4)
        + cols(f"Délivrée à {txt(school.place.town)} \\ le {when(paper, 'issue_date', day)}", over(paper, "candidate", "Le ou la stagiaire", None, 62, 26), over(paper, "training_centre", school.director_title, pad_of(school), 74), wide="(62mm, 70mm, 1fr)", gutter=10)
    )  # fmt: skip


# -- enrolment ------------------------------------------------------------------------------------


@opened_layout("school_certificate", "school_life_program_print_with_photo_box", defects=YEARS)
def school_life_program_print_with_photo_box(case: Case, paper: Paper) -> str:
    """A school program's print: identity at the left of a grey photo, course in a table."""
    school, p, rng = school_of(case, LYCEES), case.person, case.rng
    study_year, begins, day = school_year(case)
    sheet(paper, 14, 17, 14, 17)
    face(paper, 10, "Liberation Sans", "Lato", "Open Sans", leading=0.95)
    span = f"{begins}/{begins + 1}"
    head = paper.put("school_year", f"{begins}-{begins + 1}", span)
    label = paper.put("year_of_study", study_year, ("1re année", "2e année")[study_year - 1])
    photo = "#box(width: 26mm, height: 33mm, fill: luma(225), stroke: 0.4pt)[#align(center + horizon)[#text(size: 7pt)[photo]]]"
    return (
        gap(8) + cols(f"{b(paper.put('organisation', school.name), 12)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)} \\ {s('Tél. ' + txt(school.phone), 8)}", at_right(f"Académie {txt(of(academy(case)))} \\ Année scolaire {b(head)}"))
        + rule(0.5)
        + gap(2)
        + mid(b("CERTIFICAT DE SCOLARITÉ", 17))
        + gap(4.5)
        + "Le chef d'établissement soussigné certifie que l'étudiant(e) :\n"
        + gap(1)
        + cols(photo, listed([*civil(paper, "NOM", "Nom d'usage", "Prénom(s)", " "), ("Né(e) le", when(paper, "birth_date", p.birth_date)), ("À", txt(p.birth_place)), ("INE", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEF')}"))], 34, space=3), wide="(28mm, 1fr)")
        + gap(4.5)
        + "est régulièrement inscrit(e) dans l'établissement :\n"
        + grid(("Formation", "Niveau", "Classe", "Régime"), [(b("BTS ") + b(paper.put("speciality", study(case))), b(label), f"{rng.choice(('TS', 'BTS', 'STS'))}{study_year}{rng.choice('AB')}", rng.choice(("Externe", "Demi-pensionnaire", "Interne")))], "(1fr, 26mm, 22mm, 38mm)", inset=2.2)
        + "\nCertificat délivré pour servir et valoir ce que de droit.\n"
        + gap(9.0)
        + cols(f"À {txt(school.place.town)}, \\ le {when(paper, 'issue_date', day)}", over(paper, "training_centre", "Pour le chef d'établissement,", pad_of(school), 74, 30, school.director), wide="(1fr, 90mm)")
    )  # fmt: skip


@opened_layout("school_certificate", "regional_tongue_school_with_two_heads", defects=YEARS)
def regional_tongue_school_with_two_heads(case: Case, paper: Paper) -> str:
    """A school of the south: head and title in French and Occitan, text in French."""
    school, p = (
        school_of(case, ("Lycée Calandreta du Haut-Pays", "Lycée bilingue Mireille-d'Orvas")),
        case.person,
    )
    study_year, begins, day = school_year(case)
    sheet(paper, 18, 22, 16, 22)
    face(paper, 11, "Caladea", "Liberation Serif", "Carlito", leading=0.88)
    words = ("première année", "deuxième année")[study_year - 1]
    return (
        mid(f"#rect(width: 60mm, height: 2.2mm, fill: rgb(190,20,30)) \\ {b(paper.put('organisation', school.name), 15)} \\ {it('Licèu bilingüe – ensenhament francés e occitan')} \\ {s(txt(f'{school.address} – {school.phone}'), 8.5)}")
        + gap(17.1)
        + mid(b("CERTIFICAT DE SCOLARITÉ", 16) + " \\ " + it("Certificat d'escolaritat"))
        + gap(15.2)
        + f"Je {case.rng.choice(('soussignée', 'soussigné'))}, {txt(school.director)}, à la direction de l'établissement, certifie que {called(paper)}, {born(paper)}, est {p.agree('inscrit', 'inscrite')} en {b(paper.put('year_of_study', study_year, words))} de brevet de technicien supérieur, spécialité {b(paper.put('speciality', study(case)))}, pour l'année scolaire {b(paper.put('school_year', f'{begins}-{begins + 1}', f'{begins}-{begins + 1}'))}, et suit les cours avec assiduité.\n\n"
        + "Le présent certificat lui est remis pour l'accomplissement de ses démarches.\n"
        + gap(17.1)
        + f"{txt(school.place.town)}, le {when(paper, 'issue_date', day)}\n"
        + gap(7.6)
        + cols(f"La direction \\ {it('La direccion')}", spot(paper, "training_centre", pad_of(school), 80), wide="(40mm, 1fr)", align="horizon")
    )  # fmt: skip


# -- marks ----------------------------------------------------------------------------------------


@opened_layout("transcript", "portal_print_of_results_with_pills", defects=MARKS)
def portal_print_of_results_with_pills(case: Case, paper: Paper) -> str:
    """The candidate's space printed: banner, a row a unit, the kept marks as a tinted pill."""
    session, (rows, passed), p, rng = sat_in(case), marks(case), case.person, case.rng
    sheet(paper, 20, 14, 14, 14)
    face(paper, 9.8, "Open Sans", "Lato", "Liberation Sans")
    paper.setup.header = s(
        txt(
            f"Espace candidat – Mes résultats          {num(dt.date(session, 7, 12))} 10:{rng.randrange(10, 59)}"
        ),
        7,
    )
    foot(paper, "https://candidat.examens-fictifs.example/resultats – 1/1", 7)
    body = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, 0)
        kept = (
            f"#box(fill: rgb(205,235,205), inset: (x: 2mm, y: 0.7mm), radius: 2mm)[{s('Bénéfice acquis', 8, 'black')}]"
            if said["benefit"]
            else ""
        )
        body.append((b(code), txt(label), str(weight), b(f"{txt(shown)} / 20"), kept))
    ink = "rgb(0,0,145)"
    return (
        f"#block(width: 100%, fill: {ink}, inset: 4mm)[{b('Relevé de notes', 17, 'white')} #h(1fr) #text(fill: white)[Brevet de technicien supérieur]]\n"
        + cols(listed([*civil(paper, sep=" "), ("Né(e) le", when(paper, "birth_date", p.birth_date, num(p.birth_date)))], 38), listed([("Session", b(paper.put("session", session))), ("Spécialité", b(paper.put("speciality", study(case)))), ("Académie", txt(academy(case))), ("N° candidat", f"02{rng.randrange(10**8, 10**9)}")], 26))
        + gap(2)
        + grid(("Épreuve", "Intitulé", "Coef.", "Note", "Report"), body, "(18mm, 1fr, 14mm, 26mm, 40mm)", "rgb(230,230,245)", 2, "(x, y) => (bottom: 0.4pt + luma(170))")
        + frame(f"Décision du jury : {b(outcome(paper, passed), 13)}", 3, f"1pt + {ink}", radius=1)
        + s("Les notes marquées « Bénéfice acquis » peuvent être conservées à votre demande pendant cinq ans. Ce relevé est édité sans signature depuis votre espace personnel ; l'original vous est adressé par le centre d'examens.", 8)
    )  # fmt: skip


@opened_layout("transcript", "rectorate_sheet_with_points_and_average", defects=MARKS)
def rectorate_sheet_with_points_and_average(case: Case, paper: Paper) -> str:
    """A rectorate's sheet: mark, weight, points; a column « bénéfice en » with the year kept to."""
    session, (rows, passed), p = sat_in(case), marks(case), case.person
    sheet(paper, 24, 16, 14, 16)
    face(paper, 9.8, "Liberation Sans", "Liberation Serif", "Carlito", leading=0.88)
    body, points, weights = [], 0.0, 0
    for (code, label, weight), said in rows:
        shown = told(paper, said, 0)
        points, weights = points + said["score"] * weight, weights + weight
        body.append(
            (
                txt(f"{code} {label}"),
                b(txt(shown)),
                str(weight),
                txt(f"{said['score'] * weight:.2f}".replace(".", ",")),
                txt(f"bénéfice en {session + 5}" if said["benefit"] else ""),
            )
        )
    total = f"{points:.2f}".replace(".", ",")
    mean = f"{points / weights:.2f}".replace(".", ",")
    day = dt.date(session, 7, case.rng.randrange(5, 14))
    return (
        cols(f"{b('RÉPUBLIQUE FRANÇAISE', 9)} \\ {b(txt('Académie ' + of(academy(case))), 11)} \\ {s('Rectorat – Division des examens et concours', 8)}", f"#v(8mm){to_person(case)}", wide="(1fr, 75mm)")
        + gap(9.5)
        + mid(b("RELEVÉ DE NOTES", 15) + f" \\ Examen : brevet de technicien supérieur – Session {b(paper.put('session', session))} \\ Spécialité : {b(paper.put('speciality', study(case)))}")
        + gap(2)
        + f"Candidat(e) : {b(indexed(paper))}, {p.born} le {when(paper, 'birth_date', p.birth_date)} #h(6mm) Matricule : {case.rng.randrange(10**8, 10**9)}\n"
        + gap(1)
        + grid(("Épreuves ou unités", "Note /20", "Coef.", "Points", "Observation"), body, "(1fr, 20mm, 14mm, 22mm, 36mm)", inset=1.8)
        + at_right(f"Total des points : {total} #h(6mm) Moyenne générale : {mean} / 20")
        + f"\nDécision du jury : {b(outcome(paper, passed), 12)}\n"
        + gap(1)
        + s("Seules les notes portant la mention « bénéfice en » suivie de l'année peuvent être conservées, jusqu'à la session de cette année incluse.", 8)
        + gap(7.6)
        + cols(f"Le {txt(num(day))}", over(paper, "authority", "Pour le recteur et par délégation, la cheffe de division", ["RECTORAT", "ACADÉMIE " + of(academy(case)).upper()], 78), wide="(1fr, 92mm)")
    )  # fmt: skip


@opened_layout("transcript", "two_tables_general_and_professional_side_by_side", defects=MARKS)
def two_tables_general_and_professional_side_by_side(case: Case, paper: Paper) -> str:
    """General units at the left, professional ones at the right, jury's words below, one hand."""
    session, (rows, passed), p = sat_in(case), marks(case), case.person
    sheet(paper, 13, 13, 13, 13)
    face(paper, 9.2, "Lato", "Open Sans", "Liberation Sans")
    sides: tuple[list[tuple[str, ...]], list[tuple[str, ...]]] = ([], [])
    for (code, label, weight), said in rows:
        shown = told(paper, said, 1)
        side = 0 if code in ("E1", "E2", "E3", "E31", "E32") else 1
        sides[side].append(
            (
                b(code) + " " + txt(f"{label} (coef. {weight})"),
                b(txt(shown)),
                "B" if said["benefit"] else "",
            )
        )
    tables = [
        grid(("Unité", "Note", "*"), side, "(1fr, 15mm, 8mm)", "luma(235)", 1.8) for side in sides
    ]
    return (
        mid(f"{b(txt('MAISON DES EXAMENS – ACADÉMIE ' + of(academy(case)).upper()), 10)} \\ {b('Relevé de notes du candidat', 16)}")
        + rule(1.2, "rgb(170,120,0)")
        + caged([*civil(paper), ("Date de naissance", when(paper, "birth_date", p.birth_date, num(p.birth_date))), ("Session", b(paper.put("session", session))), ("Diplôme", txt("BTS") + " – " + b(paper.put("speciality", study(case))))], 3, "0.3pt + luma(140)", 1.8)
        + gap(2)
        + cols(b("Domaines généraux", 10) + tables[0], b("Domaines professionnels", 10) + tables[1], gutter=5)
        + s(txt("* B : note égale ou supérieure à 10 dont le candidat peut demander à garder le bénéfice. Notes sur 20."), 8)
        + gap(3)
        + f"Le jury, réuni le {txt(num(dt.date(session, 7, 3)))}, a déclaré le candidat : {b(outcome(paper, passed), 12)}\n"
        + gap(3)
        + pushed(over(paper, "authority", f"Pour le jury, {clerk(case)}", ["MAISON DES EXAMENS", academy(case).upper()], 72), 100)
    )  # fmt: skip


@opened_layout("transcript", "half_sheet_slip_given_on_the_day_of_results", defects=MARKS)
def half_sheet_slip_given_on_the_day_of_results(case: Case, paper: Paper) -> str:
    """A slip handed at the board of results: units by lines, stamp and hand of the centre."""
    session, (rows, passed) = sat_in(case), marks(case)
    school = school_of(case, LYCEES)
    sheet(paper, 10, 12, 8, 12, 210, 165)
    face(paper, 9, "Liberation Sans Narrow", "Liberation Sans", "Carlito")
    body = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, 2)
        body.append(
            (code, txt(label), str(weight), b(txt(shown)), "oui" if said["benefit"] else "non")
        )
    left = grid(
        ("Unité", "Libellé", "Coef", "Note/20", "Bénéfice"),
        body,
        "(13mm, 1fr, 11mm, 16mm, 18mm)",
        "white",
        1.3,
        "0.3pt",
    )
    right = frame(mid("RÉSULTAT : " + b(outcome(paper, passed), 13)), 2.5, "0.8pt")
    return (
        cols(f"{s(txt('Centre d’examen : ' + school.name), 8)} \\ {b('RELEVÉ DE NOTES', 13)} {s('(remis en main propre)', 8)}", at_right(f"BTS {b(paper.put('speciality', study(case)))} \\ Session {b(paper.put('session', session))}"), wide="(80mm, 1fr)")
        + rule(0.6)
        + f"Nom et prénom : {b(indexed(paper), 11)} #h(6mm) Date de naissance : {when(paper, 'birth_date', case.person.birth_date)}\n"
        + gap(0.5)
        + cols(left, right + gap(1) + over(paper, "authority", "Le chef du centre d'examen", pad_of(school), 60), wide="(1fr, 62mm)", gutter=5)
        + s("« Bénéfice : oui » : note que le candidat non admis peut conserver pour les sessions suivantes. Aucun duplicata ne sera délivré.", 7.5)
    )  # fmt: skip


_PATHS = (
    ("Baccalauréat général", "spécialités mathématiques et physique-chimie"),
    ("Baccalauréat technologique", "série sciences et technologies de l'industrie et du développement durable"),
    ("Baccalauréat professionnel", "spécialité technicien du bâtiment : organisation et réalisation du gros œuvre"),
    ("Baccalauréat professionnel", "spécialité métiers de l'électricité et de ses environnements connectés"),
)  # fmt: skip


@opened_layout("diploma", "success_attestation_before_the_parchment_is_ready")
def success_attestation_before_the_parchment_is_ready(case: Case, paper: Paper) -> str:
    """An examination office's attestation of success at the baccalauréat, until the diploma."""
    rng, p = case.rng, case.person
    year = min(case.session - 2, p.birth_date.year + 18 + rng.randrange(0, 2))
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 12)))
    kind, path = rng.choice(_PATHS)
    sheet(paper, 28, 22, 18, 22)
    face(paper, 10.8, "Liberation Sans", "Carlito", "Open Sans", leading=0.8)
    flag = "#stack(dir: ltr, rect(width: 6mm, height: 4mm, fill: rgb(0,0,145)), rect(width: 6mm, height: 4mm, fill: white, stroke: 0.2pt), rect(width: 6mm, height: 4mm, fill: rgb(225,0,15)))"
    title = paper.put("title", f"{kind}, {path}")
    return (
        cols(f"{flag} #v(1mm) {b(txt('ACADÉMIE ' + of(academy(case)).upper()), 11)} \\ {s('Service interacadémique des examens', 8.5)}", at_right(s(txt(f"N° {rng.randrange(10**6, 10**7)} – duplicata non délivré"), 8)))
        + gap(20.4)
        + mid(b("ATTESTATION DE RÉUSSITE", 18) + " \\ tenant lieu de diplôme jusqu'à la remise de celui-ci")
        + gap(13.6)
        + f"Le recteur de l'académie, au vu du procès-verbal de la délibération du jury, atteste que\n\n{b(called(paper), 13)}, {born(paper)},\n\na obtenu le diplôme du\n\n{b(title, 12)}\n\n(diplôme de niveau {paper.put('level', 4, '4')}), mention {rng.choice(('passable', 'assez bien', 'bien'))}, le {b(when(paper, 'obtained_on', won))}.\n"
        + gap(6.8)
        + s("La présente attestation est à produire pour toute inscription dans l'enseignement supérieur ou à un examen de niveau 5.", 9)
        + gap(17.0)
        + pushed(over(paper, "authority", "Pour le recteur, le chef du service des examens", ["SERVICE DES EXAMENS", academy(case).upper()], 74, 30, clerk(case)), 80)
    )  # fmt: skip
