"""How names are spelt: those that are frequent in France, and which letters follow one another."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from dossiers.family_names import FAMILY_NAMES, PARTICLES
from dossiers.given_names import GIVEN_NAMES_BY_BIRTHS
from ocr.convolution import Array
from ocr.hand.network import LETTERS

Kind = Literal["family", "given", "both"]

_BEFORE = 2  # letters that tell what follows
_UNSEEN = 4.0  # how often what follows fewer letters counts for what follows more
_LETTERS = 28  # and what ends a name
_AS_LIKELY = math.log(20)  # letters of a name are as likely as those of none at that chance
# Of people, as many have a frequent name: public figures for families, a list of a school age.
_IN_LIST = {"family": 0.85, "given": 0.98, "both": 0.95}
_SEVERAL, _A_PARTICLE = 0.05, 0.02  # share of names of more than one part; of those behind « le »
# Names at the head of a list that are about equally frequent; behind them family names grow rarer
# with their rank, given names with its square, but for the people who have any of them.
_FIRST_ALIKE, _ANY_GIVEN = 45, 0.2
_PLACES, _ABOUT = 16, 0.15  # in a name, and how far a letter may stand from its own, of the name
_BLANK = -0.1  # as a logarithm: steps that hold something
_NEAREST = 200
_START, _END = "^", "$"
_BETWEEN = re.compile(r"([- '])")
_ALONE = frozenset("dn")  # before an apostrophe
_APART, _OF_PART, _LIKE = 0.4, 3, 12  # of the letters; letters of a part; names a string resembles
# Given names of two parts begin with these far oftener than with others: never « sean-noel ».
_OPENS = frozenset(("anne", "charles", "jean", "louis", "marie", "paul", "pierre"))
_OPENED = 6.0  # how much, as a logarithm
_MOST_PARTS, _LIKE_PART = 4, 4  # of a name; names that a part of it resembles
_EITHER_FIRST = math.log(0.5)
_HALVES_KEPT = 4096  # of names of several parts, whose likelihood is remembered


def share_known(text: str, kind: Kind) -> float:
    """How much of the letters of a name (small, no accents) is in frequent names and the particles
    beside them, which may be written together: « du plessis », « duplessis »."""
    parts = _BETWEEN.split(text)[::2]
    letters = sum(len(p) for p, one in zip(parts, _are_known(parts, kind), strict=True) if one)
    return letters / sum(len(part) for part in parts)


def _are_known(parts: Sequence[str], kind: Kind) -> list[bool]:
    names = _names(kind)
    beside = frozenset[str]() if kind == "given" else PARTICLES | _ALONE
    known = [part in names for part in parts]
    for k, (before, part) in enumerate(pairwise(parts), 1):
        known[k] |= before in beside and before + part in names
    any_known = any(known)
    return [one or (any_known and p in beside) for p, one in zip(parts, known, strict=True)]


def resembled(text: str, kind: Kind) -> set[str]:
    """The frequent names that a string resembles, whole or with some of its parts exchanged:
    « saunt-martn » is like « saint-martin »."""
    parts = _BETWEEN.split(text)
    found = {text, *_alike(text, kind)}
    if 1 < len(parts) <= 2 * _MOST_PARTS:
        found.update("".join(parts) for parts in product(*(_exchanged(p, kind) for p in parts)))
    return found


def _exchanged(part: str, kind: Kind) -> list[str]:
    """A part of a name, or what stands between two, and the names and particles that it is like."""
    if _BETWEEN.fullmatch(part):
        return [part]
    beside = [p for p in PARTICLES if Levenshtein.distance(part, p) <= len(p) // 2]
    names = _alike(part, kind)[:_LIKE_PART] if len(part) >= _OF_PART else []
    return list(dict.fromkeys((part, *names, *(beside if kind != "given" else ()))))


def nearest_known(logs: Array, kind: Kind) -> list[str]:
    """Of the frequent names those whose letters the steps (T × characters of LETTERS, natural
    logarithms) say best, each letter about where it stands in the name, the likeliest first."""
    inked = np.flatnonzero(logs[:, -1] < _BLANK)
    if not inked.size:
        return []
    letters = logs[inked[0] : inked[-1] + 1, : len(LETTERS)]
    reach, steps = math.ceil(_ABOUT * len(letters)), len(letters)
    best = np.zeros((_PLACES, len(LETTERS) + 1), np.float32)  # the last: behind the name's end
    for place in range(_PLACES):
        middle = round((place + 0.5) / _PLACES * steps)
        near = letters[max(0, middle - reach) : middle + reach + 1]
        best[place, :-1] = near.max(axis=0)
    at, before = _places(kind)
    likely = best.ravel()[at].sum(axis=1) + before
    names = known_names(kind)
    return [names[k] for k in np.argsort(likely)[: -_NEAREST - 1 : -1]]


@lru_cache(maxsize=3)
def _places(kind: Kind) -> tuple[NDArray[np.int32], Array]:
    """For each letter of each frequent name where `nearest_known` finds how likely it is there,
    and how likely each name is before."""
    names, wide = known_names(kind), len(LETTERS) + 1
    at = np.full((len(names), max(map(len, names))), wide - 1, np.int32)
    codes = {letter: code for code, letter in enumerate(LETTERS)}
    lengths = np.array([len(name) for name in names])
    for length in np.unique(lengths).tolist():
        rows = np.flatnonzero(lengths == length)
        letters = [codes[letter] for row in rows.tolist() for letter in names[row]]
        place = np.minimum(_PLACES - 1, (np.arange(length) + 0.5) / length * _PLACES).astype(int)
        at[rows, :length] = place * wide + np.reshape(letters, (-1, length))
    return at, np.array([log_before(name, kind) for name in names], np.float32)


@lru_cache(maxsize=3)
def known_names(kind: Kind) -> tuple[str, ...]:
    """The frequent names, in their order."""
    return tuple(sorted(_names(kind)))


def log_before(text: str, kind: Kind) -> float:
    """The natural logarithm of how likely a name is before it is read, beside any letters in its
    place: by how many people have it, or its parts, or by which letters follow one another."""
    return _log_of_name(text, kind) + _AS_LIKELY * sum(map(str.isalpha, text))


def _log_of_name(text: str, kind: Kind) -> float:
    if kind == "both" and " " in text:
        return _log_of_both(text)
    share = shares_of_people(kind).get(text)
    if share is not None:
        return math.log(_IN_LIST[kind] * share)
    parts = _parts(text, shares_of_people(kind))
    if len(parts) == 1:
        return math.log(1 - _IN_LIST[kind]) + _model(kind).log_of(text)
    several = math.log(_SEVERAL)
    several += _OPENED * (kind == "given" and parts[0] in _OPENS)
    for part in parts:
        beside = kind != "given" and (part in PARTICLES or part in _ALONE)
        several += math.log(_A_PARTICLE) if beside else _log_of_name(part, kind)
    return several


@lru_cache(maxsize=_HALVES_KEPT)
def _log_of_half(text: str, kind: Kind) -> float:
    return _log_of_name(text, kind)


def _log_of_both(text: str) -> float:
    """Of a family name and given names, either of them first: wherever the one ends that makes it
    likeliest."""
    ways = []
    for blank in re.finditer(" ", text):
        first, then = text[: blank.start()], text[blank.end() :]
        ways.append(_log_of_half(first, "family") + _log_of_half(then, "given"))
        ways.append(_log_of_half(first, "given") + _log_of_half(then, "family"))
    return _EITHER_FIRST + max(ways)


def _parts(text: str, shares: Mapping[str, float]) -> list[str]:
    """The parts of a name; what is frequent with what stands before it is one: « n'diaye »."""
    pieces = _BETWEEN.split(text)
    parts = pieces[:1]
    for mark, part in zip(pieces[1::2], pieces[2::2], strict=True):
        if parts[-1] + mark + part in shares:
            parts[-1] += mark + part
        else:
            parts.append(part)
    return parts


