"""A scanner's streak taken out of the ink that it joins: it runs through a stamp and its signature
and on to the page's edge, so that all of it would count as one mark."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.strokes import Mask

TALL_EM = 25.0  # no mark is as high
_RUN_EM = 4.5  # of a streak's pixels straight above each other; strokes of a pen lean
_WIDE_PX = 5  # with the paler rim


def without_streaks(ink: Mask, em: float) -> Mask:
    """The ink less what stands in a straight run from top to bottom."""
    run = np.ones((round(_RUN_EM * em), 1), np.uint8)
    opened = cv2.morphologyEx(np.ascontiguousarray(ink).view(np.uint8), cv2.MORPH_OPEN, run)
    streak = cv2.dilate(opened, np.ones((1, _WIDE_PX), np.uint8))
    return np.asarray(ink & (streak == 0))
