"""The layers of the small networks, against sums written out."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.convolution import Array, convolved


def _written_out(layer: Array, kernel: Array, bias: Array, pad_y: int) -> Array:
    out, _, kernel_h, kernel_w = kernel.shape
    side = kernel_w // 2
    framed = np.pad(layer, ((0, 0), (pad_y, pad_y), (side, side)))
    height = framed.shape[1] - kernel_h + 1
    told = np.empty((out, height, layer.shape[2]), np.float32)
    for k in range(out):
        for y in range(height):
            for x in range(layer.shape[2]):
                seen = framed[:, y : y + kernel_h, x : x + kernel_w]
                told[k, y, x] = (seen * kernel[k]).sum() + bias[k]
    return told


@pytest.mark.parametrize(
    ("channels", "kernel", "pad_y"),
    [(1, (5, 5), 2), (3, (3, 3), 1), (3, (2, 5), 0), (2, (1, 1), 0)],
)
@pytest.mark.parametrize("width", [1, 4, 11])
@pytest.mark.parametrize("rectify", [True, False])
def test_each_place_sums_what_its_kernel_covers(
    channels: int, kernel: tuple[int, int], pad_y: int, width: int, *, rectify: bool
) -> None:
    chance = np.random.default_rng(7)
    layer = chance.normal(size=(channels, 6, width)).astype(np.float32)
    weights = {
        "c.weight": chance.normal(size=(4, channels, *kernel)).astype(np.float32),
        "c.bias": chance.normal(size=4).astype(np.float32),
    }
    expected = _written_out(layer, weights["c.weight"], weights["c.bias"], pad_y)
    told = convolved(layer[:, :, ::1], weights, "c", pad_y, rectify)
    np.testing.assert_allclose(told, np.maximum(expected, 0) if rectify else expected, atol=1e-4)


def test_a_layer_that_is_every_other_point_of_another_is_read_as_it_stands() -> None:
    chance = np.random.default_rng(8)
    layer = chance.normal(size=(2, 8, 10)).astype(np.float32)[:, ::2, ::2]
    weights = {
        "c.weight": chance.normal(size=(3, 2, 3, 3)).astype(np.float32),
        "c.bias": np.zeros(3, np.float32),
    }
    told = convolved(layer, weights, "c", 1, rectify=False)
    expected = _written_out(layer, weights["c.weight"], weights["c.bias"], 1)
    np.testing.assert_allclose(told, expected, atol=1e-4)


def test_every_other_place_is_what_it_is_among_all() -> None:
    chance = np.random.default_rng(9)
    layer = chance.normal(size=(2, 7, 10)).astype(np.float32)
    weights = {
        "c.weight": chance.normal(size=(3, 2, 5, 5)).astype(np.float32),
        "c.bias": chance.normal(size=3).astype(np.float32),
    }
    told = convolved(layer, weights, "c", 2, every=2)
    np.testing.assert_allclose(told, convolved(layer, weights, "c", 2)[:, ::2, ::2], atol=1e-4)
