"""The table of a relevé de notes: a unit a row, its score and the benefit it keeps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dossiers.reading import Field
from pieces.fields.flow import Flow, Span
from pieces.fields.result_benefits import with_told
from pieces.fields.result_blocks import scores_in_blocks
from pieces.fields.result_heights import scores_by_height
from pieces.fields.result_prose import scores_spoken
from pieces.fields.result_rows import COLUMN_SLACK, NO_ROW, Row, rows_of, twins
from pieces.fields.result_scores import IN_COLUMN, score_of_row
from pieces.fields.result_sums import sums_of
from pieces.fields.result_table import Table, kept_in, table_of
from pieces.fields.results_across import AcrossScores, scores_across
from pieces.fields.score_points import with_written_scores
from pieces.fields.unit_order import in_order, leaps, of_one_kind
from pieces.parse.scores import FoundBenefit, find_benefits, find_scores, find_statuses, find_units


def scores_field(flow: Flow) -> dict[str, Field]:
    """`scores`: a list of {unit, score, benefit year or None}; `unscored`: one of {unit, status} of
    the units without a score; either only where the paper has any.

    `benefit` is a year, True where the mention stands without one; `score` is None where a benefit
    stands without it. `status` is `exempt`, `absent` or `not_valid`.
    """
    flow = with_written_scores(flow)
    rows = rows_of(flow)
    down = _scores_down(flow, rows)
    level = scores_by_height(flow, rows) if flow.is_ocr else None
    across = max((scores_across(flow), scores_in_blocks(flow), level), key=_told_across)
    if across is None and down is None:
        across = scores_spoken(flow)
    if across is not None and _is_fuller(across, down, _head_columns(flow, rows)):
        chance = across.sure - 0.01 * (len(across.entries) - 1)
        return _fields(flow, across.entries, across.span, chance)
    if down is None:
        return {}
    found, sure, first = down
    # All rows must be right for the list to be right: each takes its own chance of error.
    return _fields(flow, found, first, min(sure) - 0.01 * (len(sure) - 1))


def _fields(
    flow: Flow, entries: Sequence[dict[str, Any]], place: Span, chance: float
) -> dict[str, Field]:
    scored = with_told(flow, [e for e in entries if "status" not in e])
    others = [{"unit": e["unit"], "status": e["status"]} for e in entries if "status" in e]
    return {
        name: flow.field(name, value, place.start, place.end, max(0.3, chance))
        for name, value in (("scores", scored), ("unscored", others))
        if value
    }


def _is_fuller(
    across: AcrossScores,
    down: tuple[list[dict[str, Any]], list[float], Span] | None,
    columns: bool,
) -> bool:
    """Whether units over `columns` tell more scores than rows do, or most and surer: « COEF »
    over « NOTE », whose figures are the coefficients where they are read as rows."""
    if down is None:
        return _told_across(across) > 0
    told, rows = _told_across(across), _told(down[0])
    surer = across.sure - min(down[1]) > SURER
    return told > rows or (columns and surer and told >= MOST * rows)


# So many of the scores, each surer by so much; so many units on one line.
MOST, SURER, LEAST_COLUMNS = 0.75, 0.05, 3


def _head_columns(flow: Flow, rows: Sequence[Row]) -> bool:
    """Whether most of the units stand on one line."""
    lines = [flow.line_span(row.span.start).start for row in rows]
    most = max(map(lines.count, lines), default=0)
    return most >= max(LEAST_COLUMNS, MOST * len(rows))


def _told_across(across: AcrossScores | None) -> int:
    return -1 if across is None else _told(across.entries)


def _told(entries: Sequence[dict[str, Any]]) -> int:
    """How many units have a score."""
    return sum(e["score"] is not None for e in entries)


# A recognised row of a unit without a mark: it may be there and was not read.
MARK_UNREAD = 0.6
# Recognised units that leave one out: its row may be there, and its code was not read.
LEAPING = 0.7


def _scores_down(
    flow: Flow, rows: Sequence[Row]
) -> tuple[list[dict[str, Any]], list[float], Span] | None:
    """Entries of a table with a unit a row, how sure each row is, and the first row's place."""
    if not rows:
        return None
    table = table_of(flow, rows)
    found: list[dict[str, Any]] = []
    sure: list[float] = []
    unread: list[str] = []
    read = [_read_row(flow, row, table) for row in rows]
    if flow.is_ocr and len({r.unit for r in rows}) == len(rows):
        read = _summed_up(flow, table, read)
    for row, (entry, weight) in zip(rows, read, strict=True):
        if entry is None:
            unread.append(row.unit)
            continue
        same = next((f for f in found if f["unit"] == entry["unit"]), None)
        twin = next((f for f in found if twins(f["unit"], entry["unit"])), None)
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
    if flow.is_ocr and not {*unread} <= {f["unit"] for f in found}:
        sure.append(MARK_UNREAD)
    if flow.is_ocr and leaps([f["unit"] for f in found]):
        sure.append(LEAPING)
    if _in_panels(flow, rows) and of_one_kind([f["unit"] for f in found]):
        found.sort(key=lambda f: in_order(f["unit"]))
    return (found, sure, rows[0].span) if found else None


