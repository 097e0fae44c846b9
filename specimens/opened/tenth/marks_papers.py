"""Records of marks, and what says that an examination was passed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, ONE, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.tenth.wording import (
    addressee,
    birth,
    civil_rows,
    colon_rows,
    course,
    day_of,
    face,
    footer,
    gap,
    grid_table,
    habit,
    hand,
    headline,
    named,
    of,
    outlined,
    rectorate_town,
    region,
    republic,
    sheet,
    slashes,
    somebody,
    strong,
    surname_first,
    thin_rule,
    tiny,
    two,
)


def _rubber(case: Case) -> list[str]:
    return [f"ACADÉMIE {of(region(case)).upper()}", "DIVISION DES EXAMENS", rectorate_town(case).upper()]  # fmt: skip


def _comma(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


@opened_layout("transcript", "letter_form_results_with_codes_at_right", defects=MARKS)
def letter_form_results_with_codes_at_right(case: Case, paper: Paper) -> str:
    """What the office mails after the jury: window address, marks with the code of each test in the
    last column and a letter for what is kept, key below."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    sheet(paper, (210, 297), (16, 18, 14, 18), 9.6)
    face(paper, "Liberation Sans", "Carlito", "Liberation Sans Narrow")
    rows, passed = marks(case)
    letter = rng.choice(("B", "K", "C"))
    table = []
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        table.append((txt(label), str(weight), txt(shown), letter if kept["benefit"] else "", txt(code)))  # fmt: skip
    jury = dt.date(session, 7, rng.randrange(1, 12))
    return (
        two(republic(f"Académie {of(region(case))}", "DEC – bureau des BTS"), gap(8) + addressee(paper, 8))
        + headline(paper.choose("RELEVÉ DE NOTES DU BREVET DE TECHNICIEN SUPÉRIEUR", "BTS – RELEVÉ DE NOTES ET RÉSULTAT", "RELEVÉ DE NOTES"), 13, "left")
        + f"Session de {strong(paper.put('session', session))} – spécialité {strong(paper.put('speciality', course(case)))}\n\n"
        + f"{surname_first(paper)}, {birth(paper, form=slashes(who.birth_date))} – inscription n° {rng.randrange(10**9, 10**10)}\n"
        + grid_table(("Épreuves", "Coefficient", "Note sur 20", "Report", "Code"), table, "(1fr, 24mm, 26mm, 20mm, 18mm)", "luma(235)", 1.7)
        + tiny(f"{letter} : bénéfice de la note acquis pour cinq ans, sauf renonciation écrite.", 8)
        + gap(2)
        + outlined(f"Le jury, réuni le {txt(habit(paper, jury))}, prononce : {strong(outcome(paper, passed), 13)}", 3)
        + gap(2)
        + two(tiny("Ce relevé est à conserver ; aucune copie n'est délivrée. Il doit être joint à toute nouvelle inscription.", 8), hand(paper, "authority", "La directrice des examens et concours", stamp=_rubber(case), wide=66))
    )  # fmt: skip


@opened_layout("transcript", "weights_and_points_in_two_panels_across", defects=MARKS)
def weights_and_points_in_two_panels_across(case: Case, paper: Paper) -> str:
    """A sheet laid across: who and which examination in a panel at the left, the marks with points
    at the right, what is kept as a word under the test."""
    session, form, rng = sat_in(case), case.rng.randrange(3), case.rng
    sheet(paper, (297, 210), (15, 16, 13, 16), 9.4)
    face(paper, "Open Sans", "Lato", "DejaVu Sans", "Liberation Sans")
    rows, passed = marks(case)
    word = rng.choice(("note conservable", "bénéfice", "report possible 5 ans"))
    table, points, weights = [], 0.0, 0
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        points, weights = points + kept["score"] * weight, weights + weight
        under = f" #h(1fr) {tiny(word, 7.5, 'rgb(0,90,60)')}" if kept["benefit"] else ""
        table.append((txt(code), txt(label) + under, f"x {weight}", strong(txt(shown)), txt(_comma(kept["score"] * weight))))  # fmt: skip
    who = case.person
    left = (
        republic(f"Académie {of(region(case))}")
        + gap(4)
        + headline(paper.choose("Relevé de notes", "RELEVÉ DES NOTES OBTENUES"), 15, "left")
        + "\n\n".join(f"{tiny(k, 7.5)} \\ {v}" for k, v in [("Examen", "Brevet de technicien supérieur"), ("Session", strong(paper.put("session", session))), ("Spécialité", strong(paper.put("speciality", course(case)))), *civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=slashes(who.birth_date)))])
    )  # fmt: skip
    right = (
        grid_table(("", "Épreuve", "Coef.", "Note", "Points"), table, "(14mm, 1fr, 14mm, 18mm, 20mm)", "rgb(222,232,240)", 1.7)
        + f"#align(right)[Total des points : {_comma(points)} sur {weights * 20} – moyenne générale {_comma(points / weights)}]\n"
        + f"Décision du jury du {slashes(dt.date(session, 7, rng.randrange(1, 12)))} : {strong(outcome(paper, passed), 12)}\n"
        + gap(2)
        + hand(paper, "authority", f"Pour le recteur de l'académie {of(region(case))},", stamp=_rubber(case), wide=64)
    )  # fmt: skip
    return two(left, right, "(74mm, 1fr)", 9)


