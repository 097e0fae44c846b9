"""Ruled lines taken out of a page: a table's frame makes an engine lose the cells it holds."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray
from ocr.letters import below

_INK_BELOW = 170
_PALE_INK_BELOW = 205  # rules of forms are often printed grey
_SHORTEST_IN_X_HEIGHTS = 6.0
_NARROW_IN_X_HEIGHTS = 0.6
_MOST_INK_OF_FRAME = 0.1  # of its own box; a word written in one stroke has twice that
_SMALLEST_FRAME_IN_X_HEIGHTS = 5.2  # lower are boxes that hold a letter each (combs)
_STROKE_IN_X_HEIGHTS = (1.8, 2.2)  # across and down: letters that touch a frame have shorter ones
_SAMPLES_A_RUN = 8  # that are looked at before all of it is
_MANY_COLUMNS = 0.2
_THICKEST_IN_X_HEIGHTS = 0.45  # thicker is a bar, a photo's edge, a barcode: left alone


def without_rules(even: Gray, x_height_px: float, *, bent: bool = False) -> Gray:
    """The evened page with thin straight lines, across or down, made paper; where the sheet is
    crumpled or folded (`bent`), those that are not quite straight too."""
    long = max(40, round(x_height_px * _SHORTEST_IN_X_HEIGHTS))
    thick = max(2, round(x_height_px * _THICKEST_IN_X_HEIGHTS))
    lines = _straight_lines(below(even, _INK_BELOW, 255), long, thick)
    if not lines.any():
        return even
    if bent:
        left = cv2.subtract(below(even, _PALE_INK_BELOW, 255), lines)
        lines |= _bent_lines(np.asarray(left, dtype=np.uint8), long, x_height_px)
    taken_out = np.asarray(cv2.dilate(lines, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    return np.asarray(cv2.max(even, taken_out), dtype=np.uint8)


def _straight_lines(ink: Gray, long: int, thick: int) -> Gray:
    """Thin lines across and down, at least as long as that."""
    level, upright = _runs_across(ink, long), _runs_down(ink, long)
    return _without_bars(level, (1, thick)) | _without_bars(upright, (thick, 1))


def _runs_across(ink: Gray, long: int) -> Gray:
    """Ink that runs on for so many pixels: looked for in the rows where some columns far apart,
    one after the other, are all inked."""
    apart = max(1, long // _SAMPLES_A_RUN)
    samples = np.ascontiguousarray(ink[:, ::apart])
    held = cv2.erode(samples, np.ones((1, long // apart), np.uint8))
    runs = np.zeros_like(ink)
    rows = np.flatnonzero(held.any(axis=1))
    if len(rows):
        kernel = np.ones((1, long), np.uint8)
        runs[rows] = cv2.morphologyEx(ink[rows], cv2.MORPH_OPEN, kernel)
    return runs


def _runs_down(ink: Gray, long: int) -> Gray:
    """See `_runs_across`."""
    apart = max(1, long // _SAMPLES_A_RUN)
    held = cv2.erode(ink[::apart], np.ones((long // apart, 1), np.uint8))
    runs = np.zeros_like(ink)
    columns = np.flatnonzero(held.any(axis=0))
    if len(columns):
        kernel = np.ones((long, 1), np.uint8)
        if len(columns) > _MANY_COLUMNS * ink.shape[1]:  # dearer to gather than to look at all
            return np.asarray(cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel), dtype=np.uint8)
        runs[:, columns] = cv2.morphologyEx(ink[:, columns], cv2.MORPH_OPEN, kernel)
    return runs


def _without_bars(runs: Gray, across: tuple[int, int]) -> Gray:
    """Runs of ink that are not as thick as `across` (width, height)."""
    filled = np.flatnonzero(runs.any(axis=1))
    if not len(filled):
        return runs
    rim = max(across)  # or what ends at the cut would seem to go on
    place = slice(max(0, int(filled[0]) - rim), int(filled[-1]) + 1 + rim)
    kernel = np.ones(across[::-1], np.uint8)
    if cv2.erode(runs[place], kernel).any():
        bars = cv2.morphologyEx(runs[place], cv2.MORPH_OPEN, kernel)
        near_bars = cv2.dilate(bars, np.ones((3, 3), np.uint8))
        runs[place] = cv2.subtract(runs[place], near_bars)
    return runs


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
    marks = found.astype(np.uint8)[labels] * np.uint8(255)
    across, down = (max(3, round(x_height_px * n)) for n in _STROKE_IN_X_HEIGHTS)
    level = cv2.morphologyEx(marks, cv2.MORPH_OPEN, np.ones((1, across), np.uint8))
    upright = cv2.morphologyEx(marks, cv2.MORPH_OPEN, np.ones((down, 1), np.uint8))
    return np.asarray(cv2.max(level, upright), dtype=np.uint8)
