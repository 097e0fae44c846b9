"""What schools, apprentices' centres and distance schools certify about those they teach."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.seventh.facts import (
    HOURS,
    YEARS,
    hours_of,
    hours_said,
    issue_day,
    preparing,
    school_year,
)
from specimens.opened.seventh.schools import _level, _span
from specimens.opened.seventh.wording import (
    CFAS,
    LYCEES,
    academy,
    born,
    boxed,
    branch,
    called,
    chart,
    dated,
    fine,
    mast,
    over,
    rise,
    school_called,
    seal_of,
    someone,
    state,
    thick,
    under,
    underscored,
)
from specimens.people import invent_firm


@apart_layout("school_certificate", "vocational_school_prose_boxed_title", defects=YEARS)
def vocational_school_prose_boxed_title(case: Case, paper: Paper) -> str:
    """A public school's certificate in prose: the State's block, the head named as an individual,
    the class in brackets, the hand below « le proviseur »."""
    school, rng, who = school_called(case, LYCEES), case.rng, case.person
    study, begins, day = school_year(case)
    level = _level(paper, study, ("première année", "deuxième année"), ("1ère année", "2ème année"), ("1re année", "2nde année"))  # fmt: skip
    return (
        state(f"Académie {de_academy(case)}", school.name, school.address, f"Tél. : {school.phone}", motto=False)
        + rise(8)
        + boxed(paper.choose("CERTIFICAT DE SCOLARITÉ", "CERTIFICAT DE SCOLARITÉ POST-BAC"), 15, "120mm")
        + rise(8)
        + f"Je soussigné(e), {txt(school.director)}, proviseur du {paper.put('organisation', school.name)}, certifie que l'étudiant{who.agree('', 'e')} {called(paper, polite=False)}, {born(paper)}, est {who.agree('inscrit', 'inscrite')} et suit les cours de l'établissement en {level} de section de technicien supérieur (BTS {paper.put('speciality', branch(case))}), régime {rng.choice(('externe', 'demi-pensionnaire', 'interne'))}, au titre de l'année scolaire {_span(paper, begins)}.\n\n"
        + "Certificat délivré pour servir et valoir ce que de droit.\n"
        + rise(5)
        + f"#align(right)[À {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}]\n"
        + f"#pad(left: 100mm)[{under(paper, 'training_centre', 'Le proviseur,', stamp=seal_of(school), wide=64, high=27)}]"
        + rise(6)
        + fine(f"INE {rng.randrange(10**9, 10**10)}{rng.choice('ABCDEFGH')}{rng.choice('KLMN')} – RNE 0{rng.randrange(10**5, 10**6)}X – bourse nationale : {rng.choice(('non', 'échelon 3'))}", 8)
    )  # fmt: skip


def de_academy(case: Case) -> str:
    name = academy(case)
    return f"d'{name}" if name[0] in "AE" else f"de {name}"


@apart_layout("training_attestation", "centre_statement_by_year_and_site", defects=HOURS)
def centre_statement_by_year_and_site(case: Case, paper: Paper) -> str:
    """An apprentices' centre: hours by year in a table with a sum; trainer in charge and director
    named, the director signs over his name."""
    school, firm, rng, who = school_called(case, CFAS), invent_firm(case.rng), case.rng, case.person
    start, end = preparing(case)
    hours = hours_of(case)
    day = issue_day(case, 1, 35)
    total = hours or 0
    one = total // 2 + rng.choice((0, 10, 25))
    rows = [(f"Année {start.year}-{start.year + 1}", f"{one} h" if hours else ""), (f"Année {start.year + 1}-{start.year + 2}", f"{total - one} h" if hours else ""), ("*Total en centre de formation*", thick(hours_said(paper, hours)))]  # fmt: skip
    return (
        mast(school, paper.put("organisation", school.name), rng.choice(("rgb(0,100,100)", "rgb(170,60,20)")), school.phone, f"UAI 0{rng.randrange(10**5, 10**6)}B")
        + rise(4)
        + underscored(paper.choose("ATTESTATION DE FORMATION", "ATTESTATION DE SUIVI DE FORMATION", "ATTESTATION D'HEURES DE FORMATION"), 14)
        + rise(3)
        + f"La direction du centre atteste que {called(paper)}, {born(paper, place=False)}, apprenti{who.agree('', 'e')} au sein de {txt(firm.name)} ({txt(firm.place.town)}), prépare le BTS {txt(branch(case))} du {dated(paper, 'start', start)} au {dated(paper, 'end', end)} et que la durée de sa formation est la suivante :\n"
        + rise(2)
        + f"#align(center)[#block(width: 120mm)[{chart(('Période', 'Volume'), rows, '(1fr, 40mm)')}]]\n"
        + f"Formateur référent : {txt(someone(case))}. Maître d'apprentissage : {txt(someone(case))}.\n\n"
        + f"Fait à {txt(school.place.town)}, le {dated(paper, 'issue_date', day)}.\n"
        + rise(3)
        + f"#align(right)[#block[#set align(left)\n{over(paper, 'training_centre', school.director, 'Directeur du centre', stamp=seal_of(school), wide=64, high=25)}]]\n"
    )  # fmt: skip
