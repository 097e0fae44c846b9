"""Rows of boxes that hold a character each, as official forms have them: found, emptied, read.

An engine takes the walls between the boxes for letters and loses what stands in them. Here the
characters are taken out of their boxes and set side by side, as a word, before they are read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Engine, Gray, RawWord, RecognitionTimeout
from ocr.letters import ink_level

_PALEST_LINE = 14  # levels darker than its sides: walls are often printed pale
_SIDES_IN_X_HEIGHTS = 0.9
_CALM_IN_X_HEIGHTS = 0.5
_STEP_IN_X_HEIGHTS = 0.13
_LEAST_EDGE = 0.8  # of a cell's width, on one row of pixels: serifs leave gaps
_MOSTLY_CLOSED = 0.7
_AROUND_IN_X_HEIGHTS = 1.5  # more than what is looked at beside a line
_WALL_IN_X_HEIGHTS = (2.0, 5.0)  # letters are lower than a wall, a table's rules longer
_THICKEST_IN_X_HEIGHTS = 0.6
_CELL_IN_X_HEIGHTS = (0.9, 3.6)
_LEVEL_IN_X_HEIGHTS = 0.5  # between the tops, and between the feet, of two walls
_REACH_IN_CELLS = 2.1  # to the next wall that shows
_UNEVEN = 0.15  # of the usual cell
_FEWEST_CELLS = 2
_EDGE_IN_X_HEIGHTS = 0.3
_OUTSIDE_IN_X_HEIGHTS, _DARK_BELOW, _MOST_OUTSIDE = 0.4, 150, 0.12
_SURE = 0.6
_LETTERS_A_SLIP = 5  # of that many characters one may be lost or split
_MOST_COMBS = 40  # more of them is a cloth or a floor
_WALL_SHARE = 0.85  # of a cell's height; the stem of a 1 is two thirds
_LEAST_CHARACTER = 0.7  # of a small letter's height
_BETWEEN_IN_X_HEIGHTS = 0.35  # characters, once set side by side
_SPACE_IN_X_HEIGHTS = 1.0


@dataclass(frozen=True, slots=True)
class Comb:
    """A row of boxes: `cells` from left to right as (left, right) in pixels between their walls;
    None stands for a gap between two groups of boxes."""

    top: int
    foot: int
    cells: tuple[tuple[int, int] | None, ...]

    @property
    def left(self) -> int:
        return min(c[0] for c in self.cells if c)

    @property
    def right(self) -> int:
        return max(c[1] for c in self.cells if c)


def find_combs(even: Gray, x_height: float) -> list[Comb]:
    """The rows of boxes of an evenly lit page whose small letters are `x_height` pixels high."""
    if len(even) < _WALL_IN_X_HEIGHTS[0] * x_height:
        return []
    walls = _walls(even, x_height)
    if len(walls) <= _FEWEST_CELLS:
        return []
    following, led = _neighbours(walls, x_height)
    possible = []
    for start in range(len(walls)):
        if led[start]:
            continue
        chain = [start]
        while following[chain[-1]] is not None:
            chain.append(following[chain[-1]])  # type: ignore[arg-type]
        comb = _comb(walls[chain], x_height)
        if comb is not None and not _are_strokes(even, walls[chain], x_height):
            possible.append(comb)
    if not possible:
        return []
    combs = [comb for comb in possible if _is_closed(even, comb, comb.cells, x_height)]
    if len(combs) > _MOST_COMBS:
        return []
    return _joined([_prolonged(even, comb, combs, x_height) for comb in combs], x_height)


def _walls(even: Gray, x_height: float) -> NDArray[np.int32]:
    """Short thin upright lines as rows of left, top, width, height, from left to right."""
    shortest, longest = (x_height * h for h in _WALL_IN_X_HEIGHTS)
    step = _step(x_height)
    low = np.asarray(cv2.blur(even, (1, step))[step // 2 :: step], dtype=np.uint8)
    lines = _upright_lines(low, x_height, step)
    kernel = np.ones((max(2, round(shortest / step)), 1), np.uint8)
    if not cv2.erode(lines, kernel).any():
        return np.empty((0, 4), np.int32)
    upright = cv2.morphologyEx(lines, cv2.MORPH_OPEN, kernel)
    # few points are left: their outlines are told faster than the labels of all
    outlines, _ = cv2.findContours(upright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = np.array([cv2.boundingRect(outline) for outline in outlines], np.int32)
    boxes = found * (1, step, 1, step)
    thin = boxes[:, 2] <= max(4.0, _THICKEST_IN_X_HEIGHTS * x_height)
    kept = boxes[thin & (boxes[:, 3] <= longest)]
    return np.asarray(kept[np.argsort(kept[:, 0], kind="stable")], dtype=np.int32)


def _step(x_height: float) -> int:
    """How many pixels along a line are looked at as one."""
    return max(1, round(_STEP_IN_X_HEIGHTS * x_height))


def _level_lines(even: Gray, x_height: float) -> NDArray[np.uint8]:
    """See `_upright_lines`; as large as the part of the page that is given."""
    step = _step(x_height)
    narrow = cv2.blur(even, (step, 1))[:, step // 2 :: step]
    lines = _upright_lines(np.ascontiguousarray(narrow.T), x_height, step)
    return np.repeat(lines.T, step, axis=1)


def _upright_lines(low: Gray, x_height: float, step: int) -> NDArray[np.uint8]:
    """Thin upright lines, however pale, of a page made so many times lower: darker than what lies
    on both sides of them."""
    across = max(3, round(_SIDES_IN_X_HEIGHTS * x_height) | 1)
    darker = cv2.morphologyEx(low, cv2.MORPH_BLACKHAT, np.ones((1, across), np.uint8))
    calm = cv2.blur(darker, (1, round(_CALM_IN_X_HEIGHTS * x_height / step) | 1))
    lines = cv2.threshold(calm, _PALEST_LINE, 1, cv2.THRESH_BINARY)[1]
    return np.asarray(lines, dtype=np.uint8)


def _neighbours(walls: NDArray[np.int32], x_height: float) -> tuple[list[int | None], list[bool]]:
    """For each wall the next one of its row, and whether another leads to it."""
    following: list[int | None] = [None] * len(walls)
    led = [False] * len(walls)
    level = _LEVEL_IN_X_HEIGHTS * x_height
    tops, feet = walls[:, 1].tolist(), (walls[:, 1] + walls[:, 3]).tolist()
    reach = _REACH_IN_CELLS * _CELL_IN_X_HEIGHTS[1] * x_height
    ends = np.searchsorted(walls[:, 0], walls[:, 0] + reach).tolist()
    of_height: defaultdict[int, list[int]] = defaultdict(list)  # from left to right
    heights = [int(top / level) for top in tops]
    for i, height in enumerate(heights):
        of_height[height].append(i)

    def next_at(height: int, i: int) -> int | None:
        """The first wall after `i`, among those of about that height, which may follow it."""
        walls_there = of_height.get(height, [])
        for place in range(bisect_right(walls_there, i), len(walls_there)):
            j = walls_there[place]
            if j >= ends[i]:
                return None
            alike = abs(tops[j] - tops[i]) <= level and abs(feet[j] - feet[i]) <= level
            if alike and not led[j]:
                return j
        return None

    for i, height in enumerate(heights):
        near = [next_at(h, i) for h in (height - 1, height, height + 1)]
        nearest = min((j for j in near if j is not None), default=None)
        if nearest is not None:
            following[i], led[nearest] = nearest, True
    return following, led


def _comb(walls: NDArray[np.int32], x_height: float) -> Comb | None:
    lefts, rights = walls[:, 0], walls[:, 0] + walls[:, 2]
    spaces = [(int(rights[i]), int(lefts[i + 1])) for i in range(len(walls) - 1)]
    low, high = (x_height * c for c in _CELL_IN_X_HEIGHTS)
    widths = [b - a for a, b in spaces if low <= b - a <= high]
    if len(widths) < _FEWEST_CELLS:
        return None
    usual = float(np.median(widths))
    cells: list[tuple[int, int] | None] = []
    for a, b in spaces:
        count = max(1, round((b - a) / usual))
        if abs(b - a - count * usual) <= _UNEVEN * usual + 2:  # a wall or two may not show
            bounds = np.linspace(a, b, count + 1).round().astype(int).tolist()
            cells += list(pairwise(bounds))
        elif cells and cells[-1] is not None:
            cells.append(None)
    cells = [c for group in _groups(cells) for c in (*group, None)][:-1]
    if sum(c is not None for c in cells) < max(_FEWEST_CELLS, 0.6 * len(widths)):
        return None
    top, foot = int(np.median(walls[:, 1])), int(np.median(walls[:, 1] + walls[:, 3]))
    return Comb(top, foot, tuple(cells))


def _are_strokes(even: Gray, walls: NDArray[np.int32], x_height: float) -> bool:
    """Whether ink hangs on the outside of the first wall or of the last: then they are strokes of
    letters (« 999 » printed larger than what stands around it), not walls."""
    top, foot = np.median(walls[:, 1]), np.median(walls[:, 1] + walls[:, 3])
    rim, wide = _EDGE_IN_X_HEIGHTS * x_height, round(_OUTSIDE_IN_X_HEIGHTS * x_height)
    rows = slice(max(0, round(top + rim)), max(0, round(foot - rim)))
    first, last = int(walls[0, 0]) - 1, int(walls[-1, 0] + walls[-1, 2]) + 1
    sides = (even[rows, max(0, first - wide) : max(0, first)], even[rows, last : last + wide])
    for side in sides:
        inked = (side < _DARK_BELOW).mean(axis=0) if side.size else np.zeros(1)
        lone = inked[inked < _WALL_SHARE]  # a frame may stand right beside
        if lone.size and float(lone.mean()) > _MOST_OUTSIDE:
            return True
    return False


def _joined(combs: Sequence[Comb], x_height: float) -> list[Comb]:
    """Groups of boxes of one row, a box apart at most, made one comb."""
    joined: list[Comb] = []
    for comb in sorted(combs, key=lambda c: c.left):
        for i, before in enumerate(joined):
            level = abs(before.top - comb.top) <= 2 * _LEVEL_IN_X_HEIGHTS * x_height
            beside = abs(comb.left - before.right) <= _CELL_IN_X_HEIGHTS[1] * x_height
            if level and beside:
                own = [c for c in before.cells if c is None or sum(c) / 2 < comb.left]
                joined[i] = Comb(before.top, before.foot, (*own, None, *comb.cells))
                break
        else:
            joined.append(comb)
    return joined


def _groups(cells: Sequence[tuple[int, int] | None]) -> list[list[tuple[int, int]]]:
    """Boxes that touch; one that stands alone is there to be ticked, not to hold a letter."""
    groups: list[list[tuple[int, int]]] = [[]]
    for cell in cells:
        if cell is None:
            groups.append([])
        else:
            groups[-1].append(cell)
    return [group for group in groups if len(group) >= _FEWEST_CELLS]


def _prolonged(even: Gray, comb: Comb, others: Sequence[Comb], x_height: float) -> Comb:
    """The comb with the cell before and the one after, whose far wall was not found."""
    width = round(float(np.median([c[1] - c[0] for c in comb.cells if c])))
    cells = comb.cells
    for before in (True, False):
        left = comb.left - width - 2 if before else comb.right + 2
        beside = (left, left + width)
        taken = any(
            o is not comb and o.top < comb.foot and comb.top < o.foot
            and o.left < beside[1] and beside[0] < o.right
            for o in others
        )  # fmt: skip
        inside = left > 0 and left + width < even.shape[1]
        if inside and not taken and _is_closed(even, comb, (beside,), x_height):
            cells = (beside, *cells) if before else (*cells, beside)
    return Comb(comb.top, comb.foot, cells)


def _is_closed(
    even: Gray, comb: Comb, among: Sequence[tuple[int, int] | None], x_height: float
) -> bool:
    """Whether most cells have a line above and one below: letters' stems have not both."""
    reach = max(2, round(_LEVEL_IN_X_HEIGHTS * x_height))
    cells = [c for c in among if c is not None]
    step, around = _step(x_height), round(_AROUND_IN_X_HEIGHTS * x_height)
    x0 = max(0, cells[0][0] - around) // step * step
    y0 = max(0, comb.top - around)
    place = even[y0 : comb.foot + around, x0 : cells[-1][1] + around]
    level = _level_lines(place, x_height)
    closed = 0
    for left, right in cells:
        edges = (
            level[max(0, y - reach) : y + reach + 1, left - x0 : right - x0].mean(axis=1).max()
            for y in (comb.top - y0, comb.foot - y0)
        )
        closed += all(edge >= _LEAST_EDGE for edge in edges)
    return closed >= _MOSTLY_CLOSED * len(cells)


