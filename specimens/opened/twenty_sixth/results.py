"""Statements of marks, an attestation of success, certificates of schooling."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, YEARS, marks, outcome, sat_in, school_year, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_sixth.wording import (
    AWAY,
    LYCEES,
    academy,
    addressed,
    bar,
    beside,
    block_head,
    body_named,
    bold,
    born_said,
    captioned,
    day,
    face,
    foot_line,
    frame,
    gap,
    hand_place,
    identity,
    inward,
    lined,
    middle,
    note,
    of,
    pad,
    person_listed,
    person_said,
    republic,
    rightward,
    sheet,
    sized,
    slashes,
    somebody,
    strip,
    subject,
    table,
    tick,
    usual,
    words_above,
    words_below,
    words_left,
)


def _seal_lines(case: Case) -> list[str]:
    return ["RECTORAT", f"ACADÉMIE {of(academy(case))}".upper()]


def _edited(case: Case, session: int) -> str:
    return slashes(dt.date(session, 7, case.rng.randrange(3, 20)))


# -- marks ---------------------------------------------------------------------------------------


@opened_layout("transcript", "examination_space_print_with_state_of_each_unit", defects=MARKS)
def examination_space_print_with_state_of_each_unit(case: Case, paper: Paper) -> str:
    """The examination application's statement: units with form, mark, weight, points and state."""
    session, form = sat_in(case), case.rng.choice((0, 0, 1))
    rows, passed = marks(case)
    body, points, weights = [], 0.0, 0
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        points, weights = points + said["score"] * weight, weights + weight
        way = case.rng.choice(("Ponctuelle", "CCF", "Ponctuelle"))
        body.append((txt(code), txt(label), way, txt(shown), str(weight), txt(f"{said['score'] * weight:.2f}".replace(".", ",")), "Bénéfice" if said["benefit"] else ""))  # fmt: skip
    sheet(paper, (12, 14, 12, 14))
    face(paper, 9, "Liberation Sans", "Open Sans")
    number = f"02{case.rng.randrange(10**8, 10**9)}"
    return (
        beside([republic("Académie " + of(academy(case)), "Direction des examens et concours"), rightward(f"{bold(txt(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DE NOTES ET RÉSULTAT')), 15)} \\ Brevet de technicien supérieur \\ Session : {bold(paper.put('session', session))}")], "(1fr, 1fr)")
        + gap(3)
        + f"Spécialité : {bold(paper.put('speciality', subject(case)))}\n"
        + captioned([*identity(paper, "Nom de famille", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=slashes(case.person.birth_date)) + txt(f" à {case.person.birth_place}")), ("N° candidat", number), ("Catégorie", case.rng.choice(("Ex-scolaire", "Enseignement à distance", "Formation continue")))], "(1fr, 1fr, 1fr)")
        + table(("Code", "Épreuve", "Forme", "Note /20", "Coef.", "Points", "Situation"), body, "(14mm, 1fr, 22mm, 20mm, 14mm, 20mm, 24mm)", inset=1.5)
        + rightward(f"Total des points : {points:.2f} / {weights * 20}".replace(".", ","))
        + f"Décision du jury : {bold(outcome(paper, passed), 12)}\n\n"
        + note("« Bénéfice » : la note égale ou supérieure à 10 sur 20 est conservée, à la demande du candidat, pendant cinq ans à compter de son obtention.", 7.6)
        + gap(4)
        + beside([f"Édité le {_edited(case, session)}", words_above(paper, "authority", "La cheffe de la division des examens et concours", _seal_lines(case), 74, 32, somebody(case, True))], "(1fr, 84mm)")
    )  # fmt: skip


