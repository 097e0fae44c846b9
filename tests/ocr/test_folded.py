"""What of a page with a text layer is still to be read: folded together, and back in its place."""

from __future__ import annotations

import numpy as np
import pytest

from dossiers.box import Box
from dossiers.page import Word
from ocr.coverage import coverage
from ocr.folded import folded_about
from ocr.letters import Letters

PAGE = np.full((1000, 800, 3), 255, np.uint8)


def _letters(*boxes: tuple[int, int, int, int]) -> Letters:
    return Letters(np.array([(*box, 50) for box in boxes], np.int32))


def test_only_what_is_near_a_letter_is_kept() -> None:
    folded = folded_about(PAGE, [], _letters((100, 100, 10, 20), (600, 800, 10, 20)))

    assert folded.picture.shape == (2 * (25 + 20 + 25), 2 * (25 + 10 + 25), 3)


def test_a_mark_of_the_fold_is_told_where_it_stands_on_the_page() -> None:
    page = PAGE.copy()
    page[805:815, 602:608] = 0
    folded = folded_about(page, [], _letters((100, 100, 10, 20), (600, 800, 10, 20)))
    ys, xs = np.nonzero(folded.picture[..., 0] == 0)
    height, width = folded.picture.shape[:2]

    box = folded.unfolded(
        Box(xs.min() / width, ys.min() / height, (xs.max() + 1) / width, (ys.max() + 1) / height)
    )

    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((0.7525, 0.805, 0.76, 0.815))


def test_known_words_are_wiped_out_and_the_page_itself_is_not() -> None:
    page = PAGE.copy()
    page[100:120, 100:200] = 0
    known = Word("connu", Box(0.12, 0.1, 0.25, 0.12), 1.0, 0)

    folded = folded_about(page, [known], _letters((130, 130, 10, 20)))

    assert folded.picture.min() == 255
    assert page.min() == 0


def test_the_dashes_of_a_dashed_line_are_no_letters_that_the_layer_lacks() -> None:
    page = PAGE.copy()
    for x in range(50, 750, 20):
        page[300:303, x : x + 12] = 0  # dashes, their ends worn
        page[300, [x, x + 11]] = 255
    for x in range(50, 250, 20):
        page[600:620, x : x + 3] = 0  # ten strokes of letters
        page[600:603, x : x + 10] = 0

    shown = coverage(page, [])

    assert len(shown.bare) == 10
    assert shown.letters == 45
