"""The closest known words to one that is not known, for error messages."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], count: int = 1, cutoff: float = 0.6) -> list[str]:
    """At most `count` of `known`, closest first; empty when none resembles `word`."""
    return difflib.get_close_matches(word, list(known), n=count, cutoff=cutoff)
