"""Identity papers: the two French cards, a passport, a permit, the booklet of a family."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.fifth.wording import bold, gap, halves, of_town, pressed, written_day
from specimens.people import Person, other_birth_date, other_person, strip_accents

_ZONE = ("mrz_inconsistent", "mrz_digits")

_GREY = "rgb(70,70,85)"

# x, y in millimetres, the label above, the field's name, its value, what is printed
Place = tuple[float, float, str, str, object, str]


def _later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _valid(case: Case, years: int, opened: dt.date | None = None) -> tuple[dt.date, dt.date]:
    """Issued and expiring around the upload; `expired` puts both before it."""
    rng, person = case.rng, case.person
    if case.has("expired"):
        years = min(years, 5)
        issued = case.today - dt.timedelta(days=years * 366 + rng.randrange(60, 700))
    else:
        adult = (case.today - _later(person.birth_date, 18)).days
        reach = max(120, min(years * 365 - 200, adult))
        if opened is not None:
            reach = min(reach, (case.today - opened).days)
        issued = case.today - dt.timedelta(days=rng.randrange(40, reach))
    issued = case.fact("issue_date", issued)
    return issued, case.fact("expiry_date", _later(issued, years))


class _Faces:
    """What is shown: a side that is not on the sheet tells no truth."""

    def __init__(self, paper: Paper, seen: Sequence[str] | None = None) -> None:
        case = paper.case
        wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
        self.seen = list(seen or (("recto", "verso") if wish == "both" else (wish,)))
        self.paper = paper
        paper.sides, paper.fields["sides"] = list(self.seen), list(self.seen)

    def print_on(
        self,
        card: Card,
        side: str,
        places: Sequence[Place],
        size_pt: float = 7,
        label_pt: float = 4,
    ) -> None:
        for x, y, label, name, value, shown in places:
            card.label(x, y, label, label_pt, _GREY)
            kept = self.paper.put(name, value, shown) if name and side in self.seen else txt(shown)
            card.value(x, y + 0.5 * label_pt, kept, size_pt)

    def read_by_machine(self, side: str, lines: list[str]) -> list[str]:
        paper = self.paper
        wrong = paper.case.has("mrz_digits")
        if wrong:
            lines = doctored(lines, random.Random(f"{paper.case.seed}/fifth-digits"))
        if side in self.seen:
            paper.mrz = paper.fields["mrz"] = lines
            paper.fields["mrz_valid"] = not wrong
        return lines


def _in_the_zone(case: Case) -> Person:
    """Whose data the machine's lines hold."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/fifth-zone")
    away = other_person(rng, case.person, case.today)
    renamed = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((renamed, other_birth_date(rng, case.person)))


def _holder(person: Person, x: float, y: float, labels: Sequence[str], step: float) -> list[Place]:
    """Names one below the other; the usage name only where there is one."""
    found: list[Place] = [(x, y, labels[0], "birth_name", person.birth_name, person.birth_name)]
    if person.usage_name:
        found.append((x, y + step, labels[1], "usage_name", person.usage_name, person.usage_name))
        y += step
    given = ", ".join(person.given_names)
    return [*found, (x, y + step, labels[2], "given_names", list(person.given_names), given)]


