"""Identity: the two French cards, a passport, a residence permit, a typed family book."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.mrz import old_card
from specimens.opened.fourth.identity import (
    _INK,
    _ZONE,
    _of_the_zone,
    _own_hand,
    _Sides,
    _size_for,
    _years_on,
)
from specimens.people import strip_accents


def _upper(names: tuple[str, ...], joiner: str = ", ") -> str:
    return joiner.join(n.upper() for n in names)


@apart_layout("identity_document", "blue_laminated_copy", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def blue_laminated_copy(case: Case, paper: Paper) -> str:
    """The laminated blue card of 1995 to 2021, copied in colour, a side below the other."""
    paper.subtype = "national_id_card"
    person, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    sides = _Sides(paper)
    issued = min(dt.date(2021, 6, 30), case.today - dt.timedelta(days=rng.randrange(1250, 3000)))
    if case.has("expired"):
        issued = case.today - dt.timedelta(days=rng.randrange(16 * 366, 19 * 366))
    issued = case.fact("issue_date", issued)
    grown = issued >= max(_years_on(person.birth_date, 18), dt.date(2014, 1, 1))
    expiry = case.fact("expiry_date", _years_on(issued, 15 if grown else 10))
    drawn = f"{issued:%y%m}{person.place.department}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}"
    number = case.fact("document_number", drawn)
    front, back = Card(105, 74, "rgb(206,224,240)", radius_mm=4), Card(105, 74, "rgb(214,228,241)", radius_mm=4)  # fmt: skip
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#8fb4d8", "#a7c6e0")))
    front.at(28, 3, '#text(size: 9pt, weight: "bold", fill: rgb(20,40,110))[RÉPUBLIQUE FRANÇAISE]')
    front.label(5, 9, "CARTE NATIONALE D'IDENTITÉ N° :", 6, _INK)
    front.value(41, 8.5, sides.put("recto", "document_number", number, number), 7.6)
    front.value(72, 8.8, sides.put("recto", "nationality", "FRA", "Nationalité Française"), 6.4, False)  # fmt: skip
    front.at(6, 15, portrait(rng, 26, 34))
    front.label(36, 14.5, "Nom :", 6, _INK)
    front.value(44, 14, sides.put("recto", "birth_name", person.birth_name, person.birth_name), 8)
    y = 20.0
    if person.usage_name:
        front.label(36, y, "Nom d'usage :" if rng.random() < 0.5 else person.agree("époux", "épouse"), 6, _INK)  # fmt: skip
        front.value(52, y - 0.5, sides.put("recto", "usage_name", person.usage_name, person.usage_name), 7.6)  # fmt: skip
        y += 5.5
    front.label(36, y, "Prénom(s) :", 6, _INK)
    front.value(49, y - 0.5, sides.put("recto", "given_names", list(person.given_names), _upper(person.given_names)), _size_for(_upper(person.given_names), 53))  # fmt: skip
    front.label(36, y + 6.5, "Sexe :", 6, _INK)
    front.value(43.5, y + 6, sides.put("recto", "sex", person.sex, person.sex), 7.4)
    front.label(54, y + 6.5, f"{person.agree('Né', 'Née')} le :", 6, _INK)
    front.value(65, y + 6, sides.put("recto", "birth_date", person.birth_date.isoformat(), f"{person.birth_date:%d.%m.%Y}"), 7.4)  # fmt: skip
    front.label(36, y + 12.5, "à :", 6, _INK)
    front.value(40.5, y + 12, txt(f"{strip_accents(person.birth_place).upper()} ({person.birth_department})"), 7.2)  # fmt: skip
    front.label(36, y + 18, "Taille :", 6, _INK)
    front.value(46, y + 17.5, txt(f"1,{rng.randrange(52, 95)}m"), 7.2)
    front.label(62, y + 18, "Signature", 5, _INK)
    front.label(62, y + 20.2, "du titulaire :", 5, _INK)
    _own_hand(paper, front, 74, y + 17, 27, 10)
    who = _of_the_zone(case)
    office = f"{person.place.department}{rng.randrange(1, 9)}{rng.randrange(100):03d}"[:6]
    lines = old_card(number, office, who.birth_name, who.given_names, who.birth_date, who.sex)
    front.machine_lines(4.5, 59.5, sides.zone("recto", lines), 96)
    specimen_word(front)
    prefect = f"PRÉFECTURE ({person.place.department})"
    for top, label, shown in (
        (8, "Adresse :", txt(person.street.upper())),
        (13, "", txt(f"{person.place.town.upper()} ({person.place.department})")),
        (24, "Carte valable jusqu'au :", sides.put("verso", "expiry_date", expiry.isoformat(), f"{expiry:%d.%m.%Y}")),
        (31, "délivrée le :", sides.put("verso", "issue_date", issued.isoformat(), f"{issued:%d.%m.%Y}")),
        (38, "par :", txt(prefect)),
    ):  # fmt: skip
        back.label(8, top, label, 6, _INK)
        back.value(38, top - 0.5, shown, 7.4)
    back.label(8, 48, "Signature de l'autorité :", 6, _INK)
    _own_hand(paper, back, 42, 46, 34, 14)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in sides.shown], rng.choice(("together", "together", "apart")))  # fmt: skip
