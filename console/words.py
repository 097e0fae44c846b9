"""The machine's words as people read them: states, severities, fields, values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from dossiers.vocabulary import PIECE_TYPES, SUBTYPES
from storage.models import Standing

SEVERITIES = {
    "blocking": ("error", "Bloquant"),
    "missing": ("warning", "Manque"),
    "review": ("new", "À vérifier"),
    "info": ("", "Information"),
}
VERDICTS = {
    "conforme": ("success", "Conforme"),
    "a_verifier": ("new", "À vérifier"),
    "incomplet": ("warning", "Incomplet"),
    "non_conforme": ("error", "Non conforme"),
    "": ("", "Pas encore contrôlé"),
}
STANDINGS = {
    Standing.UNCHECKED: ("", "Pas encore contrôlé"),
    Standing.CLEAR: ("success", "Sans constat"),
    Standing.WAITING: ("new", "À traiter"),
    Standing.ASKED: ("warning", "Attend le candidat"),
    Standing.ANSWERED: ("info", "Réponse reçue"),
    Standing.ACCEPTED: ("success", "Accepté"),
    Standing.REFUSED: ("error", "Non conforme"),
}
ROUTES = {
    "scolaire": "voie scolaire",
    "apprentissage": "apprentissage",
    "formation_continue": "formation continue",
    "experience": "expérience professionnelle",
}
FIELDS = {
    "birth_name": "Nom de naissance", "usage_name": "Nom d'usage", "given_names": "Prénoms",
    "full_name": "Nom et prénoms", "birth_date": "Date de naissance", "sex": "Sexe",
    "nationality": "Nationalité", "document_number": "Numéro", "issue_date": "Délivré le",
    "expiry_date": "Valable jusqu'au", "mrz": "Zone de lecture optique",
    "mrz_valid": "Chiffres de contrôle justes", "sides": "Faces", "session": "Session",
    "academy": "Académie", "speciality": "Spécialité", "candidate_number": "Numéro de candidat",
    "edited_on": "Édité le", "signed_on": "Signé le", "session_date": "Date de la JDC",
    "annexes": "Annexes", "training_start": "Début de formation",
    "training_end": "Fin de formation", "organisation": "Organisme", "employer": "Employeur",
    "job_title": "Emploi", "periods": "Périodes", "siren": "SIREN",
    "registered_on": "Immatriculé le", "activity": "Activité", "start": "Début", "end": "Fin",
    "training_hours": "Heures de formation", "diploma": "Diplôme", "signed_by": "Signé par",
    "school_year": "Année scolaire", "year_of_study": "Année d'études", "weeks": "Semaines",
    "scores": "Notes", "result": "Résultat", "title": "Intitulé", "level": "Niveau",
    "obtained_on": "Obtenu le", "category": "Catégorie", "language": "Langue",
}  # fmt: skip
NUMBERS = frozenset({"training_hours", "year_of_study", "weeks", "level"})
LISTS = frozenset({"given_names", "sides", "annexes", "signed_by"})
NOT_TYPED = frozenset({"periods", "scores", "mrz", "mrz_valid"})  # too rich for one line of text
DATES = frozenset(name for name in FIELDS if name.endswith(("_date", "_on"))) | {
    "start", "end", "training_start", "training_end",
}  # fmt: skip


def capital(text: str) -> str:
    """Its first letter alone: « annexe R408 absente » keeps its R."""
    return text[:1].upper() + text[1:]


def type_name(piece_type: str, subtype: str | None = None) -> str:
    """« passeport », « relevé de notes »."""
    narrower = SUBTYPES.get(piece_type, {}).get(subtype or "")
    return narrower or PIECE_TYPES.get(piece_type, piece_type)


def type_choices() -> Iterator[tuple[str, str]]:
    """Every type and subtype that a person may choose, by its French name."""
    for name, title in PIECE_TYPES.items():
        yield name, title
        for narrower, narrower_title in SUBTYPES.get(name, {}).items():
            yield f"{name}/{narrower}", f"{title} : {narrower_title}"


def shown(name: str, value: Any) -> str:
    """A field's value as a person writes it: dates in French, lists with commas."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, list):
        return ", ".join(_item(name, item) for item in value)
    if isinstance(value, dict):
        return _item(name, value)
    if name in DATES and isinstance(value, str):
        return french_date(value)
    return str(value)


def french_date(text: str) -> str:
    """« 2003-05-12 » → « 12/05/2003 »; what is no whole date stays as it is."""
    try:
        return dt.date.fromisoformat(text).strftime("%d/%m/%Y")
    except ValueError:
        return text


def typed(name: str, text: str) -> Any:
    """What a person typed, in the contract's form; None where they left it empty. ValueError where
    it cannot be that field."""
    text = " ".join(text.split())
    if not text:
        return None
    if name in DATES:
        return _typed_date(text)
    if name in NUMBERS:
        return int(text)
    if name == "annexes":
        return [int(part) for part in text.split(",")]
    if name in LISTS:
        return [part.strip() for part in text.split(",") if part.strip()]
    return text


def _typed_date(text: str) -> str:
    for form in ("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y"):
        try:
            return dt.datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    raise ValueError(text)


def _item(name: str, item: Any) -> str:
    if not isinstance(item, dict):
        return str(item)
    if name == "periods":
        share = item.get("share")
        part = f" ({round(100 * share)} %)" if isinstance(share, float) and share < 1 else ""
        end = french_date(item["end"]) if item.get("end") else "en cours"
        return f"du {french_date(str(item.get('start') or '?'))} au {end}{part}"
    if name == "scores":
        return f"{item.get('unit')} : {item.get('score')}"
    return ", ".join(f"{key} {value}" for key, value in item.items() if value is not None)
