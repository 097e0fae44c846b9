"""Which annexes of recommendation R408 an attestation is for: named, ticked, or told by what the
training was about."""

# ruff: noqa: E501  (patterns)
from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.reading import Field
from pieces.fields.annex_mentions import mentions, parted_rows, unnumbered_rows
from pieces.fields.annex_tables import (
    LIST_BESIDE,
    LIST_FOLLOWS,
    LIST_SPOILT,
    NUMBER_UNBOXED,
    RUN_RECOGNISED,
    goes_on,
    listed_behind,
    rows_of_table,
    rows_under_number,
    run_of_boxes,
)
from pieces.fields.annex_words import MEANING, Mention
from pieces.fields.flow import Flow
from pieces.fields.given_names import is_given_name
from pieces.parse.folding import fold

# A row's tick may not have been read; a table to tick, whose ticks were not seen at all.
TICK_UNSEEN, NO_TICK_SEEN, BOXES_GUESSED = 0.55, 0.45, 0.65
NAMED, MEANT = 0.93, 0.5
# How far aside the words behind boxes of one column may begin, in shares of the page.
HANGING = 0.008
# A column to tick, over the rows.
_TICK_HEAD = re.compile(r"\b(?:valide|acquis|coche|oui|non)\w*\s*$", re.M)


def annexes_field(flow: Flow) -> dict[str, Field]:
    """`annexes` (of 3, 4, 5): the numbers as printed, else what the training covered (less sure)."""
    run = run_of_boxes(flow)
    if run is not None:
        unboxed = NUMBER_UNBOXED.match(flow.folded, run.end) is not None  # its box was not read
        weight = TICK_UNSEEN if unboxed else RUN_RECOGNISED if flow.is_ocr else NAMED
        return {"annexes": _field(flow, [run], weight)}
    behind = listed_behind(flow, LIST_FOLLOWS)
    if behind is not None:
        cut = flow.is_ocr and goes_on(flow, behind)
        return {"annexes": _field(flow, [behind], TICK_UNSEEN if cut else NAMED)}
    named = [*mentions(flow), *rows_of_table(flow)]
    named += rows_under_number(flow, named) if flow.is_ocr else []
    named += list(parted_rows(flow, named)) if flow.is_ocr else []
    unnumbered = list(unnumbered_rows(flow, named)) if flow.is_ocr else []
    named += unnumbered
    named = _of_nobody_else(flow, named)
    rows = [m for m in named if m.own and len(m.numbers) == 1]
    guessed = _guessed(rows)
    if guessed:
        weight = BOXES_GUESSED if all(m.state or m.boxed for m in rows) else NO_TICK_SEEN
        return {"annexes": _field(flow, guessed, weight)}
    told = [m for m in rows if m.state is not None]
    found, weight = [m for m in named if m.state != "off"], NAMED
    if any(m.state is None for m in unnumbered):
        weight = BOXES_GUESSED
    if len(rows) > 1:
        ticked = [m for m in rows if m.state == "on"]
        if ticked:
            found = ticked
        if flow.is_ocr and told and len(told) < len(rows):
            weight = TICK_UNSEEN
        elif not told and _TICK_HEAD.search(flow.folded[: rows[0].start]):
            weight = NO_TICK_SEEN
    if not found:
        beside = listed_behind(flow, LIST_BESIDE)
        if beside is not None:
            return {"annexes": _field(flow, [beside], NAMED)}
        spoilt = listed_behind(flow, LIST_SPOILT) if flow.is_ocr else None
        return {"annexes": _field(flow, [spoilt], TICK_UNSEEN)} if spoilt else _meant(flow)
    numbers = frozenset[int]().union(*(m.numbers for m in found))
    others = (p for n, p in MEANING if n not in numbers)
    if flow.is_ocr and rows and any(p.search(flow.folded) for p in others):
        weight = min(weight, TICK_UNSEEN)  # another row's number may not have been read
    return {"annexes": _field(flow, found, weight)}


# « - COMES Fabien   annexe 5   favorable »: a list of several, a row each.
_IN_LIST = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:(?:M\.|Mme|Mlle)\s+)?(?P<name>[A-ZÀ-Þ][\w'’-]+(?:\s+[A-ZÀ-Þ][\w'’-]+){1,5})\s*[:|–—-]?\s*"
)
LEAST_LISTED = 2


def _of_nobody_else(flow: Flow, named: Sequence[Mention]) -> list[Mention]:
    """The mentions without those of a list of several people, a row each behind a name, where the
    paper tells its own annexes elsewhere."""
    listed = [m for m in named if _is_listed(flow, m)]
    rest = [m for m in named if m not in listed]
    return rest if len(listed) >= LEAST_LISTED and rest else list(named)


def _is_listed(flow: Flow, mention: Mention) -> bool:
    line = flow.line_span(mention.start)
    match = _IN_LIST.fullmatch(flow.text, line.start, mention.start)
    return match is not None and any(is_given_name(fold(word)) for word in match["name"].split())


def _field(flow: Flow, found: Sequence[Mention], weight: float) -> Field:
    numbers = sorted(frozenset[int]().union(*(m.numbers for m in found)))
    return flow.field("annexes", numbers, found[0].start, found[0].end, weight)


def _meant(flow: Flow) -> dict[str, Field]:
    told = [(n, m) for n, p in MEANING if (m := p.search(flow.folded))]
    if not told:
        return {}
    numbers, first = sorted(n for n, _ in told), told[0][1]
    return {"annexes": flow.field("annexes", numbers, first.start(), first.end(), MEANT)}


def _guessed(rows: Sequence[Mention]) -> list[Mention]:
    """The rows whose boxes look ticked, where none is surely and some do not. A row without a mark
    is not ticked: an empty box is lost to recognition more often than one with a cross."""
    if any(m.state == "on" for m in rows) or len(rows) < 2:
        return []
    ticked = [m for m in rows if m.state is None and m.boxed == "on"]
    told = any("off" in (m.boxed, m.state) for m in rows)
    # Boxes hang before words that begin together; a stain would push its own row's aside.
    hanging = all(abs(m.x0 - t.x0) < HANGING for m in rows for t in ticked)
    return ticked if told or (hanging and len(ticked) < len(rows)) else []
