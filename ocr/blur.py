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
    calm = cv2.GaussianBlur(even, (0, 0), 0.4 * blur_px).astype(np.float32)
    wide = cv2.GaussianBlur(calm, (0, 0), 2.0 * blur_px)
    edged = calm + _STRENGTH * (calm - wide)
    black = float(np.percentile(edged, 1))
    stretched = (edged - black) * (255.0 / max(60.0, 250.0 - black))
    return np.clip(stretched, 0, 255).astype(np.uint8)
