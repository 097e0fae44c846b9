"""Identity papers: two cards, a passport, a permit."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.tenth.wording import of, tiny
from specimens.people import Person, other_birth_date, other_person, strip_accents

LINES = ("mrz_inconsistent", "mrz_digits")
TWO_SIDED = ("verso_missing", "expired", *LINES)

# x, y, label, field ("" for none), value as truth, words as printed
Spot = tuple[float, float, str, str, object, str]


def _plus(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def _validity(case: Case, years: int, oldest: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry, the second past when `expired`."""
    if case.has("expired"):
        years = min(years, 5)
        start = case.today - dt.timedelta(days=years * 366 + case.rng.randrange(30, 380))
    else:
        grown = max(oldest, _plus(case.person.birth_date, 18))
        room = min((case.today - grown).days, years * 365 - 150)
        start = case.today - dt.timedelta(days=case.rng.randrange(15, max(50, room)))
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", _plus(start, years))


def _signs(case: Case, count: int, pool: str = "0123456789CDFGHKLMNPRTVWXYZ") -> str:
    return "".join(case.rng.choice(pool) for _ in range(count))


def _sides(paper: Paper, kind: str, *, both: bool = True) -> list[str]:
    """Which sides lie on the sheet, kept as truth."""
    case = paper.case
    wish = "recto" if case.has("verso_missing") or not both else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.subtype, paper.sides, paper.fields["sides"] = kind, list(shown), list(shown)
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    return shown


def _write(paper: Paper, card: Card, spots: list[Spot], kept: bool, pt: float, label_pt: float, ink: str) -> None:  # fmt: skip
    """Labels and values of one side; the values of a side that is not shown are no truth."""
    for x, y, label, name, value, words in spots:
        if label:
            card.label(x, y, label, label_pt, ink)
        shown = paper.put(name, value, words) if kept and name else txt(words)
        card.value(x, y + 0.53 * label_pt, shown, pt)


