"""Light print on dark bands, as web pages and forms have their headings, turned dark on light."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray

_DARK_BELOW = 140
_LETTER_GAP_IN_X_HEIGHTS = 0.7  # strokes of letters within a band
_LOWEST_IN_X_HEIGHTS, _HIGHEST_IN_X_HEIGHTS = 1.5, 14.0
_SHORTEST_IN_X_HEIGHTS = 5.0
_LEAST_FILLED = 0.8  # of its own frame
_RIM_PX = 3
_DARK_EDGE = 0.9  # of a band's upper and lower rim
_LIGHT_SHARE = (0.02, 0.45)  # of a band, taken by its letters


def with_bands_turned(even: Gray, x_height: float) -> Gray:
    """The evenly lit page with each dark band that bears light print inverted."""
    dark = (even < _DARK_BELOW).astype(np.uint8)
    gap = max(3, round(_LETTER_GAP_IN_X_HEIGHTS * x_height)) | 1
    solid = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((gap, gap), np.uint8))
    least = max(5, round(0.8 * _LOWEST_IN_X_HEIGHTS * x_height))
    solid = cv2.morphologyEx(solid, cv2.MORPH_OPEN, np.ones((least | 1, 2 * least | 1), np.uint8))
    filled = np.flatnonzero(solid.any(axis=1))
    if not len(filled):
        return even
    first = int(filled[0])
    solid = np.asarray(solid[first : int(filled[-1]) + 1], dtype=np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    stats[:, cv2.CC_STAT_TOP] += first
    turned = even
    for left, top, width, height, area in stats[1:].tolist():
        low = _LOWEST_IN_X_HEIGHTS * x_height <= height <= _HIGHEST_IN_X_HEIGHTS * x_height
        if not low or width < _SHORTEST_IN_X_HEIGHTS * x_height:
            continue
        place = (slice(top, top + height), slice(left, left + width))
        rim = min(_RIM_PX, height // 4)
        inner = (slice(top + rim, top + height - rim), slice(left, left + width))
        light = 1 - float(dark[inner].mean())
        edges = (
            dark[top + rim, left : left + width],
            dark[top + height - 1 - rim, left : left + width],
        )
        if area < _LEAST_FILLED * width * height or min(e.mean() for e in edges) < _DARK_EDGE:
            continue  # bold letters of a title, closed into one blob
        if not _LIGHT_SHARE[0] <= light <= _LIGHT_SHARE[1]:
            continue
        if turned is even:
            turned = even.copy()
        ground = max(1.0, 255.0 - float(np.median(even[place])))
        turned[place] = np.minimum(255, (255.0 - even[place]) * (255.0 / ground)).astype(np.uint8)
    return turned
