"""Where the value of a label may stand: beside it, on a line that was broken, under it, over it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pieces.fields.cell_columns import cell_between, column_under, shares_column
from pieces.fields.flow import Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.label_shapes import opens_with_label
from pieces.fields.label_words import is_translation
from pieces.parse.folding import fold

# Cells of one column begin no further apart, in shares of the page.
ALIGNED = 0.02


# A value stands off its label's line, on paper that is not flat, by no more than leaves this much
# of the lower one's height beside the other.
BESIDE_HEIGHT = 0.25


def off_line(flow: Flow, label: Cell) -> Iterator[Cell]:
    """What opens another line, or its column of it, to the right of a label and at its height: the
    line was broken."""
    for cell in flow.cells:
        if cell.page != label.page or cell.line == label.line or cell.box.x0 < label.box.x1:
            continue
        shared = min(cell.box.y1, label.box.y1) - max(cell.box.y0, label.box.y0)
        level = shared >= BESIDE_HEIGHT * min(cell.box.height, label.box.height)
        if not level and not _halfway_down(flow, label, cell):
            continue
        if not _opens_column(flow, label, cell) or opens_with_label(flow, cell):
            continue
        if not _stands_between(flow, label, cell):
            yield cell


# The two lines of one label stand no further apart, in heights of the first; how near to the middle
# between them their value stands, in shares of the way from one to the other.
LABEL_LINES, MIDDLE = 1.5, 0.2


def _halfway_down(flow: Flow, label: Cell, cell: Cell) -> bool:
    """« 16.01.2021 » right of « Entrée en service » over « Eintritt », at the height between them:
    the second line of the label is none of its own."""
    if cell.line != label.line + 1:
        return False
    under = next(column_under(flow, label), None)
    if under is None or under.line != cell.line + 1 or opens_with_label(flow, under):
        return False
    aligned = abs(under.box.x0 - label.box.x0) < ALIGNED
    close = under.box.y0 - label.box.y1 < LABEL_LINES * label.box.height
    top, bottom = _middle(label), _middle(under)
    level = abs(_middle(cell) - (top + bottom) / 2) < MIDDLE * (bottom - top)
    return aligned and close and level


def _middle(cell: Cell) -> float:
    return (cell.box.y0 + cell.box.y1) / 2


def _opens_column(flow: Flow, label: Cell, cell: Cell) -> bool:
    """Whether nothing stands before a cell on its line, or only what is left of the label: two
    columns of a form whose lines are not at one height."""
    index = flow.cells.index(cell)
    before = flow.cells[index - 1] if index else None
    if before is None or (before.page, before.line) != (cell.page, cell.line):
        return True
    return before.box.x1 < label.box.x0


def _stands_between(flow: Flow, label: Cell, cell: Cell) -> bool:
    """Whether a third cell parts two at about one height: the far one is of another column."""
    top, bottom = min(label.box.y0, cell.box.y0), max(label.box.y1, cell.box.y1)
    return any(
        o.page == cell.page
        and label.box.x1 <= o.box.x0 < cell.box.x0
        and min(o.box.y1, bottom) - max(o.box.y0, top) > BESIDE_HEIGHT * o.box.height
        for o in flow.cells
    )


# How far over its caption a value may stand, in heights of the higher one; with a rule between.
CAPTION_HEIGHTS, RULED_HEIGHTS = 1.5, 2.2


def right_above(flow: Flow, cell: Cell) -> Iterator[Cell]:
    """The cell of the nearest line above that shares a column, where it stands close; what of it
    stands over the caption, where something leads to it (« Stagiaire : » before « TCHATCHOUA »)."""
    for other in reversed(flow.cells):
        if other.page == cell.page and other.line < cell.line and shares_column(cell, other):
            if not _is_captioned(flow, other, cell):
                break
            part = _part_over(flow, other, cell)
            if part is not other or not opens_with_label(flow, other):
                yield part
            return
    yield from _set_back(flow, cell)


def _is_captioned(flow: Flow, over: Cell, caption: Cell) -> bool:
    apart = caption.box.y0 - over.box.y1
    height = max(caption.box.height, over.box.height)
    between = any(c.page == over.page and over.line < c.line < caption.line for c in flow.cells)
    return apart < (CAPTION_HEIGHTS if between else RULED_HEIGHTS) * height


# A word stands apart from what leads to it by so many of its heights, where no colon parts them;
# its caption begins as far left as it does, in shares of the page.
LED_HEIGHTS, CAPTION_ALIGNED = 1.0, 0.012


def _part_over(flow: Flow, over: Cell, caption: Cell) -> Cell:
    """The words of a cell from the one that begins where the caption under them does; all of it
    where none does."""
    words = flow.words_of(over.start, over.end)
    for (page, left), (_, right) in itertools.pairwise(words):
        gap = (right.box.x0 - left.box.x1) * page.width
        led = left.text.endswith(":") or gap > LED_HEIGHTS * right.box.height * page.height
        if led and abs(right.box.x0 - caption.box.x0) < CAPTION_ALIGNED:
            place = next(
                i
                for i in range(over.start, over.end)
                if flow.at[i] >= 0 and flow.words[flow.at[i]][1] is right
            )
            return cell_between(flow, over, place, over.end)
    return over


# How far right of what it explains a caption may be set, in shares of the page.
SET_RIGHT = 0.08


def _set_back(flow: Flow, cell: Cell) -> Iterator[Cell]:
    """« Maëlle » over « (prénom) » set further right: the cell of the line right above that ends
    before the caption, and that no other stands nearer to."""
    index = flow.cells.index(cell)
    over = [c for c in flow.cells[:index] if c.page == cell.page and c.line == cell.line - 1]
    left = [c for c in over if c.box.x1 <= cell.box.x0]
    if not left or any(c.box.x0 < cell.box.x1 for c in over if c not in left):
        return
    close = cell.box.y0 - left[-1].box.y1 < 1.5 * max(cell.box.height, left[-1].box.height)
    if close and cell.box.x0 - left[-1].box.x0 < SET_RIGHT and not opens_with_label(flow, left[-1]):
        yield left[-1]


def is_stray(flow: Flow, right: Cell, first: Cell, second: Cell) -> bool:
    """Whether the first of two cells under a heading is alone on its line while the line of the
    second has a value for the heading to the right too: a row of two boxes, a stain above it."""
    alone = (first.start, first.end) == _line_of(flow, first)
    return (
        alone
        and opens_with_label(flow, right)
        and any(c.line == second.line for c in column_under(flow, right, 2))
    )


def _line_of(flow: Flow, cell: Cell) -> tuple[int, int]:
    line = flow.line_span(cell.start)
    return line.start, line.end


def heads_columns(flow: Flow, label: Cell, right: Cell) -> bool:
    """Whether a label and the cell to its right are headings: a cell stands under each, at its
    margin, and the one under the label looks like a value while the one beside it does not."""
    under = [c for c in column_under(flow, label) if abs(c.box.x0 - label.box.x0) < ALIGNED]
    beside = [c for c in column_under(flow, right) if abs(c.box.x0 - right.box.x0) < ALIGNED]
    return (
        bool(under and beside)
        and under[0].line == beside[0].line
        and _looks_filled_in(flow, under[0])
        and not _looks_filled_in(flow, right)
    )


def heads_labels(flow: Flow, cell: Cell) -> bool:
    """« ÉTAT CIVIL » over « Nom : … »: whether a label opens the line under a cell, aligned."""
    under = next(column_under(flow, cell), None)
    if under is None or abs(under.box.x0 - cell.box.x0) >= ALIGNED:
        return False
    # « candidat individuel », the last of its line and without a mark, is itself a value.
    asks = ":" in flow.text[under.start : under.end] or next_cell(flow, under) is not None
    return asks and opens_with_label(flow, under)


def _looks_filled_in(flow: Flow, cell: Cell) -> bool:
    """Figures, capitals or a known given name: what forms are filled in with."""
    text = flow.text[cell.start : cell.end]
    words = re.findall(r"[^\W\d_]+", text)
    return (
        any(c.isdigit() for c in text)
        or (text.isupper() and max(map(len, words), default=0) > 1)
        or any(is_given_name(fold(w)) for w in words)
    )


def next_cell(flow: Flow, cell: Cell) -> Cell | None:
    index = flow.cells.index(cell)
    if index + 1 < len(flow.cells):
        following = flow.cells[index + 1]
        if following.page == cell.page and following.line == cell.line:
            return following
    return None


def cells_below(flow: Flow, cell: Cell, lines: int = 1) -> Iterator[Cell]:
    """The cells under `cell` that share its column, nearest line first, at most `lines` lines, up
    to the next label."""
    below = list(column_under(flow, cell, lines))
    if below and is_translation(flow.folded[below[0].start : below[0].end]):
        below = list(column_under(flow, cell, lines + 1))[1:]
    for other in below:
        if opens_with_label(flow, other):
            return
        yield other
