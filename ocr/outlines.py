"""The components of a mask told by their outlines: on a page of print these are few points."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_BLOCK = 2  # pixels a side: OpenCV numbers components by the first such block that holds one
_FAR = np.int32(1 << 30)  # right of any picture


def outlined(ink: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Left, top, width, height and area of each component of what is not 0, whose corners may
    touch, in the order in which OpenCV labels them.

    An area is that of the outline less those of its holes. Pick's rule gives the points within a
    path of so many steps and on it, strokes of one pixel included, which it goes along twice.
    """
    outlines, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return np.empty((0, 5), np.int32)
    x, y = np.concatenate(outlines)[:, 0].T
    counts = np.fromiter(map(len, outlines), np.intp, len(outlines))
    starts = np.cumsum(counts) - counts
    after = np.arange(1, len(x) + 1)
    after[starts + counts - 1] = starts
    turned = x.astype(np.int64) * y[after] - x[after].astype(np.int64) * y
    twice, steps = np.abs(np.add.reduceat(turned, starts)), np.where(counts == 1, 0, counts)
    around = np.asarray(tree[0, :, 3], np.intp)  # whose hole it is; -1, of no other's
    outer = around < 0
    areas = (twice + steps) // 2 + 1
    np.subtract.at(areas, around[~outer], ((twice - steps) // 2 + 1)[~outer])
    left, right = np.minimum.reduceat(x, starts), np.maximum.reduceat(x, starts)
    top, foot = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    first_rows = y // _BLOCK == np.repeat(top // _BLOCK, counts)
    first = np.minimum.reduceat(np.where(first_rows, x, _FAR), starts)
    boxes = np.stack((left, top, right - left + 1, foot - top + 1, areas), axis=1)[outer]
    order = np.lexsort((first[outer] // _BLOCK, top[outer] // _BLOCK))
    return np.asarray(boxes[order], np.int32)
