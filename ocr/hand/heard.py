"""What recognition made of the same writing, weighed with what the network read there.

The two err differently: a date that the engine's misreading resembles is likelier than others.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from dossiers.page import Word
from ocr.hand.places import plain
from ocr.hand.spelling import MONTHS

_A_LETTER = 0.6  # how much less likely, as a logarithm, each letter that differs makes a date
_UNLIKE = 3.0  # letters from which the engine's reading speaks for nothing any more
_FIGURES, _LETTERS = 3, 5  # of a reading that says anything


def heard_of(words: Sequence[Word]) -> str:
    """The letters and figures of words, in their order, without blanks."""
    text = plain("".join(w.text for w in sorted(words, key=lambda w: w.box.x0)))
    heard = "".join(c for c in text if c.isalnum())
    says = sum(c.isdigit() for c in heard) >= _FIGURES and len(heard) >= _LETTERS
    return heard if says else ""


def weighed(chances: Mapping[dt.date, float], heard: str) -> dict[dt.date, float]:
    """The chances of dates once what the engine read is known; what is missing to one is the
    chance of no date, of which it tells nothing."""
    if not heard:
        return dict(chances)
    weights = {d: c * math.exp(-_A_LETTER * _differs(d, heard)) for d, c in chances.items()}
    nothing = max(0.0, 1 - sum(chances.values())) * math.exp(-_A_LETTER * _UNLIKE)
    total = sum(weights.values()) + nothing
    return {d: w / total for d, w in weights.items()} if total > 0 else {}


def _differs(date: dt.date, heard: str) -> float:
    ways = (
        f"{date:%d%m%Y}",
        f"{date:%d%m%y}",
        f"{date.day}{MONTHS[date.month - 1][0]}{date.year}",
        f"{date:%d}{MONTHS[date.month - 1][0]}{date.year}",
    )
    return min(_UNLIKE, *(float(Levenshtein.distance(way, heard)) for way in ways))
