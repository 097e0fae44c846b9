"""Words whose box reaches over a row of smaller print or to a rule of their cell, cut to what they
are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import RawWord

_TALL_IN_X_HEIGHTS = 2.0  # lower, a word is of one row
_LEAST_OF_ROW = 0.5  # of the height of small letters: lower are accents, dots and commas
_LARGER = 1.15  # the row that was read, than the labels over and under it
_PERCENT = 75  # a row is as high as its higher letters are
_COVERED = 0.5  # of the word's width, by a label
_ENDS_IN_X_HEIGHTS = 0.6  # from the word's ends to those of its row
_ACCENT = 0.35  # of a row's height, over it
_RULE_IN_X_HEIGHTS = 0.5, 2.0  # wide at most, and high: no letter is

Row = NDArray[np.int32]


def in_own_rows(
    words: Sequence[RawWord], letters: NDArray[np.int32], x_height: float
) -> list[RawWord]:
    """`words`, the tall ones cut to the largest row of the `letters` (left, top, width, height)
    that stand in their box: « LE GALL » right under « Nom / Surname », which so is free to be
    read."""
    tall = _TALL_IN_X_HEIGHTS * x_height
    high = letters[letters[:, 3] >= _LEAST_OF_ROW * x_height]
    return [_cut(w, high, x_height) if w.y1 - w.y0 >= tall else w for w in words]


def _cut(word: RawWord, letters: NDArray[np.int32], x_height: float) -> RawWord:
    rows = _rows(_held(word, letters))
    heights = [_height(row) for row in rows]
    at = int(np.argmax(heights)) if rows else 0
    if not rows or not _is_as_wide(rows[at], word, x_height):
        return word
    if any(heights[at] < _LARGER * high for i, high in enumerate(heights) if i != at):
        return word
    own = rows[at]
    top, foot = _ends(own)
    accents = round(_ACCENT * (foot - top))
    y0, y1 = max(word.y0, top - accents), min(word.y1, foot)
    if at and _covers(rows[at - 1], word):
        y0 = max(y0, _ends(rows[at - 1])[1])
    if at + 1 < len(rows) and _covers(rows[at + 1], word):
        y1 = min(y1, _ends(rows[at + 1])[0])
    return replace(word, y0=y0, y1=y1)


def between_rules(word: RawWord, letters: NDArray[np.int32], x_height: float) -> RawWord:
    """The word without the piece of a rule that stands in its box beside its letters, with which
    « 1364 h » is « [1364h »; as it is where no rule does."""
    held = _held(word, letters)
    thin, tall = (n * x_height for n in _RULE_IN_X_HEIGHTS)
    rules = (held[:, 2] <= thin) & (held[:, 3] >= tall)
    own = held[~rules]
    if not rules.any() or not len(own):
        return word
    (x0, x1), (y0, y1) = _sides(own), _ends(own)
    return replace(word, x0=x0, y0=max(word.y0, y0), x1=x1, y1=min(word.y1, y1))


def _held(word: RawWord, letters: NDArray[np.int32]) -> Row:
    """The letters whose middle is in the word's box."""
    middles = letters[:, :2] + letters[:, 2:4] // 2
    inside = ((word.x0, word.y0) <= middles) & (middles < (word.x1, word.y1))
    return np.asarray(letters[inside.all(axis=1)], dtype=np.int32)


def _rows(letters: Row) -> list[Row]:
    """The letters in rows with nothing between them, from the top."""
    rows: list[list[Row]] = []
    foot = -1
    for letter in letters[np.argsort(letters[:, 1], kind="stable")]:
        if letter[1] >= foot:
            rows.append([])
        rows[-1].append(letter)
        foot = max(foot, int(letter[1] + letter[3]))
    return [np.array(row) for row in rows]


def _ends(row: Row) -> tuple[int, int]:
    return int(row[:, 1].min()), int((row[:, 1] + row[:, 3]).max())


def _height(row: Row) -> float:
    return float(np.percentile(row[:, 3], _PERCENT))


def _sides(row: Row) -> tuple[int, int]:
    return int(row[:, 0].min()), int((row[:, 0] + row[:, 2]).max())


def _is_as_wide(row: Row, word: RawWord, x_height: float) -> bool:
    left, right = _sides(row)
    return max(abs(left - word.x0), abs(right - word.x1)) <= _ENDS_IN_X_HEIGHTS * x_height


def _covers(row: Row, word: RawWord) -> bool:
    left, right = _sides(row)
    return min(right, word.x1) - max(left, word.x0) >= _COVERED * (word.x1 - word.x0)