@opened_layout("transcript", "older_print_with_framed_title_and_marks_out_of_twenty", defects=MARKS)
def older_print_with_framed_title_and_marks_out_of_twenty(case: Case, paper: Paper) -> str:
    """An older academy print in a serif face: ruled columns without cross lines, jury's president."""
    session, form = sat_in(case), case.rng.choice((0, 2))
    rows, passed = marks(case)
    cells = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        kept = "note bénéfice" if said["benefit"] else "–"
        cells.append(f"[{txt(code)}], [{txt(label)}], [{weight}], [{bold(txt(shown))}], [{kept}]")
    sheet(paper, (18, 22, 18, 22))
    face(paper, 10, "Liberation Serif", "New Computer Modern", "Libertinus Serif")
    grid = f"#table(columns: (16mm, 1fr, 16mm, 20mm, 30mm), inset: (x: 2mm, y: 1.5mm), stroke: (x: 0.5pt, y: none), align: (left, left, center, center, left), table.hline(), [Unité], [Nature de l'épreuve], [Coef.], [Note sur 20], [Conservation], table.hline(), {', '.join(cells)}, table.hline())\n"
    return (
        f"{bold(txt('ACADÉMIE ' + of(academy(case)).upper()))} \\ Service des examens supérieurs\n"
        + gap(4)
        + middle(f"#box(stroke: 1pt, inset: 4mm)[{bold(txt('RELEVÉ DE NOTES'), 15)} \\ BREVET DE TECHNICIEN SUPÉRIEUR]")
        + gap(3)
        + middle(f"Spécialité {bold(paper.put('speciality', subject(case)))} – session {bold(paper.put('session', session))}")
        + gap(3)
        + f"Le présent relevé concerne {person_said(paper)}, {born_said(paper)}, inscrit(e) sous le numéro {case.rng.randrange(1000, 9999)}.\n"
        + grid
        + f"Résultat après délibération du jury : {bold(outcome(paper, passed))}.\n"
        + gap(6)
        + inward(f"{txt(academy(case))}, le {_edited(case, session)}\n\n{words_below(paper, 'authority', 'Le président du jury, ' + somebody(case, False), _seal_lines(case), 72, 32)}", 80)
        + note("Aucun duplicata du présent relevé ne sera délivré.", 7.6)
    )  # fmt: skip


@opened_layout("transcript", "phone_wide_page_of_results_with_cards", defects=MARKS)
def phone_wide_page_of_results_with_cards(case: Case, paper: Paper) -> str:
    """The candidate's online space printed: a strip, one pale card a unit in two columns, no hand."""
    session, form = sat_in(case), case.rng.choice((0, 2))
    rows, passed = marks(case)
    cards = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        kept = sized("Bénéfice de la note", 8, "rgb(0,100,50)") if said["benefit"] else sized("–", 8, "luma(120)")  # fmt: skip
        cards.append(f"[{bold(txt(code))} {txt(label)} \\ {note(f'Coefficient {weight}', 8)} #h(1fr) {bold(txt(shown + ' / 20'), 12)} \\ {kept}]")  # fmt: skip
    sheet(paper, (16, 15, 14, 15))
    face(paper, 9.4, "Open Sans", "Lato", "Carlito")
    paper.setup.header = note(f"https://candidat.example/mes-resultats #h – {_edited(case, session)}".replace("#h ", ""), 6.5)  # fmt: skip
    return (
        strip("Mon espace candidat – Mes résultats", "rgb(0,0,120)", "white", 12)
        + beside([f"{bold(txt('Relevé de notes'), 16)} \\ BTS {bold(paper.put('speciality', subject(case)))}", rightward(f"Session {bold(paper.put('session', session), 14)} \\ Académie {txt(of(academy(case)))}")], "(1fr, 55mm)")
        + gap(1)
        + frame(lined([*identity(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashes(case.person.birth_date)))], 44, "", 1.6), 3, "none", "rgb(238,240,250)", 2)
        + f"#table(columns: (1fr, 1fr), gutter: 2mm, inset: 2.6mm, stroke: 0.5pt + rgb(200,205,225), {', '.join(cards)})\n"
        + frame(f"Décision du jury #h(1fr) {bold(outcome(paper, passed), 13)}", 3, "1.2pt + rgb(0,0,120)")
        + note("Document de consultation, valable comme relevé de notes pour la demande de report. Les bénéfices sont valables cinq ans.", 7.8)
    )  # fmt: skip


