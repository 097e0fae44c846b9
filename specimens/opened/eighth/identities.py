"""Identity papers as candidates copy them: two cards of here, a passport, a permit."""

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
from specimens.opened.eighth.wording import gap, of, sheet, strong
from specimens.people import Person, other_birth_date, other_person, strip_accents

MACHINE = ("mrz_inconsistent", "mrz_digits")
CARD = ("verso_missing", "expired", *MACHINE)

# x and y in millimetres, label, field ("" for none), value as truth, words as printed
Spot = tuple[float, float, str, str, object, str]


def years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)


def validity(case: Case, years: int, since: dt.date) -> tuple[dt.date, dt.date]:
    """Issued after `since` and running on the day of upload; over when `expired`."""
    rng = case.rng
    ago, late = rng.random(), rng.randrange(30, 500)
    first = max(since, years_on(case.person.birth_date, 16), case.today - (years * 365 - 150) * dt.timedelta(days=1))  # fmt: skip
    room = max(30, (case.today - first).days - 15)
    start = case.today - dt.timedelta(days=15 + int(ago * room))
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + late)
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", years_on(start, years) - dt.timedelta(days=1))


def code(case: Case, count: int, pool: str = "0123456789BCDFGHKLMNPRTVXYZ") -> str:
    return "".join(case.rng.choice(pool) for _ in range(count))


class Faces:
    """The sides that lie on the sheet: what stands on another one is no truth."""

    def __init__(self, paper: Paper, subtype: str, only: Sequence[str] = ()) -> None:
        wish = "recto" if paper.case.has("verso_missing") else paper.case.fact("faces", "both")
        self.paper = paper
        self.shown = list(only) or (["recto", "verso"] if wish == "both" else [wish])
        paper.subtype = subtype
        paper.sides, paper.fields["sides"] = list(self.shown), list(self.shown)
        paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42

    def fill(self, card: Card, side: str, spots: Sequence[Spot], pt: float, label_pt: float, ink: str) -> None:  # fmt: skip
        for x, y, label, name, value, words in spots:
            if label:
                card.label(x, y, label, label_pt, ink)
            told = bool(name) and side in self.shown
            shown = self.paper.put(name, value, words) if told else txt(words)
            card.value(x, y + 0.5 * label_pt, shown, pt)

    def machine(self, side: str, lines: list[str]) -> list[str]:
        spoilt = self.paper.case.has("mrz_digits")
        if spoilt:
            lines = doctored(lines, random.Random(f"{self.paper.case.seed}/eighth-digits"))
        if side in self.shown:
            self.paper.mrz = self.paper.fields["mrz"] = lines
            self.paper.fields["mrz_valid"] = not spoilt
        return lines


