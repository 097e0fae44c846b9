"""Lines of print made parallel, where the page was taken at a slant and its sides do not show.

On a page seen in perspective its lines of print all run towards one point. Where they fan out, that
point is found from the rows of letters, and the page is warped so that it lies at infinity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.geometry import Matrix, Size
from ocr.letters import Letters

_MOST_LETTERS = 4000
_REACH_IN_HEIGHTS = 2.5  # from one letter to the next of its row
_RISE_IN_HEIGHTS = 0.5
_FEWEST_IN_ROW = 8
_FEWEST_ROWS = 5
_LEAST_SPAN = 0.06  # of the page's width, for a row to tell its slope
_LEAST_SPREAD = 0.12  # of the page's height between the rows that tell
_LEAST_FAN = 0.010  # radians between the slopes at the top and at the foot: half a degree
_LARGEST_FAN = 0.35
_OUTLIER = 0.012  # radians off the common fan
_ROUNDS = 4
_AGREED_DEG = 3.0
_MOSTLY = 0.6


Row = NDArray[np.float64]  # letters × 3: x of the middle, y of the foot, height; in pixels


def rows_of(letters: Letters) -> list[Row]:
    """Letters that follow each other on a line of print, however it slopes (up to 11 degrees)."""
    boxes = letters.boxes[np.argsort(-letters.boxes[:, 4])[:_MOST_LETTERS]].astype(np.float64)
    feet = np.column_stack([boxes[:, 0] + boxes[:, 2] / 2, boxes[:, 1] + boxes[:, 3], boxes[:, 3]])
    return [feet[chain] for chain in _chains(feet) if len(chain) >= _FEWEST_IN_ROW]


def slope_of(rows: Sequence[Row]) -> float | None:
    """Degrees by which most rows fall to the right; None with too few of them, or at odds."""
    if len(rows) < _FEWEST_ROWS:
        return None
    angles = np.degrees(np.arctan([_line(row)[0] for row in rows]))
    spans = np.array([np.ptp(row[:, 0]) for row in rows])
    order = np.argsort(angles)
    halfway = np.searchsorted(np.cumsum(spans[order]), spans.sum() / 2)
    middle = float(angles[order][halfway])
    agreed = spans[np.abs(angles - middle) < _AGREED_DEG].sum() > _MOSTLY * spans.sum()
    return middle if agreed else None


def levelling(rows: Sequence[Row], to_straight: Matrix, size: Size) -> tuple[Matrix, Size] | None:
    """The map from fractions of a levelled page to fractions of the straightened one of `size`
    pixels, and the levelled one's size; None where its lines are parallel or do not tell.

    `to_straight` takes pixels of the picture that `rows` are of to pixels of the straightened.
    """
    slopes = _slopes(rows, to_straight, size)
    if len(slopes.y) < _FEWEST_ROWS:
        return None
    width, height = size
    level, fan = _fan_of(slopes, height / 2)
    if not _LEAST_FAN <= abs(fan) * height <= _LARGEST_FAN:
        return None
    return _towards(width / 2 - 1 / fan, height / 2 - level / fan, size)


@dataclass(frozen=True, slots=True)
class _Slopes:
    """By row: height of its middle in pixels, slope (downwards to the right), span."""

    y: NDArray[np.float64]
    slope: NDArray[np.float64]
    span: NDArray[np.float64]


def _slopes(rows: Sequence[Row], to_straight: Matrix, size: Size) -> _Slopes:
    grown = float(np.sqrt(abs(np.linalg.det(to_straight[:2, :2]))))
    found = []
    for row in rows:
        moved = cv2.perspectiveTransform(row[None, :, :2], to_straight)[0]
        span = float(np.ptp(moved[:, 0]))
        if span >= _LEAST_SPAN * size[0]:
            slope, middle = _line(np.column_stack([moved, row[:, 2] * grown]))
            found.append((middle, slope, span))
    table = np.array(found).reshape(-1, 3)
    return _Slopes(table[:, 0], table[:, 1], table[:, 2])


def _chains(feet: NDArray[np.float64]) -> list[list[int]]:
    """Letters that follow each other from left to right, each by its nearest neighbour."""
    order = np.argsort(feet[:, 0])
    xs, ys, heights = feet[order].T
    following = np.full(len(order), -1)
    taken = np.zeros(len(order), bool)
    for i in range(len(order)):
        until = int(np.searchsorted(xs, xs[i] + _REACH_IN_HEIGHTS * heights[i], side="right"))
        ahead = slice(i + 1, until)
        near = np.abs(ys[ahead] - ys[i]) <= _RISE_IN_HEIGHTS * heights[i]
        near &= (heights[ahead] < 2 * heights[i]) & (heights[i] < 2 * heights[ahead])
        near &= ~taken[ahead]
        if near.any():
            following[i] = i + 1 + int(near.argmax())
            taken[following[i]] = True
    chains = []
    for start in np.flatnonzero(~taken):
        chain = [int(start)]
        while following[chain[-1]] >= 0:
            chain.append(int(following[chain[-1]]))
        chains.append([int(order[i]) for i in chain])
    return chains


def _line(points: NDArray[np.float64]) -> tuple[float, float]:
    """Slope of the line that most feet stand on (some letters hang below), and its middle's y."""
    kept = np.ones(len(points), bool)
    slope = middle = 0.0
    for _ in range(3):
        slope, at_zero = _fitted(points[kept, 0], points[kept, 1])
        middle = slope * (points[:, 0].min() + points[:, 0].max()) / 2 + at_zero
        off = np.abs(points[:, 1] - slope * points[:, 0] - at_zero)
        nearest = off <= max(0.15 * float(np.median(points[:, 2])), float(np.median(off)))
        if nearest.sum() < 4:
            break
        kept = nearest
    return float(slope), float(middle)


