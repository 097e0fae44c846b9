"""Identity papers: the blue card of 1995 on a sheet laid across, a residence permit, a passport."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.twenty_third.wording import years_after
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
# x, y, label, field ("" for none), value as truth, words as printed
Line = tuple[float, float, str, str, object, str]


def _zone_person(case: Case) -> Person:
    """Of whom the machine-readable lines speak."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/zone-23")
    other = other_person(rng, case.person, case.today)
    renamed = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((renamed, other_birth_date(rng, case.person)))


def _zone(paper: Paper, rows: list[str], shown: bool) -> list[str]:
    case = paper.case
    if case.has("mrz_digits"):
        rows = doctored(rows, random.Random(f"{case.seed}/digits-23"))
    if shown:
        paper.mrz = paper.fields["mrz"] = rows
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return rows


def _faces(paper: Paper) -> list[str]:
    wish = "recto" if paper.case.has("verso_missing") else paper.case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _write(paper: Paper, card: Card, kept: bool, lines: Sequence[Line], pt: float, small: float, ink: str) -> None:  # fmt: skip
    for x, y, label, name, value, words in lines:
        if label:
            card.label(x, y, label, small, ink)
        markup = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.5 * small, markup, pt)


def _signature(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _span(case: Case, years: int, opens: dt.date, closes: dt.date | None = None) -> tuple[dt.date, dt.date]:  # fmt: skip
    """Issue and expiry of a paper that runs that many years; over with `expired`."""
    rng = case.rng
    latest = min(case.today - dt.timedelta(days=20), closes or case.today)
    if case.has("expired"):
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(30, 500))
    else:
        first = max(opens, case.today - dt.timedelta(days=years * 365 - 200))
        start = first + dt.timedelta(days=rng.randrange(max(2, (latest - first).days)))
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", years_after(start, years) - dt.timedelta(days=1))


