"""Statements of marks, a diploma, school certificates."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt, typewriter_font
from specimens.facts import MARKS, YEARS, marks, outcome, sat_in, school_year, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twentieth.hands import above, beside, between, spot, under
from specimens.opened.twentieth.wording import (
    DISTANT,
    LYCEUMS,
    academy_of,
    addressee,
    born,
    boxed,
    called,
    cased,
    centre,
    colleague,
    corner,
    dated,
    de,
    down,
    far,
    figures,
    foot,
    hairline,
    halves,
    house_of,
    indexed,
    leaders,
    leaf,
    ledger,
    names,
    pad_of,
    pairs,
    ruled,
    shifted,
    siret,
    slant,
    state,
    strong,
    studied,
    tiny,
    typed,
)


def _jury(case: Case) -> list[str]:
    return ["ACADÉMIE", de(academy_of(case)).upper(), "EXAMENS"]


@opened_layout("transcript", "rectorate_table_with_column_of_kept_marks", defects=MARKS)
def rectorate_table_with_column_of_kept_marks(case: Case, paper: Paper) -> str:
    """A rector's statement: test, unit, mark, weight, whether the mark may be kept; decision."""
    session, form, p = sat_in(case), case.rng.choice((0, 1, 2)), case.person
    rows, passed = marks(case)
    body = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        body.append((txt(label), txt(code), strong(txt(shown)), str(weight), "oui" if said["benefit"] else ("" if passed else "non")))  # fmt: skip
    typed(paper, 9.7, "Liberation Sans", "Lato", "Carlito")
    return (
        halves(state("Ministère de l'enseignement supérieur", f"Académie {de(academy_of(case))}", "Direction des examens"), addressee(paper, 10))
        + down(4)
        + strong(txt(paper.choose("RELEVÉ DE NOTES", "Relevé de notes de l’examen")), 16)
        + f" #h(1fr) Brevet de technicien supérieur, session {strong(paper.put('session', session))}\n"
        + hairline("black", 0.8)
        + pairs([("Spécialité", strong(paper.put("speciality", studied(case)))), *names(paper, "Nom de naissance", "Nom d'usage", "Prénoms", sep=" "), ("Naissance", f"{paper.birth_date(form=figures(p.birth_date))}, {txt(p.birth_place)}"), ("Inscription", txt(f"n° 02{case.rng.randrange(10**8, 10**9)}"))], 36, space=1.9)
        + down(1)
        + ledger(("Épreuve", "Unité", "Note sur 20", "Coefficient", "Bénéfice de la note"), body, "(1fr, 18mm, 24mm, 24mm, 38mm)")
        + boxed(f"Le jury, après délibération, prononce le résultat suivant : {strong(outcome(paper, passed), 12)}", 3, fill="luma(245)")
        + tiny("Bénéfice : la note d'au moins 10 peut être conservée cinq ans à la demande du candidat non admis.", 8)
        + down(4)
        + halves(f"Fait le {txt(figures(dt.date(session, 7, case.rng.randrange(4, 14))))}", under(paper, "authority", "Pour le recteur, la cheffe du service des examens", _jury(case), 78), "(1fr, 92mm)")
    )  # fmt: skip


