"""A stamp's ink without its rings and small letters: what is left may be the pen that runs over it.

On a grey copy pen and stamp have one colour and hang together, so that neither can be told from the
other by its ink; but a ring is a circle, and a stamp's letters are small.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.strokes import Mask

_SIDE_EM = (4.0, 22.0)  # of ink that may hold a round stamp
_MOST_INK = 0.4  # share of its box; a two-dimensional code has more
_RADIUS_EM = (2.0, 8.0)
_TURNS = 72  # steps around a ring
_COVERED, _INNER_COVERED = 0.7, 0.75  # share of them that has ink
_NEAR_EM = 0.16  # of a ring its ink stands
_STEP_EM = 0.08  # between the rings looked for
LETTER_EM = 1.25  # a stamp's letters are smaller than this
_BEYOND_EM = 0.6  # nothing of a round stamp stands so far outside its ring
_RIM_EM, _FAR_EM = 0.2, 1.0  # beyond it: where its own ink ends; so far goes a pen's
_TRIES = 120  # circles through three of the outermost points

Points = NDArray[np.float64]
Circle = tuple[float, float, float]  # centre x, y and radius


def without_rings(mask: Mask, em: float) -> Mask | None:
    """The ink without the rings found in it and without its small strokes, those that cross a ring
    left whole, and what sets out from the ring to its outside, however small: empty where nothing
    else is there, None where there is no ring."""
    points = _points_of(mask, em)
    outer = None if points is None else _outer_ring(points, em)
    if points is None or outer is None:
        return None
    rest = mask.copy()
    reach = _reach(mask, outer)
    for radius in _radii(points, outer, em):
        rest = _without_ring(rest, reach, radius, em)
    return _without_letters(rest, em, mask & ~rest, reach > outer[2] + _BEYOND_EM * em)


def beyond_ring(mask: Mask, em: float, far_em: float = _FAR_EM) -> Mask | None:
    """What of the ink sets out from the outer ring and goes on farther from it than `far_em`, of
    itself as far as nothing of a stamp does; None where there is no ring."""
    points = _points_of(mask, em)
    outer = None if points is None else _outer_ring(points, em)
    if outer is None:
        return None
    reach = _reach(mask, outer) - outer[2]
    _, labels = cv2.connectedComponents((mask & (reach > _RIM_EM * em)).view(np.uint8))
    near, far = labels[reach < 2 * _RIM_EM * em], labels[reach > far_em * em]
    kept = np.intersect1d(near, far)
    return np.asarray(np.isin(labels, kept[kept > 0]) & mask)


def _points_of(mask: Mask, em: float) -> Points | None:
    """The ink's points, x and y; None where it is no round stamp's by its size."""
    high, wide = mask.shape
    if not (_SIDE_EM[0] * em < min(high, wide) and max(high, wide) < _SIDE_EM[1] * em):
        return None
    if mask.mean() > _MOST_INK:
        return None
    ys, xs = np.nonzero(mask)
    return np.stack((xs, ys), axis=1).astype(np.float64)


def _reach(mask: Mask, circle: Circle) -> NDArray[np.float64]:
    """How far each pixel is from a circle's centre."""
    about = np.indices(mask.shape)[::-1] - np.array(circle[:2])[:, None, None]
    return np.asarray(np.hypot(*about), np.float64)


def _outer_ring(points: Points, em: float) -> Circle | None:
    """The circle that most of the outermost ink lies on."""
    rim = _outermost(points)
    if len(rim) < _TURNS // 3:
        return None
    chance = np.random.default_rng(1)
    best: Circle | None = None
    most = 0
    for _ in range(_TRIES):
        circle = _through(rim[chance.choice(len(rim), 3, replace=False)])
        if circle is None or not _RADIUS_EM[0] * em < circle[2] < _RADIUS_EM[1] * em:
            continue
        near = _off(rim, circle) < _NEAR_EM * em
        if near.sum() > most:
            best, most = circle, int(near.sum())
    if best is None:
        return None
    for reach_em in (2 * _NEAR_EM, _NEAR_EM, _NEAR_EM):
        best = _fitted(points[_off(points, best) < reach_em * em]) or best
    return best if _cover(points, best, em) > _COVERED else None


