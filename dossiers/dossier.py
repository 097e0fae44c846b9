"""A candidate's registration, as dossier.json says it (contract: « dossier.json »)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Route = Literal["scolaire", "apprentissage", "formation_continue", "experience"]
ExamForm = Literal["globale", "progressive"]
TrainingSituation = Literal[
    "premiere_formation", "reconversion", "perfectionnement", "professionnalisation"
]
Accommodation = Literal["none", "existing", "new"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Civil status as declared. `nationality` is ISO 3166-1 alpha-3, `department` "01"…"976"."""

    birth_name: str
    given_names: tuple[str, ...]
    birth_date: dt.date
    usage_name: str | None = None
    birth_place: str | None = None
    nationality: str | None = None
    department: str | None = None
    email: str | None = None
    phone: str | None = None
    previous_candidate_number: str | None = None


@dataclass(frozen=True, slots=True)
class Speciality:
    code: str
    option: str | None = None


@dataclass(frozen=True, slots=True)
class Benefit:
    """A score the candidate asks to keep: unit (E31, U1…), score out of 20, day obtained."""

    unit: str
    score: float | None = None
    obtained_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """`internship_passed`: None means that it is not known."""

    benefits: tuple[Benefit, ...] = ()
    exemptions: tuple[str, ...] = ()
    duration_decision: bool = False
    student_engagement: bool = False
    r408_exemption: bool = False
    internship_passed: bool | None = None
    rare_language: str | None = None
    accommodation: Accommodation = "none"


@dataclass(frozen=True, slots=True)
class Piece:
    """One uploaded file in one rubrique. `uploaded_at` is an aware instant, None if not given."""

    file: str
    rubrique: str
    uploaded_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    id: str
    circular: str
    registered_at: dt.datetime
    candidate: Candidate
    speciality: Speciality
    route: Route
    distance_learning: bool = False
    previous_session: bool = False
    exam_form: ExamForm = "globale"
    training_situation: TrainingSituation | None = None
    apprenticeship_years: int | None = None
    claims: Claims = field(default_factory=Claims)
    pieces: tuple[Piece, ...] = ()
