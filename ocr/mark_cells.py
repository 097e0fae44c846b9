"""Marks of a relevé that the engine passed over or garbled: level with a unit's code, in a column
of marks, the cell is read alone, as wide as its column."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ocr.engines.engine import Gray, RawWord
from ocr.strip_reading import LARGER

_SURE, _LIKELY = 0.6, 0.5  # a word; one that has the form of a mark
_CODE = re.compile(r"[\W_]?[EU](?:\d[\dlIS]?|[lIS]\d?)[\W_]?")
# How the marks of a column are written: « 08.50 », « 8,5 », « 8,5/20 » beside « 8/20 ».
_WAYS = tuple(
    map(re.compile, (r"\d{1,3}[.,]\d\d", r"\d{1,2}[.,]\d", r"\d{1,2}(?:[.,]\d{1,2})?/20"))
)
_BARE, _TOO_LONG = re.compile(r"\d{1,2}"), re.compile(r"\d{1,3}[.,]\d{3,4}")
_EDGES = "[]()|_‘’'` "
_HIGHEST = 20.0
# So many codes are a relevé's; so many marks written in one way make a column, and share so much of
# their width.
_LEAST_CODES, _LEAST_MARKS, _SHARED = 3, 3, 0.5
# How far off its unit's height a mark may stand, in distances of two units, and how far off its
# cell a word that takes its place, in heights of small letters; how far aside codes of one column
# may stand, in the same; how wide such a word may be, in widths of the cell.
_LEAN, _LEVEL_IN_X_HEIGHTS, _ASIDE_IN_X_HEIGHTS, _WIDEST = 0.45, 1.2, 3.0, 1.5
_SIZES = (LARGER, 1.0, 1.2, 1.7, 2.5)
# A reading that is believed alone; one that another, at another size, must say too.
_SURE_ALONE, _SURE_TWICE = 0.85, 0.5
_MOST_CELLS = 16

ReadAlone = Callable[[Gray, RawWord, float], Sequence[RawWord]]


def with_marks_read(
    gray: Gray, words: Sequence[RawWord], x_height: float, read_alone: ReadAlone
) -> list[RawWord]:
    """`words`, with the marks that a column of them lacks beside a unit, where a reading of the
    cell finds one written as the others are. `read_alone` gives what a picture shows where a word
    stands, so many times as large."""
    codes = [w for w in words if w.confidence >= _SURE and _CODE.fullmatch(w.text)]
    kept = list(words)
    tries = _MOST_CELLS
    for column in _columns(words) if len(codes) >= _LEAST_CODES else ():
        for cell in column.cells(codes, x_height):
            level = _LEVEL_IN_X_HEIGHTS * x_height
            held = [w for w in kept if abs(_middle(w) - _middle(cell)) < level and _under(w, cell)]
            if not tries or not all(column.is_garbled(w, cell) for w in held):
                continue
            tries -= 1
            told = column.mark_read(held, [(s, cell) for s in _SIZES], gray, read_alone)
            if told is not None:
                kept = [w for w in kept if w not in held]
                kept.append(replace(told, y0=cell.y0, y1=cell.y1, row=cell.row))
    return kept


@dataclass(frozen=True, slots=True)
class _Column:
    """Marks under each other that are written in one way, and the highest that one may be."""

    marks: tuple[RawWord, ...]
    way: re.Pattern[str]
    highest: float

    def cells(self, codes: Sequence[RawWord], x_height: float) -> list[RawWord]:
        """Where the mark of each unit stands whose code no other parts from the column: as wide as
        the column, as far off the code's height as the marks are off theirs."""
        x0, x1 = min(w.x0 for w in self.marks), max(w.x1 for w in self.marks)
        left = [c for c in codes if c.x1 < x0]
        last = max((c.x0 for c in left), default=0)
        own = [c for c in left if last - c.x0 < _ASIDE_IN_X_HEIGHTS * x_height]
        apart = min((b - a for a, b in pairwise(sorted(map(_middle, own)))), default=0.0)
        off = [_middle(m) - _middle(c) for c in own for m in self.marks]
        off = [o for o in off if abs(o) < _LEAN * apart]
        if len(off) < _LEAST_MARKS - 1:
            return []
        high = median(w.y1 - w.y0 for w in self.marks)
        tops = [(c, _middle(c) + median(off) - high / 2) for c in own]
        return [RawWord("", x0, round(y), x1, round(y + high), 0.0, c.row) for c, y in tops]

    def fits(self, text: str) -> bool:
        """Whether a text is a mark written as the column's are."""
        return self.way.fullmatch(text) is not None and _value(text) <= self.highest

    def is_garbled(self, word: RawWord, cell: RawWord) -> bool:
        """Whether a word in a cell may be a mark misread: « pe », « 97/20 », « 07,508 », « 13 » in
        a column of « 08.50 »; « dispensé » is none, and what reaches out of the cell."""
        text = word.text.strip(_EDGES)
        if self.fits(text) or word.x1 - word.x0 > _WIDEST * (cell.x1 - cell.x0):
            return False
        too_high = self.way.fullmatch(text) is not None
        return (
            word.confidence < _SURE
            or too_high
            or _TOO_LONG.fullmatch(text) is not None
            or self._is_cut_short(text)
        )

    def _is_cut_short(self, text: str) -> bool:
        return self.way is _WAYS[0] and _BARE.fullmatch(text) is not None

    def mark_read(
        self,
        held: Sequence[RawWord],
        tries: Sequence[tuple[float, RawWord]],
        gray: Gray,
        read_alone: ReadAlone,
    ) -> RawWord | None:
        """The mark that one reading of a cell tells surely, or two alike; with the figures of one
        that was cut short."""
        begun = next((w.text.strip(_EDGES) for w in held if self._is_cut_short(w.text)), "")
        found: list[RawWord] = []
        for size, cell in tries:
            again = [replace(w, text=w.text.strip(_EDGES)) for w in read_alone(gray, cell, size)]
            marks = [w for w in again if self.fits(w.text) and w.text.startswith(begun)]
            found += [w for w in marks[:1] if w.confidence >= _SURE_TWICE]
            if found and found[-1].confidence >= _SURE_ALONE:
                return found[-1]
        text, times = Counter(w.text for w in found).most_common(1)[0] if found else ("", 0)
        alike = [w for w in found if w.text == text]
        return max(alike, key=lambda w: w.confidence) if times > 1 else None


