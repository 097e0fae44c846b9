"""Identity papers that are cards: the two French cards, permits of two eras."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1
from specimens.opened.sixth.wording import down, of
from specimens.people import Person, other_birth_date, other_person, strip_accents

ZONE = ("mrz_inconsistent", "mrz_digits")

BOTH = ("verso_missing", "expired", *ZONE)

INK = "rgb(60,70,95)"

# x, y, label, field ("" for none), value of the truth, what is printed
Spot = tuple[float, float, str, str, object, str]


def years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def validity(case: Case, years: int, least: dt.date | None = None) -> tuple[dt.date, dt.date]:
    """Issue and expiry around the upload, issue not before `least`; both past when `expired`."""
    rng = case.rng
    if case.has("expired"):
        term = min(years, 5)
        start = case.today - dt.timedelta(days=term * 366 + rng.randrange(50, 500))
        years = term
    else:
        grown = (case.today - years_on(case.person.birth_date, 18)).days
        back = max(100, min(years * 365 - 150, grown))
        if least is not None:
            back = max(60, min(back, (case.today - least).days))
        start = case.today - dt.timedelta(days=rng.randrange(30, back))
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", years_on(start, years))


class Sides:
    """The sides that are on the sheet; one that is not tells no truth."""

    def __init__(self, paper: Paper, only: Sequence[str] | None = None) -> None:
        case = paper.case
        wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
        self.shown = list(only or (("recto", "verso") if wish == "both" else (wish,)))
        self.paper = paper
        paper.sides, paper.fields["sides"] = list(self.shown), list(self.shown)

    def fill(self, card: Card, side: str, spots: Sequence[Spot], value_pt: float, label_pt: float, drop: float = 0.55) -> None:  # fmt: skip
        for x, y, label, name, value, shown in spots:
            if label:
                card.label(x, y, label, label_pt, INK)
            here = name and side in self.shown
            card.value(x, y + drop * label_pt, self.paper.put(name, value, shown) if here else txt(shown), value_pt)  # fmt: skip

    def zone(self, side: str, lines: list[str]) -> list[str]:
        paper = self.paper
        spoilt = paper.case.has("mrz_digits")
        if spoilt:
            lines = doctored(lines, random.Random(f"{paper.case.seed}/sixth-digits"))
        if side in self.shown:
            paper.mrz = paper.fields["mrz"] = lines
            paper.fields["mrz_valid"] = not spoilt
        return lines


def whom_the_zone_names(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/sixth-zone")
    away = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def names_down(who: Person, x: float, y: float, labels: Sequence[str], step: float, sep: str = ", ") -> list[Spot]:  # fmt: skip
    """Birth name, given names, then the usage name where there is one."""
    found: list[Spot] = [
        (x, y, labels[0], "birth_name", who.birth_name, who.birth_name),
        (x, y + step, labels[1], "given_names", list(who.given_names), sep.join(who.given_names)),
    ]
    if who.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return found


def scrawl(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


@opened_layout("identity_document", "grey_copy_of_blue_card", defects=BOTH, subtypes=("national_id_card",))  # fmt: skip
def grey_copy_of_blue_card(case: Case, paper: Paper) -> str:
    """The laminated card as a black and white copier gives it, one side above the other at the
    left of the sheet."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    sides = Sides(paper)
    start = min(dt.date(2021, 7, 20), case.today - dt.timedelta(days=rng.randrange(1250, 2600)))
    if case.has("expired"):
        start = case.today - dt.timedelta(days=rng.randrange(15 * 366 + 40, 17 * 366))
    start = case.fact("issue_date", start)
    adult = start >= max(years_on(who.birth_date, 18), dt.date(2014, 1, 1))
    end = case.fact("expiry_date", years_on(start, 15 if adult else 10))
    department = f"{who.place.department:0>2}"
    drawn = f"{start:%y%m}{department}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}"
    number = case.fact("document_number", drawn)
    front, back = (Card(105, 74, f"luma({shade})", radius_mm=3.5) for shade in (232, 238))
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#c4c4c4", "#d0d0d0")))
    front.at(5, 3, '#text(size: 6.5pt, weight: "bold")[RF] #h(3mm) #text(size: 6.8pt)[CARTE NATIONALE D\'IDENTITÉ N° :]')  # fmt: skip
    front.at(5, 13, portrait(rng, 26, 34))
    place = strip_accents(who.birth_place).upper()
    sides.fill(front, "recto", [
        (56, 1.2, "", "document_number", number, number),
        (81, 1.2, "Nationalité", "nationality", "FRA", "Française"),
        *names_down(who, 35, 11, ("Nom :", "Prénom(s) :", "Nom d'usage :"), 6.4),
        (35, 31, "Sexe :", "sex", who.sex, who.sex),
        (43, 31, who.agree("Né le :", "Née le :"), "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"),
        (35, 37.4, "Taille :", "", "", f"1,{rng.randrange(55, 96)}m"),
    ], 7.2, 5.2)  # fmt: skip
    sides.fill(front, "recto", [(63, 31, "à :", "", "", f"{place} ({who.birth_department})")], 6.2, 5.2)  # fmt: skip
    front.label(58, 38, "Signature du titulaire :", 5.2, INK)
    scrawl(paper, front, 58, 40, 38, 14)
    zone = whom_the_zone_names(case)
    office = f"{department}{rng.randrange(1, 5)}{rng.randrange(100):03d}"[:6]
    lines = old_card(number, office, zone.birth_name, zone.given_names, zone.birth_date, zone.sex)
    front.machine_lines(4.5, 60, sides.zone("recto", lines), 96)
    specimen_word(front)
    sides.fill(back, "verso", [
        (6, 6, "Adresse :", "", "", who.street.upper()), (6, 9.4, "", "", "", f"{who.place.town.upper()} ({department})"),
        (6, 21, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (6, 29, "délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"),
        (6, 37, "par :", "", "", f"SOUS-PREFECTURE {of(who.place.town).upper()} ({department})"),
    ], 7.2, 5.2)  # fmt: skip
    back.label(6, 46, "Signature de l'autorité :", 5.2, INK)
    scrawl(paper, back, 8, 49, 40, 16)
    specimen_word(back)
    paper.setup.margin_mm = (12, 12, 12, 14)
    pieces = [{"recto": front, "verso": back}[s].markup() for s in sides.shown]
    return f"{down(rng.uniform(0, 20))}" + down(9).join(pieces)


@opened_layout("identity_document", "card_of_2021_with_a_printed_note", defects=BOTH, subtypes=("national_id_card",))  # fmt: skip
def card_of_2021_with_a_printed_note(case: Case, paper: Paper) -> str:
    """The card in credit-card format, sides apart on a sheet that an all-in-one printed, with a
    typed line above each."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    sides = Sides(paper)
    start, end = validity(case, 10, dt.date(2021, 8, 2))
    drawn = "".join(rng.choice("0123456789CFGHJKLMNPRTVWXYZ") for _ in range(9))
    number = case.fact("document_number", drawn)
    front, back = Card(85.6, 54, "rgb(226,238,244)"), Card(85.6, 54, "rgb(236,232,238)")
    front.items.append(guilloche(paper, 85.6, 54, ("#a9cbd8", "#d8b3bd")))
    back.items.append(guilloche(paper, 85.6, 54, ("#d8b3bd", "#a9cbd8")))
    front.at(4, 2.2, "#box(width: 8mm, height: 5.4mm, fill: rgb(0,50,150), radius: 0.6mm)[#align(center + horizon)[#text(size: 6pt, fill: rgb(255,210,0))[FR]]]")  # fmt: skip
    front.at(15, 2, '#text(size: 7.4pt, weight: "bold", fill: rgb(30,50,110))[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    front.at(15, 5.3, f"#text(size: 4.6pt, fill: {INK})[{txt('CARTE NATIONALE D’IDENTITÉ / IDENTITY CARD')}]")  # fmt: skip
    front.at(3.5, 11, portrait(rng, 25, 33))
    spots = [
        *names_down(who, 31, 9, ("NOM / Surname", "Prénoms / Given names", "Nom d'usage / Alternate name"), 6.3),
        (31, 28, "SEXE / Sex", "sex", who.sex, who.sex),
        (43, 28, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 28, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (31, 34, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (31, 40, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 40, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    sides.fill(front, "recto", spots, 6.4, 3.8)
    front.value(5, 45, txt(f"{rng.randrange(10**5, 10**6)}"), 6.4)
    scrawl(paper, front, 50, 46, 28, 7)
    specimen_word(front)
    sides.fill(back, "verso", [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 95)} m"),
        (24, 4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 11, "ADRESSE / Address", "", "", who.street.upper()),
        (4, 13.4, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
    ], 6, 3.8)  # fmt: skip
    back.at(66, 4, square_code(paper, 15))
    zone = whom_the_zone_names(case)
    lines = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")  # fmt: skip
    back.machine_lines(3.5, 35.5, sides.zone("verso", lines), 78.5)
    specimen_word(back)
    wide = rng.choice((1.0, 1.3, 1.5))
    notes = {"recto": "Pièce d'identité (recto)", "verso": "Pièce d'identité (verso)"}
    cards = {"recto": front, "verso": back}
    return down(8).join(
        f"#align(center)[#text(size: 9pt, fill: luma(90))[{txt(notes[s])}] \\ #v(2mm) #scale({wide * 100:.0f}%, reflow: true)[{cards[s].markup()}]]"
        for s in sides.shown
    )


@opened_layout("identity_document", "permit_of_2012", defects=BOTH, subtypes=("residence_permit",))
def permit_of_2012(case: Case, paper: Paper) -> str:
    """The European model before 2020: portrait at the left, remarks and the zone on the back."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    sides = Sides(paper)
    start, end = validity(case, rng.choice((1, 4, 10)))
    nation = who.nationality if who.nationality != "FRA" else "MAR"
    drawn = f"{rng.randrange(10**9, 10**10):010d}"[:10]
    number = case.fact("document_number", drawn[:9])
    front, back = Card(105, 74, "rgb(238,230,222)"), Card(105, 74, "rgb(228,238,230)")
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#c9a9b4", "#a9c9b0")))
    front.at(36, 3, '#text(size: 9pt, weight: "bold")[TITRE DE SÉJOUR]')
    front.at(86, 3, '#text(size: 9pt, weight: "bold")[FRA]')
    front.at(5, 10, portrait(rng, 27, 35))
    kind = rng.choice(("CARTE DE SÉJOUR", "CARTE DE RÉSIDENT", "VIE PRIVÉE ET FAMILIALE"))
    sides.fill(front, "recto", [
        *names_down(who, 36, 9, ("NOM", "PRÉNOM(S)", "NOM D'USAGE"), 7.2, " "),
        (36, 31, "DATE DE VALIDITÉ", "expiry_date", end.isoformat(), f"{end:%d/%m/%Y}"),
        (36, 38.5, "DATE ET LIEU DE DÉLIVRANCE", "issue_date", start.isoformat(), f"{start:%d/%m/%Y}"),
        (60, 38.5, "", "", "", f"Préfecture {who.place.department}"),
        (36, 46, "CATÉGORIE DE TITRE", "", "", kind), (5, 46.5, "", "document_number", number, number),
    ], 7.4, 4.8)  # fmt: skip
    front.label(62, 54, "SIGNATURE DU TITULAIRE", 4.8, INK)
    scrawl(paper, front, 62, 57, 36, 13)
    specimen_word(front)
    sides.fill(back, "verso", [
        (6, 4, "DATE ET LIEU DE NAISSANCE", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d/%m/%Y}"),
        (28, 4, "", "", "", f"{who.birth_place.upper()}"),
        (6, 12, "NATIONALITÉ", "nationality", nation, nation), (28, 12, "SEXE", "sex", who.sex, who.sex),
        (6, 20, "REMARQUES", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
        (6, 28, "ADRESSE", "", "", f"{who.street}, {who.place.post_code} {who.place.town}".upper()),
    ], 7.2, 4.8)  # fmt: skip
    zone = whom_the_zone_names(case)
    lines = td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)  # fmt: skip
    back.machine_lines(5, 50, sides.zone("verso", lines), 95)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in sides.shown], rng.choice(("together", "apart")))
