"""Cards: the French ones of two generations, those of neighbouring states, residence permits."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.mrz import td1
from specimens.opened.third.identity_cards import (
    _NEIGHBOURS,
    ZONE_DEFECTS,
    Faces,
    hand,
    pointed,
    validity,
    zone_lines,
    zone_person,
)


@apart_layout("identity_document", "foreign_european_card", defects=("verso_missing", "expired", *ZONE_DEFECTS), subtypes=("national_id_card",))  # fmt: skip
def foreign_european_card(case: Case, paper: Paper) -> str:
    """The card of another state of the Union, in its own words; the zone is on the back."""
    paper.subtype = "national_id_card"
    person, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Open Sans", 0.45
    nation = (
        person.nationality if person.nationality in _NEIGHBOURS else rng.choice(sorted(_NEIGHBOURS))
    )
    state, kind, surname, given, sex, nationality, born, num, until = _NEIGHBOURS[nation]
    faces = Faces(paper)
    _, expiry = validity(case, 10)
    number = case.fact(
        "document_number",
        f"{rng.choice('ABC')}{rng.choice('XYZ')}{rng.randrange(10**5):05d}{rng.choice('ABC')}{rng.choice('DEF')}",
    )
    front, back = Card(85.6, 54, "rgb(240,236,222)"), Card(85.6, 54, "rgb(242,240,230)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#c9b27f", "#8fb99a")))
    front.at(
        4, 2.2, f'#text(size: 6.8pt, weight: "bold")[{txt(state)}] \\ #text(size: 5pt)[{txt(kind)}]'
    )
    front.at(4, 12, portrait(rng, 23, 30))
    for x, y, label, name, value, shown in (
        (30, 10.5, surname, "birth_name", person.birth_name, person.birth_name),
        (30, 17.5, given, "given_names", list(person.given_names), " ".join(person.given_names).upper()),
        (30, 24.5, sex, "sex", person.sex, person.sex),
        (45, 24.5, nationality, "nationality", nation, nation),
        (30, 31.5, born, "birth_date", person.birth_date.isoformat(), pointed(person.birth_date)),
        (30, 38.5, num, "document_number", number, number),
        (58, 45, until, "expiry_date", expiry.isoformat(), pointed(expiry)),
    ):  # fmt: skip
        front.label(x, y, label, 3.9, "rgb(90,60,20)")
        front.value(x, y + 2, faces.put("recto", name, value, shown), 7)
    hand(paper, front, 30, 45.5, 22, 7)
    specimen_word(front)
    who = zone_person(case)
    lines = td1(
        rng.choice(("ID", "I<")),
        number,
        who.birth_name,
        who.given_names,
        who.birth_date,
        who.sex,
        expiry,
        nation,
    )
    lines[0] = f"{lines[0][:2]}{nation}{lines[0][5:]}"
    back.at(6, 6, "#rect(width: 12mm, height: 9mm, radius: 1.5mm, fill: rgb(215,190,110))")
    back.at(60, 5, square_code(paper, 16))
    back.machine_lines(
        3.5, 36.5, zone_lines(case, paper, lines, shown="verso" in faces.shown), 78.5
    )
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in faces.shown], rng.choice(("together", "close")))  # fmt: skip
