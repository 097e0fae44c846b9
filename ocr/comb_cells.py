"""The boxes of a row and the gaps between their groups, from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

Cell = tuple[int, int]  # left and right, between two walls, in pixels

# The boxes of a day, a month and a year.
DAY_GROUPS = [2, 2, 4]
_DAY = re.compile("bb bb bbbb")


def between(wall: Cell, other: Cell, way: int) -> Cell:
    """The box between two walls, the second to the right (`way` 1) or the left of the first."""
    return (wall[1], other[0]) if way > 0 else (other[1], wall[0])


def groups_of(cells: Sequence[Cell | None]) -> list[int]:
    """How many boxes stand in each group, from left to right."""
    return [len(list(run)) for boxed, run in groupby(cells, key=bool) if boxed]


def day_around(cells: Sequence[Cell | None], place: float) -> list[Cell | None]:
    """The boxes of the day that stands at that place in a row which goes on beyond a word: « from
    12|06|2023 to 14|07|2023 »; none where there is no day."""
    shape = "".join("b" if cell else " " for cell in cells)
    for match in _DAY.finditer(shape):
        day = list(cells[match.start() : match.end()])
        first, last = day[0], day[-1]
        if first is not None and last is not None and first[0] <= place <= last[1]:
            return day
    return []


def wide_gaps(cells: Sequence[Cell | None], least: float) -> list[Cell]:
    """What lies between groups of boxes that are further apart than that."""
    sides = [
        (before[1], after[0])
        for before, gap, after in zip(cells, cells[1:], cells[2:], strict=False)
        if before is not None and gap is None and after is not None
    ]
    return [gap for gap in sides if gap[1] - gap[0] > least]


def beside_lone_ends(cells: Sequence[Cell | None], pitch: float) -> list[Cell]:
    """Where another box may stand beside a first or a last one that has a gap on its other side."""
    beside = []
    for way, end, next_to in ((-1, cells[0], cells[1:2]), (1, cells[-1], cells[-2:-1])):
        if end is not None and next_to == [None]:
            edge = end[1] if way > 0 else end[0]
            far = round(edge + way * pitch)
            beside.append((min(edge, far), max(edge, far)))
    return beside


def apart(wall: Cell, place: float) -> float:
    return max(0.0, wall[0] - place, place - wall[1])


def moved(cell: Cell, by: int) -> Cell:
    """The box beside, so many further to the right."""
    wide = by * (cell[1] - cell[0])
    return cell[0] + wide, cell[1] + wide
