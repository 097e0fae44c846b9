"""Print that lies in another direction than its page: the back of a card copied sideways or upside
down beside its upright front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray, RawWord, RecognitionTimeout
from ocr.geometry import turned_by, turned_size
from ocr.letters import Letters, in_rows
from ocr.lines import turned_words
from ocr.patches import (
    FEWEST_LETTERS,
    Patch,
    Place,
    Reader,
    clusters_of,
    letters_read,
    reads_better,
    weight_of,
)

_MOST_PLACES = 2
_MOSTLY_READ = 0.4  # of a place's letters, from which it is not tried upside down


def read_across(gray: Gray, words: Sequence[RawWord], unread: Letters, read: Reader) -> list[Patch]:
    """What of an evenly lit page lies across it or upside down. `read` gives the words of a
    picture; `words` are those read already, in pixels of `gray`, `unread` the letters that they
    leave."""
    if len(unread) < FEWEST_LETTERS:
        return []
    tried = (
        _read_turned(gray, place, turns, words, read)
        for place, turns in _places(gray.shape, unread, words)
    )
    return [patch for patch in tried if patch is not None]


def _places(
    shape: tuple[int, ...], letters: Letters, words: Sequence[RawWord]
) -> Iterator[tuple[Place, tuple[int, ...]]]:
    """Where unread letters stand close together in rows, and the clockwise turns worth a try."""
    height, width = shape[:2]
    across = _transposed(in_rows(_transposed(letters), (width, height)))
    level = in_rows(letters, (height, width))
    tried = 0
    for rows, turns in ((across, (90, 270)), (level, (180,))):
        for place, members in clusters_of(rows, shape):
            if tried >= _MOST_PLACES or len(members) < FEWEST_LETTERS:
                break
            upside_down = turns == (180,)
            if upside_down and letters_read(place, words) > _MOSTLY_READ * len(members):
                continue
            tried += 1
            yield place, turns


def _transposed(letters: Letters) -> Letters:
    return Letters(np.ascontiguousarray(letters.boxes[:, [1, 0, 3, 2, 4]]))


def _read_turned(
    gray: Gray, place: Place, turns: Sequence[int], words: Sequence[RawWord], read: Reader
) -> Patch | None:
    """The place read in the direction in which it reads best; None where it reads in none."""
    readings: dict[int, list[RawWord]] = {}
    for turn in turns:
        try:
            readings[turn] = read(turned_by(place.cut(gray), turn))
        except RecognitionTimeout:
            return None
    turn = max(readings, key=lambda t: weight_of(readings[t]))
    if not reads_better(readings[turn], words, place):
        return None
    wide, high = turned_size(place.size, turn)
    upright = [
        Word(
            w.text, Box(w.x0 / wide, w.y0 / high, w.x1 / wide, w.y1 / high),
            round(w.confidence, 3), w.row,
        )
        for w in readings[turn]
    ]  # fmt: skip
    placed = (_placed(w, place, gray.shape) for w in turned_words(upright, -turn % 360))
    return Patch(place, tuple(placed))


def _placed(word: Word, place: Place, shape: tuple[int, ...]) -> Word:
    """A word of a part of the page, set on the page of that height and width."""
    (wide, high), box, (height, width) = place.size, word.box, shape[:2]
    on_page = (
        (place.left + box.x0 * wide) / width,
        (place.top + box.y0 * high) / height,
        (place.left + box.x1 * wide) / width,
        (place.top + box.y1 * high) / height,
    )
    return replace(word, box=Box(*(min(1.0, max(0.0, v)) for v in on_page)))
