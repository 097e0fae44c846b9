"""What is left of a word where one letter was misread or lost: two words that differ by a letter
share it, and are found by it without comparing each with each."""

from __future__ import annotations

from functools import lru_cache

_UNKNOWN = "\x00"


@lru_cache(maxsize=4096)
def with_a_hole(word: str) -> tuple[str, ...]:
    """The word with each of its letters in turn unknown."""
    return tuple(word[:i] + _UNKNOWN + word[i + 1 :] for i in range(len(word)))


def shortened(word: str) -> tuple[str, ...]:
    """The word without each of its letters in turn."""
    return tuple(word[:i] + word[i + 1 :] for i in range(len(word)))
