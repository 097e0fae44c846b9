"""Booklets: passports of France and of other states, family books."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import td3
from specimens.opened.third.identity_cards import (
    ZONE_DEFECTS,
    hand,
    pointed,
    spaced,
    validity,
    zone_lines,
    zone_person,
)
from specimens.opened.third.wording import heading, sides
from specimens.people import FOREIGN, invent_person

# what the state calls itself, then the words of its page
_FRENCH = ("Nom / Surname", "Prénoms / Given names", "Nationalité / Nationality", "Sexe / Sex", "Date de naissance / Date of birth", "Lieu de naissance / Place of birth", "Date de délivrance / Date of issue", "Date d'expiration / Date of expiry", "Passeport n° / Passport No", "PASSEPORT / PASSPORT")  # fmt: skip

_PORTUGUESE = ("Apelido / Surname", "Nomes próprios / Given names", "Nacionalidade / Nationality", "Sexo / Sex", "Data de nascimento / Date of birth", "Local de nascimento / Place of birth", "Data de emissão / Date of issue", "Válido até / Date of expiry", "Passaporte n.º / Passport No.", "PASSAPORTE / PASSPORT")  # fmt: skip

_ENGLISH = ("Họ và tên / Surname", "Tên / Given names", "Quốc tịch / Nationality", "Giới tính / Sex", "Ngày sinh / Date of birth", "Nơi sinh / Place of birth", "Ngày cấp / Date of issue", "Có giá trị đến / Date of expiry", "Số hộ chiếu / Passport No", "HỘ CHIẾU / PASSPORT")  # fmt: skip

_STATES = {
    "FRA": ("RÉPUBLIQUE FRANÇAISE", "Française", _FRENCH),
    "PRT": ("REPÚBLICA PORTUGUESA", "Portuguesa", _PORTUGUESE),
    "BRA": ("REPÚBLICA FEDERATIVA DO BRASIL", "Brasileira", _PORTUGUESE),
    "MAR": ("ROYAUME DU MAROC", "Marocaine", _FRENCH),
    "DZA": ("RÉPUBLIQUE ALGÉRIENNE DÉMOCRATIQUE ET POPULAIRE", "Algérienne", _FRENCH),
    "TUN": ("RÉPUBLIQUE TUNISIENNE", "Tunisienne", _FRENCH),
    "SEN": ("RÉPUBLIQUE DU SÉNÉGAL", "Sénégalaise", _FRENCH),
    "CIV": ("RÉPUBLIQUE DE CÔTE D'IVOIRE", "Ivoirienne", _FRENCH),
    "VNM": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Việt Nam", _ENGLISH),
}  # fmt: skip


def _data_page(case: Case, paper: Paper, nation: str) -> Card:
    """The page with the portrait and the two lines."""
    person, rng = case.person, case.rng
    state, word, labels = _STATES[nation]
    surname, given, nationality, sex, born, place, issue, expire, num, title = labels
    issued, expiry = validity(case, 5 if nation in ("SEN", "TUN") else 10)
    drawn = f"{rng.randrange(10, 25)}{rng.choice('ABCDEFHK')}{rng.choice('ACEFHIKP')}{rng.randrange(10**5):05d}"
    if nation != "FRA":
        drawn = f"{rng.choice('ABCNPX')}{rng.choice('ABCY')}{rng.randrange(10**7):07d}"
    number = case.fact("document_number", drawn)
    ways = rng.choice((spaced, pointed, french.date_slashes)) if nation != "FRA" else spaced
    tint = rng.choice(("rgb(240,232,236)", "rgb(232,240,234)", "rgb(234,238,246)"))
    card = Card(125, 88, tint, radius_mm=1.5)
    card.items.append(guilloche(paper, 125, 88, ("#b7a3c9", "#9fc3b2")))
    card.at(5, 2.5, f'#text(size: 7pt, weight: "bold")[{txt(title)} #h(6mm) {txt(state)}]')
    card.at(6, 14, portrait(rng, 33, 43))
    card.label(43, 7.5, "Type", 4.4)
    card.value(43, 9.3, txt("P"), 7)
    card.label(55, 7.5, "Code", 4.4)
    card.value(55, 9.3, txt(nation), 7)
    surname_shown = paper.put("birth_name", person.birth_name)
    if person.usage_name:
        usage = paper.put("usage_name", person.usage_name)
        surname_shown += f" #h(2mm) #text(size: 5.6pt)[{person.agree('usage', 'épouse')} {usage}]"
    rows = (
        (90, 7.5, num, paper.put("document_number", number)),
        (43, 14, surname, surname_shown),
        (43, 21, given, paper.put("given_names", list(person.given_names), " ".join(person.given_names) if nation != "FRA" else ", ".join(person.given_names))),
        (43, 28, nationality, paper.put("nationality", nation, word)),
        (43, 35, born, paper.put("birth_date", person.birth_date.isoformat(), ways(person.birth_date))),
        (90, 35, sex, paper.put("sex", person.sex)),
        (43, 42, place, txt(person.birth_place.upper())),
        (43, 49, issue, paper.put("issue_date", issued.isoformat(), ways(issued))),
        (43, 56, expire, paper.put("expiry_date", expiry.isoformat(), ways(expiry))),
    )  # fmt: skip
    for x, y, label, shown in rows:
        card.label(x, y, label, 4.4, "rgb(70,70,90)")
        card.value(x, y + 1.9, shown, 7.3)
    hand(paper, card, 88, 52, 30, 11)
    who = zone_person(case)
    lines = td3(number, who.birth_name, who.given_names, who.birth_date, who.sex, expiry, nation)
    card.machine_lines(5, 73, zone_lines(case, paper, lines), 115)
    specimen_word(card)
    paper.subtype, paper.sides = "passport", ["recto"]
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.45
    return card


def _nation(case: Case) -> str:
    return case.person.nationality if case.person.nationality in _STATES else "MAR"


@opened_layout("identity_document", "passport_open_third", defects=("expired", *ZONE_DEFECTS), subtypes=("passport",))  # fmt: skip
def passport_open(case: Case, paper: Paper) -> str:
    """The booklet open: a page of visas above, the page with the portrait below."""
    data = _data_page(case, paper, _nation(case))
    top = Card(125, 88, "rgb(238,236,228)", radius_mm=1.5)
    top.items.append(guilloche(paper, 125, 88, ("#d8c9a5", "#c3cfe0")))
    top.at(
        10,
        8,
        "#text(size: 6.5pt)[Ce passeport contient 32 pages / This passport contains 32 pages]",
    )
    top.at(10, 70, "#text(size: 5.5pt)[(13) Domicile / Residence]")
    top.at(
        10,
        74,
        f"#text(size: 7pt)[{txt(case.person.street.upper())} {txt(case.person.place.post_code)} {txt(case.person.place.town.upper())}]",
    )
    top.at(58, 82, "#text(size: 7pt)[2]")
    both = Card(125, 176, "white", radius_mm=1.5)
    both.at(0, 0, top.markup())
    both.at(0, 88, data.markup())
    return lay_out(paper, [both], case.rng.choice(("close", "together")))  # fmt: skip


@opened_layout("identity_document", "passport_page_close", defects=("expired", *ZONE_DEFECTS), subtypes=("passport",))  # fmt: skip
def passport_page_close(case: Case, paper: Paper) -> str:
    """Only the page with the portrait, as a phone frames it."""
    return lay_out(paper, [_data_page(case, paper, _nation(case))], "close")


@opened_layout("identity_document", "foreign_passport_copy", defects=("expired", *ZONE_DEFECTS), subtypes=("passport",))  # fmt: skip
def foreign_passport_copy(case: Case, paper: Paper) -> str:
    """Another state's passport on a photocopied sheet."""
    nation = _nation(case)
    if nation == "FRA":
        nation = case.rng.choice([code for code, _, _ in FOREIGN])
    return lay_out(paper, [_data_page(case, paper, nation)], "together")


