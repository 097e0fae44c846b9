"""Identity papers that are booklets: passports of here and elsewhere, the booklet of a family."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens import french
from specimens.cards import Card, guilloche, lay_out, portrait, specimen_word
from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.mrz import td3
from specimens.opened.sixth.identity import (
    ZONE,
    Sides,
    names_down,
    scrawl,
    validity,
    whom_the_zone_names,
)
from specimens.people import FOREIGN

_STATES = {
    "MAR": ("ROYAUME DU MAROC", "KINGDOM OF MOROCCO"), "DZA": ("RÉPUBLIQUE ALGÉRIENNE DÉMOCRATIQUE ET POPULAIRE", "ALGERIA"),
    "SEN": ("RÉPUBLIQUE DU SÉNÉGAL", "REPUBLIC OF SENEGAL"), "CIV": ("RÉPUBLIQUE DE CÔTE D'IVOIRE", "IVORY COAST"),
    "TUN": ("RÉPUBLIQUE TUNISIENNE", "REPUBLIC OF TUNISIA"),
}  # fmt: skip


@apart_layout("identity_document", "passport_of_another_state", defects=("expired", *ZONE), subtypes=("passport",))  # fmt: skip
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