def _fitted(x: NDArray[np.float64], y: NDArray[np.float64]) -> tuple[float, float]:
    """Slope and height at 0 of the line that least squares put through the points."""
    at_x, at_y = float(x.mean()), float(y.mean())
    away = x - at_x
    spread = float(away @ away)
    slope = float(away @ (y - at_y)) / spread if spread else 0.0
    return slope, at_y - slope * at_x


def _fan_of(rows: _Slopes, centre: float) -> tuple[float, float]:
    """Slope at the page's middle, and its change by pixel downwards; 0 where the rows disagree or
    stand too close to each other."""
    kept = np.ones(len(rows.y), bool)
    level = fan = 0.0
    for _ in range(_ROUNDS):
        weights = np.sqrt(rows.span[kept])
        table = np.column_stack([np.ones(kept.sum()), rows.y[kept] - centre])
        solved = np.linalg.lstsq(table * weights[:, None], rows.slope[kept] * weights, rcond=None)
        level, fan = (float(v) for v in solved[0])
        off = np.abs(rows.slope - level - fan * (rows.y - centre))
        kept = off <= max(_OUTLIER, 1.5 * float(np.median(off)))
        if kept.sum() < _FEWEST_ROWS:
            return 0.0, 0.0
    off = np.abs(rows.slope - level - fan * (rows.y - centre))[kept]
    spread = float(np.ptp(rows.y[kept]))
    agreed = kept.sum() >= 0.6 * len(kept) and spread >= _LEAST_SPREAD * 2 * centre
    return (level, fan) if agreed and np.median(off) < abs(fan) * spread / 2 else (0.0, 0.0)


def _towards(x: float, y: float, size: Size) -> tuple[Matrix, Size] | None:
    """The warp that sends the point (x, y) to infinity along the lines; the page stays whole."""
    width, height = size
    if -width < x < 2 * width:
        return None

    def opposite(corner_x: float, corner_y: float, at_x: float) -> float:
        return y + (corner_y - y) * (x - at_x) / (x - corner_x)

    left, right = opposite(width, 0, 0), opposite(0, 0, width)
    top = (0.0, right) if right <= 0 else (left, 0.0)
    left, right = opposite(width, height, 0), opposite(0, height, width)
    foot = (float(height), right) if right >= height else (left, float(height))
    source = np.array(
        [[0, top[0] / height], [1, top[1] / height], [1, foot[1] / height], [0, foot[0] / height]]
    )
    target = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(target, source.astype(np.float32))
    tall = (foot[0] + foot[1] - top[0] - top[1]) / 2
    return np.asarray(matrix, dtype=np.float64), (width, round(tall))
