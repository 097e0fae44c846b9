"""Attestations of scaffold training drawn apart: a company's letter, an ornate certificate, a card with
its follow-up sheet, a school's form filled in by hand."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    band,
    born,
    boxes,
    by_hand,
    foot,
    letters,
    named,
    right,
    spot,
    when,
)
from specimens.people import invent_school, invent_training_body

_TASKS = {
    3: "montage, démontage et transformation",
    4: "réception, vérification et maintenance",
    5: "utilisation en sécurité",
}


def _annexes(case: Case) -> list[int]:
    chosen = case.fact("annexes", case.rng.choice(([4], [5], [4, 5], [3, 4, 5])))
    return [] if case.has("annex_missing") else list(chosen)


def _days(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    issued = case.fact("issue_date", case.day_before(8, 500))
    end = case.fact("training_end", issued - dt.timedelta(days=case.rng.choice((0, 1, 3))))
    start = end - dt.timedelta(days=case.rng.choice((1, 2, 4)))
    return case.fact("training_start", start), end, issued


def _listed(paper: Paper, annexes: list[int], before: str, after: str) -> str:
    """The numbers joined in a sentence, nothing where no annex is named."""
    if not annexes:
        return ""
    shown = [paper.add("annexes", a, str(a)) for a in annexes]
    joined = " et ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
    return f"{txt(before)}{joined}{txt(after)}"


@opened_layout("r408_attestation", "works_letter", defects=("annex_missing",))
def works_letter(case: Case, paper: Paper) -> str:
    """A training firm's letter, its own identity at the foot of the page."""
    body = invent_training_body(case.rng)
    start, end, issued = _days(case)
    annexes = _annexes(case)
    paper.setup.footer = foot(body)
    plural = "s" if len(annexes) > 1 else ""
    tasks = " ; ".join(_TASKS[a] for a in annexes) or "travail sur échafaudage"
    return (
        right(
            f"{txt(body.place.town)}, le {when(paper, 'issue_date', issued, 'long', 'zero', 'dots')}"
        )
        + f"#v(6mm)\n#text(size: 1.25em)[*ATTESTATION DE FORMATION*] \\ Échafaudages de pied – recommandation CNAM R 408\n#v(6mm)\n"
        f"Nous, {paper.put('organisation', body.name)}, organisme déclaré sous le n° {case.rng.randrange(10**9, 10**10)} 00, attestons que\n\n"
        f"#align(center)[{named(paper)} \\ {born(paper)}]\n\n"
        f"a suivi {txt(paper.choose('assidûment', 'avec succès'))} la formation « {txt(tasks)} »{_listed(paper, annexes, f' (annexe{plural} ', ' de la recommandation)')}, "
        f"dispensée du {when(paper, 'training_start', start, 'slash', 'long')} au {when(paper, 'training_end', end, 'slash', 'long')} dans nos ateliers, et a été reconnu{case.person.agree('', 'e')} apte à l'issue de l'évaluation théorique et pratique.\n\n"
        "Il appartient à l'employeur de délivrer, le cas échéant, l'autorisation correspondante.\n#v(8mm)\n"
        + spot(
            paper,
            "training_centre",
            f"{body.director}, formateur référent",
            paper.choose("under", "above"),
            stamp=letters(body),
        )
    )


@opened_layout("r408_attestation", "ornate_certificate", defects=("annex_missing",))
def ornate_certificate(case: Case, paper: Paper) -> str:
    """Across the sheet, with a double frame: a certificate to hang on a wall."""
    body = invent_training_body(case.rng)
    start, end, issued = _days(case)
    annexes = _annexes(case)
    colour = paper.choose('rgb("#8a5a00")', 'rgb("#0c5b4a")', 'rgb("#7b1d2a")')
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (14, 16, 14, 16)
    paper.setup.font = paper.choose("Libertinus Serif", "Caladea")
    lines = " \\ ".join(
        f"R408 – {paper.add('annexes', a, f'Annexe {a}')} : {txt(_TASKS[a])}" for a in annexes
    )
    return (
        f"#rect(width: 100%, height: 100%, stroke: 3pt + {colour}, inset: 3mm)[#rect(width: 100%, height: 100%, stroke: 0.7pt + {colour}, inset: 7mm)[#align(center)[\n"
        f"#text(size: 13pt, tracking: 2pt)[{paper.put('organisation', body.name)}]\n#v(3mm)\n#text(size: 26pt, fill: {colour})[Attestation de compétences]\n#v(1mm)\n#text(size: 13pt)[Travaux sur échafaudages fixes]\n#v(4mm)\ndécernée à\n#v(2mm)\n"
        f"#text(size: 20pt)[{named(paper)}]\n#v(1mm)\n{born(paper)}\n#v(4mm)\npour avoir validé la formation \\ {lines or 'Échafaudages R408'} \\ #v(2mm) Session du {when(paper, 'training_start', start, 'slash', 'zero')} au {when(paper, 'training_end', end, 'slash', 'zero')} – {case.rng.choice((14, 21))} heures]\n"
        f"#v(1fr)\n#grid(columns: (1fr, 1fr, 1fr), align: bottom, [Délivrée à {txt(body.place.town)} \\ le {when(paper, 'issue_date', issued, 'slash', 'long')}], [{spot(paper, 'candidate', 'Le titulaire', 'under', wide=55, high=20)}], [{spot(paper, 'training_centre', 'La direction', 'under', stamp=letters(body), wide=62, high=20)}])]]"
    )


