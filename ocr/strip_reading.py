"""One strip of a page read alone: what a word or a row of letters is, without its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ocr.engines.engine import Engine, Gray, RawWord, RecognitionTimeout
from ocr.leaders import without_leaders

AROUND_IN_X_HEIGHTS = 0.5
LARGER = 1.4  # than the page, a word that is read alone
# Of the way from ink to paper, what is no paper yet where letters touch; what counts as ink.
_PALEST, _INK_PERCENT = 0.75, 1.0


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a page, in pixels."""

    x0: int
    y0: int
    x1: int
    y1: int


def around(strip: Strip, words: Sequence[RawWord | Strip]) -> Strip:
    """The strip with the words or strips that stand right beside it."""
    parts: list[Strip | RawWord] = [strip, *words]
    return Strip(
        min(p.x0 for p in parts), min(p.y0 for p in parts),
        max(p.x1 for p in parts), max(p.y1 for p in parts),
    )  # fmt: skip


def read_alone(
    gray: Gray,
    word: RawWord,
    x_height: float,
    dpi: int,
    engine: Engine,
    larger: float = LARGER,
) -> list[RawWord]:
    """What stands where that word does, read alone, so many times as large; boxes in pixels of
    `gray`."""
    strip = Strip(word.x0, word.y0, word.x1, word.y1)
    return read_strip(gray, strip, x_height, dpi, engine, larger)


def read_strip(
    gray: Gray,
    strip: Strip,
    x_height: float,
    dpi: int,
    engine: Engine,
    larger: float = LARGER,
    around_in_x_heights: float = AROUND_IN_X_HEIGHTS,
    *,
    thin: bool = False,
) -> list[RawWord]:
    """The words of one strip, read alone on white, none where that takes too long; boxes in pixels
    of `gray`. `thin`: with its letters made thinner."""
    around = round(x_height * around_in_x_heights)
    height, width = gray.shape
    x0, y0 = max(0, strip.x0 - around), max(0, strip.y0 - around)
    x1, y1 = min(width, strip.x1 + around), min(height, strip.y1 + around)
    cut = without_leaders(gray, (x0, y0, x1, y1), x_height)
    cut = _thinned(cut) if thin else cut
    size = (round(cut.shape[1] * larger), round(cut.shape[0] * larger))
    shown = cv2.resize(cut, size, interpolation=cv2.INTER_CUBIC)
    rim = round(x_height)
    padded = cv2.copyMakeBorder(shown, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=255)
    try:
        found = engine.words(np.asarray(padded, dtype=np.uint8), round(dpi * larger), "line", 2.0)
    except RecognitionTimeout:
        return []
    return [_moved(w, x0, y0, rim, width, height, larger) for w in found]


def _thinned(gray: Gray) -> Gray:
    """The strip with its palest greys made paper. Letters that a blur makes touch at the engine's
    own threshold are one mark to it, of which it reads nothing."""
    ink = float(np.percentile(gray, _INK_PERCENT))
    white = max(1.0, _PALEST * (255.0 - ink))
    table = np.clip((np.arange(256) - ink) * (255.0 / white), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(gray, table), dtype=np.uint8)


def _moved(
    word: RawWord, x0: int, y0: int, rim: int, width: int, height: int, larger: float
) -> RawWord:
    def across(x: int) -> int:
        return min(width, max(0, round((x - rim) / larger) + x0))

    def down(y: int) -> int:
        return min(height, max(0, round((y - rim) / larger) + y0))

    return RawWord(
        word.text, across(word.x0), down(word.y0), across(word.x1), down(word.y1), word.confidence
    )
