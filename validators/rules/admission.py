"""Rules on the registration itself: the dossier's own data before the circular."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossiers.finding import Finding
from validators import french
from validators.case import PARIS, Case
from validators.findings import on_dossier, said

MESSAGES = {
    "out_of_academy": "Votre département de résidence ({read}) n'est pas de cette académie. "
    "Inscrivez-vous dans votre académie, ou écrivez au service des examens.",
    "registered_out_of_window": "L'inscription est du {read}, en dehors de la période ouverte. "
    "Écrivez au service des examens.",
    "exam_form_not_allowed": "La forme d'examen choisie ({read}) n'est pas ouverte à votre "
    "catégorie de candidat. Choisissez l'autre forme, ou écrivez au service des examens.",
    "phone_missing": "Le numéro de téléphone demandé manque ou n'est pas celui attendu (lu : "
    "{read}). Complétez votre inscription.",
    "email_missing": "L'adresse électronique demandée manque ou n'est pas valable (lu : {read}). "
    "Complétez votre inscription.",
    "previous_number_missing": "Vous avez déjà présenté l'examen : indiquez votre numéro de "
    "candidat de la session précédente. Une personne vérifiera.",
    "category_not_admitted": "La circulaire s'adresse à d'autres catégories de candidats (session "
    "précédente, enseignement à distance ou expérience professionnelle). Une personne vérifiera.",
}
_OTHERWISE = "Votre inscription ne remplit pas une condition de la circulaire (lu : {read})."
_ROUTES = {
    "scolaire": "voie scolaire",
    "apprentissage": "apprentissage",
    "formation_continue": "formation continue",
    "experience": "expérience professionnelle",
}


def admission(case: Case) -> Iterator[Finding]:
    """out_of_academy, registered_out_of_window, exam_form_not_allowed, phone_missing,
    email_missing, previous_number_missing, category_not_admitted: each condition that the circular
    sets on the registration, with its own severity and line."""
    for rule in case.admission:
        read = _datum(case, rule.subject)
        message = MESSAGES.get(rule.code, _OTHERWISE).format(read=read)
        yield on_dossier(
            rule.code,
            rule.severity,
            f"{message} Attendu : {rule.expected}.",
            said(read, rule.expected),
            rule.source,
        )


def _datum(case: Case, subject: str) -> str:
    """The value of a dotted key of dossier.json, in words."""
    if subject == "registered_at":
        return french.moment(case.dossier.registered_at.astimezone(PARIS))
    value: Any = case.dossier
    for part in subject.split("."):
        value = getattr(value, part)
    return "non indiqué" if value in (None, "") else _ROUTES.get(str(value), str(value))
