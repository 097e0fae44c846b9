"""Specks of a photocopy: taken off where they are strewn over the page, printed dots left."""

from __future__ import annotations

import numpy as np

from ocr.engines.engine import Gray
from ocr.specks import without_specks
from tests.ocr.drawn_paper import printed_rows

_X_HEIGHT = 14.0


def _strewn(page: Gray, count: int, level: int) -> Gray:
    rng = np.random.default_rng(3)
    dusty = page.copy()
    dusty[rng.integers(0, 900, count), rng.integers(0, 700, count)] = level
    return np.minimum(page, dusty)


def test_specks_strewn_over_a_page_are_taken_off_and_its_print_is_left() -> None:
    page = printed_rows()
    clean = without_specks(_strewn(page, 2000, 60), _X_HEIGHT)
    assert ((clean < 150) & (page > 240)).sum() < 120  # those that touch a letter
    assert (clean[page < 100] < 100).all()


def test_printed_dots_among_the_specks_are_left() -> None:
    page = printed_rows()
    for x in range(60, 640, 40):
        page[140:143, x : x + 3] = 30  # full stops, leaders
    clean = without_specks(_strewn(page, 2000, 60), _X_HEIGHT)
    assert (clean[140:143, 60:63] < 100).all()
    assert (clean[page < 100] < 100).all()


def test_a_page_with_a_little_dust_is_left_as_it_is() -> None:
    page = _strewn(printed_rows(), 60, 60)
    assert without_specks(page, _X_HEIGHT) is page


def test_the_pale_grain_of_a_photo_is_left_as_it_is() -> None:
    page = _strewn(printed_rows(), 4000, 215)
    assert without_specks(page, _X_HEIGHT) is page


def test_a_page_without_a_mark_is_left_as_it_is() -> None:
    page = np.full((900, 700), 250, np.uint8)
    assert without_specks(page, _X_HEIGHT) is page
