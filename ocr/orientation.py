"""Which of four directions a page lies in, told before it is read."""

from __future__ import annotations

from ocr.engines.engine import Engine
from ocr.light import evened, gray_of
from ocr.sources import Picture

_SURE = 2.0


def turn_of(study: Picture, engine: Engine) -> int:
    """Clockwise degrees that set `study` (a picture of about 1600 pixels) upright."""
    seen = engine.orientation(evened(gray_of(study)), 150)
    if seen is None or seen[1] < _SURE:
        return 0
    return seen[0]
