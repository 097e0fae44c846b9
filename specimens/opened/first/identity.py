"""Identity documents as candidates really send them: black-and-white copies, both sides one above
the other or side by side, an open passport, a foreign passport, a permit, a family book."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import old_card, td1, td3
from specimens.opened.first.wording import clear_hand, say
from specimens.people import FOREIGN, invent_person, strip_accents

_GREY = ("#b5b5b5", "#c8c8c8")


def _later(date: dt.date, years: int) -> dt.date:
    day = 28 if (date.month, date.day) == (2, 29) else date.day
    return date.replace(year=date.year + years, day=day) - dt.timedelta(days=1)


def _blanks(date: dt.date) -> str:
    return f"{date:%d %m %Y}"


def sides_shown(case: Case) -> tuple[str, ...]:
    if case.has("verso_missing"):
        return ("recto",)
    wanted = case.fact("faces", "both")
    return {"both": ("recto", "verso"), "recto": ("recto",), "verso": ("verso",)}[wanted]


class _Face:
    """Prints values on one side; they are truth only where that side is shown."""

    def __init__(self, paper: Paper, card: Card, side: str) -> None:
        self.paper, self.card, self.kept = paper, card, side in sides_shown(paper.case)

    def say(
        self, x_mm: float, y_mm: float, name: str, value: object, shown: str, size_pt: float = 7.5
    ) -> None:
        markup = self.paper.put(name, value, shown) if self.kept else txt(shown)
        self.card.value(x_mm, y_mm, markup, size_pt)

    def day(self, x_mm: float, y_mm: float, name: str, date: dt.date, shown: str) -> None:
        self.say(x_mm, y_mm, name, date.isoformat(), shown)

    def zone(self, x_mm: float, y_mm: float, rows: list[str], width_mm: float) -> None:
        self.card.machine_lines(x_mm, y_mm, rows, width_mm)
        if self.kept:
            self.paper.mrz = rows
            self.paper.fields["mrz"], self.paper.fields["mrz_valid"] = rows, True

    def hand(self, x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> None:
        """The holder's or the officer's signature, part of the card."""
        inked = self.paper.ink(width_mm, height_mm)
        self.card.at(x_mm, y_mm, f"#box(width: {width_mm}mm, height: {height_mm}mm)[{inked}]")


def _place(paper: Paper, cards: dict[str, Card], spots: dict[str, tuple[float, float]]) -> str:
    """The shown sides at fixed spots of an A4 sheet, each laid a little askew."""
    shown = sides_shown(paper.case)
    paper.sides, paper.fields["sides"] = list(shown), list(shown)
    paper.setup.margin_mm = (12, 12, 12, 12)
    rows = [
        f"#place(top + left, dx: {spots[side][0]}mm, dy: {spots[side][1]}mm, rotate({paper.rng.gauss(0, 0.8):.2f}deg)[{cards[side].markup()}])"
        for side in shown
    ]
    return "\n".join(rows) + "\n#box[]"


def new_card_faces(
    case: Case, paper: Paper, colours: tuple[str, str], fill: str
) -> dict[str, Card]:
    """The card of 2021: bilingual labels, small print, machine zone on the back."""
    person, rng = case.person, case.rng
    paper.subtype = "national_id_card"
    paper.setup.font, paper.setup.leading_em = rng.choice(("Open Sans", "Lato", "Carlito")), 0.4
    first = dt.date(2021, 9, 1)
    issued = case.fact(
        "issue_date",
        first + dt.timedelta(days=rng.randrange(max(60, (case.today - first).days - 30))),
    )
    expiry = case.fact("expiry_date", _later(issued, 10))
    pool = "CDFGHJKLMNPRTVWXYZ"
    number = case.fact(
        "document_number",
        rng.choice(pool) + "".join(rng.choice(pool + "0123456789") for _ in range(8)),
    )
    recto, verso = (Card(85.6, 54, fill) for _ in range(2))
    for card in (recto, verso):
        card.items.append(guilloche(paper, 85.6, 54, colours))
    face, back = _Face(paper, recto, "recto"), _Face(paper, verso, "verso")
    recto.at(13, 2, '#text(size: 6.5pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    recto.at(13, 5, "#text(size: 4.6pt)[CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD]")
    recto.at(
        4,
        2,
        "#rect(width: 7mm, height: 5mm, fill: rgb(0,51,153))[#text(fill: yellow, size: 6pt)[FR]]",
    )
    recto.at(4, 13, portrait(rng, 26, 33))
    ink = "luma(60)"
    recto.label(33, 10, "NOM / Surname", 4.4, ink)
    face.say(33, 12, "birth_name", person.birth_name, person.birth_name, 8)
    recto.label(33, 16.4, "Prénoms / Given names", 4.4, ink)
    given = ", ".join(person.given_names)
    face.say(33, 18.4, "given_names", list(person.given_names), given, 7)
    recto.label(33, 22.6, "SEXE / Sex", 4.4, ink)
    face.say(33, 24.6, "sex", person.sex, person.sex, 7)
    recto.label(45, 22.6, "NATIONALITÉ / Nationality", 3.7, ink)
    face.say(45, 24.6, "nationality", "FRA", "FRA", 7)
    recto.label(64, 22.6, "DATE DE NAISS. / Date of birth", 3.7, ink)
    face.day(64, 24.6, "birth_date", person.birth_date, _blanks(person.birth_date))
    recto.label(33, 28.6, "LIEU DE NAISSANCE / Place of birth", 4.4, ink)
    recto.value(33, 30.6, txt(strip_accents(person.birth_place).upper()), 6.8)
    if person.usage_name:
        recto.label(33, 34.4, "NOM D'USAGE / Alternate name", 4.4, ink)
        face.say(33, 36.3, "usage_name", person.usage_name, person.usage_name, 6.8)
    recto.label(33, 40.2, "N° DU DOCUMENT / Document No", 4.4, ink)
    face.say(33, 42.2, "document_number", number, number, 7)
    recto.label(62, 40.2, "DATE D'EXPIR. / Expiry date", 4.4, ink)
    face.day(62, 42.2, "expiry_date", expiry, _blanks(expiry))
    recto.at(70, 47, '#text(size: 7pt, weight: "bold")[' + f"{rng.randrange(10**5, 10**6)}]")
    face.hand(6, 46.5, 22, 6.5)
    specimen_word(recto)
    verso.label(4, 3, "TAILLE / Height", 4.4, ink)
    verso.value(4, 5, txt(f"1,{rng.randrange(52, 95)} m"), 6.6)
    verso.label(28, 3, "DATE DE DÉLIVRANCE / Date of issue", 4.4, ink)
    back.day(28, 5, "issue_date", issued, _blanks(issued))
    verso.label(4, 10, "ADRESSE / Address", 4.4, ink)
    verso.value(
        4,
        12,
        f"{txt(strip_accents(person.street).upper())} \\ {txt(person.place.post_code)} {txt(strip_accents(person.place.town).upper())} \\ FRANCE",
        6,
    )
    verso.at(66, 3, "#rect(width: 14mm, height: 14mm, fill: luma(120))")
    zone = td1(
        "ID", number, person.birth_name, person.given_names, person.birth_date, person.sex,
        expiry, "FRA",
    )  # fmt: skip
    back.zone(4, 37.5, zone, 77.5)
    specimen_word(verso)
    return {"recto": recto, "verso": verso}


@opened_layout(
    "identity_document", "new_card_grey_copy", defects=("verso_missing",),
    subtypes=("national_id_card",),
)  # fmt: skip
def new_card_grey_copy(case: Case, paper: Paper) -> str:
    """A black-and-white photocopy, the back under the front, with words written on the sheet."""
    cards = new_card_faces(case, paper, _GREY, "luma(238)")
    x_mm, y_mm = case.rng.uniform(15, 80), case.rng.uniform(20, 50)
    body = _place(paper, cards, {"recto": (x_mm, y_mm), "verso": (x_mm + 2, y_mm + 64)})
    note = paper.handwritten(paper.choose("copie pour inscription BTS", "Lu, conforme", "CNI"), 13)
    return f"#place(top + left, dx: 20mm, dy: {y_mm + 150:.0f}mm)[{note}]\n{body}"


@opened_layout(
    "identity_document", "new_card_side_by_side", defects=("verso_missing",),
    subtypes=("national_id_card",),
)  # fmt: skip
def new_card_side_by_side(case: Case, paper: Paper) -> str:
    """Front and back beside each other at the middle of a sheet, in colour."""
    cards = new_card_faces(case, paper, ("#9cc3c9", "#e6b7a5"), "rgb(240,244,240)")
    y_mm = case.rng.uniform(60, 150)
    return _place(paper, cards, {"recto": (4, y_mm), "verso": (97, y_mm + case.rng.uniform(-3, 3))})


def old_card_faces(case: Case, paper: Paper) -> dict[str, Card]:
    """The laminated blue card; its back is turned by a quarter on nothing: it stands upright."""
    person, rng = case.person, case.rng
    paper.subtype = "national_id_card"
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    adult = person.birth_date.replace(year=person.birth_date.year + 18, day=1)
    drawn = dt.date(2021, 6, 30) - dt.timedelta(days=rng.randrange(30, 1500))
    if case.has("expired"):
        drawn = case.today - dt.timedelta(days=rng.randrange(16 * 366, 18 * 366))
    issued = case.fact("issue_date", drawn)
    years = 15 if issued >= max(adult, dt.date(2014, 1, 1)) else 10
    if not case.has("expired") and _later(issued, years) <= case.today:
        issued = case.fact("issue_date", dt.date(2021, 7, 1) - dt.timedelta(days=20))
    expiry = case.fact("expiry_date", _later(issued, years))
    department = person.place.department
    number = case.fact(
        "document_number", f"{issued:%y%m}{department}{rng.randrange(10**6):06d}"[:12]
    )
    recto, verso = (Card(105, 74, "luma(236)", radius_mm=3) for _ in range(2))
    for card in (recto, verso):
        card.items.append(guilloche(paper, 105, 74, _GREY))
    face, back = _Face(paper, recto, "recto"), _Face(paper, verso, "verso")
    recto.at(31, 2, '#text(size: 9pt, weight: "bold", tracking: 1pt)[RÉPUBLIQUE FRANÇAISE]')
    recto.at(5, 8, "#text(size: 6.2pt)[CARTE NATIONALE D'IDENTITÉ N° :]")
    face.say(44, 7.4, "document_number", number, number, 7.5)
    recto.at(73, 8, "#text(size: 6.2pt)[Nationalité Française]")
    if face.kept:
        paper.put("nationality", "FRA", "Nationalité Française")
    recto.at(6, 15, portrait(rng, 28, 36))
    rows = [("Nom :", "birth_name", person.birth_name, person.birth_name)]
    if person.usage_name:
        word = "Épouse :" if person.sex == "F" else "Nom d'usage :"
        rows.append((word, "usage_name", person.usage_name, person.usage_name))
    y = 15.0
    for label, name, value, shown in rows:
        recto.label(38, y + 0.6, label, 6.4, "black")
        face.say(56, y, name, value, shown, 8.2)
        y += 6
    given = ", ".join(strip_accents(g).upper() for g in person.given_names)
    recto.label(38, y + 0.6, "Prénom(s) :", 6.4, "black")
    face.say(56, y, "given_names", list(person.given_names), given, 7.6)
    recto.label(38, y + 7.6, "Sexe :", 6.4, "black")
    face.say(47, y + 7, "sex", person.sex, person.sex, 8)
    recto.label(60, y + 7.6, "Né(e) le :", 6.4, "black")
    face.day(75, y + 7, "birth_date", person.birth_date, say(person.birth_date, "dots"))
    recto.label(38, y + 13.6, "à :", 6.4, "black")
    town = f"{strip_accents(person.birth_place).upper()} ({person.birth_department})"
    recto.value(43, y + 13, txt(town), 7.6)
    recto.label(38, y + 19.6, f"Taille : 1,{rng.randrange(52, 95)} m", 6.4, "black")
    recto.label(66, y + 19.6, "Signature du titulaire :", 5.4, "black")
    face.hand(68, y + 21.5, 28, 8)
    office = f"{department}{rng.randrange(10**4):04d}"[:6]
    zone = old_card(
        number, office, person.birth_name, person.given_names, person.birth_date, person.sex
    )
    face.zone(5, 61, zone, 95)
    specimen_word(recto)
    verso.label(8, 8, "Adresse :", 6.6, "black")
    verso.value(
        24, 7.5,
        f"{txt(strip_accents(person.street).upper())} \\ {txt(person.place.town.upper())} ({txt(department)})", 7.4,
    )  # fmt: skip
    verso.label(8, 26, "Carte valable jusqu'au :", 6.6, "black")
    back.day(42, 25.4, "expiry_date", expiry, say(expiry, "dots"))
    verso.label(8, 33, "délivrée le :", 6.6, "black")
    back.day(42, 32.4, "issue_date", issued, say(issued, "dots"))
    verso.label(8, 40, "par :", 6.6, "black")
    office_name = f"PRÉFECTURE DE {strip_accents(person.place.town).upper()} ({department})"
    verso.value(42, 39.4, txt(office_name), 7)
    verso.label(8, 48, "Signature de l'autorité :", 6.6, "black")
    back.hand(44, 47, 32, 14)
    specimen_word(verso)
    return {"recto": recto, "verso": verso}


@opened_layout(
    "identity_document", "old_card_copy", defects=("verso_missing", "expired"),
    subtypes=("national_id_card",),
)  # fmt: skip
def old_card_copy(case: Case, paper: Paper) -> str:
    """The card of before 2021, photocopied: back first, front below."""
    cards = old_card_faces(case, paper)
    y_mm = case.rng.uniform(15, 45)
    x_mm = case.rng.uniform(10, 70)
    return _place(paper, cards, {"verso": (x_mm, y_mm), "recto": (x_mm + 3, y_mm + 95)})


def _passport_page(
    case: Case, paper: Paper, labels: dict[str, str], state: str, nation: str
) -> Card:
    """The data page, 125 × 88 mm; `labels` are as that state prints them."""
    person, rng = case.person, case.rng
    paper.subtype = "passport"
    paper.setup.font, paper.setup.leading_em = rng.choice(("Liberation Sans", "Carlito")), 0.4
    age_days = rng.randrange(100, 3200)
    if case.has("expired"):
        age_days = rng.randrange(3700, 4600)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=age_days))
    expiry = case.fact("expiry_date", _later(issued, 10))
    letters = "ACDEFHJKLRTVX"
    number = case.fact(
        "document_number",
        f"{rng.randrange(11, 25)}{rng.choice(letters)}{rng.choice(letters)}{rng.randrange(10**5):05d}"
        if nation == "FRA"
        else f"{rng.choice(letters)}{rng.choice(letters)}{rng.randrange(10**6):06d}",
    )
    page = Card(125, 88, "rgb(244,240,236)", radius_mm=1.5)
    page.items.append(guilloche(paper, 125, 88, ("#cdb4a3", "#b3c4cf")))
    face = _Face(paper, page, "recto")
    page.at(4, 3, f'#text(size: 8pt, weight: "bold")[{txt(labels["kind"])}]')
    page.at(62, 3, f'#text(size: 7pt, weight: "bold")[{txt(state)}]')
    page.at(4, 14, portrait(rng, 34, 44))
    page.label(41, 9, labels["type"])
    page.value(41, 11, txt("P"), 7)
    page.label(56, 9, labels["country"])
    page.value(56, 11, txt(nation), 7)
    page.label(90, 9, labels["number"])
    face.say(90, 11, "document_number", number, number, 8)
    page.label(41, 16, labels["surname"])
    face.say(41, 18, "birth_name", person.birth_name, person.birth_name, 8)
    page.label(41, 23, labels["given"])
    shown = ", ".join(person.given_names) if nation == "FRA" else " ".join(person.given_names)
    face.say(41, 25, "given_names", list(person.given_names), shown, 8)
    page.label(41, 30, labels["nationality"])
    face.say(41, 32, "nationality", nation, labels["nation"], 7.5)
    page.label(90, 30, labels["sex"])
    face.say(90, 32, "sex", person.sex, person.sex, 7.5)
    page.label(41, 37, labels["birth"])
    face.day(41, 39, "birth_date", person.birth_date, _blanks(person.birth_date))
    page.label(90, 37, labels["place"])
    page.value(90, 39, txt(strip_accents(person.birth_place).upper()), 6.2)
    page.label(41, 44, labels["issue"])
    face.day(41, 46, "issue_date", issued, _blanks(issued))
    page.label(90, 44, labels["authority"])
    office = f"Préfecture {person.place.department}" if nation == "FRA" else "CONSULADO / CONSULATE"
    page.value(90, 46, txt(office), 6.2)
    page.label(41, 51, labels["expiry"])
    face.day(41, 53, "expiry_date", expiry, _blanks(expiry))
    if person.usage_name and nation == "FRA":
        page.label(41, 58, "Nom d'usage / Name in use")
        face.say(41, 60, "usage_name", person.usage_name, person.usage_name, 7)
    page.label(90, 51, labels["signature"])
    face.hand(90, 54, 30, 11)
    zone = td3(
        number, person.birth_name, person.given_names, person.birth_date, person.sex, expiry,
        nation,
    )  # fmt: skip
    face.zone(5, 73.5, zone, 115)
    specimen_word(page)
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    return page


_FRENCH = {
    "kind": "PASSEPORT PASSPORT", "type": "Type / Type", "country": "Code du pays / Country code",
    "number": "Passeport n° / Passport No", "surname": "1. Nom / Surname", "given": "2. Prénoms / Given names",
    "nationality": "3. Nationalité / Nationality", "nation": "Française", "sex": "5. Sexe / Sex",
    "birth": "4. Date de naissance / Date of birth", "place": "6. Lieu de naissance / Place of birth",
    "issue": "7. Date de délivrance / Date of issue", "authority": "9. Autorité / Authority",
    "expiry": "8. Date d'expiration / Date of expiry", "signature": "10. Signature du titulaire / Holder's signature",
}  # fmt: skip
_IBERIAN = {
    "kind": "PASSAPORTE / PASSPORT", "type": "Tipo / Type", "country": "Código do país / Country code",
    "number": "N.º do passaporte / Passport No", "surname": "Apelidos / Surname", "given": "Nomes próprios / Given names",
    "nationality": "Nacionalidade / Nationality", "nation": "PORTUGUESA", "sex": "Sexo / Sex",
    "birth": "Data de nascimento / Date of birth", "place": "Local de nascimento / Place of birth",
    "issue": "Data de emissão / Date of issue", "authority": "Autoridade / Authority",
    "expiry": "Válido até / Date of expiry", "signature": "Assinatura do titular / Holder's signature",
}  # fmt: skip


@opened_layout("identity_document", "passport_open", defects=("expired",), subtypes=("passport",))
def passport_open(case: Case, paper: Paper) -> str:
    """The booklet open on a photocopier: the empty page above, the data page below."""
    page = _passport_page(case, paper, _FRENCH, "RÉPUBLIQUE FRANÇAISE", "FRA")
    upper = Card(125, 88, "rgb(240,236,240)", radius_mm=1.5)
    upper.items.append(guilloche(paper, 125, 88, ("#c7b0c0", "#b0b9cf")))
    upper.at(10, 10, "#text(size: 7pt)[UNION EUROPÉENNE / EUROPEAN UNION]")
    upper.at(
        10, 30, "#text(size: 6pt)[Ce passeport contient 32 pages / This passport contains 32 pages]"
    )
    upper.at(10, 70, "#text(size: 6pt)[Le titulaire est prié d'apposer sa signature en page 2]")
    paper.setup.margin_mm = (12, 12, 12, 12)
    x_mm, y_mm = case.rng.uniform(10, 50), case.rng.uniform(10, 60)
    turn = case.rng.gauss(0, 1)
    return (
        f"#place(top + left, dx: {x_mm:.1f}mm, dy: {y_mm:.1f}mm, rotate({turn:.2f}deg)[#stack(dir: ttb, "
        f"[{upper.markup()}], [{page.markup()}])])\n#box[]"
    )


@opened_layout(
    "identity_document", "passport_foreign", defects=("expired",), subtypes=("passport",)
)
def passport_foreign(case: Case, paper: Paper) -> str:
    """Another state's passport, photographed close; labels in its language and English."""
    if not case.given_person:
        case.person = replace(
            case.person, nationality="PRT", nationality_word="Portugaise", birth_place="Braga",
            birth_department="99", usage_name=None,
        )  # fmt: skip
    page = _passport_page(case, paper, _IBERIAN, "REPÚBLICA PORTUGUESA", "PRT")
    paper.setup.width_mm, paper.setup.height_mm = 131, 94
    paper.setup.margin_mm, paper.setup.fill = (3, 3, 3, 3), "rgb(228,222,212)"
    return page.markup()


