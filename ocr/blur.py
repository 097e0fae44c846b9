"""How sharp the print is, measured on the edges of its letters; and sharpening where it is not."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.letters import Letters, level_under

_FEWEST_LETTERS = 12
_MOST_LETTERS = 120
_OWN_BLUR = 0.7  # put on before gradients are taken, against single noisy pixels
_STRENGTH = 2.0
_PARTS = 16  # of a level, as which strengthened edges are kept
_REACH = 4  # times its deviation: so far from a point the blur of real numbers is counted
_BAND_ROWS = 256


def blur_of(even: Gray, rows: Letters) -> float | None:
    """Standard deviation, in pixels, of the blur on the edges of letters that stand in `rows`;
    None with too few of them.

    An edge of height C under a blur σ has a steepest slope of C / (σ √2π).
    """
    if len(rows) < _FEWEST_LETTERS:
        return None
    step = max(1, len(rows) // _MOST_LETTERS)
    found = []
    for left, top, width, height, _ in rows.boxes[::step].tolist():
        patch = even[max(0, top - 4) : top + height + 4, max(0, left - 4) : left + width + 4]
        found.append(_softness(patch))
    known = [blur for blur in found if blur is not None]
    return float(np.median(known)) if known else None


def softness_of(even: Gray) -> float:
    """Blur in pixels of the page's steepest edges, against its range from ink to paper."""
    soft = cv2.GaussianBlur(even, (0, 0), _OWN_BLUR)
    slope = _slope(soft.astype(np.float32))
    contrast = level_under(np.asarray(soft), 0.995) - level_under(np.asarray(soft), 0.005)
    steepest = float(np.percentile(slope, 99.9))
    return contrast / max(1e-3, steepest * math.sqrt(2 * math.pi))


def _softness(patch: Gray) -> float | None:
    soft = cv2.GaussianBlur(patch, (0, 0), _OWN_BLUR).astype(np.float32)
    steepest = float(_slope(soft).max())
    if steepest <= 0:
        return None
    return float(soft.max() - soft.min()) / (steepest * math.sqrt(2 * math.pi))


def _slope(soft: NDArray[np.float32]) -> NDArray[np.float32]:
    """Steepness, in levels a pixel."""
    across = cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3)
    down = cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3)
    return np.asarray(cv2.magnitude(across, down) / 8)


def sharpened(even: Gray, blur_px: float) -> Gray:
    """The page with its blur partly undone (unsharp mask), and its ink brought back to black."""
    calm = np.asarray(cv2.GaussianBlur(even, (0, 0), 0.4 * blur_px), np.uint8)
    edged = _edged(calm, 2.0 * blur_px)
    black = float(np.percentile(edged, 1))
    scale = 255.0 / max(60.0 * _PARTS, 250.0 * _PARTS - black)
    sharp = np.empty_like(even)
    for rows in _bands(len(even)):
        sharp[rows] = np.clip((edged[rows] - np.float32(black)) * np.float32(scale), 0, 255)
    return sharp


def _edged(calm: Gray, wide_px: float) -> NDArray[np.int16]:
    """The page with its edges strengthened, in parts of a level; of more than a band of rows no
    copy in real numbers is made."""
    edged = np.empty(calm.shape, np.int16)
    reach = math.ceil(_REACH * wide_px) + 1
    for rows in _bands(len(calm)):
        first = max(0, rows.start - reach)
        near = calm[first : rows.stop + reach].astype(np.float32)
        wide = cv2.GaussianBlur(near, (0, 0), wide_px)
        strong = (1 + _STRENGTH) * near - _STRENGTH * wide
        own = slice(rows.start - first, rows.stop - first)
        edged[rows] = np.rint(_PARTS * strong[own])
    return edged


def _bands(height: int) -> list[slice]:
    starts = range(0, height, _BAND_ROWS)
    return [slice(start, min(height, start + _BAND_ROWS)) for start in starts]
