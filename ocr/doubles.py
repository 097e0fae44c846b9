"""Words that the engine, asked for text anywhere, read twice: a row of a table once from its title
on and once from the middle of it, so that neither stands beside the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ocr.engines.engine import RawWord

# A double lies so far on the other, as a share of itself, whose letters are not much taller; two
# confidences closer than this are one.
_SHARED, _TALLER, _ABOUT = 0.5, 2.0, 0.03
_INSIDE, _SURE = 0.85, 0.9


def says_again(found: Sequence[RawWord], words: Sequence[RawWord]) -> bool:
    """Whether some of what was found covers one of the words that were read already, and says the
    same: two rows were read as one."""
    return any(
        _plain(f) == _plain(w)
        and min(f.x1, w.x1) - max(f.x0, w.x0) >= _INSIDE * (w.x1 - w.x0)
        and min(f.y1, w.y1) - max(f.y0, w.y0) >= _INSIDE * (w.y1 - w.y0)
        for f in found
        for w in words
    )


def without_doubles(words: Sequence[RawWord], x_height: float) -> list[RawWord]:
    """The words without those that are all or a part of another one and lie on it. Of two equal
    ones that of the row begun further left stays, as sure as the surer."""
    begun: dict[int, int] = {}
    at: defaultdict[int, list[int]] = defaultdict(list)
    for n, word in enumerate(words):
        begun[word.row] = min(word.x0, begun.get(word.row, word.x0))
        at[_band(word, x_height)].append(n)
    kept = list(words)
    gone: set[int] = set()
    for n, word in enumerate(words):
        for band in range(_band(word, x_height) - 1, _band(word, x_height) + 2):
            for m in at[band]:
                other = words[m]
                if m in gone or other.row == word.row or not _lies_on(word, other):
                    continue
                own, whole = _plain(word), _plain(other)
                if own == whole and (begun[other.row], m) < (begun[word.row], n):
                    kept[m] = replace(other, confidence=max(other.confidence, word.confidence))
                    gone.add(n)
                elif len(own) < len(whole) and own and _is_part(word, other, own in whole):
                    gone.add(n)
    return [w for n, w in enumerate(kept) if n not in gone]


def _band(word: RawWord, x_height: float) -> int:
    return int((word.y0 + word.y1) / 2 / (2 * x_height))


def _plain(word: RawWord) -> str:
    return "".join(c for c in word.text.casefold() if c.isalnum())


def _lies_on(word: RawWord, other: RawWord) -> bool:
    tall = other.y1 - other.y0 >= _TALLER * (word.y1 - word.y0)
    return not tall and _share(word, other) > _SHARED


def _share(word: RawWord, other: RawWord) -> float:
    """How much of a word lies on another, 0…1."""
    wide = min(word.x1, other.x1) - max(word.x0, other.x0)
    high = min(word.y1, other.y1) - max(word.y0, other.y0)
    area = max(1, (word.x1 - word.x0) * (word.y1 - word.y0))
    return max(0, wide) * max(0, high) / area


def _is_part(part: RawWord, whole: RawWord, spelt: bool) -> bool:
    """Whether a shorter word that lies on another one is a part of it: of figures where the longer
    is as sure, of letters always where they are `spelt` in it, else (« ile » on « générale ») where
    they lie all on a sure one."""
    if any(map(str.isdigit, part.text + whole.text)):
        return spelt and whole.confidence + _ABOUT >= part.confidence
    return spelt or (whole.confidence >= _SURE and _share(part, whole) > _INSIDE)
