"""The rows of letters that the engine passed over, told by what the page shows of letters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray, RawWord
from ocr.letters import Letters, in_rows, pale_and_plain
from ocr.lone_cells import lone_cell
from ocr.strip_reading import Strip, around
from ocr.strokes import boxes_of

SURE, SURE_LETTERS = 0.8, 3
MOST_STRIPS = 60  # more of them is a picture or a pattern, not text
# A label and its value taken for one word: so tall in heights of small letters, less sure than.
_TWO_LINES = (2.6, 0.3), (3.8, 0.5)
_MOST_LETTERS = 1500  # more that were passed over are grain, not cells of a table
_NEXT_LINE_IN_X_HEIGHTS = 3.0  # the blank between two lines of one block, at most
_LEVEL, _SAME_LINE_IN_X_HEIGHTS = 0.6, 3.0  # shared height of two parts of a line, their blank
_PALE = 205.0  # level of grey labels, which the engine's own threshold takes for paper
_SMALL_PRINT = 0.55  # of the page's letters
_LOWEST_IN_X_HEIGHTS = 0.5  # of letters
_DARK, _ALL_DARK = 128, 0.7  # level of ink, its share of what holds no letters
# Width and height of a word whose letters are one mark, width of such a mark, and how far off the
# line of what was read it may stand, in heights of small letters.
_WORD_IN_X_HEIGHTS, _MARK_IN_X_HEIGHTS = ((2.5, 20.0), (0.9, 2.2)), 2.0
_OFF_LEVEL_IN_X_HEIGHTS, _MOST_RUN_TOGETHER = 0.5, 6

ShownLetters = tuple[Letters, Letters | None]


def shown_letters(gray: Gray) -> ShownLetters:
    """What the page shows of letters, whatever was read of it: the pale ones too, and without
    them."""
    return pale_and_plain(gray, _PALE)


def passed_over(
    gray: Gray, shown: ShownLetters, words: Sequence[RawWord], x_height: float
) -> list[Strip]:
    """Rows of letters that no word covers."""
    height, width = gray.shape
    covered = np.zeros((height, width), np.uint8)
    for w in words:
        if not hides_lines(w, x_height):
            covered[w.y0 : w.y1, w.x0 : w.x1] = 1
    seen, plain = shown
    found = _free_rows(seen, covered, x_height)
    if plain is not None and len(found) <= MOST_STRIPS:
        # at that level the letters of a bold word make one mark
        more = _free_rows(plain, covered, x_height)
        more = [s for s in more if not any(_overlap(s, f) for f in found)]
        found += among(more, words, x_height)[: MOST_STRIPS - len(found)]
    loose = _free(seen.boxes, covered, x_height)
    found = _made_whole(found, loose, x_height, (height, width))
    lone = _lone_strips(loose, found, x_height)
    cells = _lone_cells(lone, loose, words, x_height)
    found += cells[: max(0, MOST_STRIPS - len(found))]
    found += _run_together(lone, loose, words, x_height)[:_MOST_RUN_TOGETHER]
    return [s for s in found if _may_be_letters(gray, s, x_height)]


def _may_be_letters(gray: Gray, strip: Strip, x_height: float) -> bool:
    """Whether a strip is higher than a dotted line or a dash, and holds some paper, which the dark
    edge of a sheet does not."""
    if strip.y1 - strip.y0 < _LOWEST_IN_X_HEIGHTS * x_height:
        return False
    held = gray[strip.y0 : strip.y1, strip.x0 : strip.x1]
    return bool(np.count_nonzero(held < _DARK) < _ALL_DARK * held.size)


def hides_lines(word: RawWord, x_height: float) -> bool:
    """Whether a word hardly read is so tall that it may be two lines taken for one."""
    high = (word.y1 - word.y0) / x_height
    return any(high > tall and word.confidence < sure for tall, sure in _TWO_LINES)


def _free_rows(letters: Letters, covered: NDArray[np.uint8], x_height: float) -> list[Strip]:
    """The rows that letters stand in, of those that no word covers."""
    if not len(_free(letters.boxes, covered, x_height)):
        return []
    shape = (covered.shape[0], covered.shape[1])
    standing = in_rows(letters, shape).boxes
    return _strips(_free(standing, covered, x_height), x_height, shape)


def _made_whole(
    strips: Sequence[Strip],
    letters: NDArray[np.int32],
    x_height: float,
    shape: tuple[int, int],
) -> list[Strip]:
    """The strips with what stands level with them, a wide blank away at most, and was passed over
    too: « Le 27 octobre », whose letters by hand make no row, before « 2023 »."""
    if len(letters) > _MOST_LETTERS:
        return list(strips)
    loose = _strips(letters, x_height, shape)
    whole: list[Strip] = []
    for strip in strips:
        if any(_overlap(strip, w) for w in whole):
            continue
        parts = [strip]
        while near := [p for p in loose if p not in parts and _goes_on(parts, p, x_height)]:
            parts += near
        whole.append(around(strip, parts))
    return whole


def _goes_on(parts: Sequence[Strip], other: Strip, x_height: float) -> bool:
    """Whether `other` stands level with one of the parts, on its left or right and near it."""
    for part in parts:
        shared = min(part.y1, other.y1) - max(part.y0, other.y0)
        apart = max(part.x0, other.x0) - min(part.x1, other.x1)
        lower = min(part.y1 - part.y0, other.y1 - other.y0)
        if shared > _LEVEL * lower and apart < _SAME_LINE_IN_X_HEIGHTS * x_height:
            return True
    return False


def among(strips: Sequence[Strip], words: Sequence[RawWord], x_height: float) -> list[Strip]:
    """The strips between lines of sure words or next to them, but not those that lie on one, whose
    box is short."""
    sure = [w for w in words if w.confidence >= SURE and len(w.text) >= SURE_LETTERS]
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


def _lone_strips(
    letters: NDArray[np.int32], found: Sequence[Strip], x_height: float
) -> list[Strip]:
    """What letters that make no row make up together, besides the strips already `found`."""
    if len(letters) > _MOST_LETTERS or not len(letters):
        return []
    right, bottom = letters[:, 0] + letters[:, 2], letters[:, 1] + letters[:, 3]
    strips = _strips(letters, x_height, (int(bottom.max()), int(right.max())))
    return [s for s in strips if not any(_overlap(s, f) for f in found)]


def _lone_cells(
    lone: Sequence[Strip], letters: NDArray[np.int32], words: Sequence[RawWord], x_height: float
) -> list[Strip]:
    """Cells of a table's row, too short to make a row of letters."""
    cells = (lone_cell((s.x0, s.y0, s.x1, s.y1), letters, words, x_height) for s in lone)
    return [Strip(*cell) for cell in cells if cell is not None]


