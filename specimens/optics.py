"""What every road does to a page's picture: optics, noise, quarter turns, and the faults for which
a clerk sends a paper back."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from specimens.drawing import compile_pictures
from specimens.ink import Picture
from specimens.layout import Drawn

PICTURE_DEFECTS = (
    "blurred", "dark", "cut_off", "blank", "low_resolution", "faded", "glare",
)  # fmt: skip
# What is left of the page is not enough for a careful clerk.
HOPELESS = frozenset({"blurred", "dark", "blank", "low_resolution", "cut_off"})

Matrix = NDArray[np.float64]


def levels(values: Any) -> Picture:
    """Any numbers as grey levels, 0 to 255."""
    return np.asarray(np.clip(values, 0, 255), np.uint8)


def pictures(drawn: Drawn | None, dpi: float) -> list[Picture]:
    """All pages of the file, those of a covering letter and of a second piece included."""
    if drawn is None:
        return []
    own = compile_pictures(drawn.source, drawn.assets, dpi)
    return [*pictures(drawn.preceded_by, dpi), *own, *pictures(drawn.followed_by, dpi)]


def sensor(page: Picture, noise: np.random.Generator, grain: float, blur_px: float) -> Picture:
    """The optics' softness and the sensor's noise (`grain` in grey levels)."""
    soft = cv2.GaussianBlur(page, (0, 0), max(blur_px, 0.05)).astype(np.float32)
    speckle = noise.normal(0, grain, page.shape[:2]).astype(np.float32)[..., None]
    return levels(soft + speckle)


def spoil(
    page: Picture, defects: Sequence[str], rng: random.Random, noise: np.random.Generator
) -> Picture:
    """The faults for which a clerk sends a paper back."""
    rows, columns = page.shape[:2]
    out = page
    if "blank" in defects:
        out = np.full_like(out, 252)
    if "low_resolution" in defects:
        # about 35 dpi: an x-height of three pixels
        small = cv2.resize(
            out, (max(8, columns // 6), max(8, rows // 6)), interpolation=cv2.INTER_AREA
        )
        out = np.asarray(
            cv2.resize(small, (columns, rows), interpolation=cv2.INTER_LINEAR), np.uint8
        )
    if "blurred" in defects:
        length = max(9, int(0.011 * rows))
        kernel = np.zeros((length, length), np.float32)
        cv2.line(kernel, (0, rng.randrange(length)), (length - 1, rng.randrange(length)), 1.0, 2)
        out = np.asarray(cv2.filter2D(out, -1, kernel / kernel.sum()), np.uint8)
        out = np.asarray(cv2.GaussianBlur(out, (0, 0), 0.0022 * rows), np.uint8)
    if "dark" in defects:
        dim = (
            out.astype(np.float32) * rng.uniform(0.035, 0.06)
            + noise.normal(0, 5, out.shape[:2])[..., None]
        )
        out = levels(dim)
    if "faded" in defects:
        out = np.clip(255 - (255 - out.astype(np.float32)) * rng.uniform(0.22, 0.4), 0, 255).astype(
            np.uint8
        )
    if "glare" in defects:
        out = glare(out, rng)
    if "cut_off" in defects:
        keep = rng.uniform(0.5, 0.68)
        out = np.ascontiguousarray(
            out[:, : int(columns * keep)] if rng.random() < 0.5 else out[: int(rows * keep)]
        )
    return out


def shaken(page: Picture, rng: random.Random) -> Picture:
    """A hand that trembled: smeared by a pixel or two in a thousand, which a person still reads."""
    rows, columns = page.shape[:2]
    length = max(2.0, rng.uniform(0.0011, 0.0019) * max(rows, columns))
    size = int(np.ceil(length)) | 1
    way = rng.uniform(0, np.pi)
    kernel = np.zeros((size, size), np.float32)
    half = length / 2
    middle = size // 2
    ends = [
        (round(middle + sign * half * np.cos(way)), round(middle + sign * half * np.sin(way)))
        for sign in (-1, 1)
    ]
    cv2.line(kernel, ends[0], ends[1], 1.0, 1)
    return np.asarray(cv2.filter2D(page, -1, kernel / kernel.sum()), np.uint8)


def glare(page: Picture, rng: random.Random) -> Picture:
    rows, columns = page.shape[:2]
    x, y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
    cx, cy = rng.uniform(0.3, 0.7) * columns, rng.uniform(0.2, 0.6) * rows
    size = rng.uniform(0.1, 0.17) * columns
    flash = 260 * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * size * size))
    return levels(page.astype(np.float32) + flash[..., None])


def turn(picture: Picture, clockwise: int) -> Picture:
    turns = -(clockwise // 90) % 4
    return np.ascontiguousarray(np.rot90(picture, turns))
