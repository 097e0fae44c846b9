"""Stretches that a table tells one a column: « Du » and « Au » open its rows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from pieces.fields.cell_columns import shares_column
from pieces.fields.days import dates_of
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.job_tables import HEAD_JOB, Employment
from pieces.fields.work_shares import heads_shares, share_under
from pieces.parse.dates import FoundDate
from pieces.parse.shares import FoundShare

_START = re.compile(r"\W*(?:du|debut|date de debut|entree|date d'entree|commence le|debut le)\W*")
_END = re.compile(r"\W*(?:au|fin|date de fin|sortie|date de sortie|termine le|fin le)\W*")
_ON = re.compile(
    r"\W*(?:(?:a|jusqu'a) )?(?:ce jour|en cours|present|actuel(?:lement)?|aujourd'hui)\W*"
)
_TOTAL = re.compile(r"\W*(?:total|cumul|ensemble)\b.*")
LEAST_COLUMNS = 2
SURE = 0.88


def rows_across(flow: Flow, born: set[dt.date]) -> list[Employment]:
    """The stretches of two columns or more, each with its first day over its last; nothing where a
    day of one is not there."""
    for cell in flow.cells:
        if not _START.fullmatch(flow.folded, cell.start, cell.end):
            continue
        line = flow.line_span(cell.start)
        under = next((c for c in flow.cells if c.start > line.end), None)
        if line.start != cell.start or under is None or under.page != cell.page:
            continue
        if not _END.fullmatch(flow.folded, under.start, under.end):
            continue
        begins = _row(flow, line, born)
        line_of_ends = flow.line_span(under.start)
        ends: list[Placed | Lasting] = [*_row(flow, line_of_ends, born)]
        if (lasting := _lasting(flow, line_of_ends)) is not None:
            ends.append((lasting, None))
        pairs = _paired(begins, ends)
        if len(pairs) >= LEAST_COLUMNS:
            return [
                Employment(
                    b.iso,
                    None if e is None else e.iso,
                    _share_in(flow, c),
                    Span(b.start, (e or b).end),
                    SURE,
                    title=_title_in(flow, c),
                )
                for (c, b), (_, e) in pairs
                if not _is_total(flow, c)
            ]
    return []


def _share_in(flow: Flow, column: Cell) -> FoundShare | None:
    """What the row of the shares of time, « Taux d'activité », says in the column of a stretch."""
    told = (
        share_under(flow, head, own)
        for head, own in _rows_in(flow, column)
        if heads_shares(flow, head)
    )
    return next((share for share in told if share is not None), None)


def _title_in(flow: Flow, column: Cell) -> Span | None:
    """What the row of the jobs says there."""
    rows = _rows_in(flow, column)
    return next((own for c, own in rows if HEAD_JOB.match(flow.folded, c.start, c.end)), None)


def _rows_in(flow: Flow, column: Cell) -> Iterator[tuple[Cell, Span]]:
    """The heads of the lines of a page, each with what stands beside it in a column."""
    for head in flow.cells:
        line = flow.line_span(head.start)
        if head.page != column.page or line.start != head.start:
            continue
        beside = (c for c in flow.cells if head.end <= c.start < line.end)
        own = next((c for c in beside if shares_column(column, c)), None)
        if own is not None:
            yield head, Span(own.start, own.end)


def _row(flow: Flow, line: Span, born: set[dt.date]) -> list[tuple[Cell, FoundDate]]:
    days = (d for d in dates_of(flow.text) if line.start <= d.start < line.end)
    placed = ((flow.cell_of(d.start), d) for d in days if d.date not in born)
    return [(c, d) for c, d in placed if c is not None and d.precision == "day"]


Placed = tuple[Cell, FoundDate]
Lasting = tuple[Cell, None]


def _lasting(flow: Flow, line: Span) -> Cell | None:
    """The last cell of the row of ends, where it says that the stretch goes on: « en cours »."""
    cells = [c for c in flow.cells if line.start <= c.start < line.end]
    last = next(reversed(cells), None)
    return last if last and _ON.fullmatch(flow.folded, last.start, last.end) else None


def _paired(
    begins: Sequence[Placed], ends: Sequence[Placed | Lasting]
) -> list[tuple[Placed, Placed | Lasting]]:
    pairs = list(zip(begins, ends, strict=False))
    whole = len(begins) == len(ends) == len({c for c, _ in begins})
    fits = all(
        shares_column(c, under) and (e is None or b.date <= e.date) for (c, b), (under, e) in pairs
    )
    return pairs if whole and fits else []


def _is_total(flow: Flow, cell: Cell) -> bool:
    return any(
        _TOTAL.fullmatch(flow.folded, c.start, c.end)
        for c in flow.cells
        if c.page == cell.page and c.line < cell.line and shares_column(c, cell)
    )
