"""A circular's conditions as people say them: for whom a line is."""

from __future__ import annotations

from typing import Any

from console.words import ROUTES, french_date
from dossiers import specialities

_SUBJECTS = {
    "route": "voie", "previous_session": "session précédente", "speciality": "spécialité",
    "option": "option", "distance_learning": "enseignement à distance", "exam_form": "forme",
    "training_situation": "situation de formation", "nationality": "nationalité",
    "department": "département", "apprenticeship_years": "années d'apprentissage",
    "email": "courriel", "phone": "téléphone", "accommodation": "aménagement",
    "previous_candidate_number": "numéro antérieur", "benefits": "bénéfices demandés",
    "exemptions": "dispenses demandées", "duration_decision": "décision sur la durée",
    "student_engagement": "engagement étudiant", "r408_exemption": "dispense de R408",
    "internship_passed": "stage validé", "rare_language": "langue rare", "age": "âge",
    "registered": "inscription",
}  # fmt: skip
_VALUES: dict[str, str] = {
    "absent": "absent", "present": "donné", "malformed": "mal formé", "mobile": "mobile",
    "other": "autre qu'un mobile", "premiere_formation": "première formation",
    "none": "aucun", "existing": "existant", "new": "demandé", "FRA": "française", **ROUTES,
}  # fmt: skip


def said(form: Any) -> str:
    """« voie : apprentissage, et session précédente : oui »; everybody where there is none."""
    if not form:
        return "tous les candidats"
    (subject, value), *_ = form.items()
    if subject in ("all", "any"):
        joint = ", et " if subject == "all" else ", ou "
        return joint.join(_inside(part) for part in value)
    if subject == "not":
        return f"sauf {_inside(value)}"
    return f"{name_of(subject)} : {_value(subject, value)}"


def name_of(subject: str) -> str:
    """The datum's French name; KeyError for one that conditions do not have."""
    return _SUBJECTS[subject.rpartition(".")[2]]


def _inside(form: Any) -> str:
    words = said(form)
    return f"({words})" if isinstance(form, dict) and {"all", "any"} & set(form) else words


def _value(subject: str, value: Any) -> str:
    if isinstance(value, list):
        return " ou ".join(_value(subject, one) for one in value)
    if isinstance(value, dict):
        return _bounds(value)
    if value is None or isinstance(value, bool):
        return {None: "non dit", True: "oui", False: "non"}[value]
    if subject == "speciality":
        return specialities.title(value)
    return _VALUES.get(str(value), str(value))


def _bounds(value: dict[str, Any]) -> str:
    words = {"from": "à partir de", "below": "moins de", "until": "jusqu'à"}
    return ", ".join(f"{words.get(k, k)} {_bound(v)}" for k, v in value.items())


def _bound(value: Any) -> str:
    if isinstance(value, dict):
        return "l'âge que fixe la loi"
    return french_date(value[:10]) if isinstance(value, str) else f"{value} ans"
