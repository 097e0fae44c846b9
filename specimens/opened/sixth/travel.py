"""Identity papers that are booklets: passports of here and elsewhere, the booklet of a family."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import td3
from specimens.opened.sixth.identity import (
    INK,
    ZONE,
    Sides,
    names_down,
    scrawl,
    validity,
    whom_the_zone_names,
)
from specimens.opened.sixth.wording import dotted, down, engraved, of, strong, tiny
from specimens.people import FOREIGN, other_person


@opened_layout("identity_document", "passport_open_on_both_pages", defects=("expired", *ZONE), subtypes=("passport",))  # fmt: skip
def passport_open_on_both_pages(case: Case, paper: Paper) -> str:
    """The booklet laid open: address, height and the holder's hand above, the data page below."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    sides = Sides(paper, ("recto",))
    start, end = validity(case, 10)
    drawn = f"{start:%y}{''.join(rng.choice('ABCDEFHKPRTV') for _ in range(2))}{rng.randrange(10**5):05d}"  # fmt: skip
    number = case.fact("document_number", drawn)
    page = Card(125, 176, "rgb(240,236,240)", radius_mm=2)
    page.items.append(guilloche(paper, 125, 176, ("#c9b3c0", "#b3c0c9")))
    page.at(0, 88, "#line(length: 125mm, stroke: 0.6pt + luma(120))")
    sides.fill(page, "recto", [
        (8, 10, "Domicile (11) / Residence", "", "", who.street.upper()),
        (8, 13, "", "", "", f"{who.place.post_code} {who.place.town.upper()}"),
        (8, 26, "Taille (12) / Height", "", "", f"1,{rng.randrange(54, 95)} m"),
        (40, 26, "Couleur des yeux (13) / Colour of eyes", "", "", rng.choice(("MARRON", "BLEU", "VERT", "NOIR"))),
    ], 7.4, 4.4)  # fmt: skip
    page.label(8, 44, "Signature du titulaire (10) / Holder's signature", 4.4, INK)
    scrawl(paper, page, 10, 49, 50, 20)
    page.at(8, 80, f"#text(size: 5pt)[{txt('Ce passeport contient 32 pages / This passport contains 32 pages')}]")  # fmt: skip
    page.at(5, 91, '#text(size: 8pt, weight: "bold")[PASSEPORT] #text(size: 6pt)[PASSPORT] #h(8mm) #text(size: 8pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    page.at(5, 103, portrait(rng, 34, 43))
    sides.fill(page, "recto", [
        (44, 97, "Type / Type", "", "", "P"), (58, 97, "Code / Code", "", "", "FRA"),
        (78, 97, "Passeport N° / Passport No", "document_number", number, number),
        *names_down(who, 44, 103.5, ("Nom (1) / Surname", "Prénoms (2) / Given names", "Nom d'usage / Name used"), 6.2),
        (44, 122, "Nationalité (3) / Nationality", "nationality", "FRA", "Française"),
        (84, 122, "Sexe (4) / Sex", "sex", who.sex, who.sex),
        (44, 128.2, "Date de naissance (5) / Date of birth", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (84, 128.2, "Lieu de naissance (6) / Place of birth", "", "", who.birth_place.upper()),
        (44, 134.4, "Date de délivrance (7) / Date of issue", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (84, 134.4, "Autorité (8) / Authority", "", "", f"Préfecture {of(who.place.town)}"),
        (44, 140.6, "Date d'expiration (9) / Date of expiry", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 7, 4)  # fmt: skip
    zone = whom_the_zone_names(case)
    lines = td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")
    page.machine_lines(5, 161, sides.zone("recto", lines), 115)
    specimen_word(page)
    return lay_out(paper, [page], rng.choice(("together", "close")))


@opened_layout("identity_document", "booklet_child_extract_stamped", subtypes=("family_record_book",))  # fmt: skip
def booklet_child_extract_stamped(case: Case, paper: Paper) -> str:
    """The page of a child in the booklet: extract of the birth record, register's hand and seal,
    the page of deaths left blank beside it."""
    paper.subtype = "family_record_book"
    who, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm, paper.setup.margin_mm = 222, 124, (10, 11, 8, 11)
    paper.setup.fill, paper.setup.size_pt, paper.setup.font = "rgb(247,247,240)", 11.5, "Liberation Serif"  # fmt: skip
    other = other_person(rng, who, case.today)
    rank = rng.choice(("PREMIER ENFANT", "DEUXIÈME ENFANT", "TROISIÈME ENFANT"))
    hour = f"{french.in_words(rng.randrange(2, 23))} heures {french.in_words(rng.randrange(5, 58))}"
    spelt = french.date_in_words(who.birth_date)
    registered = who.birth_date + dt.timedelta(days=rng.randrange(1, 4))
    left = (
        f"#align(center)[{strong(txt(rank))} \\ #text(size: 0.9em)[Extrait de l'acte de naissance n° {rng.randrange(20, 2400)}]]\n"
        + dotted("Le", paper.birth_date(form=spelt))
        + dotted("à", txt(hour))
        + dotted(f"est {who.born} à", txt(f"{who.birth_place} ({who.birth_department})"))
        + dotted("NOM :", paper.birth_name())
        + "#text(size: 0.72em)[(1re partie : ............... 2e partie : ...............)]\n"
        + dotted("Prénoms :", paper.given_names(", "))
        + dotted("Sexe :", paper.put("sex", who.sex, who.agree("masculin", "féminin")))
        + dotted("Fille ou fils de", txt(f"{rng.choice(('Marc', 'Driss', 'Antonio'))} {who.birth_name}"))
        + dotted("et de", txt(f"{rng.choice(('Sandrine', 'Leïla', 'Rosa'))} {other.birth_name}"))
        + f"Délivré conforme aux registres le {txt(french.date_long(registered))} \\ #grid(columns: (1fr, auto), align: horizon, [L'officier de l'état civil \\ #box(width: 44mm, height: 15mm)[{paper.ink(44, 15)}]], [{paper.stamp(engraved('Mairie', who.birth_place, 'État civil'), shape='round', width_mm=26)}])\n"
    )  # fmt: skip
    right = (
        f"#align(center)[{strong('MENTIONS MARGINALES')}]\n"
        + "".join(dotted("", "") for _ in range(7))
        + f"#v(4mm)#align(center)[{strong('DÉCÈS')} \\ #text(size: 0.9em)[Extrait de l'acte de décès n°]]\n"
        + dotted("Le", "")
        + dotted("à", "")
        + "#align(right)[L'officier de l'état civil,]\n"
    )
    paper.sides = []
    return f"#grid(columns: (1fr, 1fr), column-gutter: 14mm, [{left}], [{right}])\n#align(center)[{tiny('LIVRET DE FAMILLE – les extraits ont la valeur de copie d’acte', 6.5)}]{down(0)}"


_STATES = {
    "MAR": ("ROYAUME DU MAROC", "KINGDOM OF MOROCCO"), "DZA": ("RÉPUBLIQUE ALGÉRIENNE DÉMOCRATIQUE ET POPULAIRE", "ALGERIA"),
    "SEN": ("RÉPUBLIQUE DU SÉNÉGAL", "REPUBLIC OF SENEGAL"), "CIV": ("RÉPUBLIQUE DE CÔTE D'IVOIRE", "IVORY COAST"),
    "TUN": ("RÉPUBLIQUE TUNISIENNE", "REPUBLIC OF TUNISIA"),
}  # fmt: skip


@opened_layout("identity_document", "passport_of_another_state", defects=("expired", *ZONE), subtypes=("passport",))  # fmt: skip
def passport_of_another_state(case: Case, paper: Paper) -> str:
    """A French-speaking state's data page: labels in two languages, a country's long name above."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    sides = Sides(paper, ("recto",))
    start, end = validity(case, 5)
    nation = who.nationality if who.nationality in _STATES else "SEN"
    adjective = next(word for code, word, _ in FOREIGN if code == nation).upper()
    number = case.fact("document_number", f"{rng.choice('ACT')}{rng.randrange(10**7, 10**8)}")
    page = Card(125, 88, "rgb(234,242,234)", radius_mm=2)
    page.items.append(guilloche(paper, 125, 88, ("#b3c9b3", "#c9c3a9")))
    page.at(5, 3, f'#text(size: 7.6pt, weight: "bold")[{txt(_STATES[nation][0])}] #h(3mm) #text(size: 5pt)[{txt(_STATES[nation][1])}]')  # fmt: skip
    page.at(4.5, 15, portrait(rng, 33, 43))
    day = f"{who.birth_date.day:02d} {french.SHORT_MONTHS[who.birth_date.month - 1].rstrip('.')} {who.birth_date.year}"  # fmt: skip
    form = rng.choice(("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"))
    sides.fill(page, "recto", [
        (42, 9, "Type/Type", "", "", "P"), (54, 9, "Code du pays/Country code", "", "", nation),
        (84, 9, "N° du passeport/Passport No.", "document_number", number, number),
        *names_down(who, 42, 15.6, ("Nom/Surname", "Prénoms/Given names", "Nom d'époux/Husband's name"), 6.4, " "),
        (42, 35, "Nationalité/Nationality", "nationality", nation, adjective),
        (84, 35, "Profession/Occupation", "", "", rng.choice(("ÉTUDIANT", "SALARIE", "SANS"))),
        (42, 41.4, "Date de naissance/Date of birth", "birth_date", who.birth_date.isoformat(), rng.choice((day, f"{who.birth_date:{form}}"))),
        (84, 41.4, "Sexe/Sex", "sex", who.sex, who.sex),
        (42, 47.8, "Lieu de naissance/Place of birth", "", "", who.birth_place.upper()),
        (42, 54.2, "Date de délivrance/Date of issue", "issue_date", start.isoformat(), f"{start:{form}}"),
        (84, 54.2, "Autorité/Authority", "", "", "MIN. INTÉRIEUR"),
        (42, 60.6, "Date d'expiration/Date of expiry", "expiry_date", end.isoformat(), f"{end:{form}}"),
    ], 6.8, 4)  # fmt: skip
    scrawl(paper, page, 84, 60, 36, 10)
    zone = whom_the_zone_names(case)
    lines = td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, nation)
    page.machine_lines(5, 74.5, sides.zone("recto", lines), 115)
    specimen_word(page)
    return lay_out(paper, [page], rng.choice(("together", "close")))
