"""Copies of identity papers."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.sixteenth.wording import (
    down,
    of,
)
from specimens.people import Person, other_birth_date, other_person, strip_accents

ZONE = ("mrz_inconsistent", "mrz_digits")
CARD = ("verso_missing", "expired", *ZONE)
# x, y, label, field ("" for none), value as truth, words as printed
Item = tuple[float, float, str, str, object, str]


def _later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _term(case: Case, years: int, first: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry; both past when `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(30, 300))
    else:
        room = (case.today - max(first, _later(case.person.birth_date, 18))).days
        start = case.today - dt.timedelta(days=rng.randrange(15, max(45, min(room, years * 365 - 150))))  # fmt: skip
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", _later(start, years))


def _shown(case: Case, paper: Paper) -> list[str]:
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    sides = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(sides)
    paper.fields["sides"] = list(sides)
    return sides


def _write(paper: Paper, card: Card, items: list[Item], kept: bool, pt: float, label_pt: float) -> None:  # fmt: skip
    for x, y, label, name, value, words in items:
        if label:
            card.label(x, y, label, label_pt, "rgb(60,60,90)")
        card.value(x, y + 0.54 * label_pt, paper.put(name, value, words) if name and kept else txt(words), pt)  # fmt: skip


def _zone_person(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/sixteenth-zone")
    away = other_person(rng, case.person, case.today)
    return rng.choice((replace(case.person, birth_name=away.birth_name, given_names=away.given_names), other_birth_date(rng, case.person)))  # fmt: skip


def _zone(case: Case, paper: Paper, rows: list[str], kept: bool) -> list[str]:
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/sixteenth-digits"))
    if kept:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _signs(
    names: Person, x: float, y: float, labels: tuple[str, str, str], step: float
) -> list[Item]:
    found: list[Item] = [
        (x, y, labels[0], "birth_name", names.birth_name, names.birth_name),
        (x, y + step, labels[1], "given_names", list(names.given_names), ", ".join(names.given_names)),
    ]  # fmt: skip
    if names.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", names.usage_name, names.usage_name))
    return found


@opened_layout("identity_document", "new_card_back_and_front_low_on_a_copiers_sheet", defects=CARD, subtypes=("national_id_card",))  # fmt: skip
def new_card_back_and_front_low_on_a_copiers_sheet(case: Case, paper: Paper) -> str:
    """The card of 2021, enlarged a little, both sides at the right of a sheet, one below the other."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    sides = _shown(case, paper)
    start, end = _term(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", "".join(rng.choice("0123456789CFGHKLMNPRTVWXYZ") for _ in range(9)))  # fmt: skip
    front, back = Card(85.6, 54, "rgb(226,234,240)"), Card(85.6, 54, "rgb(232,236,238)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#9fbcd0", "#d2b9c6")))
    front.at(17, 2, '#text(size: 6.6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(17, 5, f"#text(size: 5pt)[{txt('CARTE NATIONALE D’IDENTITÉ / IDENTITY CARD')}]")
    front.at(3, 10, portrait(rng, 26, 33))
    _write(paper, front, [
        *_signs(who, 32, 8.6, ("NOM / Surname", "Prénoms / Given names", "Nom d'usage / Alternate name"), 6.1),
        (32, 27.2, "SEXE / Sex", "sex", who.sex, who.sex), (44, 27.2, "NATIONALITÉ / Nat.", "nationality", "FRA", "FRA"),
        (61, 27.2, "DATE DE NAISS. / Birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (32, 33.4, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (32, 39.6, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (61, 39.6, "DATE D'EXPIR. / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], "recto" in sides, 6.4, 3.8)  # fmt: skip
    front.at(34, 45.4, f"#box(width: 26mm, height: 7mm)[{paper.ink(26, 7)}]")
    _write(paper, back, [
        (4, 5, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 11.4, "TAILLE / Height", "", "", f"1,{rng.randrange(55, 94)} m"), (4, 17.8, "ADRESSE / Address", "", "", f"{who.street} {who.place.town}".upper()),
    ], "verso" in sides, 6, 3.8)  # fmt: skip
    back.at(66, 4, square_code(paper, 14))
    z = _zone_person(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 35.5, _zone(case, paper, rows, "verso" in sides), 78.5)
    for card in (front, back):
        specimen_word(card)
    cards, scale = {"recto": front, "verso": back}, rng.choice((115, 130))
    return down(rng.uniform(30, 70)) + down(14).join(f"#align(right)[#scale({scale}%, reflow: true)[{cards[s].markup()}]]" for s in sides)  # fmt: skip


@opened_layout("identity_document", "old_laminated_card_faces_at_two_corners", defects=CARD, subtypes=("national_id_card",))  # fmt: skip
def old_laminated_card_faces_at_two_corners(case: Case, paper: Paper) -> str:
    """The laminated card of 1995, its front at the top left, its back at the foot on the right."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    sides = _shown(case, paper)
    start = min(dt.date(2021, 6, 15), case.today - dt.timedelta(days=rng.randrange(1400, 2800)))
    if case.has("expired"):
        start = case.today - dt.timedelta(days=rng.randrange(15 * 366 + 50, 17 * 366))
    start = case.fact("issue_date", start)
    grown = start >= max(_later(who.birth_date, 18), dt.date(2014, 1, 1))
    end = case.fact("expiry_date", _later(start, 15 if grown else 10))
    area = who.place.department
    number = case.fact("document_number", f"{start:%y%m}{area}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}")  # fmt: skip
    front, back = Card(105, 74, "rgb(218,228,238)"), Card(105, 74, "rgb(224,232,240)")
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#8fb1d6", "#c9b0c9")))
    front.at(4, 2.5, f'#text(size: 6.6pt, weight: "bold")[{txt("RÉPUBLIQUE FRANÇAISE – CARTE NATIONALE D’IDENTITÉ")}]')  # fmt: skip
    front.at(4, 13, portrait(rng, 28, 37))
    _write(paper, front, [
        (4, 5.4, "N° :", "document_number", number, number), (74, 5.4, "Nationalité :", "nationality", "FRA", "Française"),
        *_signs(who, 37, 12.6, ("Nom :", "Prénom(s) :", "Nom d'usage :"), 6.8),
        (37, 33.2, "Sexe :", "sex", who.sex, who.sex), (50, 33.2, who.agree("Né le :", "Née le :"), "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"),
        (37, 40, "à :", "", "", f"{strip_accents(who.birth_place).upper()} ({who.birth_department})"),
        (37, 46.8, "Taille :", "", "", f"1,{rng.randrange(56, 95)}m"),
    ], "recto" in sides, 7.3, 5.2)  # fmt: skip
    front.at(62, 48, f"#box(width: 36mm, height: 11mm)[{paper.ink(34, 10)}]")
    z = _zone_person(case)
    rows = old_card(number, f"{area}{rng.randrange(1000, 9999)}"[:6], z.birth_name, z.given_names, z.birth_date, z.sex)  # fmt: skip
    front.machine_lines(4.5, 61, _zone(case, paper, rows, "recto" in sides), 96)
    _write(paper, back, [
        (8, 8, "Adresse :", "", "", who.street.upper()), (8, 12, "", "", "", f"{who.place.town.upper()} ({area})"),
        (8, 22, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (8, 29, "délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"), (8, 36, "par :", "", "", f"SOUS-PRÉFECTURE ({area})"),
    ], "verso" in sides, 7.3, 5.2)  # fmt: skip
    back.at(10, 46, f"#box(width: 42mm, height: 17mm)[{paper.ink(40, 16)}]")
    for card in (front, back):
        specimen_word(card)
    cards, where = {"recto": front, "verso": back}, {"recto": "top + left", "verso": "bottom + right"}  # fmt: skip
    return "".join(f"#place({where[s]})[{cards[s].markup()}]\n" for s in sides) + "#box[]"


@opened_layout("identity_document", "passport_leaf_upright_with_stapled_note", defects=("expired", *ZONE), subtypes=("passport",))  # fmt: skip
def passport_leaf_upright_with_stapled_note(case: Case, paper: Paper) -> str:
    """The data page of a passport in the middle of a sheet below a typed line."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    start, end = _term(case, 10, dt.date(2014, 1, 1))
    number = case.fact("document_number", f"{rng.randrange(10, 25)}{rng.choice('ACDFHKPRTVX')}{rng.choice('ACDFHKPRTVX')}{rng.randrange(10**5):05d}")  # fmt: skip
    leaf = Card(125, 88, "rgb(238,228,232)", radius_mm=2)
    leaf.items.append(guilloche(paper, 125, 88, ("#d6a8b4", "#b0bcd8")))
    leaf.at(5, 3, '#text(size: 8pt, weight: "bold")[PASSEPORT] #text(size: 5.4pt)[– PASSPORT]')
    leaf.at(72, 3, "#text(size: 6.4pt)[RÉPUBLIQUE FRANÇAISE]")
    leaf.at(5, 13, portrait(rng, 32, 42))
    _write(paper, leaf, [
        (42, 8, "Type", "", "", "P"), (55, 8, "Code du pays", "", "", "FRA"), (85, 8, "Passeport n° / Passport No", "document_number", number, number),
        *_signs(who, 42, 15, ("Nom (1) / Surname", "Prénoms (2) / Given names", "Nom d'usage"), 7),
        (42, 36.4, "Nationalité (3)", "nationality", "FRA", "Française"), (85, 36.4, "Sexe (5) / Sex", "sex", who.sex, who.sex),
        (42, 43.4, "Date de naissance (4) / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (85, 43.4, "Lieu de naissance (8)", "", "", who.birth_place.upper()),
        (42, 50.4, "Date de délivrance (9) / Issued", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (85, 50.4, "Autorité (10)", "", "", f"Préfecture {of(who.place.town)}"),
        (42, 57.4, "Date d'expiration (11) / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], True, 7.4, 4.8)  # fmt: skip
    leaf.at(84, 57, f"#box(width: 34mm, height: 11mm)[{paper.ink(32, 10)}]")
    z = _zone_person(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    leaf.machine_lines(5, 73, _zone(case, paper, rows, True), 115)
    specimen_word(leaf)
    return f"#text(size: 10pt)[Pièce d'identité du candidat – dossier {rng.randrange(1000, 9999)}]\n" + down(rng.uniform(25, 60)) + f"#align(center)[#scale({rng.choice((110, 125))}%, reflow: true)[{leaf.markup()}]]\n"  # fmt: skip