# How sure the marks are that make the total or the mean at the foot; that make neither.
PROVEN, DISPROVEN = 0.95, 0.5
_Read = tuple[dict[str, Any] | None, float]


def _summed_up(flow: Flow, table: Table, read: Sequence[_Read]) -> list[_Read]:
    """What was read of the table's rows, as sure as the sums at the foot make it; with the mark
    that they leave to the only row without one."""
    if any(entry is not None and "status" in entry for entry, _ in read):
        return list(read)
    marks = {n: None if entry is None else entry["score"] for n, (entry, _) in enumerate(read)}
    sums = sums_of(flow, table.rows, marks)
    if sums.holds is None:
        return list(read)
    if not sums.holds:
        return [(entry, min(weight, DISPROVEN)) for entry, weight in read]
    found = [
        (entry, max(weight, PROVEN * row.sure))
        for row, (entry, weight) in zip(table.rows, read, strict=True)
    ]
    if sums.left is not None:
        at, score, weight = sums.left
        row = table.rows[at]
        benefits = find_benefits(flow.text[row.span.start : row.span.end])
        found[at] = _entry(flow, row, table, score, benefits), weight * row.sure
    return found


def _entry(
    flow: Flow, row: Row, table: Table, score: float | None, benefits: Sequence[FoundBenefit]
) -> dict[str, Any]:
    benefit: int | bool | None = None
    if benefits:
        benefit = benefits[0].year or True
    elif table.kept is not None:
        benefit = kept_in(flow, row, table.kept)
    return {"unit": row.unit, "score": score, "benefit": benefit}


def _in_panels(flow: Flow, rows: Sequence[Row]) -> bool:
    """Whether a second table stands beside the first: a line holds the rows of both."""
    return len({flow.line_span(r.span.start).start for r in rows}) < len(rows)


def _read_row(flow: Flow, row: Row, table: Table) -> _Read:
    text = flow.text[row.span.start : row.span.end]
    benefits = find_benefits(text)
    statuses = [s for s in find_statuses(text) if s.status in ("exempt", "absent", "not_valid")]
    score, weight = score_of_row(flow, row, text, table)
    marked = [s for s in find_scores(text) if s.marked]
    if weight < IN_COLUMN and table.decimals and not (marked or table.proof_of(row)):
        score = None
    if statuses and weight < IN_COLUMN and not any(s.score == score for s in marked):
        # The bare number beside « dispensé » is a coefficient.
        score = None
    if not marked and weight <= IN_COLUMN and _is_of_title(flow, row):
        # « E2 - Langue vivante étrangère 1 » over « coefficient 3   6/20 »
        entry_under, weight_under = _continued(flow, row, table)
        if entry_under is not None and _says_no_more(flow, row):
            return entry_under, weight_under
    if score is None and not statuses:
        # The row may go on under its line: « E31 Étude / technique   12,5 ».
        entry_under, weight_under = _continued(flow, row, table)
        if entry_under is None and flow.is_ocr:
            entry_under, weight_under = _level_above(flow, row, table)
        if entry_under is not None or not benefits:
            return entry_under, weight_under
    entry = _entry(flow, row, table, score, benefits)
    if statuses and score is None:
        entry["status"] = statuses[0].status
        weight = 0.9
    return entry, weight * row.sure


