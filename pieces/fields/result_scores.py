"""Which of the numbers of a relevé's row is its score."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pieces.fields.flow import Cell, Flow
from pieces.fields.result_rows import Row
from pieces.fields.result_table import NARROW, Table, code_end_of
from pieces.parse.folding import fold
from pieces.parse.numbers import find_numbers
from pieces.parse.scores import FoundScore, find_benefits, find_scores

# How sure a bare number right under the heading of the scores is; and how far under it may stand
# aside, in shares of the page, a score with decimals, or without.
IN_COLUMN = 0.87
# Right edges of one column stand so near, in shares of the page.
SAME_EDGE = 0.008
# Told in words and in figures.
TOLD_TWICE = 0.93
ASIDE, BARE_ASIDE = 0.06, 0.02
# The only number before the 20 of « 14 / 20 », the slash of which was not read.
OUT_OF_COLUMN = 0.85
# Less sure, where letters were taken for figures or a comma was not seen.
REPAIRED = 0.15
# A row that does not come out in a table whose other rows do.
UNPROVEN = 0.7


def score_of_row(flow: Flow, row: Row, text: str, table: Table) -> tuple[float | None, float]:
    """The score of a row, where what is read of it is `text`: what its points prove, else what
    stands in the column of scores, else the only marked one, else « x/20 »."""
    proof = table.proof_of(row)
    if proof is not None:
        return proof.score, proof.sure
    score, weight = _score(flow, row, text, table)
    return score, weight * (1.0 if table.proofs is None else UNPROVEN)


def _score(flow: Flow, row: Row, text: str, table: Table) -> tuple[float | None, float]:
    code_end = 0 if table.unit_last else code_end_of(text)
    every = find_scores(text, whole=True)
    # « 12,00 » in a cell before « E1 Culture générale »: some lists print the score first.
    scores = [s for s in every if s.start >= code_end] or _in_front(text, every)
    benefits = find_benefits(text)
    scores = [s for s in scores if not any(b.start <= s.start < b.end for b in benefits)]
    scores = [s for s in scores if s.out_of_20 or not _is_coefficient(text, s)]
    scores = [s for s in scores if not _is_points(flow, row, s, table)]
    twice = [s for s in scores if _repeats_words(text, s)]
    if len(twice) == 1:
        return twice[0].score, TOLD_TWICE
    scores = [s for s in scores if not _is_sign(text, s)]
    told = [s for s in scores if not _is_out_of(flow, row, s, table)]
    if len(told) < len(scores) and len(told) < 2:
        return (told[0].score, OUT_OF_COLUMN) if told else (None, 0.0)
    scores = told
    # Beside « 14,50 » a bare number is a coefficient.
    scores = [s for s in scores if s.marked] or scores
    if not scores:
        return None, 0.0
    if table.column is not None:
        near = [(d, s) for s in scores if (d := _distance(flow, row, s, table.column)) is not None]
        inside = sorted(
            (p for p in near if p[0] < (ASIDE if p[1].marked else BARE_ASIDE)), key=lambda p: p[0]
        )
        if inside:
            found = inside[0][1]
            doubt = REPAIRED if found.repaired and found.out_of_20 else 0.0
            return found.score, 0.93 - doubt if found.marked else IN_COLUMN
    marked = [s for s in scores if s.marked]
    if len(marked) == 1:
        return marked[0].score, 0.9 - (REPAIRED if marked[0].repaired else 0.0)
    if marked:
        out_of = [s for s in marked if s.out_of_20]
        chosen = out_of[0] if out_of else marked[0]
        # « note 12,50 – coefficient 2 – points 25,00 »: the first is the score.
        return chosen.score, 0.75
    if len(scores) == 1:
        under = _ends_under_marked(flow, row, scores[0], table)
        return scores[0].score, IN_COLUMN if under else 0.65
    # Coefficients are small and stand beside the score: where nothing tells, the first large one.
    large = [s for s in scores if s.score > 6]
    return (large[0] if large else scores[-1]).score, 0.45


def _ends_under_marked(flow: Flow, row: Row, score: FoundScore, table: Table) -> bool:
    """« 9 » under « 6,5 » in a column of its own panel: whether its right edge is that of scores
    with decimals in other rows."""
    words = flow.words_of(row.span.start + score.start, row.span.start + score.end)
    others = (
        flow.words_of(other.span.start + s.start, other.span.start + s.end)
        for other in table.rows
        if other is not row
        for s in find_scores(flow.text[other.span.start : other.span.end])
        if s.marked
    )
    edges = [o[-1][1].box.x1 for o in others if o and o[0][0].number == words[0][0].number]
    return any(abs(edge - words[-1][1].box.x1) < SAME_EDGE for edge in edges)


def _in_front(text: str, scores: Sequence[FoundScore]) -> list[FoundScore]:
    return [s for s in scores if s.marked and text[: s.end].strip() == s.text.strip()]


IS_COEFFICIENT = re.compile(r"(?:coef\w*|ects|credits?|duree|poids)\s?[.:]?\s*$")


def _is_sign(text: str, score: FoundScore) -> bool:
    """« NV (2) », « 12,5 (1) »: a bare figure in brackets sends to a note."""
    return not score.marked and text[: score.start].endswith("(") and text[score.end :][:1] == ")"


def _repeats_words(text: str, score: FoundScore) -> bool:
    """« treize (13) »: whether the brackets say in figures what the words before them say."""
    before = text[: score.start]
    if not before.endswith("(") or text[score.end :][:1] != ")":
        return False
    said = find_numbers(before)
    return bool(said) and said[-1].value == score.score and before[said[-1].end :].strip() == "("


def _is_coefficient(text: str, score: FoundScore) -> bool:
    """« coef. 3 », but not « … (coef. | 13,5 » over « 3) »: the bracket goes on under its line."""
    told = IS_COEFFICIENT.search(fold(text[: score.start]))
    if told is None or "\t" not in text[told.start() : score.start]:
        return told is not None
    opened = text.rfind("(", 0, told.start() + 1) > text.rfind(")", 0, score.start)
    return not opened or text[score.end :][:1] == ")"


def _is_points(flow: Flow, row: Row, score: FoundScore, table: Table) -> bool:
    """Whether a number stands in the column of the points, in a table whose points come out."""
    words = flow.words_of(row.span.start + score.start, row.span.start + score.end)
    return bool(table.proofs and words and table.proofs.is_points(words[0][1].box.centre[0]))


def _is_out_of(flow: Flow, row: Row, score: FoundScore, table: Table) -> bool:
    """Whether a number is what all scores of its column are out of."""
    if table.out_of_x is None or score.marked or score.text != "20":
        return False
    words = flow.words_of(row.span.start + score.start, row.span.start + score.end)
    return bool(words) and abs(words[0][1].box.centre[0] - table.out_of_x) < NARROW


def _distance(flow: Flow, row: Row, score: FoundScore, column: Cell) -> float | None:
    words = flow.words_of(row.span.start + score.start, row.span.start + score.end)
    if not words or words[0][0].number != column.page:
        return None
    x = words[0][1].box.centre[0]
    if column.box.x0 <= x <= column.box.x1:
        return 0.0
    return min(abs(x - column.box.x0), abs(x - column.box.x1))
