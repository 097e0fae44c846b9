"""Columns of a form: which cells stand under one another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from dossiers.box import union
from pieces.fields.flow import Cell, Flow, Span

# How far under its label a value may stand, in heights of the label.
BELOW_HEIGHTS = 3.2


def column_under(flow: Flow, cell: Cell, lines: int = 1) -> Iterator[Cell]:
    """The cells under `cell` that share its column, whatever they hold."""
    height = max(cell.box.height, 0.004)
    seen: set[int] = set()
    for other in flow.cells:
        if other.page != cell.page or other.line <= cell.line:
            continue
        if other.box.y0 - cell.box.y1 > BELOW_HEIGHTS * height * lines:
            continue
        if not shares_column(cell, other):
            continue
        seen.add(other.line)
        if len(seen) > lines:
            return
        yield other


# Cells of one row share so much of the lower one's height, on paper that is not flat too.
ROW_SHARED = 0.5


def at_height(flow: Flow, cell: Cell) -> Iterator[Cell]:
    """The cells of the row of another, itself among them, on whatever lines they were read."""
    for other in flow.cells:
        shared = min(other.box.y1, cell.box.y1) - max(other.box.y0, cell.box.y0)
        low = min(other.box.height, cell.box.height)
        beside = other.line == cell.line or shared > ROW_SHARED * low
        if other.page == cell.page and beside:
            yield other


def shares_column(label: Cell, other: Cell) -> bool:
    """Whether they overlap across, or begin at one margin."""
    overlap = min(label.box.x1, other.box.x1) - max(label.box.x0, other.box.x0)
    narrow = min(label.box.width, other.box.width)
    return overlap > 0.3 * narrow or abs(label.box.x0 - other.box.x0) < 0.015


# Headings of narrow columns stand nearer to each other than cells do: in heights of their letters.
HEADING_GAP_HEIGHTS = 0.9


def headings_in(flow: Flow, cell: Cell) -> list[Cell]:
    """The headings that one cell holds, « Coef  Note/20  Points »: a gap wider than a blank parts
    them."""
    places = [i for i in range(cell.start, cell.end) if flow.at[i] >= 0]
    if not places:
        return []
    found, start = [], places[0]
    for place, following in itertools.pairwise(places):
        (page, left), (_, right) = flow.words[flow.at[place]], flow.words[flow.at[following]]
        gap_px = (right.box.x0 - left.box.x1) * page.width
        wide = gap_px > HEADING_GAP_HEIGHTS * right.box.height * page.height
        if wide and flow.text[place] != ",":  # « Durée de la formation,  en heures »
            found.append((start, place + 1))
            start = following
    return [cell_between(flow, cell, a, b) for a, b in (*found, (start, places[-1] + 1))]


def cell_between(flow: Flow, cell: Cell, start: int, end: int) -> Cell:
    """The part of a cell from start to end; all of it where no word stands there."""
    words = flow.words_of(start, end)
    return Cell(start, end, cell.page, cell.line, union(w.box for _, w in words)) if words else cell


# How far left of its heading a column's text may begin, in shares of the page.
SET_BACK = 0.012


def in_column(flow: Flow, cell: Cell, head: Cell) -> Span:
    """What of a cell belongs to the column of a heading, where it runs into the next column's: the
    words that begin under it, or right of it and left of the heading after it."""
    after = next((c for c in flow.cells if c.start > head.start), None)
    beside = after is not None and after.line == head.line and after.page == head.page
    right = after.box.x0 if beside and after is not None else 1.0
    places = [
        place
        for place in range(cell.start, cell.end)
        if (index := flow.at[place]) >= 0
        and head.box.x0 <= flow.words[index][1].box.x0 + SET_BACK < right
    ]
    return Span(places[0], places[-1] + 1) if places else Span(cell.start, cell.end)


_NUMBERED = re.compile(r"^\W*\d{1,2}(?:[.)-]\d{0,2}){0,3}\s+")


def unnumbered(label: str) -> str:
    """« 2.2 Date de naissance » without the number that forms give their boxes."""
    return _NUMBERED.sub("", label)
