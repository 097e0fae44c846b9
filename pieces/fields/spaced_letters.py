"""Words set with a blank between their letters, as typewriters stress a surname and forms fill a
row of boxes: « P O N C E T » is one word."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from dossiers.box import union
from dossiers.page import Word
from pieces.fields.given_names import is_given_name
from pieces.parse.folding import fold
from pieces.parse.names import PARTICLES

# So many letters in a row make a word; fewer only where they are a known given name.
LEAST_LETTERS, LEAST_KNOWN = 4, 3
# A gap so many times the narrowest of the row parts two words of it.
PARTING_TIMES = 1.7
# … and from middle to middle so many times the usual step: a hyphen fills little of its box.
PARTING_STEPS = 1.35
# What ties two names, one sign a box, and how many for each letter.
_TIES, MOST_TIES = ("-", "'", "’", "‐", "–"), 1 / 3
_YEAR = re.compile(r"(?:19|20)\d\d")
# From the middle of one letter to the next but one, in steps of the row; the letters that tell it.
_TWO_STEPS, _LEAST_TELLING = (1.7, 2.4), 4


def beside_an_empty_box(words: Sequence[Word], widest: float) -> set[int]:
    """The words of a line, by their number, behind which a row of boxes leaves one empty: « L E »,
    then « G A L L », are one name, however wide the blank. Letters more than `widest` apart, in
    widths of the page, are ticks or marks in the columns of a table."""
    middles = [(w.box.x0 + w.box.x1) / 2 for w in words]
    pairs = [
        (k, middles[k + 1] - middles[k])
        for k in range(len(words) - 1)
        if _is_letter(words[k]) and _is_letter(words[k + 1])
    ]
    if len(pairs) < _LEAST_TELLING:
        return set()
    step = median(apart for _, apart in pairs)
    if step - median(w.box.width for w in words if _is_letter(w)) > widest:
        return set()
    return {k for k, apart in pairs if _TWO_STEPS[0] * step < apart < _TWO_STEPS[1] * step}


def with_words_joined(words: Sequence[Word]) -> list[Word]:
    """The words of a cell, each row of lone letters made the word, or the words, that it spells;
    four lone figures made the year that they tell."""
    found: list[Word] = []
    for lone, run in itertools.groupby(words, key=_is_boxed):
        row = list(run)
        found += _spelt_between_signs(row) if lone else row
    return _with_years(found)


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _is_boxed(word: Word) -> bool:
    """A letter, or what ties two names: it fills a box of its own."""
    return _is_letter(word) or word.text in _TIES


def _spelt_between_signs(row: list[Word]) -> list[Word]:
    """A row without the signs before its first letter and behind its last, which tie nothing."""
    letters = [k for k, word in enumerate(row) if _is_letter(word)]
    if not letters or len(row) - len(letters) > MOST_TIES * len(letters):
        return row
    first, last = letters[0], letters[-1] + 1
    return [*row[:first], *_spelt(row[first:last]), *row[last:]]


def _with_years(words: list[Word]) -> list[Word]:
    """« Session 2 0 2 6 »: four figures alone, one a box; with more, or a mark beside them, they
    are a day's or a number's."""
    found: list[Word] = []
    for figures, run in itertools.groupby(words, key=lambda w: len(w.text) == 1 and _is_of_day(w)):
        row = list(run)
        text = "".join(w.text for w in row)
        if figures and _YEAR.fullmatch(text) and _is_even(row):
            row = [_joined(row)]
        found += row
    return found


def _is_of_day(word: Word) -> bool:
    return word.text.isdigit() or word.text in "/.-"


def _is_even(row: Sequence[Word]) -> bool:
    steps = _steps(row)
    return max(steps) < PARTING_STEPS * min(steps)


def _steps(row: Sequence[Word]) -> list[float]:
    """From the middle of each to the middle of the next."""
    middles = [(w.box.x0 + w.box.x1) / 2 for w in row]
    return [right - left for left, right in itertools.pairwise(middles)]


def _spelt(row: list[Word]) -> list[Word]:
    parts = list(_parts(row))
    words = [_is_word(part) for part in parts]
    particles = all(w or _is_particle(p) for w, p in zip(words, parts, strict=True))
    if not (any(words) and particles) and not _are_short_names(parts):
        return row
    return [_joined(part) for part in parts]


def _joined(part: Sequence[Word]) -> Word:
    return replace(
        part[0],
        text="".join(w.text for w in part),
        box=union(w.box for w in part),
        confidence=min(w.confidence for w in part),
    )


def _parts(row: list[Word]) -> Iterator[list[Word]]:
    gaps = [right.box.x0 - left.box.x1 for left, right in itertools.pairwise(row)]
    steps = _steps(row)
    narrowest = max(min(gaps, default=0.0), 0.0)
    usual = median(steps) if steps else 0.0
    part = [row[0]]
    for gap, step, word in zip(gaps, steps, row[1:], strict=True):
        if gap > PARTING_TIMES * narrowest > 0 and step > PARTING_STEPS * usual:
            yield part
            part = []
        part.append(word)
    yield part


def _are_short_names(parts: Sequence[Sequence[Word]]) -> bool:
    """« T H I » and « M A I » with one box left empty between them: names however short."""
    spelt = [fold("".join(w.text for w in part)) for part in parts]
    return (
        len(parts) > 1
        and sum(map(len, spelt)) > LEAST_LETTERS
        and all(len(name) > 1 and not _is_listed(name) for name in spelt)
        and all(_TWO_STEPS[0] < apart < _TWO_STEPS[1] for apart in _apart_in_steps(parts))
    )


def _apart_in_steps(parts: Sequence[Sequence[Word]]) -> list[float]:
    """How far the parts of a row stand from each other, in steps of its letters."""
    step = median(step for part in parts for step in _steps(part))
    ends = [(left[-1], right[0]) for left, right in itertools.pairwise(parts)]
    return [_steps(pair)[0] / step for pair in ends]


def _is_word(part: Sequence[Word]) -> bool:
    """Whether letters spell a word; « A B C D » lists what may be ticked."""
    spelt = fold("".join(w.text for w in part))
    if len(spelt) >= LEAST_LETTERS:
        return not _is_listed(re.sub(r"\W", "", spelt))
    return len(spelt) == LEAST_KNOWN and is_given_name(spelt)


def _is_listed(spelt: str) -> bool:
    return all(ord(b) - ord(a) == 1 for a, b in itertools.pairwise(spelt))


def _is_particle(part: Sequence[Word]) -> bool:
    return len(part) > 1 and fold("".join(w.text for w in part)) in PARTICLES
