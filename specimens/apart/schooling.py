"""Schools and examination offices: enrolment, marks, diplomas, languages."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.schooling import (
    _MARKS,
    _SCHOOL,
    _UNITS,
    _comma,
    _enrolled,
    _marks,
    _result,
    _school_year,
    _session_of,
    _taught,
    _year_said,
)
from specimens.opened.third.wording import (
    academy_of,
    birth,
    bts,
    given_at,
    head_of,
    heading,
    labelled,
    listed,
    press,
    running_name,
    seat_of,
    sides,
    state_corner,
    usage_row,
    window_of,
)
from specimens.people import invent_school
from specimens.signing import Party, place_to_sign


@apart_layout("school_certificate", "distance_registration", defects=_SCHOOL)
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


@apart_layout("school_certificate", "private_school_prose", defects=_SCHOOL)
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


@apart_layout("school_certificate", "student_account", defects=_SCHOOL)
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


@apart_layout("transcript", "official_grid", defects=_MARKS)
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


@apart_layout("language_attestation", "institute_letter")
def institute_letter(case: Case, paper: Paper) -> str:
    """A school's letter: hours followed in the language chosen for the compulsory épreuve."""
    language, issued, school = _taught(case)
    return (
        head_of(paper, school, txt(school.name))
        + heading(paper.choose("Attestation de formation linguistique", "JUSTIFICATIF DE FORMATION EN LANGUE VIVANTE", "Attestation – langue vivante étrangère"))
        + f"{paper.choose('Nous attestons que', 'La direction certifie que')} {running_name(paper)}, {birth(paper)}, suit dans notre établissement un enseignement de langue {paper.choose('', 'vivante ')}: *{paper.put('language', language.capitalize(), language)}*, à raison de {case.rng.randrange(2, 5)} heures par semaine, en vue de l'épreuve obligatoire de langue vivante étrangère du BTS {txt(bts(case))}.\n\n{given_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + place_to_sign(paper, Party("training_centre", school.director_title, press(school)), align=paper.choose("left", "right"))
    )  # fmt: skip
