"""From an upright picture to words: even light, no rules, the right scale, then the engine.

The engine is asked for text anywhere (no layout): it then loses neither table columns nor lone
cells, and lines are put together afterwards from the boxes (`lines.numbered`).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import cv2
import numpy as np

from dossiers.box import Box
from dossiers.page import Word
from ocr.across import read_across
from ocr.bands import with_bands_turned
from ocr.blocks import with_blocks_turned
from ocr.blur import blur_of, sharpened
from ocr.comb_reading import read_comb
from ocr.combs import find_combs, without_combs
from ocr.doubles import without_doubles
from ocr.engines.engine import Engine, Gray, RawWord, RecognitionTimeout
from ocr.engines.patient import Patient
from ocr.ground import whitened
from ocr.hairlines import with_figures_checked
from ocr.letters import Letters, in_rows, letters_of
from ocr.light import evened, flattened, gray_of
from ocr.lines import numbered
from ocr.mark_cells import with_marks_read
from ocr.meanwhile import begun
from ocr.name_words import with_names_checked
from ocr.passed_over import ShownLetters, shown_letters
from ocr.patches import unread_letters
from ocr.quadrilateral import Points
from ocr.reduced import reduced
from ocr.reread import reread
from ocr.rules import without_rules
from ocr.scale import X_HEIGHT_PT, reading_scale, x_height_or_wanted
from ocr.sources import Picture
from ocr.specks import without_specks
from ocr.strip_reading import read_alone
from ocr.stripes import without_stripes
from ocr.tilted import read_tilted

_SURE, _ALONE = 0.6, 0.4
_NOISE_BELOW = 0.08  # words that the engine itself does not believe
_POOR_BELOW = 0.8  # mean confidence of letters, from which a blurred page is sharpened
_BLURRED = 0.11  # blur over height of small letters; 0.05 to 0.1 on pages that read well


@dataclass(frozen=True, slots=True)
class Recognised:
    """`dpi` is the resolution of the picture, as its letters tell it; `even` the evenly lit page,
    `rows` its letters that stand in rows and `x_height` the height in pixels of small ones."""

    words: tuple[Word, ...]
    dpi: float
    even: Gray
    rows: Letters
    x_height: float


def recognise(
    picture: Picture, engine: Engine, timeout_s: float, outline: Points | None = None
) -> Recognised:
    """Words of an upright picture, and of the page that has that outline, in fractions of it, where
    one is given. Raises RecognitionTimeout."""
    even = evened(with_blocks_turned(gray_of(picture)))
    if outline is not None:
        even = whitened(even, outline)
    letters = letters_of(even)
    rows = in_rows(letters, (even.shape[0], even.shape[1]))
    x_height = x_height_or_wanted(letters, rows)
    scale = reading_scale(x_height, rows, even.shape)
    patient = Patient(engine, timeout_s)
    clean = without_specks(even, x_height)
    first = _attempt(clean, letters, rows, x_height, scale, patient)
    words = first.words
    if _weight(words) < _POOR_BELOW * sum(len(w.text) for w in words):
        blur = blur_of(clean, rows)
        if blur is not None and blur > _BLURRED * x_height and patient.left_s > timeout_s / 2:
            with contextlib.suppress(RecognitionTimeout):  # what was read at first is kept
                sharp = sharpened(clean, blur)
                again = _attempt(sharp, letters, rows, x_height, scale, patient, first.seen)
                words = max(words, again.words, key=_weight)
    return Recognised(words, x_height * 72 / X_HEIGHT_PT, even, rows, x_height)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """`seen`: how much the engine read of the page before anything was looked at again."""

    words: tuple[Word, ...]
    seen: float


def _attempt(
    even: Gray,
    letters: Letters,
    in_print: Letters,
    x_height: float,
    scale: float,
    engine: Patient,
    least: float = 0.0,
) -> _Attempt:
    """The words of an evenly lit page, read at `scale`: smaller, it is made so before anything is
    looked for on it; larger, only once its rules are taken out. None of a page of which less than
    `least` is seen."""
    smaller = min(1.0, scale)
    even, x_height = _resized(even, smaller), x_height * smaller
    turned = without_stripes(with_bands_turned(even, x_height), x_height)
    flat = flattened(turned, x_height, in_print.scaled(smaller))
    larger = scale / smaller
    boxed = begun(partial(_unruled, flat, x_height, larger, bent=flat is not turned))
    ruled = _resized(flat, larger)  # combs are told by their edges
    x_height *= larger
    dpi = int(np.clip(round(x_height * 72 / X_HEIGHT_PT), 70, 600))
    combs = {c: read_comb(ruled, c, x_height, dpi, engine) for c in find_combs(ruled, x_height)}
    filled = [comb for comb, words in combs.items() if words]
    scaled = without_combs(boxed(), filled, x_height)
    shown = begun(partial(shown_letters, scaled))

    def alone(gray: Gray, word: RawWord, larger: float) -> list[RawWord]:
        return read_alone(gray, word, x_height, dpi, engine, larger)

    def looked_at_again(
        gray: Gray, seen: Sequence[RawWord], shown: Callable[[], ShownLetters] | None = None
    ) -> list[RawWord]:
        again = reread(gray, seen, x_height, dpi, engine, shown)
        believed = _believed([r for r in again if _is_text(r)])
        figured = with_figures_checked(gray, believed, x_height, alone)
        marked = with_marks_read(gray, figured, x_height, alone)
        return with_names_checked(gray, marked, x_height, alone)

    def read(gray: Gray) -> list[RawWord]:
        return looked_at_again(gray, engine.words(gray, dpi, "sparse", engine.left_s))

    told = engine.words(scaled, dpi, "sparse", engine.left_s)
    seen = _weight(told)
    if seen < least:
        return _Attempt((), seen)
    raw = without_doubles(looked_at_again(scaled, told, shown), x_height)
    unread = unread_letters(letters.scaled(scale), raw, x_height, scaled.shape)
    patches = read_across(scaled, raw, unread, read) or read_tilted(scaled, raw, unread, read)
    height, width = scaled.shape
    raw = [r for r in raw if not any(p.replaces(r, _word(r, width, height)) for p in patches)]
    for row, comb in enumerate(filled, 1 + max((r.row for r in raw), default=0)):
        raw += [replace(r, row=row) for r in combs[comb]]
    words = [_word(r, width, height) for r in raw]
    rows = [r.row for r in raw]
    for patch in patches:
        first = 1 + max(rows, default=0)
        words += patch.words
        rows += [first + w.line for w in patch.words]
    return _Attempt(numbered(words, rows), seen)


def _unruled(flat: Gray, x_height: float, larger: float, *, bent: bool) -> Gray:
    return _resized(without_rules(flat, x_height, bent=bent), larger)


def _believed(raw: Sequence[RawWord]) -> list[RawWord]:
    """Without the doubtful words of rows where nothing is sure: wood, cloth and faces read as
    such, while a smudged word among others is worth keeping."""
    sure = {r.row for r in raw if r.confidence >= _SURE and _letters(r) >= 2}
    return [r for r in raw if r.row in sure or r.confidence >= _ALONE]


def _letters(raw: RawWord) -> int:
    return sum(c.isalnum() for c in raw.text)


def _weight(words: Sequence[Word | RawWord]) -> float:
    """How much was read: letters weighed by confidence."""
    return sum(len(w.text) * w.confidence for w in words)


def _resized(gray: Gray, scale: float) -> Gray:
    if scale == 1.0:
        return gray
    height, width = gray.shape
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    if scale < 1:
        return reduced(gray, size)
    return np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def _is_text(raw: RawWord) -> bool:
    """Specks and bits of lines come back as lone punctuation that the engine doubts."""
    if raw.confidence < _NOISE_BELOW:
        return False
    return bool(raw.text.strip("|_-—–~=.,:;·'‘’`\"“”*^°\\/<>[]{}()")) or raw.confidence > 0.6


def _word(raw: RawWord, width: int, height: int) -> Word:
    box = Box(raw.x0 / width, raw.y0 / height, raw.x1 / width, raw.y1 / height)
    return Word(raw.text, box, round(raw.confidence, 3), raw.row)
