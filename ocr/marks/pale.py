"""Rows of small letters in a place to sign, paler than all the print of the page: on a grey copy a
stamp without a frame, that a pen runs over so that it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.marks.date_wording import DATE, plain
from ocr.marks.parties import folded
from ocr.marks.room import PixelBox, Place
from ocr.marks.sheet import Sheet
from ocr.marks.unlike_print import DARKEST, may_be_set, palest_of
from ocr.marks.wording import SIGNED_ON_SCREEN
from ocr.percentiles import percentile_of

_HIGH_EM, _WIDE_EM = (0.35, 1.3), (0.15, 1.5)
# Levels above all but the palest print, and letters of a row: of 96 places without a stamp on scans
# those alone had 4 into which their neighbour's stamp ran; 30 of 76 with one had as many.
_PALER, _FEWEST = 20.0, 4
_LEVEL_EM, _CLIMB = 0.25, 0.1  # feet of a row: so far apart, and more by so much of the way
_REACH_EM = 8.0
_OFF_LABEL_PX = 4
_IN_ROW = 0.3  # share of a word
_SURE = 0.75  # confidence of a word that was read
_BEHIND = 3.5  # heights of the row, behind what asks for it
_ASKS_DAY = re.compile(r"le|date|du")

Rows = NDArray[np.int32]


def pale_rows(places: Sequence[Place], page: Page, sheet: Sheet) -> list[PixelBox]:
    """The boxes of such rows, one a place at most; a page with a text layer has none."""
    if page.text_source == "embedded" or not places:
        return []
    palest = palest_of(page, sheet)
    if palest is None:
        return []
    rows = (_longest_row(_pale_letters(place, sheet, palest), sheet.em_px) for place in places)
    boxes = (_box_about(row) for row in rows if len(row) >= _FEWEST)
    return [box for box in boxes if not _is_no_stamp_s(box, page, sheet)]


def _is_no_stamp_s(box: PixelBox, page: Page, sheet: Sheet) -> bool:
    """Whether a row is a date alone, as a pen writes it behind « le » (an office's stamp says
    more), or what a platform prints below a signature."""
    row = sheet.fractions(*box)
    inside = [w for w in page.words if row.intersection(w.box) > _IN_ROW * w.box.area]
    read = " ".join(w.text for w in inside)
    lines = {w.line for w in inside}
    whole = " ".join(w.text for w in page.words if w.line in lines)
    dated = DATE.fullmatch(plain(read).strip()) is not None
    if dated or SIGNED_ON_SCREEN.search(folded(whole)) is not None:
        return True
    if inside and not any(may_be_set(w) for w in inside):
        return True
    return _is_sentence(inside) or _is_filled_in(row, page)


def _is_sentence(words: Sequence[Word]) -> bool:
    """Whether a row was read, surely and in small letters: pale print, as of a label."""
    sure = [w for w in words if w.confidence >= _SURE]
    small = sum(c.islower() for w in sure for c in w.text)
    letters = sum(c.isalpha() for w in words for c in w.text)
    return small >= _FEWEST and 2 * small > letters


def _is_filled_in(row: Box, page: Page) -> bool:
    """Whether a row stands right behind « le » or « date »: a day that a pen wrote."""
    reach = _BEHIND * row.height * page.height / page.width
    return any(
        0 <= row.x0 - w.box.x1 < reach
        and row.y0 < w.box.centre[1] < row.y1
        and _ASKS_DAY.fullmatch(folded(w.text).strip())
        for w in page.words
    )


def _pale_letters(place: Place, sheet: Sheet, palest: float) -> Rows:
    """x, y, width, height of the letters in the place, its label's aside."""
    em, stats = sheet.em_px, sheet.strokes.stats
    x, y, w, h = stats[:, :4].T
    left, top, right, bottom = sheet.pixels(place.label.box)
    inside = (x >= place.x0) & (y >= max(place.y0, top)) & (x + w <= place.x1) & (y + h <= place.y1)
    inside &= (h > _HIGH_EM[0] * em) & (h < _HIGH_EM[1] * em)
    inside &= (w > _WIDE_EM[0] * em) & (w < _WIDE_EM[1] * em)
    off = _OFF_LABEL_PX
    inside &= (x > right + off) | (x + w < left - off) | (y > bottom + off) | (y + h < top - off)
    pale = [k for k in np.flatnonzero(inside) if _depth(sheet, int(k)) > palest + _PALER]
    return np.asarray(stats[pale, :4], np.int32)


def _depth(sheet: Sheet, k: int) -> float:
    x, y, w, h = (int(v) for v in sheet.strokes.stats[k, :4])
    window = (slice(y, y + h), slice(x, x + w))
    return percentile_of(sheet.gray[window][sheet.strokes.labels[window] == k], DARKEST)


def _longest_row(letters: Rows, em: float) -> Rows:
    feet, across = letters[:, 1] + letters[:, 3], letters[:, 0]
    best = letters[:0]
    for foot, at in zip(feet, across, strict=True):
        apart = np.abs(across - at)
        level = np.abs(feet - foot) < _LEVEL_EM * em + _CLIMB * apart
        row = letters[level & (apart < _REACH_EM * em)]
        best = row if len(row) > len(best) else best
    return best


def _box_about(row: Rows) -> PixelBox:
    ends = row[:, :2] + row[:, 2:]
    return (
        int(row[:, 0].min()), int(row[:, 1].min()), int(ends[:, 0].max()), int(ends[:, 1].max())
    )  # fmt: skip
