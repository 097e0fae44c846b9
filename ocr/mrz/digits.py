"""Check digits of ICAO Doc 9303-3, section 4.9: weights 7, 3, 1, remainder of ten."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.mrz.layouts import FILLER, Check, Layout, cut

_VALUES = {FILLER: 0} | {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> int:
    """The digit that goes with `text` (0-9, A-Z, `<`); KeyError on any other character."""
    return sum(_VALUES[c] * _WEIGHTS[i % 3] for i, c in enumerate(text)) % 10


def holds(covered: str, printed: str) -> bool:
    """Whether `printed` is the digit of `covered`. A filler stands for zero, under fillers only."""
    if printed == FILLER:
        return not covered.strip(FILLER)
    return printed.isdigit() and check_digit(covered) == int(printed)


def checks_of(layout: Layout, lines: Sequence[str]) -> dict[str, bool]:
    """Each check digit of the layout by name, and whether it holds in `lines`."""
    rows = tuple(lines)
    return {check.name: _holds(check, layout, rows) for check in layout.checks}


def _holds(check: Check, layout: Layout, lines: tuple[str, ...]) -> bool:
    covered = "".join(cut(lines, span) for span in check.over)
    printed = cut(lines, check.place)
    if layout.format == "TD1" and check.name == "document_number" and printed == FILLER:
        covered, printed = long_number(lines)
    return holds(covered, printed)


def long_number(lines: tuple[str, ...]) -> tuple[str, str]:
    """A TD1 number of more than nine characters: the number, and its check digit.

    Doc 9303-5 note j: a filler at place 15, the rest of the number at the head of the optional
    data, its check digit last, then a filler. Without such a rest, the plain field and `<`.
    """
    head, rest = lines[0][5:14], lines[0][15:30].split(FILLER)[0]
    if len(rest) < 2 or FILLER in head:
        return head, FILLER
    return head + rest[:-1], rest[-1]
