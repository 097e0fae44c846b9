"""One written word against another: letters made alike, and what a scanner takes for another."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from validators.settings import NameTolerance

TOLERANCE = NameTolerance()


class Likeness(IntEnum):
    """Ordered from best to worst, so that `max` combines two of them."""

    EQUAL = 0
    UNCERTAIN = 1
    DIFFERENT = 2


_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O"}
    | {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i"}
)
_DIGITS_READ_FOR_LETTERS = str.maketrans("015826|", "OISBZGI")


def without_accents(text: str) -> str:
    """The letters alone, compatible forms made plain."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(c for c in bare if not unicodedata.combining(c))


def words(text: str) -> tuple[str, ...]:
    """Capital letters without accents, cut at blanks and hyphens; apostrophes vanish (D'ARC→DARC).

    A digit inside a name is always a misread letter: it is put back (8ERNARD → BERNARD).
    """
    bare = without_accents(text.translate(_LIGATURES)).upper()
    bare = re.sub(r"['’`´ʼ‘]", "", bare)
    return tuple(_without_digits(w) for w in re.findall(r"[A-Z0-9|]+", bare))


def _without_digits(word: str) -> str:
    return word.translate(_DIGITS_READ_FOR_LETTERS) if re.search("[A-Z]", word) else word


# -- one word against another -------------------------------------------------------------------

_STRONG = ("OQ", "IL", "IJ", "LJ", "UV", "BR")
_WEAK = ("EF", "CG", "CE", "CO", "DO", "NH", "UN", "AO", "IT", "LT", "HB", "VY", "MN", "KR", "PR")
_STRONG_PAIRS = (
    ("RN", "M"),
    ("CL", "D"),
    ("VV", "W"),
    ("II", "U"),
    ("LL", "U"),
    ("IJ", "U"),
    ("LJ", "U"),
    ("LI", "U"),
    ("NN", "M"),
)
_WEAK_PAIRS = (("LI", "H"), ("NI", "M"), ("IN", "M"), ("IC", "K"), ("RI", "N"))


@lru_cache(maxsize=8)
def _single_costs(tolerance: NameTolerance) -> dict[tuple[str, str], float]:
    costs: dict[tuple[str, str], float] = {}
    for pairs, cost in ((_WEAK, tolerance.weak_lookalike), (_STRONG, tolerance.strong_lookalike)):
        for pair in pairs:
            a, b = pair[0], pair[1]
            costs[a, b] = costs[b, a] = cost
    return costs


@lru_cache(maxsize=8)
def _double_costs(tolerance: NameTolerance) -> dict[tuple[str, str], float]:
    weak = dict.fromkeys(_WEAK_PAIRS, tolerance.weak_lookalike)
    return weak | dict.fromkeys(_STRONG_PAIRS, tolerance.strong_lookalike)


def distance(read: str, known: str, tolerance: NameTolerance = TOLERANCE) -> float:
    """Letters that differ between two words, look-alikes counting for less.

    For a text layer too: a scanner may have put it there.
    """
    single, double = _single_costs(tolerance), _double_costs(tolerance)
    rows, columns = len(read) + 1, len(known) + 1
    cost = [[float(i + j) if not i or not j else 0.0 for j in range(columns)] for i in range(rows)]
    for i in range(1, rows):
        for j in range(1, columns):
            a, b = read[i - 1], known[j - 1]
            step = 0.0 if a == b else single.get((a, b), 1.0)
            best = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + step)
            if i > 1 and (two := double.get((read[i - 2 : i], b))) is not None:
                best = min(best, cost[i - 2][j - 1] + two)
            if j > 1 and (two := double.get((known[j - 2 : j], a))) is not None:
                best = min(best, cost[i - 1][j - 2] + two)
            cost[i][j] = best
    return cost[-1][-1]


def same_word(
    read: str, known: str, pictured: bool = True, tolerance: NameTolerance = TOLERANCE
) -> Likeness:
    """Two words already in capitals without accents (see `words`).

    Look-alike letters are `equal` only when the word was `pictured`, that is, read by OCR.
    """
    if read == known:
        return Likeness.EQUAL
    longest = max(len(read), len(known))
    apart = distance(read, known, tolerance)
    allowed = tolerance.equal_cost
    if longest >= tolerance.long_length:
        allowed = tolerance.equal_cost_long
    if pictured and longest >= tolerance.equal_min_length and apart <= allowed:
        return Likeness.EQUAL
    if apart <= min(tolerance.uncertain_max, longest * tolerance.uncertain_share):
        return Likeness.UNCERTAIN
    return Likeness.DIFFERENT
