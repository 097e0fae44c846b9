"""Identity papers that are booklets: a passport, a family's record."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.cards import Card, guilloche, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import td3
from specimens.opened.seventh.cards import (
    BLUE,
    ZONE,
    Pair,
    letters_of,
    name_items,
    scrawl,
    term,
    zone_of,
)
from specimens.opened.seventh.wording import de, thick
from specimens.people import other_person


@opened_layout("identity_document", "passport_page_on_a_sheet_low", defects=("expired", *ZONE), subtypes=("passport",))  # fmt: skip
def passport_page_on_a_sheet_low(case: Case, paper: Paper) -> str:
    """The data page of the biometric passport, life size, low on an otherwise white sheet."""
    paper.subtype = "passport"
    who, rng = case.person, case.rng
    paper.setup.font, paper.setup.leading_em = "Liberation Sans", 0.42
    pair = Pair(paper, ("recto",))
    start, end = term(case, 10, dt.date(2009, 6, 1))
    number = case.fact("document_number", f"{start:%y}{letters_of(case, 2, 'ABCDEFHIKPRTV')}{rng.randrange(10**5):05d}")  # fmt: skip
    page = Card(125, 88, "rgb(238,232,236)", radius_mm=2)
    page.items.append(guilloche(paper, 125, 88, ("#cdb0bd", "#b0bccd")))
    page.at(5, 3, '#text(size: 8pt, weight: "bold")[PASSEPORT] #h(2mm) #text(size: 5pt)[PASSPORT] #h(12mm) #text(size: 8pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')  # fmt: skip
    page.at(5, 16, portrait(rng, 35, 44))
    pair.write(page, "recto", [
        (44, 9, "Type", "", "", "P"), (56, 9, "Code du pays / Country code", "", "", "FRA"),
        (86, 9, "Passeport n° / Passport No.", "document_number", number, number),
        *name_items(who, 44, 15.6, ("Nom / Surname (1)", "Prénoms / Given names (2)", "Nom d'usage / Name used"), 6.3),
        (44, 34.4, "Nationalité / Nationality (3)", "nationality", "FRA", "Française"),
        (84, 34.4, "Taille / Height (12)", "", "", f"1,{rng.randrange(54, 95)} m"),
        (44, 40.6, "Date de naissance / Date of birth (4)", "birth_date", who.birth_date.isoformat(), f"{who.birth_date:%d %m %Y}"),
        (44, 46.8, "Sexe / Sex (5)", "sex", who.sex, who.sex), (62, 46.8, "Lieu de naissance / Place of birth (6)", "", "", who.birth_place.upper()),
        (44, 53, "Date de délivrance / Date of issue (7)", "issue_date", start.isoformat(), f"{start:%d %m %Y}"),
        (84, 53, "Autorité / Authority (9)", "", "", f"Préfecture {de(who.place.town)}"),
        (44, 59.2, "Date d'expiration / Date of expiry (8)", "expiry_date", end.isoformat(), f"{end:%d %m %Y}"),
    ], 7, 4.1)  # fmt: skip
    page.label(84, 59.2, "Signature du titulaire (10)", 4.1, BLUE)
    scrawl(paper, page, 84, 61, 32, 9)
    zone = zone_of(case)
    rows = td3(number, zone.birth_name, zone.given_names, zone.birth_date, zone.sex, end, "FRA")
    page.machine_lines(5, 74, pair.zone("recto", rows), 115)
    specimen_word(page)
    paper.setup.margin_mm = (rng.uniform(90, 160), 16, 16, rng.uniform(20, 60))
    return page.markup() + "\n"


@opened_layout("identity_document", "booklet_child_page_for_two_children", subtypes=("family_record_book",))  # fmt: skip
def booklet_child_page_for_two_children(case: Case, paper: Paper) -> str:
    """A page of the family booklet, typed: the holder's record above, marginal notes blank, the
    registrar's hand and seal at its foot."""
    paper.subtype = "family_record_book"
    who, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm = 110, 155
    paper.setup.margin_mm, paper.setup.fill = (10, 10, 8, 12), "rgb(246,244,234)"
    paper.setup.font, paper.setup.size_pt = (
        rng.choice(("Liberation Serif", "Liberation Mono", "Libertinus Serif")),
        9,
    )
    mother = other_person(rng, who, case.today)
    written = who.birth_date + dt.timedelta(days=rng.randrange(1, 5))

    def dots(label: str, value: str) -> str:
        return f"#block(above: 2.2mm, below: 2.2mm)[{txt(label)} {value} #box(width: 1fr, repeat[#text(fill: luma(130))[.]])]\n"

    paper.sides = []
    return (
        f"#align(center)[{thick(txt(rng.choice(('PREMIER ENFANT', 'DEUXIÈME ENFANT', 'ENFANT'))), 11)} \\ Extrait de l'acte de naissance n° {rng.randrange(12, 990)}]\n"
        + dots("Le", paper.birth_date(form=french.date_in_words(who.birth_date)))
        + dots(f"est {who.born} à", txt(f"{who.birth_place} ({who.birth_department})"))
        + dots("Nom", paper.birth_name())
        + dots("Prénoms", paper.given_names(", "))
        + dots("Sexe", paper.put("sex", who.sex, who.agree("masculin", "féminin")))
        + dots("Père", txt(f"{rng.choice(('Alain', 'Moussa', 'Vítor'))} {who.birth_name}"))
        + dots("Mère", txt(f"{rng.choice(('Agnès', 'Khadija', 'Rosa'))} {mother.birth_name}"))
        + dots("Mentions", "néant")
        + f"#text(size: 0.9em)[Délivré conforme aux registres, le {txt(f'{written:%d/%m/%Y}')}]\n"
        + f"#grid(columns: (1fr, auto), align: horizon, [L'officier de l'état civil \\ #box(width: 42mm, height: 15mm)[{paper.ink(42, 15)}]], [{paper.stamp(['MAIRIE', who.birth_place.upper()], shape='round', width_mm=25)}])\n"
    )  # fmt: skip
