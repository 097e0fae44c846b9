"""Identity documents drawn apart: cards of both models, an open passport, a residence permit, a page
of a family book, laid on their sheets as people lay them."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random

from specimens.cards import Card, guilloche, portrait, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1
from specimens.opened.second.wording import said
from specimens.people import Person, other_birth_date

ZONES = ("mrz_inconsistent", "mrz_digits")
_BOTH = ("recto", "verso")


def day_before_anniversary(day: dt.date, years: int) -> dt.date:
    """The day before the anniversary, on which such papers run out."""
    return dt.date(day.year + years, day.month, min(day.day, 28)) - dt.timedelta(days=1)


def card_font(paper: Paper) -> None:
    """A face narrow enough for three given names on one line of a card."""
    paper.setup.font = paper.choose("Carlito", "Carlito", "Caladea")


class Faces:
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


def spoken_of(case: Case) -> Person:
    """Whom the zone speaks of: with `mrz_inconsistent` somebody born on another day."""
    if case.has("mrz_inconsistent"):
        return other_birth_date(random.Random(f"{case.seed}/zone"), case.person)
    return case.person


def new_number(case: Case, pattern: str) -> str:
    """A document number: `A` a letter, `9` a digit of the pattern."""
    drawn = "".join(
        case.rng.choice("BCDFGHJKLMNPRTVWXYZ") if c == "A" else str(case.rng.randrange(10))
        for c in pattern
    )
    return case.fact("document_number", drawn)


def holder_ink(
    paper: Paper, card: Card, x_mm: float, y_mm: float, wide: float, high: float
) -> None:
    card.at(x_mm, y_mm, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def laid(card: Card, x_mm: float, y_mm: float, turn: float, percent: float) -> str:
    return (
        f"#place(top + left, dx: {x_mm}mm, dy: {y_mm}mm, rotate({turn}deg, reflow: true, "
        f"scale({percent}%, reflow: true)[{card.markup()}]))\n"
    )


def _old_days(case: Case) -> tuple[dt.date, dt.date]:
    """Issue and printed end of a card of 1988-2021: ten years for a minor, fifteen otherwise.

    One that is over was a minor's, to which no further years are added, or is older than those."""
    rng, born = case.rng, case.person.birth_date
    if case.has("expired"):
        issued = case.today - dt.timedelta(days=3653 + rng.randrange(40, 400))
        if (issued - born).days >= 17 * 365:
            came_of_age = born + dt.timedelta(days=17 * 365)
            issued = min(issued - dt.timedelta(days=4000), came_of_age)
    else:
        first, last = dt.date(2014, 3, 1), dt.date(2021, 6, 30)
        first = max(first, case.today - dt.timedelta(days=3300))
        issued = first + dt.timedelta(days=rng.randrange((last - first).days))
    issued = case.fact("issue_date", issued)
    is_long = (issued - born).days >= 18 * 365.25 and issued.year >= 2014
    years = 15 if is_long else 10
    return issued, case.fact("expiry_date", day_before_anniversary(issued, years))


def _old_model(case: Case, paper: Paper, faces: Faces) -> dict[str, Card]:
    """The laminated blue card, 105 × 74 mm, its zone on the front."""
    who, rng = case.person, case.rng
    card_font(paper)
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
    holder_ink(paper, recto, 68, 47, 32, 12)
    seen = spoken_of(case)
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
    holder_ink(paper, verso, 30, 48, 34, 14)
    verso.at(60, 4, '#text(size: 13pt, fill: rgb(200,30,60,70), weight: "bold")[SPECIMEN]')
    return {"recto": recto, "verso": verso}


@opened_layout(
    "identity_document",
    "old_model_quarter_turn",
    defects=("verso_missing", "expired", *ZONES),
    subtypes=("national_id_card",),
)
def old_model_quarter_turn(case: Case, paper: Paper) -> str:
    """An A4 copy: the front as it should be, the back a quarter turned under it."""
    faces = Faces(paper)
    cards = _old_model(case, paper, faces)
    paper.setup.margin_mm = (15, 15, 15, 15)
    at = {"recto": (38.0, 22.0, 0.6, 118.0), "verso": (62.0, 128.0, 90.5, 118.0)}
    return "".join(laid(cards[s], *at[s]) for s in faces.shown) + "#box[]"


@opened_layout(
    "identity_document",
    "old_model_on_form",
    defects=("verso_missing", "expired", *ZONES),
    subtypes=("national_id_card",),
)
def old_model_on_form(case: Case, paper: Paper) -> str:
    """Pasted in the frames of an office's sheet, back first."""
    faces = Faces(paper)
    cards = _old_model(case, paper, faces)
    where = {"verso": "Verso", "recto": "Recto"}
    frames = "".join(
        f'#rect(width: 130mm, height: 92mm, stroke: (paint: luma(120), dash: "dashed"))[#text(size: 8pt)[{where[s]}] #align(center + horizon)[{cards[s].markup()}]]\n#v(4mm)\n'
        for s in ("verso", "recto")
        if s in faces.shown
    )
    return f"#text(size: 13pt)[*Coller ici la photocopie de la pièce d'identité*] \\ Les deux faces doivent être lisibles.\n#v(6mm)\n#align(center)[{frames}]"


def _new_model(case: Case, paper: Paper, faces: Faces) -> dict[str, Card]:
    """The card of 2021, of a bank card's size, its zone on the back."""
    who, rng = case.person, case.rng
    card_font(paper)
    first = dt.date(2021, 8, 16)
    drawn = first + dt.timedelta(days=rng.randrange(max(30, (case.today - first).days - 15)))
    issued = case.fact("issue_date", drawn)
    expiry = case.fact("expiry_date", day_before_anniversary(issued, 10))
    number = new_number(case, "A9AA9A9A9")
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
    holder_ink(paper, recto, 31, 44, 26, 8)
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
    seen = spoken_of(case)
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


@opened_layout(
    "identity_document",
    "new_model_slanted",
    defects=("verso_missing", *ZONES),
    subtypes=("national_id_card",),
)
def new_model_slanted(case: Case, paper: Paper) -> str:
    """Both faces side by side low on a landscape sheet, each laid askew."""
    faces = Faces(paper)
    cards = _new_model(case, paper, faces)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (12, 12, 12, 12)
    at = {
        "verso": (14.0, 70.0, round(case.rng.uniform(-7, -2), 1), 140.0),
        "recto": (146.0, 84.0, round(case.rng.uniform(2, 6), 1), 140.0),
    }
    return (
        "".join(laid(cards[s], *at[s]) for s in ("verso", "recto") if s in faces.shown) + "#box[]"
    )


@opened_layout(
    "identity_document",
    "new_model_head_to_head",
    defects=("verso_missing", *ZONES),
    subtypes=("national_id_card",),
)
def new_model_head_to_head(case: Case, paper: Paper) -> str:
    """The back copied upside down above the front, « copie » written across the margin."""
    faces = Faces(paper)
    cards = _new_model(case, paper, faces)
    at = {"verso": (20.0, 20.0, 180.4, 150.0), "recto": (22.0, 122.0, -0.7, 150.0)}
    body = "".join(laid(cards[s], *at[s]) for s in ("verso", "recto") if s in faces.shown)
    return body + f"#place(bottom + left)[{paper.handwritten('copie CNI recto verso', 16)}]\n#box[]"
