"""How dark the thin lines of a page are, upright and across, and how much of one runs on."""

from __future__ import annotations

from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray

_SIDES_IN_X_HEIGHTS = 0.9
_BANDS = 6  # of a line, each of which must be dark: strokes of letters end, serifs leave gaps


def upright_darkness(gray: Gray, x_height: float) -> Gray:
    """How much darker each point is than what lies on both sides of it, left and right: high on
    thin upright lines, however pale."""
    across = max(3, round(_SIDES_IN_X_HEIGHTS * x_height) | 1)
    darker = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, np.ones((1, across), np.uint8))
    return np.asarray(darker, dtype=np.uint8)


def level_darkness(gray: Gray, x_height: float) -> Gray:
    """See `upright_darkness`, of lines across."""
    down = max(3, round(_SIDES_IN_X_HEIGHTS * x_height) | 1)
    darker = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, np.ones((down, 1), np.uint8))
    return np.asarray(darker, dtype=np.uint8)


class Darkness:
    """Of an evenly lit page whose small letters are `x_height` pixels high: how much darker each
    point is than its sides (`upright`), and than what is above and below it (`level`). Told once,
    when it is asked for."""

    def __init__(self, even: Gray, x_height: float) -> None:
        self.even, self.x_height = even, x_height

    @cached_property
    def upright(self) -> Gray:
        return upright_darkness(self.even, self.x_height)

    @cached_property
    def level(self) -> Gray:
        return level_darkness(self.even, self.x_height)


def run_through(lines: Gray) -> NDArray[np.float64]:
    """At each column how dark the upright line there is where it is palest, band by band."""
    return np.asarray(_widest(_calm(_bands_of(lines))).min(axis=0))


def peaks_of(values: NDArray[np.float64], least: float) -> list[int]:
    """The places of values of at least that, larger than those around; one of equals."""
    here = values >= least
    here[1:] &= values[1:] > values[:-1]
    here[:-1] &= values[:-1] >= values[1:]
    return np.flatnonzero(here).tolist()


def median_of(values: NDArray[np.float64]) -> float:
    """As numpy's, whose own takes ten times as long on so few."""
    ordered = np.sort(values)
    return float(ordered[(len(values) - 1) // 2] + ordered[len(values) // 2]) / 2


def _bands_of(lines: Gray) -> NDArray[np.float64]:
    """The mean of each of so many bands of the rows, from top to foot."""
    bands = min(_BANDS, len(lines))
    more = len(lines) % bands
    highs = np.full(bands, len(lines) // bands)
    highs[:more] += 1
    starts = np.cumsum(highs) - highs
    sums = np.add.reduceat(lines, starts, axis=0, dtype=np.float64)
    return np.asarray(sums / highs[:, None])


def _calm(bands: NDArray[np.float64]) -> NDArray[np.float64]:
    """Along each band the mean of a value and its neighbours; nothing beyond the ends."""
    sums = bands.copy()
    sums[:, 1:] += bands[:, :-1]
    sums[:, :-1] += bands[:, 1:]
    return sums / 3


def _widest(bands: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each value or its neighbour's where that is larger: walls lean by a pixel."""
    widest = bands.copy()
    np.maximum(widest[:, 1:], bands[:, :-1], out=widest[:, 1:])
    np.maximum(widest[:, :-1], bands[:, 1:], out=widest[:, :-1])
    return widest
