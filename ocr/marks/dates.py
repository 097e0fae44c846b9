"""Whether a date stands beside a signature: printed, written by hand, or a slot left blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import numpy as np

from dossiers.page import Word
from ocr.marks.date_wording import BEGUN, DATE, asks_for_date, plain, says_of_date
from ocr.marks.kinds import Seen
from ocr.marks.room import PixelBox, Place
from ocr.marks.sheet import Sheet

_ABOVE_EM = 6.0  # « Fait à … le … » stands so far above a signature at most
_BELOW_EM = 3.0  # below the place, where nothing tells above
_ACROSS_EM = 14.0  # a bare date stands so far beside the place at most;
_SAID_ACROSS_EM = 26.0  # « Fait à …, le », on the other side of the page
_APART_EM = 2.5  # between a slot without dots and what is printed behind it
_SLOT_EM = 9.0  # a date begins so near its slot
_FAR_SLOT_EM = 24.0  # where no dots show how long the slot is
_LEAD_EM = 6.0  # words farther apart than this are not said of each other,
_LABEL_EM = 16.0  # but for a label that ends with a colon and its value
_LEVEL_EM = 0.8  # what stands on one row
_AROUND_EM = 2.5  # a date so near a blank slot may have been meant for it
_PRINT_EM = (0.3, 1.7)  # heights of words of print
_SURE_WORD = 0.6
_GUIDE = re.compile(r"(le|date|signature|visa|jour|lieu|heure|etablissement)\W*$")
_BLANK = re.compile(r"[\W_lI|]*(2\W?0)?[\W_lI|]*")  # « ……… », « __/__/20__ »
_ODD_MONTH = re.compile(  # « 27 octolre 2023 », written by hand: a day and a year are there
    r"([12]?\d|0[1-9]|3[01])\s+[^\W\d]\S{2,11}\s+(19|20)\d\d\W*"
)
_DOTS = re.compile(r"\.{3,}|…|_{3,}|/\s?_|_\s?/|/\s?\.|\.\s?/")
_HAND, _MAY_BE_HAND = 0.4, 0.1  # chances of handwriting or a signature
_FIGURES = 4  # of a date without its year, at the least
_MOSTLY_OUT = 0.5  # of what is not in the place to sign
_UNDER_EM = 3.0  # a value stands so far under the label that heads it at most,
_UNDER_ASIDE_EM = (2.0, 4.0)  # and begins so far to its left or its right
_IN_BAND_EM = 4.0  # ink that reaches into a slot's line so far is a date, though a pen hangs on it

Kind = Literal["made", "date", "slot"]


@dataclass(frozen=True, slots=True)
class _Told:
    """A date, by what is said of it, or a slot; its box in pixels; for a slot where it ends, and
    whether what stands in it may be a date badly read."""

    kind: Kind
    box: PixelBox
    end: int = 0
    misread: bool = False


def dated(place: Place, seen: Sequence[Seen], sheet: Sheet, words: Sequence[Word]) -> bool | None:
    """True where a date that is not said to be another day's stands in or just above the place, or
    ink fills its slot; False where a slot (« le …… », « Date : ») is blank, though a date stands
    elsewhere; None where nothing tells."""
    told = _told_about(place, words, sheet)
    above = [t for t in told if t.box[1] + t.box[3] < 2 * place.y1]
    told = _nearest_of_rows(above or told, place, sheet.em_px)
    dates = [t for t in told if t.kind != "slot"]
    slots = [t for t in told if t.kind == "slot"]
    filled = [_filled(slot, seen, sheet) for slot in slots]
    if not slots or True in filled:
        return True if dates or slots else None
    if any(_stands_for(date, slots, place, sheet.em_px) for date in dates):
        return True
    unsure = None in filled or any(
        slot.misread or _may_be_answered_under(slot, place, seen, words, sheet) for slot in slots
    )
    return None if unsure else False


def _told_about(place: Place, words: Sequence[Word], sheet: Sheet) -> list[_Told]:
    """What the lines near the place tell: their words are said of each other."""
    em = sheet.em_px
    low, high = place.y0 - (_ABOVE_EM + 2) * em, place.y1 + (_BELOW_EM + 1) * em
    near = {w.line for w in words if low < w.box.y0 * sheet.height < high}
    ordered = sorted((w for w in words if w.line in near), key=lambda w: (w.line, w.box.x0))
    lines = [list(line) for _, line in groupby(ordered, key=lambda w: w.line)]
    told: list[_Told] = []
    for at, line in enumerate(lines):
        told += _dates_of(line, sheet)
        told += _slots_of(line, lines[at - 1] if at else (), sheet)
    return [t for t in told if _is_near(t, place, em)]


def _dates_of(line: Sequence[Word], sheet: Sheet) -> Iterator[_Told]:
    texts = [plain(w.text) for w in line]
    starts = [sum(len(t) + 1 for t in texts[:k]) for k in range(len(texts))]
    for found in DATE.finditer(" ".join(texts)):
        first = max(k for k, start in enumerate(starts) if start <= found.start())
        last = max(k for k, start in enumerate(starts) if start < found.end())
        inside = found.start() - starts[first]
        before = f"{_said_before(line, first, sheet)} {texts[first][:inside]}"
        says = says_of_date(before, " ".join(w.text for w in line[last + 1 : last + 3]))
        if says != "other":
            kind: Kind = "made" if says == "made" else "date"
            yield _Told(kind, _box_of(line[first : last + 1], sheet))


def _said_before(line: Sequence[Word], at: int, sheet: Sheet) -> str:
    """The words before the one at `at`, as far as they are of its piece of the line, or its label:
    « Né(e) le : » is said of the value in the next column."""
    em = sheet.em_px / sheet.width
    start = at
    while start > 0:
        labels = start == at and line[start - 1].text.endswith(":")
        reach = _LABEL_EM if labels else _LEAD_EM
        if line[start].box.x0 - line[start - 1].box.x1 >= reach * em:
            break
        start -= 1
    return " ".join(w.text for w in line[start:at])


def _slots_of(line: Sequence[Word], above: Sequence[Word], sheet: Sheet) -> Iterator[_Told]:
    """« le » with nothing printed but dots behind it, « Date » with a colon or dots behind it. A
    signature may be read as such a word too."""
    em = sheet.em_px
    for at, word in enumerate(line):
        box = sheet.pixels(word.box)
        if not _GUIDE.match(_letters(word.text)) or not _is_high(box, em):
            continue
        behind = _behind(line, at, sheet)
        read = [w for w in behind if not _BLANK.fullmatch(w.text)]
        if DATE.search(plain(" ".join(w.text for w in read))):
            continue
        blank = "".join(w.text for w in behind[: behind.index(read[0]) if read else None])
        dotted = bool(_DOTS.search(word.text + blank))
        misread = any(_may_be_date(w) for w in read[:3]) or any(
            _may_be_date(w) for w in _behind(line, at, sheet, _FAR_SLOT_EM) if not dotted
        )
        if read and not (misread or dotted or _stands_apart(read[0], word, sheet)):
            continue
        said = f"{_said_before(line, at, sheet) or _begun(line, above, sheet)} {word.text}"
        colon = " :" if ":" in word.text + blank else ""
        if not asks_for_date(said.rstrip(" :.…_") + colon, dotted=misread or dotted):
            continue
        if _ODD_MONTH.match(" ".join(w.text for w in read)):
            yield _Told("made", _box_of(read, sheet))
        else:
            end = sheet.pixels(read[0].box)[0] if read and not misread else sheet.width
            yield _Told("slot", box, end, misread)


def _stands_apart(behind: Word, slot: Word, sheet: Sheet) -> bool:
    return (behind.box.x0 - slot.box.x1) * sheet.width > _APART_EM * sheet.em_px


def _begun(line: Sequence[Word], above: Sequence[Word], sheet: Sheet) -> str:
    """« Fait à Nice » right above a line that starts with « le »."""
    em = sheet.em_px / sheet.width
    if not above or abs(above[0].box.x0 - line[0].box.x0) > em:
        return ""
    text = " ".join(w.text for w in above if w.box.x1 - above[0].box.x0 < _SAID_ACROSS_EM / 2 * em)
    return text if BEGUN.match(text) else ""


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", plain(text))


def _may_be_date(word: Word) -> bool:
    """Whether a word may be a piece of a date badly read."""
    if _BLANK.fullmatch(word.text):
        return False
    return word.confidence < _SURE_WORD or any(c.isdigit() for c in word.text)


def _behind(line: Sequence[Word], at: int, sheet: Sheet, reach_em: float = _SLOT_EM) -> list[Word]:
    """Words of the line that begin soon behind the one at `at`."""
    reach = reach_em * sheet.em_px / sheet.width
    return [w for w in line[at + 1 :] if w.box.x0 - line[at].box.x1 < reach]


def _is_high(box: PixelBox, em: float) -> bool:
    return _PRINT_EM[0] < (box[3] - box[1]) / em < _PRINT_EM[1]


def _box_of(words: Iterable[Word], sheet: Sheet) -> PixelBox:
    x0, y0, x1, y1 = zip(*(sheet.pixels(w.box) for w in words), strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def _is_near(told: _Told, place: Place, em: float) -> bool:
    x0, y0, x1, y1 = told.box
    across = (_ACROSS_EM if told.kind == "date" else _SAID_ACROSS_EM) * em
    return (
        place.y0 - _ABOVE_EM * em < (y0 + y1) / 2 < place.y1 + _BELOW_EM * em
        and place.x0 - across < x1
        and x0 < place.x1 + across
    )


def _nearest_of_rows(told: Sequence[_Told], place: Place, em: float) -> list[_Told]:
    """Of dates and slots on one row, as parties have them side by side, those nearest the place."""

    def far(one: _Told) -> float:
        return max(0, place.x0 - one.box[2], one.box[0] - place.x1)

    def is_outdone(one: _Told) -> bool:
        level = (t for t in told if abs(t.box[1] - one.box[1]) < _LEVEL_EM * em)
        return any(far(t) + em < far(one) for t in level)

    return [one for one in told if not is_outdone(one)]


def _stands_for(date: _Told, slots: Sequence[_Told], place: Place, em: float) -> bool:
    """Whether a date counts though a slot is blank: it says that it does, it was set in the place
    itself, or so near the slot that it was meant for it."""
    middle = (date.box[1] + date.box[3]) / 2
    if date.kind == "made" or (place.y0 < middle and place.share_of(*date.box) > 0):
        return True
    return any(
        abs(date.box[1] - slot.box[1]) < _AROUND_EM * em
        and -em < date.box[0] - slot.box[2] < _ACROSS_EM * em
        for slot in slots
    )


def _filled(slot: _Told, seen: Sequence[Seen], sheet: Sheet) -> bool | None:
    """Whether ink written by hand starts on the slot's line right behind it; None where it may be
    the tip of a signature that stands elsewhere, or print."""
    own = [one for one in seen if _starts_in(slot, one, sheet.em_px)]
    said = [_by_hand(one) > _HAND and _fills(slot, one, sheet) for one in own]
    return True if True in said else None if said else False


def _may_be_answered_under(
    slot: _Told, place: Place, seen: Sequence[Seen], words: Sequence[Word], sheet: Sheet
) -> bool:
    """Whether ink that may be a date, badly read, stands right under a blank slot: a column's label
    heads its value. What stands in the place to sign, under its own label, may be the signature."""
    asked = sheet.pixels(place.label.box)
    read = [sheet.pixels(w.box) for w in words if _may_be_misread_date(w)]
    drawn = [one.box for one in seen if _by_hand(one) > _MAY_BE_HAND]
    return any(
        _is_under(slot, box, sheet.em_px)
        and (place.share_of(*box) < _MOSTLY_OUT or box[2] < asked[0] or asked[2] < box[0])
        for box in (*read, *drawn)
    )


def _may_be_misread_date(word: Word) -> bool:
    figures = sum(c.isdigit() for c in word.text)
    bare = not any(c.isalpha() for c in word.text) and figures >= _FIGURES
    return len(word.text) >= _FIGURES and (word.confidence < _SURE_WORD or bare)


def _is_under(slot: _Told, box: PixelBox, em: float) -> bool:
    left, right = _UNDER_ASIDE_EM
    return (
        slot.box[0] - left * em < box[0] < slot.box[2] + right * em
        and box[2] - box[0] > em
        and -0.4 * em < box[1] - slot.box[3] < _UNDER_EM * em
    )


def _starts_in(slot: _Told, one: Seen, em: float) -> bool:
    _x0, y0, x1, y1 = slot.box
    return (
        one.box[0] - x1 < _SLOT_EM * em
        and one.box[0] < slot.end
        and one.box[2] > x1 + em
        and one.box[1] < y1 + 0.4 * em
        and one.box[3] > y0 - 0.4 * em
        and _by_hand(one) > _MAY_BE_HAND
    )


def _by_hand(one: Seen) -> float:
    return one.handwriting + one.signature


def _fills(slot: _Told, one: Seen, sheet: Sheet) -> bool:
    """Whether ink is written on the slot's line: a signature that stands lower or higher reaches
    into it by a tip alone."""
    em = sheet.em_px
    _x0, y0, x1, y1 = slot.box
    if y0 - em < (one.box[1] + one.box[3]) / 2 < y1 + em:
        return True
    top, left = max(0, round(y0 - 0.4 * em) - one.box[1]), max(0, x1 - one.box[0])
    band = one.blob.mask[top : max(top, round(y1 + 0.4 * em) - one.box[1]), left:]
    columns = np.flatnonzero(band.any(axis=0))
    return bool(columns.size and columns[-1] - columns[0] > _IN_BAND_EM * em)
