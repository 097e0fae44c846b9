"""Ruled lines taken out of a page: a table's frame makes an engine lose the cells it holds."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray

_INK_BELOW = 170
_SHORTEST_IN_X_HEIGHTS = 6.0
_THICKEST_IN_X_HEIGHTS = 0.45  # thicker is a bar, a photo's edge, a barcode: left alone


def without_rules(even: Gray, x_height_px: float) -> Gray:
    """The evened page with thin straight lines, across or down, made paper."""
    ink = (even < _INK_BELOW).astype(np.uint8)
    long = max(40, round(x_height_px * _SHORTEST_IN_X_HEIGHTS))
    thick = max(2, round(x_height_px * _THICKEST_IN_X_HEIGHTS))
    lines = _thin_lines(ink, (long, 1), (1, thick)) | _thin_lines(ink, (1, long), (thick, 1))
    if not lines.any():
        return even
    cleared = even.copy()
    cleared[cv2.dilate(lines, np.ones((3, 3), np.uint8)) > 0] = 255
    return cleared


def _thin_lines(ink: Gray, along: tuple[int, int], across: tuple[int, int]) -> Gray:
    """Runs of ink as long as `along` (width, height) that are not as thick as `across`."""
    runs = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(along[::-1], np.uint8))
    if not runs.any():
        return np.asarray(runs, dtype=np.uint8)
    bars = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones(across[::-1], np.uint8))
    if not bars.any():
        return np.asarray(runs, dtype=np.uint8)
    near_bars = cv2.dilate(bars, np.ones((3, 3), np.uint8))
    return np.where(near_bars > 0, 0, runs).astype(np.uint8)
