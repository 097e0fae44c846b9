"""Where a page asks for a date: the words that do, and the room beside or under them."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, zip_longest

from dossiers.box import Box
from dossiers.page import TurnedWord, Word
from ocr.hand.spelling import Years

_BORN, _OTHER = Years(1940, 2015, frozenset(range(1970, 2011))), Years(1990, 2039)
_OF_LAWS = 2010  # years before it are those of laws and of births
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORDS = r"(?:[^:\d]|\d(?:re|er|e)\b)"  # « de la 2e année », not the day that a pen wrote behind
# Words that the engine joins to the « le » behind them.
_DONE = r"(?:fait|(?:ne|signe|termine|commence|debute|acheve|delivre|etabli|edite)(?:e|\(e\))?)"
_JOINED_LE = re.compile(rf"{_DONE}le")
_LE_DAY = re.compile(r"le[0-3]?\d")
_LED_DATE = re.compile(r"(?:le|du|au)(?=(?:\W*\d){6})[\d\W]+")  # « du/9/01/2075 », joined to it
_FIGURES = re.compile(r"\d\W|\W\d|\d\d")
_ASKS = re.compile(
    rf"(?:^|[\s,.;:(|/\[])(?:le|{_DONE}le|du|au|depuis|date(?:\s+{_WORDS}{{0,45}})?|naissance|nee?(?:\(e\))?|debut(?:\s+{_WORDS}{{0,35}})?"
    rf"|fin(?:\s+{_WORDS}{{0,35}})?|jusqu'?\s?au)[\s:.…_]*$"
)  # fmt: skip
_OF_BIRTH = re.compile(r"\bne(?:\(e\)|e)?\s*le|\bnaissance")
_HEADS = re.compile(
    rf"(?:^|\s)(?:date\b{_WORDS}{{0,45}}|(?:ne|nee|ne\(e\)|fait|signe|delivre)\s*le)[\s:.]*$"
)
IS_DATE = re.compile(
    r"(?<!\d)[0-3]?\d\s?[/.\-]\s?[01]?\d\s?[/.\-]\s?(?:19[4-9]\d|20[0-4]\d|\d\d)(?!\d)"
    r"|(?<!\d)(?:1er|[0-3]?\d)\s+(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\.?\s+(?:19[4-9]|20[0-4])\d(?!\d)"
)
_WORDS_KEPT = 4096  # texts of which it is remembered what they are: a page asks it many times
_MONTH = re.compile(r"^(?:janv|fevr|mars$|avr|mai$|juin|juil|aout|sept|octo|nove|dece)")
# The rest of « octobre » or « janvier » where the engine took its beginning for another word.
_ENDS_MONTH = re.compile(r"(?:e?[mn]|t?[oc])?bre|n?vier|u?illet")
# Figures, a month's name or marks, figures, as the engine renders a date by hand.
_BUILT = re.compile(
    r"[^a-z\d]*\d?[\dliot]\W*[a-z]{3,10}\W*\d{4}\W*"
    r"|\W*[\dliot(]{1,3}\s?[/.,\-]\s?[\dliot]{1,2}\s?[/.,\-]\s?(?:\d\d){1,2}\W*|\W*\d{8}\W*"
)
_MOST_PARTS = 5  # words that make a date
_PRINT, _SURE = 0.85, 0.8  # confidence of words that bound a place; of years
_NEARLY, _SPAN = 0.75, 3  # confidence of days by pen; years that those of one paper lie apart
PLAINLY = 0.85  # of figures, below which a hand may have been misread: print is surer
_LINKS = frozenset("a à au aux de des du en est et la le les ou par pour sur un une".split())
_ASKED = 0.5  # of a word that asks
_LEAST_ROOM = 5.0  # in heights of small letters, before the next printed word
_ROOM = 34.0  # to the right, at most
_ABOVE, _BELOW = 3.2, 3.0  # the middle of a line
_LEFT_OF_HEAD, _RIGHT_OF_HEAD, _UNDER_HEAD = 1.0, 18.0, 10.0
_ABOUT = 1.0  # to either side of what was read nearly as a date
_STROKE = 1  # characters of what may be a figure's
_MOST_PLACES = 12
_BEFORE_VALUE, _NEAR = 1.5, 10.0  # room between a label and what is written; lines near a place
_RAISED = 3.5  # what is written on a rule stands at most so much over the middle of its label
_BLANK = 0.6  # of a letter's width, between two words that were read as one


Pixels = tuple[int, int, int, int]  # x0, y0, x1, y1


@dataclass(frozen=True, slots=True)
class Place:
    """Room for a date, in pixels: `box` x0, y0, x1, y1; `middle` the height about which it would
    be written, None where that is not known. `line` is that of the words that ask. `columns`: where
    values on lines near it begin, in pixels. `open_ended` where no word ends it."""

    box: Pixels
    middle: int | None
    line: int
    years: Years
    columns: tuple[int, ...] = ()
    open_ended: bool = False


def places_of(words: Sequence[Word], size: tuple[int, int], x_height: float) -> list[Place]:
    """The places of a page of `size` (height, width) that no date was read at."""
    places: list[Place] = []
    others = years_of(words)
    for line in lines_of(words):
        asking = [_asking(line, k) for k in range(len(line))]
        for k, asks in enumerate(asking):
            goes_on = k + 1 < len(line) and _close(line[k], line[k + 1], size, x_height)
            if asks and not (goes_on and (asking[k + 1] or is_print(line[k + 1]))):
                years = _BORN if _OF_BIRTH.search(asks) else others
                places += _beside(line, k, _HEADS.search(asks) is not None, years, size, x_height)
        places += _nearly_read(line, others, size, x_height)
    unread = [p for p in places if not _read_already(within(words, p.box, size))][:_MOST_PLACES]
    return in_columns(unread, lines_of(words), size, x_height)


def in_columns(
    places: Sequence[Place], lines: Sequence[Sequence[Word]], size: tuple[int, int], x_height: float
) -> list[Place]:
    """The places with the columns in which the lines near them have a value behind a label."""
    begun = _begun(lines, size, x_height) if places else []
    return [
        replace(place, columns=tuple(x for x, y in begun if abs(y - middle) < _NEAR * x_height))
        for place in places
        for middle in [(place.box[1] + place.box[3]) / 2]
    ]


def _begun(
    lines: Sequence[Sequence[Word]], size: tuple[int, int], x_height: float
) -> list[tuple[int, float]]:
    """Where a value begins behind a label, and its middle: behind a blank of the label's line, or
    on a line of its own, which a pen that writes on a rule sets a little higher."""
    high, wide = size
    begun = [
        (round(b.box.x0 * wide), (b.box.y0 + b.box.y1) / 2 * high)
        for line in lines
        for a, b in pairwise(line)
        if (b.box.x0 - a.box.x1) * wide > _BEFORE_VALUE * x_height
    ]
    labels = [(w.box.x1 * wide, (w.box.y0 + w.box.y1) / 2 * high) for w in (x[-1] for x in lines)]
    for first in (line[0] for line in lines):
        x, y = first.box.x0 * wide, (first.box.y0 + first.box.y1) / 2 * high
        if any(
            x - end > _BEFORE_VALUE * x_height and 0 < m - y < _RAISED * x_height
            for end, m in labels
        ):
            begun.append((round(x), y))
    return begun


def with_le_apart(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with « terminéle » as « terminé » and « le », « Le27 » as « Le » and « 27 », and,
    hardly read, « du/9/01/2075 » as « du » and the rest and « Faite » before figures as « Fait »
    and « le », side by side."""
    return tuple(
        part for word, then in zip_longest(words, words[1:]) for part in _apart(word, then)
    )


