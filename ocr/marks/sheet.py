"""A page made ready for looking at its ink: one scale, even light, paper white, ink found."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor

import cv2
import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Page
from ocr.light import background
from ocr.marks.runs import em_of
from ocr.strokes import Mask, Strokes

Picture = NDArray[np.uint8]

EM_PX = 22  # all pages are brought to this body text size, where a pen stroke is 2 to 4 px wide
_LARGEST_SIDE_PX = 2600
_SMALLEST_CONTRAST = 34  # grey levels under the paper that count as ink on a clean page
_WINDOW_PX, _AROUND_STEP = 33, 3  # one and a half times the body text size; looked at so coarsely
_NEXT = 3  # points of that coarse copy on either side, among which one of the page lies
_COLOURED = 38  # difference of channels from which ink is coloured
_SPECK_PX = 4  # fewer are no ink
_PAPER = 200  # lighter is paper
_PURE_WHITE = 255  # drawn, not photographed: divided by it a page stays as it is
_BANDS = 8  # of rows by which the noise is told
_GROUND_STEP, _GROUND_SIDE_PX = 4, 160  # the paper's light is smooth: a small copy tells it
_GREY_STEP = 5  # a picture whose channels agree so far apart has no mark in colour


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page at the working scale; all arrays H × W.

    `even`: colours in even light (RGB), `gray` their grey, paper near 255. `chroma`: how
    coloured, 0…255. `blue`: how much bluer than red, signed. `ink`: where there is ink; `strokes`:
    those of the ink, and specks that are none. `em_px`: body text size. `noise`: the paper's own
    unevenness in grey levels. `known`: boxes of the page already brought to pixels. Sides are in
    pixels.
    """

    even: Picture
    gray: Picture
    chroma: Picture
    blue: NDArray[np.int16]
    ink: Mask
    strokes: Strokes
    em_px: float
    noise: float
    known: dict[Box, tuple[int, int, int, int]] = field(default_factory=dict, repr=False)

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
        """x0, y0, x1, y1 of a box of the page, kept on it; each box is asked about many times."""
        found = self.known.get(box)
        if found is None:
            height, width = self.gray.shape
            found = self.known[box] = (
                min(max(floor(box.x0 * width), 0), width),
                min(max(floor(box.y0 * height), 0), height),
                min(max(ceil(box.x1 * width), 0), width),
                min(max(ceil(box.y1 * height), 0), height),
            )
        return found

    def fractions(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        return Box(x0 / self.width, y0 / self.height, x1 / self.width, y1 / self.height).grown(0, 0)


def sheet_of(picture: Picture, page: Page) -> Sheet:
    """The working sheet of an upright RGB picture whose words are known."""
    em = em_of(page) * picture.shape[0]
    scale = min(EM_PX / max(em, 1.0), 1.6, _LARGEST_SIDE_PX / max(picture.shape[:2]))
    tinted = _in_colour(picture)
    channels = picture if tinted else np.asarray(cv2.extractChannel(picture, 0), np.uint8)
    even = _evened_colours(_scaled(channels, scale))
    gray = np.asarray(cv2.cvtColor(even, cv2.COLOR_RGB2GRAY) if tinted else even, np.uint8)
    chroma, blue = _tints(even) if tinted else (np.zeros_like(gray), np.zeros(gray.shape, np.int16))
    noise = _noise(gray)
    strokes = _inked(gray, noise)
    return Sheet(
        even if tinted else np.broadcast_to(gray[..., None], (*gray.shape, 3)),
        gray,
        chroma,
        blue,
        strokes.where(strokes.areas >= _SPECK_PX),
        strokes,
        em * scale,
        noise,
    )


def _in_colour(picture: Picture) -> bool:
    red, green, blue = cv2.split(np.ascontiguousarray(picture[::_GREY_STEP, ::_GREY_STEP]))
    return not (np.array_equal(red, green) and np.array_equal(green, blue))


def _scaled(picture: Picture, scale: float) -> Picture:
    """Halved first where it is brought below its half; the rest is read between the points, which
    costs a fifth of mean values and shows the same."""
    if abs(scale - 1) < 0.05:
        return np.ascontiguousarray(picture)
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    if scale <= 0.5:
        picture = shrunk(picture, 2)
    how = cv2.INTER_LINEAR if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(picture, size, interpolation=how), np.uint8)


