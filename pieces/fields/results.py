"""The table of a relevé de notes: a unit a row, its score and the benefit it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from dossiers.box import union
from dossiers.reading import Field
from pieces.fields.cell_columns import headings_in
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.results_across import benefit_of, scores_across
from pieces.fields.unit_order import skips, units_between
from pieces.parse.folding import fold
from pieces.parse.scores import (
    FoundScore,
    FoundUnit,
    find_benefits,
    find_scores,
    find_statuses,
    find_units,
)

_SCORE_HEADS = (
    re.compile(r"\bnotes?\b(?!\s*de\s)|/\s?20\b"),
    re.compile(r"\bpoints?\b(?!\s*(?:x|coef))|\bresultat"),
)
# A table's heading stands within so many characters of its first row.
HEADING_REACH = 600
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


@dataclass(frozen=True, slots=True)
class _Row:
    unit: str
    span: Span
    sure: float
    part: str | None = None  # « E3 / U31 »: the unit told behind the épreuve


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
    rows = _rows(flow)
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


def _mostly_marked(flow: Flow, rows: Sequence[_Row]) -> bool:
    """Whether this table writes its scores with decimals or « /20 »: a bare number beside them is
    then a coefficient."""
    texts = [flow.text[r.span.start : r.span.end] for r in rows]
    marked = sum(any(s.marked for s in find_scores(t)) for t in texts)
    return 2 * marked >= len(texts) and marked > 1


def _rows(flow: Flow) -> list[_Row]:
    """A row for each visual line that names a unit; several where the line holds several scores."""
    by_line: dict[int, list[FoundUnit]] = {}
    for unit in (*find_units(flow.text), *_misread_units(flow)):
        if _opens_row(flow, unit.start):
            by_line.setdefault(flow.line_span(unit.start).start, []).append(unit)
    rows: list[_Row] = []
    for start, units in sorted(by_line.items()):
        end = flow.line_span(start).end
        units.sort(key=lambda u: u.start)
        between = flow.text[units[0].end : units[-1].start]
        marked = [s for s in find_scores(between) if s.marked]
        # « E1 U1 Culture générale 12,5 » names one row twice; « E1 12,5  E2 14 » are two rows, and
        # so are two cells « U1 – coef. 3 » and « U2 – coef. 2 ».
        if len(units) > 1 and (len(marked) >= len(units) - 1 or _all_other(units)):
            stops = [u.start for u in units[1:]] + [end]
            rows += [
                _Row(u.unit, Span(u.start, stop), 0.85 if u.repaired else 1.0)
                for u, stop in zip(units, stops, strict=True)
            ]
        else:
            sure = 0.85 if units[0].repaired else 1.0
            part = units[-1].unit if len(units) > 1 else None
            rows.append(_Row(units[0].unit, Span(start, end), sure, part))
    rows = _told_apart(rows)
    return _with_unnumbered(flow, rows) if flow.is_ocr else rows


def _told_apart(rows: list[_Row]) -> list[_Row]:
    """« E3 / U31 » over « E3 / U32 »: rows of one épreuve, named by their units then."""
    parts = [r.part for r in rows if r.part is not None]
    firsts = [r.unit for r in rows if r.part is not None]
    if len(set(firsts)) == len(firsts) or len(set(parts)) < len(parts):
        return rows
    return [replace(r, unit=r.part or r.unit) for r in rows]


# A row whose number was not read, told by its place between two others.
UNNUMBERED = 0.75
_NO_ROW = re.compile(
    r"total|moyenne|points|session|resultat|decision|note|date|coef|\bne\W*e?\W*\ble\b"
)


def _with_unnumbered(flow: Flow, rows: Sequence[_Row]) -> list[_Row]:
    """The rows, with those between them that hold a title and a score but no number, where the
    order of units leaves one list."""
    found: list[_Row] = []
    previous: _Row | None = None
    before = (None, *rows)  # one more than there are rows
    unread = [list(_rows_without_number(flow, *pair)) for pair in zip(before, rows, strict=False)]
    neighbours = zip(pairwise(rows), unread[1:], strict=True)
    if skips([(a.unit, b.unit) for (a, b), between in neighbours if not between]):
        return list(rows)
    for row, between in zip(rows, unread, strict=True):
        last = None if previous is None else previous.unit
        units = units_between(last, row.unit, len(between)) if between else None
        if units is not None and (previous is None or _holds_score(flow, previous.span)):
            found += [_Row(u, s, UNNUMBERED) for u, s in zip(units, between, strict=True)]
        found.append(row)
        previous = row
    return found


def _rows_without_number(flow: Flow, previous: _Row | None, row: _Row) -> Iterator[Span]:
    at = max(0, row.span.start - HEADING_REACH // 3) if previous is None else previous.span.end + 1
    while at < row.span.start:
        line = flow.line_span(at)
        text = flow.folded[line.start : line.end]
        if re.search(r"[a-z]{4}", text) and not _NO_ROW.search(text) and _holds_score(flow, line):
            yield line
        at = line.end + 1


def _holds_score(flow: Flow, span: Span) -> bool:
    return any(s.marked for s in find_scores(flow.text[span.start : span.end]))


def _all_other(units: Sequence[FoundUnit]) -> bool:
    """Whether none of the units is another's number or a part of it (E3, U31)."""
    numbers = [re.sub(r"\D", "", u.unit) for u in units]
    return not any(
        a.startswith(b) or b.startswith(a) for i, a in enumerate(numbers) for b in numbers[i + 1 :]
    )