def _run_together(
    lone: Sequence[Strip], letters: NDArray[np.int32], words: Sequence[RawWord], x_height: float
) -> list[Strip]:
    """Words so thickly inked that their letters are one mark or two (« 24/08/2026 » in bold), level
    with what was surely read."""
    (least, most), (low, tall) = _WORD_IN_X_HEIGHTS
    wide = letters[letters[:, 2] > _MARK_IN_X_HEIGHTS * x_height]
    sure = [w for w in words if w.confidence >= SURE and len(w.text) >= SURE_LETTERS]
    off = _OFF_LEVEL_IN_X_HEIGHTS * x_height
    return [
        s
        for s in lone
        if least * x_height <= s.x1 - s.x0 <= most * x_height
        and low * x_height <= s.y1 - s.y0 <= tall * x_height
        and any(_holds(s, mark) for mark in wide)
        and any(abs(w.y0 + w.y1 - s.y0 - s.y1) <= 2 * off for w in sure)
    ]


def _holds(strip: Strip, mark: NDArray[np.int32]) -> bool:
    left, top, wide, high = (int(v) for v in mark[:4])
    return strip.x0 <= left + wide // 2 < strip.x1 and strip.y0 <= top + high // 2 < strip.y1


def _overlap(one: Strip, other: Strip) -> bool:
    level = min(one.y1, other.y1) > max(one.y0, other.y0)
    return level and min(one.x1, other.x1) > max(one.x0, other.x0)


def _strips(letters: NDArray[np.int32], x_height: float, shape: tuple[int, int]) -> list[Strip]:
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
        Strip(left, top, min(shape[1], left + wide), min(shape[0], top + high))
        for left, top, wide, high, _ in boxes
        if high < 5 * x_height
    ]
