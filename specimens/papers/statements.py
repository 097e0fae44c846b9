"""Short statements by those who take the candidate in: the host of an internship, the apprentice's
employer."""

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
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import invent_firm, invent_school


@layout("internship_attestation", "host_statement")
def host_statement(case: Case, paper: Paper) -> str:
    """The host says when and how long; one period or two."""
    firm, school, rng = invent_firm(case.rng), invent_school(case.rng), case.rng
    weeks = case.fact("weeks", rng.choice((4, 5, 6, 8)))
    start = dt.date(case.session - 1, rng.choice((1, 2, 5, 6)), rng.randrange(1, 20))
    periods = case.fact("periods", [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)])
    spans = []
    for first, last, share in periods:
        shown = (french.any_date(first, rng), french.any_date(last, rng))
        paper.add(
            "periods", {"start": first.isoformat(), "end": last.isoformat(), "share": share}, shown
        )
        spans.append(f"du {shown[0]} au {shown[1]}")
    issued = case.fact(
        "issue_date", min(case.today, periods[-1][1] + dt.timedelta(days=rng.randrange(0, 20)))
    )
    length = paper.put(
        "weeks", weeks, paper.choose(f"{weeks} semaines", f"{french.in_words(weeks)} semaines")
    )
    paper.setup.footer = footer_of(firm)
    return (
        letterhead(paper, firm, printed_name=paper.put("employer", firm.name))
        + title(
            paper,
            paper.choose(
                "Attestation de stage",
                "Attestation de fin de stage",
                "Attestation de stage en entreprise",
            ),
        )
        + f"{txt(firm.director)}, {txt(firm.director_title.lower())}, certifie que {paper.full_name()}, {born_words(paper)}, étudiant(e) de {txt(school.name)}, "
        f"a effectué un stage dans notre entreprise {txt(' et '.join(spans))}, soit {length}, dans le cadre de sa préparation au BTS {txt(rng.choice(case.title.printed))}.\n\n"
        f"{paper.choose('Ce stage était encadré par un tuteur de l’entreprise.', 'La durée du stage est conforme à la convention.', '')}\n\n"
        f"{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "employer",
            paper.choose("Le responsable de l'entreprise (cachet)", firm.director_title),
            stamp=stamp_lines(firm),
        )
    )


@layout("employer_attestation", "apprentice_status")
def apprentice_status(case: Case, paper: Paper) -> str:
    """The employer confirms that the person is an apprentice in the firm."""
    firm, rng = invent_firm(case.rng), case.rng
    start = dt.date(case.session - 2, 9, rng.randrange(1, 28))
    issued = case.fact("issue_date", case.day_before(1, 40))
    return (
        letterhead(paper, firm)
        + title(
            paper,
            paper.choose(
                "Attestation de l'employeur",
                "Attestation employeur",
                "Attestation de statut d'apprenti",
            ),
        )
        + f"Je soussigné(e) {txt(firm.director)}, {txt(firm.director_title.lower())} de l'entreprise {paper.put('employer', firm.name)}, {paper.choose('confirme', 'atteste', 'certifie')} que {paper.full_name()}, {born_words(paper)}, "
        f"{paper.choose('a le statut d’apprenti(e) dans notre entreprise', 'est employé(e) en qualité d’apprenti(e)', 'effectue son apprentissage au sein de notre société')} depuis le {txt(french.any_date(start, rng))} "
        f"et prépare le BTS {txt(rng.choice(case.title.printed))} par la voie de l'apprentissage.\n\n{made_at(paper, firm.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "employer",
            paper.choose("L'employeur", firm.director_title),
            stamp=stamp_lines(firm),
        )
    )
