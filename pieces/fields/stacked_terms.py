"""The two ends of a stretch on two lines of a column: « du 11/03/2024 » over « au 10/03/2026 »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pieces.fields.cell_columns import column_under, shares_column
from pieces.fields.days import dates_of
from pieces.fields.flow import Cell, Flow
from pieces.parse.dates import FoundDate
from pieces.parse.periods import find_periods

# So far over the first day its heading may stand, in lines.
HEADING_LINES = 4
_FROM = re.compile(r"\W*(?:du|a compter du|a partir du|depuis le)\s*:?\s*")
_TO = re.compile(r"\W*(?:au|jusqu'au)\s*:?\s*")

_OF_ELSE = re.compile(r"\W*(?:\d\W+)?(?:remuneration|salaires?|periode d'essai|conges|cycle)\b")


def stacked_term(flow: Flow, heading: re.Pattern[str]) -> tuple[FoundDate, FoundDate] | None:
    """The only such stretch whose column a heading matches; None where there is none, or two."""
    found = [
        (first, last)
        for cell, first, last in _in_one_cell(flow)
        if any(heading.search(text) for text in _texts_over(flow, cell))
    ]
    for cell in flow.cells:
        first = _day_behind(flow, cell, _FROM)
        under = None if first is None else next(column_under(flow, cell), None)
        last = None if under is None else _day_behind(flow, under, _TO)
        if first is None or last is None or last.date < first.date:
            continue
        if any(heading.search(text) for text in _texts_over(flow, cell)):
            found.append((first, last))
    return found[0] if len(found) == 1 else None


def _in_one_cell(flow: Flow) -> Iterator[tuple[Cell, FoundDate, FoundDate]]:
    """« du 11/03/2024 au 10/03/2025 », all that a cell says, its two lines made one."""
    for period in find_periods(flow.text):
        cell, first, last = flow.cell_of(period.start), period.begin, period.finish
        if cell is None or first is None or last is None or last.end > cell.end:
            continue
        apart = flow.text[cell.start : period.start] + flow.text[last.end : cell.end]
        if {first.precision, last.precision} == {"day"} and not apart.strip(" .,;"):
            yield cell, first, last


def _day_behind(flow: Flow, cell: Cell, opening: re.Pattern[str]) -> FoundDate | None:
    """The day that fills a cell behind such words."""
    match = opening.match(flow.folded, cell.start, cell.end)
    if match is None:
        return None
    inside = [d for d in dates_of(flow.text) if d.start == match.end() and d.precision == "day"]
    return next((d for d in inside if not flow.text[d.end : cell.end].strip(" .,;")), None)


def _texts_over(flow: Flow, cell: Cell) -> list[str]:
    over = [
        flow.folded[c.start : c.end]
        for c in flow.cells
        if c.page == cell.page
        and 0 < cell.line - c.line <= HEADING_LINES
        and shares_column(c, cell)
        and not any(map(str.isdigit, flow.text[c.start : c.end]))
    ]
    # « CONTRAT », and « RÉMUNÉRATION » under it
    other = [i for i, text in enumerate(over) if _OF_ELSE.match(text)]
    return over[other[-1] + 1 :] if other else over
