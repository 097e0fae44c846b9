"""A page is sharpened band by band, as if it were done at once."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr import blur


def _blurred_print() -> np.ndarray:
    page = np.full((700, 500), 255, np.uint8)
    for row in range(30, 690, 22):
        cv2.putText(page, "imprime flou", (20, row), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 0, 2)
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 2.2), np.uint8)


def test_no_seam_is_seen_between_two_bands(monkeypatch: pytest.MonkeyPatch) -> None:
    page = _blurred_print()
    in_bands = blur.sharpened(page, 2.2)
    monkeypatch.setattr(blur, "_BAND_ROWS", 10_000)

    at_once = blur.sharpened(page, 2.2)

    assert np.abs(in_bands.astype(int) - at_once).max() <= 1


def test_edges_are_steeper_and_ink_is_black_again() -> None:
    page = _blurred_print()

    sharp = blur.sharpened(page, 2.2)

    assert blur.softness_of(sharp) < 0.8 * blur.softness_of(page)
    assert sharp.min() < 10 < page.min()
