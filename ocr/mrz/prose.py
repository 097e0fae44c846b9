"""Rows that were read as ordinary words already, and so need no second reader."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dossiers.page import Word
from ocr.mrz.rows import Row

_SURE = 0.8
_LONGEST_WORD = 14  # a line of a zone that passes for a word is longer
_MOSTLY_PROSE = 0.4  # of the row's length; the rest is the space between words
_MASK_SIDE_PX = 1000
_SAMPLES = 120


def without_prose(rows: Sequence[Row], words: Sequence[Word], shape: tuple[int, ...]) -> list[Row]:
    """`rows` (pixels of a picture of `shape`) without those that surely read words cross.

    Words with small letters are meant: a zone has none, and capitals misread as words stay.
    """
    plain = [w for w in words if _is_prose(w)]
    if not plain:
        return list(rows)
    height, width = shape[:2]
    scale = min(1.0, _MASK_SIDE_PX / max(height, width))
    mask = np.zeros((max(1, round(height * scale)), max(1, round(width * scale))), np.uint8)
    rows_px, columns_px = mask.shape
    for w in plain:
        mask[
            round(w.box.y0 * rows_px) : round(w.box.y1 * rows_px) + 1,
            round(w.box.x0 * columns_px) : round(w.box.x1 * columns_px) + 1,
        ] = 1
    return [row for row in rows if _share_inside(row, mask, scale) < _MOSTLY_PROSE]


def _is_prose(word: Word) -> bool:
    return (
        word.confidence >= _SURE
        and 2 <= len(word.text) <= _LONGEST_WORD
        and any(c.islower() for c in word.text)
        and "<" not in word.text
    )


def _share_inside(row: Row, mask: NDArray[np.uint8], scale: float) -> float:
    xs = np.linspace(row.start[0], row.end[0], _SAMPLES) * scale
    ys = np.linspace(row.start[1], row.end[1], _SAMPLES) * scale
    height, width = mask.shape
    seen = mask[ys.astype(np.int64).clip(0, height - 1), xs.astype(np.int64).clip(0, width - 1)]
    return float(seen.mean())
