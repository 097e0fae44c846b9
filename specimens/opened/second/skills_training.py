"""Attestations of special training drawn apart: electrical risks, first aid, refrigerants, work at
height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    band,
    born,
    boxes,
    civil_rows,
    foot,
    letters,
    named,
    plain_day,
    republic,
    right,
    spot,
    tiny,
    when,
)
from specimens.people import invent_firm, invent_school, invent_training_body


def _issued(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(15, 700))


@opened_layout("electrical_safety_attestation", "clearance_opinion")
def clearance_opinion(case: Case, paper: Paper) -> str:
    """A trainer's opinion with the clearance symbols ticked in a table."""
    body = invent_training_body(case.rng)
    issued = _issued(case)
    chosen = case.rng.sample(("B1V", "BR", "BC", "B0", "BS", "BE Mesurage"), 2)
    rows = [
        f"[{s}], [#check({'true' if s in chosen else 'false'})]"
        for s in ("B0", "B1V", "BR", "BC", "BS", "BE Mesurage")
    ]
    paper.setup.footer = foot(body)
    return (
        f"#align(center)[#text(size: 1.25em)[*AVIS APRÈS FORMATION – HABILITATION ÉLECTRIQUE*] \\ Prévention des risques d'origine électrique, norme NF C 18-510]\n#v(4mm)\n#grid(columns: (45mm, 1fr), row-gutter: 2.5mm, {civil_rows(paper, 'Nom', 'Nom d’usage', 'Prénom(s)', 'Né(e) le')})\n#v(3mm)\na suivi la formation théorique et pratique et a répondu favorablement à l'évaluation pour les symboles cochés :\n#v(1mm)\n"
        + boxes("60mm, 20mm", *rows)
        + f"#v(3mm)\nL'employeur reste seul juge de la délivrance du titre. \\ Établi à {txt(body.place.town)} le {when(paper, 'issue_date', issued, 'slash', 'long')}\n#v(2mm)\n"
        + right(spot(paper, "training_centre", "Le formateur", "above", stamp=letters(body)))
    )


@opened_layout("electrical_safety_attestation", "school_prose")
def school_prose(case: Case, paper: Paper) -> str:
    """A school attests in sentences that the student was trained."""
    school = invent_school(case.rng)
    return (
        f"{txt(school.name)} \\ {txt(school.address)}\n#v(10mm)\n#align(center)[ATTESTATION DE FORMATION \\ *à la prévention des risques d'origine électrique (PRE)*]\n#v(7mm)\nLe professeur responsable et le chef d'établissement attestent que {named(paper)}, {born(paper)}, étudiant{case.person.agree('', 'e')} en BTS {txt(case.rng.choice(case.title.printed))}, a validé la formation conforme au référentiel national et peut se voir confier des opérations de niveau BR et B1V sous la responsabilité de son employeur.\n\n"
        f"Délivré le {when(paper, 'issue_date', _issued(case), 'long', 'words', 'slash')}\n#v(4mm)\n#grid(columns: (1fr, 1fr), [{spot(paper, 'training_centre', 'Le formateur PRE', 'above')}], [{spot(paper, 'training_centre', school.director_title, 'above', stamp=letters(school))}])"
    )


