"""A page made ready for looking at its ink: one scale, even light, paper white, ink found."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Page
from ocr.light import background
from ocr.marks.runs import em_of

Picture = NDArray[np.uint8]
Mask = NDArray[np.bool_]

EM_PX = 22  # all pages are brought to this body text size, where a pen stroke is 2 to 4 px wide
_LARGEST_SIDE_PX = 2600
_SMALLEST_CONTRAST = 34  # grey levels under the paper that count as ink on a clean page
_WINDOW_PX = 33  # one and a half times the body text size
_COLOURED = 38  # difference of channels from which ink is coloured


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page at the working scale; all arrays H × W.

    `even`: colours in even light (RGB), `gray` their grey, paper near 255. `chroma`: how
    coloured, 0…255. `blue`: how much bluer than red, signed. `ink`: where there is ink. `em_px`:
    body text size. `noise`: the paper's own unevenness in grey levels. Sides are in pixels.
    """

    even: Picture
    gray: Picture
    chroma: Picture
    blue: NDArray[np.int16]
    ink: Mask
    em_px: float
    noise: float

    @property
    def height(self) -> int:
        return int(self.gray.shape[0])

    @property
    def width(self) -> int:
        return int(self.gray.shape[1])

    @property
    def coloured(self) -> Mask:
        return np.asarray(self.ink & (self.chroma > _COLOURED))

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """x0, y0, x1, y1 of a box of the page, kept on it."""
        return (
            int(np.clip(np.floor(box.x0 * self.width), 0, self.width)),
            int(np.clip(np.floor(box.y0 * self.height), 0, self.height)),
            int(np.clip(np.ceil(box.x1 * self.width), 0, self.width)),
            int(np.clip(np.ceil(box.y1 * self.height), 0, self.height)),
        )

    def fractions(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        return Box(x0 / self.width, y0 / self.height, x1 / self.width, y1 / self.height).grown(0, 0)


def sheet_of(picture: Picture, page: Page) -> Sheet:
    """The working sheet of an upright RGB picture whose words are known."""
    em = em_of(page) * picture.shape[0]
    scale = min(EM_PX / max(em, 1.0), 1.6, _LARGEST_SIDE_PX / max(picture.shape[:2]))
    rgb = _scaled(picture, scale)
    even = _evened_colours(rgb)
    gray = np.asarray(cv2.cvtColor(even, cv2.COLOR_RGB2GRAY), np.uint8)
    red, green, blue_ = cv2.split(cv2.GaussianBlur(even, (0, 0), 1.2))
    chroma = cv2.max(cv2.max(red, green), blue_) - cv2.min(cv2.min(red, green), blue_)
    blue = cv2.subtract(blue_, red, dtype=cv2.CV_16S)
    noise = _noise(gray)
    return Sheet(
        np.asarray(even, np.uint8),
        gray,
        np.asarray(chroma, np.uint8),
        np.asarray(blue, np.int16),
        _ink(gray, noise),
        em * scale,
        noise,
    )


def _scaled(picture: Picture, scale: float) -> Picture:
    if abs(scale - 1) < 0.05:
        return np.ascontiguousarray(picture)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=how), np.uint8)


def _evened_colours(rgb: Picture) -> Picture:
    red, green, blue = cv2.split(rgb)
    if np.array_equal(red, green) and np.array_equal(green, blue):
        return np.asarray(cv2.merge([_evened(np.asarray(red, np.uint8))] * 3), np.uint8)
    return np.asarray(
        cv2.merge([_evened(np.asarray(c, np.uint8)) for c in (red, green, blue)]), np.uint8
    )


def _evened(channel: Picture) -> Picture:
    height, width = channel.shape
    ground = cv2.resize(background(np.ascontiguousarray(channel)), (width, height))
    return np.asarray(cv2.divide(channel, np.maximum(ground, 1), scale=255), np.uint8)


def _noise(gray: Picture) -> float:
    """Standard deviation of the paper: of what a small median takes away, where it is light."""
    away = cv2.absdiff(gray, cv2.medianBlur(gray, 5))
    many = np.bincount(away[gray > 200], minlength=256)
    if many.sum() < 1000:
        return 0.0
    return float(1.48 * np.searchsorted(many.cumsum(), many.sum() / 2))


def _ink(gray: Picture, noise: float) -> Mask:
    """Pixels darker than what lies around them by more than the paper's noise explains, specks
    taken out. What lies around is the middle grey of a window about as high as a shaded line, so
    that shading is no ink, and neither is the inside of a solid."""
    contrast = float(np.clip(6 * noise, _SMALLEST_CONTRAST, 80))
    height, width = gray.shape
    half = cv2.resize(gray, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    around = cv2.resize(cv2.medianBlur(half, _WINDOW_PX // 2 | 1), (width, height))
    ink = np.asarray(cv2.subtract(around, gray) > contrast)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    ink[ink] = (stats[:, cv2.CC_STAT_AREA] >= 4)[labels[ink]]
    return ink
