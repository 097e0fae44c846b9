"""Light print on dark bands, as web pages and forms have their headings, turned dark on light."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray
from ocr.letters import below
from ocr.reduced import halved
from ocr.strokes import window_of

_DARK_BELOW = 140
_LETTER_GAP_IN_X_HEIGHTS = 0.7  # strokes of letters within a band
_LOWEST_IN_X_HEIGHTS, _HIGHEST_IN_X_HEIGHTS = 1.5, 14.0
_SHORTEST_IN_X_HEIGHTS = 5.0
_LEAST_FILLED = 0.8  # of its own frame
_RIM_PX = 4
_DARK_EDGE = 0.9  # of a band's upper and lower rim
_LIGHT_SHARE = (0.02, 0.45)  # of a band, taken by its letters


def with_bands_turned(even: Gray, x_height: float) -> Gray:
    """The evenly lit page with each dark band that bears light print inverted."""
    turned = even
    for left, top, width, height, area in _solids(even, x_height):
        low = _LOWEST_IN_X_HEIGHTS * x_height <= height <= _HIGHEST_IN_X_HEIGHTS * x_height
        if not low or width < _SHORTEST_IN_X_HEIGHTS * x_height:
            continue
        place = (slice(top, top + height), slice(left, left + width))
        rim = min(_RIM_PX, height // 4)
        dark = even[place] < _DARK_BELOW
        light = 1 - float(dark[rim : height - rim].mean())
        edges = (dark[rim], dark[height - 1 - rim])
        if area < _LEAST_FILLED * width * height or min(e.mean() for e in edges) < _DARK_EDGE:
            continue  # bold letters of a title, closed into one blob
        if not _LIGHT_SHARE[0] <= light <= _LIGHT_SHARE[1]:
            continue
        if turned is even:
            turned = even.copy()
        ground = max(1.0, 255.0 - float(np.median(even[place])))
        turned[place] = np.minimum(255, (255.0 - even[place]) * (255.0 / ground)).astype(np.uint8)
    return turned


def _solids(even: Gray, x_height: float) -> list[list[int]]:
    """Dark places, letters in them filled: left, top, width, height and area in pixels, found on a
    copy of half the size."""
    dark = below(halved(even), _DARK_BELOW)
    gap = max(3, round(_LETTER_GAP_IN_X_HEIGHTS * x_height / 2)) | 1
    solid = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    least = max(3, round(0.4 * _LOWEST_IN_X_HEIGHTS * x_height))
    kernel = np.ones((least | 1, 2 * least | 1), np.uint8)
    if not cv2.erode(solid, kernel).any():
        return []
    solid = cv2.morphologyEx(solid, cv2.MORPH_OPEN, kernel)
    down, across = window_of(solid.view(bool))
    held = np.ascontiguousarray(solid[down, across])
    _, _, stats, _ = cv2.connectedComponentsWithStats(held, connectivity=4)
    corner = (across.start, down.start, 0, 0, 0)
    found: list[list[int]] = ((stats[1:] + corner) * (2, 2, 2, 2, 4)).tolist()
    return found
