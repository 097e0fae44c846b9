"""A stay whose labels were not read, told by two days of one line and the weeks that they make."""

from __future__ import annotations

import datetime as dt
import re

from pieces.fields.employment import internship_attestation
from pieces.fields.flow import Fields, Flow, Span
from pieces.fields.possible_years import FIRST_YEAR, LAST_YEAR
from pieces.parse.weeks import find_lengths

# Days in figures, one a box or not.
_DAY = r"([0-3]?\d)[ ./-]([01]?\d)[ ./-]((?:19|20)\d\d)"
_TWO_DAYS = re.compile(rf"(?<![\d./-]){_DAY}[^\w\n]{{1,6}}(?:au\W{{1,3}})?{_DAY}(?![\d./-])")
# A week from Monday to Friday counts five days, or seven.
SHORT_OF_WEEKS, DAYS_A_WEEK = 3, 7
PROVEN = 0.75


def internship_with_stays(flow: Flow) -> Fields:
    """An internship's fields, with the stays that prove themselves where no others were read."""
    fields = internship_attestation(flow)
    return fields if "periods" in fields else {**fields, **_proven_stays(flow)}


def _proven_stays(flow: Flow) -> Fields:
    rows, spans = [], []
    for match in _TWO_DAYS.finditer(flow.folded):
        start, end = _day(*match.group(1, 2, 3)), _day(*match.group(4, 5, 6))
        line = flow.line_span(match.start())
        behind = find_lengths(flow.text[match.end() : line.end])
        weeks = {length.count for length in behind if length.unit == "week"}
        if start is not None and end is not None and any(_make(start, end, n) for n in weeks):
            rows.append({"start": start.isoformat(), "end": end.isoformat(), "share": 1.0})
            spans.append(Span(*match.span()))
    if not rows:
        return {}
    return {"periods": flow.field("periods", rows, spans[0].start, spans[0].end, PROVEN)}


def _day(day: str, month: str, year: str) -> dt.date | None:
    """The day, None where there is none or no dossier bears its year."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _make(start: dt.date, end: dt.date, weeks: float) -> bool:
    """Whether the days from one to another are so many weeks, the last of them perhaps worked only
    to its Friday."""
    short = DAYS_A_WEEK * weeks - ((end - start).days + 1)
    return start < end and 0 <= short <= SHORT_OF_WEEKS
