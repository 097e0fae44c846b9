"""Scores that a relevé proves itself: the score by its coefficient makes the points of the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from pieces.fields.flow import Cell, Flow, Span

# A score out of 20; points of a whole table go above it in so many rows at least.
MOST_SCORE, LEAST_OVER = 20.0, 2
MOST_WEIGHT = 15
# The share of the rows with several numbers that must hold.
LEAST_HOLDING = 0.6
# With the coefficient itself read; without.
WHOLE_PROOF, HALF_PROOF = 0.95, 0.9
# A score whose decimals, or all of which, only the points tell.
CUT_SHORT = 0.7
PARTS = 2  # a coefficient and the points
# Numbers of one column stand no further apart, in shares of the page.
SAME_COLUMN = 0.03

_NUMBER = re.compile(
    r"(?<![\w.,/|-])([|!]?)(\d{1,3}\s?[.,]\s?\d{1,2}|\d{1,4})(?![\w%]|/(?!\s?20\b)|[.,]\d|\s?(?:%|ects|ans?\b))"
)


@dataclass(frozen=True, slots=True)
class Proof:
    """A row's score, where it stands in the flow, and how sure it is."""

    score: float
    span: Span
    sure: float


@dataclass(frozen=True, slots=True)
class Proofs:
    """What came out of a table: scores by their row's index, and where both columns stand."""

    of_row: Mapping[int, Proof]
    score_x: float
    points_x: float

    def is_points(self, x: float) -> bool:
        """Whether a number stands in the column of the points rather than in that of the scores."""
        return abs(x - self.points_x) < abs(x - self.score_x)


@dataclass(frozen=True, slots=True)
class _Number:
    """What a token may mean (« |8 » is 8 or 18) and whether it is written with decimals."""

    values: tuple[float, ...]
    span: Span
    marked: bool


@dataclass(frozen=True, slots=True)
class _Solution:
    proof: Proof
    x: float
    points_x: float
    marked: bool  # the score is written with decimals


def proven(flow: Flow, places: Sequence[Span], head: Cell | None = None) -> Proofs | None:
    """The scores of rows where the table prints points and they come out; None where it prints
    none, or too few come out. `head`: what heads the column of the scores."""
    rows = [list(_numbers(flow, place)) for place in places]
    tried = [n for n in range(len(rows)) if len(rows[n]) > 1]
    solved = {n: found for n in tried if (found := list(_solutions(flow, rows[n])))}
    over = sum(any(min(n.values) > MOST_SCORE for n in row) for row in rows)
    if over < LEAST_OVER or len(solved) < max(LEAST_OVER, LEAST_HOLDING * len(tried)):
        return None
    alone = [f[0] for f in solved.values() if len({s.proof.score for s in f}) == 1]
    column = median(s.x for s in alone) if alone else None
    solved = {n: [s for s in f if _is_under(s, head)] or f for n, f in solved.items()}
    if alone and all(s.marked for s in alone):  # « 12,00 | 4 | 48,00 » is not 4 by 12
        solved = {n: [s for s in f if s.marked] or f for n, f in solved.items()}
    best = {n: _best(found, column) for n, found in solved.items()}
    if len(alone) > 1 and column is not None:  # « 2 … 08,00 » is no 2 by 4
        best = {
            n: s
            for n, s in best.items()
            if s.proof.sure == WHOLE_PROOF or abs(s.x - column) < SAME_COLUMN
        }
    points = median(s.points_x for s in best.values())
    score_x = median(s.x for s in best.values())
    proofs = {n: s.proof for n, s in best.items()}
    for n in tried:
        if n in proofs or not flow.is_ocr:
            continue
        told = _cut_short(flow, rows[n], score_x) or _unread(flow, rows[n], score_x, points)
        if told is not None:
            proofs[n] = told
    return Proofs(proofs, score_x, points)


def comes_out(flow: Flow, place: Span) -> bool:
    """Whether a row holds a score, its coefficient and the points that they make."""
    found = _solutions(flow, list(_numbers(flow, place)))
    return any(s.proof.sure == WHOLE_PROOF for s in found)


def _is_under(solution: _Solution, head: Cell | None) -> bool:
    return head is not None and head.box.x0 <= solution.x <= head.box.x1


