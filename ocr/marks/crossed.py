"""Rectangles in ink that other strokes run through: a stamp's frame with a signature over it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ANGLES_DEG, _FINER_DEG = np.arange(-11.0, 11.01, 1.0), (-0.5, 0.0, 0.5)
_LONG_EM = 4.5  # least length of the two long sides,
_HIGH_EM = (1.4, 12.0)  # and how far they stand apart
_NEAR_EM = 0.16  # of a side its ink stands
_STEP_EM = 0.25  # by which a side's cover is told
_CORNER_EM = 0.3  # radius of a rounded corner
_COVERED, _SIDE_COVERED = 0.75, 0.6
_BAR, _MOST_BARS = 0.96, 3  # how far a bar runs across
_BESIDE, _FREE = 2, 0.5  # columns from a bar that hold less than this share of it
_CLEARLY = 1.2  # as much better as its rows must be for a turned one
_CANDIDATES = 5  # rows looked at
_MOST_POINTS = 6000

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Crossed:
    """A rectangle turned by `angle_deg`; `corners` 4 × 2 and `rim`, points of its sides, in the
    coordinates of the points it was found in. `length`: of its long sides."""

    angle_deg: float
    corners: Points
    rim: NDArray[np.int64]
    length: float

    def box_at(self, x: int, y: int) -> tuple[int, int, int, int]:
        """The box about it where those coordinates start at x, y."""
        low, high = self.corners.min(axis=0), self.corners.max(axis=0)
        return (
            max(0, int(low[0]) + x), max(0, int(low[1]) + y), int(high[0]) + x, int(high[1]) + y
        )  # fmt: skip


def rectangle_in(points: Points, em: float) -> Crossed | None:
    """The largest rectangle drawn by a part of the points (x, y), a little turned at most."""
    thinned = points[:: max(1, len(points) // _MOST_POINTS)]
    angle = float(max(_ANGLES_DEG, key=lambda a: _peak(_turned(thinned, a)[:, 1], em)))
    angle = max((angle + a for a in _FINER_DEG), key=lambda a: _peak(_turned(thinned, a)[:, 1], em))
    if _peak(_turned(thinned, angle)[:, 1], em) < _CLEARLY * _peak(thinned[:, 1], em):
        angle = 0.0
    turned = _turned(points, float(angle))
    rows = _rows(turned, em)
    best: tuple[float, float, float, float] | None = None
    for k, (top, above) in enumerate(rows):
        for foot, below in rows[k + 1 :]:
            if not _HIGH_EM[0] * em < foot - top < _HIGH_EM[1] * em:
                continue
            span = _shared(above, below, em)
            if span is None or not _has_sides(turned, top, foot, span, em):
                continue
            if best is None or span[1] - span[0] > best[1] - best[0]:
                best = (*span, top, foot)
    return None if best is None else _crossed(points, turned, best, float(angle), em)


def _turned(points: Points, angle_deg: float) -> Points:
    turn = np.deg2rad(angle_deg)
    cos, sin = np.cos(turn), np.sin(turn)
    return np.stack(
        (points[:, 0] * cos + points[:, 1] * sin, points[:, 1] * cos - points[:, 0] * sin), axis=1
    )


def _peak(v: Points, em: float) -> float:
    """How sharply points gather in rows: the fullest ones' points."""
    counts = np.bincount(((v - v.min()) / (_NEAR_EM * em)).astype(int))
    return float(np.sort(counts)[-2:].sum())


def _rows(turned: Points, em: float) -> list[tuple[float, set[int]]]:
    """Rows that ink covers for long: their height and the steps covered, from the top down."""
    v = turned[:, 1]
    bins = ((v - v.min()) / (_NEAR_EM * em)).astype(int)
    fullest = np.argsort(-np.bincount(bins))[: 3 * _CANDIDATES]
    rows: list[tuple[float, set[int]]] = []
    for k in fullest:
        height = float(v.min() + (k + 0.5) * _NEAR_EM * em)
        if any(abs(height - other) < 0.6 * em for other, _ in rows):
            continue
        near = np.abs(v - height) < _NEAR_EM * em
        covered = set((turned[near, 0] / (_STEP_EM * em)).astype(int).tolist())
        if len(covered) * _STEP_EM >= _LONG_EM:
            rows.append((height, covered))
    return sorted(rows[:_CANDIDATES], key=lambda row: row[0])


def _shared(above: set[int], below: set[int], em: float) -> tuple[float, float] | None:
    """From where to where both rows run, if they cover it and end together."""
    both = sorted(above & below)
    if len(both) * _STEP_EM < _LONG_EM:
        return None
    steps = both[-1] - both[0] + 1
    if len(both) < _COVERED * steps or max(len(above), len(below)) > 1.3 * steps:
        return None
    return both[0] * _STEP_EM * em, (both[-1] + 1) * _STEP_EM * em


def _has_sides(
    turned: Points, top: float, foot: float, span: tuple[float, float], em: float
) -> bool:
    between = turned[(turned[:, 1] > top) & (turned[:, 1] < foot)]
    steps = (foot - top) / (_STEP_EM * em)
    straight = steps - 2 * _CORNER_EM / _STEP_EM
    covered = [_side_cover(between, end, em) / max(straight, 1) for end in span]
    return min(covered) > _SIDE_COVERED and not _is_comb(between, span, steps, em)


def _side_cover(between: Points, end: float, em: float) -> int:
    """Steps that a straight side about `end` covers: a pen's loop has ink there too, but bent."""
    near = between[np.abs(between[:, 0] - end) < 2 * _STEP_EM * em]
    columns = ((near[:, 0] - end) / (_NEAR_EM * em)).round().astype(int)
    rows = (near[:, 1] / (_STEP_EM * em)).astype(int)
    pairs = ((columns == at) | (columns == at + 1) for at in np.unique(columns))
    return max((np.unique(rows[pair]).size for pair in pairs), default=0)


def _is_comb(between: Points, span: tuple[float, float], steps: float, em: float) -> bool:
    """Whether bars run from side to side inside, as between a form's boxes: upright, where a pen
    that goes up and down leans."""
    left, right = span[0] + _STEP_EM * em, span[1] - _STEP_EM * em
    inside = between[(between[:, 0] > left) & (between[:, 0] < right)]
    steps_px = np.array((_NEAR_EM * em, _STEP_EM * em))
    cells = np.unique((inside / steps_px).astype(int), axis=0)
    filled = np.bincount(cells[:, 0] - cells[:, 0].min()) if len(cells) else np.zeros(1, int)
    full = np.flatnonzero(filled > _BAR * steps)
    near = np.pad(filled, _BESIDE)
    sides = np.stack((near[full], near[full + 2 * _BESIDE])).max(axis=0) if len(full) else full
    bars = full[sides < _FREE * steps]  # beside a pen's stroke or a letter's there is more of it
    return int((np.diff(bars, prepend=-9) > 1).sum()) > _MOST_BARS


def _crossed(
    points: Points,
    turned: Points,
    found: tuple[float, float, float, float],
    angle_deg: float,
    em: float,
) -> Crossed:
    left, right, top, foot = found
    near = _NEAR_EM * em
    on_rim = (
        (np.abs(turned[:, 1] - top) < near) | (np.abs(turned[:, 1] - foot) < near)
    ) & (turned[:, 0] > left) & (turned[:, 0] < right)  # fmt: skip
    square = np.array([(left, top), (right, top), (right, foot), (left, foot)])
    rim = points[on_rim].astype(np.int64)
    return Crossed(angle_deg, _turned(square, -angle_deg), rim, right - left)
