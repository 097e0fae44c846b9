"""Lines of ink that recognition passed over: « Le 9 octobre 2023 » by a pen, label and all."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from dossiers.page import Word
from ocr.engines.engine import Gray
from ocr.hand.places import Place, is_print, pixels, years_of
from ocr.rules import without_rules
from ocr.strokes import boxes_of

_INK_BELOW = 170
_READ = 0.85  # confidence of words whose ink is none of it
_LEAST, _MOST = 0.5, 5.0  # height of a stroke that counts, in heights of small letters
_JOINED = 2.2  # strokes so near follow one another
_WIDE, _HIGH = (6.0, 32.0), (1.2, 5.0)
_STROKES = (4, 40)
_TALL = 1.15  # the median stroke of a line: print has more small letters than tall ones
_PAD = 1.0
_MOST_LINES = 8


def unread_places(words: Sequence[Word], even: Gray, x_height: float) -> list[Place]:
    """Room about each such line, the lowest first; more than a few are a background."""
    years = years_of(words)
    high, wide = even.shape
    darkest = cv2.erode(even, np.ones((2, 2), np.uint8), anchor=(0, 0))
    half = np.ascontiguousarray(darkest[::2, ::2], dtype=np.uint8)
    ink = (without_rules(half, x_height / 2) < _INK_BELOW).astype(np.uint8)
    for word in words:
        if is_print(word) or word.confidence >= _READ:
            x0, y0, x1, y1 = (v // 2 for v in pixels(word.box, even.shape))
            ink[y0 : y1 + 1, x0 : x1 + 1] = 0
    places = []
    for x0, y0, x1, y1 in (tuple(2 * v for v in box) for box in _lines(ink, x_height / 2)):
        pad, middle = round(_PAD * x_height), (y0 + y1) / 2
        box = max(0, x0 - pad), max(0, y0 - pad), min(wide, x1 + pad), min(high, y1 + pad)
        above = [w for w in words if w.box.y1 * high < middle]
        last = max(above, key=lambda w: w.box.y0 + w.box.y1).line if above else -1
        places.append(Place(box, None, last, years))
    places.sort(key=lambda p: -p.box[1])
    return places if len(places) <= _MOST_LINES else []


def _lines(ink: Gray, x_height: float) -> list[tuple[int, int, int, int]]:
    """Boxes of strokes of a letter's height that follow one another in a line."""
    least, most = _LEAST * x_height, _MOST * x_height
    canvas = np.zeros_like(ink)
    middles = []
    for x, y, w, h, _area in boxes_of(ink).tolist():
        if least < max(w, h) and h < most and w < _WIDE[1] * x_height:
            right = x + w + round(_JOINED * x_height)
            canvas[y : y + h, x:right] = 1
            middles.append((x + w / 2, y + h / 2, h))
    across, down, highs = np.array(middles, np.float64).reshape(-1, 3).T
    kept = []
    for x, y, w, h, _area in boxes_of(canvas).tolist():
        w -= round(_JOINED * x_height)
        if not (_WIDE[0] < w / x_height < _WIDE[1] and _HIGH[0] < h / x_height < _HIGH[1]):
            continue
        within = (x <= across) & (across <= x + w) & (y <= down) & (down <= y + h)
        inside = highs[within].tolist()
        counted = _STROKES[0] <= len(inside) <= _STROKES[1]
        if counted and median(inside) >= _TALL * x_height:
            kept.append((x, y, x + w, y + h))
    return kept
