"""Specks of a photocopy taken off a page: among letters, an engine takes them for dots."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.letters import below
from ocr.strokes import boxes_of

_INK_BELOW = 225  # specks are paler than print
_DUST_BELOW = 205  # the grain of a photo and the weave of paper are paler still
_BANDS = 6  # of the page's height, looked at before all of it is
_BAND_SHARE = 0.03
_FEWEST = 300  # on a page; dust on a clean glass leaves some dozens
_LARGEST_IN_X_HEIGHTS = 0.3
_DOT_IN_X_HEIGHTS, _DOT_DARKNESS = 0.22, 220.0  # of what is printed: a full stop, the dot of an i
_LIGHTER_THAN_A_DOT = 0.5
_MOST_OF_THEM = 97  # percent; the heaviest may be a dot of smaller print
_RIM = 1  # pixels around a speck that belong to it


def without_specks(even: Gray, x_height_px: float) -> Gray:
    """The evened page without the specks that are strewn all over it, where small letters are
    `x_height_px` high; as it is where there are few. What weighs as much as a printed dot is
    left."""
    if not _is_strewn(even, x_height_px):
        return even
    specks = _specks(even, x_height_px, _INK_BELOW)
    if len(specks) < _FEWEST:
        return even
    weights = _weights(even, specks)
    dot = np.pi / 4 * (_DOT_IN_X_HEIGHTS * x_height_px) ** 2 * _DOT_DARKNESS
    light = weights < _LIGHTER_THAN_A_DOT * dot
    if np.count_nonzero(light) < _FEWEST:
        return even
    taken = specks[weights <= np.percentile(weights[light], _MOST_OF_THEM)]
    clean = even.copy()
    rows, columns, inside = _pixels(taken, even.shape)
    clean[rows[inside], columns[inside]] = 255
    return clean


def _is_strewn(even: Gray, x_height_px: float) -> bool:
    """Whether bands across the page hold their share of specks, dust more than grain."""
    height = even.shape[0]
    high = max(1, round(_BAND_SHARE * height))
    tops = np.linspace(0.1, 0.9, _BANDS) * (height - high)
    bands = np.concatenate([even[round(top) : round(top) + high] for top in tops])
    dust = len(_specks(bands, x_height_px, _DUST_BELOW))
    if dust < _FEWEST * _BANDS * _BAND_SHARE:
        return False
    return 2 * dust > len(_specks(bands, x_height_px, _INK_BELOW))


def _specks(even: Gray, x_height_px: float, level: int) -> NDArray[np.int32]:
    """Boxes of components darker than `level` and smaller than any letter."""
    boxes = boxes_of(below(even, level))
    largest = max(3, round(_LARGEST_IN_X_HEIGHTS * x_height_px))
    return np.asarray(boxes[np.maximum(boxes[:, 2], boxes[:, 3]) <= largest])


def _weights(even: Gray, specks: NDArray[np.int32]) -> NDArray[np.int64]:
    """How much ink each holds, in levels; that of a letter right beside it counts as its own."""
    rows, columns, inside = _pixels(specks, even.shape)
    ink = np.where(inside, 255 - even[rows, columns].astype(np.int64), 0)
    return np.asarray(ink.sum(axis=1))


def _pixels(
    specks: NDArray[np.int32], shape: tuple[int, ...]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Rows and columns of the pixels of each speck and its rim, a line a speck, and which of them
    are its own: lines are as long as the largest needs."""
    side = int(specks[:, 2:4].max()) + 2 * _RIM
    down, across = (a.ravel() for a in np.mgrid[:side, :side])
    rows = specks[:, 1:2] - _RIM + down
    columns = specks[:, 0:1] - _RIM + across
    inside = (down < specks[:, 3:4] + 2 * _RIM) & (across < specks[:, 2:3] + 2 * _RIM)
    inside &= (rows >= 0) & (rows < shape[0]) & (columns >= 0) & (columns < shape[1])
    return np.clip(rows, 0, shape[0] - 1), np.clip(columns, 0, shape[1] - 1), inside
