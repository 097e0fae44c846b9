"""The table of a relevé de notes: a unit a row, its score and the benefit it keeps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dossiers.box import union
from dossiers.reading import Field
from pieces.fields.cell_columns import headings_in
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.result_rows import HEADING_REACH, Row, rows_of
from pieces.fields.results_across import benefit_of, scores_across
from pieces.parse.folding import fold
from pieces.parse.scores import (
    FoundScore,
    find_benefits,
    find_scores,
    find_statuses,
    find_units,
)

_SCORE_HEADS = (
    re.compile(r"\bnotes?\b(?!\s*de\s)|/\s?20\b"),
    re.compile(r"\bpoints?\b(?!\s*(?:x|coef))|\bresultat"),
)
# How sure a bare number right under the heading of the scores is; and how far under it may stand
# aside, in shares of the page, a score with decimals, or without.
IN_COLUMN = 0.87
# A heading has no more letters.
LONGEST_HEADING = 40
# So many scores with decimals, no further aside than this, make a column without a heading.
LEAST_ALIGNED, WIDEST_COLUMN = 2, 0.09
ASIDE, BARE_ASIDE = 0.06, 0.02
_NOT_SCORE_HEAD = re.compile(
    r"coef|ects|credit|minimum|moyenne de|rang|duree|max|bareme|total|releve|page"
)


def scores_field(flow: Flow) -> dict[str, Field]:
    """`scores`: a list of {unit, score or None, benefit year or None, status}, or nothing.

    `score` is None where the row prints none (absent, dispense). `benefit` is a year, True where
    the mention stands without one. `status` is `exempt`, `absent`… where the row says it.
    """
    down, across = _scores_down(flow), scores_across(flow)
    if across is not None and _told(across.entries) > _told(down[0] if down else ()):
        chance = across.sure - 0.01 * (len(across.entries) - 1)
        entries, span = list(across.entries), across.span
        return {"scores": flow.field("scores", entries, span.start, span.end, max(0.3, chance))}
    if down is None:
        return {}
    found, sure, first = down
    # All rows must be right for the list to be right: each takes its own chance of error.
    chance = min(sure) - 0.01 * (len(sure) - 1)
    return {"scores": flow.field("scores", found, first.start, first.end, max(0.3, chance))}


def _told(entries: Sequence[dict[str, Any]]) -> int:
    """How many units have a score."""
    return sum(e["score"] is not None for e in entries)


def _scores_down(flow: Flow) -> tuple[list[dict[str, Any]], list[float], Span] | None:
    """Entries of a table with a unit a row, how sure each row is, and the first row's place."""
    rows = rows_of(flow)
    if not rows:
        return None
    column = _score_column(flow, rows)
    decimals = _mostly_marked(flow, rows)
    kept = _benefit_column(flow, rows)
    found: list[dict[str, Any]] = []
    sure: list[float] = []
    for row in rows:
        entry, weight = _read_row(flow, row, column, decimals, kept)
        if entry is None:
            continue
        same = next((f for f in found if f["unit"] == entry["unit"]), None)
        twin = next((f for f in found if _twins(f["unit"], entry["unit"])), None)
        if same is None and twin is not None and entry["score"] is None:
            # « Unité U1 – coef. 3 · note conservée » under « E1 … 12,5 / 20 »
            twin["benefit"] = twin["benefit"] or entry["benefit"]
            continue
        if same is not None:
            if same["score"] is None and entry["score"] is not None:
                found[found.index(same)] = entry
            continue
        found.append(entry)
        sure.append(weight)
    return (found, sure, rows[0].span) if found else None


def _twins(first: str, second: str) -> bool:
    """E41 and U41: the épreuve and its unit."""
    return first[1:] == second[1:] and first[0] != second[0]


def _mostly_marked(flow: Flow, rows: Sequence[Row]) -> bool:
    """Whether this table writes its scores with decimals or « /20 »: a bare number beside them is
    then a coefficient."""
    texts = [flow.text[r.span.start : r.span.end] for r in rows]
    marked = sum(any(s.marked for s in find_scores(t)) for t in texts)
    return 2 * marked >= len(texts) and marked > 1


def _score_column(flow: Flow, rows: Sequence[Row]) -> tuple[int, Cell] | None:
    """The heading cell of the column of scores."""
    if not rows:
        return None
    first = rows[0].span.start
    above = _heads_above(flow, first)
    for pattern in _SCORE_HEADS:
        for cell in reversed(above):
            heading = flow.folded[cell.start : cell.end]
            if len(heading) > LONGEST_HEADING or _NOT_SCORE_HEAD.search(heading):
                continue
            if pattern.search(heading):
                return cell.page, cell
    return _aligned(flow, rows)


def _heads_above(flow: Flow, first: int) -> list[Cell]:
    """What may head a column of the table whose first row begins at `first`."""
    near = (c for c in flow.cells if c.end <= first and first - c.start < HEADING_REACH)
    return [part for cell in near for part in headings_in(flow, cell)]


def _aligned(flow: Flow, rows: Sequence[Row]) -> tuple[int, Cell] | None:
    """The column that the scores with decimals make where it has no heading: under each other."""
    words = [
        flow.words_of(row.span.start + s.start, row.span.start + s.end)[0]
        for row in rows
        for s in find_scores(flow.text[row.span.start : row.span.end])
        if s.marked
    ]
    if len(words) < LEAST_ALIGNED or len({page.number for page, _ in words}) > 1:
        return None
    box = union(word.box for _, word in words)
    if box.width > WIDEST_COLUMN:
        return None
    return words[0][0].number, Cell(0, 0, words[0][0].number, 0, box)


_BENEFIT_HEAD = re.compile(r"benef|conserv|report|acquis")


