"""Finds where rows of print stand that may be machine-readable: long, even, closely set."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from ocr.reduced import reduced

Picture = np.ndarray[Any, np.dtype[np.uint8]]

# The page is looked at three times, its longer side brought to these lengths. A zone of 30 to 44
# characters then has its characters 5 to 11 pixels apart in one of them, from a card that fills
# the picture to a card copied in its own size on A4.
_LOOK_SIDES_PX = (1240, 620, 310)
_LARGEST_ENLARGEMENT = 4.0
_LEAST_SIDE_PX = 12  # nothing can be told from less
_ROW_HEIGHT_PX = (3.0, 17.0)  # of the blob that a row becomes, at the scale looked at
_LEAST_ASPECT = 7.0  # of a fragment
_LEAST_ROW_ASPECT = 17.0  # of a row: 30 characters, some of them lost at the ends
_LARGEST_SKEW_DEG = 20.0
MARGIN_CAPS = 2.5
_MOST_TALLER = 1.7


@dataclass(frozen=True, slots=True)
class Row:
    """The middle line of a row, from `start` to `end` (pixels), and the height of its capitals.

    `start` lies left of `end` when the row is read upright; until a reading says so, a row may
    as well run the other way.
    """

    start: tuple[float, float]
    end: tuple[float, float]
    cap_px: float

    @property
    def length(self) -> float:
        return math.hypot(self.end[0] - self.start[0], self.end[1] - self.start[1])

    @property
    def direction(self) -> tuple[float, float]:
        length = self.length or 1.0
        return (self.end[0] - self.start[0]) / length, (self.end[1] - self.start[1]) / length

    @property
    def normal(self) -> tuple[float, float]:
        """A unit vector from the row's middle line towards its foot."""
        dx, dy = self.direction
        return -dy, dx

    @property
    def margin_px(self) -> float:
        """How far beyond its ends a row is cut out: ends are never found exactly."""
        return MARGIN_CAPS * self.cap_px

    @property
    def aspect(self) -> float:
        return self.length / max(self.cap_px, 1e-6)

    def reversed(self) -> Row:
        return Row(self.end, self.start, self.cap_px)

    def scaled(self, factor: float) -> Row:
        return Row(
            (self.start[0] * factor, self.start[1] * factor),
            (self.end[0] * factor, self.end[1] * factor),
            self.cap_px * factor,
        )

    def shifted(self, along_normal: float) -> Row:
        nx, ny = self.normal
        dx, dy = nx * along_normal, ny * along_normal
        return Row(
            (self.start[0] + dx, self.start[1] + dy),
            (self.end[0] + dx, self.end[1] + dy),
            self.cap_px,
        )


def candidate_rows(gray: Picture) -> list[Row]:
    """Rows that may belong to a zone, the likeliest first, in pixels of `gray`.

    Rows lie along the picture or across it; which way up is not known yet.
    """
    found: list[Row] = []
    longest = max(gray.shape)
    for side in _LOOK_SIDES_PX:
        factor = min(side / longest, _LARGEST_ENLARGEMENT)
        if min(gray.shape) * factor < _LEAST_SIDE_PX:
            continue
        look = _resized(gray, factor)
        for turned in (False, True):
            seen = np.ascontiguousarray(look.T) if turned else look
            rows = _stitched(_fragments(seen))
            for row in rows:
                if row.aspect >= _LEAST_ROW_ASPECT:
                    found.append((_transposed(row) if turned else row).scaled(1 / factor))
    return _without_repeats(found)


def _resized(gray: Picture, factor: float) -> Picture:
    if factor < 1:
        height, width = gray.shape
        return reduced(gray, (max(1, round(width * factor)), max(1, round(height * factor))))
    return np.asarray(
        cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), np.uint8
    )


def _transposed(row: Row) -> Row:
    return Row(row.start[::-1], row.end[::-1], row.cap_px)


