"""Identity documents drawn apart that are no cards of the state: an open passport, a residence permit,
a page of a family book."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
import random

from specimens.cards import Card, guilloche, portrait
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.mrz import td1, td3
from specimens.opened.second.identity_papers import (
    ZONES,
    Faces,
    card_font,
    day_before_anniversary,
    holder_ink,
    laid,
    new_number,
    spoken_of,
)
from specimens.opened.second.wording import said
from specimens.people import invent_person


@opened_layout(
    "identity_document", "passport_two_leaves", defects=("expired", *ZONES), subtypes=("passport",)
)
def passport_two_leaves(case: Case, paper: Paper) -> str:
    """The data page under the leaf of observations, as the book lies on the glass."""
    who, rng = case.person, case.rng
    over = rng.randrange(3660, 4300) if case.has("expired") else rng.randrange(60, 1700)
    issued = case.fact("issue_date", case.today - dt.timedelta(days=over))
    years = 5 if (issued - who.birth_date).days < 18 * 365.25 else 10
    expiry = case.fact("expiry_date", day_before_anniversary(issued, years))
    number = new_number(case, "99AA99999")
    paper.sides = ["recto"]
    paper.fields["sides"] = ["recto"]
    card_font(paper)
    upper, data = Card(125, 88, "rgb(240,232,236)"), Card(125, 88, "rgb(232,236,240)")
    upper.items.append(guilloche(paper, 125, 88, ("#d3aebb", "#b9bfd6")))
    data.items.append(guilloche(paper, 125, 88, ("#c59aa8", "#a8b2d0")))
    upper.at(8, 8, "#text(size: 7pt)[Observations / Remarks]")
    upper.at(100, 80, "#text(size: 7pt)[2]")
    data.at(5, 4, '#text(size: 8pt, weight: "bold")[PASSEPORT]')
    data.at(5, 8, "#text(size: 5pt)[PASSPORT]")
    data.at(60, 4, '#text(size: 7.5pt, weight: "bold")[RÉPUBLIQUE FRANÇAISE]')
    data.at(6, 20, portrait(rng, 31, 40))

    def row(x_mm: float, y_mm: float, label: str, value: str) -> None:
        data.label(x_mm, y_mm, label, 4.4, 'rgb("#7a2038")')
        data.value(x_mm, y_mm + 2.3, value, 7.5)

    row(42, 12, "Type/Type", "P")
    row(58, 12, "Code du pays/Country code", "FRA")
    row(88, 12, "Passeport n°/Passport No", paper.put("document_number", number))
    row(42, 19.5, "Nom/Surname (1)", paper.put("birth_name", who.birth_name))
    if who.usage_name:
        row(42, 26, "Nom d'usage/Alternate name", paper.put("usage_name", who.usage_name))
    row(
        42,
        32.5,
        "Prénoms/Given names (2)",
        paper.put("given_names", list(who.given_names), ", ".join(who.given_names)),
    )
    row(42, 39, "Nationalité/Nationality (3)", paper.put("nationality", "FRA", "Française"))
    row(88, 39, "Sexe/Sex (5)", paper.put("sex", who.sex))
    row(
        42,
        45.5,
        "Date de naissance/Date of birth (4)",
        paper.put("birth_date", who.birth_date.isoformat(), said(who.birth_date, "blanks")),
    )
    row(82, 45.5, "Lieu de naissance/Place of birth (6)", txt(who.birth_place.upper()))
    row(
        42,
        52,
        "Date de délivrance/Date of issue (7)",
        paper.put("issue_date", issued.isoformat(), said(issued, "blanks")),
    )
    row(82, 52, "Autorité/Authority (9)", "Préfecture fictive")
    row(
        42,
        58.5,
        "Date d'expiration/Date of expiry (8)",
        paper.put("expiry_date", expiry.isoformat(), said(expiry, "blanks")),
    )
    holder_ink(paper, data, 88, 58, 30, 9)
    seen = spoken_of(case)
    lines = td3(number, seen.birth_name, seen.given_names, seen.birth_date, seen.sex, expiry, "FRA")
    data.machine_lines(5, 73, Faces(paper).zone("recto", lines), 115)
    paper.sides, paper.fields["sides"] = ["recto"], ["recto"]
    return laid(upper, 20, 20, 0.4, 120) + laid(data, 20, 126, 0.4, 120) + "#box[]"


@opened_layout(
    "identity_document",
    "permit_enlarged",
    defects=("verso_missing", "expired", *ZONES),
    subtypes=("residence_permit",),
)
def permit_enlarged(case: Case, paper: Paper) -> str:
    """A residence permit copied at one and a half times its size, front and back."""
    who, rng = case.person, case.rng
    if who.nationality == "FRA":
        abroad = invent_person(
            random.Random(f"{case.seed}/abroad"), age_on=case.today, nationality="other"
        )
        nation = abroad.nationality
    else:
        nation = who.nationality
    faces = Faces(paper)
    years = rng.choice((2, 4))
    over = (
        years * 365 + rng.randrange(30, 500)
        if case.has("expired")
        else rng.randrange(30, years * 365 - 60)
    )
    issued = case.fact("issue_date", case.today - dt.timedelta(days=over))
    expiry = case.fact("expiry_date", day_before_anniversary(issued, years))
    number = new_number(case, "AAA999999")
    card_font(paper)
    recto, verso = (Card(85.6, 54, "rgb(246,238,236)") for _ in range(2))
    for card in (recto, verso):
        card.items.append(guilloche(paper, 85.6, 54, ("#e0b5b0", "#b5c8d8")))
    recto.at(4, 2.5, '#text(size: 8pt, weight: "bold")[TITRE DE SÉJOUR]')
    recto.at(60, 3, f"#text(size: 7pt)[{faces.put('recto', 'document_number', number)}]")
    recto.at(3.5, 10, portrait(rng, 26, 34))
    kind = rng.choice(("CARTE DE SÉJOUR PLURIANNUELLE", "CARTE DE SÉJOUR TEMPORAIRE"))
    cells = [
        ("NOM / PRÉNOM", faces.put("recto", "birth_name", who.birth_name)),
        ("", faces.put("recto", "given_names", list(who.given_names), ", ".join(who.given_names))),
        ("SEXE – NATIONALITÉ – DATE DE NAISSANCE", f"{faces.put('recto', 'sex', who.sex)} #h(4mm) {faces.put('recto', 'nationality', nation)} #h(4mm) {faces.put('recto', 'birth_date', who.birth_date.isoformat(), said(who.birth_date, 'blanks'))}"),
        ("CATÉGORIE DU TITRE", txt(kind)),
        ("VALABLE JUSQU'AU", faces.put("recto", "expiry_date", expiry.isoformat(), said(expiry, "blanks"))),
        ("REMARQUES", "ÉTUDIANT"),
    ]  # fmt: skip
    for k, (label, value) in enumerate(cells):
        if label:
            recto.label(31, 8.5 + 6.3 * k, label, 4.2, "luma(60)")
        recto.value(31, 10.5 + 6.3 * k - (1 if not label else 0), value, 6.8)
    verso.label(5, 4, "DÉLIVRÉ LE – PAR", 4.2, "luma(60)")
    verso.value(
        5,
        6,
        f"{faces.put('verso', 'issue_date', issued.isoformat(), said(issued, 'blanks'))} #h(3mm) PRÉFECTURE FICTIVE",
        6.5,
    )
    verso.label(5, 12, "LIEU DE NAISSANCE", 4.2, "luma(60)")
    verso.value(5, 14, txt(who.birth_place.upper()), 6.5)
    verso.label(5, 20, "ADRESSE", 4.2, "luma(60)")
    verso.value(5, 22, txt(f"{who.street}, {who.place.post_code} {who.place.town}".upper()), 5.6)
    seen = spoken_of(case)
    verso.machine_lines(
        4,
        36,
        faces.zone(
            "verso",
            td1(
                "IR",
                number,
                seen.birth_name,
                seen.given_names,
                seen.birth_date,
                seen.sex,
                expiry,
                nation,
            ),
        ),
        77.6,
    )
    verso.at(30, 28, '#text(size: 12pt, fill: rgb(200,30,60,70), weight: "bold")[SPECIMEN]')
    at = {"recto": (24.0, 24.0, 0.3, 150.0), "verso": (18.0, 134.0, -1.4, 150.0)}
    cards = {"recto": recto, "verso": verso}
    return "".join(laid(cards[s], *at[s]) for s in faces.shown) + "#box[]"


@opened_layout("identity_document", "family_book_child", subtypes=("family_record_book",))
def family_book_child(case: Case, paper: Paper) -> str:
    """The child's page of a family book, the registrar's hand and seal at its foot."""
    who, rng = case.person, case.rng
    paper.setup.width_mm, paper.setup.height_mm = 148, 210
    paper.setup.margin_mm = (16, 14, 14, 16)
    paper.setup.fill = "rgb(250,246,236)"
    paper.setup.font = "Libertinus Serif"
    rank = rng.choice(("PREMIER", "DEUXIÈME", "TROISIÈME"))
    declared = who.birth_date + dt.timedelta(days=rng.randrange(1, 4))
    return (
        f"#align(center)[#text(size: 9pt)[LIVRET DE FAMILLE] \\ #v(2mm) #text(size: 14pt)[*{rank} ENFANT*] \\ #v(1mm) Extrait de l'acte de naissance n° {rng.randrange(20, 900)}]\n#v(6mm)\n"
        f"Le {paper.put('birth_date', who.birth_date.isoformat(), said(who.birth_date, 'words'))} #v(1mm)\n"
        f"est {txt(who.born)} à {txt(who.birth_place)} ({txt(who.birth_department)})\n#v(5mm)\n"
        f"#grid(columns: (34mm, 1fr), row-gutter: 4mm, [Nom], [*{paper.birth_name()}*], [Prénoms], [{paper.given_names()}], [Sexe], [{paper.put('sex', who.sex, who.agree('masculin', 'féminin'))}])\n#v(8mm)\n"
        f"Délivré conforme aux registres, le {txt(said(declared, 'long'))}\n#v(3mm)\n"
        f"L'officier de l'état civil \\ {paper.sign('authority', width_mm=60, height_mm=28, stamp=['MAIRIE DE ' + who.birth_place.upper(), 'ÉTAT CIVIL'])}\n#v(4mm)\n"
        "#line(length: 100%, stroke: 0.3pt)\n#text(size: 8pt)[Mentions marginales : néant] #h(1fr) #text(size: 8pt)[Décès : ………………]"
    )
