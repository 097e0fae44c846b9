"""The list of circulars on a terminal, drawn without what the other tables need: it is to be there
at once."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any

from reports.moments import written

HEADINGS = ("Identifiant", "Académie", "Session", "Inscriptions", "Pièces avant")
_WIDTH = 80  # columns, where no terminal says its own
_MARGINS = 2  # a column: one on each side
_PLAIN = ("", "dumb", "unknown")  # terminals that show no bold letters


def show_circulars(forms: Sequence[Mapping[str, Any]], stream: IO[str] | None = None) -> None:
    """The circulars known (`circulars.describe.summary_form`), as wide as the terminal; nothing is
    cut where that is too narrow."""
    target = stream or sys.stdout
    on_terminal = target.isatty()
    width = _columns() if on_terminal else _WIDTH
    head, *lines = _aligned([HEADINGS, *(line for form in forms for line in _cells(form))], width)
    bold = on_terminal and os.environ.get("TERM", "") not in _PLAIN
    print(f"\x1b[1m{head}\x1b[0m" if bold else head, *lines, sep="\n", file=target)


def _columns() -> int:
    from shutil import get_terminal_size

    return get_terminal_size((_WIDTH, 0)).columns


def _cells(form: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Two lines: registrations open on the first and close on the second."""
    moments = (form["opens"], form["closes"], form["common_due"])
    opens, closes, due = (written(dt.datetime.fromisoformat(text)) for text in moments)
    yield form["id"], form["academy"], str(form["session"]), opens, due
    yield "", "", "", closes, ""


def _aligned(rows: Sequence[tuple[str, ...]], width: int) -> Iterator[str]:
    """The rows as lines; what is left of the width goes to the columns by their own."""
    widths = [max(map(len, column)) + _MARGINS for column in zip(*rows, strict=True)]
    shares, left, more = sum(widths), max(width - sum(widths), 0), []
    for own in widths:
        more.append(-(-own * left // shares))
        shares, left = shares - own, left - more[-1]
    for row in rows:
        cells = zip(row, widths, more, strict=True)
        yield "".join(f" {text}".ljust(own + extra) for text, own, extra in cells)
