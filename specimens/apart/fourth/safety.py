"""Training in safety: scaffolds, electricity, first aid, refrigerants, work at height."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.wording import (
    beside,
    born_on,
    issued_on,
    landscape,
    logo,
    made,
    numeric,
    said_name,
    strong,
    watermark,
)
from specimens.people import invent_firm, invent_training_body
from specimens.signing import Party, place_to_sign


@apart_layout("first_aid_attestation", "civic_rescue_diploma")
def civic_rescue_diploma(case: Case, paper: Paper) -> str:
    """The certificate of civic rescue of the first level, on its side, association and state."""
    body, rng = invent_training_body(case.rng), case.rng
    issued = issued_on(case, 5, 900)
    landscape(paper, 20)
    paper.setup.size_pt, paper.setup.font = 12.5, rng.choice(("Carlito", "Lato", "Liberation Sans"))
    watermark(paper, "PSC 1")
    return (
        f"#grid(columns: (1fr, 1fr, 1fr), align: (left, center, right), [#text(size: 0.8em)[Ministère de l'Intérieur \\ Sécurité civile]], [{logo(paper, 20)}], [#text(size: 0.8em)[{txt(body.name)} \\ Association agréée de sécurité civile]])\n#v(6mm)\n"
        + f"#align(center)[#text(size: 1.9em, fill: rgb(180,30,30))[{strong(txt(paper.choose('CERTIFICAT DE COMPÉTENCES', 'Certificat de compétences de citoyen de sécurité civile')))}] \\ #text(size: 1.2em)[Prévention et secours civiques de niveau 1 – PSC 1]]\n#v(7mm)\n"
        f"Le présent certificat est délivré à {said_name(paper)}, {born_on(paper)}, qui a participé activement à la formation et acquis les compétences prévues par l'arrêté du 24 juillet 2007 modifié.\n\n"
        f"#text(size: 0.85em)[Certificat n° {txt(body.place.department)}-{issued.year}-{rng.randrange(1000, 99999)} – procès-verbal du {txt(numeric(issued - dt.timedelta(days=rng.randrange(0, 12))))} – formateur : {txt(invent_firm(rng).director)}]\n#v(6mm)\n"
        + beside(made(paper, body.place.town, "issue_date", issued), place_to_sign(paper, Party("training_centre", paper.choose("Le président de l'association", "L'autorité d'emploi"), [body.name, "SECOURISME"]), shape="below"), "(1.3fr, 1fr)")
    )  # fmt: skip
