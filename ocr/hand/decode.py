"""From the characters' chances, step by step, to the chance of each date.

A beam search keeps the strings that may become a date; another one, free, tells what the strip
says when nothing is presumed. A date's chance is its share among all of these.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ocr.convolution import Array
from ocr.hand.network import ALPHABET, BLANK, LETTERS, PEN
from ocr.hand.spelling import Years, date_said, may_become_date, nearly_said, perhaps_said, usual

_SURELY_BLANK = 0.99
_WIDE, _FREE, _NAMES = 24, 6, 8  # strings kept at each step
_LEAST, _MOST = 1e-3, 5  # chance of a character below which it is not tried; how many are
_MOST_FIGURES, _LONGEST = 10, 19
_LEAST_STRING = 1e-7  # of the likeliest

Chances = dict[str, float]


def chances_of_dates(logs: Array, years: Years) -> dict[dt.date, float]:
    """The chance of each date that the steps (T × characters, natural logarithms) may say; their
    sum falls short of one by the chance of what is no date."""
    chances = without_blanks(np.exp(logs).astype(np.float64))
    free = _search(chances, _FREE)
    if not is_like_date(next(iter(free), "")):
        return {}
    written = replace(years, likely=frozenset())
    bound = _towards_date(chances, written)
    dates: dict[dt.date, float] = {}
    for text, chance in bound.items():
        said = date_said(text, written)
        if said is not None:
            dates[said] = dates.get(said, 0.0) + chance * years.weight(said.year) * usual(text)
    likeliest = next(iter(free))
    nearly = nearly_said(likeliest)
    if nearly is not None:
        return _of_month(nearly.month, dates, _search(chances, _WIDE), years)
    if date_said(likeliest, written) is None and perhaps_said(likeliest):
        return _of_some_month(_search(chances, _WIDE), years)
    others = sum(c for text, c in free.items() if date_said(text, written) is None)
    total = sum(dates.values()) + others
    return {said: c / total for said, c in dates.items()} if total > 0 else {}


def strings_towards_date(logs: Array, years: Years) -> Chances:
    """How likely the strings are that may become a date of these years."""
    return _towards_date(without_blanks(np.exp(logs).astype(np.float64)), years)


def _towards_date(chances: NDArray[np.float64], years: Years) -> Chances:
    return _search(chances, _WIDE, lambda text: may_become_date(text, years))


def chances_of_strings(logs: Array) -> Chances:
    """The chance of each string among the likeliest that the steps may say."""
    found = _search(without_blanks(np.exp(logs).astype(np.float64)), _WIDE)
    total = sum(found.values())
    return {text: chance / total for text, chance in found.items()} if total > 0 else {}


def plainly_said(logs: Array) -> str:
    """The likeliest character of each step, one after the other."""
    steps = logs.argmax(axis=1)
    new = np.flatnonzero(np.diff(steps, prepend=BLANK))
    return "".join(ALPHABET[steps[k]] for k in new if steps[k] != BLANK)


def _of_month(
    month: int, dates: Mapping[dt.date, float], free: Chances, years: Years
) -> dict[dt.date, float]:
    """The chances where the letters between the figures resemble one month's name alone: of dates
    that are well spelt, where they lie in that month, else of those nearly said."""
    nearly: dict[dt.date, float] = {}
    for text, chance in free.items():
        said = nearly_said(text)
        if said is not None and said.month == month and years.first <= said.year <= years.last:
            weight = years.weight(said.year) * usual(text)
            nearly[said] = nearly.get(said, 0.0) + chance * weight
    told = sum(c for text, c in free.items() if _in_month(text, month)) / sum(free.values())
    likeliest = max(dates, key=lambda d: dates[d], default=None)
    known = dates if likeliest is not None and likeliest.month == month else nearly
    total = sum(known.values())
    return {said: c * told / total for said, c in known.items()} if total > 0 else {}


def _of_some_month(free: Chances, years: Years) -> dict[dt.date, float]:
    """The chances where the letters between the figures resemble several months' names."""
    dates: dict[dt.date, float] = {}
    for text, chance in free.items():
        for said, share in perhaps_said(text).items():
            if years.first <= said.year <= years.last:
                weight = share * years.weight(said.year) * usual(text)
                dates[said] = dates.get(said, 0.0) + chance * weight
    total = sum(free.values())
    return {said: c / total for said, c in dates.items()} if total > 0 else {}


def _in_month(text: str, month: int) -> bool:
    said = nearly_said(text)
    return said is not None and said.month == month


def without_blanks(chances: NDArray[np.float64]) -> NDArray[np.float64]:
    """Chances step by step; of steps that surely hold nothing, the first of each row of them."""
    blank = chances[:, -1] > _SURELY_BLANK
    again = blank & np.concatenate(([False], blank[:-1]))
    return np.asarray(chances[~again])


def is_like_date(text: str) -> bool:
    """Whether there is any hope: some figures, not too many characters, no mere strokes."""
    figures = sum(c.isdigit() for c in text)
    return 3 <= figures <= _MOST_FIGURES and len(text) <= _LONGEST and PEN not in text


def chances_of_names(logs: Array) -> Chances:
    """The chance of each string of letters, hyphens, apostrophes and spaces among the likeliest
    that the steps of the network of letters may say (T × characters, natural logarithms)."""
    found = _search(_of_letters(logs), _NAMES, alphabet=LETTERS)
    total = sum(found.values())
    return {text: chance / total for text, chance in found.items()} if total > 0 else {}


def _of_letters(logs: Array) -> NDArray[np.float64]:
    """The chances of each step, of letters, hyphens, apostrophes and spaces alone."""
    chances = np.exp(logs).astype(np.float64)
    chances[:, [k for k, c in enumerate(LETTERS) if not (c.isalpha() or c in "-' ")]] = 0.0
    return np.asarray(chances / chances.sum(axis=1, keepdims=True))


def _search(
    chances: NDArray[np.float64],
    beam: int,
    allowed: Callable[[str], bool] | None = None,
    alphabet: str = ALPHABET,
) -> Chances:
    """The likeliest strings with their chances, all ways of spelling them over the steps added."""
    none = len(alphabet)
    likeliest = np.argsort(chances[:, :none], axis=1)[:, : -_MOST - 1 : -1].tolist()
    may_be: dict[str, bool] = {}  # the same strings come back step after step
    kept: dict[str, tuple[float, float]] = {"": (1.0, 0.0)}  # ending in a blank, in its last letter
    for step, order in zip(chances.tolist(), likeliest, strict=True):
        if not kept:
            return {}
        tried = [(alphabet[k], step[k]) for k in order if step[k] > _LEAST]
        told = dict(tried)
        blank = step[none]
        grown: dict[str, tuple[float, float]] = {}
        for text, (in_blank, in_letter) in kept.items():
            either = in_blank + in_letter
            was = grown.get(text, (0.0, 0.0))
            again = in_letter * told.get(text[-1:], 0.0)
            grown[text] = (was[0] + either * blank, was[1] + again)
            for letter, chance in tried:
                longer = text + letter
                if allowed:
                    if longer not in may_be:
                        may_be[longer] = allowed(longer)
                    if not may_be[longer]:
                        continue
                was = grown.get(longer, (0.0, 0.0))
                before = in_blank if text.endswith(letter) else either
                grown[longer] = (was[0], was[1] + before * chance)
        best = sorted(grown.items(), key=lambda one: one[1][0] + one[1][1], reverse=True)[:beam]
        least = _LEAST_STRING * sum(best[0][1])
        kept = {text: pair for text, pair in best if sum(pair) > least}
    return {text: sum(pair) for text, pair in kept.items()}
