"""Attestations of safety training as other bodies print them: titles of habilitation, cards, open
badges, carnets."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    born_on,
    civil,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    ministry,
    say,
    seal,
    signed,
    small,
    stacked,
    table,
    usage_row,
    who,
)
from specimens.people import invent_school, invent_training_body


def _issued(case: Case) -> dt.date:
    return case.fact("issue_date", case.day_before(15, 480))


def _course(case: Case, issued: dt.date) -> str:
    start = issued - dt.timedelta(days=case.rng.choice((1, 2, 3)))
    return (
        f"les {start.day} et {say(issued, 'long')}"
        if start.month == issued.month
        else f"du {say(start, 'long')} au {say(issued, 'long')}"
    )


@opened_layout("electrical_safety_attestation", "opinion_sheet")
def electrical_opinion(case: Case, paper: Paper) -> str:
    """A body's sheet: symbols of habilitation in a table with the trainer's opinion."""
    body, issued = invent_training_body(case.rng), _issued(case)
    cells: list[str] = []
    for symbol, words in (
        ("B0 – H0V", "Chargé de chantier"),
        ("B1V", "Exécutant en basse tension"),
        ("BR", "Chargé d'intervention générale"),
        ("BC", "Chargé de consignation"),
    ):
        good = case.rng.random() < 0.7
        cells += [symbol, txt(words), "Favorable" if good else "–"]
    return (
        firm_head(paper, body, also="Centre de formation")
        + big("ATTESTATION DE FORMATION – PRÉPARATION À L'HABILITATION ÉLECTRIQUE", 1.1)
        + small(
            "#align(center)[Décret n° 2010-1118 – prévention du risque électrique – norme NF C 18-510]",
            0.85,
        )
        + gap(3)
        + lines(
            ("Stagiaire", civil(paper, short=True) + who(paper, "last_first")),
            ("Né(e) le", born_on(paper, "slash", "dots")),
            ("Stage suivi", txt(_course(case, issued))),
            ("Durée", f"{case.rng.choice((14, 21))} heures"),
        )
        + gap(3)
        + table("32mm, 1fr, 30mm", "*Symbole*", "*Fonction*", "*Avis*", *cells)
        + gap(3)
        + grid(
            "1fr, 1fr",
            f"Établi à {txt(body.place.town)} \\ le {day(paper, 'issue_date', issued, 'slash', 'long')}",
            signed(paper, "training_centre", "Le formateur, nom et visa", stamp=seal(body)),
        )
        + small("Cette attestation ne vaut pas habilitation, que seul l'employeur délivre.")
    )


@opened_layout("electrical_safety_attestation", "training_book")
def electrical_book(case: Case, paper: Paper) -> str:
    """A page of the pupil's book of prevention of electrical hazards."""
    school, issued = invent_school(case.rng), _issued(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (12, 12, 12, 12)
    paper.setup.size_pt = 9.5
    return (
        ministry(
            paper, ["Éducation", "nationale"], ["Enseignement technologique", "et professionnel"]
        )
        + big(
            "CARNET INDIVIDUEL DE FORMATION À LA PRÉVENTION DES RISQUES D'ORIGINE ÉLECTRIQUE", 1.1
        )
        + gap(2)
        + stacked(
            ("Nom de naissance", paper.birth_name()),
            ("Prénoms", paper.given_names()),
            *usage_row(paper, "Nom d'usage"),
            ("Date de naissance", born_on(paper, "slash")),
        )
        + gap(2)
        + "Le titulaire du présent carnet a suivi la formation et satisfait à l'évaluation des savoirs et des savoir-faire :\n\n"
        + table(
            "1fr, 20mm",
            "Savoirs théoriques",
            "validé",
            "Opérations d'ordre électrique en BT",
            "validé",
            "Conduite à tenir en cas d'accident",
            "validé",
        )
        + gap(2)
        + f"Le {day(paper, 'issue_date', issued, 'slash', 'padded')}\n"
        + signed(
            paper,
            "training_centre",
            f"{txt(school.director_title)} de {txt(school.name)}",
            stamp=seal(school),
            align="center",
        )
    )


@opened_layout("first_aid_attestation", "rescuer_certificate")
def rescuer_certificate(case: Case, paper: Paper) -> str:
    """A landscape certificate of rescuer at work with the institute's wording."""
    body, issued = invent_training_body(case.rng), _issued(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 297, 210, (20, 24, 16, 24)
    paper.setup.background = (
        "#place(top + left, rect(width: 12mm, height: 210mm, fill: rgb(200,30,40)))"
    )
    paper.setup.size_pt = 12
    limit = dt.date(issued.year + 2, issued.month, min(issued.day, 28))
    return (
        big("CERTIFICAT", 2.2, fill="rgb(200,30,40)")
        + big("de sauveteur-secouriste du travail", 1.4)
        + gap(3)
        + f"#align(center)[Vu les résultats obtenus lors des épreuves certificatives, le certificat SST est délivré à]\n\n#align(center)[#text(size: 1.5em)[{civil(paper)}{who(paper, 'first_last')}] \\ né(e) le {born_on(paper, 'slash', 'long')}]\n"
        + gap(3)
        + f"#align(center)[Formation suivie {txt(_course(case, issued))} – entité habilitée n° {case.rng.randrange(1000, 9999)}/2022/SST-01 \\ À renouveler avant le {txt(say(limit, 'slash'))}]\n"
        + gap(4)
        + grid(
            "1fr, 1fr",
            f"Délivré le {day(paper, 'issue_date', issued, 'slash', 'long')} par {txt(body.name)}",
            signed(
                paper,
                "training_centre",
                "Le responsable de l'entité",
                stamp=seal(body),
                align="center",
            ),
        )
    )


@opened_layout("first_aid_attestation", "rescue_association")
def rescue_association(case: Case, paper: Paper) -> str:
    """A rescue association's civic certificate, number and prefect's approval."""
    issued, rng = _issued(case), case.rng
    place = case.person.place
    return (
        ministry(
            paper,
            ["Ministère", "de l'Intérieur"],
            [
                "Association agréée de sécurité civile fictive",
                f"Agrément préfectoral {place.department}",
            ],
        )
        + big("CERTIFICAT DE COMPÉTENCES", 1.5)
        + big("Premiers secours citoyen – Prévention et secours civiques (PSC)", 1.05)
        + gap(5)
        + f"Le président de l'association certifie que {civil(paper)}{who(paper, 'all_first')}, né(e) le {born_on(paper, 'long', 'dots')} à {txt(case.person.birth_place)}, a suivi {txt(_course(case, issued))} à {txt(place.town)} la formation aux gestes de premiers secours et sait réagir face à une situation d'urgence.\n\nCertificat n° {txt(f'PSC-{place.department}-{rng.randrange(10**5)}')}\n\n"
        f"Établi le {day(paper, 'issue_date', issued, 'long', 'dots')}\n\n"
        + signed(
            paper,
            "authority",
            "Le président",
            stamp=["ASSOCIATION DE SECOURISME", place.town.upper()],
            align="right",
        )
    )


@opened_layout("refrigerant_attestation", "evaluator_form")
def refrigerant_evaluator(case: Case, paper: Paper) -> str:
    """An evaluating body's attestation with the four categories ticked."""
    body, issued = invent_training_body(case.rng), _issued(case)
    category = case.fact("category", case.rng.choice(("I", "I", "II", "IV")))
    cells: list[str] = []
    for name, words in (
        ("I", "Tous équipements, toutes opérations"),
        ("II", "Charge inférieure à 2 kg (ou 3 kg)"),
        ("III", "Récupération des fluides"),
        ("IV", "Contrôle d'étanchéité"),
    ):
        on = name == category
        label = (
            paper.put("category", category, f"Catégorie {category}") if on else f"Catégorie {name}"
        )
        cells += [label, txt(words), f"#check({'true' if on else 'false'})"]
    return (
        firm_head(paper, body, also="Organisme évaluateur certifié")
        + big("ATTESTATION D'APTITUDE", 1.5)
        + big("Fluides frigorigènes fluorés – arrêté du 13 octobre 2008", 1.0)
        + gap(3)
        + lines(
            ("Délivrée à", civil(paper) + who(paper, "last_all")),
            ("Né(e) le", born_on(paper, "slash", "dots")),
            ("Numéro", txt(f"AA-{case.rng.randrange(10**6):06d}")),
        )
        + gap(3)
        + table("32mm, 1fr, 16mm", *cells)
        + gap(3)
        + grid(
            "1fr, 1fr",
            f"{txt(body.place.town)}, le {day(paper, 'issue_date', issued, 'slash', 'dots')}",
            signed(paper, "training_centre", "L'évaluateur", stamp=seal(body)),
        )
    )


@opened_layout("refrigerant_attestation", "bilingual_card")
def refrigerant_card(case: Case, paper: Paper) -> str:
    """A card for the wallet in two languages."""
    body, issued = invent_training_body(case.rng), _issued(case)
    category = case.fact("category", case.rng.choice(("I", "I", "II")))
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 140, 92, (6, 7, 5, 7)
    paper.setup.size_pt, paper.setup.fill, paper.setup.leading_em = 8.5, "rgb(228,244,250)", 0.6
    return (
        big("ATTESTATION D'APTITUDE / F-GAS CERTIFICATE", 1.1)
        + small(
            "#align(center)[Manipulation des fluides frigorigènes – Handling of fluorinated gases (UE 2015/2067)]",
            0.85,
        )
        + gap(1)
        + stacked(
            ("Titulaire / Holder", who(paper, "last_first")),
            ("Né(e) le / Born", born_on(paper, "slash", "dots")),
            ("Catégorie / Category", paper.put("category", category, f"Catégorie {category}")),
            ("Délivrée le / Issued on", day(paper, "issue_date", issued, "slash", "dots")),
            ("Organisme / Body", txt(body.name)),
            ("N°", txt(f"{case.rng.randrange(10**5, 10**6)}")),
        )
        + signed(
            paper,
            "training_centre",
            small("Pour l'organisme", 0.85),
            stamp=[body.name],
            align="right",
            width_mm=52,
            height_mm=15,
        )
    )


@opened_layout("work_at_height_attestation", "rope_certificate")
def height_rope(case: Case, paper: Paper) -> str:
    """A certificate of realisation with objectives, signature at the left over the stamp."""
    body, issued = invent_training_body(case.rng), _issued(case)
    return (
        firm_head(paper, body, also="Formation – audit – location de matériel antichute")
        + big("CERTIFICAT DE RÉALISATION", 1.4)
        + big("Travail en hauteur : évoluer en sécurité avec un harnais", 1.05)
        + gap(4)
        + f"Le centre {txt(body.name)} certifie que {civil(paper, short=True)}{who(paper, 'last_first')}, né(e) le {born_on(paper, 'slash', 'dots')}, a réalisé le stage qui s'est tenu {txt(_course(case, issued))}.\n"
        + band("OBJECTIFS ATTEINTS")
        + "Choisir et contrôler son équipement antichute ; s'amarrer ; se déplacer sur toiture et pylône ; porter secours à une personne suspendue.\n"
        + gap(3)
        + signed(
            paper,
            "training_centre",
            f"Fait le {day(paper, 'issue_date', issued, 'slash', 'long')}, {txt(body.director)}",
            stamp=seal(body),
            align="left",
        )
    )


@opened_layout("work_at_height_attestation", "school_attestation")
def height_school(case: Case, paper: Paper) -> str:
    """A school's attestation for the maintenance option that climbs."""
    school, issued = invent_school(case.rng), _issued(case)
    return (
        f"*{txt(school.name)}* \\ {txt(school.address)}\n"
        + gap(8)
        + frame(
            big("FORMATION AUX TRAVAUX EN HAUTEUR", 1.25) + big("Attestation individuelle", 1.0), 3
        )
        + gap(3)
        + lines(
            ("Nom de naissance", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénom(s)", paper.given_names()),
            ("Né(e) le", born_on(paper, "slash", "long")),
            ("Section", f"BTS {txt(case.rng.choice(case.title.printed))}"),
        )
        + "\n\nL'étudiant(e) a suivi le module « accès et travaux en hauteur, évacuation » (14 h) et a été évalué(e) apte par le formateur.\n\n"
        + grid(
            "1fr, 1fr",
            f"{txt(school.place.town)}, {day(paper, 'issue_date', issued, 'long', 'abbr')}",
            signed(paper, "training_centre", txt(school.director_title), stamp=seal(school)),
        )
    )