@opened_layout("transcript", "typewriter_listing_of_the_examination_program", defects=MARKS)
def typewriter_listing_of_the_examination_program(case: Case, paper: Paper) -> str:
    """An old program's listing in fixed pitch: codes, labels, marks in columns, no hand."""
    session, form = sat_in(case), case.rng.choice((0, 1))
    rows, passed = marks(case)
    leaf(paper, 210, 297, 15, 14, 14, 16)
    paper.setup.font = typewriter_font(case.rng)
    paper.setup.size_pt = 9
    cells = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        cells.append(f"[{txt(code)}], [{txt(label)}], [{weight}], [{txt(shown)}], [{txt('BENEFICE' if said['benefit'] else '')}]")  # fmt: skip
    rule = '#line(length: 100%, stroke: (thickness: 0.5pt, dash: "dotted"))\n'
    return (
        f"ACADEMIE {txt(de(academy_of(case)).upper())} #h(1fr) SESSION {paper.put('session', session)}\n\n"
        + f"{txt(paper.choose('RELEVE DE NOTES', 'RELEVE DES NOTES OBTENUES'))} - BREVET DE TECHNICIEN SUPERIEUR\n\nSPECIALITE : {paper.put('speciality', studied(case))}\n"
        + rule
        + f"CANDIDAT   : {indexed(paper)} \\ NE(E) LE   : {paper.birth_date(form=figures(case.person.birth_date))} \\ N° DOSSIER : {case.rng.randrange(10**6, 10**7)} #h(8mm) CENTRE : {case.rng.randrange(100, 999)}\n"
        + rule
        + f"#grid(columns: (16mm, 1fr, 14mm, 20mm, 30mm), row-gutter: 3mm, [UNITE], [LIBELLE], [COEF], [NOTE], [OBS.], {', '.join(cells)})\n"
        + rule
        + f"DECISION DU JURY : {strong(outcome(paper, passed))}\n\n"
        + f"{txt('')}LES NOTES PORTANT LA MENTION BENEFICE PEUVENT ETRE REPORTEES PENDANT 5 ANS.\n\nEDITION DU {txt(figures(dt.date(session, 7, case.rng.randrange(6, 25))))} - RELEVE NON SIGNE, VERIFIABLE AUPRES DU RECTORAT\n"
    )  # fmt: skip


@opened_layout("transcript", "sheet_across_with_units_in_columns", defects=MARKS)
def sheet_across_with_units_in_columns(case: Case, paper: Paper) -> str:
    """A sheet laid across: a column a unit; rows for label, weight, mark and what is kept."""
    session, form, p = sat_in(case), case.rng.choice((0, 2)), case.person
    rows, passed = marks(case)
    leaf(paper, 297, 210, 15, 15, 12, 15)
    typed(paper, 9.6, "Liberation Sans", "Open Sans", "Carlito")
    shown = [told(paper, said, form) for _, said in rows]
    grid = [
        ["Intitulé", *(f"#text(size: 7.6pt)[{txt(label)}]" for (_, label, _), _ in rows)],
        ["Coefficient", *(str(weight) for (_, _, weight), _ in rows)],
        [strong("Note / 20"), *(strong(txt(x), 11) for x in shown)],
        ["Bénéfice acquis", *("oui" if said["benefit"] else "–" for _, said in rows)],
    ]
    heads = ("Unité", *(code for (code, _, _), _ in rows))
    return (
        halves(f"{strong(txt('Académie ' + de(academy_of(case))), 12)} \\ Service des examens et concours", far(f"{strong(txt(paper.choose('Relevé de notes', 'RELEVÉ DE NOTES ET DÉCISION DU JURY')), 15)} \\ BTS – session {paper.put('session', session)}"))
        + hairline("rgb(0,0,120)", 1.2)
        + cased([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(p.birth_date))), ("Spécialité", strong(paper.put("speciality", studied(case))))], 2, 2)
        + ledger(heads, grid, f"(27mm, {', '.join('1fr' for _ in rows)})", inset=1.7)
        + down(1)
        + halves(f"Résultat : {strong(outcome(paper, passed), 13)} \\ \\ {tiny('Un bénéfice acquis se conserve sur demande écrite, unité par unité, durant cinq ans.', 8)}", under(paper, "authority", f"Le président du jury, {colleague(case)}", _jury(case), 72), "(1fr, 84mm)")
    )  # fmt: skip


