"""Identity documents drawn apart: cards of both models, an open passport, a residence permit, a page
of a family book, laid on their sheets as people lay them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random

from specimens.apart.wording import said
from specimens.cards import Card, guilloche, portrait, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.people import Person, invent_person, other_birth_date

_ZONES = ("mrz_inconsistent", "mrz_digits")
_BOTH = ("recto", "verso")


def _later(day: dt.date, years: int) -> dt.date:
    """The day before the anniversary, on which such papers run out."""
    return dt.date(day.year + years, day.month, min(day.day, 28)) - dt.timedelta(days=1)


class _Faces:
    """What stands on a face that is not shown is no truth."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        wanted = paper.case.fact("faces", "both")
        self.shown = _BOTH if wanted == "both" else (wanted,)
        if paper.case.has("verso_missing"):
            self.shown = ("recto",)
        paper.sides = list(self.shown)
        paper.fields["sides"] = list(self.shown)

    def put(self, side: str, name: str, value: object, shown: str | None = None) -> str:
        printed = str(value) if shown is None else shown
        return self.paper.put(name, value, printed) if side in self.shown else txt(printed)

    def zone(self, side: str, lines: list[str]) -> list[str]:
        """The machine-readable lines as printed, kept where the face is shown."""
        case = self.paper.case
        if case.has("mrz_digits"):
            lines = doctored(lines, random.Random(f"{case.seed}/zone digits"))
        if side in self.shown:
            self.paper.mrz = lines
            self.paper.fields["mrz"] = lines
            self.paper.fields["mrz_valid"] = not case.has("mrz_digits")
        return lines


def _spoken_of(case: Case) -> Person:
    """Whom the zone speaks of: with `mrz_inconsistent` somebody born on another day."""
    if case.has("mrz_inconsistent"):
        return other_birth_date(random.Random(f"{case.seed}/zone"), case.person)
    return case.person


def _number(case: Case, pattern: str) -> str:
    """A document number: `A` a letter, `9` a digit of the pattern."""
    drawn = "".join(
        case.rng.choice("BCDFGHJKLMNPRTVWXYZ") if c == "A" else str(case.rng.randrange(10))
        for c in pattern
    )
    return case.fact("document_number", drawn)