@opened_layout("transcript", "duplicate_sent_with_window_address_and_stub", defects=MARKS)
def duplicate_sent_with_window_address_and_stub(case: Case, paper: Paper) -> str:
    """A duplicate by post: window address, marks in columns by kind, stub to keep below a cut."""
    session, form = sat_in(case), case.rng.choice((0, 1))
    rows, passed = marks(case)
    body = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        body.append(
            (txt(f"{code} {label}"), txt(shown), str(weight), tick(bool(said["benefit"]), ""))
        )
    sheet(paper, (14, 18, 12, 18))
    face(paper, 9.6, "Carlito", "Liberation Sans", "DejaVu Sans")
    heading = paper.choose("RELEVÉ DE NOTES – DUPLICATA", "Duplicata du relevé de notes")
    return (
        f"{bold(txt('RECTORAT DE L’ACADÉMIE ' + of(academy(case)).upper()))} \\ Division des examens – bureau des BTS\n"
        + addressed(paper, 95)
        + gap(6)
        + bold(txt(heading), 14)
        + bar("black", 0.8)
        + f"Examen : BTS {bold(paper.put('speciality', subject(case)))} #h(1fr) Session {bold(paper.put('session', session))}\n\nCandidat : {bold(person_listed(paper))}, {born_said(paper)}\n"
        + table(("Épreuve", "Note", "Coefficient", "Bénéfice"), body, "(1fr, 24mm, 26mm, 24mm)", fill="luma(240)", inset=1.5, line="0.3pt")
        + f"Le jury a déclaré le candidat : {bold(outcome(paper, passed))}\n\n"
        + note("La case cochée signifie que le candidat peut demander le maintien de la note (bénéfice), dans la limite de cinq sessions.", 8)
        + gap(4)
        + words_left(paper, "authority", "Pour le recteur et par délégation, le secrétaire général", _seal_lines(case), 74, 34)
        + gap(3)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dash-dotted"))\n'
        + note(f"Talon à conserver – demande de duplicata n° {case.rng.randrange(100, 9999)} – envoi du {_edited(case, session)} – frais : néant", 8)
    )  # fmt: skip


_TITLES = (
    "Baccalauréat professionnel – Technicien du bâtiment : organisation et réalisation du gros œuvre",
    "Baccalauréat technologique – Sciences et technologies de l'industrie et du développement durable",
    "Baccalauréat général",
    "Brevet professionnel – Électricien",
)


@opened_layout("diploma", "provisional_attestation_of_success_with_national_number")
def provisional_attestation_of_success_with_national_number(case: Case, paper: Paper) -> str:
    """The attestation given before the parchment: title, holder, day of the jury, level, delegated hand."""
    rng, p = case.rng, case.person
    year = min(case.session - 2, p.birth_date.year + 18 + rng.randrange(0, 2))
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 12)))
    face(paper, 11, "Liberation Serif", "Carlito", "Liberation Sans")
    return (
        republic("Ministère de l'éducation nationale", f"Rectorat de l'académie {of(academy(case))}")
        + gap(10)
        + middle(f"{bold(txt(paper.choose('ATTESTATION DE RÉUSSITE', 'ATTESTATION PROVISOIRE DE RÉUSSITE')), 18)} \\ au diplôme désigné ci-dessous")
        + gap(8)
        + f"Le recteur de l'académie atteste que le diplôme suivant :\n\n{middle(bold(paper.put('title', rng.choice(_TITLES)), 13))}\n\nclassé au niveau {paper.put('level', 4, '4')} du cadre national des certifications professionnelles, a été obtenu le {day(paper, 'obtained_on', won)} par\n"
        + gap(2)
        + inward(lined([*identity(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", paper.birth_date(form=usual(paper, p.birth_date))), ("Identifiant national", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('BCDFGH')}{rng.choice('ABCDEF')}"))], 46), 15)
        + gap(3)
        + "La présente attestation tient lieu de diplôme dans l'attente de la remise du parchemin.\n"
        + gap(8)
        + inward(words_above(paper, "authority", "Pour le recteur et par délégation, la directrice des examens", _seal_lines(case), 74, 34, somebody(case, True)), 85)
    )  # fmt: skip


# -- schooling -----------------------------------------------------------------------------------


def _year_said(paper: Paper, begins: int) -> str:
    form = paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}")  # fmt: skip
    return paper.put("school_year", f"{begins}-{begins + 1}", form)