@opened_layout("transcript", "mailed_notice_with_dotted_lines_of_marks", defects=MARKS)
def mailed_notice_with_dotted_lines_of_marks(case: Case, paper: Paper) -> str:
    """A letter of the examination house: outcome first, then a dotted line a mark."""
    session, form, p = sat_in(case), case.rng.choice((0, 2)), case.person
    rows, passed = marks(case)
    typed(paper, 10.2, "Libertinus Serif", "Liberation Serif", "Carlito")
    lines = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        mark = " (bénéfice)" if said["benefit"] else ""
        lines.append(
            (f"{code} – {label}, coefficient {weight}", f"{strong(txt(shown))}{txt(mark)}")
        )
    return (
        f"{strong(txt('Maison des examens'), 13)} \\ Académie {txt(de(academy_of(case)))}\n"
        + addressee(paper, 100)
        + down(5)
        + f"{strong('Objet :')} {txt(paper.choose('votre relevé de notes au brevet de technicien supérieur', 'BTS – relevé de notes'))}, spécialité {paper.put('speciality', studied(case))}\n\n{p.civility},\n\n"
        + f"Le jury réuni au titre de la session {paper.put('session', session)} a examiné les résultats de {called(paper)}, {born(paper)}. Sa décision est : {strong(outcome(paper, passed))}. Vous trouverez ci-après le détail des notes obtenues, sur vingt.\n"
        + down(1)
        + shifted(leaders(lines), 6)
        + down(1)
        + "Les notes signalées par le mot « bénéfice » vous restent acquises si vous en demandez le report lors d'une prochaine inscription.\n\nVous pouvez consulter vos copies dans votre espace pendant un an.\n"
        + down(5)
        + shifted(between(paper, "authority", "Pour la directrice de la maison des examens", colleague(case), _jury(case), 72), 85)
    )  # fmt: skip


_BACS = (
    "Baccalauréat professionnel, spécialité Technicien d'études du bâtiment, option A",
    "Baccalauréat professionnel, spécialité Maintenance des systèmes de production connectés",
    "Baccalauréat technologique, série sciences et technologies du management et de la gestion",
    "Baccalauréat professionnel, spécialité Métiers du commerce et de la vente",
)


@opened_layout("diploma", "upright_parchment_of_the_rector_with_seen_and_awarded")
def upright_parchment_of_the_rector_with_seen_and_awarded(case: Case, paper: Paper) -> str:
    """An upright diploma: the law in italics, the holder in the middle, two hands at the foot."""
    rng = case.rng
    leaf(paper, 210, 297, 28, 26, 22, 26)
    typed(paper, 11.5, "Libertinus Serif", "Caladea", "New Computer Modern")
    paper.setup.background = "#place(center + horizon, rect(width: 188mm, height: 275mm, stroke: 2pt + rgb(30,60,120)))"  # fmt: skip
    year = min(case.session - 2, case.person.birth_date.year + 18 + rng.randrange(0, 2))
    won = case.fact("obtained_on", dt.date(year, 7, rng.randrange(3, 12)))
    return (
        centre(f"RÉPUBLIQUE FRANÇAISE \\ #text(size: 9pt)[Académie {txt(de(academy_of(case)))}]")
        + down(8)
        + centre(strong(txt(paper.choose("DIPLÔME DU BACCALAURÉAT", "DIPLÔME")), 28, "rgb(30,60,120)"))
        + down(6)
        + slant("Le recteur, vu le code de l'éducation et le procès-verbal de la délibération du jury, atteste que le diplôme désigné ci-dessous est conféré à")
        + down(5)
        + centre(f"{strong(called(paper), 18)} \\ #v(1mm) {born(paper)}")
        + down(5)
        + centre(f"{strong(paper.put('title', rng.choice(_BACS)), 14)} \\ #v(2mm) niveau {paper.put('level', 4, '4')} – mention {rng.choice(('assez bien', 'bien', 'passable'))}")
        + down(5)
        + f"obtenu le {dated(paper, 'obtained_on', won)} et lui donnant accès aux études supérieures.\n"
        + down(14)
        + halves(above(paper, "authority", f"Le recteur de l'académie, {colleague(case)}", _jury(case), 72), above(paper, "candidate", "Signature de l'impétrant(e)", None, 60, 29), gutter=12)
        + down(6)
        + tiny(f"N° {rng.randrange(10**8, 10**9)} / {year}", 8)
    )  # fmt: skip


def _years(paper: Paper, begins: int) -> str:
    form = paper.choose(
        f"{begins}-{begins + 1}", f"{begins}/{begins + 1}", f"{begins} – {begins + 1}"
    )
    return paper.put("school_year", f"{begins}-{begins + 1}", form)


def _level(paper: Paper, study: int, *words: str) -> str:
    return paper.put("year_of_study", study, words[study - 1])


