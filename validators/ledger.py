"""How long somebody worked: periods with a share of full time, summed without counting a day twice.

A partial date (« mars 2022 ») makes a stretch that surely covers some days and perhaps covers
others, so that each sum has a lowest and a highest value: the machine decides only where both
agree. Days are half-open intervals, months are counted from a day of the month to the same day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

FULL_TIME = 1.0
MONTHS_A_YEAR = 12
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a date may mean, both included: one day, a month, or a year."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Stretch:
    """One job, from `start` to `end` (None: it goes on) at `share` of full time (0 … 1).

    `share` 0 is part time of which the paper does not say how much: it counts on the calendar only.

    `stated_on` is the day on which the paper was written: it proves nothing after that day.
    """

    start: Span
    end: Span | None
    share: float = FULL_TIME
    stated_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Slice:
    """Days from `start` to `end` (excluded) worked at one share of full time, at most 1."""

    start: dt.date
    end: dt.date
    share: float


def span(text: str) -> Span | None:
    """« 2022-03-05 », « 2022-03 » or « 2022 » as the days it may mean; None for anything else."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text.strip())
    if found is None:
        return None
    year, month, day = (int(g) if g else None for g in found.groups())
    try:
        if year is not None and month and day:
            exact = dt.date(year, month, day)
            return Span(exact, exact)
        if year is not None and month:
            last = calendar.monthrange(year, month)[1]
            return Span(dt.date(year, month, 1), dt.date(year, month, last))
        return None if year is None else Span(dt.date(year, 1, 1), dt.date(year, 12, 31))
    except ValueError:
        return None


def stretch(period: Mapping[str, Any], stated_on: dt.date | None = None) -> Stretch | None:
    """A period as the reading gives it (`start`, `end` or null, `share`); None without a start.

    A period without `share` means full time, one whose `share` is None part time of unknown
    measure. An end that cannot be read makes the job an open one: nothing is sure beyond the day of
    the paper.
    """
    start = span(str(period.get("start") or ""))
    if start is None:
        return None
    end = span(str(period["end"])) if period.get("end") else None
    share = period.get("share", FULL_TIME)
    kept = 0.0 if share is None else min(FULL_TIME, max(0.0, float(share)))
    if end is not None and end.last < start.first:
        return None
    return Stretch(start, end, kept, stated_on)


# -- which days ---------------------------------------------------------------------------------


def sure_slices(stretches: Sequence[Stretch], until: dt.date | None = None) -> list[Slice]:
    """The days surely worked: up to the day of each paper, or up to `until` if jobs go on."""
    return _cover(
        (s.start.last, _last_day(s, s.end.first if s.end else None, until), s.share)
        for s in stretches
    )


def possible_slices(stretches: Sequence[Stretch], until: dt.date | None = None) -> list[Slice]:
    """The days perhaps worked, as `sure_slices`."""
    return _cover(
        (s.start.first, _last_day(s, s.end.last if s.end else None, until), s.share)
        for s in stretches
    )


def _last_day(job: Stretch, end: dt.date | None, until: dt.date | None) -> dt.date | None:
    """A paper proves nothing beyond its own day, a contract's end in the future included."""
    limit = until if until is not None else job.stated_on
    days = [day for day in (end, limit) if day is not None]
    return min(days, default=None)


def _cover(days: Iterable[tuple[dt.date, dt.date | None, float]]) -> list[Slice]:
    """Overlaps added up to full time at most; neighbours of one share put together."""
    worked = [(a, b + _ONE_DAY, s) for a, b, s in days if b is not None and a <= b]
    edges = sorted({edge for a, b, _ in worked for edge in (a, b)})
    slices: list[Slice] = []
    for start, end in pairwise(edges):
        shares = [s for a, b, s in worked if a <= start and end <= b]
        if not shares:
            continue
        share = round(min(FULL_TIME, sum(shares)), 4)
        if slices and slices[-1].end == start and slices[-1].share == share:
            slices[-1] = Slice(slices[-1].start, end, share)
        else:
            slices.append(Slice(start, end, share))
    return slices


def within(slices: Iterable[Slice], start: dt.date, end: dt.date) -> list[Slice]:
    """What lies between two days, `end` excluded."""
    cut = [Slice(max(s.start, start), min(s.end, end), s.share) for s in slices]
    return [s for s in cut if s.start < s.end]


def joined(slices: Iterable[Slice]) -> list[Slice]:
    """Neighbours put together whatever their share: the days on the calendar."""
    return _cover((s.start, s.end - _ONE_DAY, FULL_TIME) for s in slices)


def gaps(slices: Sequence[Slice]) -> list[tuple[dt.date, dt.date]]:
    """First and last day of each hole between slices."""
    days = joined(slices)
    return [(a.end, b.start - _ONE_DAY) for a, b in pairwise(days)]


# -- how many months ----------------------------------------------------------------------------


def full_time_equivalent(slices: Sequence[Slice]) -> float:
    """Months weighted by their share."""
    return sum(_months(s) * s.share for s in slices)


def on_the_calendar(slices: Sequence[Slice]) -> float:
    """Months in which there was work, whatever its share."""
    return sum(_months(s) for s in joined(slices))


def at_full_time(full_time_share: float) -> Callable[[Sequence[Slice]], float]:
    """Months of slices whose share is at least `full_time_share`."""
    return lambda slices: on_the_calendar([s for s in slices if s.share >= full_time_share])


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of the month, `months` later (or earlier); the month's last day if shorter."""
    index = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(index, MONTHS_A_YEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _months(days: Slice) -> float:
    whole = (days.end.year - days.start.year) * MONTHS_A_YEAR + days.end.month - days.start.month
    if months_after(days.start, whole) > days.end:
        whole -= 1
    begun = months_after(days.start, whole)
    return whole + (days.end - begun).days / (months_after(days.start, whole + 1) - begun).days
