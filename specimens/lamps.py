"""The light of a photo: a lamp on one side, a warm or cold bulb, the shadow of the phone and of the
arm that holds it."""

from __future__ import annotations

import random

import cv2
import numpy as np

from specimens.ink import Picture
from specimens.optics import levels

_BULBS = ((1.0, 1.0, 1.0), (1.0, 0.96, 0.86), (1.0, 0.98, 0.93), (0.93, 0.98, 1.0))


def light(shot: Picture, rng: random.Random, severity: float, *, warm: bool) -> Picture:
    """Falls off to one side and to the corners; `warm` is an evening lamp, yellow to orange."""
    rows, columns = shot.shape[:2]
    x, y = np.meshgrid(
        np.linspace(-1, 1, columns, dtype=np.float32), np.linspace(-1, 1, rows, dtype=np.float32)
    )
    way = rng.uniform(0, 2 * np.pi)
    field = 1 - (0.06 + 0.3 * severity) * (0.5 + 0.5 * (x * np.cos(way) + y * np.sin(way)))
    field -= 0.12 * severity * (x * x + y * y) / 2
    if rng.random() < 0.3 + 0.5 * severity:
        depth = rng.uniform(0.15, 0.25 + 0.35 * severity)
        edge_way = rng.uniform(0, 2 * np.pi)
        side = x * np.cos(edge_way) + y * np.sin(edge_way) - rng.uniform(-0.3, 0.7)
        field *= 1 - depth / (1 + np.exp(-side * rng.uniform(4, 18)))
    bulb = rng.choice(_BULBS)
    gain = rng.uniform(0.78, 1.02)
    if warm:
        bulb = (1.0, rng.uniform(0.78, 0.88), rng.uniform(0.48, 0.66))
        gain = rng.uniform(0.75, 0.95)
    lit = shot.astype(np.float32) * field[..., None] * np.array(bulb, np.float32) * gain
    return levels(lit)


def phone_shadow(shot: Picture, rng: random.Random) -> Picture:
    """A soft dark slab with an arm that leaves the picture at its foot."""
    rows, columns = shot.shape[:2]
    mask = np.zeros((rows, columns), np.uint8)
    wide, high = rng.uniform(0.3, 0.5) * columns, rng.uniform(0.35, 0.5) * rows
    centre = (rng.uniform(0.25, 0.75) * columns, rng.uniform(0.45, 0.8) * rows)
    slab = cv2.boxPoints((centre, (wide, high), rng.uniform(-25, 25)))
    cv2.fillConvexPoly(mask, slab.astype(np.int32), 255)
    elbow = (int(centre[0] + rng.uniform(-0.3, 0.3) * columns), rows)
    cv2.line(mask, (int(centre[0]), int(centre[1])), elbow, 255, max(2, int(0.16 * columns)))
    soft = cv2.GaussianBlur(mask, (0, 0), 0.022 * columns).astype(np.float32) / 255
    return levels(shot.astype(np.float32) * (1 - rng.uniform(0.2, 0.42) * soft)[..., None])
