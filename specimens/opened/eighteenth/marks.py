"""School certificates and statements of marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, YEARS, marks, outcome, sat_in, school_year, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.eighteenth.wording import (
    LYCEUMS,
    REMOTE,
    b,
    below,
    bottom,
    came,
    caps,
    chart,
    civil,
    face,
    facts,
    framed,
    gap,
    home,
    inked,
    lid,
    mid,
    named,
    named_below,
    of,
    on,
    push,
    region,
    republic,
    right,
    roll,
    school_of,
    sheet,
    slash,
    sm,
    strip,
    track,
    two,
    way,
    who,
)


def _span(paper: Paper, begins: int) -> str:
    form = paper.choose(
        f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}"
    )
    return paper.put("school_year", f"{begins}-{begins + 1}", form)


def _grade(paper: Paper, study: int, first: str, second: str) -> str:
    return paper.put("year_of_study", study, (first, second)[study - 1])


@opened_layout("school_certificate", "lyceum_office_print_with_class_and_guardian_line", defects=YEARS)  # fmt: skip
def lyceum_office_print_with_class_and_guardian_line(case: Case, paper: Paper) -> str:
    """A lyceum's program: upper half of the sheet, label column at the left, guardian's line."""
    school, rng, p = school_of(case, LYCEUMS), case.rng, case.person
    study, begins, day = school_year(case)
    sheet(paper, 210, 297, (14, 18, 14, 18))
    face(paper, 9.8, "Liberation Sans", "Carlito", "DejaVu Sans")
    parent = f"{rng.choice(('Nadège', 'Samir', 'Régine', 'Olivier'))} {p.birth_name}"
    return (
        two(f"{b(paper.put('organisation', school.name), 11.5)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)} \\ Tél. {txt(school.phone)}", right(f"Académie {txt(of(region(case)))} \\ UAI 0{rng.randrange(10**5, 10**6)}{rng.choice('ABCDEFGH')} \\ {sm(f'Imprimé par {named(case)}', 7.5)}"))
        + gap(5)
        + mid(b(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 16))
        + mid(f"Année scolaire {_span(paper, begins)}")
        + gap(3)
        + f"{txt(school.director_title)} soussigné(e) certifie l'inscription, depuis la rentrée et jusqu'à ce jour, de :\n"
        + facts([*civil(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date))), ("Classe", _grade(paper, study, "1re année de STS", "2e année de STS")), ("Spécialité", txt("BTS ") + paper.put("speciality", track(case))), ("Régime", rng.choice(("externe", "demi-pensionnaire", "interne"))), ("Responsable", txt(f"{parent}, {p.street}, {p.place.town}"))], 36)
        + gap(3)
        + f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n"
        + push(below(paper, "training_centre", "Pour le chef d'établissement", inked(school), 66), 95)
    )  # fmt: skip


@opened_layout("school_certificate", "remote_campus_card_with_status_of_enrolment", defects=YEARS)
def remote_campus_card_with_status_of_enrolment(case: Case, paper: Paper) -> str:
    """A distance campus: a bordered card with caption cells, a printed name under the hand."""
    school, p = school_of(case, REMOTE, near=False), case.person
    study, begins, day = school_year(case)
    ink = case.rng.choice(("rgb(230,80,60)", "rgb(20,130,150)", "rgb(80,60,160)"))
    face(paper, 9.8, "Lato", "Open Sans", "Carlito")
    bottom(
        paper,
        f"{school.name}, établissement privé d'enseignement à distance déclaré au rectorat – {school.address}",
    )
    return (
        strip(school, paper.put("organisation", school.name), ink, "Scolarité", school.phone)
        + f"{b(txt(paper.choose('Certificat de scolarité', 'CERTIFICAT D’INSCRIPTION ET DE SCOLARITÉ')), 19, ink)}\n"
        + gap(3)
        + f"Ce document certifie que {who(paper)}, {came(paper)}, étudie avec nous à distance.\n"
        + caps([("Année scolaire", b(_span(paper, begins))), ("Niveau", _grade(paper, study, "BTS – première année", "BTS – deuxième année")), ("Formation", paper.put("speciality", track(case))), ("Accès à la plateforme", txt(f"du {slash(dt.date(begins, 9, 1))} au {slash(dt.date(begins + 1, 8, 31))}")), ("Rythme", "35 heures par semaine"), ("Suivi par", txt(named(case)))], 2, inset=2.4, stroke=f"0.6pt + {ink}")
        + f"{p.agree('L’étudiant est tenu', 'L’étudiante est tenue')} de rendre ses devoirs et d'effectuer les stages prévus par le référentiel.\n"
        + gap(4)
        + f"Délivré le {on(paper, 'issue_date', day)}\n"
        + named_below(paper, "training_centre", "La direction de la scolarité", school.director, inked(school), 64)
    )  # fmt: skip


def _seal(case: Case) -> list[str]:
    return ["RECTORAT", region(case).upper()]


@opened_layout("transcript", "jury_sheet_with_points_and_averages", defects=MARKS)
def jury_sheet_with_points_and_averages(case: Case, paper: Paper) -> str:
    """The usual statement: code, test, coefficient, mark, points, what is kept; total; decision."""
    session, form, p = sat_in(case), case.rng.choice((0, 1, 2)), case.person
    rows, passed = marks(case)
    body, points, weights = [], 0.0, 0
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        points += kept["score"] * weight
        weights += weight
        body.append((txt(code), txt(label), str(weight), b(txt(shown)), txt(f"{kept['score'] * weight:.2f}".replace(".", ",")), "Bénéfice" if kept["benefit"] else ""))  # fmt: skip
    face(paper, 9.6, "Liberation Sans", "DejaVu Sans", "Carlito")
    return (
        two(republic(f"Académie {of(region(case))}", "Division des examens et concours"), right(f"N° {case.rng.randrange(10**9, 10**10)}"))
        + gap(2)
        + mid(f"{b(txt(paper.choose('RELEVÉ DE NOTES ET RÉSULTATS', 'RELEVÉ DES NOTES DE L’EXAMEN')), 14)} \\ BTS {b(paper.put('speciality', track(case)))} \\ session de {paper.put('session', session)}")
        + framed(facts([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slash(p.birth_date)))], 40), 2.5)
        + chart(("Unité", "Épreuve", "Coef.", "Note/20", "Points", "Report"), body, "(15mm, 1fr, 14mm, 20mm, 20mm, 24mm)")
        + two(f"Total des points : {txt(f'{points:.2f}'.replace('.', ','))} sur {weights * 20} \\ Moyenne : {txt(f'{points / weights:.2f}'.replace('.', ','))}", f"Décision du jury : {b(outcome(paper, passed), 12)}")
        + gap(2)
        + sm("Les notes suivies de la mention « Bénéfice » sont conservées, sur demande, pendant cinq ans.", 8)
        + gap(4)
        + push(below(paper, "authority", f"Le président du jury, {named(case)}", _seal(case), 66), 90)
    )  # fmt: skip


@opened_layout("transcript", "candidates_space_list_without_hand", defects=MARKS)
def candidates_space_list_without_hand(case: Case, paper: Paper) -> str:
    """A download from the candidate's space: units in cards, two by two, nobody signs."""
    session, form = sat_in(case), case.rng.choice((0, 2))
    rows, passed = marks(case)
    ink = case.rng.choice(("rgb(0,0,145)", "rgb(60,90,60)"))
    face(paper, 9.6, "Open Sans", "Lato", "Carlito")
    sheet(paper, 210, 297, (15, 16, 14, 16))
    cards = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        note = " \\ " + b("bénéfice conservable", 8, "rgb(0,110,60)") if kept["benefit"] else ""
        cards.append(f"[#block(width: 100%, stroke: 0.4pt + luma(150), radius: 1.5mm, inset: 2.4mm)[{b(txt(code), None, ink)} {txt(label)} #h(1fr) #box[{b(txt(shown + ' / 20'))}] \\ {sm(f'coefficient {weight}', 7.5)}{note}]]")  # fmt: skip
    return (
        f"{b(txt(paper.choose('Relevé de notes', 'Mon relevé de notes')), 18, ink)} #h(1fr) Académie {txt(of(region(case)))}\n#line(length: 100%, stroke: 0.8pt + {ink})\n"
        + two(f"{roll(paper)} \\ {case.person.born} le {paper.birth_date(form=way(paper, case.person.birth_date))}", right(f"BTS {paper.put('speciality', track(case))} \\ Session {paper.put('session', session)}"))
        + gap(3)
        + f"#grid(columns: (1fr, 1fr), column-gutter: 4mm, row-gutter: 3mm, {', '.join(cards)})\n"
        + gap(3)
        + f"#block(width: 100%, fill: luma(238), inset: 3mm)[Résultat à l'examen : {b(outcome(paper, passed), 12)}]\n"
        + gap(2)
        + sm(f"Document téléchargé le {slash(dt.date(session, 7, case.rng.randrange(8, 28)))}. Vérifiable auprès du service des examens ; les duplicatas ne sont pas signés.", 8)
    )  # fmt: skip


