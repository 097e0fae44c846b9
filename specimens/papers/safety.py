"""Attestations of safety training: electricity, first aid, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.furniture import (
    born_words,
    footer_of,
    letterhead,
    made_at,
    signature_block,
    stamp_lines,
    state_head,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import Firm, invent_firm, invent_school, invent_training_body


def _issued(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(20, 500))


def _course(case: Case, issued: dt.date) -> str:
    """« du … au … » of a course that ended on or just before the day of issue."""
    end = issued - dt.timedelta(days=case.rng.choice((0, 0, 3)))
    start = end - dt.timedelta(days=case.rng.choice((1, 2, 4)))
    return f"du {french.any_date(start, case.rng)} au {french.any_date(end, case.rng)}"


def _close(paper: Paper, body: Firm, issued: dt.date) -> str:
    return f"{made_at(paper, body.place.town, 'issue_date', issued)}\n\n" + signature_block(
        paper, "training_centre", body.director_title, stamp=stamp_lines(body)
    )


@layout("electrical_safety_attestation", "body_letter")
def electrical_letter(case: Case, paper: Paper) -> str:
    """A training body's attestation in running text."""
    body, issued = invent_training_body(case.rng), _issued(case)
    paper.setup.footer = footer_of(body)
    level = paper.choose("B1V – BR", "BS – BE Manœuvre", "B2V – BC", "BE Essai")
    return (
        letterhead(paper, body)
        + title(
            paper,
            paper.choose(
                "Attestation de formation à la prévention des risques d'origine électrique",
                "Attestation de formation – habilitation électrique",
                "Avis après formation NF C 18-510",
            ),
        )
        + f"{txt(body.director)} atteste que {paper.full_name()}, {born_words(paper)}, a suivi {txt(_course(case, issued))} la formation à la {paper.choose('prévention des risques d’origine électrique', 'prévention du risque électrique')} "
        f"selon la norme NF C 18-510, préparant à l'habilitation {txt(level)}.\n\nRésultat : {paper.choose('avis favorable', 'connaissances théoriques et savoir-faire acquis', 'apte à être habilité(e) par son employeur')}.\n\n"
        + _close(paper, body, issued)
    )


@layout("electrical_safety_attestation", "school_sheet")
def electrical_school(case: Case, paper: Paper) -> str:
    """A school's sheet with the tasks ticked."""
    school, issued = invent_school(case.rng), _issued(case)
    tasks = (
        "Travaux hors tension",
        "Interventions basse tension",
        "Consignation",
        "Mesurage – essais",
    )
    rows = ", ".join(
        f"[{txt(t)}], [#check({'true' if case.rng.random() < 0.7 else 'false'})]" for t in tasks
    )
    return (
        state_head(paper, school.name, school.place.town)
        + title(
            paper,
            paper.choose(
                "Prévention des risques électriques – attestation de formation",
                "Formation à la prévention des risques d'origine électrique",
                "Certificat PRE – carnet individuel de formation",
            ),
        )
        + f"#rows([Nom], [{paper.birth_name()}], [Nom d'usage], [{paper.usage_name()}], [Prénom(s)], [{paper.given_names()}], [Né(e) le], [{paper.birth_date()}])\n#v(3mm)\n"
        f"#table(columns: (1fr, 25mm), [*Tâches validées*], [*Oui*], {rows})\n\n"
        + _close(paper, school, issued)
    )


