"""How sharp the print is, measured on the edges of its letters; and sharpening where it is not."""

from __future__ import annotations

import math

import cv2
import numpy as np

from ocr.engines.engine import Gray
from ocr.letters import in_rows, letters_of

_FEWEST_LETTERS = 12
_MOST_LETTERS = 300
_OWN_BLUR = 0.7  # put on before gradients are taken, against single noisy pixels
_STRENGTH = 2.0


def blur_of(even: Gray) -> float | None:
    """Standard deviation, in pixels, of the blur on the letters' edges; None with too few letters.

    An edge of height C under a blur σ has a steepest slope of C / (σ √2π).
    """
    rows = in_rows(letters_of(even), (even.shape[0], even.shape[1])).boxes
    if len(rows) < _FEWEST_LETTERS:
        return None
    soft = cv2.GaussianBlur(even, (0, 0), _OWN_BLUR).astype(np.float32)
    across = cv2.Sobel(soft, cv2.CV_32F, 1, 0, ksize=3) / 8
    down = cv2.Sobel(soft, cv2.CV_32F, 0, 1, ksize=3) / 8
    slope = np.hypot(across, down)
    step = max(1, len(rows) // _MOST_LETTERS)
    found = []
    for left, top, width, height, _ in rows[::step].tolist():
        around = (
            slice(max(0, top - 2), top + height + 2),
            slice(max(0, left - 2), left + width + 2),
        )
        patch, steepest = soft[around], float(slope[around].max())
        if steepest > 0:
            found.append(float(patch.max() - patch.min()) / (steepest * math.sqrt(2 * math.pi)))
    return float(np.median(found)) if found else None


def sharpened(even: Gray, blur_px: float) -> Gray:
    """The page with its blur partly undone (unsharp mask), and its ink brought back to black."""
    calm = cv2.GaussianBlur(even, (0, 0), 0.4 * blur_px).astype(np.float32)
    wide = cv2.GaussianBlur(calm, (0, 0), 2.0 * blur_px)
    edged = calm + _STRENGTH * (calm - wide)
    black = float(np.percentile(edged, 1))
    stretched = (edged - black) * (255.0 / max(60.0, 250.0 - black))
    return np.clip(stretched, 0, 255).astype(np.uint8)
