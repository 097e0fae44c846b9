"""Sheets of attendance: a day at the head of each column, who came in the row of each."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Collection, Sequence

from pieces.fields.cell_columns import headings_in, shares_column
from pieces.fields.days import dates_of
from pieces.fields.flow import Cell, Flow
from pieces.fields.rows_of_people import in_row_of_holder
from pieces.parse.dates import FoundDate

# A sheet has so many days at least, and no more lines under its head.
LEAST_DAYS, MOST_LINES = 2, 30
_WEEKDAY = re.compile(r"\W*(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?\s*(?:le\s+)?)?")
# « 7 h », « 3h30 », « présente », « X »; not « 0 h », « absent ».
_CAME = re.compile(
    r"\W*(?:0?[1-9]\d?(?:[.,]\d+)?\s?h(?:eures?)?\s?(?:\d\d)?|present\w*|oui|[px]|☒|✓|✔)\W*"
)


def days_attended(flow: Flow, born: Collection[dt.date]) -> tuple[FoundDate, FoundDate] | None:
    """The first and the last day on which whom the paper is about came, where his row stands under
    a line of days; None elsewhere."""
    for _, line in itertools.groupby(flow.cells, key=lambda c: (c.page, c.line)):
        parts = (part for cell in line for part in headings_in(flow, cell))
        heads = [(c, day) for c in parts if (day := _day_of(flow, c)) and day.date not in born]
        days = [day.date for _, day in heads]
        if len(set(days)) < max(LEAST_DAYS, len(days)) or days != sorted(days):
            continue
        own = _own_cells(flow, heads[0][0])
        came = [day for cell, day in heads if _came(flow, cell, own)]
        if came:
            return came[0], came[-1]
    return None


def _day_of(flow: Flow, cell: Cell) -> FoundDate | None:
    """The day that is all a cell says, its weekday before it."""
    inside = [d for d in dates_of(flow.text) if cell.start <= d.start < cell.end]
    if len(inside) != 1 or inside[0].precision != "day":
        return None
    alone = _WEEKDAY.fullmatch(flow.folded, cell.start, inside[0].start)
    return inside[0] if alone and not flow.text[inside[0].end : cell.end].strip() else None


def _own_cells(flow: Flow, head: Cell) -> list[Cell]:
    under = (
        c
        for c in flow.cells
        if c.page == head.page and head.line < c.line <= head.line + MOST_LINES
    )
    return in_row_of_holder(flow, list(under))


def _came(flow: Flow, head: Cell, own: Sequence[Cell]) -> bool:
    return any(
        _CAME.fullmatch(flow.folded, c.start, c.end) is not None
        for c in own
        if shares_column(head, c)
    )
