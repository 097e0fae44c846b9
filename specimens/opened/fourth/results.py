"""Examinations taken: diplomas and the attestations that stand for them, transcripts of marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    academy_name,
    aligned,
    bar,
    born_on,
    landscape,
    numeric,
    of_academy,
    printed_from_browser,
    rectorat_town,
    said_name,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
)

_TITLES = (
    ("Baccalauréat professionnel Technicien du bâtiment : organisation et réalisation du gros œuvre", "4"),
    ("Baccalauréat général", "4"), ("Baccalauréat technologique série STI2D", "4"), ("Brevet professionnel Électricien", "4"),
    ("Baccalauréat professionnel Assistance à la gestion des organisations et de leurs activités", "4"),
    ("Brevet de technicien supérieur Gestion de la PME", "5"),
)  # fmt: skip


def _award(case: Case) -> tuple[str, str, dt.date]:
    name, level = case.rng.choice(_TITLES)
    born = case.person.birth_date.year
    day = dt.date(born + (18 if level == "4" else 20), 7, case.rng.randrange(2, 14))
    if day >= case.today:
        day = dt.date(case.today.year, 7, 5)
    return case.fact("title", name), case.fact("level", level), case.fact("obtained_on", day)


@opened_layout("diploma", "parchment_with_guilloche")
def parchment_with_guilloche(case: Case, paper: Paper) -> str:
    """The diploma on its side: visas of decrees, name in the middle, holder and rector below."""
    name, level, day = _award(case)
    rng = case.rng
    landscape(paper, 24)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Caladea", "Libertinus Serif", "DejaVu Serif")), 12  # fmt: skip
    paper.setup.fill = rng.choice(("rgb(250,246,232)", "rgb(240,246,250)"))
    paper.setup.background = '#place(center + horizon, rect(width: 275mm, height: 188mm, stroke: (paint: rgb(60,90,140), thickness: 2pt, dash: "dotted")))#place(center + horizon, circle(radius: 52mm, fill: rgb(120,140,180,18)))'
    grade = rng.choice(("", "", " \\ avec la mention assez bien", " \\ avec la mention bien"))
    return (
        f"#align(center)[{strong('RÉPUBLIQUE FRANÇAISE', 1.2)} \\ Ministère de l'éducation nationale \\ #text(size: 0.85em)[{txt(of_academy(case).capitalize().replace(academy_name(case).lower(), academy_name(case)))}] \\ #v(7mm) #text(size: 1.7em)[{strong(paper.put('title', name))}] \\ #text(size: 0.85em)[Certification de niveau {paper.put('level', level)}]]\n#v(6mm)\n"
        f"#text(size: 0.88em)[Vu le code de l'éducation, notamment ses articles D. 337-51 et suivants ; vu le procès-verbal de l'examen établi le {paper.date('obtained_on', day)} par le président du jury,]\n\n"
        f"#align(center)[le présent diplôme est délivré à \\ #v(2mm) #text(size: 1.35em)[{said_name(paper)}] \\ {born_on(paper)}{grade}]\n\npour en jouir avec les droits et prérogatives qui y sont attachés.\n#v(4mm)\n"
        + f"#grid(columns: (1fr, 1fr), column-gutter: 10mm, [Signature du titulaire \\ {paper.sign('candidate', width_mm=60, height_mm=20)}], [Fait à {txt(rectorat_town(case))} \\ Le recteur d'académie, chancelier des universités \\ {paper.sign('authority', width_mm=65, height_mm=20, stamp=['ACADÉMIE DE', academy_name(case).upper()])}])\n"
        + tiny(f"N° {rng.randrange(10**6, 10**7)} – il ne peut être délivré de duplicata du présent diplôme", 7)
    )  # fmt: skip


_UNITS = (
    ("E1", "U1", "CULTURE GÉNÉRALE ET EXPRESSION", 3), ("E2", "U2", "LANGUE VIVANTE ÉTRANGÈRE : ANGLAIS", 2),
    ("E31", "U31", "MATHÉMATIQUES", 2), ("E32", "U32", "PHYSIQUE-CHIMIE", 2), ("E4", "U4", "ÉTUDE TECHNIQUE", 4),
    ("E51", "U51", "PRÉPARATION DE CHANTIER OU DE PROJET", 3), ("E52", "U52", "CONDUITE ET SUIVI", 2), ("E6", "U6", "PROJET ET STAGE", 4),
)  # fmt: skip

_MARKS = ("benefit_below_ten", "benefit_unmarked")


def _rows(case: Case) -> list[dict[str, Any]]:
    low = case.has("benefit_below_ten")
    fixed: dict[str, float] = case.fact("scores", {"E32": 7.5} if low else {})
    kept: list[str] | None = case.facts.get("benefits")
    found = []
    for event, *_ in _UNITS:
        drawn = case.rng.randrange(9, 34) / 2
        score = 7.5 if low and event in fixed else fixed.get(event, drawn)
        benefit = (score >= 10 if kept is None else event in kept) or (low and event in fixed)
        found.append({"unit": event, "score": score, "benefit": benefit and not case.has("benefit_unmarked")})  # fmt: skip
    return found


def _of_session(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))


def _verdict(case: Case, paper: Paper) -> str:
    if case.fact("passed", False) and not case.has("benefit_below_ten"):
        return paper.put("result", "ADMIS", paper.choose("ADMIS", "ADMIS(E)", "Admis"))
    return paper.put("result", "REFUSÉ", paper.choose("REFUSÉ", "REFUSÉ(E)", "Non admis(e)", "AJOURNÉ"))  # fmt: skip


@opened_layout("transcript", "results_page_of_account", defects=_MARKS)
def results_page_of_account(case: Case, paper: Paper) -> str:
    """The page of results of the candidate's account, printed at home; nobody signs it."""
    rng, session, rows = case.rng, _of_session(case), _rows(case)
    printed = dt.date(session, 7, rng.randrange(8, 28))
    printed_from_browser(paper, printed, "Espace candidat – résultats", f"examens.example.invalid/candidat/resultats/{session}")  # fmt: skip
    paper.setup.font, paper.setup.size_pt = rng.choice(("Open Sans", "Lato", "Carlito")), 9.5
    cards = []
    for row, (event, _, label, weight) in zip(rows, _UNITS, strict=True):
        score = f"{row['score']:.2f}".replace(".", ",")
        paper.add("scores", row, [event, score])
        tag = "#box(fill: rgb(205,235,210), inset: 0.8mm)[#text(size: 0.85em)[Bénéfice]]" if row["benefit"] else ""  # fmt: skip
        cards.append(f"[{event} – {txt(label.capitalize())} {tiny(f'(coef. {weight})')}], [{strong(score)} / 20], [{tag}]")  # fmt: skip
    return (
        f"#block(fill: rgb(0,0,145), width: 100%, inset: 3mm)[#text(fill: white)[{strong('Espace candidat', 1.2)} #h(1fr) Se déconnecter]]\n"
        + f"#v(2mm)\n{tiny('Accueil > Mes candidatures > Mes résultats', 8)}\n"
        + title(paper.choose("Mon relevé de notes", "Relevé de notes et résultats", "Résultats et relevé de notes"), align="left", size_em=1.5, after_mm=2)
        + bar("Candidat")
        + aligned([("Nom de naissance", paper.birth_name()), *usage_pair(paper, "Nom d'usage"), ("Prénom(s)", paper.given_names()), ("Date de naissance", paper.birth_date(form=numeric(case.person.birth_date)))])
        + bar("Candidature")
        + aligned([("Examen", txt("Brevet de technicien supérieur")), ("Spécialité", paper.put("speciality", title_words(case))), ("Session", paper.put("session", session)), ("Académie d'inscription", txt(academy_name(case))), ("Résultat", strong(_verdict(case, paper)))])
        + bar("Notes")
        + f"#table(columns: (1fr, 26mm, 24mm), stroke: (x: none, top: none, bottom: 0.3pt + luma(180)), inset: 1.7mm, {', '.join(cards)})\n"
        + f"#v(3mm)\n#text(size: 0.85em)[Les notes sont publiées à titre indicatif à partir du {txt(numeric(printed - dt.timedelta(days=rng.randrange(1, 6))))}. Seul le relevé mis à disposition au format PDF fait foi.]\n"
    )  # fmt: skip
