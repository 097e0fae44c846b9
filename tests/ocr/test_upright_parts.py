"""A part of the upright page, as large as it was sent, without the rest."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from dossiers.box import Box
from ocr.engines.engine import Gray, Layout, RawWord
from ocr.light import gray_of, rgb_of
from ocr.upright import laid, set_upright
from tests.ocr.drawn_paper import printed_rows

_PLACE = Box(0.2, 0.3, 0.55, 0.5)


class Unread:
    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        return []

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return None


@pytest.mark.parametrize("askew_deg", [0.0, 2.0])
@pytest.mark.parametrize("coloured", [False, True])
def test_a_part_is_what_the_whole_shows_there(askew_deg: float, coloured: bool) -> None:
    upright = set_upright(laid(_sent(askew_deg, coloured=coloured)), Unread())
    whole = gray_of(upright.whole())
    part = upright.part(_PLACE)
    part = part if part.ndim == 2 else gray_of(part)
    height, width = whole.shape
    left, top = round(_PLACE.x0 * width), round(_PLACE.y0 * height)
    shown = whole[top : top + part.shape[0], left : left + part.shape[1]]
    assert part.shape == (round(_PLACE.height * height), round(_PLACE.width * width))
    assert np.abs(part.astype(int) - shown).mean() < 4.0  # half a pixel apart, at most
    assert shown.std() > 30.0  # there is print


def _sent(askew_deg: float, *, coloured: bool) -> NDArray[np.uint8]:
    page = cv2.resize(printed_rows(), None, fx=2.0, fy=2.0, interpolation=cv2.INTER_CUBIC)
    page = cv2.GaussianBlur(page, (0, 0), 2.0)
    high, wide = page.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), askew_deg, 1.0)
    picture = rgb_of(
        np.asarray(cv2.warpAffine(page, turn, (wide, high), borderValue=255), np.uint8)
    )
    if coloured:
        picture = picture.copy()
        picture[:200, :200, 0] = 120
    return picture