def without_combs(even: Gray, combs: Sequence[Comb], x_height: float) -> Gray:
    """The page with the rows of boxes made paper, what stands in them too."""
    if not combs:
        return even
    cleared = even.copy()
    rim = round(0.25 * x_height)
    for comb in combs:
        rows = slice(max(0, comb.top - rim), comb.foot + rim)
        cleared[rows, max(0, comb.left - 2 * rim) : comb.right + 2 * rim] = 255
    return cleared


def read_comb(even: Gray, comb: Comb, x_height: float, dpi: int, engine: Engine) -> list[RawWord]:
    """The words that stand in the boxes, a word a group of boxes; boxes in pixels of `even`. None
    where they are empty, or where not every box reads as one character: then it is no comb."""
    pieces = [None if c is None else _character(even, comb, c, x_height) for c in comb.cells]
    strip, owners = _set_side_by_side(pieces, x_height)
    if strip is None:
        return []
    try:
        found = engine.words(strip, dpi, "line", 2.0)
    except RecognitionTimeout:
        return []
    filled = sum(p is not None for p in pieces)
    letters = sum(c.isalnum() for w in found for c in w.text)
    sure = sum(w.confidence * len(w.text) for w in found) / max(1, sum(len(w.text) for w in found))
    if abs(letters - filled) > filled // _LETTERS_A_SLIP or sure < _SURE:
        return []
    words = []
    for word in found:
        cells = sorted({o for o in owners[max(0, word.x0) : word.x1] if o >= 0})
        known = [bounds for o in cells if (bounds := comb.cells[o]) is not None]
        if known:
            sides = known[0][0], known[-1][1]
            words.append(
                RawWord(word.text, sides[0], comb.top, sides[1], comb.foot, word.confidence)
            )
    return words


