"""Given names by hand: of those that are known, the one that the writing resembles alone."""

from __future__ import annotations

import re
from functools import lru_cache

from dossiers.given_names import GIVEN_NAMES
from ocr.hand.decode import Chances, searched_among
from ocr.hand.heard import weighed_names
from ocr.hand.network import log_probabilities_of_letters
from ocr.hand.strips import Run, strips_of

# Of the known names, how likely the likeliest is; how likely it is beside the string that the
# network would read freely, the mean of the sizes tried.
ALONE, _LIKE_WRITING = 0.9, 0.1
_LEAST_LETTERS, _MOST_PARTS = 3, 3
_BETWEEN = re.compile(r"[- ]")


def known_name_of(run: Run, heard: str = "") -> tuple[str, float]:
    """The known given name (« chloe », « jean-baptiste ») that a run says and its chance among all
    that are known, where the engine `heard` this; nothing where several may be meant or none is
    like it."""
    mean: Chances = {}
    strips = strips_of(run)
    for strip in strips:
        logs = log_probabilities_of_letters(strip)
        for text, chance in searched_among(logs, _may_become_known).items():
            name = text.strip(" -")
            if _is_known(name):
                mean[name] = mean.get(name, 0.0) + chance / len(strips)
    weighed = weighed_names(mean, heard)
    best = max(weighed, key=lambda t: weighed[t], default="")
    if len(best) < _LEAST_LETTERS or mean[best] < _LIKE_WRITING:
        return "", 0.0
    chance = weighed[best] / sum(weighed.values())
    return (best, chance) if chance >= ALONE else ("", 0.0)


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(name[:k] for name in GIVEN_NAMES for k in range(len(name) + 1))


@lru_cache(maxsize=20_000)
def _may_become_known(text: str) -> bool:
    parts = _BETWEEN.split(text)
    whole = all(part in GIVEN_NAMES for part in parts[:-1])
    return len(parts) <= _MOST_PARTS and whole and parts[-1] in _beginnings()


def _is_known(text: str) -> bool:
    return all(part in GIVEN_NAMES for part in _BETWEEN.split(text))