_MISREAD_NUMBER = re.compile(r"(?:^|\n)(?:[^\w\n] ?|[eo°] )?([EU])([Séèê])(?=[\t ,.:])")


def _misread_units(flow: Flow) -> Iterator[FoundUnit]:
    """« ES » at the head of a recognised row is E5, « Eé » is E6."""
    if flow.is_ocr:
        for match in _MISREAD_NUMBER.finditer(flow.text):
            start, end = match.start(1), match.end()
            number = 5 if match[2] == "S" else 6
            yield FoundUnit(f"{match[1]}{number}", start, end, flow.text[start:end], True)


def _opens_row(flow: Flow, at: int) -> bool:
    """A unit opens a table's row or a cell; inside a sentence it is only spoken of."""
    cell = flow.cell_of(at)
    if cell is None:
        return False
    before = flow.folded[cell.start : at].strip()
    return (
        not before
        or re.fullmatch(
            r"(?:epreuve|sous-epreuve|unite|ue|[-|•*(\[]|[eu]\.?\s?\d[\d.]*\s?[-/]?|\W|_)+", before
        )
        is not None
        or re.search(r"[:;,\d]\s*$|\d\s*[|/–-]\s*$", before) is not None
        # « Culture générale (E1) : 11,50 »
        or (before.endswith("(") and _tells_score(flow.text[at : flow.line_span(at).end]))
        # A tick or a rule of the table read as letters: « LA E31 … », « ‘A E32 … ».
        or (flow.is_ocr and re.fullmatch(r"\W?[a-z]{1,2}\W?", before) is not None)
    )


def _tells_score(text: str) -> bool:
    return bool(any(s.marked for s in find_scores(text)) or find_statuses(text))


def _score_column(flow: Flow, rows: Sequence[_Row]) -> tuple[int, Cell] | None:
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


def _aligned(flow: Flow, rows: Sequence[_Row]) -> tuple[int, Cell] | None:
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


def _benefit_column(flow: Flow, rows: Sequence[_Row]) -> Cell | None:
    """The heading cell over « oui », a tick or a year."""
    first = rows[0].span.start
    heads = [
        c for c in _heads_above(flow, first) if _BENEFIT_HEAD.search(flow.folded[c.start : c.end])
    ]
    return next((c for c in reversed(heads) if c.end - c.start < LONGEST_HEADING), None)


def _kept_in(flow: Flow, row: _Row, column: Cell) -> int | bool | None:
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
    row: _Row,
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
    flow: Flow, row: _Row, text: str, column: tuple[int, Cell] | None
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


def _distance(flow: Flow, row: _Row, score: FoundScore, column: Cell) -> float | None:
    words = flow.words_of(row.span.start + score.start, row.span.start + score.end)
    if not words or words[0][0].number != column.page:
        return None
    x = words[0][1].box.centre[0]
    if column.box.x0 <= x <= column.box.x1:
        return 0.0
    return min(abs(x - column.box.x0), abs(x - column.box.x1))


def _continued(
    flow: Flow, row: _Row, column: tuple[int, Cell] | None
) -> tuple[dict[str, Any] | None, float]:
    end = row.span.end
    following = flow.line_span(min(end + 1, len(flow.text) - 1))
    text = flow.text[following.start : following.end]
    if following.start <= row.span.start or not text.strip() or find_units(text):
        return None, 0.0
    joined = _Row(row.unit, Span(following.start, following.end), row.sure * 0.9)
    score, weight = _score(flow, joined, text, column)
    benefits = find_benefits(text)
    if score is None:
        return None, 0.0
    benefit = (benefits[0].year or True) if benefits else None
    return {"unit": row.unit, "score": score, "benefit": benefit}, weight * 0.9
