"""Papers that candidates send in place of what is asked: none of the pieces of a dossier."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.fourth.wording import (
    addressee,
    aligned,
    beside,
    numeric,
    said_name,
    strong,
    title,
)
from specimens.people import invent_place


@opened_layout("unknown", "family_allowance_statement")
def family_allowance_statement(case: Case, paper: Paper) -> str:
    """The family allowance fund's attestation of payments."""
    rng, person = case.rng, case.person
    day = case.day_before(2, 60)
    month = day.replace(day=1) - dt.timedelta(days=1)
    housing = rng.randrange(120, 330)
    bonus = rng.randrange(60, 260)
    return (
        f"{strong('ALLOCATIONS FAMILIALES', 1.3)} \\ Caf {txt(person.place.department)} – {txt(person.place.town)}\n#v(5mm)\n"
        + beside(f"N° allocataire : {rng.randrange(10**6, 10**7)} {rng.choice('ABCDEFG')} \\ Tél. 3230", addressee(person))
        + "#v(8mm)\n"
        + title(paper.choose("Attestation de paiement et de quotient familial", "ATTESTATION DE PAIEMENT", "Attestation de quotient familial"))
        + f"Le directeur de la caisse certifie que {said_name(paper)}, {txt(person.born)} le {txt(french.date_long(person.birth_date))}, a perçu pour le mois de {txt(french.month_and_year(month))} :\n#v(2mm)\n"
        f"#table(columns: (1fr, 40mm), inset: 2mm, [Aide personnalisée au logement], [{housing},00 €], [Prime d'activité], [{bonus},{rng.randrange(10, 99)} €], [*Total du mois*], [*{housing + bonus},00 €*])\n#v(3mm)\n"
        f"Quotient familial : {rng.randrange(180, 990)} €. Enfants ou autres personnes à charge : néant.\n\nAttestation délivrée le {txt(numeric(day))} ; les fausses déclarations sont punies par la loi (article L. 114-13 du code de la sécurité sociale).\n"
    )  # fmt: skip


@opened_layout("unknown", "voter_card")
def voter_card(case: Case, paper: Paper) -> str:
    """The card of an elector: it proves no identity and carries no portrait."""
    rng, person = case.rng, case.person
    place = invent_place(rng)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 150, 105, (7, 8, 7, 8)
    paper.setup.size_pt, paper.setup.fill = 9, rng.choice(("rgb(246,244,250)", "rgb(240,246,255)"))
    paper.setup.background = "#place(top + left, stack(dir: ltr, rect(width: 50mm, height: 3mm, fill: rgb(0,0,145)), rect(width: 50mm, height: 3mm, fill: white), rect(width: 50mm, height: 3mm, fill: rgb(225,0,15))))"
    left = aligned([("Commune", txt(place.town.upper())), ("Bureau de vote n°", txt(f"{rng.randrange(1, 60):04d}")), ("Lieu de vote", txt("École de l'Exemple")), ("N° d'ordre sur la liste", txt(str(rng.randrange(1, 1100)))), ("Identifiant national d'électeur", txt(str(rng.randrange(10**8, 10**9))))])  # fmt: skip
    right = f"{said_name(paper)} \\ {txt(person.street)} \\ {txt(place.post_code)} {txt(place.town)} \\ \\ {person.agree('Né', 'Née')} le {txt(numeric(person.birth_date))} \\ département {txt(person.birth_department)}"
    return (
        f"#v(2mm)#align(center)[RÉPUBLIQUE FRANÇAISE \\ {strong(txt(paper.choose('CARTE ÉLECTORALE', 'CARTE D’ÉLECTEUR')), 1.5)} \\ #text(size: 0.8em)[Voter est un droit, c'est aussi un devoir civique]]\n#v(3mm)\n"
        + beside(left, right, "(1.25fr, 1fr)")
        + f"#v(3mm)\n#grid(columns: (1fr, 1fr), column-gutter: 6mm, [Signature du titulaire \\ #box(width: 50mm, height: 15mm)[{paper.ink(50, 15)}]], [Le maire \\ {paper.stamp(['MAIRIE', place.town.upper()], width_mm=30)}])\n"
    )  # fmt: skip
