"""The ink that is no print gathered into groups of strokes: each what a person would see as one
mark, or a line that joins several and is taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np

from ocr.marks.streaks import TALL_EM, WIDE_EM, parted
from ocr.strokes import Mask, Strokes, window_of

SMALLEST_EM = 0.9  # a mark's longer side
_REACH_ACROSS_EM = 0.75  # strokes that stand nearer than this are of one group
_REACH_DOWN_EM = 0.55
_SHORTER = 0.3  # of the reach, where a border has gathered too much
_AGAIN = 0.9  # of the reach, once a streak is out
_LARGEST_SHARE = 0.5  # of the page: larger is no mark

Group = tuple[tuple[int, int], Mask]  # the corner x, y of some strokes, and their ink


def gathered(rest: Mask, em: float, page_px: int, reach: float = 1.0) -> Iterator[Group]:
    """The corner and the ink of each group of strokes that stand near each other. What a drawn
    border gathers along the page is parted again by a shorter reach, at last in its strokes."""
    across = round(2 * reach * _REACH_ACROSS_EM * em) | 1
    down = round(2 * reach * _REACH_DOWN_EM * em) | 1
    if not rest.any():
        return
    held = window_of(rest, down // 2, across // 2)
    ink, (top, left) = np.ascontiguousarray(rest[held]), (side.start for side in held)
    near = cv2.dilate(ink.view(np.uint8), np.ones((down, across), np.uint8))
    groups = Strokes(near > 0)
    inked = groups.boxes_of(ink)
    sides = inked[:, 2:] - inked[:, :2]
    for k in np.flatnonzero(sides.max(axis=1) >= SMALLEST_EM * em):
        x0, y0, x1, y1 = (int(v) for v in inked[k])
        window = (slice(y0, y1), slice(x0, x1))
        mask = ink[window] & (groups.labels[window] == k)
        corner = left + x0, top + y0
        large = y1 - y0 > TALL_EM * em or x1 - x0 > WIDE_EM * em
        if large and reach > _AGAIN:
            yield from _moved(gathered(parted(mask, em), em, page_px, _AGAIN), corner)
        elif mask.size <= _LARGEST_SHARE * page_px:
            yield corner, mask
        elif reach > _SHORTER:
            yield from _moved(gathered(mask, em, page_px, _SHORTER), corner)
        else:
            yield from _moved(_strokes_of(mask, em, page_px), corner)


def _strokes_of(mask: Mask, em: float, page_px: int) -> Iterator[Group]:
    """Each connected stroke on its own, but those larger than any mark."""
    strokes = Strokes(np.ascontiguousarray(mask))
    x, y, wide, high = strokes.stats[:, :4].T
    sized = (np.maximum(wide, high) >= SMALLEST_EM * em) & (wide * high <= _LARGEST_SHARE * page_px)
    for k in np.flatnonzero(sized):
        window = (slice(y[k], y[k] + high[k]), slice(x[k], x[k] + wide[k]))
        yield (int(x[k]), int(y[k])), strokes.labels[window] == k


def _moved(groups: Iterable[Group], corner: tuple[int, int]) -> Iterator[Group]:
    for (x, y), part in groups:
        yield (corner[0] + x, corner[1] + y), part
