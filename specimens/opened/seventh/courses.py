"""Attestations of scaffolding courses, from bodies, schools and firms."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.facts import short_course
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.seventh.wording import (
    CFAS,
    LYCEES,
    above,
    band,
    born,
    boxed_day,
    branch,
    called,
    chart,
    dated,
    figures,
    fine,
    foot,
    halves,
    hands_row,
    mast,
    names,
    over,
    page_of,
    pairs,
    rise,
    ruled,
    school_called,
    seal_of,
    siret,
    someone,
    spaced,
    thick,
    under,
)
from specimens.people import invent_firm, invent_training_body

_WORK = {3: "montage et démontage", 4: "réception et maintenance", 5: "utilisation"}


def _annexes(case: Case) -> list[int]:
    held = list(case.fact("annexes", case.rng.choice(([3, 5], [4, 5], [3, 4, 5], [3, 4, 5], [5], [4]))))  # fmt: skip
    return [] if case.has("annex_missing") else held


def _held(paper: Paper, held: list[int], before: str = "", after: str = "") -> list[str]:
    return [f"{txt(before)}{paper.add('annexes', k, str(k))}{txt(after)}" for k in held]


def _and(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " et " + words[-1]


@opened_layout("r408_attestation", "body_letter_modules_in_brackets", defects=("annex_missing",))
def body_letter_modules_in_brackets(case: Case, paper: Paper) -> str:
    """A training body's page: trainee, firm and trainer as lines, the annexes in brackets in one
    sentence, trainer and manager sign."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _annexes(case)
    foot(paper, f"{body.name} – {body.form} – {body.address} – SIRET {siret(body)} – certifié Qualiopi")  # fmt: skip
    what = _and([f"{_WORK[k]} (annexe {paper.add('annexes', k, str(k))})" for k in held]) if held else "travaux courants"  # fmt: skip
    return (
        mast(body, paper.put("organisation", body.name), rng.choice(("rgb(230,120,0)", "rgb(20,60,120)")), "Formations sécurité", body.phone)
        + rise(4)
        + spaced(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE FIN DE STAGE"), 16)
        + "#align(center)[Échafaudages de pied – Recommandation CNAMTS R 408]\n"
        + rise(4)
        + pairs([("Stagiaire", called(paper)), ("Naissance", paper.birth_date(form=figures(case.person.birth_date))), ("Entreprise", txt(invent_firm(rng).name)), ("Formateur", txt(someone(case))), ("Lieu", txt(body.place.town)), ("Durée", txt(f"{((end - start).days + 1) * 7} heures"))], 40)
        + rise(2)
        + f"Le stagiaire a participé du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)} à la formation « échafaudages de pied : {what} », théorie et pratique, et a satisfait aux épreuves d'évaluation.\n\n"
        + f"Attestation délivrée le {dated(paper, 'issue_date', day)}.\n"
        + rise(5)
        + halves(over(paper, "training_centre", "Le formateur"), over(paper, "training_centre", f"{body.director}, {body.director_title}", stamp=seal_of(body), wide=64, high=26))
    )  # fmt: skip


@opened_layout(
    "r408_attestation", "school_table_for_annexes_boxed_days", defects=("annex_missing",)
)
def school_table_for_annexes_boxed_days(case: Case, paper: Paper) -> str:
    """A school's form for the examination: boxed digits, a row an annex with « acquis » or blank,
    three persons sign in cells."""
    school, who = school_called(case, (*LYCEES, *CFAS)), case.person
    start, end, day = short_course(case)
    held = _annexes(case)
    rows = []
    for k in (3, 4, 5) if held else ():
        shown = paper.add("annexes", k, str(k)) if k in held else str(k)
        rows.append((f"Annexe {shown}", txt(_WORK[k].capitalize() + " d’un échafaudage de pied"), "acquis" if k in held else ""))  # fmt: skip
    table = chart(("R 408", "Compétence", "Validation"), rows, "(24mm, 1fr, 30mm)") if rows else "Compétences de travail sur échafaudage de pied : acquises.\n"  # fmt: skip
    return (
        f"{thick(paper.put('organisation', school.name), 12)} #h(1fr) {txt(school.place.post_code)} {txt(school.place.town)}\n"
        + ruled(paper.choose("ATTESTATION DE FORMATION R408", "ATTESTATION DE FORMATION – ÉCHAFAUDAGES DE PIED (R408)"), 14)
        + f"Examen : BTS {txt(branch(case))}, session {case.session}\n"
        + rise(1)
        + above([*names(paper, "NOM", "NOM D'USAGE", "PRÉNOM(S)", sep=" "), ("DATE DE NAISSANCE", boxed_day(paper, "birth_date", who.birth_date)), ("FORMATION DU", boxed_day(paper, "training_start", start)), ("AU", boxed_day(paper, "training_end", end))], "(1fr, 1fr)", 7)
        + rise(2)
        + table
        + rise(1)
        + f"Fait à {txt(school.place.town)}, le #h(2mm) {boxed_day(paper, 'issue_date', day)}\n"
        + rise(1)
        + hands_row(paper, [("training_centre", f"Formateur : {someone(case)}", None), ("candidate", "Stagiaire", None), ("training_centre", "Chef d'établissement", seal_of(school))], 25)
    )  # fmt: skip


@opened_layout("r408_attestation", "firm_and_body_sideways_with_border", defects=("annex_missing",))
def firm_and_body_sideways_with_border(case: Case, paper: Paper) -> str:
    """A certificate on its side in a double border, annexes listed with bullets, the hand at the
    left and the stamp apart at the right."""
    body, rng = invent_training_body(case.rng), case.rng
    start, end, day = short_course(case)
    held = _annexes(case)
    page_of(paper, 297, 210, 22, 28, 16, 28)
    ink = rng.choice(("rgb(120,20,30)", "rgb(20,70,50)", "rgb(40,40,90)"))
    paper.setup.background = f"#place(center + horizon, rect(width: 279mm, height: 192mm, stroke: 2pt + {ink})) #place(center + horizon, rect(width: 275mm, height: 188mm, stroke: 0.5pt + {ink}))"  # fmt: skip
    bullets = "\n".join(f"- annexe {paper.add('annexes', k, str(k))} : {_WORK[k]}" for k in held) or "- travail sur échafaudage de pied"  # fmt: skip
    return (
        f"#align(center)[{thick(txt(paper.choose('CERTIFICAT DE FORMATION', 'ATTESTATION DE COMPÉTENCE')), 24, ink)} \\ délivré par {thick(paper.put('organisation', body.name))}]\n"
        + rise(4)
        + f"#align(center)[#text(size: 1.15em)[à {called(paper)}, {born(paper, place=False)}]]\n"
        + rise(3)
        + halves(
            f"Formation du personnel aux échafaudages de pied selon la recommandation R408 de l'assurance maladie – risques professionnels, suivie du {dated(paper, 'training_start', start)} au {dated(paper, 'training_end', end)} :\n\n{bullets}\n",
            pairs([("N° d'attestation", txt(f"{day.year}/R408/{rng.randrange(100, 999)}")), ("Lieu", txt(body.place.town)), ("Formateur", txt(someone(case))), ("Évaluation", "réussie")], 36),
            "(1.4fr, 1fr)",
        )
        + rise(4)
        + f"Fait à {txt(body.place.town)}, le {dated(paper, 'issue_date', day)}\n"
        + f"#grid(columns: (1fr, auto), align: horizon, [{under(paper, 'training_centre', body.director_title, wide=64, high=24)}], [{paper.stamp(seal_of(body))}])\n"
    )  # fmt: skip


@opened_layout("r408_attestation", "narrow_card_front_with_back_text", defects=("annex_missing",))
def narrow_card_front_with_back_text(case: Case, paper: Paper) -> str:
    """A card pasted on a half sheet: body at the top, small labels above values, « annexes 3 – 5 »
    in one line, a tiny hand."""
    body = invent_training_body(case.rng)
    start, end, day = short_course(case)
    held = _annexes(case)
    page_of(paper, 210, 148, 12, 20, 10, 20)
    paper.setup.size_pt, paper.setup.font = 9, "Liberation Sans"
    listed = "Annexe(s) : " + " – ".join(_held(paper, held)) if held else "Toutes tâches courantes"
    del start
    card = (
        f"{band(body.name, 'rgb(190,60,0)', 10)}"
        + f"{thick('ÉCHAFAUDAGE DE PIED – R408', 11)} \\ {paper.choose('Attestation de formation', 'Attestation de compétence')}\n"
        + above([*names(paper, "Nom", "Nom d'usage", "Prénom", first=True), ("Né(e) le", paper.birth_date(form=figures(case.person.birth_date))), ("Fin de formation", paper.date("training_end", end, form=figures(end))), ("Délivrée le", paper.date("issue_date", day, form=figures(day)))], "(1fr, 1fr)", 6.5, gap=2.2)
        + f"\n{thick(listed)}\n"
        + halves(fine(f"Formateur : {someone(case)}", 7), f"{fine('Signature et cachet', 7)} \\ {paper.sign('training_centre', width_mm=46, height_mm=20, stamp=seal_of(body))}", "(1fr, 50mm)")
    )  # fmt: skip
    paper.put("organisation", body.name)
    return (
        f"#align(center)[#block(width: 112mm, stroke: 0.8pt, radius: 2.5mm, inset: 4mm)[#set align(left)\n{card}]]\n"
        + rise(1)
        + f"#align(center)[{fine('Montage, réception, utilisation : voir la recommandation R408. À présenter à toute demande. Recyclage conseillé tous les cinq ans.', 7)}]\n"
    )  # fmt: skip
