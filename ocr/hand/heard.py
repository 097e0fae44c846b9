"""What recognition made of the same writing, weighed with what the network read there.

The two err differently: a date that the engine's misreading resembles is likelier than others.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from string import ascii_lowercase

from rapidfuzz.distance import Levenshtein

from dossiers.page import Word
from ocr.hand.places import Pixels, plain
from ocr.hand.spelling import MONTHS

_A_LETTER = 0.6  # how much less likely, as a logarithm, each letter that differs makes a date
_UNLIKE = 3.0  # letters from which the engine's reading speaks for nothing any more
_FIGURES, _LETTERS = 3, 5  # of a reading that says anything
_LETTERS_OF_NAME = 3
_IN_NAMES = frozenset(ascii_lowercase + " -'")
_APART = re.compile(r"(?<=\b[dn])['’] (?=[a-z])")  # « N' DIAYE »
_WELL_ENOUGH, _A_WORD = 0.5, 4  # confidence and letters of words that are no date
_MOST_OF_IT, _LIKE_MONTH = 0.6, 0.6


def heard_of(words: Sequence[Word]) -> str:
    """The letters and figures of words, in their order, without blanks."""
    text = plain("".join(w.text for w in sorted(words, key=lambda w: w.box.x0)))
    heard = "".join(c for c in text if c.isalnum())
    says = sum(c.isdigit() for c in heard) >= _FIGURES and len(heard) >= _LETTERS
    return heard if says else ""


def says_no_date(words: Sequence[Word], box: Pixels, size: tuple[int, int]) -> bool:
    """Whether most of the ink in a box was read well enough as words without a figure, none of
    which resembles a month: blurred print, no date."""
    told = [w for w in words if w.confidence >= _WELL_ENOUGH and len(plain(w.text)) >= _A_WORD]
    wide = sum(w.box.x1 - w.box.x0 for w in told) * size[1]
    if wide < _MOST_OF_IT * (box[2] - box[0]):
        return False
    return not any(any(c.isdigit() for c in w.text) or _is_like_month(w.text) for w in words)


def _is_like_month(text: str) -> bool:
    letters = "".join(c for c in plain(text) if c.isalpha())
    return any(
        Levenshtein.normalized_similarity(letters, name) >= _LIKE_MONTH
        for names in MONTHS
        for name in names
    )


def weighed(chances: Mapping[dt.date, float], heard: str) -> dict[dt.date, float]:
    """The chances of dates once what the engine read is known; what is missing to one is the
    chance of no date, of which it tells nothing."""
    if not heard:
        return dict(chances)
    weights = {d: c * math.exp(-_A_LETTER * _differs(d, heard)) for d, c in chances.items()}
    nothing = max(0.0, 1 - sum(chances.values())) * math.exp(-_A_LETTER * _UNLIKE)
    total = sum(weights.values()) + nothing
    return {d: w / total for d, w in weights.items()} if total > 0 else {}


def name_heard(words: Sequence[Word]) -> str:
    """The letters of words as a name is spelt: small, without accents, a blank between words;
    nothing where they are too few to say anything."""
    told = plain(" ".join(w.text for w in sorted(words, key=lambda w: w.box.x0)))
    told = _APART.sub("'", told.replace("œ", "oe"))
    letters = "".join(c for c in told if c in _IN_NAMES).split()
    heard = " ".join(part for word in letters if (part := word.strip("-'")))
    return heard if sum(c.isalpha() for c in heard) >= _LETTERS_OF_NAME else ""


def ways_to_write(date: dt.date) -> tuple[str, ...]:
    """A date's letters and figures, without blanks and marks, as it may be written."""
    return (
        f"{date:%d%m%Y}",
        f"{date:%d%m%y}",
        f"{date.day}{MONTHS[date.month - 1][0]}{date.year}",
        f"{date:%d}{MONTHS[date.month - 1][0]}{date.year}",
    )


def _differs(date: dt.date, heard: str) -> float:
    ways = ways_to_write(date)
    return min(_UNLIKE, *(float(Levenshtein.distance(way, heard)) for way in ways))
