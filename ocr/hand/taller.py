"""Words written taller than print, in a blank: a pen's, which the engine misreads as surely as it
reads print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from dossiers.page import TurnedWord, Word
from ocr.engines.engine import Gray
from ocr.hand.asked import labels_of
from ocr.hand.places import is_print, lines_of, pixels
from ocr.percentiles import percentile_of

DOUBTED = 0.75  # confidence of such a word: less than any check asks before it refuses
# How tall a pen's strokes are beside print's: of 120 dates surely read, print's are up to 1.5,
# some twenty by pens 1.6 to 2.5 (two 1.3).
_TALLER = 1.6
_THAN_LABEL = 1.1  # than the tallest letter of the print before it
_MAY_BE = 1.7  # of the box of a word, in heights of small letters: lower ones need no look
_INK_BELOW, _PAD, _LEAST_STROKE = 150, 3, 5
_TALL_STROKE = 70  # percentile: small letters stand beside capitals, slashes beside figures
_FIGURES = re.compile(r"[^\w()]{0,2}\d[\d/.,-]{1,9}[^\w()]{0,2}")
_FEWEST, _ENOUGH, _LETTERS = 5, 24, 4  # words of print that tell its height, and their letters


def with_pen_doubted(words: tuple[Word, ...], even: Gray, x_height: float) -> tuple[Word, ...]:
    """The words of a page, no more sure than DOUBTED where they are taller than the print before
    them on their line, or have figures and no print on it."""
    may_be = [w for w in words if w.confidence > DOUBTED and not isinstance(w, TurnedWord)]
    may_be = [w for w in may_be if w.box.height * even.shape[0] > _MAY_BE * x_height]
    named = _behind_names(words, even.shape[1], x_height) if may_be else set()
    tall = [w for w in may_be if id(w) in named or _FIGURES.fullmatch(w.text)]
    if not tall:
        return words
    printed = [w for w in words if is_print(w) and len(w.text) >= _LETTERS]
    ordinary = _height_of_print(printed, even)
    if ordinary is None:
        return words
    doubted = set()
    for word in tall:
        high = _strokes_of(word, even, _TALL_STROKE)
        if high > _TALLER * ordinary and _is_led(word, high, words, even):
            doubted.add(id(word))
    return tuple(replace(w, confidence=DOUBTED) if id(w) in doubted else w for w in words)


def _behind_names(words: Sequence[Word], wide: int, x_height: float) -> set[int]:
    """The words behind those that ask for a name on their line."""
    behind: set[int] = set()
    for line in lines_of(words):
        asks = labels_of(line, wide, x_height)
        if asks:
            behind.update(id(w) for w in line[asks[0][0] + 1 :])
    return behind


def _is_led(word: Word, high: float, words: Sequence[Word], even: Gray) -> bool:
    """Whether lower print leads to a word whose strokes are so high, or it is one of figures on a
    line without print: a heading is tall from its beginning."""
    line = [w for w in words if w.line == word.line and is_print(w)]
    if not line:
        return any(c.isdigit() for c in word.text)
    before = [w for w in line if w.box.x1 <= word.box.x0]
    return any(high > _THAN_LABEL * _strokes_of(w, even, 100) > 0 for w in before)


def _height_of_print(printed: Sequence[Word], even: Gray) -> float | None:
    """The median height of the tall strokes of some words all over the page; None of too few."""
    step = max(1, len(printed) // _ENOUGH)
    heights = [h for w in printed[::step] if (h := _strokes_of(w, even, _TALL_STROKE)) > 0]
    return median(heights) if len(heights) >= _FEWEST else None


def _strokes_of(word: Word, even: Gray, share: int) -> float:
    """The height in pixels that so many of a hundred strokes of a word do not pass; 0 where there
    are none."""
    x0, y0, x1, y1 = pixels(word.box, even.shape)
    crop = even[max(0, y0 - _PAD) : y1 + _PAD, max(0, x0 - _PAD) : x1 + _PAD]
    ink = (crop < _INK_BELOW).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    heights = [h for _, _, _, h, _ in np.asarray(stats)[1:].tolist() if h > _LEAST_STROKE]
    return percentile_of(np.asarray(heights), share) if heights else 0.0
