"""The grey that lies around each point, on drawn pages and on photographed ones."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.marks.sheet import _AROUND_STEP, _WINDOW_PX, _around, shrunk


def page(paper: int, *boxes: tuple[int, int, int, int], noise: float = 0.0) -> np.ndarray:
    gray = np.full((700, 500), paper, np.float64)
    for top, left, foot, right in boxes:
        gray[top:foot, left:right] = 120
    gray += np.random.default_rng(3).normal(0, noise, gray.shape)
    return np.clip(gray, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    "gray",
    [
        page(255),
        page(255, (300, 100, 302, 400)),  # a rule: white is most of every window
        page(255, (0, 0, 60, 500)),  # a shaded line at the edge,
        page(255, (100, 50, 160, 450), (640, 0, 700, 500)),  # within the page, at its foot
        page(250, (100, 50, 160, 450), noise=6.0),
        page(120),
    ],
)
def test_the_middle_grey_around_each_point(gray: np.ndarray) -> None:
    small = cv2.medianBlur(shrunk(gray, _AROUND_STEP), _WINDOW_PX // _AROUND_STEP)
    assert np.array_equal(_around(gray), cv2.resize(small, (gray.shape[1], gray.shape[0])))
