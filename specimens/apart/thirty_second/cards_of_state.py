"""Identity papers: the card of 2021 side by side, a residence permit, a page of the family book."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens import french
from specimens.apart.thirty_second.wording import (
    DAYS,
    gap,
    heavy,
    labels,
    mid,
    next_years,
    side,
    steady_pen,
)
from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.mrz import doctored, td1
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
_ALPHABET = "0123456789CFGHJKLMNPRTVWXYZ"
# x, y, label, markup of the value
Line = tuple[float, float, str, str]


def _of_zone(case: Case) -> Person:
    """Whom the machine's lines name."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/zone-32")
    other = other_person(rng, case.person, case.today)
    renamed = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((renamed, other_birth_date(rng, case.person)))


def _zone(paper: Paper, kind: str, number: str, end: dt.date, nation: str, shown: bool) -> list[str]:  # fmt: skip
    case, z = paper.case, _of_zone(paper.case)
    rows = td1(kind, number, z.birth_name, z.given_names, z.birth_date, z.sex, end, nation)
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/digits-32"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _faces(paper: Paper) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    paper.sides = ["recto", "verso"] if wish == "both" else [wish]
    paper.fields["sides"] = list(paper.sides)
    return paper.sides


def _span(case: Case, first: dt.date, years: int) -> tuple[dt.date, dt.date]:
    """Issue and end; both past with `expired`."""
    rng = case.rng
    if case.has("expired"):
        start = case.today - (years * 366 + rng.randrange(20, 300)) * DAYS
    else:
        room = min((case.today - first).days - 3, years * 365 - 40)
        start = case.today - rng.randrange(10, max(20, room)) * DAYS
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", next_years(start, years) - DAYS)


def _write(card: Card, lines: Sequence[Line], pt: float, small: float, ink: str) -> None:
    for x, y, label, value in lines:
        card.label(x, y, label, small, ink)
        card.value(x, y + 0.54 * small, value, pt)


def _spaced(day: dt.date) -> str:
    return f"{day:%d %m %Y}"


def _field(paper: Paper, seen: bool, name: str, value: object, shown: str) -> str:
    """Truth only where the side is shown."""
    return paper.put(name, value, shown) if seen else txt(shown)


