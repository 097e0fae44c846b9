"""A cross under « Validée » or « Non validée »: which of two columns a row's only mark is in."""

from __future__ import annotations

import re

from dossiers.box import Box
from pieces.fields.cell_columns import headings_in, shares_column
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.tick_boxes import MARK, REFUSED, TICK, State

_NO_HEAD = re.compile(r"(?:non|pas)\b[^\d:]{0,30}")
LONGEST_YES = 25
# « Formé | Non formé »: yes as a heading, an ordinary word elsewhere.
_AS_HEAD = re.compile(r"(?:formee?|habilitee?|traitee?|abordee?|requise?)s?(?:\(e\))?\W*$")
# How far apart both headings may stand in height, one of them on two lines, in heights of letters.
HEADS_APART = 2.0
# A mark stands so much nearer to its own heading, across, than to the other.
NEARER = 0.5


def crossed(flow: Flow, row: Span) -> State | None:
    """`on` or `off` where the only mark of a row stands under one of two headings above it, of
    which one denies what the other says; None without them, or with more marks."""
    words = flow.words_of(row.start, row.end)
    marks = [w.box for _, w in words if re.fullmatch(MARK, w.text.lower())]
    columns = _columns_above(flow, row) if len(marks) == 1 else None
    if columns is None:
        return None
    at = marks[0].centre[0]
    yes, no = (max(box.x0 - at, at - box.x1, 0.0) for box in columns)
    if yes < NEARER * no:
        return "on"
    return "off" if no < NEARER * yes else None


def _columns_above(flow: Flow, row: Span) -> tuple[Box, Box] | None:
    """The boxes of the nearest two headings above a row, what is and what is not."""
    own = flow.cell_of(row.start)
    if own is None:
        return None
    above = [c for c in flow.cells if c.page == own.page and c.line < own.line]
    heads = [part for cell in above for part in headings_in(flow, cell)]
    denying = [c for c in heads if _NO_HEAD.fullmatch(flow.folded[c.start : c.end].strip())]
    for no in sorted(denying, key=lambda c: -c.line):
        for yes in heads:
            if _affirms(flow, yes) and _beside(yes, no):
                return yes.box, no.box
    return None


def _affirms(flow: Flow, cell: Cell) -> bool:
    text = flow.folded[cell.start : cell.end].strip()
    said = TICK.match(text) or _AS_HEAD.match(text)
    told = said is not None and REFUSED.search(text) is None
    return told and len(text) <= LONGEST_YES and not re.search(r"\d|:", text)


def _beside(yes: Cell, no: Cell) -> bool:
    height = max(yes.box.height, no.box.height)
    apart = abs(yes.box.centre[1] - no.box.centre[1])
    return apart < HEADS_APART * height and not shares_column(yes, no)
