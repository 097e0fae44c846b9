"""A second look: at what the engine passed over, and at the words it doubts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Engine, Gray, RawWord, RecognitionTimeout
from ocr.letters import Letters, in_rows, pale_and_plain
from ocr.lone_cells import lone_cell
from ocr.strokes import boxes_of

_DOUBTED_BELOW = 0.6
_SURE, _SURE_LETTERS = 0.8, 3
_FEWEST_LETTERS = 3
_ROOM = (2.5, 12.0), (1.2, 3.0)  # width and height, in heights of small letters
_HARDLY_READ, _TALLEST_IN_X_HEIGHTS = 0.3, 2.6  # a label and its value taken for one word
_KEPT_FROM = 0.5  # a word found on the second look only
_BESIDE_IN_X_HEIGHTS = 0.8  # a space, at most
_LESS_SURE = 0.15  # that a word made whole may be than the part of it read first
_NO_BLANK_IN_X_HEIGHTS = 0.3
_OF_FIGURES = re.compile(r"[\d/.]+\d[\d/.]*")
_MOST_LETTERS = 1500  # more that were passed over are grain, not cells of a table
_MOST_STRIPS = 60  # more of them is a picture or a pattern, not text
_AROUND_IN_X_HEIGHTS = 0.5
# A line of which nothing sure is read: so large, without the tops of the next, the engine sees it.
_MUCH_LARGER_PX, _CLOSE_IN_X_HEIGHTS, _MOST_TRIES = 40.0, 0.25, 4
_NEXT_LINE_IN_X_HEIGHTS = 3.0  # the blank between two lines of one block, at most
_LEVEL, _SAME_LINE_IN_X_HEIGHTS = 0.6, 3.0  # shared height of two parts of a line, their blank
_LINE_IN_X_HEIGHTS = 5.0, (0.8, 3.0)  # its width at least, its height
LARGER = 1.4  # than the page, a word that is read alone
# A cell of a letter or two in which nothing sure was seen: « E2 » in bold is read only so large.
_SHORT_IN_X_HEIGHTS, LARGER_STILL = 5.0, 2.0
# Of the way from ink to paper, what is no paper yet where letters touch; what counts as ink.
_PALEST, _INK_PERCENT = 0.75, 1.0
_PALE = 205.0  # level of grey labels, which the engine's own threshold takes for paper
_SMALL_PRINT = 0.55  # of the page's letters
# Letters and figures, accents left out; what a box holds besides them where a rule is in it.
_LETTER_IN_X_HEIGHTS, _SPARE_IN_X_HEIGHTS, _LEAST_HELD = (0.7, 2.2), 0.6, 2

ShownLetters = tuple[Letters, Letters | None]


@dataclass(frozen=True, slots=True)
class _Strip:
    x0: int
    y0: int
    x1: int
    y1: int


def shown_letters(gray: Gray) -> ShownLetters:
    """What the page shows of letters, whatever was read of it: the pale ones too, and without
    them."""
    return pale_and_plain(gray, _PALE)


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
    words = _with_whole_figures(words, x_height)
    doubted = _doubted(words, x_height)
    kept = [w for w in words if w not in doubted]
    seen = shown() if shown else shown_letters(gray)
    passed_over = _unread(gray, seen, words, x_height)
    if len(passed_over) > _MOST_STRIPS:
        passed_over = []
    for old in doubted:
        shapes = dict.fromkeys((old, _by_letters(old, seen[0].boxes, x_height)))
        told = [read_alone(gray, shape, x_height, dpi, engine) for shape in shapes]
        new = max(told, key=_mean)
        better = _mean(new) > old.confidence and _weight(new) >= _weight([old])
        kept += [replace(w, row=old.row) for w in new] if better else [old]
    tries = _MOST_TRIES
    first = 1 + max((w.row for w in words), default=0)
    for row, strip in enumerate(passed_over, first):
        beside = [w for w in kept if _touches(w, strip, x_height)]
        whole = _read(gray, _around(strip, beside), x_height, dpi, engine) if beside else []
        if _letters(whole) > _letters(beside) and _mean(whole) >= _mean(beside) - _LESS_SURE:
            kept = [w for w in kept if w not in beside]
            kept += [replace(w, row=beside[0].row) for w in whole]
            continue
        found = _read(gray, strip, x_height, dpi, engine)
        if not found:
            found = _read(gray, strip, x_height, dpi, engine, thin=True)
        if _mean(found) < _KEPT_FROM and tries and _is_line(strip, words, x_height):
            tries -= 1
            much = max(LARGER, _MUCH_LARGER_PX / x_height)
            found = _read(gray, strip, x_height, dpi, engine, much, _CLOSE_IN_X_HEIGHTS)
        short = strip.x1 - strip.x0 < _SHORT_IN_X_HEIGHTS * x_height
        if short and _mean(found) < _KEPT_FROM:
            found = _read(gray, strip, x_height, dpi, engine, LARGER_STILL)
        kept += [replace(w, row=row) for w in found if w.confidence >= _KEPT_FROM]
    return kept


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


def _is_line(strip: _Strip, words: Sequence[RawWord], x_height: float) -> bool:
    """Whether a strip has the size of a line of words and stands among others."""
    wide, high = (strip.x1 - strip.x0) / x_height, (strip.y1 - strip.y0) / x_height
    least, (low, tall) = _LINE_IN_X_HEIGHTS
    return wide >= least and low <= high <= tall and bool(_among([strip], words, x_height))


def _with_whole_figures(words: Sequence[RawWord], x_height: float) -> list[RawWord]:
    """Figures of a date or a number that stand closer than a blank, made one word again: written by
    hand they come back in pieces (« 9/1 », « 1/2 », « 023 »)."""
    whole: list[RawWord] = []
    for word in sorted(words, key=lambda w: (w.row, w.x0)):
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.row == word.row
            and word.x0 - before.x1 < _NO_BLANK_IN_X_HEIGHTS * x_height
            and _OF_FIGURES.fullmatch(before.text + word.text)
        ):
            whole[-1] = RawWord(
                before.text + word.text, before.x0, min(before.y0, word.y0),
                max(before.x1, word.x1), max(before.y1, word.y1),
                min(before.confidence, word.confidence), word.row,
            )  # fmt: skip
        else:
            whole.append(word)
    return whole


def _touches(word: RawWord, strip: _Strip, x_height: float) -> bool:
    """Whether what was passed over is a part of the word, or stands right beside it."""
    shared = min(word.y1, strip.y1) - max(word.y0, strip.y0)
    level = shared > 0.5 * min(word.y1 - word.y0, strip.y1 - strip.y0)
    apart = max(word.x0, strip.x0) - min(word.x1, strip.x1)
    return level and apart < _BESIDE_IN_X_HEIGHTS * x_height


def _around(strip: _Strip, words: Sequence[RawWord | _Strip]) -> _Strip:
    """The strip with the words or strips that stand right beside it."""
    parts: list[_Strip | RawWord] = [strip, *words]
    return _Strip(
        min(p.x0 for p in parts), min(p.y0 for p in parts),
        max(p.x1 for p in parts), max(p.y1 for p in parts),
    )  # fmt: skip


def _letters(words: Sequence[RawWord]) -> int:
    return sum(c.isalnum() for w in words for c in w.text)


def _doubted(words: Sequence[RawWord], x_height: float) -> list[RawWord]:
    """The words worth another look: not bits of one or two letters too small to hide more, which
    are dashes, ticks and strokes of a pen. Where most are doubtful they are leaves, cloth or noise,
    of which no reading makes text: then only those that stand in a row with sure ones."""
    doubted = [w for w in words if w.confidence < _DOUBTED_BELOW and _may_be_text(w, x_height)]
    if len(doubted) > max(_MOST_STRIPS, len(words) // 2):
        sure = {w.row for w in words if w.confidence >= _SURE and len(w.text) >= _SURE_LETTERS}
        doubted = [w for w in doubted if w.row in sure]
    return doubted[:_MOST_STRIPS]


def _may_be_text(word: RawWord, x_height: float) -> bool:
    """Whether a doubted word may be more than a mark: some letters, a figure, or room for them."""
    if sum(c.isalnum() for c in word.text) >= _FEWEST_LETTERS or any(map(str.isdigit, word.text)):
        return True
    wide, high = (word.x1 - word.x0) / x_height, (word.y1 - word.y0) / x_height
    return _ROOM[0][0] <= wide <= _ROOM[0][1] and _ROOM[1][0] <= high <= _ROOM[1][1]


def _mean(words: Sequence[RawWord]) -> float:
    return sum(w.confidence for w in words) / len(words) if words else 0.0


def _weight(words: Sequence[RawWord]) -> float:
    """How much was read: letters weighed by confidence."""
    return sum(len(w.text) * w.confidence for w in words)


def _unread(
    gray: Gray, shown: ShownLetters, words: Sequence[RawWord], x_height: float
) -> list[_Strip]:
    """Rows of letters that no word covers."""
    height, width = gray.shape
    covered = np.zeros((height, width), np.uint8)
    for w in words:
        two_lines = w.y1 - w.y0 > _TALLEST_IN_X_HEIGHTS * x_height
        if w.confidence >= _HARDLY_READ or not two_lines:
            covered[w.y0 : w.y1, w.x0 : w.x1] = 1
    seen, plain = shown
    found = _free_rows(seen, covered, x_height)
    if plain is not None and len(found) <= _MOST_STRIPS:
        # at that level the letters of a bold word make one mark
        more = _free_rows(plain, covered, x_height)
        more = [s for s in more if not any(_overlap(s, f) for f in found)]
        found += _among(more, words, x_height)[: _MOST_STRIPS - len(found)]
    loose = _free(seen.boxes, covered, x_height)
    found = _made_whole(found, loose, x_height, (height, width))
    lone = _lone_cells(loose, words, x_height, found)
    return found + lone[: max(0, _MOST_STRIPS - len(found))]


def _free_rows(letters: Letters, covered: NDArray[np.uint8], x_height: float) -> list[_Strip]:
    """The rows that letters stand in, of those that no word covers."""
    if not len(_free(letters.boxes, covered, x_height)):
        return []
    shape = (covered.shape[0], covered.shape[1])
    standing = in_rows(letters, shape).boxes
    return _strips(_free(standing, covered, x_height), x_height, shape)


def _made_whole(
    strips: Sequence[_Strip],
    letters: NDArray[np.int32],
    x_height: float,
    shape: tuple[int, int],
) -> list[_Strip]:
    """The strips with what stands level with them, a wide blank away at most, and was passed over
    too: « Le 27 octobre », whose letters by hand make no row, before « 2023 »."""
    if len(letters) > _MOST_LETTERS:
        return list(strips)
    loose = _strips(letters, x_height, shape)
    whole: list[_Strip] = []
    for strip in strips:
        if any(_overlap(strip, w) for w in whole):
            continue
        parts = [strip]
        while near := [p for p in loose if p not in parts and _goes_on(parts, p, x_height)]:
            parts += near
        whole.append(_around(strip, parts))
    return whole


def _goes_on(parts: Sequence[_Strip], other: _Strip, x_height: float) -> bool:
    """Whether `other` stands level with one of the parts, on its left or right and near it."""
    for part in parts:
        shared = min(part.y1, other.y1) - max(part.y0, other.y0)
        apart = max(part.x0, other.x0) - min(part.x1, other.x1)
        lower = min(part.y1 - part.y0, other.y1 - other.y0)
        if shared > _LEVEL * lower and apart < _SAME_LINE_IN_X_HEIGHTS * x_height:
            return True
    return False


def _among(strips: Sequence[_Strip], words: Sequence[RawWord], x_height: float) -> list[_Strip]:
    """The strips between lines of sure words or next to them, but not those that lie on one, whose
    box is short."""
    sure = [w for w in words if w.confidence >= _SURE and len(w.text) >= _SURE_LETTERS]
    if not sure:
        return []
    left, right = min(w.x0 for w in sure), max(w.x1 for w in sure)
    top, foot = min(w.y0 for w in sure), max(w.y1 for w in sure)
    next_line = _NEXT_LINE_IN_X_HEIGHTS * x_height
    return [
        s
        for s in strips
        if s.x1 > left and s.x0 < right and s.y1 > top - next_line and s.y0 < foot + next_line
        and not any(
            w.x0 - x_height < s.x0 and s.x1 < w.x1 + x_height and w.y0 < s.y1 and s.y0 < w.y1
            for w in sure
        )
    ]  # fmt: skip


def _free(
    letters: NDArray[np.int32], covered: NDArray[np.uint8], x_height: float
) -> NDArray[np.int32]:
    """The letters of about the page's size that no word covers."""
    if not len(letters):
        return letters
    middles = letters[:, :2] + letters[:, 2:4] // 2
    free = covered[middles[:, 1], middles[:, 0]] == 0
    tall = (letters[:, 3] > _SMALL_PRINT * x_height) & (letters[:, 3] < 4 * x_height)
    return np.asarray(letters[free & tall], dtype=np.int32)


