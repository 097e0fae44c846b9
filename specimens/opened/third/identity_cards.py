"""Cards: the French ones of two generations, those of neighbouring states, residence permits."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word, square_code
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import doctored, old_card, td1
from specimens.opened.third.wording import heading
from specimens.people import Person, other_birth_date, other_person, strip_accents

ZONE_DEFECTS = ("mrz_inconsistent", "mrz_digits")


def later(day: dt.date, years: int) -> dt.date:
    """The last day of validity of what was issued on `day` for so many years."""
    return dt.date(day.year + years, day.month, min(day.day, 28))


def spaced(day: dt.date) -> str:
    return f"{day:%d %m %Y}"


def pointed(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


def validity(case: Case, years: int, youngest_days: int = 100) -> tuple[dt.date, dt.date]:
    """Issued to somebody of age and expiring: running at the upload, or over with `expired` (then
    maybe one of five years, as minors get)."""
    of_age_days = (case.today - later(case.person.birth_date, 18)).days
    gone = case.rng.randrange(
        youngest_days, max(youngest_days + 1, min(years * 365 - 200, of_age_days))
    )
    if case.has("expired"):
        years = min(years, 5) if of_age_days < years * 366 else years
        gone = years * 366 + case.rng.randrange(60, 1200)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=gone))
    return issued, case.fact("expiry_date", later(issued, years))


def zone_person(case: Case) -> Person:
    """Of whom the machine's lines speak; somebody else with `mrz_inconsistent`."""
    if not case.has("mrz_inconsistent"):
        return case.person
    rng = random.Random(f"{case.seed}/apart-zone")
    if rng.random() < 0.5:
        return other_birth_date(rng, case.person)
    stranger = other_person(rng, case.person, case.today)
    return replace(case.person, birth_name=stranger.birth_name, given_names=stranger.given_names)


def zone_lines(case: Case, paper: Paper, lines: list[str], *, shown: bool = True) -> list[str]:
    """The lines as printed, kept as truth where their side is shown."""
    if case.has("mrz_digits"):
        lines = doctored(lines, random.Random(f"{case.seed}/apart-digits"))
    if shown:
        paper.mrz = lines
        paper.fields["mrz"] = lines
        paper.fields["mrz_valid"] = not case.has("mrz_digits")
    return lines


class Faces:
    """Which sides of a card are shown; what stands on a hidden one is no truth."""

    def __init__(self, paper: Paper) -> None:
        case = paper.case
        wanted = "recto" if case.has("verso_missing") else case.fact("faces", "both")
        self.paper = paper
        self.shown = ["recto", "verso"] if wanted == "both" else [wanted]
        paper.sides = list(self.shown)
        paper.fields["sides"] = list(self.shown)

    def put(self, side: str, name: str, value: object, printed: str) -> str:
        return self.paper.put(name, value, printed) if side in self.shown else txt(printed)


def hand(paper: Paper, card: Card, x: float, y: float, w: float, h: float) -> None:
    """The holder's own signature, part of the card."""
    card.at(x, y, f"#box(width: {w}mm, height: {h}mm)[{paper.ink(w, h)}]")


def pasted(cards: list[tuple[str, Card]], title: str, scale: float) -> str:
    """Pictures of a card pasted into a typed page, each under its word."""
    body = heading(title, align="left", size_em=1.15) if title else ""
    for word, card in cards:
        body += f"#text(size: 0.9em)[{txt(word)}]\n\n#align(center)[#scale({scale * 100:.0f}%, reflow: true)[{card.markup()}]]\n#v(8mm)\n"
    return body


