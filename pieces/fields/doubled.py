"""Pieces of a word that recognition read twice (« anc » over « naissance »), left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from dossiers.page import Page, Word
from pieces.lines import skeleton
from pieces.parse.folding import squeeze

# A piece lies so far inside the whole word, whose letters are not much taller than its own.
INSIDE, TALLER = 0.5, 2.0
# Two confidences closer than this are one.
ABOUT = 0.03
_BANDS = 100


def without_doubles(page: Page, lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines of a recognised page without the words that are a part of another word and lie on
    it; those of a text layer as they are."""
    if page.text_source != "ocr":
        return [list(line) for line in lines]
    by_band: defaultdict[int, list[Word]] = defaultdict(list)
    company = Counter(word.line for line in lines for word in line)
    for line in lines:
        for word in line:
            by_band[_band(word)].append(word)
    return [
        [
            w
            for w in line
            if not any(
                _is_part(w, other, company)
                for band in range(_band(w) - 1, _band(w) + 2)
                for other in by_band[band]
                if other.box.x0 < w.box.x1 and w.box.x0 < other.box.x1
            )
        ]
        for line in lines
    ]


def _band(word: Word) -> int:
    return int(word.box.centre[1] * _BANDS)


def _is_part(word: Word, other: Word, company: Mapping[int, int]) -> bool:
    """`company`: how many words each line has."""
    if word is other or _reaches_over(other, word):
        return False
    shared = word.box.intersection(other.box)
    if shared <= INSIDE * (other if _reaches_over(word, other) else word).box.area:
        return False
    own, whole = skeleton(squeeze(word.text)), skeleton(squeeze(other.text))
    if _reaches_over(word, other):
        return own == whole
    if own == whole:  # the same word twice: the more surely read stays, or the one in a longer line
        alike = word.text == other.text
        own_rank, rank = (
            (company[w.line] if alike else 0, w.confidence, w.line, w.box.x0) for w in (word, other)
        )
        return own_rank < rank
    surer = other.confidence + ABOUT >= word.confidence
    return bool(own) and own in whole and surer


def _reaches_over(word: Word, other: Word) -> bool:
    """Whether a word is as tall as two lines of another's: « Nom » over « ROSSI » read as one."""
    return word.box.height >= TALLER * other.box.height
