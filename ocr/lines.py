"""Words to visual lines: a label and its value on one row share a line, however far apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from dossiers.page import TurnedWord, Word
from ocr.geometry import turned_box

_SHARED_HEIGHT = 0.5  # overlap of two stretches of one row, as a share of the lower one
_LEVEL_BETWEEN = 0.6  # shared height of a word and of its two neighbours, of the higher one
_OVERLAP_X = 0.3  # of the narrower stretch, or of the letters' height: beyond, one stands above
_HEIGHTS = 200  # that a page is parted into
_LOWEST, _LONGEST_BIT = 0.35, 2  # of a letter's height, in letters: less is a dash or a stain
_AT_THE_END = 3  # words by which a stretch's height is told where another joins it


@dataclass(frozen=True, slots=True, eq=False)
class _Stretch:
    """Words known to follow each other on one line, from `x0` to `x1`; `head` and `tail`: top and
    bottom where they start and where they end."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    head: tuple[float, float]
    tail: tuple[float, float]


def _stretch(words: tuple[Word, ...]) -> _Stretch:
    """Words from left to right. A bit of a rule among them stands higher or lower than they do, and
    tells nothing of their height."""
    telling = [w for w in words if any(map(str.isalnum, w.text))] or words
    head = _band(telling[:_AT_THE_END])
    tail = head if len(telling) <= _AT_THE_END else _band(telling[-_AT_THE_END:])
    return _Stretch(words, words[0].box.x0, max(w.box.x1 for w in words), head, tail)


def numbered(words: Sequence[Word], groups: Sequence[int] | None = None) -> tuple[Word, ...]:
    """The same words, in reading order, with `line` numbered from 0 downwards.

    `groups` gives for each word the stretch of text it belongs to where that is known (an
    engine's own lines); without it each word stands alone. Stretches are taken from left to right,
    and each joins the row whose last one stands beside it: a row may drift a little (paper that is
    not flat) without being broken. Words that lie across the page come last, in lines of their own.
    """
    angles = sorted({angle_of(w) for w in words})
    if angles in ([], [0]):
        return _numbered_upright(words, groups)
    found: list[Word] = []
    for angle in angles:
        here = [i for i, w in enumerate(words) if angle_of(w) == angle]
        upright = [_upright(words[i]) for i in here]
        rows = _numbered_upright(upright, None if groups is None else [groups[i] for i in here])
        first = 1 + max((w.line for w in found), default=-1)
        lined = [replace(w, line=w.line + first) for w in rows]
        found += turned_words(lined, angle)
    return tuple(found)


def _numbered_upright(words: Sequence[Word], groups: Sequence[int] | None) -> tuple[Word, ...]:
    stretches = sorted(_put_into_blanks(_stretches(words, groups)), key=lambda s: s.x0)
    lowest = 0.0 if groups is None else _LOWEST * _height_of_letters(words)
    rows = _rows([s for s in stretches if _says_something(s, lowest)])
    bits = [s for s in stretches if not _says_something(s, lowest)]
    rows += _rows(_put_beside(rows, bits))
    rows.sort(key=lambda row: median(_middle(w) for s in row for w in s.words))
    return tuple(
        word if word.line == number else replace(word, line=number)
        for number, row in enumerate(rows)
        for word in sorted((w for s in row for w in s.words), key=lambda w: w.box.x0)
    )


