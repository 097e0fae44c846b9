"""How many points print is given, to be kept and to be read."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.letters import Letters
from ocr.scale import reading_scale, spare_scale

_PAGE = (1500, 1100)


def _rows(heights: list[int]) -> Letters:
    return Letters(np.array([[20, 30, 10, high, 5 * high] for high in heights], np.int32))


_TEXT = _rows([18] * 300 + [22] * 100)


@pytest.mark.parametrize(
    ("x_height", "read_at"), [(24.0, 12.5), (16.0, 12.5), (13.0, 13.0), (11.0, 11.0), (8.0, 16.0)]
)
def test_plain_print_is_read_at_the_height_that_is_enough(x_height: float, read_at: float) -> None:
    assert reading_scale(x_height, _TEXT, _PAGE) * x_height == pytest.approx(read_at)


@pytest.mark.parametrize("rows", [_rows([18] * 200), _rows([6] * 120 + [18] * 280)])
@pytest.mark.parametrize(("x_height", "read_at"), [(24.0, 16.0), (16.0, 16.0), (12.0, 16.0)])
def test_few_letters_or_print_of_two_sizes_keep_their_points(
    rows: Letters, x_height: float, read_at: float
) -> None:
    assert reading_scale(x_height, rows, _PAGE) * x_height == pytest.approx(read_at)


def test_a_page_is_not_made_larger_than_it_may_be() -> None:
    assert reading_scale(4.0, _TEXT, (1800, 1200)) == pytest.approx(2.0)
    assert reading_scale(4.0, _TEXT, (3600, 2000)) == 1.0


@pytest.mark.parametrize(("height_px", "scale"), [(10, 1.0), (30, 16 / 27)])
def test_the_page_is_kept_larger_than_it_is_read(height_px: int, scale: float) -> None:
    rows = [[20 * i, 100, 10, height_px, 5 * height_px] for i in range(40)]
    letters = Letters(np.array(rows, np.int32))
    assert spare_scale((1000, 900), letters, (900, 1000)) == pytest.approx(scale)
