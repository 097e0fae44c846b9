"""Names that a pen wrote before « né(e) le » and a birth: in a sentence, or on a line of their own
over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from dossiers.family_names import PARTICLES
from dossiers.page import Word
from ocr.hand.places import IS_DATE, Place, is_print, lines_of, plain, print_boxes, room_about
from ocr.hand.spelling import Years

MISREAD = 0.5  # confidence of « née », « le » that recognition read as words like them
_BORN = re.compile(r"\W*nee?(?:\(e\)|e)?\W*")
_DOUBTED, _HARDLY = 0.85, 0.7  # of a word that may be « née »; of the least sure word of a name
_YEARS = (1940, 2015)
_MOST_WORDS = 6  # of a name
_ONE_LINE = 6.0  # in heights of small letters, between a name and « né(e) le » under it
_MARGIN = 1.0  # where the lines of a paper begin
_TITLES = frozenset(("m", "mr", "mme", "mlle", "madame", "monsieur", "mademoiselle"))
_LEADS = frozenset(("que", "avoir"))  # to the name, in a sentence: « Nous attestons que »
_NO_YEARS = Years(1990, 2039)


def with_born_mended(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with « née le » where « hée (e » stands before a birth."""
    mended = {}
    for line, k in _births(lines_of(words)):
        said = "née" if len(plain(line[k].text).strip(".,;:")) > len("né") else "né"
        for word, text in ((line[k], said), (line[k + 1], "le")):
            if not (_BORN if text == said else re.compile("le")).fullmatch(plain(word.text)):
                sure = min(word.confidence, MISREAD)
                mended[id(word)] = replace(word, text=text, confidence=sure)
    return tuple(mended.get(id(w), w) for w in words) if mended else words


def names_before_births(
    words: Sequence[Word], size: tuple[int, int], x_height: float
) -> Iterator[tuple[tuple[Word, ...], Place]]:
    """The words, hardly read, of each name that stands before « né(e) le », and its room."""
    high, wide = size
    lines = lines_of(words)
    for line, k in _births(lines):
        margin = line[0].box.x0 * wide - _MARGIN * x_height
        whole, end = line[:k], line[k].box.x0 * wide
        if not k:
            whole, end = _over(line, lines, high, x_height), wide - 1.0
        before = _name_in(whole)
        if not k and len(before) < len(whole) and not _is_led(whole, before):
            continue  # a line of its own, not the end of a sentence
        if any("nom" in plain(w.text) for w in before):
            continue  # a label asks for it
        if not before or min(w.confidence for w in before) >= _HARDLY:
            continue
        middle = _middle(before) * high
        first = before[0].box.x0 * wide
        printed = print_boxes(words, size, before)
        led = whole[-len(before) - 1].box.x1 * wide if len(before) < len(whole) else margin
        here = (b[2] for b in printed if b[1] < middle < b[3] and b[2] <= first)
        left = max([margin, led, *here])
        yield (
            before,
            room_about(left, end, middle, before[0].line, _NO_YEARS, high, x_height),
        )


def _births(lines: Sequence[Sequence[Word]]) -> Iterator[tuple[Sequence[Word], int]]:
    """The lines with « né(e) », or nearly, « le » and a birth, and which word that is."""
    for line in lines:
        for k in range(len(line) - 2):
            if not (_is_born(line[k]) and _is_le(line[k + 1])):
                continue
            day = IS_DATE.match(plain(" ".join(w.text for w in line[k + 2 : k + 5])))
            year = int(day[0][-4:]) if day and day[0][-4:].isdigit() else 0
            if _YEARS[0] <= year <= _YEARS[1]:
                yield line, k
                break


def _is_born(word: Word) -> bool:
    if _BORN.fullmatch(plain(word.text)):
        return True
    text = word.text.lower().strip(".,;:")
    nearly = min(Levenshtein.distance(text, born) for born in ("né", "née"))
    return word.confidence < _DOUBTED and nearly <= 1 and len(text) > 1


def _is_le(word: Word) -> bool:
    text = plain(word.text)
    doubted = word.confidence < _DOUBTED and len(text) == len("le")
    return text == "le" or (doubted and text.endswith("e"))


def _name_in(words: Sequence[Word]) -> tuple[Word, ...]:
    """The last words that may be of a name: hardly read, in capitals or particles."""
    name: list[Word] = []
    for word in reversed(words):
        text = plain(word.text).strip(".,;:")
        own = not is_print(word) or word.text[0].isupper() or text in PARTICLES
        if not own or text in _TITLES | _LEADS or len(name) == _MOST_WORDS:
            break
        name.insert(0, word)
    while name and plain(name[0].text) in PARTICLES and not name[0].text[0].isupper():
        name.pop(0)  # « de Yasmine POULAIN »
    return tuple(name) if any(w.text[0].isupper() for w in name) else ()


def _is_led(line: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether a line ends with a name behind « que »: that of whom something is attested."""
    return bool(name) and plain(line[-len(name) - 1].text) in _LEADS


def _over(
    line: Sequence[Word], lines: Sequence[Sequence[Word]], high: int, x_height: float
) -> Sequence[Word]:
    """The nearest line over one that begins with « né(e) le »."""
    own = _middle(line)
    near = [
        other
        for other in lines
        if other is not line
        and x_height < (own - _middle(other)) * high < _ONE_LINE * x_height
        and other[0].box.x0 < line[-1].box.x1
    ]
    return max(near, key=_middle, default=())


def _middle(words: Sequence[Word]) -> float:
    return (min(w.box.y0 for w in words) + max(w.box.y1 for w in words)) / 2
