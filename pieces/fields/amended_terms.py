"""The day that an avenant moves the end of a contract to."""

from __future__ import annotations

import re

from pieces.fields.cell_columns import shares_column
from pieces.fields.days import dates_of
from pieces.fields.flow import Fields, Flow
from pieces.fields.labelled_days import LONGEST_LABEL, TERM_HEADS
from pieces.parse.dates import FoundDate

# « Nouvelle date de fin du contrat : … », « Son terme est reporté au … »: an avenant's own end.
_AMENDED = re.compile(
    r"\bnouve(?:lle|au)\s+(?:date\s+de\s+fin|fin|terme|echeance)\b[^\n\d;]{0,40}$"
    r"|\b(?:report|prorog|prolong|renouvel)\w*\b[^.;\d]{0,40}\b(?:au|jusqu'?\s?au)\s*(?:le\s+)?$"
)


def amended_end(flow: Flow, fields: Fields) -> Fields:
    """The last of the ends that a term was moved to, where it comes after the one told."""
    told = str(fields["end"].value) if "end" in fields else ""
    moved = [
        d
        for d in dates_of(flow.text)
        if d.precision == "day"
        and d.iso > told
        and (
            _AMENDED.search(flow.folded_prose, max(0, d.start - 90), d.start)
            or _is_amended_column(flow, d)
            or _is_amended_row(flow, d)
        )
    ]
    if not moved:
        return {}
    last = max(moved, key=lambda d: d.iso)
    return {"end": flow.field("end", last.iso, last.start, last.end, 0.88)}


# « Contrat initial | 01/02/2023 | 31/12/2023 » over « Avenant n° 1 | 01/01/2024 | 31/07/2024 »
_AMENDS_ROW = re.compile(
    r"\W*(?:avenant|renouvellement|prolongation|prorogation|reconduction)\b[^\n\t]{0,25}\t"
)


def _is_amended_row(flow: Flow, day: FoundDate) -> bool:
    """Whether a day of the row of an avenant stands in the column of the ends."""
    cell = flow.cell_of(day.start)
    line = flow.line_span(day.start)
    if cell is None or not _AMENDS_ROW.match(flow.folded, line.start, day.start):
        return False
    over = [
        flow.folded[c.start : c.end]
        for c in flow.cells
        if c.page == cell.page and c.line < cell.line and shares_column(c, cell)
    ]
    return any(TERM_HEADS["end"].match(text) and len(text) <= LONGEST_LABEL for text in over)


# « Fin | 17/09/2025 | 10/07/2026 » under « Contrat initial | Après avenant ».
_AMENDED_HEAD = re.compile(r"\b(?:apres|nouve(?:au|lle)|modifiee?|prolongee?|avenant)\b")


def _is_amended_column(flow: Flow, day: FoundDate) -> bool:
    """Whether a day of the row of the end stands in the column of what an avenant changes."""
    cell = flow.cell_of(day.start)
    line = flow.line_span(day.start)
    if cell is None or not TERM_HEADS["end"].match(flow.folded[line.start : day.start].lstrip()):
        return False
    over = (
        flow.folded[c.start : c.end]
        for c in reversed(flow.cells)
        if c.page == cell.page and c.line < cell.line and shares_column(c, cell)
    )
    head = next((text for text in over if not re.search(r"\d", text)), "")
    return _AMENDED_HEAD.search(head) is not None
