"""Plain papers of small offices: one paragraph, a typewriter's face, a card, a listing."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import ONE, issue_day, units_of
from specimens.opened.seventh.wording import (
    academy,
    born,
    box_on,
    branch,
    called,
    dated,
    de,
    fine,
    halves,
    lines,
    names,
    over,
    rise,
    ruled,
    said,
    seal_of,
    seat,
    someone,
    state,
    thick,
    under,
)
from specimens.people import invent_firm, invent_place


@apart_layout("exemption_decision", "form_for_holders_ticked")
def form_for_holders_ticked(case: Case, paper: Paper) -> str:
    """The office's form: diploma held, units ticked that are dispensed, « accordée » or « refusée »,
    the visa at the left."""
    rng = case.rng
    day = issue_day(case, 8, 330)
    units = units_of(case)[:4]
    chosen = {0, rng.choice((1, 2))}
    ticks = " \\ ".join(
        box_on(k in chosen, f"{code} – {label}") for k, (code, label, _) in enumerate(units)
    )
    return (
        state(f"Académie {de(academy(case))}", "DEC – bureau des dispenses")
        + ruled(paper.choose("DÉCISION DE DISPENSE D'UNITÉS", "DISPENSE D'ÉPREUVES – DÉCISION", "DEMANDE DE DISPENSE D'ÉPREUVES – DÉCISION DU RECTEUR"), 13)
        + lines([*names(paper, "Nom de naissance", "Nom d'usage", "Prénoms"), ("Né(e) le", paper.birth_date(form=said(paper, case.person.birth_date))), ("Examen", txt(f"BTS {branch(case)}, session {case.session}")), ("Titre présenté", txt(rng.choice(("Licence professionnelle", "BTS d'une autre spécialité", "DUT", "BUT 2e année validée"))))])
        + "Unités dont la dispense est demandée :\n\n"
        + ticks
        + "\n\n"
        + f"Décision : #h(3mm) {box_on(True, 'accordée')} #h(5mm) {box_on(False, 'refusée')}\n"
        + rise(3)
        + halves(under(paper, "authority", "Pour le recteur,", someone(case), stamp=["RECTORAT", "DEC"], high=25), f"#align(right)[{txt(seat(case))}, le {dated(paper, 'issue_date', day)}]")
    )  # fmt: skip


@apart_layout("work_at_height_attestation", "firm_inner_paper_with_two_names")
def firm_inner_paper_with_two_names(case: Case, paper: Paper) -> str:
    """A firm's inner attestation after a course by its own trainer: employer, trainer and employee
    sign in a column at the right."""
    firm, rng = invent_firm(case.rng), case.rng
    day = issue_day(case, 4, 560)
    held = day - rng.choice((0, 1, 5)) * ONE
    hands = "".join(
        over(paper, party, label, stamp=stamp, wide=56, high=high)
        for party, label, stamp, high in (
            ("training_centre", f"Le formateur, {someone(case)}", None, 17),
            ("employer", f"L'employeur, {firm.director}", seal_of(firm), 22),
            ("candidate", "Le salarié", None, 17),
        )
    )
    text = (
        f"{thick(txt(paper.choose('ATTESTATION DE FORMATION AU TRAVAIL EN HAUTEUR', 'Attestation de formation – travaux en hauteur')), 13)}\n\n"
        + f"{called(paper)}, {born(paper, place=False)}, a suivi le {txt(said(paper, held))} une formation théorique et pratique de {rng.choice((7, 14))} heures au travail en hauteur et au port du harnais de sécurité (code du travail, articles R. 4141-13 et R. 4323-104).\n\n"
        + f"Matériels vus : {rng.choice(('échelles, PIRL, ligne de vie', 'harnais, longe, antichute à rappel', 'garde-corps, nacelle, harnais'))}.\n\n"
        + f"{case.person.agree('Il', 'Elle')} est déclaré{case.person.agree('', 'e')} apte à ces travaux.\n\nFait à {txt(firm.place.town)}, le {dated(paper, 'issue_date', day)}.\n"
    )
    return (
        f"{thick(txt(firm.name), 12)} – {txt(firm.address)} #h(1fr) {fine('Doc. SEC-' + str(rng.randrange(10, 99)), 8)}\n#line(length: 100%, stroke: 0.4pt)\n"
        + rise(4)
        + halves(text, hands, "(1fr, 62mm)", 8)
    )  # fmt: skip


@apart_layout("language_attestation", "private_teacher_letter_short")
def private_teacher_letter_short(case: Case, paper: Paper) -> str:
    """A private teacher's letter: her name and numbers at the top right, the hand over her name."""
    rng, place = case.rng, invent_place(case.rng)
    language = case.fact(
        "language",
        rng.choice(("arabe", "turc", "polonais", "roumain", "chinois", "russe", "hébreu")),
    )
    day = issue_day(case, 2, 90)
    teacher = someone(case)
    shown = paper.put("language", language.capitalize(), language)
    return (
        f"#align(right)[{txt(teacher)} \\ professeur de langues \\ {txt(place.town)} \\ SIRET 999 {rng.randrange(100, 999)} {rng.randrange(100, 999)} 00012]\n"
        + rise(10)
        + f"{txt(place.town)}, le {dated(paper, 'issue_date', day)}\n\n{thick(txt(paper.choose('Attestation', 'ATTESTATION DE COURS DE LANGUE', 'Attestation de formation')), 13)}\n\n"
        + f"Je soussigné(e) {txt(teacher)}, atteste que {called(paper)}, {born(paper, place=False)}, suit avec moi depuis le mois de {french.MONTHS[rng.randrange(8, 12)]} {case.session - 2} des cours de langue, à raison de deux heures par semaine, pour préparer l'épreuve de langue vivante du BTS. La langue étudiée est la suivante : {shown}.\n\n"
        + rise(4)
        + over(paper, "training_centre", teacher)
    )  # fmt: skip
