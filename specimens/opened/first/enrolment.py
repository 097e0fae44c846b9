"""Certificates of schooling from school programs and portals, and languages taught."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens import french
from specimens.drawing import txt
from specimens.layout import Case, Paper, opened_layout
from specimens.opened.first.wording import (
    big,
    born_on,
    civil,
    clear_hand,
    day,
    firm_head,
    frame,
    gap,
    grid,
    lines,
    say,
    seal,
    signed,
    stacked,
    table,
    usage_row,
    who,
)
from specimens.people import invent_school
from specimens.specialities import ACADEMIES


def _academy(case: Case) -> str:
    return ACADEMIES[case.academy][0]


def _speciality(case: Case, paper: Paper, before: str = "") -> str:
    shown = case.rng.choice(case.title.printed)
    return paper.put("speciality", shown, before + shown)


def _enrolment(case: Case) -> tuple[int, int, dt.date]:
    """Year of study, first calendar year, day of issue (within the school year, not after today)."""
    year = case.fact("year_of_study", case.rng.choice((1, 2)))
    first = case.session - 1 if year == 2 else case.session - 2
    if case.has("wrong_year"):
        first -= 2
    first = int(str(case.fact("school_year", french.school_year(first)))[:4])
    start, last = dt.date(first, 9, 3), min(case.today, dt.date(first + 1, 6, 20))
    issued = start + dt.timedelta(days=case.rng.randrange(max(1, (last - start).days)))
    if case.has("future_date"):
        issued = case.today + dt.timedelta(days=25)
    return year, first, case.fact("issue_date", issued)


def _year(paper: Paper, year: int, *forms: str) -> str:
    """The year of study; each form has the two wordings parted by a bar."""
    return paper.put("year_of_study", year, paper.choose(*forms).split("|")[year - 1])


def _span(paper: Paper, first: int, *forms: str) -> str:
    shown = paper.choose(*forms).format(first, first + 1)
    return paper.put("school_year", french.school_year(first), shown)


@opened_layout("school_certificate", "pupil_program", defects=("wrong_year",))
def pupil_program(case: Case, paper: Paper) -> str:
    """A school program's print in capitals, class and INE in a frame, the head's name typed."""
    school, rng, person = invent_school(case.rng), case.rng, case.person
    year, first, issued = _enrolment(case)
    return (
        grid(
            "1fr, 75mm",
            f"{paper.put('organisation', school.name)} \\ {txt(school.street.upper())} \\ {txt(school.place.post_code)} {txt(school.place.town.upper())} \\ Tél : {txt(school.phone)} \\ UAI : 0{rng.randrange(100000, 999999)}D",
            f"#align(right)[{txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'slash', 'long')}]",
        )
        + gap(14)
        + frame(big("CERTIFICAT DE SCOLARITÉ", 1.5), 4)
        + gap(8)
        + f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title)}, certifie que l'étudiant(e) :\n\n"
        + lines(
            ("Nom", paper.birth_name()),
            *usage_row(paper, "Nom d'usage"),
            ("Prénoms", paper.given_names()),
            ("Né(e) le", born_on(paper, "slash") + " à " + txt(person.birth_place.upper())),
            ("N° INE", txt(f"{rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGH')}")),
            ("Classe", _year(paper, year, "1STS|2STS", "BTS1|BTS2", "1 BTS|2 BTS")),
            ("MEF", _speciality(case, paper, "BTS ")),
            end="",
        )
        + gap(4)
        + f"est inscrit(e) dans mon établissement pour l'année scolaire {_span(paper, first, '{0}/{1}', '{0} - {1}')} du 01/09/{first} au 31/08/{first + 1}.\n\n"
        + gap(8)
        + signed(
            paper,
            "training_centre",
            f"{txt(school.director_title)}, \\ {txt(school.director)}",
            stamp=seal(school, service="Vie scolaire"),
            align="right",
        )
    )


@opened_layout("school_certificate", "distance_account", defects=("wrong_year",))
def distance_account(case: Case, paper: Paper) -> str:
    """Downloaded from a distance school's account page; bilingual title, a code to verify it."""
    school, rng = invent_school(case.rng), case.rng
    year, first, issued = _enrolment(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Lato", "Open Sans", "Carlito")), 10.5
    paper.setup.footer = f"#text(size: 7pt)[Vérifiez ce document avec le code {txt(''.join(rng.choice('ACEFHJK23479') for _ in range(8)))} sur le site de l'établissement.]"
    return (
        firm_head(
            paper,
            school,
            name=paper.put("organisation", school.name),
            also="Établissement d'enseignement à distance",
        )
        + big("Attestation de scolarité / Proof of enrolment", 1.3)
        + gap(4)
        + stacked(
            ("Identifiant de l'inscrit", txt(f"{rng.randrange(10**6, 10**7)}")),
            ("Édité le", day(paper, "issue_date", issued, "slash", "abbr")),
            ("Étudiant", who(paper, "last_first")),
            ("Date de naissance", born_on(paper, "slash", "abbr")),
            ("Formation suivie", _speciality(case, paper, "BTS ")),
            (
                "Année de formation",
                _year(
                    paper,
                    year,
                    "Première année|Deuxième année",
                    "1re année sur 2|2e année sur 2",
                    "Année 1|Année 2",
                ),
            ),
            ("Année universitaire", _span(paper, first, "{0}-{1}", "{0}/{1}")),
            ("Modalité", "À distance, rythme libre"),
        )
        + gap(6)
        + "Nous attestons que la personne désignée ci-dessus est régulièrement inscrite dans notre établissement, privé d'enseignement à distance soumis au contrôle pédagogique de l'État, et qu'elle est à jour de ses devoirs.\n\n"
        + signed(
            paper, "training_centre", "Le service de la scolarité", stamp=seal(school), align="left"
        )
    )


@opened_layout("school_certificate", "two_years_statement", defects=("wrong_year",))
def years_statement(case: Case, paper: Paper) -> str:
    """A typed statement with the day of issue in words and the school's seal in the middle."""
    school = invent_school(case.rng)
    year, first, issued = _enrolment(case)
    paper.setup.font, paper.setup.justify = "Libertinus Serif", True
    return (
        f"#align(center)[ACADÉMIE DE {txt(_academy(case).upper())} \\ *{paper.put('organisation', school.name)}* \\ {txt(school.address)}]\n"
        + gap(16)
        + f"Le chef d'établissement soussigné certifie que {civil(paper)}{who(paper, 'all_first')}, {txt(case.person.born)} le {born_on(paper, 'long', 'words')} à {txt(case.person.birth_place)}, a suivi avec assiduité les enseignements de la {_year(paper, year, 'première année|seconde année', 'première|deuxième')} de la section de techniciens supérieurs « {_speciality(case, paper)} » au cours de l'année scolaire {_span(paper, first, '{0}-{1}')}.\n\n"
        "Certificat de scolarité établi à la demande de l'intéressé(e) pour l'inscription à l'examen.\n\n"
        f"À {txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'words', 'long')}\n\n"
        + signed(
            paper,
            "training_centre",
            "Par délégation, le directeur délégué aux formations",
            stamp=seal(school),
            align="center",
            width_mm=70,
            height_mm=28,
        )
    )


_TAUGHT = ("arabe", "portugais", "russe", "chinois", "turc", "polonais", "vietnamien", "roumain")


@opened_layout("language_attestation", "evening_class")
def language_evening(case: Case, paper: Paper) -> str:
    """An association's attestation about evening classes."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(_TAUGHT).capitalize())
    issued = case.fact("issue_date", case.day_before(2, 60))
    return (
        firm_head(paper, school, also="Association régie par la loi de 1901 – cours de langues")
        + big("Certificat d'assiduité – cours de langue étrangère", 1.25)
        + gap(4)
        + f"Nous certifions que {civil(paper)}{who(paper, 'last_first')}, né(e) le {born_on(paper, 'dots', 'long')}, est inscrit(e) à nos cours du soir et prépare l'épreuve de langue vivante du BTS en {paper.put('language', language, language.lower())} ({rng.choice((60, 90))} heures annuelles, groupe intermédiaire).\n\n"
        f"{txt(school.place.town)}, le {day(paper, 'issue_date', issued, 'dots', 'long')}\n\n"
        + signed(
            paper,
            "training_centre",
            "La secrétaire de l'association",
            stamp=seal(school),
            align="right",
        )
    )


@opened_layout("language_attestation", "school_table")
def language_table(case: Case, paper: Paper) -> str:
    """A school's declaration that it teaches the language chosen as compulsory."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(_TAUGHT).capitalize())
    issued = case.fact("issue_date", case.day_before(2, 60))
    return (
        big("LANGUE VIVANTE OBLIGATOIRE AUTRE QUE L'ANGLAIS", 1.15)
        + big("Attestation de l'établissement de formation", 1.0)
        + gap(3)
        + table(
            "58mm, 1fr",
            "Établissement",
            txt(school.name),
            "Candidat : nom",
            paper.birth_name(),
            "Candidat : prénoms",
            paper.given_names(),
            "Nom d'usage",
            paper.usage_name("néant"),
            "Langue choisie",
            paper.put("language", language),
            "Enseignement suivi",
            f"oui, {rng.choice((2, 3))} h par semaine depuis septembre",
        )
        + gap(4)
        + grid(
            "1fr, 1fr",
            signed(paper, "training_centre", "Visa du chef d'établissement", stamp=seal(school)),
            f"#align(right)[Date : {day(paper, 'issue_date', issued, 'slash')}]",
        )
    )


@opened_layout("school_certificate", "hand_filled", defects=("wrong_year",))
def hand_filled(case: Case, paper: Paper) -> str:
    """A pad's certificate filled in by hand at the secretary's office."""
    clear_hand(paper)
    school, person = invent_school(case.rng), case.person
    year, first, issued = _enrolment(case)
    hand = paper.handwritten
    name = f"{person.birth_name} {person.first_name}"
    shown = case.rng.choice(case.title.printed)
    born, span = say(person.birth_date, "slash"), f"{first}-{first + 1}"
    level = ("1ère", "2ème")[year - 1]
    paper.put("full_name", name)
    paper.put("birth_date", person.birth_date.isoformat(), born)
    paper.put("speciality", shown)
    paper.put("year_of_study", year, level)
    paper.put("school_year", french.school_year(first), span)
    return (
        f"{paper.put('organisation', school.name)} \\ {txt(school.address)} \\ Secrétariat\n"
        + gap(10)
        + big("CERTIFICAT DE SCOLARITÉ", 1.5)
        + gap(6)
        + f"Le directeur soussigné certifie que M. – Mme {hand(name, 16)} \\ \\ né(e) le {hand(born, 16)} à {hand(person.birth_place, 15)} \\ \\ fréquente l'établissement en {hand(level, 16)} année de BTS {hand(shown, 13)} \\ \\ pendant l'année scolaire {hand(span, 16)}.\n\n"
        + gap(4)
        + grid(
            "1fr, 1fr",
            f"Date : {paper.hand_date('issue_date', issued, 15)}",
            signed(paper, "training_centre", "Cachet et signature", stamp=seal(school)),
        )
    )


@opened_layout("school_certificate", "apprentice_centre", defects=("wrong_year",))
def apprentice_centre(case: Case, paper: Paper) -> str:
    """A centre's software: one paragraph, the calendar of the year below, signature on page two."""
    school = invent_school(case.rng)
    year, first, issued = _enrolment(case)
    paper.setup.numbering = True
    cells: list[str] = []
    for month in (
        "Septembre",
        "Octobre",
        "Novembre",
        "Décembre",
        "Janvier",
        "Février",
        "Mars",
        "Avril",
    ):
        cells += [month, f"{case.rng.randrange(35, 75)} h", f"{case.rng.randrange(1, 3)} semaines"]
    return (
        firm_head(
            paper,
            school,
            name=paper.put("organisation", school.name),
            also="Unité de formation – enseignement supérieur",
        )
        + big("ATTESTATION D'INSCRIPTION ET DE SCOLARITÉ", 1.25)
        + gap(2)
        + lines(
            ("Étudiant", civil(paper, short=True) + who(paper, "last_all")),
            ("Date de naissance", born_on(paper, "dots")),
            ("Diplôme préparé", _speciality(case, paper, "Brevet de technicien supérieur ")),
            ("Année du cycle", _year(paper, year, "1/2 (première année)|2/2 (deuxième année)")),
            ("Exercice", _span(paper, first, "{0}-{1}")),
        )
        + gap(3)
        + table("1fr, 1fr, 1fr", "*Mois*", "*Heures en centre*", "*Présence*", *cells)
        + "#pagebreak()\n"
        + f"Attestation éditée le {day(paper, 'issue_date', issued, 'dots', 'slash')} pour être jointe au dossier d'examen.\n\n"
        + signed(
            paper,
            "training_centre",
            f"La coordinatrice pédagogique, \\ par délégation de {txt(school.director)}",
            stamp=seal(school),
            align="center",
        )
    )
