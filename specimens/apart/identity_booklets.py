"""Booklets: passports of France and of other states, family books."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.third.wording import heading
from specimens.people import invent_person


@apart_layout("identity_document", "family_book_three_pages", subtypes=("family_record_book",))
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
