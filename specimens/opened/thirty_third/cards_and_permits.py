"""Identity papers: a residence permit on a copied sheet, a card whose sides lie side by side."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
_SIGNS = "0123456789BCDFGHJKLMNPRTVWXYZ"


def _of_the_zone(case: Case) -> Person:
    """Whom the machine-readable lines name."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/33-zone")
    other = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def _zone(paper: Paper, kind: str, number: str, end: dt.date, shown: bool) -> list[str]:
    case = paper.case
    z = _of_the_zone(case)
    rows = td1(kind, number, z.birth_name, z.given_names, z.birth_date, z.sex, end, z.nationality)
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/33-digits"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _faces(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides, paper.fields["sides"] = list(shown), list(shown)
    return shown


def _validity(case: Case, years: int) -> tuple[dt.date, dt.date]:
    """Day of issue and last day, past with `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(20, 300))
    else:
        room = min(years * 365 - 200, (case.today - dt.date(2021, 8, 2)).days)
        start = case.today - dt.timedelta(days=rng.randrange(20, room))
    start = case.fact("issue_date", start)
    last = dt.date(start.year + years, start.month, min(start.day, 28)) - dt.timedelta(days=1)
    return start, case.fact("expiry_date", last)


def _spot(paper: Paper, card: Card, x: float, y: float, label: str, field: str, value: object, words: str, kept: bool, pt: float = 6.6) -> None:  # fmt: skip
    card.label(x, y, label, 3.9, "rgb(70,70,110)")
    card.value(x, y + 2.1, paper.put(field, value, words) if field and kept else txt(words), pt)


def _permit_front(case: Case, paper: Paper, number: str, end: dt.date, kept: bool) -> Card:
    p, rng = case.person, case.rng
    card = Card(85.6, 54, "rgb(240,232,240)")
    card.items.append(guilloche(paper, 85.6, 54, ("#e3b7c4", "#b9c8e2")))
    card.at(3, 2.2, '#text(size: 6.4pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] #h(3mm) #text(size: 5.4pt)[TITRE DE SÉJOUR / RESIDENCE PERMIT]')  # fmt: skip
    card.at(4, 12, portrait(rng, 23, 30))
    rows = [
        (30, 6.6, "N° DU TITRE", "document_number", number, number),
        (30, 12.4, "NOM / NAME", "birth_name", p.birth_name, p.birth_name),
        (30, 18.2, "PRÉNOMS / FORENAMES", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (30, 24, "SEXE", "sex", p.sex, p.sex), (40, 24, "NATIONALITÉ", "nationality", p.nationality, p.nationality),
        (58, 24, "NÉ(E) LE", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (30, 29.8, "CATÉGORIE", "", "", rng.choice(("ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE", "SALARIÉ"))),
        (30, 35.6, "VALABLE JUSQU'AU / VALID UNTIL", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        rows.append((62, 12.4, "NOM D'USAGE", "usage_name", p.usage_name, p.usage_name))
    for x, y, label, field, value, words in rows:
        _spot(paper, card, float(x), float(y), str(label), str(field), value, str(words), kept)
    card.label(30, 42, "SIGNATURE", 3.9, "rgb(70,70,110)")
    card.at(30, 43.5, f"#box(width: 30mm, height: 8mm)[{paper.ink(30, 8)}]")
    specimen_word(card)
    return card


@opened_layout("identity_document", "permit_copied_slantwise_with_a_note_by_pen", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def permit_copied_slantwise_with_a_note_by_pen(case: Case, paper: Paper) -> str:
    """A residence permit, enlarged, front at the top left, back at the lower right, a pen's note."""
    paper.subtype = "residence_permit"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _validity(case, rng.choice((2, 4)))
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    front = _permit_front(case, paper, number, end, "recto" in shown)
    back = Card(85.6, 54, "rgb(234,238,240)")
    back.items.append(guilloche(paper, 85.6, 54, ("#b9c8e2", "#d8d0b4")))
    kept = "verso" in shown
    _spot(paper, back, 4, 3.5, "DÉLIVRÉ LE", "issue_date", start.isoformat(), f"{start:%d %m %Y}", kept, 6.2)  # fmt: skip
    _spot(paper, back, 30, 3.5, "PAR", "", "", f"PRÉFECTURE {p.place.department}", kept, 6.2)
    _spot(paper, back, 4, 9.5, "LIEU DE NAISSANCE", "", "", p.birth_place.upper(), kept, 6.2)
    _spot(paper, back, 4, 15.5, "ADRESSE", "", "", f"{p.street.upper()} {p.place.town.upper()}", kept, 5.6)  # fmt: skip
    _spot(
        paper, back, 4, 21.5, "REMARQUES", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER", kept, 5.6
    )
    back.machine_lines(3.4, 36.5, _zone(paper, "IR", number, end, kept), 79)
    specimen_word(back)
    paper.setup.margin_mm = (22, 14, 14, 16)
    note = paper.handwritten("copie titre de séjour", 13)
    one = f"#rotate({rng.uniform(-2.5, 2.5):.2f}deg)[#scale(118%, reflow: true)[{front.markup()}]]"
    two = f"#align(right)[#rotate({rng.uniform(-2.5, 2.5):.2f}deg)[#scale(118%, reflow: true)[{back.markup()}]]]"  # fmt: skip
    faces = {"recto": one, "verso": two}
    return "\n#v(16mm)\n".join(faces[s] for s in shown) + f"\n#v(14mm)\n#pad(left: 12mm)[{note}]\n"