@lru_cache(maxsize=3)
def shares_of_people(kind: Kind) -> dict[str, float]:
    """Of people, how many have each of the names."""
    if kind == "given":
        return _shares_of_given()
    often = [1 / (rank + _FIRST_ALIKE) for rank in range(len(FAMILY_NAMES))]
    total = sum(often)
    family = {name: n / total for name, n in zip(FAMILY_NAMES, often, strict=True)}
    if kind == "family":
        return family
    given = shares_of_people("given")
    return {name: (family.get(name, 0) + given.get(name, 0)) / 2 for name in _names(kind)}


def _shares_of_given() -> dict[str, float]:
    """Of people, how many have each of the given names; a few have any."""
    often = [1 / (rank + _FIRST_ALIKE) ** 2 for rank in range(len(GIVEN_NAMES_BY_BIRTHS))]
    total, any_name = sum(often), _ANY_GIVEN / len(often)
    return {
        name: (1 - _ANY_GIVEN) * n / total + any_name
        for name, n in zip(GIVEN_NAMES_BY_BIRTHS, often, strict=True)
    }


@dataclass(frozen=True, slots=True)
class _Model:
    """How often letters stood behind none, one or two others in names that are known."""

    seen: Counter[str]
    before: Counter[str]

    def log_of(self, text: str) -> float:
        whole = _START * _BEFORE + text + _END
        return sum(
            math.log(self._chance(whole[k - _BEFORE : k], whole[k]))
            for k in range(_BEFORE, len(whole))
        )

    def _chance(self, before: str, letter: str) -> float:
        chance = 1 / _LETTERS
        for known in (before[k:] for k in range(_BEFORE, -1, -1)):
            often = self.seen[known + letter] + _UNSEEN * chance
            chance = often / (self.before[known] + _UNSEEN)
        return chance


