"""Schools and examination offices: enrolment, marks, diplomas, languages."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.third.wording import (
    academy_of,
    birth,
    bts,
    given_at,
    half_sheet,
    head_of,
    heading,
    labelled,
    listed,
    press,
    running_name,
    seat_of,
    sides,
    sideways,
    state_corner,
    usage_row,
    window_of,
)
from specimens.people import Firm, invent_school, strip_accents
from specimens.signing import Party, place_to_sign

_SCHOOL = ("wrong_year",)


def _enrolled(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first calendar year of the school year, day of issue."""
    rng = case.rng
    year = case.fact("year_of_study", rng.choice((1, 2)))
    first = case.session - (1 if year == 2 else 2)
    if case.has("wrong_year"):
        first -= rng.choice((2, 3))
    first = int(str(case.fact("school_year", french.school_year(first)))[:4])
    opened = dt.date(first, 9, 3)
    last = min(case.today, dt.date(first + 1, 6, 25))
    issued = opened + dt.timedelta(days=rng.randrange(max(1, (last - opened).days)))
    if case.has("future_date"):
        issued = case.today + dt.timedelta(days=25)
    return year, first, case.fact("issue_date", issued)


def _year_said(paper: Paper, year: int) -> str:
    said = {1: ("première année", "1re année", "1ère année"), 2: ("deuxième année", "2e année", "2ème année", "seconde année")}[year]  # fmt: skip
    return paper.put("year_of_study", year, paper.choose(*said))


def _school_year(paper: Paper, first: int) -> str:
    shown = paper.choose(f"{first}-{first + 1}", f"{first}/{first + 1}", f"{first} – {first + 1}")
    return paper.put("school_year", french.school_year(first), shown)


