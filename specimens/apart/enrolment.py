"""What the candidate signs for the examination itself: confirmations of registration, marks given up,
the form on student engagement."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.wording import (
    band,
    bts,
    heading,
    labelled,
    sides,
    usage_row,
)
from specimens.people import invent_school
from specimens.signing import Party, place_to_sign


@apart_layout("student_engagement_form", "two_parts")
def two_parts(case: Case, paper: Paper) -> str:
    """Part one by the candidate, part two by the body where the engagement took place."""
    rng, school = case.rng, invent_school(case.rng)
    body = rng.choice(
        ("Croix Blanche fictive", "Club nautique d'Exemple", "Resto solidaire Modèle")
    )
    since = case.today - dt.timedelta(days=rng.randrange(300, 700))
    who = [
        ("Nom de naissance", paper.birth_name()),
        *usage_row(paper),
        ("Prénom(s)", paper.given_names(" ")),
        ("BTS", txt(bts(case))),
        ("Établissement ou organisme", txt(school.name)),
        ("Session d'examen", paper.put("session", case.session)),
    ]
    return (
        heading(paper.choose("Reconnaissance de l'engagement étudiant – dossier du candidat", "Unité facultative Engagement étudiant : fiche descriptive", "UF « Engagement étudiant » – formulaire d'inscription à l'épreuve"), size_em=1.25)
        + band("Partie 1 – Le candidat", "rgb(0,70,120)", "white") + labelled(who)
        + band("Partie 2 – L'activité", "rgb(0,70,120)", "white")
        + f"Structure d'accueil : {txt(body)} \\ Fonction : {txt(rng.choice(('trésorier', 'équipier bénévole', 'encadrant jeunes')))} \\ Depuis : {txt(french.month_and_year(since))} – {rng.randrange(2, 6)} heures par semaine\n\n"
        "_Description de l'engagement et des acquis :_ Organisation d'événements, accueil du public, tenue des comptes. J'ai appris à rendre compte, à travailler en équipe et à respecter un budget.\n\n"
        + band("Partie 3 – Signatures", "rgb(0,70,120)", "white")
        + sides(place_to_sign(paper, Party("candidate", "Le candidat"), shape="below"), f"Cachet de la structure \\ {paper.stamp([body.upper(), case.person.place.town])}")
    )  # fmt: skip
