"""Letter-like components of an evenly lit page: what tells direction, scale and emptiness."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray

_INK_BELOW = 150  # on an evened page, where paper is near 255
_SMALLEST_PX = 4
_LARGEST_SHARE = 0.06  # of the page's longer side


@dataclass(frozen=True, slots=True)
class Letters:
    """Boxes in pixels, one row a component: left, top, width, height, area."""

    boxes: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.boxes)

    @property
    def centres(self) -> NDArray[np.float64]:
        return np.asarray(self.boxes[:, :2] + self.boxes[:, 2:4] / 2)


def letters_of(even: Gray) -> Letters:
    """Components with the size and solidity of printed letters, lying either way."""
    ink = (even < _INK_BELOW).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    boxes = stats[1:]
    low = np.minimum(boxes[:, 2], boxes[:, 3])
    high = np.maximum(boxes[:, 2], boxes[:, 3])
    solid = boxes[:, 4] / np.maximum(1, boxes[:, 2] * boxes[:, 3])
    kept = (high >= _SMALLEST_PX) & (high <= _LARGEST_SHARE * max(even.shape))
    kept &= (high <= 8 * low) & (solid > 0.12) & (solid < 0.95)
    return Letters(np.asarray(boxes[kept], dtype=np.int32))
