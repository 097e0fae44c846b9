"""Identity documents: the cards of 2021 and 1988, passports, residence permits, family books."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
import string
from dataclasses import replace

from specimens import french
from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.furniture import state_head
from specimens.layout import Case, Paper, layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.people import (
    Person,
    invent_person,
    other_birth_date,
    other_person,
    strip_accents,
)
from specimens.seals import SealField, day, given, plain

_LETTERS = string.ascii_uppercase


def _spaced(date: dt.date) -> str:
    return f"{date:%d %m %Y}"


def _dotted(date: dt.date) -> str:
    return f"{date:%d.%m.%Y}"


def _add_years(date: dt.date, years: int) -> dt.date:
    try:
        return date.replace(year=date.year + years)
    except ValueError:
        return date.replace(year=date.year + years, day=28)


def _validity(case: Case, years: int) -> tuple[dt.date, dt.date]:
    """Issue and expiry: running on the day of upload, or over when the case says `expired`."""
    rng = case.rng
    age_days = rng.randrange(120, years * 365 - 400)
    if case.has("expired"):
        age_days = years * 365 + rng.randrange(40, 1500)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=age_days))
    return issued, case.fact("expiry_date", _add_years(issued, years) - dt.timedelta(days=1))


def _arrangement(case: Case, close: bool) -> str:
    if close:
        return "close"
    return case.rng.choice(("together", "together", "apart"))


def _faces(case: Case) -> tuple[str, ...]:
    """Which sides are shown: `faces` fact `both`, `recto` or `verso`."""
    if case.has("verso_missing"):
        return ("recto",)
    wanted = case.fact("faces", "both")
    return {"both": ("recto", "verso"), "recto": ("recto",), "verso": ("verso",)}[wanted]


def _show(paper: Paper, cards: dict[str, Card], close: bool) -> str:
    """Lays the wanted sides out and keeps them as truth. A field that stands on a side that is
    not shown is no truth."""
    shown = _faces(paper.case)
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return lay_out(paper, [cards[side] for side in shown], _arrangement(paper.case, close))


def _keep_lines(paper: Paper, lines: list[str]) -> None:
    """The zone as printed is truth; its digits hold unless the case doctored them."""
    paper.mrz = lines
    paper.fields["mrz"] = lines
    paper.fields["mrz_valid"] = not paper.case.has("mrz_digits")


def _in_zone(case: Case) -> Person:
    """Who the machine-readable zone speaks of: with `mrz_inconsistent` somebody born on another
    day, or of another name, than the print says; its check digits hold."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/zone")
    if rng.random() < 0.5:
        return other_birth_date(rng, case.person)
    other = other_person(rng, case.person, case.today)
    return replace(case.person, birth_name=other.birth_name, given_names=other.given_names)


def _printed_zone(case: Case, lines: list[str]) -> list[str]:
    """The lines as printed: with `mrz_digits` one digit was altered and no check digit fits."""
    if not case.has("mrz_digits"):
        return lines
    return doctored(lines, random.Random(f"{case.seed}/digits"))


class _Side:
    """Fields put while one side is drawn are kept only if that side is shown."""

    def __init__(self, paper: Paper, side: str) -> None:
        self.paper, self.kept = paper, side in _faces(paper.case)

    def put(self, name: str, value: object, printed: str) -> str:
        return self.paper.put(name, value, printed) if self.kept else txt(printed)

    def zone(self, lines: list[str]) -> None:
        if self.kept:
            _keep_lines(self.paper, lines)


def _signature(
    paper: Paper, card: Card, x_mm: float, y_mm: float, width_mm: float, height_mm: float
) -> None:
    """The holder's signature is part of the card, not a place to sign."""
    card.at(
        x_mm,
        y_mm,
        f"#box(width: {width_mm}mm, height: {height_mm}mm)[{paper.ink(width_mm, height_mm)}]",
    )


def _new_number(case: Case) -> str:
    """Nine characters of the 2021 card, without the letters it never uses."""
    pool = "BCDFGHJKLMNPRTVWXYZ0123456789"
    drawn = case.rng.choice("BCDFGHJKLMNPRTVWXYZ") + "".join(
        case.rng.choice(pool) for _ in range(8)
    )
    return case.fact("document_number", drawn)


