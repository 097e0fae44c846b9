"""Light made even: what a fold or a hard shadow leaves is taken away."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray
from ocr.letters import letters_of
from ocr.light import flattened, one_channel, rgb_of

_X_HEIGHT = 14.0


def _page() -> Gray:
    page = np.full((900, 700), 252, np.uint8)
    for row in range(8):
        cv2.putText(
            page, "Attestation du 12 mai 2003", (60, 100 + 90 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.1,
            30, 2,
        )  # fmt: skip
    return page


def test_a_fold_across_the_lines_is_taken_away() -> None:
    page = _page()
    page[:, 350:420] = (page[:, 350:420] * 0.75).astype(np.uint8)
    flat = flattened(page, _X_HEIGHT, letters_of(page))
    in_fold = (slice(None), slice(360, 410))
    assert np.percentile(page[in_fold], 60) < 200
    assert np.percentile(flat[in_fold], 60) > 250
    assert (flat[in_fold] < 120).mean() > 0.01  # its letters stand


def test_a_page_without_folds_is_left_as_it_is() -> None:
    page = _page()
    assert flattened(page, _X_HEIGHT, letters_of(page)) is page


def test_a_page_without_letters_is_left_as_it_is() -> None:
    page = np.full((900, 700), 200, np.uint8)
    assert flattened(page, _X_HEIGHT, letters_of(page)) is page


def test_a_grey_picture_is_one_channel_and_three_again() -> None:
    gray = _page()
    picture = rgb_of(gray)
    assert np.array_equal(one_channel(picture), gray)
    assert np.array_equal(rgb_of(picture), picture)


def test_a_small_stamp_in_colour_keeps_its_picture_in_colour() -> None:
    picture = rgb_of(_page())
    cv2.putText(picture, "2", (600, 803), cv2.FONT_HERSHEY_SIMPLEX, 0.4, (40, 40, 160), 1)
    assert one_channel(picture) is None
