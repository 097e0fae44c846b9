"""Rows of boxes that hold a character each, as official forms have them, found and emptied.

An engine takes the walls between the boxes for letters and loses what stands in them. A row is
begun where three short walls stand at one distance and the boxes between them are closed
(`comb_walls`), and followed to both sides (`comb_rows`). What stands in the boxes is read by
`comb_reading`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ocr.comb_cells import day_around
from ocr.comb_lines import Darkness
from ocr.comb_rows import DARK_BELOW, MOST_OUTSIDE, SLACK, WALL_SHARE, Comb, Row
from ocr.comb_walls import Seed, seeds_of
from ocr.engines.engine import Gray

_ALIKE_PX = 4
_EDGE_IN_X_HEIGHTS = 0.3
_OUTSIDE_IN_X_HEIGHTS = 0.4
_MOST_SEEDS, _MOST_IN_VAIN = 300, 10  # the highest first: more are wood, or lines of words
_MOST_COMBS = 40  # more of them is a cloth or a floor


def find_combs(even: Gray, x_height: float) -> list[Comb]:
    """The rows of boxes of an evenly lit page whose small letters are `x_height` pixels high."""
    begun = []
    page = Darkness(even, x_height)
    seeds = sorted(seeds_of(even, x_height), key=lambda s: s.top - s.foot)
    for seed in seeds[:_MOST_SEEDS]:
        sure = Row(page, seed, near=True).begun()
        if sure > 0:
            begun.append((sure, seed))
    combs: list[Comb] = []
    tried: list[tuple[Seed, Comb]] = []
    for _, seed in sorted(begun, key=lambda b: (b[1].top - b[1].foot, -b[0])):
        if any(_within(seed, c) for c in combs) or any(_like(seed, s, c) for s, c in tried):
            continue
        row = Row(page, seed)
        for pale in (True, False):
            comb = row.comb(pale=pale)
            if any(_overlap(comb, c) for c in combs):
                comb = replace(comb, cells=tuple(day_around(comb.cells, seed.walls[1])))
            if comb.cells and comb.sides and not _are_strokes(even, comb, x_height):
                combs.append(comb)
                break
        if comb.cells:
            tried.append((seed, comb))
        if len(combs) > _MOST_COMBS:
            return []
        if len(tried) - len(combs) > _MOST_IN_VAIN:
            break
    return combs


def _overlap(comb: Comb, other: Comb) -> bool:
    """Whether a row runs over another on its line."""
    level = comb.top < other.foot and other.top < comb.foot
    return level and comb.left < other.right and other.left < comb.right


def _like(seed: Seed, other: Seed, comb: Comb) -> bool:
    """Whether that seed would give again the row that the other gave."""
    alike = abs(seed.pitch - other.pitch) <= SLACK * seed.pitch
    return alike and abs(seed.top - other.top) <= _ALIKE_PX and _within(seed, comb)


def _within(seed: Seed, comb: Comb) -> bool:
    level = comb.top <= (seed.top + seed.foot) / 2 <= comb.foot
    return level and comb.left <= seed.walls[1] <= comb.right


def _are_strokes(even: Gray, comb: Comb, x_height: float) -> bool:
    """Whether ink hangs on the outside of the first wall or of the last: then they are strokes of
    letters (« 999 » printed larger than what stands around it), not walls."""
    rim, wide = _EDGE_IN_X_HEIGHTS * x_height, round(_OUTSIDE_IN_X_HEIGHTS * x_height)
    thick = round(rim)
    rows = slice(max(0, round(comb.top + rim)), max(0, round(comb.foot - rim)))
    first, last = comb.left - thick, comb.right + thick
    sides = (even[rows, max(0, first - wide) : max(0, first)], even[rows, last : last + wide])
    for side in sides:
        inked = (side < DARK_BELOW).mean(axis=0) if side.size else np.zeros(1)
        lone = inked[inked < WALL_SHARE]  # a frame may stand right beside
        if lone.size and float(lone.mean()) > MOST_OUTSIDE:
            return True
    return False


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
