"""Text that the picture does not hold: cut off at its border, or drowned in a reflection.

A cut between two lines leaves no trace on the border, and is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import TurnedWord, Word
from ocr.engines.engine import Gray
from ocr.letters import level_under
from ocr.lines import by_line
from ocr.sources import Picture

_SURE = 0.6
_INK_BELOW = 150
_REACH_IN_HEIGHTS = 2.5  # a line that ends so near to the border, with ink on it, goes on beyond
_BORDER_PX = 3
_MOSTLY_INK = 0.3  # of the border: a scanner's black edge, not letters
_STRIP_HEIGHTS = 3.0  # of small letters: how deep the top and the bottom are looked at
_CUT_LETTERS = 7  # side by side on the border: 1 in 100 whole pages has as many
_APART_HEIGHTS = 2.5  # letters of one line stand no farther apart
_PAPER_LIKE = 0.8  # of the level of the page: darker than that, the table is on the border
_PAPER_STEP = 8  # pixels: one in so many, either way, tells how light paper is
_UNEVEN = 0.25  # spread of their widths over the mean: dots and stitches are all alike
_SATURATED = 250
_SMALLEST_GLARE = 0.006  # of the page
_WHITE_PAPER = 242.0  # a page as white as that has no reflection that could be told


@dataclass(frozen=True, slots=True)
class Hidden:
    """How many rows of text are cut or drowned, and where (None when there are none)."""

    rows: int
    box: Box | None


def cut_off(even: Gray, words: Sequence[Word]) -> Hidden:
    """Lines that run into the left or the right border of an evenly lit page."""
    worst = Hidden(0, None)
    for mirrored in (False, True):
        side = even[:, :_BORDER_PX] if mirrored else even[:, -_BORDER_PX:]
        border = side.min(axis=1) < _INK_BELOW
        if border.mean() > _MOSTLY_INK:
            continue
        ends = [_end_of(line, mirrored) for line in _text_lines(words)]
        cut = [end for end in ends if _runs_out(end, border, even.shape)]
        if len(cut) > worst.rows:
            top, bottom = min(e.y0 for e in cut), max(e.y1 for e in cut)
            x0, x1 = (0.0, 0.08) if mirrored else (0.92, 1.0)
            worst = Hidden(len(cut), Box(x0, top, x1, bottom))
    return worst


def cut_across(picture: Picture, even: Gray, x_height: float, words: Sequence[Word]) -> Box | None:
    """Where a line of text lies on the top or the bottom border of a page, cut through its letters;
    None where none does. `even`: the page evenly lit; `x_height`: of small letters, in pixels."""
    depth = max(6, round(_STRIP_HEIGHTS * x_height))
    paper = _PAPER_LIKE * _paper_level(picture, words)
    for top in (False, True):
        border = picture[: depth // 2] if top else picture[-(depth // 2) :]
        strip = even[:depth][::-1] if top else even[-depth:]
        if float(np.median(border[:, ::_PAPER_STEP])) < paper:
            continue  # the table
        if _letters_on_border(strip, x_height) >= _CUT_LETTERS:
            share = depth / len(even)
            return Box(0.0, 0.0, 1.0, share) if top else Box(0.0, 1 - share, 1.0, 1.0)
    return None


def _paper_level(picture: Picture, words: Sequence[Word]) -> float:
    """How light the page is where its words stand."""
    height, width = picture.shape[:2]
    sure = [w.box for w in words if w.confidence >= _SURE]
    if not sure:
        return 255.0
    rows = slice(int(min(b.y0 for b in sure) * height), int(max(b.y1 for b in sure) * height) + 1)
    columns = slice(int(min(b.x0 for b in sure) * width), int(max(b.x1 for b in sure) * width) + 1)
    return float(np.median(picture[rows, columns][::_PAPER_STEP, ::_PAPER_STEP]))


def _letters_on_border(strip: Gray, x_height: float) -> int:
    """The longest row of letters of unlike widths that touch the last rows of a strip."""
    ink = (strip < _INK_BELOW).astype(np.uint8)
    if ink[-_BORDER_PX:].max(axis=0).mean() > _MOSTLY_INK:
        return 0
    _, _, stats, _ = cv2.connectedComponentsWithStats(np.ascontiguousarray(ink), connectivity=8)
    boxes = sorted(
        (int(x), int(wide))
        for x, y, wide, high, _ in stats[1:]
        if y > 0
        and y + high >= len(strip) - _BORDER_PX + 1
        and 0.1 * x_height <= wide <= 2.4 * x_height
        and max(2.0, 0.15 * x_height) <= high <= 2.2 * x_height
    )
    rows: list[list[tuple[int, int]]] = []
    for x, wide in boxes:
        if rows and x - sum(rows[-1][-1]) <= _APART_HEIGHTS * x_height:
            rows[-1].append((x, wide))
        else:
            rows.append([(x, wide)])
    widths = [np.array([wide for _, wide in row]) for row in rows]
    return max((len(w) for w in widths if w.std() >= _UNEVEN * w.mean()), default=0)


def _text_lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    for line in by_line(words):
        if isinstance(line[0], TurnedWord):
            continue
        sure = [w for w in line if w.confidence >= _SURE and sum(c.isalnum() for c in w.text) >= 2]
        if len(sure) >= 2:
            yield line


def _end_of(line: Sequence[Word], mirrored: bool) -> Box:
    """The box of the last word; of the first, seen in a mirror, when `mirrored`."""
    if not mirrored:
        return max((w.box for w in line), key=lambda b: b.x1)
    box = min((w.box for w in line), key=lambda b: b.x0)
    return Box(1 - box.x1, box.y0, 1 - box.x0, box.y1)


def _runs_out(end: Box, border: NDArray[np.bool_], shape: tuple[int, ...]) -> bool:
    height, width = shape[:2]
    near = (1 - end.x1) * width <= _REACH_IN_HEIGHTS * end.height * height
    return near and bool(border[int(end.y0 * height) : int(end.y1 * height) + 1].any())


def drowned(small: Picture, words: Sequence[Word]) -> Hidden:
    """Rows of text that a saturated patch interrupts, where the paper itself is not that white;
    `small`: a small copy of the picture."""
    red, green, blue = cv2.split(small)
    lowest = np.asarray(cv2.min(cv2.min(red, green), blue), dtype=np.uint8)
    height, width = lowest.shape
    white = (lowest >= _SATURATED).astype(np.uint8)
    if level_under(lowest, 0.5) > _WHITE_PAPER or white.mean() > 0.5:
        return Hidden(0, None)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(white, connectivity=8)
    areas = stats[1:, cv2.CC_STAT_AREA]
    if not len(areas) or areas.max() < _SMALLEST_GLARE * white.size:
        return Hidden(0, None)
    patch = labels == 1 + int(areas.argmax())
    ys, xs = np.nonzero(patch)
    box = Box(xs.min() / width, ys.min() / height, (xs.max() + 1) / width, (ys.max() + 1) / height)
    rows = {w.line for w in words if w.confidence >= _SURE and _stands_at(w.box, patch)}
    return Hidden(len(rows), box)


def _stands_at(box: Box, patch: NDArray[np.bool_]) -> bool:
    """Whether the patch begins within a letter's height of the word's left or right end."""
    height, width = patch.shape
    reach = max(2, round(box.height * height))
    y = min(height - 1, int((box.y0 + box.y1) / 2 * height))
    x0, x1 = int(box.x0 * width), int(box.x1 * width)
    return bool(patch[y, max(0, x0 - reach) : x0 + 1].any() or patch[y, x1 : x1 + reach].any())
