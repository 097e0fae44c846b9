"""Identity papers: a residence permit, a card of 2021 on a sheet across, a passport laid open."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1, td3
from specimens.opened.twenty_sixth.wording import DAY, sheet
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
_SIGNS = "0123456789CDFGHJKLMNPRTVWXYZ"
# x, y, label, field ("" where it is none), value as truth, words as printed
Spot = tuple[float, float, str, str, object, str]


def _in_the_zone(case: Case) -> Person:
    """Of whom the machine-readable zone speaks."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/26-zone")
    other = other_person(rng, case.person, case.today)
    renamed = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((renamed, other_birth_date(rng, case.person)))


def _zone(paper: Paper, lines: list[str], shown: bool) -> list[str]:
    """The lines as printed; truth where their side is shown."""
    case = paper.case
    if case.has("mrz_digits"):
        lines = doctored(lines, random.Random(f"{case.seed}/26-digits"))
    if shown:
        paper.mrz = paper.fields["mrz"] = lines
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return lines


def _faces(paper: Paper) -> list[str]:
    wish = "recto" if paper.case.has("verso_missing") else paper.case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _print(paper: Paper, card: Card, kept: bool, spots: Sequence[Spot], label_pt: float, pt: float, ink: str) -> None:  # fmt: skip
    """Each label, its value below; values of a side that is not shown are no truth."""
    for x, y, label, name, value, words in spots:
        if label:
            card.label(x, y, label, label_pt, ink)
        markup = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.5 * label_pt, markup, pt)


