"""Characters of a text layer put together: those of one height make a row, those of a row that
stand close make a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

_SAME_ROW_PT = 2.0  # between the tops of two letters of a row
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box, in points from the page's top left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def size(self) -> float:
        return max(1.0, self.bottom - self.top)


def words_among(glyphs: Sequence[Glyph], gap: float) -> Iterator[Glyph]:
    """Each word as one glyph, row after row: letters in a row no further apart than `gap` of their
    height, without a blank between them."""
    for row in _rows(glyphs):
        word: list[Glyph] = []
        for glyph in row:
            blank = glyph.text.isspace()
            if word and (blank or _begins_another(word[-1], glyph, gap)):
                yield _joined(word)
                word = []
            if not blank:
                word.append(glyph)
        if word:
            yield _joined(word)


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """From top to bottom, each from left to right: a letter is of the row of those whose tops come
    next to its own."""
    tops = sorted({g.top for g in glyphs})
    row_of = dict.fromkeys(tops[:1], 0)
    for above, top in pairwise(tops):
        row_of[top] = row_of[above] + (top > above + _SAME_ROW_PT)
    rows: list[list[Glyph]] = [[] for _ in range(1 + max(row_of.values(), default=-1))]
    for glyph in glyphs:
        rows[row_of[glyph.top]].append(glyph)
    return [sorted(row, key=attrgetter("x0")) for row in rows]


def _begins_another(last: Glyph, glyph: Glyph, gap: float) -> bool:
    return glyph.x0 > last.x1 + gap * last.size or abs(glyph.top - last.top) > _SAME_ROW_PT


def _joined(glyphs: Sequence[Glyph]) -> Glyph:
    return Glyph(
        "".join(_LIGATURES.get(g.text, g.text) for g in glyphs),
        min(g.x0 for g in glyphs), min(g.top for g in glyphs),
        max(g.x1 for g in glyphs), max(g.bottom for g in glyphs),
    )  # fmt: skip