@opened_layout("identity_document", "family_book_by_hand", subtypes=("family_record_book",))
def family_book_by_hand(case: Case, paper: Paper) -> str:
    """An older book, filled in by the clerk's pen, open on two pages."""
    paper.subtype = "family_record_book"
    person, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 240, 165, (11, 11, 11, 11)
    paper.setup.fill, paper.setup.size_pt = "rgb(252,249,240)", 11
    parent = invent_person(rng, age_on=case.today, age_years=(46, 60))
    day = f"{person.birth_date:%d/%m/%Y}"
    paper.put("birth_name", person.birth_name)
    paper.put("given_names", list(person.given_names), ", ".join(person.given_names))
    paper.put("birth_date", person.birth_date.isoformat(), day)

    def filled(label: str, words: str) -> str:
        return f"{txt(label)} {paper.handwritten(words, 15)} \\ #v(2.5mm)\n"

    left = (
        "#align(center)[*PÈRE ET MÈRE*]\n#v(3mm)\n"
        + filled("Nom du père :", person.birth_name)
        + filled("Prénoms :", rng.choice(("Paul", "Omar", "Jacques")))
        + filled("Nom de la mère :", parent.birth_name)
        + filled("Prénoms :", rng.choice(("Anne", "Leïla", "Rosa")))
    )
    right = (
        "#align(center)[*ENFANT* \\ Acte de naissance]\n#v(3mm)\n"
        + filled("Nom :", person.birth_name)
        + filled("Prénoms :", ", ".join(person.given_names))
        + filled("Né(e) le :", day)
        + filled("à :", person.birth_place)
        + f"L'officier de l'état civil \\ {paper.sign('authority', width_mm=50, height_mm=22, stamp=['MAIRIE DE', person.birth_place.upper()])}"
    )
    return "#align(center)[LIVRET DE FAMILLE]\n#v(3mm)\n" + sides(left, right)


