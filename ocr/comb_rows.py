"""A row of boxes for a letter each, gone on with from three walls to both sides, wall by wall:
those too pale to be seen alone are told by the lines above and below, and those beyond a gap
too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ocr.comb_cells import (
    DAY_GROUPS,
    Cell,
    apart,
    beside_lone_ends,
    between,
    day_around,
    groups_of,
    moved,
    wide_gaps,
)
from ocr.comb_lines import Darkness, median_of, peaks_of, run_through
from ocr.comb_walls import Seed

_AROUND_IN_X_HEIGHTS = 1.5  # more than what is looked at beside a line
_BANDS = 6  # of a line across, each of which but one must be dark
_DARK = 7.0  # levels darker than its sides, of a band of a line across: grain has two or three
_DARK_WALL = 4.0  # of one upright, as dots of a line leave it
_OVER_NOISE = 3.0  # times what is usual along the row
_UNSEEN = 0.5  # of the least that is seen, what a wall counts that only its lines tell
_AS_SURE = 0.6  # as the darkest line near the place
_INKED_BELOW = 190
_FEWEST_LOOSE = 4  # boxes that show a line above or below only
_STEM = 0.3  # of the height between two lines: a slash leans
_STRAIGHT_PX = 2  # from a box to the next, a line leans no more
_BESIDE_PX = 2  # of a wall, where nothing of what stands in the box is
_ONE_BAND_BROKEN = 1  # of a line across: what stands in a box may touch it
_AS_DARK = 0.5  # as the lines of the boxes from which a row is begun
_LEVEL_IN_X_HEIGHTS = 0.5
SLACK = 0.12  # of the distance between two walls
_GAP = 1.6  # of that distance, at most, between two groups of boxes
_MOSTLY_CLOSED = 0.7
DARK_BELOW, MOST_OUTSIDE = 150, 0.12  # ink, and the share of it that may lie beside a wall
WALL_SHARE = 0.85  # of a cell's height; the stem of a 1 is two thirds


@dataclass(frozen=True, slots=True)
class Comb:
    """A row of boxes: `cells` from left to right as (left, right) in pixels between their walls;
    None stands for a gap between two groups of boxes. `sides`: on how many of two, above and below,
    a line is seen along most of them."""

    top: int
    foot: int
    cells: tuple[Cell | None, ...]
    sides: int = 2

    @property
    def left(self) -> int:
        return min(c[0] for c in self.cells if c)

    @property
    def right(self) -> int:
        return max(c[1] for c in self.cells if c)


class Row:
    """The page at the height of three walls: how much of an upright line stands at each column,
    how much of a line across runs above and below."""

    def __init__(self, page: Darkness, seed: Seed, *, near: bool = False) -> None:
        self.seed, self.pitch, self.slack = seed, seed.pitch, SLACK * seed.pitch + 1
        around = round(_AROUND_IN_X_HEIGHTS * page.x_height)
        self.first, last = 0, page.even.shape[1]
        if near:
            self.first = max(0, round(seed.walls[0]) - around)
            last = round(seed.walls[2]) + around
        y0 = max(0, seed.top - around)
        place = slice(y0, seed.foot + around), slice(self.first, last)
        self.reach = max(2, round(_LEVEL_IN_X_HEIGHTS * page.x_height))
        self.edges = seed.top - y0, seed.foot - y0
        self.page, self.place = page, place
        rim = self.reach // 2
        rows = slice(self.edges[0] + rim, self.edges[1] - rim)
        self.inside = page.even[place][rows]
        upright = run_through(page.upright[place][rows])
        self.least = max(_DARK_WALL, _OVER_NOISE * median_of(upright))
        self.peaks = [self.first + peak for peak in peaks_of(upright, self.least)]
        self.upright: list[float] = upright.tolist()
        walls = [w for place in seed.walls if (w := self._wall(place, 2)) is not None]
        self.told: dict[tuple[Cell, int], float] = {}
        self.lined: dict[Cell, tuple[float, float]] = {}
        self.thin = min((w[1] - w[0] for w in walls), default=0)

    @cached_property
    def edge_sums(self) -> list[NDArray[np.int32]]:
        """Of the rows about the top of the walls and about their foot, how dark the lines across
        are, summed from the left."""
        level = self.page.level[self.place]
        return [
            np.cumsum(level[max(0, y - self.reach) : y + self.reach + 1], axis=1, dtype=np.int32)
            for y in self.edges
        ]

    def begun(self) -> float:
        """How dark the palest of the three walls is; 0 where one is none from top to foot, where a
        box between them is not closed, or where what stands in it hangs on a wall."""
        found = [self._wall(w, 2) for w in self.seed.walls]
        walls = [w for w in found if w is not None]
        if len(walls) < len(found):
            return 0.0
        cells = [(one[1], other[0]) for one, other in pairwise(walls)]
        if not all(any(self._closed(c)) for c in cells):
            return 0.0
        beside = [x - self.first for c in cells for x in (c[0] + _BESIDE_PX, c[1] - _BESIDE_PX)]
        inked = (self.inside[:, beside] < DARK_BELOW).mean(axis=0)
        hanging = (inked > MOST_OUTSIDE) & (inked < WALL_SHARE)
        return 0.0 if hanging.sum() > 1 else min(self._at(w) for w in walls)

    def comb(self, *, pale: bool) -> Comb:
        """All boxes that go on from these, to both sides; with `pale`, those too whose far wall is
        told by the lines above and below only."""
        start = self._wall(self.seed.walls[0], 2) or (0, 0)
        cells = [
            *reversed(self._going_on(start, -1, pale=pale)),
            *self._going_on(start, 1, pale=pale),
        ]
        if not any(cells):
            own = round(self.seed.walls[0]), round(self.seed.walls[2])
            return Comb(self.seed.top, self.seed.foot, (own,), 0)
        if self._is_untold(cells):
            cells = day_around(cells, self.seed.walls[1]) or cells
        closed = np.array([self._closed(c) for c in cells if c is not None])
        lined = closed.mean(axis=0) >= _MOSTLY_CLOSED
        sides = int(lined.sum())
        if self._is_untold(cells):
            sides = 0
        if sides == 1 and len(closed) < _FEWEST_LOOSE:
            sides = 0
        seed = self.seed
        at = self._lines_at((round(seed.walls[0]), round(seed.walls[2])))
        top, foot = (
            row - min(edge, self.reach) if on else 0
            for row, edge, on in zip(at, self.edges, lined, strict=True)
        )
        return Comb(seed.top + int(top), seed.foot + int(foot), tuple(cells), sides)

    def _is_untold(self, cells: Sequence[Cell | None]) -> bool:
        """Whether a box may stand among these that was not told. Of the boxes of a day none is
        missing, and what is printed between them is a mark."""
        if groups_of(cells) == DAY_GROUPS:
            return False
        gaps = wide_gaps(cells, self.pitch - self.slack) + beside_lone_ends(cells, self.pitch)
        return any(self._is_printed(gap) for gap in gaps)

    def _is_printed(self, gap: Cell) -> bool:
        low, high = gap[0] + _BESIDE_PX - self.first, gap[1] - _BESIDE_PX - self.first
        ink = self.inside[:, max(0, low) : max(0, high)]
        return bool((ink < _INKED_BELOW).mean(axis=0).max(initial=0.0) > _STEM)

    def _going_on(self, wall: Cell, way: int, *, pale: bool) -> list[Cell | None]:
        """The boxes from a wall (its first and last column) to the right (`way` 1) or the left."""
        cells: list[Cell | None] = []
        less = self.pitch - self.slack
        while True:
            close = self._beyond_gap(wall, way, 2.0, less)
            other = self._wall(self._next_place(wall, way), self.slack)
            if other is not None and not self._is_box(wall, other, way):
                other = None
            if close is not None and (other is None or self._paler(close, way) > self._at(other)):
                other, wall = None, close
                cells.append(None)
            elif other is not None:
                cells.append(between(wall, other, way))
                wall = other
            elif pale and (unseen := self._pale_wall(wall, way)) is not None:
                cells.append(between(wall, unseen, way))
                wall = unseen
            elif wide := self._beyond_gap(wall, way, less, _GAP * self.pitch):
                if self._is_printed(between(wall, wide, way)) and wall[0] < wall[1]:
                    place = round(self._next_place(wall, way))  # of a wall that a copy lost
                    wide = place, place
                    cells.append(between(wall, wide, way))
                else:
                    cells.append(None)
                wall = wide
            else:
                return cells

    def _next_place(self, wall: Cell, way: int) -> float:
        """Where the next wall must stand; two that stand side by side are told as one."""
        thick = min(self.thin, wall[1] - wall[0]) / 2
        return wall[1] - thick + self.pitch if way > 0 else wall[0] + thick - self.pitch

    def _beyond_gap(self, wall: Cell, way: int, low: float, high: float) -> Cell | None:
        """The surest wall beyond a gap as wide as that, from which a box goes on."""
        edge = wall[1] if way > 0 else wall[0]
        near = [peak for peak in self.peaks if low <= way * (peak - edge) < high]
        begun = []
        for peak in near:
            found = self._around(peak)
            apart_px = found[0] - wall[1] if way > 0 else wall[0] - found[1]
            sure = self._paler(found, way)
            if apart_px >= 1 and sure > 0:
                begun.append((sure, found))
        return max(begun, default=(0.0, None))[1]

    def _paler(self, wall: Cell, way: int) -> float:
        """How dark the paler of the two walls of a box is that goes on from that one; 0 where there
        is no box."""
        if (wall, way) not in self.told:
            self.told[wall, way] = self._paler_of(wall, way)
        return self.told[wall, way]

    def _paler_of(self, wall: Cell, way: int) -> float:
        other = self._wall(self._next_place(wall, way), self.slack)
        if other is None:
            return _UNSEEN * self.least if self._pale_wall(wall, way) else 0.0
        if not self._is_box(wall, other, way):
            return 0.0
        return min(self._at(wall), self._at(other))

    def _is_box(self, wall: Cell, other: Cell, way: int) -> bool:
        return any(self._closed(between(wall, other, way)))

    def _pale_wall(self, wall: Cell, way: int) -> Cell | None:
        """Where the far wall of a box must stand that cannot be told itself, if lines run above and
        below as dark as elsewhere, or on one side and no further."""
        if wall[0] == wall[1]:
            return None  # the near one is none either
        place = round(self._next_place(wall, way))
        if not self.first < place < self.first + len(self.upright) - 1:
            return None
        cell = between(wall, (place, place), way)
        usual = np.array(self._edges_of((round(self.seed.walls[0]), round(self.seed.walls[1]))))
        lined = usual >= _DARK
        dark = np.array(self._edges_of(cell)) >= np.maximum(_DARK, _AS_DARK * usual)
        level = np.abs(self._lines_at(cell) - self._lines_at(moved(cell, -way))) <= _STRAIGHT_PX
        if not (lined.any() and (dark & level)[lined].all()):
            return None
        if not lined.all():
            beyond = place + way * self.slack, place + way * (self.pitch - self.slack)
            further = self._edges_of((round(min(beyond)), round(max(beyond))))
            if any(f >= _DARK for f, on in zip(further, lined, strict=True) if on):
                return None
        return place, place

    def _at(self, wall: Cell) -> float:
        return max(self.upright[wall[0] - self.first : wall[1] + 1 - self.first])

    def _wall(self, place: float, slack: float) -> Cell | None:
        """The first and the last column of the wall nearest to that place, at most `slack` from
        it, but for much paler ones."""
        wide = slack + self.reach
        low, high = (bisect_left(self.peaks, at) for at in (place - wide, place + wide))
        walls = [self._around(p) for p in self.peaks[low:high]]
        near = [w for w in walls if apart(w, place) <= slack]
        least = _AS_SURE * max((self._at(w) for w in near), default=0.0)
        sure = [w for w in near if self._at(w) >= least]
        return min(sure, key=lambda w: abs(sum(w) / 2 - place), default=None)

    def _around(self, peak: int) -> Cell:
        left = right = peak - self.first
        half = self.upright[left] / 2
        least, most = max(0, left - self.reach), min(len(self.upright) - 1, right + self.reach)
        while left > least and self.upright[left - 1] >= half:
            left -= 1
        while right < most and self.upright[right + 1] >= half:
            right += 1
        return left + self.first, right + self.first

    def _closed(self, cell: Cell) -> tuple[bool, bool]:
        """Whether a line runs above that box, and one below."""
        above, below = self._edges_of(cell)
        return above >= _DARK, below >= _DARK

    def _lines_at(self, cell: Cell) -> NDArray[np.intp]:
        """The rows on which the lines above and below a box are darkest."""
        low, high = (min(max(0, x - self.first), len(self.upright) - 1) for x in cell)
        return np.array([np.argmax(sums[:, high] - sums[:, low]) for sums in self.edge_sums])

    def _edges_of(self, cell: Cell) -> tuple[float, float]:
        """How dark the lines above and below a box are, where they are palest but for so many
        bands of them."""
        if cell not in self.lined:
            self.lined[cell] = self._palest_of(cell)
        return self.lined[cell]

    def _palest_of(self, cell: Cell) -> tuple[float, float]:
        last = len(self.upright) - 1
        low, high = (min(max(0, x - self.first), last) for x in (cell[0], cell[1] - 1))
        if high - low < _BANDS:
            return 0.0, 0.0
        bounds = np.array([low + (high - low) * k // _BANDS for k in range(_BANDS + 1)])
        wide = bounds[1:] - bounds[:-1]
        above, below = (
            sorted(((at[:, 1:] - at[:, :-1]) / wide).max(axis=0).tolist())[_ONE_BAND_BROKEN]
            for at in (sums[:, bounds] for sums in self.edge_sums)
        )
        return float(above), float(below)
