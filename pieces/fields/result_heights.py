"""The scores of a relevé's table by the heights of its units: on a page that is bent, a score is in
no line with its unit, and level with it all the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dossiers.box import Box
from pieces.fields.flow import Flow, Span
from pieces.fields.result_rows import MISNAMED, Row
from pieces.fields.results_across import AcrossScores
from pieces.parse.scores import find_benefits, find_scores

# So many units make a column; their codes, and their scores, stand under each other so far aside
# at most, in shares of the page.
LEAST_UNITS, ASIDE = 4, 0.03
# How far off its unit's height a score may stand, in distances of two units, once all are moved as
# the middle one is; a page leans by no more than that distance.
LEVEL, LEAN = 0.3, 1.0
TOLD_BY_HEIGHT = 0.7


def scores_by_height(flow: Flow, rows: Sequence[Row]) -> AcrossScores | None:
    """The score level with each unit; None where there are not as many of them, or one stands
    between two units."""
    read = [r for r in rows if r.sure >= MISNAMED]
    places = [_place(flow, Span(r.span.start, r.span.start + 1)) for r in read]
    if len(read) < LEAST_UNITS or len({page for page, _ in places}) > 1:
        return None
    page, codes = places[0][0], [box for _, box in places]
    tops = [box.centre[1] for box in codes]
    apart = min((b - a for a, b in pairwise(tops)), default=0.0)
    if apart <= 0 or not _under_each_other([box.x0 for box in codes]):
        return None
    found = [
        (score.score, box)
        for score in find_scores(flow.text)
        if score.marked
        for at, box in [_place(flow, Span(score.start, score.end))]
        if at == page and tops[0] - LEAN * apart < box.centre[1] < tops[-1] + LEAN * apart
    ]
    found.sort(key=lambda f: f[1].centre[1])
    if len(found) != len(read) or not _under_each_other([box.x1 for _, box in found]):
        return None
    off = [box.centre[1] - top for (_, box), top in zip(found, tops, strict=True)]
    lean = median(off)
    if abs(lean) > LEAN * apart or any(abs(o - lean) > LEVEL * apart for o in off):
        return None
    entries = [
        {"unit": row.unit, "score": score, "benefit": _benefit(flow, page, box, apart)}
        for row, (score, box) in zip(read, found, strict=True)
    ]
    return AcrossScores(tuple(entries), read[0].span, TOLD_BY_HEIGHT)


def _place(flow: Flow, span: Span) -> tuple[int, Box]:
    page, word = flow.words_of(span.start, span.end)[-1]
    return page.number, word.box


def _under_each_other(edges: Sequence[float]) -> bool:
    middle = median(edges)
    return all(abs(edge - middle) < ASIDE for edge in edges)


def _benefit(flow: Flow, page: int, score: Box, apart: float) -> int | bool | None:
    """What is said of a benefit right of a score, level with it."""
    for cell in flow.cells:
        level = abs(cell.box.centre[1] - score.centre[1]) < LEVEL * apart
        if cell.page == page and level and cell.box.x1 > score.x1:
            told = find_benefits(flow.text[cell.start : cell.end])
            if told:
                return told[0].year or True
    return None