def _ink(paper: Paper, card: Card, x_mm: float, y_mm: float, wide: float, high: float) -> None:
    card.at(x_mm, y_mm, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _laid(card: Card, x_mm: float, y_mm: float, turn: float, percent: float) -> str:
    return (
        f"#place(top + left, dx: {x_mm}mm, dy: {y_mm}mm, rotate({turn}deg, reflow: true, "
        f"scale({percent}%, reflow: true)[{card.markup()}]))\n"
    )


def _old_days(case: Case) -> tuple[dt.date, dt.date]:
    """Issue and printed end of a card of 1988-2021: ten years for a minor, fifteen otherwise.

    One that is over was a minor's: no further years are added to those."""
    rng, born = case.rng, case.person.birth_date
    if case.has("expired"):
        issued = case.today - dt.timedelta(days=3653 + rng.randrange(40, 400))
    else:
        first, last = dt.date(2014, 3, 1), dt.date(2021, 6, 30)
        first = max(first, case.today - dt.timedelta(days=3300))
        issued = first + dt.timedelta(days=rng.randrange((last - first).days))
    issued = case.fact("issue_date", issued)
    years = 10 if (issued - born).days < 18 * 365.25 else 15
    return issued, case.fact("expiry_date", _later(issued, years))


def _old_model(case: Case, paper: Paper, faces: _Faces) -> dict[str, Card]:
    """The laminated blue card, 105 × 74 mm, its zone on the front."""
    who, rng = case.person, case.rng
    issued, expiry = _old_days(case)
    number = case.fact("document_number", f"{issued:%y%m}06{rng.randrange(10**6):06d}")
    recto, verso = (Card(105, 74, "rgb(228,238,246)") for _ in _BOTH)
    for card in (recto, verso):
        card.items.append(guilloche(paper, 105, 74, ("#9dc0dc", "#c8b4cc")))
    recto.at(33, 3, '#text(size: 8pt, weight: "bold", tracking: 1pt)[RÉPUBLIQUE FRANÇAISE]')
    recto.at(
        5,
        9,
        f"#text(size: 6.5pt)[CARTE NATIONALE D'IDENTITÉ N° : *{faces.put('recto', 'document_number', number)}*]",
    )
    recto.at(
        71,
        9,
        f"#text(size: 6pt)[Nationalité {faces.put('recto', 'nationality', 'FRA', 'Française')}]",
    )
    recto.at(5, 15, portrait(rng, 27, 35))
    given = ", ".join(who.given_names)
    rows = [("Nom :", faces.put("recto", "birth_name", who.birth_name))]
    if who.usage_name:
        usage = faces.put("recto", "usage_name", who.usage_name)
        rows.append((who.agree("Nom d'usage :", "Épouse :"), usage))
    rows += [
        ("Prénom(s) :", faces.put("recto", "given_names", list(who.given_names), given)),
        ("Sexe :", faces.put("recto", "sex", who.sex)),
        (who.agree("Né le :", "Née le :"), faces.put("recto", "birth_date", who.birth_date.isoformat(), said(who.birth_date, "dots"))),
        ("à :", txt(f"{who.birth_place.upper()} ({who.birth_department})")),
        ("Taille :", txt(f"1,{rng.randrange(55, 92)}m")),
    ]  # fmt: skip
    for k, (label, value) in enumerate(rows):
        recto.at(
            35,
            15 + 5.1 * k,
            f'#text(size: 5.5pt)[{label}] #text(size: 8pt, weight: "bold")[{value}]',
        )
    recto.label(72, 45, "Signature du titulaire :", 4.5, "black")
    _ink(paper, recto, 68, 47, 32, 12)
    seen = _spoken_of(case)
    office = f"06{rng.randrange(1, 10)}{rng.randrange(1000):03d}"
    recto.machine_lines(
        5, 60, faces.zone("recto", old_card(number, office, seen.birth_name, seen.given_names, seen.birth_date, seen.sex)), 95
    )  # fmt: skip
    address = f"{who.street} {who.place.post_code} {who.place.town}".upper()
    verso.at(8, 14, f"#text(size: 7pt)[Adresse : {txt(address)}]")
    verso.at(
        8,
        30,
        f"#text(size: 7.5pt)[Carte valable jusqu'au : *{faces.put('verso', 'expiry_date', expiry.isoformat(), said(expiry, 'dots'))}*]",
    )
    verso.at(
        8,
        36,
        f"#text(size: 7.5pt)[délivrée le : {faces.put('verso', 'issue_date', issued.isoformat(), said(issued, 'dots'))}]",
    )
    verso.at(8, 42, "#text(size: 7.5pt)[par : PRÉFECTURE FICTIVE (00)]")
    verso.at(8, 48, "#text(size: 6pt)[Signature de l'autorité :]")
    _ink(paper, verso, 30, 48, 34, 14)
    verso.at(60, 4, '#text(size: 13pt, fill: rgb(200,30,60,70), weight: "bold")[SPECIMEN]')
    return {"recto": recto, "verso": verso}


@apart_layout(
    "identity_document",
    "old_model_quarter_turn",
    defects=("verso_missing", "expired", *_ZONES),
    subtypes=("national_id_card",),
)
def old_model_quarter_turn(case: Case, paper: Paper) -> str:
    """An A4 copy: the front as it should be, the back a quarter turned under it."""
    faces = _Faces(paper)
    cards = _old_model(case, paper, faces)
    paper.setup.margin_mm = (15, 15, 15, 15)
    at = {"recto": (38.0, 22.0, 0.6, 118.0), "verso": (62.0, 128.0, 90.5, 118.0)}
    return "".join(_laid(cards[s], *at[s]) for s in faces.shown) + "#box[]"


@apart_layout(
    "identity_document",
    "old_model_on_form",
    defects=("verso_missing", "expired", *_ZONES),
    subtypes=("national_id_card",),
)
def old_model_on_form(case: Case, paper: Paper) -> str:
    """Pasted in the frames of an office's sheet, back first."""
    faces = _Faces(paper)
    cards = _old_model(case, paper, faces)
    where = {"verso": "Verso", "recto": "Recto"}
    frames = "".join(
        f'#rect(width: 130mm, height: 92mm, stroke: (paint: luma(120), dash: "dashed"))[#text(size: 8pt)[{where[s]}] #align(center + horizon)[{cards[s].markup()}]]\n#v(4mm)\n'
        for s in ("verso", "recto")
        if s in faces.shown
    )
    return f"#text(size: 13pt)[*Coller ici la photocopie de la pièce d'identité*] \\ Les deux faces doivent être lisibles.\n#v(6mm)\n#align(center)[{frames}]"


def _new_model(case: Case, paper: Paper, faces: _Faces) -> dict[str, Card]:
    """The card of 2021, of a bank card's size, its zone on the back."""
    who, rng = case.person, case.rng
    first = dt.date(2021, 8, 16)
    drawn = first + dt.timedelta(days=rng.randrange(max(30, (case.today - first).days - 15)))
    issued = case.fact("issue_date", drawn)
    expiry = case.fact("expiry_date", _later(issued, 10))
    number = _number(case, "A9AA9A9A9")
    recto, verso = (Card(85.6, 54, "rgb(242,240,236)") for _ in _BOTH)
    for card in (recto, verso):
        card.items.append(guilloche(paper, 85.6, 54, ("#b9c7e2", "#ecc9bd")))
    recto.at(3, 2, '#box(fill: rgb("#003399"), inset: 1mm)[#text(size: 6pt, fill: yellow)[FR]]')
    recto.at(
        11,
        2.4,
        '#text(size: 5.6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE #h(2mm) CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]',
    )
    recto.at(3.5, 11, portrait(rng, 25, 33))

    def row(y_mm: float, label: str, value: str, x_mm: float = 31) -> None:
        recto.label(x_mm, y_mm, label, 4.2, "luma(70)")
        recto.value(x_mm, y_mm + 2, value, 7)

    given = ", ".join(who.given_names)
    row(8.5, "NOM / Surname", faces.put("recto", "birth_name", who.birth_name))
    row(
        14.5,
        "Prénoms / Given names",
        faces.put("recto", "given_names", list(who.given_names), given),
    )
    row(20.5, "SEXE / Sex", faces.put("recto", "sex", who.sex))
    row(20.5, "NATIONALITÉ / Nationality", faces.put("recto", "nationality", "FRA"), 40)
    row(
        20.5,
        "DATE DE NAISS. / Date of birth",
        faces.put(
            "recto", "birth_date", who.birth_date.isoformat(), said(who.birth_date, "blanks")
        ),
        62,
    )
    row(26.5, "LIEU DE NAISSANCE / Place of birth", txt(who.birth_place.upper()))
    if who.usage_name:
        row(32.5, "NOM D'USAGE / Alternate name", faces.put("recto", "usage_name", who.usage_name))
    row(38.5, "N° DU DOCUMENT / Document No", faces.put("recto", "document_number", number))
    row(
        38.5,
        "DATE D'EXPIR. / Expiry date",
        faces.put("recto", "expiry_date", expiry.isoformat(), said(expiry, "blanks")),
        62,
    )
    recto.at(75, 47, f'#text(size: 8pt, fill: rgb("#003399"))[{rng.randrange(10**5, 10**6)}]')
    _ink(paper, recto, 31, 44, 26, 8)
    verso.label(5, 5, "TAILLE / Height", 4.2, "luma(70)")
    verso.value(5, 7, txt(f"1,{rng.randrange(55, 92)} m"), 6.5)
    verso.label(30, 5, "DATE DE DÉLIVRANCE / Date of issue", 4.2, "luma(70)")
    verso.value(
        30, 7, faces.put("verso", "issue_date", issued.isoformat(), said(issued, "blanks")), 6.5
    )
    verso.label(5, 13, "ADRESSE / Address", 4.2, "luma(70)")
    verso.value(
        5,
        15,
        f"{txt(who.street.upper())} \\ {txt(f'{who.place.post_code} {who.place.town.upper()}')}",
        6.2,
    )
    verso.at(66, 7, square_code(paper, 15))
    seen = _spoken_of(case)
    verso.machine_lines(
        4,
        35,
        faces.zone(
            "verso",
            td1(
                "ID",
                number,
                seen.birth_name,
                seen.given_names,
                seen.birth_date,
                seen.sex,
                expiry,
                "FRA",
            ),
        ),
        77.6,
    )
    verso.at(30, 26, '#text(size: 12pt, fill: rgb(200,30,60,70), weight: "bold")[SPECIMEN]')
    return {"recto": recto, "verso": verso}


@apart_layout(
    "identity_document",
    "new_model_slanted",
    defects=("verso_missing", *_ZONES),
    subtypes=("national_id_card",),
)
def new_model_slanted(case: Case, paper: Paper) -> str:
    """Both faces side by side low on a landscape sheet, each laid askew."""
    faces = _Faces(paper)
    cards = _new_model(case, paper, faces)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (12, 12, 12, 12)
    at = {
        "verso": (14.0, 70.0, round(case.rng.uniform(-7, -2), 1), 140.0),
        "recto": (146.0, 84.0, round(case.rng.uniform(2, 6), 1), 140.0),
    }
    return (
        "".join(_laid(cards[s], *at[s]) for s in ("verso", "recto") if s in faces.shown) + "#box[]"
    )


@apart_layout(
    "identity_document",
    "new_model_head_to_head",
    defects=("verso_missing", *_ZONES),
    subtypes=("national_id_card",),
)
def new_model_head_to_head(case: Case, paper: Paper) -> str:
    """The back copied upside down above the front, « copie » written across the margin."""
    faces = _Faces(paper)
    cards = _new_model(case, paper, faces)
    at = {"verso": (20.0, 20.0, 180.4, 150.0), "recto": (22.0, 122.0, -0.7, 150.0)}
    body = "".join(_laid(cards[s], *at[s]) for s in ("verso", "recto") if s in faces.shown)
    return body + f"#place(bottom + left)[{paper.handwritten('copie CNI recto verso', 16)}]\n#box[]"


@apart_layout(
    "identity_document", "passport_two_leaves", defects=("expired", *_ZONES), subtypes=("passport",)
)
def passport_two_leaves(case: Case, paper: Paper) -> str:
    """The data page under the leaf of observations, as the book lies on the glass."""
    who, rng = case.person, case.rng
    over = rng.randrange(3660, 4300) if case.has("expired") else rng.randrange(60, 1700)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=over))
    years = 5 if (issued - who.birth_date).days < 18 * 365.25 else 10
    expiry = case.fact("expiry_date", _later(issued, years))
    number = _number(case, "99AA99999")
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    upper, data = Card(125, 88, "rgb(240,232,236)"), Card(125, 88, "rgb(232,236,240)")
    upper.items.append(guilloche(paper, 125, 88, ("#d3aebb", "#b9bfd6")))
    data.items.append(guilloche(paper, 125, 88, ("#c59aa8", "#a8b2d0")))
    upper.at(8, 8, "#text(size: 7pt)[Observations / Remarks]")
    upper.at(100, 80, "#text(size: 7pt)[2]")
    data.at(5, 4, '#text(size: 8pt, weight: "bold")[PASSEPORT]')
    data.at(5, 8, "#text(size: 5pt)[PASSPORT]")
    data.at(60, 4, '#text(size: 7.5pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    data.at(6, 20, portrait(rng, 31, 40))

    def row(x_mm: float, y_mm: float, label: str, value: str) -> None:
        data.label(x_mm, y_mm, label, 4.4, 'rgb("#7a2038")')
        data.value(x_mm, y_mm + 2.3, value, 7.5)

    row(42, 12, "Type/Type", "P")
    row(58, 12, "Code du pays/Country code", "FRA")
    row(88, 12, "Passeport n°/Passport No", paper.put("document_number", number))
    row(42, 19.5, "Nom/Surname (1)", paper.put("birth_name", who.birth_name))
    if who.usage_name:
        row(42, 26, "Nom d'usage/Alternate name", paper.put("usage_name", who.usage_name))
    row(
        42,
        32.5,
        "Prénoms/Given names (2)",
        paper.put("given_names", list(who.given_names), ", ".join(who.given_names)),
    )
    row(42, 39, "Nationalité/Nationality (3)", paper.put("nationality", "FRA", "Française"))
    row(88, 39, "Sexe/Sex (5)", paper.put("sex", who.sex))
    row(
        42,
        45.5,
        "Date de naissance/Date of birth (4)",
        paper.put("birth_date", who.birth_date.isoformat(), said(who.birth_date, "blanks")),
    )
    row(82, 45.5, "Lieu de naissance/Place of birth (6)", txt(who.birth_place.upper()))
    row(
        42,
        52,
        "Date de délivrance/Date of issue (7)",
        paper.put("issue_date", issued.isoformat(), said(issued, "blanks")),
    )
    row(82, 52, "Autorité/Authority (9)", "Préfecture fictive")
    row(
        42,
        58.5,
        "Date d'expiration/Date of expiry (8)",
        paper.put("expiry_date", expiry.isoformat(), said(expiry, "blanks")),
    )
    _ink(paper, data, 88, 58, 30, 9)
    seen = _spoken_of(case)
    lines = td3(number, seen.birth_name, seen.given_names, seen.birth_date, seen.sex, expiry, "FRA")
    data.machine_lines(5, 73, _Faces(paper).zone("recto", lines), 115)
    paper.sides, paper.fields["sides"] = ["recto"], ["recto"]
    return _laid(upper, 20, 20, 0.4, 120) + _laid(data, 20, 126, 0.4, 120) + "#box[]"


@apart_layout(
    "identity_document",
    "permit_enlarged",
    defects=("verso_missing", "expired", *_ZONES),
    subtypes=("residence_permit",),
)
def permit_enlarged(case: Case, paper: Paper) -> str:
    """A residence permit copied at one and a half times its size, front and back."""
    who, rng = case.person, case.rng
    if who.nationality == "FRA":
        abroad = invent_person(
            random.Random(f"{case.seed}/abroad"), age_on=case.today, nationality="other"
        )
        nation = abroad.nationality
    else:
        nation = who.nationality
    faces = _Faces(paper)
    years = rng.choice((2, 4))
    over = (
        years * 365 + rng.randrange(30, 500)
        if case.has("expired")
        else rng.randrange(30, years * 365 - 60)
    )
    issued = case.fact("issue_date", case.today - dt.timedelta(days=over))
    expiry = case.fact("expiry_date", _later(issued, years))
    number = _number(case, "AAA999999")
    recto, verso = (Card(85.6, 54, "rgb(246,238,236)") for _ in _BOTH)
    for card in (recto, verso):
        card.items.append(guilloche(paper, 85.6, 54, ("#e0b5b0", "#b5c8d8")))
    recto.at(4, 2.5, '#text(size: 8pt, weight: "bold")[TITRE DE SÉJOUR]')
    recto.at(60, 3, f"#text(size: 7pt)[{faces.put('recto', 'document_number', number)}]")
    recto.at(3.5, 10, portrait(rng, 26, 34))
    kind = rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "CARTE DE SÉJOUR TEMPORAIRE"))
    cells = [
        ("NOM / PRÉNOM", faces.put("recto", "birth_name", who.birth_name)),
        ("", faces.put("recto", "given_names", list(who.given_names), ", ".join(who.given_names))),
        ("SEXE – NATIONALITÉ – DATE DE NAISSANCE", f"{faces.put('recto', 'sex', who.sex)} #h(4mm) {faces.put('recto', 'nationality', nation)} #h(4mm) {faces.put('recto', 'birth_date', who.birth_date.isoformat(), said(who.birth_date, 'blanks'))}"),
        ("CATÉGORIE DU TITRE", txt(kind)),
        ("VALABLE JUSQU'AU", faces.put("recto", "expiry_date", expiry.isoformat(), said(expiry, "blanks"))),
        ("REMARQUES", "ÉTUDIANT"),
    ]  # fmt: skip
    for k, (label, value) in enumerate(cells):
        if label:
            recto.label(31, 8.5 + 6.3 * k, label, 4.2, "luma(60)")
        recto.value(31, 10.5 + 6.3 * k - (1 if not label else 0), value, 6.8)
    verso.label(5, 4, "DÉLIVRÉ LE – PAR", 4.2, "luma(60)")
    verso.value(
        5,
        6,
        f"{faces.put('verso', 'issue_date', issued.isoformat(), said(issued, 'blanks'))} #h(3mm) PRÉFECTURE FICTIVE",
        6.5,
    )
    verso.label(5, 12, "LIEU DE NAISSANCE", 4.2, "luma(60)")
    verso.value(5, 14, txt(who.birth_place.upper()), 6.5)
    verso.label(5, 20, "ADRESSE", 4.2, "luma(60)")
    verso.value(5, 22, txt(f"{who.street}, {who.place.post_code} {who.place.town}".upper()), 5.6)
    seen = _spoken_of(case)
    verso.machine_lines(
        4,
        36,
        faces.zone(
            "verso",
            td1(
                "IR",
                number,
                seen.birth_name,
                seen.given_names,
                seen.birth_date,
                seen.sex,
                expiry,
                nation,
            ),
        ),
        77.6,
    )
    verso.at(30, 28, '#text(size: 12pt, fill: rgb(200,30,60,70), weight: "bold")[SPECIMEN]')
    at = {"recto": (24.0, 24.0, 0.3, 150.0), "verso": (18.0, 134.0, -1.4, 150.0)}
    cards = {"recto": recto, "verso": verso}
    return "".join(_laid(cards[s], *at[s]) for s in faces.shown) + "#box[]"


