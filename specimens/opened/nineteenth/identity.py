"""Identity papers: a passport laid open, the card of 2021, a residence permit."""

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
from specimens.mrz import doctored, td1, td3
from specimens.opened.nineteenth.wording import gap, of
from specimens.people import Person, other_birth_date, other_person

ZONE = ("mrz_inconsistent", "mrz_digits")
INK = "rgb(60,60,96)"
# x, y, label, field ("" for none), value as truth, words as printed
Item = tuple[float, float, str, str, object, str]


def _years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _term(case: Case, years: int, since: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry, both past when `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(30, 380))
    else:
        room = (case.today - max(since, _years_on(case.person.birth_date, 18))).days
        start = case.today - dt.timedelta(days=rng.randrange(15, max(50, min(room, years * 365 - 220))))
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", _years_on(start, years))


def _faces(paper: Paper, only: Sequence[str] = ()) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = list(only) or (["recto", "verso"] if wish == "both" else [wish])
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _write(paper: Paper, card: Card, kept: bool, items: Sequence[Item], pt: float, label_pt: float) -> None:
    """Labels and values; those of a face that is not shown are no truth."""
    for x, y, label, name, value, words in items:
        if label:
            card.label(x, y, label, label_pt, INK)
        card.value(x, y + 0.5 * label_pt, paper.put(name, value, words) if kept and name else txt(words), pt)


def _zone(paper: Paper, kept: bool, rows: list[str]) -> list[str]:
    case = paper.case
    spoilt = case.has("mrz_digits")
    if spoilt:
        rows = doctored(rows, random.Random(f"{case.seed}/nineteenth-digits"))
    if kept:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not spoilt
    return rows


def _of_zone(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/nineteenth-zone")
    away = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def _names(who: Person, x: float, y: float, labels: Sequence[str], step: float) -> list[Item]:
    found: list[Item] = [(x, y, labels[0], "birth_name", who.birth_name, who.birth_name), (x, y + step, labels[1], "given_names", list(who.given_names), ", ".join(who.given_names))]
    if who.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return found


def _pen(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _number(case: Case, form: str) -> str:
    """`9` stands for a digit, `A` for a letter."""
    pools = {"9": "0123456789", "A": "CDFGHKLMNPRTVWXYZ"}
    return case.fact("document_number", "".join(case.rng.choice(pools[c]) for c in form))


@opened_layout("identity_document", "passport_booklet_open_upright_on_cut_page", defects=("expired", *ZONE), subtypes=("passport",))
def passport_booklet_open_upright_on_cut_page(case: Case, paper: Paper) -> str:
    """The booklet open: the holder's address page above, the data page with its zone below."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    _faces(paper, ["recto"])
    start, end = _term(case, 10, dt.date(2013, 1, 1))
    number = _number(case, "99AA99999")
    upper, lower = Card(125, 88, "rgb(236,232,222)", radius_mm=2), Card(125, 88, "rgb(240,230,230)", radius_mm=2)
    for card, tints in ((upper, ("#cdbfa0", "#b9c3cf")), (lower, ("#d3a9ae", "#a9b8d3"))):
        card.items.append(guilloche(paper, 125, 88, tints))
    upper.at(8, 8, "#text(size: 6pt)[Domicile / Address (13) – Taille / Height (11) – Couleur des yeux / Colour of eyes (12)]")
    upper.at(8, 14, f"#text(size: 7.5pt)[{txt(who.street.upper())} \\ {txt(who.place.post_code + ' ' + who.place.town.upper())} \\ 1,{rng.randrange(55, 95)} m – {rng.choice(('MARRON', 'BLEU', 'VERT'))}]")
    upper.at(8, 74, "#text(size: 5pt)[Ce passeport contient 32 pages / This passport contains 32 pages]")
    specimen_word(upper)
    lower.at(6, 3.5, '#text(size: 8.5pt, weight: "bold")[PASSEPORT] #h(2mm) #text(size: 5.4pt)[PASSPORT] #h(10mm) #text(size: 7pt)[RÉPUBLIQUE FRANÇAISE]')
    lower.at(5, 13, portrait(rng, 33, 43))
    nation = "FRA"
    _write(paper, lower, True, [
        (42, 10, "Type", "", "", "P"), (54, 10, "Code du pays / Country code", "", "", nation),
        (88, 10, "Passeport n° / Passport No", "document_number", number, number),
        *_names(who, 42, 16.6, ("Nom / Surname (1)", "Prénoms / Given names (2)", "Nom d'usage / Name in use"), 6.8),
        (42, 37, "Nationalité / Nationality (3)", "nationality", nation, "Française"),
        (42, 43.6, "Date de naissance / Date of birth (4)", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (88, 43.6, "Sexe (5)", "sex", who.sex, who.sex), (99, 43.6, "Lieu de naissance (6)", "", "", who.birth_place.upper()[:12]),
        (42, 50.2, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (88, 50.2, "Autorité / Authority (9)", "", "", f"PRÉFECTURE {who.place.department}"),
        (42, 56.8, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 7.6, 4.6)
    _pen(paper, lower, 88, 58, 30, 8)
    away = _of_zone(case)
    lower.machine_lines(4, 73, _zone(paper, True, td3(number, away.birth_name, away.given_names, away.birth_date, away.sex, end, nation)), 117)
    specimen_word(lower)
    paper.setup.width_mm, paper.setup.height_mm = 133, 186
    paper.setup.margin_mm = (4, 4, 4, 4)
    paper.setup.fill = rng.choice(("luma(246)", "luma(232)", "white"))
    return f"#stack(dir: ttb, [{upper.markup()}], [{lower.markup()}])\n"


@opened_layout("identity_document", "credit_card_identity_back_at_left_with_caption", defects=("verso_missing", "expired", *ZONE), subtypes=("national_id_card",))
def credit_card_identity_back_at_left_with_caption(case: Case, paper: Paper) -> str:
    """The card of 2021, its back left of the front, on a sheet laid across with a typed caption."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _term(case, 10, dt.date(2021, 8, 2))
    number = _number(case, "A9A999999")
    front, back = Card(85.6, 54, "rgb(226,236,244)"), Card(85.6, 54, "rgb(232,236,240)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#9fc0d8", "#d2b4bf")))
    front.at(3.5, 2.4, f'#text(size: 7pt, weight: "bold", fill: {INK})[FR] #h(6mm) #text(size: 6.8pt, weight: "bold")[CARTE NATIONALE D\'IDENTITÉ] #text(size: 4.6pt)[IDENTITY CARD]')
    front.at(3.5, 9.5, portrait(rng, 26, 34))
    _write(paper, front, "recto" in shown, [
        *_names(who, 32, 8, ("NOM / Surname", "PRÉNOMS / Given names", "NOM D'USAGE / Alternate name"), 6.3),
        (32, 27, "SEXE / Sex", "sex", who.sex, who.sex), (43, 27, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"), (64, 27, "NAISS. / Birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (32, 33.2, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (32, 39.4, "N° DU DOCUMENT", "document_number", number, number), (60, 39.4, "EXPIRATION / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 6.6, 3.9)
    _pen(paper, front, 32, 45.6, 26, 7)
    specimen_word(front)
    _write(paper, back, "verso" in shown, [
        (4, 3.5, "ADRESSE / Address", "", "", who.street.upper()), (4, 6.5, "", "", "", f"{who.place.post_code} {who.place.town.upper()} FRANCE"),
        (4, 13, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 94)} m"), (26, 13, "DÉLIVRÉE LE / Issued", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
    ], 6.2, 3.9)
    back.at(67, 3.5, square_code(paper, 14))
    away = _of_zone(case)
    back.machine_lines(3.5, 35, _zone(paper, "verso" in shown, td1("ID", number, away.birth_name, away.given_names, away.birth_date, away.sex, end, "FRA")), 78.5)
    specimen_word(back)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (24, 20, 16, 24)
    cards = {"recto": front, "verso": back}
    grown = 124 if len(shown) == 2 else 150
    parts = [f"[#scale({grown}%, reflow: true, origin: top + left)[{cards[s].markup()}]]" for s in ("verso", "recto") if s in shown]
    return f"#text(size: 11pt)[Pièce d'identité – copie pour le dossier d'examen {case.session}]\n" + gap(rng.uniform(8, 40)) + f"#stack(dir: ltr, spacing: 14mm, {', '.join(parts)})\n"


@opened_layout("identity_document", "residence_card_one_face_per_sheet_tilted", defects=("verso_missing", "expired", *ZONE), subtypes=("residence_permit",))
def residence_card_one_face_per_sheet_tilted(case: Case, paper: Paper) -> str:
    """The residence permit, each face on its own sheet, enlarged, the second lower on the page."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _faces(paper)
    start, end = _term(case, rng.choice((2, 4, 10)), dt.date(2020, 10, 1))
    nation = who.nationality if who.nationality != "FRA" else "TUN"
    number = _number(case, "A9A9A9999")
    front, back = Card(85.6, 54, "rgb(240,230,224)"), Card(85.6, 54, "rgb(238,234,226)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#dcae9a", "#b6c2a6")))
    front.at(4, 2.2, '#text(size: 7.2pt, weight: "bold")[TITRE DE SÉJOUR] #text(size: 4.6pt)[RESIDENCE PERMIT]')
    front.at(74, 2.2, '#text(size: 7.2pt, weight: "bold")[FRA]')
    front.at(57.5, 9, portrait(rng, 25, 33))
    kind = rng.choice(("PASSEPORT TALENT", "VIE PRIVÉE ET FAMILIALE", "ÉTUDIANT – ÉLÈVE", "TRAVAILLEUR TEMPORAIRE"))
    _write(paper, front, "recto" in shown, [
        *_names(who, 4, 7.4, ("NOM DE NAISSANCE / Surname", "PRÉNOMS / Forenames", "NOM D'USAGE / Name in use"), 6.2),
        (4, 26, "SEXE / Sex", "sex", who.sex, who.sex), (14, 26, "NATIONALITÉ", "nationality", nation, nation), (32, 26, "NÉ(E) LE / Born", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (4, 32.2, "CATÉGORIE / Category", "", "", kind), (4, 38.4, "VALABLE JUSQU'AU / Until", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
        (32, 38.4, "N° / No", "document_number", number, number),
    ], 6.6, 3.9)
    _pen(paper, front, 58, 43, 24, 8)
    specimen_word(front)
    _write(paper, back, "verso" in shown, [
        (4, 4, "DÉLIVRÉ LE / Issued on", "issue_date", start.isoformat(), f"{start:%d %m %Y}"), (34, 4, "PAR / By", "", "", f"PRÉFET {of(who.place.town).upper()}"),
        (4, 10.4, "ADRESSE", "", "", f"{who.street.upper()} {who.place.town.upper()}"), (4, 16.8, "OBSERVATIONS", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ], 6.2, 3.9)
    away = _of_zone(case)
    back.machine_lines(3.5, 35, _zone(paper, "verso" in shown, td1("IR", number, away.birth_name, away.given_names, away.birth_date, away.sex, end, nation)), 78.5)
    specimen_word(back)
    paper.setup.margin_mm = (20, 16, 16, 20)
    cards = {"recto": front, "verso": back}
    leaves = [f"#v({rng.uniform(5, 90):.0f}mm)\n#pad(left: {rng.uniform(2, 30):.0f}mm)[#rotate({rng.gauss(0, 1.4):.2f}deg, scale(150%, reflow: true)[{cards[s].markup()}])]\n" for s in shown]
    return "#pagebreak()\n".join(leaves)
