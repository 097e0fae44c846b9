"""Placements and annexes of the persons of the fourteenth generation."""

# fmt: off
from __future__ import annotations

import datetime as dt

from specimens.layout import Case
from specimens.opened.fourteenth.wording import DAY


def placements(case: Case, count: int = 1) -> list[tuple[dt.date, dt.date, float]]:
    """Placements from a Monday to a Friday, over before the upload."""
    found = []
    for year, month in ((case.session - 2, 5), (case.session - 1, 1))[-count:]:
        first = dt.date(year, month, case.rng.randrange(2, 21))
        first += (-first.weekday() % 7) * DAY
        found.append((first, first + (7 * case.rng.choice((3, 4, 5, 6, 8)) - 3) * DAY, 1.0))
    return case.fact("periods", found)


def weeks_in(start: dt.date, end: dt.date) -> int:
    return (end - start).days // 7 + 1


def annexes(case: Case) -> list[int]:
    held = list(case.fact("annexes", case.rng.choice(([3], [4], [3, 5], [4, 5], [3, 4, 5], [5]))))
    return [] if case.has("annex_missing") else held