@opened_layout("first_aid_attestation", "workplace_card")
def workplace_card(case: Case, paper: Paper) -> str:
    """A rescuer's card of the size of a bank card, on an A4 sheet with its number."""
    body, person = invent_training_body(case.rng), case.person
    issued = _issued(case)
    usage = f" \\ #text(size: 6pt)[Nom d'usage] {paper.usage_name()}" if person.usage_name else ""
    return (
        f'#text(size: 9pt)[{txt(body.name)} – imprimé depuis l\'outil de gestion des formations]\n#v(8mm)\n#align(center)[#box(width: 112mm, height: 71mm, radius: 4mm, stroke: 0.6pt, clip: true)[#block(width: 100%, height: 13mm, fill: rgb("#c8102e"), inset: 3mm)[#text(fill: white, weight: "bold")[CERTIFICAT DE SAUVETEUR SECOURISTE DU TRAVAIL]]\n#pad(x: 4mm)[#set align(left)\n#text(size: 6pt)[Nom] *{paper.birth_name()}*{usage} \\ #text(size: 6pt)[Prénom(s)] {paper.given_names()} \\ #text(size: 6pt)[Né(e) le] {when(paper, "birth_date", person.birth_date, "slash")} \\ #text(size: 6pt)[Délivré le] {when(paper, "issue_date", issued, "slash")} \\ #text(size: 6pt)[MAC SST à effectuer avant le] {plain_day(paper, dt.date(issued.year + 2, issued.month, min(issued.day, 28)), "slash")}\n#v(1mm)\n{spot(paper, "training_centre", "Le formateur SST", "left", wide=46, high=15)}]]]\n'
        f"#v(6mm)\n#align(center)[#text(size: 8pt)[N° {case.rng.randrange(10**6, 10**7)} – SST – formation de 14 heures]]"
    )


@opened_layout("first_aid_attestation", "citizen_rescue")
def citizen_rescue(case: Case, paper: Paper) -> str:
    """The certificate of citizens' first aid, across half a sheet, from a rescue association."""
    body = invent_training_body(case.rng)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    paper.setup.margin_mm = (12, 14, 10, 14)
    issued = _issued(case)
    return (
        republic("MINISTÈRE DE L'INTÉRIEUR")
        + f"#align(center)[#text(size: 1.3em)[*CERTIFICAT DE COMPÉTENCES DE CITOYEN DE SÉCURITÉ CIVILE*] \\ « Prévention et secours civiques de niveau 1 » (PSC 1)]\n#v(3mm)\nLe président de l'association {txt(body.name)}, agréée, certifie que {named(paper)}, {born(paper)}, a suivi la formation et satisfait aux conditions du référentiel national.\n#v(2mm)\n"
        f"#grid(columns: (1fr, auto), [Certificat n° {case.rng.randrange(1000, 99999)} \\ Délivré à {txt(body.place.town)}, le {when(paper, 'issue_date', issued, 'slash', 'long')}], [{spot(paper, 'training_centre', 'Le président', 'above', stamp=letters(body), wide=60, high=22)}])"
    )


@opened_layout("refrigerant_attestation", "aptitude_card")
def aptitude_card(case: Case, paper: Paper) -> str:
    """The certificate of aptitude in boxes, its category in large."""
    body, person = invent_training_body(case.rng), case.person
    category = case.fact("category", case.rng.choice(("I", "I", "II")))
    cells = [tiny("Nom de naissance", paper.birth_name()), tiny("Prénom(s)", paper.given_names())]
    cells += (
        [tiny("Nom d'usage", paper.usage_name()), tiny("Nationalité", txt(person.nationality_word))]
        if person.usage_name
        else []
    )
    cells += [
        tiny("Né(e) le", when(paper, "birth_date", person.birth_date, "slash")),
        tiny("À", txt(person.birth_place)),
    ]
    return (
        band(txt(body.name), "Organisme évaluateur", 'rgb("#075985")')
        + f"#v(5mm)\n#align(center)[#text(size: 1.3em)[*ATTESTATION D'APTITUDE*] \\ prévue à l'article R. 543-106 du code de l'environnement \\ #v(2mm) #text(size: 1.6em)[Catégorie {paper.put('category', category)}]]\n#v(3mm)\n"
        + boxes("1fr, 1fr", *cells)
        + "#v(3mm)\nLe titulaire est apte à manipuler les fluides frigorigènes : contrôle d'étanchéité, maintenance, mise en service et récupération des fluides des équipements de réfrigération et de climatisation.\n#v(4mm)\n"
        f"Délivrée le {when(paper, 'issue_date', _issued(case), 'slash', 'long')}\n#v(2mm)\n"
        + spot(
            paper,
            "training_centre",
            "L'évaluateur",
            paper.choose("left", "above"),
            stamp=letters(body),
        )
    )


