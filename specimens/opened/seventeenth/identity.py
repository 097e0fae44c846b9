"""Identity papers: a passport, the card of today, a permit."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1, td3
from specimens.people import Person, other_birth_date, other_person

ZONE = ("mrz_inconsistent", "mrz_digits", "expired")
LETTERS = "0123456789CFGHJKLMNPRTVWXYZ"
# x, y, label, field ("" for none), value as truth, words as printed
Spot = tuple[float, float, str, str, object, str]


def _years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _validity(case: Case, years: int, first: dt.date) -> tuple[dt.date, dt.date]:
    room = max(40, (case.today - max(first, _years_on(case.person.birth_date, 18))).days)
    start = case.today - dt.timedelta(days=case.rng.randrange(15, min(room, years * 365 - 150)))
    if case.has("expired"):
        years = min(years, 5)
        start = case.today - dt.timedelta(days=years * 366 + case.rng.randrange(30, 300))
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", _years_on(start, years))


def _in_zone(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/seventeenth-zone")
    away = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def _sides(paper: Paper, both: bool = True) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") or not both else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _fill(paper: Paper, card: Card, spots: list[Spot], kept: bool, pt: float, label_pt: float) -> None:  # fmt: skip
    for x, y, label, name, value, words in spots:
        if label:
            card.label(x, y, label, label_pt, "rgb(60,60,100)")
        shown = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.55 * label_pt, shown, pt)


def _zone(paper: Paper, lines: list[str], kept: bool) -> list[str]:
    case = paper.case
    spoilt = case.has("mrz_digits")
    if spoilt:
        lines = doctored(lines, random.Random(f"{case.seed}/seventeenth-digits"))
    if kept:
        paper.mrz = paper.fields["mrz"] = lines
        paper.fields["mrz_valid"] = not spoilt
    return lines


def _names(who: Person, x: float, y: float, step: float, labels: tuple[str, str, str]) -> list[Spot]:  # fmt: skip
    found: list[Spot] = [
        (x, y, labels[0], "birth_name", who.birth_name, who.birth_name),
        (x, y + step, labels[1], "given_names", list(who.given_names), ", ".join(who.given_names)),
    ]
    if who.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return found


def _scrawl(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _number(case: Case, length: int = 9) -> str:
    return case.fact("document_number", "".join(case.rng.choice(LETTERS) for _ in range(length)))


@opened_layout("identity_document", "passport_page_close_by_the_camera", defects=ZONE, subtypes=("passport",))  # fmt: skip
def passport_page_close_by_the_camera(case: Case, paper: Paper) -> str:
    paper.subtype = "passport"
    who = case.person
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    _sides(paper, both=False)
    start, end = _validity(case, 10, dt.date(2014, 1, 1))
    number = case.fact("document_number", f"{case.rng.randrange(10, 25)}{''.join(case.rng.choice('ABCDEFHIKPRTV') for _ in range(2))}{case.rng.randrange(10**5):05d}")  # fmt: skip
    page = Card(125, 88, "rgb(240,232,236)", radius_mm=1)
    page.items.append(guilloche(paper, 125, 88, ("#d6a9b5", "#a9b5d6")))
    page.at(
        5, 2.5, '#text(size: 8pt, weight: "bold")[PASSEPORT] #h(2mm) #text(size: 5pt)[PASSPORT]'
    )
    page.at(70, 2.5, '#text(size: 7pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    page.at(5, 12, portrait(case.rng, 31, 41))
    _fill(paper, page, [
        (40, 8.5, "Type", "", "", "P"), (54, 8.5, "Code du pays", "", "", who.nationality), (82, 8.5, "Passeport n°", "document_number", number, number),
        *_names(who, 40, 15.5, 7, ("Nom (1)", "Prénoms (2)", "Nom d'usage")),
        (40, 36.5, "Nationalité (3)", "nationality", who.nationality, who.nationality_word), (82, 36.5, "Sexe (5)", "sex", who.sex, who.sex),
        (40, 43.5, "Date de naissance (4)", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"), (82, 43.5, "Lieu de naissance (6)", "", "", who.birth_place.upper()),
        (40, 50.5, "Date de délivrance (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (82, 50.5, "Autorité (9)", "", "", f"Préfecture ({who.place.department})"),
        (40, 57.5, "Date d'expiration (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], True, 7.2, 4.6)  # fmt: skip
    _scrawl(paper, page, 84, 58, 32, 9)
    zone = _in_zone(case)
    lines = td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, who.nationality)  # fmt: skip
    page.machine_lines(5, 73, _zone(paper, lines, True), 115)
    specimen_word(page)
    return lay_out(paper, [page], "close")


@opened_layout("identity_document", "card_of_today_two_sheets_upper_right", defects=("verso_missing", *ZONE), subtypes=("national_id_card",))  # fmt: skip
def card_of_today_two_sheets_upper_right(case: Case, paper: Paper) -> str:
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    shown = _sides(paper)
    start, end = _validity(case, 10, dt.date(2021, 8, 2))
    number = _number(case)
    front, back = Card(85.6, 54, "rgb(230,238,246)"), Card(85.6, 54, "rgb(234,236,246)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#9fb8dc", "#dcaeb4")))
    front.at(15, 2.2, '#text(size: 6.6pt, weight: "bold")[CARTE NATIONALE D\'IDENTITÉ] #text(size: 4.4pt)[IDENTITY CARD]')  # fmt: skip
    front.at(4, 2, "#box(width: 8mm, height: 5.4mm, fill: rgb(0,40,140))[#align(center + horizon)[#text(size: 6pt, fill: white)[FR]]]")  # fmt: skip
    front.at(4, 11, portrait(rng, 25, 32))
    _fill(paper, front, [
        *_names(who, 32, 9, 6.1, ("NOM / Surname", "PRÉNOMS / Given names", "NOM D'USAGE / Alternate name")),
        (32, 27.4, "SEXE / Sex", "sex", who.sex, who.sex), (43, 27.4, "NATIONALITÉ / Nat.", "nationality", "FRA", "FRA"),
        (61, 27.4, "NAISSANCE / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (32, 33.6, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (32, 39.8, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (61, 39.8, "EXPIRATION / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], "recto" in shown, 6.4, 3.8)  # fmt: skip
    _scrawl(paper, front, 34, 45.2, 26, 7)
    specimen_word(front)
    _fill(paper, back, [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(55, 96)} m"), (26, 4, "DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 11, "ADRESSE / Address", "", "", f"{who.street.upper()}"), (4, 14, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
    ], "verso" in shown, 6, 3.8)  # fmt: skip
    back.at(67, 4, square_code(paper, 14))
    zone = _in_zone(case)
    lines = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")  # fmt: skip
    back.machine_lines(3.5, 35.5, _zone(paper, lines, "verso" in shown), 78.5)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in shown], "apart")


@opened_layout("identity_document", "permit_copied_one_above_the_other", defects=("verso_missing", *ZONE), subtypes=("residence_permit",))  # fmt: skip
def permit_copied_one_above_the_other(case: Case, paper: Paper) -> str:
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    shown = _sides(paper)
    start, end = _validity(case, rng.choice((2, 4, 10)), dt.date(2020, 9, 1))
    nation = who.nationality if who.nationality != "FRA" else "TUN"
    number = _number(case)
    front, back = Card(85.6, 54, "rgb(242,230,236)"), Card(85.6, 54, "rgb(230,240,234)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#cf9fb4", "#9fcfb0")))
    front.at(4, 2, '#text(size: 7pt, weight: "bold")[FRA] #h(18mm) #text(size: 7pt, weight: "bold")[TITRE DE SÉJOUR]')  # fmt: skip
    front.at(4, 10, portrait(rng, 24, 31))
    _fill(paper, front, [
        (66, 2, "", "document_number", number, number),
        *_names(who, 31, 8, 6.1, ("NOM", "PRÉNOMS", "NOM D'USAGE")),
        (31, 26.4, "SEXE", "sex", who.sex, who.sex), (41, 26.4, "NATIONALITÉ", "nationality", nation, nation),
        (61, 26.4, "NÉ(E) LE", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (31, 32.6, "CATÉGORIE DU TITRE", "", "", rng.choice(("ÉTUDIANT", "PASSEPORT TALENT", "CARTE DE RÉSIDENT"))),
        (31, 38.8, "DATE DE FIN DE VALIDITÉ", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], "recto" in shown, 6.5, 3.9)  # fmt: skip
    _scrawl(paper, front, 33, 45, 26, 7)
    specimen_word(front)
    _fill(paper, back, [
        (4, 4, "DATE DE DÉLIVRANCE", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (40, 4, "LIEU DE NAISSANCE", "", "", who.birth_place.upper()),
        (4, 11, "AUTORITÉ", "", "", f"PRÉFECTURE {who.place.department}"), (4, 18, "REMARQUES", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ], "verso" in shown, 6.1, 3.9)  # fmt: skip
    zone = _in_zone(case)
    lines = td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)  # fmt: skip
    back.machine_lines(3.5, 35.5, _zone(paper, lines, "verso" in shown), 78.5)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in shown], "together")
