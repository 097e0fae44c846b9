"""Schools and training centres: enrolment, hours followed, internships, a rare language."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.wording import (
    born_on,
    head_row,
    issued_on,
    numeric,
    said_name,
    spaced_siret,
    stamp_of,
    title,
    title_words,
)
from specimens.people import invent_firm, invent_school
from specimens.signing import Party, place_to_sign


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
