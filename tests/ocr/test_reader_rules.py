"""Ruled lines taken out of a page, straight or bent; what is written beside them stays."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.engines.engine import Gray
from ocr.rules import without_rules

_X_HEIGHT = 14.0
_TEXT = (slice(125, 160), slice(120, 420))


def _form(bend_px: float) -> Gray:
    """A frame of two cells, its grey lines bent by so many pixels, and a name in one."""
    page = np.full((400, 800), 255, np.uint8)
    cv2.putText(page, "MARTIN Louise", (120, 155), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2)
    xs = np.arange(60, 740)
    waves = bend_px * np.sin(xs / 60)
    for y in (90, 200, 310):
        cv2.polylines(page, [np.column_stack([xs, y + waves]).astype(np.int32)], False, 160, 3)
    for x in (60, 400, 739):
        foot = 310 + int(bend_px * np.sin(x / 60))
        cv2.line(page, (x, 90 + int(bend_px * np.sin(x / 60))), (x, foot), 160, 3)
    return page


@pytest.mark.parametrize("bend_px", [0.0, 3.0, 5.0])
def test_the_lines_of_a_form_are_taken_out_and_its_letters_stay(bend_px: float) -> None:
    page = _form(bend_px)
    cleared = without_rules(page, _X_HEIGHT, bent=True)
    assert (cleared[_TEXT] < 100).sum() > 0.97 * (page[_TEXT] < 100).sum()
    blank = cleared.copy()
    blank[_TEXT] = 255
    frame = page.copy()
    frame[_TEXT] = 255
    assert (blank < 200).sum() < 0.06 * (frame < 200).sum()


def test_a_name_that_touches_a_line_keeps_its_letters() -> None:
    page = _form(9.0)
    cv2.putText(page, "LEFEVRE", (120, 212), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2)
    cleared = without_rules(page, _X_HEIGHT, bent=True)
    above = (slice(188, 197), slice(120, 260))
    assert (cleared[above] < 100).sum() > 0.6 * (page[above] < 100).sum()


def test_a_page_without_lines_is_left_as_it_is() -> None:
    page = np.full((400, 800), 255, np.uint8)
    cv2.putText(page, "MARTIN Louise", (120, 155), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 20, 2)
    assert without_rules(page, _X_HEIGHT) is page
