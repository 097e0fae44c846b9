"""What all sizes of a run say together: a date that no single one reads wholly may still be the
only one that none of them speaks against."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ocr.convolution import Array
from ocr.hand.decode import (
    chances_of_strings,
    is_like_date,
    strings_towards_date,
    without_blanks,
)
from ocr.hand.network import ALPHABET
from ocr.hand.spelling import MONTHS, Years, date_said, nearly_said, perhaps_said, usual
from ocr.hand.strips import SHARES

# Of each step, what is left to characters that the network does not think of. Of 17 dates that this
# adds on 162 pages filled by pens, two are wrong, whether 0.005 or 0.05.
_ANYTHING = 0.02
# How much less likely a string that is no date is before anything is read, as a logarithm: at 3, 11
# dates are added, at 5 as many as at 4.
_NO_DATE = 4.0
# How much likelier a date is whose month is a word: of its many letters some may be misread.
_NAMED, _NAME = 50.0, re.compile(r"[a-z]{3}")


def dates_of_all(sizes: Sequence[Array], years: Years) -> dict[dt.date, float]:
    """The chance of each date that one of the sizes of a run at least may say (T × characters of
    ALPHABET, natural logarithms, each), by all of them; their sum falls short of one by the chance
    of what is no date. None where no size is like a date."""
    spelt, others = _spellings(sizes, years)
    if not spelt:
        return {}
    texts = [*spelt, *others]
    logarithms = log_chances_of_all(sizes, texts, ALPHABET)
    chances = np.exp(logarithms - logarithms.max())
    dates: dict[dt.date, float] = {}
    nothing = 0.0
    for text, chance in zip(texts, chances.tolist(), strict=True):
        said = spelt.get(text)
        if said is not None:
            chance *= (
                years.weight(said.year) * usual(text) * (_NAMED if _NAME.search(text) else 1.0)
            )
            dates[said] = dates.get(said, 0.0) + chance
        elif nearly_said(text) not in spelt.values():
            nothing += chance * math.exp(-_NO_DATE)
    total = sum(dates.values()) + nothing
    return {said: c / total for said, c in dates.items()} if total > 0 else {}


def log_chances(logs: Array, texts: Sequence[str], alphabet: str) -> NDArray[np.float64]:
    """The natural logarithm of the chance that the steps (T × characters, that of nothing last)
    spell each of the texts, all ways of doing so added."""
    likely = without_blanks(np.exp(logs).astype(np.float64))
    steps = (1 - _ANYTHING) * likely + _ANYTHING / likely.shape[1]
    codes, leaps = _states(texts, alphabet)
    rows = np.arange(len(texts))
    seen = steps[:, codes]
    reached = np.zeros(codes.shape)
    reached[:, :2] = seen[0, :, :2]
    logarithms = np.zeros(len(texts))
    for step in seen[1:]:
        grown = reached.copy()
        grown[:, 1:] += reached[:, :-1]
        grown[:, 2:] += reached[:, :-2] * leaps[:, 2:]
        grown *= step
        total = grown.sum(axis=1) + np.finfo(float).tiny
        reached = grown / total[:, None]
        logarithms += np.log(total)
    ends = np.array([2 * len(text) for text in texts])
    last = reached[rows, ends] + reached[rows, ends - 1]
    return np.asarray(logarithms + np.log(last + np.finfo(float).tiny))


def log_chances_of_all(
    sizes: Sequence[Array], texts: Sequence[str], alphabet: str
) -> NDArray[np.float64]:
    """The same by all sizes of a run, each counting by its share."""
    logarithms = np.zeros(len(texts))
    for share, logs in zip(SHARES, sizes, strict=False):
        logarithms += share * log_chances(logs, texts, alphabet)
    return logarithms


def _states(texts: Sequence[str], alphabet: str) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """For each text its characters with nothing before, between and after, and where the nothing
    between two that differ may be left out."""
    longest = max(len(text) for text in texts)
    codes = np.full((len(texts), 2 * longest + 1), len(alphabet))
    leaps = np.zeros(codes.shape)
    for row, text in enumerate(texts):
        codes[row, 1 : 2 * len(text) : 2] = [alphabet.index(c) for c in text]
        leaps[row, 3 : 2 * len(text) : 2] = [a != b for a, b in pairwise(text)]
    return codes, leaps


def _spellings(sizes: Sequence[Array], years: Years) -> tuple[Mapping[str, dt.date], set[str]]:
    """The strings that say a date, of those that a size may say, and the others that one does."""
    written = replace(years, likely=frozenset())
    spelt: dict[str, dt.date] = {}
    free: set[str] = set()
    for logs in sizes:
        for text in strings_towards_date(logs, written):
            said = date_said(text, written)
            if said is not None:
                spelt[text] = said
        said_freely = chances_of_strings(logs)
        free |= said_freely.keys()
        for text in said_freely:
            for day in _resembled(text):
                if years.first <= day.year <= years.last:
                    first = "1er" if day.day == 1 else str(day.day)
                    spelt.setdefault(f"{first}{MONTHS[day.month - 1][0]}{day.year}", day)
    hope = any(is_like_date(text) for text in free)
    return (spelt if hope else {}), {text for text in free if text and text not in spelt}


def _resembled(text: str) -> list[dt.date]:
    said = nearly_said(text)
    return [*perhaps_said(text), *([said] if said is not None else [])]
