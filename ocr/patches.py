"""Places of a page where print stands that was not read: letters that no sure word covers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from dossiers.page import Word
from ocr.engines.engine import Gray, RawWord
from ocr.letters import Letters

FEWEST_LETTERS = 40  # of a card's back; fewer are a stamp or a note up the margin
_READ_FROM = 0.6  # confidence of a word that was read as it lies
_TALL = (0.5, 3.0)  # heights of letters, in heights of the page's small ones
_NEAR_IN_X_HEIGHTS = 5.0  # from a letter of a place to the next line of it
_LEAST_READ = 12.0  # letters weighed by how sure they are: some thirty
_SAME_PRINT = 0.3  # of a word, covered by one read anew
_CLEARLY = 1.5  # how much better than as it lies
_SURE_LETTERS = 3
_MAP_STEP = 4  # pixels of the page to one of the map on which letters are put together
_RIM = 0.02  # of the page's longer side, taken around a place

Reader = Callable[[Gray], list[RawWord]]


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the page, in pixels; right and foot are past its end."""

    left: int
    top: int
    right: int
    foot: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.right - self.left, self.foot - self.top

    def cut(self, gray: Gray) -> Gray:
        return gray[self.top : self.foot, self.left : self.right]

    def holds(self, raw: RawWord) -> bool:
        x, y = (raw.x0 + raw.x1) / 2, (raw.y0 + raw.y1) / 2
        return self.left <= x <= self.right and self.top <= y <= self.foot


@dataclass(frozen=True, slots=True)
class Patch:
    """What was read in a place apart from its page: `words` in fractions of the page, `line`
    numbering those of the patch."""

    place: Place
    words: tuple[Word, ...]

    def replaces(self, raw: RawWord, word: Word) -> bool:
        """Whether a word of the page (as read, and placed on it) was made of the same print, read
        the wrong way."""
        if not self.place.holds(raw):
            return False
        same = any(w.box.intersection(word.box) > _SAME_PRINT * word.box.area for w in self.words)
        return same or raw.confidence < _READ_FROM


def unread_letters(
    letters: Letters, words: Sequence[RawWord], x_height: float, shape: tuple[int, ...]
) -> Letters:
    """Those of a page's letters of which nothing sure was read; `words` and letters in pixels of a
    page of that height and width."""
    boxes = letters.boxes
    covered = np.zeros((shape[0] // _MAP_STEP + 1, shape[1] // _MAP_STEP + 1), bool)
    for w in words:
        if w.confidence >= _READ_FROM:
            covered[
                w.y0 // _MAP_STEP : w.y1 // _MAP_STEP + 1, w.x0 // _MAP_STEP : w.x1 // _MAP_STEP + 1
            ] = True
    middles = (boxes[:, :2] + boxes[:, 2:4] // 2) // _MAP_STEP
    high = boxes[:, 2:4].max(axis=1)
    free = ~covered[middles[:, 1], middles[:, 0]]
    free &= (high > _TALL[0] * x_height) & (high < _TALL[1] * x_height)
    return Letters(boxes[free])


def clusters_of(letters: Letters, shape: tuple[int, ...]) -> list[tuple[Place, Letters]]:
    """The places where letters stand near each other, the fullest first, and which do."""
    if not len(letters):
        return []
    near = np.zeros((shape[0] // _MAP_STEP + 1, shape[1] // _MAP_STEP + 1), np.uint8)
    reach = round(_NEAR_IN_X_HEIGHTS * float(np.median(letters.boxes[:, 2:4].min(axis=1))))
    for left, top, wide, high, _ in letters.boxes.tolist():
        near[
            max(0, top - reach) // _MAP_STEP : (top + high + reach) // _MAP_STEP + 1,
            max(0, left - reach) // _MAP_STEP : (left + wide + reach) // _MAP_STEP + 1,
        ] = 1
    _, labels = cv2.connectedComponents(near, connectivity=4)
    middles = (letters.centres / _MAP_STEP).astype(np.int64)
    of = labels[middles[:, 1], middles[:, 0]]
    rim = round(_RIM * max(shape[:2]))
    found = []
    for label in np.unique(of):
        boxes = letters.boxes[of == label]
        place = Place(
            max(0, int(boxes[:, 0].min()) - rim),
            max(0, int(boxes[:, 1].min()) - rim),
            min(shape[1], int((boxes[:, 0] + boxes[:, 2]).max()) + rim),
            min(shape[0], int((boxes[:, 1] + boxes[:, 3]).max()) + rim),
        )
        found.append((place, Letters(boxes)))
    return sorted(found, key=lambda f: -len(f[1]))


def letters_read(place: Place, words: Sequence[RawWord]) -> int:
    """How many letters of words were read there surely, as they lie: of what stands upside down a
    few short ones look like text."""
    told = (
        sum(c.isalnum() for c in w.text)
        for w in words
        if w.confidence >= _READ_FROM and place.holds(w)
    )
    return sum(letters for letters in told if letters >= _SURE_LETTERS)


def reads_better(found: Sequence[RawWord], words: Sequence[RawWord], place: Place) -> bool:
    """Whether `found` is text, and clearly more than what `words` say of the place."""
    as_it_lies = weight_of([w for w in words if place.holds(w)])
    return weight_of(found) >= max(_LEAST_READ, _CLEARLY * as_it_lies)


def weight_of(words: Sequence[RawWord]) -> float:
    """How much was read: letters of words, weighed by what their confidence is over a half."""
    told = ((sum(c.isalnum() for c in w.text), w.confidence) for w in words)
    return sum(n * (sure - 0.5) for n, sure in told if n >= _SURE_LETTERS and sure > 0.5)
