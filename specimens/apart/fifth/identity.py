"""Identity papers: the two French cards, a passport, a permit, the booklet of a family."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.layout import Case, Paper, apart_layout
from specimens.mrz import td1
from specimens.opened.fifth.identity import (
    _GREY,
    _ZONE,
    _by_own_hand,
    _Faces,
    _holder,
    _in_the_zone,
    _valid,
)


@apart_layout("identity_document", "new_card_large_pages", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def new_card_large_pages(case: Case, paper: Paper) -> str:
    """The card of 2021, each side on a page of its own or both on one, labels in two languages."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Open Sans", 0.45
    faces = _Faces(paper)
    issued, expiry = _valid(case, 10, dt.date(2021, 8, 2))
    signs = "CDFGHJKLMNPRTVWXYZ0123456789"
    drawn = rng.choice("CFGHKLTX") + "".join(rng.choice(signs) for _ in range(8))
    number = case.fact("document_number", drawn)
    front, back = Card(85.6, 54, "rgb(236,243,240)"), Card(85.6, 54, "rgb(240,240,247)")
    front.items.append(guilloche(paper, 85.6, 54, ("#a9c6b8", "#b8b5d6")))
    back.items.append(guilloche(paper, 85.6, 54, ("#b8b5d6", "#a9c6b8")))
    front.at(13, 2, f'#text(size: 6.4pt, weight: "bold", fill: rgb(20,40,110))[RÉPUBLIQUE FRANÇAISE] \\ #text(size: 4.1pt, fill: {_GREY})[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')  # fmt: skip
    front.at(3.5, 2, '#box(width: 7.5mm, height: 5.2mm, fill: rgb(0,51,153))[#align(center + horizon)[#text(size: 6.5pt, weight: "bold", fill: rgb(255,204,0))[FR]]]')  # fmt: skip
    front.at(4, 10, portrait(rng, 24, 31))
    faces.print_on(front, "recto", [
        *_holder(who, 31, 8.5, ("NOM / Surname", "NOM D'USAGE / Alternate name", "Prénoms / Given names"), 6.1),
        (31, 27, "SEXE / Sex", "sex", who.sex, who.sex), (42, 27, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 27, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (31, 33.2, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (31, 39.4, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 39.4, "DATE D'EXPIR. / Expiry date", "expiry_date", expiry.isoformat(), f"{expiry:%d %m %Y}"),
    ], 6.6)  # fmt: skip
    _by_own_hand(paper, front, 31, 45.8, 26, 7)
    specimen_word(front)
    faces.print_on(back, "verso", [
        (5, 4, "ADRESSE / Address", "", "", f"{who.street.upper()} {who.place.post_code} {who.place.town.upper()}"),
        (5, 12, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 95)} m"),
        (25, 12, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", issued.isoformat(), f"{issued:%d %m %Y}"),
    ], 5.8)  # fmt: skip
    back.at(66, 11, square_code(paper, 15))
    zone = _in_the_zone(case)
    lines = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, expiry, "FRA")  # fmt: skip
    back.machine_lines(3.5, 36.5, faces.read_by_machine("verso", lines), 78.5)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in faces.seen], rng.choice(("apart", "together", "close")))  # fmt: skip
