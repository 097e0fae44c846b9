"""Which words papers use, and how likely each letter is behind those before it in a line."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ocr.hand import places
from ocr.hand.known import shares_of_people

# As written papers say them (`ocr.hand.training.vocabulary`): the form most used, how often.
WORDS = Path(__file__).with_name("words.tsv")
# Those that follow one another in them, twice and more.
PAIRS = Path(__file__).with_name("pairs.tsv")
LINE, FIGURES = "^", "0"  # before a line's first word; a number

_OF_NAMES = 0.03  # share of what is written that is a family name; the same for given names
_NO_WORD = 0.02  # chance that a word is none of these, at each letter
_LETTERS = 26
_ENDS_UNKNOWN = 0.15  # at each letter, of such a word
# What follows a word, and what follows figures.
_BETWEEN = {" ": 0.87, "-": 0.03, ".": 0.03, "/": 0.005, "'": 0.001}
_FIGURES_NEXT = 0.06
_FIGURE, _OF_FIGURES, _WORD_NEXT = 0.06, {"/": 0.1, ".": 0.05, "-": 0.02, " ": 0.1}, 0.12
_ELIDED = frozenset("c d j l m n s t qu jusqu lorsqu puisqu quelqu".split())
_AN_ELISION = 0.9
_PAIRED = 3.0  # times that a word counts as followed by any
_MOST_PAIRED = 5.0  # how much likelier, as a logarithm, a word may be behind another


def plain(text: str) -> str:
    """Small letters without accents or ligatures."""
    return places.plain(text).replace("œ", "oe").replace("æ", "ae")


@lru_cache(maxsize=1)
def forms() -> dict[str, str]:
    """The written form of each word of papers by its plain letters."""
    return {plain(form): form for form, _ in _rows()}


def _rows() -> Iterator[tuple[str, int]]:
    for row in WORDS.read_text(encoding="utf-8").splitlines():
        form, count = row.split("\t")
        yield form, int(count)


@lru_cache(maxsize=1)
def _shares() -> tuple[dict[str, float], dict[str, float]]:
    """The share of each word in what is written, and of all words that begin so."""
    words: dict[str, float] = {}
    total = sum(count for _, count in _rows())
    for form, count in _rows():
        said = plain(form).rstrip("'")
        words[said] = words.get(said, 0.0) + count / total
    for names in (shares_of_people("family"), shares_of_people("given")):
        for name, share in names.items():
            for part in name.replace("'", "-").split("-"):
                words[part] = words.get(part, 0.0) + _OF_NAMES * share
    begun: dict[str, float] = {}
    for word, share in words.items():
        for end in range(len(word) + 1):
            begun[word[:end]] = begun.get(word[:end], 0.0) + share
    return words, begun


def is_word(text: str) -> bool:
    """Whether papers or the lists of names have that word (plain letters)."""
    return text in _shares()[0]


@lru_cache(maxsize=200_000)
def log_chance(before: str, char: str) -> float:
    """The logarithm of how likely a character is behind those of its own word, `before` (letters,
    or figures; nothing at a word's start)."""
    if before[-1:].isdigit():
        chance = _FIGURE if char.isdigit() else _OF_FIGURES.get(char, 0.0)
        if char.isalpha():
            chance = _WORD_NEXT * math.exp(log_chance("", char))
        return math.log(max(chance, 1e-6))
    words, begun = _shares()
    known = begun.get(before, 0.0)
    if char.isalpha():
        told = begun.get(before + char, 0.0) / known if known else 0.0
        chance = (1 - _NO_WORD) * told + (_NO_WORD if known else 1 - _ENDS_UNKNOWN) / _LETTERS
        return math.log(chance)
    ends = words.get(before, 0.0) / known if known else _ENDS_UNKNOWN
    if char == "'" and before in _ELIDED:
        return math.log(_AN_ELISION)
    if not before:
        ends = 0.5
    share = _FIGURES_NEXT / 10 if char.isdigit() else _BETWEEN.get(char, 0.0)
    return math.log(max(ends, 1e-4) * max(share, 1e-4))


@lru_cache(maxsize=1)
def _pairs() -> tuple[dict[tuple[str, str], int], dict[str, int]]:
    pairs: dict[tuple[str, str], int] = {}
    first: dict[str, int] = {}
    for row in PAIRS.read_text(encoding="utf-8").splitlines():
        before, word, count = row.split("\t")
        pairs[before, word] = int(count)
        first[before] = first.get(before, 0) + int(count)
    return pairs, first


def log_paired(before: str, word: str) -> float:
    """How much likelier a word is behind another one than anywhere, as a logarithm (plain letters;
    LINE before the first, FIGURES for numbers)."""
    pairs, first = _pairs()
    alone = _shares()[0].get(word, 0.0)
    if not alone:
        return 0.0
    known = first.get(before, 0)
    told = (pairs.get((before, word), 0) + _PAIRED * alone) / (known + _PAIRED)
    return min(math.log(told / alone), _MOST_PAIRED)
