"""Scaffolding training (recommendation R408): letters, tables and certificates of training bodies."""

# ruff: noqa: E501
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
from specimens.people import invent_school, invent_training_body

_ANNEX_WORDS = {
    3: ("réceptionner un échafaudage de pied", "Vérification et réception"),
    4: ("monter et démonter les échafaudages de pied", "Montage, démontage"),
    5: ("utiliser les échafaudages de pied", "Utilisation"),
}


def _annexes(case: Case) -> list[int]:
    chosen = case.fact("annexes", case.rng.choice(([4], [5], [4, 5], [3, 4, 5], [3, 5])))
    return [] if case.has("annex_missing") else list(chosen)


def _dates(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    """Start and end of the training, and the day of the attestation."""
    issued = case.fact("issue_date", case.day_before(10, 600))
    end = issued - dt.timedelta(days=case.rng.choice((0, 0, 1, 7)))
    start = end - dt.timedelta(days=case.rng.choice((1, 2, 3, 4)))
    return case.fact("training_start", start), case.fact("training_end", end), issued


def _annex_list(paper: Paper, annexes: list[int]) -> str:
    """« annexes 4 et 5 » in one of its forms, each annex kept as truth."""
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
    if not annexes:
        return ""
    numbers = [str(a) for a in annexes]
    joined = paper.choose(" et ", " & ", ", ").join(numbers)
    word = "annexe" if len(annexes) == 1 else "annexes"
    return txt(
        paper.choose(f"{word} {joined}", f"{word.capitalize()} n° {joined}", f"({word} {joined})")
    )


@layout("r408_attestation", "letter", defects=("annex_missing",))
def letter(case: Case, paper: Paper) -> str:
    """A training body certifies in running text."""
    body = invent_training_body(case.rng)
    start, end, issued = _dates(case)
    paper.setup.footer = footer_of(body)
    annexes = _annexes(case)
    head = letterhead(paper, body, printed_name=paper.put("organisation", body.name))
    tasks = " et ".join(_ANNEX_WORDS[a][0] for a in annexes) or "travailler sur échafaudage"
    certify = paper.choose("certifie que", "atteste que", "Je soussigné(e), atteste que")
    return (
        f"{head}\n#v(8mm)\n"
        + title(
            paper,
            paper.choose(
                "Attestation de formation R408",
                "Attestation de compétences – Échafaudages de pied",
                "Attestation de fin de formation",
            ),
        )
        + f"{txt(body.director)}, {txt(body.director_title.lower())}, {certify} {paper.full_name()}, {born_words(paper)}, "
        f"a suivi avec succès la formation « {txt('Échafaudages de pied : ' + tasks)} » conformément à la "
        f"{txt(paper.choose('recommandation R408 de la CNAM', 'recommandation R. 408 de la CNAMTS', 'Recommandation R 408'))} "
        f"{_annex_list(paper, annexes)}, du {paper.date('training_start', start)} au {paper.date('training_end', end)}.\n\n"
        "Cette attestation est délivrée pour servir et valoir ce que de droit.\n\n#v(6mm)\n"
        + f"{made_at(paper, body.place.town, 'issue_date', issued)}\n\n"
        + signature_block(paper, "training_centre", body.director_title, stamp=stamp_lines(body))
    )


@layout("r408_attestation", "table", defects=("annex_missing",))
def table(case: Case, paper: Paper) -> str:
    """A form with a table of the annexes, ticked."""
    body = invent_school(case.rng)
    start, end, issued = _dates(case)
    annexes = _annexes(case)
    lines = []
    for annex in (3, 4, 5):
        on = annex in annexes
        label = f"Annexe {annex} – {_ANNEX_WORDS[annex][1]}"
        if on:
            paper.add("annexes", annex, f"Annexe {annex}")
        lines.append(f"[{txt(label)}], [#check({'true' if on else 'false'})]")
    return (
        letterhead(paper, body, printed_name=paper.put("organisation", body.name))
        + title(
            paper,
            "Attestation de formation au montage, à l'utilisation et à la réception des échafaudages",
        )
        + f"#rows([Nom :], [{paper.birth_name()}], [Nom d'usage :], [{paper.usage_name()}], [Prénom(s) :], [{paper.given_names()}], "
        f"[Né(e) le :], [{paper.birth_date()}])\n#v(4mm)\n"
        "Le titulaire a suivi la formation définie par la recommandation R408 :\n#v(2mm)\n"
        f"#table(columns: (1fr, 20mm), align: (left, center), [*Module*], [*Validé*], {', '.join(lines)})\n#v(3mm)\n"
        f"Période : du {paper.date('training_start', start)} au {paper.date('training_end', end)} – "
        f"{txt(french.any_hours(case.rng.choice((14, 21, 28)), case.rng))}\n#v(6mm)\n"
        f"{made_at(paper, body.place.town, 'issue_date', issued)}\n#v(4mm)\n"
        "#grid(columns: (1fr, 1fr), ["
        + signature_block(
            paper,
            "training_centre",
            "Cachet et signature de l'organisme",
            stamp=stamp_lines(body),
            align="left",
        )
        + "], ["
        + signature_block(paper, "candidate", "Signature du stagiaire", align="left")
        + "])\n"
    )
