"""What a photographed paper lies on: wood, granite, a checked cloth, a dark desk, a plain board."""

from __future__ import annotations

import random
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from specimens.ink import Picture
from specimens.optics import levels

Floats = NDArray[np.float32]

_PLAIN = ((205, 204, 200), (176, 150, 120), (60, 58, 62), (70, 90, 120), (40, 34, 30))
_WOODS = ((120, 84, 56), (164, 122, 80), (92, 62, 44), (196, 160, 118))
_CLOTHS = ((178, 40, 44), (40, 70, 140), (40, 110, 70), (120, 120, 124))


def _noise(rows: int, columns: int, noise: np.random.Generator, coarse: tuple[int, int]) -> Floats:
    """Smooth noise about 0, its cells `coarse` pixels high and wide."""
    small = noise.random((max(2, rows // coarse[0]), max(2, columns // coarse[1])))
    wide = cv2.resize(small.astype(np.float32), (columns, rows), interpolation=cv2.INTER_CUBIC)
    return np.asarray(wide, np.float32) - np.float32(0.5)


def _colour(rng: random.Random, choices: tuple[tuple[int, int, int], ...]) -> Floats:
    return np.array(rng.choice(choices), np.float32)


def _plain(rows: int, columns: int, rng: random.Random, noise: np.random.Generator) -> Floats:
    shade = 1 + 0.25 * _noise(rows, columns, noise, (90, 60))
    shade += 0.1 * _noise(rows, columns, noise, (2, 2))
    return np.asarray(_colour(rng, _PLAIN) * shade[..., None], np.float32)


def _wood(rows: int, columns: int, rng: random.Random, noise: np.random.Generator) -> Floats:
    """Long grain across the picture, planks with dark joints."""
    veins = 0.55 * _noise(rows, columns, noise, (rng.choice((4, 7)), max(60, columns // 5)))
    veins += 0.15 * _noise(rows, columns, noise, (2, 40))
    ground = _colour(rng, _WOODS) * (1 + veins)[..., None]
    plank = max(40, rows // rng.choice((3, 4, 6)))
    for top in range(rng.randrange(plank), rows, plank):
        ground[top : top + max(2, rows // 400)] *= 0.45
    return np.asarray(ground, np.float32)


def _granite(rows: int, columns: int, rng: random.Random, noise: np.random.Generator) -> Floats:
    """Speckles of three sizes in grey."""
    base = rng.choice((88, 130, 168))
    speckles = sum(
        amount * _noise(rows, columns, noise, (size, size))
        for size, amount in ((2, 70.0), (6, 60.0), (25, 30.0))
    )
    grey = base + np.asarray(speckles)
    tint = np.array((1, 0.98, rng.uniform(0.92, 1.04)), np.float32)
    return np.asarray(grey[..., None] * tint, np.float32)


def _checked(rows: int, columns: int, rng: random.Random, noise: np.random.Generator) -> Floats:
    """A woven cloth of crossing stripes."""
    step = max(24, columns // rng.choice((9, 14, 20)))
    down = (np.arange(rows) // step % 2)[:, None]
    across = (np.arange(columns) // step % 2)[None, :]
    strength = ((down + across) / 2).astype(np.float32)[..., None]
    ground = 232 * (1 - strength) + _colour(rng, _CLOTHS) * strength
    thread = 1 + 0.16 * _noise(rows, columns, noise, (2, 2))
    thread += 0.1 * _noise(rows, columns, noise, (60, 60))
    return np.asarray(ground * thread[..., None], np.float32)


def _dark(rows: int, columns: int, rng: random.Random, noise: np.random.Generator) -> Floats:
    shade = 1 + 0.5 * _noise(rows, columns, noise, (30, 30))
    return np.asarray(rng.uniform(14, 34) * shade[..., None].repeat(3, axis=2), np.float32)


Ground = Callable[[int, int, random.Random, np.random.Generator], Floats]
GROUNDS: dict[str, Ground] = {
    "plain": _plain,
    "wood": _wood,
    "granite": _granite,
    "checked": _checked,
    "dark": _dark,
}


def ground(
    kind: str, rows: int, columns: int, rng: random.Random, noise: np.random.Generator
) -> Picture:
    """A ground of that kind (a key of GROUNDS), a little out of focus."""
    drawn = GROUNDS[kind](rows, columns, rng, noise)
    return levels(cv2.GaussianBlur(drawn, (0, 0), 1.3))
