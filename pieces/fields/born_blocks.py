"""Blocks of a form that tell a name by « né(e) » alone: « né(e) MAUREL » over « usage SÁNCHEZ »
over « prénoms Océane Paule » over « le 31/01/2001 à Arles »."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pieces.fields.cell_columns import column_under
from pieces.fields.flow import SURNAME_ALONE, Cell, Flow
from pieces.fields.labels import Value
from pieces.fields.name_values import given_parts
from pieces.fields.person import Part, Person
from pieces.parse.dates import FoundDate

# So many lines under the surname the block ends.
BLOCK_LINES = 5
TOLD = 0.93
_BORN_AS = re.compile(r"nee?(?:\s?\(e\))?\s*:?\s+(?!le\b|a\b|en\b|\d)")
_USED = re.compile(r"(?:nom\s+d')?usage\s*:?\s+")
_DAY_OPENS = re.compile(r"\W*le\s*:?\s*$")


def born_people(flow: Flow, given: Sequence[Value]) -> Iterator[Person]:
    """The people of such blocks, where given names stand beside their label under the surname."""
    for cell in flow.cells:
        birth = _surname_behind(flow, cell, _BORN_AS)
        under = list(column_under(flow, cell, BLOCK_LINES)) if birth is not None else []
        firsts = [v for v in given if any(c.start <= v.label.start < c.end for c in under)]
        parts = tuple(given_parts(flow, firsts[0])) if firsts else ()
        if birth is None or not parts:
            continue
        used = (_surname_behind(flow, c, _USED) for c in under)
        usage = next((u for u in used if u is not None), None)
        yield Person(birth, usage, parts, None, TOLD, birth.start)


def born_in_block(flow: Flow, date: FoundDate) -> bool:
    """Whether a day opens its cell, or « le » before it does, under « né(e) » and a surname."""
    cell = flow.cell_of(date.start)
    if cell is None or not _DAY_OPENS.match(flow.folded, cell.start, date.start):
        return False
    return any(
        _surname_behind(flow, c, _BORN_AS) is not None
        and any(u is cell for u in column_under(flow, c, BLOCK_LINES))
        for c in flow.cells
        if c.page == cell.page and c.line < cell.line
    )


def _surname_behind(flow: Flow, cell: Cell, opening: re.Pattern[str]) -> Part | None:
    match = opening.match(flow.folded, cell.start, cell.end)
    if match is None or SURNAME_ALONE.fullmatch(flow.text, match.end(), cell.end) is None:
        return None
    return Part(flow.text[match.end() : cell.end].strip(), match.end(), cell.end, 0.97)