def _best(found: Sequence[_Solution], column: float | None) -> _Solution:
    """The solution whose coefficient was read, then the one nearest to the others' column."""
    return min(
        found, key=lambda s: (-s.proof.sure, abs(s.x - column) if column is not None else 0.0)
    )


def _numbers(flow: Flow, place: Span) -> Iterator[_Number]:
    for match in _NUMBER.finditer(flow.text, place.start, place.end):
        digits = re.sub(r"\s", "", match[2]).replace(",", ".")
        values = [float(digits)]
        if match[1]:
            values.append(float(f"1{digits}"))  # a 1, or a rule of the table
        if re.fullmatch(r"\d{1,2}(?:00|25|50|75)", digits):
            values.append(float(digits) / 100)  # a point that was not seen
        span = Span(match.start(2), match.end())
        yield _Number(tuple(values), span, "." in digits or len(digits) > 2)


def _solutions(flow: Flow, numbers: Sequence[_Number]) -> Iterator[_Solution]:
    """Every reading in which one number is another's multiple by a possible coefficient."""
    for score in numbers:
        for points in numbers:
            if points is score or not (points.marked or score.marked):
                continue
            others = [o for o in numbers if o is not score and o is not points]
            for value in score.values:
                for total in points.values:
                    weight = _weight(value, total)
                    if weight is None:
                        continue
                    told = any(float(weight) in o.values for o in others)
                    # « 08.50 | 34 »: whole points of a score with decimals need their coefficient.
                    if not told and (weight == 1 or not points.marked):
                        continue
                    sure = WHOLE_PROOF if told else HALF_PROOF
                    proof = Proof(value, score.span, sure)
                    x, points_x = _middle(flow, score), _middle(flow, points)
                    yield _Solution(proof, x, points_x, score.marked)


def _cut_short(flow: Flow, numbers: Sequence[_Number], column: float) -> Proof | None:
    """« 9 | 2 | 19,00 » in a row that does not come out: the score, in the others' `column`, is
    9,50, whose decimals were not read."""
    found = []
    for score in numbers:
        if score.marked or abs(_middle(flow, score) - column) > SAME_COLUMN:
            continue
        others = [n for n in numbers if n is not score]
        for points in (n for n in others if n.marked):
            weights = [w for o in others if o is not points for w in o.values]
            values = {total / w for total in points.values for w in weights if 0 < w <= MOST_WEIGHT}
            found += [
                Proof(round(v, 2), score.span, CUT_SHORT) for v in values if _goes_on(score, v)
            ]
    return found[0] if len({p.score for p in found}) == 1 else None


def _unread(flow: Flow, numbers: Sequence[_Number], column: float, points_x: float) -> Proof | None:
    """« 2 | 23,00 » in a row with nothing in the scores' `column`: 11,50, which was not read."""
    places = [_middle(flow, n) for n in numbers]
    if len(numbers) != PARTS or any(abs(x - column) < SAME_COLUMN for x in places):
        return None
    (weight, _), (points, x) = sorted(
        zip(numbers, places, strict=True), key=lambda p: -abs(p[1] - points_x)
    )
    if weight.marked or not points.marked or abs(x - points_x) > SAME_COLUMN:
        return None
    value = points.values[0] / weight.values[0] if 0 < weight.values[0] <= MOST_WEIGHT else -1.0
    halved = 0 <= value <= MOST_SCORE and abs(2 * value - round(2 * value)) < 0.01
    return Proof(round(value, 2), points.span, CUT_SHORT) if halved else None


def _goes_on(score: _Number, value: float) -> bool:
    """Whether a score by quarters begins with the figures that were read."""
    quarters = abs(4 * value - round(4 * value)) < 0.01
    return quarters and value <= MOST_SCORE and int(value) in score.values and value % 1 > 0


def _weight(score: float, points: float) -> int | None:
    if not 0 < score <= MOST_SCORE or points < score:
        return None
    weight = round(points / score)
    return weight if abs(weight * score - points) < 0.01 and weight <= MOST_WEIGHT else None


def _middle(flow: Flow, number: _Number) -> float:
    return flow.words_of(number.span.start, number.span.end)[0][1].box.centre[0]
