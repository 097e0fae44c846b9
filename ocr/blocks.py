"""Light print on a large block of one dark colour, as a letter's side column, turned dark on light
before the page is lit evenly, which would take so large a block for paper in the shade."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.reduced import bounded_side
from ocr.strokes import boxes_of

_SIDE_PX = 320
_AROUND = 0.4  # of the page's longer side: as far off there is paper beside any block
_DARK = 0.65  # of the paper's level, at most
_LETTER_PX, _LEAST_PX = 5, 15  # on the small picture: strokes that are filled, the thinnest block
_WIDE, _HIGH = (0.12, 0.7), (0.08, 0.95)  # shares of the page; lower ones are `bands`
_LEAST_FILLED = 0.95  # of its own frame
_FLAT, _LEAST_FLAT = 0.06, 0.7  # around its ground, and how much of it: no portrait is so
_LIGHT_SHARE = (0.005, 0.25)  # of a block, taken by its letters
# How many there are at least, how high and how wide for their height, in shares of the page's
# longer side, and how much of what is light they are.
_FEWEST, _TALL, _LONGEST, _OF_LIGHT = 10, (0.003, 0.04), 3.0, 0.6
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a block lies, in pixels of the page."""

    rows: slice
    columns: slice


def with_blocks_turned(gray: Gray) -> Gray:
    """The page as it was lit, with each large flat dark block that bears light print inverted."""
    small = bounded_side(gray, _SIDE_PX)
    paper = _paper(small)
    scale = gray.shape[1] / small.shape[1]
    turned = gray
    for left, top, wide, high in _solids(small, paper):
        lit = cv2.resize(
            paper[top : top + high, left : left + wide],
            (round(wide * scale), round(high * scale)),
        )
        y, x = round(top * scale), round(left * scale)
        part = gray[y : y + lit.shape[0], x : x + lit.shape[1]]
        lit = lit[: part.shape[0], : part.shape[1]].astype(np.float32)
        found = _turned(np.asarray(part / lit, np.float32), max(gray.shape))
        if found is None:
            continue
        block, shown = found
        turned = gray.copy() if turned is gray else turned
        place = turned[y : y + part.shape[0], x : x + part.shape[1]]
        place[block.rows, block.columns] = shown * lit[block.rows, block.columns]
    return turned


def _paper(small: Gray) -> Gray:
    """How bright paper is or would be at each point: the brightest far around it, smoothed."""
    reach = round(_AROUND * max(small.shape)) | 1
    lit = cv2.dilate(small, np.ones((reach, reach), np.uint8))
    return np.maximum(cv2.blur(lit, (reach, reach)), 1).astype(np.uint8)


def _solids(small: Gray, paper: Gray) -> list[list[int]]:
    """Left, top, width and height of the dark places that fill their frame, letters in them
    filled, in pixels of the small picture."""
    dark = (small < _DARK * paper).astype(np.uint8)
    letters, least = (np.ones((n, n), np.uint8) for n in (_LETTER_PX, _LEAST_PX))
    solid = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, letters)
    solid = cv2.morphologyEx(solid, cv2.MORPH_OPEN, least)
    height, width = small.shape
    found = []
    for left, top, wide, high, area in boxes_of(np.asarray(solid, np.uint8)).tolist():
        fits = _WIDE[0] <= wide / width <= _WIDE[1] and _HIGH[0] <= high / height <= _HIGH[1]
        if fits and area >= _LEAST_FILLED * wide * high:
            found.append([left, top, wide, high])
    return found


def _turned(part: NDArray[np.float32], side_px: int) -> tuple[_Block, NDArray[np.float32]] | None:
    """The block within a frame, in shares of the paper's light, and what it looks like dark on
    light; None where its ground is not of one colour, or where it bears no light print."""
    ground = float(np.median(part))
    halfway = (ground + 1) / 2
    dark = part < halfway
    block = _Block(_run(dark.mean(axis=1)), _run(dark.mean(axis=0)))
    within = part[block.rows, block.columns]
    if not within.size or float((abs(within - ground) <= _FLAT).mean()) < _LEAST_FLAT:
        return None
    if not _bears_letters(within > halfway, side_px):
        return None
    lighter = np.clip((within - ground) / (1 - ground), 0, 1)
    return block, np.asarray(1 - lighter, np.float32)


def _bears_letters(light: NDArray[np.bool_], side_px: int) -> bool:
    """Whether what is light on a block has the size of letters, on a page that long."""
    if not _LIGHT_SHARE[0] <= float(light.mean()) <= _LIGHT_SHARE[1]:
        return False
    _, _, wide, high, area = boxes_of(light.astype(np.uint8)).T
    tall = (high >= _TALL[0] * side_px) & (high <= _TALL[1] * side_px)
    letters = tall & (wide <= _LONGEST * high)
    return int(letters.sum()) >= _FEWEST and area[letters].sum() >= _OF_LIGHT * area.sum()


def _run(shares: NDArray[np.float64]) -> slice:
    """From the first to the last place that is mostly dark."""
    held = np.flatnonzero(shares > _MOSTLY)
    return slice(int(held[0]), int(held[-1]) + 1) if len(held) else slice(0, 0)
