"""The examination itself: registration, marks, diplomas, marks given up, student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.examinations import _award
from specimens.opened.fifth.facts import MARK_DEFECTS, UNITS, marks, result_word, sat_in
from specimens.opened.fifth.wording import (
    academy,
    bold,
    born_words,
    civil_rows,
    dated,
    de_academie,
    gap,
    halves,
    heading,
    pairs,
    pressed,
    seat,
    sideways,
    small,
    speciality,
    state_head,
    whole_name,
    window,
)


def _comma(score: float) -> str:
    return f"{score:.2f}".replace(".", ",")


@apart_layout("transcript", "points_and_weights_sideways", defects=MARK_DEFECTS)
def points_and_weights_sideways(case: Case, paper: Paper) -> str:
    """The listing on its side: coefficient, mark, points and the word « BÉNÉFICE » on the row."""
    rng, session = case.rng, sat_in(case)
    sideways(paper, 16)
    paper.setup.size_pt = 10
    lines = []
    for row, (unit, label, weight) in zip(marks(case), UNITS, strict=True):
        shown = _comma(row["score"])
        paper.add("scores", row, [unit, shown])
        lines.append(f"[{unit}], [{txt(label)}], [{weight}], [{txt(shown)}], [{_comma(row['score'] * weight)}], [{'BÉNÉFICE' if row['benefit'] else ''}]")  # fmt: skip
    return (
        f"Académie {txt(de_academie(case))} #h(1fr) {bold(paper.choose('RELEVÉ DE NOTES', 'RELEVÉ DES NOTES OBTENUES'), 1.4)} #h(1fr) SESSION {bold(paper.put('session', session))}\n#line(length: 100%)\n"
        + halves(f"BREVET DE TECHNICIEN SUPÉRIEUR \\ {bold(paper.put('speciality', speciality(case)))}", pairs([*civil_rows(paper, "NOM", "NOM D'USAGE", "PRÉNOMS"), ("NÉ(E) LE", paper.birth_date(form=f"{case.person.birth_date:%d/%m/%Y}"))]))
        + gap(2)
        + f"#table(columns: (16mm, 1fr, 18mm, 24mm, 26mm, 34mm), inset: 1.5mm, stroke: 0.4pt, [*Épr.*], [*Libellé*], [*Coef.*], [*Note / 20*], [*Points*], [*Observation*], {', '.join(lines)})\n"
        + gap(2)
        + f"#align(right)[Décision du jury : {bold(result_word(case, paper))}]\n"
        + gap(3)
        + halves(small("Les notes portant la mention BÉNÉFICE peuvent être conservées pendant cinq ans à compter de leur date d'obtention.", 8), f"Le {txt(french.date_long(dt.date(session, 7, rng.randrange(3, 12))))} \\ Le chef de la division des examens \\ {paper.sign('authority', width_mm=60, height_mm=18, stamp=pressed('Académie', academy(case)))}", "(1.4fr, 1fr)")
    )  # fmt: skip


@apart_layout("transcript", "letter_with_marks_by_domain", defects=MARK_DEFECTS)
def letter_with_marks_by_domain(case: Case, paper: Paper) -> str:
    """A letter of results: marks in dotted lines, a star on those that may be kept."""
    session, who = sat_in(case), case.person
    lines = []
    for row, (unit, label, _) in zip(marks(case), UNITS, strict=True):
        shown = _comma(row["score"])
        paper.add("scores", row, [unit, shown])
        star = " \\*" if row["benefit"] else ""
        lines.append(
            f"{unit} – {txt(label)} #box(width: 1fr, repeat[.]) {txt(shown)}/20{star} \\\n"
        )
    return (
        state_head(f"Région académique – académie {de_academie(case)}", "Division des examens et concours")
        + window(paper)
        + gap(3)
        + heading(paper.choose("Relevé de notes du BTS", "VOS NOTES AU BREVET DE TECHNICIEN SUPÉRIEUR – RELEVÉ", "Relevé de notes – candidat individuel"), align="left", size=1.25, after_mm=2)
        + f"{txt(who.civility)},\n\nVoici les notes obtenues par {whole_name(paper)}, {born_words(paper, place=False)}, à l'examen du BTS {bold(paper.put('speciality', speciality(case)))}, session {paper.put('session', session)}. Le jury vous a {who.agree('déclaré', 'déclarée')} : {bold(result_word(case, paper))}.\n"
        + gap(2)
        + "".join(lines)
        + "\n#text(size: 0.88em)[\\* Note dont le bénéfice est acquis, sauf renonciation de votre part au moment d'une nouvelle inscription.]\n"
        + gap(4)
        + f"#pad(left: 90mm)[Pour le recteur et par délégation \\ {paper.sign('authority', width_mm=60, height_mm=22)}]"
    )  # fmt: skip


@apart_layout("diploma", "upright_with_visas")
def upright_with_visas(case: Case, paper: Paper) -> str:
    """A diploma upright within a double frame, the holder's hand beside the rector's."""
    name, level, day = _award(case)
    paper.setup.margin_mm, paper.setup.size_pt = (28, 28, 24, 28), 11.5
    paper.setup.background = "#place(center + horizon, rect(width: 190mm, height: 277mm, stroke: 1.5pt + rgb(150,120,40)))#place(center + horizon, rect(width: 184mm, height: 271mm, stroke: 0.5pt + rgb(150,120,40)))"
    return (
        f"#align(center)[{bold('RÉPUBLIQUE FRANÇAISE', 1.3)} \\ Ministère chargé de l'éducation nationale \\ #v(10mm) {bold('DIPLÔME', 2)} \\ #v(4mm) {bold(paper.put('title', name), 1.35)} \\ {small('Diplôme national de niveau', 9)} {paper.put('level', level)}]\n"
        + gap(8)
        + f"Vu le procès-verbal du jury en date du {dated(paper, 'obtained_on', day)},\n\nle diplôme est conféré à\n\n#align(center)[#text(size: 1.3em)[{whole_name(paper)}] \\ {born_words(paper)}]\n\npour en jouir avec les droits et prérogatives qui y sont attachés.\n"
        + gap(8)
        + f"Fait à {txt(seat(case))}, le {txt(french.date_long(day + dt.timedelta(days=60)))}\n"
        + gap(4)
        + halves(f"Le titulaire \\ {paper.sign('candidate', width_mm=58, height_mm=22)}", f"Le recteur d'académie \\ {paper.sign('authority', width_mm=62, height_mm=24, stamp=pressed('Rectorat', academy(case)))}")
        + gap(6)
        + small(f"Enregistré sous le n° {case.rng.randrange(10**6, 10**7)} – le premier exemplaire est seul remis à l'impétrant.", 7.5)
    )  # fmt: skip