@opened_layout("transcript", "copy_of_marks_on_request_by_sentences", defects=MARKS)
def copy_of_marks_on_request_by_sentences(case: Case, paper: Paper) -> str:
    """A statement typed on request for somebody who lost the record: a line a test, dots up to the
    mark, the kept ones said again in a sentence."""
    session, form, rng = sat_in(case), case.rng.choice((0, 2)), case.rng
    face(paper, "Liberation Serif", "Libertinus Serif", "Caladea", "Liberation Mono")
    sheet(paper, (210, 297), (22, 24, 18, 24), 10.4)
    rows, passed = marks(case)
    lines = ""
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        lines += f"#block(above: 2.2mm, below: 2.2mm)[{txt(code)} – {txt(label)}, coefficient {weight} #box(width: 1fr, repeat[.]) {txt(shown)} / 20]\n"  # fmt: skip
    held = [code for (code, _, _), kept in rows if kept["benefit"]]
    said = f"L'intéressé(e) peut conserver le bénéfice des notes suivantes : {', '.join(held)}.\n" if held else ""  # fmt: skip
    written = min(case.today, dt.date(session, 9, rng.randrange(2, 29)))
    return (
        republic(f"Rectorat de l'académie {of(region(case))}", "Division des examens et concours", "Archives des résultats")
        + gap(7)
        + headline(paper.choose("RELEVÉ DE NOTES", "DUPLICATA DE RELEVÉ DE NOTES", "EXTRAIT DU RELEVÉ DE NOTES"), 14)
        + gap(3)
        + f"D'après les procès-verbaux du brevet de technicien supérieur, spécialité {paper.put('speciality', course(case))}, session {paper.put('session', session)}, {named(paper)}, {birth(paper)}, a obtenu les notes suivantes :\n"
        + gap(1) + lines + gap(2)
        + said
        + f"\nDécision du jury : {strong(outcome(paper, passed))}.\n"
        + gap(5)
        + f"#align(right)[{txt(rectorate_town(case))}, le {txt(slashes(written))} \\ #block[#set align(left)\n{hand(paper, 'authority', 'L’adjointe au chef de division', stamp=_rubber(case), wide=66, after=somebody(case))}]]\n"
    )  # fmt: skip


@opened_layout("diploma", "success_statement_with_field_column")
def success_statement_with_field_column(case: Case, paper: Paper) -> str:
    """The statement of success printed by the examination centre: labels in a column at the left of
    a rule, text of law small at the foot, the inspector signs."""
    rng, who = case.rng, case.person
    year = rng.randrange(min(max(who.birth_date.year + 18, case.session - 6), case.session - 1), case.session)  # fmt: skip
    title, level = rng.choice((("Baccalauréat professionnel, spécialité Métiers de l'électricité et de ses environnements connectés", 4), ("Baccalauréat technologique, série STI2D", 4), ("Baccalauréat général", 4), ("Brevet professionnel, spécialité Maçon", 4)))  # fmt: skip
    obtained = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 12)))
    footer(paper, "Toute fausse déclaration expose aux peines de l'article 441-6 du code pénal.", 7)
    return (
        two(republic(f"Académie {of(region(case))}", "Service des examens"), f"#align(right)[{tiny(f'Attestation n° {year}-{rng.randrange(10**5, 10**6)}', 8)}]")
        + gap(8)
        + headline(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION D'OBTENTION DU DIPLÔME"), 17)
        + f"#align(center)[{tiny('valant diplôme dans l’attente du parchemin', 9)}]\n{thin_rule('black', 1)}"
        + gap(4)
        + colon_rows([("Diplôme", strong(paper.put("title", title), 12)), ("Niveau", paper.put("level", level, f"{level}")), *civil_rows(paper, "Nom de naissance", "Nom d'usage", "Prénom(s)"), ("Né(e) le", f"{paper.birth_date(form=habit(paper, who.birth_date))} à {txt(who.birth_place)}"), ("Session", str(year)), ("Mention", rng.choice(("sans mention", "assez bien", "bien"))), ("Admis(e) par le jury du", day_of(paper, "obtained_on", obtained))], 52, "", 4)
        + gap(4) + thin_rule("black", 1)
        + gap(6)
        + two(f"{txt(rectorate_town(case))}, le {txt(habit(paper, obtained + rng.randrange(2, 20) * ONE))}", hand(paper, "authority", "L'inspecteur d'académie,", "par délégation de la rectrice", stamp=_rubber(case), wide=66))
    )  # fmt: skip