def _character(
    even: Gray, comb: Comb, cell: tuple[int, int], x_height: float
) -> NDArray[np.uint8] | None:
    """What stands in a cell, cut close at its sides and as high as the cell; None where empty."""
    rim = max(1, round(_EDGE_IN_X_HEIGHTS * x_height))
    inside = even[comb.top + rim : comb.foot - rim, cell[0] + 1 : cell[1] - 1]
    if inside.size == 0:
        return None
    inside = _without_walls(inside)
    ink = cv2.dilate((inside < ink_level(inside)).astype(np.uint8), np.ones((3, 3), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    marks = stats[1:][stats[1:, cv2.CC_STAT_HEIGHT] >= _LEAST_CHARACTER * x_height]
    if not len(marks):
        return None
    left, right = int(marks[:, 0].min()), int((marks[:, 0] + marks[:, 2]).max())
    return np.asarray(inside[:, max(0, left - 1) : right + 1])


def _without_walls(inside: Gray) -> Gray:
    """The cell without columns that are dark from top to foot: a wall that was not found, and put
    back a little beside its place."""
    dark = (inside < ink_level(inside)).mean(axis=0) >= _WALL_SHARE
    if not dark.any():
        return inside
    cleared = inside.copy()
    near = cv2.dilate(dark.astype(np.uint8)[None], np.ones((1, 5), np.uint8))[0]
    cleared[:, near > 0] = 255
    return cleared


def _set_side_by_side(
    pieces: Sequence[NDArray[np.uint8] | None], x_height: float
) -> tuple[Gray | None, list[int]]:
    """One picture of all characters with white around, and for each of its columns the number of
    the cell it came from (-1 for none)."""
    filled = [p for p in pieces if p is not None]
    if not filled:
        return None, []
    height = max(p.shape[0] for p in filled)
    rim = round(x_height)
    parts: list[NDArray[np.uint8]] = []
    owners: list[int] = []

    def blank(columns: int) -> None:
        parts.append(np.full((height, columns), 255, np.uint8))
        owners.extend([-1] * columns)

    blank(rim)
    last = max(i for i, p in enumerate(pieces) if p is not None)
    for number, piece in enumerate(pieces[: last + 1]):
        if piece is None:
            blank(round(_SPACE_IN_X_HEIGHTS * x_height))
            continue
        padded = cv2.copyMakeBorder(
            piece, 0, height - piece.shape[0], 0, 0, cv2.BORDER_CONSTANT, value=255
        )
        parts.append(np.asarray(padded, dtype=np.uint8))
        owners.extend([number] * piece.shape[1])
        blank(round(_BETWEEN_IN_X_HEIGHTS * x_height))
    blank(rim)
    strip = np.concatenate(parts, axis=1)
    rimmed = cv2.copyMakeBorder(strip, rim, rim, 0, 0, cv2.BORDER_CONSTANT, value=255)
    return np.ascontiguousarray(rimmed, dtype=np.uint8), owners
