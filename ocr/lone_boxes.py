"""Boxes that stand alone in the cells of a table, under « Validée » or « Non »: no word follows
them, and the row that they belong to stands to their left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dossiers.box import Box
from dossiers.page import Word

Ticked = tuple[Box, str]  # a box and the word that it becomes

_CONFIDENCE = 0.9
_SAME_COLUMN = 0.5  # of a box: how far apart across the boxes of a column stand
_OF_ROW = 0.5  # of a box: how far from its middle, up or down, the words of its row may stand
_ASTRIDE = 0.15  # how much of a box may lie in a word


def with_lone_boxes(
    words: Sequence[Word], boxes: Sequence[Ticked], is_of: Callable[[Box, Word], bool]
) -> list[Word]:
    """The words with the boxes of each column of two or more, in the rows that stand left of them,
    instead of what they were read as (`is_of`)."""
    rows = [(box, text, _row_of(words, box, is_of)) for box, text in boxes]
    placed = list(words)
    for box, text, row in rows:
        column = {r for other, _, r in rows if _same_column(box, other) and r is not None}
        if row is None or len(column) < 2:
            continue
        rest = [w for w in placed if not is_of(box, w)]
        if any(box.intersection(w.box) > _ASTRIDE * box.area for w in rest):
            continue
        before = [k for k, w in enumerate(rest) if w.line == row and w.box.x0 < box.x0]
        at = max(before, key=lambda k: rest[k].box.x0) + 1
        placed = [*rest[:at], Word(text, box, _CONFIDENCE, row), *rest[at:]]
    return placed


def _row_of(words: Sequence[Word], box: Box, is_of: Callable[[Box, Word], bool]) -> int | None:
    """The line of the words left of a box whose middle is nearest to its own; None where there are
    none at its height."""
    beside = [
        w
        for w in words
        if w.box.x1 <= box.x0 and _off(w.box, box) < _OF_ROW * box.height and not is_of(box, w)
    ]
    nearest = min(beside, key=lambda w: (_off(w.box, box), -w.box.x1), default=None)
    return None if nearest is None else nearest.line


def _off(box: Box, other: Box) -> float:
    return abs(box.centre[1] - other.centre[1])


def _same_column(box: Box, other: Box) -> bool:
    return abs(box.centre[0] - other.centre[0]) < _SAME_COLUMN * box.width