@opened_layout("transcript", "unsuccessful_letter_with_marks_in_two_blocks", defects=MARKS)
def unsuccessful_letter_with_marks_in_two_blocks(case: Case, paper: Paper) -> str:
    """A window letter: marks in two tables side by side, the outcome in the closing sentence."""
    session, form, p = sat_in(case), case.rng.choice((0, 1)), case.person
    rows, passed = marks(case)
    body = []
    for (code, _, weight), kept in rows:
        shown = told(paper, kept, form)
        body.append((txt(code), str(weight), txt(shown), "acquis" if kept["benefit"] else "–"))
    half = (len(body) + 1) // 2
    heads, wide = ("Unité", "Coef.", "Note", "Bénéfice"), "(1fr, 1fr, 1fr, 1.3fr)"
    legend = " ; ".join(f"{code} {label}" for (code, label, _), _ in rows)
    face(paper, 10.2, "Caladea", "Liberation Serif", "Carlito")
    return (
        republic(f"Académie {of(region(case))}", "Service des examens", f"Dossier suivi par {named(case)}")
        + home(paper)
        + gap(6)
        + f"*Objet* : {txt(paper.choose('relevé de notes – brevet de technicien supérieur', 'notification du relevé de notes'))}\n\n{p.civility},\n\n"
        + f"À l'issue de la session {paper.put('session', session)} du BTS {paper.put('speciality', track(case))}, le jury a attribué à {who(paper)}, {came(paper)}, les notes que voici :\n"
        + two(chart(heads, body[:half], wide), chart(heads, body[half:], wide), gutter=5)
        + sm(legend, 8)
        + f"\n\nEn conséquence, la décision est la suivante : {b(outcome(paper, passed))}.\n\nLe mot « acquis » désigne les unités dont la note peut être gardée à la session prochaine, si vous en faites la demande à l'inscription.\n"
        + gap(3)
        + two(f"Le {txt(slash(dt.date(session, 7, case.rng.randrange(3, 15))))}", lid(paper, "authority", "Pour la rectrice, le chef de service", _seal(case), 66), "(70mm, 1fr)")
    )  # fmt: skip


