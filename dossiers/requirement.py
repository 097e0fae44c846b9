"""One rubrique that a circular asks of one candidate, and what its pieces must show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal

from dossiers.finding import Citation, Severity

DemandName = Literal[
    "signed",  # by the candidate → signature_missing
    "visas",  # params: parties → visa_missing, one per party
    "dated",  # → undated
    "stamped",  # → stamp_missing
    "valid",  # → expired. params: by_subtype {subtype: severity word}, "*" for the others
    "both_sides",  # → verso_missing. params: except_subtypes
    "hours",  # → hours_too_few below params minimum_h; hours_not_found (review) when unread.
    #           params review_from_h, when there: from there up to minimum_h it is review (A51)
    "annexes",  # → annex_missing. params: all_of [4, 5], or any_of [4, 5] (else review)
    "experience",  # → experience_too_short / _projected. params: months, counted at the exam
    "continuing_experience",  # perfectionnement. params: full_time_months, full_time_within_months,
    #                           part_time_months, part_time_within_months
    "job_level",  # → job_to_confirm (always review)
    "school_years",  # → school_year_missing. params: years [1, 2]
    "documents",  # all of params types needed in the rubrique → exemption_incomplete
    #               (r408_exemption: blocking; exemption at Nancy: review)
    "diploma_level",  # params: level 4 (bac). Another level → subtype_not_listed review
    "age_above",  # params: type, age: at that age or more the type is review (A10)
]


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing a rubrique's pieces must show. Severity is that of the failed outcome; what could
    not be told is always `review`. A check that has no demand here falls back to the contract's
    "else review" (`hours`, `annexes`, `documents` and the like: to nothing at all)."""

    name: DemandName
    severity: Severity
    params: dict[str, Any] = field(default_factory=dict)
    source: Citation | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Tolerance:
    """A type or subtype outside `accepts` that the circular treats in its own way."""

    code: str  # subtype_not_listed, census_not_accepted, …
    severity: Severity
    source: Citation | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One rubrique asked of one candidate.

    `due` is the last instant (inclusive, aware, Europe/Paris) at which an upload is on time, None
    where the circular gives no date. `later` is True where `due` is None or later than the
    circular's common date. `subtypes` restricts `accepts` (empty: every subtype). `tolerated` is
    keyed by piece type or `type/subtype`. `any_of` names the rubriques of which one is enough
    (this one included); while none is filled, the first of them carries the one `piece_missing`.
    `satisfied_by` names rubriques that may stand for this one. `notes` are French sentences, an
    ambiguity's beginning with its id (« A22 : … »).
    """

    rubrique: str
    title: str
    accepts: tuple[str, ...]
    due: dt.datetime | None
    source: Citation
    soft: bool = False
    later: bool = False
    any_of: tuple[str, ...] = ()
    satisfied_by: tuple[str, ...] = ()
    subtypes: tuple[str, ...] = ()
    tolerated: dict[str, Tolerance] = field(default_factory=dict)
    demands: tuple[Demand, ...] = ()
    soft_if_types: tuple[tuple[str, tuple[str, ...]], ...] = ()
    # soft when the named rubrique holds only these types (A12)
    notes: tuple[str, ...] = ()

    def demand(self, name: DemandName) -> Demand | None:
        """The first demand of that name, None when the circular does not ask for it."""
        return next((d for d in self.demands if d.name == name), None)