def _apart(word: Word, then: Word | None) -> tuple[Word, ...]:
    text = plain(word.text)
    if isinstance(word, TurnedWord):
        return (word,)
    if _JOINED_LE.fullmatch(text):
        return _cut(word, len(text) - len("le"), "le")
    if _LE_DAY.fullmatch(text):
        return _cut(word, len("le"), word.text[len("le") :])
    if _LED_DATE.fullmatch(text) and word.confidence < PLAINLY:
        led, date = _cut(word, len("du"), word.text[len("du") :])
        return replace(led, confidence=max(led.confidence, _ASKED)), date
    dated = then is not None and then.line == word.line and _FIGURES.search(then.text)
    if text == "faite" and word.confidence < PLAINLY and dated:
        return _cut(word, len("fait"), "le")
    return (word,)


def _cut(word: Word, at: int, rest: str) -> tuple[Word, ...]:
    """A word parted behind so many letters, what stands behind them told as that."""
    box, step = word.box, (word.box.x1 - word.box.x0) / len(word.text)
    between, blank = box.x0 + at * step, _BLANK * step / 2
    return (
        replace(word, text=word.text[:at], box=replace(box, x1=between - blank)),
        replace(word, text=rest, box=replace(box, x0=between + blank)),
    )


def lines_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each line from left to right, without those that lie across the page."""
    lines: dict[int, list[Word]] = {}
    for word in words:
        if not isinstance(word, TurnedWord):
            lines.setdefault(word.line, []).append(word)
    return [sorted(line, key=lambda w: w.box.x0) for line in lines.values()]


def within(words: Sequence[Word], box: Pixels, size: tuple[int, int]) -> list[Word]:
    """Words whose middle lies in a box of pixels."""
    high, wide = size
    x0, y0, x1, y1 = box
    return [
        w
        for w in words
        if x0 < (w.box.x0 + w.box.x1) / 2 * wide < x1 and y0 < (w.box.y0 + w.box.y1) / 2 * high < y1
    ]


def _asking(line: Sequence[Word], k: int) -> str:
    """The words up to the k-th where they ask for a date, else nothing."""
    asks = plain(" ".join(w.text for w in line[max(0, k - 6) : k + 1]))
    return asks if _may_ask(line, k) and _ASKS.search(asks) else ""


def _may_ask(line: Sequence[Word], k: int) -> bool:
    """Whether a word is sure enough to ask for a date, or is « le » between print and figures."""
    if line[k].confidence >= _ASKED:
        return True
    led = k > 0 and is_print(line[k - 1]) and plain(line[k].text) == "le"
    return led and k + 1 < len(line) and line[k + 1].text[0].isdigit()


def _close(word: Word, other: Word, size: tuple[int, int], x_height: float) -> bool:
    return (other.box.x0 - word.box.x1) * size[1] < _LEAST_ROOM * x_height


def _beside(
    line: Sequence[Word], k: int, heads: bool, years: Years, size: tuple[int, int], x_height: float
) -> list[Place]:
    """The room right of the words that end with the k-th, and under them where they may head a
    column (`heads`); none where a date was read there or print follows at once."""
    high, wide = size
    label = line[k]
    after = line[k + 1 :]
    printed = printed_of(line)[k + 1 :]
    bound = next((w for w, is_own in zip(after, printed, strict=True) if is_own), None)
    most = end = label.box.x1 * wide + _ROOM * x_height
    if bound is not None:
        end = min(end, bound.box.x0 * wide)
    start = label.box.x1 * wide + 0.15 * x_height
    if after and not is_print(after[0]):  # the first figure may have been taken into the label
        start = min(start, after[0].box.x0 * wide - 0.1 * x_height)
    within = [w for w in after if w.box.x1 * wide <= end + x_height]
    if _read_already(within):
        return []
    middle = (label.box.y0 + label.box.y1) / 2 * high
    places = []
    if end - start >= _LEAST_ROOM * x_height:
        room = room_about(start, min(end, wide - 1), middle, label.line, years, high, x_height)
        places.append(replace(room, open_ended=end == most))
    if heads and not within:
        first = _first_of(line, k, size, x_height)
        box = (
            first.box.x0 * wide - _LEFT_OF_HEAD * x_height,
            label.box.y1 * high + 0.1 * x_height,
            min(wide - 1, label.box.x1 * wide + _RIGHT_OF_HEAD * x_height),
            label.box.y1 * high + _UNDER_HEAD * x_height,
        )
        places.append(_placed(box, None, label.line, years, high))
    return places


def _nearly_read(
    line: Sequence[Word], years: Years, size: tuple[int, int], x_height: float
) -> list[Place]:
    """Where unsure words have the build of a date that nobody asks for on their line: « 30 ectebre
    1014 » under its head, « 03101013 » behind a « le » that was not read."""
    high, wide = size
    places = []
    for first in range(len(line)):
        for last in range(first, min(first + _MOST_PARTS, len(line))):
            words = line[first : last + 1]
            if any(is_print(w) for w in words):
                break
            built = _BUILT.fullmatch(plain(" ".join(w.text for w in words)))
            if built is None or min(w.confidence for w in words) >= PLAINLY:
                continue
            begins = _led_by_a_stroke(line, first, wide, x_height)
            before = line[begins - 1].box.x1 if begins else 0.0
            start = max(line[begins].box.x0 - _ABOUT * x_height / wide, before)
            end = min(words[-1].box.x1 + _ABOUT * x_height / wide, 1.0)
            middle = (min(w.box.y0 for w in words) + max(w.box.y1 for w in words)) / 2 * high
            places.append(
                room_about(
                    start * wide, end * wide, middle, line[first].line, years, high, x_height
                )
            )
    return places


def _led_by_a_stroke(line: Sequence[Word], first: int, wide: int, x_height: float) -> int:
    """The word that such words begin with: a « 1 » apart may be read as a word of its own."""
    while first > 0:
        before, word = line[first - 1], line[first]
        near = (word.box.x0 - before.box.x1) * wide < _ABOUT * x_height
        if not near or len(before.text) > _STROKE or before.confidence >= PLAINLY:
            break
        first -= 1
    return first


def _first_of(line: Sequence[Word], k: int, size: tuple[int, int], x_height: float) -> Word:
    """The first of the words that run on to the k-th."""
    while k > 0 and _close(line[k - 1], line[k], size, x_height):
        k -= 1
    return line[k]


def years_of(words: Sequence[Word]) -> Years:
    """Of a date that is no birth: near those that the page prints, surely read, laws' left out; of
    a page that prints none, near those of days by pen that speak for one another."""
    printed = (int(y) for w in words if w.confidence >= _SURE for y in _YEAR.findall(w.text))
    likely = frozenset(year for year in printed if year >= _OF_LAWS)
    return replace(_OTHER, likely=likely or _years_by_pen(words))


def _years_by_pen(words: Sequence[Word]) -> frozenset[int]:
    """The years of days that recognition read whole and nearly surely, each near another's."""
    whole = (w for w in words if w.confidence >= _NEARLY and IS_DATE.fullmatch(plain(w.text)))
    read = [int(y) for w in whole for y in _YEAR.findall(w.text)]
    years = [year for year in read if _OF_LAWS <= year <= _OTHER.last]
    return frozenset(
        year for k, year in enumerate(years)
        if any(abs(year - other) <= _SPAN for other in years[:k] + years[k + 1 :])
    )  # fmt: skip