def shrunk(picture: Picture, times: int) -> Picture:
    """So many times smaller, but for the rest of its last row and column: quick, as each point is
    the mean of whole ones."""
    height, width = (max(1, side // times) for side in picture.shape[:2])
    whole = picture[: height * times, : width * times]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _evened_colours(picture: Picture) -> Picture:
    """Each channel divided by the light that it has of its own."""
    height, width = picture.shape[:2]
    channels = cv2.split(shrunk(picture, _GROUND_STEP))
    ground = cv2.merge([_light(np.asarray(channel, np.uint8)) for channel in channels])
    if ground.min() == _PURE_WHITE:
        return picture
    even = cv2.divide(picture, cv2.resize(ground, (width, height)), scale=255)
    return np.asarray(even, np.uint8)


def _light(channel: Picture) -> Picture:
    return np.asarray(np.maximum(background(channel, _GROUND_SIDE_PX), 1), np.uint8)


def _tints(even: Picture) -> tuple[Picture, NDArray[np.int16]]:
    """How coloured each point is, and how much bluer than red: measured at half the size."""
    red, green, blue = cv2.split(cv2.GaussianBlur(shrunk(even, 2), (0, 0), 0.6))
    chroma = cv2.max(cv2.max(red, green), blue) - cv2.min(cv2.min(red, green), blue)
    bluer = cv2.subtract(blue, red, dtype=cv2.CV_16S)
    size = (even.shape[1], even.shape[0])
    return np.asarray(cv2.resize(chroma, size), np.uint8), np.asarray(
        cv2.resize(bluer, size), np.int16
    )


def _noise(gray: Picture) -> float:
    """Standard deviation of the paper: of what a small median takes away, where it is light. A
    third of the rows tells it."""
    bands = np.array_split(gray, 3 * _BANDS)[1::3]
    sample = np.concatenate(bands)
    away = cv2.absdiff(sample, cv2.medianBlur(sample, 5))
    light = (sample > _PAPER).view(np.uint8)
    many = cv2.calcHist([away], [0], light, [256], [0, 256]).ravel().astype(np.int64)
    if many.sum() < 1000:
        return 0.0
    return float(1.48 * np.searchsorted(many.cumsum(), many.sum() / 2))


def _inked(gray: Picture, noise: float) -> Strokes:
    """Pixels darker than what lies around them by more than the paper's noise explains. What lies
    around is the middle grey of a window about as high as a shaded line, so that shading is no
    ink, and neither is the inside of a solid."""
    contrast = int(np.clip(6 * noise, _SMALLEST_CONTRAST, 80))
    around = _around(gray, _PURE_WHITE - contrast)
    return Strokes(np.asarray(cv2.subtract(around, gray) > contrast))


def _around(gray: Picture, dark: int) -> Picture:
    """The middle grey about each point darker than `dark`; white may be said elsewhere. Where most
    of the window is pure white that is white: of a drawn page the other rows alone are gone
    through, of any page those alone that hold dark points, and no margin."""
    height, width = gray.shape
    small, side = shrunk(gray, _AROUND_STEP), _WINDOW_PX // _AROUND_STEP
    white = (small == _PURE_WHITE).view(np.uint8)
    many = cv2.boxFilter(
        white, cv2.CV_16U, (side, side), normalize=False, borderType=cv2.BORDER_REPLICATE
    )
    inked = (gray < dark).view(np.uint8)
    left, _, wide, _ = (v // _AROUND_STEP for v in cv2.boundingRect(inked))
    held = slice(max(0, left - 2 * side), left + wide + 2 * side)
    at = np.flatnonzero(inked.any(axis=1)) // _AROUND_STEP
    near = np.zeros((len(small) + 2 * _NEXT, 1), np.uint8)
    near[at + _NEXT] = 1
    spread = cv2.dilate(near, np.ones((2 * _NEXT + 1, 1), np.uint8))[_NEXT : len(small) + _NEXT]
    rows = np.flatnonzero((many <= side * side // 2).any(axis=1) & (spread[:, 0] > 0))
    middle = np.full_like(small, _PURE_WHITE)
    for group in np.split(rows, np.flatnonzero(np.diff(rows) > 2 * side) + 1):
        if len(group):
            first, last = max(0, int(group[0]) - side), int(group[-1]) + side + 1
            part = cv2.medianBlur(np.ascontiguousarray(small[first:last, held]), side)
            middle[group, held] = part[group - first]
    return np.asarray(cv2.resize(middle, (width, height)), np.uint8)
