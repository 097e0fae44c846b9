"""The livret de famille: the candidate is a child, whose names its extract may tell twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from dossiers.reading import Field
from pieces.fields.best_person import best_person
from pieces.fields.card_names import outside_zones
from pieces.fields.flow import Cell, Flow
from pieces.fields.given_names import is_given_name
from pieces.fields.people import people, person_fields
from pieces.parse.folding import fold

# Several children: the first is less sure. A name put right by another of the same page.
ONE_OF_SEVERAL, PUT_RIGHT = 0.5, 0.6
# How alike the child's surname, as read, and a parent's must be to be one.
LEAST_ALIKE = 0.85

_PARENTS = re.compile(
    r"\b(?:fille|fils|enfant)\b[^\n]{0,25}\bde\b|^\s*et de\b|\b(?:pere|mere)\b", re.M
)
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}[A-ZÀ-Þ]")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’ -][^\W\d_]+)*")


def family_book(flow: Flow) -> dict[str, Field]:
    """The names and the birth of the child that the pages are about."""
    found = [p for p in people(flow) if p.birth or p.full]
    person = best_person(found)
    fields = person_fields(flow)
    fields |= _whole_given(flow, fields) | _as_a_parent(flow, fields)
    children = {p.words for p in found if person is not None and p.weight >= person.weight - 0.05}
    if len(children) > 1:
        fields = {
            n: replace(f, confidence=min(f.confidence, ONE_OF_SEVERAL)) for n, f in fields.items()
        }
    return fields


def _whole_given(flow: Flow, fields: dict[str, Field]) -> dict[str, Field]:
    """« est née  Solène Marie Odile » beside « Solène LAGRANGE »: all the given names; and « Anaï »
    over « aïs », a word that a stamp parts, read twice in part."""
    own = fields.get("given_names")
    if own is None or len(own.value) != 1:
        return {}
    first = str(own.value[0])
    for cell in outside_zones(flow):
        words = _names_of(flow, cell)
        if len(words) > 1 and words[0] == first and all(is_given_name(fold(w)) for w in words):
            return {"given_names": flow.field("given_names", words, cell.start, cell.end, 0.85)}
    if is_given_name(fold(first)):
        return {}
    for cell in outside_zones(flow):
        whole = _joined(first, flow.text[cell.start : cell.end])
        if whole is not None:
            return {"given_names": replace(own, value=[whole], confidence=PUT_RIGHT)}
    return {}


def _names_of(flow: Flow, cell: Cell) -> list[str]:
    text = flow.text[cell.start : cell.end]
    return re.split(r"\s*,\s*|\s+", text.strip(" .,")) if not re.search(r"\d", text) else []


def _joined(first: str, second: str) -> str | None:
    """The known given name that a beginning and an end make where they overlap."""
    for shared in range(min(len(first), len(second)) - 1, 1, -1):
        if fold(first[-shared:]) == fold(second[:shared]):
            whole = first + second[shared:]
            return whole if is_given_name(fold(whole)) else None
    return None


def _as_a_parent(flow: Flow, fields: dict[str, Field]) -> dict[str, Field]:
    """« BERN, IARD » is the BERNARD that the father is: signs among its letters were no letters."""
    own = fields.get("birth_name")
    if own is None or _LETTERS.fullmatch(str(own.value)):
        return {}
    read = _plain(str(own.value))
    alike = {
        name
        for name in _parents(flow)
        if SequenceMatcher(None, _plain(name), read).ratio() >= LEAST_ALIKE
    }
    if len(alike) != 1:
        return {}
    return {"birth_name": replace(own, value=alike.pop(), confidence=PUT_RIGHT)}


def _parents(flow: Flow) -> Iterator[str]:
    """The surnames in capitals on the lines that tell of the parents."""
    for match in _PARENTS.finditer(flow.folded):
        line = flow.line_span(match.start())
        for name in _CAPITALS.finditer(flow.text, match.end(), line.end):
            yield name.group()


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", fold(name))