def _benefit_column(flow: Flow, rows: Sequence[Row]) -> Cell | None:
    """The heading cell over « oui », a tick or a year."""
    first = rows[0].span.start
    heads = [
        c for c in _heads_above(flow, first) if _BENEFIT_HEAD.search(flow.folded[c.start : c.end])
    ]
    return next((c for c in reversed(heads) if c.end - c.start < LONGEST_HEADING), None)


def _kept_in(flow: Flow, row: Row, column: Cell) -> int | bool | None:
    """What the row says in the column of the benefits."""
    here = (c for c in flow.cells if row.span.start <= c.start < row.span.end)
    under = (
        c
        for c in here
        if c.page == column.page and min(c.box.x1, column.box.x1) > max(c.box.x0, column.box.x0)
    )
    cell = next(under, None)
    return None if cell is None else benefit_of(flow.text[cell.start : cell.end])


def _read_row(
    flow: Flow,
    row: Row,
    column: tuple[int, Cell] | None,
    decimals: bool,
    kept: Cell | None,
) -> tuple[dict[str, Any] | None, float]:
    text = flow.text[row.span.start : row.span.end]
    benefits = find_benefits(text)
    statuses = [s for s in find_statuses(text) if s.status in ("exempt", "absent", "not_valid")]
    score, weight = _score(flow, row, text, column)
    if decimals and not any(s.marked for s in find_scores(text)) and weight < IN_COLUMN:
        score = None
    if statuses and not any(s.marked and s.score == score for s in find_scores(text)):
        # The bare number beside « dispensé » is a coefficient.
        score = None
    if score is None and not statuses:
        # The row may go on under its line: « E31 Étude / technique   12,5 ».
        entry_under, weight_under = _continued(flow, row, column)
        if entry_under is not None or not benefits:
            return entry_under, weight_under
    entry: dict[str, Any] = {"unit": row.unit, "score": score, "benefit": None}
    if benefits:
        entry["benefit"] = benefits[0].year or True
    elif kept is not None:
        entry["benefit"] = _kept_in(flow, row, kept)
    if statuses and score is None:
        entry["status"] = statuses[0].status
        weight = 0.9
    return entry, weight * row.sure


def _score(
    flow: Flow, row: Row, text: str, column: tuple[int, Cell] | None
) -> tuple[float | None, float]:
    """The score of a row: in the column of scores, else the only marked one, else « x/20 »."""
    code_end = _code_end(text)
    every = find_scores(text, whole=True)
    # « 12,00 » in a cell before « E1 Culture générale »: some lists print the score first.
    scores = [s for s in every if s.start >= code_end] or _in_front(text, every)
    benefits = find_benefits(text)
    scores = [s for s in scores if not any(b.start <= s.start < b.end for b in benefits)]
    scores = [
        s for s in scores if "/" in s.text or not _IS_COEFFICIENT.search(fold(text[: s.start]))
    ]
    # Beside « 14,50 » a bare number is a coefficient.
    scores = [s for s in scores if s.marked] or scores
    if not scores:
        return None, 0.0
    if column is not None:
        near = [(d, s) for s in scores if (d := _distance(flow, row, s, column[1])) is not None]
        inside = sorted(
            (p for p in near if p[0] < (ASIDE if p[1].marked else BARE_ASIDE)), key=lambda p: p[0]
        )
        if inside:
            return inside[0][1].score, 0.93 if inside[0][1].marked else IN_COLUMN
    marked = [s for s in scores if s.marked]
    if len(marked) == 1:
        return marked[0].score, 0.9 - (0.15 if marked[0].repaired else 0.0)
    if marked:
        out_of = [s for s in marked if "/" in s.text]
        chosen = out_of[0] if out_of else marked[0]
        # « note 12,50 – coefficient 2 – points 25,00 »: the first is the score.
        return chosen.score, 0.75
    if len(scores) == 1:
        return scores[0].score, 0.65
    # Coefficients are small and stand beside the score: where nothing tells, the first large one.
    large = [s for s in scores if s.score > 6]
    return (large[0] if large else scores[-1]).score, 0.45


def _in_front(text: str, scores: Sequence[FoundScore]) -> list[FoundScore]:
    return [s for s in scores if s.marked and text[: s.end].strip() == s.text.strip()]


_IS_COEFFICIENT = re.compile(r"(?:coef\w*|ects|credits?|duree|poids)\s?[.:]?\s*$")


def _code_end(text: str) -> int:
    units = find_units(text)
    return max((u.end for u in units), default=0) if units else 0


def _distance(flow: Flow, row: Row, score: FoundScore, column: Cell) -> float | None:
    words = flow.words_of(row.span.start + score.start, row.span.start + score.end)
    if not words or words[0][0].number != column.page:
        return None
    x = words[0][1].box.centre[0]
    if column.box.x0 <= x <= column.box.x1:
        return 0.0
    return min(abs(x - column.box.x0), abs(x - column.box.x1))


def _continued(
    flow: Flow, row: Row, column: tuple[int, Cell] | None
) -> tuple[dict[str, Any] | None, float]:
    end = row.span.end
    following = flow.line_span(min(end + 1, len(flow.text) - 1))
    text = flow.text[following.start : following.end]
    if following.start <= row.span.start or not text.strip() or find_units(text):
        return None, 0.0
    joined = Row(row.unit, Span(following.start, following.end), row.sure * 0.9)
    score, weight = _score(flow, joined, text, column)
    benefits = find_benefits(text)
    if score is None:
        return None, 0.0
    benefit = (benefits[0].year or True) if benefits else None
    return {"unit": row.unit, "score": score, "benefit": benefit}, weight * 0.9
