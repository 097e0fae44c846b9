"""What the headings of a relevé's table, and its columns, say of where each row has its score."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from dossiers.box import union
from pieces.fields.cell_columns import headings_in
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.result_points import Proof, Proofs, proven
from pieces.fields.result_rows import HEADING_REACH, Row
from pieces.fields.results_across import benefit_of
from pieces.parse.scores import find_scores, find_units

_SCORE_HEADS = (
    re.compile(r"\bnotes?\b(?!\s*de\s)|\bnote\W?[li1|]\s?20\b|/\s?20\b"),
    re.compile(r"\bpoints?\b(?!\s*(?:x|coef))|\bresultat"),
)
# A heading has no more letters.
LONGEST_HEADING = 40
# So many scores with decimals, no further aside than this, make a column without a heading.
LEAST_ALIGNED, WIDEST_COLUMN = 2, 0.09
# What so many rows show, and such a share of them, the table does; a column of one number is
# narrower than this share of the page.
LEAST_IN_COLUMN, MOST_ROWS, NARROW = 3, 0.6, 0.03
_NOT_SCORE_HEAD = re.compile(
    r"coef|ects|credit|minimum|moyenne de|rang|duree|max|bareme|total|releve|page"
)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table and what tells their scores: the heading of their column, whether they
    are written with decimals, the heading of the benefits, the points that come out of them,
    whether each row ends with its unit, and the column of 20s that the scores are out of."""

    rows: tuple[Row, ...]
    column: Cell | None
    decimals: bool
    kept: Cell | None
    proofs: Proofs | None
    unit_last: bool
    out_of_x: float | None

    def proof_of(self, row: Row) -> Proof | None:
        """The score that the points of a row prove."""
        if self.proofs is None or row not in self.rows:
            return None
        return self.proofs.of_row.get(self.rows.index(row))


def table_of(flow: Flow, rows: Sequence[Row]) -> Table:
    unit_last = _units_end_rows(flow, rows)
    column = _score_column(flow, rows)
    told = column is not None and _SCORE_HEADS[0].search(flow.folded, column.start, column.end)
    places = [row.span if unit_last else after_code(flow, row) for row in rows]
    return Table(
        tuple(rows),
        column,
        _mostly_marked(flow, rows),
        _benefit_column(flow, rows),
        proven(flow, places, column if told else None),
        unit_last,
        _out_of_column(flow, rows),
    )


def after_code(flow: Flow, row: Row) -> Span:
    """What stands in a row behind its unit."""
    code_end = code_end_of(flow.text[row.span.start : row.span.end])
    return Span(row.span.start + code_end, row.span.end)


def _units_end_rows(flow: Flow, rows: Sequence[Row]) -> bool:
    """Whether the column of units is the table's last: most rows end with theirs, behind the
    score."""
    texts = [flow.text[r.span.start : r.span.end].rstrip(" \t.,;:|]") for r in rows]
    ending = [
        t
        for t in texts
        if (units := find_units(t)) and units[-1].end == len(t)
        if find_scores(t[: units[0].start], whole=True)
    ]
    return len(ending) >= max(LEAST_IN_COLUMN, MOST_ROWS * len(rows))


def _out_of_column(flow: Flow, rows: Sequence[Row]) -> float | None:
    """Where the 20 of « 14 / 20 » stands, the slash of which was not read: one behind the score in
    most rows, all under each other and under no other number."""
    last: list[tuple[float, bool]] = []
    for row in rows:
        scores = find_scores(flow.text[row.span.start : row.span.end], whole=True)
        if scores:
            at = row.span.start + scores[-1].start
            middle = flow.words_of(at, at + 1)[0][1].box.centre[0]
            last.append((middle, scores[-1].text == "20"))
    middles = [middle for middle, is_20 in last if is_20]
    if len(middles) < max(LEAST_IN_COLUMN, MOST_ROWS * len(rows)):
        return None
    column = median(middles)
    return column if all(is_20 == (abs(x - column) < NARROW) for x, is_20 in last) else None


def code_end_of(text: str) -> int:
    units = find_units(text)
    return max((u.end for u in units), default=0) if units else 0


def _mostly_marked(flow: Flow, rows: Sequence[Row]) -> bool:
    """Whether this table writes its scores with decimals or « /20 »: a bare number beside them is
    then a coefficient."""
    texts = [flow.text[r.span.start : r.span.end] for r in rows]
    marked = sum(any(s.marked for s in find_scores(t)) for t in texts)
    return 2 * marked >= len(texts) and marked > 1


def _score_column(flow: Flow, rows: Sequence[Row]) -> Cell | None:
    """The heading cell of the column of scores."""
    if not rows:
        return None
    first = rows[0].span.start
    above = _heads_above(flow, first)
    latest = _latest_session(flow, above)
    if latest is not None:
        return latest
    for pattern in _SCORE_HEADS:
        for cell in reversed(above):
            heading = flow.folded[cell.start : cell.end]
            if len(heading) > LONGEST_HEADING or _NOT_SCORE_HEAD.search(heading):
                continue
            if pattern.search(heading):
                return cell
    return _aligned(flow, rows)


_SESSION_HEAD = re.compile(r"\W*(?:(?:notes?|session|juin|de|la)\W+){0,4}((?:19|20)\d\d)\W*")


def _latest_session(flow: Flow, above: Sequence[Cell]) -> Cell | None:
    """The last of several sessions whose scores stand side by side."""
    dated = [
        (int(found[1]), cell)
        for cell in above
        if (found := _SESSION_HEAD.fullmatch(flow.folded, cell.start, cell.end))
    ]
    if len({year for year, _ in dated}) < 2 or len({cell.line for _, cell in dated}) > 1:
        return None
    return max(dated, key=lambda d: d[0])[1]


def _heads_above(flow: Flow, first: int) -> list[Cell]:
    """What may head a column of the table whose first row begins at `first`."""
    near = (c for c in flow.cells if c.end <= first and first - c.start < HEADING_REACH)
    return [part for cell in near for part in headings_in(flow, cell)]


def _aligned(flow: Flow, rows: Sequence[Row]) -> Cell | None:
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
    return Cell(0, 0, words[0][0].number, 0, box)


_BENEFIT_HEAD = re.compile(r"benef|conserv|report|acquis")


def _benefit_column(flow: Flow, rows: Sequence[Row]) -> Cell | None:
    """The heading cell over « oui », a tick or a year."""
    first = rows[0].span.start
    heads = [
        c for c in _heads_above(flow, first) if _BENEFIT_HEAD.search(flow.folded[c.start : c.end])
    ]
    return next((c for c in reversed(heads) if c.end - c.start < LONGEST_HEADING), None)


def kept_in(flow: Flow, row: Row, column: Cell) -> int | bool | None:
    """What the row says in the column of the benefits."""
    here = (c for c in flow.cells if row.span.start <= c.start < row.span.end)
    under = (
        c
        for c in here
        if c.page == column.page and min(c.box.x1, column.box.x1) > max(c.box.x0, column.box.x0)
    )
    cell = next(under, None)
    return None if cell is None else benefit_of(flow.text[cell.start : cell.end])
