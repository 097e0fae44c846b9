"""School papers drawn apart: certificates of enrolment, transcripts of marks, diplomas, attestations
of internships."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt
from typing import Any

from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.second.wording import (
    band,
    born,
    boxes,
    by_hand,
    civil_rows,
    foot,
    letters,
    named,
    plain_day,
    republic,
    right,
    spot,
    tiny,
    when,
)
from specimens.people import invent_school
from specimens.specialities import ACADEMIES

_YEAR_WORDS = {
    1: ("1re année", "première année", "1ère année", "BTS 1re année"),
    2: ("2e année", "deuxième année", "2ème année", "seconde année"),
}
_SUBJECTS = (
    ("E1", "Culture générale et expression", 3), ("E2", "Anglais", 2), ("E31", "Mathématiques", 2),
    ("E32", "Sciences physiques", 2), ("E4", "Étude de projet", 5), ("E51", "Gestion d'affaire", 3),
    ("E52", "Préparation de chantier", 3), ("E6", "Épreuve professionnelle", 6),
)  # fmt: skip


def _attended(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first year of the school year, and the day of the certificate."""
    rng = case.rng
    year = int(case.fact("year_of_study", rng.choice((1, 2))))
    first = case.session - (1 if year == 2 else 2)
    first -= rng.choice((2, 3, 4)) if case.has("wrong_year") else 0
    first = int(str(case.fact("school_year", f"{first}-{first + 1}"))[:4])
    opened, closed = dt.date(first, 9, 3), dt.date(first + 1, 6, 28)
    last = max(opened + dt.timedelta(days=2), min(case.today, closed))
    issued = opened + dt.timedelta(days=rng.randrange(1, max(2, (last - opened).days)))
    if case.has("future_date"):
        issued = case.today + dt.timedelta(days=25)
    return year, first, case.fact("issue_date", issued)


def _school_year(paper: Paper, first: int) -> str:
    shown = paper.choose(f"{first}-{first + 1}", f"{first}/{first + 1}", f"{first} – {first + 1}")
    return paper.put("school_year", f"{first}-{first + 1}", shown)


def _study_year(paper: Paper, year: int, *words: str) -> str:
    return paper.put("year_of_study", year, paper.choose(*(words or _YEAR_WORDS[year])))


def _speciality(paper: Paper) -> str:
    return paper.put("speciality", paper.case.rng.choice(paper.case.title.printed))


@opened_layout("school_certificate", "software_card", defects=("wrong_year",))
def software_card(case: Case, paper: Paper) -> str:
    """What a school program prints: tiny grey labels, a class code, the head's name typed."""
    school, person = invent_school(case.rng), case.person
    year, first, issued = _attended(case)
    paper.setup.font = paper.choose("Open Sans", "Lato", "Carlito")
    cells = [tiny("Nom de famille", paper.birth_name()), tiny("Prénoms", paper.given_names(" "))]
    cells += (
        [
            tiny("Nom d'usage", paper.usage_name()),
            tiny("INE", f"{case.rng.randrange(10**8, 10**9)}KE"),
        ]
        if person.usage_name
        else []
    )
    cells += [
        tiny("Né(e) le", when(paper, "birth_date", person.birth_date, "slash")),
        tiny("Lieu", txt(person.birth_place)),
        tiny("Formation", f"BTS {_speciality(paper)}"),
        tiny("Année de formation", _study_year(paper, year)),
        tiny("Régime", "Externe libre"),
        tiny("Statut", "Étudiant"),
    ]
    return (
        f"#grid(columns: (1fr, auto), [*{paper.put('organisation', school.name)}* \\ #text(size: 8pt)[{txt(school.address)} \\ Tél. {txt(school.phone)}]], [#text(size: 8pt, fill: luma(100))[Année scolaire {_school_year(paper, first)}]])\n#v(10mm)\n#align(center)[#text(size: 1.4em)[CERTIFICAT DE SCOLARITÉ]]\n#v(6mm)\n{txt(school.director)}, {txt(school.director_title.lower())}, certifie que l'étudiant(e) ci-dessous est inscrit(e) et suit régulièrement les cours :\n#v(2mm)\n"
        + boxes("1fr, 1fr", *cells, stroke="0.3pt + luma(190)", fill="luma(250)")
        + f"#v(5mm)\nFait pour servir et valoir ce que de droit, à {txt(school.place.town)} le {when(paper, 'issue_date', issued, 'slash', 'zero')}.\n#v(5mm)\n"
        + right(
            spot(paper, "training_centre", school.director_title, "above", stamp=letters(school))
        )
    )


