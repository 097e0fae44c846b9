"""The grey that lies around each point, on drawn pages and on photographed ones."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.marks.sheet import _AROUND_STEP, _PURE_WHITE, _WINDOW_PX, _around, shrunk


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
        page(250, (0, 0, 4, 500), (696, 0, 700, 9), noise=2.0),  # ink at the very edges,
        page(250, (100, 60, 108, 90), (340, 200, 350, 260), (600, 70, 603, 80), noise=6.0),  # apart
        page(251)[:699, :498],  # of a side that is no multiple of the step
    ],
)
@pytest.mark.parametrize("dark", [_PURE_WHITE + 1, 221, 175])
def test_the_middle_grey_around_each_dark_point(gray: np.ndarray, dark: int) -> None:
    small = cv2.medianBlur(shrunk(gray, _AROUND_STEP), _WINDOW_PX // _AROUND_STEP)
    middle = cv2.resize(small, (gray.shape[1], gray.shape[0]))
    held = gray < dark
    assert np.array_equal(_around(gray, dark)[held], middle[held])
