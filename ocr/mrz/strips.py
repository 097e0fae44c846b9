"""Cuts a row out of the picture and lays it straight, as the character reader wants it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from ocr.mrz.network import CAP_HEIGHT_PX, STRIDE_PX, STRIP_HEIGHT_PX
from ocr.mrz.rows import Picture, Row

Array = np.ndarray[Any, np.dtype[np.float32]]

_BAND_CAPS = 3.4  # height of the first, generous cut, in capitals
_PROFILE_WINDOW_CAPS = 4.0
_LONGEST_STRIP_PX = 2400


class Pyramid:
    """One grey picture at full size, half, quarter, …, so that small cuts do not alias."""

    def __init__(self, gray: Picture) -> None:
        self._levels = [gray]

    @property
    def full(self) -> Picture:
        return self._levels[0]

    def at(self, scale: float) -> tuple[Picture, float]:
        """The level best drawn at `scale`, and its size relative to the full picture."""
        level = 0
        while scale < 0.75 and min(self._levels[level].shape) > 64:
            if level + 1 == len(self._levels):
                self._levels.append(np.asarray(cv2.pyrDown(self._levels[level]), np.uint8))
            level += 1
            scale *= 2
        return self._levels[level], 0.5**level


@dataclass(frozen=True, slots=True)
class Strip:
    """A straightened row: `picture` is STRIP_HEIGHT_PX × W (0…1), `xs`, `ys` give for each of its
    columns where its middle line stands in the full picture."""

    picture: Array
    xs: Array
    ys: Array
    cap_px: float  # in the full picture

    def reversed(self) -> Strip:
        """The same strip, read the other way round."""
        return Strip(
            np.ascontiguousarray(self.picture[::-1, ::-1]),
            self.xs[::-1],
            self.ys[::-1],
            self.cap_px,
        )

    def row(self, first_px: float, last_px: float) -> Row:
        """The part of the row between two columns of the strip, in the full picture."""
        columns = np.arange(len(self.xs))
        ends = [
            (float(np.interp(c, columns, self.xs)), float(np.interp(c, columns, self.ys)))
            for c in (first_px, last_px)
        ]
        return Row(ends[0], ends[1], self.cap_px)


def straighten(pyramid: Pyramid, row: Row, height_factor: float = 1.0) -> Strip:
    """The row's strip, its bends followed; `height_factor` corrects the height found by itself."""
    scale = min(CAP_HEIGHT_PX / row.cap_px, _LONGEST_STRIP_PX / max(row.length, 1.0))
    columns = int((row.length + 2 * row.margin_px) * scale)
    columns = max(16, columns // STRIDE_PX) * STRIDE_PX
    along = (np.arange(columns, dtype=np.float32) + 0.5) / scale - row.margin_px
    band_rows = int(_BAND_CAPS * CAP_HEIGHT_PX)
    offsets = (np.arange(band_rows, dtype=np.float32) - band_rows / 2 + 0.5) / scale
    band = sample(pyramid, row, along, np.broadcast_to(offsets[:, None], (band_rows, columns)))
    middle_px, cap_px = _middle_and_height(band)
    cap_px *= height_factor
    middle = middle_px / scale
    unit = cap_px / CAP_HEIGHT_PX / scale
    steps = (np.arange(STRIP_HEIGHT_PX, dtype=np.float32) - STRIP_HEIGHT_PX / 2 + 0.5) * unit
    cap = cap_px / scale
    columns = max(16, round(columns * CAP_HEIGHT_PX / cap_px) // STRIDE_PX) * STRIDE_PX
    columns = min(columns, _LONGEST_STRIP_PX)
    fine = (np.arange(columns, dtype=np.float32) + 0.5) * (along[-1] - along[0]) / columns
    fine += along[0]
    centre = np.interp(fine, along, middle).astype(np.float32)
    picture = sample(pyramid, row, fine, centre[None, :] + steps[:, None])
    dx, dy = row.direction
    nx, ny = row.normal
    xs = row.start[0] + fine * dx + centre * nx
    ys = row.start[1] + fine * dy + centre * ny
    return Strip(
        (picture / 255).astype(np.float32), xs.astype(np.float32), ys.astype(np.float32), cap
    )


def sample(
    pyramid: Pyramid, row: Row, along: Array, across: np.ndarray[Any, Any]
) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Grey values 0…255 at `along` × `across`, pixels of the full picture from the row's start."""
    dx, dy = row.direction
    nx, ny = row.normal
    step = float(along[1] - along[0])
    level, size = pyramid.at(1 / step)
    xs = (row.start[0] + along[None, :] * dx + across * nx + 0.5) * size - 0.5
    ys = (row.start[1] + along[None, :] * dy + across * ny + 0.5) * size - 0.5
    flag = cv2.INTER_CUBIC if step < 0.9 * (1 / size) else cv2.INTER_LINEAR
    return np.asarray(
        cv2.remap(
            level,
            xs.astype(np.float32),
            ys.astype(np.float32),
            flag,
            borderMode=cv2.BORDER_REPLICATE,
        ),
        np.float32,
    )


def _middle_and_height(band: Array) -> tuple[Array, float]:
    """Where the row's middle runs in the band (pixels from its middle, one a column) and how high
    its capitals are (pixels).

    Print shows as changes along the row; a window of a few letters at a time is looked at, so that
    a page that bends, or a row a little askew, is followed.
    """
    rows, columns = band.shape
    changes = np.abs(cv2.Sobel(band, cv2.CV_32F, 1, 0, ksize=3))
    changes = np.minimum(changes, np.percentile(changes, 97))
    window = int(_PROFILE_WINDOW_CAPS * CAP_HEIGHT_PX)
    profile = cv2.blur(changes, (window, 3))
    places = np.arange(window // 2, max(columns - window // 2, window // 2 + 1), window // 3)
    places = places[places < columns]
    floors = np.percentile(profile[:, places], 10, axis=0)
    found = [(p, *_extent(profile[:, p], f)) for p, f in zip(places, floors, strict=True)]
    strength = np.array([f[3] for f in found])
    good = [f for f in found if f[3] > 0.3 * strength.max(initial=0.0) and f[2] > f[1]]
    if len(good) < 3:
        return np.zeros(columns, np.float32), float(CAP_HEIGHT_PX)
    x = np.array([g[0] for g in good], float)
    middle = np.array([(g[1] + g[2]) / 2 for g in good]) - (rows - 1) / 2
    height = float(np.percentile([g[2] - g[1] for g in good], 70))
    curve = _robust_curve(x, middle, np.arange(columns))
    return curve.astype(np.float32), float(np.clip(height, 0.55 * CAP_HEIGHT_PX, 32))


def _extent(column: Array, floor: float) -> tuple[float, float, float]:
    """First and last row of the print nearest the band's middle, and how strong it is against the
    band's `floor` there."""
    size = len(column)
    third = size // 3
    peak = third + int(np.argmax(column[third : size - third]))
    level = floor + 0.42 * (float(column[peak]) - floor)
    top = peak
    while top > 0 and column[top - 1] > level:
        top -= 1
    bottom = peak
    while bottom < size - 1 and column[bottom + 1] > level:
        bottom += 1
    return float(top), float(bottom), float(column[peak]) - floor


def _robust_curve(
    x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], at: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """A line through most of the points, bent into a parabola where many points ask for it."""
    slopes = [(y[j] - y[i]) / (x[j] - x[i]) for i in range(len(x)) for j in range(i + 1, len(x))]
    slope = float(np.median(slopes))
    offset = float(np.median(y - slope * x))
    away = np.abs(y - slope * x - offset)
    near = away < max(2.5, 2.0 * float(np.median(away)))
    if near.sum() >= 8:
        fit = np.polyfit(x[near], y[near], 2)
        bend = abs(fit[0]) * ((x.max() - x.min()) / 2) ** 2
        if bend < 0.6 * CAP_HEIGHT_PX:
            return np.asarray(np.polyval(fit, at))
    return np.asarray(slope * at + offset)
