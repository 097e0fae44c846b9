"""The sheet in a photo: found where shade makes it as dark as what it lies on, told of no table."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import Gray
from ocr.sheet import find_sheet

WIDTH, HEIGHT = 900, 1200
SHEET = np.array([[160, 190], [720, 150], [760, 1040], [120, 1080]])


def carpet(seed: int = 3) -> Gray:
    """Coarse grain about a middle grey."""
    rng = np.random.default_rng(seed)
    grain = rng.normal(150, 22, (HEIGHT // 4, WIDTH // 4)).clip(60, 240).astype(np.uint8)
    return np.asarray(cv2.resize(grain, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)


def with_page(gray: Gray, shade: NDArray[np.float64]) -> Gray:
    """A sheet with lines of print, in that light (share of it, by row)."""
    page = np.full_like(gray, 205)
    for y in range(300, 1000, 44):
        for x in range(200, 660, 19):
            cv2.putText(page, "nea"[x % 3], (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 40, 2)
    inside = np.zeros_like(gray)
    cv2.fillConvexPoly(inside, SHEET.astype(np.int32), 1)
    lit = (page * shade[:, None]).astype(np.uint8)
    return np.asarray(np.where(inside > 0, lit, gray), np.uint8)


def found(gray: Gray) -> NDArray[np.float64] | None:
    return find_sheet(gray, gray)


def test_a_sheet_in_the_shade_is_found_by_its_smoothness() -> None:
    corners = found(with_page(carpet(), np.linspace(0.68, 1.0, HEIGHT)))
    assert corners is not None
    assert np.abs(corners * (WIDTH, HEIGHT) - SHEET).max() < 12


def test_a_smooth_place_with_print_beyond_it_is_no_sheet() -> None:
    """Half a page between two shadows, and the page's lines on either side of it."""
    gray = with_page(carpet(), np.ones(HEIGHT))
    gray[420:460, 130:750] = carpet()[420:460, 130:750]
    corners = found(gray)
    assert corners is None or np.abs(corners * (WIDTH, HEIGHT) - SHEET).max() < 12


def test_a_bare_carpet_holds_no_sheet() -> None:
    assert found(carpet()) is None
