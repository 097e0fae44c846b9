"""The units that a relevé explains under its table (« E1 : Culture générale ; E2 : Anglais ; … »),
to tell the heads of columns that could not be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pieces.fields.flow import Cell, Flow
from pieces.parse.scores import FoundUnit, find_units

# So many units explained one after the other make a legend, each within so many letters.
LEAST_EXPLAINED, LONGEST_EXPLAINED = 4, 70
# A head that was misread has a few signs; heads stand at even steps, give or take this share.
LONGEST_HEAD, EVEN = 5, 0.3
_EXPLAINED = re.compile(r"\s?[:=–-]\s?[^\W\d_]")


def explained_units(flow: Flow) -> tuple[str, ...]:
    """The units of the legend in its order; none where the paper has no legend."""
    named = [u for u in find_units(flow.text) if _EXPLAINED.match(flow.text, u.end)]
    runs: list[list[FoundUnit]] = [[]]
    for unit in named:
        if runs[-1] and unit.start - runs[-1][-1].end > LONGEST_EXPLAINED:
            runs.append([])
        runs[-1].append(unit)
    units = tuple(u.unit for u in max(runs, key=len))
    distinct = len(set(units)) == len(units) >= LEAST_EXPLAINED
    return units if distinct and _in_prose(flow, max(runs, key=len)) else ()


def _in_prose(flow: Flow, units: Sequence[FoundUnit]) -> bool:
    """Whether some line explains several units: rows of a table name one each."""
    lines = [flow.line_span(u.start).start for u in units]
    return len(set(lines)) < len(lines)


def with_explained(
    flow: Flow, cells: Sequence[Cell], read: Sequence[FoundUnit]
) -> list[FoundUnit] | None:
    """The units at the head of all columns, those not read told by the legend's order; None where
    there is no legend, or where it does not fit what was read."""
    legend = explained_units(flow)
    places: list[tuple[int, int]] = []  # of a cell and of its unit
    for number, cell in enumerate(cells):
        unit = next((u for u in read if cell.start <= u.start < cell.end), None)
        if unit is not None and unit.unit not in legend:
            return None
        if unit is not None:
            places.append((number, legend.index(unit.unit)))
    if not legend or not places or any(b[1] <= a[1] for a, b in pairwise(places)):
        return None
    step = _step(cells, places)
    found = [next(u for u in read if cells[n].start <= u.start < cells[n].end) for n, _ in places]
    last = (places[-1][0] + len(legend) - places[-1][1], len(legend))
    for (place, rank), (next_place, next_rank) in pairwise([*places, last]):
        if next_place - place != next_rank - rank or next_place > len(cells):
            return None
        for off in range(1, next_place - place):
            head, before = cells[place + off], cells[place + off - 1]
            even = abs(head.box.x0 - before.box.x0 - step) < EVEN * step
            if head.end - head.start > LONGEST_HEAD or not even:
                return None
            text = flow.text[head.start : head.end]
            found.append(FoundUnit(legend[rank + off], head.start, head.end, text, True))
    return found if places[0][1] == 0 else None


def _step(cells: Sequence[Cell], places: Sequence[tuple[int, int]]) -> float:
    """How far the heads of neighbouring columns stand from each other."""
    steps = [(cells[b[0]].box.x0 - cells[a[0]].box.x0) / (b[1] - a[1]) for a, b in pairwise(places)]
    return min(steps, default=0.0)
