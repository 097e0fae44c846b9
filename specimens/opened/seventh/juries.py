"""Records of marks and what says that an examination was passed."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.facts import MARKS, ONE, marks, outcome, sat_in, told
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    above,
    academy,
    born,
    boxed,
    branch,
    called,
    chart,
    dated,
    de,
    figures,
    fine,
    foot,
    frame,
    halves,
    indexed,
    names,
    page_of,
    pairs,
    rise,
    ruled,
    seat,
    section,
    spaced,
    state,
    thick,
    under,
)


def _seal(case: Case) -> list[str]:
    return ["RECTORAT", f"ACADÉMIE {de(academy(case)).upper()}"]


def _label_of_mark(kept: bool, words: str) -> str:
    return txt(words) if kept else ""


@opened_layout("transcript", "service_grid_benefit_column", defects=MARKS)
def service_grid_benefit_column(case: Case, paper: Paper) -> str:
    """The office's record: units by domain, mark, weight, points, a last column for what is kept;
    the jury's word and the mean below."""
    session, form, rng, who = sat_in(case), case.rng.randrange(3), case.rng, case.person
    paper.setup.size_pt = 9.4
    word = rng.choice(("Bénéfice", "BENEF.", "oui"))
    rows, passed = marks(case)
    table, points, weights = [], 0.0, 0
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        points, weights = points + kept["score"] * weight, weights + weight
        table.append((txt(code), txt(label), txt(shown), str(weight), f"{kept['score'] * weight:.2f}".replace(".", ","), _label_of_mark(kept["benefit"], word)))  # fmt: skip
    return (
        state(f"Académie {de(academy(case))}", "Service interacadémique des examens", f"Édité le {figures(dt.date(session, 7, rng.randrange(6, 25)))}")
        + ruled(paper.choose("RELEVÉ DE NOTES", "RELEVÉ DE NOTES – BREVET DE TECHNICIEN SUPÉRIEUR"), 14)
        + halves(pairs([("Session", thick(paper.put("session", session))), ("Spécialité", paper.put("speciality", branch(case)))], 24), pairs([*names(paper, "Nom", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=figures(who.birth_date))), ("N° candidat", txt(f"{rng.randrange(10**9, 10**10)}"))], 26), "(1fr, 1fr)")
        + rise(2)
        + chart(("Code", "Épreuve", "Note", "Coef", "Points", "Conservation"), table, "(15mm, 1fr, 18mm, 14mm, 20mm, 28mm)")
        + f"Total : {points:.2f} / {weights * 20} #h(8mm) Moyenne : {points / weights:.2f} / 20\n".replace(".", ",")
        + rise(2)
        + f"#align(center)[#box(stroke: 0.8pt, inset: 2.5mm)[DÉCISION DU JURY : {thick(outcome(paper, passed), 12)}]]\n"
        + rise(3)
        + halves(fine("Les notes d'au moins 10 sur 20 signalées dans la colonne de droite peuvent être conservées cinq ans sur demande du candidat.", 7.5), under(paper, "authority", "Le chef de division", stamp=_seal(case), high=25))
    )  # fmt: skip


@opened_layout("transcript", "narrow_strip_two_columns_of_units", defects=MARKS)
def narrow_strip_two_columns_of_units(case: Case, paper: Paper) -> str:
    """An upright half sheet: units in lines with dots up to the mark, a star after what is kept."""
    session, form, rng = sat_in(case), case.rng.choice((0, 2)), case.rng
    page_of(paper, 148, 210, 10, 12, 9, 12)
    paper.setup.size_pt, paper.setup.font = (
        9,
        rng.choice(("Liberation Mono", "Liberation Serif", "DejaVu Sans")),
    )
    rows, passed = marks(case)
    listed = []
    starred, star = False, txt(" *")
    for (code, label, weight), kept in rows:
        shown = told(paper, kept, form)
        starred = starred or kept["benefit"]
        listed.append(f"#block(above: 1.7mm, below: 1.7mm)[{txt(code)} {txt(label)} (x{weight}) #box(width: 1fr, repeat[.]) {txt(shown)}{star if kept['benefit'] else ''}]\n")  # fmt: skip
    return (
        f"{thick(txt('RECTORAT ' + de(seat(case)).upper()))} \\ Examens et concours\n"
        + boxed(paper.choose("BTS – RELEVÉ DE NOTES", "RELEVÉ INDIVIDUEL DE NOTES – BTS"), 11.5, "100%")
        + f"Session : {paper.put('session', session)} \\ Spécialité : {paper.put('speciality', branch(case))} \\ Candidat : {indexed(paper)} \\ Né(e) le : {paper.birth_date(form=figures(case.person.birth_date))}\n"
        + rise(1)
        + "Notes sur 20, entre parenthèses le coefficient :\n"
        + "".join(listed)
        + (fine("* bénéfice de note conservable pendant cinq ans", 7.5) if starred else "")
        + rise(2)
        + f"Résultat : {thick(outcome(paper, passed))}\n"
        + rise(1)
        + f"#align(right)[Le {txt(figures(dt.date(session, 7, rng.randrange(3, 15))))} \\ Pour le recteur \\ #v(2mm) {paper.sign('authority', width_mm=52, height_mm=30, stamp=_seal(case))}]\n"
    )  # fmt: skip


def _passed_in(case: Case) -> int:
    """A year in which the person was eighteen at least and the examination over."""
    least = max(case.person.birth_date.year + 18, case.session - 6)
    return case.rng.randrange(min(least, case.session - 1), case.session)


@opened_layout("diploma", "provisional_success_statement_board")
def provisional_success_statement_board(case: Case, paper: Paper) -> str:
    """The statement of success that stands for the diploma until it is printed: level, title and
    session in the text, by delegation of the rector."""
    rng, who = case.rng, case.person
    year = _passed_in(case)
    title, level = rng.choice((("Baccalauréat professionnel – Technicien d'études du bâtiment", 4), ("Baccalauréat technologique – STI2D", 4), ("Baccalauréat général", 4), ("Brevet de technicien supérieur – Support à l'action managériale", 5)))  # fmt: skip
    if year < who.birth_date.year + 20 and level == 5:
        title, level = "Baccalauréat général", 4
    obtained = case.fact("obtained_on", dt.date(year, 7, rng.randrange(2, 11)))
    return (
        state(f"Académie {de(academy(case))}", "Division des examens et concours")
        + rise(7)
        + spaced(paper.choose("ATTESTATION DE RÉUSSITE", "ATTESTATION DE SUCCÈS À L'EXAMEN"), 17)
        + rise(6)
        + f"Vu le procès-verbal du jury en date du {dated(paper, 'obtained_on', obtained)},\n\nle recteur de l'académie atteste que {called(paper)}, {born(paper)}, a été {who.agree('déclaré admis', 'déclarée admise')} à l'examen suivant :\n\n"
        + f"#align(center)[{thick(paper.put('title', title), 13)} \\ niveau {paper.put('level', level, str(level))} du cadre national des certifications \\ session {year}]\n"
        + rise(4)
        + "La présente attestation tient lieu de diplôme jusqu'à la délivrance de celui-ci.\n"
        + rise(4)
        + f"#pad(left: 85mm)[{txt(seat(case))}, le {txt(figures(obtained + rng.randrange(1, 20) * ONE))} \\ {under(paper, 'authority', 'Pour le recteur et par délégation', stamp=_seal(case), wide=64, high=26)}]"
    )  # fmt: skip


@opened_layout("transcript", "account_page_by_families_of_tests", defects=MARKS)
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


@opened_layout("diploma", "landscape_title_with_jury_and_holder")
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
