"""Schools and centres: enrolment, hours followed, a language that few learn."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fifth.facts import HOUR_DEFECTS, enrolment, hours_said, taught_hours
from specimens.opened.fifth.wording import (
    band,
    bold,
    born_words,
    by_order,
    cell_to_sign,
    civil_rows,
    dated,
    foot_line,
    framed_cells,
    gap,
    given_on,
    halves,
    head_with_mark,
    heading,
    name_then_hand,
    one_line_table,
    over_labels,
    pairs,
    plain_head,
    school_nearby,
    side_band,
    sideways,
    siret_groups,
    small,
    speciality,
    stamp_lines,
    under_rule,
    whole_name,
    window,
    written_day,
)
from specimens.people import invent_firm, invent_school

_YEAR = ("wrong_year",)


def _span(case: Case) -> tuple[dt.date, dt.date]:
    """From the entry into training to its end, just before the examination or already past."""
    start = dt.date(case.session - 2, 9, case.rng.randrange(1, 20))
    end = dt.date(case.session, 5, case.rng.randrange(2, 28))
    return case.fact("start", start), case.fact("end", end)


def _school_year(paper: Paper, begins: int) -> str:
    value = f"{begins}-{begins + 1}"
    shown = paper.choose(value, f"{begins}/{begins + 1}", f"{begins} - {begins + 1}")
    return paper.put("school_year", value, shown)


def _study_year(paper: Paper, study: int) -> str:
    words = ("première année", "1re année", "1ère année"), ("deuxième année", "2e année", "2ème année", "seconde année")  # fmt: skip
    return paper.put("year_of_study", study, paper.choose(*words[study - 1]))


@opened_layout("training_attestation", "presence_by_year_table", defects=HOUR_DEFECTS)
def presence_by_year_table(case: Case, paper: Paper) -> str:
    """A centre's statement of presence: planned and followed hours year by year, the sum below."""
    school, rng = invent_school(case.rng), case.rng
    start, end = _span(case)
    hours = taught_hours(case)
    foot_line(paper, school)
    issued = given_on(case, 1, 30)
    total = f"table.cell(colspan: 2)[*Total des heures de formation en centre*], [*{hours_said(paper, hours, ' h')}*]"  # fmt: skip
    half = (hours or 0) * 6 // 11
    cells = [(f"{case.session - 2}-{case.session - 1}", half), (f"{case.session - 1}-{case.session}", (hours or 0) - half)]  # fmt: skip
    lines = ", ".join(f"[{txt(y)}], [présentiel et distance], [{f'{h} h' if hours else ''}]" for y, h in cells)  # fmt: skip
    return (
        head_with_mark(school, paper.put("organisation", school.name), rng.choice(("rgb(190,50,60)", "rgb(0,110,120)")))
        + heading(paper.choose("ATTESTATION D'ASSIDUITÉ", "Attestation d'assiduité et de suivi de formation", "ATTESTATION DE PRÉSENCE EN CENTRE DE FORMATION"))
        + f"Nous soussignés, {txt(school.name)}, SIRET {txt(siret_groups(school))}, attestons que :\n"
        + pairs([*civil_rows(paper), ("né(e) le", paper.birth_date(form=written_day(paper, case.person.birth_date)))])
        + gap(2)
        + f"suit la préparation au BTS {txt(speciality(case))}, ouverte le {dated(paper, 'start', start)} et qui se terminera le {dated(paper, 'end', end)}.\n"
        + gap(2)
        + f"#table(columns: (1fr, 1fr, 42mm), inset: 2mm, stroke: 0.5pt, [*Année*], [*Modalité*], [*Heures*], {lines}, {total})\n"
        + f"#text(size: 0.85em)[Retards et absences justifiés au {txt(french.date_slashes(case.today - dt.timedelta(days=40)))} : {rng.randrange(0, 9)} h.]\n\n"
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', issued)}\n"
        + gap(3)
        + by_order(paper, "training_centre", school.director_title, stamp_lines(school))
    )  # fmt: skip


