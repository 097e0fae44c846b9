"""Dates written by hand, read where the page asks for one and print gave none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray
from ocr.hand.decode import chances_of_dates
from ocr.hand.heard import heard_of, weighed
from ocr.hand.network import log_probabilities
from ocr.hand.places import Place, is_print, places_of
from ocr.hand.spelling import Years
from ocr.hand.strips import Run, runs_at, strips_of

GIVEN_FROM = 0.5  # mean chance over the sizes tried
_PLAINLY = 0.9  # chance from which a date is hardly ever wrong
_TRIED, _WORTH_ANOTHER = 2, 0.05  # after so many sizes, less than that is hopeless
# Confidence of such a word, plainly written or not: less than any check asks before it refuses.
SURE, UNSURE = 0.6, 0.5


@dataclass(frozen=True, slots=True)
class HandDate:
    """A date, its chance, and where it is written, in pixels."""

    date: dt.date
    chance: float
    box: tuple[int, int, int, int]


def with_hand_dates(words: tuple[Word, ...], even: Gray, x_height: float) -> tuple[Word, ...]:
    """The words of a page with the dates that a hand wrote at places that ask for one, each as one
    word (dd/mm/yyyy) instead of what recognition made of it."""
    given: list[tuple[int, int, int, int]] = []
    for place in places_of(words, (even.shape[0], even.shape[1]), x_height):
        if any(_is_within(box, place.box) for box in given):
            continue
        found = _date_at(place, words, even, x_height)
        if found is not None:
            given.append(found.box)
            words = _with_date(words, found, place, even)
    return words


def _date_at(place: Place, words: Sequence[Word], even: Gray, x_height: float) -> HandDate | None:
    boxes = [_pixels(w.box, even) for w in words if is_print(w)]
    doubted = [w for w in words if not is_print(w)]
    for run in runs_at(even, place, boxes, x_height):
        here = [w for w in doubted if _is_of(w, run.box, even)]
        years = replace(place.years, short=run.whole)  # « 06 12 34 » may begin a number
        found = date_of(run, years, heard_of(here))
        if found is not None and found.chance >= GIVEN_FROM:
            return found
    return None


def date_of(run: Run, years: Years, heard: str = "") -> HandDate | None:
    """The likeliest date that a run says, where recognition `heard` that; None where nothing there
    is like one."""
    mean: dict[dt.date, float] = {}
    strips = strips_of(run)
    for tried, strip in enumerate(strips):
        if tried == _TRIED and sum(mean.values()) < _WORTH_ANOTHER:
            return None
        for said, chance in chances_of_dates(log_probabilities(strip), years).items():
            mean[said] = mean.get(said, 0.0) + chance / len(strips)
    mean = weighed(mean, heard)
    if not mean:
        return None
    best = max(mean, key=lambda said: mean[said])
    return HandDate(best, mean[best], run.box)


def _is_of(word: Word, box: tuple[int, int, int, int], even: Gray) -> bool:
    """Whether a word was made of the ink in a box: most of it, or its middle, lies there."""
    x0, y0, x1, y1 = _pixels(word.box, even)
    high, wide = min(y1, box[3]) - max(y0, box[1]), min(x1, box[2]) - max(x0, box[0])
    most = high > 0 and wide > 0 and 2 * high * wide >= (x1 - x0) * (y1 - y0)
    return most or _is_within((x0, y0, x1, y1), box)


def _is_within(box: tuple[int, int, int, int], outer: tuple[int, int, int, int]) -> bool:
    """Whether the middle of a box lies in another."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] < x < outer[2] and outer[1] < y < outer[3]


def _with_date(
    words: Sequence[Word], found: HandDate, place: Place, even: Gray
) -> tuple[Word, ...]:
    high, wide = even.shape
    x0, y0, x1, y1 = found.box
    box = Box(x0 / wide, y0 / high, x1 / wide, y1 / high)
    kept = [w for w in words if is_print(w) or not _is_of(w, found.box, even)]
    text = f"{found.date:%d/%m/%Y}"
    sure = SURE if found.chance >= _PLAINLY else UNSURE
    if place.middle is not None:
        return (*kept, Word(text, box, sure, place.line))
    middle = (box.y0 + box.y1) / 2
    beside = [w.line for w in kept if w.box.y0 < middle < w.box.y1 and w.line != place.line]
    if beside:
        return (*kept, Word(text, box, sure, beside[0]))
    below = [replace(w, line=w.line + 1) if w.line > place.line else w for w in kept]
    return (*below, Word(text, box, sure, place.line + 1))


def _pixels(box: Box, even: Gray) -> tuple[int, int, int, int]:
    high, wide = even.shape
    return round(box.x0 * wide), round(box.y0 * high), round(box.x1 * wide), round(box.y1 * high)
