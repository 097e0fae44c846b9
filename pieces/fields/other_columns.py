"""Tables that tell a value several times: of several people or of parts of a training, a row each;
before an avenant and after it, a column each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pieces.fields.cell_columns import column_under, shares_column
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.labels import Value
from pieces.fields.rows_of_people import in_row_of_holder

# A list of people has no more rows.
MOST_ROWS = 40
_BEFORE = re.compile(r"\b(?:avant|initiale?s?|actuel(?:le)?s?|ancien(?:ne)?s?|d'origine)\b")
_AFTER = re.compile(r"\b(?:apres|nouve(?:aux?|lles?)|modifiee?s?|retenue?s?)\b")
LONGEST_HEAD = 60


def of_holders_row(flow: Flow, value: Value, holds: Callable[[Span], bool]) -> Value:
    """The value in the row of whom the paper is about, where the column of its label bears one in
    the rows of several people; else the value as it was found."""
    head, own = flow.cell_of(value.label.start), flow.cell_of(value.start)
    if head is None or own is None or head.line == own.line:
        return value
    rows = [
        c for c in column_under(flow, head, MOST_ROWS) if holds(Span(c.start, c.end)) and c != head
    ]
    if len(rows) < 2:
        return value
    his = in_row_of_holder(flow, rows)
    if len(his) != 1 or his[0].line == own.line:
        return value
    return replace(value, start=his[0].start, end=his[0].end)


_TOTAL = re.compile(r"\W*(?:total|cumul|ensemble|globale?)\b")


def in_total(flow: Flow, value: Value, holds: Callable[[Span], bool]) -> Value:
    """The value in the row « Total » of the column that its label heads, or in the column « Total »
    of the row that its label opens; else the value as it was found."""
    head, own = flow.cell_of(value.label.start), flow.cell_of(value.start)
    if head is None or own is None:
        return value
    if head.line != own.line:
        cells = list(column_under(flow, head, MOST_ROWS))
        told = [c for c in cells if _TOTAL.match(flow.folded, flow.line_span(c.start).start)]
    else:
        beside = [c for c in flow.cells if (c.page, c.line) == (own.page, own.line)]
        told = [c for c in beside if c.start > own.start and _is_under_total(flow, c)]
    told = [c for c in told if holds(Span(c.start, c.end))]
    return replace(value, start=told[0].start, end=told[0].end) if len(told) == 1 else value


def _is_under_total(flow: Flow, cell: Cell) -> bool:
    over = (
        c
        for c in flow.cells
        if c.page == cell.page and c.line < cell.line and shares_column(c, cell)
    )
    return any(_TOTAL.fullmatch(flow.folded, c.start, c.end) for c in over)


def as_amended(flow: Flow, value: Value, holds: Callable[[Span], bool]) -> Value:
    """« Date de début | 02/09/2024 | 01/09/2025 » under « Avant avenant | Après avenant »: the
    later of both; else the value as it was found."""
    own = flow.cell_of(value.start)
    head = None if own is None else _head_over(flow, own)
    if own is None or head is None or not _BEFORE.search(flow.folded, head.start, head.end):
        return value
    for cell in flow.cells:
        if (cell.page, cell.line) != (own.page, own.line) or cell.start <= own.start:
            continue
        over = _head_over(flow, cell)
        after = over is not None and over.line == head.line
        if not (over and after and _AFTER.search(flow.folded, over.start, over.end)):
            continue
        if holds(Span(cell.start, cell.end)):
            return replace(value, start=cell.start, end=cell.end)
    return value


def _head_over(flow: Flow, cell: Cell) -> Cell | None:
    """The nearest cell over another in its column that says before or after what."""
    for other in reversed(flow.cells):
        if other.page != cell.page or other.line >= cell.line or not shares_column(other, cell):
            continue
        text = flow.folded[other.start : other.end]
        if len(text) <= LONGEST_HEAD and (_BEFORE.search(text) or _AFTER.search(text)):
            return other
    return None
