"""Reads one straightened strip: for each column of four pixels, how likely each character is."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

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
    layer = _convolve(normalise(strip)[None], weights, "c1", 1)
    layer = _convolve(_pool(layer, 2, 2), weights, "c2", 1)
    layer = _convolve(_pool(layer, 2, 2), weights, "c3", 1)
    layer = _convolve(_pool(layer, 2, 1), weights, "c4", 0)
    layer = _convolve(layer, weights, "c5", 0)
    scores = _convolve(layer, weights, "c6", 0, rectify=False)[:, 0, :].T
    scores = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), np.float32)


@lru_cache(maxsize=1)
def _weights() -> dict[str, Array]:
    with np.load(WEIGHTS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


def _convolve(
    layer: Array, weights: dict[str, Array], name: str, pad_y: int, rectify: bool = True
) -> Array:
    """Same width; `layer` is channels × height × width, kernels out × in × kh × kw.

    The padded layer is laid out flat, so that each place of the kernel is one multiplication with
    a shifted view of it: nothing is copied, which halves the time of the usual gathering.
    """
    kernel, bias = weights[name + ".weight"], weights[name + ".bias"]
    out, channels, kernel_h, kernel_w = kernel.shape
    side = kernel_w // 2
    height, width = layer.shape[1] + 2 * pad_y - kernel_h + 1, layer.shape[2]
    row = width + 2 * side
    flat = np.zeros((channels, (layer.shape[1] + 2 * pad_y) * row + kernel_w), np.float32)
    inner = flat[:, : (layer.shape[1] + 2 * pad_y) * row].reshape(channels, -1, row)
    inner[:, pad_y : pad_y + layer.shape[1], side : side + width] = layer
    result = np.empty((out, height * row), np.float32)
    result[:] = bias[:, None]
    for y in range(kernel_h):
        for x in range(kernel_w):
            start = y * row + x
            result += kernel[:, :, y, x] @ flat[:, start : start + height * row]
    if rectify:
        np.maximum(result, 0, out=result)
    return result.reshape(out, height, row)[:, :, :width]


def _pool(layer: Array, by_y: int, by_x: int) -> Array:
    height, width = layer.shape[1] // by_y * by_y, layer.shape[2] // by_x * by_x
    pooled = layer[:, 0:height:by_y, 0:width:by_x]
    for y in range(by_y):
        for x in range(by_x):
            if y or x:
                pooled = np.maximum(pooled, layer[:, y:height:by_y, x:width:by_x])
    return pooled
