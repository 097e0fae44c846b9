"""A scanner's streak taken out of the ink that it joins: it runs through a stamp and its signature
and on to the page's edge, so that all of it would count as one mark."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.strokes import Mask, Strokes

TALL_EM = 25.0  # no mark is as high
_RUN_EM = 4.5  # of a streak's pixels straight above each other; strokes of a pen lean
_WIDE_PX = 5  # with the paler rim
# Of one in points: width of its points, how far it may lean, the share of the page's height that
# they cover and over which they lie, and how many there are.
_THIN_EM, _LEANS = 0.25, tuple(k / 500 for k in range(-12, 13))
_DRAWN, _SPAN, _FEWEST, _HALF_PX = 0.3, 0.6, 6, 2


def without_streaks(ink: Mask, em: float) -> Mask:
    """The ink less what stands in a straight run from top to bottom."""
    run = np.ones((round(_RUN_EM * em), 1), np.uint8)
    opened = cv2.morphologyEx(np.ascontiguousarray(ink).view(np.uint8), cv2.MORPH_OPEN, run)
    streak = cv2.dilate(opened, np.ones((1, _WIDE_PX), np.uint8))
    return np.asarray(ink & (streak == 0))


def streaks_of(strokes: Strokes, em: float) -> Mask:
    """The pixels of streaks that run the length of the page, whole or in points: dust on the glass
    draws the same column over and over. Letters and borders of tables are no such thing."""
    found = np.zeros_like(strokes.mask)
    height = found.shape[0]
    x, y, w, h = strokes.stats[:, :4].T
    thin = (w <= _THIN_EM * em) & (h >= 2 * w) & (h > 0)
    middle, down, high = (x + w / 2)[thin], (y + h / 2)[thin], h[thin]
    for lean in _LEANS:
        at = middle - lean * down
        bins = np.round(at / _WIDE_PX).astype(int)
        bins -= bins.min(initial=0)
        drawn = np.bincount(bins, weights=high)
        for k in np.flatnonzero(drawn > _DRAWN * height):
            own = down[bins == k]
            if len(own) >= _FEWEST and np.ptp(own) > _SPAN * height:
                x0 = float(np.average(at[bins == k], weights=high[bins == k]))
                _draw(found, x0, lean)
    return np.asarray(found & strokes.mask)


def _draw(found: Mask, x0: float, lean: float) -> None:
    rows = np.arange(found.shape[0])
    middle = np.round(x0 + lean * rows).astype(int)
    for step in range(-_HALF_PX, _HALF_PX + 1):
        at = middle + step
        inside = (at >= 0) & (at < found.shape[1])
        found[rows[inside], at[inside]] = True
