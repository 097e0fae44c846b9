"""Lines that fan out are made parallel; those that do not are left alone."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.letters import Letters
from ocr.levelling import levelling, rows_of, slope_of

SIZE = (1200, 1600)


def page(slant: float, tilt: float = 0.0, rows: int = 14, seed: int = 3) -> Letters:
    """Letters of a page seen at a slant: its lines fan out by `slant` radians from top to foot and
    are askew by `tilt`; a few specks beside them."""
    rng = np.random.default_rng(seed)
    boxes = []
    for y in np.linspace(150, 1400, rows):
        slope = tilt + slant * (y / SIZE[1] - 0.5)
        for x in np.arange(120, 120 + rng.integers(400, 900), 17):
            foot = y + slope * (x - SIZE[0] / 2) + (5 if rng.random() < 0.1 else 0)
            high = 16 if rng.random() < 0.7 else 22
            boxes.append((x, round(foot) - high, 12, high, 90))
    for _ in range(60):
        x, y = rng.integers(0, SIZE[0] - 20), rng.integers(0, SIZE[1] - 20)
        boxes.append((x, y, 6, 7, 30))
    return Letters(np.array(boxes, dtype=np.int32))


def slopes_after(letters: Letters, warp: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Slopes of the rows once the page is levelled."""
    to_level = np.diag([*size, 1.0]) @ np.linalg.inv(np.diag([*SIZE, 1.0]) @ warp)
    found = []
    for row in rows_of(letters):
        if np.ptp(row[:, 0]) > 200:
            moved = cv2.perspectiveTransform(row[None, :, :2], to_level)[0]
            found.append(np.polyfit(moved[:, 0], moved[:, 1], 1)[0])
    return np.array(found)


@pytest.mark.parametrize("slant", [-0.12, -0.05, 0.05, 0.12])
def test_a_fan_of_lines_is_made_parallel(slant: float) -> None:
    letters = page(slant)
    level = levelling(rows_of(letters), np.eye(3), SIZE)
    assert level is not None
    slopes = slopes_after(letters, *level)
    assert len(slopes) > 8
    assert np.median(np.abs(slopes)) < 0.15 * abs(slant)


@pytest.mark.parametrize("tilt", [0.0, 0.08, -0.15])
def test_parallel_lines_are_left_as_they_are(tilt: float) -> None:
    rows = rows_of(page(0.0, tilt))
    assert levelling(rows, np.eye(3), SIZE) is None
    assert slope_of(rows) == pytest.approx(np.degrees(np.arctan(tilt)), abs=0.3)


def test_the_whole_page_stays_in_sight() -> None:
    level = levelling(rows_of(page(0.1)), np.eye(3), SIZE)
    assert level is not None
    corners = np.array([[[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]]])
    seen = cv2.perspectiveTransform(corners, np.linalg.inv(level[0]))[0]
    assert (seen > -1e-6).all() and (seen < 1 + 1e-6).all()


def test_a_few_rows_tell_nothing() -> None:
    rows = rows_of(page(0.1, rows=3))
    assert levelling(rows, np.eye(3), SIZE) is None
    assert slope_of(rows) is None
