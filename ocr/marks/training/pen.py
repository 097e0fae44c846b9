"""Pen strokes for training and tests: writing as two coupled oscillations of the hand."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Path = NDArray[np.float64]  # N × 2, x to the right and y downwards


def cursive(rng: Generator, letters: int, slope: float = 0.0) -> Path:
    """A run of joined letters, about one unit high a letter body: the hand drifts to the right
    while it swings (Hollerbach's model), swings growing into loops above and below."""
    beats = np.arange(0, letters * 2 * np.pi, 0.12)
    phase = rng.uniform(0.6, 2.2)
    swing = np.interp(beats, *_knots(rng, letters, 0.25, 0.75))
    reach = np.interp(beats, *_knots(rng, letters, 0.3, 0.9))
    for at in rng.uniform(0, letters, size=rng.integers(1, 3 + letters // 3)):
        bump = np.exp(-(((beats / (2 * np.pi)) - at) ** 2) / 0.12)
        reach = reach + bump * rng.uniform(0.6, 2.2)
    drift = beats * rng.uniform(0.08, 0.17)
    x = drift + swing * 0.6 * np.sin(beats + phase)
    y = -reach * np.sin(beats) * 0.7
    lean = rng.uniform(-0.2, 0.55)
    return np.stack((x - lean * y, y + slope * x), axis=1)


def _knots(rng: Generator, letters: int, low: float, high: float) -> tuple[Path, Path]:
    at = np.linspace(0, letters * 2 * np.pi, letters + 2)
    return at, rng.uniform(low, high, at.size)


def smooth(points: Path, steps: int = 60) -> Path:
    """A curve through few points, each joint rounded three times."""
    curve = points
    for _ in range(4):
        quarter = curve[:-1] * 0.75 + curve[1:] * 0.25
        three = curve[:-1] * 0.25 + curve[1:] * 0.75
        middle = np.empty((quarter.shape[0] * 2, 2))
        middle[0::2], middle[1::2] = quarter, three
        curve = np.vstack((curve[:1], middle, curve[-1:]))
    at = np.linspace(0, len(curve) - 1, max(steps, 4 * len(points)))
    index = np.arange(len(curve))
    return np.stack([np.interp(at, index, curve[:, k]) for k in (0, 1)], axis=1)


def signature(rng: Generator) -> list[Path]:
    """Strokes of a signature, scaled to a unit box by the caller."""
    kind = rng.choice(("name", "name", "initial_name", "scrawl", "zigzag", "knot", "two", "hook"))
    strokes: list[Path] = []
    if kind in ("name", "initial_name"):
        body = cursive(rng, int(rng.integers(3, 9)), rng.uniform(-0.25, 0.1))
        fading = np.linspace(1, rng.uniform(0.15, 1), len(body))[:, None]
        body = np.stack((body[:, 0], body[:, 1] * fading[:, 0]), axis=1)
        strokes.append(body)
        if kind == "initial_name":
            strokes.insert(0, _capital(rng) * 2.2 + np.array([-2.0, -1.4]))
    elif kind == "scrawl":
        points = rng.uniform(0, 1, (int(rng.integers(6, 14)), 2)) * np.array([3.2, 1.4])
        order = np.argsort(points[:, 0] + rng.normal(0, 0.9, len(points)))
        strokes.append(smooth(points[order]))
    elif kind == "zigzag":
        count = int(rng.integers(4, 11))
        x = np.linspace(0, 3, count) + rng.normal(0, 0.12, count)
        y = np.where(np.arange(count) % 2, 0.0, 1.0) + rng.normal(0, 0.22, count)
        points = np.stack((x, y * np.linspace(1, rng.uniform(0.3, 1.2), count)), axis=1)
        strokes.append(points if rng.random() < 0.5 else smooth(points))
    elif kind == "knot":
        turns = np.linspace(0, rng.uniform(2, 5) * 2 * np.pi, 200)
        size = np.interp(turns, [0, turns[-1]], rng.uniform(0.3, 1.2, 2))
        x = size * np.cos(turns) + turns * rng.uniform(0.0, 0.12)
        strokes.append(np.stack((x, size * rng.uniform(0.4, 1) * np.sin(turns)), axis=1))
        strokes.append(smooth(np.array([[-1, 0.6], [0.4, rng.uniform(0, 0.8)], [2.8, -0.4]])))
    elif kind == "two":
        strokes.append(_capital(rng))
        strokes.append(_capital(rng) + np.array([0.9, rng.uniform(-0.3, 0.3)]))
    else:
        strokes.append(
            smooth(
                np.array([[0, 1.0], [0.25, -0.4], [0.4, 1.1], [0.7, 0.1], [1.2, 0.7], [3.2, 0.2]])
                + rng.normal(0, 0.15, (6, 2))
            )
        )
    left, right = min(s[:, 0].min() for s in strokes), max(s[:, 0].max() for s in strokes)
    low = max(s[:, 1].max() for s in strokes)
    span = right - left
    if rng.random() < 0.35:
        points = np.array([[right, low * 0.8], [left, low + 0.15], [right + 0.2 * span, low - 0.1]])
        if rng.random() < 0.5:
            points = points[1:]
        strokes.append(smooth(points + rng.normal(0, 0.12, points.shape) * span * 0.3))
    if rng.random() < 0.2:
        start = np.array([left + span * rng.uniform(0, 0.5), low])
        strokes.append(
            np.linspace(start, start + np.array([span * 0.5, -rng.uniform(0.6, 1.6)]), 20)
        )
    return strokes


def _capital(rng: Generator) -> Path:
    points = rng.uniform(0, 1, (int(rng.integers(5, 8)), 2))
    points[0], points[1] = (0.1, 1.0), (rng.uniform(0.1, 0.4), 0.0)
    return smooth(points)


def fitted(strokes: list[Path], width: float, height: float) -> list[Path]:
    """The strokes scaled into a box of `width` × `height`, their proportions kept within reason."""
    every = np.vstack(strokes)
    low, span = every.min(axis=0), np.maximum(np.ptp(every, axis=0), 1e-6)
    scale = np.array([width, height]) / span
    limit = scale.min() * 1.8
    return [(s - low) * np.minimum(scale, limit) for s in strokes]