@apart_layout("identity_document", "family_book_child", subtypes=("family_record_book",))
def family_book_child(case: Case, paper: Paper) -> str:
    """The child's page of a family book, the registrar's hand and seal at its foot."""
    who, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm = 148, 210
    paper.setup.margin_mm = (16, 14, 14, 16)
    paper.setup.fill = "rgb(250,246,236)"
    paper.setup.font = "Libertinus Serif"
    rank = rng.choice(("PREMIER", "DEUXIÈME", "TROISIÈME"))
    declared = who.birth_date + dt.timedelta(days=rng.randrange(1, 4))
    return (
        f"#align(center)[#text(size: 9pt)[LIVRET DE FAMILLE] \\ #v(2mm) #text(size: 14pt)[*{rank} ENFANT*] \\ #v(1mm) Extrait de l'acte de naissance n° {rng.randrange(20, 900)}]\n#v(6mm)\n"
        f"Le {paper.put('birth_date', who.birth_date.isoformat(), said(who.birth_date, 'words'))} #v(1mm)\n"
        f"est {txt(who.born)} à {txt(who.birth_place)} ({txt(who.birth_department)})\n#v(5mm)\n"
        f"#grid(columns: (34mm, 1fr), row-gutter: 4mm, [Nom], [*{paper.birth_name()}*], [Prénoms], [{paper.given_names()}], [Sexe], [{paper.put('sex', who.sex, who.agree('masculin', 'féminin'))}])\n#v(8mm)\n"
        f"Délivré conforme aux registres, le {txt(said(declared, 'long'))}\n#v(3mm)\n"
        f"L'officier de l'état civil \\ {paper.sign('authority', width_mm=60, height_mm=28, stamp=['MAIRIE DE ' + who.birth_place.upper(), 'ÉTAT CIVIL'])}\n#v(4mm)\n"
        "#line(length: 100%, stroke: 0.3pt)\n#text(size: 8pt)[Mentions marginales : néant] #h(1fr) #text(size: 8pt)[Décès : ………………]"
    )
