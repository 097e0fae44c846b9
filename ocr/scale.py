"""How large a page's print is, and the scale at which an engine reads it best."""

from __future__ import annotations

import numpy as np

from ocr.letters import Letters, in_rows

X_HEIGHT_PT = 5.2  # of a text of 10 to 11 points
_WANTED_X_HEIGHT_PX = 16.0
_X_HEIGHT_OF_LETTERS = 0.9  # of the median component: capitals and digits stand higher
_LARGEST_PX = 20_000_000
_LARGEST_SIDE_PX = 3600  # beyond, letters that small are grain
_FEWEST_LETTERS = 20


def x_height_of(letters: Letters, rows: Letters) -> float | None:
    """Height in pixels of small letters, from the median of those that stand in `rows`, of all
    `letters` where too few do; None with too few of them."""
    told = rows if len(rows) >= _FEWEST_LETTERS else letters
    if len(told) < _FEWEST_LETTERS:
        return None
    heights = np.sort(told.boxes[:, 3])
    shares = np.cumsum(heights) / heights.sum()  # a speck weighs less than a letter
    return float(heights[int(np.searchsorted(shares, 0.4))]) * _X_HEIGHT_OF_LETTERS


def x_height_or_wanted(letters: Letters, rows: Letters) -> float:
    """See `x_height_of`; that which is wanted where it cannot be told."""
    return x_height_of(letters, rows) or _WANTED_X_HEIGHT_PX


def working_scale(x_height: float, shape: tuple[int, ...]) -> float:
    """From the upright picture, of that height and width, to the one that the engine reads."""
    largest = max(1.0, _LARGEST_SIDE_PX / max(shape))
    scale = float(np.clip(_WANTED_X_HEIGHT_PX / x_height, 0.25, min(3.0, largest)))
    if 0.85 < scale < 1.2:
        scale = 1.0
    return float(min(scale, (_LARGEST_PX / (shape[0] * shape[1])) ** 0.5))


def spare_scale(study: tuple[int, ...], letters: Letters, size: tuple[int, int]) -> float:
    """How much smaller (1 or less) a page of `size` (width, height) may be made before it is read,
    as the letters of its small copy of the height and width `study` tell."""
    x_height = x_height_of(letters, in_rows(letters, (study[0], study[1])))
    if x_height is None:
        return 1.0
    grown = max(size) / max(study)
    return min(1.0, working_scale(x_height * grown, (size[1], size[0])))
