"""Identity papers: the blue card laid across, a residence permit, an open passport."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1, td3
from specimens.opened.twenty_eighth.wording import by_pen, mid, sheet, wee
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
_INK = "rgb(55,55,95)"
# x, y, caption, field ("" for none), value as truth, words as printed
Item = tuple[float, float, str, str, object, str]


def _years_on(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def _of_the_zone(case: Case) -> Person:
    """Whose the machine-readable lines are: somebody else's with `mrz_inconsistent`."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/zone-28")
    other = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=other.birth_name, given_names=other.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def _lines(paper: Paper, lines: list[str], shown: bool) -> list[str]:
    case = paper.case
    if case.has("mrz_digits"):
        lines = doctored(lines, random.Random(f"{case.seed}/digits-28"))
    if shown:
        paper.mrz = paper.fields["mrz"] = lines
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return lines


def _faces(paper: Paper) -> list[str]:
    wish = "recto" if paper.case.has("verso_missing") else paper.case.fact("faces", "both")
    shown = ["recto", "verso"] if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _print(paper: Paper, card: Card, kept: bool, items: Sequence[Item], pt: float = 7.6, small: float = 5, ink: str = _INK) -> None:  # fmt: skip
    for x, y, caption, name, value, words in items:
        if caption:
            card.label(x, y, caption, small, ink)
        markup = paper.put(name, value, words) if name and kept else txt(words)
        card.value(x, y + 0.5 * small if caption else y, markup, pt)


