"""More papers of training bodies, firms and examination offices: articles, mails, boxed forms."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import CONTRACTS, ONE, contract_span, hours_of, hours_said
from specimens.opened.seventh.wording import (
    born,
    boxed,
    branch,
    called,
    dated,
    loose_day,
    rise,
    school_called,
    seal_of,
    siret,
    someone,
    thick,
)
from specimens.people import invent_firm
from specimens.signing import who_signed

_BODIES = ("Institut Modèle de l'alternance", "Centre Exemple des formations", "Campus fictif des métiers")  # fmt: skip


@apart_layout("professional_training_contract", "articles_with_tutor_and_three_hands", defects=CONTRACTS)  # fmt: skip
def articles_with_tutor_and_three_hands(case: Case, paper: Paper) -> str:
    """A firm's own wording of the contract in articles; tutor named, three hands one below the other
    at the right of their labels."""
    firm, school, rng = invent_firm(case.rng), school_called(case, _BODIES, near=False), case.rng
    start, end = contract_span(case)
    hours = hours_of(case)
    signed = case.fact("signed_on", start - rng.randrange(2, 25) * ONE)
    paper.setup.size_pt = 9.6
    places = ", ".join(
        f"[{txt(label)}], [{paper.sign(party, width_mm=70, height_mm=high, stamp=stamp)}]"
        for party, label, stamp, high in (
            ("apprentice", "Le salarié", None, 19),
            ("employer", f"L'employeur, {firm.director}", seal_of(firm), 28),
            (
                "training_centre",
                f"L'organisme de formation, {school.director}",
                seal_of(school),
                28,
            ),
        )
    )
    out = (
        boxed(paper.choose("CONTRAT DE PROFESSIONNALISATION", "CONTRAT DE PROFESSIONNALISATION À DURÉE DÉTERMINÉE"), 14, "100%")
        + f"Entre {thick(paper.put('employer', firm.name))}, {txt(firm.address)}, SIRET {txt(siret(firm))}, et {called(paper)}, {born(paper)}, il est convenu :\n\n"
        + f"*Article 1 – Objet.* Le contrat a pour but l'obtention du BTS {thick(paper.put('diploma', branch(case)))}, préparé auprès de {txt(school.name)} ({txt(school.place.town)}).\n\n"
        + f"*Article 2 – Durée.* Il commence le {dated(paper, 'start', start)} et finit le {dated(paper, 'end', end)}.\n\n"
        + f"*Article 3 – Formation.* Les actions d'évaluation et d'enseignement durent {hours_said(paper, hours, paper.choose(' heures', ' h'))}.\n\n"
        + f"*Article 4 – Tuteur.* Le tuteur est {txt(someone(case))}, {txt(case.title.jobs[0].lower())} dans l'entreprise depuis {start.year - rng.randrange(3, 12)}.\n\n"
        + f"*Article 5 – Rémunération.* Elle est de {rng.randrange(65, 91)} % du SMIC pour 35 heures par semaine.\n\n"
        + f"Fait à {txt(firm.place.town)}, le {loose_day(paper, signed)}, en trois exemplaires.\n"
        + rise(2)
        + f"#grid(columns: (72mm, 1fr), row-gutter: 3mm, align: horizon, {places})\n"
    )  # fmt: skip
    paper.fields["signed_by"] = who_signed(paper)
    return out
