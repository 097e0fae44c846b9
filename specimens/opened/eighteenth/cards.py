"""Identity papers: a passport, a card, a residence permit."""

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
from specimens.opened.eighteenth.wording import years_after
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
_SIGNS = "0123456789BCDFGHJKLMNPRTVWXYZ"


def _term(case: Case, years: int, since: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry; both past with `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(30, 380))
    else:
        floor = max(since, years_after(case.person.birth_date, 18))
        room = min((case.today - floor).days, years * 365 - 150)
        start = case.today - dt.timedelta(days=rng.randrange(20, max(50, room)))
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", years_after(start, years) - dt.timedelta(days=1))


def _zone_person(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/eighteenth-zone")
    away = other_person(rng, case.person, case.today)
    mixed = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((mixed, other_birth_date(rng, case.person)))


def _zone(paper: Paper, rows: list[str], shown: bool = True) -> list[str]:
    case = paper.case
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/eighteenth-digits"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _faces(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


Cell = tuple[float, float, str, str, object, str]


def _write(paper: Paper, card: Card, kept: bool, cells: Sequence[Cell], pt: float, small: float, ink: str) -> None:  # fmt: skip
    """x, y, label, field ("" for none), value, words."""
    for x, y, label, name, value, words in cells:
        card.label(x, y, label, small, ink)
        markup = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.5 * small, markup, pt)


def _scribble(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _given(p: Person, sep: str = ", ") -> tuple[object, str]:
    return list(p.given_names), sep.join(p.given_names)


def _number(case: Case, count: int = 9) -> str:
    return case.fact("document_number", "".join(case.rng.choice(_SIGNS) for _ in range(count)))


@opened_layout("identity_document", "passport_page_copied_at_the_left_of_a_sheet", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_page_copied_at_the_left_of_a_sheet(case: Case, paper: Paper) -> str:
    """The data page of a passport below the page of the bearer's hand, as an open booklet lies."""
    paper.subtype = "passport"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    start, end = _term(case, 10, dt.date(2013, 1, 1))
    number = case.fact("document_number", f"{rng.randrange(10, 27)}{rng.choice('ACDFHK')}{rng.choice('EFTXZ')}{rng.randrange(10**5):05d}")  # fmt: skip
    ink = "rgb(45,20,40)"
    upper, lower = Card(125, 88, "rgb(243,238,232)", radius_mm=2), Card(125, 88, "rgb(238,230,236)", radius_mm=2)  # fmt: skip
    for card in (upper, lower):
        card.items.append(guilloche(paper, 125, 88, ("#d9b7c4", "#c3c9dd")))
    upper.label(10, 12, "Ce passeport contient 32 pages / This passport contains 32 pages", 6, ink)
    upper.label(10, 60, "Signature du titulaire / Holder's signature", 6, ink)
    _scribble(paper, upper, 20, 64, 50, 16)
    upper.at(104, 78, f"#text(size: 9pt, tracking: 1pt)[{number}]")
    lower.at(6, 3, '#text(size: 8pt, weight: "bold")[PASSEPORT] #text(size: 6pt)[PASSPORT – République française]')  # fmt: skip
    lower.at(6, 14, portrait(rng, 34, 44))
    given, shown = _given(p)
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    cells: list[Cell] = [
        (46, 9, "Type", "", "", "P"), (62, 9, "Code du pays / Country code", "", "", "FRA"),
        (88, 9, "Passeport n° / Passport No.", "document_number", number, number),
        (46, 16, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (46, 23, "Prénoms / Given names (2)", "given_names", given, shown),
        (46, 30, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (88, 30, "Sexe / Sex (5)", "sex", p.sex, p.sex),
        (46, 37, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (88, 37, "Lieu / Place (6)", "", "", p.birth_place.upper()),
        (46, 44, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (88, 44, "Autorité / Authority (9)", "", "", "Préfecture"),
        (46, 51, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        cells.append((88, 51, "Nom d'usage (1)", "usage_name", p.usage_name, p.usage_name))
    _write(paper, lower, True, cells, 7.4, 4.6, ink)
    z = _zone_person(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    lower.machine_lines(5, 71, _zone(paper, rows), 115)
    specimen_word(lower)
    paper.setup.margin_mm = (rng.uniform(16, 50), 20, 16, rng.uniform(16, 55))
    return upper.markup() + "\n#v(-3mm)\n" + lower.markup()


@opened_layout("identity_document", "card_of_2021_faces_askew_with_a_date_of_copy", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def card_of_2021_faces_askew_with_a_date_of_copy(case: Case, paper: Paper) -> str:
    """The card in bank format, its faces side by side at the top of a sheet, slightly askew."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _term(case, 10, dt.date(2021, 8, 2))
    number = _number(case)
    ink = "rgb(15,35,70)"
    front, back = Card(85.6, 54, "rgb(228,236,244)"), Card(85.6, 54, "rgb(234,238,230)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#9fc3dd", "#e3b9c0")))
    front.at(31, 2, '#text(size: 6pt, weight: "bold")[CARTE NATIONALE D\'IDENTITÉ] #text(size: 4.4pt)[IDENTITY CARD]')  # fmt: skip
    front.at(3, 2, '#rect(width: 10mm, height: 6mm, fill: rgb(20,50,140))[#text(size: 6pt, fill: white)[FR]]')  # fmt: skip
    front.at(3, 11, portrait(rng, 25, 32))
    given, words = _given(p)
    cells: list[Cell] = [
        (31, 7, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (31, 13.4, "Prénoms / Given names", "given_names", given, words),
        (31, 19.8, "SEXE / Sex", "sex", p.sex, p.sex),
        (42, 19.8, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (65, 19.8, "NAISSANCE / Birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (31, 26.2, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 39, "N° DU DOCUMENT / No", "document_number", number, number),
        (60, 39, "EXPIRATION / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        cells.append((31, 32.6, "NOM D'USAGE", "usage_name", p.usage_name, p.usage_name))
    _write(paper, front, "recto" in shown, cells, 6.6, 3.9, ink)
    _scribble(paper, front, 33, 45, 28, 7)
    specimen_word(front)
    _write(paper, back, "verso" in shown, [
        (5, 5, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 96)} m"),
        (28, 5, "DÉLIVRANCE / Issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (5, 12, "ADRESSE / Address", "", "", p.street.upper()),
        (5, 18, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
    ], 6.2, 3.9, ink)  # fmt: skip
    back.at(67, 4, square_code(paper, 14))
    z = _zone_person(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 36, _zone(paper, rows, "verso" in shown), 78.5)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    paper.setup.margin_mm = (rng.uniform(15, 60), 12, 14, 14)
    row = " #h(5mm) ".join(f"#rotate({rng.uniform(-1.6, 1.6):.2f}deg)[{faces[s].markup()}]" for s in shown)  # fmt: skip
    return f"#grid(columns: {len(shown)}, column-gutter: 8mm, {', '.join('[' + part + ']' for part in row.split(' #h(5mm) '))})\n#v(8mm)\n#text(size: 9pt)[Copie faite pour l'inscription au BTS, session {case.session}.]\n"


@opened_layout("identity_document", "permit_faces_one_above_the_other_in_grey", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def permit_faces_one_above_the_other_in_grey(case: Case, paper: Paper) -> str:
    """The residence permit in a grey copy, enlarged, front over back, at the right of the sheet."""
    paper.subtype = "residence_permit"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _term(case, rng.choice((1, 2, 4, 10)), dt.date(2020, 9, 1))
    number = _number(case)
    nation = p.nationality if p.nationality != "FRA" else "TUN"
    front, back = Card(85.6, 54, "luma(232)"), Card(85.6, 54, "luma(238)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#bcbcbc", "#d0d0d0")))
    front.at(3, 2, '#text(size: 7pt, weight: "bold")[TITRE DE SÉJOUR]')
    front.at(60, 2, "#text(size: 5pt)[RÉPUBLIQUE FRANÇAISE]")
    front.at(58, 9, portrait(rng, 24, 31))
    given, words = _given(p, " ")
    cells: list[Cell] = [
        (4, 7, "NOM / Name", "birth_name", p.birth_name, p.birth_name),
        (4, 13.4, "PRÉNOMS / First names", "given_names", given, words),
        (4, 19.8, "SEXE", "sex", p.sex, p.sex),
        (14, 19.8, "NATIONALITÉ", "nationality", nation, nation),
        (33, 19.8, "NÉ(E) LE", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d/%m/%Y}"),
        (4, 26.2, "CATÉGORIE / Type", "", "", rng.choice(("ÉTUDIANT", "SALARIÉ", "CARTE DE RÉSIDENT"))),
        (4, 32.6, "NUMÉRO", "document_number", number, number),
        (33, 32.6, "VALABLE JUSQU'AU", "expiry_date", end.isoformat(), f"{end:%d/%m/%Y}"),
    ]  # fmt: skip
    if p.usage_name:
        cells.append((33, 26.2, "USAGE", "usage_name", p.usage_name, p.usage_name))
    _write(paper, front, "recto" in shown, cells, 6.6, 4.4, "black")
    _scribble(paper, front, 8, 42, 32, 9)
    specimen_word(front)
    _write(paper, back, "verso" in shown, [
        (4, 4, "DÉLIVRÉ LE", "issue_date", start.isoformat(), f"{start:%d/%m/%Y}"),
        (30, 4, "AUTORITÉ", "", "", f"PRÉFECTURE {p.place.department}"),
        (4, 11, "LIEU DE NAISSANCE", "", "", p.birth_place.upper()),
        (4, 18, "OBSERVATIONS", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ], 6.2, 4.4, "black")  # fmt: skip
    z = _zone_person(case)
    rows = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, nation)
    back.machine_lines(3.5, 36, _zone(paper, rows, "verso" in shown), 78.5)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    scale = rng.choice((115, 130, 150))
    paper.setup.margin_mm = (rng.uniform(14, 34), 18, 12, 18)
    return "\n#v(7mm)\n".join(f"#align(right)[#scale({scale}%, reflow: true)[{faces[s].markup()}]]" for s in shown)  # fmt: skip
