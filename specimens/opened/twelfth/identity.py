"""Identity papers as candidates copy them."""

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
from specimens.opened.twelfth.seats import seat
from specimens.opened.twelfth.wording import (
    ONE,
    bystander,
    digits,
    fat,
    gap,
    halves,
    lay,
    middle,
    mini,
    of,
    rows,
)
from specimens.people import Person, other_birth_date, other_person

_ZONE = ("mrz_inconsistent", "mrz_digits")
# x, y, label, field ("" where the type has none), value, words
Item = tuple[float, float, str, str, object, str]


def _plus(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, min(day.day, 28))


def _life(case: Case, years: int, first: dt.date) -> tuple[dt.date, dt.date]:
    """Day of issue and of expiry; both past with `expired`."""
    if case.has("expired"):
        given = _plus(case.today, -years) - case.rng.randrange(35, 330) * ONE
    else:
        most = min((case.today - max(first, _plus(case.person.birth_date, 17))).days, years * 365 - 200)
        given = case.today - case.rng.randrange(20, max(60, most)) * ONE
    given = case.fact("issue_date", given)
    return given, case.fact("expiry_date", _plus(given, years) - ONE)


def _code(case: Case, length: int, pool: str = "0123456789CDFGHKLMNPRTVXZ") -> str:
    return "".join(case.rng.choice(pool) for _ in range(length))


