"""Which of four directions a page lies in, told before it is read.

Tesseract's own detector is right on pages full of text and often wrong on cards (bench: 21 of 182
answers given with a confidence over 2 were wrong, all of them on cards and passports), so that its
word is taken only where there is much text. Elsewhere a band is read in each likely direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ocr.engines.engine import Engine, Gray, RawWord, RecognitionTimeout
from ocr.geometry import turned_by
from ocr.letters import Letters
from ocr.levelling import steadiness

_FEWEST_LETTERS, _MANY_LETTERS = 8, 800
_SURE = 3.0
_CLEAR_AXIS = 0.62  # share of letters whose nearest neighbour stands along the line
_NEIGHBOURS, _ASKED_STEP = 1500, 3
_ENOUGH_LETTERS = 300  # for a trial: with fewer the whole page is tried
_FEW_LETTERS = 140  # for a first one, which tells where it reads plainly
_BAND_SHARE, _LEAST_BAND = 0.5, 0.15
_TRIAL_LETTER_PX = 24.0
_LARGEST_TRIAL_PX = 1_500_000
_TELLING_LETTERS, _STEADY = 300, 0.4  # letters whose feet tell which way up they are, and how much
_FAR_BETTER = 4.0  # times as much read
_AS_IT_LIES = 1.15  # a page is upright as sent unless another direction reads clearly better
_LEAST_READ = 3.0  # some twelve letters surely read: a picture without text stays as it lies
_TRIAL_SECONDS = 15.0  # a trial takes a third of one; a machine under load, many times that
_PLAINLY_READ, _PLAINLY_SURE = 25.0, 0.8  # no other direction can read better than that


def presumed_turn(letters: Letters) -> int | None:
    """The direction in which a page may be read at once, which is then the cheapest way to know:
    lines run one way, and of the two that are left the feet of many letters tell which; where they
    do not, a page whose lines run across lies as it should. None where a trial must tell."""
    if len(letters) < _FEWEST_LETTERS:
        return None
    likely = likely_turns(letters)
    if len(likely) > 2:
        return None
    steady = steadiness(_turned(letters, likely[0])) if len(letters) >= _TELLING_LETTERS else 0.0
    if abs(steady) < _STEADY:
        return 0 if 0 in likely else None
    return likely[0] if steady > 0 else likely[1]


def turn_of(even: Gray, letters: Letters, engine: Engine) -> int:
    """Clockwise degrees that set a picture of about 1600 pixels upright, as its evenly lit copy and
    its letters tell."""
    if len(letters) < _FEWEST_LETTERS:
        return 0
    likely = _likeliest_first(likely_turns(letters), letters)
    if len(letters) >= _FEW_LETTERS:
        glance = _read_in(likely, _FEW_LETTERS, even, letters, engine)
        if glance.is_clear or glance.is_late:
            return glance.best
    if len(letters) >= _MANY_LETTERS:
        seen = engine.orientation(even, 150)
        if seen is not None and seen[1] >= _SURE and seen[0] in likely:
            return seen[0]
    return _read_in(likely, _ENOUGH_LETTERS, even, letters, engine).best


@dataclass(frozen=True, slots=True)
class _Readings:
    """How much was read in each direction, the likeliest first; None where it took too long.
    `plain`: the one in which lines read plainly, after which no other was tried."""

    scores: dict[int, float | None]
    plain: int | None = None

    @property
    def is_late(self) -> bool:
        return None in self.scores.values()

    @property
    def is_clear(self) -> bool:
        """Whether one direction reads plainly, or far better than any other."""
        if self.plain is not None:
            return True
        if self.is_late:
            return False
        *_, second, first = sorted(score or 0.0 for score in self.scores.values())
        return first >= max(_PLAINLY_READ, _FAR_BETTER * second)

    @property
    def best(self) -> int:
        if self.plain is not None:
            return self.plain
        read = {turn: score for turn, score in self.scores.items() if score is not None}
        if 0 in self.scores and 0 not in read:
            return 0  # what took too long to read may be the right one: nothing speaks for a turn
        if not read:
            return next(iter(self.scores))
        if 0 in read:
            read[0] *= _AS_IT_LIES
        best = max(read, key=lambda turn: read[turn])
        return best if read[best] >= _LEAST_READ else 0


def _read_in(
    turns: tuple[int, ...], enough: int, even: Gray, letters: Letters, engine: Engine
) -> _Readings:
    """A band of about `enough` letters read in one direction after the other."""
    scores: dict[int, float | None] = {}
    for turn in turns:
        read = _legible(_band(even, letters, turn, enough), engine)
        scores[turn] = None if read is None else read[0]
        if read is not None and read[0] >= _PLAINLY_READ and read[1] >= _PLAINLY_SURE:
            return _Readings(scores, turn)
    return _Readings(scores)


def _likeliest_first(turns: tuple[int, ...], letters: Letters) -> tuple[int, ...]:
    """Where two opposite directions are left, the one in which letters stand on their lines before
    the one in which they hang from them: which is read first."""
    if len(turns) > 2:
        return turns
    steadier = steadiness(_turned(letters, turns[0]))
    return turns if steadier >= 0.0 else turns[::-1]


def _turned(letters: Letters, turn: int) -> Letters:
    """The letters of the page once it is turned, but for where its corner comes to lie."""
    left, top, width, height, area = letters.boxes.T
    right, foot = left + width, top + height
    boxes = {
        0: (left, top, width, height),
        90: (-foot, left, height, width),
        180: (-right, -foot, width, height),
        270: (top, -right, height, width),
    }[turn]
    return Letters(np.stack((*boxes, area), axis=1))


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
    x, y = letters.centres[:_NEIGHBOURS].astype(np.float32).T.copy()
    asked = np.arange(0, len(x), _ASKED_STEP)
    across, down = x[asked, None] - x, y[asked, None] - y
    distance = np.square(across) + np.square(down)
    each = np.arange(len(asked))
    distance[each, asked] = np.inf
    nearest = distance.argmin(axis=1)
    return float(np.mean(np.abs(across[each, nearest]) > np.abs(down[each, nearest])))


def _band(even: Gray, letters: Letters, turn: int, enough: int) -> Gray:
    """The stretch of lines that holds most letters, some `enough` of them, turned, at a size that
    is quick to read."""
    height, width = even.shape
    lines_run_down = turn % 180 == 90
    length = width if lines_run_down else height
    if len(letters) >= enough:
        share = max(_LEAST_BAND * enough / _ENOUGH_LETTERS, min(_BAND_SHARE, enough / len(letters)))
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