def _lone_cells(
    letters: NDArray[np.int32], words: Sequence[RawWord], x_height: float, found: Sequence[_Strip]
) -> list[_Strip]:
    """Cells of a table's row, too short to make one of the strips already `found`."""
    if len(letters) > _MOST_LETTERS or not len(letters):
        return []
    right, bottom = letters[:, 0] + letters[:, 2], letters[:, 1] + letters[:, 3]
    strips = _strips(letters, x_height, (int(bottom.max()), int(right.max())))
    free = [s for s in strips if not any(_overlap(s, f) for f in found)]
    cells = (lone_cell((s.x0, s.y0, s.x1, s.y1), letters, words, x_height) for s in free)
    return [_Strip(*cell) for cell in cells if cell is not None]


def _overlap(one: _Strip, other: _Strip) -> bool:
    level = min(one.y1, other.y1) > max(one.y0, other.y0)
    return level and min(one.x1, other.x1) > max(one.x0, other.x0)


def _strips(letters: NDArray[np.int32], x_height: float, shape: tuple[int, int]) -> list[_Strip]:
    """The rows that letters make up, put together on a map of half the size."""
    if not len(letters):
        return []
    joined = np.zeros((shape[0] // 2 + 1, shape[1] // 2 + 1), np.uint8)
    reach = round(x_height)
    for left, top, wide, high, _ in letters.tolist():
        rows = slice(top // 2, (top + high + 1) // 2)
        joined[rows, max(0, left - reach) // 2 : (left + wide + reach + 1) // 2] = 1
    boxes = (2 * boxes_of(joined)).tolist()
    return [
        _Strip(left, top, min(shape[1], left + wide), min(shape[0], top + high))
        for left, top, wide, high, _ in boxes
        if high < 5 * x_height
    ]


def read_alone(
    gray: Gray,
    word: RawWord,
    x_height: float,
    dpi: int,
    engine: Engine,
    larger: float = LARGER,
) -> list[RawWord]:
    """What stands where that word does, read alone, so many times as large; boxes in pixels of
    `gray`."""
    strip = _Strip(word.x0, word.y0, word.x1, word.y1)
    return _read(gray, strip, x_height, dpi, engine, larger)


def _read(
    gray: Gray,
    strip: _Strip,
    x_height: float,
    dpi: int,
    engine: Engine,
    larger: float = LARGER,
    around_in_x_heights: float = _AROUND_IN_X_HEIGHTS,
    *,
    thin: bool = False,
) -> list[RawWord]:
    """The words of one strip, read alone on white, none where that takes too long; boxes in pixels
    of `gray`. `thin`: with its letters made thinner."""
    around = round(x_height * around_in_x_heights)
    height, width = gray.shape
    x0, y0 = max(0, strip.x0 - around), max(0, strip.y0 - around)
    cut = gray[y0 : min(height, strip.y1 + around), x0 : min(width, strip.x1 + around)]
    cut = _thinned(cut) if thin else cut
    size = (round(cut.shape[1] * larger), round(cut.shape[0] * larger))
    shown = cv2.resize(cut, size, interpolation=cv2.INTER_CUBIC)
    rim = round(x_height)
    padded = cv2.copyMakeBorder(shown, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=255)
    try:
        found = engine.words(np.asarray(padded, dtype=np.uint8), round(dpi * larger), "line", 2.0)
    except RecognitionTimeout:
        return []
    return [_moved(w, x0, y0, rim, width, height, larger) for w in found]


def _thinned(gray: Gray) -> Gray:
    """The strip with its palest greys made paper. Letters that a blur makes touch at the engine's
    own threshold are one mark to it, of which it reads nothing."""
    ink = float(np.percentile(gray, _INK_PERCENT))
    white = max(1.0, _PALEST * (255.0 - ink))
    table = np.clip((np.arange(256) - ink) * (255.0 / white), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(gray, table), dtype=np.uint8)


def _moved(
    word: RawWord, x0: int, y0: int, rim: int, width: int, height: int, larger: float
) -> RawWord:
    def across(x: int) -> int:
        return min(width, max(0, round((x - rim) / larger) + x0))

    def down(y: int) -> int:
        return min(height, max(0, round((y - rim) / larger) + y0))

    return RawWord(
        word.text, across(word.x0), down(word.y0), across(word.x1), down(word.y1), word.confidence
    )
