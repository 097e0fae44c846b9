"""Reads one straightened strip: for each column of four pixels, how likely each character is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

Array = np.ndarray[Any, np.dtype[np.float32]]

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
    layer = normalise(strip)[None]
    layer = _pool(_convolve(layer, weights, "c1"), 2, 2)
    layer = _pool(_convolve(layer, weights, "c2"), 2, 2)
    layer = _pool(_convolve(layer, weights, "c3"), 2, 1)
    layer = _convolve(layer, weights, "c4", pad_y=0)
    layer = _convolve(layer, weights, "c5", pad_y=0)
    scores = _convolve(layer, weights, "c6", pad_y=0, rectify=False)[:, 0, :].T
    scores -= scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), np.float32)


@lru_cache(maxsize=1)
def _weights() -> dict[str, Array]:
    with np.load(WEIGHTS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


def _convolve(
    layer: Array, weights: dict[str, Array], name: str, pad_y: int = 1, rectify: bool = True
) -> Array:
    """Same width; `layer` is channels × height × width, kernels out × in × kh × kw."""
    kernel, bias = weights[name + ".weight"], weights[name + ".bias"]
    out, _, kernel_h, kernel_w = kernel.shape
    side = kernel_w // 2
    padded = np.pad(layer, ((0, 0), (pad_y, pad_y), (side, side)))
    windows = sliding_window_view(padded, (kernel_h, kernel_w), axis=(1, 2))
    height, width = windows.shape[1:3]
    columns = windows.transpose(0, 3, 4, 1, 2).reshape(-1, height * width)
    result = kernel.reshape(out, -1) @ columns + bias[:, None]
    if rectify:
        np.maximum(result, 0, out=result)
    return np.asarray(result.reshape(out, height, width), np.float32)


def _pool(layer: Array, by_y: int, by_x: int) -> Array:
    channels, height, width = layer.shape
    blocks = layer.reshape(channels, height // by_y, by_y, width // by_x, by_x)
    return np.asarray(blocks.max(axis=(2, 4)), np.float32)