@opened_layout("refrigerant_attestation", "jury_letter")
def jury_letter(case: Case, paper: Paper) -> str:
    """A school's letter after the test of aptitude."""
    school = invent_school(case.rng)
    category = case.fact("category", "I")
    return (
        right(
            f"{txt(school.place.town)}, le {when(paper, 'issue_date', _issued(case), 'long', 'zero')}"
        )
        + f"{txt(school.name)} – plateau technique froid et climatisation\n#v(8mm)\n*Attestation d'aptitude à la manipulation des fluides frigorigènes*\n#v(4mm)\nÀ la suite des évaluations théorique et pratique organisées dans notre centre, {named(paper)}, {born(paper)}, est {case.person.agree('déclaré apte', 'déclarée apte')} à intervenir sur les circuits contenant des fluides frigorigènes, pour les activités relevant de la catégorie {paper.put('category', category)} de l'arrêté du 13 octobre 2008.\n\nCette attestation est personnelle. Sa durée de validité n'est pas limitée.\n#v(7mm)\n"
        + right(
            spot(paper, "training_centre", school.director_title, "under", stamp=letters(school))
        )
    )


@opened_layout("work_at_height_attestation", "harness_sheet")
def harness_sheet(case: Case, paper: Paper) -> str:
    """A training firm's sheet: programme on the left, the person on the right."""
    body = invent_training_body(case.rng)
    return (
        f"*{txt(body.name)}* \\ {txt(body.address)}\n#v(6mm)\n#align(center)[#text(size: 1.25em)[*ATTESTATION DE FORMATION – TRAVAUX EN HAUTEUR*] \\ Port du harnais et systèmes d'arrêt de chute]\n#v(5mm)\n#grid(columns: (70mm, 1fr), column-gutter: 8mm, [#block(fill: luma(238), inset: 3mm, width: 100%)[*Contenu* \n- Réglementation, acteurs de la prévention\n- Facteur de chute, tirant d'air\n- Choix et vérification des EPI\n- Ancrages et lignes de vie\n- Mise en pratique sur structure]], "
        f"[Délivrée à \\ #v(1mm) {named(paper)} \\ {born(paper)} \\ #v(3mm) Évaluation : satisfaisante \\ Durée : {case.rng.choice((7, 14))} heures \\ #v(3mm) Le {when(paper, 'issue_date', _issued(case), 'slash', 'long')} \\ #v(2mm) {spot(paper, 'training_centre', 'Le formateur', 'above', stamp=letters(body), wide=62)}])"
    )


@opened_layout("work_at_height_attestation", "employer_authorisation")
def employer_authorisation(case: Case, paper: Paper) -> str:
    """A firm's inner certificate that its worker was trained to work at height on wind turbines."""
    firm = invent_firm(case.rng)
    paper.setup.footer = foot(firm)
    return f"#v(6mm)\n#rect(width: 100%, inset: 4mm, stroke: 1pt)[#align(center)[*Certificat de formation au travail en hauteur et à l'évacuation* \\ articles R. 4323-61 et R. 4323-89 du code du travail]]\n#v(6mm)\nLa société {txt(firm.name)} certifie avoir formé {named(paper)}, {born(paper)}, aux travaux en hauteur : accès et positionnement sur corde, utilisation du harnais antichute, évacuation d'une nacelle.\n\nFormation validée par le responsable sécurité.\n#v(5mm)\nÀ {txt(firm.place.town)}, {when(paper, 'issue_date', _issued(case), 'slash', 'dots', 'long')}\n#v(3mm)\n#grid(columns: (1fr, 1fr), [{spot(paper, 'employer', 'Responsable QSE', 'above', stamp=letters(firm))}], [{spot(paper, 'candidate', 'Le stagiaire', 'above')}])"
