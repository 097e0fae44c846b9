"""Residence permits, of the recent model and of the one before."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import string

from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import td1
from specimens.opened.third.identity_cards import (
    ZONE_DEFECTS,
    Faces,
    hand,
    pasted,
    spaced,
    validity,
    zone_lines,
    zone_person,
)


def _permit(case: Case, paper: Paper, *, recent: bool) -> dict[str, Card]:
    """Both sides; the recent model has English words beside the French, and a code on the back."""
    person, rng, faces = case.person, case.rng, Faces(paper)
    years = rng.choice((1, 1, 4))
    issued, expiry = validity(case, years, 30)
    nation = person.nationality if person.nationality != "FRA" else "SEN"
    number = case.fact(
        "document_number",
        "".join(rng.choice(string.ascii_uppercase + string.digits) for _ in range(9)),
    )
    front, back = Card(85.6, 54, "rgb(243,232,226)"), Card(85.6, 54, "rgb(240,234,234)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#e0a58f", "#9fb7d9")))
    kind = {1: "CARTE DE SÉJOUR TEMPORAIRE", 4: "CARTE DE SÉJOUR PLURIANNUELLE"}[years]
    if nation == "DZA":
        kind = "CERTIFICAT DE RÉSIDENCE"
    title = "TITRE DE SÉJOUR / RESIDENCE PERMIT" if recent else "TITRE DE SÉJOUR"
    front.at(4, 2, f'#text(size: 6.2pt, weight: "bold", fill: rgb(120,30,50))[{title}]')
    front.at(60, 2, "#text(size: 5.4pt)[RÉPUBLIQUE FRANÇAISE]")
    front.at(4, 10, portrait(rng, 24, 31))

    def word(french: str, english: str) -> str:
        return f"{french} / {english}" if recent else french

    surname_label = word("NOM", "Surname") if recent else "NOM, Prénoms"
    given_y = 15 if recent else 13.5
    front.label(31, 8.5, surname_label, 4)
    front.value(31, 10.3, faces.put("recto", "birth_name", person.birth_name, person.birth_name), 7)
    if recent:
        front.label(31, 14.2, "Prénoms / Given names", 4)
        given_y = 16
    front.value(
        31,
        given_y,
        faces.put("recto", "given_names", list(person.given_names), " ".join(person.given_names)),
        6.6,
    )
    if person.usage_name:
        front.label(60, 14.2, "NOM D'USAGE", 4)
        front.value(
            60, 16, faces.put("recto", "usage_name", person.usage_name, person.usage_name), 6
        )
    for x, y, label, name, value, shown in (
        (31, 20.5, word("SEXE", "Sex"), "sex", person.sex, person.sex),
        (42, 20.5, word("NATIONALITÉ", "Nationality"), "nationality", nation, nation),
        (63, 20.5, word("DATE DE NAISS.", "Birth"), "birth_date", person.birth_date.isoformat(), spaced(person.birth_date)),
        (31, 33, word("DATE D'EXPIRATION", "Expiry"), "expiry_date", expiry.isoformat(), spaced(expiry)),
        (58, 33, word("N°", "Document No"), "document_number", number, number),
    ):  # fmt: skip
        front.label(x, y, label, 4)
        front.value(x, y + 1.9, faces.put("recto", name, value, shown), 6.8)
    front.label(31, 26.8, word("CATÉGORIE DU TITRE", "Type of permit"), 4)
    front.value(31, 28.7, txt(kind), 6)
    hand(paper, front, 58, 42, 22, 8)
    specimen_word(front)
    for y, label, shown in (
        (4, word("DÉLIVRÉ LE", "Issued on"), faces.put("verso", "issue_date", issued.isoformat(), spaced(issued)) + txt(f"  PRÉFECTURE {person.place.department}")),
        (11, word("LIEU DE NAISSANCE", "Place of birth"), txt(person.birth_place.upper())),
        (18, "REMARQUES", txt(rng.choice(("AUTORISE SON TITULAIRE À TRAVAILLER", "ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE")))),
        (25, word("ADRESSE", "Address"), txt(f"{person.street.upper()} {person.place.post_code} {person.place.town.upper()}")),
    ):  # fmt: skip
        back.label(5, y, label, 4)
        back.value(5, y + 1.9, shown, 5.8)
    if recent:
        back.at(68, 5, square_code(paper, 13))
    who = zone_person(case)
    lines = td1(
        "IR", number, who.birth_name, who.given_names, who.birth_date, who.sex, expiry, nation
    )
    back.machine_lines(
        3.5, 36.5, zone_lines(case, paper, lines, shown="verso" in faces.shown), 78.5
    )
    specimen_word(back)
    return {side: {"recto": front, "verso": back}[side] for side in faces.shown}  # fmt: skip


@opened_layout("identity_document", "permit_on_a_sheet", defects=("verso_missing", "expired", *ZONE_DEFECTS), subtypes=("residence_permit",))  # fmt: skip
def permit_on_a_sheet(case: Case, paper: Paper) -> str:
    """The recent residence permit, enlarged, each side under its word."""
    paper.subtype = "residence_permit"
    paper.setup.font, paper.setup.leading_em = "Lato", 0.45
    cards = _permit(case, paper, recent=True)
    title = paper.choose("Copie du titre de séjour", "")
    return pasted([(s.upper(), c) for s, c in cards.items()], title, 1.4)


@opened_layout("identity_document", "permit_close_up", defects=("verso_missing", "expired", *ZONE_DEFECTS), subtypes=("residence_permit",))  # fmt: skip
def permit_close_up(case: Case, paper: Paper) -> str:
    """The permit of before 2020, framed close, a side a page."""
    paper.subtype = "residence_permit"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    return lay_out(paper, list(_permit(case, paper, recent=False).values()), "close")