def _put_into_blanks(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Puts each word that stands level with two neighbours of another stretch, in the blank between
    them, into that stretch: read apart, « épouse » of « SAINT-MARTIN épouse VASSEUR »."""
    at: defaultdict[int, list[tuple[int, Word, Word]]] = defaultdict(list)
    for number, stretch in enumerate(stretches):
        for before, after in pairwise(stretch.words):
            if before.box.x1 < after.box.x0:
                for height in _heights(_band([before, after])):
                    at[height].append((number, before, after))
    held = [list(s.words) for s in stretches]
    for number, stretch in enumerate(stretches):
        for word in stretch.words:
            blanks = (b for b in at[_heights(_band([word]))[0]] if b[0] != number)
            into = next((n for n, *sides in blanks if _stands_between(word, *sides)), None)
            if into is not None and any(map(str.isalnum, word.text)):
                held[number].remove(word)
                held[into].append(word)
    kept = (sorted(words, key=lambda w: w.box.x0) for words in held if words)
    return [_stretch(tuple(words)) for words in kept]


def _stands_between(word: Word, before: Word, after: Word) -> bool:
    slack = _OVERLAP_X * word.box.height
    if word.box.x0 < before.box.x1 - slack or word.box.x1 > after.box.x0 + slack:
        return False
    (top, foot), box = _band([before, after]), word.box
    shared = min(foot, box.y1) - max(top, box.y0)
    return shared > _LEVEL_BETWEEN * max(foot - top, box.height)


def _rows(stretches: Sequence[_Stretch]) -> list[list[_Stretch]]:
    """Stretches, given from left to right, put together into rows."""
    rows: list[list[_Stretch]] = []
    ending_at = _EndsByHeight()
    for stretch in stretches:
        shared = {n: _shared(rows[n][-1], stretch) for n in ending_at.near(stretch)}
        best = max(shared, key=shared.__getitem__, default=None)
        if best is not None and shared[best] >= _SHARED_HEIGHT:
            ending_at.move(best, rows[best][-1], stretch)
            rows[best].append(stretch)
        else:
            ending_at.move(len(rows), None, stretch)
            rows.append([stretch])
    return rows


def _height_of_letters(words: Sequence[Word]) -> float:
    heights = [w.box.height for w in words if any(c.isalnum() for c in w.text)]
    return median(heights) if heights else 0.0


def _says_something(stretch: _Stretch, lowest: float) -> bool:
    """Not a dash, or a bit of a rule that recognition took for one: by such no row is followed
    where the engine's own lines are known (`lowest` > 0). A leader of dots leads on."""
    if lowest <= 0:
        return True
    if max(w.box.height for w in stretch.words) < lowest:
        return any(len(w.text) > _LONGEST_BIT for w in stretch.words)
    return any(len(w.text) > _LONGEST_BIT or any(map(str.isalnum, w.text)) for w in stretch.words)


def _put_beside(rows: Sequence[list[_Stretch]], bits: Sequence[_Stretch]) -> list[_Stretch]:
    """Puts each bit into the row of the stretch it stands best beside; those that stand beside
    none."""
    at: defaultdict[int, list[tuple[list[_Stretch], _Stretch]]] = defaultdict(list)
    for row in rows:
        for stretch in row:
            for height in {*_heights(stretch.head), *_heights(stretch.tail)}:
                at[height].append((row, stretch))
    alone: list[_Stretch] = []
    for bit in bits:
        shared = [
            (_shared(other, bit) if other.x0 < bit.x0 else _shared(bit, other), row)
            for height in _heights(bit.head)
            for row, other in at[height]
        ]
        best, beside = max(shared, key=lambda s: s[0], default=(0.0, None))
        if beside is not None and best >= _SHARED_HEIGHT:
            beside.append(bit)
        else:
            alone.append(bit)
    return alone


class _EndsByHeight:
    """At which heights of the page the rows' last stretches end: of the rows of a page of noise,
    which has thousands, only those are compared with a stretch which may stand beside it."""

    def __init__(self) -> None:
        self._rows: defaultdict[int, set[int]] = defaultdict(set)

    def near(self, stretch: _Stretch) -> list[int]:
        """The numbers of the rows that may end beside it, in their order."""
        found: set[int] = set()
        return sorted(found.union(*(self._rows[h] for h in _heights(stretch.head))))

    def move(self, row: int, before: _Stretch | None, last: _Stretch) -> None:
        """The row numbered so ends with `last` from now on, no longer with the one `before`."""
        for height in _heights(before.tail) if before else ():
            self._rows[height].discard(row)
        for height in _heights(last.tail):
            self._rows[height].add(row)


def _heights(band: tuple[float, float]) -> range:
    return range(int(band[0] * _HEIGHTS), int(band[1] * _HEIGHTS) + 1)


def angle_of(word: Word) -> int:
    """Its direction of writing, degrees clockwise: 0 for most words."""
    return word.angle if isinstance(word, TurnedWord) else 0


def turned_words(words: Sequence[Word], angle: int) -> list[Word]:
    """Words of a page that was turned back to read them, as they lie on the page itself, where
    their direction of writing is `angle`, degrees clockwise."""
    if angle == 0:
        return list(words)
    return [
        TurnedWord(w.text, turned_box(w.box, angle), w.confidence, w.line, angle) for w in words
    ]


def _upright(word: Word) -> Word:
    """The word as it stands on the page turned back to read it."""
    return Word(word.text, turned_box(word.box, -angle_of(word) % 360), word.confidence, word.line)


def _stretches(words: Sequence[Word], groups: Sequence[int] | None) -> list[_Stretch]:
    if groups is None:
        return [_stretch((word,)) for word in words]
    by_group: dict[int, list[Word]] = {}
    for word, group in zip(words, groups, strict=True):
        by_group.setdefault(group, []).append(word)
    return [
        _stretch(tuple(sorted(members, key=lambda w: w.box.x0))) for members in by_group.values()
    ]


def _middle(word: Word) -> float:
    return (word.box.y0 + word.box.y1) / 2


def _band(words: Sequence[Word]) -> tuple[float, float]:
    """Top and bottom of a few words of a line: medians, for a lone tall box says little."""
    if len(words) == 1:
        box = words[0].box
        middle, half = (box.y0 + box.y1) / 2, box.height / 2
        return middle - half, middle + half
    middle = median(_middle(w) for w in words)
    half = median(w.box.height for w in words) / 2
    return middle - half, middle + half


def _shared(left: _Stretch, right: _Stretch) -> float:
    """How far `right` stands beside `left`, 0…1 of the lower one's height; 0 where it stands above
    or below."""
    a, b = left.tail, right.head
    lower = min(a[1] - a[0], b[1] - b[0])
    # A comma is narrower than the end of a handwritten word that runs into it.
    narrower = max(min(left.x1 - left.x0, right.x1 - right.x0), lower)
    if min(left.x1, right.x1) - max(left.x0, right.x0) > _OVERLAP_X * narrower:
        return 0.0
    if lower <= 0:
        return 1.0 if a[0] <= b[0] <= a[1] else 0.0
    return (min(a[1], b[1]) - max(a[0], b[0])) / lower


def by_line(words: Sequence[Word]) -> list[list[Word]]:
    """Words of each line, lines and words in reading order."""
    lines: dict[int, list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return [sorted(lines[n], key=lambda w: w.place) for n in sorted(lines)]
