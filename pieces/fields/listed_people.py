"""People in the rows of a list, one of whom a sentence names: their place tells nothing of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pieces.fields.both_names import BOTH_NAMES
from pieces.fields.cell_columns import column_under
from pieces.fields.flow import Cell, Flow, Span
from pieces.fields.name_values import SIGNATORY
from pieces.fields.person import Part, Person
from pieces.parse.folding import fold

# A list of people has no more rows.
MOST_LISTED = 40


def of_lists(flow: Flow, found: Sequence[Person]) -> list[Person]:
    """« Stagiaire | Prénom » over the rows of several people, one of whom a sentence names: the
    first row is as little whom the paper is about as the others."""
    named = [p.words for p in found if p.weight >= BOTH_NAMES]
    kept = []
    for person in found:
        cell = None if person.birth is None else flow.cell_of(person.birth.start)
        in_row = cell is not None and _is_in_row(flow, cell, person)
        rows = list(column_under(flow, cell, MOST_LISTED)) if cell is not None and in_row else []
        told = [_words_of_row(flow, c) for c in rows]
        others = [w for w in named if len(w) > 1 and not w & person.words]
        listed = any(own < w <= row for w in others for own, row in told if own)
        once = listed and person.birth is not None and _is_told_once(flow, person.birth)
        kept.append(replace(person, weight=SIGNATORY * person.weight) if once else person)
    return kept


def _is_in_row(flow: Flow, cell: Cell, person: Person) -> bool:
    """Whether a surname is all that a cell says, and its line has more of them."""
    line = flow.line_span(cell.start)
    own, _ = _words_of_row(flow, cell)
    return own <= person.words and "\t" in flow.text[line.start : line.end]


def _words_of_row(flow: Flow, cell: Cell) -> tuple[frozenset[str], frozenset[str]]:
    """The folded words of a cell, and of its line."""
    line = flow.line_span(cell.start)
    spans = (Span(cell.start, cell.end), line)
    own, row = (
        frozenset(w for w in re.split(r"[^\w']+", flow.folded[s.start : s.end]) if len(w) > 1)
        for s in spans
    )
    return own, row


def _is_told_once(flow: Flow, part: Part) -> bool:
    return len(re.findall(rf"(?<!\w){re.escape(fold(part.text))}(?!\w)", flow.folded)) == 1
