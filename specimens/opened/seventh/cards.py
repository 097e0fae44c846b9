"""Identity papers: cards of here and elsewhere, a permit."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace

from specimens.cards import Card, guilloche, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1
from specimens.opened.seventh.wording import de, rise
from specimens.people import Person, other_birth_date, other_person, strip_accents

ZONE = ("mrz_inconsistent", "mrz_digits")


CARD = ("verso_missing", "expired", *ZONE)


BLUE = "rgb(52,64,104)"


# x, y, label, field ("" for none), value as truth, words as printed
Item = tuple[float, float, str, str, object, str]


def later(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year + years, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def term(case: Case, years: int, not_before: dt.date) -> tuple[dt.date, dt.date]:
    """Issue and expiry; both in the past when `expired`."""
    rng = case.rng
    if case.has("expired"):
        years = min(years, 5)
        start = case.today - dt.timedelta(days=years * 366 + rng.randrange(40, 400))
    else:
        room = (case.today - max(not_before, later(case.person.birth_date, 18))).days
        start = case.today - dt.timedelta(days=rng.randrange(20, max(60, min(room, years * 365 - 200))))  # fmt: skip
    start = case.fact("issue_date", start)
    return start, case.fact("expiry_date", later(start, years))


class Pair:
    """Which sides lie on the sheet; the values of the other are no truth."""

    def __init__(self, paper: Paper, only: Sequence[str] = ()) -> None:
        case = paper.case
        wish = "recto" if case.has("verso_missing") else case.fact("faces", "both")
        both = ["recto", "verso"] if wish == "both" else [wish]
        self.shown = list(only) or both
        self.paper = paper
        paper.sides = list(self.shown)
        paper.fields["sides"] = list(self.shown)

    def write(
        self, card: Card, side: str, items: Sequence[Item], pt: float, label_pt: float
    ) -> None:
        for x, y, label, name, value, words in items:
            if label:
                card.label(x, y, label, label_pt, BLUE)
            kept = bool(name) and side in self.shown
            card.value(x, y + 0.52 * label_pt, self.paper.put(name, value, words) if kept else txt(words), pt)  # fmt: skip

    def zone(self, side: str, rows: list[str]) -> list[str]:
        case = self.paper.case
        spoilt = case.has("mrz_digits")
        if spoilt:
            rows = doctored(rows, random.Random(f"{case.seed}/seventh-digits"))
        if side in self.shown:
            self.paper.mrz = self.paper.fields["mrz"] = rows
            self.paper.fields["mrz_valid"] = not spoilt
        return rows


def zone_of(case: Case) -> Person:
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/seventh-zone")
    away = other_person(rng, case.person, case.today)
    named = replace(case.person, birth_name=away.birth_name, given_names=away.given_names)
    return rng.choice((named, other_birth_date(rng, case.person)))


def name_items(who: Person, x: float, y: float, labels: Sequence[str], step: float, sep: str = ", ") -> list[Item]:  # fmt: skip
    found: list[Item] = [
        (x, y, labels[0], "birth_name", who.birth_name, who.birth_name),
        (x, y + step, labels[1], "given_names", list(who.given_names), sep.join(who.given_names)),
    ]
    if who.usage_name:
        found.append((x, y + 2 * step, labels[2], "usage_name", who.usage_name, who.usage_name))
    return found


def scrawl(paper: Paper, card: Card, x: float, y: float, wide: float, high: float) -> None:
    card.at(x, y, f"#box(width: {wide}mm, height: {high}mm)[{paper.ink(wide, high)}]")


def letters_of(case: Case, count: int, pool: str = "0123456789CDFGHKLMNPRTVWXYZ") -> str:
    return "".join(case.rng.choice(pool) for _ in range(count))


@opened_layout("identity_document", "card_of_2021_enlarged_above_verso", defects=CARD, subtypes=("national_id_card",))  # fmt: skip
def card_of_2021_enlarged_above_verso(case: Case, paper: Paper) -> str:
    """The card of 2021 as a copier enlarges it, front above back, in grey."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    pair = Pair(paper)
    start, end = term(case, 10, dt.date(2021, 8, 2))
    number = case.fact("document_number", letters_of(case, 9))
    front, back = Card(85.6, 54, "luma(236)"), Card(85.6, 54, "luma(240)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#bdbdbd", "#cfcfcf")))
    front.at(4, 2, "#box(width: 7.5mm, height: 5mm, stroke: 0.5pt, radius: 0.5mm)[#align(center + horizon)[#text(size: 5.6pt)[FR]]]")  # fmt: skip
    front.at(14, 1.8, '#text(size: 7pt, weight: "bold")[CARTE NATIONALE D\'IDENTITÉ]')
    front.at(14, 5.2, "#text(size: 4.6pt)[IDENTITY CARD]")
    front.at(3.5, 10.5, portrait(rng, 25.5, 33))
    pair.write(front, "recto", [
        *name_items(who, 31.5, 8.8, ("NOM / Surname", "Prénoms / Given names", "NOM D'USAGE / Alternate name"), 6.2),
        (31.5, 27.6, "SEXE / Sex", "sex", who.sex, who.sex), (43, 27.6, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (62, 27.6, "DATE DE NAISS. / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (31.5, 33.8, "LIEU DE NAISSANCE / Place of birth", "", "", who.birth_place.upper()),
        (31.5, 40, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (62, 40, "DATE D'EXPIR. / Expiry date", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 6.4, 3.8)  # fmt: skip
    scrawl(paper, front, 33, 45.5, 26, 7)
    front.value(66, 47, txt(f"{rng.randrange(10**5, 10**6)}"), 6)
    specimen_word(front)
    pair.write(back, "verso", [
        (4, 4, "TAILLE / Height", "", "", f"1,{rng.randrange(54, 95)} m"),
        (24, 4, "DATE DE DÉLIVRANCE / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 10.6, "ADRESSE / Address", "", "", who.street.upper()), (4, 13.2, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
    ], 6, 3.8)  # fmt: skip
    back.at(66, 4, square_code(paper, 15))
    zone = zone_of(case)
    rows = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")  # fmt: skip
    back.machine_lines(3.5, 35.5, pair.zone("verso", rows), 78.5)
    specimen_word(back)
    scale = rng.choice((1.4, 1.6, 1.8))
    cards = {"recto": front, "verso": back}
    paper.setup.margin_mm = (16, 18, 14, 18)
    return rise(9).join(f"#pad(left: {rng.uniform(0, 14):.0f}mm)[#scale({scale * 100:.0f}%, reflow: true, origin: top + left)[{cards[s].markup()}]]" for s in pair.shown)  # fmt: skip


@opened_layout("identity_document", "blue_card_pair_across_landscape", defects=CARD, subtypes=("national_id_card",))  # fmt: skip
def blue_card_pair_across_landscape(case: Case, paper: Paper) -> str:
    """The laminated card of 1995, both sides beside one another on a sheet laid across."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    pair = Pair(paper)
    start = min(dt.date(2021, 6, 30), case.today - dt.timedelta(days=rng.randrange(1300, 2900)))
    if case.has("expired"):
        start = case.today - dt.timedelta(days=rng.randrange(15 * 366 + 60, 17 * 366))
    start = case.fact("issue_date", start)
    grown = start >= max(later(who.birth_date, 18), dt.date(2014, 1, 1))
    end = case.fact("expiry_date", later(start, 15 if grown else 10))
    area = f"{who.place.department:0>2}"
    number = case.fact("document_number", f"{start:%y%m}{area}{rng.randrange(1, 9)}{rng.randrange(10**5):05d}")  # fmt: skip
    front, back = Card(105, 74, "rgb(214,226,240)", radius_mm=3), Card(105, 74, "rgb(220,230,242)", radius_mm=3)  # fmt: skip
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#93b2d4", "#c3a9c4")))
    front.at(30, 2.4, '#text(size: 7pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(4, 7, f"#text(size: 6pt)[{txt('CARTE NATIONALE D’IDENTITÉ N° :')}]")
    front.at(4, 13, portrait(rng, 27, 36))
    pair.write(front, "recto", [
        (46, 5.4, "", "document_number", number, number),
        (76, 5, "Nationalité :", "nationality", "FRA", "Française"),
        *name_items(who, 36, 12, ("Nom :", "Prénom(s) :", "Nom d'usage :"), 6.6),
        (36, 32, "Sexe :", "sex", who.sex, who.sex),
        (46, 32, who.agree("Né le :", "Née le :"), "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d.%m.%Y}"),
        (36, 38.6, "à :", "", "", f"{strip_accents(who.birth_place).upper()} ({who.birth_department})"),
        (36, 45.2, "Taille :", "", "", f"1,{rng.randrange(55, 96)}m"),
    ], 7.4, 5.2)  # fmt: skip
    front.label(58, 45.2, "Signature du titulaire :", 5.2, BLUE)
    scrawl(paper, front, 60, 47.5, 36, 11)
    zone = zone_of(case)
    office = f"{area}{rng.randrange(1, 5)}{rng.randrange(1000):03d}"[:6]
    rows = old_card(number, office, zone.birth_name, zone.given_names, zone.birth_date, zone.sex)
    front.machine_lines(4.5, 61, pair.zone("recto", rows), 96)
    specimen_word(front)
    pair.write(back, "verso", [
        (7, 7, "Adresse :", "", "", who.street.upper()), (7, 10.4, "", "", "", f"{who.place.town.upper()} ({area})"),
        (7, 20, "Carte valable jusqu'au :", "expiry_date", end.isoformat(), f"{end:%d.%m.%Y}"),
        (7, 27, "délivrée le :", "issue_date", start.isoformat(), f"{start:%d.%m.%Y}"),
        (7, 34, "par :", "", "", f"PRÉFECTURE {de(who.place.town).upper()} ({area})"),
    ], 7.4, 5.2)  # fmt: skip
    back.label(7, 42, "Signature de l'autorité :", 5.2, BLUE)
    scrawl(paper, back, 10, 46, 42, 17)
    specimen_word(back)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm = (rng.uniform(18, 70), 20, 15, 26)
    cards = {"recto": front, "verso": back}
    return " #h(14mm) ".join(cards[s].markup() for s in pair.shown) + "\n"


_ABROAD = (
    ("PRT", "CARTÃO DE CIDADÃO", "REPÚBLICA PORTUGUESA", "PRT", ("APELIDO / Surname", "NOME / Given names"), ("SEXO / Sex", "NACIONALIDADE / Nationality", "DATA DE NASCIMENTO / Date of birth", "Nº DOCUMENTO / Document no.", "VALIDADE / Expiry date")),
    ("ITA", "CARTA DI IDENTITÀ", "REPUBBLICA ITALIANA", "ITA", ("COGNOME / Surname", "NOME / Name"), ("SESSO / Sex", "CITTADINANZA / Nationality", "DATA DI NASCITA / Date of birth", "N. DOCUMENTO / Document no.", "SCADENZA / Expiry")),
    ("ESP", "DOCUMENTO NACIONAL DE IDENTIDAD", "ESPAÑA", "ESP", ("APELLIDOS / Surname", "NOMBRE / Name"), ("SEXO / Sex", "NACIONALIDAD / Nationality", "NACIMIENTO / Date of birth", "NUM SOPORT / Document no.", "VALIDEZ / Valid until")),
)  # fmt: skip


@opened_layout("identity_document", "card_of_a_neighbouring_state", defects=CARD, subtypes=("national_id_card",))  # fmt: skip
def card_of_a_neighbouring_state(case: Case, paper: Paper) -> str:
    """A card of another state of the Union, its labels in two languages, one side a page."""
    paper.subtype = "national_id_card"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    pair = Pair(paper)
    code, title, country, nation, naming, labels = rng.choice(_ABROAD)
    start, end = term(case, 10, dt.date(2016, 1, 1))
    number = case.fact("document_number", letters_of(case, 2, "ABCDEFGHKLM") + f"{rng.randrange(10**6):06d}")  # fmt: skip
    front, back = Card(85.6, 54, "rgb(232,236,222)"), Card(85.6, 54, "rgb(226,234,232)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#b9c9a2", "#a5c2c4")))
    front.at(4, 2.4, f'#text(size: 6.4pt, weight: "bold")[{txt(country)}]')
    front.at(4, 5.6, f"#text(size: 5.4pt)[{txt(title)} / IDENTITY CARD]")
    front.at(76, 2.4, f'#text(size: 9pt, weight: "bold", fill: {BLUE})[{code}]')
    front.at(4, 11, portrait(rng, 25, 32))
    pair.write(front, "recto", [
        (32, 10, naming[0], "birth_name", who.birth_name, who.birth_name),
        (32, 16.4, naming[1], "given_names", list(who.given_names), " ".join(who.given_names).upper()),
        (32, 22.8, labels[0], "sex", who.sex, who.sex), (45, 22.8, labels[1], "nationality", nation, nation),
        (32, 29.2, labels[2], "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (32, 35.6, labels[3], "document_number", number, number),
        (32, 42, labels[4], "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 6.6, 4)  # fmt: skip
    scrawl(paper, front, 60, 43, 22, 8)
    specimen_word(front)
    pair.write(back, "verso", [
        (4, 5, "DATE OF ISSUE", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (4, 12, "PLACE OF BIRTH", "", "", rng.choice(("PORTO", "TORINO", "VALENCIA"))),
    ], 6.4, 4)  # fmt: skip
    zone = zone_of(case)
    rows = td1("ID", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)  # fmt: skip
    rows[0] = rows[0].replace("IDFRA", f"ID{code}", 1)
    back.machine_lines(3.5, 35.5, pair.zone("verso", rows), 78.5)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    paper.setup.margin_mm = (rng.uniform(14, 60), 18, 14, rng.uniform(18, 50))
    return "\n#pagebreak()\n".join(f"#scale({scale:.0f}%, reflow: true, origin: top + left)[{cards[s].markup()}]" for s in pair.shown for scale in (125,))  # fmt: skip


@opened_layout("identity_document", "permit_of_2020_in_a_frame", defects=CARD, subtypes=("residence_permit",))  # fmt: skip
def permit_of_2020_in_a_frame(case: Case, paper: Paper) -> str:
    """The residence permit in the Union's model since 2020, both sides on one sheet under a typed
    line of the holder."""
    paper.subtype = "residence_permit"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    pair = Pair(paper)
    years = rng.choice((1, 2, 4, 10))
    start, end = term(case, years, dt.date(2020, 9, 1))
    nation = who.nationality if who.nationality != "FRA" else "SEN"
    number = case.fact("document_number", letters_of(case, 9))
    front, back = Card(85.6, 54, "rgb(236,226,232)"), Card(85.6, 54, "rgb(228,236,230)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#d0a6b8", "#a9c7b4")))
    front.at(30, 2, '#text(size: 7pt, weight: "bold")[TITRE DE SÉJOUR] #text(size: 4.6pt)[RESIDENCE PERMIT]')  # fmt: skip
    front.at(77, 2, '#text(size: 7pt, weight: "bold")[FRA]')
    front.at(3.5, 9, portrait(rng, 24, 31))
    kind = rng.choice(("ÉTUDIANT", "VIE PRIVÉE ET FAMILIALE", "CARTE DE RÉSIDENT", "SALARIÉ"))
    pair.write(front, "recto", [
        *name_items(who, 30, 7, ("NOM – Surname", "PRÉNOMS – Forenames", "NOM D'USAGE"), 6.1),
        (30, 25.4, "SEXE", "sex", who.sex, who.sex), (40, 25.4, "NATIONALITÉ", "nationality", nation, nation),
        (60, 25.4, "DATE DE NAISSANCE", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d/%m/%Y}"),
        (30, 31.6, "TYPE DE TITRE", "", "", kind), (30, 37.8, "FIN DE VALIDITÉ", "expiry_date", end.isoformat(), f"{end:%d/%m/%Y}"),
        (58, 37.8, "NUMÉRO", "document_number", number, number),
    ], 6.5, 3.9)  # fmt: skip
    scrawl(paper, front, 32, 44, 26, 8)
    specimen_word(front)
    pair.write(back, "verso", [
        (4, 4, "DÉLIVRÉ LE – Issued", "issue_date", start.isoformat(), f"{start:%d/%m/%Y}"),
        (34, 4, "PAR", "", "", f"PRÉFECTURE {who.place.department}"),
        (4, 10.4, "LIEU DE NAISSANCE", "", "", who.birth_place.upper()),
        (4, 16.8, "REMARQUES", "", "", "AUTORISE SON TITULAIRE À TRAVAILLER"),
    ], 6.2, 3.9)  # fmt: skip
    zone = zone_of(case)
    rows = td1("IR", number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)  # fmt: skip
    back.machine_lines(3.5, 35.5, pair.zone("verso", rows), 78.5)
    specimen_word(back)
    scale = rng.choice((1.2, 1.45))
    cards = {"recto": front, "verso": back}
    return (
        f"#text(size: 10pt)[Copie du titre de séjour – pièce n° {rng.randrange(2, 9)}]\n"
        + rise(8)
        + f"#align(center)[{rise(10).join(f'#scale({scale * 100:.0f}%, reflow: true)[{cards[s].markup()}]' for s in pair.shown)}]\n"
    )
