"""A small pen's stroke that turns to and fro over a stamp: a zigzag crosses most columns of points
once, and goes up and down again, as no frame, ring, fold or row of letters does."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.marks.alone import without_frame
from ocr.marks.blobs import Blob
from ocr.marks.unframed import beyond_ring, without_rings
from ocr.strokes import Mask, Strokes

# Sides of a stroke within a stamp: of 322 drawn stamps that nobody signed, six had such an outline
# once their layers were parted, rings and frames all, and over 4 em high.
_WIDE_EM, _HIGH_EM = 1.8, (1.1, 3.0)
_TURNS, _TURN_EM = 2, 0.5  # of it, and how far it goes between them: letters are lower
_OUT_EM = 0.9  # longer side of what a stroke has beyond a ring
_OUT_TURN_EM = 0.3
_DENSE = 0.6  # turns in an em of its width, at least: another stamp's ring bends less
_ONCE, _ONCE_BEYOND = 0.65, 0.9  # share of its columns that a stroke crosses once
_THICK_EM = 0.35  # of a stroke, at most


def has_zigzag(blob: Blob, em: float) -> bool:
    """Whether ink, or a layer of it, holds such a stroke, its stamp's frame and rings taken out, or
    one that sets out from a ring to its outside."""
    for layer in (blob, *blob.layers):
        unringed = without_rings(layer.mask, em)
        left = without_frame(layer.mask, em) if unringed is None else unringed
        if any(_is_zigzag(stroke, em) for stroke in _strokes(left, em, _WIDE_EM)):
            return True
        out = beyond_ring(layer.mask, em)
        if out is not None and any(_turns_back(x, em) for x in _strokes(out, em, _OUT_EM)):
            return True
    return False


def _strokes(mask: Mask, em: float, longest_em: float) -> Iterator[Mask]:
    strokes = Strokes(np.ascontiguousarray(mask))
    for k, (x, y, wide, high) in enumerate(strokes.stats[1:, :4], start=1):
        if max(wide, high) >= longest_em * em:
            yield strokes.labels[y : y + high, x : x + wide] == k


def _is_zigzag(stroke: Mask, em: float) -> bool:
    high, wide = (side / em for side in stroke.shape)
    turns, once = _turns_of(stroke, _TURN_EM * em)
    sized = wide >= _WIDE_EM and _HIGH_EM[0] <= high <= _HIGH_EM[1]
    return sized and turns >= max(_TURNS, _DENSE * wide) and once >= _ONCE and _is_thin(stroke, em)


def _turns_back(stroke: Mask, em: float) -> bool:
    """Whether what a stroke has beyond a ring turns there, more sharply than a ring would."""
    turns, once = _turns_of(stroke, _OUT_TURN_EM * em)
    sharp = turns >= max(1, _DENSE * stroke.shape[1] / em)
    return sharp and once >= _ONCE_BEYOND and _is_thin(stroke, em)


def _is_thin(stroke: Mask, em: float) -> bool:
    padded = np.pad(stroke, 1).astype(np.uint8)
    depth = np.asarray(cv2.distanceTransform(padded, cv2.DIST_L2, 3))
    return 4 * float(depth[padded > 0].mean()) <= _THICK_EM * em


def _turns_of(stroke: Mask, reach_px: float) -> tuple[int, float]:
    """How often the middle of the ink turns up or down by more than `reach_px`, column by column,
    and the share of the columns that the stroke crosses once."""
    ink = stroke.astype(np.int8)
    crossed = np.count_nonzero(np.diff(ink, axis=0, prepend=0) == 1, axis=0)
    held = np.flatnonzero(crossed)
    rows = np.arange(len(ink))[:, None]
    middles = (ink * rows).sum(axis=0)[held] / ink.sum(axis=0)[held]
    return _turns(middles, reach_px), float((crossed[held] == 1).mean())


def _turns(heights: NDArray[np.float64], reach_px: float) -> int:
    turns, way = 0, 0
    low = high = float(heights[0])
    for height in heights.tolist():
        low, high = min(low, height), max(high, height)
        if way >= 0 and high - height > reach_px:
            turns, way, low = turns + (way > 0), -1, height
        elif way <= 0 and height - low > reach_px:
            turns, way, high = turns + (way < 0), 1, height
    return turns
