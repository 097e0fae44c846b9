"""Cards, passports and permits as candidates hand them in."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1, td3
from specimens.opened.fifteenth.wording import DAY, big, later, of, small
from specimens.people import Person, other_birth_date, other_person

_MACHINE = ("mrz_inconsistent", "mrz_digits")


def _validity(case: Case, years: int, first: dt.date) -> tuple[dt.date, dt.date]:
    """Days of issue and of end; with `expired` the end is past."""
    if case.has("expired"):
        made = later(case.today, -years) - case.rng.randrange(40, 300) * DAY
    else:
        opens = max(first, later(case.person.birth_date, 17))
        room = max(50, min((case.today - opens).days, years * 365 - 220))
        made = case.today - case.rng.randrange(25, room + 1) * DAY
    made = case.fact("issue_date", made)
    return made, case.fact("expiry_date", later(made, years) - DAY)


def _signs(case: Case, count: int, pool: str = "0123456789CDFGHKLMNPRTVXZ") -> str:
    return "".join(case.rng.choice(pool) for _ in range(count))


def _machine_person(case: Case) -> Person:
    """Whom the zone names: somebody else with `mrz_inconsistent`."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/fifteenth/zone")
    if rng.random() < 0.4:
        return other_birth_date(rng, case.person)
    far = other_person(rng, case.person, case.today)
    return replace(case.person, birth_name=far.birth_name, given_names=far.given_names)


def _zone(paper: Paper, lines: list[str], kept: bool) -> list[str]:
    spoilt = paper.case.has("mrz_digits")
    drawn = doctored(lines, random.Random(f"{paper.case.seed}/fifteenth/digits")) if spoilt else lines
    if kept:
        paper.mrz, paper.fields["mrz"], paper.fields["mrz_valid"] = drawn, drawn, not spoilt
    return drawn


def _shown(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    paper.sides = ["recto", "verso"] if wish == "both" else [wish]
    paper.fields["sides"] = list(paper.sides)
    return paper.sides


class _Pen:
    """Writes labels and values on a card; keeps the values where its side is shown."""

    def __init__(self, paper: Paper, card: Card, kept: bool, pt: float, label_pt: float, ink: str) -> None:
        self.paper, self.card, self.kept = paper, card, kept
        self.pt, self.label_pt, self.ink = pt, label_pt, ink

    def put(self, x: float, y: float, label: str, words: str, name: str = "", value: object = None) -> None:
        if label:
            self.card.label(x, y, label, self.label_pt, self.ink)
        shown = self.paper.put(name, value, words) if name and self.kept else txt(words)
        self.card.value(x, y + 0.5 * self.label_pt, shown, self.pt)

    def day(self, x: float, y: float, label: str, day: dt.date, name: str = "", form: str = "%d %m %Y") -> None:
        self.put(x, y, label, day.strftime(form), name, day.isoformat())

    def hand(self, x: float, y: float, wide: float, high: float) -> None:
        self.card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{self.paper.ink(wide, high)}]")


def _faces(paper: Paper, tint: tuple[str, str], waves: tuple[str, str]) -> tuple[Card, Card]:
    pair = Card(85.6, 54, tint[0]), Card(85.6, 54, tint[1])
    for card in pair:
        card.items.append(guilloche(paper, 85.6, 54, waves))
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    return pair


