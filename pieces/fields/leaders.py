"""Rows of dots between a label and its value that recognition took for words: « Nom d'usage ss. se:
CHAUVET », « E42 … 0.0 000.0. 7,00 ». They are far too flat for letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
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
# « 1... », « 1. »: a figure at the head of a row of dots, as flat as they are.
_FIGURE_IN_DOTS, _FIGURE_BELOW = re.compile(r"\w{1,2}\.+"), 0.7
# What is left of a row of dots, where so many heights part the words around it.
_POINT, _LED_HEIGHTS = re.compile(r"[.·]"), 1.8


def without_leaders(page: Page, lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The recognised words of each line without those that were read in its dots."""
    if page.text_source != "ocr" or not page.words:
        return [list(line) for line in lines]
    usual = median(w.box.height for w in page.words)
    led = _LED_HEIGHTS * usual * page.height / page.width
    kept = (list(_letters_of(line, _FLAT * usual)) for line in lines)
    return [list(_without_points(line, led)) for line in kept]


def _letters_of(line: Sequence[Word], flat: float) -> Iterator[Word]:
    dots = [_is_dots(word, flat) for word in line]
    for k, word in enumerate(line):
        among = any(dots[:k]) and any(dots[k + 1 :]) and word.confidence < _AMONG_DOTS
        goes_on = _is_noughts(word) and any(dots[max(0, k - 1) : k + 2])
        speck = _is_speck(word, line[max(0, k - 1) : k + 2])
        if not dots[k] and not goes_on and not speck and not (among and word.text.isalpha()):
            yield word


def _is_dots(word: Word, flat: float) -> bool:
    if word.box.height >= flat:
        return False
    if _FIGURE_IN_DOTS.fullmatch(word.text):
        return word.confidence < _FIGURE_BELOW
    letters = any(c.isalpha() for c in word.text) or _is_noughts(word)
    return letters and word.confidence < _UNSURE


def _without_points(line: Sequence[Word], led: float) -> Iterator[Word]:
    """A line without the lone points that lead from one of its words to another far from it."""
    for is_point, words in groupby(line, key=lambda w: _POINT.fullmatch(w.text) is not None):
        held = list(words)
        if not is_point or not _leads(line, held, led):
            yield from held


def _leads(line: Sequence[Word], points: Sequence[Word], led: float) -> bool:
    """Whether more than `led` of blank, in shares of the page, is around points of a line."""
    first = next(k for k, w in enumerate(line) if w is points[0])
    around = line[max(0, first - 1) : first + len(points) + 1]
    inside = len(around) == len(points) + 2
    return inside and sum(b.box.x0 - a.box.x1 for a, b in pairwise(around)) > led


def _is_speck(word: Word, around: Sequence[Word]) -> bool:
    lone = word.confidence < _SPECK_BELOW and _SPECK.fullmatch(word.text) is not None
    return lone and sum(_CAPITALS.fullmatch(w.text) is not None for w in around) == 2


def _is_noughts(word: Word) -> bool:
    return word.confidence < _UNSURE and _NOUGHTS.fullmatch(word.text) is not None
