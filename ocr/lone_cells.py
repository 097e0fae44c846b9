"""Short cells of a table that the engine passed over: « 8,50 », « E31 », among others that it read
in their row, or in their column of numbers. They are too few letters to make a row of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import RawWord

# A row of a table has so many short cells that were read, so far from each other, in heights of
# small letters.
LEAST_READ, APART_IN_X_HEIGHTS = 3, 2.5
_SURE, _LONGEST_READ = 0.6, 6
# How high and wide the letters of a cell stand together.
_HIGH, _WIDEST = (0.9, 2.6), 7.0
_LEVEL_IN_X_HEIGHTS = 0.6  # how far off its row's middle a cell may stand
# Numbers of a table without rows of short cells: so many that end at one place make a column.
LEAST_ALIGNED, _FLUSH_IN_X_HEIGHTS = 2, 0.5
_CODE = re.compile(r"[EU]\d{1,2}")
_FIGURES = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")


_Box = tuple[int, int, int, int]


def lone_cell(
    box: _Box, letters: NDArray[np.int32], words: Sequence[RawWord], x_height: float
) -> _Box | None:
    """Left, top, right and bottom of the `letters` that stand in a box, where they are a cell of a
    table, whose other cells are among `words`; None elsewhere."""
    left, top, right, bottom = box
    middles = letters[:, :2] + letters[:, 2:4] // 2
    inside = (middles[:, 0] >= left) & (middles[:, 0] < right)
    inside &= (middles[:, 1] >= top) & (middles[:, 1] < bottom)
    held = letters[inside]
    if not len(held):
        return None
    left, top = (int(v) for v in held[:, :2].min(axis=0))
    right, bottom = (int(v) for v in (held[:, :2] + held[:, 2:4]).max(axis=0))
    wide, high = (right - left) / x_height, (bottom - top) / x_height
    if not (_HIGH[0] <= high <= _HIGH[1] and wide <= _WIDEST):
        return None
    cell = left, top, right, bottom
    if _cells_of_row((top + bottom) / 2, words, x_height) >= LEAST_READ:
        return cell
    told = (_in_column_of_figures, _under_codes, _in_row_of_unit)
    return cell if any(tells(cell, words, x_height) for tells in told) else None


def _in_column_of_figures(cell: _Box, words: Sequence[RawWord], x_height: float) -> bool:
    """Whether it stands in a row of words, under or over numbers that stand alone, all of which end
    at one place."""
    middle, right = (cell[1] + cell[3]) / 2, cell[2]
    if not any(w.confidence >= _SURE and len(w.text) > 1 for w in _level(middle, words, x_height)):
        return False
    slack = _FLUSH_IN_X_HEIGHTS * x_height
    aligned = [
        w
        for w in words
        if abs(w.x1 - right) < slack and w.confidence >= _SURE and _FIGURES.fullmatch(w.text)
    ]
    return sum(_stands_alone(w, words, x_height) for w in aligned) >= LEAST_ALIGNED


def _under_codes(cell: _Box, words: Sequence[RawWord], x_height: float) -> bool:
    """Whether it opens a row of words, under or over codes of units that begin at its place."""
    middle, right = (cell[1] + cell[3]) / 2, cell[2]
    level = _level(middle, words, x_height)
    if not any(w.confidence >= _SURE and len(w.text) > 1 and w.x0 > right for w in level):
        return False
    codes = [w for w in words if w.confidence >= _SURE and _CODE.fullmatch(w.text)]
    return sum(abs(w.x0 - cell[0]) < x_height for w in codes) >= LEAST_ALIGNED


def _in_row_of_unit(cell: _Box, words: Sequence[RawWord], x_height: float) -> bool:
    """Whether it stands in a row that begins where codes of units do, as in a relevé, alone or
    beside another table: what is in its other columns is no more than a coefficient or a mark."""
    level = _level((cell[1] + cell[3]) / 2, words, x_height)
    codes = [w for w in words if w.confidence >= _SURE and _CODE.fullmatch(w.text)]
    return any(
        word.x0 < cell[0] and sum(abs(w.x0 - word.x0) < x_height for w in codes) >= LEAST_READ
        for word in level
    )


def _stands_alone(word: RawWord, words: Sequence[RawWord], x_height: float) -> bool:
    apart = APART_IN_X_HEIGHTS * x_height
    level = _level((word.y0 + word.y1) / 2, words, x_height)
    return all(w is word or w.x0 - word.x1 > apart or word.x0 - w.x1 > apart for w in level)


def _level(middle: float, words: Sequence[RawWord], x_height: float) -> list[RawWord]:
    slack = _LEVEL_IN_X_HEIGHTS * x_height
    return [w for w in words if abs((w.y0 + w.y1) / 2 - middle) < slack]


def _cells_of_row(middle: float, words: Sequence[RawWord], x_height: float) -> int:
    """How many short words that stand alone were read at that height."""
    level = sorted(_level(middle, words, x_height), key=lambda w: w.x0)
    if len(level) < LEAST_READ:
        return 0
    apart = [b.x0 - a.x1 > APART_IN_X_HEIGHTS * x_height for a, b in pairwise(level)]
    alone = [before and after for before, after in zip([True, *apart], [*apart, True], strict=True)]
    return sum(
        free and w.confidence >= _SURE and len(w.text) <= _LONGEST_READ
        for free, w in zip(alone, level, strict=True)
    )