@opened_layout(
    "identity_document", "permit_two_pages", defects=("verso_missing", "expired"),
    subtypes=("residence_permit",),
)  # fmt: skip
def permit_two_pages(case: Case, paper: Paper) -> str:
    """A residence permit of the recent model, a side a page, enlarged."""
    person, rng = case.person, case.rng
    if person.nationality == "FRA" and not case.given_person:
        code, word, town = rng.choice(FOREIGN)
        person = replace(
            person, nationality=code, nationality_word=word, birth_place=town,
            birth_department="99",
        )  # fmt: skip
        case.person = person
    paper.subtype = "residence_permit"
    paper.setup.font, paper.setup.leading_em = "Carlito", 0.4
    nation = person.nationality if person.nationality != "FRA" else "SEN"
    years = rng.choice((1, 2, 4, 10))
    age_days = years * 366 + 90 if case.has("expired") else rng.randrange(20, 320)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=age_days))
    expiry = case.fact("expiry_date", _later(issued, years))
    pool = "ABCDEFGHJKLMNPRTUVWXYZ0123456789"
    number = case.fact("document_number", "".join(rng.choice(pool) for _ in range(9)))
    recto, verso = (Card(85.6, 54, "rgb(238,236,246)") for _ in range(2))
    for card in (recto, verso):
        card.items.append(guilloche(paper, 85.6, 54, ("#c2a3cc", "#a5c7b6")))
    face, back = _Face(paper, recto, "recto"), _Face(paper, verso, "verso")
    recto.at(4, 2, '#text(size: 7pt, weight: "bold")[TITRE DE SÉJOUR]')
    recto.at(36, 2.4, "#text(size: 5.4pt)[RESIDENCE PERMIT #h(3mm) FRA]")
    face.say(62, 2, "document_number", number, number, 7.5)
    recto.at(4, 10, portrait(rng, 25, 32))
    recto.label(32, 8, "NOM / NAME")
    face.say(32, 10, "birth_name", person.birth_name, person.birth_name, 7.8)
    if person.usage_name:
        recto.label(60, 8, "NOM D'USAGE")
        face.say(60, 10, "usage_name", person.usage_name, person.usage_name, 7)
    recto.label(32, 14, "PRÉNOMS / FORENAMES")
    shown = " ".join(person.given_names).upper()
    face.say(32, 16, "given_names", list(person.given_names), shown, 7.2)
    recto.label(32, 20, "SEXE / SEX")
    face.say(32, 22, "sex", person.sex, person.sex, 7)
    recto.label(44, 20, "NATIONALITÉ / NATIONALITY")
    face.say(44, 22, "nationality", nation, nation, 7)
    recto.label(65, 20, "NÉ(E) LE / BORN")
    face.day(65, 22, "birth_date", person.birth_date, _blanks(person.birth_date))
    recto.label(32, 26.5, "TYPE DE TITRE / TYPE OF PERMIT")
    recto.value(
        32,
        28.5,
        txt(rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "CARTE DE RÉSIDENT", "PASSEPORT TALENT"))),
        6.4,
    )
    recto.label(32, 33, "DATE D'EXPIRATION / EXPIRY")
    face.day(32, 35, "expiry_date", expiry, _blanks(expiry))
    recto.label(32, 40, "REMARQUES / REMARKS")
    recto.value(32, 42, txt(rng.choice(("ÉTUDIANT", "SALARIÉ", "VIE PRIVÉE ET FAMILIALE"))), 6.4)
    face.hand(62, 44, 20, 7)
    specimen_word(recto)
    verso.label(5, 4, "DÉLIVRÉ LE, PAR / ISSUED ON, BY")
    back.day(5, 6, "issue_date", issued, _blanks(issued))
    verso.value(24, 6, txt(f"PRÉFECTURE {person.place.department}"), 6.4)
    verso.label(5, 12, "LIEU DE NAISSANCE / PLACE OF BIRTH")
    verso.value(5, 14, txt(strip_accents(person.birth_place).upper()), 6.4)
    verso.label(5, 20, "ADRESSE / ADDRESS")
    verso.value(
        5,
        22,
        txt(strip_accents(f"{person.street} {person.place.post_code} {person.place.town}").upper()),
        5.8,
    )
    zone = td1(
        "IR", number, person.birth_name, person.given_names, person.birth_date, person.sex,
        expiry, nation,
    )  # fmt: skip
    back.zone(4, 37, zone, 77)
    specimen_word(verso)
    sides = sides_shown(case)
    paper.sides, paper.fields["sides"] = list(sides), list(sides)
    paper.setup.margin_mm = (30, 20, 20, 24)
    cards = {"recto": recto, "verso": verso}
    return "\n#pagebreak()\n".join(
        f"#v({rng.randrange(5, 40)}mm)#scale(160%, origin: top + left, reflow: true)[{cards[s].markup()}]"
        for s in sides
    )