def _blue_front(case: Case, number: str) -> list[Line]:
    p = case.person
    lines: list[Line] = [
        (5, 6.6, "CARTE NATIONALE D'IDENTITÉ N° :", "document_number", number, number),
        (66, 6.6, "Nationalité", "nationality", "FRA", "Française"),
        (36, 14, "Nom :", "birth_name", p.birth_name, p.birth_name),
        (36, 27, "Prénom(s) :", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (36, 34, "Sexe :", "sex", p.sex, p.sex),
        (52, 34, p.agree("Né le :", "Née le :"), "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d.%m.%Y}"),
        (36, 40.6, "à :", "", "", f"{p.birth_place.upper()} ({p.birth_department})"),
        (36, 47.2, "Taille :", "", "", f"1,{case.rng.randrange(55, 96)}m"),
    ]  # fmt: skip
    if p.usage_name:
        lines.append((36, 20.5, "Nom d'usage :", "usage_name", p.usage_name, p.usage_name))
    return lines


@opened_layout("identity_document", "blue_card_sides_abreast_on_a_sheet_laid_across", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def blue_card_sides_abreast_on_a_sheet_laid_across(case: Case, paper: Paper) -> str:
    """The blue laminated card, both sides side by side on a copy laid across."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    shown = _faces(paper)
    grown = years_after(p.birth_date, 18)
    opens = max(grown, dt.date(2014, 1, 2))
    adult = opens < dt.date(2021, 6, 1)
    start, end = _span(case, 15 if adult else 10, opens if adult else dt.date(2014, 1, 2), dt.date(2021, 7, 1))  # fmt: skip
    area = f"{p.place.department:0>2}"
    number = case.fact("document_number", f"{start:%y%m}{area}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}")  # fmt: skip
    ink = "rgb(50,60,110)"
    front, back = Card(105, 74, "rgb(226,232,244)"), Card(105, 74, "rgb(229,233,240)")
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#9fb6dc", "#d2b8c8")))
    front.at(5, 2.4, '#text(size: 7.5pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(4, 13, portrait(rng, 27, 36))
    _write(paper, front, "recto" in shown, _blue_front(case, number), 7.8, 5.2, ink)
    front.label(62, 47.2, "Signature du titulaire :", 5.2, ink)
    _signature(paper, front, 62, 49.5, 34, 10)
    z = _zone_person(case)
    rows = old_card(number, f"{area}{rng.randrange(1, 5)}{rng.randrange(1000):03d}", z.birth_name, z.given_names, z.birth_date, z.sex)  # fmt: skip
    front.machine_lines(4.5, 62, _zone(paper, rows, "recto" in shown), 96)
    _write(paper, back, "verso" in shown, [
        (8, 7, "Adresse :", "", "", p.street.upper()),
        (8, 13, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
        (8, 24, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (56, 24, "délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"),
        (8, 32, "par :", "", "", f"PRÉFECTURE DU DÉPARTEMENT ({area})"),
    ], 7.8, 5.2, ink)  # fmt: skip
    back.label(8, 42, "Signature de l'autorité :", 5.2, ink)
    _signature(paper, back, 10, 46, 44, 17)
    for card in (front, back):
        specimen_word(card)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (rng.uniform(25, 70), 20, 15, 24)
    faces = {"recto": front, "verso": back}
    cells = ", ".join(f"[#rotate({rng.uniform(-1.3, 1.3):.2f}deg)[{faces[s].markup()}]]" for s in shown)  # fmt: skip
    return f"#grid(columns: {len(shown)}, column-gutter: 22mm, {cells})\n"


def _permit_front(case: Case, number: str, end: dt.date) -> list[Line]:
    p = case.person
    lines: list[Line] = [
        (29, 9, "NOM / Surname", "birth_name", p.birth_name, p.birth_name),
        (29, 15.2, "Prénoms / Given names", "given_names", list(p.given_names), " ".join(p.given_names)),
        (29, 21.4, "SEXE / Sex", "sex", p.sex, p.sex),
        (41, 21.4, "NATIONALITÉ / Nationality", "nationality", p.nationality, p.nationality),
        (62, 21.4, "DATE DE NAISS. / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (29, 27.6, "CATÉGORIE DU TITRE / Type of permit", "", "", case.rng.choice(("ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE", "SALARIÉ", "CARTE DE RÉSIDENT"))),
        (29, 33.8, "N° DU TITRE / Document No", "document_number", number, number),
        (62, 33.8, "DATE D'EXPIRATION / Expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    if p.usage_name:
        lines.append((29, 40, "NOM D'USAGE / Alternate name", "usage_name", p.usage_name, p.usage_name))  # fmt: skip
    return lines


@opened_layout("identity_document", "residence_permit_faces_scattered_on_a_copy", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def residence_permit_faces_scattered_on_a_copy(case: Case, paper: Paper) -> str:
    """A residence permit enlarged by the copier: front high at the left, back lower at the right."""
    paper.subtype = "residence_permit"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    shown = _faces(paper)
    start, end = _span(case, rng.choice((4, 10)), dt.date(2020, 10, 1))
    number = case.fact("document_number", "".join(rng.choice("0123456789BCDFGHJKLMNPRTVWXYZ") for _ in range(9)))  # fmt: skip
    ink = "rgb(120,30,60)"
    front, back = Card(85.6, 54, "rgb(246,234,238)"), Card(85.6, 54, "rgb(244,238,236)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#e3b7c6", "#bccbe2")))
    front.at(3, 2.2, '#text(size: 7pt, weight: "bold", fill: rgb(120,30,60))[TITRE DE SÉJOUR] #text(size: 4.8pt)[RESIDENCE PERMIT]')  # fmt: skip
    front.at(56, 2.4, "#text(size: 5pt)[RÉPUBLIQUE FRANÇAISE]")
    front.at(3, 11, portrait(rng, 23, 30))
    _write(paper, front, "recto" in shown, _permit_front(case, number, end), 6.6, 3.9, ink)
    _signature(paper, front, 4, 43.5, 23, 8)
    _write(paper, back, "verso" in shown, [
        (4, 4, "DÉLIVRÉ LE, PAR / Date and place of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (34, 4, "", "", "", f"PRÉFECTURE ({p.place.department})"),
        (4, 10.5, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (4, 17, "ADRESSE / Address", "", "", p.street.upper()),
        (4, 22.5, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
        (4, 28, "REMARQUES / Remarks", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ], 6, 3.9, ink)  # fmt: skip
    back.at(67, 6, square_code(paper, 14))
    z = _zone_person(case)
    rows = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, p.nationality)
    back.machine_lines(3.5, 36.5, _zone(paper, rows, "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    paper.setup.margin_mm = (rng.uniform(16, 40), 16, 15, 18)
    scale = rng.choice((100, 120, 130))
    faces = {"recto": ("left", front), "verso": ("right", back)}
    return f"\n#v({rng.uniform(10, 26):.0f}mm)\n".join(f"#align({faces[s][0]})[#rotate({rng.uniform(-1.8, 1.8):.2f}deg)[#scale({scale}%, reflow: true)[{faces[s][1].markup()}]]]" for s in shown)  # fmt: skip


def _passport_lines(case: Case, number: str, start: dt.date, end: dt.date) -> list[Line]:
    p = case.person
    lines: list[Line] = [
        (44, 8, "Type / Type", "", "", "P"), (58, 8, "Code pays / Country code", "", "", "FRA"),
        (88, 8, "Passeport n° / Passport No", "document_number", number, number),
        (44, 15.4, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (44, 22.8, "Prénoms / Given names (2)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (44, 30.2, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (44, 37.6, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (86, 37.6, "Sexe / Sex (5)", "sex", p.sex, p.sex),
        (98, 37.6, "Taille (12)", "", "", f"1,{case.rng.randrange(55, 96)} m"),
        (44, 45, "Lieu de naissance / Place of birth (6)", "", "", p.birth_place),
        (44, 52.4, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (86, 52.4, "Date d'expiration / Expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
        (86, 30.2, "Autorité / Authority (9)", "", "", f"Préfecture ({p.place.department})"),
    ]  # fmt: skip
    if p.usage_name:
        lines.append((86, 22.8, "Nom d'usage", "usage_name", p.usage_name, p.usage_name))
    return lines


@opened_layout("identity_document", "passport_booklet_open_upright_two_pages", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_booklet_open_upright_two_pages(case: Case, paper: Paper) -> str:
    """A passport laid open: the holder's page with address above, the data page below the fold."""
    paper.subtype = "passport"
    p, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.4
    start, end = _span(case, 10, max(dt.date(2013, 6, 1), years_after(p.birth_date, 18)))
    number = case.fact("document_number", f"{start:%y}{rng.choice('ACDFH')}{rng.choice('EFTVX')}{rng.randrange(10**5):05d}")  # fmt: skip
    ink = "rgb(60,30,70)"
    upper, lower = Card(125, 88, "rgb(240,238,246)", radius_mm=1), Card(125, 88, "rgb(240,236,240)", radius_mm=1)  # fmt: skip
    for card in (upper, lower):
        card.items.append(guilloche(paper, 125, 88, ("#cdbfe0", "#e2c4c4")))
    upper.at(6, 5, '#text(size: 7pt, weight: "bold")[Domicile / Residence (11)]')
    upper.at(6, 12, f"#text(size: 8pt)[{txt(p.street.upper())} \\ {txt(p.place.post_code + ' ' + p.place.town.upper())}]")  # fmt: skip
    upper.label(6, 50, "Signature du titulaire / Holder's signature (10)", 4.8, ink)
    _signature(paper, upper, 8, 55, 50, 18)
    upper.at(104, 6, "#text(size: 6pt)[3]")
    lower.at(5, 2.6, '#text(size: 7.4pt, weight: "bold")[PASSEPORT] #text(size: 5.4pt)[PASSPORT]  #h(24mm) #text(size: 6.2pt)[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    lower.at(5, 16, portrait(rng, 35, 45))
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    _write(paper, lower, True, _passport_lines(case, number, start, end), 7.6, 4.5, ink)
    z = _zone_person(case)
    rows = td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA")
    lower.machine_lines(5, 72.5, _zone(paper, rows, True), 115)
    specimen_word(lower)
    paper.setup.margin_mm = (rng.uniform(15, 35), 15, 12, 15)
    turn = rng.uniform(-1.2, 1.2)
    return f"#align(center)[#rotate({turn:.2f}deg)[#stack(dir: ttb, [{upper.markup()}], [{lower.markup()}])]]\n"  # fmt: skip
