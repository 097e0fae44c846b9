"""Statements of marks, a diploma, school certificates."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.thirty_second.wording import (
    LYCEE,
    REMOTE,
    academy,
    below,
    birth,
    born,
    civil,
    course,
    east,
    fence,
    filed,
    fine,
    gap,
    heavy,
    house,
    inward,
    labels,
    lean,
    lodged,
    mid,
    named,
    of,
    on,
    over,
    pad,
    page,
    said,
    side,
    slash,
    somebody,
    stroke,
    table,
    title_of,
    to_person,
    town_of,
)
from specimens.drawing import txt
from specimens.facts import MARKS, YEARS, Unit, marks, outcome, sat_in, school_year, told
from specimens.layout import Case, Paper, apart_layout


def _service(case: Case) -> list[str]:
    return ["RECTORAT", f"ACADÉMIE {of(academy(case)).upper()}"]


def _number(mark: float) -> str:
    return f"{mark:.2f}".replace(".", ",")


@apart_layout("transcript", "state_listing_with_points_and_total", defects=MARKS)
def state_listing_with_points_and_total(case: Case, paper: Paper) -> str:
    """The examinations' service: unit, mark, weight, points, what is kept; total and average."""
    session, (rows, passed), rng = sat_in(case), marks(case), case.rng
    page(paper, 9.4, ("Liberation Sans", "Liberation Sans Narrow", "Carlito"), (12, 15, 12, 15))
    body, total, weights = [], 0.0, 0
    for (code, label, weight), fact in rows:
        points = fact["score"] * weight
        total, weights = total + points, weights + weight
        note = f"BÉNÉFICE EN {session}" if fact["benefit"] else ""
        body.append((code, txt(label), txt(told(paper, fact, 0)), f"{weight}", txt(_number(points)), note))  # fmt: skip
    body.append(("", heavy("TOTAL"), "", f"{weights}", heavy(_number(total)), f"moyenne {_number(total / weights)}"))  # fmt: skip
    return (
        side(f"{heavy('ACADÉMIE ' + of(academy(case)).upper(), 11)} \\ Division des examens et concours \\ Bureau des BTS", east(f"{heavy('RELEVÉ DE NOTES', 15)} \\ Brevet de technicien supérieur \\ Session {paper.put('session', session)}"))
        + stroke(pt=1)
        + side(labels([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)", join=" "), ("Né(e) le", birth(paper)), ("N° de candidat", f"0{rng.randrange(10**9, 10**10)}")], 34, row=1.9), inward(f"{txt(case.person.civility)} {txt(case.person.first_name)} {txt(case.person.birth_name)} \\ {txt(case.person.street)} \\ {txt(case.person.place.post_code)} {txt(case.person.place.town)}", 10))
        + gap(2)
        + f"Spécialité : {heavy(course(paper, 'speciality', ''))}\n\nForme de passage : globale\n"
        + table(body, "(14mm, 1fr, 20mm, 14mm, 20mm, 34mm)", ("Unité", "Épreuve", "Note /20", "Coef.", "Points", "Observation"))
        + gap(2)
        + fence(f"DÉCISION DU JURY : {heavy(outcome(paper, passed), 12)}", 2.6)
        + fine("Les notes assorties de la mention « bénéfice » peuvent être conservées à la demande du candidat pendant les cinq sessions suivantes.", 7.6)
        + gap(4)
        + side(f"Édité le {txt(slash(dt.date(session, 7, rng.randrange(5, 20))))}", below(paper, ("authority", "Pour le recteur et par délégation, le chef de division", _service(case)), 78), wide="(1fr, 90mm)")
    )  # fmt: skip


def _domain(paper: Paper, words: str, rows: list[tuple[Unit, dict[str, object]]], form: int) -> str:
    """One domain's marks as a table of its own."""
    body = []
    for (code, label, weight), fact in rows:
        shown = told(paper, fact, form)
        kept = " – note conservée au titre du bénéfice" if fact["benefit"] else ""
        body.append((f"{heavy(code)} {txt(label)} \\ {fine(f'coefficient {weight}{kept}', 7.8)}", heavy(txt(shown), 11)))  # fmt: skip
    return heavy(txt(words), 10.5) + "\n" + table(body, "(1fr, 18mm)", line="0.4pt + luma(140)", inset=2)  # fmt: skip


@apart_layout("transcript", "two_domains_abreast_with_jury_box", defects=MARKS)
def two_domains_abreast_with_jury_box(case: Case, paper: Paper) -> str:
    """A house of examinations: general tests at the left, professional ones at the right."""
    session, (rows, passed) = sat_in(case), marks(case)
    page(paper, 9.6, ("Open Sans", "Lato", "DejaVu Serif"), (14, 15, 14, 15))
    form, half = case.rng.choice((0, 2)), 4
    first = _domain(paper, "Domaine général", rows[:half], form)
    second = _domain(paper, "Domaine professionnel", rows[half:], form)
    return (
        mid(f"{heavy('Maison des examens', 13)} \\ Académie {txt(of(academy(case)))} \\ {fine('Service interacadémique du brevet de technicien supérieur', 8)}")
        + stroke("rgb(0,60,120)", 1.2)
        + gap(3)
        + heavy(txt(paper.choose("Relevé de notes et résultat", "Relevé des notes obtenues à l’examen")), 16)
        + f" \\ BTS {course(paper, 'speciality', '')}, session de {paper.put('session', session)}\n\n"
        + f"Candidat : {heavy(filed(paper))}, {born(paper)}\n"
        + gap(3)
        + side(first, second, gutter=5)
        + gap(4)
        + side(fence(f"Le jury déclare le candidat \\ {heavy(outcome(paper, passed), 14)}", 4, "1pt"), f"Délibération du {txt(said(paper, dt.date(session, 7, case.rng.randrange(2, 9))))} \\ \\ {below(paper, ('authority', 'Le président du jury', None), 62)}", wide="(70mm, 1fr)")
        + gap(3)
        + fine("Duplicata possible auprès du service pendant dix ans. Toute falsification est punie par la loi.", 7.4)
    )  # fmt: skip


@apart_layout("transcript", "mail_with_window_and_narrow_column_of_marks", defects=MARKS)
def mail_with_window_and_narrow_column_of_marks(case: Case, paper: Paper) -> str:
    """A folded mail: address in the window, marks in a narrow table, rules of keeping beside it."""
    session, (rows, passed) = sat_in(case), marks(case)
    page(paper, 9.8, ("Caladea", "Liberation Serif", "Carlito"), (16, 18, 14, 18))
    form = case.rng.choice((1, 2))
    body = [(code, f"{txt(label)} (×{weight})", txt(told(paper, fact, form)), "B" if fact["benefit"] else "") for (code, label, weight), fact in rows]  # fmt: skip
    rules = (
        f"{heavy('Lecture du relevé')} \\ La lettre B dans la dernière colonne signale un bénéfice : la note, au moins égale à 10 sur 20, peut être reprise à une session ultérieure durant cinq ans.\n\n"
        f"{heavy('Consultation des copies')} \\ Les demandes se font par écrit avant la fin du mois de septembre.\n\n{heavy('Recours')} \\ Le jury est souverain ; un recours contentieux est possible dans les deux mois."
    )
    return (
        side(f"RÉPUBLIQUE FRANÇAISE \\ {heavy(txt(f'Région académique – rectorat {of(academy(case))}'))} \\ Examens post-baccalauréat", east(f"Réf. : BTS/{session}/{case.rng.randrange(1000, 9999)}"))
        + gap(8)
        + to_person(case, 98)
        + gap(10)
        + f"{heavy(txt(paper.choose('RELEVÉ DE NOTES', 'Relevé de notes – Brevet de technicien supérieur')), 14)}\n\n"
        + f"{named(paper)}, {born(paper)}, a présenté l'examen du BTS, spécialité {heavy(course(paper, 'speciality', ''))}, à la session {heavy(paper.put('session', session))}.\n"
        + gap(2)
        + side(table(body, "(14mm, 1fr, 18mm, 9mm)", ("Unité", "Intitulé", "Note", "B"), inset=1.7), f"#text(size: 8.4pt)[{rules}]", wide="(1.7fr, 1fr)")
        + gap(2)
        + f"Résultat : {heavy(outcome(paper, passed), 12)}\n"
        + gap(3)
        + inward(over(paper, ("authority", "La responsable du bureau des BTS", _service(case)), somebody(case), 70), 90)
    )  # fmt: skip


@apart_layout("transcript", "candidate_account_print_in_cards", defects=MARKS)
def candidate_account_print_in_cards(case: Case, paper: Paper) -> str:
    """A browser's print of the candidate's account: head with address, a line a test, no hand."""
    session, (rows, passed) = sat_in(case), marks(case)
    page(paper, 9.8, ("Lato", "Open Sans"), (16, 14, 16, 14))
    day = case.today - dt.timedelta(days=case.rng.randrange(3, 50))
    paper.setup.header = f"#text(size: 7pt)[{slash(day)} {case.rng.randrange(8, 20)}:{case.rng.randrange(10, 59)} #h(1fr) Espace candidat – Mes résultats]"  # fmt: skip
    paper.setup.footer = "#text(size: 7pt)[candidat.examens.example/mes-resultats #h(1fr) 1/1]"
    lines = []
    for (code, label, weight), fact in rows:
        shown = told(paper, fact, 2)
        tag = f"#box(fill: rgb(220,240,220), inset: 1mm)[{fine(f'Bénéfice {session}', 7.5, 'black')}]" if fact["benefit"] else ""  # fmt: skip
        lines.append(f"#block(width: 100%, inset: 2.2mm, stroke: (bottom: 0.4pt + luma(200)), spacing: 0mm)[{txt(code)} – {txt(label)} #h(2mm) {tag} #h(1fr) coef. {weight} #h(6mm) {heavy(txt(shown))} / 20]\n")  # fmt: skip
    return (
        heavy(txt(paper.choose("Relevé de notes", "Mon relevé de notes")), 18, "rgb(0,0,145)")
        + f" \\ Examen : BTS – {paper.put('session', session, f'session {session}')} – académie {txt(of(academy(case)))} \\ Spécialité : {course(paper, 'speciality', '')}\n"
        + gap(2)
        + fence(labels([*civil(paper), ("Date de naissance", birth(paper))], 40, row=1.8), 3, "0.4pt + luma(180)", "luma(248)")
        + gap(2)
        + "".join(lines)
        + gap(4)
        + f"#block(fill: {'rgb(225,245,225)' if passed else 'rgb(250,232,228)'}, inset: 3mm, width: 100%)[Décision du jury : {heavy(outcome(paper, passed), 12)}]\n"
        + gap(2)
        + fine("Le relevé officiel signé est à retirer auprès du centre d'examen ou du rectorat. Les informations ci-dessus sont celles de la délibération.", 8)
    )  # fmt: skip


_TITLES = (
    ("Titre professionnel Technicien supérieur du bâtiment, économie de la construction", 5),
    ("Titre professionnel Technicien de maintenance d'équipements de confort climatique", 4),
    ("Titre professionnel Dessinateur projeteur en construction", 4),
    ("Titre professionnel Assistant de direction", 5),
)


@apart_layout("diploma", "labour_ministry_title_with_blue_border")
def labour_ministry_title_with_blue_border(case: Case, paper: Paper) -> str:
    """A professional title across the sheet: thin double border, holder in the middle, two hands."""
    rng = case.rng
    page(paper, 11.2, ("Caladea", "Libertinus Serif", "Carlito"), (22, 28, 18, 28), across=True)
    paper.setup.background = "#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 2.4pt + rgb(30,60,130), inset: 1.6mm)[#rect(width: 100%, height: 100%, stroke: 0.5pt + rgb(30,60,130))])"  # fmt: skip
    title, level = rng.choice(_TITLES)
    won = case.fact("obtained_on", dt.date(case.session - 2, rng.randrange(5, 8), rng.randrange(2, 28)))  # fmt: skip
    return (
        side(f"RÉPUBLIQUE FRANÇAISE \\ {heavy('Ministère chargé de l’emploi')}", east(f"Direction départementale de l'emploi, du travail et des solidarités \\ {txt(case.person.place.department)}"))
        + gap(6)
        + mid(f"{heavy(txt(paper.choose('TITRE PROFESSIONNEL', 'PARCHEMIN DE TITRE PROFESSIONNEL')), 24, 'rgb(30,60,130)')} \\ #v(2mm) {heavy(paper.put('title', title), 14)} \\ niveau {paper.put('level', level, str(level))} du cadre national des certifications professionnelles")
        + gap(5)
        + mid(f"Vu le procès-verbal du jury, le titre est délivré à \\ #v(2mm) {heavy(named(paper), 15)} \\ {born(paper)}")
        + gap(3)
        + mid(f"Date d'obtention : {on(paper, 'obtained_on', won)}")
        + gap(5)
        + side(below(paper, ("candidate", "Le titulaire", None), 66, 24), below(paper, ("authority", f"Pour le directeur départemental, {somebody(case)}", ["DDETS", case.person.place.department]), 78), gutter=20)
        + fine(f"N° {rng.randrange(10**6, 10**7)} – il n'est délivré qu'un seul exemplaire de ce parchemin", 7.6)
    )  # fmt: skip


_OCCITAN = ("06", "83", "13", "84", "31", "81", "82", "65", "09", "12", "46", "15", "43")


@apart_layout("school_certificate", "lyceum_with_regional_second_name", defects=YEARS)
def lyceum_with_regional_second_name(case: Case, paper: Paper) -> str:
    """A lyceum whose head also stands in the regional tongue; the certificate a short sentence."""
    school, p = house(case, LYCEE), case.person
    study, begins, day = school_year(case)
    page(paper, 11, ("Libertinus Serif", "Caladea", "Liberation Serif"), (20, 24, 18, 24))
    years = paper.put("school_year", f"{begins}-{begins + 1}", paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}"))  # fmt: skip
    level = paper.put("year_of_study", study, ("première année", "seconde année")[study - 1])
    occitan = school.place.department in _OCCITAN
    second = "Licèu generau e tecnologic" if occitan else "Établissement public local"
    return (
        side(f"{heavy(paper.put('organisation', school.name), 15)} \\ {lean(txt(second))} \\ {txt(school.street)} \\ {town_of(school)}", east(f"Académie {txt(of(academy(case)))} \\ Secrétariat des élèves \\ {txt(school.phone)}"))
        + stroke("rgb(150,20,30)", 1.5)
        + gap(16)
        + mid(heavy(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 18))
        + mid(f"Année scolaire {years}")
        + gap(10)
        + f"{txt(school.director_title)}, {txt(school.director)}, certifie que {named(paper)}, {born(paper)}, est {p.agree('régulièrement inscrit', 'régulièrement inscrite')} dans son établissement en {level} de BTS {paper.put('speciality', title_of(case))}, sous statut {txt('scolaire')}.\n\n"
        + f"{p.agree('Il', 'Elle')} y poursuit ses études à temps plein.\n\nEn foi de quoi le présent certificat lui est remis.\n"
        + gap(8)
        + inward(f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}\n\n" + below(paper, ("training_centre", school.director_title, pad(school)), 70), 84)
    )  # fmt: skip


@apart_layout("school_certificate", "remote_school_form_with_bars_and_stub", defects=YEARS)
def remote_school_form_with_bars_and_stub(case: Case, paper: Paper) -> str:
    """A distance school: file number under bars, cells with the course, a membership stub below."""
    school, rng = house(case, REMOTE), case.rng
    study, begins, day = school_year(case)
    page(paper, 9.6, ("Liberation Sans", "Open Sans", "Carlito"), (14, 16, 12, 16))
    bars = "".join(f"#box(width: {rng.choice((0.3, 0.5, 0.9))}mm, height: 9mm, fill: black) #h({rng.choice((0.2, 0.5))}mm)" for _ in range(34))  # fmt: skip
    years = paper.put("school_year", f"{begins}-{begins + 1}", f"{begins}-{begins + 1}")
    level = paper.put("year_of_study", study, ("1re année", "2e année")[study - 1])
    number = rng.randrange(10**7, 10**8)
    return (
        side(f"{heavy(paper.put('organisation', school.name), 15)} \\ {txt(school.address)}", east(f"#text(spacing: 0%)[{bars}] \\ {fine(f'Dossier {number}', 8)}"), align="horizon")
        + gap(5)
        + fence(mid(f"{heavy(txt(paper.choose('CERTIFICAT DE SCOLARITÉ', 'CERTIFICAT D’INSCRIPTION ET DE SCOLARITÉ')), 14)} \\ enseignement à distance"), 3, "0.8pt", "luma(240)")
        + gap(3)
        + lodged([*civil(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", birth(paper)), ("Diplôme préparé", course(paper, "speciality")), ("Année du cycle", level), ("Année scolaire", years), ("Statut", "inscrit réglementé")], inset=2.2)
        + gap(2)
        + "Le directeur général certifie l'inscription de l'élève ci-dessus désigné(e) et le suivi effectif de la formation pendant l'année scolaire indiquée.\n"
        + gap(4)
        + side(f"À {txt(school.place.town)}, le {on(paper, 'issue_date', day, slash(day))}", below(paper, ("training_centre", "Le directeur général", pad(school)), 74))
        + gap(6)
        + f"#line(length: 100%, stroke: (thickness: 0.6pt, dash: \"dashed\"))\n{fine('Carte d’élève à découper', 7.5)}\n\n"
        + f"#box(width: 86mm, height: 42mm, stroke: 0.6pt, inset: 3mm, radius: 2mm)[{heavy(txt(school.name))} \\ {fine(f'élève n° {number}')} \\ \\ {txt(case.person.first_name)} {txt(case.person.birth_name)} \\ {fine('valable avec une pièce d’identité')}]\n"
    )  # fmt: skip
