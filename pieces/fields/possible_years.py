"""Years that cannot be, as hands' figures come back from recognition (« 03/04/2093 »), put right
where the rest of the paper leaves one choice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pieces.parse.dates import FoundDate, find_dates
from pieces.parse.folding import fold
from pieces.parse.months import month_of

# Papers of a dossier, births left aside, are of these years.
FIRST_YEAR, LAST_YEAR = 1990, 2049
OLDEST_BIRTH_YEAR = 1930
YEAR_FIGURES = 4
# Who is born so many years before the latest year of a paper is not of its own time.
A_CHILDHOOD = 14
# A session's examinations begin in this month; its papers are signed before.
EXAMINATIONS_MONTH = 6

_WITH_YEAR = re.compile(
    r"(?<![\d/.-])([0-3]?\d)[/.\- ]{1,2}([01]?\d|[a-z]{3,10}\.?)[/.\- ]{1,2}"
    r"(\d{4}|20\d{3})(?![\d/-])"
)
_BORN = re.compile(r"\bn[eé]e?\b[^.;\n]{0,25}$|naiss[^.;]{0,30}$|\bborn\b[^.;]{0,20}$")
_YEAR = re.compile(
    r"(?<![\d.,/-])(?<!\d )(?:19|20)\d\d(?![\d.,]\d)(?!\s?(?:h\b|€|heures))|(?<=[/.-])20\d\d\b"
)
_SESSION = re.compile(r"\bsession\D{0,20}(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class PutRight:
    """The figures from `start` to `end`, four of them or five, that are to be read as `year`."""

    start: int
    end: int
    year: int


def put_right(text: str) -> Iterator[PutRight]:
    """The impossible years of a text's days, each with the only one that it can be: a figure away
    from a year that the paper bears elsewhere, or that year with a figure too many; else the one
    that puts a signature between the paper's latest day and its session. Days of birth are left as
    they are."""
    folded = fold(text)
    doubted = [m for m in _WITH_YEAR.finditer(folded) if _is_impossible(int(m[3]))]
    if not doubted:
        return
    borne = _years_borne(folded)
    days = [d for d in find_dates(text) if d.precision == "day" and not d.repaired]
    for match in doubted:
        if _BORN.search(folded, max(0, match.start() - 60), match.start()):
            continue
        near = {y for y in borne if _is_near(str(y), match[3])}
        if not near and match[3].startswith("2") and len(match[3]) == YEAR_FIGURES:
            near = set(_between(match, days, folded))
        if len(near) == 1:
            yield PutRight(match.start(3), match.end(3), near.pop())


def _is_impossible(year: int) -> bool:
    return not OLDEST_BIRTH_YEAR <= year <= LAST_YEAR


def _years_borne(folded: str) -> set[int]:
    """The years that a paper bears, but those of a birth."""
    years = {int(m.group()) for m in _YEAR.finditer(folded)}
    years = {y for y in years if FIRST_YEAR <= y <= LAST_YEAR}
    return {y for y in years if max(years) - y < A_CHILDHOOD}


def _is_near(year: str, read: str) -> bool:
    """Whether what was read is that year but for one figure, misread or too many."""
    if len(read) > YEAR_FIGURES:
        return any(read[:i] + read[i + 1 :] == year for i in range(len(read)))
    return sum(a != b for a, b in zip(year, read, strict=True)) == 1


def _between(match: re.Match[str], days: list[FoundDate], folded: str) -> Iterator[int]:
    """The years in which the day comes after all others of the paper and before its session."""
    sessions = {int(y) for y in _SESSION.findall(folded)}
    if len(sessions) != 1 or not days:
        return
    latest = max(d.date for d in days)
    examinations = dt.date(sessions.pop(), EXAMINATIONS_MONTH, 1)
    month = int(match[2]) if match[2].isdigit() else (month_of(match[2].rstrip(".")) or (0,))[0]
    for year in range(latest.year, examinations.year + 1):
        try:
            day = dt.date(year, month, int(match[1]))
        except ValueError:
            continue
        if latest <= day < examinations:
            yield year
