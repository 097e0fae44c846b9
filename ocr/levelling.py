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


def steadiness(letters: Letters) -> float:
    """-1…1: whether letters stand on their lines (a few hang below) or, on their head, hang from
    them; the share of the letters whose row is steadier at its foot, less that of the others."""
    rows = rows_of(letters)
    steadier = sum(
        len(row) * float(np.sign(_unsteadiness(row, row[:, 2]) - _unsteadiness(row)))
        for row in rows
    )
    return steadier / max(1, sum(map(len, rows)))


def _unsteadiness(row: Row, above: NDArray[np.float64] | float = 0.0) -> float:
    """Mean distance, from a line through them, of points so far above a row's feet."""
    edge = row[:, 1] - above
    slope, at_zero = _fitted(row[:, 0], edge)
    off = edge - slope * row[:, 0] - at_zero
    return float(np.abs(off - _median(off)).mean())


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
    following = [-1] * len(order)
    taken = np.zeros(len(order), bool)
    for letter, other in zip(*_near(xs, ys, heights), strict=True):
        if following[letter] < 0 and not taken[other]:
            following[letter] = other
            taken[other] = True
    chains = []
    for start in np.flatnonzero(~taken):
        chain = [int(start)]
        while following[chain[-1]] >= 0:
            chain.append(int(following[chain[-1]]))
        chains.append([int(order[i]) for i in chain])
    return chains


def _near(
    xs: NDArray[np.float64], ys: NDArray[np.float64], heights: NDArray[np.float64]
) -> tuple[list[int], list[int]]:
    """The pairs of letters of which one stands close ahead of the other, on its line and of its
    size; the letters go from left to right."""
    at = np.arange(len(xs))
    until = np.searchsorted(xs, xs + _REACH_IN_HEIGHTS * heights, side="right")
    ahead = np.maximum(until - at - 1, 0)
    letter = np.repeat(at, ahead)
    starts = np.cumsum(ahead) - ahead
    other = np.arange(len(letter)) - starts[letter] + letter + 1
    own, its = heights[letter], heights[other]
    near = np.abs(ys[other] - ys[letter]) <= _RISE_IN_HEIGHTS * own
    near &= (its < 2 * own) & (own < 2 * its)
    return letter[near].tolist(), other[near].tolist()


def _line(points: NDArray[np.float64]) -> tuple[float, float]:
    """Slope of the line that most feet stand on (some letters hang below), and its middle's y."""
    x, y = points[:, 0], points[:, 1]
    middle_x = (x.min() + x.max()) / 2
    reach = 0.15 * _median(points[:, 2])
    kept = np.ones(len(points), bool)
    slope = middle = 0.0
    for _ in range(3):
        slope, at_zero = _fitted(x[kept], y[kept])
        middle = slope * middle_x + at_zero
        off = np.abs(y - slope * x - at_zero)
        nearest = off <= max(reach, _median(off))
        if nearest.sum() < 4:
            break
        kept = nearest
    return float(slope), float(middle)


def _median(values: NDArray[np.float64]) -> float:
    """As numpy's, without what that does for arrays of other kinds: it is asked for each row."""
    low, high = (len(values) - 1) // 2, len(values) // 2
    parted = np.partition(values, (low, high))
    return float(parted[low] + parted[high]) / 2


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