def _columns(words: Sequence[RawWord]) -> list[_Column]:
    columns: list[_Column] = []
    sure = [_bare(w) for w in words if w.confidence >= _LIKELY]
    for way in _WAYS:
        groups: list[list[RawWord]] = []
        for word in sure:
            if way.fullmatch(word.text):
                group = next((g for g in groups if _under(word, g[-1])), None)
                if group is None:
                    groups.append([word])
                else:
                    group.append(word)
        for group in (g for g in groups if len(g) >= _LEAST_MARKS):
            low = sum(_value(w.text) <= _HIGHEST for w in group)
            highest = _HIGHEST if 2 * low > len(group) + 1 else 999.0
            columns.append(_Column(tuple(group), way, highest))
    return columns


def _bare(word: RawWord) -> RawWord:
    """A word without the rule of a table read as its first letter: « [06.00 »."""
    text = word.text.lstrip(_EDGES)
    rule = (word.x1 - word.x0) * (len(word.text) - len(text)) // len(word.text)
    return replace(word, text=text.rstrip(_EDGES), x0=word.x0 + rule)


def _middle(word: RawWord) -> float:
    return (word.y0 + word.y1) / 2


def _under(one: RawWord, other: RawWord) -> bool:
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return shared > _SHARED * min(one.x1 - one.x0, other.x1 - other.x0)


def _value(text: str) -> float:
    return float(text.removesuffix("/20").replace(",", "."))
