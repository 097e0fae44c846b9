"""What values say, over the lines on which they go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from pieces.fields.cell_columns import column_under
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.label_shapes import opens_with_label


class Placed(Protocol):
    """Whatever stands on a stretch of a flow's text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_OPEN_END = re.compile(
    r"(?:[,:&/-]|\b(?:et|ou|de|du|des|la|le|les|en|a|au|aux|pour|sur|option)|[dl]')\s*$"
)


def gone_on(
    flow: Flow, span: Span, lines: int = 2, own: re.Pattern[str] | None = None
) -> list[Span]:
    """The span, and the cells under it that it goes on in: at its margin, in small letters or after
    words that cannot end it. `own`: words in small letters that are of the value, though elsewhere
    they are a label."""
    spans = [span]
    for _ in range(lines):
        last = spans[-1]
        cell = flow.cell_of(last.end - 1)
        if cell is None or flow.strip(last.end, cell.end).end > last.end:
            break
        under = next(column_under(flow, cell), None)
        if under is None or not _hangs(cell, under):
            break
        small = flow.text[under.start].islower()
        told = small and own is not None and own.match(flow.folded, under.start, under.end)
        if not told and opens_with_label(flow, under):
            break
        if not small and not _OPEN_END.search(flow.folded[last.start : cell.end]):
            break
        spans.append(flow.strip(under.start, under.end))
    return spans


def _hangs(cell: Cell, under: Cell) -> bool:
    """Whether a cell stands right under another, at its margin or about its middle."""
    close = under.box.y0 - cell.box.y1 < 1.2 * max(cell.box.height, under.box.height)
    middles = abs(under.box.centre[0] - cell.box.centre[0])
    return close and (abs(under.box.x0 - cell.box.x0) < 0.03 or middles < 0.03)


def joined_text(flow: Flow, spans: Sequence[Span]) -> str:
    """What the spans say, one after the other, on one line."""
    return " ".join(text_of(flow, s) for s in spans)


def text_of(flow: Flow, value: Placed) -> str:
    """The value's text on one line."""
    return re.sub(r"\s+", " ", flow.text[value.start : value.end]).strip()