def _zone_person(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/tenth-lines")
    away = other_person(rng, case.person, case.today)
    return rng.choice((away, other_birth_date(rng, case.person)))


def _machine(paper: Paper, rows: list[str], kept: bool) -> list[str]:
    spoilt = paper.case.has("mrz_digits")
    if spoilt:
        rows = doctored(rows, random.Random(f"{paper.case.seed}/tenth-digits"))
    if kept:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not spoilt
    return rows


def _pair(paper: Paper, size: tuple[float, float], fills: tuple[str, str], waves: tuple[str, str]) -> tuple[Card, Card]:  # fmt: skip
    """Front and back over their waves."""
    front, back = (Card(*size, fill) for fill in fills)
    for card in (front, back):
        card.items.append(guilloche(paper, *size, waves))
    return front, back


def _old_term(case: Case) -> tuple[dt.date, dt.date]:
    """Issue and expiry of a card before 2021, which grown-ups hold for fifteen years."""
    start = min(dt.date(2021, 5, 28), case.today - dt.timedelta(days=case.rng.randrange(1250, 2700)))  # fmt: skip
    if case.has("expired"):
        start = case.today - dt.timedelta(days=case.rng.randrange(15 * 366 + 40, 17 * 366))
    start = case.fact("issue_date", start)
    long = start >= max(_plus(case.person.birth_date, 18), dt.date(2014, 1, 1))
    return start, case.fact("expiry_date", _plus(start, 15 if long else 10))


def _pen(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _named(who: Person, x: float, y: float, step: float, labels: tuple[str, str, str], sep: str = ", ") -> list[Spot]:  # fmt: skip
    found: list[Spot] = [
        (x, y, labels[0], "birth_name", who.birth_name, who.birth_name),
        (x, y + step, labels[1], "given_names", list(who.given_names), sep.join(who.given_names)),
    ]
    if who.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return found


def _new_head(card: Card, ink: str) -> None:
    """Flag and title of the card of 2021."""
    card.at(
        13,
        2,
        f'#text(size: 6.8pt, weight: "bold", fill: {ink})[CARTE NATIONALE D\'IDENTITÉ #text(size: 4.4pt)[IDENTITY CARD]]',
    )
    card.at(
        3,
        2,
        "#box(width: 8mm, height: 5.4mm, fill: rgb(0,51,153))[#align(center + horizon)[#text(size: 5.4pt, fill: white)[FR]]]",
    )


@opened_layout("identity_document", "new_card_halves_on_a_sheet_across", defects=TWO_SIDED, subtypes=("national_id_card",))  # fmt: skip
def new_card_halves_on_a_sheet_across(case: Case, paper: Paper) -> str:
    """The card of 2021, front and back side by side on a sheet laid across, enlarged, a counter's
    caption above."""
    shown, who, rng = _sides(paper, "national_id_card"), case.person, case.rng
    start, end = _validity(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", _signs(case, 9))
    front, back = _pair(
        paper, (85.6, 54), ("rgb(226,236,246)", "rgb(232,238,244)"), ("#a8c4de", "#c9b7d2")
    )
    ink = "rgb(30,60,120)"
    _new_head(front, ink)
    front.at(3.2, 11, portrait(rng, 26, 34))
    _write(paper, front, [
        *_named(who, 32, 8, 6.2, ("NOM / Surname", "Prénoms / Given names", "NOM D'USAGE / Alternate name")),
        (32, 26.6, "SEXE / Sex", "sex", who.sex, who.sex), (42, 26.6, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"), (62, 26.6, "DATE DE NAISS. / Birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (32, 32.8, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (32, 39, "N° DU DOCUMENT / Document No", "document_number", number, number), (62, 39, "DATE D'EXPIR. / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], "recto" in shown, 6.4, 3.8, ink)  # fmt: skip
    _pen(paper, front, 33, 45, 27, 7.5)
    _write(paper, back, [
        (30, 3.5, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 95)} m"), (46, 3.5, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (30, 10, "ADRESSE / Address", "", "", who.street.upper()), (30, 12.8, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"), (30, 15.6, "", "", "", "FRANCE"),
    ], "verso" in shown, 6, 3.8, ink)  # fmt: skip
    back.at(5, 4, square_code(paper, 20))
    z = _zone_person(case)
    rows = td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    back.machine_lines(3.5, 35, _machine(paper, rows, "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (26, 12, 12, 16)
    cards = {"recto": front, "verso": back}
    scale = rng.choice((140, 150))
    drawn = ", ".join(f"[#scale({scale}%, reflow: true, origin: top + left)[{cards[s].markup()}]]" for s in shown)  # fmt: skip
    caption = tiny(f"Copie de la pièce d'identité du candidat – dossier BTS {case.session}", 9)
    return f"{caption}\n#v({rng.randrange(8, 50)}mm)\n#grid(columns: (auto, auto), column-gutter: 8mm, {drawn})\n"


@opened_layout("identity_document", "laminated_card_each_side_framed_close", defects=TWO_SIDED, subtypes=("national_id_card",))  # fmt: skip
def laminated_card_each_side_framed_close(case: Case, paper: Paper) -> str:
    """The blue card before 2021, each side cropped on a page of its own by a phone's scanner."""
    shown, who, rng = _sides(paper, "national_id_card"), case.person, case.rng
    start, end = _old_term(case)
    area = f"{who.place.department:0>2}"
    number = case.fact("document_number", f"{start:%y%m}{area}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}")  # fmt: skip
    front, back = _pair(
        paper, (105, 74), ("rgb(206,220,238)", "rgb(214,226,240)"), ("#8fb0d6", "#b9a9cc")
    )
    ink = "rgb(50,60,110)"
    front.at(36, 2, '#text(size: 7pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(3.5, 6.4, "#text(size: 6.2pt)[CARTE NATIONALE D'IDENTITÉ N° :]")
    front.at(3.5, 12, portrait(rng, 28, 37))
    _write(paper, front, [
        (44, 4.2, "", "document_number", number, number), (74, 4, "Nationalité :", "nationality", "FRA", "Française"),
        *_named(who, 35, 11.4, 6.4, ("Nom :", "Prénom(s) :", "Nom d'usage :")),
        (35, 31, "Sexe :", "sex", who.sex, who.sex), (45, 31, who.agree("Né le :", "Née le :"), "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"), (74, 31, "Taille :", "", "", f"1,{rng.randrange(55, 94)}m"),
        (35, 37.6, "à :", "", "", f"{strip_accents(who.birth_place).upper()} ({who.birth_department})"),
    ], "recto" in shown, 7.4, 5, ink)  # fmt: skip
    front.label(35, 45, "Signature du titulaire :", 5, ink)
    _pen(paper, front, 40, 47, 36, 11)
    z = _zone_person(case)
    office = f"{area}{rng.randrange(1, 5)}{rng.randrange(1000):03d}"[:6]
    rows = old_card(number, office, z.birth_name, z.given_names, z.birth_date, z.sex)
    front.machine_lines(4, 61, _machine(paper, rows, "recto" in shown), 97)
    _write(paper, back, [
        (6, 6, "Adresse :", "", "", who.street.upper()), (6, 9.4, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
        (6, 21, "Cette carte est valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (6, 28, "Délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"), (6, 35, "Par :", "", "", f"PRÉFECTURE {of(who.place.town).upper()}"),
    ], "verso" in shown, 7.4, 5, ink)  # fmt: skip
    back.label(6, 43, "Signature de l'autorité :", 5, ink)
    _pen(paper, back, 14, 46, 44, 18)
    for card in (front, back):
        specimen_word(card)
    edge = rng.uniform(2, 6)
    paper.setup.width_mm, paper.setup.height_mm = 105 + 2 * edge, 74 + 2 * edge
    paper.setup.margin_mm = (edge, edge, edge, edge)
    paper.setup.fill = rng.choice(("luma(246)", "rgb(238,232,222)", "luma(228)"))
    cards = {"recto": front, "verso": back}
    return "\n#pagebreak()\n".join(cards[s].markup() for s in shown)


@opened_layout("identity_document", "passport_page_over_the_page_of_address", defects=("expired", *LINES), subtypes=("passport",))  # fmt: skip
def passport_page_over_the_page_of_address(case: Case, paper: Paper) -> str:
    """A booklet held open upright on a copier: the page of the holder's address above, the data
    page below it."""
    _sides(paper, "passport", both=False)
    who, rng = case.person, case.rng
    start, end = _validity(case, 10, dt.date(2013, 1, 1))
    number = case.fact("document_number", f"{start:%y}{_signs(case, 2, 'ACDEFHKLPRTV')}{rng.randrange(10**5):05d}")  # fmt: skip
    above, page = Card(125, 88, "rgb(240,238,232)", radius_mm=1), Card(125, 88, "rgb(238,234,240)", radius_mm=1)  # fmt: skip
    above.items.append(guilloche(paper, 125, 88, ("#d8cdb8", "#c8d2c0")))
    page.items.append(guilloche(paper, 125, 88, ("#d4b9c4", "#bcbfdc")))
    ink = "rgb(90,40,60)"
    _write(paper, above, [
        (10, 14, "Domicile / Residence", "", "", f"{who.street.upper()}"), (10, 18, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
        (10, 30, "Taille / Height", "", "", f"1,{rng.randrange(54, 95)} m"), (46, 30, "Couleur des yeux / Eyes", "", "", rng.choice(("MARRON", "VERT", "BLEU", "NOIR"))),
    ], False, 7.5, 4.6, ink)  # fmt: skip
    above.at(56, 80, "#text(size: 7pt)[3]")
    page.at(5, 3, '#text(size: 8pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    page.at(84, 3, '#text(size: 7.5pt, weight: "bold")[PASSEPORT / PASSPORT]')
    page.at(6, 16, portrait(rng, 34, 44))
    _write(paper, page, [
        (44, 9, "Type / Type", "", "", "P"), (58, 9, "Code du pays", "", "", "FRA"), (86, 9, "Passeport n° / Passport No", "document_number", number, number),
        *_named(who, 44, 15.4, 6.3, ("Nom (1) / Surname", "Prénoms (2) / Given names", "Nom d'usage")),
        (44, 34.4, "Nationalité (3) / Nationality", "nationality", "FRA", "Française"), (86, 34.4, "Sexe (5) / Sex", "sex", who.sex, who.sex),
        (44, 40.7, "Date de naissance (4) / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (44, 47, "Lieu de naissance (6) / Place of birth", "", "", who.birth_place.upper()),
        (44, 53.3, "Date de délivrance (7) / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (86, 53.3, "Autorité (9) / Authority", "", "", f"Préfecture {of(who.place.town)}"),
        (44, 59.6, "Date d'expiration (8) / Date of expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], True, 7, 4, ink)  # fmt: skip
    _pen(paper, page, 86, 60, 32, 9)
    z = _zone_person(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    page.machine_lines(5, 74, _machine(paper, rows, True), 115)
    specimen_word(page)
    paper.setup.margin_mm = (rng.uniform(16, 44), 16, 14, 16)
    return (
        f"#pad(left: {rng.uniform(2, 42):.0f}mm)[{above.markup()} \\ #v(-1.2mm) {page.markup()}]\n"
    )


@opened_layout("identity_document", "permit_grey_enlarged_back_below", defects=TWO_SIDED, subtypes=("residence_permit",))  # fmt: skip
def permit_grey_enlarged_back_below(case: Case, paper: Paper) -> str:
    """A residence permit copied in grey and enlarged, the back below the front."""
    shown, who, rng = _sides(paper, "residence_permit"), case.person, case.rng
    start, end = _validity(case, rng.choice((1, 2, 4, 10)), dt.date(2020, 9, 1))
    nation = who.nationality if who.nationality != "FRA" else "MAR"
    number = case.fact("document_number", _signs(case, 9))
    front, back = _pair(paper, (85.6, 54), ("luma(238)", "luma(234)"), ("#c4c4c4", "#d2d2d2"))
    ink = "luma(60)"
    front.at(
        3.5,
        2,
        '#text(size: 7.2pt, weight: "bold")[FRA #h(2mm) TITRE DE SÉJOUR] #text(size: 4.6pt)[RESIDENCE PERMIT]',
    )
    front.at(3.5, 9.5, portrait(rng, 25, 32))
    kind = rng.choice(
        ("ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE", "TRAVAILLEUR TEMPORAIRE", "CERTIFICAT DE RÉSIDENCE")
    )
    _write(paper, front, [
        *_named(who, 31, 7.4, 6.1, ("NOM / Name", "PRÉNOMS / Forenames", "NOM D'USAGE / Alternate name"), " "),
        (31, 25.8, "SEXE / Sex", "sex", who.sex, who.sex), (40, 25.8, "NATIONALITÉ / Nationality", "nationality", nation, nation), (62, 25.8, "NÉ(E) LE / Birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (31, 31.9, "CATÉGORIE / Category", "", "", kind), (31, 38, "N° DU DOCUMENT / Document no", "document_number", number, number), (62, 38, "EXPIRATION / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], "recto" in shown, 6.4, 3.8, ink)  # fmt: skip
    _pen(paper, front, 32, 44.5, 27, 8)
    _write(paper, back, [
        (4, 4, "DATE DE DÉLIVRANCE / Issued", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (40, 4, "AUTORITÉ / Authority", "", "", f"PRÉF. {who.place.department}"),
        (4, 10.2, "LIEU DE NAISSANCE / Birthplace", "", "", who.birth_place.upper()), (4, 16.4, "ADRESSE / Address", "", "", f"{who.street} {who.place.town}".upper()),
    ], "verso" in shown, 6.2, 3.8, ink)  # fmt: skip
    z = _zone_person(case)
    rows = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, nation)
    back.machine_lines(3.5, 35, _machine(paper, rows, "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    paper.setup.margin_mm = (rng.uniform(14, 34), 14, 12, rng.uniform(14, 26))
    cards = {"recto": front, "verso": back}
    scale = rng.choice((170, 185))
    return f"\n#v({rng.randrange(8, 26)}mm)\n".join(f"#scale({scale}%, reflow: true, origin: top + left)[{cards[s].markup()}]" for s in shown)  # fmt: skip
