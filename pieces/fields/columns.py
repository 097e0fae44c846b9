"""Two columns of running text, read one after the other: a sentence never jumps over the gutter."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.box import union
from dossiers.page import Word
from pieces.fields.placed_cells import Placed
from pieces.fields.side_bars import side_bar

Line = list[list[Word]]

# So many such lines on either side make two columns.
LEAST_LINES = 4
# As many in a hundred of the words between must be prose: a form's boxes hold words apart.
LEAST_PROSE = 0.6
# Lines of one column follow each other more closely than this.
LINE_GAP_HEIGHTS = 1.0


def in_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines with those of two columns of prose, or of a bar and the text beside it, put one
    column after the other; as they were where the page has no such columns."""
    cells = [
        Placed(number, words, union(w.box for w in words))
        for number, line in enumerate(lines)
        for words in line
        if words
    ]
    found = _gutter(cells)
    bar = None if found is not None else side_bar(cells)
    if found is None and bar is None:
        return list(lines)
    gutter, top, end = found or bar or (0.0, 0.0, 0.0)
    inside = [c for c in cells if top <= c.box.centre[1] <= end]
    if any(c.box.x0 < gutter < c.box.x1 for c in inside):
        return list(lines)
    if bar is None and not _mostly_prose(inside):
        return list(lines)
    parts = (
        [c for c in cells if c.box.centre[1] < top],
        [c for c in inside if c.box.x1 <= gutter],
        [c for c in inside if c.box.x0 >= gutter],
        [c for c in cells if c.box.centre[1] > end],
    )
    return [line for part in parts for line in _lines_of(part)]


def _gutter(cells: Sequence[Placed]) -> tuple[float, float, float] | None:
    """The middle of the blank between two columns of prose, and where they begin and end; None
    where there are none."""
    prose = [c for c in cells if c.is_prose]
    for edge in sorted({c.box.x0 for c in prose}):
        right = [c for c in prose if c.box.x0 >= edge]
        if len(right) < LEAST_LINES:
            return None
        top, end = min(c.box.y0 for c in right), max(c.box.y1 for c in right)
        left = [c for c in prose if c.box.x1 <= edge and top <= c.box.centre[1] <= end]
        if len(left) < LEAST_LINES:
            continue
        gutter = (max(c.box.x1 for c in left) + min(c.box.x0 for c in right)) / 2
        return gutter, *_extended(cells, gutter, top, end)
    return None


def _extended(
    cells: Sequence[Placed], gutter: float, top: float, end: float
) -> tuple[float, float]:
    """The stretch of the right column with the lines of the left one that go on above or under."""
    left = sorted((c for c in cells if c.box.x1 <= gutter), key=lambda c: c.box.y0)
    for cell in left:
        if cell.box.centre[1] > end and cell.box.y0 - end < LINE_GAP_HEIGHTS * cell.box.height:
            end = cell.box.y1
    for cell in reversed(left):
        if cell.box.centre[1] < top and top - cell.box.y1 < LINE_GAP_HEIGHTS * cell.box.height:
            top = cell.box.y0
    return top, end


def _mostly_prose(cells: Sequence[Placed]) -> bool:
    words = sum(len(c.words) for c in cells)
    return sum(len(c.words) for c in cells if c.is_prose) >= LEAST_PROSE * words


def _lines_of(cells: Sequence[Placed]) -> list[Line]:
    numbers = sorted({c.line for c in cells})
    return [[c.words for c in cells if c.line == number] for number in numbers]
