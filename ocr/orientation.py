"""Which of four directions a page lies in, told before it is read.

Tesseract's own detector is right on pages full of text and often wrong on cards (bench: 21 of 182
answers given with a confidence over 2 were wrong, all of them on cards and passports), so that its
word is taken only where there is much text. Elsewhere a band is read in each likely direction.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ocr.engines.engine import Engine, Gray, RawWord, RecognitionTimeout
from ocr.geometry import turned_by
from ocr.letters import Letters

_FEWEST_LETTERS, _MANY_LETTERS = 8, 800
_SURE = 3.0
_CLEAR_AXIS = 0.62  # share of letters whose nearest neighbour stands along the line
_NEIGHBOURS, _ASKED_STEP = 1500, 3
_ENOUGH_LETTERS = 300  # for a trial: with fewer the whole page is tried
_BAND_SHARE, _LEAST_BAND = 0.5, 0.15
_TRIAL_LETTER_PX = 24.0
_LARGEST_TRIAL_PX = 1_500_000
_AS_IT_LIES = 1.15  # a page is upright as sent unless another direction reads clearly better
_LEAST_READ = 3.0  # some twelve letters surely read: a picture without text stays as it lies
_TRIAL_SECONDS = 15.0  # a trial takes a third of one; a machine under load, many times that
_PLAINLY_READ, _PLAINLY_SURE = 25.0, 0.8  # no other direction can read better than that


def may_be_presumed(letters: Letters) -> bool:
    """Whether lines run across, so that a page lies as it should or, seldom, on its head: reading
    it is then the cheapest way to know."""
    return len(letters) >= _FEWEST_LETTERS and likely_turns(letters) == (0, 180)


def turn_of(even: Gray, letters: Letters, engine: Engine) -> int:
    """Clockwise degrees that set a picture of about 1600 pixels upright, as its evenly lit copy and
    its letters tell."""
    if len(letters) < _FEWEST_LETTERS:
        return 0
    likely = likely_turns(letters)
    if len(letters) >= _MANY_LETTERS:
        seen = engine.orientation(even, 150)
        if seen is not None and seen[1] >= _SURE and seen[0] in likely:
            return seen[0]
    return _tried(even, letters, likely, engine)


def likely_turns(letters: Letters) -> tuple[int, ...]:
    """Along a line letters stand closer than lines do: their neighbours tell the lines' axis."""
    along = _share_beside(letters)
    if along >= _CLEAR_AXIS:
        return (0, 180)
    if along <= 1 - _CLEAR_AXIS:
        return (90, 270)
    return (0, 90, 180, 270)


def _share_beside(letters: Letters) -> float:
    """Share of letters whose nearest neighbour stands to the left or right of them; one in three
    tells it."""
    centres = letters.centres[:_NEIGHBOURS].astype(np.float32)
    asked = np.arange(0, len(centres), _ASKED_STEP)
    away = centres[asked, None, :] - centres[None, :, :]
    distance = np.square(away).sum(axis=2)
    distance[np.arange(len(asked)), asked] = np.inf
    nearest = away[np.arange(len(asked)), distance.argmin(axis=1)]
    return float(np.mean(np.abs(nearest[:, 0]) > np.abs(nearest[:, 1])))


def _tried(even: Gray, letters: Letters, turns: tuple[int, ...], engine: Engine) -> int:
    scores = {}
    for turn in turns:
        read = _legible(_band(even, letters, turn), engine)
        if read is None:
            continue
        scores[turn], sureness = read
        if scores[turn] >= _PLAINLY_READ and sureness >= _PLAINLY_SURE:
            return turn
    if 0 in turns and 0 not in scores:
        return 0  # what took too long to read may be the right one: nothing speaks for a turn
    if not scores:
        return turns[0]
    if 0 in scores:
        scores[0] *= _AS_IT_LIES
    best = max(scores, key=lambda turn: scores[turn])
    return best if scores[best] >= _LEAST_READ else 0


def _band(even: Gray, letters: Letters, turn: int) -> Gray:
    """The stretch of lines that holds most letters, turned, at a size that is quick to read."""
    height, width = even.shape
    lines_run_down = turn % 180 == 90
    length = width if lines_run_down else height
    if len(letters) >= _ENOUGH_LETTERS:
        share = max(_LEAST_BAND, min(_BAND_SHARE, _ENOUGH_LETTERS / len(letters)))
        reach = max(60, round(length * share))
        at = letters.centres[:, 0 if lines_run_down else 1]
        counts = np.bincount(at.astype(np.int64), minlength=length)
        start = int(np.argmax(np.convolve(counts, np.ones(reach), mode="valid")))
        cut = even[:, start : start + reach] if lines_run_down else even[start : start + reach]
    else:
        cut = even
    scale = _TRIAL_LETTER_PX / max(4.0, float(np.median(letters.boxes[:, 2:4].max(axis=1))))
    scale = min(scale, 2.5, (_LARGEST_TRIAL_PX / cut.size) ** 0.5)
    size = (max(1, round(cut.shape[1] * scale)), max(1, round(cut.shape[0] * scale)))
    sized = cv2.resize(cut, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    return turned_by(np.asarray(sized, np.uint8), turn)


def _legible(band: Gray, engine: Engine) -> tuple[float, float] | None:
    """See `how_legible`; None where reading the band takes too long."""
    try:
        return how_legible(engine.words(band, 200, "sparse", _TRIAL_SECONDS))
    except RecognitionTimeout:
        return None


def how_legible(words: Sequence[RawWord]) -> tuple[float, float]:
    """How much reads as words (letters weighed by the engine's confidence), and the mean confidence
    of all letters."""
    letters = sum(len(w.text) for w in words)
    sureness = sum(len(w.text) * w.confidence for w in words) / max(1, letters)
    return sum(map(_weight, words)), sureness


def _weight(word: RawWord) -> float:
    told = sum(c.isalnum() for c in word.text)
    return told * max(0.0, word.confidence - 0.5) if told >= 3 else 0.0