def _fragments(gray: Picture) -> list[Row]:
    """Dark print that hangs together along a row."""
    dark = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, _box(13, 13))
    edges = cv2.convertScaleAbs(cv2.Sobel(dark, cv2.CV_16S, 1, 0, ksize=3), alpha=0.5)
    joined = cv2.morphologyEx(edges, cv2.MORPH_CLOSE, _box(15, 1))
    joined = cv2.morphologyEx(joined, cv2.MORPH_OPEN, _box(9, 3))
    mask = (joined > _local_level(joined)).astype(np.uint8)
    whole = cv2.morphologyEx(mask, cv2.MORPH_OPEN, _box(11, 1))
    contours, _ = cv2.findContours(whole, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    rows = []
    for contour in contours:
        if cv2.boundingRect(contour)[2] < 25:
            continue
        row = _row_of(cv2.minAreaRect(contour))
        if row is not None:
            rows.append(row)
    return rows


def _box(width: int, height: int) -> np.ndarray[Any, Any]:
    return cv2.getStructuringElement(cv2.MORPH_RECT, (width, height))


def _local_level(joined: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Half of what stands out nearby, and never less than faint print shows."""
    near = cv2.dilate(cv2.resize(joined, None, fx=0.25, fy=0.25), _box(15, 15))
    near = cv2.blur(near, (9, 9))
    level = cv2.resize(near, joined.shape[::-1]).astype(np.float32) * 0.4
    return np.asarray(np.maximum(level, 14))


def _row_of(rectangle: Any) -> Row | None:
    (x, y), (width, height), angle = rectangle
    if width < height:
        width, height, angle = height, width, angle - 90
    angle = (angle + 90) % 180 - 90
    low, high = _ROW_HEIGHT_PX
    if abs(angle) > _LARGEST_SKEW_DEG or not low <= height <= high * 1.6:
        return None
    if width < _LEAST_ASPECT * height:
        return None
    dx, dy = math.cos(math.radians(angle)) * width / 2, math.sin(math.radians(angle)) * width / 2
    return Row((x - dx, y - dy), (x + dx, y + dy), height)


def _stitched(rows: list[Row]) -> list[Row]:
    """Fragments of one row joined: in line, of one height, less than a few letters apart."""
    left = sorted(rows, key=lambda r: r.start[0])
    result: list[Row] = []
    for row in left:
        for i, other in enumerate(result):
            if _in_line(other, row):
                result[i] = Row(other.start, row.end, max(other.cap_px, row.cap_px))
                break
        else:
            result.append(row)
    return result


def _in_line(first: Row, second: Row) -> bool:
    gap = second.start[0] - first.end[0]
    height = (first.cap_px + second.cap_px) / 2
    if not -height <= gap <= 6 * height:
        return False
    if not 0.5 <= first.cap_px / second.cap_px <= 2.0:
        return False
    dx, dy = first.direction
    across = -(second.start[0] - first.end[0]) * dy + (second.start[1] - first.end[1]) * dx
    return abs(across) < 0.55 * height


def _without_repeats(rows: Sequence[Row]) -> list[Row]:
    """Each place once: of rows that cover each other, the longer."""
    kept: list[Row] = []
    for row in sorted(rows, key=lambda r: -r.length):
        if not any(_covers(other, row) for other in kept):
            kept.append(row)
    return kept


def _covers(outer: Row, inner: Row) -> bool:
    if outer.cap_px > _MOST_TALLER * inner.cap_px:
        return False  # two rows that ran together at one scale and stand apart at another
    dx, dy = outer.direction
    tolerance = 0.5 * max(outer.cap_px, inner.cap_px)
    for x, y in (inner.start, inner.end):
        rx, ry = x - outer.start[0], y - outer.start[1]
        along, across = rx * dx + ry * dy, -rx * dy + ry * dx
        if abs(across) > tolerance or not -tolerance <= along <= outer.length + tolerance:
            return False
    return True
