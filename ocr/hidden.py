"""Text that the picture does not hold: cut off at its border, or drowned in a reflection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Gray
from ocr.lines import by_line
from ocr.sources import Picture

_SURE = 0.6
_INK_BELOW = 150
_REACH_IN_HEIGHTS = 2.5  # a line that ends so near to the border, with ink on it, goes on beyond
_BORDER_PX = 3
_MOSTLY_INK = 0.3  # of the border: a scanner's black edge, not letters
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
        page = np.ascontiguousarray(even[:, ::-1]) if mirrored else even
        border = page[:, -_BORDER_PX:].min(axis=1) < _INK_BELOW
        if border.mean() > _MOSTLY_INK:
            continue
        ends = [_end_of(line, mirrored) for line in _text_lines(words)]
        cut = [end for end in ends if _runs_out(end, border, page.shape)]
        if len(cut) > worst.rows:
            top, bottom = min(e.y0 for e in cut), max(e.y1 for e in cut)
            x0, x1 = (0.0, 0.08) if mirrored else (0.92, 1.0)
            worst = Hidden(len(cut), Box(x0, top, x1, bottom))
    return worst


def _text_lines(words: Sequence[Word]) -> Iterator[list[Word]]:
    for line in by_line(words):
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


def drowned(picture: Picture, words: Sequence[Word]) -> Hidden:
    """Rows of text that a saturated patch interrupts, where the paper itself is not that white."""
    scale = 800 / max(picture.shape[:2])
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    lowest = np.asarray(small).min(axis=2)
    height, width = lowest.shape
    white = (lowest >= _SATURATED).astype(np.uint8)
    if float(np.median(lowest)) > _WHITE_PAPER or white.mean() > 0.5:
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