@opened_layout("identity_document", "card_faces_stacked_on_a_tall_strip", defects=("verso_missing", "expired", *_MACHINE), subtypes=("national_id_card",))
def card_faces_stacked_on_a_tall_strip(case: Case, paper: Paper) -> str:
    """The card of 2021, its faces one above the other on a strip that a program cut out."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    shown = _shown(paper)
    made, end = _validity(case, 10, dt.date(2021, 8, 3))
    number = case.fact("document_number", _signs(case, 9))
    front, back = _faces(paper, ("rgb(222,234,240)", "rgb(234,238,232)"), ("#b0c8da", "#dcc4cc"))
    pen = _Pen(paper, front, "recto" in shown, 6.6, 3.6, "rgb(25,55,115)")
    front.at(4, 1.8, big("RÉPUBLIQUE FRANÇAISE", 6.2, "rgb(20,40,110)") + " #h(8mm) " + small("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 3.8, "rgb(20,40,110)"))
    front.at(4, 8.5, portrait(rng, 27, 34))
    pen.put(34, 7.4, "NOM / Surname", who.birth_name, "birth_name", who.birth_name)
    pen.put(34, 13.8, "Prénoms / Given names", ", ".join(who.given_names), "given_names", list(who.given_names))
    if who.usage_name:
        pen.put(34, 20.2, "NOM D'USAGE / Alternate name", who.usage_name, "usage_name", who.usage_name)
    pen.put(34, 26.6, "SEXE / Sex", who.sex, "sex", who.sex)
    pen.put(45, 26.6, "NATIONALITÉ / Nationality", "FRA", "nationality", "FRA")
    pen.day(64, 26.6, "DATE DE NAISS. / Date of birth", who.birth_date, "birth_date")
    pen.put(34, 32.8, "LIEU DE NAISSANCE / Place of birth", who.birth_place.upper())
    pen.put(34, 39, "N° DU DOCUMENT / Document No", number, "document_number", number)
    pen.day(64, 39, "DATE D'EXPIR. / Expiry date", end, "expiry_date")
    pen.hand(40, 44.4, 28, 8)
    rear = _Pen(paper, back, "verso" in shown, 6.3, 3.6, "rgb(25,55,115)")
    rear.put(5, 4, "ADRESSE / Address", who.street.upper())
    rear.put(5, 8.6, "", f"{who.place.post_code} {who.place.town}".upper())
    rear.day(5, 15.5, "DATE DE DÉLIVRANCE / Date of issue", made, "issue_date")
    rear.put(44, 15.5, "TAILLE / Height", f"1,{rng.randrange(53, 95)} m")
    back.at(66, 4, square_code(paper, 14))
    zone = _machine_person(case)
    back.machine_lines(3.5, 35, _zone(paper, td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA"), "verso" in shown), 78.5)
    cards = {"recto": front, "verso": back}
    for card in (front, back):
        specimen_word(card)
    count = len(shown)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 98, 12 + 58 * count, (5, 5, 3, 5)
    paper.setup.fill = rng.choice(("luma(252)", "rgb(246,243,238)", "luma(228)"))
    return "\n".join(f"#place(top + left, dx: {rng.uniform(0, 2.2):.1f}mm, dy: {3 + k * 58}mm)[{cards[s].markup()}]" for k, s in enumerate(shown)) + "\n#box[]"


@opened_layout("identity_document", "passport_two_leaves_on_a_tall_half_sheet", defects=("expired", *_MACHINE), subtypes=("passport",))
def passport_two_leaves_on_a_tall_half_sheet(case: Case, paper: Paper) -> str:
    """The open passport on a half sheet, upright: the leaf of signature above that of the data."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    made, end = _validity(case, 10, dt.date(2012, 1, 2))
    number = case.fact("document_number", f"{made:%y}{_signs(case, 2, 'ACDEFHIPRTV')}{rng.randrange(10**5):05d}")
    upper, page = Card(125, 86, "rgb(238,232,238)", radius_mm=1.5), Card(125, 88, "rgb(230,232,242)", radius_mm=1.5)
    upper.items.append(guilloche(paper, 125, 86, ("#ccc2da", "#d8c8c0")))
    page.items.append(guilloche(paper, 125, 88, ("#bcc4dc", "#dac8c2")))
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    top = _Pen(paper, upper, False, 6.8, 5, "rgb(80,50,110)")
    upper.at(8, 8, small("Ce passeport contient 32 pages / This passport contains 32 pages", 5.6, "rgb(80,50,110)"))
    top.put(8, 20, "Domicile / Residence (10)", f"{who.street}, {who.place.post_code} {who.place.town}".upper())
    top.put(8, 34, "Couleur des yeux / Colour of eyes (12)", rng.choice(("MARRON", "BLEU", "VERT")))
    upper.label(8, 54, "Signature du titulaire / Holder's signature (13)", 5, "rgb(80,50,110)")
    top.hand(14, 58, 56, 18)
    pen = _Pen(paper, page, True, 7, 3.9, "rgb(60,50,120)")
    page.at(6, 2.6, big("PASSEPORT", 7.6) + " #h(3mm) " + small("PASSPORT", 6) + " #h(14mm) " + big("RÉPUBLIQUE FRANÇAISE", 6.6))
    page.at(6, 13, portrait(rng, 35, 45))
    pen.put(45, 7.5, "Type / Type", "P")
    pen.put(57, 7.5, "Code du pays / Country code", "FRA")
    pen.put(88, 7.5, "Passeport n° / Passport No.", number, "document_number", number)
    pen.put(45, 14.4, "Nom / Surname (1)", who.birth_name, "birth_name", who.birth_name)
    pen.put(45, 21.2, "Prénoms / Given names (2)", ", ".join(who.given_names), "given_names", list(who.given_names))
    if who.usage_name:
        pen.put(45, 28, "Nom d'usage / Alternate name", who.usage_name, "usage_name", who.usage_name)
    pen.put(45, 34.8, "Nationalité / Nationality (3)", "Française", "nationality", "FRA")
    pen.put(90, 34.8, "Sexe / Sex (5)", who.sex, "sex", who.sex)
    pen.day(45, 41.4, "Date de naissance / Date of birth (4)", who.birth_date, "birth_date")
    pen.put(90, 41.4, "Taille / Height", f"1,{rng.randrange(53, 95)} m")
    pen.put(45, 48, "Lieu de naissance / Place of birth (6)", who.birth_place.upper())
    pen.day(45, 54.6, "Date de délivrance / Date of issue (7)", made, "issue_date")
    pen.put(90, 54.6, "Autorité / Authority (9)", f"PRÉF. {of(who.place.town)}".upper()[:20])
    pen.day(45, 61.2, "Date d'expiration / Date of expiry (8)", end, "expiry_date")
    zone = _machine_person(case)
    page.machine_lines(5, 75, _zone(paper, td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA"), True), 115)
    specimen_word(page)
    edge = rng.uniform(5, 10)
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (edge, 8, 5, rng.uniform(8, 13))
    return f"{upper.markup()} \\ #v(-2.6mm) {page.markup()}\n"


@opened_layout("identity_document", "permit_faces_beside_each_other_on_a_half_sheet", defects=("verso_missing", "expired", *_MACHINE), subtypes=("residence_permit",))
def permit_faces_beside_each_other_on_a_half_sheet(case: Case, paper: Paper) -> str:
    """A permit of residence, its faces beside each other on a flat half sheet with a typed line."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    shown = _shown(paper)
    made, end = _validity(case, rng.choice((2, 4, 10)), dt.date(2020, 9, 1))
    nation = who.nationality if who.nationality != "FRA" else "CIV"
    number = case.fact("document_number", _signs(case, 9))
    front, back = _faces(paper, ("rgb(232,224,236)", "rgb(236,234,222)"), ("#c8b6d0", "#bcd0cc"))
    pen = _Pen(paper, front, "recto" in shown, 6.3, 3.7, "rgb(85,40,95)")
    front.at(4, 1.8, big("TITRE DE SÉJOUR", 7.2, "rgb(85,30,95)") + " #h(2mm) " + small("RESIDENCE PERMIT", 5) + " #h(12mm) " + big("FRA", 8, "rgb(85,30,95)"))
    front.at(4, 9, portrait(rng, 25, 32))
    pen.put(32, 7.6, "NOM – Surname", who.birth_name, "birth_name", who.birth_name)
    pen.put(32, 14, "PRÉNOMS – Forenames", " ".join(who.given_names), "given_names", list(who.given_names))
    if who.usage_name:
        pen.put(32, 20.4, "NOM D'USAGE", who.usage_name, "usage_name", who.usage_name)
    pen.put(32, 26.8, "SEXE", who.sex, "sex", who.sex)
    pen.put(41, 26.8, "NATIONALITÉ", nation, "nationality", nation)
    pen.day(60, 26.8, "DATE DE NAISSANCE", who.birth_date, "birth_date")
    pen.put(32, 32.8, "CATÉGORIE DU TITRE", rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "TRAVAILLEUR TEMPORAIRE", "VIE PRIVÉE ET FAMILIALE", "CARTE DE RÉSIDENT")))
    pen.put(32, 39, "N° DU TITRE", number, "document_number", number)
    pen.day(60, 39, "FIN DE VALIDITÉ", end, "expiry_date")
    pen.hand(5, 43, 24, 8)
    rear = _Pen(paper, back, "verso" in shown, 6.1, 3.7, "rgb(85,40,95)")
    rear.day(5, 4, "DATE DE DÉLIVRANCE", made, "issue_date")
    rear.put(36, 4, "AUTORITÉ", f"PRÉF. {of(who.place.town)}".upper()[:24])
    rear.put(5, 11, "LIEU DE NAISSANCE", who.birth_place.upper())
    rear.put(5, 18, "OBSERVATIONS", "AUTORISE SON TITULAIRE À TRAVAILLER")
    rear.put(5, 25, "ADRESSE", f"{who.street}, {who.place.town}".upper()[:44])
    zone = _machine_person(case)
    back.machine_lines(3.5, 35.5, _zone(paper, td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation), "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    cards = {"recto": front, "verso": back}
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 210, 148, (14, 12, 10, 14)
    placed = "\n".join(f"#place(top + left, dx: {k * 93}mm, dy: {rng.uniform(14, 26):.1f}mm)[{cards[s].markup()}]" for k, s in enumerate(shown))
    return f"#text(size: 10pt)[Titre de séjour de {txt(who.first_name)} {txt(who.usage_name or who.birth_name)}, inscription au BTS {case.session}]\n{placed}\n#box[]"
