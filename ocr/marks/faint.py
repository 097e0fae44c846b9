"""Strokes in a place to sign that are too pale, or too straight, to be judged as ink: while one is
there, nobody says that the place is empty."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.marks.gathering import SMALLEST_EM
from ocr.marks.level_runs import level_runs
from ocr.marks.printed import Printed
from ocr.marks.room import Place
from ocr.marks.sheet import Sheet
from ocr.strokes import Mask, Strokes

_STROKE_EM = 0.5  # width of a faint stroke at most
_FAINT_EM = 1.6  # a faint stroke this long makes an empty place unclear
_SLANTED_EM, _SLANT_EM = (2.0, 14.0), 0.8  # length of a straight stroke; how much it leans
_SPECK_EM = 0.5  # ink that is no print, and smaller, may be a pale stroke's darker points
_RULE_EM = 3.0  # so far a thin line runs straight; no pen does


def faint_stroke(place: Place, sheet: Sheet, printed: Printed) -> bool:
    """Whether something longer than a letter is there, too faint to count as ink: a pencil, a
    pen that runs dry, a pale copy."""
    em = sheet.em_px
    window = (slice(place.y0, place.y1), slice(place.x0, place.x1))
    gray = cv2.GaussianBlur(sheet.gray[window], (0, 0), 1.0)
    if gray.size == 0:
        return False
    gone = _without_specks(sheet.ink[window] & ~printed.rest[window], _SPECK_EM * em)
    known = printed.words[window] | cv2.dilate(gone, np.ones((5, 5), np.uint8)).astype(bool)
    # A stroke is narrow: folds and shadows are as pale, but broad.
    broad = max(3, round(_STROKE_EM * em)) | 1
    narrow = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, np.ones((broad, broad), np.uint8))
    contrast = max(16.0, 3.5 * sheet.noise)
    faint = _without_rules((narrow > contrast) & ~known, em)
    strokes = Strokes(faint > 0)
    x, y, w, h, area = strokes.stats[1:].T
    rim = (x == 0) | (y == 0) | (x + w == gray.shape[1]) | (y + h == gray.shape[0])
    short, long = np.minimum(w, h), np.maximum(w, h)
    thin = (area < 0.5 * w * h) & (area < 0.5 * em * long)
    drawn = ~rim & thin & (short > 0.5 * em) & (long > _FAINT_EM * em)
    if not drawn.any():
        return False
    judged = _without_specks(printed.rest[window], SMALLEST_EM * em)
    inked = np.bincount(strokes.labels[judged > 0], minlength=strokes.count)[1:] > 0
    return bool((drawn & ~inked).any())


def slanted_stroke(place: Place, sheet: Sheet, printed: Printed) -> bool:
    """Whether a straight stroke, taken for a fold, lies slanted within the place: a hurried pen's
    may. Folds run on beyond it."""
    window = (slice(place.y0, place.y1), slice(place.x0, place.x1))
    drawn = printed.words | printed.rest | printed.lines_across | printed.lines_down
    left = np.ascontiguousarray(sheet.ink[window] & ~drawn[window])
    x, y, w, h = Strokes(left).stats[1:, :4].T
    inside = (x > 0) & (y > 0) & (x + w < left.shape[1]) & (y + h < left.shape[0])
    short, long = np.minimum(w, h) / sheet.em_px, np.maximum(w, h) / sheet.em_px
    low, high = _SLANTED_EM
    return bool((inside & (short > _SLANT_EM) & (long > low) & (long < high)).any())


def _without_specks(ink: Mask, least_px: float) -> NDArray[np.uint8]:
    strokes = Strokes(np.ascontiguousarray(ink))
    return strokes.where(strokes.stats[:, 2:4].max(axis=1) >= least_px).astype(np.uint8)


def _without_rules(faint: Mask, em: float) -> NDArray[np.uint8]:
    """Pale strokes less what runs quite level or upright for long: a table's thin lines."""
    thick = np.asarray(cv2.dilate(faint.astype(np.uint8), np.ones((3, 3), np.uint8)), np.uint8)
    run = round(_RULE_EM * em)
    rules = level_runs(thick, run) | level_runs(thick.T, run).T
    return np.asarray(faint & (rules == 0), np.uint8)