@opened_layout("school_certificate", "school_life_program_print_with_class_code", defects=YEARS)
def school_life_program_print_with_class_code(case: Case, paper: Paper) -> str:
    """A school-life program's print: small head, centred sentence by lines, class code, head's hand."""
    school, p, rng = body_named(case, LYCEES), case.person, case.rng
    study, begins, issued = school_year(case)
    face(paper, 10.6, "Liberation Sans", "DejaVu Sans", "Carlito")
    foot_line(paper, f"Imprimé avec Pronotex – {school.name} – page 1/1")
    level = paper.put("year_of_study", study, ("1re année", "2e année")[study - 1])
    return (
        beside([block_head(school, paper.put("organisation", school.name), f"Tél. {school.phone}", f"0{rng.randrange(10**5, 10**6)}{rng.choice('KLMNP')}"), rightward(f"Académie {txt(of(academy(case)))} \\ {bold('Année scolaire')} {bold(_year_said(paper, begins))}")], "(1fr, 1fr)")
        + gap(16)
        + middle(bold(txt(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité")), 17))
        + gap(10)
        + middle(f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title.lower())}, \\ certifie que l'étudiant(e) \\ #v(2mm) {bold(person_said(paper), 13)} \\ #v(1mm) {born_said(paper)} \\ #v(2mm) est {p.agree('inscrit', 'inscrite')} dans l'établissement et suit les cours de \\ #v(2mm) {bold(level)} – BTS {bold(paper.put('speciality', subject(case)))} \\ #v(1mm) classe : {rng.choice('ABCDEFG')}{rng.choice(('TS', 'BTS', 'STS'))}{study} – régime : {rng.choice(('externe', 'demi-pensionnaire'))}")
        + gap(12)
        + rightward(f"Fait à {txt(school.place.town)}, le {day(paper, 'issue_date', issued)}")
        + gap(3)
        + beside([paper.stamp(pad(school), shape="rectangle"), f"#align(right)[{txt(school.director_title)}]", hand_place(paper, "training_centre", None, 62, 28)], "(70mm, 1fr, 62mm)", 3, "horizon")
    )  # fmt: skip


@opened_layout("school_certificate", "distance_centre_form_letter_with_enrolment_number", defects=YEARS)  # fmt: skip
def distance_centre_form_letter_with_enrolment_number(case: Case, paper: Paper) -> str:
    """A distance centre's letter with a bar of colour at the left, enrolment data in cells."""
    school, rng = body_named(case, AWAY), case.rng
    study, begins, issued = school_year(case)
    sheet(paper, (20, 18, 16, 30))
    face(paper, 10.2, "Lato", "Open Sans", "Liberation Sans")
    paper.setup.background = (
        "#place(top + left, rect(width: 14mm, height: 297mm, fill: rgb(0,120,170)))"
    )
    level = paper.put("year_of_study", study, ("première année", "deuxième année")[study - 1])
    return (
        f"{bold(paper.put('organisation', school.name), 14, 'rgb(0,100,150)')} \\ {note('Service relations inscrits – ' + school.address, 8)}\n"
        + addressed(paper, 80)
        + gap(8)
        + bold(txt(paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ À DISTANCE")), 15, "rgb(0,100,150)")
        + gap(2)
        + "La directrice de la scolarité certifie que la personne désignée ci-dessous est régulièrement inscrite à la formation suivante, assurée à distance.\n"
        + captioned([*identity(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=slashes(case.person.birth_date))), ("Numéro d'inscription", txt(f"{rng.choice('TKX')}{rng.randrange(10**7, 10**8)}")), ("Année scolaire", bold(_year_said(paper, begins))), ("Formation", txt("BTS ") + bold(paper.put("speciality", subject(case)))), ("Niveau", level), ("Rythme", rng.choice(("accéléré", "normal", "formule complète")))], "(1fr, 1fr)", "0.5pt + rgb(0,120,170)", 2)
        + gap(2)
        + "L'inscription porte sur l'ensemble des matières préparant à l'examen. Le présent certificat ne donne pas droit au statut d'étudiant au sens de la sécurité sociale.\n"
        + gap(5)
        + f"{txt(school.place.town)}, le {day(paper, 'issue_date', issued)}\n"
        + gap(2)
        + words_below(paper, "training_centre", f"{somebody(case, True)}, directrice de la scolarité", pad(school), 72, 34)
    )  # fmt: skip
