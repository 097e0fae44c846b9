"""Diplomas and attestations of internships, drawn apart."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    born,
    boxes,
    civil_rows,
    foot,
    letters,
    named,
    plain_day,
    republic,
    right,
    said,
    spot,
    when,
)
from specimens.people import invent_firm, invent_school
from specimens.specialities import ACADEMIES

_DIPLOMAS = (
    "Baccalauréat général",
    "Baccalauréat technologique – série STMG",
    "Baccalauréat professionnel – Métiers du commerce et de la vente",
    "Baccalauréat professionnel – Maintenance des équipements industriels",
    "Brevet professionnel – Charpentier bois",
)


def _earned(case: Case) -> tuple[str, str, dt.date]:
    """Title, level, and the jury's day in the summer of the year of eighteen."""
    title = case.fact("title", case.rng.choice(_DIPLOMAS))
    year = min(case.person.birth_date.year + 18, case.today.year - 1)
    return (
        title,
        case.fact("level", "4"),
        case.fact("obtained_on", dt.date(year, 7, case.rng.randrange(2, 15))),
    )


@opened_layout("diploma", "parchment")
def parchment(case: Case, paper: Paper) -> str:
    """The state's parchment across the sheet, in ornate frames, the holder's name in large."""
    title, _, day = _earned(case)
    town = ACADEMIES[case.academy][0]
    colour = paper.choose('rgb("#9a7b2f")', 'rgb("#2f4f7f")', 'rgb("#4b6b4b")')
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm, paper.setup.font = (
        (12, 12, 12, 12),
        paper.choose("Libertinus Serif", "Caladea"),
    )
    paper.setup.fill = paper.choose("white", "rgb(252,249,238)")
    return (
        f'#rect(width: 100%, height: 100%, stroke: (paint: {colour}, thickness: 4pt, dash: "densely-dotted"), inset: 2mm)[#rect(width: 100%, height: 100%, stroke: 1pt + {colour}, inset: 7mm)[#align(center)[#text(size: 11pt)[RÉPUBLIQUE FRANÇAISE \\ MINISTÈRE DE L\'ÉDUCATION NATIONALE]\n#v(5mm)\n#text(size: 23pt, fill: {colour})[Diplôme]\n#v(1mm)\n#text(size: 17pt)[*{paper.put("title", title)}*]\n#v(5mm)\n'
        f"Vu le code de l'éducation, vu le procès-verbal de l'examen établi le {when(paper, 'obtained_on', day, 'long')} par le jury,\n\nle diplôme est conféré à\n#v(2mm)\n#text(size: 19pt)[{named(paper)}]\n#v(1mm)\n{born(paper, 'long')}\n\npour en jouir avec les droits et prérogatives qui y sont attachés.]\n#v(1fr)\n"
        f"#grid(columns: (1fr, 1fr, 1fr), align: bottom, [{spot(paper, 'candidate', 'Le titulaire', 'above', wide=50, high=18)}], [#align(center)[#text(size: 8pt)[N° {case.person.birth_date.year}-{case.rng.randrange(10**6, 10**7)}]]], [{spot(paper, 'authority', 'Le recteur de l’académie de ' + town, 'above', stamp=['RECTORAT', town.upper()], wide=66, high=22)}])]]"
    )


@opened_layout("diploma", "pass_letter")
def pass_letter(case: Case, paper: Paper) -> str:
    """An attestation of success until the diploma itself is printed."""
    title, level, day = _earned(case)
    town = ACADEMIES[case.academy][0]
    issued = day + dt.timedelta(days=case.rng.randrange(2, 40))
    return (
        republic(f"ACADÉMIE DE {txt(town.upper())}")
        + f"#v(4mm)\nDivision des examens\n#v(8mm)\n#align(center)[#text(size: 1.35em)[*ATTESTATION DE RÉUSSITE À L'EXAMEN*]]\n#v(7mm)\nLe recteur de l'académie de {txt(town)} atteste que {named(paper)}, {born(paper)}, a été {case.person.agree('déclaré admis', 'déclarée admise')} à l'examen suivant :\n\n"
        f"#align(center)[*{paper.put('title', title)}* \\ diplôme classé au niveau {paper.put('level', level)} du cadre national des certifications]\n\npar délibération du jury en date du {when(paper, 'obtained_on', day, 'long', 'slash')}, avec la mention {paper.choose('passable', 'assez bien', 'bien')}.\n\nL'original du diplôme sera remis par l'établissement d'origine.\n#v(6mm)\n{txt(town)}, le {paper.blank() if case.has('undated') else plain_day(paper, issued, 'long')}\n#v(3mm)\n"
        + right(
            spot(
                paper,
                "authority",
                "Par délégation, le secrétaire général",
                "above",
                stamp=["RECTORAT", town.upper()],
            )
        )
    )


@opened_layout("diploma", "ministry_title")
def ministry_title(case: Case, paper: Paper) -> str:
    """A vocational diploma upright, its fields in rows, signed by two authorities."""
    title, level, day = _earned(case)
    town = ACADEMIES[case.academy][0]
    paper.setup.font = paper.choose("Liberation Serif", "Libertinus Serif")
    return (
        '#rect(width: 100%, height: 100%, stroke: 2pt + rgb("#1f3a5f"), inset: 9mm)[#align(center)[MINISTÈRE CHARGÉ DE L\'ENSEIGNEMENT PROFESSIONNEL\n#v(9mm)\n'
        f"#text(size: 20pt)[*{paper.put('title', title)}*]\n#v(2mm)\nNiveau {paper.put('level', level)}]\n#v(10mm)\n#grid(columns: (52mm, 1fr), row-gutter: 4mm, {civil_rows(paper, 'Décerné à', 'Nom d’usage', 'Prénoms', 'Né(e) le')}, [à], [{txt(case.person.birth_place)}], [Date d'obtention], [{when(paper, 'obtained_on', day, 'slash', 'long')}], [Académie], [{txt(town)}])\n#v(1fr)\n"
        f"#grid(columns: (1fr, 1fr), [{spot(paper, 'authority', 'Le président du jury', 'under', wide=60)}], [{spot(paper, 'authority', 'Le recteur', 'under', stamp=['RECTORAT', town.upper()], wide=60)}])]"
    )