def _fitted(points: Points) -> Circle | None:
    """The circle nearest to the points (x² + y² = 2ax + 2by + c, by least squares)."""
    if len(points) < _TURNS:
        return None
    middle = points.mean(axis=0)
    about = points - middle
    sides = np.column_stack((2 * about, np.ones(len(about))))
    a, b, c = np.linalg.lstsq(sides, (about**2).sum(axis=1), rcond=None)[0]
    return float(a + middle[0]), float(b + middle[1]), float(np.sqrt(max(c + a * a + b * b, 1.0)))


def _outermost(points: Points) -> Points:
    """In each direction from the middle the farthest ink."""
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    away = points - middle
    turn = (np.arctan2(away[:, 1], away[:, 0]) + np.pi) / (2 * np.pi)
    step = np.minimum((turn * _TURNS).astype(int), _TURNS - 1)
    order = np.lexsort((np.hypot(away[:, 0], away[:, 1]), step))
    last = np.flatnonzero(np.diff(step[order], append=_TURNS))
    return points[order[last]]


def _through(three: Points) -> Circle | None:
    (ax, ay), (bx, by), (cx, cy) = three
    twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
    if abs(twice) < 1e-6:
        return None
    a, b, c = ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy
    x = (a * (by - cy) + b * (cy - ay) + c * (ay - by)) / twice
    y = (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / twice
    return float(x), float(y), float(np.hypot(ax - x, ay - y))


def _off(points: Points, circle: Circle) -> NDArray[np.float64]:
    x, y, radius = circle
    return np.asarray(np.abs(np.hypot(points[:, 0] - x, points[:, 1] - y) - radius))


def _cover(points: Points, circle: Circle, em: float) -> float:
    """Share of the circle's turn that has ink."""
    near = points[_off(points, circle) < _NEAR_EM * em] - np.array(circle[:2])
    turn = (np.arctan2(near[:, 1], near[:, 0]) + np.pi) / (2 * np.pi)
    return float(np.unique((turn * _TURNS).astype(int) % _TURNS).size / _TURNS)


def _radii(points: Points, outer: Circle, em: float) -> list[float]:
    """The outer ring's radius and those of the rings within it."""
    x, y, radius = outer
    found = [radius]
    for step in range(round(1.5 / _STEP_EM), round(radius / em / _STEP_EM) - 4):
        ring = (x, y, step * _STEP_EM * em)
        near = points[_off(points, ring) < _STEP_EM * em]
        thin = len(near) < 0.75 * 4 * np.pi * ring[2] * _STEP_EM * em
        if thin and _cover(near, ring, em) > _INNER_COVERED:
            found.append(ring[2])
    return found


def _without_ring(mask: Mask, reach: NDArray[np.float64], radius: float, em: float) -> Mask:
    """The mask without the ring, but for what goes on inside and outside of it."""
    half = _NEAR_EM * em
    ring = mask & (np.abs(reach - radius) <= half)
    size = round(2 * half + 3) | 1
    around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    sides = [
        cv2.dilate((mask & far).astype(np.uint8), around).astype(bool)
        for far in (reach < radius - half, reach > radius + half)
    ]
    return np.asarray((mask & ~ring) | (ring & sides[0] & sides[1]))


def _without_letters(mask: Mask, em: float, rings: Mask, outside: Mask) -> Mask:
    """The mask without its small strokes, but for those that the ink of the rings goes on in, out
    to the `outside`: where a small pen ends on its stamp's ring."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    kept = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > LETTER_EM * em
    joined = cv2.dilate(rings.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(bool)
    beyond = np.intersect1d(labels[mask & outside], labels[mask & joined])
    kept[beyond] = True
    kept[0] = False
    return np.asarray(kept[labels])
