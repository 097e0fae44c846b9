"""Examinations taken: diplomas and the attestations that stand for them, transcripts of marks."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.cards import square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    academy_name,
    addressee,
    aligned,
    bar,
    beside,
    born_on,
    boxed,
    landscape,
    numeric,
    of_academy,
    printed_from_browser,
    rectorat_town,
    republic,
    said_name,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
)
from specimens.signing import Party, place_to_sign

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


@opened_layout("diploma", "success_by_account")
def success_by_account(case: Case, paper: Paper) -> str:
    """The attestation of success that the examination's portal gives: labels above values."""
    name, level, day = _award(case)
    rng, person = case.rng, case.person
    printed_from_browser(paper, case.today - dt.timedelta(days=rng.randrange(1, 30)), "Mes diplômes", f"diplomes.example.invalid/attestation/{rng.randrange(10**8, 10**9)}")  # fmt: skip
    paper.setup.font = rng.choice(("Open Sans", "Liberation Sans", "Lato"))
    return (
        republic("Ministère chargé de l'éducation nationale", f"Académie de {academy_name(case)}", "Division des examens et concours")
        + title(paper.choose("ATTESTATION DE RÉUSSITE", "Attestation de réussite au diplôme", "Attestation de diplôme"), size_em=1.5)
        + "Le recteur de l'académie atteste que :\n#v(1mm)\n"
        + boxed([("Nom de naissance", strong(paper.birth_name())), ("Prénom(s)", strong(paper.given_names())), ("Date de naissance", paper.birth_date()), ("Lieu de naissance", txt(f"{person.birth_place} ({person.birth_department})")), *(usage_pair(paper) or [("Identifiant national", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDE')}"))]), ("N° de candidat", txt(f"{rng.randrange(10**9, 10**10)}"))])
        + "#v(2mm)\na été déclaré(e) admis(e) à l'examen suivant :\n#v(1mm)\n"
        + aligned([("Diplôme", strong(paper.put("title", name))), ("Niveau", paper.put("level", level)), ("Session", txt(str(day.year))), (paper.choose("Date du jury", "Date d'obtention", "Obtenu le"), paper.date("obtained_on", day))])
        + f"#v(4mm)\nCette attestation, accompagnée d'une pièce d'identité, tient lieu de diplôme dans l'attente de la délivrance du parchemin. Vérification : code {''.join(rng.choice('ABCDEFGH23456789') for _ in range(12))}.\n#v(3mm)\n"
        + beside(square_code(paper, 22), place_to_sign(paper, Party("authority", "Pour le recteur et par délégation, le chef de la division", ["RECTORAT", academy_name(case).upper()]), shape="below"))
    )  # fmt: skip


def _comma(score: float) -> str:
    return f"{score:05.2f}".replace(".", ",")


@opened_layout("transcript", "window_letter_of_marks", defects=_MARKS)
def window_letter_of_marks(case: Case, paper: Paper) -> str:
    """The transcript mailed in July: window, table with points and coefficients, appeal below."""
    rng, session, rows = case.rng, _of_session(case), _rows(case)
    paper.setup.margin_mm, paper.setup.size_pt = (14, 15, 14, 15), 9.5
    jury = dt.date(session, 7, rng.randrange(2, 10))
    lines, total, weights = [], 0.0, 0
    for row, (event, unit, label, weight) in zip(rows, _UNITS, strict=True):
        score = _comma(row["score"])
        paper.add("scores", row, [event, score])
        total, weights = total + row["score"] * weight, weights + weight
        points = f"{row['score'] * weight:.2f}".replace(".", ",")
        remark = rng.choice(("Bénéfice", "BENEFICE")) if row["benefit"] else ""
        lines.append(f"[{event}], [{unit}], [{txt(label)}], [{score}], [{weight}], [{points}], [{remark}]")  # fmt: skip
    mean = f"{total / weights:.2f}".replace(".", ",")
    heads = "[*Épr.*], [*Unité*], [*Intitulé*], [*Note/20*], [*Coef.*], [*Points*], [*Observation*]"
    return (
        beside(f"{strong(txt(f'Académie de {academy_name(case)}'))} \\ Rectorat – DEC \\ Bureau des BTS \\ {tiny('Dossier suivi par le pôle post-bac – tél. 04 00 00 00 00')}", f"#v(8mm){addressee(case.person)}")
        + "#v(8mm)\n"
        + title(paper.choose("RELEVÉ DE NOTES", "Relevé de notes – Brevet de technicien supérieur", "RELEVÉ DE NOTES DE L'EXAMEN"), after_mm=2)
        + aligned([("Examen", f"BTS – session {paper.put('session', session)}"), ("Spécialité", paper.put("speciality", title_words(case))), ("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénoms", paper.given_names()), ("Né(e) le", paper.birth_date(form=numeric(case.person.birth_date))), ("N° d'inscription", txt(f"{rng.randrange(10**9, 10**10)}")), ("Forme", txt(rng.choice(("Globale", "Progressive"))))])
        + f"#v(2mm)\n#table(columns: (12mm, 13mm, 1fr, 17mm, 13mm, 17mm, 26mm), inset: 1.5mm, stroke: 0.4pt, align: (center, center, left, center, center, right, left), {heads}, {', '.join(lines)}, table.cell(colspan: 3)[Total], [], [{weights}], [{f'{total:.2f}'.replace('.', ',')}], [Moyenne {mean}])\n"
        f"#v(2mm)\nDécision du jury du {txt(numeric(jury))} : {strong(_verdict(case, paper))}\n\n#text(size: 0.85em)[Les notes portant la mention « bénéfice » peuvent être conservées, à votre demande, pendant cinq ans à compter de leur obtention. Voies et délais de recours : deux mois devant le tribunal administratif. Aucun duplicata ne sera délivré.]\n#v(3mm)\n"
        + place_to_sign(paper, Party("authority", paper.choose("Pour le recteur et par délégation", "Le chef de la division des examens et concours"), ["RECTORAT", academy_name(case).upper()]), shape="below", align="right")
    )  # fmt: skip
