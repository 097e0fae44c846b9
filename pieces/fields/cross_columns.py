"""A cross under « Validée » or « Non validée »: which of two columns a row's only mark is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossiers.box import Box
from pieces.fields.cell_columns import headings_in, shares_column
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.tick_boxes import EMPTY, MARK, REFUSED, TICK, State

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
        return _beside_yes(flow, row, marks[0]) if len(marks) == 1 else None
    at = marks[0].centre[0]
    yes, no = (max(box.x0 - at, at - box.x1, 0.0) for box in columns)
    if yes < NEARER * no:
        return "on"
    return "off" if no < NEARER * yes else None


# How far aside the boxes of one column stand, in shares of the page; how many rows of two tell it.
BOXES_ALIGNED, LEAST_PAIRS = 0.012, 2


def _beside_yes(flow: Flow, row: Span, mark: Box) -> State | None:
    """`off` where a row's only tick stands under the second of two boxes that rows have, and
    « Acquis » over the first alone: the heading that denies it was not read."""
    own = flow.cell_of(row.start)
    if own is None:
        return None
    pairs = [p for p in _pairs_of_boxes(flow, own.page) if abs(p[1].x0 - mark.x0) < BOXES_ALIGNED]
    if len(pairs) < LEAST_PAIRS:
        return None
    above = [c for c in flow.cells if c.page == own.page and c.line < own.line]
    heads = [part.box for cell in above for part in headings_in(flow, cell) if _affirms(flow, part)]
    first = pairs[0][0]
    over = any(h.x0 - BOXES_ALIGNED < first.centre[0] < h.x1 < mark.centre[0] for h in heads)
    return "off" if over else None


def _pairs_of_boxes(flow: Flow, page: int) -> Iterator[tuple[Box, Box]]:
    """The two boxes of each row of a page that has two."""
    for line in re.finditer(r"[^\n\f]*[☐☒☑][^\n\f]*", flow.text):
        cell = flow.cell_of(line.start())
        words = flow.words_of(*line.span()) if cell and cell.page == page else []
        boxes = [w.box for _, w in words if re.fullmatch(f"{MARK}|{EMPTY}", w.text.lower())]
        if len(boxes) == 2:
            yield boxes[0], boxes[1]


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
