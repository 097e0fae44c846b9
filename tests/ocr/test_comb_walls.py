"""Three walls of one height at one distance, told from all the walls of a page."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from numpy.typing import NDArray

import ocr.comb_walls
from ocr.comb_walls import CELL_IN_X_HEIGHTS, seeds_of

PAGE = np.zeros((10, 10), np.uint8)
X_HEIGHT = 12.5


def places(walls: NDArray[np.int32], monkeypatch: pytest.MonkeyPatch) -> set[tuple[float, ...]]:
    monkeypatch.setattr(ocr.comb_walls, "_walls", lambda even, x_height: walls)
    return {seed.walls for seed in seeds_of(PAGE, X_HEIGHT)}


@pytest.mark.parametrize("seed", range(5))
def test_as_every_three_tried(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = np.random.default_rng(seed)
    many = 30
    walls = np.stack(
        (
            drawn.integers(0, 400, many), drawn.choice([100, 104, 300], many),
            drawn.integers(1, 5, many), drawn.integers(38, 46, many),
        ),
        axis=1,
    ).astype(np.int32)  # fmt: skip
    level = 0.5 * X_HEIGHT
    low, high = (c * X_HEIGHT for c in CELL_IN_X_HEIGHTS)
    wanted = set()
    for three in permutations(walls.tolist(), 3):
        (a, b, c) = (x + w / 2 for x, _, w, _ in three)
        near = all(
            abs(one[1] - two[1]) <= level and abs(one[1] + one[3] - two[1] - two[3]) <= level
            for one, two in (three[:2], three[1:])
        )
        slack = 0.1 * (b - a) + 1
        if near and low <= b - a < high and b + (b - a) - slack <= c < b + (b - a) + slack:
            wanted.add((a, b, c))
    assert wanted
    assert places(walls, monkeypatch) == wanted


def test_no_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not places(np.empty((0, 4), np.int32), monkeypatch)
