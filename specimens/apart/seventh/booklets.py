"""Identity papers that are booklets: a passport, a family's record."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.wording import thick
from specimens.people import other_person


@apart_layout("identity_document", "booklet_child_page_for_two_children", subtypes=("family_record_book",))  # fmt: skip
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
