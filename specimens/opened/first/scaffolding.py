"""Scaffolding training (R408): annex 3 assembles and dismantles, annex 4 checks and accepts, annex 5
uses."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import portrait
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    band,
    big,
    born_on,
    civil,
    clear_hand,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    seal,
    signed,
    small,
    table,
    who,
)
from specimens.people import invent_school, invent_training_body

_SKILLS = {
    3: "Monteur : montage, démontage et modification d'un échafaudage de pied",
    4: "Réception et maintenance : vérification avant mise en service, examen de conservation",
    5: "Utilisateur : accès, circulation et travail sur un échafaudage de pied",
}
_DEFECTS = ("annex_missing",)


def _annexes(case: Case) -> list[int]:
    drawn = case.rng.choice(([5], [4, 5], [3, 5], [3, 4, 5], [3, 4], [4]))
    chosen = list(case.fact("annexes", drawn))
    return [] if case.has("annex_missing") else chosen


def _days(case: Case) -> tuple[dt.date, dt.date, dt.date]:
    issued = case.fact("issue_date", case.day_before(15, 550))
    end = case.fact("training_end", issued - dt.timedelta(days=case.rng.choice((0, 0, 2, 5))))
    return (
        case.fact("training_start", end - dt.timedelta(days=case.rng.choice((1, 2, 3)))),
        end,
        issued,
    )


def _annex(paper: Paper, number: int, shown: str) -> str:
    return paper.add("annexes", number, shown)


@opened_layout("r408_attestation", "competence_sheet", defects=_DEFECTS)
def competence_sheet(case: Case, paper: Paper) -> str:
    """Two pages: the attestation, then the trainer's programme and evaluation."""
    body = invent_training_body(case.rng)
    start, end, issued = _days(case)
    annexes = _annexes(case)
    rows: list[str] = []
    for annex in annexes:
        rows += [
            _annex(paper, annex, f"R408 – annexe {annex}"),
            txt(_SKILLS[annex]),
            txt(paper.choose("Acquis", "Validé")),
        ]
    levels = (
        table("38mm, 1fr, 22mm", "*Référence*", "*Niveau de formation*", "*Résultat*", *rows)
        if rows
        else ""
    )
    return (
        firm_head(
            paper,
            body,
            name=paper.put("organisation", body.name),
            also="Organisme de formation enregistré sous le n° 93 06 00000 06",
        )
        + big("ATTESTATION DE FORMATION", 1.4)
        + big("Échafaudages de pied – Recommandation CNAMTS R408", 1.0)
        + gap(4)
        + lines(
            ("Nom et prénom du stagiaire", civil(paper, short=True) + who(paper, "last_first")),
            ("Né(e) le", born_on(paper, "dots", "abbr")),
            (
                "Session",
                f"du {day(paper, 'training_start', start, 'dots', 'abbr')} au {day(paper, 'training_end', end, 'dots', 'abbr')}",
            ),
            ("Lieu", txt(body.place.town)),
        )
        + gap(4)
        + levels
        + gap(3)
        + "Le stagiaire susnommé a suivi l'intégralité du stage et satisfait aux évaluations théorique et pratique.\n\n"
        + grid(
            "1fr, 1fr",
            signed(paper, "candidate", "Le stagiaire"),
            signed(
                paper,
                "training_centre",
                f"Établi le {day(paper, 'issue_date', issued, 'dots', 'long')} \\ {txt(body.director)}, {txt(body.director_title.lower())}",
                stamp=seal(body),
            ),
        )
        + "#pagebreak()\n"
        + band("PROGRAMME DE LA FORMATION")
        + "• Textes réglementaires : décret du 1er septembre 2004, responsabilités \\ • Lecture de la notice du fabricant \\ • Stabilité, amarrages, contreventement \\ • Équipements de protection individuelle \\ • Mise en situation sur plateau technique\n"
        + band("MODALITÉS D'ÉVALUATION")
        + "Questionnaire à choix multiple (20 questions) et exercice pratique observé par le formateur.\n"
    )


@opened_layout("r408_attestation", "pocket_card", defects=_DEFECTS)
def pocket_card(case: Case, paper: Paper) -> str:
    """A plastic card with a photograph, as trainers give for the wallet, copied enlarged."""
    body = invent_training_body(case.rng)
    start, end, issued = _days(case)
    annexes = _annexes(case)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 150, 96, (6, 7, 5, 7)
    paper.setup.size_pt, paper.setup.fill, paper.setup.leading_em = 8.5, "rgb(255,248,225)", 0.6
    joined = " / ".join(_annex(paper, a, f"Annexe {a}") for a in annexes)
    words = " \\ ".join(small(txt(_SKILLS[a].split(" : ")[0]), 0.85) for a in annexes)
    return (
        f'#block(width: 100%, fill: rgb(225,120,0), inset: 2mm)[#text(fill: white, weight: "bold", size: 1.25em)[ÉCHAFAUDAGE FIXE – R.408] #h(1fr) #text(fill: white)[{paper.put("organisation", body.name)}]]\n'
        + grid(
            "30mm, 1fr",
            portrait(case.rng, 26, 33),
            f'#text(weight: "bold", size: 1.2em)[{who(paper, "last_first")}] \\ Date de naissance : {born_on(paper, "slash", "dots")} \\ '
            f"A suivi la formation conforme à la recommandation R 408 \\ {joined} \\ {words} \\ "
            f"Formation : {day(paper, 'training_start', start, 'slash', 'short')} – {day(paper, 'training_end', end, 'slash', 'short')} \\ Carte délivrée le {day(paper, 'issue_date', issued, 'slash')}",
            more="column-gutter: 3mm",
        )
        + grid(
            "1fr, 62mm",
            small("Carte n° " + txt(f"E{case.rng.randrange(10**5):05d}")),
            signed(
                paper,
                "training_centre",
                small("Le responsable de centre", 0.85),
                stamp=[body.name],
                width_mm=60,
                height_mm=16,
            ),
        )
    )