def in_machine_lines(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/eighth-zone")
    away = other_person(rng, case.person, case.today)
    if rng.random() < 0.5:
        return other_birth_date(rng, case.person)
    return replace(case.person, birth_name=away.birth_name, given_names=away.given_names)


def persons(who: Person, x: float, y: float, step: float, labels: Sequence[str], sep: str = ", ") -> list[Spot]:  # fmt: skip
    spots: list[Spot] = [(x, y, labels[0], "birth_name", who.birth_name, who.birth_name)]
    if who.usage_name:
        y += step
        spots.append((x, y, labels[1], "usage_name", who.usage_name, who.usage_name))
    spots.append((x, y + step, labels[2], "given_names", list(who.given_names), sep.join(who.given_names)))  # fmt: skip
    return spots


def holder_hand(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def lay(card: Card, scale: float) -> str:
    return f"#scale({scale * 100:.0f}%, reflow: true, origin: top + left)[{card.markup()}]"


def _old_front(case: Case, paper: Paper, faces: Faces, front: Card, number: str) -> None:
    """The front of the laminated card, in grey."""
    who, rng, grey, area = case.person, case.rng, "luma(60)", number[4:6]
    front.at(33, 2.5, '#text(size: 7.4pt, weight: "bold", tracking: 1pt)[RÉPUBLIQUE FRANÇAISE]')
    front.at(5, 12, portrait(rng, 26, 35))
    faces.fill(front, "recto", [
        (5, 6.6, "CARTE NATIONALE D'IDENTITÉ N° :", "", "", ""), (49, 4.2, "", "document_number", number, number),
        (76, 6.6, "Nationalité", "", "", ""), (90, 4.2, "", "nationality", "FRA", "Française"),
        *persons(who, 36, 12, 6.4, ("Nom :", "Nom d'usage :", "Prénom(s) :")),
        (36, 32.4, "Sexe :", "sex", who.sex, who.sex),
        (50, 32.4, who.agree("Né le :", "Née le :"), "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"),
        (36, 38.8, "à :", "", "", f"{strip_accents(who.birth_place).upper()} ({who.birth_department})"),
        (36, 45.2, "Taille :", "", "", f"1,{rng.randrange(52, 97)}m"),
    ], 7.4, 5, grey)  # fmt: skip
    front.label(60, 45.2, "Signature du titulaire :", 5, grey)
    holder_hand(paper, front, 62, 47.4, 34, 11)
    zone = in_machine_lines(case)
    office = f"{area}{rng.randrange(1, 5)}{rng.randrange(1000):03d}"[:6]
    lines = old_card(number, office, zone.birth_name, zone.given_names, zone.birth_date, zone.sex)
    front.machine_lines(4.5, 61, faces.machine("recto", lines), 96)


@opened_layout("identity_document", "laminated_card_copied_back_first", defects=CARD, subtypes=("national_id_card",))  # fmt: skip
def laminated_card_copied_back_first(case: Case, paper: Paper) -> str:
    """The laminated card of before 2021 from an office copier: grey, dark edges, the back above the
    front, and a line « copie conforme » that the candidate wrote between them."""
    who, rng = case.person, case.rng
    faces = Faces(paper, "national_id_card")
    start = min(dt.date(2021, 5, 31), case.today - dt.timedelta(days=rng.randrange(1250, 3000)))
    if case.has("expired"):
        start = case.today - dt.timedelta(days=rng.randrange(15 * 366 + 40, 17 * 366))
    start = case.fact("issue_date", start)
    years = 15 if start >= max(years_on(who.birth_date, 18), dt.date(2014, 1, 1)) else 10
    end = case.fact("expiry_date", years_on(start, years) - dt.timedelta(days=1))
    area = f"{who.place.department:0>2}"
    number = case.fact("document_number", f"{start:%y%m}{area}{rng.randrange(1, 10)}{rng.randrange(10**5):05d}")  # fmt: skip
    front, back = Card(105, 74, "luma(232)", radius_mm=2.5), Card(105, 74, "luma(228)", radius_mm=2.5)  # fmt: skip
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#c2c2c2", "#d4d4d4")))
    grey = "luma(60)"
    _old_front(case, paper, faces, front, number)
    faces.fill(back, "verso", [
        (8, 7, "Adresse :", "", "", who.street.upper()), (8, 10.6, "", "", "", f"{who.place.town.upper()} ({area})"),
        (8, 22, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (8, 29, "délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"),
        (8, 36, "par :", "", "", f"PRÉFECTURE {of(who.place.town).upper()} ({area})"),
    ], 7.4, 5, grey)  # fmt: skip
    back.label(8, 44, "Signature de l'autorité :", 5, grey)
    holder_hand(paper, back, 10, 48, 40, 17)
    return _copied(paper, [card for side, card in (("verso", back), ("recto", front)) if side in faces.shown])  # fmt: skip


def _copied(paper: Paper, cards: Sequence[Card]) -> str:
    """Cards on a copier's glass: each in the dark edge that its thickness throws."""
    rng = paper.rng
    sheet(paper, rng.uniform(14, 30), 18, 14, rng.uniform(22, 60))
    shown = []
    for card in cards:
        specimen_word(card)
        shown.append(f"#box(fill: luma(120), inset: (left: 0.5mm, bottom: 0.7mm, top: 0.1mm, right: 0.1mm), radius: 2.5mm)[{card.markup()}]")  # fmt: skip
    note = paper.handwritten(rng.choice(("copie conforme à l'original", "Copie conforme", "certifié conforme")), 14)  # fmt: skip
    return f"{gap(8)}{note}{gap(8)}".join(shown) if len(shown) > 1 else shown[0] + gap(8) + note + "\n"  # fmt: skip


@opened_layout("identity_document", "card_of_2021_pasted_in_a_typed_page", defects=("verso_missing", *MACHINE), subtypes=("national_id_card",))  # fmt: skip
def card_of_2021_pasted_in_a_typed_page(case: Case, paper: Paper) -> str:
    """The card of 2021 as two pictures that somebody pasted in a word processor, in a table with
    « recto » and « verso » typed at the left."""
    who, rng = case.person, case.rng
    faces = Faces(paper, "national_id_card")
    start, end = validity(case, 10, dt.date(2021, 8, 9))
    number = case.fact("document_number", code(case, 9))
    front, back = Card(85.6, 54, "rgb(233,241,247)"), Card(85.6, 54, "rgb(236,243,245)")
    ink = "rgb(40,70,130)"
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#95b7d9", "#dfb0ba")))
        specimen_word(card)
    front.at(4, 2.2, '#box(fill: rgb(0,40,140), inset: 0.8mm)[#text(size: 5pt, fill: white, weight: "bold")[FR]]')  # fmt: skip
    front.at(12, 2.2, '#text(size: 5.8pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] #h(1.5mm) #text(size: 4.6pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')  # fmt: skip
    front.at(4, 9.5, portrait(rng, 25, 32))
    faces.fill(front, "recto", [
        *persons(who, 32, 7.6, 6, ("NOM / Surname", "NOM D'USAGE / Alternate name", "Prénoms / Given names")),
        (32, 26, "SEXE / Sex", "sex", who.sex, who.sex), (42.5, 26, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 26, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (32, 32, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (32, 38, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 38, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 6.6, 3.9, ink)  # fmt: skip
    holder_hand(paper, front, 34, 44.5, 26, 7.5)
    faces.fill(back, "verso", [
        (5, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(53, 96)} m"),
        (5, 10, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (5, 16, "ADRESSE / Address", "", "", who.street.upper()), (5, 18.8, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
    ], 6.2, 3.9, ink)  # fmt: skip
    back.at(64, 4, square_code(paper, 16))
    zone = in_machine_lines(case)
    lines = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")  # fmt: skip
    back.machine_lines(3.5, 36, faces.machine("verso", lines), 78.6)
    sheet(paper, 22, 20)
    scale = rng.choice((1.15, 1.3, 1.45))
    rows = ", ".join(f"[#text(size: 11pt)[{side.capitalize()}]], [{lay(card, scale)}]" for side, card in (("recto", front), ("verso", back)) if side in faces.shown)  # fmt: skip
    return f"""#text(size: 14pt)[{strong(txt(paper.choose("Pièce d'identité", "CARTE D'IDENTITE", "Copie de ma carte d'identité")))}]
#v(6mm)
#table(columns: (20mm, 1fr), inset: 4mm, stroke: 0.5pt, align: horizon, {rows})
"""


@opened_layout("identity_document", "passport_booklet_open_both_pages", defects=("expired", *MACHINE), subtypes=("passport",))  # fmt: skip
def passport_booklet_open_both_pages(case: Case, paper: Paper) -> str:
    """The passport laid open: the page of the address above, the data page below, a fold between
    them, in a narrow sheet cut to the booklet."""
    who, rng = case.person, case.rng
    faces = Faces(paper, "passport", ("recto",))
    start, end = validity(case, 10, dt.date(2013, 1, 1))
    number = case.fact("document_number", f"{start:%y}{code(case, 2, 'ABCDEFHIKLPRTV')}{rng.randrange(10**5):05d}")  # fmt: skip
    upper, page = Card(125, 84, "rgb(243,238,232)", radius_mm=1.5), Card(125, 88, "rgb(236,234,240)", radius_mm=1.5)  # fmt: skip
    ink = "rgb(90,40,60)"
    for card, high in ((upper, 84), (page, 88)):
        card.items.append(guilloche(paper, 125, high, ("#d3bcc4", "#bcc4d6")))
    faces.fill(upper, "recto", [
        (10, 10, "Domicile / Residence (11)", "", "", who.street.upper()), (10, 13.4, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
        (10, 24, "Couleur des yeux / Colour of eyes (13)", "", "", rng.choice(("MARRON", "BLEU", "VERT"))),
        (70, 24, "Taille / Height (12)", "", "", f"1,{rng.randrange(52, 97)} m"),
        (10, 34, "Nom de religion ou pseudonyme (14)", "", "", "–"),
    ], 7, 4.2, ink)  # fmt: skip
    upper.at(100, 74, f'#text(size: 8pt, weight: "bold")[{number}]')
    page.at(5, 3, '#text(size: 8pt, weight: "bold")[PASSEPORT] #h(1mm) #text(size: 5pt)[PASSPORT] #h(18mm) #text(size: 7pt)[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    page.at(5, 14, portrait(rng, 34, 44))
    faces.fill(page, "recto", [
        (43, 8, "Type / Type", "", "", "P"), (54, 8, "Code du pays / Country code", "", "", "FRA"), (88, 8, "Passeport n° / Passport No.", "document_number", number, number),
        *persons(who, 43, 14.6, 6.2, ("Nom / Surname (1)", "Nom d'usage", "Prénoms / Given names (2)")),
        (43, 33.6, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"), (88, 33.6, "Sexe / Sex (5)", "sex", who.sex, who.sex),
        (43, 39.8, "Date de naissance / Date of birth (4)", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (43, 46, "Lieu de naissance / Place of birth (6)", "", "", who.birth_place.upper()),
        (43, 52.2, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (88, 52.2, "Autorité / Authority (9)", "", "", f"Préfecture {who.place.department}"),
        (43, 58.4, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 7, 4, ink)  # fmt: skip
    page.label(88, 58.4, "Signature du titulaire (10)", 4, ink)
    holder_hand(paper, page, 86, 60, 32, 9)
    zone = in_machine_lines(case)
    lines = td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")
    page.machine_lines(5, 74, faces.machine("recto", lines), 115)
    specimen_word(page)
    edge = rng.uniform(4, 9)
    sheet(paper, edge, size=(125 + 2 * edge, 172.6 + 2 * edge))
    paper.setup.fill = rng.choice(("white", "luma(246)"))
    return f"#stack(dir: ttb, {', '.join(f'[{x}]' for x in (upper.markup(), '#line(length: 125mm, stroke: 1.4pt + luma(150))', page.markup()))})\n"


@opened_layout("identity_document", "permit_of_2011_one_side_a_sheet", defects=CARD, subtypes=("residence_permit",))  # fmt: skip
def permit_of_2011_one_side_a_sheet(case: Case, paper: Paper) -> str:
    """The residence permit in the model of 2011: validity and kind on the front, birth and machine
    lines on the back, each side on a sheet of its own as a copier left or enlarged it."""
    who, rng = case.person, case.rng
    faces = Faces(paper, "residence_permit")
    years = rng.choice((4, 10))
    start, end = validity(case, years, dt.date(2014, 1, 1))
    nation = who.nationality if who.nationality != "FRA" else "TUN"
    number = case.fact("document_number", code(case, 9))
    front, back = Card(85.6, 54, "rgb(232,238,226)"), Card(85.6, 54, "rgb(236,232,240)")
    ink = "rgb(70,60,110)"
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#b3c6a3", "#c3b6cf")))
    front.at(4, 2, '#text(size: 8pt, weight: "bold")[TITRE DE SÉJOUR]')
    front.at(44, 2.4, '#text(size: 7pt, weight: "bold")[FRA]')
    faces.fill(front, "recto", [
        (56, 0.4, "", "document_number", number, number),
        *persons(who, 30, 8, 6, ("NOM / NAME", "NOM D'USAGE", "PRÉNOMS / FORENAMES"), " "),
        (30, 26.2, "VALABLE JUSQU'AU / VALID UNTIL", "expiry_date", end.isoformat(), f"{end:%d/%m/%Y}"),
        (30, 32.2, "DÉLIVRÉ À – LE / PLACE, DATE OF ISSUE", "issue_date", start.isoformat(), f"{start:%d/%m/%Y}"),
        (47, 32.2, "", "", "", f"PRÉFECTURE {who.place.department}"),
        (30, 38.2, "TYPE DE TITRE / TYPE OF PERMIT", "", "", "CARTE DE RÉSIDENT" if years == 10 else rng.choice(("ÉTUDIANT", "SALARIÉ", "VIE PRIVÉE ET FAMILIALE"))),
    ], 6.6, 3.9, ink)  # fmt: skip
    front.at(4, 9, portrait(rng, 23, 30))
    holder_hand(paper, front, 4, 42, 24, 9)
    faces.fill(back, "verso", [
        (4, 4, "DATE ET LIEU DE NAISSANCE / DATE, PLACE OF BIRTH", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d/%m/%Y}"), (22, 4, "", "", "", who.birth_place.upper()),
        (4, 10, "NATIONALITÉ / NATIONALITY", "nationality", nation, nation), (34, 10, "SEXE / SEX", "sex", who.sex, who.sex),
        (4, 16, "REMARQUES / REMARKS", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"), (4, 22, "ADRESSE / ADDRESS", "", "", f"{who.street} {who.place.town}".upper()),
    ], 6.3, 3.9, ink)  # fmt: skip
    zone = in_machine_lines(case)
    lines = td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)  # fmt: skip
    back.machine_lines(3.5, 36, faces.machine("verso", lines), 78.6)
    scale = rng.choice((1.0, 1.2, 1.41))
    sheet(paper, rng.uniform(16, 90), 15, 15, rng.uniform(18, 192 - 85.6 * scale))
    cards = {"recto": front, "verso": back}
    for card in cards.values():
        specimen_word(card)
    return "\n#pagebreak()\n".join(lay(cards[side], scale) for side in faces.shown) + "\n"
