"""The school year that is ticked in a grid of several, a row each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pieces.fields.flow import Flow, Span
from pieces.fields.tick_boxes import EMPTY, MARK
from pieces.parse.school_years import FoundSchoolYear

# A cross; « oui » in such a row may answer anything (« Boursier »).
_TICKED = re.compile(rf"\W*(?:{MARK})\W*|[x×✓✔]")
_UNTICKED = re.compile(rf"\W*(?:{EMPTY})\W*|[\W_]*")
LEAST_ROWS = 2


def in_ticked_row(flow: Flow, years: Sequence[FoundSchoolYear]) -> list[FoundSchoolYear]:
    """The year of the only ticked row of a grid, « Première année | 2022-2023 | X » over « Deuxième
    année | 2023-2024 | »; all the years without such a grid, or where two rows are ticked."""
    rows = [(year, _beside(flow, year)) for year in years if _is_alone(flow, year)]
    ticked = [year for year, beside in rows if any(map(_TICKED.fullmatch, beside))]
    values = {year.value for year, _ in rows}
    return ticked if len(values) >= LEAST_ROWS and len(ticked) == 1 else list(years)


def _is_alone(flow: Flow, year: FoundSchoolYear) -> bool:
    """Whether a year is all that its cell says, but for a box to tick."""
    cell = flow.cell_of(year.start)
    if cell is None:
        return False
    sides = (flow.folded[cell.start : year.start], flow.folded[year.end : cell.end])
    return all(_TICKED.fullmatch(side) or _UNTICKED.fullmatch(side) for side in sides)


def _beside(flow: Flow, year: FoundSchoolYear) -> list[str]:
    """What the other cells of a year's row say, and what stands before and behind it in its own."""
    line = flow.line_span(year.start)
    around = (Span(line.start, year.start), Span(year.end, line.end))
    return [part for s in around for part in flow.folded[s.start : s.end].split("\t") if part]