def _french_front(case: Case, paper: Paper, faces: Faces, expiry: dt.date, number: str) -> Card:
    person, rng = case.person, case.rng
    card = Card(85.6, 54, "rgb(229,240,246)")
    card.items.append(guilloche(paper, 85.6, 54, ("#7fb0cf", "#dfa0b0")))
    card.at(
        3.5,
        2,
        '#text(size: 6.2pt, weight: "bold", fill: rgb(0,0,120))[RÉPUBLIQUE FRANÇAISE] #h(2mm) #text(size: 4.6pt)[CARTE NATIONALE D\'IDENTITÉ / IDENTITY CARD]',
    )
    card.at(
        74,
        1.5,
        "#rect(width: 8mm, height: 5.5mm, fill: rgb(0,40,150), align(center + horizon, text(size: 6pt, fill: yellow)[FR]))",
    )
    card.at(3.5, 9, portrait(rng, 26, 34))
    for x, y, label, name, value, shown in (
        (32, 8.5, "NOM / Surname", "birth_name", person.birth_name, person.birth_name),
        (32, 14.8, "Prénoms / Given names", "given_names", list(person.given_names), ", ".join(person.given_names)),
        (32, 21.1, "SEXE / Sex", "sex", person.sex, person.sex),
        (41.5, 21.1, "NATIONALITÉ / Nationality", "nationality", "FRA", "FRA"),
        (61, 21.1, "DATE DE NAISS. / Date of birth", "birth_date", person.birth_date.isoformat(), spaced(person.birth_date)),
        (32, 40, "N° DU DOCUMENT / Document No", "document_number", number, number),
        (60, 40, "DATE D'EXPIR. / Expiry date", "expiry_date", expiry.isoformat(), spaced(expiry)),
    ):  # fmt: skip
        card.label(x, y, label, 4, "rgb(60,60,60)")
        card.value(x, y + 1.9, faces.put("recto", name, value, shown), 7)
    card.label(32, 27.4, "LIEU DE NAISSANCE / Place of birth", 4, "rgb(60,60,60)")
    card.value(32, 29.3, txt(person.birth_place.upper()), 6.6)
    if person.usage_name:
        card.label(32, 33.7, "NOM D'USAGE / Alternate name", 4, "rgb(60,60,60)")
        card.value(
            32, 35.6, faces.put("recto", "usage_name", person.usage_name, person.usage_name), 6.6
        )
    hand(paper, card, 61, 46, 20, 6.5)
    card.at(5, 45.5, f"#text(size: 7pt)[{rng.randrange(100000, 999999)}]")
    specimen_word(card)
    return card  # fmt: skip


def _french_back(case: Case, paper: Paper, faces: Faces, issued: dt.date, expiry: dt.date, number: str) -> Card:  # fmt: skip
    person, who = case.person, zone_person(case)
    card = Card(85.6, 54, "rgb(235,242,247)")
    card.items.append(guilloche(paper, 85.6, 54, ("#dfa0b0", "#7fb0cf")))
    for y, label, shown in (
        (3.5, "ADRESSE / Address", txt(f"{person.street.upper()} {person.place.post_code} {person.place.town.upper()}")),
        (11, "TAILLE / Height", txt(f"1,{case.rng.randrange(52, 96)} m")),
        (18.5, "DATE DE DÉLIVRANCE / Date of issue", faces.put("verso", "issue_date", issued.isoformat(), spaced(issued))),
    ):  # fmt: skip
        card.label(5, y, label, 4, "rgb(60,60,60)")
        card.value(5, y + 2, shown, 6)
    card.at(64, 12, square_code(paper, 17))
    lines = td1(
        "ID", number, who.birth_name, who.given_names, who.birth_date, who.sex, expiry, "FRA"
    )
    card.machine_lines(
        3.5, 36.5, zone_lines(case, paper, lines, shown="verso" in faces.shown), 78.5
    )
    specimen_word(card)
    return card  # fmt: skip


@opened_layout("identity_document", "new_card_pasted", defects=("verso_missing", *ZONE_DEFECTS), subtypes=("national_id_card",))  # fmt: skip
def new_card_pasted(case: Case, paper: Paper) -> str:
    """Both sides of the card of 2021 pasted into a typed page."""
    paper.subtype = "national_id_card"
    paper.setup.font, paper.setup.leading_em = "Carlito", 0.45
    faces = Faces(paper)
    span = max(40, (case.today - dt.date(2021, 8, 2)).days - 30)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=case.rng.randrange(20, span)))
    expiry = case.fact("expiry_date", later(issued, 10))
    pool = "BCDFGHJKLMNPRTVWXYZ0123456789"
    drawn = case.rng.choice("BCDFGHJKLMNPRTVWXYZ") + "".join(case.rng.choice(pool) for _ in range(8))  # fmt: skip
    number = case.fact("document_number", drawn)
    cards = {
        "recto": _french_front(case, paper, faces, expiry, number),
        "verso": _french_back(case, paper, faces, issued, expiry, number),
    }
    title = paper.choose("Ma pièce d'identité", "Photocopie de la carte d'identité", "")
    words = paper.choose("{}", "{} :", "Carte nationale d'identité – {}")
    return pasted([(words.format(s), cards[s]) for s in faces.shown], title, case.rng.choice((1.2, 1.35, 1.5)))  # fmt: skip