def _own_hand(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _validity(case: Case, years: int, most: int) -> tuple[dt.date, dt.date]:
    """Issue and expiry of a paper of so many years; both past with `expired`."""
    start = case.today - case.rng.randrange(40, most) * DAY
    if case.has("expired"):
        start = case.today - (years * 366 + case.rng.randrange(30, 500)) * DAY
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", _years_on(start, years) - DAY)


def _permit_front(case: Case, number: str, nation: str, end: dt.date) -> list[Spot]:
    p = case.person
    kind = case.rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "CARTE DE RÉSIDENT", "CARTE DE SÉJOUR TEMPORAIRE"))  # fmt: skip
    spots: list[Spot] = [
        (29, 8.6, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (29, 14.2, "PRÉNOMS / Forenames", "given_names", list(p.given_names), " ".join(p.given_names)),
        (29, 25.4, "SEXE / Sex", "sex", p.sex, p.sex),
        (41, 25.4, "NATIONALITÉ / Nationality", "nationality", nation, nation),
        (62, 25.4, "NÉ(E) LE / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (29, 31, "CATÉGORIE DU TITRE / Type of permit", "", "", kind),
        (29, 36.6, "N° DU TITRE / Permit No", "document_number", number, number),
        (62, 36.6, "EXPIRE LE / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((29, 19.8, "NOM D'USAGE / Name in use", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return spots


@opened_layout("identity_document", "residence_permit_sides_in_opposite_corners", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def residence_permit_sides_in_opposite_corners(case: Case, paper: Paper) -> str:
    """A residence permit copied enlarged: the front at the top left, the back at the lower right."""
    paper.subtype = "residence_permit"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _validity(case, rng.choice((1, 4, 10)), 300)
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    nation = p.nationality if p.nationality != "FRA" else "TUN"
    ink = "rgb(110,30,70)"
    front, back = Card(85.6, 54, "rgb(244,234,238)"), Card(85.6, 54, "rgb(238,240,246)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#dfa9bd", "#a9bfdf")))
    front.at(3, 2.2, '#text(size: 6.6pt, weight: "bold")[TITRE DE SÉJOUR] #text(size: 4.6pt)[RESIDENCE PERMIT]')  # fmt: skip
    front.at(60, 2.2, '#text(size: 5.6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(3, 11, portrait(rng, 23, 30))
    _print(paper, front, "recto" in shown, _permit_front(case, number, nation, end), 3.8, 6.4, ink)
    _own_hand(paper, front, 4, 43, 22, 8)
    specimen_word(front)
    _print(paper, back, "verso" in shown, [
        (4, 3, "DÉLIVRÉ LE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (40, 3, "PAR / Authority", "", "", f"PRÉFECTURE ({p.place.department})"),
        (4, 9, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (4, 15, "ADRESSE / Address", "", "", f"{p.street.upper()}, {p.place.post_code} {p.place.town.upper()}"),
        (4, 21, "REMARQUES / Remarks", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ], 3.8, 6, ink)  # fmt: skip
    z = _in_the_zone(case)
    lines = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, nation)
    back.machine_lines(3.4, 36.5, _zone(paper, lines, "verso" in shown), 79)
    specimen_word(back)
    sheet(paper, (15, 12, 12, 12))
    placed = {"recto": (front, "top + left", 6, 10), "verso": (back, "top + left", 62, 118)}
    return "".join(f"#place({at}, dx: {dx}mm, dy: {dy}mm, rotate({rng.uniform(-1.5, 1.5):.2f}deg, scale(138%, origin: top + left, reflow: true)[{card.markup()}]))\n" for card, at, dx, dy in (placed[s] for s in shown)) + "#box[]"  # fmt: skip


def _card_front(case: Case, number: str, end: dt.date) -> list[Spot]:
    p = case.person
    spots: list[Spot] = [
        (31, 9.4, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (31, 15.2, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (31, 21, "SEXE / Sex", "sex", p.sex, p.sex),
        (43, 21, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (63, 21, "DATE DE NAISS. / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (31, 26.8, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 38.4, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (63, 38.4, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((31, 32.6, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return spots


@opened_layout("identity_document", "card_of_2021_abreast_on_a_sheet_across_with_pen_words", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def card_of_2021_abreast_on_a_sheet_across_with_pen_words(case: Case, paper: Paper) -> str:
    """The card of 2021, both faces abreast on a sheet across, « recto » and « verso » by pen."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    room = max(60, min(1500, (case.today - dt.date(2021, 8, 3)).days))
    start, end = _validity(case, 10, room)
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    ink = "rgb(30,60,100)"
    front, back = Card(85.6, 54, "rgb(230,238,245)"), Card(85.6, 54, "rgb(240,240,232)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#9fc4dd", "#e3c0c0")))
    front.at(2.5, 2, "#rect(width: 9mm, height: 6mm, fill: rgb(0,50,150))[#align(center + horizon, text(size: 5.5pt, fill: white)[FR])]")  # fmt: skip
    front.at(14, 2.2, '#text(size: 6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(14, 5.2, "#text(size: 4.4pt)[CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD]")
    front.at(3, 12, portrait(rng, 25, 32))
    _print(paper, front, "recto" in shown, _card_front(case, number, end), 3.8, 6.4, ink)
    _own_hand(paper, front, 4, 45, 24, 7)
    specimen_word(front)
    _print(paper, back, "verso" in shown, [
        (4, 3.6, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 95)} m"),
        (4, 9.6, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 15.6, "ADRESSE / Address", "", "", p.street.upper()),
        (4, 20.4, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
    ], 3.8, 6.2, ink)  # fmt: skip
    back.at(64, 5, square_code(paper, 16))
    z = _in_the_zone(case)
    lines = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 36, _zone(paper, lines, "verso" in shown), 78.5)
    specimen_word(back)
    sheet(paper, (28, 12, 12, 12), 297, 210)
    faces = {"recto": front, "verso": back}
    cells = ", ".join(f"[#scale(148%, reflow: true)[{faces[s].markup()}] \\ #v(3mm) {paper.handwritten(s, 15)}]" for s in shown)  # fmt: skip
    return f"#grid(columns: (1fr, 1fr), column-gutter: 8mm, {cells})\n"


def _passport_spots(case: Case, number: str, start: dt.date, end: dt.date) -> list[Spot]:
    p = case.person
    spots: list[Spot] = [
        (45, 9, "Type", "", "", "P"),
        (58, 9, "Code du pays / Country code", "", "", "FRA"),
        (92, 9, "N° du passeport / Passport No", "document_number", number, number),
        (45, 16, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (45, 23, "Prénoms / Given names (2)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (45, 30, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (45, 37, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (45, 44, "Lieu de naissance / Place of birth (6)", "", "", p.birth_place.upper()),
        (92, 37, "Sexe / Sex (5)", "sex", p.sex, p.sex),
        (45, 51, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (92, 51, "Autorité / Authority (9)", "", "", f"Préfecture ({p.place.department})"),
        (45, 58, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((92, 30, "Nom d'usage / Name in use", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return spots


@opened_layout("identity_document", "passport_laid_open_with_page_above_the_data", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_laid_open_with_page_above_the_data(case: Case, paper: Paper) -> str:
    """A passport laid open on the glass: the notice page above, the data page below the fold."""
    paper.subtype = "passport"
    rng = case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    start, end = _validity(case, 10, 1800)
    number = case.fact("document_number", f"{start.year % 100:02d}{rng.choice('ACDFH')}{rng.choice('EFKTV')}{rng.randrange(10**5):05d}")  # fmt: skip
    above, data = Card(125, 86, "rgb(238,232,240)", radius_mm=2), Card(125, 88, "rgb(246,238,238)", radius_mm=2)  # fmt: skip
    for card, high in ((above, 86), (data, 88)):
        card.items.append(guilloche(paper, 125, high, ("#d8b8c8", "#bcc6e0")))
    above.at(38, 14, '#text(size: 10pt, weight: "bold", fill: rgb(90,30,60))[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    above.at(14, 30, "#box(width: 97mm)[#text(size: 6.4pt)[Ce passeport contient 32 pages. Il est la propriété de l'État. En cas de perte ou de vol, une déclaration doit être faite sans délai auprès des autorités de police ou du consulat. \\ \\ This passport contains 32 pages and remains the property of the State.]]")  # fmt: skip
    above.at(56, 76, "#text(size: 6pt)[– 1 –]")
    data.at(5, 3, '#text(size: 7pt, weight: "bold")[PASSEPORT] #text(size: 5.4pt)[PASSPORT]')
    data.at(72, 3, "#text(size: 6pt)[UNION EUROPÉENNE – RÉPUBLIQUE FRANÇAISE]")
    data.at(5, 16, portrait(rng, 35, 45))
    _print(paper, data, True, _passport_spots(case, number, start, end), 4.4, 7.4, "rgb(90,30,60)")
    data.label(92, 58, "Signature du titulaire / Holder's signature (10)", 4, "rgb(90,30,60)")
    _own_hand(paper, data, 92, 60, 30, 9)
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    z = _in_the_zone(case)
    lines = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    data.machine_lines(5, 73, _zone(paper, lines, True), 115)
    specimen_word(data)
    edge = rng.uniform(4, 9)
    sheet(paper, (edge, edge, edge, edge), 125 + 2 * edge, 176 + 2 * edge)
    paper.setup.fill = rng.choice(("luma(250)", "luma(235)"))
    fold = "#block(above: 0.6mm, below: 0.6mm)[#line(length: 125mm, stroke: 0.8pt + luma(120))]"
    return f"{above.markup()}\n{fold}\n{data.markup()}\n"
