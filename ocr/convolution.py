"""Layers of the small networks that read strips: on one picture, in plain arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

Array = np.ndarray[Any, np.dtype[np.float32]]


def convolved(
    layer: Array,
    weights: dict[str, Array],
    name: str,
    pad_y: int,
    rectify: bool = True,
    every: int = 1,
) -> Array:
    """Same width; `layer` is channels × height × width, kernels out × in × kh × kw. Of the places
    of the result the first and each so many further on (`every`), down and across.

    What each place of the result looks at is gathered as a column, so that a layer is one
    multiplication: a third of the time of one for each place of the kernel.
    """
    kernel, bias = weights[name + ".weight"], weights[name + ".bias"]
    out, channels, kernel_h, kernel_w = kernel.shape
    side = kernel_w // 2
    framed = np.zeros((channels, layer.shape[1] + 2 * pad_y, layer.shape[2] + 2 * side), np.float32)
    framed[:, pad_y : pad_y + layer.shape[1], side : side + layer.shape[2]] = layer
    seen = sliding_window_view(framed, (kernel_h, kernel_w), axis=(1, 2))[:, ::every, ::every]
    height, width = seen.shape[1:3]
    columns = seen.transpose(0, 3, 4, 1, 2).reshape(-1, height * width)
    result: Array = kernel.reshape(out, -1) @ columns
    result += bias[:, None]
    if rectify:
        np.maximum(result, 0, out=result)
    return result.reshape(out, height, width)


def pooled(layer: Array, by_y: int, by_x: int) -> Array:
    """The largest of each `by_y` × `by_x` pixels."""
    height, width = layer.shape[1] // by_y * by_y, layer.shape[2] // by_x * by_x
    most = layer[:, 0:height:by_y, 0:width:by_x]
    for y in range(by_y):
        for x in range(by_x):
            if y or x:
                most = np.maximum(most, layer[:, y:height:by_y, x:width:by_x])
    return most


def log_softmax(scores: Array) -> Array:
    """Natural logarithms of the chances that each row of scores gives."""
    scores = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), np.float32)
