"""Set a page upright: which of four directions it lies in, then how far it is askew."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Engine, Gray
from ocr.light import evened, gray_of
from ocr.sources import Picture

Matrix = NDArray[np.float64]  # 3 × 3

_COMPASS_SIDE_PX = 1600
_SURE_OF_TURN = 2.0  # confidences of upside-down pages seldom exceed 1 (bench: docs/reading.md)
_SKEW_SIDE_PX = 900
_LARGEST_SKEW_DEG = 15.0
_NO_SKEW_DEG = 0.12


@dataclass(frozen=True, slots=True)
class Upright:
    """An upright picture and how it came: `turn` clockwise degrees on top of the page's own, then
    `warp` (see `Page.warp`), None where turning was enough."""

    picture: Picture
    turn: int
    warp: Matrix | None


def set_upright(picture: Picture, engine: Engine) -> Upright:
    turn = turn_of(picture, engine)
    turned = turned_by(picture, turn)
    angle = skew_of(evened(gray_of(turned)))
    if abs(angle) < _NO_SKEW_DEG:
        return Upright(turned, turn, None)
    height, width = turned.shape[:2]
    warp = rotation_warp(angle, width, height)
    return Upright(warped(turned, warp, (width, height)), turn, warp)


def turned_by(picture: Picture, degrees: int) -> Picture:
    """Turned clockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(picture, -(degrees // 90)))


def turn_of(picture: Picture, engine: Engine) -> int:
    small = bounded_side(evened(gray_of(picture)), _COMPASS_SIDE_PX)
    seen = engine.orientation(small, 150)
    if seen is None or seen[1] < _SURE_OF_TURN:
        return 0
    return seen[0]


def bounded_side(gray: Gray, side_px: int) -> Gray:
    height, width = gray.shape[:2]
    scale = side_px / max(height, width)
    if scale >= 1:
        return gray
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def skew_of(even: Gray) -> float:
    """Degrees by which the text lines fall to the right (clockwise positive), within ± 15.

    The angle at which ink gathers best into rows: the rows' profile is then at its most uneven.
    """
    ink = _ink_points(bounded_side(even, _SKEW_SIDE_PX))
    if len(ink) < 200:
        return 0.0
    coarse = np.arange(-_LARGEST_SKEW_DEG, _LARGEST_SKEW_DEG + 0.01, 0.5)
    best = coarse[int(np.argmax([_unevenness(ink, a) for a in coarse]))]
    fine = best + np.arange(-0.5, 0.51, 0.05)
    return float(fine[int(np.argmax([_unevenness(ink, a) for a in fine]))])


def _ink_points(small: Gray) -> NDArray[np.float64]:
    ink = (small < 160).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    side = max(small.shape)
    kept = (
        (stats[:, cv2.CC_STAT_WIDTH] < side * 0.25)
        & (stats[:, cv2.CC_STAT_HEIGHT] < side * 0.05)
        & (stats[:, cv2.CC_STAT_AREA] > 2)
    )
    kept[0] = False
    ys, xs = np.nonzero(kept[labels]) if count > 1 else (np.empty(0), np.empty(0))
    return np.stack([xs, ys], axis=1).astype(np.float64)


def _unevenness(ink: NDArray[np.float64], angle_deg: float) -> float:
    angle = math.radians(angle_deg)
    rows = ink[:, 1] * math.cos(angle) - ink[:, 0] * math.sin(angle)
    counts = np.bincount((rows - rows.min()).astype(np.int64))
    return float(np.sum((counts[1:] - counts[:-1]).astype(np.float64) ** 2))


def rotation_warp(angle_deg: float, width: int, height: int) -> Matrix:
    """Upright fractions → turned fractions, for a page of `width` × `height` pixels askew by
    `angle_deg` clockwise; the page keeps its size, turned around its centre."""
    pixels = np.array([[width, 0, 0], [0, height, 0], [0, 0, 1]], dtype=np.float64)
    c, s = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
    cx, cy = width / 2, height / 2
    turn = np.array([[c, -s, cx - c * cx + s * cy], [s, c, cy - s * cx - c * cy], [0, 0, 1]])
    return np.asarray(np.linalg.inv(pixels) @ turn @ pixels)


def warped(picture: Picture, warp: Matrix, size_px: tuple[int, int]) -> Picture:
    """The upright picture of `size_px` (width, height), whatever the size of `picture`."""
    height, width = picture.shape[:2]
    to_source = np.diag([width, height, 1.0]) @ warp @ np.diag([1 / size_px[0], 1 / size_px[1], 1])
    # Pixel centres stand half a pixel from the corner that fractions count from.
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
    to_source = np.linalg.inv(half) @ to_source @ half
    return np.asarray(
        cv2.warpPerspective(
            picture, to_source, size_px, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        ),
        dtype=np.uint8,
    )  # fmt: skip
