"""Words set unlike the print of their page, askew or in a paler ink: a stamp's, where they stand by
a place to sign. A typed name below a label is as straight and as dark as the label."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.page import Page, Word
from ocr.marks.parties import folded
from ocr.marks.sheet import Sheet
from ocr.percentiles import percentile_of

_SURE = 0.75  # confidence of a word that was read, and is no pen's
_LETTERS = 4
_COMPARED = 14  # words of print, the longest
_GLYPHS = 3
_HIGH = (0.4, 1.0)  # of the word: heights of a letter
_APART = 0.8  # of its height: two letters whose feet tell a slope
_ASKEW_DEG, _MOST_DEG = 2.4, 14.0
_ASKEW_LETTERS = 7
DARKEST = 15  # percentile of the greys of a word's ink: its depth
_PALER = 20.0  # levels above all but the palest print
_FEWEST_PALE = 2  # words; one may be small print,
_MUCH_PALER, _LONG, _CROSSED = 30.0, 5, 0.6  # but not by so much, with so many letters so sure
_FEWEST_PRINTED = 6
_OVERPRINTED = frozenset(("specimen", "brouillon"))

Sides = NDArray[np.float64]


def unlike_print(
    words: Sequence[Word], page: Page, sheet: Sheet, labels: Collection[Word]
) -> list[Word]:
    """Those of the words that are askew by some degrees, or, if there are several, paler than the
    print; `labels` are words of labels, which are none."""
    asked = [w for w in words if w not in labels and _is_read(w) and may_be_set(w)]
    if not asked:
        return []
    printed = _printed(page, words)
    if not printed:
        return []
    usual = np.median([s for s in (_slope_deg(w, sheet) for w in printed) if s is not None] or [0])
    askew = [w for w in asked if _is_askew(_slope_deg(w, sheet), float(usual))]
    palest = _palest(printed, sheet)
    pale = [w for w in asked if _depth(w, sheet) > palest + _PALER]
    if sum(len(w.text) for w in askew) < _ASKEW_LETTERS:
        askew = []  # a single short word may be set by worn letters
    return [*askew, *(w for w in pale if w not in askew and len(pale) >= _FEWEST_PALE)]


def much_paler(words: Sequence[Word], page: Page, sheet: Sheet) -> list[Word]:
    """Those of the words, long ones even where a pen makes them unsure, that are much paler than
    the print: one is enough in a place to sign."""
    long = [w for w in words if _is_long(w) and may_be_set(w)]
    palest = palest_of(page, sheet) if long else None
    if palest is None:
        return []
    return [w for w in long if _depth(w, sheet) > palest + _MUCH_PALER]


def palest_of(page: Page, sheet: Sheet) -> float | None:
    """The depth of all but the palest print, in grey levels; None where little was read."""
    printed = _printed(page, ())
    return _palest(printed, sheet) if printed else None


def _printed(page: Page, aside: Collection[Word]) -> list[Word]:
    """The longest words of print but those set aside; none where there are few."""
    others = (w for w in page.words if w not in aside and _is_read(w))
    printed = sorted(others, key=lambda w: -len(w.text))[:_COMPARED]
    return printed if len(printed) >= _FEWEST_PRINTED else []


def _palest(printed: Sequence[Word], sheet: Sheet) -> float:
    return float(np.percentile([_depth(w, sheet) for w in printed], 90))


def _is_read(word: Word) -> bool:
    return word.confidence >= _SURE and sum(c.isalpha() for c in word.text) >= _LETTERS


def may_be_set(word: Word) -> bool:
    """Whether a word may be a stamp's: no small letters of a sentence, no « SPÉCIMEN » printed
    pale across a model."""
    return not word.text[0].islower() and folded(word.text).strip() not in _OVERPRINTED


def _is_long(word: Word) -> bool:
    """Whether a word is a name, no scrap and no « approuvé » by hand, though a pen that crosses it
    makes it unsure."""
    letters = sum(c.isalpha() for c in word.text)
    return word.confidence >= _CROSSED and word.text[0].isupper() and letters >= _LONG


def _is_askew(slope: float | None, usual: float) -> bool:
    return slope is not None and _ASKEW_DEG < abs(slope - usual) < _MOST_DEG


def _slope_deg(word: Word, sheet: Sheet) -> float | None:
    """By how many degrees the letters climb or fall, by their feet and by their heads: the lesser
    of the two; None where they do not tell, or not the same."""
    x0, y0, x1, y1 = sheet.pixels(word.box)
    high = y1 - y0
    ink = np.ascontiguousarray(sheet.ink[y0:y1, x0:x1]).view(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    x, y, w, h = (stats[1:, k].astype(float) for k in range(4))
    letters = (h > _HIGH[0] * high) & (h <= _HIGH[1] * high) & (w < 2 * high)
    if letters.sum() < _GLYPHS:
        return None
    middles = (x + w / 2)[letters]
    slopes = [_slope(middles, edge[letters], _APART * high) for edge in (y, y + h)]
    if None in slopes:
        return None
    least, most = sorted((float(s or 0.0) for s in slopes), key=abs)
    return least if least * most > 0 else 0.0


def _slope(x: Sides, y: Sides, apart: float) -> float | None:
    across, down = x[:, None] - x[None, :], y[:, None] - y[None, :]
    far = across > apart
    if not far.any():
        return None
    return float(np.degrees(np.arctan(np.median(down[far] / across[far]))))


def _depth(word: Word, sheet: Sheet) -> float:
    """How dark the darkest of a word's ink is, in grey levels."""
    x0, y0, x1, y1 = sheet.pixels(word.box)
    ink = sheet.gray[y0:y1, x0:x1][sheet.ink[y0:y1, x0:x1]]
    return percentile_of(ink, DARKEST) if ink.size else 0.0