@lru_cache(maxsize=3)
def _model(kind: Kind) -> _Model:
    whole = [_START * _BEFORE + name + _END for name in _names(kind)]
    behind = Counter(w[k - _BEFORE : k + 1] for w in whole for k in range(_BEFORE, len(w)))
    seen, before = Counter[str](), Counter[str]()
    for letters, often in behind.items():
        for first in range(_BEFORE + 1):
            seen[letters[first:]] += often
            before[letters[first:_BEFORE]] += often
    return _Model(seen, before)


@lru_cache(maxsize=3)
def _names(kind: Kind) -> frozenset[str]:
    if kind == "both":
        return frozenset((*GIVEN_NAMES_BY_BIRTHS, *FAMILY_NAMES))
    return frozenset(GIVEN_NAMES_BY_BIRTHS if kind == "given" else FAMILY_NAMES)


def _alike(text: str, kind: Kind) -> list[str]:
    """The nearest of them; of names equally near the first, the same in every run. What shares too
    few letters with a name, in whatever order, need not be compared with it."""
    most = max(1, round(_APART * len(text)))
    names, (lengths, held) = known_names(kind), _letters_held(kind)
    shared = np.zeros(len(names), np.int32)
    for letter, often in Counter(text).items():
        if letter in held:
            shared += np.minimum(held[letter], often)
    near = np.flatnonzero(np.maximum(lengths, len(text)) <= shared + most)
    like = process.extract(
        text,
        [names[k] for k in near.tolist()],
        scorer=Levenshtein.distance,
        score_cutoff=most,
        limit=_LIKE,
    )
    return [name for name, _, _ in like]


@lru_cache(maxsize=3)
def _letters_held(kind: Kind) -> tuple[NDArray[np.int32], Mapping[str, NDArray[np.int32]]]:
    """How many letters each of the frequent names has, and how often it has each letter."""
    names = known_names(kind)
    lengths = np.array([len(name) for name in names], np.int32)
    letters = np.frombuffer("".join(names).encode("ascii"), np.uint8)
    rows = np.repeat(np.arange(len(names)), lengths)
    held = {c: np.bincount(rows[letters == ord(c)], minlength=len(names)) for c in LETTERS}
    return lengths, {c: often.astype(np.int32) for c, often in held.items()}
