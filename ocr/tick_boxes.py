"""Boxes to tick: found by their frames, put among the words as « ☐ » or « ☒ ».

An engine reads an empty box as « [] », « C] » or nothing, and a cross in it as any letter; a PDF's
own text has no box that was drawn, nor what a pen put in it. Their frames tell them: four straight
sides of one length, about as high as the letters beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.lone_boxes import Ticked, with_lone_boxes
from ocr.strokes import boxes_of

TICKED, EMPTY = "☒", "☐"
_CONFIDENCE = 0.9
# A box's side, in heights of the words; how far its sides may differ; how full each must be.
_SIDE_IN_HEIGHTS = (0.75, 2.6)
_SQUARE = 1.3
_LEAST_SIDE = 0.8
_LETTERS_OF_LAYER = 0.65  # of the height of a text layer's words, which hold their whole line
# The shortest stroke of a frame, in heights of the words.
_STROKE_IN_HEIGHTS = 0.6
# What share of the inside is ink in a box with a mark, and in one without.
_MARKED, _CLEAR = 0.07, 0.025
_FRAME_SHARE = 0.18  # of a side: its frame's thickness and what blurs beside it
# How far right of its box a word begins, and how near another box may be, in sides of the box.
_REACH, _APART = 1.6, 0.6
# Letters that a box's sides are read as, in one word with what follows: « [kJannexe ».
_SIDES_READ = frozenset("[](){}|/\\JLC1lI")
_SQUARE_LETTERS = frozenset("BDOQ")
_TYPED = frozenset("☐☑☒□■▢❏❑◻⊠✓✔✗✘")  # boxes and marks that a text layer spells
# What a page says that has boxes to tick; others are not looked at.
_ASKING = re.compile(
    r"coch|annexe|^cases?$|^oui$|^non$|option|^choix|^[\[(|C]{1,2}.?[\])|J]$|[☐☒□]"
)
_LEAST_WORDS, _LONGEST_MARK = 3, 4
_WINDOW_IN_HEIGHTS, _DARKER = 3, 14
# The margin around a box, in its sides; how much of it, in sides of it, may be ink.
_BLUR_PX, _MARGIN, _MOST_BESIDE = 2, 0.1, 0.25
# How much of a word may lie under a box: its blur; what the box's sides were read as.
_TOUCHING, _MOST_OF_WORD = 0.08, 0.5
# A word surely read; how much of a box may lie in another word.
_TOLD, _ASTRIDE = 0.6, 0.15
# Letters that a cross in its frame is read as; how far aside, in its sides, boxes of a column are.
_LONGEST_FRAMED, _ASIDE = 2, 0.25
_WITHIN = 0.6  # share of a word in a box that was read as it

_Gray = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Square:
    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def side(self) -> float:
        return (self.x1 - self.x0 + self.y1 - self.y0) / 2


def with_tick_boxes(page: Page, picture: NDArray[np.uint8]) -> Page:
    """The page with its boxes among its words, each right before the word that it belongs to, or in
    its row of a table; the same page where none was found. `picture` is its upright picture."""
    heights = [w.box.height * page.height for w in page.words if len(w.text) > _LEAST_WORDS]
    asking = any(_ASKING.search(w.text.lower()) for w in page.words)
    if len(heights) < _LEAST_WORDS or not asking:
        return page
    gray = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    height, width = gray.shape[:2]
    letter_px = median(heights) * height / page.height
    if page.text_source == "embedded":
        letter_px *= _LETTERS_OF_LAYER
    ink = _ink(gray, letter_px)
    squares = _alone(list(_squares(ink, letter_px)))
    words = list(page.words)
    alone: list[Ticked] = []
    columned = {s for s in squares if any(_in_column(s, o) for o in squares)}
    for square in squares:
        state = _state(ink, square)
        is_mark = _is_framed if square in columned else _is_mark
        box = Box(square.x0 / width, square.y0 / height, square.x1 / width, square.y1 / height)
        if page.text_source == "embedded" and any(_is_square_letter(w, box) for w in words):
            continue
        if state is not None and not any(w.text in _TYPED and _covers(box, w.box) for w in words):
            placed = _placed(words, box, state, is_mark)
            alone += [(box, state)] if placed == words else []
            words = placed
    words = with_lone_boxes(
        words, alone, lambda box, word: _covers(box, word.box) and _is_framed(word)
    )
    return page if words == list(page.words) else replace(page, words=tuple(words))


def _ink(gray: _Gray, letter_px: float) -> _Gray:
    window = max(15, int(_WINDOW_IN_HEIGHTS * letter_px)) | 1
    dark = cv2.adaptiveThreshold(
        gray, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, _DARKER
    )
    return dark.astype(np.uint8)


def _squares(ink: _Gray, letter_px: float) -> Iterator[_Square]:
    """The frames with four full sides of one length."""
    stroke = max(5, round(_STROKE_IN_HEIGHTS * letter_px))
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, stroke), np.uint8))
    upright = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((stroke, 1), np.uint8))
    frames = np.asarray(cv2.bitwise_or(level, upright), np.uint8)
    least, most = (s * letter_px for s in _SIDE_IN_HEIGHTS)
    for x, y, w, h, _ in boxes_of(frames):
        if not (least <= w <= most and least <= h <= most and max(w, h) < _SQUARE * min(w, h)):
            continue
        edge = max(2, round(_FRAME_SHARE * min(w, h)))
        across, down = level[y : y + h, x : x + w], upright[y : y + h, x : x + w]
        sides = (
            across[:edge].any(axis=0),
            across[-edge:].any(axis=0),
            down[:, :edge].any(axis=1),
            down[:, -edge:].any(axis=1),
        )
        square = _Square(int(x), int(y), int(x + w), int(y + h))
        if all(side.mean() >= _LEAST_SIDE for side in sides) and _stands_free(ink, square):
            yield square


def _stands_free(ink: _Gray, square: _Square) -> bool:
    """Whether nothing is printed right beside the frame: a letter has its neighbours there."""
    near, far = _BLUR_PX, _BLUR_PX + max(2, round(_MARGIN * square.side))
    top, foot = max(0, square.y0 - far), square.y1 + far
    left, right = max(0, square.x0 - far), square.x1 + far
    around = ink[top:foot, left:right] > 0
    around[
        max(0, square.y0 - near) - top : square.y1 + near - top,
        max(0, square.x0 - near) - left : square.x1 + near - left,
    ] = False
    return float(around.sum()) <= _MOST_BESIDE * square.side * (far - near)


def _alone(squares: Sequence[_Square]) -> list[_Square]:
    """Those that are no cell of a row of cells."""
    return [s for s in squares if not any(_beside(s, other) for other in squares if other is not s)]


def _beside(square: _Square, other: _Square) -> bool:
    level = abs(square.y0 - other.y0) < square.side / 2
    gap = max(other.x0 - square.x1, square.x0 - other.x1)
    return level and gap < _APART * square.side


def _state(ink: _Gray, square: _Square) -> str | None:
    """Ticked, empty, or None where neither is sure."""
    frame = max(2, round(_FRAME_SHARE * square.side))
    inside = ink[square.y0 + frame : square.y1 - frame, square.x0 + frame : square.x1 - frame]
    share = float((inside > 0).mean()) if inside.size else 0.0
    return TICKED if share >= _MARKED else EMPTY if share <= _CLEAR else None


def _in_column(square: _Square, other: _Square) -> bool:
    """Whether another frame of that size stands over or under one."""
    apart = abs(square.y0 - other.y0)
    aside = max(abs(square.x0 - other.x0), abs(square.x1 - other.x1))
    return apart > square.side and aside < _ASIDE * square.side


def _placed(
    words: Sequence[Word], box: Box, state: str, is_mark: Callable[[Word], bool]
) -> list[Word]:
    """The words with a box before the word it belongs to, instead of what it was read as; the same
    where no word follows it."""
    rest = [w for w in words if not (_covers(box, w.box) and is_mark(w))]
    following = [w for w in rest if _follows(box, w)]
    if not following:
        return list(words)
    first = min(following, key=lambda w: w.box.x0)
    if any(box.intersection(w.box) > _ASTRIDE * box.area for w in rest if w is not first):
        return list(words)
    cut = _without_box(first, box)
    if cut is None:
        return list(words)
    at = rest.index(first)
    tick = Word(state, box, _CONFIDENCE, first.line)
    return [*rest[:at], tick, cut, *rest[at + 1 :]]


def _without_box(word: Word, box: Box) -> Word | None:
    """A word without the letters that a box at its beginning was read as; None where the box lies
    in the word's own letters."""
    inside = (box.x1 - word.box.x0) / word.box.width
    if _is_first_letter(word, box):
        return None
    if inside < _TOUCHING:
        return word
    reach = round(inside * len(word.text)) + 1
    sides = [n for n, letter in enumerate(word.text[:reach], 1) if letter in _SIDES_READ]
    plain = word.text[:reach].isalnum() and word.confidence > _TOLD  # the « DI » of a DIALLO
    if not sides or plain or inside > _MOST_OF_WORD:
        return None
    own = replace(word.box, x0=min(box.x1, word.box.x1 - 1e-4))
    return replace(word, text=word.text[sides[-1] :], box=own)


