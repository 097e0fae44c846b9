"""Statements of marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.twenty_fourth.wording import (
    HEADED,
    academy,
    at_right,
    bold,
    born,
    captioned,
    cells,
    de,
    digits,
    framed,
    gap,
    in_prose,
    labelled,
    line,
    middle,
    name_rows,
    on_a_list,
    sheet,
    side_by_side,
    sized,
    somebody,
    subject,
)


def _jury_stamp(case: Case) -> list[str]:
    return [f"RECTORAT {de(academy(case)).upper()}", "DIVISION DES EXAMENS"]


@opened_layout("transcript", "rectorate_grid_with_points_and_letter_of_benefit", defects=MARKS)
def rectorate_grid_with_points_and_letter_of_benefit(case: Case, paper: Paper) -> str:
    """The rectorate's usual statement: mark, weight, points, a letter B explained below."""
    rng, session, p = case.rng, sat_in(case), case.person
    rows, passed = marks(case)
    form = rng.choice((0, 1))
    grid = [["Épreuve", "Libellé", "Note / 20", "Coef.", "Points", "Mention"]]
    points = 0.0
    for (code, label, weight), said in rows:
        points += said["score"] * weight
        shown = bold(txt(told(paper, said, form)))
        grid.append([txt(code), txt(label), shown, str(weight), f"{said['score'] * weight:.2f}".replace(".", ","), "B" if said["benefit"] else ""])  # fmt: skip
    total = sum(weight for (_, _, weight), _ in rows)
    sheet(paper, 9.6, "Liberation Sans", "Carlito", margins=(13, 15, 13, 15))
    return (
        side_by_side("78mm, 1fr", f"{bold(txt('ACADÉMIE ' + de(academy(case)).upper()), 11)} \\ Division des examens et concours \\ Bureau des BTS", at_right(f"{bold('RELEVÉ DE NOTES', 17)} \\ {bold('BREVET DE TECHNICIEN SUPÉRIEUR')} \\ Session {bold(paper.put('session', session))}"))
        + gap(2)
        + framed(labelled([("Spécialité", bold(paper.put("speciality", subject(case)))), *name_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", f"{paper.birth_date(form=digits(p.birth_date))} à {txt(p.birth_place)}"), ("N° candidat", txt(f"02{rng.randrange(10**8, 10**9)}")), ("Forme de passage", "globale")], 38, 1.8))
        + gap(1)
        + cells("17mm, 1fr, 21mm, 15mm, 21mm, 19mm", grid, fill=HEADED, pad=1.5, stroke="0.5pt + luma(60)")
        + side_by_side("1fr, auto", sized("Mention B : bénéfice de la note, que le candidat ajourné peut conserver pendant cinq ans sur sa demande.", 8), f"Total : {points:.2f} / {total * 20} #h(4mm) Moyenne : {points / total:.2f}".replace(".", ","))
        + gap(3)
        + framed(f"DÉCISION DU JURY : {bold(outcome(paper, passed), 13)}", fill="luma(240)")
        + gap(4)
        + side_by_side("1fr, 84mm", f"{txt(academy(case))}, le {txt(digits(dt.date(session, 7, rng.randrange(3, 12))))} \\ \\ {sized('Document à conserver : il ne sera pas délivré de duplicata avant un an.', 8)}", captioned(paper, "authority", f"Le président du jury, {somebody(case)}", _jury_stamp(case), 72))
    )  # fmt: skip


@opened_layout("transcript", "page_of_the_candidate_space_printed_from_a_browser", defects=MARKS)
def page_of_the_candidate_space_printed_from_a_browser(case: Case, paper: Paper) -> str:
    """The candidate's page on the portal, printed from a browser: an entry an épreuve, no hand."""
    rng, session, p = case.rng, sat_in(case), case.person
    rows, passed = marks(case)
    form = rng.choice((0, 2))
    sheet(paper, 9.8, "Open Sans", "DejaVu Sans", "Lato", margins=(17, 15, 15, 15))
    printed = case.today - dt.timedelta(days=rng.randrange(1, 9))
    paper.setup.header = sized(
        f"{txt(f'{printed:%d/%m/%Y} {rng.randrange(8, 23)}:{rng.randrange(10, 59)}')} #h(1fr) Mon espace candidat – Relevé de notes",
        7,
    )
    paper.setup.footer = sized(
        "#txt-url #h(1fr) 1/1".replace(
            "#txt-url", txt("https://espace-candidat.exemple.fr/resultats/releve")
        ),
        7,
    )
    entries = []
    for (code, label, weight), said in rows:
        shown = told(paper, said, form)
        badge = (
            f" #box(fill: rgb(215,240,220), inset: (x: 1.4mm, y: 0.6mm), radius: 1mm)[{sized('Bénéfice', 8, 'rgb(0,90,40)')}]"
            if said["benefit"]
            else ""
        )
        entries.append(
            f"#block(width: 100%, above: 1.8mm, below: 1.8mm, inset: (bottom: 1.4mm), stroke: (bottom: 0.4pt + luma(190)))[{bold(txt(code))} #h(2mm) {txt(label)} #h(1fr) {bold(txt(shown + ' / 20'), 11)} \\ {sized(f'Coefficient {weight} – épreuve présentée', 8, 'luma(90)')} #h(1fr) {badge}]\n"
        )
    return (
        f"#block(width: 100%, fill: rgb(0,0,145), inset: 3mm)[{bold('Espace candidat', 12, 'white')} #h(1fr) {sized(f'Académie {de(academy(case))}', 9, 'white')}]\n"
        + gap(1)
        + bold(f"Relevé de notes – BTS – session {paper.put('session', session)}", 15)
        + gap(1)
        + labelled([("Candidat", bold(on_a_list(paper))), ("Date de naissance", paper.birth_date(form=digits(p.birth_date))), ("Examen", "Brevet de technicien supérieur"), ("Spécialité", paper.put("speciality", subject(case)))], 38, 1.8, "")
        + f"#block(width: 100%, fill: rgb(238,238,255), inset: 2.6mm, above: 3mm)[Résultat : {bold(outcome(paper, passed), 12)}]\n"
        + gap(1)
        + "".join(entries)
        + sized("Les notes signalées « Bénéfice » peuvent être conservées durant cinq ans. Ce relevé, édité depuis le portail, a la même valeur que le document papier.", 8)
    )  # fmt: skip


@opened_layout("transcript", "duplicate_in_two_domains_with_kept_marks_in_words", defects=MARKS)
def duplicate_in_two_domains_with_kept_marks_in_words(case: Case, paper: Paper) -> str:
    """A duplicate made for the candidate: two tables by domain, what is kept said in words."""
    rng, session = case.rng, sat_in(case)
    rows, passed = marks(case)
    form = rng.choice((0, 2))
    made = dt.date(session, 9, rng.randrange(2, 29))
    sheet(paper, 10, "Liberation Serif", "Libertinus Serif", "Caladea", margins=(16, 20, 14, 22))
    general: list[list[str]] = []
    special: list[list[str]] = []
    for (code, label, weight), said in rows:
        told_mark = bold(txt(told(paper, said, form)))
        kept = f"bénéfice jusqu'à la session {session + 5}" if said["benefit"] else "–"
        group = general if code[:2] in ("E1", "E2", "E3") else special
        group.append([txt(f"{code} {label}"), told_mark, str(weight), kept])
    head = ["Épreuve ou sous-épreuve", "Note", "Coef.", "Conservation de la note"]
    wide = "1fr, 18mm, 15mm, 58mm"
    return (
        side_by_side("1fr, auto", f"Académie {txt(de(academy(case)))} \\ Maison des examens \\ Archives des sessions", f"#box(stroke: 1pt + rgb(170,20,30), inset: 2mm)[{bold('DUPLICATA', 13, 'rgb(170,20,30)')}]")
        + gap(5)
        + middle(f"{bold('Relevé des notes obtenues à l’examen', 16)} \\ du brevet de technicien supérieur, session {bold(paper.put('session', session))} \\ spécialité {paper.put('speciality', subject(case))}")
        + gap(3)
        + f"par {in_prose(paper)}, {born(paper)}.\n"
        + gap(1)
        + f"{italic_head('Enseignement général')}{cells(wide, [head, *general], fill=HEADED, pad=1.6)}"
        + f"{italic_head('Enseignement professionnel')}{cells(wide, [head, *special], fill=HEADED, pad=1.6)}"
        + gap(1)
        + f"Après délibération, le jury a déclaré le candidat : {bold(outcome(paper, passed), 12)}.\n"
        + gap(4)
        + f"#pad(left: 84mm)[Duplicata établi le {txt(digits(made))} \\ {captioned(paper, 'authority', 'Pour la rectrice, le chef de bureau', _jury_stamp(case), 72)}]\n"
        + line("0.3pt")
        + sized("Le présent relevé ne tient pas lieu de diplôme.", 8)
    )  # fmt: skip


def italic_head(words: str) -> str:
    return (
        f'#block(above: 3mm, below: 1.5mm)[#text(style: "italic", weight: "bold")[{txt(words)}]]\n'
    )
