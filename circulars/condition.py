"""Whom a line of a circular speaks of: conditions on a dossier, as data in a small closed
vocabulary, and the question whether one holds."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from circulars.law import Law
from dossiers.dossier import Dossier

PARIS = ZoneInfo("Europe/Paris")

# A French mobile number: 06 or 07, national, +33 or an overseas prefix (0690, 0692… at home).
_MOBILE = re.compile(r"(?:0|(?:\+|00)(?:33|262|508|590|594|596)0?)[67]\d{8}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@dataclass(frozen=True, slots=True)
class Is:
    """The datum `subject` has one of `values` (None among them: the datum is absent)."""

    subject: str
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Age:
    """Completed years on registration day: `from_age` ≤ age < `below`. A string names the law's
    value of that day (see law.yaml); None: no bound."""

    from_age: int | str | None = None
    below: int | str | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """`registered_at` between two instants, both included; None: no bound."""

    since: dt.datetime | None = None
    until: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Every:
    """All the conditions hold; with none of them, always true."""

    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one condition holds; with none of them, never true."""

    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    condition: Condition


Condition = Is | Age | Registered | Every | Either | Not

ALWAYS = Every()
NEVER = Either()


def holds(condition: Condition, dossier: Dossier) -> bool:
    """Whether the condition is true of this dossier."""
    match condition:
        case Is(subject, values):
            return SUBJECTS[subject](dossier, values)
        case Age(from_age, below):
            return _age_within(dossier, from_age, below)
        case Registered(since, until):
            at = dossier.registered_at
            return (since is None or at >= since) and (until is None or at <= until)
        case Every(conditions):
            return all(holds(c, dossier) for c in conditions)
        case Either(conditions):
            return any(holds(c, dossier) for c in conditions)
        case Not(inner):
            return not holds(inner, dossier)


def registration_day(dossier: Dossier) -> dt.date:
    """The calendar day of the registration in Paris."""
    return dossier.registered_at.astimezone(PARIS).date()


def age_on(birth: dt.date, day: dt.date) -> int:
    """Completed years: the day of the 25th birthday is 25."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _age_within(dossier: Dossier, from_age: int | str | None, below: int | str | None) -> bool:
    day = registration_day(dossier)
    age = age_on(dossier.candidate.birth_date, day)
    lowest, highest = _years(from_age, day), _years(below, day)
    return (lowest is None or age >= lowest) and (highest is None or age < highest)


def _years(bound: int | str | None, day: dt.date) -> int | None:
    return Law.shipped().years(bound, on=day) if isinstance(bound, str) else bound


def plain(text: str) -> str:
    """Lower case without accents or outer blanks, to compare words that people typed."""
    bare = unicodedata.normalize("NFKD", text.strip().lower())
    return "".join(c for c in bare if not unicodedata.combining(c))


def email_state(email: str | None) -> str:
    """`absent`, `malformed` or `present`."""
    if email is None or not email.strip():
        return "absent"
    return "present" if _EMAIL.fullmatch(email.strip()) else "malformed"


def phone_state(phone: str | None) -> str:
    """`absent`, `mobile` (a French one, 06 or 07) or `other`."""
    digits = re.sub(r"[\s.\-/()\u00a0\u202f]", "", phone or "")
    if not digits:
        return "absent"
    return "mobile" if _MOBILE.fullmatch(digits) else "other"


def _speciality(dossier: Dossier, values: tuple[Any, ...]) -> bool:
    """A value is a slug, or `slug/option`."""
    code, option = dossier.speciality.code, dossier.speciality.option
    return code in values or (option is not None and f"{code}/{option}" in values)


def _language(dossier: Dossier, values: tuple[Any, ...]) -> bool:
    declared = dossier.claims.rare_language
    if declared is None or not declared.strip():
        return None in values
    return plain(declared) in [plain(v) for v in values if v is not None]


def _among(datum: Callable[[Dossier], Any]) -> Callable[[Dossier, tuple[Any, ...]], bool]:
    return lambda dossier, values: datum(dossier) in values


SUBJECTS: dict[str, Callable[[Dossier, tuple[Any, ...]], bool]] = {
    "route": _among(lambda d: d.route),
    "training_situation": _among(lambda d: d.training_situation),
    "previous_session": _among(lambda d: d.previous_session),
    "distance_learning": _among(lambda d: d.distance_learning),
    "exam_form": _among(lambda d: d.exam_form),
    "apprenticeship_years": _among(lambda d: d.apprenticeship_years),
    "nationality": _among(lambda d: d.candidate.nationality),
    "department": _among(lambda d: d.candidate.department),
    "email": _among(lambda d: email_state(d.candidate.email)),
    "phone": _among(lambda d: phone_state(d.candidate.phone)),
    "previous_candidate_number": _among(
        lambda d: "present" if (d.candidate.previous_candidate_number or "").strip() else "absent"
    ),
    "speciality": _speciality,
    "option": _among(lambda d: d.speciality.option),
    "claims.benefits": _among(lambda d: bool(d.claims.benefits)),
    "claims.exemptions": _among(lambda d: bool(d.claims.exemptions)),
    "claims.duration_decision": _among(lambda d: d.claims.duration_decision),
    "claims.student_engagement": _among(lambda d: d.claims.student_engagement),
    "claims.r408_exemption": _among(lambda d: d.claims.r408_exemption),
    "claims.internship_passed": _among(lambda d: d.claims.internship_passed),
    "claims.accommodation": _among(lambda d: d.claims.accommodation),
    "claims.rare_language": _language,
}
