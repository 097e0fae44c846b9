"""Grey stripes along a scanned page: made paper, print under them left; rules and tints kept."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.engines.engine import Gray
from ocr.stripes import without_stripes

_X_HEIGHT = 14.0
_STRIPE = (slice(None), slice(300, 318))


def _page() -> Gray:
    page = np.full((1200, 900), 253, np.uint8)
    for row in range(12):
        cv2.putText(
            page, "Attestation du 12 mai 2003 a Cahors", (60, 100 + 90 * row),
            cv2.FONT_HERSHEY_SIMPLEX, 1.1, 30, 2,
        )  # fmt: skip
    return page


def _striped(page: Gray, level: float = 0.82) -> Gray:
    striped = page.copy()
    striped[_STRIPE] = (striped[_STRIPE] * level).astype(np.uint8)
    return striped


@pytest.mark.parametrize("turned", [False, True])
def test_a_stripe_along_the_page_is_paper_again_and_its_print_stands(turned: bool) -> None:
    page, striped = _page(), _striped(_page())
    clean = (
        without_stripes(striped.T.copy(), _X_HEIGHT).T
        if turned
        else without_stripes(striped, _X_HEIGHT)
    )
    inside = clean[:, 304:314]
    assert np.percentile(inside[page[:, 304:314] > 250], 5) > 240
    assert (clean[page < 100] < 110).all()


def test_a_stripe_a_little_askew_is_taken_for_one() -> None:
    page, striped = _askew(_page()), _askew(_striped(_page()))
    paper = page > 250
    left = (without_stripes(striped, _X_HEIGHT)[paper] < 240).mean()
    assert left < (striped[paper] < 240).mean() / 3


def _askew(page: Gray) -> Gray:
    matrix = cv2.getRotationMatrix2D((450, 600), 1.0, 1.0)
    turned = cv2.warpAffine(page, matrix, (900, 1200), borderValue=(253,))
    return np.asarray(turned, dtype=np.uint8)


def test_a_page_without_stripes_is_left_as_it_is() -> None:
    page = _page()
    assert without_stripes(page, _X_HEIGHT) is page


def test_a_tinted_cell_and_a_pale_rule_across_are_no_stripes() -> None:
    page = _page()
    page[400:460, 120:780] = np.minimum(page[400:460, 120:780], 215)
    page[700:703] = 200
    page[200:1000, 30:32] = 200
    assert without_stripes(page, _X_HEIGHT) is page


def test_what_lies_beside_the_sheet_is_no_stripe() -> None:
    page = _page()
    page[:, :12] = 205
    assert without_stripes(page, _X_HEIGHT) is page


def test_a_dark_bar_along_the_page_is_left() -> None:
    page = _page()
    page[:, 30:45] = 60
    assert (without_stripes(page, _X_HEIGHT)[:, 30:45] == 60).all()


def test_a_strip_too_low_to_tell_is_left_as_it_is() -> None:
    strip = np.full((12, 300), 200, np.uint8)
    assert without_stripes(strip, _X_HEIGHT) is strip