@opened_layout("training_attestation", "adult_letter_in_prose", defects=HOUR_DEFECTS)
def adult_letter_in_prose(case: Case, paper: Paper) -> str:
    """A letter to the examination office from a body of distance teaching: no title, an object."""
    school, _rng, who = invent_school(case.rng), case.rng, case.person
    start, end = _span(case)
    issued = given_on(case, 1, 30)
    paper.setup.leading_em = 0.8
    return (
        plain_head(school, paper.put("organisation", school.name), "Formation professionnelle continue")
        + window(paper)
        + gap(8)
        + f"#align(right)[{txt(school.place.town)}, le {dated(paper, 'issue_date', issued)}]\n"
        + f"*Objet :* {paper.choose('suivi d’une préparation au BTS', 'votre formation – justificatif pour l’inscription à l’examen', 'durée de la formation suivie')}\n\n{txt(who.civility)},\n\n"
        f"Nous vous confirmons que {whole_name(paper)}, {born_words(paper, place=False)}, suit auprès de notre organisme, du {dated(paper, 'start', start)} au {dated(paper, 'end', end)}, l'action de formation continue préparant au brevet de technicien supérieur « {txt(speciality(case))} ». Le parcours comporte {hours_said(paper, taught_hours(case), ' heures')} d'enseignement, hors périodes en entreprise.\n\n"
        f"Ce courrier vaut attestation pour l'inscription à la session {case.session} de l'examen.\n\nVeuillez recevoir, {txt(who.civility)}, nos meilleures salutations.\n"
        + gap(6)
        + f"#pad(left: 80mm)[{name_then_hand(paper, 'training_centre', school.director_title, school.director, stamp_lines(school))}]"
    )  # fmt: skip


@opened_layout("training_attestation", "sideways_certificate_of_completion", defects=HOUR_DEFECTS)
def sideways_certificate_of_completion(case: Case, paper: Paper) -> str:
    """The « certificat de réalisation » on its side: one row of data, boxes of the nature."""
    school, rng, funder = invent_school(case.rng), case.rng, invent_firm(case.rng)
    start, end = _span(case)
    issued = given_on(case, 1, 30)
    sideways(paper, 20)
    return (
        side_band(paper, paper.put("organisation", school.name), rng.choice(("rgb(20,80,60)", "rgb(90,30,90)", "rgb(200,90,0)")))
        + heading(paper.choose("CERTIFICAT DE RÉALISATION D'UNE ACTION DE FORMATION EN COURS", "Attestation de suivi de formation", "ATTESTATION DE SUIVI – FORMATION PRÉPARANT À UN BTS"), align="left")
        + f"Je soussigné(e) {txt(school.director)}, représentant légal du dispensateur de l'action, atteste que {whole_name(paper)}, salarié(e) de {txt(funder.name)}, suit l'action suivante :\n"
        + gap(2)
        + one_line_table([("Intitulé", txt(f"BTS {speciality(case)}")), ("Nature", "action de formation"), ("Début", dated(paper, "start", start)), ("Fin prévue", dated(paper, "end", end)), ("Durée", hours_said(paper, taught_hours(case), paper.choose(" h", " heures")))])
        + gap(3)
        + "#text(size: 0.88em)[Sans préjudice des délais imposés par les règles fiscales, comptables ou commerciales, les pièces justificatives sont conservées trois ans par l'organisme.]\n"
        + gap(3)
        + halves(f"Fait à {txt(school.place.town)} \\ Le {dated(paper, 'issue_date', issued)}", f"#table(columns: (75mm,), stroke: 0.6pt, {cell_to_sign(paper, 'training_centre', 'Cachet et signature du responsable du dispensateur de formation', stamp_lines(school), 26)})")
    )  # fmt: skip


