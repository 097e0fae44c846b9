"""Where a mask runs on along its rows for long: few rows of a page do, and only those are gone
through. The columns of a mask are the rows of its transpose."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_SAMPLES = 8  # points of a run that are looked at first

Points = NDArray[np.uint8]


def level_runs(mask: Points, run: int) -> Points:
    """What runs level for so many points or more; beyond the edges it is taken to run on."""
    return _done_where_long(mask, run, cv2.MORPH_OPEN)


def level_starts(mask: Points, run: int) -> Points:
    """The middles of such runs: what is left of the mask eroded by so many points along its
    rows."""
    return _done_where_long(mask, run, cv2.MORPH_ERODE)


def _done_where_long(mask: Points, run: int, how: int) -> Points:
    done = np.zeros_like(mask)
    rows = _rows_of_long(mask, run)
    if len(rows):
        held = np.ascontiguousarray(mask[rows])
        done[rows] = cv2.morphologyEx(held, how, np.ones((1, run), np.uint8))
    return done


def _rows_of_long(mask: Points, run: int) -> NDArray[np.intp]:
    """The rows that may hold such a run, and few others: of one point in `apart` so many stand
    there side by side as each run has, but two, as half of it may lie beyond an edge."""
    apart = max(1, run // _SAMPLES)
    samples = np.ascontiguousarray(mask[:, ::apart])
    together = np.ones((1, max(1, run // apart - 2)), np.uint8)
    return np.flatnonzero(cv2.erode(samples, together).any(axis=1))
