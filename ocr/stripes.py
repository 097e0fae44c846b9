"""Grey stripes that a worn drum or a dirty glass leaves all along a page, made paper again."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray

_STEP = 4  # pixels along a stripe to one of the copy on which it is looked for
_LONG_IN_X_HEIGHTS = 8.0, 20.0  # down and across: a row of print has a blank in that stretch
_DARKEST, _WHITE = 150, 242  # darker is a rule or a bar
_PARTS = 8  # of the page, all of which it crosses: tints and rules of a form stop at its margins
_SHARE_OF_PART = 0.15  # of a part's length that is grey where a stripe runs, askew as it may
_MARGIN = 0.02  # of the page, where no print is: what lies beside the sheet is grey there
_ASKEW = 0.035  # of a part's length, from one part to the next
_NARROWEST_PX = 2  # down a page, where a scratch of the glass lies along it
_NARROWEST_IN_X_HEIGHTS = 1.0  # across: narrower is a rule of a form
_BLANK = 255  # where nothing is grey
_PAPER = np.array([_BLANK if n < _DARKEST or n >= _WHITE else n for n in range(256)], np.uint8)


def without_stripes(even: Gray, x_height_px: float) -> Gray:
    """The evened page, whose small letters are `x_height_px` high, with the stripes that run along
    it or across it divided away: print under them stays as dark as it is beside them."""
    if min(even.shape) < _STEP * _PARTS:
        return even
    down, across = (max(3, round(n * x_height_px / _STEP) | 1) for n in _LONG_IN_X_HEIGHTS)
    narrowest = max(3, round(_NARROWEST_IN_X_HEIGHTS * x_height_px))
    height, width = (side // _STEP * _STEP for side in even.shape)
    rows = _brightest([even[k:height:_STEP] for k in range(_STEP)])
    even = _divided(even, _stripes(_closed(rows, (down, 1)), _NARROWEST_PX))
    columns = _brightest([even[:, k:width:_STEP] for k in range(_STEP)])
    level = _stripes(_closed(columns, (1, across)).T, narrowest)
    return _divided(even, None if level is None else level.T)


def _brightest(copies: list[Gray]) -> Gray:
    """The brightest of some points in a row: paper between the letters, not a mean of both."""
    first, second, third, fourth = copies
    return np.maximum(np.maximum(first, second), np.maximum(third, fourth))


def _closed(paper: Gray, reach: tuple[int, int]) -> Gray:
    """What runs on for longer than `reach` (down, across) and is grey; white elsewhere."""
    closed = cv2.morphologyEx(paper, cv2.MORPH_CLOSE, np.ones(reach, np.uint8))
    return np.asarray(cv2.LUT(closed, _PAPER), dtype=np.uint8)


def _stripes(grey: Gray, narrowest: int) -> Gray | None:
    """Of what is grey, that which runs on from one end of the columns to the other, a little askew
    perhaps, at least `narrowest` columns wide; None where nothing does."""
    if grey.min() == _BLANK:
        return None
    parts = np.array_split(grey < _BLANK, _PARTS)
    margin = round(_MARGIN * grey.shape[1])
    wide = np.zeros((_PARTS, grey.shape[1]), np.uint8)
    for number, band in enumerate(parts):
        crossed = (band.mean(axis=0) >= _SHARE_OF_PART).astype(np.uint8)[None]
        crossed[:, :margin] = crossed[:, crossed.shape[1] - margin :] = 0
        opened = cv2.morphologyEx(crossed, cv2.MORPH_OPEN, np.ones((1, narrowest), np.uint8))
        wide[number] = opened[0]
        if not wide[number].any():
            return None
    reach = np.ones((1, 2 * round(_ASKEW * _STEP * len(parts[0])) + 1), np.uint8)
    for order in (range(1, _PARTS), range(_PARTS - 2, -1, -1)):
        for part in order:
            behind = part - order.step
            wide[part] &= cv2.dilate(wide[behind : behind + 1], reach)[0]
    if not wide.any():
        return None
    near = cv2.dilate(wide, reach) > 0
    lengths = [len(part) for part in parts]
    return np.where(np.repeat(near, lengths, axis=0), grey, np.uint8(_BLANK))


def _divided(even: Gray, stripes: Gray | None) -> Gray:
    if stripes is None or stripes.min() == _BLANK:
        return even
    ground = cv2.resize(np.ascontiguousarray(stripes), (even.shape[1], even.shape[0]))
    return np.asarray(cv2.divide(even, ground, scale=255), dtype=np.uint8)