@opened_layout("identity_document", "new_card_both_sides_abreast_on_a_broad_sheet", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def new_card_both_sides_abreast_on_a_broad_sheet(case: Case, paper: Paper) -> str:
    """The card of 2021, back at the left of its front, on a half sheet laid across, grey copy."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _validity(case, 10)
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    front, back = Card(85.6, 54, "luma(236)"), Card(85.6, 54, "luma(240)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#c2c6cc", "#d6d2cc")))
    front.at(3, 2.4, "#rect(width: 8mm, height: 5.6mm, fill: luma(70))[#text(size: 5.6pt, fill: white)[FR]]")  # fmt: skip
    front.at(13, 2.2, '#text(size: 6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] \\ #text(size: 4.6pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')  # fmt: skip
    front.at(3, 12, portrait(rng, 25, 32))
    kept = "recto" in shown
    rows = [
        (31, 9, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (31, 15, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (31, 21, "SEXE / Sex", "sex", p.sex, p.sex), (43, 21, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (64, 21, "NAISSANCE / Birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (31, 27, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 39, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (63, 39, "EXPIRATION / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        rows.append((31, 33, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    for x, y, label, field, value, words in rows:
        _spot(paper, front, float(x), float(y), str(label), str(field), value, str(words), kept)
    front.at(4, 45.5, f"#box(width: 24mm, height: 7mm)[{paper.ink(24, 7)}]")
    specimen_word(front)
    turned = "verso" in shown
    _spot(paper, back, 5, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 95)} m", turned, 6.2)
    _spot(paper, back, 5, 10, "DÉLIVRANCE / Issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}", turned, 6.2)  # fmt: skip
    _spot(paper, back, 5, 16, "ADRESSE / Address", "", "", p.street.upper(), turned, 6)
    back.value(5, 21.2, txt(f"{p.place.post_code} {p.place.town.upper()}"), 6)
    back.at(65, 4, square_code(paper, 16))
    back.machine_lines(3.4, 36.5, _zone(paper, "ID", number, end, turned), 78.6)
    specimen_word(back)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    paper.setup.margin_mm = (rng.uniform(20, 50), 10, 10, 12)
    paper.setup.fill = "luma(250)"
    faces = {"recto": front, "verso": back}
    cells = ", ".join(f"[#rotate({rng.uniform(-1.2, 1.2):.2f}deg)[{faces[s].markup()}]]" for s in reversed(shown))  # fmt: skip
    return f"#grid(columns: {len(shown)}, column-gutter: 9mm, {cells})\n"
