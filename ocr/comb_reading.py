"""What stands in a row of boxes: its characters are taken out of them, set side by side as a word,
read, and put back each in its box, so that groups of boxes make words however the engine parted
them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.comb_rows import WALL_SHARE, Comb
from ocr.engines.engine import Engine, Gray, RawWord, RecognitionTimeout
from ocr.letters import ink_level

_EDGE_IN_X_HEIGHTS = 0.3
_SURE = 0.6
_LEAST_CHARACTER = 0.7  # of a small letter's height
_LEAST_PART = 0.25  # of that height, of a character whose thin strokes are lost
_MOST_CROSSED = 0.3  # of the characters, that run into a wall: letters between strokes of others
_DAY = re.compile(r"(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d")
_PARTED = [2, 2, 4]  # the boxes of a day, its month and its year
_SLASH = "/"  # in a box of its own, between day and month
_BETWEEN_IN_X_HEIGHTS = 0.35  # characters, once set side by side
_SPACE_IN_X_HEIGHTS = 1.0
_LARGER = (1.0, 1.5)  # one after the other, until every box has its character surely
_SURELY = 0.85
_DISPUTED = 0.75  # confidence of what two readings tell otherwise
_FIGURES = str.maketrans("OQDoIl|SsBZ", "00001115582")
_MOSTLY_FIGURES = 0.6

Character = NDArray[np.uint8]


def read_comb(even: Gray, comb: Comb, x_height: float, dpi: int, engine: Engine) -> list[RawWord]:
    """The words that stand in the boxes, a word a group of boxes; boxes in pixels of `even`. None
    where they are empty, or where not every box reads as one character: then it is no comb."""
    held = [None if c is None else _character(even, comb, c, x_height) for c in comb.cells]
    filled = [i for i, h in enumerate(held) if h is not None]
    crossed = sum(h is not None and h[1] for h in held)
    if not filled or crossed > _MOST_CROSSED * len(filled):
        return []
    pieces = [None if h is None else h[0] for h in held]
    strip = _set_side_by_side(pieces[: filled[-1] + 1], x_height)
    best: list[tuple[str, float]] = []
    for larger in _LARGER:
        found = _read(strip, larger, dpi, engine)
        told = [(c, w.confidence) for w in found for c in w.text if c.isalnum() or c == _SLASH]
        if len(told) == len(filled) and _mean(told) >= max(_SURE, _mean(best)):
            best = told if not best else _doubted_where_unlike(told, best)
        if _mean(best) >= _SURELY:
            break
    return list(_words(comb, dict(zip(filled, best, strict=True)))) if best else []


def _mean(told: Sequence[tuple[str, float]]) -> float:
    return sum(sure for _, sure in told) / max(1, len(told))


def _doubted_where_unlike(
    told: Sequence[tuple[str, float]], before: Sequence[tuple[str, float]]
) -> list[tuple[str, float]]:
    """The characters of a reading; those that another told otherwise are less sure."""
    pairs = zip(told, before, strict=True)
    return [(c, sure if c == b else min(sure, _DISPUTED)) for (c, sure), (b, _) in pairs]


def _read(strip: Gray, larger: float, dpi: int, engine: Engine) -> list[RawWord]:
    if larger > 1:
        size = round(strip.shape[1] * larger), round(strip.shape[0] * larger)
        strip = np.asarray(cv2.resize(strip, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
    try:
        return engine.words(strip, round(dpi * larger), "line", 2.0)
    except RecognitionTimeout:
        return []


def _words(comb: Comb, told: dict[int, tuple[str, float]]) -> Iterator[RawWord]:
    """A word for each run of boxes that hold a character, of which each has its confidence."""
    text = "".join(c for c, _ in told.values())
    if sum(c.isdigit() for c in text) >= _MOSTLY_FIGURES * len(text):
        text = text.translate(_FIGURES)
    characters = dict(zip(told, text, strict=True))
    for run in _runs(list(told), text):
        first, last = comb.cells[run[0]], comb.cells[run[-1]]
        if first is not None and last is not None:
            word = "".join(characters[cell] for cell in run)
            sure = min(told[cell][1] for cell in run)
            yield RawWord(word, first[0], comb.top, last[1], comb.foot, sure)


def _runs(cells: list[int], text: str) -> list[list[int]]:
    """The numbers of boxes that stand side by side; those of a day, a month and a year apart where
    a gap is too small to be told, or another seen where there is none (« 12 0 72025 »)."""
    runs = [
        [cell for _, cell in run]
        for _, run in groupby(enumerate(cells), key=lambda at: at[1] - at[0])
    ]
    if len(runs) > 1 and _DAY.fullmatch(text) and [len(run) for run in runs] != _PARTED:
        return [cells[:2], cells[2:4], cells[4:]]
    return runs


def _character(
    even: Gray, comb: Comb, cell: tuple[int, int], x_height: float
) -> tuple[Character, bool] | None:
    """What stands in a cell, cut close at its sides and as high as the cell, and whether it runs
    into a wall; None where empty."""
    rim = max(1, round(_EDGE_IN_X_HEIGHTS * x_height))
    inside = even[comb.top + rim : comb.foot - rim, cell[0] + 2 : cell[1] - 1]
    if inside.size == 0:
        return None
    inside = _without_walls(inside)
    ink = (inside < ink_level(inside)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(cv2.dilate(ink, np.ones((3, 3), np.uint8)))
    stats = stats[1:]
    lefts, tops, wides, highs = stats[:, :4].T
    marks = highs >= _LEAST_CHARACTER * x_height
    if not marks.any():
        return None
    level = (tops < (tops + highs)[marks].max()) & (tops + highs > tops[marks].min())
    inner = (lefts > 0) & (lefts + wides < inside.shape[1])
    parts = marks | (level & inner & (highs >= _LEAST_PART * x_height))
    left, right = int(lefts[parts].min()), int((lefts + wides)[parts].max())
    crossing = left <= 0 or right >= inside.shape[1]
    return np.asarray(inside[:, max(0, left - 1) : right + 1]), crossing


def _without_walls(inside: Gray) -> Gray:
    """The cell without columns that are dark from top to foot: a wall that was not found, and put
    back a little beside its place."""
    dark = (inside < ink_level(inside)).mean(axis=0) >= WALL_SHARE
    if not dark.any():
        return inside
    cleared = inside.copy()
    near = cv2.dilate(dark.astype(np.uint8)[None], np.ones((1, 5), np.uint8))[0]
    cleared[:, near > 0] = 255
    return cleared


def _set_side_by_side(pieces: Sequence[Character | None], x_height: float) -> Gray:
    """One picture of all characters with white around, a blank for each empty box and gap."""
    height = max(p.shape[0] for p in pieces if p is not None)
    rim = round(x_height)
    between = np.full((height, round(_BETWEEN_IN_X_HEIGHTS * x_height)), 255, np.uint8)
    blank = np.full((height, round(_SPACE_IN_X_HEIGHTS * x_height)), 255, np.uint8)
    parts: list[Gray] = []
    for piece in pieces:
        if piece is None:
            parts.append(blank)
            continue
        padded = cv2.copyMakeBorder(
            piece, 0, height - piece.shape[0], 0, 0, cv2.BORDER_CONSTANT, value=255
        )
        parts += [np.asarray(padded, dtype=np.uint8), between]
    strip = np.concatenate(parts, axis=1)
    rimmed = cv2.copyMakeBorder(strip, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=255)
    return np.ascontiguousarray(rimmed, dtype=np.uint8)