@opened_layout("school_certificate", "private_campus_statement_with_course_calendar", defects=YEARS)
def private_campus_statement_with_course_calendar(case: Case, paper: Paper) -> str:
    """A distance school's certificate in prose, calendar and hours in ruled lines, hand left."""
    school, p = house_of(case, DISTANT, near=False), case.person
    study, begins, day = school_year(case)
    typed(paper, 10.3, "Open Sans", "Carlito", "Libertinus Serif")
    foot(
        paper,
        f"{school.name} – établissement d'enseignement à distance soumis au contrôle pédagogique de l'État – {school.phone}",
    )
    return (
        corner(school, paper.put("organisation", school.name), f"SIRET {siret(school)}")
        + down(8)
        + strong(txt(paper.choose("Certificat de scolarité", "CERTIFICAT DE SCOLARITÉ")), 18)
        + "\n"
        + down(3)
        + f"Je soussigné(e) {txt(colleague(case))}, responsable de la scolarité, certifie que {called(paper)}, {born(paper)}, est {p.agree('élève', 'élève')} de notre établissement au titre de l'année scolaire {strong(_years(paper, begins))}.\n"
        + ruled([("Diplôme préparé", txt("BTS ") + paper.put("speciality", studied(case))), ("Année d'études", _level(paper, study, "première année", "deuxième année")), ("Modalité", "enseignement à distance, temps plein"), ("Cours ouverts du", txt(f"{figures(dt.date(begins, 9, 4))} au {figures(dt.date(begins + 1, 6, 28))}")), ("Stages obligatoires", f"{case.rng.choice((6, 8, 10))} semaines sur le cycle")], 46, 2)
        + down(2)
        + "L'élève s'est acquitté de ses droits d'inscription et suit régulièrement les cours.\n"
        + down(5)
        + f"Pour servir et valoir ce que de droit, {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + down(3)
        + f"{spot(paper, 'training_centre', pad_of(school), 72, 30)}\n"
    )  # fmt: skip


@opened_layout("school_certificate", "lyceum_sheet_with_slip_below_the_cut", defects=YEARS)
def lyceum_sheet_with_slip_below_the_cut(case: Case, paper: Paper) -> str:
    """A lyceum's print: the certificate on top, a slip for the family office below the cut."""
    school, p = house_of(case, LYCEUMS), case.person
    study, begins, day = school_year(case)
    leaf(paper, 210, 297, 13, 16, 12, 16)
    typed(paper, 9.9, "Liberation Sans", "DejaVu Sans", "Lato")
    father = f"{case.rng.choice(('Hervé', 'Nordine', 'Luc'))} {p.birth_name}"
    return (
        halves(state("Éducation nationale", f"Académie {de(academy_of(case))}"), far(f"{strong(paper.put('organisation', school.name), 11)} \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}"))
        + down(2)
        + centre(f"{strong(txt(paper.choose('CERTIFICAT DE SCOLARITÉ', 'CERTIFICAT D’INSCRIPTION SCOLAIRE')), 15)} \\ année {_years(paper, begins)}")
        + down(2)
        + cased([*names(paper, "Nom de famille", "Nom d'usage", "Prénoms", sep=" "), ("Date de naissance", paper.birth_date(form=figures(p.birth_date))), ("N° national élève", f"{case.rng.randrange(10**9, 10**10)}K"), ("Entrée le", txt(figures(dt.date(begins + 1 - study, 9, 1))))], 2, 2)
        + f"\n{school.director_title}, {txt(school.director)}, certifie que l'étudiant(e) ci-dessus fréquente l'établissement en {_level(paper, study, '1ère année', '2ème année')} de section de technicien supérieur, spécialité {strong(paper.put('speciality', studied(case)))}.\n"
        + down(2)
        + halves(f"{txt(school.place.town)}, le {dated(paper, 'issue_date', day)}", beside(paper, "training_centre", "Le chef d'établissement", pad_of(school), 66), "(52mm, 1fr)")
        + down(3)
        + '#line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))\n'
        + tiny("Volet à remettre à l'organisme payeur des prestations – ne vaut pas certificat", 8)
        + f"\n\nResponsable légal : {txt(father)}, {txt(p.street)}, {txt(p.place.town)} \\ Élève : {txt(p.birth_name)} {txt(p.first_name)} – régime : {case.rng.choice(('externe', 'demi-pensionnaire'))} – boursier : non\n"
    )  # fmt: skip