@opened_layout("identity_document", "laminated_card_grey", defects=("verso_missing", "expired", *ZONE_DEFECTS), subtypes=("national_id_card",))  # fmt: skip
def laminated_card_grey(case: Case, paper: Paper) -> str:
    """The laminated card of before 2021, photocopied in grey."""
    paper.subtype = "national_id_card"
    person, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    faces = Faces(paper)
    drawn = min(dt.date(2021, 7, 20), case.today - dt.timedelta(days=rng.randrange(1150, 3300)))
    if case.has("expired"):
        drawn = case.today - dt.timedelta(days=rng.randrange(16 * 366, 18 * 366))
    issued = case.fact("issue_date", drawn)
    adult = later(person.birth_date, 18)
    expiry = case.fact(
        "expiry_date", later(issued, 15 if issued >= max(adult, dt.date(2014, 1, 1)) else 10)
    )
    number = case.fact(
        "document_number",
        f"{issued:%y%m}{person.place.department}{rng.randrange(10)}{rng.randrange(10**5):05d}",
    )
    front, back = (
        Card(105, 74, "luma(232)", radius_mm=2.5),
        Card(105, 74, "luma(236)", radius_mm=2.5),
    )
    for card in (front, back):
        card.items.append(guilloche(paper, 105, 74, ("#b8b8b8", "#c8c8c8")))
    ink = "luma(40)"
    front.at(5, 2.5, '#text(size: 8.5pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    front.at(
        5,
        7.2,
        "#text(size: 6pt)[CARTE NATIONALE D'IDENTITÉ N° : ]"
        + f'#text(size: 7.5pt, weight: "bold")[{faces.put("recto", "document_number", number, number)}]',
    )
    front.at(
        74,
        7.2,
        f"#text(size: 6pt)[{faces.put('recto', 'nationality', 'FRA', 'Nationalité Française')}]",
    )
    front.at(5, 13.5, portrait(rng, 27, 36))
    front.label(36, 13, "Nom :", 6, ink)
    front.value(45, 12.6, faces.put("recto", "birth_name", person.birth_name, person.birth_name), 8)
    y = 18.5
    if person.usage_name:
        front.label(36, y, "Nom d'usage :", 6, ink)
        front.value(
            52, y - 0.4, faces.put("recto", "usage_name", person.usage_name, person.usage_name), 7.5
        )
        y += 5.5
    front.label(36, y, "Prénom(s) :", 6, ink)
    front.value(
        50,
        y - 0.4,
        faces.put(
            "recto",
            "given_names",
            list(person.given_names),
            ", ".join(g.upper() for g in person.given_names),
        ),
        7.2,
    )
    front.label(36, y + 6, "Sexe :", 6, ink)
    front.value(44, y + 5.6, faces.put("recto", "sex", person.sex, person.sex), 7.5)
    front.label(60, y + 6, "Né(e) le :", 6, ink)
    front.value(
        72,
        y + 5.6,
        faces.put("recto", "birth_date", person.birth_date.isoformat(), pointed(person.birth_date)),
        7.5,
    )
    front.label(36, y + 12, "à :", 6, ink)
    front.value(
        41,
        y + 11.6,
        txt(f"{strip_accents(person.birth_place).upper()} ({person.birth_department})"),
        7.2,
    )
    front.label(36, y + 18, "Taille :", 6, ink)
    front.value(46, y + 17.6, txt(f"1,{rng.randrange(52, 96)}m"), 7.2)
    front.label(36, y + 24, "Signature du titulaire :", 5.4, ink)
    hand(paper, front, 62, y + 21, 32, 11)
    who = zone_person(case)
    lines = old_card(
        number,
        f"{person.place.department}{rng.randrange(1, 10)}{rng.randrange(100):03d}"[:6],
        who.birth_name,
        who.given_names,
        who.birth_date,
        who.sex,
    )
    front.machine_lines(4.5, 60, zone_lines(case, paper, lines, shown="recto" in faces.shown), 96)
    specimen_word(front)
    for top, label, shown in (
        (7, "Adresse :", txt(f"{person.street.upper()} – {person.place.town.upper()} ({person.place.department})")),
        (24, "Carte valable jusqu'au :", faces.put("verso", "expiry_date", expiry.isoformat(), pointed(expiry))),
        (31, "délivrée le :", faces.put("verso", "issue_date", issued.isoformat(), pointed(issued))),
        (38, "par :", txt(f"PRÉFECTURE ({person.place.department})")),
    ):  # fmt: skip
        back.label(7, top, label, 6, ink)
        back.value(38, top - 0.4, shown, 7.5)
    back.label(7, 48, "Signature de l'autorité :", 6, ink)
    hand(paper, back, 40, 45, 36, 15)
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in faces.shown], rng.choice(("together", "apart")))  # fmt: skip


