"""Labels parted from the values they are set against: a narrow gap is a column's where other lines
have theirs at the same place."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from dossiers.page import Page, Word

Line = list[list[Word]]

# A gap that may part a label from its value, in heights of its letters; spaces are a third of one.
# A typewriter's are near one, and its words stand under each other as they fall: there the gap is
# so many times wider than the narrow ones of the page, a quarter of them.
LEAST_GAP_HEIGHTS, WIDER, NARROW_SHARE = 0.7, 1.5, 0.25
# How exactly the words of one column begin together, in heights of their letters.
ALIGNED_HEIGHTS = 0.3
# So many other lines, no further off than this share of the page, make a column; of the lines among
# them that reach beyond its edge, so many times fewer run across it.
LEAST_LINES, REACH, TIMES_FEWER = 3, 0.15, 3
# A label has letters: a bullet or a number before a line is none.
LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where a word begins behind a gap, as a share of the page's width, on which line."""

    line: int
    x: float
    y: float
    height: float


def parted_by_columns(lines: Sequence[Line], frames: Sequence[Page]) -> list[Line]:
    """The lines with their cells cut where a column of values begins. `frames`: the page each line
    is measured on, upright or turned."""
    least = _least_gap(lines, frames)
    edges = [
        edge
        for number, (line, frame) in enumerate(zip(lines, frames, strict=True))
        for edge in _edges(number, line, frame, least)
    ]
    return [
        [part for cell in line for part in _parts(number, cell, edges, lines, frame, least)]
        for number, (line, frame) in enumerate(zip(lines, frames, strict=True))
    ]


def _height(word: Word, frame: Page) -> float:
    """A word's height as a share of the page's width."""
    return word.box.height * frame.height / frame.width


def _least_gap(lines: Sequence[Line], frames: Sequence[Page]) -> float:
    """From which width on a gap may be a column's, in heights of its letters."""
    gaps = sorted(
        (right.box.x0 - left.box.x1) / max(_height(right, frame), 1e-6)
        for line, frame in zip(lines, frames, strict=True)
        for cell in line
        for left, right in itertools.pairwise(cell)
    )
    narrow = gaps[int(NARROW_SHARE * len(gaps))] if gaps else 0.0
    return max(LEAST_GAP_HEIGHTS, WIDER * narrow)


def _edges(number: int, line: Line, frame: Page, least: float) -> list[_Edge]:
    """The words of a line that a gap parts from what is before them."""
    words = [word for cell in line for word in cell]
    return [
        _Edge(number, right.box.x0, right.box.y0, _height(right, frame))
        for left, right in itertools.pairwise(words)
        if _is_gap(left, right, frame, least)
    ]


# « Prénoms   : Karim », « Commune   : Nice »: marks under each other, which begin no values.
_MARKS = ":.…_|;, "


def _is_gap(left: Word, right: Word, frame: Page, least: float) -> bool:
    if not right.text.strip(_MARKS):
        return False
    return right.box.x0 - left.box.x1 > least * _height(right, frame)


def _parts(
    number: int,
    cell: list[Word],
    edges: Sequence[_Edge],
    lines: Sequence[Line],
    frame: Page,
    least: float,
) -> list[list[Word]]:
    for place in range(1, len(cell)):
        label = "".join(w.text for w in cell[:place])
        if sum(c.isalpha() for c in label) < LEAST_LETTERS:
            continue
        if not _is_gap(cell[place - 1], cell[place], frame, least):
            continue
        edge = _Edge(number, cell[place].box.x0, cell[place].box.y0, _height(cell[place], frame))
        if _is_column(edge, edges, lines):
            return [cell[:place], cell[place:]]
    return [cell]


def _is_column(edge: _Edge, edges: Sequence[_Edge], lines: Sequence[Line]) -> bool:
    """Whether enough lines around have a word behind a gap at the same place, and hardly any runs
    across it."""
    with_it = {
        other.line
        for other in edges
        if other.line != edge.line
        and abs(other.x - edge.x) < ALIGNED_HEIGHTS * edge.height
        and abs(other.y - edge.y) < REACH
    }
    if len(with_it) < LEAST_LINES:
        return False
    between = lines[min(*with_it, edge.line) : max(*with_it, edge.line) + 1]
    across = sum(
        any(w.box.x0 < edge.x - ALIGNED_HEIGHTS * edge.height < w.box.x1 for c in line for w in c)
        or any(
            a.box.x1 < edge.x < b.box.x0 and b.box.x0 - a.box.x1 < LEAST_GAP_HEIGHTS * edge.height
            for c in line
            for a, b in itertools.pairwise(c)
        )
        for line in between
    )
    return TIMES_FEWER * across <= len(with_it)
