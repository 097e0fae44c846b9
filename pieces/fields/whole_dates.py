"""Dates that the width of a table's column broke over two lines, made whole in the upper cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossiers.box import union
from dossiers.page import Word
from pieces.parse.folding import fold
from pieces.parse.months import EXACT
from pieces.parse.numbers import NUMBER_WORDS

Line = list[list[Word]]

_MONTH = rf"(?:{'|'.join(EXACT)})"
_DAY = r"(?:[0-3]?\d|1er|premier)"
_WHOLE = rf"(?:{_DAY}[ /.-](?:{_MONTH}\.?|\d{{1,2}})[ /.-](?:\d{{4}}|\d\d))"
# « 17 septembre deux mille vingt » over « quatre »
_IN_WORDS = rf"(?:{'|'.join(NUMBER_WORDS)})"
_SAID = rf"{_IN_WORDS}(?:[ -](?:et[ -])?{_IN_WORDS})*"
# What « vingt-quatre » is cut at, as text layers write it.
_HYPHEN = re.compile("[-\u00ad\u2010\x02\ufffe]$")
# How a cell ends, and how the cell under it then goes on.
_CUTS = tuple(
    (re.compile(rf"(?:^|.*[^\w/.-]){end}"), re.compile(begin))
    for end, begin in (
        (rf"{_DAY} {_MONTH}\.?", r"(?:19|20)\d\d\b.*"),
        (r"[0-3]?\d[/.-]\d{1,2}[/.-]", r"(?:\d{4}|\d\d)(?![\d/.-]).*"),
        (rf"(?:le |du |au )?{_DAY}", rf"{_MONTH}\.? (?:19|20)\d\d\b.*"),
        (rf"(?<!au ){_WHOLE}", rf"(?:au|jusqu'au|a|[-–→])\s?(?:le )?{_WHOLE}.*"),
        (rf"(?:{_DAY}|{_SAID}) {_MONTH}(?: {_SAID})?", _SAID),
        (rf"{_WHOLE} (?:au|jusqu'au|a|[-–→])(?: le)?", rf"{_WHOLE}.*"),
    )
)
# Lines of one cell stand no further apart, in heights of its letters, and begin or are centred
# together, in shares of the page.
APART_HEIGHTS, ASIDE = 1.5, 0.03
# Between the two lines of a cell may stand the one line of its neighbours.
LINES_BETWEEN = 2


def with_whole_dates(lines: Sequence[Line]) -> list[Line]:
    """The lines, the rest of a date and the words behind it moved up into the cell that it began
    in. Where the two follow each other in reading order nothing is moved."""
    found = [list(line) for line in lines]
    for number, line in enumerate(found):
        for place, cell in enumerate(line):
            under = next(_under(found, number, cell), None)
            if under is None:
                continue
            row, column = under
            rest = found[row][column]
            follows = row == number + 1 and place == len(line) - 1 and column == 0
            rows = _are_rows(line, cell, found[row], rest)
            if not follows and not rows and _is_cut(cell, rest):
                line[place] = [*cell, *rest]
                del found[row][column]
    return [line for line in found if line]


def _under(lines: Sequence[Line], number: int, cell: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Line and place of the cells right under the given one."""
    box = union(w.box for w in cell)
    for row in range(number + 1, min(number + 1 + LINES_BETWEEN, len(lines))):
        for column, other in enumerate(lines[row]):
            below = union(w.box for w in other)
            near = 0 <= below.y0 - box.y1 + box.height / 2 < (APART_HEIGHTS + 0.5) * box.height
            centred = abs(below.centre[0] - box.centre[0]) < ASIDE
            if near and (abs(below.x0 - box.x0) < ASIDE or centred):
                yield row, column


def _are_rows(line: Line, cell: Sequence[Word], lower: Line, rest: Sequence[Word]) -> bool:
    """« 02/05/2022 | 20/05/2022 » over « 09/01/2023 | - 17/02/2023 »: whether two lines are rows of
    a table, with a day each in another column too."""
    beside = [_day_at(c) for c in line if c is not cell]
    under = [_day_at(c) for c in lower if c is not rest]
    return any(
        a is not None and b is not None and abs(a - b) < ASIDE for a in beside for b in under
    )


def _day_at(cell: Sequence[Word]) -> float | None:
    """Where a cell that is a day alone begins; None for any other."""
    text = fold(" ".join(w.text for w in cell)).strip()
    return cell[0].box.x0 if re.fullmatch(_WHOLE, text) else None


def _is_cut(cell: Sequence[Word], rest: Sequence[Word]) -> bool:
    head, tail = (fold(" ".join(w.text for w in words)).strip() for words in (cell, rest))
    head = _HYPHEN.sub("", head)
    return any(end.fullmatch(head) and begin.fullmatch(tail) for end, begin in _CUTS)
