"""What a relevé's foot proves of its marks: by their coefficients they make the total of the points
and the mean that it prints, and the only one that was not read is what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pieces.fields.flow import Flow
from pieces.fields.result_points import MOST_SCORE, SAME_COLUMN
from pieces.fields.result_rows import Row

# A total is over what one mark may be; a mean is rounded, or cut, to hundredths.
_TOTAL = re.compile(r"\btotal\b|\bpoints?\b(?=\s{0,3}[:=]?\s{0,3}\d)")
_MEAN = re.compile(
    r"\bmoyenne(?:\s+(?:generale|obtenue|ponderee|sur\s?20|/\s?20))*\W{0,6}(\d{1,2}[.,]\s?\d{1,2})(?!\d)"
)
_ASKED = re.compile(r"exige|minim|requis|necessaire|max|classe|seuil|bareme")
_DECIMALS = re.compile(r"(?<![\d.,])\d{2,3}[.,]\s?\d{1,2}(?!\d)")
_WHOLE = re.compile(r"(?<![\d.,/])\d{2,3}(?![\d.,])")
_OUT_OF = re.compile(r"(?:sur|/)\s*$")
ROUNDED = 0.0101
_COEFFICIENT = re.compile(r"(?<![\w.,/])[|!\[(]?(0?[1-9]|1[0-2])(?![\w%/]|[.,]\d)")
# How sure a mark is that the total and the mean both leave to its row; that one of them does.
BOTH_LEAVE, ONE_LEAVES = 0.85, 0.65
HALVES, QUARTERS = 0.5, 0.25


@dataclass(frozen=True, slots=True)
class Sums:
    """`holds`: whether the marks make what is printed, None where that is not known. `left`: by its
    row's index, the only mark that was not read and how sure it is."""

    holds: bool | None
    left: tuple[int, float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Foot:
    totals: frozenset[float]
    means: frozenset[float]

    def is_made_by(self, points: float, weights: float) -> bool:
        by_total = any(abs(points - t) < 0.01 for t in self.totals)
        return by_total or any(abs(points / weights - m) < ROUNDED for m in self.means)


def sums_of(flow: Flow, rows: Sequence[Row], marks: Mapping[int, float | None]) -> Sums:
    """The proof of the `marks` by their rows' index, None for those not read."""
    foot = _foot_of(flow)
    if not (foot.totals or foot.means) or len(marks) < len(rows):
        return Sums(None)
    read = {n: m for n, m in marks.items() if m is not None}
    columns = [c for c in _columns(flow, rows) if any(c[n] != m for n, m in read.items())]
    for weights in columns:
        if _makes(foot, read, weights):
            return Sums(True)
    unread = [n for n in marks if n not in read]
    for weights in columns if len(unread) == 1 else ():
        left = _left(foot, read, weights, unread[0])
        if left is not None:
            return Sums(True, (unread[0], *left))
    return Sums(False if columns else None)


def _makes(foot: _Foot, read: Mapping[int, float], weights: Mapping[int, int]) -> bool:
    points = sum(mark * weights[n] for n, mark in read.items())
    return bool(read) and foot.is_made_by(points, sum(weights[n] for n in read))


def _left(
    foot: _Foot, read: Mapping[int, float], weights: Mapping[int, int], row: int
) -> tuple[float, float] | None:
    """The mark that the others leave to a row, and how sure it is: the only one, in the steps of
    the others, that makes the total, and the mean too where both are printed."""
    points, every = sum(m * weights[n] for n, m in read.items()), sum(weights.values())
    weight = weights[row]
    step = HALVES if all(m % HALVES == 0 for m in read.values()) else QUARTERS
    steps = [step * n for n in range(round(MOST_SCORE / step) + 1)]
    by_total = [s for s in steps if any(abs(points + s * weight - t) < 0.01 for t in foot.totals)]
    by_mean = [
        s
        for s in steps
        if any(abs((points + s * weight) / every - m) < ROUNDED for m in foot.means)
    ]
    if foot.totals and foot.means:
        both = [s for s in by_total if s in by_mean]
        return (both[0], BOTH_LEAVE) if len(both) == 1 else None
    alone = by_total or by_mean
    return (alone[0], ONE_LEAVES) if len(alone) == 1 else None


def _foot_of(flow: Flow) -> _Foot:
    return _Foot(frozenset(_totals(flow)), frozenset(_means(flow)))


def _totals(flow: Flow) -> Iterator[float]:
    for match in _TOTAL.finditer(flow.folded):
        line = flow.line_span(match.start())
        if _ASKED.search(flow.folded, line.start, line.end):
            continue
        said = flow.folded[match.end() : line.end]
        found = [float(re.sub(r"\s", "", n).replace(",", ".")) for n in _DECIMALS.findall(said)]
        found = [n for n in found if n > MOST_SCORE]
        whole = (n for n in _WHOLE.finditer(said) if not _OUT_OF.search(said[: n.start()]))
        yield from found or (float(n[0]) for n in whole if float(n[0]) > MOST_SCORE)


def _means(flow: Flow) -> Iterator[float]:
    for match in _MEAN.finditer(flow.folded):
        line = flow.line_span(match.start())
        if not _ASKED.search(flow.folded, line.start, line.end):
            yield float(re.sub(r"\s", "", match[1]).replace(",", "."))


def _columns(flow: Flow, rows: Sequence[Row]) -> list[dict[int, int]]:
    """The columns of small whole numbers that have one in every row, by the rows' index."""
    numbers = sorted(
        (flow.words_of(match.start(1), match.end())[0][1].box.centre[0], n, int(match[1]))
        for n, row in enumerate(rows)
        for match in _COEFFICIENT.finditer(flow.text, row.span.start, row.span.end)
    )
    cuts = [n for n, (a, b) in enumerate(pairwise(numbers), 1) if b[0] - a[0] > SAME_COLUMN / 2]
    parts = [numbers[a:b] for a, b in pairwise([0, *cuts, len(numbers)])]
    return [
        {n: weight for _, n, weight in part}
        for part in parts
        if sorted(n for _, n, _ in part) == list(range(len(rows)))
    ]
