"""A hand that holds a card into the picture: a thumb on its left edge, where the portrait is, and
the fingers' tips beside its right edge."""

from __future__ import annotations

import random

import cv2
import numpy as np

from specimens.ink import Picture
from specimens.optics import Matrix, levels

_SKINS = ((226, 184, 156), (196, 146, 116), (140, 98, 74), (96, 66, 52))


def hold(shot: Picture, matrix: Matrix, size: tuple[int, ...], rng: random.Random) -> Picture:
    """Draws the hand over `shot`; `matrix` leads from the card's pixels (`size`) to the shot's."""
    rows, columns = size[:2]
    skin = np.array(rng.choice(_SKINS), np.float32)
    out = shot.astype(np.float32)
    edge = _at(matrix, (0.0, rng.uniform(0.42, 0.6) * rows))
    tip = _at(matrix, (rng.uniform(0.05, 0.08) * columns, rng.uniform(0.4, 0.6) * rows))
    out = _finger(out, edge, tip, 0.085 * rows, skin)
    for height in (0.28, 0.48, 0.68):
        start = _at(matrix, (1.14 * columns, (height + 0.05) * rows))
        end = _at(matrix, (1.03 * columns, height * rows))
        out = _finger(out, start, end, 0.07 * rows, skin * rng.uniform(0.86, 0.95))
    return levels(out)


def _at(matrix: Matrix, point: tuple[float, float]) -> tuple[float, float]:
    x, y, w = matrix @ np.array([point[0], point[1], 1.0])
    return float(x / w), float(y / w)


def _finger(
    shot: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
    start: tuple[float, float],
    tip: tuple[float, float],
    radius: float,
    skin: np.ndarray[tuple[int, ...], np.dtype[np.float32]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """A rounded stick from outside the card to its tip, lit in the middle, with a nail."""
    rows, columns = shot.shape[:2]
    way = np.array(tip) - np.array(start)
    way = way / max(1.0, float(np.hypot(*way)))
    root = np.array(start) - way * 9 * radius
    mask = np.zeros((rows, columns), np.uint8)
    ends = [tuple(int(v) for v in p) for p in (root, tip)]
    cv2.line(mask, ends[0], ends[1], 255, max(2, int(2 * radius)), cv2.LINE_AA)
    round_ = cv2.distanceTransform((mask > 127).astype(np.uint8), cv2.DIST_L2, 3) / max(radius, 1)
    shade = 0.62 + 0.38 * np.clip(round_, 0, 1)
    soft = cv2.GaussianBlur(mask, (0, 0), 1.5).astype(np.float32)[..., None] / 255
    cast = cv2.GaussianBlur(mask, (0, 0), max(1.0, radius / 4)).astype(np.float32)[..., None] / 255
    out = shot * (1 - 0.3 * cast) * (1 - soft) + skin * shade[..., None] * soft
    nail = np.array(tip) - way * 0.15 * radius
    angle = float(np.degrees(np.arctan2(way[1], way[0])))
    plate = np.zeros((rows, columns), np.uint8)
    centre, axes = (int(nail[0]), int(nail[1])), (int(0.55 * radius), int(0.45 * radius))
    cv2.ellipse(plate, centre, axes, angle, 0, 360, 255, -1)
    over = cv2.GaussianBlur(plate, (0, 0), 1.5).astype(np.float32)[..., None] / 255
    return np.asarray(
        out * (1 - 0.5 * over) + np.minimum(255, skin * 1.12) * 0.5 * over, np.float32
    )
