"""Ruled lines taken out of a page: a table's frame makes an engine lose the cells it holds."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.letters import below
from ocr.strokes import Strokes

_INK_BELOW = 170
_PALE_INK_BELOW = 205  # rules of forms are often printed grey
_SHORTEST_IN_X_HEIGHTS = 6.0
_NARROW_IN_X_HEIGHTS = 0.6
_MOST_INK_OF_FRAME = 0.1  # of its own box; a word written in one stroke has twice that
_SMALLEST_FRAME_IN_X_HEIGHTS = 5.2  # lower are boxes that hold a letter each (combs)
_STROKE_IN_X_HEIGHTS = (1.8, 2.2)  # across and down: letters that touch a frame have shorter ones
_APART = 3  # rows, from which two of them have nothing to do with each other
_SAMPLES_A_RUN = 8  # that are looked at before all of it is
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
    """Thin lines across and down, at least as long as that. They are looked for where some points
    far apart, one after the other, are all inked."""
    apart = max(1, long // _SAMPLES_A_RUN)
    samples = np.ascontiguousarray(ink[:, ::apart])
    level = cv2.erode(samples, np.ones((1, long // apart), np.uint8)).any(axis=1)
    upright = cv2.erode(ink[::apart], np.ones((long // apart, 1), np.uint8)).any(axis=0)
    lines = np.zeros_like(ink)
    rows, columns = np.flatnonzero(level), np.flatnonzero(upright)
    if len(rows):
        at, runs = _thin_runs(ink[rows], rows, long, thick)
        lines[at] = runs
    if len(columns):
        beside = np.ascontiguousarray(ink[:, columns].T)
        at, runs = _thin_runs(beside, columns, long, thick)
        lines[:, at] |= runs.T
    return lines


def _thin_runs(
    rows: Gray, at: NDArray[np.intp], long: int, thick: int
) -> tuple[NDArray[np.intp], Gray]:
    """Of rows of a picture, which stand `at` those places in it, the ones with ink that runs on for
    `long` pixels and is not as thick as `thick` rows, and that ink."""
    opened = cv2.morphologyEx(rows, cv2.MORPH_OPEN, np.ones((1, long), np.uint8))
    runs = np.asarray(opened, dtype=np.uint8)
    filled = runs.any(axis=1)
    at, runs = at[filled], runs[filled]
    if not len(at):
        return at, runs
    place = 1 + np.cumsum(np.minimum(np.diff(at, prepend=at[0]), _APART))
    spaced = np.zeros((int(place[-1]) + 2, runs.shape[1]), np.uint8)
    spaced[place] = runs
    kernel = np.ones((thick, 1), np.uint8)
    if cv2.erode(spaced, kernel).any():
        bars = cv2.morphologyEx(spaced, cv2.MORPH_OPEN, kernel)
        near_bars = cv2.dilate(bars, np.ones((3, 3), np.uint8))
        runs = np.asarray(cv2.subtract(spaced, near_bars), dtype=np.uint8)[place]
    return at, runs


def _bent_lines(ink: Gray, long: int, x_height_px: float) -> Gray:
    """What is left of lines that are not quite straight, on paper that is crumpled or curls: marks
    as long as `long` that are hardly wider than a stroke, or frames almost without ink in them."""
    strokes = Strokes(ink > 0)
    wide, high, area = (strokes.stats[:, i] for i in (2, 3, 4))
    most, least = np.maximum(wide, high), np.minimum(wide, high)
    narrow = least <= _NARROW_IN_X_HEIGHTS * x_height_px
    frame = area < _MOST_INK_OF_FRAME * wide * high
    frame &= least >= _SMALLEST_FRAME_IN_X_HEIGHTS * x_height_px
    found = (most >= long) & (narrow | frame)
    if not found.any():
        return np.zeros_like(ink)
    marks = strokes.where(found).view(np.uint8) * np.uint8(255)
    across, down = (max(3, round(x_height_px * n)) for n in _STROKE_IN_X_HEIGHTS)
    level = cv2.morphologyEx(marks, cv2.MORPH_OPEN, np.ones((1, across), np.uint8))
    upright = cv2.morphologyEx(marks, cv2.MORPH_OPEN, np.ones((down, 1), np.uint8))
    return np.asarray(cv2.max(level, upright), dtype=np.uint8)
