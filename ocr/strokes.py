"""The connected strokes of a mask: their labels, boxes and areas.

OpenCV tells boxes and areas by going over every pixel, which takes thrice as long as labelling; on
a page few pixels are ink, and only those are looked at here, when they are asked for.
"""

from __future__ import annotations

from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.outlines import outlined

Mask = NDArray[np.bool_]
_LABELS_OF_16_BITS = 65_000
_MANY_PX, _LITTLE_INK = 250_000, 0.12  # with more ink OpenCV is as quick
_RUNS_STEP = 8  # one row in so many tells how often ink begins
_FEW_BEGUN = 0.006  # of its points; on 50 pages outlines were quicker below


class Strokes:
    """Those of `mask`: `labels` numbers them from 1, `count` is one more than there are, `stats`
    has a row for each (x, y, width, height, area); the first is the paper's, all zeros."""

    def __init__(self, mask: Mask) -> None:
        self.mask = mask
        self.count, labels = cv2.connectedComponents(mask.view(np.uint8), connectivity=8)
        self.labels = np.asarray(labels, np.int32)

    @cached_property
    def _at(self) -> NDArray[np.intp]:
        """Where the strokes' pixels are, row by row."""
        return np.flatnonzero(self.mask)

    @cached_property
    def _numbers(self) -> NDArray[np.int32]:
        """The stroke of each of them."""
        return np.asarray(self.labels.ravel()[self._at])

    @cached_property
    def areas(self) -> NDArray[np.int64]:
        return np.asarray(np.bincount(self._numbers, minlength=self.count))

    @cached_property
    def stats(self) -> NDArray[np.int32]:
        return self._stats_at(self._at, self._numbers)

    def stats_of(self, wanted: Mask) -> NDArray[np.int32]:
        """As `stats`, those of the `wanted` strokes alone; zeros for the others."""
        own = wanted[self._numbers]
        return self._stats_at(self._at[own], self._numbers[own])

    def _stats_at(self, at: NDArray[np.intp], numbers: NDArray[np.int32]) -> NDArray[np.int32]:
        boxes = self._boxes(at, numbers)
        stats = np.empty((self.count, 5), np.int32)
        stats[:, :2] = boxes[:, :2]
        stats[:, 2:4] = boxes[:, 2:] - boxes[:, :2]
        stats[:, cv2.CC_STAT_AREA] = np.bincount(numbers, minlength=self.count)
        return stats

    def boxes_of(self, part: Mask) -> NDArray[np.int64]:
        """For each stroke the box x0, y0, x1, y1 about what it has of a part of the mask; zeros
        where that is nothing."""
        at = np.flatnonzero(part)
        return self._boxes(at, self.labels.ravel()[at])

    def _boxes(self, at: NDArray[np.intp], numbers: NDArray[np.int32]) -> NDArray[np.int64]:
        """Of pixels row by row and their strokes; of a run of pixels the two ends are looked at."""
        boxes = np.zeros((self.count, 4), np.int64)
        if not len(at):
            return boxes
        wide = self.labels.shape[1]
        row = at // wide
        breaks = np.flatnonzero((np.diff(at) != 1) | (np.diff(row) != 0))
        first, last = np.append(0, breaks + 1), np.append(breaks, len(at) - 1)
        own, y = numbers[first], row[first]
        boxes[own[::-1], 1] = y[::-1]  # the rows come in order: the first one stands
        boxes[own, 3] = y + 1
        boxes[own, 0] = wide
        np.minimum.at(boxes[:, 0], own, at[first] - y * wide)
        np.maximum.at(boxes[:, 2], own, at[last] - y * wide + 1)
        return boxes

    def share_of(self, region: Mask) -> NDArray[np.float64]:
        """For each stroke the share that lies in the region."""
        inside = self._numbers[region.ravel()[self._at]]
        within = np.bincount(inside, minlength=self.count)
        return np.asarray(within / np.maximum(self.areas, 1))

    def where(self, keep: NDArray[np.bool_]) -> Mask:
        """The mask with those strokes alone that are to be kept."""
        kept = self.mask.copy()
        kept.ravel()[self._at[~keep[self._numbers]]] = False
        return kept


def window_of(mask: Mask, down: int = 0, across: int = 0) -> tuple[slice, slice]:
    """The part of a mask that holds all of it and so many pixels about it, at even places: strokes
    are numbered in it as they are in the whole."""
    x, y, wide, high = cv2.boundingRect(mask.view(np.uint8))
    first_row, first_column = max(0, y - down) // 2 * 2, max(0, x - across) // 2 * 2
    return slice(first_row, y + high + down), slice(first_column, x + wide + across)


def boxes_of(ink: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Left, top, width, height and area of each component of what is not 0, whose corners may
    touch. On a large page they are told by their outlines where these are few, in two thirds of the
    time; else by the ink alone where there is little. Labels of 16 bits take half the time, where
    they are sure to be enough: a label is begun only at a point without ink above it or to its
    left."""
    if ink.size > _MANY_PX:
        told = ink[::_RUNS_STEP]
        if cv2.countNonZero(cv2.subtract(told[:, 1:], told[:, :-1])) < _FEW_BEGUN * told.size:
            return outlined(ink)
        if cv2.countNonZero(ink) < _LITTLE_INK * ink.size:
            return Strokes(np.asarray(ink > 0)).stats[1:]
    begun = cv2.subtract(ink[1:, 1:], cv2.max(ink[1:, :-1], ink[:-1, 1:]))
    most = sum(ink.shape) + cv2.countNonZero(begun)
    _, _, stats, _ = cv2.connectedComponentsWithStats(
        ink, connectivity=8, ltype=cv2.CV_16U if most < _LABELS_OF_16_BITS else cv2.CV_32S
    )
    return np.asarray(stats[1:], dtype=np.int32)