@opened_layout("identity_document", "family_book_hand", subtypes=("family_record_book",))
def family_book_hand(case: Case, paper: Paper) -> str:
    """An older booklet filled in by hand at the town hall, its cover copied on the same sheet."""
    paper.subtype = "family_record_book"
    clear_hand(paper)
    person, rng = case.person, case.rng
    parent = invent_person(rng, age_on=case.today, age_years=(45, 58))
    place = person.birth_place
    paper.put("birth_name", person.birth_name)
    paper.given_names(" ")
    paper.put("birth_date", person.birth_date.isoformat(), say(person.birth_date, "padded"))
    paper.put("sex", person.sex, person.agree("Masculin", "Féminin"))
    cover = (
        "#box(width: 78mm, height: 115mm, stroke: 0.8pt, fill: rgb(232,226,205), inset: 6mm)[#align(center)[#v(12mm)"
        f'#text(size: 1.1em)[RÉPUBLIQUE FRANÇAISE] \\ \\ #text(size: 1.9em, weight: "bold")[Livret de famille] \\ \\ \\ Département : {txt(person.birth_department)} \\ Commune de {txt(place)}]]'
    )
    hand = paper.handwritten
    child = (
        "#box(width: 84mm, height: 115mm, stroke: 0.8pt, inset: 4mm)[#align(center)[*PREMIER ENFANT* \\ #text(size: 0.8em)[Extrait de l'acte de naissance]] \\ "
        f"Acte n° {hand(str(rng.randrange(20, 900)), 12)} \\ Le {hand(say(person.birth_date, 'padded'), 12)} \\ est né(e) à {hand(place, 12)} \\ "
        f"Prénoms : {hand(' '.join(person.given_names), 12)} \\ Nom : {hand(person.birth_name, 12)} \\ Sexe : {hand(person.agree('Masculin', 'Féminin'), 12)} \\ "
        f"Enfant de {hand(parent.first_name + ' ' + person.birth_name, 11)} \\ #text(size: 0.8em)[Délivré conforme aux registres] \\ "
        f"L'officier de l'état civil \\ {paper.sign('authority', width_mm=46, height_mm=20, stamp=['MAIRIE', strip_accents(place).upper(), 'ÉTAT CIVIL'])}]"
    )
    paper.setup.margin_mm = (25, 15, 15, 15)
    paper.setup.size_pt, paper.setup.leading_em = 10, 0.7
    return f"#grid(columns: (auto, auto), column-gutter: 5mm, [{cover}], [{child}])\n"
