"""A second look: at what the engine passed over, and at the words it doubts."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ocr.doubles import says_again
from ocr.engines.engine import Engine, Gray, RawWord
from ocr.own_rows import between_rules, in_own_rows
from ocr.passed_over import (
    MOST_STRIPS,
    SURE,
    SURE_LETTERS,
    ShownLetters,
    among,
    hides_lines,
    passed_over,
    shown_letters,
)
from ocr.strip_reading import LARGER, Strip, around, read_alone, read_strip

_DOUBTED_BELOW = 0.6
_FEWEST_LETTERS = 3
_ROOM = (2.5, 12.0), (1.2, 3.0)  # width and height, in heights of small letters
_KEPT_FROM = 0.5  # a word found on the second look only
_BESIDE_IN_X_HEIGHTS = 0.8  # a space, at most
# « d'usage »: an engine that wavers between two forms of an apostrophe says that it read nothing.
_ELIDED, _ELIDED_ALIKE = re.compile(r"(?:[cdjlmnst]|qu)['’‘][^\W\d_]{3,}", re.IGNORECASE), 0.7
_MOST_OF_IT = 0.8  # of the width of a doubtful word that is found again in another
_LESS_SURE = 0.15  # that a word made whole may be than the part of it read first
_NO_BLANK_IN_X_HEIGHTS = 0.3
_OF_FIGURES, _IN_PIECES = re.compile(r"[\d/.-]+\d[\d/.-]*"), 0.55
_OF_LETTERS = re.compile(r"[^\W\d_]+")
# « E6 » under « E4 » and « E52 », in a table's first column.
_UNIT, _LEAST_UNITS, _IN_COLUMN_IN_X_HEIGHTS = re.compile(r"[EU]\d{1,2}"), 2, 0.5
# A line of which nothing sure is read: so large, without the tops of the next, the engine sees it.
_MUCH_LARGER_PX, _CLOSE_IN_X_HEIGHTS, _MOST_TRIES = 40.0, 0.25, 4
_LINE_IN_X_HEIGHTS = 5.0, (0.8, 3.0)  # its width at least, its height
# A cell of a letter or two in which nothing sure was seen: « E2 » in bold is read only so large.
_SHORT_IN_X_HEIGHTS, LARGER_STILL = 5.0, 2.0
# Letters and figures, accents left out; what a box holds besides them where a rule is in it.
_LETTER_IN_X_HEIGHTS, _SPARE_IN_X_HEIGHTS, _LEAST_HELD = (0.7, 2.2), 0.6, 2


def reread(
    gray: Gray,
    words: Sequence[RawWord],
    x_height: float,
    dpi: int,
    engine: Engine,
    shown: Callable[[], ShownLetters] | None = None,
) -> list[RawWord]:
    """`words`, with those passed over added and the doubted ones replaced where a reading of the
    strip alone, a little larger, is surer. `shown` gives the letters of `gray`."""
    seen = shown() if shown else shown_letters(gray)
    whole = _made_whole(words, x_height)
    words = in_own_rows(whole, seen[0].boxes, x_height)
    doubted = _doubted(words, x_height, set(words).difference(whole))
    kept = [w for w in words if w not in doubted]
    boxes = [w if hides_lines(w, x_height) else own for w, own in zip(whole, words, strict=True)]
    rows = passed_over(gray, seen, boxes, x_height)
    if len(rows) > MOST_STRIPS:
        rows = []
    for old in doubted:
        by_letters = (_by_letters, between_rules)
        shapes = dict.fromkeys((old, *(cut(old, seen[0].boxes, x_height) for cut in by_letters)))
        told = [read_alone(gray, shape, x_height, dpi, engine) for shape in shapes]
        new = max(told, key=_mean)
        better = _mean(new) > old.confidence and _weight(new) >= _weight([old])
        shown_word = [replace(w, row=old.row) for w in new] if better else [old]
        kept += [_elided(shown_word[0])] if _alike(old, new) else shown_word
    tries = _MOST_TRIES
    first = 1 + max((w.row for w in words), default=0)
    for row, strip in enumerate(rows, first):
        near = [w for w in kept if _touches(w, strip, x_height)]
        beside = [w for w in near if not hides_lines(w, x_height)]
        whole = read_strip(gray, around(strip, beside), x_height, dpi, engine) if beside else []
        others = [w for w in kept if w.confidence >= SURE and w not in beside]
        if _is_fuller(whole, beside) and not says_again(whole, others):
            kept = [w for w in kept if w not in beside and not _is_read_in(w, whole, x_height)]
            kept += [replace(w, row=beside[0].row) for w in whole]
            continue
        found = read_strip(gray, strip, x_height, dpi, engine)
        if not found:
            found = read_strip(gray, strip, x_height, dpi, engine, thin=True)
        if _mean(found) < _KEPT_FROM and tries and _is_line(strip, words, x_height):
            tries -= 1
            much = max(LARGER, _MUCH_LARGER_PX / x_height)
            found = read_strip(gray, strip, x_height, dpi, engine, much, _CLOSE_IN_X_HEIGHTS)
        short = strip.x1 - strip.x0 < _SHORT_IN_X_HEIGHTS * x_height
        if short and _mean(found) < _KEPT_FROM:
            found = read_strip(gray, strip, x_height, dpi, engine, LARGER_STILL)
        kept += [replace(w, row=row) for w in found if w.confidence >= _KEPT_FROM]
    return kept


def _alike(old: RawWord, new: Sequence[RawWord]) -> bool:
    """Whether two looks see one and the same elided word."""
    return [_plain(w.text) for w in new] == [_plain(old.text)] and bool(_ELIDED.match(old.text))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _elided(word: RawWord) -> RawWord:
    return replace(word, confidence=max(word.confidence, _ELIDED_ALIKE))


def _by_letters(word: RawWord, letters: NDArray[np.int32], x_height: float) -> RawWord:
    """Figures as high as what stands in their box, where that reaches over or under them to a pale
    rule of their cell, with which nothing is read."""
    if not any(map(str.isdigit, word.text)):
        return word
    middles = letters[:, :2] + letters[:, 2:4] // 2
    held = ((word.x0, word.y0) <= middles) & (middles < (word.x1, word.y1))
    low, tall = _LETTER_IN_X_HEIGHTS
    sized = (letters[:, 3] > low * x_height) & (letters[:, 3] < tall * x_height)
    own = letters[held.all(axis=1) & sized]
    if len(own) < _LEAST_HELD:
        return word
    top, foot = int(own[:, 1].min()), int((own[:, 1] + own[:, 3]).max())
    spare = (word.y1 - word.y0) - (foot - top) >= _SPARE_IN_X_HEIGHTS * x_height
    return replace(word, y0=max(word.y0, top), y1=min(word.y1, foot)) if spare else word


def _is_line(strip: Strip, words: Sequence[RawWord], x_height: float) -> bool:
    """Whether a strip has the size of a line of words and stands among others."""
    wide, high = (strip.x1 - strip.x0) / x_height, (strip.y1 - strip.y0) / x_height
    least, (low, tall) = _LINE_IN_X_HEIGHTS
    return wide >= least and low <= high <= tall and bool(among([strip], words, x_height))


def _made_whole(words: Sequence[RawWord], x_height: float) -> list[RawWord]:
    """Figures of a date or a number that stand closer than a blank, made one word again: written by
    hand they come back in pieces (« 9/1 », « 1/2 », « 023 »). So are the letters of a word of which
    a piece is doubtful (« KOWALS », « KI »). Doubted where a piece is not sure."""
    whole: list[RawWord] = []
    for word in sorted(words, key=lambda w: (w.row, w.x0)):
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.row == word.row
            and word.x0 - before.x1 < _NO_BLANK_IN_X_HEIGHTS * x_height
            and _is_one_word(before, word)
        ):
            least = min(before.confidence, word.confidence)
            whole[-1] = RawWord(
                before.text + word.text, before.x0, min(before.y0, word.y0),
                max(before.x1, word.x1), max(before.y1, word.y1),
                least if least >= SURE else min(least, _IN_PIECES), word.row,
            )  # fmt: skip
        else:
            whole.append(word)
    return whole


def _is_one_word(before: RawWord, word: RawWord) -> bool:
    """Whether two words without a blank between them may be pieces of one."""
    text = before.text + word.text
    if _OF_FIGURES.fullmatch(text):
        return True
    doubtful = min(before.confidence, word.confidence) < _DOUBTED_BELOW
    return doubtful and _OF_LETTERS.fullmatch(text) is not None


def _touches(word: RawWord, strip: Strip, x_height: float) -> bool:
    """Whether what was passed over is a part of the word, or stands right beside it."""
    shared = min(word.y1, strip.y1) - max(word.y0, strip.y0)
    level = shared > 0.5 * min(word.y1 - word.y0, strip.y1 - strip.y0)
    apart = max(word.x0, strip.x0) - min(word.x1, strip.x1)
    return level and apart < _BESIDE_IN_X_HEIGHTS * x_height


def _is_fuller(whole: Sequence[RawWord], parts: Sequence[RawWord]) -> bool:
    """Whether a row read whole says more than its parts about as surely, or as much in fewer words
    and as surely: « 04/09/2024 » for « 04/09/202: » and « 4 »."""
    more = _letters(whole) - _letters(parts)
    if more == 0 and len(whole) < len(parts):
        return _mean(whole) >= _mean(parts)
    return more > 0 and _mean(whole) >= _mean(parts) - _LESS_SURE


def _is_read_in(word: RawWord, found: Sequence[RawWord], x_height: float) -> bool:
    """Whether two lines taken for one doubtful word are a part of what was surely found there."""
    wide, middle = word.x1 - word.x0, (word.y0 + word.y1) / 2
    return hides_lines(word, x_height) and any(
        f.confidence >= SURE
        and min(f.x1, word.x1) - max(f.x0, word.x0) >= _MOST_OF_IT * wide
        and (f.y0 <= middle <= f.y1 or word.y0 <= (f.y0 + f.y1) / 2 <= word.y1)
        for f in found
    )


def _letters(words: Sequence[RawWord]) -> int:
    return sum(c.isalnum() for w in words for c in w.text)


def _doubted(
    words: Sequence[RawWord], x_height: float, cut: Container[RawWord] = ()
) -> list[RawWord]:
    """The words worth another look, those `cut` to their row too: not bits of one or two letters
    too small to hide more, which are dashes, ticks and strokes of a pen. Where most are doubtful
    they are leaves, cloth or noise, of which no reading makes text: then only those that stand in
    a row with sure ones."""
    units = [w.x0 for w in words if w.confidence >= SURE and _UNIT.fullmatch(w.text)]
    low = [w for w in words if w.confidence < _DOUBTED_BELOW]
    doubted = [
        w for w in low if w in cut or _may_be_text(w, x_height) or _is_under(w, units, x_height)
    ]
    if len(doubted) > max(MOST_STRIPS, len(words) // 2):
        sure = {w.row for w in words if w.confidence >= SURE and len(w.text) >= SURE_LETTERS}
        doubted = [w for w in doubted if w.row in sure]
    return doubted[:MOST_STRIPS]


def _may_be_text(word: RawWord, x_height: float) -> bool:
    """Whether a doubted word may be more than a mark: some letters, a figure, or room for them."""
    if sum(c.isalnum() for c in word.text) >= _FEWEST_LETTERS or any(map(str.isdigit, word.text)):
        return True
    wide, high = (word.x1 - word.x0) / x_height, (word.y1 - word.y0) / x_height
    return _ROOM[0][0] <= wide <= _ROOM[0][1] and _ROOM[1][0] <= high <= _ROOM[1][1]


def _is_under(word: RawWord, units: Sequence[int], x_height: float) -> bool:
    """Whether a word begins where units do that were surely read."""
    near = _IN_COLUMN_IN_X_HEIGHTS * x_height
    return sum(abs(x0 - word.x0) <= near for x0 in units) >= _LEAST_UNITS


def _mean(words: Sequence[RawWord]) -> float:
    return sum(w.confidence for w in words) / len(words) if words else 0.0


def _weight(words: Sequence[RawWord]) -> float:
    """How much was read: letters weighed by confidence."""
    return sum(len(w.text) * w.confidence for w in words)
