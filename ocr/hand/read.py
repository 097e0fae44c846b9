"""Dates written by hand, read where the page asks for one and print gave none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dossiers.box import Box
from dossiers.page import Word
from ocr.convolution import Array
from ocr.engines.engine import Gray
from ocr.hand.dated import is_dated
from ocr.hand.decode import chances_of_dates, is_like_date, plainly_said
from ocr.hand.heard import heard_of, says_no_date, ways_to_write, weighed
from ocr.hand.network import log_probabilities
from ocr.hand.places import (
    IS_DATE,
    PLAINLY,
    Pixels,
    Place,
    is_print,
    pixels,
    places_of,
    print_boxes,
    with_le_apart,
    within,
)
from ocr.hand.spelling import Years, date_said
from ocr.hand.strips import OFF_MIDDLE, SHARES, Run, runs_at, strips_of
from ocr.hand.taller import DOUBTED
from ocr.hand.together import dates_of_all
from ocr.hand.unread import unread_places

GIVEN_FROM = 0.5  # mean chance over the sizes tried
_PLAINLY = 0.9  # chance from which a date is hardly ever wrong
_LED = 0.15  # of the width of « le 12/09/2025 » that « le » takes
_UNASKED = 0.6  # the same, where no word asks for a date
_BY_ALL = 0.8  # at most, of a date that the sizes say together and not one by one
# Confidence of such a word, plainly written or not: less than any check asks before it refuses.
SURE, UNSURE = 0.6, 0.5
_SPELT, _FEWEST = 8, 4  # figures of a date; of one that may be misread
_TYPED = 1.0  # confidence of a text layer, whose figures stay as they are
_NEARLY_PRINT = 0.75  # of what a pen wrote and recognition read as the network did


@dataclass(frozen=True, slots=True)
class HandDate:
    """A date, its chance, and where it is written, in pixels; `led` by « le » in the same ink;
    `heard`, the confidence of recognition where it read the same."""

    date: dt.date
    chance: float
    box: Pixels
    led: bool = False
    heard: float = 0.0


def with_hand_dates(words: tuple[Word, ...], even: Gray, x_height: float) -> tuple[Word, ...]:
    """The words of a page with the dates that a hand wrote at places that ask for one, each as one
    word (dd/mm/yyyy) instead of what recognition made of it."""
    words = with_le_apart(words)
    given: list[HandDate] = []
    pen = _Pen(even, x_height, print_boxes(words, (even.shape[0], even.shape[1])))
    for place in places_of(words, (even.shape[0], even.shape[1]), x_height):
        if any(_is_written_at(one.box, place, x_height) for one in given):
            continue
        found = _spelt_at(place, words, even) or pen.date_at(place, words)
        if found is not None:
            given.append(found)
            words = _with_date(words, _as_heard(found, words, even), place, even)
    if is_dated(words):
        return words
    for place in unread_places(words, even, x_height):
        found = pen.date_at(place, words)
        if found is None or found.chance < _UNASKED:
            continue
        if not any(_is_rest_of(found, one) for one in given):
            words = _with_date(words, found, place, even)
    return words


def _is_written_at(box: Pixels, place: Place, x_height: float) -> bool:
    """Whether ink lies at a place: of one about a known height not that of the line above."""
    middle = (box[1] + box[3]) / 2
    level = place.middle is None or abs(middle - place.middle) < OFF_MIDDLE * x_height
    return level and _is_within(box, place.box)


def _is_rest_of(found: HandDate, given: HandDate) -> bool:
    """Whether a date is said less likely by some of the ink of another: « mars 2024 »."""
    less = found.date != given.date and found.chance < given.chance
    return less and _is_within(found.box, given.box)


@dataclass(frozen=True, slots=True)
class _Pen:
    """A page, what is printed on it, and the ink that was tried in vain: two labels may ask for
    the same."""

    even: Gray
    x_height: float
    printed: Sequence[Pixels]
    in_vain: set[tuple[Pixels, Years]] = field(default_factory=set)

    def date_at(self, place: Place, words: Sequence[Word]) -> HandDate | None:
        for run in runs_at(self.even, place, self.printed, self.x_height):
            years = replace(place.years, short=run.whole)  # « 06 12 34 » may begin a number
            if (run.box, years) in self.in_vain:
                continue
            here = [w for w in words if _is_of(w, run.box, self.even) and not is_print(w)]
            if not says_no_date(here, run.box, self.even.shape):
                found = date_of(run, years, heard_of(here))
                if found is not None and found.chance >= GIVEN_FROM:
                    return None if _is_typed(here, found, years) else found
            self.in_vain.add((run.box, years))
        return None


def _is_typed(here: Sequence[Word], found: HandDate, years: Years) -> bool:
    """Whether recognition was nearly as sure as of print of a whole date, and the network wavers at
    another: figures of a typewriter, whose zeros are crossed. Of what is taller than print, and so
    a pen's, the years of the page must speak for recognition."""
    figures = [w for w in here if any(c.isdigit() for c in w.text)]
    if len(figures) != 1 or not IS_DATE.fullmatch(figures[0].text.strip(".,;:")):
        return False
    typed = date_said(heard_of(figures), years)
    nearly = figures[0].confidence >= _NEARLY_PRINT and found.chance < _PLAINLY
    if not nearly or typed is None or typed == found.date:
        return False
    likelier = years.weight(typed.year) > years.weight(found.date.year)
    return figures[0].confidence != DOUBTED or likelier


