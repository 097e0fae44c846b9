"""Reads one straightened strip: for each column of four pixels, how likely each character is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from ocr.convolution import Array, convolved, log_softmax, pooled

STRIP_HEIGHT_PX = 32
CAP_HEIGHT_PX = 19
STRIDE_PX = 4
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
BLANK = len(ALPHABET)

WEIGHTS = Path(__file__).with_name("weights.npz")
_CONTRAST_WINDOW_PX = 97


def normalise(strip: np.ndarray[Any, Any]) -> Array:
    """The strip with its local mean taken off and its local contrast made one (float32 H×W)."""
    size = (_CONTRAST_WINDOW_PX, 2 * STRIP_HEIGHT_PX + 1)
    values = strip.astype(np.float32)
    flat = values - cv2.blur(values, size, borderType=cv2.BORDER_REFLECT)
    variance = cv2.blur(flat * flat, size, borderType=cv2.BORDER_REFLECT)
    spread = np.sqrt(np.maximum(variance, 0))
    return np.asarray(flat / (spread + 0.02), np.float32)


def log_probabilities(strip: np.ndarray[Any, Any]) -> Array:
    """(W // 4) × 38 natural logarithms: the 37 characters of ALPHABET, then BLANK.

    `strip` is STRIP_HEIGHT_PX × W, 0 black … 1 white, W a multiple of four, capitals about
    CAP_HEIGHT_PX high and centred.
    """
    weights = _weights()
    layer = convolved(normalise(strip)[None], weights, "c1", 1)
    layer = convolved(pooled(layer, 2, 2), weights, "c2", 1)
    layer = convolved(pooled(layer, 2, 2), weights, "c3", 1)
    layer = convolved(pooled(layer, 2, 1), weights, "c4", 0)
    layer = convolved(layer, weights, "c5", 0)
    scores = convolved(layer, weights, "c6", 0, rectify=False)[:, 0, :].T
    return log_softmax(scores)


@lru_cache(maxsize=1)
def _weights() -> dict[str, Array]:
    with np.load(WEIGHTS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}
