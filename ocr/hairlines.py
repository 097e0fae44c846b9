"""Figures whose thin strokes hardly came through a scan, read again with pale ink made dark.

A « 4 » that lost its bar is read « 1 », surely, and wrongly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

import cv2
import numpy as np

from ocr.engines.engine import Gray, RawWord
from ocr.letters import below
from ocr.strip_reading import LARGER
from ocr.strokes import boxes_of

_LEVELS = (110, 160)  # below which only thick strokes are ink
_BIT_IN_X_HEIGHTS = 0.02  # area of the least bit of a letter, in squares of that height
_MOST_WORDS = 40
# Of 1,871 such words of 354 scans and photos 45 were changed. With this some 840 are not read
# again, five of them among the 45: none lacked a stroke.
_ENOUGH = 4
_DARKER = 3.0  # power to which levels are raised: paper stays, a pale stroke becomes ink
_DOUBTED = 0.55  # no check refuses on a word of which less is sure
_BELIEVED_FROM = 0.3
_OTHER_SIZES = (1.0, 2.0)
_OF_A_DATE = re.compile(r"\d[/.-]\d")
_IN_TWO = re.compile("14|41")
_EDGES = ".,;:!?()[]«»\"'’‘“”…_-–—*|"
# what is left of a figure without its thin strokes, and that figure
_LOST = {
    "1": "4", "l": "14", "I": "14", "i": "14", "S": "8", "s": "8", "x": "8", "X": "8", "K": "8",
    "N": "8", "B": "8", "3": "8", "O": "0", "o": "0", "t": "4",
}  # fmt: skip

ReadAlone = Callable[[Gray, RawWord, float], Sequence[RawWord]]


def with_figures_checked(
    gray: Gray, words: Sequence[RawWord], x_height: float, read_alone: ReadAlone
) -> list[RawWord]:
    """`words`, where small letters are `x_height` pixels high, with figures of broken print as a
    second reading finds them where it only adds thin strokes; doubted where two readings disagree.
    A copy loses thin strokes all over the page: where so many words in a row, the least sure first,
    are read again as they were, the surer ones are left.
    `read_alone` gives what a picture shows where a word stands, so many times as large."""
    figures = sorted((w for w in words if _is_figures(w.text)), key=lambda w: w.confidence)
    broken = (w for w in figures if _is_broken(gray, w, x_height))
    again: dict[RawWord, RawWord] = {}
    dark: Gray | None = None
    in_a_row = 0
    for word in islice(broken, _MOST_WORDS):
        dark = _darkened(gray) if dark is None else dark
        checked = _checked(word, partial(read_alone, dark, word))
        if checked is not None:
            again[word] = checked
            in_a_row = in_a_row + 1 if checked == word else 0
        if in_a_row == _ENOUGH:
            break
    return [again.get(w, w) for w in words]


def _is_figures(text: str) -> bool:
    figures = sum(c.isdigit() for c in text)
    return 0 < sum(c.isalnum() for c in text) <= 2 * figures


def _is_broken(gray: Gray, word: RawWord, x_height: float) -> bool:
    """Whether the print of a word falls into more bits than it has characters."""
    print_ = gray[word.y0 : word.y1, word.x0 : word.x1]
    if min(print_.shape) < 2:
        return False
    least = max(3.0, _BIT_IN_X_HEIGHTS * x_height**2)
    bits = (boxes_of(below(print_, level))[:, 4] >= least for level in _LEVELS)
    return any(np.count_nonzero(b) > len(word.text) for b in bits)


def _darkened(gray: Gray) -> Gray:
    levels = 255 * (np.arange(256) / 255) ** _DARKER
    return np.asarray(cv2.LUT(gray, levels.round().astype(np.uint8)), dtype=np.uint8)


def _checked(word: RawWord, read: Callable[[float], Sequence[RawWord]]) -> RawWord | None:
    """The word as most readings of darker print have it where they only add thin strokes; None
    where they say nothing. A date is read at other sizes too: one reading alone leaves too many of
    its bars out."""
    core = word.text.strip(_EDGES)
    others = [_alike(core, read(LARGER))]
    if others[0] in (None, core) and _OF_A_DATE.search(core) and "1" in core:
        others += [_alike(core, read(size)) for size in _OTHER_SIZES]
    told = [o for o in others if o is not None]
    if all(o == core for o in told):
        return word if told else None
    fuller = Counter(o for o in told if o != core and _only_adds(core, o)).most_common(1)
    text = word.text
    if fuller and 2 * fuller[0][1] >= len(told):
        text = text.replace(core, fuller[0][0])
    return replace(word, text=text, confidence=min(word.confidence, _DOUBTED))


def _alike(core: str, again: Sequence[RawWord]) -> str | None:
    """What was read, if its signs stand in the same places: another says nothing. A « 4 » may be
    read in two, its stem apart from its bar, in either reading."""
    other = "".join(w.text for w in again).strip(_EDGES)
    if min((w.confidence for w in again), default=0.0) < _BELIEVED_FROM:
        return None
    if other in _joined(core):
        return other
    alike = (o for o in (other, *_joined(other)) if _skeleton(o) == _skeleton(core))
    return next(alike, None)


def _joined(text: str) -> list[str]:
    """The same with a stem and a bar beside it read as one « 4 »."""
    return [text[: m.start()] + "4" + text[m.end() :] for m in _IN_TWO.finditer(text)]


def _only_adds(core: str, other: str) -> bool:
    if len(core) != len(other):
        return True
    return all(a == b or b in _LOST.get(a, "") for a, b in zip(core, other, strict=True))


def _skeleton(text: str) -> str:
    """Where its characters and its signs stand."""
    return re.sub(r"\w", "0", text)
