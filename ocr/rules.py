"""Ruled lines taken out of a page: a table's frame makes an engine lose the cells it holds."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray

_INK_BELOW = 170
_PALE_INK_BELOW = 205  # rules of forms are often printed grey
_SHORTEST_IN_X_HEIGHTS = 6.0
_NARROW_IN_X_HEIGHTS = 0.6
_MOST_INK_OF_FRAME = 0.1  # of its own box; a word written in one stroke has twice that
_SMALLEST_FRAME_IN_X_HEIGHTS = 5.2  # lower are boxes that hold a letter each (combs)
_STROKE_IN_X_HEIGHTS = (1.8, 2.2)  # across and down: letters that touch a frame have shorter ones
_THICKEST_IN_X_HEIGHTS = 0.45  # thicker is a bar, a photo's edge, a barcode: left alone


def without_rules(even: Gray, x_height_px: float, *, bent: bool = False) -> Gray:
    """The evened page with thin straight lines, across or down, made paper; where the sheet is
    crumpled or folded (`bent`), those that are not quite straight too."""
    long = max(40, round(x_height_px * _SHORTEST_IN_X_HEIGHTS))
    thick = max(2, round(x_height_px * _THICKEST_IN_X_HEIGHTS))
    lines = _straight_lines((even < _INK_BELOW).astype(np.uint8), long, thick)
    if not lines.any():
        return even
    if bent:
        left = cv2.subtract((even < _PALE_INK_BELOW).astype(np.uint8), lines)
        lines |= _bent_lines(np.asarray(left, dtype=np.uint8), long, x_height_px)
    taken_out = np.asarray(cv2.dilate(lines, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    taken_out *= 255
    return np.asarray(cv2.max(even, taken_out), dtype=np.uint8)


def _straight_lines(ink: Gray, long: int, thick: int) -> Gray:
    """Thin lines across and down, at least as long as that."""
    return _thin_lines(ink, (long, 1), (1, thick)) | _thin_lines(ink, (1, long), (thick, 1))


def _thin_lines(ink: Gray, along: tuple[int, int], across: tuple[int, int]) -> Gray:
    """Runs of ink as long as `along` (width, height) that are not as thick as `across`."""
    runs = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(along[::-1], np.uint8))
    if not runs.any():
        return np.asarray(runs, dtype=np.uint8)
    bars = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones(across[::-1], np.uint8))
    if not bars.any():
        return np.asarray(runs, dtype=np.uint8)
    near_bars = cv2.dilate(bars, np.ones((3, 3), np.uint8))
    return np.asarray(cv2.subtract(runs, near_bars), dtype=np.uint8)


def _bent_lines(ink: Gray, long: int, x_height_px: float) -> Gray:
    """What is left of lines that are not quite straight, on paper that is crumpled or curls: marks
    as long as `long` that are hardly wider than a stroke, or frames almost without ink in them."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    wide, high, area = (stats[:, i] for i in (2, 3, 4))
    most, least = np.maximum(wide, high), np.minimum(wide, high)
    narrow = least <= _NARROW_IN_X_HEIGHTS * x_height_px
    frame = area < _MOST_INK_OF_FRAME * wide * high
    frame &= least >= _SMALLEST_FRAME_IN_X_HEIGHTS * x_height_px
    found = (most >= long) & (narrow | frame)
    found[0] = False
    if not found.any():
        return np.zeros_like(ink)
    marks = found[labels].astype(np.uint8)
    across, down = (max(3, round(x_height_px * n)) for n in _STROKE_IN_X_HEIGHTS)
    level = cv2.morphologyEx(marks, cv2.MORPH_OPEN, np.ones((1, across), np.uint8))
    upright = cv2.morphologyEx(marks, cv2.MORPH_OPEN, np.ones((down, 1), np.uint8))
    return np.asarray(cv2.max(level, upright), dtype=np.uint8)
