"""Short thin upright lines of a page, and three of them at one distance: where boxes may be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.comb_lines import upright_darkness
from ocr.engines.engine import Gray

WALL_IN_X_HEIGHTS = (2.0, 5.0)  # letters are lower than a wall, a table's rules longer
CELL_IN_X_HEIGHTS = (0.9, 3.6)
_PALEST_LINE = 14  # levels darker than its sides: walls are often printed pale
_CALM_IN_X_HEIGHTS = 0.5
_STEP_IN_X_HEIGHTS = 0.13
_THICKEST_IN_X_HEIGHTS = 0.6
_LEVEL_IN_X_HEIGHTS = 0.5  # between the tops, and between the feet, of two walls
_UNEVEN = 0.1  # of the distance


@dataclass(frozen=True, slots=True)
class Seed:
    """Three walls at one distance: their `top` and `foot`, and the middles of them, in pixels."""

    top: int
    foot: int
    walls: tuple[float, float, float]

    @property
    def pitch(self) -> float:
        return (self.walls[2] - self.walls[0]) / 2


def seeds_of(even: Gray, x_height: float) -> Iterator[Seed]:
    """Each three walls of one height that stand as far apart as boxes for a letter do, on an
    evenly lit page; most are strokes of letters."""
    boxes = _walls(even, x_height)
    centres = boxes[:, 0] + boxes[:, 2] / 2
    order = np.argsort(centres, kind="stable")
    # few walls stand near one: lists of so few are gone through faster than arrays
    middles: list[float] = centres[order].tolist()
    tops: list[int] = boxes[order, 1].tolist()
    feet: list[int] = (boxes[order, 1] + boxes[order, 3]).tolist()
    low, high = (x_height * c for c in CELL_IN_X_HEIGHTS)
    level = _LEVEL_IN_X_HEIGHTS * x_height

    def alike(i: int, first: float, last: float) -> list[int]:
        """The walls between those places that stand level with that one."""
        near = range(bisect_left(middles, first), bisect_left(middles, last))
        return [
            n for n in near if abs(tops[n] - tops[i]) <= level and abs(feet[n] - feet[i]) <= level
        ]

    for i, place in enumerate(middles):
        for j in alike(i, place + low, place + high):
            pitch = middles[j] - place
            slack = _UNEVEN * pitch + 1
            third = middles[j] + pitch
            for k in alike(j, third - slack, third + slack):
                top, foot = (sorted(at[n] for n in (i, j, k))[1] for at in (tops, feet))
                yield Seed(top, foot, (place, middles[j], middles[k]))


def _walls(even: Gray, x_height: float) -> NDArray[np.int32]:
    """Short thin upright lines as rows of left, top, width, height."""
    nothing = np.empty((0, 4), np.int32)
    shortest, longest = (x_height * h for h in WALL_IN_X_HEIGHTS)
    if len(even) < shortest:
        return nothing
    step = max(1, round(_STEP_IN_X_HEIGHTS * x_height))
    low = np.asarray(cv2.blur(even, (1, step))[step // 2 :: step], dtype=np.uint8)
    calm = cv2.blur(
        upright_darkness(low, x_height), (1, round(_CALM_IN_X_HEIGHTS * x_height / step) | 1)
    )
    lines = cv2.threshold(calm, _PALEST_LINE, 1, cv2.THRESH_BINARY)[1]
    kernel = np.ones((max(2, round(shortest / step)), 1), np.uint8)
    if not cv2.erode(lines, kernel).any():
        return nothing
    upright = cv2.morphologyEx(lines, cv2.MORPH_OPEN, kernel)
    # few points are left: their outlines are told faster than the labels of all
    outlines, _ = cv2.findContours(upright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = np.array([cv2.boundingRect(outline) for outline in outlines], np.int32)
    boxes = found * (1, step, 1, step)
    thin = boxes[:, 2] <= max(4.0, _THICKEST_IN_X_HEIGHTS * x_height)
    return np.asarray(boxes[thin & (boxes[:, 3] <= longest)], dtype=np.int32)
