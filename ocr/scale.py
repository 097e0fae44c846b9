"""How large a page's print is, and the scale at which an engine reads it best."""

from __future__ import annotations

import numpy as np

from ocr.letters import Letters, in_rows

X_HEIGHT_PT = 5.2  # of a text of 10 to 11 points
_KEPT_X_HEIGHT_PX = 16.0  # of the upright picture, on which marks, zones and codes are looked for
_READ_X_HEIGHT_PX = 12.5  # of what the engine is given
_SMALL_X_HEIGHT_PX = 10.4  # under which print is enlarged
_AS_WELL_KEPT, _AS_WELL_READ, _AS_WELL_ENLARGED = 0.85, 0.93, 1.2  # not worth resampling
_FEWEST_OF_A_TEXT = 300  # letters in rows; cards have fewer
_SMALL_PERCENT, _SMALL_SHARE = 20, 0.6  # of letters are hardly lower than the usual one
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
    return x_height_of(letters, rows) or _KEPT_X_HEIGHT_PX


def reading_scale(x_height: float, rows: Letters, shape: tuple[int, ...]) -> float:
    """From the upright picture, of that height and width, to the one that the engine reads.

    A page of plain print, as its letters in `rows` tell, is read as well with fewer points, which
    cost less; a card, with its few words of several sizes over a pattern, is not.
    """
    plain = _is_plain(rows)
    wanted_px = _READ_X_HEIGHT_PX if plain and x_height > _SMALL_X_HEIGHT_PX else _KEPT_X_HEIGHT_PX
    scale = _scale_to(wanted_px, x_height, shape)
    least = _AS_WELL_READ if plain else _AS_WELL_KEPT
    return 1.0 if least < scale < _AS_WELL_ENLARGED else scale


def _is_plain(rows: Letters) -> bool:
    if len(rows) < _FEWEST_OF_A_TEXT:
        return False
    small, usual = np.percentile(rows.boxes[:, 3], (_SMALL_PERCENT, 50))
    return bool(small >= _SMALL_SHARE * usual)


def _scale_to(wanted_px: float, x_height: float, shape: tuple[int, ...]) -> float:
    """The scale that brings small letters to the wanted height, of a page not made too large."""
    largest = max(1.0, _LARGEST_SIDE_PX / max(shape))
    scale = float(np.clip(wanted_px / x_height, 0.25, min(3.0, largest)))
    return float(min(scale, (_LARGEST_PX / (shape[0] * shape[1])) ** 0.5))


def spare_scale(study: tuple[int, ...], letters: Letters, size: tuple[int, int]) -> float:
    """How much smaller (1 or less) a page of `size` (width, height) may be made before it is read,
    as the letters of its small copy of the height and width `study` tell."""
    x_height = x_height_of(letters, in_rows(letters, (study[0], study[1])))
    if x_height is None:
        return 1.0
    grown = max(size) / max(study)
    scale = _scale_to(_KEPT_X_HEIGHT_PX, x_height * grown, (size[1], size[0]))
    return 1.0 if scale > _AS_WELL_KEPT else scale
