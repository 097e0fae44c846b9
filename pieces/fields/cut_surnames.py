"""Names cut at the edge of a column: « nom d'usage VAN DER » over « BERG, née le … », « Mme
Anne-Sophie » over « Traoré, née le … »."""

from __future__ import annotations

import re
from dataclasses import replace

from pieces.fields.cell_columns import column_under
from pieces.fields.flow import Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.person import Part, Person
from pieces.parse.folding import fold
from pieces.parse.names import PARTICLES

# What of a surname opens the next line, the sentence going on behind it.
_REST = re.compile(
    r"(?:[A-ZÀ-ÞŒ][A-ZÀ-ÞŒ'’-]+ ){0,2}[A-ZÀ-ÞŒ][A-ZÀ-ÞŒ'’-]+(?=[,)]| \(|,? née?(?:\(e\))? )"
)
# How far right of a line's margin the next may begin, in shares of the page, and how far under it,
# in heights.
_ALIGNED, _NEXT_HEIGHTS = 0.02, 1.2


def with_cut_surnames(flow: Flow, person: Person) -> Person:
    """The person, each surname that ends its cell with a particle completed by the line under, and
    the given name alone at the end of its own."""
    whole = person.full
    if whole is not None and is_given_name(fold(whole.text)) and person.birth is None:
        return _with_surname_under(flow, person, whole)
    return replace(
        person,
        birth=_completed(flow, person.birth),
        usage=_completed(flow, person.usage),
        full=_completed(flow, person.full),
    )


# « Traoré, née le 29 décembre »
_SURNAME_BORN = re.compile(
    r"(?:[A-ZÀ-ÞŒ][\w'’-]* ){0,2}[A-ZÀ-ÞŒ][\w'’-]+(?=,? née?(?:\(e\))? (?:le|en|à)\b)"
)


def _with_surname_under(flow: Flow, person: Person, given: Part) -> Person:
    under = _line_under(flow, given)
    rest = None if under is None else _SURNAME_BORN.match(flow.text, under.start, under.end)
    if rest is None:
        return person
    birth = Part(rest.group(), *rest.span(), given.sure)
    return replace(person, birth=birth, given=(given,), full=None)


def _line_under(flow: Flow, part: Part) -> Cell | None:
    """The line under a part that ends its cell, at its margin and close to it."""
    cell = flow.cell_of(part.end - 1)
    if cell is None or flow.text[part.end : cell.end].strip():
        return None
    under = next(column_under(flow, cell), None)
    return under if under is not None and _goes_on(cell, under) else None


def _completed(flow: Flow, part: Part | None) -> Part | None:
    if part is None or fold(part.text.split()[-1]) not in PARTICLES:
        return part
    under = _line_under(flow, part)
    rest = None if under is None else _REST.match(flow.text, under.start, under.end)
    return part if rest is None else replace(part, text=f"{part.text} {rest.group()}")


def _goes_on(cell: Cell, under: Cell) -> bool:
    close = under.box.y0 - cell.box.y1 < _NEXT_HEIGHTS * max(cell.box.height, under.box.height)
    return close and abs(under.box.x0 - cell.box.x0) < _ALIGNED
