"""A page of plain print is read narrower than it is, and its words stand where they stood."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.engines.engine import Gray, Layout, RawWord
from ocr.engines.patient import Patient
from ocr.narrowed import words_of_page


class _Engine:
    """Tells the box about all ink of what it is shown, and keeps its size."""

    def __init__(self) -> None:
        self.shown: tuple[int, ...] = ()

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        self.shown = gray.shape
        ys, xs = np.nonzero(gray < 128)
        box = (int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1)
        return [RawWord("attestation", *box, 0.9)]

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return None


def _page(left: int, right: int, width: int = 1000) -> Gray:
    page = np.full((600, width), 255, np.uint8)
    page[100:120, left:right] = 0
    return page


@pytest.mark.parametrize(("left", "right"), [(0, 80), (311, 402), (703, 997), (920, 1000)])
@pytest.mark.parametrize("width", [1000, 1003])
def test_words_of_a_narrowed_page_stand_in_its_own_pixels(
    left: int, right: int, width: int
) -> None:
    engine = _Engine()
    (word,) = words_of_page(_page(left, right, width), 170, Patient(engine, 60), narrow=True)
    assert engine.shown[0] == 600
    assert engine.shown[1] < 0.9 * width
    assert (word.y0, word.y1) == (100, 120)
    assert abs(word.x0 - left) <= 2
    assert abs(word.x1 - right) <= 2
    assert word.x1 <= width


def test_a_page_whose_print_does_not_bear_it_is_read_as_it_is() -> None:
    engine = _Engine()
    (word,) = words_of_page(_page(311, 402), 170, Patient(engine, 60), narrow=False)
    assert engine.shown == (600, 1000)
    assert (word.x0, word.x1) == (311, 402)


def test_a_sliver_of_a_page_keeps_a_pixel() -> None:
    engine = _Engine()
    words_of_page(np.zeros((40, 1), np.uint8), 170, Patient(engine, 60), narrow=True)
    assert engine.shown == (40, 1)
