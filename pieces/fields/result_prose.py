"""Scores that a letter tells in sentences: « 12 sur 20 à l'épreuve E1, 8 sur 20 à E2 »."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from pieces.fields.flow import Flow, Span
from pieces.fields.results_across import AcrossScores
from pieces.parse.scores import FoundScore, FoundUnit, find_benefits, find_scores, find_units

# How far a score may stand from its unit, in letters; so many pairs make a list.
REACH, LEAST_PAIRS = 90, 2
SPOKEN = 0.75

_THRESHOLD = re.compile(r"(?:superieure?s?|egale?s?|inferieure?s?|moins|minimum|moyenne)\W+\w*\W*$")
_SENTENCE = re.compile(r"[.!?]\s+[A-ZÀ-Þ]|\f")
_Pair = tuple[FoundUnit, FoundScore]


def scores_spoken(flow: Flow) -> AcrossScores | None:
    """The scores of units named in sentences, each beside its score, always on the same side."""
    text = flow.prose
    tokens: list[FoundUnit | FoundScore] = [*find_units(text), *_scores(flow)]
    tokens.sort(key=lambda t: t.start)
    pairs = max((_pairs(text, tokens, first) for first in (True, False)), key=len)
    told = {unit.unit: (unit, score) for unit, score in reversed(pairs)}
    if len(told) < LEAST_PAIRS:
        return None
    kept = sorted(told.values(), key=lambda p: p[0].start)
    entries = tuple(_entry(text, pair, following) for pair, following in _followed(kept, text))
    first = min(kept[0][0].start, kept[0][1].start)
    return AcrossScores(entries, Span(first, kept[0][1].end), SPOKEN)


def _scores(flow: Flow) -> list[FoundScore]:
    return [
        s
        for s in find_scores(flow.prose)
        if not _THRESHOLD.search(flow.folded_prose[max(0, s.start - 40) : s.start])
    ]


def _pairs(text: str, tokens: list[FoundUnit | FoundScore], unit_first: bool) -> list[_Pair]:
    found: list[_Pair] = []
    for one, other in pairwise(tokens):
        between = text[one.end : other.start]
        if len(between) > REACH or _SENTENCE.search(between):
            continue
        if unit_first and isinstance(one, FoundUnit) and isinstance(other, FoundScore):
            found.append((one, other))
        if not unit_first and isinstance(one, FoundScore) and isinstance(other, FoundUnit):
            found.append((other, one))
    return found


def _followed(pairs: list[_Pair], text: str) -> list[tuple[_Pair, int]]:
    """Each pair with where the next one begins."""
    starts = [min(u.start, s.start) for u, s in pairs]
    return list(zip(pairs, [*starts[1:], len(text)], strict=True))


def _entry(text: str, pair: _Pair, following: int) -> dict[str, Any]:
    unit, score = pair
    end = max(unit.end, score.end)
    ended = re.search(r"[.;\n]\s", text[end:following])
    behind = text[end : end + ended.start() if ended else following]
    kept = find_benefits(behind)
    benefit = (kept[0].year or True) if kept else None
    return {"unit": unit.unit, "score": score.score, "benefit": benefit}
