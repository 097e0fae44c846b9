"""The dots of a form's leader, taken out of a strip before it is read alone."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.engines.engine import Gray
from ocr.leaders import without_leaders

_X_HEIGHT = 14.0
_STRIP = (0, 30, 900, 110)


def _line(first: int, step: int, fall: float = 0.0) -> Gray:
    """« Jerome » filled in on dots that go on behind it, beginning at `first`."""
    page = np.full((120, 900), 255, np.uint8)
    cv2.putText(page, "Jerome", (60, 70), cv2.FONT_HERSHEY_SIMPLEX, 0.9, 20, 2)
    for x in range(first, 880, step):
        y = round(76 + fall * x)
        page[y : y + 3, x : x + 4] = 20
    return page


def test_dots_go_and_letters_stay() -> None:
    for fall in (0.0, 0.02):
        clean = without_leaders(_line(60, 9, fall), _STRIP, _X_HEIGHT)
        assert (clean[60:] == 255).all()
        assert (clean[:40] < 100).any()


def test_dots_that_letters_keep_apart_go_with_those_behind_them() -> None:
    page = _line(60, 9)
    page[72:85, 110:300] = 255
    assert (without_leaders(page, _STRIP, _X_HEIGHT)[44:] == 255).all()


def test_the_dots_of_letters_and_an_ellipsis_stay() -> None:
    for step in (60, 30):
        page = _line(300, step)
        assert np.array_equal(without_leaders(page, _STRIP, _X_HEIGHT), page[30:110])
    page = _line(860, 9)
    assert np.array_equal(without_leaders(page, _STRIP, _X_HEIGHT), page[30:110])


def test_specks_strewn_about_are_no_leader() -> None:
    page = _line(2000, 9)
    rng = np.random.default_rng(3)
    for x, y in rng.integers((0, 30), (890, 110), (40, 2)).tolist():
        page[y : y + 3, x : x + 3] = 60
    assert np.array_equal(without_leaders(page, _STRIP, _X_HEIGHT), page[30:110])


def test_a_word_s_dots_are_known_by_those_beside_it() -> None:
    clean = without_leaders(_line(60, 9), (55, 30, 130, 110), _X_HEIGHT)
    assert clean.shape == (80, 75)
    assert (clean[44:] == 255).all()
