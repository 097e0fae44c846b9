"""Attestations of training in safety: scaffolds, electricity, rescue, refrigerants, height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fifth.wording import (
    bold,
    born_words,
    dated,
    gap,
    given_on,
    heading,
    one_line_table,
    screen_signed,
    sideways,
    siret_groups,
    small,
    whole_name,
)
from specimens.people import invent_firm, invent_training_body


@apart_layout("refrigerant_attestation", "numbered_aptitude_sideways")
def numbered_aptitude_sideways(case: Case, paper: Paper) -> str:
    """The attestation of aptitude on its side: one row of data, category in a square, traced hand."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = given_on(case, 5, 900)
    category = case.fact("category", rng.choice(("I", "I", "II", "III")))
    sideways(paper)
    mark = f'#box(stroke: 1.2pt, inset: 4mm)[#align(center)[Catégorie \\ #text(size: 2.4em, weight: "bold")[{paper.put("category", category)}]]]'
    return (
        f"{bold(txt(body.name), 1.2)} – organisme évaluateur agréé #h(1fr) SIRET {txt(siret_groups(body))}\n#line(length: 100%, stroke: 1.5pt + rgb(0,120,170))\n"
        + heading(paper.choose("ATTESTATION D'APTITUDE – MANIPULATION DES FLUIDES FRIGORIGÈNES", "Attestation d'aptitude prévue à l'article R. 543-106 du code de l'environnement"), size=1.3)
        + f"#grid(columns: (1fr, auto), column-gutter: 10mm, align: horizon, [Délivrée à {whole_name(paper)}, {born_words(paper)}, à l'issue des épreuves théorique et pratique passées le {txt(french.date_long(issued - dt.timedelta(days=rng.randrange(0, 9))))}.], [{mark}])\n"
        + gap(4)
        + one_line_table([("N° d'attestation", txt(f"{rng.randrange(100, 999)}-{issued.year}-{rng.randrange(1000, 9999)}")), ("Épreuve théorique", f"{rng.randrange(14, 20)}/20"), ("Épreuve pratique", "satisfaisante"), ("Date de délivrance", dated(paper, "issue_date", issued))])
        + gap(3)
        + small("Cette attestation est délivrée sans limitation de durée, sous réserve de l'évolution de la réglementation européenne. L'attestation de capacité de l'entreprise reste nécessaire.", 8)
        + "\n"
        + gap(4)
        + f"#align(right)[#block(width: 70mm)[#set align(left)\nL'évaluateur, {txt(invent_firm(rng).director)} \\ {screen_signed(paper, 'training_centre', body.name)}]]\n"
    )  # fmt: skip
