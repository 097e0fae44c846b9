"""Papers of schools, of apprentices' centres and of bodies that teach adults."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.sixth.bodies import CAMPUSES, body_of, local_school
from specimens.opened.sixth.facts import (
    YEAR_DEFECTS,
    school_time,
)
from specimens.opened.sixth.schooling import _year
from specimens.opened.sixth.wording import (
    born_on,
    corner,
    day_said,
    down,
    filed_name,
    numeric,
    on_day,
    option_of,
    signs_under,
    spoken_name,
    stamp_of,
    stranger,
    strong,
    title_line,
)


@apart_layout("school_certificate", "pupil_software_certificate", defects=YEAR_DEFECTS)
def pupil_software_certificate(case: Case, paper: Paper) -> str:
    """A school-life program's page: head of the school in the upper corner, the pupil's lines in
    bold, the class with its code, status of boarder."""
    school, rng, who = local_school(case), case.rng, case.person
    study, begins, day = school_time(case)
    code = f"{study}BTS{rng.choice(('1', '2', 'A', 'B'))}"
    said = paper.put("year_of_study", study, ("1ère année", "2ème année")[study - 1])
    paper.setup.font = rng.choice(("DejaVu Sans", "Liberation Sans", "Carlito"))
    return (
        corner(school, paper.put("organisation", school.name), f"UAI : 0{rng.randrange(10**5, 10**6)}{rng.choice('ABCDEFGH')}")
        + f"#text(size: 0.9em)[Tél. {txt(school.phone)} – vie.scolaire\\@exemple.invalid]\n"
        + down(14)
        + title_line(paper.choose("CERTIFICAT DE SCOLARITÉ", "Certificat de scolarité"), 17)
        + down(8)
        + f"Je soussigné(e), {txt(school.director)}, {txt(school.director_title)}, certifie que l'élève\n\n"
        + f"#pad(left: 14mm)[{strong(filed_name(paper), 12)} \\ {born_on(paper)} \\ INE : {rng.randrange(10**8, 10**9)}{rng.choice('ABCDEFGHJK')}{rng.choice('ABCDEFGHJK')}]\n\n"
        + f"est {who.agree('inscrit', 'inscrite')} dans l'établissement pour l'année scolaire {_year(paper, begins)} en classe de {strong(txt(code))}, {said} du BTS {paper.put('speciality', option_of(case))}, en qualité {rng.choice(('d’externe', 'de demi-pensionnaire', 'd’interne'))}, depuis le {txt(numeric(dt.date(begins, 9, rng.randrange(1, 5))))}.\n\n"
        + "Certificat délivré pour servir et valoir ce que de droit.\n"
        + down(6)
        + f"#pad(left: 88mm)[À {txt(school.place.town)}, le {on_day(paper, 'issue_date', day)} \\ {signs_under(paper, 'training_centre', school.director_title, stamp=stamp_of(school), high=26)}]"
    )  # fmt: skip


@apart_layout("school_certificate", "private_campus_dark_band", defects=YEAR_DEFECTS)
def private_campus_dark_band(case: Case, paper: Paper) -> str:
    """A private campus: dark band, « année académique », the course and its rank in the cycle, a
    barred stamp of the registrar in the middle."""
    school, rng, who = body_of(case, CAMPUSES), case.rng, case.person
    study, begins, day = school_time(case)
    shade = rng.choice(("rgb(25,30,60)", "rgb(90,20,40)", "rgb(20,70,70)"))
    paper.setup.font, paper.setup.leading_em = rng.choice(("Lato", "Open Sans")), 0.8
    rank = paper.put("year_of_study", study, (paper.choose("première année", "1ère année"), paper.choose("deuxième année", "seconde année", "2nde année"))[study - 1])  # fmt: skip
    return (
        f"#block(width: 100%, fill: {shade}, inset: 6mm)[{strong(paper.put('organisation', school.name), 16, 'white')} \\ #text(fill: white, size: 9pt)[Établissement d’enseignement supérieur privé]]\n"
        + down(8)
        + title_line(paper.choose("Attestation de scolarité", "Certificat d'inscription et de scolarité", "CERTIFICAT DE SCOLARITÉ"), 18, "left")
        + f"#text(fill: luma(100))[Année académique {_year(paper, begins)}]\n"
        + down(8)
        + f"Le service de la scolarité atteste l'inscription de {spoken_name(paper)}, {born_on(paper, place=False)}, en {rank} du cycle de deux ans conduisant au Brevet de technicien supérieur « {paper.put('speciality', option_of(case))} ».\n\n"
        + f"{who.agree('L’étudiant', 'L’étudiante')} relève du statut {rng.choice(('étudiant', 'd’étudiant en initial', 'd’alternant'))} et s'est {who.agree('acquitté', 'acquittée')} de la contribution de vie étudiante (n° {rng.choice('ABCD')}{rng.randrange(10**5, 10**6)}). Rentrée : {txt(day_said(paper, dt.date(begins, 9, rng.randrange(6, 25))))}.\n"
        + down(10)
        + f"#align(center)[{txt(school.place.town)}, le {on_day(paper, 'issue_date', day)} \\ {paper.sign('training_centre', width_mm=65, height_mm=28, stamp=stamp_of(school, 'Scolarité'))} \\ {txt(stranger(case))}, responsable de la scolarité]\n"
    )  # fmt: skip