def _line_under(flow: Flow, row: Row) -> Span:
    """The line under a row; of a row with another beside it, what stands there in its own panel."""
    start, end = row.span.start, row.span.end
    line = flow.line_span(start)
    under = flow.line_span(min(max(end, line.end) + 1, len(flow.text) - 1))
    if end >= line.end and not any(c.isdigit() for c in flow.text[line.start : start]):
        return under
    cell = flow.cell_of(start)  # « Unité U2 », whose row begins at its code
    left = flow.words[flow.at[start]][1].box.x0 if cell is None else cell.box.x0
    right = flow.words[flow.at[end]][1].box.x0 if end < line.end else 1.0 + COLUMN_SLACK
    cells = [c for c in flow.cells if under.start <= c.start < under.end]
    own = [c for c in cells if left - COLUMN_SLACK <= c.box.x0 < right - COLUMN_SLACK]
    return Span(own[0].start, own[-1].end) if own else Span(end, end)


def _is_of_title(flow: Flow, row: Row) -> bool:
    """Whether all that a row has of numbers stands in the cell of its title, behind words."""
    cell = flow.cell_of(row.span.start)
    return cell is not None and not re.search(r"\d", flow.text[cell.end : row.span.end])


def _says_no_more(flow: Flow, row: Row) -> bool:
    """Whether the line under a row tells a mark as such, its coefficient perhaps, and no title."""
    under = _line_under(flow, row)
    said = _ITS_COEFFICIENT.sub("", flow.folded[under.start : under.end])
    told = find_benefits(said)
    words = re.sub("benefice", "", said) if told else said
    marked = any(s.out_of_20 for s in find_scores(flow.text[under.start : under.end]))
    return marked and re.search(r"[a-z]{4}", words) is None


# « coefficient 2  7,5/20 » goes on a row; « Coef. » heads a column.
_ITS_COEFFICIENT = re.compile(r"\bcoef\w*\W{0,3}\d+")


def _continued(flow: Flow, row: Row, table: Table) -> _Read:
    following = _line_under(flow, row)
    text = flow.text[following.start : following.end]
    if following.start <= row.span.start or not text.strip() or find_units(text):
        return None, 0.0
    said = flow.folded[following.start : following.end]
    if flow.line_span(row.span.start) == row.span:  # beside others they are frames
        said = _ITS_COEFFICIENT.sub("", said)
    if NO_ROW.search(said):
        return None, 0.0
    joined = Row(row.unit, Span(following.start, following.end), row.sure * 0.9)
    score, weight = score_of_row(flow, joined, text, table)
    benefits = find_benefits(text)
    if score is None:
        return None, 0.0
    benefit = (benefits[0].year or True) if benefits else None
    return {"unit": row.unit, "score": score, "benefit": benefit}, weight * 0.9


def _level_above(flow: Flow, row: Row, table: Table) -> _Read:
    """« 13,00   2   bénéfice en 2025 » read as the line over « E6   Activité … » though level with
    it, on paper that bends: what its row goes on with."""
    line = flow.line_span(row.span.start)
    above = flow.line_span(max(line.start - 1, 0))
    text, said = flow.text[above.start : above.end], flow.folded[above.start : above.end]
    marked = [s for s in find_scores(text) if s.marked]
    if above.end > line.start or len(marked) != 1 or find_units(text):
        return None, 0.0
    if re.search(r"[a-z]{4}", said.replace("benefice", "")):
        return None, 0.0
    (page, own), (other_page, first) = (flow.words_of(s.start, s.end)[0] for s in (row.span, above))
    level = first.box.y0 < own.box.centre[1] < first.box.y1 and first.box.x0 > own.box.x1
    if page is not other_page or not level:
        return None, 0.0
    joined = Row(row.unit, above, row.sure * 0.9)
    score, weight = score_of_row(flow, joined, text, table)
    if score is None:
        return None, 0.0
    return _entry(flow, joined, table, score, find_benefits(text)), weight * joined.sure
