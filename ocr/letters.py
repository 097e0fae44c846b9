"""Letter-like components of an evenly lit page: what tells direction, scale and emptiness."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.strokes import boxes_of

_INK_BELOW = 150  # on an evened page, where paper is near 255
_PALEST_INK = 215.0
_SMALLEST_PX = 4
_LARGEST_SHARE = 0.06  # of the page's longer side
_LEAST_SIDE_PX = 3  # of a picture whose noise can be told
_NOISY = 7.0  # levels: sensor noise from which single pixels look like ink
_MOST_IN_ROWS = 6000
_MAP_STEP = 4  # pixels across the page to one of the map on which rows are put together
_MANY_ROWS = 400
_NOISE_STEP = 7  # one pixel in fifty tells a median as well as all, and steps over JPEG's blocks
_LEVEL_STEP = 4  # so does one row in four tell levels


@dataclass(frozen=True, slots=True)
class Letters:
    """Boxes in pixels, one row a component: left, top, width, height, area."""

    boxes: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.boxes)

    @property
    def centres(self) -> NDArray[np.float64]:
        return np.asarray(self.boxes[:, :2] + self.boxes[:, 2:4] / 2)

    def scaled(self, scale: float) -> Letters:
        """The same on a copy of the page so many times as large."""
        if scale == 1.0:
            return self
        by = np.array([scale, scale, scale, scale, scale * scale])
        return Letters(np.asarray(self.boxes * by, dtype=np.int32))


def letters_of(even: Gray, palest: float = 0.0) -> Letters:
    """Components with the size and solidity of printed letters, lying either way; those as pale as
    the level `palest` too."""
    calm = _calm(even)
    return _letters_below(calm, max(palest, ink_level(calm)))


def pale_and_plain(even: Gray, palest: float) -> tuple[Letters, Letters | None]:
    """See `letters_of`: those as pale as that level too, and those that are found without it; None
    where these are the same."""
    calm = _calm(even)
    plain = ink_level(calm)
    pale = _letters_below(calm, max(palest, plain))
    return pale, None if plain >= palest else _letters_below(calm, plain)


def _calm(even: Gray) -> Gray:
    noisy = noise_of(even) > _NOISY
    return np.asarray(cv2.medianBlur(even, 3), dtype=np.uint8) if noisy else even


def _letters_below(calm: Gray, level: float) -> Letters:
    boxes = boxes_of(below(calm, level))
    low = np.minimum(boxes[:, 2], boxes[:, 3])
    high = np.maximum(boxes[:, 2], boxes[:, 3])
    solid = boxes[:, 4] / np.maximum(1, boxes[:, 2] * boxes[:, 3])
    kept = (high >= _SMALLEST_PX) & (high <= _LARGEST_SHARE * max(calm.shape))
    kept &= (high <= 8 * low) & (solid > 0.12) & (solid < 0.95)
    return Letters(np.asarray(boxes[kept], dtype=np.int32))


def ink_level(even: Gray) -> float:
    """The level below which a pixel is ink: halfway to the paper where the print is pale."""
    darkest = level_under(even, 0.005)
    return float(np.clip((darkest + 255) / 2, _INK_BELOW, _PALEST_INK))


def below(gray: Gray, level: float, mark: int = 1) -> Gray:
    """`mark` where the picture is darker than that level, 0 elsewhere."""
    ink = cv2.threshold(gray, np.ceil(level) - 1, mark, cv2.THRESH_BINARY_INV)[1]
    return np.asarray(ink, dtype=np.uint8)


def level_under(gray: Gray, share: float) -> float:
    """The level that `share` of the pixels do not pass."""
    told = gray[::_LEVEL_STEP] if len(gray) > _MANY_ROWS else gray
    counts = cv2.calcHist([told], [0], None, [256], [0, 256]).ravel()
    return float(np.searchsorted(np.cumsum(counts), share * told.size))


def in_rows(letters: Letters, shape: tuple[int, int]) -> Letters:
    """Those that stand in a row of at least four of about one height: print, not specks, grain or
    guilloche. `shape`: height and width of the page."""
    if not len(letters):
        return letters
    boxes = letters.boxes[np.argsort(-letters.boxes[:, 4])[:_MOST_IN_ROWS]]
    middles = boxes[:, :2] + boxes[:, 2:4] // 2
    _, labels = cv2.connectedComponents(_joined(boxes, middles[:, 1], shape), connectivity=8)
    rows = labels[np.minimum(middles[:, 1], shape[0] - 1), middles[:, 0] // _MAP_STEP]
    return Letters(boxes[_in_company(rows, boxes[:, 3])])


def _joined(
    boxes: NDArray[np.int32], middles: NDArray[np.int32], shape: tuple[int, int]
) -> NDArray[np.uint8]:
    """A map on which each letter is a bar three rows high, half its size longer on either side."""
    high, wide = shape[0], shape[1] // _MAP_STEP + 1
    reach = np.maximum(boxes[:, 2], boxes[:, 3]) // 2
    first = np.maximum(0, boxes[:, 0] - reach) // _MAP_STEP
    last = np.minimum((boxes[:, 0] + boxes[:, 2] + reach) // _MAP_STEP + 1, wide)
    begin = np.minimum(middles, high).astype(np.int64) * wide
    drawn, bar = bytearray((high + 1) * wide), b"\1" * wide  # a slice of bytes is set at once
    for start, end in zip((begin + first).tolist(), (begin + last).tolist(), strict=True):
        drawn[start:end] = bar[: end - start]
    lines = np.frombuffer(drawn, np.uint8).reshape(high + 1, wide)
    return np.asarray(cv2.dilate(lines, np.ones((3, 1), np.uint8))[:high], np.uint8)


def _in_company(rows: NDArray[np.int32], heights: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which letters stand in a row with at least three others of about its median height."""
    order = np.lexsort((heights, rows))
    high = heights[order]
    starts = np.flatnonzero(np.diff(rows[order], prepend=-1))
    counts = np.diff(starts, append=len(order))
    medians = (high[starts + (counts - 1) // 2] + high[starts + counts // 2]) / 2
    usual = np.repeat(medians, counts)
    alike = np.abs(high - usual) <= 0.5 * usual
    enough = np.add.reduceat(alike.astype(np.int64), starts) >= 4
    kept = np.zeros(len(order), bool)
    kept[order] = alike & np.repeat(enough, counts)
    return kept


def noise_of(gray: Gray) -> float:
    """Standard deviation of pixel noise, in levels: the median answer of a filter that is blind
    to flats, slopes and edges (Immerkær 1996)."""
    height, width = gray.shape
    if min(height, width) < _LEAST_SIDE_PX:
        return 0.0

    def at(down: int, across: int) -> NDArray[np.int16]:
        rows = slice(down, down + height - 2, _NOISE_STEP)
        return gray[rows, across : across + width - 2 : _NOISE_STEP].astype(np.int16)

    corners = at(0, 0) + at(0, 2) + at(2, 0) + at(2, 2)
    sides = at(0, 1) + at(1, 0) + at(1, 2) + at(2, 1)
    answer = np.abs(corners - 2 * sides + 4 * at(1, 1))
    counts = np.cumsum(np.bincount(answer.ravel()))
    middles = ((answer.size - 1) // 2, answer.size // 2)
    median = np.searchsorted(counts, np.array(middles) + 1).mean()
    return float(median / (6 * 0.6745))
