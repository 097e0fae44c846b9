"""Identity papers laid on the glass in ways of their own."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, td1, td3
from specimens.opened.ninth.wording import of
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
# x, y, label, field ("" for none), value as truth, words as printed
Spot = tuple[float, float, str, str, object, str]


def _after(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def _valid(case: Case, years: int, oldest: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry, both past when `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = _after(case.today, -years) - dt.timedelta(days=rng.randrange(40, 360))
    else:
        room = (case.today - max(oldest, _after(case.person.birth_date, 18))).days
        start = case.today - dt.timedelta(days=rng.randrange(15, max(50, min(room, years * 365 - 150))))  # fmt: skip
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", _after(start, years))


def _sign_of(case: Case, length: int, pool: str = "0123456789BCDFGHJKLMNPRSTVWXYZ") -> str:
    return "".join(case.rng.choice(pool) for _ in range(length))


def _of_zone(case: Case) -> Person:
    """Whom the machine-readable zone names."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/ninth-zone")
    far = other_person(rng, case.person, case.today)
    if rng.random() < 0.5:
        return replace(case.person, birth_name=far.birth_name, given_names=far.given_names)
    return other_birth_date(rng, case.person)


def _faces(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _fill(paper: Paper, card: Card, spots: Sequence[Spot], kept: bool, pt: float, label_pt: float, ink: str) -> None:  # fmt: skip
    for x, y, label, name, value, words in spots:
        if label:
            card.label(x, y, label, label_pt, ink)
        shown = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + (0.5 * label_pt if label else 0), shown, pt)


def _zone_lines(paper: Paper, rows: list[str], kept: bool) -> list[str]:
    case = paper.case
    wrong = case.has("mrz_digits")
    if wrong:
        rows = doctored(rows, random.Random(f"{case.seed}/ninth-digits"))
    if kept:
        paper.mrz = rows
        paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not wrong
    return rows