@opened_layout("school_certificate", "two_languages", defects=("wrong_year",))
def two_languages(case: Case, paper: Paper) -> str:
    """A private school's certificate, each line said again in English."""
    school, person = invent_school(case.rng), case.person
    year, first, issued = _attended(case)

    def line(french: str, english: str, value: str) -> str:
        return f'[{french} \\ #text(size: 0.8em, style: "italic")[{english}]], [{value}]'

    rows = [line("Nom", "Family name", f"*{paper.birth_name()}*")]
    if person.usage_name:
        rows.append(line("Nom d'usage", "Preferred name", paper.usage_name()))
    rows += [
        line("Prénoms", "First names", paper.given_names()),
        line(
            "Date de naissance",
            "Date of birth",
            when(paper, "birth_date", person.birth_date, "slash", "long"),
        ),
        line("Programme", "Program", f"BTS {_speciality(paper)}"),
        line("Niveau", "Level", _study_year(paper, year)),
        line("Année universitaire", "Academic year", _school_year(paper, first)),
    ]
    paper.setup.footer = foot(school)
    return (
        band(
            paper.put("organisation", school.name),
            "Admissions & scolarité",
            paper.choose('rgb("#111827")', 'rgb("#6d1a5b")', 'rgb("#00534c")'),
        )
        + f'#v(8mm)\n#text(size: 1.4em)[*Attestation d\'inscription*] #h(2mm) #text(style: "italic")[Certificate of enrolment]\n#v(6mm)\n#grid(columns: (62mm, 1fr), row-gutter: 4mm, {", ".join(rows)})\n#v(6mm)\nL\'étudiant(e) est à jour de ses frais de scolarité. #text(style: "italic", size: 0.85em)[The student has paid the tuition fees.]\n#v(6mm)\n'
        + f"#grid(columns: (1fr, 1fr), [{txt(school.place.town)}, {when(paper, 'issue_date', issued, 'long', 'slash')}], [{spot(paper, 'training_centre', 'Le bureau des étudiants / Registrar', 'under', stamp=letters(school), wide=64)}])"
    )


@opened_layout("school_certificate", "typed_slip", defects=("wrong_year",))
def typed_slip(case: Case, paper: Paper) -> str:
    """Half a sheet typed on a machine, blanks filled in by hand."""
    school, person = invent_school(case.rng), case.person
    year, first, issued = _attended(case)
    paper.setup.width_mm, paper.setup.height_mm = 210, 148
    paper.setup.margin_mm = (14, 18, 12, 18)
    paper.setup.font, paper.setup.size_pt = "Liberation Mono", 10
    whole = f"{person.birth_name} {person.first_name}"
    title = case.rng.choice(case.title.printed)
    return (
        f"{paper.put('organisation', school.name)} \\ {txt(school.place.town)} #h(1fr) Année {_school_year(paper, first)}\n#v(5mm)\n#align(center)[C E R T I F I C A T #h(3mm) D E #h(3mm) S C O L A R I T E]\n#v(4mm)\n"
        f"Je soussigné, chef de l'établissement, certifie que {by_hand(paper, 'full_name', whole, whole)} #v(1mm) {txt(person.born)} le {by_hand(paper, 'birth_date', person.birth_date.isoformat(), f'{person.birth_date:%d/%m/%Y}')} #v(1mm) fréquente l'établissement en qualité d'élève de {_study_year(paper, year)} de technicien supérieur, #v(1mm) spécialité {by_hand(paper, 'speciality', title, title, 13)}.\n#v(3mm)\n"
        f"#grid(columns: (1fr, auto), [Le {paper.hand_date('issue_date', issued)}], [{spot(paper, 'training_centre', 'P/o le secrétariat', 'over', stamp=letters(school), wide=62, high=24)}])"
    )