def _is_first_letter(word: Word, box: Box) -> bool:
    """Whether a frame is the square « D » that a word surely read in capitals begins with."""
    beyond = 2 * (box.x1 - word.box.x0) > box.width
    square = word.text[:1] in _SQUARE_LETTERS and word.text[:2].isupper() and word.text[1:2]
    return beyond and bool(square) and word.confidence > _TOLD


def _is_square_letter(word: Word, box: Box) -> bool:
    """Whether a frame is a lone « B » of a text layer itself; a letter in a frame is narrower."""
    lone = len(word.text) == 1 and word.text in _SQUARE_LETTERS
    return lone and _covers(box, word.box) and word.box.width >= box.width


def _is_mark(word: Word) -> bool:
    """Whether a word may be what a box was read as, and is no short word of the paper."""
    said = len(word.text) > 1 and word.text.isalnum()
    code = any(c.isdigit() for c in word.text)  # « E31 »
    told = said and (code or word.confidence > _TOLD)
    return len(word.text) <= _LONGEST_MARK and not told


def _is_framed(word: Word) -> bool:
    """Whether a word may be what one of a column of boxes was read as, however surely: « PJ »."""
    code = any(c.isdigit() for c in word.text)
    return _is_mark(word) or (len(word.text) <= _LONGEST_FRAMED and not code)


def _covers(box: Box, other: Box) -> bool:
    """Whether most of a word lies in the box."""
    return box.intersection(other) > _WITHIN * other.area


def _follows(box: Box, word: Word) -> bool:
    """Whether a word begins right of the box, or with it, on its line."""
    middle = (word.box.y0 + word.box.y1) / 2
    near = -1.2 * box.width < word.box.x0 - box.x1 < _REACH * box.width
    return (
        near
        and word.box.x1 > box.x1
        and box.y0 - 0.2 * box.height < middle < box.y1 + (0.2 * box.height)
    )
