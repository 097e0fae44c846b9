"""Statements of marks, a diploma's certificate, school certificates."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, YEARS, marks, outcome, sat_in, school_year, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_third.wording import (
    LYCEES,
    REMOTE,
    academy,
    bar,
    body_of,
    bold,
    born,
    born_on,
    cols,
    facing,
    frame,
    gap,
    indent,
    italic,
    line,
    mailed_to,
    mid,
    name_in_text,
    name_rows,
    of,
    on,
    page,
    right,
    signed_above,
    signed_below,
    slashes,
    small,
    someone,
    stamp_of,
    stretch,
    subject,
    table,
    tick,
)


def _seal(case: Case) -> list[str]:
    return [f"ACADÉMIE {of(academy(case)).upper()}", "EXAMENS ET CONCOURS"]


@opened_layout("transcript", "examination_house_table_with_points", defects=MARKS)
def examination_house_table_with_points(case: Case, paper: Paper) -> str:
    """The exam house's statement: mode, mark, weight, points, total; kept marks by a letter."""
    session, rng, p = sat_in(case), case.rng, case.person
    rows, passed = marks(case)
    body, total, weights = [], 0.0, 0
    for (code, label, weight), fact in rows:
        shown = told(paper, fact, 0)
        total, weights = total + fact["score"] * weight, weights + weight
        kind = rng.choice(("Ponctuel écrit", "Ponctuel oral", "CCF"))
        body.append((code, txt(label), kind, bold(txt(shown)), str(weight), f"{fact['score'] * weight:.2f}".replace(".", ","), "B" if fact["benefit"] else ""))  # fmt: skip
    page(paper, "Liberation Sans", 9, (12, 15, 12, 15), lead=0.75)
    ratio = f"{total / weights:.2f}".replace(".", ",")
    return (
        cols("1fr, 1fr", f"{bold('ACADÉMIE ' + txt(of(academy(case)).upper()), 11)} \\ Division des examens et concours \\ Bureau des BTS", mailed_to(paper, 18))
        + gap(6) + mid(bold("RELEVÉ DE NOTES", 16) + f" \\ BREVET DE TECHNICIEN SUPÉRIEUR – SESSION {paper.put('session', session)}") + gap(2)
        + frame(cols("1fr, 1fr", facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms", " "), ("Né(e) le", f"{born_on(paper)} à {txt(p.birth_place)}")], 34), facing([("Spécialité", bold(paper.put("speciality", subject(case)))), ("N° candidat", f"02{rng.randrange(10**8, 10**9)}"), ("Forme", rng.choice(("globale", "progressive")))], 26)), inset=2.5)
        + table(("Unité", "Épreuve", "Mode", "Note /20", "Coef.", "Points", "Bén."), body, "14mm, 1fr, 30mm, 18mm, 13mm, 18mm, 12mm", inset=1.8)
        + right(f"Total des points : {f'{total:.2f}'.replace('.', ',')} sur {weights * 20} – Moyenne : {ratio}") + gap(1)
        + frame(f"Décision du jury : {bold(outcome(paper, passed), 13)}", "1pt", 3)
        + small("B : bénéfice de la note, conservable sur demande pendant cinq ans à compter de la date d'obtention (code de l'éducation, art. D. 643-23).", 7.5) + stretch()
        + cols("1fr, 86mm", f"Le {slashes(dt.date(session, 7, rng.randrange(4, 16)))} \\ \\ {small('Il ne sera pas délivré de duplicata.', 8)}", signed_below(paper, "authority", f"Pour le recteur d'académie et par délégation, le chef de division, {someone(case, False)}", _seal(case), 78))
    )  # fmt: skip


@opened_layout("transcript", "candidate_space_web_print_in_cards", defects=MARKS)
def candidate_space_web_print_in_cards(case: Case, paper: Paper) -> str:
    """The candidate's own space printed from a browser: a card a unit, address line at the foot."""
    session, rng = sat_in(case), case.rng
    rows, passed = marks(case)
    cells = []
    for (code, label, weight), fact in rows:
        shown = told(paper, fact, 2)
        kept = bold(" Bénéfice conservable", 8, "rgb(0,110,60)") if fact["benefit"] else ""
        cells.append(f"#block(width: 100%, inset: 2.4mm, radius: 1.5mm, stroke: 0.5pt + luma(190))[{bold(code, 9, 'rgb(0,60,140)')} #h(1fr) {bold(txt(shown + ' / 20'), 11)} \\ {txt(label)} \\ {small(f'Coefficient {weight}', 7.5)} #h(1fr) {kept}]")  # fmt: skip
    page(paper, "Open Sans", 9.2, (14, 16, 14, 16), lead=0.7)
    day = dt.date(session, 7, rng.randrange(3, 20))
    paper.setup.header = small(f"{slashes(day)} {rng.randrange(8, 22)}:{rng.randrange(10, 60)} #h(1fr)".replace(" #h(1fr)", "") + "        Espace candidat – Mes résultats", 7)  # fmt: skip
    paper.setup.footer = small(f"https://candidat.examens.example/resultats/{rng.randrange(10**6, 10**7)}        1/1", 7)  # fmt: skip
    return (
        "#block(width: 100%, fill: rgb(0,60,140), inset: 3.5mm)[" + bold("Espace candidat", 14, "white") + " #h(1fr) " + f"#text(fill: white)[{name_in_text(paper, civil=False)}]]\n"
        + bold("Relevé de notes", 16) + f" #h(1fr) Session {bold(paper.put('session', session))}\n\n"
        + f"Examen : BTS – Brevet de technicien supérieur \\ Spécialité : {bold(paper.put('speciality', subject(case)))} \\ Académie {txt(of(academy(case)))} \\ Date de naissance : {born_on(paper)}\n" + gap(1)
        + frame(f"Résultat de l'examen : {bold(outcome(paper, passed), 13)}", "none", 3, "rgb(232,240,250)")
        + f"#grid(columns: (1fr, 1fr), gutter: 2.4mm, {', '.join(f'[{c}]' for c in cells)})\n" + gap(2)
        + small("Ce relevé est mis à disposition sur l'espace du candidat. Les notes signalées « Bénéfice conservable » peuvent être reportées pendant cinq ans si le candidat se réinscrit au même diplôme. Document dématérialisé, sans signature manuscrite.", 7.5)
    )  # fmt: skip


@opened_layout("transcript", "old_rectorate_form_with_ticks_for_kept_marks", defects=MARKS)
def old_rectorate_form_with_ticks_for_kept_marks(case: Case, paper: Paper) -> str:
    """A rectorate's form with open rows: unit and test, mark, weight, a box ticked if kept."""
    session, rng = sat_in(case), case.rng
    rows, passed = marks(case)
    body = []
    for (code, label, weight), fact in rows:
        shown = told(paper, fact, 1)
        body.append((f"{code} – {txt(label)}", str(weight), txt(shown), tick(fact["benefit"], "")))
    page(paper, "Liberation Serif", 10.6, (16, 22, 14, 22), lead=0.75)
    cells = ", ".join(f"[{c}]" for row in body for c in row)
    heads = ", ".join(f"[{italic(h)}]" for h in ("Épreuve (unité)", "Coef.", "Note sur 20", "Bénéfice"))  # fmt: skip
    return (
        mid("MINISTÈRE DE L'ÉDUCATION NATIONALE \\ " + bold(f"RECTORAT DE L'ACADÉMIE {txt(of(academy(case)).upper())}")) + gap(6)
        + mid(f"#box(stroke: 1pt, inset: 3mm)[{bold(txt(paper.choose('RELEVÉ DE NOTES DU BREVET DE TECHNICIEN SUPÉRIEUR', 'BREVET DE TECHNICIEN SUPÉRIEUR – RELEVÉ DES NOTES')), 13)}]") + gap(4)
        + f"Session {bold(paper.put('session', session))} #h(1fr) Spécialité : {bold(paper.put('speciality', subject(case)))}\n\nCandidat : {bold(name_in_text(paper))}, {born(paper)} \\ Inscrit sous le n° {rng.randrange(10**5, 10**6)} – {rng.choice(('voie scolaire', 'apprentissage', 'formation continue', 'enseignement à distance'))}\n" + gap(2)
        + f"#table(columns: (1fr, 18mm, 28mm, 24mm), stroke: (x, y) => (bottom: 0.3pt, top: if y == 0 {{ 0.8pt }}), inset: 2mm, align: (left, center, center, center), {heads}, {cells})\n"
        + f"\nLe jury, réuni le {dt.date(session, 7, 3):%d/%m/%Y}, a déclaré le candidat : {bold(outcome(paper, passed), 12)}\n\n"
        + small("Une case cochée dans la colonne « Bénéfice » signifie que le candidat ajourné peut demander à conserver la note.", 8.5) + stretch(0.5)
        + indent(signed_above(paper, "authority", "Le président du jury", _seal(case), 72), 85)
        + stretch(1)
    )  # fmt: skip


@opened_layout("transcript", "duplicate_by_fields_general_and_professional", defects=MARKS)
def duplicate_by_fields_general_and_professional(case: Case, paper: Paper) -> str:
    """A duplicate in two blocks, general and professional units, each on a tinted ground."""
    session = sat_in(case)
    rows, passed = marks(case)
    blocks: dict[bool, list[tuple[str, ...]]] = {True: [], False: []}
    for (code, label, weight), fact in rows:
        shown = told(paper, fact, 0)
        state = (
            "Bénéfice acquis"
            if fact["benefit"]
            else ("" if passed or fact["score"] >= 10 else "À représenter")
        )
        blocks[code[:2] in ("E1", "E2", "E3")].append((code, txt(label), f"{weight}", bold(txt(shown)), state))  # fmt: skip
    page(paper, "Carlito", 10.4, (14, 18, 14, 18), lead=0.7)
    heads, wide = ("Unité", "Intitulé de l'épreuve", "Coef.", "Note/20", "Observation"), "16mm, 1fr, 16mm, 20mm, 36mm"  # fmt: skip
    return (
        cols("1fr, auto", f"{bold('Région académique')} \\ Académie {txt(of(academy(case)))} \\ Service interacadémique des examens", frame_duplicate())
        + gap(4) + bold("Relevé de notes", 20, "rgb(60,60,120)") + f" #h(1fr) BTS {bold(paper.put('speciality', subject(case)))}\n" + line("rgb(60,60,120)", 1)
        + cols("1fr, 1fr", facing([*name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Naissance", born_on(paper))], 34), facing([("Session", bold(paper.put("session", session))), ("Académie d'inscription", txt(academy(case))), ("Résultat", bold(outcome(paper, passed)))], 40))
        + bar("Domaine général", "rgb(60,60,120)") + table(heads, blocks[True], wide, tint="rgb(232,232,246)", inset=2)
        + bar("Domaine professionnel", "rgb(60,60,120)") + table(heads, blocks[False], wide, tint="rgb(232,232,246)", inset=2)
        + gap(1) + small("Les unités portant « Bénéfice acquis » sont conservées cinq ans sur demande du candidat.", 8) + gap(4)
        + cols("1fr, 84mm", f"Duplicata établi le {slashes(dt.date(session, 9, case.rng.randrange(2, 28)))}", signed_below(paper, "authority", "La responsable du service", _seal(case), 74, name=someone(case, True)))
    )  # fmt: skip


def frame_duplicate() -> str:
    return f"#box(stroke: 1.2pt + rgb(190,40,40), inset: 2.5mm)[{bold('DUPLICATA', 13, 'rgb(190,40,40)')}]"


_TITLES = (
    "Baccalauréat professionnel Technicien en installation des systèmes énergétiques et climatiques",
    "Brevet professionnel Menuisier",
    "Baccalauréat professionnel Assistance à la gestion des organisations et de leurs activités",
    "Brevet professionnel Électricien",
    "Baccalauréat technologique Sciences et technologies de l'industrie et du développement durable",
)


@opened_layout("diploma", "provisional_certificate_of_success_of_the_rector")
def provisional_certificate_of_success_of_the_rector(case: Case, paper: Paper) -> str:
    """The rector's provisional certificate before the diploma itself, with its number."""
    rng, p = case.rng, case.person
    year = min(case.session - 2, p.birth_date.year + 19)
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 10)))
    page(paper, "Liberation Serif", 11.6, (20, 24, 16, 24), lead=0.9)
    return (
        cols("1fr, auto", bold(f"Académie {txt(of(academy(case)))}", 13) + " \\ Division des examens et concours", right("RÉPUBLIQUE FRANÇAISE"))
        + gap(14) + mid(bold("ATTESTATION DE RÉUSSITE", 20) + " \\ " + italic("valant diplôme jusqu'à la délivrance de l'original")) + gap(10)
        + f"Le recteur de l'académie {txt(of(academy(case)))}, chancelier des universités, atteste, au vu du procès-verbal du jury, que\n" + gap(2)
        + mid(bold(name_in_text(paper), 14) + f" \\ {born(paper)}") + gap(2)
        + f"a obtenu le {on(paper, 'obtained_on', won)} le diplôme suivant, classé au niveau {paper.put('level', 4, '4')} du cadre national :\n" + gap(2)
        + mid(bold(paper.put("title", rng.choice(_TITLES)), 13)) + gap(4)
        + "La présente attestation, délivrée à l'intéressé(e) pour servir et valoir ce que de droit, ne peut être établie qu'une seule fois.\n" + stretch(0.7)
        + cols("1fr, 86mm", small(f"Enregistrée sous le n° {rng.randrange(10**7, 10**8)}", 8), signed_below(paper, "authority", "Pour le recteur et par délégation, la secrétaire générale adjointe", _seal(case), 76))
        + stretch(1)
    )  # fmt: skip


def _year(paper: Paper, begins: int) -> str:
    return paper.put("school_year", f"{begins}-{begins + 1}", paper.choose(f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} - {begins + 1}"))  # fmt: skip


@opened_layout("school_certificate", "school_life_program_half_sheet", defects=YEARS)
def school_life_program_half_sheet(case: Case, paper: Paper) -> str:
    """A school-life program's half sheet: state head at the left, pupil's block, head's hand."""
    school, p = body_of(case, LYCEES), case.person
    study, begins, day = school_year(case)
    page(paper, "Liberation Sans", 9.4, (10, 13, 9, 13), (210, 148.5), lead=0.65)
    return (
        cols("48mm, 1fr", small("MINISTÈRE DE L'ÉDUCATION NATIONALE", 7) + f" \\ {small('Académie ' + of(academy(case)), 7)} \\ #v(1mm) {bold(paper.put('organisation', school.name), 9)} \\ {small(school.street, 7.5)} \\ {small(school.place.post_code + ' ' + school.place.town, 7.5)} \\ {small('Tél. ' + school.phone, 7.5)}", gap(4) + mid(bold("CERTIFICAT DE SCOLARITÉ", 16) + f" \\ Année scolaire {bold(_year(paper, begins))}"))
        + gap(2) + f"{school.director_title}, soussigné{'e' if school.director_title.startswith('La ') else ''}, certifie que l'élève\n"
        + indent(facing([*name_rows(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", f"{born_on(paper)} à {txt(p.birth_place)}"), ("INE", f"{case.rng.randrange(10**9, 10**10)}{case.rng.choice('ABDEFG')}")], 30, space=1.8), 8)
        + f"\nest inscrit{p.agree('', 'e')} dans l'établissement pour l'année en cours en classe de {bold(paper.put('year_of_study', study, ('1re année', '2e année')[study - 1]))} de BTS {bold(paper.put('speciality', subject(case)))}, régime {case.rng.choice(('externe', 'demi-pensionnaire', 'interne'))}.\n" + gap(1)
        + cols("1fr, 82mm", f"À {txt(school.place.town)}, le {on(paper, 'issue_date', day)} \\ \\ {small('Il n’est délivré qu’un seul exemplaire.', 7)}", signed_below(paper, "training_centre", f"{school.director_title}", stamp_of(school), 74, 26))
    )  # fmt: skip


@opened_layout("school_certificate", "distance_campus_two_languages_with_check_code", defects=YEARS)
def distance_campus_two_languages_with_check_code(case: Case, paper: Paper) -> str:
    """A distance campus's certificate in French with English captions, a check code at the foot."""
    school, rng, p = body_of(case, REMOTE), case.rng, case.person
    study, begins, day = school_year(case)
    page(paper, "Lato", 10.4, (16, 20, 14, 20), lead=0.75)

    def label(fr: str, en: str) -> str:
        return f"{txt(fr)} \\ {italic(small(en, 7.5))}"

    rows = [
        (label("Étudiant(e)", "Student"), bold(name_in_text(paper))),
        (label("Date et lieu de naissance", "Date and place of birth"), f"{born_on(paper)}, {txt(p.birth_place)}"),
        (label("Formation", "Programme"), txt("BTS ") + paper.put("speciality", subject(case))),
        (label("Année d'études", "Year of study"), paper.put("year_of_study", study, ("première année", "deuxième année")[study - 1])),
        (label("Année scolaire", "Academic year"), _year(paper, begins)),
        (label("Mode", "Mode of study"), "Enseignement à distance – temps complet"),
    ]  # fmt: skip
    return (
        cols("1fr, auto", bold(paper.put("organisation", school.name), 16, "rgb(140,30,90)") + f" \\ {small(school.address, 8)}", right(small(f"N° étudiant {rng.randrange(10**6, 10**7)}", 8)))
        + line("rgb(140,30,90)", 1.4) + gap(8)
        + mid(bold("Certificat de scolarité", 19) + f" \\ {italic('Certificate of enrolment')}") + gap(5)
        + "Nous certifions l'inscription de la personne désignée ci-dessous.\n"
        + table((), rows, "58mm, 1fr", stroke="0.4pt + luma(160)", inset=2.6)
        + "\nCertificat délivré pour servir et valoir ce que de droit.\n" + gap(5)
        + cols("1fr, 80mm", f"{txt(school.place.town)}, le {on(paper, 'issue_date', day)}", signed_below(paper, "training_centre", "Service de la scolarité / Registrar", stamp_of(school), 74))
        + gap(3) + small(f"Code de contrôle {rng.randrange(16**8):08X} – à saisir sur la page « Vérifier un certificat » de notre site.", 7.5)
    )  # fmt: skip