def _placed(case: Case) -> tuple[dt.date, dt.date, int]:
    weeks = int(case.fact("weeks", case.rng.choice((4, 6, 8))))
    start = dt.date(case.session - 1, case.rng.choice((1, 5, 6)), case.rng.randrange(1, 20))
    start -= dt.timedelta(days=start.weekday())
    drawn = [(start, start + dt.timedelta(days=7 * weeks - 3), 1.0)]
    first = case.fact("periods", drawn)[0]
    return first[0], first[1], weeks


def _after(case: Case, end: dt.date) -> dt.date:
    """The day of the attestation, some days after the last one of the internship."""
    drawn = min(case.today, end + dt.timedelta(days=case.rng.randrange(9)))
    return case.fact("issue_date", case.day_before(1, 9) if case.has("future_date") else drawn)


def _period(paper: Paper, start: dt.date, end: dt.date, way: str) -> tuple[str, str]:
    shown = [said(start, way), said(end, way)]
    paper.add("periods", {"start": start.isoformat(), "end": end.isoformat(), "share": 1.0}, shown)
    return txt(shown[0]), txt(shown[1])


@opened_layout("internship_attestation", "host_letter")
def host_letter(case: Case, paper: Paper) -> str:
    """The host firm's letter, its identity at the foot."""
    firm = invent_firm(case.rng)
    start, end, weeks = _placed(case)
    issued = _after(case, end)
    first, last = _period(paper, start, end, paper.choose("long", "slash", "dots"))
    paper.setup.footer = foot(firm)
    return (
        f"#v(10mm)\n#align(center)[#text(size: 1.3em)[*Attestation de fin de stage*]]\n#v(9mm)\nJe soussigné(e) {txt(firm.director)}, tuteur au sein de l'entreprise {paper.put('employer', firm.name)}, atteste que {named(paper)}, {born(paper)}, étudiant(e) en BTS {txt(case.rng.choice(case.title.printed))}, a accompli son stage en milieu professionnel du {first} au {last}, soit {paper.put('weeks', weeks, f'{weeks} semaines')}, à raison de 35 heures par semaine.\n\n"
        f"Le stage s'est déroulé à la satisfaction du service. {case.person.agree('Il', 'Elle')} a perçu la gratification prévue par la convention.\n#v(6mm)\n{txt(firm.place.town)}, le {when(paper, 'issue_date', issued, 'long', 'slash')}\n#v(3mm)\n"
        + right(
            spot(
                paper, "employer", "Le tuteur", paper.choose("above", "under"), stamp=letters(firm)
            )
        )
    )


@opened_layout("internship_attestation", "annexed_form")
def annexed_form(case: Case, paper: Paper) -> str:
    """The form annexed to the agreement: three frames, the firm's and the school's hands."""
    firm, school, person = invent_firm(case.rng), invent_school(case.rng), case.person
    start, end, weeks = _placed(case)
    issued = _after(case, end)
    first, last = _period(paper, start, end, "slash")
    usage = f"Nom d'usage : {paper.usage_name()} \\ " if person.usage_name else ""
    frame = "#rect(width: 100%, inset: 3mm)[*{}*\n\n{}]\n"
    return (
        "#align(center)[#text(size: 1.2em)[*ATTESTATION DE STAGE*] \\ #text(size: 0.85em)[à remettre au stagiaire à l'issue du stage (art. D. 124-9 du code de l'éducation)]]\n#v(2mm)\n"
        + frame.format(
            "L'ORGANISME D'ACCUEIL",
            f"Dénomination sociale : {paper.put('employer', firm.name)} \\ Adresse : {txt(firm.address)} \\ Téléphone : {txt(firm.phone)}",
        )
        + frame.format(
            "LE OU LA STAGIAIRE",
            f"Nom : {paper.birth_name()} \\ {usage}Prénom : {paper.given_names()} \\ Né(e) le : {when(paper, 'birth_date', person.birth_date, 'slash')} \\ Formation suivie : BTS {txt(case.rng.choice(case.title.printed))} – {txt(school.name)}",
        )
        + frame.format(
            "DURÉE DU STAGE",
            f"Dates de début et de fin : du {first} au {last} \\ représentant une durée totale de {paper.put('weeks', weeks, f'{weeks} semaines')} de présence effective.",
        )
        + f"#v(2mm)\nFAIT À {txt(firm.place.town)} LE {when(paper, 'issue_date', issued, 'slash')}\n#v(2mm)\n"
        + boxes(
            "1fr, 1fr",
            f"[Nom, fonction et signature du représentant de l'organisme d'accueil \\ {paper.sign('employer', width_mm=72, height_mm=26, stamp=letters(firm))}]",
            f"[Vu par l'établissement \\ {paper.sign('training_centre', width_mm=72, height_mm=26, stamp=letters(school))}]",
        )
    )
