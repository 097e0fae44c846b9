"""Letters that stand in rows, found on a map of bars: it is drawn as quickly as bytes are set."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.letters import _MAP_STEP, Letters, _joined, in_rows


def drawn_one_by_one(boxes: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    joined = np.zeros((shape[0], shape[1] // _MAP_STEP + 1), np.uint8)
    for left, top, width, height, _ in boxes.tolist():
        middle, reach = top + height // 2, max(height, width) // 2
        row = joined[max(0, middle - 1) : middle + 2]
        row[:, max(0, left - reach) // _MAP_STEP : (left + width + reach) // _MAP_STEP + 1] = 1
    return joined


@pytest.mark.parametrize("seed", range(6))
def test_the_map_is_that_of_bars_drawn_one_by_one(seed: int) -> None:
    chance, shape = np.random.default_rng(seed), (90, 131)
    corners = chance.integers(0, (shape[1] - 1, shape[0] - 1), (60, 2))
    sides = np.minimum(chance.integers(1, 40, (60, 2)), np.array(shape[::-1]) - corners)
    boxes = np.column_stack((corners, sides, sides.prod(axis=1))).astype(np.int32)
    told = _joined(boxes, boxes[:, 1] + boxes[:, 3] // 2, shape)
    assert np.array_equal(told, drawn_one_by_one(boxes, shape))


def test_three_letters_make_no_row_and_four_do() -> None:
    row = np.array([(10 + 12 * n, 20, 8, 10, 60) for n in range(4)], np.int32)
    speck = np.array([(70, 80, 8, 10, 60)], np.int32)
    assert len(in_rows(Letters(row[:3]), (100, 100))) == 0
    assert np.array_equal(in_rows(Letters(np.vstack((row, speck))), (100, 100)).boxes, row)
