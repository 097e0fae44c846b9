"""What of a recognised paper cannot be right as it was read: days that its other figures deny (one
digit misread makes another day, which does not look wrong by itself), a surname of which only the
particle was read. It is for a person, not sure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dossiers.reading import Field
from pieces.fields.flow import Fields, Flow

# As sure as a day may be that another figure of its paper denies.
DENIED = 0.7
# A contract is written down before its work begins, or soon after (code du travail, L1242-13).
LATEST_WRITING = dt.timedelta(days=365)
# A stay from a Monday to a Friday is two days short of its weeks; holidays make it longer by days.
SHORT_OF_A_WEEK, DAYS_A_WEEK, WEEKS_APART = 2, 7, 0.9
# As firmly as this the paper itself tells how many weeks there were.
TOLD = 0.7


def with_doubts(flow: Flow, fields: Fields) -> Fields:
    """The fields, less sure where two of them are at odds; on a page that was recognised only."""
    if not flow.is_ocr:
        return fields
    doubted: Fields = {}
    if _stays_deny_weeks(fields.get("periods"), fields.get("weeks")):
        doubted["periods"] = fields["periods"]
    if _begun_long_before(fields.get("start"), fields.get("issue_date")):
        doubted["start"] = fields["start"]
    doubted |= {n: fields[n] for n in _SURNAMES if n in fields and _is_begun(fields[n].value)}
    return fields | {
        name: replace(field, confidence=min(field.confidence, DENIED))
        for name, field in doubted.items()
    }


_SURNAMES = ("birth_name", "usage_name")
# « DE | LA TOUR », « D' | ORVAL »; « LE » and « DU » are names too.
_PARTICLE = re.compile(r"d['’]?|de(?: la| l['’]?)?|des")


def _is_begun(surname: str) -> bool:
    """Whether but the particle of a surname was read."""
    return _PARTICLE.fullmatch(surname.lower()) is not None


def _stays_deny_weeks(periods: Field | None, weeks: Field | None) -> bool:
    """« Total : 9 semaines » over stretches that make four: a row, or a digit, was not read."""
    if periods is None or weeks is None or weeks.confidence < TOLD:
        return False
    made = _weeks_of(periods.value)
    return made is not None and abs(made - float(weeks.value)) >= WEEKS_APART


def _weeks_of(rows: Sequence[dict[str, Any]]) -> float | None:
    """How many weeks the stretches make; None where a day of one is not known."""
    days = 0
    for row in rows:
        first, last = _day(row["start"]), _day(row["end"])
        if first is None or last is None:
            return None
        days += (last - first).days + 1 + SHORT_OF_A_WEEK
    return days / DAYS_A_WEEK


def _begun_long_before(start: Field | None, made: Field | None) -> bool:
    """« Prise de fonction : 11/03/2021 » of a contract made on 12/03/2024."""
    first, written = (None if f is None else _day(f.value) for f in (start, made))
    return first is not None and written is not None and written - first > LATEST_WRITING


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text and len(text) == 10 else None
