"""Words set with a blank between their letters, as typewriters stress a surname and forms fill a
row of boxes: « P O N C E T » is one word."""

from __future__ import annotations

import itertools
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
    """The words of a cell, each row of lone letters made the word, or the words, that it spells."""
    found: list[Word] = []
    for lone, run in itertools.groupby(words, key=_is_letter):
        row = list(run)
        found += _spelt(row) if lone else row
    return found


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _spelt(row: list[Word]) -> list[Word]:
    parts = list(_parts(row))
    words = [_is_word(part) for part in parts]
    if not any(words) or not all(w or _is_particle(p) for w, p in zip(words, parts, strict=True)):
        return row
    return [
        replace(
            part[0],
            text="".join(w.text for w in part),
            box=union(w.box for w in part),
            confidence=min(w.confidence for w in part),
        )
        for part in parts
    ]


def _parts(row: list[Word]) -> Iterator[list[Word]]:
    gaps = [right.box.x0 - left.box.x1 for left, right in itertools.pairwise(row)]
    narrowest = max(min(gaps, default=0.0), 0.0)
    part = [row[0]]
    for gap, word in zip(gaps, row[1:], strict=True):
        if gap > PARTING_TIMES * narrowest > 0:
            yield part
            part = []
        part.append(word)
    yield part


def _is_word(part: Sequence[Word]) -> bool:
    """Whether letters spell a word; « A B C D » lists what may be ticked."""
    spelt = fold("".join(w.text for w in part))
    listed = all(ord(b) - ord(a) == 1 for a, b in itertools.pairwise(spelt))
    if len(spelt) >= LEAST_LETTERS:
        return not listed
    return len(spelt) == LEAST_KNOWN and is_given_name(spelt)


def _is_particle(part: Sequence[Word]) -> bool:
    return len(part) > 1 and fold("".join(w.text for w in part)) in PARTICLES
