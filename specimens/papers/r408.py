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
    state_head,
    title,
)
from specimens.layout import Case, Paper, layout
from specimens.people import invent_school, invent_training_body

# The recommendation's own annexes: 3 the fitter, 4 who receives and maintains, 5 the user.
_ANNEX_WORDS = {
    3: ("monter et démonter les échafaudages de pied", "Montage, démontage"),
    4: ("réceptionner et maintenir un échafaudage de pied", "Vérification et réception"),
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


@layout("r408_attestation", "skills_grid", defects=("annex_missing",))
def skills_grid(case: Case, paper: Paper) -> str:
    """A school's attestation of skills: header of the education service, list of skills by annex."""
    school = invent_school(case.rng)
    start, end, issued = _dates(case)
    annexes = _annexes(case)
    lines = []
    for annex in annexes:
        paper.add("annexes", annex, str(annex))
        skill = {
            3: "monter, démonter et modifier un échafaudage fixe selon la notice du fabricant",
            4: "vérifier et réceptionner un échafaudage avant mise en service",
            5: "accéder, circuler et travailler en sécurité sur un échafaudage fixe",
        }[annex]
        lines.append(f"- {txt(skill)} (annexe {annex})")
    grade = txt(paper.choose("Favorable", "Acquis", "Validé"))
    return (
        state_head(
            paper,
            "Éducation nationale",
            paper.choose(
                "Enseignement de la prévention des risques", "Santé et sécurité au travail"
            ),
        )
        + title(
            paper,
            paper.choose(
                "Attestation de formation – Échafaudages de pied R 408",
                "Attestation de compétences R408",
                "Travail en hauteur – échafaudage fixe R408",
            ),
        )
        + f"#rows([Établissement :], [{paper.put('organisation', school.name)}], [Élève / stagiaire :], [{paper.full_name()}], [Date de naissance :], [{paper.birth_date()}], [Diplôme préparé :], [BTS {txt(case.rng.choice(case.title.printed))}])\n#v(3mm)\n"
        "a suivi la formation aux compétences définies dans la recommandation R.408 de l'assurance maladie – risques professionnels :\n\n"
        + "\n".join(lines)
        + f"\n\nAvis du formateur : {grade} #h(8mm) Dates de formation : {paper.date('training_start', start)} – {paper.date('training_end', end)}\n\n"
        f"{made_at(paper, school.place.town, 'issue_date', issued)}\n\n"
        + signature_block(
            paper,
            "training_centre",
            paper.choose("Le chef d'établissement", "Le formateur PRAP / échafaudage"),
            stamp=stamp_lines(school),
        )
    )


@layout("r408_attestation", "landscape_certificate", defects=("annex_missing",))
def landscape_certificate(case: Case, paper: Paper) -> str:
    """A framed certificate on its side, name in large letters."""
    body = invent_training_body(case.rng)
    start, end, issued = _dates(case)
    annexes = _annexes(case)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (20, 24, 16, 24)
    colour = case.rng.choice(("rgb(20,80,140)", "rgb(180,90,10)", "rgb(30,110,60)"))
    paper.setup.background = (
        f"#place(center + horizon, rect(width: 281mm, height: 194mm, stroke: 3pt + {colour}))"
    )
    tasks = ", ".join(_ANNEX_WORDS[a][1].lower() for a in annexes) or "formation générale"
    return (
        f'#align(center)[#text(size: 0.9em)[{paper.put("organisation", body.name)} – {txt(body.address)}]\n#v(5mm)\n#text(size: 2.2em, weight: "bold", fill: {colour})[{paper.choose("ATTESTATION", "Certificat de réalisation", "ATTESTATION DE FORMATION")}] \\ '
        f"#text(size: 1.2em)[{paper.choose('Échafaudages de pied – recommandation R408', 'Montage, utilisation et vérification d’échafaudages – R408')}]\n#v(6mm)\n"
        f"{paper.choose('décernée à', 'Nous attestons que')} \\ #text(size: 1.6em)[{paper.full_name()}] \\ {born_words(paper)}\n\n"
        f"{paper.choose('a suivi la formation', 'a participé avec assiduité à la formation')} : {txt(tasks)} {_annex_list(paper, annexes)} \\ "
        f"du {paper.date('training_start', start)} au {paper.date('training_end', end)}]\n#v(6mm)\n"
        f"#grid(columns: (1fr, 1fr), [{made_at(paper, body.place.town, 'issue_date', issued)}], [{signature_block(paper, 'training_centre', body.director_title, stamp=stamp_lines(body), align='center')}])\n"
    )