# state as printed, name of the card, words for surname, given names, sex, nationality, birth, number, expiry
_NEIGHBOURS = {
    "ITA": ("REPUBBLICA ITALIANA", "CARTA DI IDENTITÀ / IDENTITY CARD", "COGNOME / SURNAME", "NOME / NAME", "SESSO / SEX", "CITTADINANZA / NATIONALITY", "NATO IL / DATE OF BIRTH", "N. / No", "SCADENZA / EXPIRY"),
    "ESP": ("ESPAÑA", "DOCUMENTO NACIONAL DE IDENTIDAD", "APELLIDOS", "NOMBRE", "SEXO", "NACIONALIDAD", "FECHA DE NACIMIENTO", "NÚM. SOPORTE", "VALIDEZ"),
    "BEL": ("BELGIQUE / BELGIË / BELGIEN", "CARTE D'IDENTITÉ / IDENTITY CARD", "Nom / Name", "Prénoms / Given names", "Sexe / Sex", "Nationalité / Nationality", "Date de naissance / Date of birth", "N° carte / Card No", "Expire le / Expires"),
    "PRT": ("REPÚBLICA PORTUGUESA", "CARTÃO DE CIDADÃO / CITIZEN CARD", "APELIDO(S) / SURNAME", "NOME(S) / GIVEN NAME", "SEXO / SEX", "NACIONALIDADE / NATIONALITY", "DATA DE NASCIMENTO / DATE OF BIRTH", "N.º DOCUMENTO / DOC. NO.", "DATA DE VALIDADE / EXPIRY DATE"),
}  # fmt: skip


@opened_layout("identity_document", "foreign_european_card", defects=("verso_missing", "expired", *ZONE_DEFECTS), subtypes=("national_id_card",))  # fmt: skip
def foreign_european_card(case: Case, paper: Paper) -> str:
    """The card of another state of the Union, in its own words; the zone is on the back."""
    paper.subtype = "national_id_card"
    person, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Open Sans", 0.45
    nation = (
        person.nationality if person.nationality in _NEIGHBOURS else rng.choice(sorted(_NEIGHBOURS))
    )
    state, kind, surname, given, sex, nationality, born, num, until = _NEIGHBOURS[nation]
    faces = Faces(paper)
    _, expiry = validity(case, 10)
    number = case.fact(
        "document_number",
        f"{rng.choice('ABC')}{rng.choice('XYZ')}{rng.randrange(10**5):05d}{rng.choice('ABC')}{rng.choice('DEF')}",
    )
    front, back = Card(85.6, 54, "rgb(240,236,222)"), Card(85.6, 54, "rgb(242,240,230)")
    for card in (front, back):
        card.items.append(guilloche(paper, 85.6, 54, ("#c9b27f", "#8fb99a")))
    front.at(
        4, 2.2, f'#text(size: 6.8pt, weight: "bold")[{txt(state)}] \\ #text(size: 5pt)[{txt(kind)}]'
    )
    front.at(4, 12, portrait(rng, 23, 30))
    for x, y, label, name, value, shown in (
        (30, 10.5, surname, "birth_name", person.birth_name, person.birth_name),
        (30, 17.5, given, "given_names", list(person.given_names), " ".join(person.given_names).upper()),
        (30, 24.5, sex, "sex", person.sex, person.sex),
        (45, 24.5, nationality, "nationality", nation, nation),
        (30, 31.5, born, "birth_date", person.birth_date.isoformat(), pointed(person.birth_date)),
        (30, 38.5, num, "document_number", number, number),
        (58, 45, until, "expiry_date", expiry.isoformat(), pointed(expiry)),
    ):  # fmt: skip
        front.label(x, y, label, 3.9, "rgb(90,60,20)")
        front.value(x, y + 2, faces.put("recto", name, value, shown), 7)
    hand(paper, front, 30, 45.5, 22, 7)
    specimen_word(front)
    who = zone_person(case)
    lines = td1(
        rng.choice(("ID", "I<")),
        number,
        who.birth_name,
        who.given_names,
        who.birth_date,
        who.sex,
        expiry,
        nation,
    )
    lines[0] = f"{lines[0][:2]}{nation}{lines[0][5:]}"
    back.at(6, 6, "#rect(width: 12mm, height: 9mm, radius: 1.5mm, fill: rgb(215,190,110))")
    back.at(60, 5, square_code(paper, 16))
    back.machine_lines(
        3.5, 36.5, zone_lines(case, paper, lines, shown="verso" in faces.shown), 78.5
    )
    specimen_word(back)
    cards = {"recto": front, "verso": back}
    return lay_out(paper, [cards[s] for s in faces.shown], rng.choice(("together", "close")))  # fmt: skip
