"""Records of marks, titles obtained, and what candidates give up of their marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventeenth.wording import (
    apart,
    birth,
    birth_row,
    bold,
    bottom,
    captions,
    cells,
    coloured,
    filed,
    framed,
    gap,
    hand,
    hand_over,
    heading,
    listing,
    note,
    num,
    of,
    on,
    pen_line,
    person,
    republic,
    sheet,
    table,
    third,
    tick,
    title,
    told_day,
    town_of,
    trade,
    two,
)


def _rector(case: Case) -> list[str]:
    return ["ACADÉMIE", of(town_of(case)).upper(), "EXAMENS"]


@opened_layout("transcript", "house_of_examinations_letter_with_framed_marks", defects=MARKS)
def house_of_examinations_letter_with_framed_marks(case: Case, paper: Paper) -> str:
    session, form, rng = sat_in(case), case.rng.randrange(3), case.rng
    rows, passed = marks(case)
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        body.append((txt(code), txt(label), str(weight), bold(txt(shown)), "Bénéfice conservable" if kept["benefit"] else ""))  # fmt: skip
    paper.setup.size_pt = 9.8
    return (
        republic(f"Académie {of(town_of(case))}", "Maison des examens", "Bureau du BTS")
        + title(paper.choose("RELEVÉ DE NOTES", "Relevé de notes et résultat"), 15)
        + f"#align(center)[Brevet de technicien supérieur – session {paper.put('session', session)}]\n"
        + gap(2)
        + listing([("Candidat(e)", filed(paper)), ("Né(e) le", paper.birth_date(form=told_day(paper, case.person.birth_date))), ("Spécialité", bold(paper.put("speciality", trade(case)))), ("Matricule", str(rng.randrange(10**8, 10**9)))], 32)
        + gap(2)
        + framed(table(("Unité", "Intitulé de l'épreuve", "Coeff.", "Note/20", "Observation"), body, "(15mm, 1fr, 14mm, 18mm, 38mm)", "white", 1.5, "none"), 1.5)
        + f"À l'issue de ses délibérations, le jury prononce : {bold(outcome(paper, passed), 12)}\n"
        + gap(4)
        + hand(paper, "authority", f"Le {num(dt.date(session, 7, rng.randrange(4, 18)))}, le chef du service des examens", stamp=_rector(case), wide=66, where="right")
    )  # fmt: skip


@opened_layout("transcript", "candidate_space_tiles_with_tags", defects=MARKS)
def candidate_space_tiles_with_tags(case: Case, paper: Paper) -> str:
    session, form, rng, ink = sat_in(case), case.rng.choice((0, 2)), case.rng, "rgb(0,0,145)"
    rows, passed = marks(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "DejaVu Sans")), 9.2
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        tag = "#box(fill: rgb(200,235,205), inset: 1mm, radius: 1mm)[#text(size: 7pt)[BÉNÉFICE]]" if kept["benefit"] else ""  # fmt: skip
        body.append((f"{bold(txt(code))} \\ {note(label, 7.5)}", f"coef. {weight}", f"{txt(shown)} / 20", tag))  # fmt: skip
    bottom(paper, f"https : espace-candidat.exemple/resultats – imprimé le {num(case.today)} – 1/1")
    return (
        coloured("Mon espace candidat", ink, 12)
        + title(paper.choose("Mon relevé de notes", "Relevé de notes"), 17, "left", ink)
        + captions([*apart(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Date de naissance", paper.birth_date(form=num(case.person.birth_date))), ("Académie", txt(town_of(case))), ("Examen", "BTS"), ("Session", paper.put("session", session)), ("Spécialité", paper.put("speciality", trade(case))), ("Résultat", bold(outcome(paper, passed)))])
        + gap(3)
        + table((), body, "(1fr, 22mm, 28mm, 30mm)", "white", 1.8, "(bottom: 0.4pt + luma(180))")
        + note("Ce document est fourni à titre d'information. Le relevé officiel est délivré par le rectorat.", 7.5)
    )  # fmt: skip


@opened_layout("transcript", "matrix_printer_strip_in_fixed_pitch", defects=MARKS)
def matrix_printer_strip_in_fixed_pitch(case: Case, paper: Paper) -> str:
    session, form, rng = sat_in(case), 1, case.rng
    rows, passed = marks(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Liberation Mono", "DejaVu Sans Mono")), 9
    body = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        body.append((txt(code), txt(label.upper()), txt(f"{weight:02d}"), txt(shown), "B" if kept["benefit"] else ""))  # fmt: skip
    legend = "B : BENEFICE DE LA NOTE CONSERVE" if any(k["benefit"] for _, k in rows) else ""
    return (
        f"RECTORAT {txt(of(town_of(case)).upper())} #h(1fr) DEC 3\n\n{txt('EXAMEN : BTS')} #h(6mm) SESSION : {paper.put('session', session)}\n\nSPECIALITE : {paper.put('speciality', trade(case))}\n"
        + gap(2)
        + title(paper.choose("RELEVE DE NOTES", "RELEVE DES NOTES OBTENUES"), 12)
        + f"CANDIDAT : {filed(paper)} \\ DATE DE NAISSANCE : {paper.birth_date(form=num(case.person.birth_date))} \\ INSCRIPTION : {rng.randrange(10**9, 10**10)}\n"
        + gap(2)
        + table(("UNITE", "EPREUVE", "COEF", "NOTE", "BEN"), body, "(18mm, 1fr, 15mm, 18mm, 14mm)", "white", 1.4, "(top: 0.4pt, bottom: 0.4pt)")
        + f"{txt(legend)}\n"
        + gap(2)
        + f"DECISION DU JURY : {outcome(paper, passed)}\n"
        + gap(3)
        + two("", hand(paper, "authority", "LE PRESIDENT DU JURY", third(case), stamp=_rector(case) if rng.random() < 0.6 else None, wide=64, high=24))
    )  # fmt: skip


@opened_layout("transcript", "sideways_columns_one_per_test", defects=MARKS)
def sideways_columns_one_per_test(case: Case, paper: Paper) -> str:
    session, form, rng = sat_in(case), case.rng.choice((0, 2)), case.rng
    rows, passed = marks(case)
    sheet(paper, 297, 210, (14, 14, 12, 14))
    paper.setup.size_pt = 9.4
    codes, labels, notes, kept_row = ["Unité"], ["Épreuve"], ["Note sur 20"], ["Bénéfice"]
    for (code, label, _), kept in rows:
        codes.append(bold(txt(code)))
        labels.append(note(label, 7.6, "black"))
        notes.append(bold(txt(told(paper, kept, form))))
        kept_row.append("OUI" if kept["benefit"] else "non")
    return (
        two(f"{bold(txt('Académie ' + of(town_of(case))), 12)} \\ Service des examens et concours", f"#align(right)[BTS – session {bold(paper.put('session', session))} \\ {paper.put('speciality', trade(case))}]")
        + title(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DES NOTES DU CANDIDAT"), 15)
        + cells([*apart(paper, "Nom", "Nom d'usage", "Prénoms"), birth_row(paper)], 2, "30mm")
        + gap(3)
        + table((), [codes, labels, notes, kept_row], f"(24mm, {', '.join(['1fr'] * len(rows))})", "white", 1.8)
        + gap(3)
        + two(f"Résultat : {bold(outcome(paper, passed), 13)} \\ {note('Un bénéfice de note se conserve durant cinq ans, à la demande de l’intéressé.', 7.5)}", hand(paper, "authority", f"{town_of(case)}, le {num(dt.date(session, 7, rng.randrange(5, 16)))}", "La rectrice, par délégation", stamp=_rector(case), wide=70))
    )  # fmt: skip


def _won(case: Case) -> tuple[str, int, dt.date]:
    rng, who = case.rng, case.person
    year = rng.randrange(min(max(who.birth_date.year + 18, case.session - 6), case.session - 1), case.session)  # fmt: skip
    name = rng.choice(("Baccalauréat professionnel, spécialité Aménagement et finition du bâtiment", "Baccalauréat général", "Baccalauréat technologique, série STI2D", "Brevet professionnel, spécialité Métallier"))  # fmt: skip
    return name, 4, case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 12)))


@opened_layout("diploma", "duplicate_notice_of_the_archive_office")
def duplicate_notice_of_the_archive_office(case: Case, paper: Paper) -> str:
    name, level, day = _won(case)
    return (
        republic(f"Rectorat {of(town_of(case))}", "Bureau des diplômes")
        + gap(5)
        + title(paper.choose("ATTESTATION DE DIPLÔME", "ATTESTATION DE RÉUSSITE"), 17)
        + gap(5)
        + f"Les registres de l'académie font apparaître que {person(paper)}, {birth(paper)}, a obtenu le diplôme ci-après :\n"
        + gap(2)
        + cells([("Diplôme", bold(paper.put("title", name))), ("Niveau", paper.put("level", level, paper.choose("4", "niveau 4"))), ("Délibération du jury", on(paper, "obtained_on", day)), ("Mention", case.rng.choice(("sans mention", "assez bien", "bien")))], 1, "48mm", inset=2.4)
        + gap(3)
        + "L'attestation peut être produite en lieu et place du parchemin auprès de toute administration.\n"
        + gap(6)
        + hand_over(paper, "authority", "Pour la rectrice et par délégation,", f"{third(case)}, secrétaire générale", stamp=_rector(case), wide=68)
    )  # fmt: skip


@opened_layout("diploma", "parchment_across_with_left_column_of_texts")
def parchment_across_with_left_column_of_texts(case: Case, paper: Paper) -> str:
    name, level, day = _won(case)
    sheet(paper, 297, 210, (24, 26, 16, 26))
    paper.setup.font = case.rng.choice(("Libertinus Serif", "Caladea", "DejaVu Serif"))
    paper.setup.background = "#place(center + horizon, rect(width: 275mm, height: 190mm, stroke: 1.5pt + rgb(150,120,40), radius: 4mm))"  # fmt: skip
    left = f"{note('Vu le code de l’éducation, livre III ;', 8)} \\ {note('Vu les textes réglementaires relatifs au diplôme ;', 8)} \\ Vu la décision du jury du {on(paper, 'obtained_on', day)} ; \\ #v(10mm) {note(f'N° {case.rng.randrange(10**6, 10**7)}', 8)}"  # fmt: skip
    right = (
        f"#text(size: 12pt)[Le diplôme du]\n\n{bold(paper.put('title', name), 17)}\n\n{note('diplôme national classé au niveau', 9)} {paper.put('level', level, str(level))}\n\nest décerné à {bold(person(paper), 13)} \\ {birth(paper)}\n"
        + gap(4)
    )
    return (
        f"#align(center)[{bold('MINISTÈRE DE L’ÉDUCATION NATIONALE', 12)} \\ Académie {txt(of(town_of(case)))}]\n"
        + gap(6)
        + two(left, right, "(64mm, 1fr)", 10)
        + two(hand(paper, "candidate", "Signature du titulaire", wide=60, high=26), hand(paper, "authority", "Le recteur de l'académie", stamp=_rector(case), wide=66))
    )  # fmt: skip


@opened_layout("benefit_waiver", "rectorate_sheet_with_crosses_and_day_by_pen")
def rectorate_sheet_with_crosses_and_day_by_pen(case: Case, paper: Paper) -> str:
    who, rng = case.person, case.rng
    signed = case.fact("signed_on", case.day_before(0, 15))
    kept = rng.randrange(3)
    rows = [(txt(u), tick(k != kept, "je conserve"), tick(k == kept, "je renonce")) for k, u in enumerate(("E1 – Culture générale", "E2 – Langue vivante", "E3 – Sciences ou économie"))]  # fmt: skip
    pen = paper.handwritten
    paper.birth_name()
    paper.put("given_names", [who.first_name], who.first_name)
    usage = f" (usage : {paper.usage_name()} )" if who.usage_name else ""
    return (
        republic(f"Académie {of(town_of(case))}", "Division des examens et concours")
        + title(paper.choose("RENONCIATION À DES BÉNÉFICES DE NOTES", "BÉNÉFICES DE NOTES : MAINTIEN OU RENONCIATION"), 13)
        + f"#align(center)[BTS {paper.put('speciality', trade(case))} – session {case.session}]\n"
        + gap(2)
        + pen_line("Nom de naissance :", pen(who.birth_name) + usage)
        + pen_line("Prénom :", pen(who.first_name))
        + gap(2)
        + f"Bénéfices acquis à la session {case.session - 1} :\n"
        + table(("Unité", "", ""), rows, "(1fr, 40mm, 40mm)", inset=2.2)
        + "Je sais que la note à laquelle je renonce est perdue et que l'épreuve devra être repassée.\n"
        + gap(3)
        + two(f"Le {paper.hand_date('signed_on', signed)}", hand(paper, "candidate", "Signature du candidat", wide=66, high=24))
    )  # fmt: skip


@opened_layout("benefit_waiver", "typed_statement_in_first_person_two_units")
def typed_statement_in_first_person_two_units(case: Case, paper: Paper) -> str:
    signed = case.fact("signed_on", case.day_before(1, 20))
    return (
        title(paper.choose("Déclaration de renonciation aux bénéfices", "REFUS DE BÉNÉFICES DE NOTES"), 15, "left")
        + gap(3)
        + f"Je soussigné{case.person.agree('', 'e')}, {person(paper)}, {birth(paper)}, inscrit{case.person.agree('', 'e')} comme candidat au BTS {bold(paper.put('speciality', trade(case)))}, session {case.session}, académie {txt(of(town_of(case)))},\n\n"
        + f"déclare ne plus vouloir du bénéfice des notes obtenues en {case.session - 1} pour :\n"
        + "- l'unité E1, culture générale et expression ;\n- l'unité E2, langue vivante étrangère.\n"
        + heading("Portée de la déclaration")
        + "Je reconnais que ce refus est sans retour, y compris si la nouvelle note est plus basse.\n"
        + gap(6)
        + f"Fait le {on(paper, 'signed_on', signed)}, à {txt(case.person.place.town)}\n"
        + gap(3)
        + hand_over(paper, "candidate", f"{case.person.first_name} {case.person.birth_name}", wide=62, high=24, where="center")
    )  # fmt: skip
