"""How names are spelt: those that are frequent in France, and which letters follow one another."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from dossiers.family_names import FAMILY_NAMES, PARTICLES
from dossiers.given_names import GIVEN_NAMES

Kind = Literal["family", "given", "both"]

_BEFORE = 2  # letters that tell what follows
_UNSEEN = 4.0  # how often what follows fewer letters counts for what follows more
_LETTERS = 28  # and what ends a name
_AS_LIKELY = math.log(20)  # letters of a name are as likely as those of none at that chance
_START, _END = "^", "$"
_BETWEEN = re.compile(r"([- '])")
_ALONE = frozenset("dn")  # before an apostrophe
_APART, _OF_PART, _LIKE = 0.4, 3, 12  # of the letters; letters of a part; names a string resembles
_OPENS = frozenset(("anne", "charles", "jean", "louis", "marie", "paul", "pierre"))
_MOST_PARTS, _LIKE_PART = 4, 4  # of a name; names that a part of it resembles


def share_known(text: str, kind: Kind) -> float:
    """How much of the letters of a name (small, no accents) is in frequent names and the particles
    beside them, which may be written together: « du plessis », « duplessis »."""
    parts = _BETWEEN.split(text)[::2]
    letters = sum(len(p) for p, one in zip(parts, _are_known(parts, kind), strict=True) if one)
    return letters / sum(len(part) for part in parts)


def parts_known(text: str, kind: Kind) -> float:
    """How many of the parts of a name are frequent ones or particles beside them: where it is of
    one kind all or none, « sant-martin », « agnes canille marie » is told by nothing but its
    letters."""
    known = _are_known(_BETWEEN.split(text)[::2], kind)
    return sum(known) / len(known) if kind == "both" else float(all(known))


def opens_compound(text: str) -> bool:
    """Whether given names begin as most of two parts do: « jean-noel », never « sean-noel »."""
    parts = _BETWEEN.split(text)[::2]
    return len(parts) > 1 and parts[0] in _OPENS


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


@lru_cache(maxsize=3)
def known_names(kind: Kind) -> tuple[str, ...]:
    """The frequent names, in their order."""
    return tuple(sorted(_names(kind)))


def spelling_of(text: str, kind: Kind) -> float:
    """The natural logarithm of how much likelier the letters of a name are to follow one another
    than any others."""
    return _model(kind).told(text)


@dataclass(frozen=True, slots=True)
class _Model:
    """How often letters stood behind none, one or two others in names that are known."""

    seen: Counter[str]
    before: Counter[str]

    def told(self, text: str) -> float:
        total = 0.0
        for part in _BETWEEN.split(text)[::2]:
            whole = _START * _BEFORE + part + _END
            for k in range(_BEFORE, len(whole)):
                total += math.log(self._chance(whole[k - _BEFORE : k], whole[k]))
        return total + _AS_LIKELY * len(text)

    def _chance(self, before: str, letter: str) -> float:
        chance = 1 / _LETTERS
        for known in (before[k:] for k in range(_BEFORE, -1, -1)):
            often = self.seen[known + letter] + _UNSEEN * chance
            chance = often / (self.before[known] + _UNSEEN)
        return chance


@lru_cache(maxsize=3)
def _model(kind: Kind) -> _Model:
    seen, before = Counter[str](), Counter[str]()
    for name in _names(kind):
        whole = _START * _BEFORE + name + _END
        for k in range(_BEFORE, len(whole)):
            for first in range(k - _BEFORE, k + 1):
                seen[whole[first : k + 1]] += 1
                before[whole[first:k]] += 1
    return _Model(seen, before)


@lru_cache(maxsize=3)
def _names(kind: Kind) -> frozenset[str]:
    if kind == "both":
        return GIVEN_NAMES | FAMILY_NAMES
    return GIVEN_NAMES if kind == "given" else FAMILY_NAMES


def _alike(text: str, kind: Kind) -> list[str]:
    """The nearest of them; of names equally near the first, the same in every run."""
    most = max(1, round(_APART * len(text)))
    like = process.extract(
        text, known_names(kind), scorer=Levenshtein.distance, score_cutoff=most, limit=_LIKE
    )
    return [name for name, _, _ in like]
