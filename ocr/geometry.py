"""Homographies in fractions of pictures: from the upright page back to the picture as stored."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from ocr.sources import Picture

Matrix = NDArray[np.float64]  # 3 × 3
Size = tuple[int, int]  # width and height in pixels

IDENTITY: Matrix = np.eye(3)

# Fractions of a picture turned clockwise → fractions of the picture before.
_TURNS: dict[int, list[list[float]]] = {
    0: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    90: [[0, 1, 0], [-1, 0, 1], [0, 0, 1]],
    180: [[-1, 0, 1], [0, -1, 1], [0, 0, 1]],
    270: [[0, -1, 1], [1, 0, 0], [0, 0, 1]],
}

_ROTATIONS = {
    90: cv2.ROTATE_90_CLOCKWISE,
    180: cv2.ROTATE_180,
    270: cv2.ROTATE_90_COUNTERCLOCKWISE,
}
_AS_GOOD_AS_FLAT = 1e-9  # a pixel's share of the vanishing line: no point moves by a thousandth


def turn_matrix(degrees: int) -> Matrix:
    """Fractions of a picture turned clockwise by `degrees` → fractions of it before."""
    return np.array(_TURNS[degrees], dtype=np.float64)


def turned_by(picture: Picture, degrees: int) -> Picture:
    """Turned clockwise by a multiple of 90 degrees."""
    how = _ROTATIONS.get(degrees % 360)
    turned = picture if how is None else cv2.rotate(picture, how)
    return np.ascontiguousarray(turned, np.uint8)


def turned_box(box: Box, degrees: int) -> Box:
    """Where a box stands once its page is turned clockwise by a multiple of 90 degrees."""
    if degrees == 90:
        return Box(1 - box.y1, box.x0, 1 - box.y0, box.x1)
    if degrees == 180:
        return Box(1 - box.x1, 1 - box.y1, 1 - box.x0, 1 - box.y0)
    if degrees == 270:
        return Box(box.y0, 1 - box.x1, box.y1, 1 - box.x0)
    return box


def turned_size(size: Size, degrees: int) -> Size:
    return size if degrees % 180 == 0 else (size[1], size[0])


def straightening(angle_deg: float, size: Size) -> tuple[Matrix, Size]:
    """For a picture askew by `angle_deg` clockwise: the map from fractions of the straightened
    picture to fractions of it, and the size of the straightened one (nothing is cut away)."""
    width, height = size
    c, s = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
    grown = (
        round(width * abs(c) + height * abs(s)),
        round(width * abs(s) + height * abs(c)),
    )
    to_pixels = np.diag([grown[0], grown[1], 1.0])
    centred = np.array([[1, 0, -grown[0] / 2], [0, 1, -grown[1] / 2], [0, 0, 1]])
    turn = np.array([[c, -s, width / 2], [s, c, height / 2], [0, 0, 1]])
    to_fractions = np.diag([1 / width, 1 / height, 1.0])
    return np.asarray(to_fractions @ turn @ centred @ to_pixels), grown


def flattening(corners: NDArray[np.float64], size: Size, margin: float) -> tuple[Matrix, Size]:
    """For a sheet with `corners` (fractions, clockwise from the top left) in a picture of `size`:
    the map from fractions of the flat sheet, with a little margin around, to fractions of the
    picture; and the flat sheet's size."""
    points = corners * size
    across = max(math.dist(points[0], points[1]), math.dist(points[3], points[2]))
    down = max(math.dist(points[0], points[3]), math.dist(points[1], points[2]))
    low, high = margin, 1 - margin
    target = np.array([[low, low], [high, low], [high, high], [low, high]], dtype=np.float32)
    warp = cv2.getPerspectiveTransform(target, corners.astype(np.float32))
    return np.asarray(warp), (round(across / (1 - 2 * margin)), round(down / (1 - 2 * margin)))


def warped(picture: Picture, warp: Matrix, size: Size) -> Picture:
    """The picture of `size` whose fractions `warp` maps to fractions of `picture`, grey or RGB. A
    page that is only askew takes half the time of one in perspective."""
    height, width = picture.shape[:2]
    to_source = np.diag([width, height, 1.0]) @ warp @ np.diag([1 / size[0], 1 / size[1], 1])
    # Pixel centres stand half a pixel from the corner that fractions count from.
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
    to_source = np.linalg.inv(half) @ to_source @ half
    source, path = _shrunk_for(picture, to_source), _for_shrunk(to_source)
    flags, border = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, cv2.BORDER_REPLICATE
    path = path / path[2, 2]
    if np.abs(path[2, :2]).max() < _AS_GOOD_AS_FLAT:
        moved = cv2.warpAffine(source, path[:2], size, flags=flags, borderMode=border)
    else:
        moved = cv2.warpPerspective(source, path, size, flags=flags, borderMode=border)
    return np.asarray(moved, dtype=np.uint8)


def _reduction(to_source: Matrix) -> int:
    """How many source pixels make one: more than one wants averaging, or thin strokes break."""
    return max(1, int(math.sqrt(abs(float(np.linalg.det(to_source[:2, :2])))) + 0.3))


def _shrunk_for(picture: Picture, to_source: Matrix) -> Picture:
    factor = _reduction(to_source)
    if factor == 1:
        return picture
    height, width = (max(1, side // factor) for side in picture.shape[:2])
    whole = picture[: factor * height, : factor * width]
    return np.asarray(
        cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8
    )


def _for_shrunk(to_source: Matrix) -> Matrix:
    factor = _reduction(to_source)
    if factor == 1:
        return to_source
    half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1.0]])
    scale = np.diag([1 / factor, 1 / factor, 1.0])
    return np.asarray(np.linalg.inv(half) @ scale @ half @ to_source)