def date_of(run: Run, years: Years, heard: str = "") -> HandDate | None:
    """The likeliest date that a run says, where recognition `heard` that; None where nothing there
    is like one at the first size tried."""
    mean: dict[dt.date, float] = {}
    sizes: list[Array] = []
    led = 0
    for strip in strips_of(run):
        logs = log_probabilities(strip)
        freely = plainly_said(logs)
        said_here = chances_of_dates(logs, years)
        if not sizes and not said_here and not _has_figures_of_date(freely):
            return None
        led += freely.startswith("le")
        for said, chance in said_here.items():
            mean[said] = mean.get(said, 0.0) + chance * SHARES[len(sizes)]
        sizes.append(logs)
    chances = weighed(mean, heard)
    if chances and max(chances.values()) < GIVEN_FROM:
        together = weighed(dates_of_all(sizes, years), heard)
        chances = {said: min(c, _BY_ALL) for said, c in together.items()}
    best = max(chances, key=lambda said: chances[said], default=None)
    if best is None:
        return None
    return HandDate(best, chances[best], run.box, 2 * led > len(sizes))


def _has_figures_of_date(text: str) -> bool:
    return is_like_date(text) and sum(c.isdigit() for c in text) >= _FEWEST


def _is_of(word: Word, box: tuple[int, int, int, int], even: Gray) -> bool:
    """Whether a word was made of the ink in a box: most of it, or its middle, lies there."""
    x0, y0, x1, y1 = pixels(word.box, even.shape)
    high, wide = min(y1, box[3]) - max(y0, box[1]), min(x1, box[2]) - max(x0, box[0])
    most = high > 0 and wide > 0 and 2 * high * wide >= (x1 - x0) * (y1 - y0)
    return most or _is_within((x0, y0, x1, y1), box)


def _is_within(box: tuple[int, int, int, int], outer: tuple[int, int, int, int]) -> bool:
    """Whether the middle of a box lies in another."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] < x < outer[2] and outer[1] < y < outer[3]


def _spelt_at(place: Place, words: Sequence[Word], even: Gray) -> HandDate | None:
    """The date that recognition spelt plainly without marks: « 30 05 2023 », a figure a box."""
    here = within(words, place.box, (even.shape[0], even.shape[1]))
    figures = sorted((w for w in here if any(c.isdigit() for c in w.text)), key=lambda w: w.box.x0)
    text = "".join(w.text for w in figures)
    if len(text) != _SPELT or not PLAINLY <= min(w.confidence for w in figures) < _TYPED:
        return None
    said = date_said(text, place.years)
    return None if said is None else HandDate(said, 1.0, pixels(_around(figures), even.shape))


def _around(words: Sequence[Word]) -> Box:
    x0, y0 = min(w.box.x0 for w in words), min(w.box.y0 for w in words)
    return Box(x0, y0, max(w.box.x1 for w in words), max(w.box.y1 for w in words))


def _as_heard(found: HandDate, words: Sequence[Word], even: Gray) -> HandDate:
    """As sure as recognition was of the same date there, if nearly as sure as of print."""
    here = [w for w in words if _is_of(w, found.box, even)]
    sure = min((w.confidence for w in here if any(c.isdigit() for c in w.text)), default=0.0)
    same = heard_of(here).removeprefix("le") in ways_to_write(found.date)
    return replace(found, heard=sure) if same and sure >= _NEARLY_PRINT else found


def _with_date(
    words: Sequence[Word], found: HandDate, place: Place, even: Gray
) -> tuple[Word, ...]:
    high, wide = even.shape
    x0, y0, x1, y1 = found.box
    box = Box(x0 / wide, y0 / high, x1 / wide, y1 / high)
    kept = [w for w in words if is_print(w) or not _is_of(w, found.box, even)]
    written = _words_of(found, box)
    if place.middle is not None:
        return (*kept, *(replace(w, line=place.line) for w in written))
    beside = [w for w in kept if _stands_beside(w.box, box) and w.line != place.line]
    if beside:
        line = min(beside, key=lambda w: abs(w.box.y0 + w.box.y1 - box.y0 - box.y1)).line
        return (*kept, *(replace(w, line=line) for w in written))
    below = [replace(w, line=w.line + 1) if w.line > place.line else w for w in kept]
    return (*below, *(replace(w, line=place.line + 1) for w in written))


def _stands_beside(printed: Box, written: Box) -> bool:
    """Whether a pen wrote level with a printed word: higher than that, on the rule beside it."""
    both = min(printed.y1, written.y1) - max(printed.y0, written.y0)
    return 2 * both > printed.height


def _words_of(found: HandDate, box: Box) -> list[Word]:
    """« 12/09/2025 » in its box, « le » before it where that was read too."""
    sure = max(found.heard, SURE if found.chance >= _PLAINLY else UNSURE)
    text = f"{found.date:%d/%m/%Y}"
    if not found.led:
        return [Word(text, box, sure, 0)]
    between = box.x0 + _LED * (box.x1 - box.x0)
    le = Word("le", Box(box.x0, box.y0, between, box.y1), sure, 0)
    return [le, Word(text, Box(between, box.y0, box.x1, box.y1), sure, 0)]
