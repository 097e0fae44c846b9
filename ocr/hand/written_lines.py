"""The lines of a page that is written by hand: which ink is of which, however they climb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.convolution import Array
from ocr.engines.engine import Gray

_INK_BELOW = 170
_LONG = 25  # a straight stroke this part of the page's width is a line of its paper
_LEAST_AREA, _LEAST_SIDE, _TALL = 12, 6, 10  # pixels: of a stroke, of one that tells the height
_FEWEST = 10  # strokes of a page that says anything
_HIGHEST = 12  # part of the page's height, of a stroke
_WIDEST_COUNTED = 200  # pixels of a stroke that count for the height of most
_SMEARED = (2.0, 0.28)  # of the height of strokes: across and down
_INKED = 0.1
_APART, _THROUGH = 0.45, (5, 1.5)  # between the middles of two lines; what joins bits of one
_SHORTEST, _BEYOND, _FROM_MIDDLE = 3.0, 2.0, 1.1


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """The ink of a line, 0 paper … 1 ink, and where it lies on the page, in pixels."""

    ink: Array
    box: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class _Ridge:
    """The columns that a line takes, and the row of its middle in each."""

    first: int
    rows: NDArray[np.float64]

    def off(self, x: float, y: float, beyond: float) -> float:
        """How far a point is above or below it; infinite where the line does not reach."""
        if not -beyond <= x - self.first <= len(self.rows) + beyond:
            return np.inf
        return float(abs(y - self.rows[int(np.clip(x - self.first, 0, len(self.rows) - 1))]))


def written_lines(even: Gray) -> list[WrittenLine]:
    """The lines of a page (evened, ink dark), from the top; none where there is hardly any ink."""
    ink = _without_lines_of_paper((even < _INK_BELOW).astype(np.uint8))
    _, found, boxes, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    labels, stats = np.asarray(found, np.int32), np.asarray(boxes, np.int32)
    wide, high, area = stats[:, 2], stats[:, 3], stats[:, 4]
    strokes = (area >= _LEAST_AREA) & (np.maximum(wide, high) >= _LEAST_SIDE)
    strokes &= high < even.shape[0] / _HIGHEST
    strokes[0] = False
    tall = strokes & (high >= _TALL)
    if tall.sum() < _FEWEST:
        return []
    height = float(np.median(np.repeat(high[tall], np.minimum(wide[tall], _WIDEST_COUNTED))))
    ridges = _ridges(strokes[labels], height)
    of_line: dict[int, list[int]] = {}
    for number in np.flatnonzero(strokes).tolist():
        x, y = centres[number]
        off = [r.off(float(x), float(y), _BEYOND * height) for r in ridges]
        if off and min(off) < _FROM_MIDDLE * height:
            of_line.setdefault(int(np.argmin(off)), []).append(number)
    lines = [_cut(even, labels, stats, numbers) for numbers in of_line.values()]
    return sorted(lines, key=lambda line: line.box[1] + line.box[3])


def _without_lines_of_paper(ink: Gray) -> Gray:
    """Without the rules and squares of writing paper, and frames."""
    long = max(40, ink.shape[1] // _LONG)
    lines = np.zeros_like(ink)
    for thick, straight in (((3, 1), (1, long)), ((1, 3), (long, 1))):
        thicker = cv2.dilate(ink, np.ones(thick, np.uint8))
        opened = cv2.morphologyEx(thicker, cv2.MORPH_OPEN, np.ones(straight, np.uint8))
        lines |= np.asarray(opened, np.uint8)
    return np.where(lines > 0, 0, ink).astype(np.uint8)


def _ridges(inked: NDArray[np.bool_], height: float) -> list[_Ridge]:
    """Where ink smeared along the lines is darkest: their middles."""
    smeared = cv2.GaussianBlur(
        inked.astype(np.float32), (0, 0), sigmaX=_SMEARED[0] * height, sigmaY=_SMEARED[1] * height
    )
    reach = 2 * max(1, round(_APART * height)) + 1
    highest = cv2.dilate(smeared, np.ones((reach, 1), np.uint8))
    ridge = ((smeared >= highest - 1e-6) & (smeared > _INKED)).astype(np.uint8)
    joined = cv2.dilate(ridge, np.ones((_THROUGH[0], round(_THROUGH[1] * height)), np.uint8))
    count, found, boxes, _ = cv2.connectedComponentsWithStats(joined)
    labels, stats = np.asarray(found, np.int32), np.asarray(boxes, np.int32)
    return [
        _ridge(labels, number, stats[number])
        for number in range(1, count)
        if stats[number, 2] > _SHORTEST * height
    ]


def _ridge(labels: NDArray[np.int32], number: int, row: NDArray[np.int32]) -> _Ridge:
    x, y, wide, high = (int(v) for v in row[:4])
    own = labels[y : y + high, x : x + wide] == number
    rows = (own * np.arange(high)[:, None]).sum(axis=0) / np.maximum(own.sum(axis=0), 1)
    return _Ridge(x, rows + y)


def _cut(
    even: Gray, labels: NDArray[np.int32], stats: NDArray[np.int32], numbers: Sequence[int]
) -> WrittenLine:
    own = stats[list(numbers)]
    x0, y0 = int(own[:, 0].min()), int(own[:, 1].min())
    x1, y1 = int((own[:, 0] + own[:, 2]).max()), int((own[:, 1] + own[:, 3]).max())
    is_own = np.isin(labels[y0:y1, x0:x1], list(numbers)).astype(np.uint8)
    near = cv2.dilate(is_own, np.ones((3, 3), np.uint8)) > 0
    ink = np.where(near, 1 - even[y0:y1, x0:x1].astype(np.float32) / 255, 0)
    return WrittenLine(np.asarray(ink, np.float32), (x0, y0, x1, y1))
