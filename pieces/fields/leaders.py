"""Rows of dots between a label and its value that recognition took for words: « Nom d'usage ss. se:
CHAUVET », « E42 … 0.0 000.0. 7,00 ». They are far too flat for letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from dossiers.page import Page, Word

# Of the usual height of the page's words: letters without a stem have half of it and more.
_FLAT = 0.3
# Words of letters are read more surely; among dots, one as tall as letters less surely still.
_UNSURE, _AMONG_DOTS = 0.6, 0.3
_NOUGHTS = re.compile(r"[0oO.,:]*[.,:][0oO.,:]*")
# A speck between two words of a name, which no print sets apart: « POULAIN . DE CORBION ».
_SPECK, _SPECK_BELOW = re.compile(r"[.,'’`·]"), 0.8
_CAPITALS = re.compile(r"[A-ZÀ-ÞŒ'’-]{2,}")


def without_leaders(page: Page, lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The recognised words of each line without those that were read in its dots."""
    if page.text_source != "ocr" or not page.words:
        return [list(line) for line in lines]
    flat = _FLAT * median(w.box.height for w in page.words)
    return [list(_letters_of(line, flat)) for line in lines]


def _letters_of(line: Sequence[Word], flat: float) -> Iterator[Word]:
    dots = [_is_dots(word, flat) for word in line]
    for k, word in enumerate(line):
        among = any(dots[:k]) and any(dots[k + 1 :]) and word.confidence < _AMONG_DOTS
        goes_on = _is_noughts(word) and any(dots[max(0, k - 1) : k + 2])
        speck = _is_speck(word, line[max(0, k - 1) : k + 2])
        if not dots[k] and not goes_on and not speck and not (among and word.text.isalpha()):
            yield word


def _is_dots(word: Word, flat: float) -> bool:
    letters = any(c.isalpha() for c in word.text) or _is_noughts(word)
    return letters and word.confidence < _UNSURE and word.box.height < flat


def _is_speck(word: Word, around: Sequence[Word]) -> bool:
    lone = word.confidence < _SPECK_BELOW and _SPECK.fullmatch(word.text) is not None
    return lone and sum(_CAPITALS.fullmatch(w.text) is not None for w in around) == 2


def _is_noughts(word: Word) -> bool:
    return word.confidence < _UNSURE and _NOUGHTS.fullmatch(word.text) is not None
