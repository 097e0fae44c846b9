"""From an upright picture to words: even light, the right scale, then the engine."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from dossiers.box import Box
from dossiers.page import Word
from ocr.engines.engine import Engine, Gray, RawWord
from ocr.light import evened, gray_of
from ocr.lines import numbered
from ocr.sources import Picture

_WANTED_X_HEIGHT_PX = 19.0
_X_HEIGHT_PT = 5.2  # of a text of 10 to 11 points
_LARGEST_PX = 24_000_000


@dataclass(frozen=True, slots=True)
class Recognised:
    words: tuple[Word, ...]
    dpi: float


def recognise(picture: Picture, engine: Engine, timeout_s: float) -> Recognised:
    even = evened(gray_of(picture))
    x_height = x_height_of(even)
    scale = _scale(x_height, even)
    scaled = _resized(even, scale)
    dpi = int(np.clip(round(x_height * scale * 72 / _X_HEIGHT_PT), 70, 600))
    raw = engine.words(scaled, dpi, "page", timeout_s)
    height, width = scaled.shape
    words = [_word(r, width, height) for r in raw if _is_ink(r)]
    return Recognised(numbered(words), dpi / scale)


def x_height_of(even: Gray) -> float:
    """Height in pixels of small letters: the commonest height of letter-like components."""
    ink = (even < 150).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    stats = stats[1:]
    heights, widths = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letters = (heights >= 5) & (heights < even.shape[0] * 0.08) & (widths < heights * 3)
    letters &= widths * 8 > heights
    found = heights[letters]
    if len(found) < 20:
        return _WANTED_X_HEIGHT_PX
    return float(np.median(found)) * 0.9


def _scale(x_height: float, even: Gray) -> float:
    scale = float(np.clip(_WANTED_X_HEIGHT_PX / x_height, 0.3, 3.0))
    if 0.8 < scale < 1.25:
        scale = 1.0
    return float(min(scale, (_LARGEST_PX / even.size) ** 0.5))


def _resized(gray: Gray, scale: float) -> Gray:
    if scale == 1.0:
        return gray
    height, width = gray.shape
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(gray, size, interpolation=how), dtype=np.uint8)


def _is_ink(raw: RawWord) -> bool:
    return bool(raw.text.strip("|_-—~.·'‘’`\"")) or raw.confidence > 0.5


def _word(raw: RawWord, width: int, height: int) -> Word:
    box = Box(raw.x0 / width, raw.y0 / height, raw.x1 / width, raw.y1 / height)
    return Word(raw.text, box, round(raw.confidence, 3), 0)
