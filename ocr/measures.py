"""What is measured of a recognised page before its legibility is judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from dossiers.page import Word
from ocr.blur import blur_of, softness_of
from ocr.engines.engine import Gray
from ocr.letters import Letters, level_under
from ocr.light import gray_of
from ocr.sources import Picture

_SURE = 0.6


@dataclass(frozen=True, slots=True)
class Measures:
    """`quality`: mean confidence of the letters read. `blur_ratio`: blur over height of small
    letters, None where no rows of letters were found; `softness_px`: blur of the picture's
    sharpest edges, None where there were letters to tell it by. `contrast`: 1 for black on white,
    None without letters. `paper_level`: 0…255. `spread`: standard deviation of the evened page
    over 255. `x_height_px` and `longer_side_px`: of the picture as large as it was sent."""

    quality: float
    sure_words: int
    letters: int
    x_height_px: float
    blur_ratio: float | None
    softness_px: float | None
    contrast: float | None
    paper_level: float
    spread: float
    longer_side_px: int


def measured(
    small: Picture,
    even: Gray,
    rows: Letters,
    x_height: float,
    words: Sequence[Word],
    scale: float,
) -> Measures:
    """`even` is the evenly lit grey picture of a page and `small` a small copy of it as it was,
    `rows` its letters that stand in rows, `x_height` in pixels of `even`, `scale` its own against
    as large as it was sent."""
    blur = blur_of(even, rows)
    return Measures(
        _quality(words),
        sum(w.confidence >= _SURE and sum(c.isalnum() for c in w.text) >= 3 for w in words),
        len(rows),
        x_height / scale,
        None if blur is None else blur / max(1.0, x_height),
        softness_of(even) if blur is None else None,
        _contrast(even, rows),
        level_under(gray_of(small), 0.9),
        float(cv2.meanStdDev(even)[1][0, 0]) / 255,
        round(max(even.shape) / scale),
    )


def _quality(words: Sequence[Word]) -> float:
    told = [(sum(c.isalnum() for c in w.text), w.confidence) for w in words]
    letters = sum(count for count, _ in told)
    return sum(count * sure for count, sure in told) / letters if letters else 0.0


def _contrast(even: Gray, rows: Letters) -> float | None:
    if not len(rows):
        return None
    step = max(1, len(rows) // 300)
    darkest = [
        int(even[top : top + height, left : left + width].min())
        for left, top, width, height, _ in rows.boxes[::step].tolist()
    ]
    return 1 - float(np.median(darkest)) / 255
