"""What employers write about apprentices."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.apart.thirty_second.wording import (
    CFA,
    below,
    born,
    east,
    footer,
    gap,
    heavy,
    house,
    inward,
    labels,
    mid,
    named,
    on,
    over,
    pad,
    page,
    pen_day,
    penned,
    said,
    side,
    siret,
    stroke,
    title_of,
    town_of,
)
from specimens.drawing import txt, typewriter_font
from specimens.layout import Case, Paper, apart_layout
from specimens.people import invent_firm


def _since(case: Case) -> dt.date:
    return dt.date(case.session - 2, 9, case.rng.randrange(1, 25))


@apart_layout("employer_attestation", "site_manager_letter_with_subject_and_logo")
def site_manager_letter_with_subject_and_logo(case: Case, paper: Paper) -> str:
    """A firm with a logo writes to the examination service; the typed name under the hand."""
    firm, rng, p, school = invent_firm(case.rng), case.rng, case.person, house(case, CFA)
    day, since = case.fact("issue_date", case.day_before(1, 45)), _since(case)
    page(paper, 10.6, ("Lato", "Carlito", "Liberation Sans"), (16, 22, 18, 22))
    ink = rng.choice(("rgb(190,60,20)", "rgb(20,110,80)", "rgb(30,60,140)"))
    footer(paper, f"{firm.name} {firm.form} | {firm.address} | {firm.phone} | SIRET {siret(firm)}")
    logo = f"#box(width: 14mm, height: 14mm, fill: {ink})[#align(center + horizon)[{heavy(txt(firm.name[0]), 18, 'white')}]]"  # fmt: skip
    return (
        side(logo, heavy(paper.put("employer", firm.name), 17, ink), wide="(16mm, 1fr)", align="horizon")
        + gap(8)
        + east(f"{txt(firm.place.town)}, le {on(paper, 'issue_date', day)}")
        + f"{heavy('Objet')} : {txt(paper.choose('attestation de l’employeur – statut d’apprenti', 'attestation employeur pour votre examen de BTS'))} \\ {heavy('N/Réf.')} : RH/{rng.randrange(100, 999)}\n\n"
        + gap(4)
        + f"Madame, Monsieur,\n\nJe soussigné{'e' if firm.director_title == 'Directrice' else ''}, {txt(firm.director)}, {txt(firm.director_title.lower())}, atteste que {named(paper)}, {born(paper)}, est employé{p.agree('', 'e')} dans notre entreprise en qualité d'{p.agree('apprenti', 'apprentie')} depuis le {txt(said(paper, since))}, au titre d'un contrat d'apprentissage signé avec {txt(school.name)}.\n\n"
        + f"{p.agree('Il', 'Elle')} prépare le BTS {txt(title_of(case))}, et son contrat court jusqu'à la fin de la session {case.session}.\n\nNous restons à votre disposition pour tout renseignement et vous prions d'agréer, Madame, Monsieur, nos salutations les meilleures.\n"
        + gap(8)
        + inward(over(paper, ("employer", "Pour faire valoir ce que de droit,", pad(firm)), f"{firm.director} – {firm.director_title}", 72), 85)
    )  # fmt: skip


@apart_layout("employer_attestation", "centre_blank_filled_by_the_master")
def centre_blank_filled_by_the_master(case: Case, paper: Paper) -> str:
    """A blank that the centre hands out: the employer's pen fills every line."""
    firm, p, school = invent_firm(case.rng), case.person, house(case, CFA)
    day, since = case.fact("issue_date", case.day_before(1, 45)), _since(case)
    page(paper, 10.4, ("Open Sans", "Liberation Sans", "Carlito"), (16, 18, 16, 18))
    usage = [("Nom d'usage", penned(paper, "usage_name", p.usage_name, p.usage_name))] if p.usage_name else []  # fmt: skip
    return (
        side(f"{heavy(txt(school.name), 11)} \\ {txt(school.address)}", east("Dossier d'examen – document à faire remplir par l'entreprise"))
        + stroke()
        + gap(4)
        + mid(f"#block(stroke: 1pt, inset: 4mm)[{heavy(txt(paper.choose('ATTESTATION DE L’EMPLOYEUR', 'ATTESTATION D’APPRENTISSAGE À REMPLIR PAR L’EMPLOYEUR')), 14)}]")
        + gap(4)
        + "Je soussigné(e), responsable de l'entreprise désignée ci-dessous :\n"
        + labels([("Nom de l'entreprise", penned(paper, "employer", firm.name, firm.name)), ("Nom du responsable", paper.handwritten(firm.director)), ("Ville", paper.handwritten(firm.place.town))], 52, row=4)
        + gap(2)
        + "certifie que la personne suivante :\n"
        + labels([("Nom de naissance", penned(paper, "birth_name", p.birth_name, p.birth_name)), *usage, ("Prénom", penned(paper, "given_names", [p.first_name], p.first_name)), ("Née ou né le", pen_day(paper, "birth_date", p.birth_date))], 52, row=4)
        + gap(2)
        + f"a bien le statut d'apprenti(e) dans notre entreprise depuis le {paper.handwritten(f'{since:%d/%m/%Y}')} et suit à ce titre la formation au BTS {txt(title_of(case))} dispensée par le CFA.\n"
        + gap(6)
        + side(f"À {paper.handwritten(firm.place.town, 13)} \\ \\ le {paper.hand_date('issue_date', day, 14)}", below(paper, ("employer", "Signature de l'employeur et cachet de l'entreprise", pad(firm)), 80), wide="(60mm, 1fr)")
    )  # fmt: skip


@apart_layout("employer_attestation", "craftsman_typewritten_few_lines")
def craftsman_typewritten_few_lines(case: Case, paper: Paper) -> str:
    """A craftsman's old machine: a few lines, capitals for the head, hand at the left."""
    firm, p = invent_firm(case.rng), case.person
    day, since = case.fact("issue_date", case.day_before(1, 45)), _since(case)
    page(paper, 11, (typewriter_font(case.rng),), (24, 26, 20, 26))
    return (
        f"{paper.put('employer', firm.name)} \\ {txt(firm.street)} \\ {town_of(firm)} \\ Tel : {txt(firm.phone)}\n"
        + gap(14)
        + f"#underline[{txt(paper.choose('ATTESTATION', 'ATTESTATION DE L’EMPLOYEUR'))}]\n"
        + gap(8)
        + f"Je soussigné {txt(firm.director)}, chef d'entreprise, certifie par la présente que {named(paper)}, {born(paper, where=False)}, travaille chez moi comme {p.agree('apprenti', 'apprentie')} sous contrat d'apprentissage depuis le {txt(said(paper, since))}, pour passer un BTS.\n\n"
        + f"Son temps se partage entre l'atelier et les cours du CFA. Le contrat n'a pas été rompu.\n\nFait pour être joint au dossier d'examen, à {txt(firm.place.town)}, ce {on(paper, 'issue_date', day)}.\n"
        + gap(6)
        + below(paper, ("employer", "L'employeur,", pad(firm)), 70)
    )  # fmt: skip
