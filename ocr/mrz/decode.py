"""Chooses the lines of a zone: the likeliest characters that its layout allows, mended only where
check digits prove it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ocr.mrz.digits import checks_of
from ocr.mrz.layouts import FILLER, KINDS, Layout, Span
from ocr.mrz.network import ALPHABET
from ocr.mrz.states import CODES

Array = np.ndarray[Any, np.dtype[np.float32]]

# How much less likely (natural logarithm) than what was read a mended character may be. A digit
# that a forger changed, or that a printer set wrong, is read plainly: its rivals lie far below.
MOST_MENDING_COST = 3.5
_MOST_DOUBT_COST = 5.0  # up to here another reading is possible, and digits that fail prove nothing
_MARGIN_OVER_SECOND = 1.2
_MOST_CHANGES = 3
_MOST_ALTERNATIVES = 28
_STRAY_LETTER_COST = 4.0  # a letter after three fillers of a name field is a filler worn out
_UNKNOWN_STATE_COST = 6.0
_LETTER_COSTS = {"O": 2.0, "I": 1.5, "Q": 1.0, "B": 0.5, "S": 0.5, "Z": 0.5, "G": 0.5}
_STATES = frozenset(CODES)


class Change(NamedTuple):
    """Another character (its place in ALPHABET) for one of those read, and its cost."""

    cost: float
    row: int
    place: int
    letter: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """The lines under one layout.

    `denied` is how much likelier the characters read would be without the layout (natural
    logarithm, by character); `doubts` the same for the characters kept, worst first, as logarithms
    of their chances; `mended` counts characters changed for the check digits' sake. Where digits
    fail, `may_be_misread` tells whether another reading, less likely but not out of the question,
    would make them hold.
    """

    layout: Layout
    lines: tuple[str, ...]
    checks: dict[str, bool]
    denied: float
    doubts: tuple[float, ...]
    mended: int
    may_be_misread: bool

    @property
    def holds(self) -> bool:
        return all(self.checks.values())

    @property
    def log_chance(self) -> float:
        return sum(self.doubts)


def decode(layout: Layout, rows: Sequence[Array]) -> Decoded:
    """`rows` has, for each line of the layout, characters × 37 natural logarithms."""
    allowed = [_masked(row, pattern) for row, pattern in zip(rows, layout.patterns, strict=True)]
    free = [np.asarray(row.max(axis=1)) for row in rows]
    denied = sum(float((f - a.max(axis=1)).sum()) for f, a in zip(free, allowed, strict=True))
    _settle_name_ends(layout, allowed)
    _prefer_digits(layout, allowed)
    _settle_states(layout, allowed)
    chosen = [a.argmax(axis=1) for a in allowed]
    lines = _text(chosen)
    changes: list[Change] = []
    may_be_misread = False
    if not all(checks_of(layout, lines).values()):
        ways = _mending(layout, allowed, chosen)
        may_be_misread = bool(ways)
        changes = _proven(ways)
        for change in changes:
            chosen[change.row][change.place] = change.letter
        lines = _text(chosen)
    doubts = [_doubts(a, c) for a, c in zip(allowed, chosen, strict=True)]
    return Decoded(
        layout,
        lines,
        checks_of(layout, lines),
        denied / sum(len(line) for line in lines),
        tuple(sorted(float(v) for d in doubts for v in d)),
        len(changes),
        may_be_misread,
    )


def _masked(row: Array, pattern: str) -> Array:
    mask = np.full(row.shape, -np.inf, np.float32)
    for place, kind in enumerate(pattern):
        for char in KINDS[kind]:
            mask[place, ALPHABET.index(char)] = 0
    return np.asarray(row + mask, np.float32)


def _text(chosen: Sequence[np.ndarray[Any, Any]]) -> tuple[str, ...]:
    return tuple("".join(ALPHABET[i] for i in row) for row in chosen)


def _settle_name_ends(layout: Layout, allowed: list[Array]) -> None:
    """In a name field only fillers follow three fillers (Doc 9303-3, 4.6): weighs letters so."""
    filler = ALPHABET.index(FILLER)
    for name in ("names", "surname", "given_names"):
        span = layout.fields.get(name)
        if span is None:
            continue
        field = allowed[span.row][span.start : span.stop]
        text = "".join(ALPHABET[i] for i in field.argmax(axis=1))
        end = text.find(FILLER * 3)
        if end >= 0:
            field[end + 3 :, :filler] -= _STRAY_LETTER_COST


def _prefer_digits(layout: Layout, allowed: list[Array]) -> None:
    """Where letters and digits may both stand, weighs those that look alike as numbers have them.

    States avoid O and I in their numbers, and digits outnumber letters there.
    """
    for row, pattern in zip(allowed, layout.patterns, strict=True):
        places = [place for place, kind in enumerate(pattern) if kind == "X"]
        for letter, cost in _LETTER_COSTS.items():
            row[places, ALPHABET.index(letter)] -= cost


def _settle_states(layout: Layout, allowed: list[Array]) -> None:
    """Weighs the three letters of a state together: a code of the list, or the issuer's own for
    the nationality, unless others are read far more plainly (specimens invent states)."""
    issuer = ""
    for name in ("issuer", "nationality"):
        span = layout.fields.get(name)
        if span is None:
            continue
        field = allowed[span.row][span.start : span.stop]
        read = "".join(ALPHABET[i] for i in field.argmax(axis=1))
        codes = {*_STATES, issuer or read}
        scores = {c: _log_chance(field, c) for c in codes}
        best = max(scores, key=lambda c: scores[c])
        known = read in codes and (read in _STATES or read == issuer)
        if not known and scores[best] > _log_chance(field, read) - _UNKNOWN_STATE_COST:
            for place, char in enumerate(best):
                field[place] -= _UNKNOWN_STATE_COST
                field[place, ALPHABET.index(char)] += _UNKNOWN_STATE_COST
        issuer = "".join(ALPHABET[i] for i in field.argmax(axis=1))


def _log_chance(field: Array, text: str) -> float:
    return sum(float(field[i, ALPHABET.index(c)]) for i, c in enumerate(text))


def _covered(layout: Layout) -> list[tuple[int, int]]:
    spans: list[Span] = [s for check in layout.checks for s in (*check.over, check.place)]
    return sorted({(s.row, place) for s in spans for place in range(s.start, s.stop)})


def _doubts(allowed: Array, chosen: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    total = np.logaddexp.reduce(allowed, axis=1)
    return np.asarray(allowed[np.arange(len(chosen)), chosen] - total)


def _mending(
    layout: Layout, allowed: Sequence[Array], chosen: Sequence[np.ndarray[Any, Any]]
) -> list[tuple[float, tuple[Change, ...]]]:
    """Every way of making all check digits hold by a few changes, with its cost, cheapest first."""
    alternatives = _alternatives(layout, allowed, chosen)
    ways: list[tuple[float, tuple[Change, ...]]] = []
    for size in range(1, _MOST_CHANGES + 1):
        for changes in itertools.combinations(alternatives, size):
            cost = sum(change.cost for change in changes)
            if cost > _MOST_DOUBT_COST or len({c[1:3] for c in changes}) < size:
                continue
            if _would_hold(layout, chosen, changes):
                ways.append((cost, changes))
    return sorted(ways, key=lambda way: way[0])


def _proven(ways: Sequence[tuple[float, tuple[Change, ...]]]) -> list[Change]:
    """The cheapest way, where it is likely in itself and plainly likelier than any other."""
    if not ways or ways[0][0] > MOST_MENDING_COST:
        return []
    if len(ways) > 1 and ways[1][0] - ways[0][0] < _MARGIN_OVER_SECOND:
        return []
    return list(ways[0][1])


def _alternatives(
    layout: Layout, allowed: Sequence[Array], chosen: Sequence[np.ndarray[Any, Any]]
) -> list[Change]:
    found = []
    for row, place in _covered(layout):
        scores = allowed[row][place]
        best = float(scores[chosen[row][place]])
        for letter in np.flatnonzero(scores > best - _MOST_DOUBT_COST):
            if letter != chosen[row][place]:
                cost = max(0.0, best - float(scores[letter]))
                found.append(Change(cost, row, place, int(letter)))
    return sorted(found)[:_MOST_ALTERNATIVES]


def _would_hold(
    layout: Layout, chosen: Sequence[np.ndarray[Any, Any]], changes: Sequence[Change]
) -> bool:
    trial = [row.copy() for row in chosen]
    for change in changes:
        trial[change.row][change.place] = change.letter
    return all(checks_of(layout, _text(trial)).values())