@opened_layout("r408_attestation", "card_and_follow_up", defects=("annex_missing",))
def card_and_follow_up(case: Case, paper: Paper) -> str:
    """A badge printed at the head of a sheet that lists the modules with their outcome."""
    body = invent_training_body(case.rng)
    start, end, issued = _days(case)
    annexes = _annexes(case)
    colour = paper.choose('rgb("#d97706")', 'rgb("#1f6f8b")', "rgb(60,60,70)")
    paper.setup.font = paper.choose("Lato", "Open Sans", "Carlito")
    person = case.person
    name = f"{paper.birth_name()} {paper.given_names()}"
    usage = f" \\ Nom d'usage : {paper.usage_name()}" if person.usage_name else ""
    day = when(paper, "birth_date", person.birth_date, "slash")
    rows = []
    for annex in (3, 4, 5):
        done = annex in annexes
        label = paper.add("annexes", annex, f"Annexe {annex}") if done else txt(f"Annexe {annex}")
        rows.append(
            f"[{label}], [{txt(_TASKS[annex].capitalize())}], [{'ACQUIS' if done else 'non suivi'}]"
        )
    return (
        band(paper.put("organisation", body.name), "Formations hauteur et chantier", colour)
        + f"#v(3mm)\n#align(center)[#box(width: 92mm, height: 56mm, radius: 3mm, stroke: 1pt + {colour}, inset: 4mm)[#set align(left)\n#text(fill: {colour})[*ÉCHAFAUDAGE R408*] #h(1fr) #text(size: 7pt)[n° {case.rng.randrange(10**5, 10**6)}] \\ #v(2mm) *{name}*{usage} \\ {txt(person.born)} le {day} \\ #v(2mm) Délivré le {when(paper, 'issue_date', issued, 'slash', 'dots')} \\ #v(1fr) #text(size: 7pt)[Carte sans valeur si elle n'est pas accompagnée de la feuille de suivi.]]]\n"
        f"#v(5mm)\n*Feuille de suivi de la formation* – recommandation R408 « montage, utilisation et démontage des échafaudages de pied »\n#v(1mm)\nDates : {when(paper, 'training_start', start, 'slash')} – {when(paper, 'training_end', end, 'slash')}\n#v(2mm)\n"
        + (
            boxes("28mm, 1fr, 28mm", "[*Référence*], [*Module*], [*Résultat*]", *rows)
            if annexes
            else "Module suivi : sensibilisation aux échafaudages de pied.\n"
        )
        + "#v(5mm)\n#grid(columns: (1fr, 1fr), ["
        + spot(
            paper,
            "training_centre",
            "Le responsable de centre",
            "over",
            stamp=letters(body),
            wide=66,
            high=26,
        )
        + "], ["
        + spot(paper, "candidate", "Visa du stagiaire", "over", wide=60, high=26)
        + "])"
    )


@opened_layout("r408_attestation", "school_form_by_hand", defects=("annex_missing",))
def school_form_by_hand(case: Case, paper: Paper) -> str:
    """A school's form: the frame is printed, the rest is filled in by hand."""
    school = invent_school(case.rng)
    start, end, issued = _days(case)
    annexes = _annexes(case)
    person = case.person

    if not annexes:
        ticks = ""
    else:
        rows = [
            f"#check({'true' if a in annexes else 'false'}) {paper.add('annexes', a, f'annexe {a}') if a in annexes else txt(f'annexe {a}')} ({_TASKS[a]})"
            for a in (3, 4, 5)
        ]
        ticks = "au titre de : \\ " + " \\ ".join(rows)
    usage = (
        f"#grid(columns: (40mm, 1fr), [Nom d'usage], [{by_hand(paper, 'usage_name', person.usage_name, person.usage_name)}])\n"
        if person.usage_name
        else ""
    )
    given = ", ".join(person.given_names)
    return (
        f"#grid(columns: (1fr, 1fr), [{paper.put('organisation', school.name)} \\ {txt(school.address)}], [#align(right)[Atelier {paper.choose('gros œuvre', 'construction bois', 'métallerie')} \\ Année {start.year}]])\n#v(7mm)\n"
        "#align(center)[#rect(inset: 3mm)[*ATTESTATION DE FORMATION AUX ÉCHAFAUDAGES* \\ (recommandation R.408 de l'assurance maladie – risques professionnels)]]\n#v(5mm)\n"
        f"Le chef d'établissement certifie que l'élève ou étudiant désigné ci-dessous :\n\n#grid(columns: (40mm, 1fr), row-gutter: 3mm, [NOM], [{by_hand(paper, 'birth_name', person.birth_name, person.birth_name)}], [Prénom(s)], [{by_hand(paper, 'given_names', list(person.given_names), given)}], [Né(e) le], [{by_hand(paper, 'birth_date', person.birth_date.isoformat(), f'{person.birth_date:%d/%m/%Y}')}])\n{usage}\n"
        f"a reçu, du {by_hand(paper, 'training_start', start.isoformat(), f'{start:%d/%m/%Y}')} au {by_hand(paper, 'training_end', end.isoformat(), f'{end:%d/%m/%Y}')}, la formation prévue par le référentiel du diplôme, {ticks}\n\n"
        "et a satisfait au contrôle des connaissances et des savoir-faire.\n#v(5mm)\n"
        f"À {txt(school.place.town)}, le {paper.hand_date('issue_date', issued)}\n#v(3mm)\n#grid(columns: (1fr, 1fr), [{spot(paper, 'training_centre', 'Le professeur formateur', 'above', wide=60)}], [{spot(paper, 'training_centre', 'Visa du chef d’établissement', 'above', stamp=letters(school), wide=64)}])"
    )
