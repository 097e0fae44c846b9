"""How many weeks an internship lasted: as told, under a heading, or as its days make them."""

# ruff: noqa: E501  (lists)
from __future__ import annotations

import datetime as dt
import re
from typing import Any

from dossiers.reading import Field
from pieces.fields.cell_columns import column_under, headings_in, in_column
from pieces.fields.flow import Fields, Flow, Span
from pieces.fields.labels import values
from pieces.parse.weeks import FoundLength, find_lengths

DAYS_A_WEEK, WEEKS_A_YEAR = 7, 52


def weeks_field(flow: Flow, periods: Field | None) -> Fields:
    """`weeks`, or nothing; `periods`: the field of its stretches, None where none was read."""
    return _weeks_in_column(flow) or _weeks_in_cell(flow) or _weeks(flow, periods)


_WEEKS_LABELS = (
    "nombre de semaines", "nb de semaines", "duree en semaines", "duree (en semaines)", "duree (semaines)",
    "nombre de semaines de stage", "duree du stage en semaines", "semaines", "nbre de semaines",
)  # fmt: skip


def _weeks_in_cell(flow: Flow) -> Fields:
    """A bare number beside or under « Nombre de semaines »."""

    def count(span: Span) -> int:
        cell = flow.folded[span.start : span.end].strip()
        return int(cell) if re.fullmatch(r"\d{1,2}", cell) else 0

    for value in values(flow, _WEEKS_LABELS, accept=lambda span: 1 <= count(span) <= WEEKS_A_YEAR):
        span = Span(value.start, value.end)
        return {"weeks": flow.field("weeks", count(span), span.start, span.end, 0.9)}
    return {}


# A table of somebody's internships has no more rows.
MOST_STAYS = 8
_WEEKS_HEAD = re.compile(r"(?:nombre de |nb\.? (?:de )?|duree \(?(?:en )?)?\(?sem(?:aines|\.)?\)?")
_BARE_WEEKS = re.compile(r"(\d{1,2})(?:\s?sem(?:aines?|\.)?)?")


def _weeks_in_column(flow: Flow) -> Fields:
    """The weeks under a heading: those of the row « total », else the sum of two rows or more, to
    be shown; nothing without such rows."""
    heads = [part for cell in flow.cells for part in headings_in(flow, cell)]
    for head in heads:
        if not _WEEKS_HEAD.fullmatch(flow.folded[head.start : head.end].strip(" :")):
            continue
        rows = []
        for cell in column_under(flow, head, MOST_STAYS):
            own = in_column(flow, cell, head)
            told = _BARE_WEEKS.fullmatch(flow.folded[own.start : own.end].strip())
            if told and 1 <= int(told[1]) <= WEEKS_A_YEAR:
                line = flow.folded[flow.line_span(own.start).start : own.start]
                rows.append((int(told[1]), own, "total" in line))
        total = next(((n, own) for n, own, whole in rows if whole), None)
        if total is not None:
            return {"weeks": flow.field("weeks", total[0], total[1].start, total[1].end, 0.92)}
        if len(rows) > 1:
            count, span = sum(n for n, _, _ in rows), rows[0][1]
            return {"weeks": flow.field("weeks", count, span.start, span.end, 0.75)}
    return {}


def _weeks(flow: Flow, periods: Field | None) -> Fields:
    lengths = [
        f for f in find_lengths(flow.text) if f.unit == "week" and 1 <= f.count <= WEEKS_A_YEAR
    ]
    total = [
        f
        for f in lengths
        if re.search(r"total|duree|soit|pendant|d'une", flow.folded[max(0, f.start - 45) : f.start])
    ]
    # « Total : 8 semaines » under « Durée » over rows of four.
    summed = [f for f in total if _TOTAL_LINE.search(flow.folded, 0, f.start)]
    told = summed or total or lengths
    chosen = next(iter(told), None)
    if chosen is not None:
        same = len({f.count for f in told}) == 1
        return {
            "weeks": flow.field(
                "weeks", _plain(chosen), chosen.start, chosen.end, 0.92 if same else 0.65
            )
        }
    if periods is None:
        return {}
    days = [_days(row) for row in periods.value]
    if not days or None in days:
        return {}
    count = round(sum(d for d in days if d is not None) / DAYS_A_WEEK)
    return {
        "weeks": Field(
            "weeks",
            count,
            periods.page,
            periods.box,
            periods.read,
            periods.confidence * 0.85,
            periods.source,
        )
    }


_TOTAL_LINE = re.compile(r"\btotal\b[^\n\d]*\Z")


def _plain(length: FoundLength) -> float | int:
    return int(length.count) if length.count == int(length.count) else length.count


def _days(row: dict[str, Any]) -> int | None:
    start, end = row["start"], row["end"]
    if not start or not end or len(start) != 10 or len(end) != 10:
        return None
    # From a Monday to a Friday is a week too.
    return (dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days + 3
