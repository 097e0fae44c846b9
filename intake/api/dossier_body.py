"""dossier.json as OpenAPI shows it. What is taken and refused is decided by dossiers/dossier_json,
which names every error at once, in French."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from dossiers.dossier import Accommodation, ExamForm, Route, TrainingSituation

_EXAMPLE: dict[str, Any] = {
    "id": "NCE-2026-000123",
    "circular": "nice-2026",
    "registered_at": "2025-10-20T10:00:00+02:00",
    "candidate": {
        "birth_name": "LEFÈVRE", "given_names": ["Anaïs", "Marie"], "birth_date": "2003-05-12",
        "nationality": "FRA", "department": "06", "email": "anais@example.org",
        "phone": "0600000000",
    },
    "speciality": {"code": "batiment"},
    "route": "scolaire",
    "distance_learning": True,
}  # fmt: skip


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Candidate(_Strict):
    birth_name: str
    usage_name: str | None = None
    given_names: list[str] = Field(min_length=1)
    birth_date: dt.date
    birth_place: str | None = None
    nationality: str | None = None
    department: str | None = None
    email: str | None = None
    phone: str | None = None
    previous_candidate_number: str | None = None


class _Speciality(_Strict):
    code: str
    option: str | None = None


class _Benefit(_Strict):
    unit: str
    score: float | None = Field(None, ge=0, le=20)
    obtained_on: dt.date | None = None


class _Claims(_Strict):
    benefits: list[_Benefit] = []
    exemptions: list[str] = []
    duration_decision: bool = False
    student_engagement: bool = False
    r408_exemption: bool = False
    internship_passed: bool | None = None
    rare_language: str | None = None
    accommodation: Accommodation = "none"


class DossierBody(_Strict):
    """dossier.json du contrat, sans ses pièces ; `id` est celui de l'adresse."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"example": _EXAMPLE})

    id: str = Field(min_length=1, max_length=200)
    circular: str
    registered_at: dt.datetime
    candidate: _Candidate
    speciality: _Speciality
    route: Route
    distance_learning: bool = False
    previous_session: bool = False
    exam_form: ExamForm = "globale"
    training_situation: TrainingSituation | None = None
    apprenticeship_years: Literal[1, 2] | None = None
    claims: _Claims = _Claims()


def body_schema() -> dict[str, Any]:
    """The schema with nothing named elsewhere: it stands inside of another document."""
    schema = DossierBody.model_json_schema()
    names: dict[str, Any] = schema.pop("$defs")

    def whole(part: Any) -> Any:
        if isinstance(part, dict):
            if "$ref" in part:
                return whole(names[part["$ref"].rpartition("/")[2]])
            return {key: whole(value) for key, value in part.items()}
        return [whole(item) for item in part] if isinstance(part, list) else part

    inlined: dict[str, Any] = whole(schema)
    return inlined
