"""Identity papers: cards of two generations, a passport."""

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
from specimens.opened.twenty_first import wording as w
from specimens.people import Person, other_birth_date, other_person, strip_accents

ZONE = ("mrz_inconsistent", "mrz_digits")
SIGNS = "0123456789CDFGHJKLMNPRTVWXYZ"
Spot = tuple[float, float, str, str, object, str]


def _of_zone(case: Case) -> Person:
    """Whose zone it is: somebody else's names or birth with `mrz_inconsistent`."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/zone-of-the-twenty-first")
    away = other_person(rng, case.person, case.today)
    return rng.choice((replace(case.person, birth_name=away.birth_name, given_names=away.given_names), other_birth_date(rng, case.person)))


def _zone(paper: Paper, rows: list[str], shown: bool = True) -> list[str]:
    case = paper.case
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/digits-of-the-twenty-first"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _sides(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides, paper.fields["sides"] = list(shown), list(shown)
    return shown


def _fill(paper: Paper, card: Card, kept: bool, spots: Sequence[Spot], pt: float, small: float, ink: str) -> None:
    """x, y, label, field ("" for none), value, words; `kept` where the side is in the file."""
    for x, y, label, name, value, words in spots:
        card.label(x, y, label, small, ink)
        card.value(x, y + 0.52 * small, paper.put(name, value, words) if name and kept else txt(words), pt)


def _adult_since(case: Case) -> dt.date:
    return w.later(case.person.birth_date, 18)


def _span(case: Case, years: int, since: dt.date, until: dt.date | None = None) -> tuple[dt.date, dt.date]:
    """Issue and expiry, both past with `expired`; `until`: the last day such cards were issued."""
    last = min(case.today - 20 * w.A_DAY, until or case.today)
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + case.rng.randrange(40, 300))
    else:
        floor = max(since, w.later(case.today, -years) + 200 * w.A_DAY)
        start = floor + case.rng.randrange(max(1, (last - floor).days)) * w.A_DAY
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", w.later(start, years) - w.A_DAY)


def _pen_stroke(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _signed(paper: Paper, card: Card, label: str, ink: str, spot: tuple[float, float, float, float]) -> None:
    """A hand below its label."""
    card.label(spot[0] + 4, spot[1] - 3, label, 5, ink)
    _pen_stroke(paper, card, *spot)


def _ground(paper: Paper, cards: Sequence[Card], colours: tuple[str, str]) -> None:
    for card in cards:
        card.items.append(guilloche(paper, card.width_mm, card.height_mm, colours))


def _void(*cards: Card) -> None:
    for card in cards:
        specimen_word(card)


@opened_layout("identity_document", "card_of_2021_upright_sheet_back_above_front", defects=("verso_missing", *ZONE), subtypes=("national_id_card",))
def card_of_2021_upright_sheet_back_above_front(case: Case, paper: Paper) -> str:
    """The card in bank format, enlarged; its back lies above its front on the copy."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _sides(paper)
    start, end = _span(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", "".join(rng.choice(SIGNS) for _ in range(9)))
    ink, sky = "rgb(20,40,85)", ("#a9c8e0", "#e6c4cc")
    front, back = Card(85.6, 54, "rgb(231,239,246)"), Card(85.6, 54, "rgb(236,241,233)")
    _ground(paper, (front, back), sky)
    front.at(14, 2, '#text(size: 6.2pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE] #h(1mm) #text(size: 4.4pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]')
    front.at(3, 1.6, "#rect(width: 9mm, height: 6mm, fill: rgb(20,50,140), inset: 1mm)[#text(size: 6pt, fill: white)[FR]]")
    front.at(3, 12, portrait(rng, 25, 32))
    spots: list[Spot] = [
        (31, 8, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (31, 14.5, "Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (31, 21, "SEXE / Sex", "sex", p.sex, p.sex), (43, 21, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (65, 21, "DATE DE NAISS. / Birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (31, 27.5, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 40, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 40, "DATE D'EXPIR. / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]
    if p.usage_name:
        spots.append((31, 34, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))
    _fill(paper, front, "recto" in shown, spots, 6.6, 3.8, ink)
    _pen_stroke(paper, front, 33, 46, 28, 7)
    _fill(paper, back, "verso" in shown, [
        (5, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(53, 95)} m"), (30, 4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (5, 11, "ADRESSE / Address", "", "", p.street.upper()), (5, 17, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
    ], 6.2, 3.8, ink)
    back.at(68, 4, square_code(paper, 13))
    z = _of_zone(case)
    back.machine_lines(3.5, 36, _zone(paper, td1("ID", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA"), "verso" in shown), 78.5)
    _void(front, back)
    paper.setup.margin_mm = (rng.uniform(18, 45), 15, 14, rng.uniform(16, 40))
    faces = {"recto": front, "verso": back}
    zoom = rng.choice((100, 120, 141))
    return "\n#v(9mm)\n".join(f"#rotate({rng.uniform(-1.2, 1.2):.2f}deg)[#scale({zoom}%, origin: top + left, reflow: true)[{faces[s].markup()}]]" for s in reversed(shown))


@opened_layout("identity_document", "blue_card_of_before_2021_both_faces_with_a_note", defects=("verso_missing", *ZONE), subtypes=("national_id_card",))
def blue_card_of_before_2021_both_faces_with_a_note(case: Case, paper: Paper) -> str:
    """The laminated card of before 2021 with its two-line zone, both faces on one sheet."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    shown = _sides(paper)
    since = max(dt.date(2014, 1, 2), min(_adult_since(case), dt.date(2020, 6, 1)))
    start, end = _span(case, 15 if _adult_since(case) <= since else 10, since, dt.date(2021, 3, 10))
    number = case.fact("document_number", f"{start:%y%m}{p.place.department[:2]}{rng.randrange(1, 5)}{rng.randrange(10**5):05d}")
    ink = "rgb(30,60,130)"
    front, back = Card(105, 74, "rgb(222,233,244)", radius_mm=2), Card(105, 74, "rgb(226,235,243)", radius_mm=2)
    _ground(paper, (front, back), ("#9db8da", "#b8c9e2"))
    front.at(5, 3, '#text(size: 8pt, weight: "bold", fill: rgb(30,60,130))[RÉPUBLIQUE FRANÇAISE]')
    front.at(5, 8, f'#text(size: 6.5pt)[CARTE NATIONALE D\'IDENTITÉ N° : {paper.put("document_number", number, number) if "recto" in shown else number}]')
    front.at(4, 15, portrait(rng, 28, 36))
    spots: list[Spot] = [
        (36, 13, "Nom", "birth_name", p.birth_name, p.birth_name),
        (36, 20, "Prénom(s)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (36, 27, "Sexe", "sex", p.sex, p.sex), (50, 27, "Né(e) le", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d.%m.%Y}"),
        (76, 27, "Nationalité", "nationality", "FRA", "Française"),
        (36, 34, "à", "", "", f"{strip_accents(p.birth_place).upper()} ({p.birth_department})"), (84, 34, "Taille", "", "", f"1,{rng.randrange(53, 95)} m"),
    ]
    if p.usage_name:
        spots.append((36, 41, "Nom d'usage", "usage_name", p.usage_name, p.usage_name))
    _fill(paper, front, "recto" in shown, spots, 7.6, 5, ink)
    _signed(paper, front, "Signature du titulaire", ink, (62, 48, 36, 9))
    z = _of_zone(case)
    office = f"{p.place.department}{rng.randrange(10)}{rng.randrange(100, 999)}"[:6]
    front.machine_lines(4.5, 60, _zone(paper, old_card(number, office, z.birth_name, z.given_names, z.birth_date, z.sex), "recto" in shown), 96)
    _fill(paper, back, "verso" in shown, [
        (7, 6, "Adresse", "", "", p.street.upper()), (7, 12, "", "", "", f"{p.place.town.upper()} ({p.place.department})"),
        (7, 24, "Carte valable jusqu'au", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (7, 34, "délivrée le", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"),
        (7, 44, "par", "", "", f"PRÉFECTURE ({p.place.department})"),
    ], 7.6, 5, ink)
    _signed(paper, back, "Signature de l'autorité", ink, (58, 48, 38, 12))
    _void(front, back)
    paper.setup.margin_mm = (rng.uniform(16, 50), 16, 14, rng.uniform(20, 70))
    faces = {"recto": front, "verso": back}
    return f"\n#v({rng.uniform(4, 14):.1f}mm)\n".join(faces[s].markup() for s in shown)


@opened_layout("identity_document", "passport_spread_turned_on_a_landscape_sheet", defects=("expired", *ZONE), subtypes=("passport",))
def passport_spread_turned_on_a_landscape_sheet(case: Case, paper: Paper) -> str:
    """The data page of a passport alone, enlarged on a sheet laid across."""
    paper.subtype = "passport"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    start, end = _span(case, 10, max(dt.date(2013, 6, 1), _adult_since(case)))
    number = case.fact("document_number", f"{rng.randrange(10, 26)}{rng.choice('CDFHK')}{rng.choice('AETZ')}{rng.randrange(10**5):05d}")
    ink = "rgb(90,20,40)"
    leaf = Card(125, 88, "rgb(246,240,236)", radius_mm=2)
    leaf.items.append(guilloche(paper, 125, 88, ("#e0bfc6", "#c9d3e6")))
    leaf.at(42, 3, '#text(size: 8pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    leaf.at(5, 4, '#text(size: 6.5pt, weight: "bold")[PASSEPORT / PASSPORT]')
    leaf.at(5, 13, portrait(rng, 34, 44))
    paper.sides, paper.fields["sides"] = ["recto"], ["recto"]
    spots: list[Spot] = [
        (43, 9, "Type / Type", "", "", "P"), (58, 9, "Code / Code", "", "", "FRA"), (85, 9, "N° du passeport / Passport No", "document_number", number, number),
        (43, 16, "(1) Nom / Surname", "birth_name", p.birth_name, p.birth_name),
        (43, 23, "(2) Prénoms / Given names", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (43, 30, "(3) Nationalité / Nationality", "nationality", "FRA", "Française"),
        (85, 30, "(4) Date de naissance / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (43, 37, "(5) Sexe / Sex", "sex", p.sex, p.sex), (58, 37, "(6) Lieu de naissance / Place of birth", "", "", p.birth_place.upper()),
        (43, 44, "(7) Date de délivrance / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (43, 51, "(8) Date d'expiration / Date of expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
        (85, 44, "(9) Autorité / Authority", "", "", f"PRÉFECTURE {p.place.department}"),
    ]
    if p.usage_name:
        spots.append((85, 51, "Nom d'usage / Alternate name", "usage_name", p.usage_name, p.usage_name))
    _fill(paper, leaf, True, spots, 7.4, 4.4, ink)
    _pen_stroke(paper, leaf, 86, 58, 32, 9)
    z = _of_zone(case)
    leaf.machine_lines(5, 72, _zone(paper, td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")), 115)
    specimen_word(leaf)
    paper.setup.margin_mm = (rng.uniform(14, 40), 14, 12, rng.uniform(16, 70))
    return f"#scale({rng.choice((120, 141, 155))}%, origin: top + left, reflow: true)[#rotate({rng.uniform(-1, 1):.2f}deg)[{leaf.markup()}]]"
