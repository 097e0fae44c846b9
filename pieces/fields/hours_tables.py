"""Hours of training as the cells of a table hold them, and the one cell that sums the others up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pieces.fields.cell_columns import column_under, shares_column
from pieces.fields.flow import Cell, Flow, Span
from pieces.parse.hours import amount

LEAST_TRAINING_HOURS, MOST_TRAINING_HOURS = 20.0, 4000.0
_BARE_HOURS = re.compile(r"(\d{1,2}[ .]\d{3}|\d{2,4})(?:[.,]\d{1,2})?\s?h?")
# One figure a box: « 1 3 6 0 ».
_COMBED = re.compile(r"\d(?:[ |]{1,3}\d){2,3}")


def hours_of(flow: Flow, cell: Cell | Span) -> int | float | None:
    """The number of hours that a cell holds and nothing else; None for other cells."""
    text = flow.folded[cell.start : cell.end].strip()
    if _COMBED.fullmatch(text):
        text = re.sub(r"\D", "", text)
    match = _BARE_HOURS.fullmatch(text)
    if match is None:
        return None
    hours = amount(match.group().rstrip("h "))
    if not LEAST_TRAINING_HOURS <= hours <= MOST_TRAINING_HOURS:
        return None
    return int(hours) if hours == int(hours) else hours


@dataclass(frozen=True, slots=True)
class WholeHours:
    """The hours that a table sums up, and where they stand."""

    hours: int | float
    span: Span


_ALL = re.compile(r"(?:total|totaux|ensemble|cumul)(?:\s+(?:general|des heures|heures))?[\s:.]*")
_COUNTS_HOURS = re.compile(r"\bheures?\b|\bhoraires?\b|\((?:en )?h\)")
_NOT_TRAINING = re.compile(r"hebdo|semaine|absence|entreprise|stage|travail|mensuel")
# How many lines over the heading of its total a table may say what it counts.
TITLE_LINES = 2


def grand_total(flow: Flow) -> WholeHours | None:
    """The cell of the row and of the column « Total » of a table of hours, where it is the sum of
    the others of its row and of its column; None where no table has one."""
    found = [
        WholeHours(hours, Span(cell.start, cell.end))
        for head in flow.cells
        if _ALL.fullmatch(flow.folded, head.start, head.end) and _counts_hours(flow, head)
        for cell in column_under(flow, head, _MOST_ROWS)
        if (hours := hours_of(flow, cell)) and _sums_up(flow, head, cell, hours)
    ]
    return found[0] if len({one.hours for one in found}) == 1 else None


_MOST_ROWS = 12


def _sums_up(flow: Flow, head: Cell, cell: Cell, hours: int | float) -> bool:
    line = flow.line_span(cell.start)
    row = [c for c in flow.cells if line.start <= c.start < line.end]
    if len(row) < 3 or not _ALL.fullmatch(flow.folded, row[0].start, row[0].end):
        return False
    over = [c for c in flow.cells if head.end <= c.start < line.start and shares_column(head, c)]
    return all(_sum(flow, cells) == hours for cells in (row[1:-1], over))


def _sum(flow: Flow, cells: Sequence[Cell]) -> int | float:
    return sum(hours_of(flow, cell) or 0 for cell in cells)


def _counts_hours(flow: Flow, head: Cell) -> bool:
    said = "\n".join(_titles(flow, head))
    return _COUNTS_HOURS.search(said) is not None and _NOT_TRAINING.search(said) is None


def _titles(flow: Flow, head: Cell) -> Iterator[str]:
    """The line of a heading and the lines right over it."""
    place = head.start
    for _ in range(1 + TITLE_LINES):
        line = flow.line_span(place)
        yield flow.folded[line.start : line.end]
        if line.start == 0:
            return
        place = line.start - 1