def _ink_on(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _names_at(who: Person, x: float, y: float, step: float, labels: Sequence[str], between: str = ", ") -> list[Spot]:  # fmt: skip
    spots: list[Spot] = [
        (x, y, labels[0], "birth_name", who.birth_name, who.birth_name),
        (x, y + step, labels[1], "given_names", list(who.given_names), between.join(who.given_names)),
    ]  # fmt: skip
    if who.usage_name:
        spots.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return spots


def _visa(paper: Paper, start: dt.date) -> Card:
    """The facing page: a sticker of another state, with days and a number of its own."""
    rng = paper.case.rng
    page = Card(125, 88, "rgb(243,240,232)", radius_mm=1)
    page.items.append(guilloche(paper, 125, 88, ("#d9d2b8", "#c8d4c9")))
    page.at(105, 81, f"#text(size: 6pt)[{rng.randrange(8, 30)}]")
    page.at(
        10,
        8,
        "#rect(width: 104mm, height: 64mm, fill: rgb(226,236,240), stroke: 0.4pt + luma(120))",
    )
    country = rng.choice(("ÉTATS IMAGINAIRES", "ROYAUME DE MODÈLIE", "FÉDÉRATION SPÉCIMEN"))
    page.at(
        14,
        11,
        f'#text(size: 9pt, weight: "bold", fill: rgb(20,70,110))[VISA] #h(4mm) #text(size: 6.5pt)[{country}]',
    )
    since = start + dt.timedelta(days=rng.randrange(60, 300))
    lines = (("VALID FROM", f"{since:%d-%m-%y}"), ("UNTIL", f"{_after(since, 1):%d-%m-%y}"), ("TYPE", "C"), ("NUMBER OF ENTRIES", "MULT"), ("DURATION OF STAY", f"{rng.choice((30, 90))} DAYS"))  # fmt: skip
    for number, (label, words) in enumerate(lines):
        page.label(16 + 48 * (number % 2), 21 + 9 * (number // 2), label, 4.4)
        page.value(16 + 48 * (number % 2), 23.4 + 9 * (number // 2), txt(words), 7)
    page.at(
        84,
        44,
        "#rotate(-12deg, circle(radius: 11mm, stroke: 0.9pt + rgb(150,40,60,150))[#align(center + horizon)[#text(size: 5.4pt, fill: rgb(150,40,60))[ENTRY \\ AIRPORT]]])",
    )
    page.at(
        14,
        61,
        f'#text(size: 7pt, font: "Liberation Mono")[{_sign_of(paper.case, 2, "XYZ")} {rng.randrange(10**6, 10**7)}]',
    )
    return page


@opened_layout("identity_document", "passport_held_open_with_a_visa_facing", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_held_open_with_a_visa_facing(case: Case, paper: Paper) -> str:
    """The data page and a page with another state's visa, copied one above the other on a sheet."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    start, end = _valid(case, 10, dt.date(2010, 1, 1))
    number = case.fact("document_number", f"{start:%y}{_sign_of(case, 2, 'ACDEFHKLPRTV')}{rng.randrange(10**5):05d}")  # fmt: skip
    page = Card(125, 88, "rgb(236,236,244)", radius_mm=1)
    page.items.append(guilloche(paper, 125, 88, ("#b9b9d9", "#d6bcc4")))
    page.at(6, 3, '#text(size: 7.5pt, weight: "bold")[PASSEPORT / PASSPORT] #h(1fr)')
    page.at(78, 3, '#text(size: 7.5pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    page.at(6, 15, portrait(rng, 34, 43))
    spots: list[Spot] = [
        (44, 8.6, "Type", "", "", "P"), (55, 8.6, "Code pays / Country", "", "", "FRA"), (84, 8.6, "N° / No.", "document_number", number, number),
        *_names_at(who, 44, 15, 6.2, ("1. Nom / Surname", "2. Prénoms / Given names", "Nom d'usage")),
        (44, 33.6, "3. Nationalité / Nationality", "nationality", "FRA", "Française"), (86, 33.6, "8. Taille / Height", "", "", f"1,{rng.randrange(55, 94)} m"),
        (44, 39.8, "4. Né(e) le / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"), (86, 39.8, "5. Sexe / Sex", "sex", who.sex, who.sex),
        (44, 46, "6. Lieu de naissance / Place of birth", "", "", who.birth_place.upper()),
        (44, 52.2, "7. Délivré le / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (86, 52.2, "Autorité / Authority", "", "", f"Préf. {of(who.place.town)}"),
        (44, 58.4, "Expire le / Date of expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    _fill(paper, page, spots, True, 7, 4.1, "rgb(60,60,110)")
    _ink_on(paper, page, 86, 59, 32, 9)
    zone = _of_zone(case)
    page.machine_lines(5, 74, _zone_lines(paper, td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA"), True), 115)  # fmt: skip
    specimen_word(page)
    paper.setup.margin_mm = (rng.uniform(14, 36), 16, 14, 18)
    left = rng.uniform(4, 40)
    return f"#pad(left: {left:.0f}mm)[{_visa(paper, start).markup()} \\ #v(-1mm) {page.markup()}]\n"


@opened_layout("identity_document", "permit_front_and_back_on_two_sheets", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def permit_front_and_back_on_two_sheets(case: Case, paper: Paper) -> str:
    """A residence permit scanned twice: its front low on the first sheet, its back high on the
    second."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _valid(case, rng.choice((1, 4, 10)), dt.date(2020, 9, 1))
    nation = who.nationality if who.nationality != "FRA" else "TUN"
    number = case.fact("document_number", _sign_of(case, 9))
    front, back = Card(85.6, 54, "rgb(232,228,240)"), Card(85.6, 54, "rgb(238,232,226)")
    front.items.append(guilloche(paper, 85.6, 54, ("#c2b4d6", "#b4c6d6")))
    back.items.append(guilloche(paper, 85.6, 54, ("#d6c3b0", "#bccfc0")))
    ink = "rgb(80,40,90)"
    front.at(4, 2, '#text(size: 6.8pt, weight: "bold")[TITRE DE SÉJOUR – RESIDENCE PERMIT]')
    front.at(74, 2, '#text(size: 7pt, weight: "bold")[FRA]')
    front.at(57, 9, portrait(rng, 25, 32))
    kind = rng.choice(("SALARIÉ", "TRAVAILLEUR TEMPORAIRE", "ÉTUDIANT – ÉLÈVE", "PASSEPORT TALENT"))
    _fill(paper, front, [
        *_names_at(who, 4, 7, 6, ("NOM / Name", "PRÉNOM(S) / Forename(s)", "NOM D'USAGE / Used name"), " "),
        (4, 25, "SEXE / Sex", "sex", who.sex, who.sex), (14, 25, "NATIONALITÉ", "nationality", nation, nation), (34, 25, "NÉ(E) LE / Birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (4, 31, "MOTIF DU SÉJOUR / Type", "", "", kind), (4, 37, "EXPIRE LE / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"), (34, 37, "N° DE DOCUMENT", "document_number", number, number),
    ], "recto" in shown, 6.4, 3.8, ink)  # fmt: skip
    _ink_on(paper, front, 4, 43.5, 30, 8)
    _fill(paper, back, [
        (4, 4, "DÉLIVRÉ LE / Issued on", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (38, 4, "AUTORITÉ / Authority", "", "", f"PRÉFECTURE ({who.place.department})"),
        (4, 10, "NÉ(E) À / Born in", "", "", who.birth_place.upper()), (4, 16, "ADRESSE / Address", "", "", f"{who.street}, {who.place.town}".upper()), (4, 22, "REMARQUES / Remarks", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ], "verso" in shown, 6.2, 3.8, ink)  # fmt: skip
    zone = _of_zone(case)
    rows = td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)  # fmt: skip
    back.machine_lines(3.5, 35.5, _zone_lines(paper, rows, "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    paper.setup.margin_mm = (15, 15, 15, 15)
    scale = rng.choice((100, 120, 140))
    low, high = rng.uniform(120, 175), rng.uniform(5, 40)
    cards = {"recto": (front, rng.uniform(5, 50), low), "verso": (back, rng.uniform(5, 50), high)}
    pages = [f"#place(top + left, dx: {x:.0f}mm, dy: {y:.0f}mm, rotate({rng.gauss(0, 0.8):.2f}deg, scale({scale}%, reflow: true, origin: top + left)[{card.markup()}]))\n#box[]" for card, x, y in (cards[s] for s in shown)]  # fmt: skip
    return "\n#pagebreak()\n".join(pages) + "\n"


_BELGIAN = ("Nom / Name", "Prénoms / Given names", "Sexe / Sex", "Nationalité / Nationality", "Date de naissance / Date of birth", "N° carte / Card No.", "Valable jusqu'au / Expires")  # fmt: skip
_SWISS = ("Nom / Name / Cognome", "Prénom(s) / Vorname(n)", "Sexe / Geschlecht", "Nationalité / Staatsangehörigkeit", "Né(e) le / Geburtsdatum", "N° / Nr.", "Valable jusqu'au / Gültig bis")  # fmt: skip


@opened_layout("identity_document", "northern_card_both_sides_under_a_typed_line", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def northern_card_both_sides_under_a_typed_line(case: Case, paper: Paper) -> str:
    """A neighbour's card labelled in several languages, both sides on one sheet, back on the left."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    nation, country, title, words = rng.choice((("BEL", "BELGIQUE  BELGIË  BELGIEN  BELGIUM", "CARTE D'IDENTITÉ – IDENTITY CARD", _BELGIAN), ("CHE", "SCHWEIZ  SUISSE  SVIZZERA", "CARTE D'IDENTITÉ – IDENTITÄTSKARTE", _SWISS)))  # fmt: skip
    start, end = _valid(case, 10, dt.date(2014, 1, 1))
    number = case.fact("document_number", f"{_sign_of(case, 1, 'BCEX')}{rng.randrange(10**7, 10**8)}")  # fmt: skip
    front, back = Card(85.6, 54, "rgb(232,238,232)"), Card(85.6, 54, "rgb(240,234,236)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#c3d3b8", "#d3bcc0")))
    front.at(4, 2, f'#text(size: 6pt, weight: "bold")[{txt(country)}]')
    front.at(4, 5.2, f"#text(size: 5pt)[{txt(title)}]")
    front.at(4, 11, portrait(rng, 24, 31))
    ink = "rgb(30,80,60)"
    _fill(paper, front, [
        (32, 9.6, words[0], "birth_name", who.birth_name, who.birth_name),
        (32, 15.8, words[1], "given_names", list(who.given_names), " ".join(who.given_names)),
        (32, 22, words[2], "sex", who.sex, who.sex), (52, 22, words[3], "nationality", nation, nation),
        (32, 28.2, words[4], "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"),
        (32, 34.4, words[5], "document_number", number, number), (32, 40.6, words[6], "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
    ], "recto" in shown, 6.4, 3.9, ink)  # fmt: skip
    _ink_on(paper, front, 56, 44, 26, 8)
    _fill(paper, back, [
        (4, 5, "Délivrée le / Issued", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"), (44, 5, "Autorité / Authority", "", "", rng.choice(("NAMUR", "LIÈGE", "MONS")) if nation == "BEL" else rng.choice(("GENÈVE", "VAUD"))),
        (4, 12, "Lieu de naissance / d'origine", "", "", rng.choice(("CHARLEROI", "BRUXELLES")) if nation == "BEL" else rng.choice(("LAUSANNE", "NYON"))), (44, 12, "Taille / Height", "", "", f"{rng.randrange(155, 196)} cm"),
    ], "verso" in shown, 6.2, 3.9, ink)  # fmt: skip
    zone = _of_zone(case)
    rows = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)  # fmt: skip
    back.machine_lines(3.5, 35.5, _zone_lines(paper, [rows[0].replace("IDFRA", f"ID{nation}", 1), *rows[1:]], "verso" in shown), 78.5)  # fmt: skip
    for card in (front, back):
        specimen_word(card)
    paper.setup.margin_mm = (18, 12, 14, 12)
    cards = {"recto": front, "verso": back}
    line = f"#text(size: 10pt)[Copie recto-verso – pièce jointe n° {rng.randrange(1, 12)} – envoi de {txt(who.email)}]"
    return f"{line}\n#v({rng.uniform(12, 90):.0f}mm)\n#grid(columns: (1fr, 1fr), column-gutter: 6mm, {', '.join(f'[{cards[s].markup()}]' for s in reversed(shown))})\n"
