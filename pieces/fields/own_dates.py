"""Which of the dates on a paper is the day it was made."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.reading import Field
from pieces.fields.births import BIRTH, YOUNGEST_AGE, birth_dates
from pieces.fields.days import (
    DEADLINE,
    LAW,
    PERIOD_OPEN,
    RECEIVED,
    SEEN,
    RoleDate,
    dates_of,
    days_beside,
    words_before,
)
from pieces.fields.flow import Flow, Span
from pieces.fields.made_weights import LE_BEFORE, in_column_of_days, made_weight
from pieces.fields.made_words import BARE_LABELS, FIRMLY_MADE, MADE_LABELS
from pieces.parse.dates import FoundDate

# Said so, « le … » behind it, it is no day of a stretch.
OWN = 0.9
# Under « Délivré le », in a column of its own.
UNDER_LABEL = 0.915
# Less firmly told, a day a childhood before another is one of birth whose words were not read.
FIRM = 0.93
# A day that nothing tells the part of: likely, and no more, the day of the paper.
UNTOLD = 0.45  # proposed, and never believed
# A hand's « 2023 » read as « 2093 »: no paper is of that year.
OLDEST_MADE_YEAR, LATEST_MADE_YEAR = 1990, 2049


def made_dates(flow: Flow, skip: Sequence[Span] = ()) -> list[RoleDate]:
    """Days on which the paper may have been made, with weights, in reading order.

    Days of birth, of legal texts and of the spans in `skip` (periods, mostly) are left out.
    """
    born = {r.found.date for r in birth_dates(flow)}
    named = days_beside(flow, MADE_LABELS, apart=True)  # whatever else it may close or open
    bare = days_beside(flow, BARE_LABELS, apart=True, alone=True)
    labelled = [*named, *(d for d in bare if not in_column_of_days(flow, d))]
    found = []
    for date in dates_of(flow.text):
        if date.precision != "day" or date.date in born or date.date.year > LATEST_MADE_YEAR:
            continue
        weight = UNDER_LABEL if date in labelled else made_weight(flow, date)
        own = weight >= FIRMLY_MADE or date in named or _is_placed(flow, date, weight)
        if not own and any(s.start <= date.start < s.end for s in skip):
            continue
        if weight > 0:
            found.append(RoleDate(date, weight * (0.85 if date.repaired else 1.0)))
    return found


def _is_placed(flow: Flow, date: FoundDate, weight: float) -> bool:
    """« Délivrée à Besançon le 06/03/2025 », before « Fin de validité »: it opens no stretch."""
    return (
        weight >= OWN
        and LE_BEFORE.search(flow.folded, max(0, date.start - 6), date.start) is not None
    )


def issue_date_field(
    flow: Flow,
    name: str = "issue_date",
    skip: Sequence[Span] = (),
    *,
    guess: bool = True,
    begun: Field | None = None,
) -> dict[str, Field]:
    """The day the paper was made: « Fait à …, le … » before a header's date; else, where a `guess`
    is wanted, the only day that it bears; or nothing.

    `begun`: the first day of what the paper attests, before which it was not made where another
    day may be its own.
    """
    found = made_dates(flow, skip)
    if not found and guess:
        found = _untold_day(flow, skip)
    if begun is not None:
        found = [r for r in found if r.found.iso >= str(begun.value)] or found
    return _likeliest(flow, name, found)


def _likeliest(flow: Flow, name: str, found: Sequence[RoleDate]) -> dict[str, Field]:
    if not found:
        return {}
    latest = max(r.found.date.year for r in found)
    found = [r for r in found if r.weight >= FIRM or latest - r.found.date.year < YOUNGEST_AGE]
    best = max(found, key=lambda r: (round(r.weight, 2), r.found.start))
    rivals = {r.found.date for r in found if r.weight >= best.weight - 0.03} - {best.found.date}
    weight = best.weight - (0.2 if rivals else 0.0)
    value = best.found.date.isoformat()
    return {name: flow.field(name, value, best.found.start, best.found.end, weight)}


def _untold_day(flow: Flow, skip: Sequence[Span]) -> list[RoleDate]:
    """The only day left on a paper that dates itself in no known words; nothing where two are."""
    born = {r.found.date for r in birth_dates(flow)}
    left = []
    for date in dates_of(flow.text):
        before = words_before(flow, date.start)
        if (
            date.precision == "day"
            and not date.repaired
            and OLDEST_MADE_YEAR <= date.date.year <= LATEST_MADE_YEAR
            and date.date not in born
            and not any(s.start <= date.start < s.end for s in skip)
            and not any(p.search(before) for p in (LAW, RECEIVED, SEEN, PERIOD_OPEN, BIRTH))
            and not DEADLINE.search(before)
        ):
            left.append(RoleDate(date, UNTOLD))
    return left if len({r.found.date for r in left}) == 1 else []
