"""Pictures copied band by band, and brought to the working size before that, look the same."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from ocr.opening import open_file
from ocr.picture_file import _BAND
from ocr.settings import DEFAULT


def drawn(mode: str, size: tuple[int, int]) -> Image.Image:
    wide, high = size
    down, across = np.mgrid[0:high, 0:wide]
    colours = np.stack((down % 256, across % 256, (down + across) % 256), axis=2)
    return Image.fromarray(colours.astype(np.uint8)).convert(mode)


def saved(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "1"])
@pytest.mark.parametrize("high", [1, _BAND, 2 * _BAND + 7])
def test_every_band_is_copied(mode: str, high: int) -> None:
    image = drawn(mode, (311, high))
    with open_file(saved(image), DEFAULT) as opened:
        found = opened.page(1).picture(10**9)
    assert np.array_equal(found, np.asarray(image.convert("RGB")))


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_large_picture_is_brought_to_the_working_size_by_means(mode: str) -> None:
    image = drawn(mode, (800, 600))
    with open_file(saved(image), replace(DEFAULT, working_pixels=120_000)) as opened:
        found = opened.page(1).picture(10**9)
    assert found.shape == (300, 400, 3)
    whole = np.asarray(image.convert("RGB"), float)
    means = whole.reshape(300, 2, 400, 2, 3).mean(axis=(1, 3))
    assert np.abs(found - means).max() <= 1


def test_bands_of_a_large_picture_meet_without_a_seam() -> None:
    image = drawn("RGB", (900, 1201))
    with open_file(saved(image), replace(DEFAULT, working_pixels=700_000)) as opened:
        found = opened.page(1).picture(10**9)
    size = (found.shape[1], found.shape[0])
    whole = np.asarray(image.resize(size, Image.Resampling.BOX), int)
    assert found.shape[0] > 3 * _BAND
    assert np.abs(found - whole).max() <= 1