@opened_layout("school_certificate", "distance_letter", defects=("wrong_year",))
def distance_letter(case: Case, paper: Paper) -> str:
    """A distance school's letter to the candidate, the year told by its first and last day."""
    school, person = invent_school(case.rng), case.person
    year, first, issued = _attended(case)
    paper.setup.footer = foot(school)
    return (
        f"#grid(columns: (1fr, 78mm), [{paper.put('organisation', school.name)} \\ Enseignement à distance], [{txt(person.civility)} {txt(person.first_name)} {txt(person.birth_name)} \\ {txt(person.street)} \\ {txt(person.place.post_code)} {txt(person.place.town)}])\n#v(9mm)\n*Réf. : {case.rng.randrange(10**6, 10**7)} – Attestation de scolarité {_school_year(paper, first)}*\n#v(4mm)\n"
        f"Je certifie que {named(paper)}, {born(paper)}, est {person.agree('inscrit', 'inscrite')} dans notre établissement en {_study_year(paper, year)} de préparation au BTS {_speciality(paper)}, pour une scolarité allant du {plain_day(paper, dt.date(first, 9, 1), 'long')} au {plain_day(paper, dt.date(first + 1, 8, 31), 'long')}.\n\nCette inscription n'ouvre pas droit au statut d'étudiant au sens du code de la sécurité sociale.\n\n"
        f"Établi le {when(paper, 'issue_date', issued, 'long', 'slash', 'dots')}\n#v(6mm)\n"
        + spot(
            paper,
            "training_centre",
            f"Pour {school.name}",
            paper.choose("left", "under"),
            stamp=letters(school),
        )
    )


def _marks(case: Case) -> list[dict[str, Any]]:
    """One line a unit; a mark of ten or more carries the mention unless the case says otherwise."""
    fixed = dict(case.fact("scores", {"E31": 8.5} if case.has("benefit_below_ten") else {}))
    passed = bool(case.fact("passed", False)) and not case.has("benefit_below_ten")
    rows: list[dict[str, Any]] = []
    for unit, _, _ in _SUBJECTS:
        drawn = round(case.rng.uniform(10 if passed else 3.5, 17 if passed else 13.5) * 2) / 2
        score = (
            8.5
            if case.has("benefit_below_ten") and unit in fixed
            else float(fixed.get(unit, drawn))
        )
        rows.append({"unit": unit, "score": score, "benefit": score >= 10 and not passed})
    named_units = case.facts.get("benefits")
    for row in rows:
        if named_units is not None:
            row["benefit"] = row["unit"] in named_units
        if case.has("benefit_unmarked"):
            row["benefit"] = False
    return rows


def _verdict(paper: Paper, masculine: str = "REFUSÉ", feminine: str = "REFUSÉE") -> str:
    case = paper.case
    if case.fact("passed", False) and not case.has("benefit_below_ten"):
        masculine, feminine = "ADMIS", "ADMISE"
    return paper.put("result", case.person.agree(masculine, feminine))


def _exam_session(case: Case) -> int:
    return int(case.fact("transcript_session", case.session - 1))


def _keep(paper: Paper, row: dict[str, Any], shown: str) -> tuple[str, str]:
    paper.add("scores", row, [row["unit"], shown])
    return txt(row["unit"]), txt(shown)


_MARK_DEFECTS = ("benefit_below_ten", "benefit_unmarked")


@opened_layout("transcript", "points_and_remarks", defects=_MARK_DEFECTS)
def points_and_remarks(case: Case, paper: Paper) -> str:
    """The academy's sheet: marks, points and a column of remarks that tells what is kept."""
    session, rows = _exam_session(case), []
    total = 0.0
    for row, (_, label, weight) in zip(_marks(case), _SUBJECTS, strict=True):
        unit, mark = _keep(paper, row, f"{row['score']:05.2f}".replace(".", ","))
        total += row["score"] * weight
        kept = f"Bénéfice en {session + 1}" if row["benefit"] else ""
        points = f"{row['score'] * weight:.2f}".replace(".", ",")
        rows.append(f"[{unit}], [{txt(label)}], [{weight}], [{mark}], [{points}], [{kept}]")
    mean = total / sum(w for _, _, w in _SUBJECTS)
    paper.setup.font = paper.choose("Liberation Sans", "Carlito", "Liberation Serif")
    return (
        republic(f"Académie de {txt(ACADEMIES[case.academy][0])}")
        + f"#v(2mm)\n#align(center)[#text(size: 1.3em)[*RELEVÉ DE NOTES*] \\ Brevet de technicien supérieur – session de {paper.put('session', session)} \\ *{_speciality(paper)}*]\n#v(4mm)\n"
        f"#grid(columns: (45mm, 1fr), row-gutter: 2mm, {civil_rows(paper, 'Nom de naissance', 'Nom d’usage', 'Prénom(s)', 'Né(e) le')}, [Numéro candidat], [02{case.rng.randrange(10**8, 10**9)}])\n#v(3mm)\n"
        + boxes(
            "14mm, 1fr, 13mm, 18mm, 18mm, 36mm",
            "[*Ép.*], [*Libellé*], [*Coef.*], [*Note /20*], [*Points*], [*Observations*]",
            *rows,
        )
        + f"#v(3mm)\nTotal des points : {f'{total:.2f}'.replace('.', ',')} #h(8mm) Moyenne : {f'{mean:.2f}'.replace('.', ',')} #h(8mm) Décision du jury : *{_verdict(paper)}*\n#v(3mm)\n#text(size: 0.85em)[Ce relevé doit être conservé ; il n'en sera pas délivré de second exemplaire.]\n#v(3mm)\n"
        + right(
            spot(
                paper,
                "authority",
                "Pour la rectrice, la cheffe de division",
                "under",
                stamp=["RECTORAT", "DEC"],
                wide=60,
                high=22,
            )
        )
    )