def _by_own_hand(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


@opened_layout("identity_document", "blue_card_side_by_side", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def blue_card_side_by_side(case: Case, paper: Paper) -> str:
    """The laminated blue card, both sides beside each other on a sheet across, a line written by
    hand below them."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    faces = _Faces(paper)
    issued = min(dt.date(2021, 5, 31), case.today - dt.timedelta(days=rng.randrange(1300, 2900)))
    if case.has("expired"):
        issued = case.today - dt.timedelta(days=rng.randrange(15 * 366 + 60, 17 * 366))
    issued = case.fact("issue_date", issued)
    grown = issued >= max(_later(who.birth_date, 18), dt.date(2014, 1, 1))
    expiry = case.fact("expiry_date", _later(issued, 15 if grown else 10))
    drawn = f"{issued:%y%m}{who.place.department:0>2}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}"  # fmt: skip
    number = case.fact("document_number", drawn)
    front, back = (Card(105, 74, shade, radius_mm=4) for shade in ("rgb(212,228,243)", "rgb(219,232,243)"))  # fmt: skip
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#9dbfdd", "#b4cfe2")))
    front.at(33, 2.5, '#text(size: 9pt, weight: "bold", fill: rgb(25,45,105))[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    front.at(4, 12, portrait(rng, 27, 35))
    town = strip_accents(who.birth_place).upper()
    places = [
        (4, 6.2, "CARTE NATIONALE D'IDENTITÉ N°", "document_number", number, number),
        (72, 6.2, "Nationalité", "nationality", "FRA", "Française"),
        *_holder(who, 36, 13, ("Nom :", "Nom d'usage :", "Prénom(s) :"), 6.6),
        (36, 33, "Sexe :", "sex", who.sex, who.sex),
        (50, 33, f"{who.agree('Né', 'Née')} le :", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"),
        (75, 33, "à :", "", "", f"{town} ({who.birth_department})"),
        (36, 40, "Taille :", "", "", f"1,{rng.randrange(54, 95)} m"),
    ]  # fmt: skip
    faces.print_on(front, "recto", places, 7.4, 5.4)
    front.label(60, 40, "Signature du titulaire :", 5.4, _GREY)
    _by_own_hand(paper, front, 60, 42, 36, 13)
    zone = _in_the_zone(case)
    office = f"{who.place.department:0>2}{rng.randrange(1, 5)}{rng.randrange(100):03d}"[:6]
    lines = old_card(number, office, zone.birth_name, zone.given_names, zone.birth_date, zone.sex)
    front.machine_lines(4.5, 60, faces.read_by_machine("recto", lines), 96)
    specimen_word(front)
    faces.print_on(back, "verso", [
        (8, 8, "Adresse :", "", "", f"{who.street.upper()}, {who.place.town.upper()} ({who.place.department})"),
        (8, 20, "Carte valable jusqu'au :", "expiry_date", expiry.isoformat(), f"{expiry:%d.%m.%Y}"),
        (50, 20, "délivrée le :", "issue_date", issued.isoformat(), f"{issued:%d.%m.%Y}"),
        (8, 31, "par :", "", "", f"PRÉFECTURE ({who.place.department})"),
    ], 7.4, 5.4)  # fmt: skip
    back.label(8, 43, "Signature de l'autorité :", 5.4, _GREY)
    _by_own_hand(paper, back, 12, 46, 38, 15)
    specimen_word(back)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 297, 210, (18, 20, 18, 20)
    shown = [{"recto": front, "verso": back}[side].markup() for side in faces.seen]
    tilt = rng.uniform(-1, 1)
    row = ", ".join(f"[#rotate({tilt * (-1) ** k:.2f}deg)[{x}]]" for k, x in enumerate(shown))
    note = paper.handwritten(rng.choice(("copie pour inscription BTS", "copie conforme à l'original")), 15)  # fmt: skip
    return f"{gap(rng.uniform(5, 40))}#grid(columns: {len(shown)}, column-gutter: 12mm, {row})\n{gap(12)}{note}\n"


@opened_layout("identity_document", "passport_data_page_sheet", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_data_page_sheet(case: Case, paper: Paper) -> str:
    """The data page alone, copied on a sheet, labels numbered in French and English."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    faces = _Faces(paper, ("recto",))
    issued, expiry = _valid(case, 10)
    drawn = f"{issued:%y}{''.join(rng.choice('ACDEFHIKPRTV') for _ in range(2))}{rng.randrange(10**5):05d}"  # fmt: skip
    number = case.fact("document_number", drawn)
    page = Card(125, 88, "rgb(236,236,244)", radius_mm=1)
    page.items.append(guilloche(paper, 125, 88, ("#b0a9c9", "#c9b3a9")))
    page.at(5, 3.5, '#text(size: 7.2pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] #h(14mm) #text(size: 7.2pt)[PASSEPORT] #text(size: 5.5pt, style: "italic")[PASSPORT]')  # fmt: skip
    page.at(5, 14, portrait(rng, 35, 45))
    faces.print_on(page, "recto", [
        (44, 9, "Type / Type", "", "", "P"), (58, 9, "Code du pays / Country code", "", "", "FRA"),
        (90, 9, "Passeport n° / Passport No.", "document_number", number, number),
        *_holder(who, 44, 15.5, ("1. Nom / Surname", "Nom d'usage / Alternate name", "2. Prénoms / Given names"), 6.3),
        (44, 34.4, "3. Nationalité / Nationality", "nationality", "FRA", "Française"),
        (84, 34.4, "5. Sexe / Sex", "sex", who.sex, who.sex),
        (44, 40.7, "4. Date de naissance / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (84, 40.7, "6. Lieu de naissance / Place of birth", "", "", who.birth_place.upper()),
        (44, 47, "7. Date de délivrance / Date of issue", "issue_date", issued.isoformat(), f"{issued:%d %m %Y}"),
        (84, 47, "8. Date d'expiration / Date of expiry", "expiry_date", expiry.isoformat(), f"{expiry:%d %m %Y}"),
        (44, 53.3, "9. Autorité / Authority", "", "", f"Préfecture {of_town(who.place.town)}"),
    ], 7.2)  # fmt: skip
    page.label(84, 53.3, "10. Signature du titulaire / Holder's signature", 4.0, _GREY)
    _by_own_hand(paper, page, 84, 56, 36, 13)
    zone = _in_the_zone(case)
    lines = td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, expiry, "FRA")
    page.machine_lines(5, 74, faces.read_by_machine("recto", lines), 115)
    specimen_word(page)
    return lay_out(paper, [page], rng.choice(("together", "close")))


@opened_layout("identity_document", "student_permit_pair", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def student_permit_pair(case: Case, paper: Paper) -> str:
    """The permit of 2020 in blue and pink: portrait at the right, the zone on the back."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Lato", 0.45
    faces = _Faces(paper)
    issued, expiry = _valid(case, rng.choice((1, 2, 4)))
    nation = who.nationality if who.nationality != "FRA" else "TUN"
    drawn = f"{''.join(rng.choice('ABCDEFGHJKLMNPRTVXYZ') for _ in range(2))}{rng.randrange(10**7):07d}"  # fmt: skip
    number = case.fact("document_number", drawn)
    front, back = Card(85.6, 54, "rgb(244,226,238)"), Card(85.6, 54, "rgb(226,234,246)")
    front.items.append(guilloche(paper, 85.6, 54, ("#d8a4c4", "#a4b4d8")))
    back.items.append(guilloche(paper, 85.6, 54, ("#a4b4d8", "#d8a4c4")))
    front.at(4, 2.4, f'#text(size: 7pt, weight: "bold", fill: rgb(60,30,110))[TITRE DE SÉJOUR] #text(size: 4.6pt, fill: {_GREY})[RESIDENCE PERMIT – RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    front.at(58, 11, portrait(rng, 23.5, 30))
    faces.print_on(front, "recto", [
        *_holder(who, 4, 8, ("NOM / Surname", "NOM D'USAGE / Alternate surname", "PRÉNOMS / Forenames"), 6.1),
        (4, 26.5, "SEXE / Sex", "sex", who.sex, who.sex), (14, 26.5, "NATIONALITÉ", "nationality", nation, nation),
        (30, 26.5, "DATE DE NAISSANCE / Birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (4, 33, "CATÉGORIE DU TITRE / Type of permit", "", "", rng.choice(("ÉTUDIANT", "TRAVAILLEUR TEMPORAIRE", "PASSEPORT TALENT"))),
        (4, 39.5, "N° DU TITRE / Permit No", "document_number", number, number),
        (30, 39.5, "DATE D'EXPIRATION / Expiry", "expiry_date", expiry.isoformat(), f"{expiry:%d %m %Y}"),
    ], 6.6)  # fmt: skip
    _by_own_hand(paper, front, 56, 43, 26, 8)
    specimen_word(front)
    faces.print_on(back, "verso", [
        (4, 4, "DATE ET LIEU DE DÉLIVRANCE / Date and place of issue", "issue_date", issued.isoformat(), f"{issued:%d %m %Y}"),
        (40, 5.9 - 1.9, "", "", "", f"PRÉFECTURE {who.place.department}"),
        (4, 11, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (4, 18, "REMARQUES / Remarks", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER À TITRE ACCESSOIRE"),
    ], 5.8)  # fmt: skip
    back.at(68, 14, square_code(paper, 14))
    zone = _in_the_zone(case)
    lines = td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, expiry, nation)  # fmt: skip
    back.machine_lines(3.5, 36.5, faces.read_by_machine("verso", lines), 78.5)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in faces.seen], rng.choice(("together", "apart")))


@opened_layout("identity_document", "booklet_child_page_dotted", subtypes=("family_record_book",))
def booklet_child_page_dotted(case: Case, paper: Paper) -> str:
    """Two facing pages of the booklet: the parents' on the left, the child's on the right, values
    written over dotted lines."""
    paper.subtype = "family_record_book"
    who, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 230, 160, (10, 10, 10, 10)
    paper.setup.fill, paper.setup.size_pt = "rgb(249,246,238)", 10
    mother = other_person(rng, who, case.today)
    wed = who.birth_date - dt.timedelta(days=rng.randrange(300, 2000))
    done = who.birth_date + dt.timedelta(days=rng.randrange(1, 5))
    born = rng.choice((french.date_in_words(who.birth_date), written_day(paper, who.birth_date)))

    def dotted(label: str, value: str) -> str:
        return f"#block(above: 3.2mm, below: 3.2mm)[{txt(label)} {value} #box(width: 1fr, repeat[#text(fill: luma(150))[.]])]\n"

    left = (
        f"#align(center)[{bold('PÈRE ET MÈRE')}]\n"
        + dotted("Mariage célébré le", txt(french.date_long(wed)))
        + dotted("à", txt(who.birth_place))
        + dotted("Nom du père", txt(who.birth_name))
        + dotted("Prénoms", txt(rng.choice(("Bernard", "Yacine Ali", "Rui Manuel", "Didier René"))))
        + dotted("né le", txt(french.date_long(dt.date(wed.year - 29, 2, 17))))
        + dotted("Nom de la mère", txt(mother.birth_name))
        + dotted("Prénoms", txt(rng.choice(("Christine", "Malika", "Teresa", "Véronique Anne"))))
        + dotted("née le", txt(french.date_long(dt.date(wed.year - 26, 10, 3))))
    )
    right = (
        f"#align(center)[{bold(rng.choice(('ENFANT', 'PREMIER ENFANT', 'TROISIÈME ENFANT')))} \\ Extrait de l'acte de naissance n° {rng.randrange(8, 900)}]\n"
        + dotted("Nom", bold(paper.birth_name()))
        + dotted("Prénoms", bold(paper.given_names(" ")))
        + dotted("Né(e) le", paper.birth_date(form=born))
        + dotted("à", txt(f"{who.birth_place} ({who.birth_department})"))
        + dotted("Sexe", paper.put("sex", who.sex, who.agree("masculin", "féminin")))
        + f"Délivré conforme aux registres le {txt(french.date_long(done))} \\ L'officier de l'état civil \\ {paper.sign('authority', width_mm=60, height_mm=22, stamp=pressed('Mairie', who.birth_place))}"
    )
    return (
        f"#align(center)[{bold('LIVRET DE FAMILLE', 1.15)}]\n"
        + f"#block(stroke: 0.5pt + luma(120), inset: 3mm)[{halves(left, right, gutter_mm=10)}]\n"
    )


@opened_layout("identity_document", "new_card_large_pages", defects=("verso_missing", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def new_card_large_pages(case: Case, paper: Paper) -> str:
    """The card of 2021, each side on a page of its own or both on one, labels in two languages."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Open Sans", 0.45
    faces = _Faces(paper)
    issued, expiry = _valid(case, 10, dt.date(2021, 8, 2))
    signs = "CDFGHJKLMNPRTVWXYZ0123456789"
    drawn = rng.choice("CFGHKLTX") + "".join(rng.choice(signs) for _ in range(8))
    number = case.fact("document_number", drawn)
    front, back = Card(85.6, 54, "rgb(236,243,240)"), Card(85.6, 54, "rgb(240,240,247)")
    front.items.append(guilloche(paper, 85.6, 54, ("#a9c6b8", "#b8b5d6")))
    back.items.append(guilloche(paper, 85.6, 54, ("#b8b5d6", "#a9c6b8")))
    front.at(13, 2, f'#text(size: 6.4pt, weight: "bold", fill: rgb(20,40,110))[RÉPUBLIQUE FRANÇAISE] \\ #text(size: 4.1pt, fill: {_GREY})[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')  # fmt: skip
    front.at(3.5, 2, '#box(width: 7.5mm, height: 5.2mm, fill: rgb(0,51,153))[#align(center + horizon)[#text(size: 6.5pt, weight: "bold", fill: rgb(255,204,0))[FR]]]')  # fmt: skip
    front.at(4, 10, portrait(rng, 24, 31))
    faces.print_on(front, "recto", [
        *_holder(who, 31, 8.5, ("NOM / Surname", "NOM D'USAGE / Alternate name", "Prénoms / Given names"), 6.1),
        (31, 27, "SEXE / Sex", "sex", who.sex, who.sex), (42, 27, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 27, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (31, 33.2, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (31, 39.4, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 39.4, "DATE D'EXPIR. / Expiry date", "expiry_date", expiry.isoformat(), f"{expiry:%d %m %Y}"),
    ], 6.6)  # fmt: skip
    _by_own_hand(paper, front, 31, 45.8, 26, 7)
    specimen_word(front)
    faces.print_on(back, "verso", [
        (5, 4, "ADRESSE / Address", "", "", f"{who.street.upper()} {who.place.post_code} {who.place.town.upper()}"),
        (5, 12, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 95)} m"),
        (25, 12, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", issued.isoformat(), f"{issued:%d %m %Y}"),
    ], 5.8)  # fmt: skip
    back.at(66, 11, square_code(paper, 15))
    zone = _in_the_zone(case)
    lines = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, expiry, "FRA")  # fmt: skip
    back.machine_lines(3.5, 36.5, faces.read_by_machine("verso", lines), 78.5)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in faces.seen], rng.choice(("apart", "together", "close")))  # fmt: skip
