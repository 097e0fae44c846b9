"""How far the lines of a page are askew, from the way its ink gathers into rows."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.reduced import bounded_side

_SIDE_PX = 1000
_LARGEST_DEG = 15.0
_FEWEST_INK_PX = 200
_LEAST_GAIN = 1.05  # of the best angle over none: below, the page has no rows to speak of


def skew_of(even: Gray) -> float:
    """Degrees by which text lines fall to the right (clockwise positive), within ± 15.

    0.0 where nothing gathers into rows. The rows' profile is at its most uneven when rows of text
    lie along it (Postl 1986).
    """
    ink = _ink_points(even)
    if len(ink) < _FEWEST_INK_PX:
        return 0.0
    coarse = np.arange(-_LARGEST_DEG, _LARGEST_DEG + 0.01, 0.5)
    scores = [_unevenness(ink, a) for a in coarse]
    best = coarse[int(np.argmax(scores))]
    if max(scores) < _LEAST_GAIN * float(np.median(scores)):
        return 0.0
    fine = best + np.arange(-0.5, 0.51, 0.05)
    return float(fine[int(np.argmax([_unevenness(ink, a) for a in fine]))])


def _ink_points(even: Gray) -> NDArray[np.float64]:
    """Pixels of letter-sized components: no rules, frames, pictures or specks."""
    small = bounded_side(even, _SIDE_PX)
    ink = (small < 160).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    side = max(small.shape)
    kept = (
        (stats[:, cv2.CC_STAT_WIDTH] < side * 0.25)
        & (stats[:, cv2.CC_STAT_HEIGHT] < side * 0.05)
        & (stats[:, cv2.CC_STAT_AREA] > 2)
    )
    kept[0] = False
    if count <= 1:
        return np.empty((0, 2))
    ys, xs = np.nonzero(kept[labels])
    return np.stack([xs, ys], axis=1).astype(np.float64)


def _unevenness(ink: NDArray[np.float64], angle_deg: float) -> float:
    angle = math.radians(angle_deg)
    rows = ink[:, 1] * math.cos(angle) - ink[:, 0] * math.sin(angle)
    counts = np.bincount((rows - rows.min()).astype(np.int64))
    return float(np.sum((counts[1:] - counts[:-1]).astype(np.float64) ** 2))
