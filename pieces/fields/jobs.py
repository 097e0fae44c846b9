"""When somebody worked, and for which share of full time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from dossiers.reading import Field
from pieces.fields.births import birth_dates
from pieces.fields.flow import Flow
from pieces.fields.job_columns import rows_across
from pieces.fields.job_tables import Employment, table_rows
from pieces.fields.labelled_jobs import first_and_last, labelled_in_turn, labelled_period
from pieces.fields.rows_of_people import of_holder
from pieces.fields.spoken_jobs import carried_out, entered_and_left, spoken_periods
from pieces.fields.work_shares import with_share


def periods_field(flow: Flow, *, internship: bool = False) -> dict[str, Field]:
    """`periods`: a list of {start, end or None while it goes on, share}, or nothing.

    `share` is 1.0 where the paper says nothing of part time, None where it says part time and no
    more. `internship`: the periods are those of a stage, always full time.
    """
    found = employments(flow, internship=internship)
    if not found:
        return {}
    rows = [e if internship else with_share(flow, found, e) for e in found]
    value: list[dict[str, Any]] = [_row(e) for e in rows]
    weight = min(e.weight for e in rows) - 0.03 * (len(rows) - 1)
    start, end = min(e.span.start for e in rows), max(e.span.end for e in rows)
    if len(rows) > 1:  # the evidence is the first row, lest the box swallow the page
        start, end = rows[0].span.start, rows[0].span.end
    return {"periods": flow.field("periods", value, start, end, max(0.3, weight))}


def _row(job: Employment) -> dict[str, Any]:
    row: dict[str, Any] = {"start": job.start, "end": job.end, "share": 1.0}
    if job.share is not None:
        row["share"] = job.share.share
    if job.part_time:
        row["share"] = None
    return row


def employments(flow: Flow, *, internship: bool = False) -> list[Employment]:
    """Stretches of work in reading order: from tables, labels, then sentences."""
    born = {r.found.date for r in birth_dates(flow)}
    table = rows_across(flow, born) or list(table_rows(flow, born))
    if table:
        whole = labelled_period(flow, born) if internship and len(table) > 1 else None
        return [whole] if whole and _are_weeks_of(whole, table) else table
    spoken = of_holder(flow, carried_out(flow, list(spoken_periods(flow, born, internship))))
    in_turn = labelled_in_turn(flow, born)
    if in_turn:
        return in_turn
    labelled = labelled_period(flow, born)
    if labelled is not None and labelled.end is not None:
        # « Gérante … depuis le 01/07/2017 », beside who came later and left: another's stretch.
        own = [s for s in spoken if s.end or (s.start or "") > (labelled.start or "")]
        spoken = own or spoken
    if labelled is not None and not any(s.start == labelled.start and s.end for s in spoken):
        if not spoken and labelled.end is None:
            entered = entered_and_left(flow, born)  # « embauché le …, a quitté l'entreprise le … »
            return [entered] if entered and entered.start == labelled.start else [labelled]
        if all(s.end is None and (s.start or "") > (labelled.start or "") for s in spoken):
            return [labelled]  # « Entrée 19/10/2020 », « Position D, depuis le 01/07/2023 »
        return [labelled] if labelled.end else _led_by(entered_and_left(flow, born), spoken)
    if spoken:
        return _led_by(entered_and_left(flow, born), _merged(spoken))
    told = entered_and_left(flow, born) or first_and_last(flow, born)
    return [told] if told else []


_WEEK = dt.timedelta(days=7)


def _are_weeks_of(whole: Employment, rows: Sequence[Employment]) -> bool:
    """« Début du stage | 12/05/2025 » over a row for each of its weeks: parts of one stretch."""
    if whole.start is None or whole.end is None:
        return False
    for row in rows:
        days = [d for d in (row.start, row.end) if d is not None and len(d) == len(whole.start)]
        first, last = min(days, default=""), max(days, default="")
        if len(days) != 2 or first < whole.start or last > whole.end:
            return False
        if dt.date.fromisoformat(last) - dt.date.fromisoformat(first) > _WEEK:
            return False
    return True


def _led_by(entered: Employment | None, spoken: list[Employment]) -> list[Employment]:
    """« entrée le 1er mars 2021 …, et ce jusqu'au 31 août 2023. Depuis le 1er septembre 2023 … »:
    the stretch told by both its ends in two places comes before those told at once."""
    if entered is None or entered.end is None:
        return spoken
    first = min(job.start or "" for job in spoken)
    return [entered, *spoken] if entered.end < first else spoken


def _merged(found: Sequence[Employment]) -> list[Employment]:
    """The same stretch told twice is one; « depuis » beside « du … au » of the same day too."""
    kept: list[Employment] = []
    for job in (j for j in found if not _is_sum(j, found) and not _is_within(j, found)):
        same = [k for k in kept if k.start == job.start or (k.start is None and k.end == job.end)]
        if not same:
            kept.append(job)
        elif same[0].end is None and job.end is not None:
            kept[kept.index(same[0])] = job
    return kept


def _is_within(job: Employment, found: Sequence[Employment]) -> bool:
    """« Position B, depuis le 01/01/2021 » of who left in 2024: a rank held, no stretch of work."""
    return job.end is None and any(
        o.end is not None and (o.start or "9999") < (job.start or "") <= o.end for o in found
    )


def _is_sum(whole: Employment, found: Sequence[Employment]) -> bool:
    """Whether two stretches or more of `found` begin and end where `whole` does."""
    inside = [
        j
        for j in found
        if j is not whole
        and (j.start or "") >= (whole.start or "")
        and (j.end or "9999") <= (whole.end or "9999")
        and (j.start, j.end) != (whole.start, whole.end)
    ]
    return (
        len(inside) > 1
        and min(j.start or "" for j in inside) == whole.start
        and max(j.end or "9999" for j in inside) == (whole.end or "9999")
    )
