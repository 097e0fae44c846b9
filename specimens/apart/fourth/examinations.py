"""The candidate and the offices that decide: registration, marks given up, exemption, arrangements,
disability."""

# ruff: noqa: E501  (typst markup)
from __future__ import annotations

import datetime as dt

from specimens.drawing import txt
from specimens.layout import Case, Paper, apart_layout
from specimens.opened.fourth.examinations import _EVENTS, _days, _number
from specimens.opened.fourth.wording import (
    academy_name,
    aligned,
    bar,
    numeric,
    of_academy,
    republic,
    strong,
    tiny,
    title,
    title_words,
    usage_pair,
)
from specimens.signing import Party, place_to_sign


@apart_layout("registration_confirmation", "mailed_sheet_two_pages")
def mailed_sheet_two_pages(case: Case, paper: Paper) -> str:
    """A summary of two pages, running labels, the hand at the end of the second."""
    rng, person = case.rng, case.person
    edited, signed = _days(case)
    name = academy_name(case)
    paper.setup.font, paper.setup.size_pt = rng.choice(("Carlito", "Liberation Serif", "Lato")), 11
    region = f"Région académique – {of_academy(case)}"
    civil = [
        ("Civilité", txt(person.civility)), ("Nom de naissance", strong(paper.birth_name())), *usage_pair(paper), ("Prénoms", strong(paper.given_names(" "))),
        ("Date et lieu de naissance", f"{paper.birth_date()} – {txt(person.birth_place)}"), ("Téléphone", txt(person.phone)), ("Adresse électronique", txt(person.email)),
    ]  # fmt: skip
    claimed = "\n".join(f"- {txt(u)} – {txt(n)} : {rng.choice(('épreuve à passer', 'épreuve à passer', 'note conservée', 'dispense demandée'))}" for u, n, _ in _EVENTS)  # fmt: skip
    return (
        republic(region, "Service interacadémique des examens")
        + title(paper.choose("Récapitulatif de votre inscription au BTS", "Confirmation d'inscription", "RÉCAPITULATIF D'INSCRIPTION"), align="left", size_em=1.5)
        + f"Vous avez demandé votre inscription au brevet de technicien supérieur, session {paper.put('session', case.session)}, spécialité {strong(paper.put('speciality', title_words(case)))}, dans l'{paper.put('academy', name, of_academy(case))}. Votre numéro de candidat est le {strong(_number(case, paper))}. Ce récapitulatif a été édité le {paper.date('edited_on', edited)}.\n"
        + bar("Vous-même") + aligned(civil)
        + bar("Votre situation")
        + aligned([("Statut du candidat", txt(rng.choice(("ex-scolaire", "formation continue à distance", "salarié justifiant d'une expérience")))), ("Établissement d'inscription", txt(f"Candidats individuels {person.place.department}")), ("Aménagement des épreuves", txt(rng.choice(("non", "non", "oui, demande en cours")))), ("Droits d'inscription", "sans objet")])
        + "#pagebreak()\n" + bar("Vos épreuves") + claimed + "\n"
        + bar("Suite à donner")
        + f"+ Relisez attentivement les deux pages.\n+ Datez et signez ci-dessous, puis déposez le document numérisé dans votre espace avant le {txt(numeric(dt.date(case.session - 1, 11, rng.randrange(14, 25))))}.\n+ Joignez les pièces justificatives demandées par la circulaire.\n\nPassé ce délai, votre inscription sera annulée. {tiny(region)}\n#v(8mm)\n"
        + f"Je soussigné{person.agree('', 'e')} confirme ma demande d'inscription.\n\nLe {paper.hand_date('signed_on', signed)}\n#v(2mm)\n"
        + place_to_sign(paper, Party("candidate", paper.choose("Signature :", "Le candidat,", "Signature manuscrite du candidat")), align=paper.choose("left", "right"))
    )  # fmt: skip
