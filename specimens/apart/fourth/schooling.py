"""Schools and training centres: enrolment, hours followed, internships, a rare language."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.schooling import _HOURS, _course
from specimens.opened.fourth.wording import (
    born_on,
    foot_notices,
    head_bar,
    head_row,
    issued_on,
    made,
    numeric,
    ruled,
    said_name,
    spaced_siret,
    stamp_of,
    strong,
    title,
    title_words,
)
from specimens.people import invent_firm, invent_school
from specimens.signing import Party, place_to_sign


@apart_layout("training_attestation", "adult_network_rows", defects=_HOURS)
def adult_network_rows(case: Case, paper: Paper) -> str:
    """An adult-training network's attestation of entry and presence, rows ruled below."""
    school, rng = invent_school(case.rng), case.rng
    issued = issued_on(case, 1, 40)
    start, end, _, hours = _course(case, paper)
    paper.setup.footer = foot_notices(paper, school)
    return (
        head_bar(school, paper.put("organisation", school.name), rng.choice(("rgb(0,100,90)", "rgb(110,30,80)", "rgb(30,60,130)")))
        + title(paper.choose("ATTESTATION D'ENTRÉE ET DE PRÉSENCE EN FORMATION", "Attestation de suivi d'une préparation au BTS", "ATTESTATION DE SUIVI DE FORMATION"))
        + ruled([("Stagiaire", said_name(paper)), ("Né(e) le", paper.birth_date()), ("Action de formation", txt(f"Préparation du BTS {title_words(case)}")), ("Dispositif", txt(rng.choice(("Compte personnel de formation", "Plan régional de formation", "Pro-A", "Financement personnel")))), ("Début de l'action", start), ("Fin de l'action", end), ("Durée totale (centre)", strong(hours)), ("Durée en entreprise", txt(f"{rng.choice((280, 350, 420))} h")), ("N° de convention", txt(f"{rng.randrange(10**4, 10**5)}-{case.session - 2}"))], label_mm=50)
        + f"#v(4mm)\nL'organisme de formation atteste que la personne ci-dessus est régulièrement inscrite et assidue ; les feuilles d'émargement sont conservées au secrétariat.\n\n{made(paper, school.place.town, 'issue_date', issued)}\n#v(2mm)\n"
        + place_to_sign(paper, Party("training_centre", paper.choose("La coordonnatrice de formation", "Pour l'organisme de formation", school.director_title), stamp_of(school), school.director), align=paper.choose("left", "center", "right"))
    )  # fmt: skip


@apart_layout("language_attestation", "teacher_private_letter")
def teacher_private_letter(case: Case, paper: Paper) -> str:
    """A letter from the teacher of a language that few learn, to the examination office."""
    school, rng = invent_school(case.rng), case.rng
    language = case.fact("language", rng.choice(("polonais", "arabe", "portugais", "italien", "russe", "turc", "vietnamien", "néerlandais", "corse")))  # fmt: skip
    issued = issued_on(case, 3, 90)
    teacher = invent_firm(rng).director
    kept = paper.put("language", language.capitalize(), language)
    return (
        head_row(paper, school, txt(school.name))
        + f"#align(right)[{txt(school.place.town)}, le {paper.date('issue_date', issued)}]\n#v(5mm)\n"
        + title(paper.choose("Attestation de préparation à l'épreuve de langue vivante", "ATTESTATION D'ENSEIGNEMENT DE LANGUE", "Attestation de formation en langue vivante étrangère"), size_em=1.2)
        + f"Je soussigné(e) {txt(teacher)}, enseignant(e) de {kept}, atteste que {said_name(paper)}, {born_on(paper)}, suit depuis le {txt(numeric(dt.date(case.session - 1, 9, rng.randrange(6, 28))))} un enseignement de {txt(language)}, à raison de {rng.choice(('deux', 'trois'))} heures par semaine, et prépare avec moi l'épreuve obligatoire du BTS {txt(title_words(case))}.\n\n"
        f"Niveau visé : {rng.choice(('B1', 'B2'))} du cadre européen commun de référence pour les langues. SIRET de l'organisme : {txt(spaced_siret(school))}.\n#v(4mm)\n"
        + place_to_sign(paper, Party("training_centre", paper.choose("Le professeur de langue", "L'enseignant(e)"), stamp_of(school), teacher), align=paper.choose("left", "right"))
    )  # fmt: skip
