"""Print that lies in another direction than its page: the back of a card copied sideways or upside
down beside its upright front. Found by the letters that nothing sure was read of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray, RawWord, RecognitionTimeout
from ocr.geometry import turned_by, turned_size
from ocr.letters import Letters, in_rows, letters_of
from ocr.lines import turned_words

_READ_FROM = 0.6  # confidence of a word that was read as it lies
_FEWEST_LETTERS = 40  # of a card's back; fewer are a stamp or a note up the margin
_TALL = (0.5, 3.0)  # heights of letters, in heights of the page's small ones
_NEAR_IN_X_HEIGHTS = 5.0  # from a letter of a patch to the next line of it
_MOST_PATCHES = 2
_MOSTLY_UNREAD = 0.6  # of a patch's letters, before it is tried upside down
_LEAST_READ = 12.0  # letters weighed by how sure they are: some thirty
_CLEARLY = 1.5  # how much better than as it lies
_SURE_LETTERS = 3

Reader = Callable[[Gray], list[RawWord]]


@dataclass(frozen=True, slots=True)
class Patch:
    """Print that was read in another direction: `words` in fractions of the page, `row` numbering
    the lines of each; `left`, `top`, `right` and `foot` in pixels bound what it takes the place
    of."""

    words: tuple[Word, ...]
    left: int
    top: int
    right: int
    foot: int

    def covers(self, raw: RawWord) -> bool:
        x, y = (raw.x0 + raw.x1) / 2, (raw.y0 + raw.y1) / 2
        return self.left <= x <= self.right and self.top <= y <= self.foot

    def replaces(self, raw: RawWord) -> bool:
        """Whether a word was made of this print, read the wrong way."""
        return self.covers(raw) and raw.confidence < _READ_FROM


def read_across(gray: Gray, words: Sequence[RawWord], x_height: float, read: Reader) -> list[Patch]:
    """What of an evenly lit page lies across it or upside down. `read` gives the words of a
    picture; `words` are those read already, in pixels of `gray`."""
    letters = _unread(gray, words, x_height)
    if len(letters) < _FEWEST_LETTERS:
        return []
    found = []
    for box, turns in _patches(gray.shape, letters, words):
        patch = _read_turned(gray, box, turns, words, read)
        if patch is not None:
            found.append(patch)
    return found


def _unread(gray: Gray, words: Sequence[RawWord], x_height: float) -> Letters:
    covered = np.zeros(gray.shape, np.uint8)
    for w in words:
        if w.confidence >= _READ_FROM:
            covered[w.y0 : w.y1, w.x0 : w.x1] = 1
    boxes = letters_of(gray).boxes
    middles = boxes[:, :2] + boxes[:, 2:4] // 2
    high = boxes[:, 2:4].max(axis=1)
    free = covered[middles[:, 1], middles[:, 0]] == 0
    free &= (high > _TALL[0] * x_height) & (high < _TALL[1] * x_height)
    return Letters(boxes[free])


_PixelBox = tuple[int, int, int, int]


def _patches(
    shape: tuple[int, ...], letters: Letters, words: Sequence[RawWord]
) -> Iterator[tuple[_PixelBox, tuple[int, ...]]]:
    """Where unread letters stand close together in rows, and the clockwise turns worth a try."""
    height, width = shape[:2]
    across = in_rows(_transposed(letters), (width, height))
    level = in_rows(letters, (height, width))
    tried = 0
    for rows, turns in ((_transposed(across), (90, 270)), (level, (180,))):
        for box, count in _clusters(rows, (height, width)):
            if tried >= _MOST_PATCHES or count < _FEWEST_LETTERS:
                break
            upside_down = turns == (180,)
            if upside_down and _letters_read(box, words) > (1 - _MOSTLY_UNREAD) * count:
                continue
            tried += 1
            yield box, turns


def _transposed(letters: Letters) -> Letters:
    return Letters(np.ascontiguousarray(letters.boxes[:, [1, 0, 3, 2, 4]]))


def _clusters(letters: Letters, shape: tuple[int, int]) -> list[tuple[_PixelBox, int]]:
    """The places where letters stand near each other, the fullest first, and how many do."""
    if not len(letters):
        return []
    near = np.zeros(shape, np.uint8)
    reach = round(_NEAR_IN_X_HEIGHTS * float(np.median(letters.boxes[:, 2:4].min(axis=1))))
    for left, top, wide, high, _ in letters.boxes.tolist():
        near[
            max(0, top - reach) : top + high + reach, max(0, left - reach) : left + wide + reach
        ] = 1
    _, labels = cv2.connectedComponents(near, connectivity=4)
    middles = letters.centres.astype(np.int64)
    of = labels[middles[:, 1], middles[:, 0]]
    found = []
    for label in np.unique(of):
        boxes = letters.boxes[of == label]
        box = (
            int(boxes[:, 0].min()), int(boxes[:, 1].min()),
            int((boxes[:, 0] + boxes[:, 2]).max()), int((boxes[:, 1] + boxes[:, 3]).max()),
        )  # fmt: skip
        found.append((box, len(boxes)))
    return sorted(found, key=lambda f: -f[1])


def _letters_read(box: _PixelBox, words: Sequence[RawWord]) -> int:
    here = Patch((), *box)
    return sum(len(w.text) for w in words if w.confidence >= _READ_FROM and here.covers(w))


def _read_turned(
    gray: Gray, box: _PixelBox, turns: Sequence[int], words: Sequence[RawWord], read: Reader
) -> Patch | None:
    """The patch read in the direction in which it reads best; None where it reads in none."""
    height, width = gray.shape
    rim = round(0.02 * max(gray.shape))
    left, top = max(0, box[0] - rim), max(0, box[1] - rim)
    right, foot = min(width, box[2] + rim), min(height, box[3] + rim)
    cut = gray[top:foot, left:right]
    readings: dict[int, list[RawWord]] = {}
    for turn in turns:
        try:
            readings[turn] = read(turned_by(cut, turn))
        except RecognitionTimeout:
            return None
    turn = max(readings, key=lambda t: _weight(readings[t]))
    here = Patch((), left, top, right, foot)
    as_it_lies = _weight([w for w in words if here.covers(w)])
    if _weight(readings[turn]) < max(_LEAST_READ, _CLEARLY * as_it_lies):
        return None
    wide, high = turned_size((right - left, foot - top), turn)
    upright = [
        Word(
            w.text, Box(w.x0 / wide, w.y0 / high, w.x1 / wide, w.y1 / high),
            round(w.confidence, 3), w.row,
        )
        for w in readings[turn]
    ]  # fmt: skip
    placed = [
        _placed(w, (left / width, top / height), ((right - left) / width, (foot - top) / height))
        for w in turned_words(upright, -turn % 360)
    ]
    return Patch(tuple(placed), left, top, right, foot)


def _placed(word: Word, origin: tuple[float, float], size: tuple[float, float]) -> Word:
    """A word of a part of the page, set on the page."""
    (x, y), (wide, high), box = origin, size, word.box
    on_page = (x + box.x0 * wide, y + box.y0 * high, x + box.x1 * wide, y + box.y1 * high)
    return replace(word, box=Box(*(min(1.0, max(0.0, v)) for v in on_page)))


def _weight(words: Sequence[RawWord]) -> float:
    """How much was read: letters of words, weighed by what their confidence is over a half."""
    told = ((sum(c.isalnum() for c in w.text), w.confidence) for w in words)
    return sum(n * (sure - 0.5) for n, sure in told if n >= _SURE_LETTERS and sure > 0.5)
