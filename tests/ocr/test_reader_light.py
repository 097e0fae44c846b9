"""Light made even: what a fold or a hard shadow leaves is taken away."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.letters import letters_of
from ocr.light import background, flattened, one_channel, rgb_of
from tests.ocr.drawn_paper import printed_rows

_X_HEIGHT = 14.0


def test_a_fold_across_the_lines_is_taken_away() -> None:
    page = printed_rows()
    page[:, 350:420] = (page[:, 350:420] * 0.75).astype(np.uint8)
    flat = flattened(page, _X_HEIGHT, letters_of(page))
    in_fold = (slice(None), slice(360, 410))
    assert np.percentile(page[in_fold], 60) < 200
    assert np.percentile(flat[in_fold], 60) > 250
    assert (flat[in_fold] < 120).mean() > 0.01  # its letters stand


def test_a_page_without_folds_is_left_as_it_is() -> None:
    page = printed_rows()
    assert flattened(page, _X_HEIGHT, letters_of(page)) is page


def test_a_page_without_letters_is_left_as_it_is() -> None:
    page = np.full((900, 700), 200, np.uint8)
    assert flattened(page, _X_HEIGHT, letters_of(page)) is page


def test_a_grey_picture_is_one_channel_and_three_again() -> None:
    gray = printed_rows()
    picture = rgb_of(gray)
    assert np.array_equal(one_channel(picture), gray)
    assert np.array_equal(rgb_of(picture), picture)


def test_a_small_stamp_in_colour_keeps_its_picture_in_colour() -> None:
    picture = rgb_of(printed_rows())
    cv2.putText(picture, "2", (600, 803), cv2.FONT_HERSHEY_SIMPLEX, 0.4, (40, 40, 160), 1)
    assert one_channel(picture) is None


def test_paper_of_few_levels_is_smoothed_as_that_of_many() -> None:
    rows = np.linspace(0, 9, 320)[:, None] + np.linspace(0, 3, 226)[None]
    for step in (1.0, 0.1):  # twelve levels; a hundred and twenty
        paper = np.asarray(130 + np.floor(rows / step), np.uint8)
        around = cv2.dilate(paper, np.ones((13, 13), np.uint8))
        smooth = cv2.GaussianBlur(cv2.medianBlur(around, 13), (0, 0), 13 / 3)
        assert np.array_equal(background(paper), smooth)