def _front_2021(paper: Paper, seen: bool, number: str, end: dt.date) -> Card:
    p, rng, ink = paper.case.person, paper.rng, "rgb(30,60,110)"
    card = Card(85.6, 54, "rgb(228,236,244)")
    card.items.append(guilloche(paper, 85.6, 54, ("#9fc4de", "#e2b9bf")))
    card.at(3, 2, "#rect(width: 8mm, height: 5.6mm, fill: rgb(0,45,140), radius: 0.6mm)[#text(size: 5.6pt, fill: white)[FR]]")  # fmt: skip
    card.at(13, 2, '#text(size: 6.4pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    card.at(13, 5, "#text(size: 4.8pt)[CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD]")
    card.at(3.4, 11.5, portrait(rng, 23, 30))
    lines: list[Line] = [
        (29, 9, "NOM / Surname", _field(paper, seen, "birth_name", p.birth_name, p.birth_name)),
        (29, 15, "Prénoms / Given names", _field(paper, seen, "given_names", list(p.given_names), ", ".join(p.given_names))),
        (29, 21, "SEXE / Sex", _field(paper, seen, "sex", p.sex, p.sex)),
        (40, 21, "NATIONALITÉ / Nationality", _field(paper, seen, "nationality", "FRA", "FRA")),
        (62, 21, "DATE DE NAISS. / Date of birth", _field(paper, seen, "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date))),
        (29, 27, "LIEU DE NAISSANCE / Place of birth", txt(p.birth_place.upper())),
        (29, 40, "N° DU DOCUMENT / Document No", _field(paper, seen, "document_number", number, number)),
        (60, 40, "DATE D'EXPIR. / Expiry date", _field(paper, seen, "expiry_date", end.isoformat(), _spaced(end))),
    ]  # fmt: skip
    if p.usage_name:
        lines.append((29, 33.5, "NOM D'USAGE / Alternate name", _field(paper, seen, "usage_name", p.usage_name, p.usage_name)))  # fmt: skip
    _write(card, lines, 6.4, 3.8, ink)
    card.at(3.4, 44, f"#box(width: 23mm, height: 7mm)[{paper.ink(23, 7)}]")
    specimen_word(card)
    return card


def _back_2021(paper: Paper, seen: bool, rows: list[str], start: dt.date) -> Card:
    p, rng = paper.case.person, paper.rng
    card = Card(85.6, 54, "rgb(234,238,236)")
    card.items.append(guilloche(paper, 85.6, 54, ("#9fc4de", "#e2b9bf")))
    lines: list[Line] = [
        (5, 4, "TAILLE / Height", txt(f"1,{rng.randrange(52, 96)} m")),
        (30, 4, "DATE DE DÉLIVRANCE / Date of issue", _field(paper, seen, "issue_date", start.isoformat(), _spaced(start))),
        (5, 12, "ADRESSE / Address", txt(p.street.upper())),
        (5, 16.6, "", txt(f"{p.place.post_code} {p.place.town.upper()}")),
    ]  # fmt: skip
    _write(card, lines, 6, 3.8, "rgb(30,60,110)")
    card.at(64, 5, square_code(paper, 16))
    card.machine_lines(3.4, 36.5, rows, 78.6)
    specimen_word(card)
    return card


@apart_layout("identity_document", "new_card_both_sides_abreast_on_wide_sheet", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def new_card_both_sides_abreast_on_wide_sheet(case: Case, paper: Paper) -> str:
    """The card of 2021, front and back abreast and enlarged on a sheet that lies on its side."""
    paper.subtype, rng = "national_id_card", case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (rng.uniform(30, 60), 12, 15, 12)
    shown = _faces(paper)
    start, end = _span(case, max(dt.date(2021, 8, 2), next_years(case.person.birth_date, 16)), 10)
    number = case.fact("document_number", "".join(rng.choice(_ALPHABET) for _ in range(9)))
    front = _front_2021(paper, "recto" in shown, number, end)
    rows = _zone(paper, "ID", number, end, "FRA", "verso" in shown)
    back = _back_2021(paper, "verso" in shown, rows, start)
    faces = {"recto": front, "verso": back}
    turned = [f"#rotate({rng.uniform(-1, 1):.2f}deg)[#scale(145%, reflow: true)[{faces[s].markup()}]]" for s in shown]  # fmt: skip
    return side(*turned, gutter=8)


def _permit_lines(paper: Paper, seen: bool, number: str, end: dt.date, nation: str) -> list[Line]:
    p = paper.case.person
    lines: list[Line] = [
        (30, 8, "NOM", _field(paper, seen, "birth_name", p.birth_name, p.birth_name)),
        (30, 14, "Prénoms", _field(paper, seen, "given_names", list(p.given_names), ", ".join(p.given_names))),
        (30, 20, "Sexe", _field(paper, seen, "sex", p.sex, p.sex)),
        (41, 20, "Nationalité", _field(paper, seen, "nationality", nation, nation)),
        (60, 20, "Date de naissance", _field(paper, seen, "birth_date", p.birth_date.isoformat(), _spaced(p.birth_date))),
        (30, 26, "Catégorie du titre", txt(paper.rng.choice(("CARTE DE RÉSIDENT", "CARTE DE SÉJOUR PLURIANNUELLE")))),
        (30, 39, "N° du titre", _field(paper, seen, "document_number", number, number)),
        (60, 39, "Expire le", _field(paper, seen, "expiry_date", end.isoformat(), _spaced(end))),
    ]  # fmt: skip
    if p.usage_name:
        lines.append((30, 32.5, "Nom d'usage", _field(paper, seen, "usage_name", p.usage_name, p.usage_name)))  # fmt: skip
    return lines


@apart_layout("identity_document", "residence_permit_sides_one_over_the_other", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def residence_permit_sides_one_over_the_other(case: Case, paper: Paper) -> str:
    """A residence permit copied in natural size at the left of a sheet, back under front."""
    paper.subtype, rng, p = "residence_permit", case.rng, case.person
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.setup.margin_mm = (rng.uniform(20, 50), 20, 15, rng.uniform(18, 60))
    shown, ink = _faces(paper), "rgb(110,40,80)"
    start, end = _span(case, next_years(case.today, -4), rng.choice((4, 10)))
    nation = p.nationality if p.nationality != "FRA" else "SEN"
    number = case.fact("document_number", f"{rng.choice('TRP')}{rng.randrange(10**8):08d}")
    front, back = Card(85.6, 54, "rgb(242,232,238)"), Card(85.6, 54, "rgb(238,238,246)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#d79fba", "#9db9da")))
    front.at(4, 2, '#text(size: 6.6pt, weight: "bold")[TITRE DE SÉJOUR] #h(16mm) #text(size: 5.6pt)[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    front.at(4, 10, portrait(rng, 23, 30))
    _write(front, _permit_lines(paper, "recto" in shown, number, end, nation), 6.6, 3.9, ink)
    front.at(4, 43, f"#box(width: 23mm, height: 8mm)[{paper.ink(23, 8)}]")
    specimen_word(front)
    day = _field(paper, "verso" in shown, "issue_date", start.isoformat(), _spaced(start))
    back_lines = [(5, 4, "Délivré le", day), (34, 4, "par", txt(f"PRÉFECTURE ({p.place.department})")), (5, 11, "Lieu de naissance", txt(p.birth_place.upper())), (5, 18, "Observations", txt("AUTORISE SON TITULAIRE À TRAVAILLER")), (5, 25, "Adresse", txt(f"{p.street.upper()} {p.place.town.upper()}"))]  # fmt: skip
    _write(back, back_lines, 6, 3.9, ink)
    back.machine_lines(3.4, 36.5, _zone(paper, "IR", number, end, nation, "verso" in shown), 78.6)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    return "\n#v(7mm)\n".join(f"#rotate({rng.uniform(-1.5, 1.5):.2f}deg)[{faces[s].markup()}]" for s in shown)  # fmt: skip


@apart_layout("identity_document", "family_book_child_page_filled_by_pen", subtypes=("family_record_book",))  # fmt: skip
def family_book_child_page_filled_by_pen(case: Case, paper: Paper) -> str:
    """The child's page of a family book: print with rules, the registrar's pen on them."""
    paper.subtype, p, rng = "family_record_book", case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm = 148, 210
    paper.setup.margin_mm, paper.setup.fill = (14, 14, 12, 16), "rgb(250,247,238)"
    paper.setup.font, paper.setup.size_pt = "Liberation Serif", 10.5
    steady_pen(paper)
    paper.put("birth_name", p.birth_name, p.birth_name)
    paper.put("given_names", list(p.given_names), ", ".join(p.given_names))
    words = french.date_long(p.birth_date)
    paper.put("birth_date", p.birth_date.isoformat(), words)
    issued = p.birth_date + rng.randrange(2, 12) * DAYS
    parents = f"{rng.choice(('Michel', 'Saïd', 'Luc'))} {p.birth_name}", f"{rng.choice(('Anne', 'Rosa', 'Salima'))} {rng.choice(('BESSON', 'CARLIER', 'MESSAOUDI'))}"  # fmt: skip
    rank = rng.choice(("Premier enfant", "Deuxième enfant", "Troisième enfant"))

    def pen(words: str) -> str:
        return paper.handwritten(words, 14)

    return (
        mid(f"{heavy('LIVRET DE FAMILLE', 14)} \\ #text(size: 9pt)[{rank} – extrait de l'acte de naissance n° {rng.randrange(5, 900)}]")
        + gap(4)
        + labels([("Nom", pen(p.birth_name)), ("Prénoms", pen(", ".join(p.given_names))), ("Né(e) le", pen(words)), ("à", pen(p.birth_place)), ("Sexe", paper.put("sex", p.sex, p.agree("masculin", "féminin"))), ("Père", pen(parents[0])), ("Mère", pen(parents[1]))], 24, row=4.6)
        + gap(5)
        + f"Certifié conforme le {pen(french.date_slashes(issued))} \\ L'officier de l'état civil (signature et sceau) \\ {paper.sign('authority', width_mm=66, height_mm=34, stamp=['MAIRIE', p.birth_place.upper()])}\n"
        + gap(3)
        + "#line(length: 100%, stroke: 0.4pt)\n#text(size: 8pt)[Mentions marginales : néant. #h(1fr) 7]\n"
    )  # fmt: skip
