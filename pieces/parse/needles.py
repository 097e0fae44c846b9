"""What a text must hold for a pattern to be found in it: plain words are sought in a twentieth of
the time that a pattern takes."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

Needles = frozenset[str]
_LEAST = 3  # letters; shorter ones stand in every text
_NEWLINE = ord("\n")  # a text may be searched without its lines
_TURNED = re.IGNORECASE | re.VERBOSE  # under which letters are not what they seem


def needles_of(pattern: re.Pattern[str]) -> Needles | None:
    """One of these is in every text where the pattern is found; None where that cannot be told."""
    if pattern.flags & _TURNED:
        return None
    return _of_row(import_module("re._parser").parse(pattern.pattern, pattern.flags))


def _of_row(row: Any) -> Needles | None:
    """Of parts that follow each other: those of the part whose shortest is longest."""
    best: Needles | None = None
    run = ""
    for kind, value in (*row, (None, None)):
        if str(kind) == "LITERAL" and value != _NEWLINE:
            run += chr(value)
            continue
        for one in (frozenset((run,)), _of_part(str(kind), value)):
            if one is not None and _weight(one) > max(_weight(best), _LEAST - 1):
                best = one
        run = ""
    return best


def _weight(needles: Needles | None) -> int:
    return min(map(len, needles)) if needles else 0


def _of_part(kind: str, value: Any) -> Needles | None:
    if kind == "SUBPATTERN":
        _, turned, _, row = value
        return None if turned & _TURNED else _of_row(row)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, row = value
        return _of_row(row) if least else None
    if kind == "BRANCH":
        ways = [_of_row(way) for way in value[1]]
        told = [way for way in ways if way is not None]
        return frozenset().union(*told) if len(told) == len(ways) else None
    return None
