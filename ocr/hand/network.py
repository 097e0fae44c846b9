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

# What the second network says, which reads names; the first, which reads dates, lacks two of these.
LETTERS = ALPHABET[:-1] + "' " + PEN

WEIGHTS = Path(__file__).with_name("weights.npz")
WEIGHTS_OF_LETTERS = Path(__file__).with_name("letters.npz")
WEIGHTS_OF_WORDS = Path(__file__).with_name("words.npz")
# Layers that add what is seen farther to either side, where there are any.
WIDENING = ("w1", "w2", "w3", "w4")


def log_probabilities(strip: Array) -> Array:
    """(W // 4) × 41 natural logarithms: the characters of ALPHABET, then BLANK.

    `strip` is STRIP_HEIGHT_PX × W, 0 paper … 1 ink, W a multiple of four.
    """
    return _run(strip, _weights(WEIGHTS))


def log_probabilities_of_letters(strip: Array) -> Array:
    """(W // 4) × 43 natural logarithms of the same strip: LETTERS, then that of nothing."""
    return _run(strip, _weights(WEIGHTS_OF_LETTERS))


def log_probabilities_of_words(strip: Array) -> Array:
    """The same for words of any kind, in lines written wholly by hand."""
    return _run(strip, _weights(WEIGHTS_OF_WORDS))


def _run(strip: Array, weights: dict[str, Array]) -> Array:
    layer = convolved(strip[None], weights, "c1", 2, every=2)
    layer = convolved(layer, weights, "c2", 1)
    layer = convolved(pooled(layer, 2, 2), weights, "c3", 1)
    layer = convolved(pooled(layer, 2, 1), weights, "c4", 1)
    layer = convolved(pooled(layer, 2, 1), weights, "c5", 0)
    layer = convolved(layer, weights, "c6", 0)
    for name in WIDENING:
        if f"{name}.weight" in weights:
            layer = layer + convolved(layer, weights, name, 0)
    return log_softmax(convolved(layer, weights, "c7", 0, rectify=False)[:, 0, :].T)


@lru_cache(maxsize=3)
def _weights(path: Path) -> dict[str, Array]:
    with np.load(path) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}