def _in_zone(case: Case) -> Person:
    """Whom the machine-readable lines name."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/twelfth-zone")
    if rng.random() < 0.5:
        return other_birth_date(rng, case.person)
    far = other_person(rng, case.person, case.today)
    return replace(case.person, birth_name=far.birth_name, given_names=far.given_names)


def _lines(paper: Paper, drawn: list[str], kept: bool) -> list[str]:
    case = paper.case
    spoilt = case.has("mrz_digits")
    if spoilt:
        drawn = doctored(drawn, random.Random(f"{case.seed}/twelfth-digits"))
    if kept:
        paper.mrz = drawn
        paper.fields["mrz"] = drawn
        paper.fields["mrz_valid"] = not spoilt
    return drawn


def _sides(paper: Paper, *all_: str) -> list[str]:
    case = paper.case
    wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
    shown = list(all_) if wish == "both" else [wish]
    paper.sides = list(shown)
    paper.fields["sides"] = list(shown)
    return shown


def _write(paper: Paper, card: Card, items: Sequence[Item], kept: bool, pt: float, small: float, ink: str) -> None:
    for x, y, label, name, value, words in items:
        if label:
            card.label(x, y, label, small, ink)
        card.value(x, y + (0.52 * small if label else 0), paper.put(name, value, words) if name and kept else txt(words), pt)


def _hand(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def _said(day: dt.date) -> str:
    return f"{day:%d %m %Y}"


@opened_layout("identity_document", "new_card_by_a_scanning_app_a_side_a_page", defects=("verso_missing", "expired", *_ZONE), subtypes=("national_id_card",))
def new_card_by_a_scanning_app_a_side_a_page(case: Case, paper: Paper) -> str:
    """The card of 2021 cut out by a phone's scanning program, a side a page, the program's name
    below."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    shown = _sides(paper, "recto", "verso")
    given, end = _life(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", _code(case, 9))
    front, back = Card(85.6, 54, "rgb(226,236,244)"), Card(85.6, 54, "rgb(232,238,240)")
    for card, tints in ((front, ("#b6cbe0", "#e3c3cb")), (back, ("#c9d9c9", "#b9c9e0"))):
        card.items.append(guilloche(paper, 85.6, 54, tints))
    front.at(4, 2, fat("RÉPUBLIQUE FRANÇAISE", 6.4, "rgb(20,40,110)"))
    front.at(50, 2, mini("CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD", 3.9, "rgb(20,40,110)"))
    front.at(4, 9, portrait(rng, 27, 34))
    usage: list[Item] = [(34, 20.6, "NOM D'USAGE / Alternate name", "usage_name", who.usage_name, who.usage_name)] if who.usage_name else []
    _write(paper, front, [
        (34, 7.6, "NOM / Surname", "birth_name", who.birth_name, who.birth_name),
        (34, 14.1, "Prénoms / Given names", "given_names", list(who.given_names), ", ".join(who.given_names)), *usage,
        (34, 27, "SEXE / Sex", "sex", who.sex, who.sex), (45, 27, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"), (64, 27, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), _said(who.birth_date)),
        (34, 33, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (34, 39, "N° DU DOCUMENT / Document No", "document_number", number, number), (64, 39, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), _said(end)),
    ], "recto" in shown, 6.7, 3.7, "rgb(30,60,120)")
    _hand(paper, front, 5, 44, 25, 8)
    _write(paper, back, [
        (5, 4, "ADRESSE / Address", "", "", who.street.upper()), (5, 9.4, "", "", "", f"{who.place.post_code} {who.place.town}".upper()),
        (5, 16, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", given.isoformat(), _said(given)), (44, 16, "TAILLE / Height", "", "", f"1,{rng.randrange(52, 96)} m"),
    ], "verso" in shown, 6.4, 3.7, "rgb(30,60,120)")
    back.at(66, 4, square_code(paper, 15))
    zone = _in_zone(case)
    back.machine_lines(3.5, 35, _lines(paper, td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA"), "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 100, 74, (6, 6, 4, 6)
    cards = {"recto": front, "verso": back}
    pages = [f"#place(top + left, dx: {rng.uniform(0, 2.5):.1f}mm, dy: {rng.uniform(0, 3):.1f}mm)[{cards[s].markup()}]\n#place(bottom + center)[{mini('Numérisé avec ScanFictif', 6)}]\n#box[]" for s in shown]
    return "\n#pagebreak()\n".join(pages) + "\n"


@opened_layout("identity_document", "passport_remarks_above_data_and_typed_line", defects=("expired", *_ZONE), subtypes=("passport",))
def passport_remarks_above_data_and_typed_line(case: Case, paper: Paper) -> str:
    """The data page enlarged in the middle of an A4 copy, the page of signature and remarks over
    it, a candidate's typed line below."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    given, end = _life(case, 10, dt.date(2011, 1, 1))
    number = case.fact("document_number", f"{given:%y}{_code(case, 2, 'ACDEFHIPRTV')}{rng.randrange(10**5):05d}")
    over, page = Card(125, 88, "rgb(240,236,240)", radius_mm=1), Card(125, 88, "rgb(233,233,243)", radius_mm=1)
    for card in (over, page):
        card.items.append(guilloche(paper, 125, 88, ("#c4bcd8", "#d9c6bc")))
    over.at(10, 8, fat("Remarques / Observations", 7))
    over.at(10, 16, mini("NÉANT", 7))
    over.at(10, 60, mini("Signature du titulaire / Holder's signature", 5.6))
    _hand(paper, over, 14, 64, 50, 16)
    page.at(6, 3, fat("RÉPUBLIQUE FRANÇAISE", 7.4) + " #h(4mm) " + mini("PASSEPORT – PASSPORT", 6))
    page.at(6, 14, portrait(rng, 35, 44))
    usage: list[Item] = [(45, 28.4, "Nom d'usage (1b)", "usage_name", who.usage_name, who.usage_name)] if who.usage_name else []
    _write(paper, page, [
        (45, 8, "Type", "", "", "P"), (56, 8, "Code du pays", "", "", "FRA"), (82, 8, "Passeport n° / Passport No.", "document_number", number, number),
        (45, 15, "Nom (1) / Surname", "birth_name", who.birth_name, who.birth_name), (45, 21.8, "Prénoms (2) / Given names", "given_names", list(who.given_names), ", ".join(who.given_names)), *usage,
        (45, 35, "Nationalité (3) / Nationality", "nationality", "FRA", "Française"), (88, 35, "Sexe (5) / Sex", "sex", who.sex, who.sex),
        (45, 41.6, "Date de naissance (4) / Date of birth", "birth_date", who.birth_date.isoformat(), _said(who.birth_date)), (88, 41.6, "Taille (11)", "", "", f"1,{rng.randrange(52, 96)} m"),
        (45, 48.2, "Lieu de naissance (6) / Place of birth", "", "", who.birth_place.upper()),
        (45, 54.8, "Date de délivrance (7) / Date of issue", "issue_date", given.isoformat(), _said(given)), (88, 54.8, "Autorité (9)", "", "", f"Préf. {of(who.place.town)}"[:22]),
        (45, 61.4, "Date d'expiration (8) / Date of expiry", "expiry_date", end.isoformat(), _said(end)),
    ], True, 7, 4, "rgb(70,50,110)")
    zone = _in_zone(case)
    page.machine_lines(5, 75, _lines(paper, td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA"), True), 115)
    specimen_word(page)
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.setup.margin_mm = (rng.uniform(16, 40), 15, 12, rng.uniform(18, 45))
    return f"{over.markup()} \\ #v(-2.4mm) {page.markup()}\n{gap(8)}#text(size: 10pt)[Passeport – pièce d'identité jointe à mon dossier d'inscription BTS.]\n"


@opened_layout("identity_document", "permit_labelled_sides_in_a_word_table", defects=("verso_missing", "expired", *_ZONE), subtypes=("residence_permit",))
def permit_labelled_sides_in_a_word_table(case: Case, paper: Paper) -> str:
    """Both pictures of a residence permit pasted in a typed table, « Recto » and « Verso » above
    them."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    shown = _sides(paper, "recto", "verso")
    given, end = _life(case, rng.choice((2, 4, 10)), dt.date(2020, 10, 1))
    nation = who.nationality if who.nationality != "FRA" else "SEN"
    number = case.fact("document_number", _code(case, 9))
    front, back = Card(85.6, 54, "rgb(236,226,238)"), Card(85.6, 54, "rgb(234,236,226)")
    for card, tints in ((front, ("#cbb3d3", "#b7cdd2")), (back, ("#cfc9ae", "#bcc8d6"))):
        card.items.append(guilloche(paper, 85.6, 54, tints))
    front.at(4, 2, fat("TITRE DE SÉJOUR", 7.6, "rgb(90,30,90)") + " #h(3mm) " + mini("FRA", 7))
    front.at(4, 9, portrait(rng, 25, 32))
    usage: list[Item] = [(32, 20.6, "NOM D'USAGE", "usage_name", who.usage_name, who.usage_name)] if who.usage_name else []
    _write(paper, front, [
        (32, 7.6, "NOM – Surname", "birth_name", who.birth_name, who.birth_name), (32, 14.1, "PRÉNOMS – Forenames", "given_names", list(who.given_names), " ".join(who.given_names)), *usage,
        (32, 27, "SEXE", "sex", who.sex, who.sex), (41, 27, "NATIONALITÉ", "nationality", nation, nation), (60, 27, "NÉ(E) LE", "birth_date", who.birth_date.isoformat(), _said(who.birth_date)),
        (32, 33, "CATÉGORIE DU TITRE", "", "", rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE"))),
        (32, 39, "N° TITRE", "document_number", number, number), (60, 39, "VALABLE JUSQU'AU", "expiry_date", end.isoformat(), _said(end)),
    ], "recto" in shown, 6.4, 3.8, "rgb(80,40,90)")
    _hand(paper, front, 5, 43, 24, 8)
    _write(paper, back, [
        (5, 4, "DÉLIVRÉ LE / PAR", "issue_date", given.isoformat(), _said(given)), (30, 4, "PRÉFECTURE", "", "", of(who.place.town).upper()[:26]),
        (5, 11, "LIEU DE NAISSANCE", "", "", who.birth_place.upper()), (5, 18, "OBSERVATIONS", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"), (5, 25, "ADRESSE", "", "", f"{who.street} {who.place.town}".upper()),
    ], "verso" in shown, 6.2, 3.8, "rgb(80,40,90)")
    zone = _in_zone(case)
    back.machine_lines(3.5, 35.5, _lines(paper, td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation), "verso" in shown), 78.5)
    for card in (front, back):
        specimen_word(card)
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    paper.setup.margin_mm = (22, 20, 18, 20)
    cards = {"recto": front, "verso": back}
    scale = rng.choice((120, 135, 150))
    cells = ", ".join(f"[#align(center)[#v(1mm) #text(size: 11pt)[{s.capitalize()}] #v(1mm) #scale({scale}%, reflow: true)[{cards[s].markup()}] #v(1mm)]]" for s in shown)
    return f"#text(size: 13pt)[Copie de mon titre de séjour]\n{gap(5)}#table(columns: (1fr,), stroke: 0.5pt, inset: 3mm, {cells})\n"


@opened_layout("identity_document", "family_booklet_marriage_above_child_below", subtypes=("family_record_book",))
def family_booklet_marriage_above_child_below(case: Case, paper: Paper) -> str:
    """Two pages of a family book copied one above the other: the parents' marriage, then a child;
    each bears its own day and its own hand."""
    paper.subtype = "family_record_book"
    who, rng = case.person, case.rng
    lay(paper, (210.0, 297.0), (16, 24, 14, 24), ("Liberation Serif", "Liberation Mono", "Caladea", "Liberation Sans"), 10.2)
    born = who.birth_date
    wed = born - rng.randrange(420, 2600) * ONE
    father, mother = rng.choice(("Antoine", "Moussa", "Didier", "Carlos")), f"{rng.choice(('Hélène', 'Aminata', 'Brigitte', 'Lucia'))} {bystander(case).split()[1]}"
    paper.put("sex", who.sex, who.agree("masculin", "féminin"))
    over = (
        middle(f"{fat('LIVRET DE FAMILLE', 12)} \\ {mini('extrait de l’acte de mariage', 8.5)}")
        + rows([("Époux", txt(f"{father} {who.birth_name}")), ("Épouse", txt(mother)), ("Mariés le", txt(f"{digits(wed)} à {who.place.town}"))], 34, thin=False)
        + halves(mini(f"Acte n° {rng.randrange(2, 90)}", 8), seat(paper, ("authority", "L'officier de l'état civil", None), wide=56, high=16, words="left"), "(1fr, 104mm)")
    )
    under = (
        middle(f"{fat(txt(paper.choose('ENFANT', 'ENFANTS – page 1')), 12)} \\ {mini('extrait de l’acte de naissance n° ' + str(rng.randrange(100, 2000)), 8.5)}")
        + rows([("Nom", fat(paper.birth_name())), ("Prénoms", paper.given_names()), (f"{who.born.capitalize()} le", paper.birth_date(form=digits(born))), ("à", txt(f"{who.birth_place} ({who.birth_department})")), ("Sexe", txt(who.agree("masculin", "féminin")))], 34, thin=False)
        + f"Certifié conforme aux registres, le {txt(digits(born + rng.randrange(2, 12) * ONE))} \\ "
        + seat(paper, ("authority", "L'officier de l'état civil,", [f"MAIRIE {of(who.birth_place)}".upper(), "ÉTAT CIVIL"]), wide=70)
    )
    leaf = "#block(width: 150mm, inset: 6mm, stroke: 0.5pt + luma(130), fill: rgb(252,250,244))"
    return f"{leaf}[{over}]\n#v(-2mm)\n{leaf}[{under}]\n"
