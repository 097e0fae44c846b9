"""Identity papers as the candidates of the fourteenth generation copy them."""

# ruff: noqa: E501  (typst markup)
# fmt: off
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.fourteenth.wording import DAY, de, down, small, strong
from specimens.people import Person, other_birth_date, other_person, strip_accents

_MACHINE = ("mrz_inconsistent", "mrz_digits")
# x, y, label, field ("" where the type has none), value, words
Entry = tuple[float, float, str, str, object, str]


def _after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _valid(case: Case, years: int, first: dt.date) -> tuple[dt.date, dt.date]:
    """Days of issue and of expiry; both past where `expired`."""
    if case.has("expired"):
        issued = _after(case.today, -years) - case.rng.randrange(40, 300) * DAY
    else:
        room = min((case.today - max(first, _after(case.person.birth_date, 18))).days, years * 365 - 150)
        issued = case.today - case.rng.randrange(25, max(60, room)) * DAY
    issued = case.fact("issue_date", issued)
    return issued, case.fact("expiry_date", _after(issued, years) - DAY)


def _signs(case: Case, length: int) -> str:
    return "".join(case.rng.choice("0123456789CDFGHKLMNPRTVXZ") for _ in range(length))


def _named_in_zone(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/fourteenth-zone")
    if rng.random() < 0.5:
        return other_birth_date(rng, case.person)
    far = other_person(rng, case.person, case.today)
    return replace(case.person, birth_name=far.birth_name, given_names=far.given_names)


def _zone(paper: Paper, lines: list[str], kept: bool) -> list[str]:
    case = paper.case
    spoilt = case.has("mrz_digits")
    if spoilt:
        lines = doctored(lines, random.Random(f"{case.seed}/fourteenth-digits"))
    if kept:
        paper.mrz = lines
        paper.fields["mrz"] = lines
        paper.fields["mrz_valid"] = not spoilt
    return lines


def _faces(paper: Paper, *all_: str) -> list[str]:
    wish = "recto" if paper.case.has("verso_missing") else paper.case.fact("faces", "both")
    shown = list(all_) if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _print(paper: Paper, card: Card, entries: Sequence[Entry], kept: bool, pt: float, small_pt: float, tint: str, *, below: bool = True) -> None:
    """Labels with their values below them, or right of them."""
    for x, y, label, name, value, words in entries:
        shown = paper.put(name, value, words) if name and kept else txt(words)
        if label:
            card.label(x, y, label, small_pt, tint)
        if below or not label:
            card.value(x, y + (0.52 * small_pt if label else 0), shown, pt)
        else:
            card.value(x + 0.21 * small_pt * len(label) + 1.6, y - 0.5, shown, pt)


def _signature(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _spaced(day: dt.date) -> str:
    return f"{day:%d %m %Y}"


def _new_faces(case: Case, paper: Paper, shown: Sequence[str]) -> dict[str, Card]:
    """The card of 2021."""
    who, rng = case.person, case.rng
    issued, end = _valid(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", _signs(case, 9))
    front, back = Card(85.6, 54, "rgb(228,236,242)"), Card(85.6, 54, "rgb(230,236,238)")
    for card, tints in ((front, ("#b9cde0", "#e0c6cd")), (back, ("#c7d8ca", "#bccbe0"))):
        card.items.append(guilloche(paper, 85.6, 54, tints))
    front.at(3.5, 2.2, strong("RÉPUBLIQUE FRANÇAISE", 6.2, "rgb(20,40,110)"))
    front.at(44, 2.4, small("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 4.2, "rgb(20,40,110)"))
    front.at(3.5, 9.5, portrait(rng, 26, 33))
    usage: list[Entry] = [(33, 20.8, "NOM D'USAGE / Alternate name", "usage_name", who.usage_name, who.usage_name)] if who.usage_name else []
    _print(paper, front, [
        (33, 8, "NOM / Surname", "birth_name", who.birth_name, who.birth_name), (33, 14.4, "Prénoms / Given names", "given_names", list(who.given_names), ", ".join(who.given_names)), *usage,
        (33, 27.2, "SEXE / Sex", "sex", who.sex, who.sex), (44, 27.2, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"), (63, 27.2, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), _spaced(who.birth_date)),
        (33, 33.2, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (33, 39.2, "N° DU DOCUMENT / Document No", "document_number", number, number), (63, 39.2, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), _spaced(end)),
    ], "recto" in shown, 6.6, 3.7, "rgb(30,60,120)")
    _signature(paper, front, 5, 44, 24, 8)
    _print(paper, back, [
        (5, 4, "ADRESSE / Address", "", "", who.street.upper()), (5, 9.4, "", "", "", f"{who.place.post_code} {who.place.town}".upper()), (5, 13, "", "", "", "FRANCE"),
        (5, 18, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", issued.isoformat(), _spaced(issued)), (5, 24, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 96)} m"),
    ], "verso" in shown, 6.3, 3.7, "rgb(30,60,120)")
    back.at(66, 5, square_code(paper, 14))
    zone = _named_in_zone(case)
    back.machine_lines(3.5, 35, _zone(paper, td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA"), "verso" in shown), 78.5)
    return {"recto": front, "verso": back}


@opened_layout("identity_document", "new_card_stacked_at_the_left_with_note_by_pen", defects=("verso_missing", "expired", *_MACHINE), subtypes=("national_id_card",))
def new_card_stacked_at_the_left_with_note_by_pen(case: Case, paper: Paper) -> str:
    """Both sides of the card of 2021 one under the other at the left of a sheet, a little enlarged,
    the candidate's words by pen at the right."""
    paper.subtype = "national_id_card"
    rng = case.rng
    shown = _faces(paper, "recto", "verso")
    cards = _new_faces(case, paper, shown)
    for card in cards.values():
        specimen_word(card)
    paper.setup.font, paper.setup.leading_em, paper.setup.margin_mm = "Liberation Sans", 0.42, (25, 14, 14, 16)
    scale = rng.choice((112, 120, 128))
    drawn = " \\ #v(8mm) ".join(f"#rotate({rng.gauss(0, 0.7):.2f}deg, scale({scale}%, origin: top + left, reflow: true)[{cards[s].markup()}])" for s in shown)
    note = paper.handwritten("Copie pour le BTS", 17) + " \\ #v(4mm) " + paper.handwritten(f"session {case.session}", 17)
    return f"#grid(columns: (auto, 1fr), column-gutter: 8mm, [{drawn}], [#v(30mm) {note}])\n"


@opened_layout("identity_document", "passport_photographed_with_facing_page_blank", defects=("expired", *_MACHINE), subtypes=("passport",))
def passport_photographed_with_facing_page_blank(case: Case, paper: Paper) -> str:
    """A passport open flat, the data page below the page of the holder's signature, framed close."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    issued, end = _valid(case, 10, dt.date(2012, 1, 1))
    number = case.fact("document_number", f"{issued:%y}{_signs(case, 2).translate(str.maketrans('0123456789', 'ACDEFHIPRT'))}{rng.randrange(10**5):05d}")
    over, page = Card(125, 62, "rgb(238,234,242)", radius_mm=1), Card(125, 88, "rgb(234,234,244)", radius_mm=1)
    for card in (over, page):
        card.items.append(guilloche(paper, 125, card.height_mm, ("#c2bbda", "#d6c8c0")))
    over.at(10, 5, small("Ce passeport contient 32 pages / This passport contains 32 pages", 5.6))
    over.at(10, 26, small("Signature du titulaire / Signature of bearer", 5.6))
    _signature(paper, over, 16, 31, 48, 16)
    page.at(6, 3, strong("RÉPUBLIQUE FRANÇAISE", 7.4) + " #h(5mm) " + small("PASSEPORT / PASSPORT", 6))
    page.at(6, 14, portrait(rng, 35, 45))
    usage: list[Entry] = [(45, 28.6, "Nom d'usage / Alternate name", "usage_name", who.usage_name, who.usage_name)] if who.usage_name else []
    _print(paper, page, [
        (45, 8, "Type / Type", "", "", "P"), (58, 8, "Code du pays / Country code", "", "", "FRA"), (84, 8, "Passeport n° / Passport No", "document_number", number, number),
        (45, 15, "Nom / Surname (1)", "birth_name", who.birth_name, who.birth_name), (45, 21.8, "Prénoms / Given names (2)", "given_names", list(who.given_names), ", ".join(who.given_names)), *usage,
        (45, 35, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"), (84, 35, "Date de naissance / Date of birth (4)", "birth_date", who.birth_date.isoformat(), _spaced(who.birth_date)),
        (45, 41.6, "Sexe / Sex (5)", "sex", who.sex, who.sex), (84, 41.6, "Lieu de naissance / Place of birth (6)", "", "", who.birth_place.upper()[:22]),
        (45, 48.2, "Date de délivrance / Date of issue (7)", "issue_date", issued.isoformat(), _spaced(issued)), (84, 48.2, "Autorité / Authority (9)", "", "", f"Préfecture {de(who.place.town)}"[:24]),
        (45, 54.8, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), _spaced(end)), (84, 54.8, "Taille / Height (12)", "", "", f"1,{rng.randrange(52, 96)} m"),
    ], True, 6.8, 4, "rgb(70,50,110)")
    zone = _named_in_zone(case)
    page.machine_lines(5, 75, _zone(paper, td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA"), True), 115)
    specimen_word(page)
    s = paper.setup
    s.font, s.leading_em = "Liberation Sans", 0.42
    edge = rng.uniform(3, 8)
    s.width_mm, s.height_mm, s.margin_mm = 125 + 2 * edge, 151 + 2 * edge, (edge, edge, edge, edge)
    s.fill = rng.choice(("rgb(225,220,212)", "luma(232)", "rgb(214,222,226)"))
    return f"#stack(dir: ttb, spacing: 0.4mm, [{over.markup()}], [{page.markup()}])\n"


@opened_layout("identity_document", "laminated_card_back_beside_front_across", defects=("verso_missing", "expired", *_MACHINE), subtypes=("national_id_card",))
def laminated_card_back_beside_front_across(case: Case, paper: Paper) -> str:
    """The laminated card of before 2021, both sides beside each other on a sheet laid across, a typed
    heading above."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    shown = _faces(paper, "recto", "verso")
    cards, kept = _laminated(case, paper, shown), "recto" in shown
    if kept:
        paper.fields["nationality"] = "FRA"
        paper.printed["nationality"] = ["Nationalité Française"]
    for card in cards.values():
        specimen_word(card)
    s = paper.setup
    s.width_mm, s.height_mm, s.margin_mm = 297, 210, (24, 20, 16, 20)
    s.font, s.leading_em = "Liberation Sans", 0.42
    cells = ", ".join(f"[#rotate({rng.gauss(0, 0.6):.2f}deg)[#scale(112%, reflow: true)[{cards[x].markup()}]]]" for x in shown)
    return f"#text(size: 12pt)[{txt(paper.choose('Pièce d’identité', 'Carte d’identité (recto et verso)' if len(shown) > 1 else 'Carte d’identité'))} – {txt(who.agree('candidat', 'candidate'))} au BTS]\n" + down(12) + f"#grid(columns: (auto, auto), column-gutter: 8mm, {cells})\n"


def _laminated(case: Case, paper: Paper, shown: Sequence[str]) -> dict[str, Card]:
    """Issued until the summer of 2021; ten years for minors, fifteen for those of age."""
    who, rng = case.person, case.rng
    issued = min(dt.date(2021, 7, 20), case.today - rng.randrange(1100, 3300) * DAY)
    if case.has("expired"):
        issued = case.today - rng.randrange(15 * 366 + 30, 17 * 366) * DAY
    issued = case.fact("issue_date", issued)
    years = 15 if issued >= max(_after(who.birth_date, 18), dt.date(2014, 1, 1)) else 10
    end = case.fact("expiry_date", _after(issued, years) - DAY)
    department = who.place.department
    number = case.fact("document_number", f"{issued:%y%m}{department}{rng.randrange(10)}{rng.randrange(10**5):05d}")
    front, back = Card(105, 74, "rgb(212,228,238)", radius_mm=2), Card(105, 74, "rgb(214,230,238)", radius_mm=2)
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#9dc0d4", "#bacbab")))
    front.at(4, 2.4, strong("RÉPUBLIQUE FRANÇAISE", 8, "rgb(30,60,120)"))
    front.at(70, 7, "#text(size: 5.6pt)[Nationalité Française]")
    front.at(4, 13, portrait(rng, 27, 35))
    usage: list[Entry] = [(35, 20, "Nom d'usage :", "usage_name", who.usage_name, who.usage_name)] if who.usage_name else []
    _print(paper, front, [
        (4, 7.2, "CARTE NATIONALE D'IDENTITÉ N° :", "document_number", number, number), (35, 13.6, "Nom :", "birth_name", who.birth_name, who.birth_name), *usage,
        (35, 32.8, "Sexe :", "sex", who.sex, who.sex), (56, 32.8, "Né(e) le :", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"),
        (35, 39.2, "à :", "", "", f"{strip_accents(who.birth_place).upper()} ({who.birth_department})"), (35, 45.6, "Taille :", "", "", f"1,{rng.randrange(52, 95)}m"),
    ], "recto" in shown, 7.4, 6, "black", below=False)
    given = ", ".join(g.upper() for g in who.given_names)
    _print(paper, front, [(35, 26.4, "Prénom(s) :", "given_names", list(who.given_names), given)], "recto" in shown, 7.4 if len(given) < 28 else 6, 6, "black", below=False)
    front.label(64, 45.6, "Signature du titulaire :", 5, "black")
    _signature(paper, front, 64, 48, 30, 9)
    zone = _named_in_zone(case)
    office = f"{department}{rng.randrange(1, 10)}{rng.randrange(100):03d}"[:6]
    front.machine_lines(4.5, 60, _zone(paper, old_card(number, office, zone.birth_name, zone.given_names, zone.birth_date, zone.sex), "recto" in shown), 96)
    _print(paper, back, [
        (6, 7, "Adresse :", "", "", who.street.upper()), (20, 11, "", "", "", f"{who.place.town.upper()} ({department})"),
        (6, 22, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"), (6, 29, "délivrée le :", "issue_date", issued.isoformat(), f"{issued:%d.%m.%Y}"),
        (6, 36, "par :", "", "", f"PRÉFECTURE DU DÉPARTEMENT {department}"),
    ], "verso" in shown, 7.4, 6, "black", below=False)
    back.label(6, 46, "Signature de l'autorité :", 6, "black")
    _signature(paper, back, 40, 48, 34, 12)
    return {"recto": front, "verso": back}


@opened_layout("identity_document", "permit_front_over_back_slightly_turned_on_grey_copy", defects=("verso_missing", "expired", *_MACHINE), subtypes=("residence_permit",))
def permit_front_over_back_slightly_turned_on_grey_copy(case: Case, paper: Paper) -> str:
    """Both sides of a residence permit low on a copied sheet, the back turned a little."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    shown = _faces(paper, "recto", "verso")
    issued, end = _valid(case, rng.choice((1, 4, 10)), dt.date(2020, 11, 1))
    nation = who.nationality if who.nationality != "FRA" else "CIV"
    number = case.fact("document_number", _signs(case, 9))
    front, back = Card(85.6, 54, "rgb(238,230,238)"), Card(85.6, 54, "rgb(236,236,228)")
    for card, tints in ((front, ("#ccb8d2", "#bccdd0")), (back, ("#cdc9b3", "#bfc8d4"))):
        card.items.append(guilloche(paper, 85.6, 54, tints))
    front.at(4, 2, strong("TITRE DE SÉJOUR", 7.4, "rgb(90,30,90)") + " #h(4mm) " + small("RESIDENCE PERMIT", 5) + " #h(8mm) " + small("FRA", 7))
    front.at(4, 9.5, portrait(rng, 25, 32))
    usage: list[Entry] = [(32, 20.8, "NOM D'USAGE / ALTERNATE NAME", "usage_name", who.usage_name, who.usage_name)] if who.usage_name else []
    _print(paper, front, [
        (32, 8, "NOM / SURNAME", "birth_name", who.birth_name, who.birth_name), (32, 14.4, "PRÉNOMS / FORENAMES", "given_names", list(who.given_names), " ".join(who.given_names)), *usage,
        (32, 27.2, "SEXE", "sex", who.sex, who.sex), (41, 27.2, "NATIONALITÉ", "nationality", nation, nation), (60, 27.2, "DATE DE NAISSANCE", "birth_date", who.birth_date.isoformat(), _spaced(who.birth_date)),
        (32, 33.2, "TYPE DE TITRE", "", "", rng.choice(("SÉJOUR TEMPORAIRE", "CARTE PLURIANNUELLE", "CARTE DE RÉSIDENT"))),
        (32, 39.2, "NUMÉRO", "document_number", number, number), (60, 39.2, "DATE D'EXPIRATION", "expiry_date", end.isoformat(), _spaced(end)),
    ], "recto" in shown, 6.4, 3.8, "rgb(80,40,90)")
    _signature(paper, front, 5, 43.5, 24, 8)
    _print(paper, back, [
        (5, 4, "DATE DE DÉLIVRANCE", "issue_date", issued.isoformat(), _spaced(issued)), (38, 4, "AUTORITÉ", "", "", f"PRÉF. {who.place.department}"), (5, 11, "LIEU DE NAISSANCE", "", "", who.birth_place.upper()),
        (5, 18, "REMARQUES", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"), (5, 25, "ADRESSE", "", "", f"{who.street} {who.place.town}".upper()[:44]),
    ], "verso" in shown, 6.2, 3.8, "rgb(80,40,90)")
    zone = _named_in_zone(case)
    back.machine_lines(3.5, 35.5, _zone(paper, td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation), "verso" in shown), 78.5)
    cards = {"recto": front, "verso": back}
    for card in cards.values():
        specimen_word(card)
    s = paper.setup
    s.font, s.leading_em, s.fill, s.margin_mm = "Liberation Sans", 0.42, "luma(246)", (rng.uniform(60, 95), 15, 14, rng.uniform(30, 60))
    scale = rng.choice((125, 135, 141))
    return " \\ #v(6mm) ".join(f"#rotate({rng.gauss(0, 1.6):.2f}deg)[#scale({scale}%, reflow: true)[{cards[x].markup()}]]" for x in shown) + "\n"