def _card_2021(case: Case, paper: Paper, close: bool) -> str:
    person, rng = case.person, case.rng
    issued, expiry = _validity(case, 10)
    if "issue_date" not in case.facts:
        first = dt.date(2021, 8, 2)
        span = max(60, (case.today - first).days - 20)
        issued = first + dt.timedelta(days=rng.randrange(span))
        expiry = case.fact("expiry_date", _add_years(issued, 10) - dt.timedelta(days=1))
    number = _new_number(case)
    recto, verso = Card(85.6, 54, "rgb(236,243,248)"), Card(85.6, 54, "rgb(238,244,246)")
    for card in (recto, verso):
        card.items.append(guilloche(paper, 85.6, 54, ("#8fb4d8", "#e3a9b4")))
    put = _Side(paper, "recto").put
    recto.at(4, 2.5, '#text(size: 6pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    recto.at(37, 2.7, "#text(size: 5pt)[CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD]")
    recto.at(4, 11, portrait(rng, 24, 31))
    recto.label(32, 8, "NOM / Surname")
    recto.value(32, 10.1, put("birth_name", person.birth_name, person.birth_name))
    recto.label(32, 14.2, "Prénoms / Given names")
    given = ", ".join(person.given_names)
    recto.value(32, 16.3, put("given_names", list(person.given_names), given), 6.8)
    recto.label(32, 20.6, "SEXE / Sex", 4)
    recto.value(32, 22.7, put("sex", person.sex, person.sex))
    recto.label(42, 20.6, "NATIONALITÉ / Nationality", 4)
    recto.value(42, 22.7, put("nationality", "FRA", "FRA"))
    recto.label(61, 20.6, "DATE DE NAISS. / Date of birth", 4)
    recto.value(
        61, 22.7, put("birth_date", person.birth_date.isoformat(), _spaced(person.birth_date))
    )
    recto.label(32, 27, "LIEU DE NAISSANCE / Place of birth")
    recto.value(32, 29.1, txt(person.birth_place.upper()), 6.5)
    if person.usage_name:
        recto.label(32, 33.2, "NOM D'USAGE / Alternate name")
        word = rng.choice(("épouse ", "")) if person.sex == "F" else ""
        recto.value(
            32, 35.3, txt(word) + put("usage_name", person.usage_name, person.usage_name), 6.5
        )
    recto.label(32, 39.3, "N° DU DOCUMENT / Document No")
    recto.value(32, 41.4, put("document_number", number, number), 6.8)
    recto.label(60, 39.3, "DATE D'EXPIR. / Expiry date")
    recto.value(60, 41.4, put("expiry_date", expiry.isoformat(), _spaced(expiry)))
    _signature(paper, recto, 62, 45, 20, 7)
    specimen_word(recto)
    back = _Side(paper, "verso")
    verso.label(5, 4, "TAILLE / Height")
    verso.value(5, 6, txt(f"1,{rng.randrange(52, 95)} m"), 6.5)
    verso.label(5, 10.2, "DATE DE DÉLIVRANCE / Date of issue")
    verso.value(5, 12.2, back.put("issue_date", issued.isoformat(), _spaced(issued)), 6.5)
    verso.label(5, 16.4, "ADRESSE / Address")
    verso.value(
        5,
        18.4,
        f"{txt(person.street.upper())} \\ {txt(person.place.post_code)} {txt(person.place.town.upper())} \\ FRANCE",
        5.6,
    )
    verso.at(62, 3, _visible_seal(case, paper, number, issued))
    shown = _in_zone(case)
    lines = td1(
        "ID",
        number,
        shown.birth_name,
        shown.given_names,
        shown.birth_date,
        shown.sex,
        expiry,
        "FRA",
    )
    lines = _printed_zone(case, lines)
    back.zone(lines)
    verso.machine_lines(3.4, 36.5, lines, 79)
    specimen_word(verso)
    return _show(paper, {"recto": recto, "verso": verso}, close)


def _visible_seal(case: Case, paper: Paper, number: str, issued: dt.date) -> str:
    """The square code of the verso: a true seal on the layouts made for it, else mere decoration."""
    if "sealed" not in case.layout or "verso" not in _faces(case):
        return f"#pad(left: 2mm, top: 2mm)[{square_code(paper, 15)}]"
    who = paper.sealed_person()
    fields: list[SealField] = [
        ("60", given(who.given_names), False),
        ("62", plain(who.birth_name), False),
        ("65", "ID", True),
        ("66", number, False),
        ("67", "FR", True),
        ("68", who.sex, True),
        ("69", day(who.birth_date), True),
        ("6C", "FR", True),
    ]
    return paper.seal("07", fields, issued, width_mm=21)


def _card_1988(case: Case, paper: Paper, close: bool) -> str:
    """Issued until August 2021; valid ten years, or fifteen for adults since 2014 (printed ten for
    those issued from 2004 to 2013)."""
    person, rng = case.person, case.rng
    latest = dt.date(2021, 7, 30)
    adult_on = _add_years(person.birth_date, 18)
    default_issue = min(latest, case.today - dt.timedelta(days=rng.randrange(1200, 3400)))
    if case.has("expired"):
        default_issue = case.today - dt.timedelta(days=rng.randrange(16 * 366, 18 * 366))
    issued = case.fact("issue_date", default_issue)
    years = 15 if issued >= max(adult_on, dt.date(2014, 1, 1)) else 10
    expiry = case.fact("expiry_date", _add_years(issued, years) - dt.timedelta(days=1))
    department = person.place.department
    number = case.fact(
        "document_number",
        f"{issued:%y%m}{department}{rng.randrange(10)}{rng.randrange(100000):05d}",
    )
    recto, verso = (Card(105, 74, "rgb(214,229,240)", radius_mm=2) for _ in range(2))
    for card in (recto, verso):
        card.items.append(guilloche(paper, 105, 74, ("#9bbfd6", "#b9cfa9")))
    put = _Side(paper, "recto").put
    recto.at(4, 2.2, '#text(size: 8pt, weight: "bold", fill: rgb(30,60,120))[RÉPUBLIQUE FRANÇAISE]')
    recto.at(4, 6.6, "#text(size: 5.6pt)[CARTE NATIONALE D'IDENTITÉ N° :]")
    recto.value(41, 6.1, put("document_number", number, number), 7)
    recto.at(69, 6.4, "#text(size: 5.6pt)[Nationalité Française]")
    if _Side(paper, "recto").kept:
        paper.fields["nationality"] = "FRA"
        paper.printed["nationality"] = ["Nationalité Française"]
    recto.at(4, 13, portrait(rng, 27, 35))
    recto.label(35, 13.5, "Nom :", 6, "black")
    recto.value(44, 13.0, put("birth_name", person.birth_name, person.birth_name), 8)
    y = 19.5
    if person.usage_name:
        recto.label(
            35,
            y,
            rng.choice(("épouse :", "Nom d'usage :")) if person.sex == "F" else "Nom d'usage :",
            6,
            "black",
        )
        recto.value(50, y - 0.5, put("usage_name", person.usage_name, person.usage_name), 8)
        y += 6
    recto.label(35, y, "Prénom(s) :", 6, "black")
    given = ", ".join(g.upper() for g in person.given_names)
    recto.value(49, y - 0.5, put("given_names", list(person.given_names), given), 7.4)
    recto.label(35, y + 7, "Sexe :", 6, "black")
    recto.value(44, y + 6.5, put("sex", person.sex, person.sex), 8)
    recto.label(58, y + 7, "Né(e) le :", 6, "black")
    recto.value(
        71, y + 6.5, put("birth_date", person.birth_date.isoformat(), _dotted(person.birth_date)), 8
    )
    recto.label(35, y + 13, "à :", 6, "black")
    recto.value(
        44,
        y + 12.5,
        txt(f"{strip_accents(person.birth_place).upper()} ({person.birth_department})"),
        7.4,
    )
    recto.label(35, y + 19, "Taille :", 6, "black")
    recto.value(46, y + 18.5, txt(f"1,{rng.randrange(52, 95)}m"), 7.4)
    recto.label(66, y + 19, "Signature du titulaire :", 5, "black")
    _signature(paper, recto, 66, y + 21, 30, 10)
    shown = _in_zone(case)
    lines = old_card(
        number,
        f"{department}{rng.randrange(1, 10)}{rng.randrange(100):03d}"[:6],
        shown.birth_name,
        shown.given_names,
        shown.birth_date,
        shown.sex,
    )
    lines = _printed_zone(case, lines)
    _Side(paper, "recto").zone(lines)
    recto.machine_lines(4.5, 59.5, lines, 96)
    specimen_word(recto)
    back = _Side(paper, "verso")
    verso.label(6, 6, "Adresse :", 6, "black")
    verso.value(
        20,
        5.5,
        f"{txt(person.street.upper())} \\ {txt(person.place.town.upper())} ({txt(department)})",
        7,
    )
    verso.label(6, 22, "Carte valable jusqu'au :", 6, "black")
    verso.value(40, 21.5, back.put("expiry_date", expiry.isoformat(), _dotted(expiry)), 8)
    verso.label(6, 28, "délivrée le :", 6, "black")
    verso.value(40, 27.5, back.put("issue_date", issued.isoformat(), _dotted(issued)), 8)
    verso.label(6, 34, "par :", 6, "black")
    verso.value(
        20,
        33.5,
        txt(
            rng.choice(
                (
                    f"PRÉFECTURE DU DÉPARTEMENT {department}",
                    f"SOUS-PRÉFECTURE DE {person.place.town.upper()}",
                )
            )
        ),
        7,
    )
    verso.label(6, 42, "Signature de l'autorité :", 6, "black")
    _signature(paper, verso, 40, 42, 34, 14)
    specimen_word(verso)
    return _show(paper, {"recto": recto, "verso": verso}, close)


def _passport(case: Case, paper: Paper, close: bool) -> str:
    person, rng = case.person, case.rng
    issued, expiry = _validity(case, 10)
    if person.nationality == "FRA":
        number = f"{rng.randrange(10, 25):02d}{rng.choice(_LETTERS)}{rng.choice(_LETTERS)}{rng.randrange(100000):05d}"
    else:
        number = f"{rng.choice(_LETTERS)}{rng.choice(_LETTERS)}{rng.randrange(10_000_000):07d}"
    number = case.fact("document_number", number)
    page = Card(125, 88, "rgb(243,238,240)", radius_mm=2)
    page.items.append(guilloche(paper, 125, 88, ("#c9a5b5", "#a9b7d6")))
    put = paper.put
    state = "RÉPUBLIQUE FRANÇAISE" if person.nationality == "FRA" else {
        "PRT": "REPÚBLICA PORTUGUESA", "BRA": "REPÚBLICA FEDERATIVA DO BRASIL", "SEN": "RÉPUBLIQUE DU SÉNÉGAL",
        "CIV": "RÉPUBLIQUE DE CÔTE D'IVOIRE", "MAR": "ROYAUME DU MAROC", "DZA": "RÉPUBLIQUE ALGÉRIENNE",
        "TUN": "RÉPUBLIQUE TUNISIENNE", "VNM": "SOCIALIST REPUBLIC OF VIET NAM",
    }.get(person.nationality, "UTOPIA")  # fmt: skip
    page.at(5, 3, f'#text(size: 7.5pt, weight: "bold")[PASSEPORT / PASSPORT #h(8mm) {txt(state)}]')
    page.at(5, 16, portrait(rng, 33, 42))
    page.label(42, 9, "Type/Type")
    page.value(42, 11, txt("P"))
    page.label(56, 9, "Code du pays / Country code")
    page.value(56, 11, txt(person.nationality))
    page.label(88, 9, "Passeport n° / Passport No")
    page.value(88, 11, put("document_number", number, number))
    page.label(42, 16, "Nom / Surname (1)")
    surname = put("birth_name", person.birth_name, person.birth_name)
    if person.usage_name:
        word = "ép. " if person.sex == "F" else "usage "
        surname += f" \\ #text(size: 6pt)[{txt(word)}{put('usage_name', person.usage_name, person.usage_name)}]"
    page.value(42, 18, surname, 8)
    page.label(42, 26, "Prénoms / Given names (2)")
    given = ", ".join(person.given_names)
    page.value(42, 28, put("given_names", list(person.given_names), given), 8)
    page.label(42, 33, "Nationalité / Nationality (3)")
    page.value(42, 35, put("nationality", person.nationality, person.nationality_word), 7.5)
    page.label(88, 33, "Taille / Height (12)")
    page.value(88, 35, txt(f"1,{rng.randrange(52, 95)} m"), 7.5)
    page.label(42, 40, "Date de naissance / Date of birth (4)")
    page.value(
        42, 42, put("birth_date", person.birth_date.isoformat(), _spaced(person.birth_date)), 7.5
    )
    page.label(88, 40, "Sexe / Sex (5)")
    page.value(88, 42, put("sex", person.sex, person.sex), 7.5)
    page.label(42, 46.5, "Lieu de naissance / Place of birth (6)")
    page.value(42, 48.5, txt(person.birth_place.upper()), 7.5)
    page.label(42, 53, "Date de délivrance / Date of issue (7)")
    page.value(42, 55, put("issue_date", issued.isoformat(), _spaced(issued)), 7.5)
    page.label(88, 53, "Autorité / Authority (9)")
    page.value(
        88,
        55,
        txt(
            f"Préfecture ({person.place.department})" if person.nationality == "FRA" else "Consulat"
        ),
        6.5,
    )
    page.label(42, 59, "Date d'expiration / Date of expiry (8)")
    page.value(42, 61, put("expiry_date", expiry.isoformat(), _spaced(expiry)), 7.5)
    _signature(paper, page, 88, 60, 30, 9)
    shown = _in_zone(case)
    lines = td3(
        number,
        shown.birth_name,
        shown.given_names,
        shown.birth_date,
        shown.sex,
        expiry,
        person.nationality,
    )
    lines = _printed_zone(case, lines)
    _keep_lines(paper, lines)
    page.machine_lines(5, 73, lines, 115)
    specimen_word(page)
    paper.sides = ["recto"]
    return lay_out(paper, [page], "close" if close else "together")


def _permit(case: Case, paper: Paper, close: bool) -> str:
    person, rng = case.person, case.rng
    years = rng.choice((1, 1, 4, 10))
    issued = case.today - dt.timedelta(days=rng.randrange(60, 300))
    if case.has("expired"):
        issued = case.today - dt.timedelta(days=years * 366 + rng.randrange(30, 400))
    issued = case.fact("issue_date", issued)
    expiry = case.fact("expiry_date", _add_years(issued, years) - dt.timedelta(days=1))
    number = case.fact(
        "document_number", "".join(rng.choice(_LETTERS + string.digits) for _ in range(9))
    )
    nation = person.nationality if person.nationality != "FRA" else "MAR"
    recto, verso = Card(85.6, 54, "rgb(240,232,238)"), Card(85.6, 54, "rgb(236,236,244)")
    for card in (recto, verso):
        card.items.append(guilloche(paper, 85.6, 54, ("#d59cb5", "#98b6d8")))
    put = _Side(paper, "recto").put
    recto.at(
        4, 2, '#text(size: 6.4pt, weight: "bold")[TITRE DE SÉJOUR #h(14mm) RÉPUBLIQUE FRANÇAISE]'
    )
    recto.value(58, 6, put("document_number", number, number), 7)
    recto.at(4, 11, portrait(rng, 24, 31))
    recto.label(31, 9.5, "NOM, Prénom")
    recto.value(31, 11.5, put("birth_name", person.birth_name, person.birth_name))
    recto.value(
        31, 15, put("given_names", list(person.given_names), " ".join(person.given_names)), 6.8
    )
    if person.usage_name:
        recto.label(31, 18.6, "NOM D'USAGE", 4)
        recto.value(46, 18.2, put("usage_name", person.usage_name, person.usage_name), 6)
    recto.label(31, 21.5, "SEXE")
    recto.value(31, 23.5, put("sex", person.sex, person.sex), 6.8)
    recto.label(42, 21.5, "NATIONALITÉ")
    recto.value(42, 23.5, put("nationality", nation, nation), 6.8)
    recto.label(60, 21.5, "DATE DE NAISSANCE")
    recto.value(
        60, 23.5, put("birth_date", person.birth_date.isoformat(), _spaced(person.birth_date)), 6.8
    )
    recto.label(31, 28, "CATÉGORIE DU TITRE")
    recto.value(
        31,
        30,
        txt(
            rng.choice(
                (
                    "CARTE DE SÉJOUR TEMPORAIRE",
                    "CARTE DE SÉJOUR PLURIANNUELLE",
                    "CARTE DE RÉSIDENT",
                    "ÉTUDIANT",
                    "VIE PRIVÉE ET FAMILIALE",
                )
            )
        ),
        6,
    )
    recto.label(31, 35, "EXPIRE LE")
    recto.value(31, 37, put("expiry_date", expiry.isoformat(), _spaced(expiry)), 6.8)
    _signature(paper, recto, 58, 42, 22, 8)
    specimen_word(recto)
    back = _Side(paper, "verso")
    verso.label(5, 4, "DATE DE DÉLIVRANCE - LIEU")
    verso.value(
        5,
        6,
        back.put("issue_date", issued.isoformat(), _spaced(issued))
        + f" #h(2mm) {txt('PRÉFECTURE ' + person.place.department)}",
        6,
    )
    verso.label(5, 11, "LIEU DE NAISSANCE")
    verso.value(5, 13, txt(person.birth_place.upper()), 6)
    verso.label(5, 18, "REMARQUES")
    verso.value(5, 20, txt("AUTORISE SON TITULAIRE À TRAVAILLER"), 5.5)
    verso.label(5, 25, "ADRESSE")
    verso.value(
        5,
        27,
        txt(f"{person.street.upper()} {person.place.post_code} {person.place.town.upper()}"),
        5.5,
    )
    shown = _in_zone(case)
    lines = td1(
        "IR",
        number,
        shown.birth_name,
        shown.given_names,
        shown.birth_date,
        shown.sex,
        expiry,
        nation,
    )
    lines = _printed_zone(case, lines)
    back.zone(lines)
    verso.machine_lines(3.4, 36.5, lines, 79)
    specimen_word(verso)
    return _show(paper, {"recto": recto, "verso": verso}, close)


def _register(name: str, subtype: str, draw: object, defects: tuple[str, ...]) -> None:
    """Each card twice: on a photocopied sheet, and framed close."""
    for close, ending in ((False, "sheet"), (True, "close")):

        def page(case: Case, paper: Paper, close: bool = close) -> str:
            paper.subtype = subtype
            paper.setup.font = "Liberation Sans"
            paper.setup.leading_em = 0.45
            return draw(case, paper, close)  # type: ignore[operator,no-any-return]

        layout("identity_document", f"{name}_{ending}", defects=defects, subtypes=(subtype,))(page)


_ZONE = ("mrz_inconsistent", "mrz_digits")
_register("card_2021", "national_id_card", _card_2021, ("verso_missing", *_ZONE))
_register(
    "card_2021_sealed",
    "national_id_card",
    _card_2021,
    (*_ZONE, "seal_broken", "seal_mismatch"),
)
_register("card_1988", "national_id_card", _card_1988, ("verso_missing", "expired", *_ZONE))
_register("passport", "passport", _passport, ("expired", *_ZONE))
_register("permit", "residence_permit", _permit, ("verso_missing", "expired", *_ZONE))


def _act_number(paper: Paper) -> str:
    return txt(f"{paper.rng.randrange(3, 900):05d}")


@layout("identity_document", "family_book_extract", subtypes=("family_record_book",))
def family_book_extract(case: Case, paper: Paper) -> str:
    """The page of a child: an extract of the birth record, with the town hall's seal."""
    paper.subtype = "family_record_book"
    person, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 148, 210, (14, 14, 14, 14)
    rank = rng.choice(("PREMIER ENFANT", "DEUXIÈME ENFANT", "TROISIÈME ENFANT", "1er ENFANT"))
    place = person.birth_place.upper()
    father = invent_person(rng, age_on=case.today, age_years=(45, 60))
    issued = person.birth_date + dt.timedelta(days=rng.randrange(2, 20))
    paper.setup.fill = rng.choice(("rgb(250,246,235)", "rgb(244,246,250)", "white"))
    return (
        f"#align(center)[#text(size: 0.8em)[{txt(paper.choose('LIVRET DE FAMILLE', 'République française – Livret de famille'))}] \\ "
        f'#text(size: 1.2em, weight: "bold")[{txt(rank)}] \\ Extrait de l\'acte de naissance n° {_act_number(paper)}]\n#v(4mm)\n'
        f"Le {paper.birth_date(words=True)} à {txt(f'{rng.randrange(24)} heures {rng.randrange(60)}')} \\ "
        f"est {txt(person.born)} à {txt(place)} \\ \n#rows([NOM :], [{paper.birth_name()}], [Prénoms :], [{paper.given_names()}], "
        f"[Sexe :], [{paper.put('sex', person.sex, person.agree('masculin', 'féminin'))}], "
        f"[Fils / fille de :], [{txt(father.first_name)} {txt(person.birth_name)}], [et de :], [{txt(rng.choice(('Claire', 'Nadia', 'Sylvie')))} {txt(father.birth_name)}])\n"
        f"#v(4mm)\nDélivré conforme aux registres, le {txt(french.date_long(issued))} \\ L'officier de l'état civil,\n\n"
        f"{paper.sign('authority', width_mm=50, height_mm=22, stamp=[f'MAIRIE DE {place}', 'ÉTAT CIVIL'])}\n"
        "#v(6mm)\n#line(length: 100%, stroke: 0.4pt)\n#text(size: 0.8em)[MENTIONS MARGINALES : Néant]\n"
    )


@layout("identity_document", "family_book_spread", subtypes=("family_record_book",))
def family_book_spread(case: Case, paper: Paper) -> str:
    """An open booklet: the parents on the left page, the child on the right."""
    paper.subtype = "family_record_book"
    person, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 250, 176, (10, 10, 10, 10)
    paper.setup.size_pt = 9
    mother = invent_person(rng, age_on=case.today, age_years=(45, 60))
    place = person.birth_place.upper()
    head = (
        state_head(paper, "LIVRET DE FAMILLE")
        if rng.random() < 0.5
        else "#align(center)[*LIVRET DE FAMILLE*]\n"
    )
    parents = (
        f"{head}#v(2mm)#strong[{txt(paper.choose('ÉPOUX ou PÈRE', 'PÈRE', 'TITULAIRES DU LIVRET'))}] \\ Nom : {txt(person.birth_name)} \\ "
        f"Prénoms : {txt(rng.choice(('Paul', 'Omar', 'Jacques')))} \\ né le {txt(french.date_long(mother.birth_date - dt.timedelta(days=900)))} \\ \n"
        f"#v(3mm)#strong[{txt(paper.choose('ÉPOUSE ou MÈRE', 'MÈRE'))}] \\ Nom : {txt(mother.birth_name)} \\ Prénoms : {txt(rng.choice(('Anne', 'Leïla', 'Rosa')))} \\ "
        f"née le {txt(french.date_long(mother.birth_date))} \\ \n#v(4mm)\nMariés le {txt(french.date_long(person.birth_date - dt.timedelta(days=1500)))}"
    )
    child = (
        f"#align(center)[#strong[{txt(paper.choose('ENFANTS', 'PREMIER ENFANT', 'EXTRAIT DE L’ACTE DE NAISSANCE'))}]]\nActe n° {_act_number(paper)} \\ "
        f"Nom : {paper.birth_name()} \\ Prénom(s) : {paper.given_names()} \\ Né(e) le : {paper.birth_date()} \\ à {txt(place)} \\ "
        f"Sexe : {paper.put('sex', person.sex, person.sex)}\n#v(5mm)\nL'officier de l'état civil \\ "
        f"{paper.sign('authority', width_mm=50, height_mm=22, stamp=[f'MAIRIE DE {place}', 'ÉTAT CIVIL'])}"
    )
    return f"#grid(columns: (1fr, 0.5pt, 1fr), column-gutter: 6mm, [{parents}], line(angle: 90deg, length: 150mm, stroke: 0.4pt + luma(150)), [{child}])\n"