@opened_layout("school_certificate", "program_half_sheet", defects=_SCHOOL)
def program_half_sheet(case: Case, paper: Paper) -> str:
    """The school program's slip on half a sheet: one line a datum."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolled(case)
    half_sheet(paper, 12)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "DejaVu Sans")), 9.5
    rows = [
        ("Nom de famille", f"*{paper.birth_name()}*"), *usage_row(paper), ("Prénoms", paper.given_names(" ")),
        ("Né(e) le", paper.birth_date(form=french.date_slashes(case.person.birth_date))),
        ("Division", f"{_year_said(paper, year)} de BTS {paper.put('speciality', bts(case))}"),
    ]  # fmt: skip
    return (
        sides(f"Académie de {txt(academy_of(case))} \\ *{paper.put('organisation', school.name)}* \\ {txt(school.place.post_code)} {txt(school.place.town)}", f"#align(right)[Année scolaire {_school_year(paper, first)} \\ N° national : {rng.randrange(10**8, 10**9)}{rng.choice('ABCDEF')}{rng.choice('ABCDEF')}]")
        + f"#v(2mm)\n{heading(paper.choose('CERTIFICAT DE SCOLARITÉ', 'CERTIFICAT DE PRÉSENCE ET DE SCOLARITÉ'), size_em=1.25, after_mm=2)}"
        + "Le chef d'établissement soussigné certifie que l'étudiant(e) ci-dessous fait partie de l'effectif de l'établissement :\n\n"
        + labelled(rows, label_mm=35, stroke="none")
        + sides(given_at(paper, school.place.town, "issue_date", issued), place_to_sign(paper, Party("training_centre", school.director_title, press(school)), shape="below", height_mm=17))
    )  # fmt: skip


_UNITS = (
    ("E1", "U1", "Culture générale et expression", 3), ("E2", "U2", "Langue vivante étrangère", 2),
    ("E31", "U31", "Mathématiques", 2), ("E32", "U32", "Sciences physiques", 2),
    ("E41", "U41", "Études et méthodes", 4), ("E42", "U42", "Préparation technique", 3),
    ("E51", "U51", "Conduite d'opération", 3), ("E6", "U6", "Épreuve professionnelle de synthèse", 5),
)  # fmt: skip

_MARKS = ("benefit_below_ten", "benefit_unmarked")


def _marks(case: Case) -> list[dict[str, Any]]:
    """A mark for each unit; `benefit`: the line carries the mention."""
    low = case.has("benefit_below_ten")
    fixed: dict[str, float] = case.fact("scores", {"E31": 8.0} if low else {})
    kept: list[str] | None = case.facts.get("benefits")
    rows = []
    for event, *_ in _UNITS:
        drawn = case.rng.randrange(10, 35) / 2
        score = 8.0 if low and event in fixed else fixed.get(event, drawn)
        benefit = score >= 10 if kept is None else event in kept
        rows.append({"unit": event, "score": score, "benefit": benefit and not case.has("benefit_unmarked")})  # fmt: skip
    if low:
        for row in rows:
            row["benefit"] = row["benefit"] or (row["unit"] in fixed and not case.has("benefit_unmarked"))  # fmt: skip
    return rows


def _comma(score: float, width: int = 0) -> str:
    return f"{score:0{width}.2f}".replace(".", ",")


def _session_of(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))


def _result(case: Case, paper: Paper, *refused: str) -> str:
    if case.fact("passed", False) and not case.has("benefit_below_ten"):
        return paper.put("result", "ADMIS", paper.choose("ADMIS", "Admis(e)"))
    return paper.put("result", "REFUSÉ", paper.choose(*refused))


@opened_layout("transcript", "sideways_listing", defects=_MARKS)
def sideways_listing(case: Case, paper: Paper) -> str:
    """A grid on its side, one column an épreuve, nobody signs."""
    rng, session, rows = case.rng, _session_of(case), _marks(case)
    sideways(paper, 15)
    paper.setup.size_pt = 11
    heads, notes, marks = [], [], []
    for row, (event, unit, label, _) in zip(rows, _UNITS, strict=True):
        score = _comma(row["score"])
        paper.add("scores", row, [event, score])
        heads.append(f"[*{event}* ({unit}) \\ #text(size: 0.85em)[{txt(label)}]]")
        notes.append(f"[{score}]")
        marks.append("[Bénéfice]" if row["benefit"] else "[–]")
    who = f"{paper.birth_name()} – prénom(s) : {paper.given_names(' ')}"
    usage = f" – nom d'usage : {paper.usage_name()}" if case.person.usage_name else ""
    return (
        f"Académie de {txt(academy_of(case))} #h(1fr) BTS {paper.put('session', session)}\n"
        + heading(paper.choose("NOTES OBTENUES À L'EXAMEN", "RELEVÉ INDIVIDUEL DES NOTES"), after_mm=3)
        + f"Spécialité {paper.put('speciality', bts(case))} \\ Candidat(e) : nom de naissance : {who}{usage} – né(e) le {paper.birth_date()}\n#v(4mm)\n"
        f"#table(columns: (22mm, {', '.join('1fr' for _ in _UNITS)}), inset: 2mm, align: center, [], {', '.join(heads)}, [Note /20], {', '.join(notes)}, [Mention], {', '.join(marks)})\n#v(4mm)\n"
        f"Résultat : {_result(case, paper, 'REFUSÉ', 'Refusé(e)', 'Non admis')}\n\n#text(size: 0.85em)[Note « Bénéfice » : peut être conservée pendant cinq ans à compter de la session {session}. Imprimé le {txt(french.date_slashes(dt.date(session, 7, rng.randrange(6, 28))))}.]\n"
    )  # fmt: skip


@opened_layout("transcript", "letter_of_marks", defects=_MARKS)
def letter_of_marks(case: Case, paper: Paper) -> str:
    """A copy certified by the examination office for a lost transcript: one line a mark."""
    rng, session, rows = case.rng, _session_of(case), _marks(case)
    lines = []
    for row, (event, _, label, weight) in zip(rows, _UNITS, strict=True):
        score = f"{_comma(row['score'])}/20"
        paper.add("scores", row, [event, score])
        mention = ", avec bénéfice" if row["benefit"] else ""
        lines.append(f"- {event}, {txt(label)} (coefficient {weight}) : {score}{mention}")
    return (
        f"Rectorat de {txt(academy_of(case))} \\ Service interacadémique des examens\n#v(6mm)\n"
        + heading(paper.choose("Duplicata de relevé de notes", "ATTESTATION VALANT RELEVÉ DE NOTES"))
        + f"Je certifie que {running_name(paper)}, {birth(paper)}, s'est {case.person.agree('présenté', 'présentée')} à l'examen du BTS {paper.put('speciality', bts(case))} à la session {paper.put('session', session)} et y a obtenu :\n\n"
        + "\n".join(lines)
        + f"\n\nDécision du jury : {_result(case, paper, 'refusé', 'non admis')}.\n\nÀ {txt(seat_of(case))}, le {txt(french.date_long(case.today - dt.timedelta(days=rng.randrange(4, 60))))}\n\n"
        + place_to_sign(paper, Party("authority", "Le responsable du service", ["SERVICE DES EXAMENS", academy_of(case).upper()]), align="left")
    )  # fmt: skip


_DIPLOMAS = (
    ("Baccalauréat technologique STMG", "4"), ("Baccalauréat général", "4"),
    ("Baccalauréat professionnel Maintenance des équipements industriels", "4"),
    ("Brevet de technicien supérieur Management commercial opérationnel", "5"),
)  # fmt: skip


def _diploma(case: Case) -> tuple[str, str, dt.date]:
    name, level = case.rng.choice(_DIPLOMAS)
    born = case.person.birth_date.year
    day = dt.date(born + (18 if level == "4" else 20), 7, case.rng.randrange(3, 12))
    if day >= case.today:
        day = dt.date(case.today.year, 7, 4)
    return case.fact("title", name), case.fact("level", level), case.fact("obtained_on", day)


def _rectorat(case: Case) -> list[str]:
    return ["RECTORAT DE", strip_accents(academy_of(case)).upper()]


@opened_layout("diploma", "upright_parchment")
def upright_parchment(case: Case, paper: Paper) -> str:
    """The diploma on an upright sheet, double frame, centred lines."""
    name, level, day = _diploma(case)
    paper.setup.font, paper.setup.size_pt = (
        paper.choose("Caladea", "Libertinus Serif", "Liberation Serif"),
        13,
    )
    paper.setup.margin_mm, paper.setup.fill = (32, 30, 28, 30), "rgb(253,250,240)"
    paper.setup.background = "#place(center + horizon, rect(width: 188mm, height: 275mm, stroke: 1.2pt + rgb(40,60,110)))#place(center + horizon, rect(width: 183mm, height: 270mm, stroke: 0.4pt + rgb(40,60,110)))"
    return (
        f"#align(center)[RÉPUBLIQUE FRANÇAISE \\ #text(size: 0.8em)[Ministère de l'éducation nationale] \\ #v(14mm) #text(size: 1.9em)[*{paper.put('title', name)}*] \\ #text(size: 0.85em)[(niveau {paper.put('level', level)} du cadre national)]\n#v(14mm)\n"
        f"Vu les procès-verbaux du jury, le diplôme est décerné à \\ \n#v(3mm) #text(size: 1.25em)[{running_name(paper)}] \\ {birth(paper)}\n#v(8mm)\nDiplôme obtenu le {paper.date('obtained_on', day)} \\ dans l'académie de {txt(academy_of(case))}]\n#v(16mm)\n"
        + sides(f"Le titulaire \\ {paper.sign('candidate', width_mm=60, height_mm=24)}", place_to_sign(paper, Party("authority", "Le recteur d'académie", _rectorat(case)), shape="below"))
    )  # fmt: skip


@opened_layout("diploma", "provisional_statement")
def provisional_statement(case: Case, paper: Paper) -> str:
    """What the school hands out before the diploma is printed."""
    name, level, day = _diploma(case)
    return (
        state_corner(f"Académie de {academy_of(case)}", "Direction des examens")
        + heading(paper.choose("ATTESTATION PROVISOIRE DE RÉUSSITE", "Attestation d'admission à l'examen", "ATTESTATION DE DIPLÔME"))
        + "Le recteur de l'académie certifie que la personne désignée ci-après a subi avec succès les épreuves de l'examen :\n\n"
        + labelled([("Examen", f"*{paper.put('title', name)}*"), ("Niveau", paper.put("level", level)), ("Date d'obtention", paper.date("obtained_on", day)), ("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date())], fill="luma(242)")
        + f"\nÀ {txt(seat_of(case))}, le {txt(french.date_long(day + dt.timedelta(days=case.rng.randrange(0, 12))))}\n\n"
        + place_to_sign(paper, Party("authority", "Pour le recteur et par délégation, le chef du service", _rectorat(case)), align="right")
    )  # fmt: skip


@opened_layout("diploma", "side_sheet_with_seal")
def side_sheet(case: Case, paper: Paper) -> str:
    """The older diploma on its side, text on the left, seal and hands on the right."""
    name, level, day = _diploma(case)
    sideways(paper, 20)
    paper.setup.font, paper.setup.size_pt = "DejaVu Serif", 14
    left = f"#text(size: 1.6em)[DIPLÔME] \\ #text(size: 1.2em)[*{paper.put('title', name)}*]\n#v(6mm)\nLe recteur, chancelier des universités, vu le procès-verbal d'admission du {paper.date('obtained_on', day, words=True)}, confère ce diplôme de niveau {paper.put('level', level)} à\n\n#text(size: 1.15em)[{running_name(paper)}], {birth(paper)},\n\npour en jouir avec les droits et prérogatives qui y sont attachés.\n"
    right = f"#align(center)[#circle(radius: 14mm, stroke: 1pt + rgb(150,120,50))[#align(center + horizon)[#text(size: 7pt)[SCEAU DE L'ACADÉMIE]]]]\n#v(8mm)\nLe recteur \\ {paper.sign('authority', width_mm=70, height_mm=26, stamp=_rectorat(case))} \\ Enregistré sous le n° {case.rng.randrange(10**5, 10**6)}\n"
    return f"#align(center)[Académie de {txt(academy_of(case))} – République française]\n#v(10mm)\n{sides(left, right, '(1.7fr, 1fr)')}"


_LANGUAGES = ("italien", "allemand", "arabe", "portugais", "russe", "chinois", "occitan", "hébreu")


def _taught(case: Case) -> tuple[str, dt.date, Firm]:
    language = case.fact("language", case.rng.choice(_LANGUAGES))
    issued = case.fact("issue_date", case.day_before(3, 80))
    return language, issued, invent_school(case.rng)


@opened_layout("language_attestation", "evening_course_card")
def evening_course_card(case: Case, paper: Paper) -> str:
    """An evening course's half sheet, labels and values."""
    language, issued, school = _taught(case)
    half_sheet(paper, 13)
    rows = [
        ("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()),
        ("Langue étudiée", paper.put("language", language.capitalize(), language.upper())), ("Niveau", case.rng.choice(("A2", "B1", "B2"))),
        ("Volume", f"{case.rng.choice((45, 60, 90))} heures"),
    ]  # fmt: skip
    return (
        f"*{txt(school.name)}* – cours de langues pour adultes\n"
        + heading(paper.choose("ATTESTATION DE COURS DE LANGUE", "Certificat de préparation – langue vivante"), size_em=1.2, after_mm=2)
        + labelled(rows)
        + sides(f"Le {paper.date('issue_date', issued)}", place_to_sign(paper, Party("training_centre", "Le professeur", press(school)), shape="below", height_mm=17))
    )  # fmt: skip


@opened_layout("school_certificate", "distance_registration", defects=_SCHOOL)
def distance_registration(case: Case, paper: Paper) -> str:
    """A distance school's letter: customer numbers on the left, text on the right."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolled(case)
    left = f"#text(size: 0.85em)[*Vos références* \\ Indicatif : {rng.randrange(10**7, 10**8)} \\ Formation : {rng.randrange(1, 9)}BTS{rng.randrange(10, 99)} \\ \\ *Nous joindre* \\ {txt(school.phone)} \\ \\ *Siège* \\ {txt(school.street)} \\ {txt(school.place.post_code)} {txt(school.place.town)}]"
    right = (
        f"{window_of(case.person)}\n#v(8mm)\n{given_at(paper, school.place.town, 'issue_date', issued)}\n#v(4mm)\n#text(size: 1.3em)[*{paper.choose('Certificat d’inscription et de scolarité', 'Certificat de scolarité', 'Attestation de scolarité à distance')}*]\n\n"
        f"Le directeur certifie que {running_name(paper)}, {birth(paper)}, est inscrit(e), au titre de l'année scolaire {_school_year(paper, first)}, à la préparation du brevet de technicien supérieur {paper.put('speciality', bts(case))}, {_year_said(paper, year)}.\n\nCette formation, assurée à distance, relève du contrôle pédagogique du ministère.\n\n"
        + place_to_sign(paper, Party("training_centre", paper.choose("Le directeur", "Pour le directeur, le responsable des inscriptions"), press(school), school.director))
    )  # fmt: skip
    return f"#text(size: 1.4em)[*{paper.put('organisation', school.name)}*]\n#line(length: 100%, stroke: 2pt + rgb(230,90,20))\n#v(4mm)\n{sides(left, right, '(42mm, 1fr)')}"


@opened_layout("school_certificate", "student_account", defects=_SCHOOL)
def student_account(case: Case, paper: Paper) -> str:
    """A print from the student's account of a training network; facsimile signature."""
    school = invent_school(case.rng)
    year, first, issued = _enrolled(case)
    paper.setup.font = paper.choose("Lato", "Open Sans", "Carlito")
    rows = [
        ("Étudiant – nom de naissance", paper.birth_name()), *usage_row(paper, "Étudiant – nom d'usage"),
        ("Étudiant – prénoms", paper.given_names()), ("Date de naissance", paper.birth_date()),
        ("Diplôme préparé", f"BTS {paper.put('speciality', bts(case))}"), ("Niveau", _year_said(paper, year)),
        ("Année", _school_year(paper, first)), ("Modalité", "Enseignement à distance"),
    ]  # fmt: skip
    return (
        f"#block(fill: rgb(235,240,235), width: 100%, inset: 5mm)[#text(size: 1.3em)[*{paper.put('organisation', school.name)}*] #h(1fr) Espace étudiant]\n#v(5mm)\n"
        + heading(paper.choose("Justificatif de scolarité", "Attestation de scolarité"), align="left")
        + labelled(rows, label_mm=60, stroke="(bottom: 0.3pt + luma(190))")
        + f"#v(5mm)\nDocument délivré le {paper.date('issue_date', issued)} pour servir et valoir ce que de droit.\n\n"
        + place_to_sign(paper, Party("training_centre", "Le directeur des études", name=school.director), shape=paper.choose("named", "below"))
    )  # fmt: skip


@opened_layout("language_attestation", "institute_letter")
def institute_letter(case: Case, paper: Paper) -> str:
    """A school's letter: hours followed in the language chosen for the compulsory épreuve."""
    language, issued, school = _taught(case)
    return (
        head_of(paper, school, txt(school.name))
        + heading(paper.choose("Attestation de formation linguistique", "JUSTIFICATIF DE FORMATION EN LANGUE VIVANTE", "Attestation – langue vivante étrangère"))
        + f"{paper.choose('Nous attestons que', 'La direction certifie que')} {running_name(paper)}, {birth(paper)}, suit dans notre établissement un enseignement de langue {paper.choose('', 'vivante ')}: *{paper.put('language', language.capitalize(), language)}*, à raison de {case.rng.randrange(2, 5)} heures par semaine, en vue de l'épreuve obligatoire de langue vivante étrangère du BTS {txt(bts(case))}.\n\n{given_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("training_centre", school.director_title, press(school)), align=paper.choose("left", "right"))
    )  # fmt: skip


@opened_layout("school_certificate", "private_school_prose", defects=_SCHOOL)
def private_school_prose(case: Case, paper: Paper) -> str:
    """A private school's secretary certifies in one sentence, no frame, serif face."""
    school = invent_school(case.rng)
    year, first, issued = _enrolled(case)
    paper.setup.font, paper.setup.size_pt = "Libertinus Serif", 12
    paper.setup.margin_mm = (25, 30, 20, 30)
    return (
        head_of(paper, school, paper.put("organisation", school.name), side="centre")
        + f"#v(8mm)\n{heading(paper.choose('Attestation d’inscription', 'Attestation de présence en formation', 'CERTIFICAT'), after_mm=8)}"
        + f"La direction de l'établissement atteste par la présente que {running_name(paper)}, {birth(paper)}, {paper.choose('a suivi', 'est inscrit(e) et suit')} en nos murs la {_year_said(paper, year)} du BTS « {paper.put('speciality', bts(case))} » pendant l'année {_school_year(paper, first)}.\n\n#v(4mm)\n{given_at(paper, school.place.town, 'issue_date', issued)}\n\n#v(4mm)\n"
        + place_to_sign(paper, Party("training_centre", "La secrétaire pédagogique", press(school)), align="right", shape=paper.choose("beside", "stamp_beside", "below"))
    )  # fmt: skip


@opened_layout("transcript", "official_grid", defects=_MARKS)
def official_grid(case: Case, paper: Paper) -> str:
    """The rectorat's sheet: address window, grid of marks, the jury's decision and a printed head."""
    rng, session, rows = case.rng, _session_of(case), _marks(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Sans", "Carlito")), 9.5
    cells = []
    for row, (event, unit, label, weight) in zip(rows, _UNITS, strict=True):
        score = _comma(row["score"], 5)
        paper.add("scores", row, [event, score])
        mention = f"Bénéfice valable jusqu'en {session + 5}" if row["benefit"] else ""
        cells.append(f"[{event} – {txt(label)}], [{unit}], [{score}], [{weight}], [{_comma(row['score'] * weight)}], [{mention}]")  # fmt: skip
    return (
        state_corner(f"Académie de {academy_of(case)}", "Division des examens et concours")
        + sides(f"*RELEVÉ DE NOTES* \\ Brevet de technicien supérieur \\ {paper.put('session', session, f'Session {session}')}", window_of(case.person))
        + f"#v(3mm)\nSpécialité : *{paper.put('speciality', bts(case))}*\n\n"
        + listed([("Nom de naissance", paper.birth_name()), *usage_row(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date()), ("Numéro de candidat", txt(str(rng.randrange(10**9, 10**10))))])
        + f"#table(columns: (1fr, 14mm, 16mm, 14mm, 18mm, 38mm), inset: 1.7mm, stroke: 0.4pt, [*Épreuve*], [*Unité*], [*Note*], [*Coef.*], [*Points*], [*Observation*], {', '.join(cells)})\n"
        f"Décision du jury : *{_result(case, paper, 'REFUSÉ', 'Refusé(e)', 'NON ADMIS')}*\n\n{txt(seat_of(case))}, le {txt(french.date_long(dt.date(session, 7, rng.randrange(4, 12))))}\n\n"
        + place_to_sign(paper, Party("authority", "Pour le recteur, la cheffe de division des examens", ["RECTORAT", academy_of(case).upper()]), align="right", height_mm=18)
    )  # fmt: skip