def room_about(
    start: float, end: float, middle: float, line: int, years: Years, high: int, x_height: float
) -> Place:
    """Room for a line from `start` to `end` about a height."""
    box = (start, middle - _ABOVE * x_height, end, middle + _BELOW * x_height)
    return _placed(box, round(middle), line, years, high)


def _placed(
    box: tuple[float, float, float, float], middle: int | None, line: int, years: Years, high: int
) -> Place:
    x0, y0, x1, y1 = (round(v) for v in box)
    return Place((max(0, x0), max(0, y0), x1, min(high, y1)), middle, line, years)


def _read_already(words: Sequence[Word]) -> bool:
    """Whether these words hold a date: one that recognition read plainly is left as it is."""
    if not IS_DATE.search(plain(" ".join(w.text for w in words))):
        return False
    return all(w.confidence >= PLAINLY for w in words if any(c.isdigit() for c in w.text))


def print_boxes(
    words: Sequence[Word], size: tuple[int, int], spared: Sequence[Word] = ()
) -> list[Pixels]:
    """The boxes of print but for some words, each up to the next word of its line: recognition may
    draw that of « Date » over the « 18 » that a pen wrote behind it."""
    kept = {id(w) for w in spared}
    across = (w for w in words if isinstance(w, TurnedWord))
    boxes = [pixels(w.box, size) for w in across if is_print(w)]
    for line in lines_of(words):
        for k, (word, is_own) in enumerate(zip(line, printed_of(line), strict=True)):
            if id(word) in kept or not is_own:
                continue
            x0, y0, x1, y1 = pixels(word.box, size)
            after = (pixels(w.box, size)[0] for w in line[k + 1 :])
            boxes.append((x0, y0, min(x1, next((x for x in after if x > x0), x1)), y1))
    return boxes