@opened_layout("transcript", "old_terminal_listing_of_marks", defects=MARKS)
def old_terminal_listing_of_marks(case: Case, paper: Paper) -> str:
    """A listing in a fixed pitch as old programs print it, on its side."""
    session, form, p = sat_in(case), 1, case.person
    rows, passed = marks(case)
    sheet(paper, 297, 210, (14, 16, 12, 16))
    face(paper, 9.4, "Liberation Mono", "DejaVu Sans Mono")
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        body.append((txt(code), txt(label.upper()), f"{weight:02d}", txt(shown), "B" if kept["benefit"] else ""))  # fmt: skip
    dash = '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dotted"))\n'
    return (
        two(f"ACADEMIE {txt(of(region(case)).upper())} \\ BREVET DE TECHNICIEN SUPERIEUR", right(f"{b(txt(paper.choose('RELEVE DE NOTES', 'RELEVE DE NOTES INDIVIDUEL')), 13)} \\ SESSION {paper.put('session', session)}"))
        + dash
        + facts([("SPECIALITE", paper.put("speciality", track(case))), *civil(paper, "NOM", "NOM D'USAGE", "PRENOMS", sep=" "), ("NE(E) LE", paper.birth_date(form=slash(p.birth_date)))], 32)
        + dash
        + chart(("UNITE", "EPREUVE", "COEF", "NOTE/20", "BEN."), body, "(18mm, 1fr, 20mm, 28mm, 18mm)", "white", 1.1, "none")
        + dash
        + two(f"RESULTAT : {b(outcome(paper, passed))} \\ {sm('B = BENEFICE DE NOTE CONSERVABLE CINQ ANS', 8)}", below(paper, "authority", "LE CHEF DU BUREAU", _seal(case), 64), "(1fr, 90mm)")
    )  # fmt: skip
