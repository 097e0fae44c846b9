"""Lengths of an internship: « 6 semaines », « huit semaines », « 30 jours », « 2 mois »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from pieces.parse.folding import fold
from pieces.parse.hours import amount
from pieces.parse.numbers import find_numbers

LengthUnit = Literal["week", "day", "month"]


@dataclass(frozen=True, slots=True)
class FoundLength:
    """`count` of `unit`, e.g. 8.0 weeks."""

    count: float
    unit: LengthUnit
    start: int
    end: int
    text: str


_UNITS: dict[str, LengthUnit] = {"semaine": "week", "jour": "day", "mois": "month"}
_UNIT = r"(semaine|jour|mois)s?(?:\(s\))?\b"
_DIGITS = re.compile(rf"(?<![0-9a-z.,/])(\d{{1,3}}(?:[.,]\d)?)\s?\)?\s*{_UNIT}")
_AFTER_WORDS = re.compile(rf"\s*(?:\(\s*\d{{1,3}}\s*\)\s*)?{_UNIT}")
_LABELLED = re.compile(
    r"(?:nombre|nb|duree)[^\n\d:]{0,25}semaines?[^\n\d:]{0,25}[:=]?[^\S\n]{0,4}(\d{1,2}(?:[.,]\d)?)\b(?![/.-]\d)"
)


def find_lengths(text: str) -> list[FoundLength]:
    """All lengths of `text` in order. « jours fériés » and the like are not told apart."""
    folded = fold(text)
    found = [
        FoundLength(amount(m[1]), _UNITS[m[2]], *m.span(), text[m.start() : m.end()])
        for m in _DIGITS.finditer(folded)
    ]
    for number in find_numbers(text):
        unit = _AFTER_WORDS.match(folded, number.end)
        if unit:
            span = (number.start, unit.end())
            found = [f for f in found if not (f.start < span[1] and span[0] < f.end)]
            found.append(
                FoundLength(float(number.value), _UNITS[unit[1]], *span, text[span[0] : span[1]])
            )
    for match in _LABELLED.finditer(folded):
        start, end = match.span(1)
        if not any(f.start < end and start < f.end for f in found):
            found.append(FoundLength(amount(match[1]), "week", start, end, text[start:end]))
    return sorted(found, key=lambda f: f.start)
