"""Long runs of a mask's rows: the same as OpenCV tells of all rows, those at an edge included."""

from __future__ import annotations

import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from ocr.marks.level_runs import level_runs, level_starts

SIDES = st.integers(1, 90)


def whole(mask: NDArray[np.uint8], run: int, how: int) -> NDArray[np.uint8]:
    held = np.ascontiguousarray(mask)
    return np.asarray(cv2.morphologyEx(held, how, np.ones((1, run), np.uint8)), np.uint8)


@given(
    SIDES, SIDES, st.integers(1, 80), st.sampled_from((0.02, 0.5, 0.9, 0.97)), st.integers(0, 99)
)
def test_as_told_of_all_rows(high: int, wide: int, run: int, share: float, seed: int) -> None:
    drawn = np.random.default_rng(seed)
    mask = (drawn.random((high, wide)) < share).astype(np.uint8)
    for _ in range(3):
        row, first = drawn.integers(0, high), drawn.integers(0, wide)
        mask[row, first : first + drawn.integers(1, 100)] = 1
    for turned in (mask, mask.T):
        assert np.array_equal(level_runs(turned, run), whole(turned, run, cv2.MORPH_OPEN))
        assert np.array_equal(level_starts(turned, run), whole(turned, run, cv2.MORPH_ERODE))


def test_rows_without_a_run_are_not_gone_through() -> None:
    mask = np.zeros((400, 300), np.uint8)
    mask[::3, ::2] = 1
    mask[200, 20:120] = 1
    found = level_runs(mask, 65)
    assert np.flatnonzero(found.any(axis=1)).tolist() == [200]
    assert np.flatnonzero(found[200]).tolist() == list(range(20, 120))
