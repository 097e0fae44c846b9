"""A line is read in negative too only where it may be light on dark."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr.engines.engine import Gray, engine_of, may_be_reversed
from ocr.settings import DEFAULT

_FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
_RIM_PX = 16


def _line(ground: int, ink: int, bold_px: int = 0) -> Gray:
    """A word on a strip of that ground, with the white rim that a strip is read with."""
    strip = Image.new("L", (260, 44), ground)
    font = ImageFont.truetype(_FONT, 30)
    ImageDraw.Draw(strip).text((10, 4), "Inscription", ink, font, stroke_width=bold_px)
    return np.pad(np.asarray(strip), _RIM_PX, constant_values=255)


@pytest.mark.parametrize(
    ("ground", "ink", "bold_px"), [(255, 0, 0), (255, 0, 2), (225, 30, 1), (255, 190, 0)]
)
def test_dark_letters_on_light_paper_are_read_once(ground: int, ink: int, bold_px: int) -> None:
    line = _line(ground, ink, bold_px)
    assert not may_be_reversed(line, "line")
    assert may_be_reversed(line, "sparse")


@pytest.mark.parametrize("ground", [10, 60, 110])
def test_light_letters_on_dark_are_read(ground: int) -> None:
    line = _line(ground, 255)
    assert may_be_reversed(line, "line")
    assert [w.text for w in engine_of(DEFAULT).words(line, 200, "line", 5.0)] == ["Inscription"]
