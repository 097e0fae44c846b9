"""Words that recognition set on a line of their own, though they stand in a gap of the line over or
under it: « et Monsieur Théo      né le 02/06/1998 » and « Kowalski, »."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from dossiers.page import Word

# More words than these make a line.
MOST_WORDS = 2
# How much of its height a word shares with both that it stands between.
LEVEL = 0.7


def with_gaps_filled(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, each as many as before, with such words put between those of their own line; the
    line that they were is left empty."""
    found = [list(line) for line in lines]
    for number, line in enumerate(found):
        if not 1 <= len(line) <= MOST_WORDS:
            continue
        for other in (found[at] for at in (number - 1, number + 1) if 0 <= at < len(found)):
            place = _place_in(other, line)
            if place is not None:
                other[place:place] = line
                line.clear()
                break
    return found


def _place_in(line: Sequence[Word], words: Sequence[Word]) -> int | None:
    """Where in a line there is a gap that holds the words, level with what stands around it."""
    for place, (left, right) in enumerate(itertools.pairwise(line), 1):
        inside = left.box.x1 <= words[0].box.x0 and words[-1].box.x1 <= right.box.x0
        if inside and all(_is_level(w, o) for w in words for o in (left, right)):
            return place
    return None


def _is_level(word: Word, other: Word) -> bool:
    shared = min(word.box.y1, other.box.y1) - max(word.box.y0, other.box.y0)
    high = max(word.box.height, other.box.height)
    return shared > LEVEL * high
