"""One signature whose strokes lie in two places: what of it each place may count as its own."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.room import Place

LOW_EM = 0.8  # no signature is lower
_STAMPED = 0.4  # chance of a stamp from which ink has one
_ONE_EM = (8.0, 5.0)  # width and height that two signatures side by side go beyond
_INSIDE = 0.9  # share of a stroke's width that a place holds, from which it comes from no other
_LONG = 8.0  # times its thickness a stroke that runs on is long
_RUNS_ON = 1.3  # times its width a stroke is long that only runs on; one that signs turns back


def is_low(one: Seen, em: float) -> bool:
    """Whether ink is lower than any signature: a line drawn, or the end of a flourish."""
    return one.box[3] - one.box[1] < LOW_EM * em


def is_one_signature(one: Seen, em: float) -> bool:
    """Whether ink without a stamp is no larger than one person's signature: its strokes are not
    two parties'."""
    x0, y0, x1, y1 = one.box
    sized = x1 - x0 <= _ONE_EM[0] * em and y1 - y0 <= _ONE_EM[1] * em
    return sized and max(one.stamp, one.under) < _STAMPED


def is_tail(layer: Blob, place: Place) -> bool:
    """Whether what a place holds of a stroke is the end of a flourish that comes from beside it:
    it runs on, and never turns back."""
    left, right = max(0, place.x0 - layer.x0), place.x1 - layer.x0
    inside = layer.mask[:, left : max(left, right)]
    if inside.shape[1] > _INSIDE * layer.mask.shape[1]:
        return False
    columns = int(inside.any(axis=0).sum())
    if columns == 0:
        return True
    depth = cv2.distanceTransform(np.pad(inside, 1).astype(np.uint8), cv2.DIST_L2, 3)
    thick = max(4 * float(depth[1:-1, 1:-1][inside].mean()), 1.0)
    return columns > _LONG * thick and float(inside.sum()) / thick < _RUNS_ON * columns
