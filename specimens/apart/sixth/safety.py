"""Attestations of short courses: electricity, rescue, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.sixth.wording import (
    beside,
    born_on,
    down,
    issued,
    logo_head,
    numeric,
    on_day,
    spoken_name,
    stamp_of,
    tab,
    title_line,
)
from specimens.people import invent_training_body


@apart_layout("work_at_height_attestation", "rental_firm_two_columns")
def rental_firm_two_columns(case: Case, paper: Paper) -> str:
    """A rental firm's training branch: programme at the left, trainee at the right."""
    body, rng, who = invent_training_body(case.rng), case.rng, case.person
    day = issued(case, 5, 700)
    left = tab("Programme") + "- effets d'une chute, facteur de chute\n- choix, réglage et contrôle du harnais\n- points d'ancrage et lignes de vie\n- déplacement sur toiture et pylône\n- alerte et évacuation\n"  # fmt: skip
    right = tab("Stagiaire") + f"{spoken_name(paper)} \\ {born_on(paper, place=False)}\n" + tab("Session") + f"{txt(numeric(day - dt.timedelta(days=1)))} – {rng.choice((7, 14))} heures \\ Test théorique : {rng.randrange(13, 20)}/20 \\ Test pratique : acquis\n"  # fmt: skip
    return (
        logo_head(body, txt(body.name), "rgb(190,30,40)", f"Agence de {txt(body.place.town)}")
        + title_line(paper.choose("ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR", "ATTESTATION DE STAGE – TRAVAUX EN HAUTEUR, PORT DU HARNAIS"), 14)
        + down(2)
        + beside(left, right)
        + down(3)
        + f"La présente attestation est remise {who.agree('au stagiaire', 'à la stagiaire')} conformément aux articles R. 4323-104 à R. 4323-106 du code du travail. Elle ne porte pas sur le montage des échafaudages.\n\n"
        + f"Le {on_day(paper, 'issue_date', day)} #h(1fr) Le responsable du centre {paper.sign('training_centre', width_mm=60, height_mm=24, stamp=stamp_of(body))}\n"
    )  # fmt: skip