@opened_layout("identity_document", "family_book_three_pages", subtypes=("family_record_book",))
def family_book_three_pages(case: Case, paper: Paper) -> str:
    """Cover, marriage of the parents, birth of the child: three small pages of one file."""
    paper.subtype = "family_record_book"
    person, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 125, 176, (12, 12, 12, 12)
    paper.setup.fill = "rgb(249,246,238)"
    parent = invent_person(rng, age_on=case.today, age_years=(46, 60))
    town = person.birth_place.upper()
    wed = person.birth_date - dt.timedelta(days=rng.randrange(500, 2500))
    issued = person.birth_date + dt.timedelta(days=rng.randrange(2, 6))
    child = (
        f"L'an {txt(french.in_words(person.birth_date.year))}, le {paper.birth_date(form=french.date_long(person.birth_date))} à {rng.randrange(1, 23)} heures, est {txt(person.born)} à {txt(town)} : \\ \n#v(2mm)\n"
        f"Nom : *{paper.birth_name()}* \\ Prénoms : *{paper.given_names()}* \\ de sexe {paper.put('sex', person.sex, person.agree('masculin', 'féminin'))}\n\n"
        f"Extrait délivré conforme à l'acte n° {rng.randrange(20, 900)} \\ Le {txt(french.date_long(issued))} \\ L'officier de l'état civil,\n\n"
        + paper.sign("authority", width_mm=55, height_mm=24, stamp=["MAIRIE", town])
    )
    return (
        "#align(center)[#v(30mm)#text(size: 1.1em)[RÉPUBLIQUE FRANÇAISE]\n#v(12mm)\n#text(size: 2em)[*LIVRET \\ DE \\ FAMILLE*]]\n#pagebreak()\n"
        + heading("EXTRAIT DE L'ACTE DE MARIAGE", size_em=1.1)
        + f"Le {txt(french.date_long(wed))} a été célébré à {txt(town)} le mariage de \\ {txt(rng.choice(('Paul', 'Driss', 'Marc')))} {txt(person.birth_name)} \\ et de \\ {txt(rng.choice(('Claire', 'Samira', 'Hélène')))} {txt(parent.birth_name)}\n\nContrat de mariage : néant\n#pagebreak()\n"
        + heading(paper.choose("ENFANTS – 1er", "PREMIER ENFANT", "EXTRAIT DE L'ACTE DE NAISSANCE DU PREMIER ENFANT"), size_em=1.1)
        + child
    )  # fmt: skip