def _hand(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _names(p: Person, x: float, y: float, step: float, words: tuple[str, str, str]) -> list[Item]:
    items: list[Item] = [(x, y, words[0], "birth_name", p.birth_name, p.birth_name), (x, y + 2 * step, words[2], "given_names", list(p.given_names), ", ".join(p.given_names))]  # fmt: skip
    if p.usage_name:
        items.append((x, y + step, words[1], "usage_name", p.usage_name, p.usage_name))
    return items


def _blue_days(case: Case) -> tuple[dt.date, dt.date]:
    """Ten years for a minor or before 2014, fifteen for an adult since."""
    if case.has("expired"):
        start = case.today - dt.timedelta(days=15 * 366 + case.rng.randrange(50, 500))
    else:
        start = min(
            dt.date(2021, 6, 30), case.today - dt.timedelta(days=case.rng.randrange(1000, 3200))
        )
    start = case.fact("issue_date", start)
    grown = max(_years_on(case.person.birth_date, 18), dt.date(2014, 1, 1))
    end = _years_on(start, 15 if start >= grown else 10) - dt.timedelta(days=1)
    return start, case.fact("expiry_date", end)


def _blue_front(case: Case, paper: Paper, number: str, office: str, kept: bool) -> Card:
    p = case.person
    front = Card(105, 74, "rgb(224,231,243)")
    front.items.append(guilloche(paper, 105, 74, ("#a9bfdd", "#c9b7d2")))
    front.at(4, 2.6, '#text(size: 7pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(4, 14, portrait(case.rng, 27, 36))
    items: list[Item] = [
        (4, 7, "CARTE NATIONALE D'IDENTITÉ N° :", "document_number", number, number),
        (66, 7, "Nationalité :", "nationality", "FRA", "Française"),
        *_names(p, 36, 14, 6.6, ("Nom :", "Nom d'usage :", "Prénom(s) :")),
        (36, 34, "Sexe :", "sex", p.sex, p.sex),
        (50, 34, p.agree("Né le :", "Née le :"), "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d.%m.%Y}"),
        (36, 40.6, "à :", "", "", f"{p.birth_place.upper()} ({p.birth_department})"),
        (36, 47.2, "Taille :", "", "", f"1,{case.rng.randrange(54, 96)}m"),
    ]  # fmt: skip
    _print(paper, front, kept, items)
    front.label(64, 47.2, "Signature du titulaire :", 5, _INK)
    _hand(paper, front, 62, 49, 38, 11)
    z = _of_the_zone(case)
    lines = old_card(number, office, z.birth_name, z.given_names, z.birth_date, z.sex)
    front.machine_lines(4.5, 62.5, _lines(paper, lines, kept), 96)
    specimen_word(front)
    return front


@opened_layout("identity_document", "blue_card_sides_abreast_on_a_sheet_across", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))  # fmt: skip
def blue_card_sides_abreast_on_a_sheet_across(case: Case, paper: Paper) -> str:
    """The laminated blue card, front and back beside one another on a sheet laid across, a note by pen."""
    paper.subtype = "national_id_card"
    p, rng = case.person, case.rng
    paper.setup.leading_em = 0.42
    sheet(paper, 10, ("Liberation Sans",), (rng.uniform(16, 60), 20, 14, 20), (297, 210))
    shown = _faces(paper)
    start, end = _blue_days(case)
    area = f"{p.place.department:0>2}"
    number = case.fact("document_number", f"{start:%y%m}{area}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}")  # fmt: skip
    front = _blue_front(case, paper, number, f"{area}{rng.randrange(1, 5)}{rng.randrange(1000):03d}", "recto" in shown)  # fmt: skip
    back = Card(105, 74, "rgb(228,233,244)")
    back.items.append(guilloche(paper, 105, 74, ("#a9bfdd", "#c9b7d2")))
    items: list[Item] = [
        (8, 9, "Adresse :", "", "", p.street.upper()),
        (8, 15, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
        (8, 25, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (8, 32, "délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"),
        (50, 32, "par :", "", "", f"PRÉFECTURE DU DÉPARTEMENT ({area})"),
        (8, 41, "Signature de l'autorité :", "", "", ""),
    ]  # fmt: skip
    _print(paper, back, "verso" in shown, items)
    _hand(paper, back, 14, 46, 46, 18)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    cells = ", ".join(f"[#rotate({rng.uniform(-1.2, 1.2):.2f}deg)[#scale(112%, reflow: true)[{faces[s].markup()}]]]" for s in shown)  # fmt: skip
    note = rng.choice(("copie pour inscription BTS", "dossier examen", ""))
    return f"#grid(columns: {len(shown)}, column-gutter: 10mm, {cells})\n#v(14mm)\n{by_pen(paper, note, 15) if note else ''}\n"  # fmt: skip


def _permit_days(case: Case) -> tuple[dt.date, dt.date]:
    rng = case.rng
    if case.has("expired"):
        end = case.fact("expiry_date", case.today - dt.timedelta(days=rng.randrange(20, 500)))
    else:
        end = case.fact("expiry_date", case.today + dt.timedelta(days=rng.randrange(60, 900)))
    return case.fact("issue_date", _years_on(end, -4) + dt.timedelta(days=1)), end


@opened_layout("identity_document", "residence_permit_turned_copy_top_and_foot", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))  # fmt: skip
def residence_permit_turned_copy_top_and_foot(case: Case, paper: Paper) -> str:
    """A residence permit of several years, enlarged: front at the head of the sheet, back at its foot."""
    paper.subtype = "residence_permit"
    p, rng = case.person, case.rng
    paper.setup.leading_em = 0.42
    sheet(paper, 10, ("Liberation Sans",), (22, 24, 14, 24))
    shown = _faces(paper)
    start, end = _permit_days(case)
    number = case.fact("document_number", f"{rng.choice('ABDFT')}{rng.choice('KLMPR')}{rng.randrange(10**7):07d}")  # fmt: skip
    front, back = Card(85.6, 54, "rgb(244,232,238)"), Card(85.6, 54, "rgb(240,236,242)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#dfb6c8", "#bcc6e2")))
    front.at(3, 2, '#text(size: 6.4pt, weight: "bold")[TITRE DE SÉJOUR] #text(size: 4.6pt)[RESIDENCE PERMIT]')  # fmt: skip
    front.at(70, 2, '#text(size: 6pt, weight: "bold")[FRA]')
    front.at(3, 12, portrait(rng, 25, 32))
    wine = "rgb(120,30,70)"
    items: list[Item] = [
        (56, 5.6, "N° / Number", "document_number", number, number),
        *_names(p, 31, 7.6, 5.6, ("NOM / Surname", "NOM D'USAGE / Alternate name", "PRÉNOMS / Given names")),
        (31, 24.4, "SEXE / Sex", "sex", p.sex, p.sex),
        (42, 24.4, "NATIONALITÉ / Nationality", "nationality", p.nationality, p.nationality),
        (64, 24.4, "NÉ(E) LE / Date of birth", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (31, 30, "LIEU DE NAISSANCE / Place of birth", "", "", p.birth_place.upper()),
        (31, 35.6, "TYPE DE TITRE / Type of permit", "", "", rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "CARTE DE SÉJOUR"))),
        (31, 41.2, "DATE D'EXPIRATION / Valid until", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ]  # fmt: skip
    _print(paper, front, "recto" in shown, items, 6.2, 3.6, wine)
    _hand(paper, front, 4, 45.5, 24, 7)
    specimen_word(front)
    back_items: list[Item] = [
        (4, 3.4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (46, 3.4, "AUTORITÉ / Authority", "", "", f"PRÉFECTURE ({p.place.department})"),
        (4, 9.4, "REMARQUES / Remarks", "", "", rng.choice(("ÉTUDIANT", "SALARIÉ", "VIE PRIVÉE ET FAMILIALE"))),
        (4, 15.4, "ADRESSE / Address", "", "", p.street.upper()),
        (4, 21, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
        (4, 26, "AUTORISE SON TITULAIRE À TRAVAILLER", "", "", ""),
    ]  # fmt: skip
    _print(paper, back, "verso" in shown, back_items, 6, 3.6, wine)
    z = _of_the_zone(case)
    lines = td1("IR", number, z.birth_name, z.given_names, z.birth_date, z.sex, end, p.nationality)
    back.machine_lines(3.5, 36, _lines(paper, lines, "verso" in shown), 78.5)
    specimen_word(back)
    faces = {"recto": front, "verso": back}
    drawn = [f"#align(center)[#rotate({rng.uniform(-1.5, 1.5):.2f}deg)[#scale(150%, reflow: true)[{faces[s].markup()}]]]" for s in shown]  # fmt: skip
    return f"\n#v({rng.uniform(18, 55):.0f}mm)\n".join(drawn) + "\n"


def _passport_items(case: Case, number: str, start: dt.date, end: dt.date) -> list[Item]:
    p = case.person
    items: list[Item] = [
        (43, 7, "Type", "", "", "P"),
        (55, 7, "Code du pays / Country code", "", "", "FRA"),
        (92, 7, "Passeport n° / Passport No.", "document_number", number, number),
        (43, 14, "Nom / Surname (1)", "birth_name", p.birth_name, p.birth_name),
        (43, 21, "Prénoms / Given names (2)", "given_names", list(p.given_names), ", ".join(p.given_names)),
        (43, 28, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (43, 35, "Date de naissance / Date of birth (4)", "birth_date", p.birth_date.isoformat(), f"{p.birth_date:%d %m %Y}"),
        (92, 35, "Sexe / Sex (5)", "sex", p.sex, p.sex),
        (43, 42, "Lieu de naissance / Place of birth (6)", "", "", p.birth_place),
        (43, 49, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (43, 56, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
        (92, 49, "Autorité / Authority (9)", "", "", f"Préfecture ({p.place.department})"),
    ]  # fmt: skip
    if p.usage_name:
        items.append(
            (82, 28, "Nom d'usage / Alternate name", "usage_name", p.usage_name, p.usage_name)
        )
    return items


@opened_layout("identity_document", "passport_opened_flat_with_page_of_domicile_above", defects=("expired", *_ZONE), subtypes=("passport",))  # fmt: skip
def passport_opened_flat_with_page_of_domicile_above(case: Case, paper: Paper) -> str:
    """A passport opened flat on the glass: the page of the domicile above, the data page below."""
    paper.subtype = "passport"
    p, rng = case.person, case.rng
    paper.setup.leading_em = 0.42
    sheet(paper, 10, ("Liberation Sans",), (rng.uniform(14, 32), 20, 12, 20))
    if case.has("expired"):
        start = case.today - dt.timedelta(days=10 * 366 + rng.randrange(40, 400))
    else:
        grown = max(dt.date(2013, 6, 1), _years_on(p.birth_date, 18))
        start = case.today - dt.timedelta(
            days=rng.randrange(20, max(40, min((case.today - grown).days, 3300)))
        )
    start = case.fact("issue_date", start)
    end = case.fact("expiry_date", _years_on(start, 10) - dt.timedelta(days=1))
    number = case.fact("document_number", f"{rng.randrange(13, 25)}{rng.choice('ACDFH')}{rng.choice('EFTVX')}{rng.randrange(10**5):05d}")  # fmt: skip
    upper, lower = Card(125, 88, "rgb(247,241,236)", radius_mm=2), Card(125, 88, "rgb(244,237,238)", radius_mm=2)  # fmt: skip
    for page in (upper, lower):
        page.items.append(guilloche(paper, 125, 88, ("#dfc3b5", "#c3cbe0")))
    red = "rgb(110,25,45)"
    _print(
        paper,
        upper,
        False,
        [
            (10, 16, "Domicile / Residence (11)", "", "", p.street.upper()),
            (10, 24, "", "", "", f"{p.place.post_code} {p.place.town.upper()}"),
            (10, 36, "Taille / Height (12)", "", "", f"1,{rng.randrange(52, 97)} m"),
            (60, 36, "Couleur des yeux / Colour of eyes (13)", "", "", rng.choice(("Marron", "Noirs", "Bleus", "Verts"))),
        ],
        7.6,
        4.8,
        red,
    )  # fmt: skip
    upper.at(60, 80, "#text(size: 6pt)[3]")
    lower.at(5, 2.6, '#text(size: 7pt, weight: "bold")[PASSEPORT] #text(size: 5pt)[PASSPORT]')
    lower.at(74, 2.6, "#text(size: 6pt)[RÉPUBLIQUE FRANÇAISE]")
    lower.at(4, 15, portrait(rng, 35, 45))
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    _print(paper, lower, True, _passport_items(case, number, start, end), 7.6, 4.4, red)
    lower.label(84, 57, "Signature du titulaire (10)", 4.4, red)
    _hand(paper, lower, 84, 59, 36, 9)
    z = _of_the_zone(case)
    lines = _lines(paper, td3(number, z.birth_name, z.given_names, z.birth_date, z.sex, end, "FRA"), True)  # fmt: skip
    lower.machine_lines(5, 72, lines, 115)
    specimen_word(lower)
    turn = rng.uniform(-1.3, 1.3)
    return mid(f"#rotate({turn:.2f}deg)[#scale({rng.choice((100, 115, 125))}%, reflow: true)[#stack(dir: ttb, spacing: 0.4mm, {_content(upper)}, {_content(lower)})]]") + mid(wee(txt(rng.choice(("photocopie", "", ""))), 7))  # fmt: skip


def _content(card: Card) -> str:
    return f"[{card.markup()}]"