@opened_layout("r408_attestation", "school_decision", defects=_DEFECTS)
def school_decision(case: Case, paper: Paper) -> str:
    """A school's attestation in a letter, the three levels listed and the others struck out."""
    school = invent_school(case.rng)
    start, end, issued = _days(case)
    annexes = _annexes(case)
    paper.setup.font = case.rng.choice(("Caladea", "Liberation Serif", "Libertinus Serif"))
    bullets = "\n".join(
        f"- {_annex(paper, a, f'annexe {a}')} #h(1mm) : {txt(_SKILLS[a].split(' : ')[1])}"
        for a in annexes
    )
    return (
        firm_head(
            paper,
            school,
            name=paper.put("organisation", school.name),
            also="Section de techniciens supérieurs – génie civil",
        )
        + f"#align(right)[{txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'abbr', 'long', 'words')}]\n\n"
        + big("Montage et utilisation des échafaudages de pied", 1.2, align="left")
        + big("Attestation de compétences", 1.0, align="left")
        + gap(4)
        + f"{txt(school.director)}, {txt(school.director_title.lower())}, au vu des résultats obtenus lors de l'évaluation, délivre à\n\n"
        f"#align(center)[{civil(paper)}*{who(paper, 'first_last')}*, né(e) le {born_on(paper, 'long', 'padded')},]\n\n"
        "la présente attestation pour la formation relevant de la recommandation R. 408 adoptée par le comité technique national du BTP (CTN B) :\n\n"
        + bullets
        + f"\n\nLa formation s'est déroulée du {day(paper, 'training_start', start, 'long', 'abbr')} au {day(paper, 'training_end', end, 'long', 'abbr')} sur le plateau technique de l'établissement.\n\n"
        + grid(
            "1fr, 1fr",
            signed(
                paper,
                "training_centre",
                f"{txt(school.director_title)}",
                stamp=seal(school),
                width_mm=65,
            ),
            frame("Le formateur habilité \\ #v(10mm)"),
        )
    )


@opened_layout("r408_attestation", "hand_filled_pad", defects=_DEFECTS)
def hand_filled_pad(case: Case, paper: Paper) -> str:
    """A trainer's model in a word processor, filled in by hand, boxes ticked, badly set."""
    clear_hand(paper)
    body, person = invent_training_body(case.rng), case.person
    start, end, issued = _days(case)
    annexes = _annexes(case)
    hand = paper.handwritten
    name, born = f"{person.first_name} {person.birth_name}", f"{person.birth_date:%d/%m/%Y}"
    paper.put("full_name", name)
    paper.put("birth_date", person.birth_date.isoformat(), born)
    first, last = f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}"
    paper.put("training_start", start.isoformat(), first)
    paper.put("training_end", end.isoformat(), last)
    rows = []
    for number in (3, 4, 5):
        on = number in annexes
        label = _annex(paper, number, f"Annexe {number}") if on else f"Annexe {number}"
        rows.append(
            f"#check({'true' if on else 'false'}) {label} : {txt(_SKILLS[number].split(' : ')[0].lower())}"
        )
    paper.setup.font = case.rng.choice(("Comic Neue", "Carlito", "Liberation Serif"))
    return (
        f"{paper.put('organisation', body.name)} #h(30mm) {txt(body.phone)}\n"
        + big("Attestation individuelle de formation échafaudages (R408)", 1.3, align="left")
        + gap(3)
        + f"Je soussigné(e) {txt(body.director)} formateur atteste que : {hand(name, 16)}\n\nné(e) le : {hand(born, 16)}\n\na été formé(e) suivant la recommandation R408 de la CNAM du {hand(first, 15)} au {hand(last, 15)}\n\n"
        + " \\ ".join(rows)
        + "\n\n#h(10mm) et a réussi les tests de fin de stage .\n\n"
        + f"Fait le {paper.hand_date('issue_date', issued, 15)}\n"
        + signed(
            paper,
            "training_centre",
            "Signature du formateur + tampon",
            stamp=seal(body),
            align="center",
        )
    )
