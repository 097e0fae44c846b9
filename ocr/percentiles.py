"""Percentiles of few numbers: numpy's own take ten times as long on them, for the same answer."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray


def percentile_of(values: NDArray[np.uint8 | np.int32 | np.int64], percent: float) -> float:
    """As `np.percentile` of whole numbers, of which there is one at least: between the two that
    stand next to it in order."""
    place = (len(values) - 1) * (percent / 100)
    below = math.floor(place)
    above = min(below + 1, len(values) - 1)
    ordered = np.partition(values, (below, above))
    low, high, part = int(ordered[below]), int(ordered[above]), place - below
    if part < 0.5:
        return low + (high - low) * part
    return high - (high - low) * (1 - part)
