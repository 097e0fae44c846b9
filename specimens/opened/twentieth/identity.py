"""Identity papers: the card of 1995, the card of 2021, a passport."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.twentieth.wording import later
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
_SIGNS = "0123456789BCDFGHJKLMNPRTVWXYZ"
# x, y, label, field ("" for none), value as truth, words as printed
Spot = tuple[float, float, str, str, object, str]


def _stranger(case: Case) -> Person:
    """Of whom the machine-readable zone speaks."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/twentieth-zone")
    other = other_person(rng, case.person, case.today)
    renamed = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((renamed, other_birth_date(rng, case.person)))


def _kept_zone(paper: Paper, rows: list[str], shown: bool = True) -> list[str]:
    case = paper.case
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/twentieth-digits"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _sides(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _fill(paper: Paper, card: Card, kept: bool, spots: Sequence[Spot], pt: float, small: float, ink: str) -> None:  # fmt: skip
    for x, y, label, name, value, words in spots:
        if label:
            card.label(x, y, label, small, ink)
        markup = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.52 * small, markup, pt)


def _hand(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _ten_years(case: Case, opens: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry of a paper of ten years; both past with `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - dt.timedelta(days=10 * 366 + rng.randrange(30, 400))
    else:
        floor = max(opens, later(case.person.birth_date, 18))
        start = case.today - dt.timedelta(days=rng.randrange(15, max(40, min((case.today - floor).days, 3400))))  # fmt: skip
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", later(start, 10) - dt.timedelta(days=1))


def _blue_span(case: Case) -> tuple[dt.date, dt.date]:
    """The card of 1995: ten years for a minor, fifteen for an adult since 2014."""
    p = case.person
    if case.has("expired"):
        start = case.today - dt.timedelta(days=15 * 366 + case.rng.randrange(40, 600))
    else:
        start = min(dt.date(2021, 5, 28), case.today - dt.timedelta(days=case.rng.randrange(1100, 3300)))  # fmt: skip
    start = case.fact("issue_date", start)
    years = 15 if start >= max(later(p.birth_date, 18), dt.date(2014, 1, 1)) else 10
    return start, case.fact("expiry_date", later(start, years) - dt.timedelta(days=1))


def _blue_spots(case: Case, number: str) -> list[Spot]:
    p, rng = case.person, case.rng
    spots: list[Spot] = [
        (5, 6.4, "CARTE NATIONALE D'IDENTITÉ N° :", "document_number", number, number),
        (64, 6.4, "Nationalité", "nationality", "FRA", "Française"),
        (37, 13.4, "Nom :", "birth_name", p.birth_name, p.birth_name),
        (37, 27, "Prénom(s) :", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (37, 33.8, "Sexe :", "sex", p.sex, p.sex),
        (50, 33.8, p.agree("Né le :", "Née le :"), "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d.%m.%Y}"),
        (37, 40.6, "à :", "", "", f"{p.birth_place.upper()} ({p.birth_department})"),
        (37, 47.4, "Taille :", "", "", f"1,{rng.randrange(52, 97)}m"),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((37, 20.2, "Nom d'usage :", "usage_name", p.usage_name, p.usage_name))
    return spots


@opened_layout("identity_document", "laminated_blue_card_sides_stacked_in_the_middle", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def laminated_blue_card_sides_stacked_in_the_middle(case: Case, paper: Paper) -> str:
    """The laminated card of 1995 photocopied, front above back in the middle of the sheet."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _sides(paper)
    start, end = _blue_span(case)
    area = f"{p.place.department:0>2}"
    number = case.fact("document_number", f"{start:%y%m}{area}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}")  # fmt: skip
    ink = "rgb(60,60,90)"
    front, back = Card(105, 74, "rgb(222,230,243)"), Card(105, 74, "rgb(226,232,244)")
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#a6bedd", "#cdb6cf")))
    front.at(5, 2.5, '#text(size: 7.5pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(4, 12, portrait(rng, 28, 37))
    spots = _blue_spots(case, number)
    _fill(paper, front, "recto" in shown, spots, 7.8, 5.2, ink)
    front.label(60, 47.4, "Signature du titulaire", 5.2, ink)
    _hand(paper, front, 60, 49.5, 36, 10)
    z = _stranger(case)
    rows = old_card(number, f"{area}{rng.randrange(1, 5)}{rng.randrange(1000):03d}", z.birth_name, z.given_names, z.birth_date, z.sex)  # fmt: skip
    front.machine_lines(4.5, 62, _kept_zone(paper, rows, "recto" in shown), 96)
    specimen_word(front)
    _fill(paper, back, "verso" in shown, [
        (8, 8, "Adresse :", "", "", p.street.upper()),
        (8, 14.5, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
        (8, 24, "Carte délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"),
        (56, 24, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (8, 32, "par :", "", "", f"PRÉFECTURE ({area})"),
    ], 7.8, 5.2, ink)  # fmt: skip
    back.label(8, 41, "Signature de l'autorité", 5.2, ink)
    _hand(paper, back, 10, 45, 44, 17)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    paper.setup.margin_mm = (rng.uniform(25, 60), 20, 15, 20)
    return "\n#v(9mm)\n".join(f"#align(center)[#rotate({rng.uniform(-1.4, 1.4):.2f}deg)[{faces[s].markup()}]]" for s in shown)  # fmt: skip


def _bank_spots(case: Case, number: str, end: dt.date) -> list[Spot]:
    p = case.person
    spots: list[Spot] = [
        (30, 8.2, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (30, 14.4, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (30, 20.6, "SEXE / Sex", "sex", p.sex, p.sex),
        (42, 20.6, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (64, 20.6, "DATE DE NAISS. / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (30, 26.8, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (30, 39.2, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 39.2, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((30, 33, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return spots


@opened_layout("identity_document", "bank_sized_card_each_side_on_its_own_scan", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def bank_sized_card_each_side_on_its_own_scan(case: Case, paper: Paper) -> str:
    """The card of 2021, a page a side, each cut to the card by a telephone's scanner."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _sides(paper)
    start, end = _ten_years(case, dt.date(2021, 8, 2))
    number = case.fact("document_number", "".join(rng.choice(_SIGNS) for _ in range(9)))
    ink = "rgb(30,50,90)"
    front, back = Card(85.6, 54, "rgb(232,238,244)"), Card(85.6, 54, "rgb(236,238,232)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#a9c9de", "#e0c3c6")))
    front.at(2.5, 2, '#rect(width: 9mm, height: 6mm, fill: rgb(0,40,130))[#text(size: 6pt, fill: white)[FR]]')  # fmt: skip
    front.at(14, 2.4, '#text(size: 6.2pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] #text(size: 4.6pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')  # fmt: skip
    front.at(3, 12, portrait(rng, 24, 31))
    spots = _bank_spots(case, number, end)
    _fill(paper, front, "recto" in shown, spots, 6.6, 3.8, ink)
    _hand(paper, front, 4, 45, 24, 7)
    specimen_word(front)
    _fill(paper, back, "verso" in shown, [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 96)} m"),
        (4, 10.2, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 16.4, "ADRESSE / Address", "", "", p.street.upper()),
        (4, 22, "", "", "", f"{p.place.post_code} {p.place.town.upper()} FRANCE"),
    ], 6.2, 3.8, ink)  # fmt: skip
    back.at(66, 5, square_code(paper, 15))
    z = _stranger(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 36, _kept_zone(paper, rows, "verso" in shown), 78.5)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    edge = rng.uniform(2, 7)
    paper.setup.width_mm, paper.setup.height_mm = 85.6 + 2 * edge, 54 + 2 * edge
    paper.setup.margin_mm = (edge, edge, edge, edge)
    paper.setup.fill = rng.choice(("luma(248)", "rgb(226,214,196)", "luma(215)"))
    return "\n#pagebreak()\n".join(faces[s].markup() for s in shown)


@opened_layout("identity_document", "passport_data_page_enlarged_at_the_top", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_data_page_enlarged_at_the_top(case: Case, paper: Paper) -> str:
    """The data page of a passport alone, enlarged by the copier, at the top of the sheet."""
    paper.subtype = "passport"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    start, end = _ten_years(case, dt.date(2013, 6, 1))
    number = case.fact("document_number", f"{rng.randrange(13, 25)}{rng.choice('ACDFH')}{rng.choice('EFTVX')}{rng.randrange(10**5):05d}")  # fmt: skip
    ink = "rgb(70,20,40)"
    page = Card(125, 88, "rgb(244,236,234)", radius_mm=2.5)
    page.items.append(guilloche(paper, 125, 88, ("#dcbcc2", "#c9cfe0")))
    page.at(5, 3, '#text(size: 7pt, weight: "bold")[PASSEPORT] #text(size: 5.4pt)[PASSPORT]')
    page.at(70, 3, "#text(size: 6pt)[RÉPUBLIQUE FRANÇAISE]")
    page.at(5, 17, portrait(rng, 35, 45))
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    spots: list[Spot] = [
        (44, 8, "Type / Type", "", "", "P"), (58, 8, "Code du pays / Country code", "", "", "FRA"),
        (90, 8, "Passeport n° / Passport No", "document_number", number, number),
        (44, 15, "(1) Nom / Surname", "birth_name", p.birth_name, p.birth_name),
        (44, 22, "(2) Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (44, 29, "(3) Nationalité / Nationality", "nationality", "FRA", "Française"),
        (44, 36, "(4) Date de naissance / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (86, 36, "(5) Sexe / Sex", "sex", p.sex, p.sex),
        (44, 43, "(6) Lieu de naissance / Place of birth", "", "", p.birth_place),
        (44, 50, "(7) Date de délivrance / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (86, 50, "(9) Autorité / Authority", "", "", f"Préfecture ({p.place.department})"),
        (44, 57, "(8) Date d'expiration / Date of expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        spots.append((86, 29, "Nom d'usage", "usage_name", p.usage_name, p.usage_name))
    _fill(paper, page, True, spots, 7.6, 4.6, ink)
    page.label(86, 57, "(10) Signature du titulaire", 4.6, ink)
    _hand(paper, page, 86, 59, 34, 9)
    z = _stranger(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    page.machine_lines(5, 72, _kept_zone(paper, rows), 115)
    specimen_word(page)
    paper.setup.margin_mm = (rng.uniform(14, 40), 15, 15, 15)
    scale = rng.choice((110, 125, 135))
    return f"#align(center)[#rotate({rng.uniform(-1.2, 1.2):.2f}deg)[#scale({scale}%, reflow: true)[{page.markup()}]]]\n"  # fmt: skip
