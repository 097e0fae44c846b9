"""Letter-like components of an evenly lit page: what tells direction, scale and emptiness."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray

_INK_BELOW = 150  # on an evened page, where paper is near 255
_PALEST_INK = 215.0
_SMALLEST_PX = 4
_LARGEST_SHARE = 0.06  # of the page's longer side
_NOISY = 7.0  # levels: sensor noise from which single pixels look like ink
_MOST_IN_ROWS = 6000
_NOISE_STEP = 3  # one pixel in nine tells a median as well as all


@dataclass(frozen=True, slots=True)
class Letters:
    """Boxes in pixels, one row a component: left, top, width, height, area."""

    boxes: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.boxes)

    @property
    def centres(self) -> NDArray[np.float64]:
        return np.asarray(self.boxes[:, :2] + self.boxes[:, 2:4] / 2)


def letters_of(even: Gray, palest: float = 0.0) -> Letters:
    """Components with the size and solidity of printed letters, lying either way; those as pale as
    the level `palest` too."""
    noisy = noise_of(even) > _NOISY
    calm = np.asarray(cv2.medianBlur(even, 3), dtype=np.uint8) if noisy else even
    ink = (calm < max(palest, ink_level(calm))).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    boxes = stats[1:]
    low = np.minimum(boxes[:, 2], boxes[:, 3])
    high = np.maximum(boxes[:, 2], boxes[:, 3])
    solid = boxes[:, 4] / np.maximum(1, boxes[:, 2] * boxes[:, 3])
    kept = (high >= _SMALLEST_PX) & (high <= _LARGEST_SHARE * max(even.shape))
    kept &= (high <= 8 * low) & (solid > 0.12) & (solid < 0.95)
    return Letters(np.asarray(boxes[kept], dtype=np.int32))


def ink_level(even: Gray) -> float:
    """The level below which a pixel is ink: halfway to the paper where the print is pale."""
    darkest = level_under(even, 0.005)
    return float(np.clip((darkest + 255) / 2, _INK_BELOW, _PALEST_INK))


def level_under(gray: Gray, share: float) -> float:
    """The level that `share` of the pixels do not pass."""
    counts = cv2.calcHist([gray], [0], None, [256], [0, 256]).ravel()
    return float(np.searchsorted(np.cumsum(counts), share * gray.size))


def in_rows(letters: Letters, shape: tuple[int, int]) -> Letters:
    """Those that stand in a row of at least four of about one height: print, not specks, grain or
    guilloche. `shape`: height and width of the page."""
    if not len(letters):
        return letters
    boxes = letters.boxes[np.argsort(-letters.boxes[:, 4])[:_MOST_IN_ROWS]]
    joined = np.zeros(shape, np.uint8)
    for left, top, width, height, _ in boxes.tolist():
        middle = top + height // 2
        reach = max(height, width)
        cv2.line(joined, (left - reach // 2, middle), (left + width + reach // 2, middle), 1, 1)
    joined = np.asarray(cv2.dilate(joined, np.ones((3, 1), np.uint8)), dtype=np.uint8)
    _, labels = cv2.connectedComponents(joined, connectivity=8)
    middles = boxes[:, :2] + boxes[:, 2:4] // 2
    rows = labels[np.minimum(middles[:, 1], shape[0] - 1), np.minimum(middles[:, 0], shape[1] - 1)]
    kept = np.zeros(len(boxes), bool)
    order = np.argsort(rows, kind="stable")
    starts = np.flatnonzero(np.diff(rows[order], prepend=-1))
    for members in np.split(order, starts[1:]):
        heights = boxes[members, 3]
        alike = np.abs(heights - np.median(heights)) <= 0.5 * np.median(heights)
        if alike.sum() >= 4:
            kept[members[alike]] = True
    return Letters(boxes[kept])


def noise_of(gray: Gray) -> float:
    """Standard deviation of pixel noise, in levels: the median answer of a filter that is blind
    to flats, slopes and edges (Immerkær 1996)."""
    height, width = gray.shape
    around = cv2.copyMakeBorder(gray, 1, 1, 1, 1, cv2.BORDER_REFLECT_101)

    def at(down: int, across: int) -> NDArray[np.int16]:
        rows = slice(down, down + height, _NOISE_STEP)
        return around[rows, across : across + width : _NOISE_STEP].astype(np.int16)

    corners = at(0, 0) + at(0, 2) + at(2, 0) + at(2, 2)
    sides = at(0, 1) + at(1, 0) + at(1, 2) + at(2, 1)
    answer = np.abs(corners - 2 * sides + 4 * at(1, 1))
    counts = np.cumsum(np.bincount(answer.ravel()))
    middles = ((answer.size - 1) // 2, answer.size // 2)
    median = np.searchsorted(counts, np.array(middles) + 1).mean()
    return float(median / (6 * 0.6745))
