"""The outcome of a dossier's check: what is asked, what is there, what is wrong with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from dossiers.dossier import Dossier, Piece
from dossiers.finding import Finding, Verdict
from dossiers.reading import Reading
from dossiers.requirement import Requirement

RequirementStatus = Literal["filled", "missing", "not_due", "satisfied_by"]


@dataclass(frozen=True, slots=True)
class RequirementState:
    """`by` names the rubrique that stands for this one, with status `satisfied_by`."""

    requirement: Requirement
    status: RequirementStatus
    files: tuple[str, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True)
class PieceReport:
    piece: Piece
    reading: Reading
    verdict: Verdict
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class DossierReport:
    """`findings` are the dossier's own; each piece carries its own. `verdict` covers both."""

    dossier: Dossier
    as_of: dt.datetime
    verdict: Verdict
    requirements: tuple[RequirementState, ...]
    pieces: tuple[PieceReport, ...]
    findings: tuple[Finding, ...]
