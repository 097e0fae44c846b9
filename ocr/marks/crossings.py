"""Ink without the straight lines that run through it, strokes that cross one left whole."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.strokes import Mask

_REACH_PX = 6  # across a line, to the stroke that goes on beyond it


def without_lines(ink: Mask, across: Mask, down: Mask, reach_px: int = _REACH_PX) -> Mask:
    """The ink less its lines, which run `across` or `down` the page."""
    rest = ink.copy()
    for lines, axis in ((across, 0), (down, 1)):
        for window in _about(lines, axis):
            band = cv2.dilate(lines[window].view(np.uint8), _kernel(5, horizontal=axis == 1))
            within = np.asarray(band, np.uint8).view(bool)
            beside = rest[window] & ~within
            before = _spread(beside, reach_px, axis, forward=True)
            after = _spread(beside, reach_px, axis, forward=False)
            rest[window] = beside | (ink[window] & within & before & after)
    return rest


def _kernel(length: int, *, horizontal: bool) -> NDArray[np.uint8]:
    return np.ones((1, length) if horizontal else (length, 1), np.uint8)


def _about(lines: Mask, axis: int) -> Iterator[tuple[slice, slice]]:
    """Windows, apart from each other, in which every line lies with all that may touch it."""
    reach = _REACH_PX + 4
    held = np.flatnonzero(lines.any(axis=1 - axis))
    if not len(held):
        return
    breaks = np.flatnonzero(np.diff(held) > 2 * reach)
    starts, ends = np.append(0, breaks + 1), np.append(breaks, len(held) - 1)
    for first, last in zip(held[starts].tolist(), held[ends].tolist(), strict=True):
        part = slice(max(0, first - reach), last + reach + 1)
        yield (part, slice(None)) if axis == 0 else (slice(None), part)


def _spread(mask: Mask, reach: int, axis: int, *, forward: bool) -> Mask:
    """The mask carried `reach` pixels one way along an axis, and one pixel to the sides."""
    far = reach if forward else 0
    size, anchor = ((reach + 1, 3), (1, far)) if axis == 0 else ((3, reach + 1), (far, 1))
    carried = cv2.dilate(mask.view(np.uint8), np.ones(size, np.uint8), anchor=anchor)
    return np.asarray(carried, np.uint8).view(bool)