@layout("first_aid_attestation", "sst_card")
def first_aid_card(case: Case, paper: Paper) -> str:
    """The rescuer-at-work certificate: national number, limit of validity."""
    body, issued = invent_training_body(case.rng), _issued(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 148, (12, 16, 10, 16)
    limit = issued.replace(year=issued.year + 2, day=min(issued.day, 28))
    return (
        f"#grid(columns: (1fr, auto), [*Santé et sécurité au travail* \\ {txt(body.name)}], [N° {case.rng.randrange(10**7, 10**8)}])\n"
        + title(
            paper,
            paper.choose(
                "Certificat de sauveteur secouriste du travail (SST)",
                "Certificat SST",
                "Sauveteur secouriste du travail",
            ),
        )
        + f"Le présent certificat est délivré à {paper.full_name()}, {born_words(paper)}, qui a participé à la formation {txt(_course(case, issued))} (14 heures) et satisfait aux épreuves certificatives.\n\n"
        f"Valable jusqu'au {txt(french.date_slashes(limit))} – maintien et actualisation des compétences (MAC) avant cette date.\n\n"
        + _close(paper, body, issued)
    )


@layout("first_aid_attestation", "civic_letter")
def first_aid_civic(case: Case, paper: Paper) -> str:
    """The civic first-aid certificate (PSC1)."""
    body, issued = invent_training_body(case.rng), _issued(case)
    return (
        state_head(paper, "Prévention et secours civiques", body.name)
        + title(
            paper,
            paper.choose(
                "Certificat de compétences de citoyen de sécurité civile – PSC1",
                "Prévention et secours civiques de niveau 1",
                "Attestation de formation aux premiers secours",
            ),
        )
        + f"Vu le procès-verbal de la session de formation, le certificat est délivré à {paper.full_name()}, {born_words(paper)}, "
        f"pour {paper.choose('la formation à la protection et au secours aux personnes en cas d’urgence', 'l’unité d’enseignement PSC1', 'la conduite à tenir face à une personne en danger')}.\n\n"
        + _close(paper, body, issued)
    )


@layout("refrigerant_attestation", "aptitude")
def refrigerant_aptitude(case: Case, paper: Paper) -> str:
    """The aptitude attestation of category I to IV."""
    body, issued = invent_training_body(case.rng), _issued(case)
    category = case.fact("category", case.rng.choice(("I", "I", "II", "III", "IV")))
    return (
        letterhead(paper, body)
        + title(
            paper,
            paper.choose(
                "Attestation d'aptitude à la manipulation des fluides frigorigènes",
                "Attestation d'aptitude – fluides frigorigènes",
                "Attestation d'aptitude individuelle",
            ),
        )
        + f"Délivrée en application de l'article R. 543-106 du code de l'environnement\n\n#rows([Titulaire :], [{paper.full_name()}], [Né(e) le :], [{paper.birth_date()}], [Catégorie :], [{paper.put('category', category, paper.choose(f'Catégorie {category}', f'CATÉGORIE {category}', f'cat. {category}'))}], [N° :], [{case.rng.randrange(10**5, 10**6)}])\n#v(3mm)\n"
        f"Le titulaire est apte au contrôle d'étanchéité, à la maintenance, à la mise en service et à la récupération des fluides des équipements de réfrigération, de climatisation et de pompes à chaleur.\n\n"
        + _close(paper, body, issued)
    )


@layout("refrigerant_attestation", "school_letter")
def refrigerant_school(case: Case, paper: Paper) -> str:
    """A school says that the training was followed."""
    school, issued = invent_school(case.rng), _issued(case)
    category = case.fact("category", case.rng.choice(("I", "II")))
    return (
        letterhead(paper, school)
        + title(
            paper,
            paper.choose(
                "Attestation de formation",
                "Attestation de formation à la manipulation des fluides frigorigènes",
            ),
        )
        + f"{txt(school.director_title)} certifie que {paper.full_name()}, {born_words(paper)}, a suivi la formation à la manipulation des fluides frigorigènes {txt(_course(case, issued))} et a réussi l'évaluation théorique et pratique de {paper.put('category', category, f'catégorie {category}')}.\n\n"
        + _close(paper, school, issued)
    )


@layout("work_at_height_attestation", "harness_letter")
def height_letter(case: Case, paper: Paper) -> str:
    """Harness and rope: no scaffolding here."""
    body, issued = invent_training_body(case.rng), _issued(case)
    paper.setup.footer = footer_of(body)
    return (
        letterhead(paper, body)
        + title(
            paper,
            paper.choose(
                "Attestation de formation aux travaux en hauteur",
                "Attestation – travail en hauteur et port du harnais",
                "Attestation de fin de formation : travaux en hauteur",
            ),
        )
        + f"Nous certifions que {paper.full_name()}, {born_words(paper)}, a suivi {txt(_course(case, issued))} la formation « {paper.choose('Travailler en hauteur en sécurité', 'Port du harnais et EPI contre les chutes de hauteur', 'Accès et travail en hauteur – évacuation')} » d'une durée de {txt(french.any_hours(case.rng.choice((7, 14)), case.rng))}.\n\n"
        "Objectifs atteints : utiliser un équipement de protection individuelle contre les chutes, vérifier son matériel, alerter et secourir.\n\n"
        + _close(paper, body, issued)
    )


@layout("work_at_height_attestation", "wind_card")
def height_card(case: Case, paper: Paper) -> str:
    """A short framed certificate as wind-power trainers print them."""
    firm, issued = invent_firm(case.rng), _issued(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 120, (12, 16, 10, 16)
    return (
        title(
            paper,
            paper.choose("Travaux en hauteur", "Certificat – travail en hauteur et évacuation"),
        )
        + f"#rows([Stagiaire], [{paper.full_name()}], [Date de naissance], [{paper.birth_date()}], [Module], [{paper.choose('Travaux en hauteur et évacuation d’urgence', 'Travail sur corde et harnais', 'Accès éolienne – travaux en hauteur')}], [Organisme], [{txt(firm.name)}])\n#v(2mm)\n"
        + f"{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper, "training_centre", "Le formateur", stamp=stamp_lines(firm), height_mm=20
        )
    )
