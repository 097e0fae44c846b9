"""The scores of a relevé's table by the heights of its units: on a page that is bent, a score is in
no line with its unit, and level with it all the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from dossiers.box import Box
from pieces.fields.flow import Flow, Span
from pieces.fields.result_rows import MISNAMED, Row
from pieces.fields.results_across import AcrossScores
from pieces.parse.scores import find_benefits, find_scores, find_units

# So many units make a column; their codes, and their scores, stand under each other so far aside
# at most, in shares of the page.
LEAST_UNITS, ASIDE = 4, 0.03
# Of tables side by side each has so many; their codes stand so far apart at least.
LEAST_IN_PANEL, PANELS_APART = 3, 0.2
# How far off its unit's height a score may stand, in distances to the next unit on that side, once
# all are moved as the middle one is; a page leans by no more than the least of them.
LEVEL, LEAN = 0.3, 1.0
TOLD_BY_HEIGHT = 0.7


@dataclass(frozen=True, slots=True)
class _Panel:
    """The units of one of the tables that stand side by side, from above, and the next one's
    edge."""

    rows: tuple[Row, ...]
    codes: tuple[Box, ...]
    right: float


def scores_by_height(flow: Flow, rows: Sequence[Row]) -> AcrossScores | None:
    """The score level with each unit; None where there are not as many of them, or one stands
    between two units. Of tables side by side each has its own."""
    read = [r for r in rows if r.sure >= MISNAMED]
    places = [_place(flow, _code_of(flow, r)) for r in read]
    if len(read) < LEAST_UNITS or len({page for page, _ in places}) > 1:
        return None
    entries: list[dict[str, Any]] = []
    for panel in _panels(read, [box for _, box in places]):
        own = _of_panel(flow, places[0][0], panel)
        if own is None:
            return None
        entries += own
    return AcrossScores(tuple(entries), read[0].span, TOLD_BY_HEIGHT)


def _panels(rows: Sequence[Row], codes: Sequence[Box]) -> list[_Panel]:
    order = sorted(range(len(codes)), key=lambda n: codes[n].x0)
    cuts = [
        n for n, (a, b) in enumerate(pairwise(order), 1) if codes[b].x0 - codes[a].x0 > PANELS_APART
    ]
    parts = [order[a:b] for a, b in pairwise([0, *cuts, len(order)])]
    rights = [*(codes[part[0]].x0 for part in parts[1:]), 1.0]
    downwards = (sorted(part, key=lambda n: codes[n].centre[1]) for part in parts)
    return [
        _Panel(tuple(rows[n] for n in part), tuple(codes[n] for n in part), right)
        for part, right in zip(downwards, rights, strict=True)
    ]


def _of_panel(flow: Flow, page: int, panel: _Panel) -> list[dict[str, Any]] | None:
    tops = [box.centre[1] for box in panel.codes]
    steps = [b - a for a, b in pairwise(tops)]
    apart = min(steps, default=0.0)
    if len(tops) < LEAST_IN_PANEL or apart <= 0 or not _under_each_other(
        [box.x0 for box in panel.codes]
    ):  # fmt: skip
        return None
    found = [
        (score.score, box)
        for score in find_scores(flow.text)
        if score.marked
        for at, box in [_place(flow, Span(score.start, score.end))]
        if at == page and panel.codes[0].x0 < box.x0 < panel.right
        if tops[0] - LEAN * apart < box.centre[1] < tops[-1] + LEAN * apart
    ]
    found.sort(key=lambda f: f[1].centre[1])
    if len(found) != len(tops) or not _under_each_other([box.x1 for _, box in found]):
        return None
    off = [box.centre[1] - top for (_, box), top in zip(found, tops, strict=True)]
    lean = median(off)
    rooms = zip(off, [steps[0], *steps], [*steps, steps[-1]], strict=True)
    if abs(lean) > LEAN * apart or any(
        abs(o - lean) > LEVEL * (above if o < lean else below) for o, above, below in rooms
    ):
        return None
    return [
        {"unit": row.unit, "score": score, "benefit": _benefit(flow, page, box, apart, panel.right)}
        for row, (score, box) in zip(panel.rows, found, strict=True)
    ]


def _code_of(flow: Flow, row: Row) -> Span:
    """Where a row's unit stands: « conservable  E6 … » begins with what the table beside says."""
    units = find_units(flow.text[row.span.start : row.span.end])
    start = row.span.start + (units[0].start if units else 0)
    return Span(start, start + 1)


def _place(flow: Flow, span: Span) -> tuple[int, Box]:
    page, word = flow.words_of(span.start, span.end)[-1]
    return page.number, word.box


def _under_each_other(edges: Sequence[float]) -> bool:
    middle = median(edges)
    return all(abs(edge - middle) < ASIDE for edge in edges)


def _benefit(flow: Flow, page: int, score: Box, apart: float, right: float) -> int | bool | None:
    """What is said of a benefit right of a score, level with it."""
    for cell in flow.cells:
        level = abs(cell.box.centre[1] - score.centre[1]) < LEVEL * apart
        if cell.page == page and level and score.x1 < cell.box.x1 and cell.box.x0 < right:
            told = find_benefits(flow.text[cell.start : cell.end])
            if told:
                return told[0].year or True
    return None
