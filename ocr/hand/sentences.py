"""What a strip of handwriting says, word by word: the characters' chances and how papers are
worded, weighed together."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ocr.convolution import Array
from ocr.hand.decode import without_blanks
from ocr.hand.network import LETTERS, PEN
from ocr.hand.vocabulary import FIGURES, LINE, is_word, log_chance, log_paired

_BEAM = 14
_LEAST, _MOST = 3e-4, 6  # chance of a character below which it is not tried; how many are
_WORDED = 1.0  # how much the wording counts
_TEMPERED = 0.7  # the network is less sure of hands that it never saw
_UNSEEN_BLANK = math.log(0.02)  # between two words that are written together
_LEAST_STRING = 14.0  # logarithms below the likeliest
_WORDS = re.compile(r"[a-z]+|[0-9]+")
_NOTHING = -1e9


@dataclass(frozen=True, slots=True)
class Said:
    """A line's text as the network spells it, and the logarithm of its chance by the strip alone
    and with the wording."""

    text: str
    seen: float
    weighed: float


def said_by(logs: Array) -> Said:
    """The likeliest text of the steps (T × LETTERS and nothing, natural logarithms)."""
    chances = without_blanks(_less_sure(logs))
    kept: dict[str, tuple[float, float, float]] = {"": (0.0, _NOTHING, 0.0)}
    none = len(LETTERS)
    likeliest = np.argsort(chances[:, :none], axis=1)[:, : -_MOST - 1 : -1].tolist()
    seen = np.log(np.maximum(chances, 1e-12)).tolist()
    for step, order in zip(seen, likeliest, strict=True):
        tried = [(LETTERS[k], step[k]) for k in order if step[k] > math.log(_LEAST)]
        kept = _next(kept, tried, step[none])
    ended = {text: (b, n, wording + _own(text)[1]) for text, (b, n, wording) in kept.items()}
    text, (blank, letter, wording) = max(ended.items(), key=lambda one: _score(one[1]))
    return Said(text, _sum(blank, letter), _sum(blank, letter) + _WORDED * wording)


def _less_sure(logs: Array) -> NDArray[np.float64]:
    """The chances of a network that is not so surely right of a hand that it never saw."""
    chances = np.exp(_TEMPERED * logs.astype(np.float64))
    return np.asarray(chances / chances.sum(axis=1, keepdims=True))


def _next(
    kept: dict[str, tuple[float, float, float]], tried: list[tuple[str, float]], blank: float
) -> dict[str, tuple[float, float, float]]:
    told = dict(tried)
    grown: dict[str, tuple[float, float, float]] = {}
    for text, (in_blank, in_letter, wording) in kept.items():
        either = _sum(in_blank, in_letter)
        was = grown.get(text, (_NOTHING, _NOTHING, wording))
        again = in_letter + told.get(text[-1:], _NOTHING) if text else _NOTHING
        grown[text] = (_sum(was[0], either + blank), _sum(was[1], again), wording)
        own, ended = _own(text)
        for char, chance in tried:
            before = in_blank if text.endswith(char) else either
            worded = wording + _worded(own, char) + (0.0 if char.isalpha() else ended)
            _grow(grown, text + char, before + chance, worded)
            if char.isalpha() and is_word(own):
                parted = wording + ended + log_chance(own, " ") + log_chance("", char)
                _grow(grown, f"{text} {char}", either + chance + _UNSEEN_BLANK, parted)
    best = sorted(grown.items(), key=lambda one: -_score(one[1]))[:_BEAM]
    least = _score(best[0][1]) - _LEAST_STRING
    return {text: row for text, row in best if _score(row) > least}


def _grow(
    grown: dict[str, tuple[float, float, float]], text: str, seen: float, wording: float
) -> None:
    was = grown.get(text)
    if was is None:
        grown[text] = (_NOTHING, seen, wording)
    else:
        grown[text] = (was[0], _sum(was[1], seen), wording)


def _worded(own: str, char: str) -> float:
    return 0.0 if char == PEN else log_chance(own, char)


@lru_cache(maxsize=50_000)
def _own(text: str) -> tuple[str, float]:
    """The letters or figures that a text ends with, and how likely such a word is behind the one
    before it, were it to end here."""
    if not text[-1:].isalnum():
        return "", 0.0
    *before, own = _WORDS.findall(text)
    if own[0].isdigit():
        return own, 0.0
    said = LINE if not before else FIGURES if before[-1][0].isdigit() else before[-1]
    return own, log_paired(said, own)


def _score(row: tuple[float, float, float]) -> float:
    return _sum(row[0], row[1]) + _WORDED * row[2]


def _sum(one: float, other: float) -> float:
    """Of two chances, as logarithms."""
    high, low = (one, other) if one > other else (other, one)
    return high if low < high - 30 else high + math.log1p(math.exp(low - high))


def columns_of(text: str, logs: Array) -> NDArray[np.int64]:
    """The step where each character of a text (one or more) stands, as the steps say it best."""
    none = len(LETTERS)
    path = [none]
    for char in text:
        path += [LETTERS.index(char), none]
    apart = np.array([k % 2 == 1 and k > 1 and path[k] != path[k - 2] for k in range(len(path))])
    emitted = logs[:, path]
    score = np.full(len(path), -np.inf)
    score[:2] = emitted[0, :2]
    back = np.zeros((len(logs), len(path)), np.int64)
    for step in range(1, len(logs)):
        one = np.concatenate(([-np.inf], score[:-1]))
        over = np.concatenate(([-np.inf, -np.inf], score[:-2]))
        choices = np.stack((score, one, np.where(apart, over, -np.inf)))
        back[step] = choices.argmax(axis=0)
        score = choices.max(axis=0) + emitted[step]
    at = len(path) - (1 if score[-1] > score[-2] else 2)
    steps = np.zeros(len(text), np.int64)
    for step in range(len(logs) - 1, -1, -1):
        if at % 2:
            steps[at // 2] = step
        at -= int(back[step, at])
    return steps
