"""Whether two different dates may be one date badly read."""

from __future__ import annotations

import datetime as dt


def may_be_misread(read: dt.date, known: dt.date) -> bool:
    """One digit apart, or day and month in each other's place: a scanner's slip, not a person's."""
    swapped = (read.year, read.month, read.day) == (known.year, known.day, known.month)
    digits = zip(read.isoformat(), known.isoformat(), strict=True)
    return swapped or sum(a != b for a, b in digits) == 1