@opened_layout("transcript", "typed_columns", defects=_MARK_DEFECTS)
def typed_columns(case: Case, paper: Paper) -> str:
    """A listing in one typewriter face, a legend telling what the letter B means."""
    session, lines = _exam_session(case), []
    for row, (_, label, _) in zip(_marks(case), _SUBJECTS, strict=True):
        unit, mark = _keep(paper, row, f"{row['score']:.2f}".replace(".", ","))
        lines.append(
            f"[{unit}], [{txt(label.upper())} #box(width: 1fr, repeat[.])], [#align(right)[{mark}]], [{'B' if row['benefit'] else ''}]"
        )
    paper.setup.font, paper.setup.size_pt = paper.choose("Liberation Mono", "DejaVu Sans Mono"), 9
    person = case.person
    lead = person.agree("M.", "MME")
    return (
        f'ACADEMIE DE {txt(ACADEMIES[case.academy][0].upper())} #h(1fr) DEC 3\n\nRELEVE DE NOTES #h(1fr) SESSION {paper.put("session", session)}\n\nEXAMEN : BREVET DE TECHNICIEN SUPERIEUR \\ SPECIALITE : {_speciality(paper)}\n#line(length: 100%, stroke: (dash: "dashed"))\n{lead} {named(paper, civil=False)} \\ {txt(person.agree("NE", "NEE"))} LE {when(paper, "birth_date", person.birth_date, "slash", "tiret")}\n#line(length: 100%, stroke: (dash: "dashed"))\n#grid(columns: (14mm, 1fr, 20mm, 14mm), column-gutter: 3mm, row-gutter: 3mm, [EPR.], [INTITULE], [NOTE/20], [], {", ".join(lines)})\n'
        f'#line(length: 100%, stroke: (dash: "dashed"))\nRESULTAT : {_verdict(paper)}\n\n(B) BENEFICE DE NOTE CONSERVE POUR LES SESSIONS SUIVANTES, PENDANT 5 ANS\n#v(6mm)\nPOUR LE RECTEUR, LE CHEF DE DIVISION'
    )


@opened_layout("transcript", "across_by_unit", defects=_MARK_DEFECTS)
def across_by_unit(case: Case, paper: Paper) -> str:
    """Across the sheet: a column a unit, rows for the mark and for what is kept."""
    session = _exam_session(case)
    paper.setup.width_mm, paper.setup.height_mm = 297, 210
    paper.setup.margin_mm, paper.setup.size_pt = (14, 14, 14, 14), 9.5
    heads, marks, kept = ["[*Unité*]"], ["[*Note sur 20*]"], ["[*Bénéfice*]"]
    for row, (_, label, _) in zip(_marks(case), _SUBJECTS, strict=True):
        unit, mark = _keep(paper, row, f"{row['score']:.1f}".replace(".", ","))
        heads.append(f"[*{unit}* \\ #text(size: 0.8em)[{txt(label)}]]")
        marks.append(f"[#align(center)[{mark}]]")
        kept.append(f"[#align(center)[{'oui' if row['benefit'] else 'non'}]]")
    return (
        f"#grid(columns: (1fr, auto), [*MINISTÈRE DE L'ENSEIGNEMENT SUPÉRIEUR* \\ Service interacadémique des examens – {txt(ACADEMIES[case.academy][0])}], [#text(size: 1.3em)[*Relevé de notes du BTS*]])\n#v(5mm)\n"
        f"{named(paper)}, {born(paper)} #h(1fr) Session {paper.put('session', session)}\n\nSpécialité : {_speciality(paper)} #h(1fr) Candidat n° {case.rng.randrange(10**9, 10**10)}\n#v(4mm)\n"
        + boxes("26mm" + ", 1fr" * len(_SUBJECTS), *heads, *marks, *kept)
        + f"#v(4mm)\nRésultat : *{_verdict(paper, 'AJOURNÉ', 'AJOURNÉE')}*\n#v(6mm)\n"
        + spot(paper, "authority", "Le président du jury", "left", wide=60, high=24)
    )