@opened_layout("school_certificate", "upright_half_sheet_below", defects=_YEAR)
def upright_half_sheet_below(case: Case, paper: Paper) -> str:
    """An A5 sheet: values on rules, their labels in small italics below."""
    school, rng = invent_school(case.rng), case.rng
    study, begins, issued = enrolment(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (13, 15, 12, 15)
    paper.setup.size_pt = 10
    return (
        f"#align(center)[{bold(paper.put('organisation', school.name), 1.15)} \\ {small(school.address, 8)}]\n"
        + gap(3)
        + heading(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité", "ATTESTATION DE SCOLARITÉ"), after_mm=2)
        + over_labels([*civil_rows(paper, "nom de naissance", "nom d'usage", "prénoms"), ("date de naissance", paper.birth_date(form=written_day(paper, case.person.birth_date))), ("formation suivie", txt("BTS ") + paper.put("speciality", speciality(case))), ("niveau", _study_year(paper, study)), ("année scolaire", _school_year(paper, begins)), ("régime – identifiant national", txt(f"externe – {rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGH')}"))])
        + gap(4)
        + f"{txt(school.place.town)}, le {dated(paper, 'issue_date', issued)} \\ {txt(school.director_title)} \\ {paper.sign('training_centre', width_mm=60, height_mm=30, stamp=stamp_lines(school))}\n"
    )  # fmt: skip


@opened_layout("school_certificate", "letter_from_the_registry", defects=_YEAR)
def letter_from_the_registry(case: Case, paper: Paper) -> str:
    """A sentence by the registry of a private school, a history line, a round stamp, by order."""
    school, rng, who = school_nearby(case), case.rng, case.person
    study, begins, issued = enrolment(case)
    paper.setup.size_pt, paper.setup.leading_em = 11.5, 0.85
    shade = rng.choice(("rgb(120,20,30)", "rgb(20,50,110)"))
    return (
        side_band(paper, paper.put("organisation", school.name), shade, 6)
        + f"{txt(school.address)} – association gestionnaire fondée le 2 octobre {rng.randrange(1950, 1995)}\n"
        + gap(14)
        + f"Nous certifions par la présente que l'étudiant{who.agree('', 'e')} {whole_name(paper, polite=False)}, {born_words(paper)}, est régulièrement {who.agree('inscrit', 'inscrite')} dans notre établissement en {_study_year(paper, study)} de section de technicien supérieur, spécialité {paper.put('speciality', speciality(case))}, au titre de l'année scolaire {_school_year(paper, begins)}.\n\n"
        f"{who.agree('Il', 'Elle')} y suit l'ensemble des enseignements depuis le {txt(french.date_long(dt.date(begins, 9, 4)))}.\n\nFait pour valoir ce que de droit, {dated(paper, 'issue_date', issued)}.\n"
        + gap(10)
        + by_order(paper, "training_centre", paper.choose("Pour le chef d'établissement, la secrétaire de scolarité", "Le bureau de la scolarité"), stamp_lines(school))
    )  # fmt: skip


@opened_layout("language_attestation", "centre_of_languages_form")
def centre_of_languages_form(case: Case, paper: Paper) -> str:
    """A centre of languages: the course in frames, the level by ticks, the teacher's hand."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(("arabe", "chinois", "italien", "japonais", "portugais", "russe", "turc", "vietnamien", "polonais")))  # fmt: skip
    issued = given_on(case, 3, 120)
    teacher = invent_firm(rng).director
    shown = paper.choose(language.capitalize(), language.upper(), language)
    return (
        side_band(paper, txt("Centre de langues – " + school.name), rng.choice(("rgb(0,90,60)", "rgb(160,90,0)")))
        + gap(4)
        + heading(paper.choose("Attestation de formation linguistique", "ATTESTATION D'APPRENTISSAGE D'UNE LANGUE VIVANTE", "Attestation de suivi de cours de langue"), align="left")
        + under_rule("L'élève")
        + pairs([*civil_rows(paper), ("Né(e) le", paper.birth_date(form=written_day(paper, case.person.birth_date)))])
        + under_rule("Le cours")
        + framed_cells([("Langue", bold(paper.put("language", language.capitalize(), shown))), ("Rythme", txt(f"{rng.choice((1, 2))} h 30 par semaine")), ("Depuis le", txt(french.date_slashes(dt.date(case.session - 2, 9, rng.randrange(8, 28))))), ("Examen préparé", txt(f"BTS, session {case.session} (langue vivante obligatoire)"))])
        + band("Cette attestation est délivrée pour l'inscription à l'examen.", "luma(240)", "black")
        + f"Le {dated(paper, 'issue_date', issued)}\n"
        + gap(3)
        + name_then_hand(paper, "training_centre", "Professeur", teacher, stamp_lines(school))
    )  # fmt: skip


@opened_layout("school_certificate", "distance_grid_bilingual", defects=_YEAR)
def distance_grid_bilingual(case: Case, paper: Paper) -> str:
    """A distance school's form with labels in French and in English, a dated line, a black stamp."""
    school, rng = invent_school(case.rng), case.rng
    study, begins, issued = enrolment(case)
    year = _school_year(paper, begins)
    cells = [
        *civil_rows(paper, "Nom de naissance / Family name", "Nom d'usage / Married name", "Prénoms / First names"),
        ("Date de naissance / Date of birth", paper.birth_date(form=f"{case.person.birth_date:%d.%m.%Y}")),
        ("Formation / Programme", txt("BTS ") + paper.put("speciality", speciality(case))),
        ("Niveau / Level", _study_year(paper, study)), ("Année / Academic year", bold(year)),
        ("N° d'inscription / Student number", txt(f"D{rng.randrange(10**6, 10**7)}")),
        ("Modalité / Mode", "enseignement à distance / distance learning"),
    ]  # fmt: skip
    foot_line(paper, school)
    return (
        head_with_mark(school, paper.put("organisation", school.name), "rgb(40,40,120)")
        + heading("CERTIFICAT DE SCOLARITÉ", after_mm=0)
        + '#align(center)[#text(style: "italic")[Certificate of enrolment]]\n'
        + gap(5)
        + "Le directeur certifie que l'élève dont les coordonnées suivent est inscrit pour l'année indiquée. #text(style: \"italic\", size: 0.85em)[The student named below is enrolled for the year shown.]\n"
        + framed_cells(cells)
        + gap(5)
        + f"Délivré le / issued on {dated(paper, 'issue_date', issued)}\n"
        + gap(3)
        + f"#grid(columns: (auto, 1fr), column-gutter: 10mm, align: horizon, [{paper.stamp(stamp_lines(school), shape='round', colour='black')}], [Le directeur / The Head \\ {paper.sign('training_centre', width_mm=62, height_mm=24)}])\n"
    )  # fmt: skip
