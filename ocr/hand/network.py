"""Reads a strip of handwriting: for each step of four pixels, how likely each character is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from ocr.convolution import Array, convolved, log_softmax, pooled

STRIP_HEIGHT_PX = 40
FIGURE_PX = 21  # height of figures in a strip, about in its middle
STRIDE_PX = 4
PEN = "#"  # strokes that are no characters
ALPHABET = "0123456789/.-abcdefghijklmnopqrstuvwxyz" + PEN
BLANK = len(ALPHABET)

WEIGHTS = Path(__file__).with_name("weights.npz")


def log_probabilities(strip: Array) -> Array:
    """(W // 4) × 41 natural logarithms: the characters of ALPHABET, then BLANK.

    `strip` is STRIP_HEIGHT_PX × W, 0 paper … 1 ink, W a multiple of four.
    """
    weights = _weights()
    layer = convolved(strip[None], weights, "c1", 2)[:, ::2, ::2]
    layer = convolved(layer, weights, "c2", 1)
    layer = convolved(pooled(layer, 2, 2), weights, "c3", 1)
    layer = convolved(pooled(layer, 2, 1), weights, "c4", 1)
    layer = convolved(pooled(layer, 2, 1), weights, "c5", 0)
    layer = convolved(layer, weights, "c6", 0)
    return log_softmax(convolved(layer, weights, "c7", 0, rectify=False)[:, 0, :].T)


@lru_cache(maxsize=1)
def _weights() -> dict[str, Array]:
    with np.load(WEIGHTS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}
