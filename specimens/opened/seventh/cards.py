"""Identity papers: cards of here and elsewhere, a permit."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1
from specimens.opened.seventh.wording import rise
from specimens.people import Person, other_birth_date, other_person

ZONE = ("mrz_inconsistent", "mrz_digits")


CARD = ("verso_missing", "expired", *ZONE)


BLUE = "rgb(52,64,104)"


# x, y, label, field ("" for none), value as truth, words as printed
Item = tuple[float, float, str, str, object, str]


def later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def term(case: Case, years: int, not_before: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry; both in the past when `expired`."""
    rng = case.rng
    if case.has("expired"):
        years = min(years, 5)
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(40, 400))
    else:
        room = (case.today - max(not_before, later(case.person.birth_date, 18))).days
        start = case.today - dt.timedelta(days=rng.randrange(20, max(60, min(room, years * 365 - 200))))  # fmt: skip
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", later(start, years))


class Pair:
    """Which sides lie on the sheet; the values of the other are no truth."""

    def __init__(self, paper: Paper, only: Sequence[str] = ()) -> None:
        case = paper.case
        wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
        both = ["recto", "verso"] if wish == "both" else [wish]
        self.shown = list(only) or both
        self.paper = paper
        paper.sides = list(self.shown)
        paper.fields["sides"] = list(self.shown)

    def write(
        self, card: Card, side: str, items: Sequence[Item], pt: float, label_pt: float
    ) -> None:
        for x, y, label, name, value, words in items:
            if label:
                card.label(x, y, label, label_pt, BLUE)
            kept = bool(name) and side in self.shown
            card.value(x, y + 0.52 * label_pt, self.paper.put(name, value, words) if kept else txt(words), pt)  # fmt: skip

    def zone(self, side: str, rows: list[str]) -> list[str]:
        case = self.paper.case
        spoilt = case.has("mrz_digits")
        if spoilt:
            rows = doctored(rows, random.Random(f"{case.seed}/seventh-digits"))
        if side in self.shown:
            self.paper.mrz = self.paper.fields["mrz"] = rows
            self.paper.fields["mrz_valid"] = not spoilt
        return rows


def zone_of(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/seventh-zone")
    away = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def name_items(who: Person, x: float, y: float, labels: Sequence[str], step: float, sep: str = ", ") -> list[Item]:  # fmt: skip
    found: list[Item] = [
        (x, y, labels[0], "birth_name", who.birth_name, who.birth_name),
        (x, y + step, labels[1], "given_names", list(who.given_names), sep.join(who.given_names)),
    ]
    if who.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return found


def scrawl(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def letters_of(case: Case, count: int, pool: str = "0123456789CDFGHKLMNPRTVWXYZ") -> str:
    return "".join(case.rng.choice(pool) for _ in range(count))


@opened_layout("identity_document", "card_of_2021_enlarged_above_verso", defects=CARD, subtypes=("national_id_card",))  # fmt: skip
def card_of_2021_enlarged_above_verso(case: Case, paper: Paper) -> str:
    """The card of 2021 as a copier enlarges it, front above back, in grey."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    pair = Pair(paper)
    start, end = term(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", letters_of(case, 9))
    front, back = Card(85.6, 54, "luma(236)"), Card(85.6, 54, "luma(240)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#bdbdbd", "#cfcfcf")))
    front.at(4, 2, "#box(width: 7.5mm, height: 5mm, stroke: 0.5pt, radius: 0.5mm)[#align(center + horizon)[#text(size: 5.6pt)[FR]]]")  # fmt: skip
    front.at(14, 1.8, '#text(size: 7pt, weight: "bold")[CARTE NATIONALE D\'IDENTITÉ]')
    front.at(14, 5.2, "#text(size: 4.6pt)[IDENTITY CARD]")
    front.at(3.5, 10.5, portrait(rng, 25.5, 33))
    pair.write(front, "recto", [
        *name_items(who, 31.5, 8.8, ("NOM / Surname", "Prénoms / Given names", "NOM D'USAGE / Alternate name"), 6.2),
        (31.5, 27.6, "SEXE / Sex", "sex", who.sex, who.sex), (43, 27.6, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 27.6, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (31.5, 33.8, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (31.5, 40, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 40, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 6.4, 3.8)  # fmt: skip
    scrawl(paper, front, 33, 45.5, 26, 7)
    front.value(66, 47, txt(f"{rng.randrange(10**5, 10**6)}"), 6)
    specimen_word(front)
    pair.write(back, "verso", [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 95)} m"),
        (24, 4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 10.6, "ADRESSE / Address", "", "", who.street.upper()), (4, 13.2, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
    ], 6, 3.8)  # fmt: skip
    back.at(66, 4, square_code(paper, 15))
    zone = zone_of(case)
    rows = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")  # fmt: skip
    back.machine_lines(3.5, 35.5, pair.zone("verso", rows), 78.5)
    specimen_word(back)
    scale = rng.choice((1.4, 1.6, 1.8))
    cards = {"recto": front, "verso": back}
    paper.setup.margin_mm = (16, 18, 14, 18)
    return rise(9).join(f"#pad(left: {rng.uniform(0, 14):.0f}mm)[#scale({scale * 100:.0f}%, reflow: true, origin: top + left)[{cards[s].markup()}]]" for s in pair.shown)  # fmt: skip
