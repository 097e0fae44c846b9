"""A day written by hand, « le 29 octobre 2025 », its month between its figures, and writing behind
« Date : » or « Le »: they look like a signature, and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.marks.kinds import Seen
from ocr.marks.room import PixelBox
from ocr.marks.sheet import Sheet

_DAY, _YEAR = re.compile(r"\W*(1er|[0-3]?\d)"), re.compile(r"(19|20)\d\d\W*")
_BESIDE_EM = 1.6  # between a day, its month and its year
_HIGH_EM = 2.6  # of a month's letters
_PEN = 0.01  # chance of a signature from which ink casts doubt
_ASKED = re.compile(r"\W*(le|date|fait le)\W*")
_WRITTEN = 0.85  # chance of handwriting from which ink so asked for is a day
# The same of ink that is hardly a signature's: so many times likelier.
_LIKELIER, _AS_WRITING = 5.0, 0.5
_SLOT = re.compile(r"[àa]|le|fait", re.I)  # « À … » over « Le … », to be filled in
_SLOTS = 2  # answers that hang together
_READ = 0.8  # confidence from which a word is print
_BEHIND_EM, _BEFORE_EM = 3.0, 0.5  # from the end, and from the start, of the word that asks
_EDGE = 0.1  # share of an ink's height, above and below, in which it merely touches a line
_WHOLE_DAY = re.compile(r"[0-3]\d/[01]\d/(?:19|20)\d\d")  # as `ocr.hand` writes it
_OF_DAY = 0.7  # share of an ink that lies where a day was read


def without_months(seen: Sequence[Seen], page: Page, sheet: Sheet) -> list[Seen]:
    """The blobs, of which those read as a day, between a day and a year, or behind « Date : », are
    handwriting."""
    asked = [sheet.pixels(w.box) for w in page.words if _ASKED.fullmatch(w.text.lower())]
    whole = [w.box for w in page.words if _WHOLE_DAY.fullmatch(w.text)]
    slots = [sheet.pixels(line.words[0].box) for line in page.lines if _is_slot(line.words)]
    seen = [
        replace(one, signature=0.0, handwriting=1.0)
        if (_is_writing(one) and any(_is_behind(one.box, word, sheet.em_px) for word in asked))
        or _answers(one, slots, sheet.em_px)
        or any(_lies_in(sheet.fractions(*one.box), day) for day in whole)
        else one
        for one in seen
    ]
    days = [sheet.pixels(w.box) for w in page.words if _DAY.fullmatch(w.text)]
    years = [sheet.pixels(w.box) for w in page.words if _YEAR.fullmatch(w.text)]
    if not days or not years:
        return seen
    return [
        replace(one, signature=0.0, handwriting=1.0)
        if one.signature > _PEN and _is_month(one.box, days, years, sheet.em_px)
        else one
        for one in seen
    ]


def _is_slot(words: Sequence[Word]) -> bool:
    """Whether nothing but « À » or « Le » was read of a line, and what a pen may be read as."""
    first, *others = words
    return _SLOT.fullmatch(first.text) is not None and all(w.confidence < _READ for w in others)


def _is_writing(one: Seen) -> bool:
    hardly = one.handwriting > max(_AS_WRITING, _LIKELIER * one.signature)
    return hardly or one.handwriting > max(_WRITTEN, one.signature)


def _answers(one: Seen, slots: Sequence[PixelBox], em: float) -> bool:
    """Whether ink is what was filled in on two such lines or more, and hangs together: it begins
    with their first words, and ends with the last of them."""
    x0, y0, _, y1 = one.box
    own = [
        slot
        for slot in slots
        if y0 < (slot[1] + slot[3]) / 2 < y1 and abs(x0 - slot[0]) < _BEHIND_EM * em
    ]
    foot = max((slot[3] for slot in own), default=0)
    return len(own) >= _SLOTS and y1 < foot + em and one.handwriting > _AS_WRITING


def _is_behind(box: PixelBox, word: PixelBox, em: float) -> bool:
    """Whether ink no higher than writing is level with a word, and begins in it or right behind; a
    signature whose lowest stroke touches a stamp's « Le Puy-en-Velay » is not."""
    high = box[3] - box[1]
    near = word[0] - _BEFORE_EM * em < box[0] < word[2] + _BEHIND_EM * em
    level = box[1] + _EDGE * high < (word[1] + word[3]) / 2 < box[3] - _EDGE * high
    return near and level and high < _HIGH_EM * em


def _lies_in(ink: Box, day: Box) -> bool:
    return ink.intersection(day) > _OF_DAY * ink.area


def _is_month(
    box: PixelBox, days: Sequence[PixelBox], years: Sequence[PixelBox], em: float
) -> bool:
    if box[3] - box[1] > _HIGH_EM * em:
        return False
    before = any(_follows(day, box, em) for day in days)
    return before and any(_follows(box, year, em) for year in years)


def _follows(left: PixelBox, right: PixelBox, em: float) -> bool:
    middle = (left[1] + left[3]) / 2
    return right[1] < middle < right[3] and -0.3 * em < right[0] - left[2] < _BESIDE_EM * em