def pixels(box: Box, size: tuple[int, int]) -> Pixels:
    """A box of the page in pixels of a picture of that height and width."""
    high, wide = size
    return round(box.x0 * wide), round(box.y0 * high), round(box.x1 * wide), round(box.y1 * high)


def printed_of(line: Sequence[Word]) -> list[bool]:
    """Which words of a line are print, the small ones too that lead on to print: « a fait »."""
    printed = [is_print(word) for word in line]
    for k in range(len(line) - 2, -1, -1):
        link = line[k].text in _LINKS and line[k].confidence >= _PRINT
        printed[k] |= link and printed[k + 1]
    return printed


def is_print(word: Word) -> bool:
    """Words surely printed: a month's name or figures may be a hand's, however well read."""
    return word.confidence >= _print_from(word.text)


@lru_cache(maxsize=_WORDS_KEPT)
def _print_from(text: str) -> float:
    """The confidence from which a word is print; more than any has where none tells."""
    text = plain(text)
    letters = sum(map(str.isalpha, text))
    if letters < 2 or any(map(str.isdigit, text)) or _MONTH.match(text):
        return math.inf
    if _ENDS_MONTH.fullmatch(text):
        return math.inf
    return _PRINT if letters > 3 else 0.93


@lru_cache(maxsize=_WORDS_KEPT)
def plain(text: str) -> str:
    """Small letters without accents."""
    spread = unicodedata.normalize("NFD", text.lower().replace("’", "'"))
    return "".join(c for c in spread if not unicodedata.combining(c))
