"""A letter beside a bar of names and numbers: the bar is read first, then the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pieces.fields.label_words import is_label
from pieces.fields.placed_cells import Placed
from pieces.parse.folding import fold

# So many lines of text begin at one margin, so many cells stand in the bar.
LEAST_LINES, LEAST_IN_BAR = 3, 3
LEAST_AT_MARGIN = 4
# Lines of one text begin so near to each other, in shares of the page; a bar is no wider.
SAME_MARGIN, WIDEST_BAR = 0.012, 0.32
# The share of the text's lines that go on with the sentence of the line before; of the bar's, those
# that may be labels.
LEAST_GOING_ON, MOST_LABELS = 0.4, 0.3
# The same of lines that follow each other closely, so many at least.
CLOSELY, LEAST_CLOSE = 0.6, 3
# The share of the lines of a text that may have something of the bar beside them.
MOST_BESIDE = 0.7
# A line of justified or ragged text that is full ends so near to the longest.
NEAR_FULL = 0.08
# Lines of one block follow each other more closely than this, in their heights.
LINE_GAP_HEIGHTS = 1.2
_ENDS = re.compile(r"[.:;!?]\W*$")


def side_bar(cells: Sequence[Placed]) -> tuple[float, float, float] | None:
    """The left margin of a text beside a bar, and where the text begins and ends; None where a page
    has no such text, or where what stands left of it heads its paragraphs."""
    prose = sorted((c for c in cells if c.is_prose), key=lambda c: c.box.x0)
    for edge in sorted({c.box.x0 for c in prose}):
        lines = [c for c in prose if 0 <= c.box.x0 - edge < SAME_MARGIN]
        if len(lines) < LEAST_LINES or edge < WIDEST_BAR / 2:
            continue
        top, end = min(c.box.y0 for c in lines), max(c.box.y1 for c in lines)
        inside = [c for c in cells if top <= c.box.centre[1] <= end]
        text = [c for c in inside if c.box.x0 >= edge - SAME_MARGIN]
        beside = [c for c in inside if c.box.x1 < edge]
        bar = _whole_bar(cells, edge, top, end)
        if not beside or len(bar) < LEAST_IN_BAR or len(beside) + len(text) < len(inside):
            continue
        narrow = max(c.box.x1 for c in bar) - min(c.box.x0 for c in bar) <= WIDEST_BAR
        labels = sum(map(_is_label, bar))
        if labels > MOST_LABELS * len(bar):
            continue
        at_margin = [c for c in text if c.box.x0 - edge < SAME_MARGIN and _is_alone(c, text)]
        if len(at_margin) < LEAST_AT_MARGIN or _are_rows(beside, at_margin):
            continue
        if narrow and _runs_on(at_margin) and not _heads_paragraphs(bar, text):
            return edge - SAME_MARGIN, top, end
    return None


def _whole_bar(cells: Sequence[Placed], edge: float, top: float, end: float) -> list[Placed]:
    """What stands left of a text and over or under that, up to the first line across its margin."""
    across = [c for c in cells if c.box.x0 < edge - SAME_MARGIN and c.box.x1 >= edge]
    low = max((c.box.y1 for c in across if c.box.y1 <= top), default=0.0)
    high = min((c.box.y0 for c in across if c.box.y0 >= end), default=1.0)
    return [c for c in cells if c.box.x1 < edge and low <= c.box.centre[1] <= high]


def _runs_on(lines: Sequence[Placed]) -> bool:
    """Whether lines of a text go on with the sentence of the line before, in small letters or under
    a full line: many of all lines, or most of those that follow each other closely."""
    ordered = sorted(lines, key=lambda c: c.box.y0)
    full = max(c.box.x1 for c in lines) - NEAR_FULL
    pairs = list(pairwise(ordered))
    going = [
        (a, b)
        for a, b in pairs
        if _goes_on(a, b) and (b.words[0].text[:1].islower() or a.box.x1 >= full)
    ]
    close = [pair for pair in pairs if not _is_apart(*pair)]
    closely = sum(pair in going for pair in close)
    small = any(b.words[0].text[:1].islower() for _, b in going)
    many = len(going) >= LEAST_GOING_ON * len(pairs)
    return small and (many or closely >= max(LEAST_CLOSE, CLOSELY * len(close)))


def _is_apart(line: Placed, following: Placed) -> bool:
    return following.box.y0 - line.box.y1 > LINE_GAP_HEIGHTS * following.box.height


def _is_alone(cell: Placed, text: Sequence[Placed]) -> bool:
    """Whether nothing else of the text stands on the line of a cell, as it does in a table."""
    return all(other is cell or other.line != cell.line for other in text)


def _are_rows(beside: Sequence[Placed], lines: Sequence[Placed]) -> bool:
    """Whether nearly every line has something beside it: rows of a form, not a text and a bar."""
    both = [c for c in lines if any(b.box.y0 <= c.box.centre[1] <= b.box.y1 for b in beside)]
    return len(both) > MOST_BESIDE * len(lines)


def _is_label(cell: Placed) -> bool:
    said = " ".join(w.text for w in cell.words)
    return said.endswith(":") or is_label(fold(said))


def _goes_on(line: Placed, following: Placed) -> bool:
    first = following.words[0].text
    return first[:1].islower() or _ENDS.search(line.words[-1].text) is None


def _heads_paragraphs(bar: Sequence[Placed], text: Sequence[Placed]) -> bool:
    """Whether every block of the bar begins beside the first line of a paragraph: « Article 2 »,
    « Durée du / travail »."""
    ordered = sorted(text, key=lambda c: (c.box.y0, c.box.x0))
    firsts = [b for a, b in zip([None, *ordered], ordered, strict=False) if _opens(a, b)]
    return all(
        any(f.box.y0 <= block.box.centre[1] <= f.box.y1 for f in firsts) for block in _blocks(bar)
    )


def _opens(before: Placed | None, line: Placed) -> bool:
    if before is None or not _goes_on(before, line):
        return True
    return _is_apart(before, line)


def _blocks(bar: Sequence[Placed]) -> Iterator[Placed]:
    """The first cell of each block of lines close to each other."""
    last: Placed | None = None
    for cell in sorted(bar, key=lambda c: c.box.y0):
        if last is None or _is_apart(last, cell):
            yield cell
        last = cell
