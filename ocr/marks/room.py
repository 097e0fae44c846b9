"""A place to sign: a part of the page, and the strokes that stand in one."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from ocr.marks.printed import Printed
from ocr.marks.runs import Label

_STROKE_EM = (1.8, 0.6)  # wider and higher than letters are

PixelBox = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A label's place in pixels of the sheet: x0, y0, x1, y1. `ruled` where lines bound it;
    `cut` where the picture ends before there is room, or a reflection lies over it."""

    label: Label
    x0: int
    y0: int
    x1: int
    y1: int
    ruled: bool
    cut: bool = False

    def share_of(self, x0: int, y0: int, x1: int, y1: int) -> float:
        """How much of a pixel box lies in the place."""
        wide = min(self.x1, x1) - max(self.x0, x0)
        high = min(self.y1, y1) - max(self.y0, y0)
        if wide <= 0 or high <= 0:
            return 0.0
        return wide * high / max((x1 - x0) * (y1 - y0), 1)

    def distance_to(self, x0: int, y0: int, x1: int, y1: int) -> float:
        """Pixels between the place and a pixel box; 0 where they touch."""
        dx = max(self.x0 - x1, x0 - self.x1, 0)
        dy = max(self.y0 - y1, y0 - self.y1, 0)
        return float(np.hypot(dx, dy))


def has_strokes(printed: Printed, box: PixelBox, em: float) -> bool:
    """Whether a stroke longer than letters stands in a box."""
    x0, y0, x1, y1 = box
    if x1 <= x0 or y1 <= y0:
        return False
    own = np.ascontiguousarray(printed.rest[y0:y1, x0:x1]).view(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(own, connectivity=8)
    wide, high = stats[1:, cv2.CC_STAT_WIDTH] / em, stats[1:, cv2.CC_STAT_HEIGHT] / em
    return bool(((wide > _STROKE_EM[0]) & (high > _STROKE_EM[1])).any())


def overlaps(a: PixelBox, b: PixelBox) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])
