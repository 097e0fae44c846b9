"""Ink that looks like a stamp and is a part of a table or of a form's boxes: the lines of its words
go on beside it."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.box import Box
from dossiers.page import Page, Word

_READ = 0.6  # confidence of a word that counts
_LEVEL = 0.4  # of its height, by which words of one line may stand off each other
_ALIKE = 1.35  # heights of letters of one line differ by less
_REACH = 9.0  # heights, within which a line goes on
_OUT = 0.2  # of a word's width that stands out of the box
LEAST_ROWS, GO_ON = 2, 0.75  # rows inside, and the share of them that go on
MOST_ROWS = 7  # of a stamp


def is_of_text(box: Box, page: Page) -> bool:
    """Whether most rows of words in a box (fractions of the page) go on outside it, or, on a page
    with a text layer, all its words are figures in boxes. A stamp stands alone."""
    words = [w for w in page.words if w.confidence >= _READ and any(map(str.isalnum, w.text))]
    inside = [w for w in words if box.contains(*w.box.centre)]
    if page.text_source == "embedded":
        return bool(inside) and not any(c.isalpha() for w in inside for c in w.text)
    rows = _rows(inside)
    if len(rows) < LEAST_ROWS:
        return False
    if len(rows) > MOST_ROWS:
        return True
    outside = [w for w in words if w not in inside]
    wide = page.height / page.width
    on = sum(any(_goes_on(w, box, outside, wide) for w in row) for row in rows)
    return on >= GO_ON * len(rows)


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.y0):
        row = next((r for r in rows if _level(r[-1], word)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return rows


def _level(one: Word, other: Word) -> bool:
    apart = abs(one.box.centre[1] - other.box.centre[1])
    return apart < _LEVEL * min(one.box.height, other.box.height)


def _goes_on(word: Word, box: Box, outside: Sequence[Word], wide: float) -> bool:
    """Whether a word stands out of the box, or another of its line and of its size beside it."""
    out = max(box.x0 - word.box.x0, word.box.x1 - box.x1)
    if out > _OUT * word.box.width:
        return True
    reach = _REACH * word.box.height * wide
    return any(
        _level(word, o)
        and max(word.box.height, o.box.height) < _ALIKE * min(word.box.height, o.box.height)
        and max(o.box.x0 - box.x1, box.x0 - o.box.x1) < reach
        for o in outside
    )
