"""Records of marks and what says that an examination was passed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import MARKS, marks, outcome, sat_in, told
from specimens.opened.seventh.juries import _passed_in, _seal
from specimens.opened.seventh.wording import (
    above,
    academy,
    born,
    branch,
    called,
    chart,
    dated,
    de,
    figures,
    foot,
    frame,
    halves,
    indexed,
    page_of,
    rise,
    seat,
    section,
    thick,
    under,
)


@apart_layout("transcript", "account_page_by_families_of_tests", defects=MARKS)
def account_page_by_families_of_tests(case: Case, paper: Paper) -> str:
    """A page of the web account: general then professional tests in two tables, badge words for what
    is kept, nobody signs."""
    session, form, rng, who = sat_in(case), case.rng.choice((0, 1)), case.rng, case.person
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Carlito")), 9.6
    ink = "rgb(0,0,145)"
    rows, passed = marks(case)
    halves_of: list[list[tuple[str, ...]]] = [[], []]
    badge = f"#box(fill: rgb(200,235,215), inset: (x: 1.5mm, y: 0.6mm), radius: 1mm)[#text(size: 0.85em)[{txt(rng.choice(('Bénéfice', 'Bénéfice possible', 'Note conservée')))}]]"  # fmt: skip
    for place, ((code, label, weight), kept) in enumerate(rows):
        shown = told(paper, kept, form)
        halves_of[place >= 4].append((txt(f"{code} – {label}"), str(weight), thick(txt(shown)), badge if kept["benefit"] else "–"))  # fmt: skip
    foot(
        paper,
        "Consultation en ligne – la notification officielle est celle qui est adressée par courrier",
    )
    return (
        f"{thick('Cyclades', 18, ink)} #h(1fr) {indexed(paper)}\n#line(length: 100%, stroke: 1.5pt + {ink})\n"
        + f"{thick(txt(paper.choose('Mes résultats – relevé de notes', 'Relevé de notes', 'Mon relevé de notes')), 15)}\n"
        + rise(1)
        + above([("Examen", "BTS"), ("Session", thick(paper.put("session", session))), ("Académie", txt(academy(case))), ("Spécialité", paper.put("speciality", branch(case))), ("Date de naissance", paper.birth_date(form=figures(who.birth_date))), ("Jury", txt(figures(dt.date(session, 7, rng.randrange(1, 8)))))], "(1fr, 1fr, 1fr)")
        + section("Épreuves générales", ink)
        + chart(("Épreuve", "Coef.", "Note / 20", "Bénéfice"), halves_of[0], "(1fr, 16mm, 24mm, 40mm)", "rgb(227,227,253)")
        + section("Épreuves professionnelles", ink)
        + chart(("Épreuve", "Coef.", "Note / 20", "Bénéfice"), halves_of[1], "(1fr, 16mm, 24mm, 40mm)", "rgb(227,227,253)")
        + frame(f"Décision : {thick(outcome(paper, passed), 12)}", 3, "luma(245)")
    )  # fmt: skip


@apart_layout("diploma", "landscape_title_with_jury_and_holder")
def landscape_title_with_jury_and_holder(case: Case, paper: Paper) -> str:
    """The diploma itself on its side in a frame: texts of law at the left, holder in the middle,
    hands of the holder and the rector."""
    rng = case.rng
    page_of(paper, 297, 210, 20, 30, 14, 30)
    ink = rng.choice(("rgb(0,60,110)", "rgb(90,70,20)"))
    paper.setup.background = (
        f"#place(center + horizon, rect(width: 277mm, height: 190mm, stroke: 4pt + {ink}))"
    )
    paper.setup.font = rng.choice(("Libertinus Serif", "Liberation Serif", "DejaVu Serif"))
    title, level = rng.choice((("Baccalauréat professionnel, spécialité Maintenance des équipements industriels", 4), ("Brevet professionnel, spécialité Charpentier bois", 4), ("Baccalauréat technologique, série STMG", 4)))  # fmt: skip
    year = _passed_in(case)
    obtained = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 11)))
    return (
        f"#align(center)[RÉPUBLIQUE FRANÇAISE \\ Ministère de l'Éducation nationale \\ #v(3mm) {thick(paper.choose('DIPLÔME', 'DIPLÔME NATIONAL'), 26, ink)}]\n"
        + rise(2)
        + "#text(size: 0.85em)[Vu le code de l'éducation, livre III ; vu le procès-verbal de l'examen établi par le jury ;]\n"
        + rise(3)
        + f"#align(center)[Le diplôme du \\ {thick(paper.put('title', title), 14)} \\ (niveau {paper.put('level', level, str(level))}) \\ est délivré à \\ #v(1mm) #text(size: 15pt)[{called(paper)}] \\ {born(paper)} \\ pour en jouir avec les droits et prérogatives qui y sont attachés.]\n"
        + rise(3)
        + f"Fait à {txt(seat(case))}, le {dated(paper, 'obtained_on', obtained)} #h(1fr) N° {rng.randrange(10**7, 10**8)}\n"
        + rise(2)
        + halves(under(paper, "candidate", "Le titulaire", high=20), under(paper, "authority", f"Le recteur de l'académie {de(academy(case))}", stamp=_seal(case), high=26), gutter=40)
    )  # fmt: skip
