"""Four sides around a region: the outline of a sheet, whose corners may be hidden or bent."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # N × 2, x and y


def four_sided(hull: Points) -> Points | None:
    """The hull with its smallest sides given up one by one, until four are left: each time the
    two neighbours of a side are prolonged until they meet, where that adds the least area."""
    points = list(cv2.approxPolyDP(hull.astype(np.float32), 4, True)[:, 0].astype(float))
    while len(points) > 4:
        options = []
        for i in range(len(points)):
            before, a, b, after = (points[(i + k) % len(points)] for k in (-1, 0, 1, 2))
            corner = _meeting(before, a, after, b)
            if corner is None:
                continue
            options.append((_triangle(a, b, corner), i, corner))
        if not options:
            return None
        _, i, corner = min(options, key=lambda option: option[0])
        after_index = (i + 1) % len(points)
        points[i] = corner
        points.pop(after_index)
    return np.array(points) if len(points) == 4 else None


def _triangle(a: Points, b: Points, c: Points) -> float:
    return float(abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))) / 2


def _meeting(a0: Points, a1: Points, b0: Points, b1: Points) -> Points | None:
    """Where the ray a0 → a1 meets the ray b0 → b1, beyond a1 and b1; None where they do not."""
    da, db = a1 - a0, b1 - b0
    cross = float(da[0] * db[1] - da[1] * db[0])
    if abs(cross) < 1e-9:
        return None
    gap = b0 - a0
    along_a = float(gap[0] * db[1] - gap[1] * db[0]) / cross
    along_b = float(gap[0] * da[1] - gap[1] * da[0]) / cross
    return np.asarray(a0 + along_a * da) if along_a >= 1 and along_b >= 1 else None
