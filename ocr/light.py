"""Even light: shadows and paper tints divided away, ink kept."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray
from ocr.letters import Letters
from ocr.reduced import bounded_side, reduced
from ocr.sources import Picture

_BACKGROUND_SIDE_PX = 320  # the background is estimated on a picture of this size
_FEW_LEVELS = 16  # of paper: with more, OpenCV's own median is as quick
_FINE_STEP = 4  # and that close around a point on one so many times smaller
_PURE_WHITE = 255  # drawn, not photographed: divided by it a page stays as it is
_DARKEST_PAPER = 110  # once evenly lit: darker is a portrait, a punched hole
_IN_SHADE_PERCENT, _WHITE = 2, 240  # pages lit without a fold have their lowest 2 % over 244
_ROWS_OF_COLOUR = 6  # lower than anything that is drawn in colour
_STROKES_IN_X_HEIGHTS = 3.0  # wider than any stroke of a letter, a title's too


def gray_of(picture: Picture) -> Gray:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def one_channel(picture: Picture) -> Gray | None:
    """The picture's grey, where its channels agree in every row of so many: a copy in grey, on
    which all is done in a third of the time. None where there is colour."""
    red, green, blue = cv2.split(np.ascontiguousarray(picture[::_ROWS_OF_COLOUR]))
    if not (np.array_equal(red, green) and np.array_equal(green, blue)):
        return None
    return np.asarray(cv2.extractChannel(picture, 0), dtype=np.uint8)


def rgb_of(picture: Picture | Gray) -> Picture:
    """In three channels, if it is of one."""
    if picture.ndim == 3:
        return picture
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB), dtype=np.uint8)


def evened(gray: Gray) -> Gray:
    """The page as if lit evenly: paper near 255, ink as dark as it was beside its paper."""
    height, width = gray.shape
    paper = np.maximum(background(gray), 1)
    if paper.min() == _PURE_WHITE:
        return gray
    flat = cv2.divide(gray, cv2.resize(paper, (width, height)), scale=255)
    return np.asarray(flat, dtype=np.uint8)


def flattened(even: Gray, x_height_px: float, letters: Letters) -> Gray:
    """The evenly lit page without what is left of folds, creases and sharp shadows: divided by the
    paper close around each point, where small letters are `x_height_px` high. As it is where
    nearly all `letters` stand on white already."""
    height, width = even.shape
    size = (max(1, round(width / _FINE_STEP)), max(1, round(height / _FINE_STEP)))
    small = reduced(even, size)
    reach = max(3, round(_STROKES_IN_X_HEIGHTS * x_height_px / _FINE_STEP) | 1)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    at = (letters.centres / _FINE_STEP).astype(np.int64)
    around = paper[np.minimum(at[:, 1], size[1] - 1), np.minimum(at[:, 0], size[0] - 1)]
    if not len(around) or float(np.percentile(around, _IN_SHADE_PERCENT)) > _WHITE:
        return even
    ground = cv2.resize(np.maximum(paper, _DARKEST_PAPER), (width, height))
    return np.asarray(cv2.divide(even, ground, scale=255), dtype=np.uint8)


def background(gray: Gray, side_px: int = _BACKGROUND_SIDE_PX) -> Gray:
    """The paper without its ink, small: the brighter tenth around each point, smoothed."""
    small = bounded_side(gray, side_px)
    reach = max(3, round(max(small.shape) * 0.04) | 1)
    paper = cv2.dilate(small, cv2.getStructuringElement(cv2.MORPH_RECT, (reach, reach)))
    if paper.min() == _PURE_WHITE:
        return np.asarray(paper, dtype=np.uint8)  # to be smoothed no further
    smooth = _median(np.asarray(paper, np.uint8), min(reach, 255))
    return np.asarray(cv2.GaussianBlur(smooth, (0, 0), max(1.0, reach / 3)), dtype=np.uint8)


def _median(paper: Gray, side: int) -> Gray:
    """The middle level around each point. A scan's paper has few levels: each is counted."""
    levels = np.flatnonzero(np.bincount(paper.ravel()))
    if len(levels) > _FEW_LEVELS:
        return np.asarray(cv2.medianBlur(paper, side), np.uint8)
    middle = np.full_like(paper, levels[0])
    for level in levels[1:]:
        as_light = (paper >= level).view(np.uint8)
        many = cv2.boxFilter(
            as_light, cv2.CV_16U, (side, side), normalize=False, borderType=cv2.BORDER_REPLICATE
        )
        middle[many > side * side // 2] = level
    return middle
