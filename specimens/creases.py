"""What a paper has been through before the photo: bent, folded in the pocket, crumpled and smoothed
out. Print moves by half a per cent of the page at most, so that boxes still hold."""

from __future__ import annotations

import random

import cv2
import numpy as np

from specimens.ink import Picture
from specimens.optics import levels

_MOST_SHIFT = 0.004


def bent(picture: Picture, rng: random.Random, severity: float) -> Picture:
    """A sheet that does not lie flat: its lines wave."""
    rows, columns = picture.shape[:2]
    x, y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
    depth, waves = 0.005 * severity * rows, rng.uniform(0.6, 1.6)
    moved = y + depth * np.sin(x / columns * np.pi * waves + rng.uniform(0, 6)).astype(np.float32)
    return _moved(picture, x, moved)


def folded(picture: Picture, rng: random.Random) -> Picture:
    """Folded once or twice and opened again: each panel catches the light otherwise, a pale line
    runs along the crease."""
    rows, columns = picture.shape[:2]
    lit = picture.astype(np.float32)
    for axis in rng.choice(((0,), (0,), (0, 0), (0, 1), (1,))):
        length = (rows, columns)[axis]
        at = rng.choice((1 / 3, 0.5, 2 / 3)) + rng.uniform(-0.02, 0.02)
        way = np.arange(length, dtype=np.float32) / length - at
        shade = 1 - rng.uniform(0.06, 0.2) * np.exp(-np.abs(way) * rng.uniform(4, 12)) * (way > 0)
        shade = shade * (1 + rng.uniform(-0.05, 0.05) * np.sign(way))
        line = np.exp(-((way * length / max(1.5, length / 900)) ** 2))
        broad = shade[:, None, None] if axis == 0 else shade[None, :, None]
        thin = line[:, None, None] if axis == 0 else line[None, :, None]
        lit = lit * broad * (1 - 0.16 * thin) + 18 * thin
    return levels(lit)


def crumpled(picture: Picture, rng: random.Random, noise: np.random.Generator) -> Picture:
    """Balled up and smoothed out: facets of light and shade, print a little displaced."""
    rows, columns = picture.shape[:2]
    facets = _facets(rows, columns, noise, rng.randrange(40, 110))
    slope_y, slope_x = np.gradient(cv2.GaussianBlur(facets, (0, 0), max(2.0, columns / 500)))
    steep = float(np.percentile(np.hypot(slope_x, slope_y), 95)) or 1.0
    way = rng.uniform(0, 2 * np.pi)
    light = (slope_x * np.cos(way) + slope_y * np.sin(way)) / steep
    x, y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
    shift = _MOST_SHIFT * rng.uniform(0.3, 0.8) * rows
    soft_x = cv2.GaussianBlur(slope_x / steep, (0, 0), columns / 60)
    soft_y = cv2.GaussianBlur(slope_y / steep, (0, 0), columns / 60)
    moved = _moved(
        picture, x + np.float32(shift) * soft_x, y + np.float32(shift) * soft_y
    )  # fmt: skip
    depth = rng.uniform(0.07, 0.15)
    shade = 1 - depth * (0.5 - 0.5 * np.clip(light, -1.6, 1.6))
    return levels(moved.astype(np.float32) * shade[..., None])


def _facets(
    rows: int, columns: int, noise: np.random.Generator, count: int
) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """A relief of tilted planes that meet in sharp folds, about one high."""
    points = np.stack([noise.random(count), noise.random(count)], axis=1)
    tilts, lifts = noise.normal(0, 1, (count, 2)), noise.normal(0, 0.08, count)
    small_rows, small_columns = max(60, rows // 6), max(60, columns // 6)
    y, x = np.mgrid[0:small_rows, 0:small_columns].astype(np.float32)
    y, x = y / small_rows, x / small_columns
    planes = [
        (px - x) * tilt[0] + (py - y) * tilt[1] + lift
        for (px, py), tilt, lift in zip(points, tilts, lifts, strict=True)
    ]
    relief = np.partition(np.stack(planes), count // 2, axis=0)[count // 2]
    wide = cv2.resize(relief.astype(np.float32), (columns, rows), interpolation=cv2.INTER_LINEAR)
    return np.asarray(wide, np.float32)


def _moved(picture: Picture, x: object, y: object) -> Picture:
    return np.asarray(
        cv2.remap(
            picture,
            np.asarray(x, np.float32),
            np.asarray(y, np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        ),
        np.uint8,
    )
