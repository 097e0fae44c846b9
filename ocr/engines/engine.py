"""What a recognition engine must do, and the one that the settings name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from ocr.settings import Settings

Gray = NDArray[np.uint8]  # H × W
Layout = Literal["page", "block", "line", "sparse"]


@dataclass(frozen=True, slots=True)
class RawWord:
    """One recognised word; the box is in pixels of the picture given, `confidence` 0…1, `row`
    numbers the engine's own lines."""

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float
    row: int = 0


_DARK_LINE = 190.0  # mean level: of a dark strip on a white rim 160, of print on paper 240


def may_be_reversed(gray: Gray, layout: Layout) -> bool:
    """Whether light letters on dark are to be looked for too. What it doubts an engine reads a
    second time in negative: a fifth of what a line costs, for nothing where the line is light."""
    return layout != "line" or float(gray.mean()) < _DARK_LINE


class EngineMissing(Exception):
    """The engine or its language data is not installed. Final: the message says what to install."""


class EngineDied(Exception):
    """The engine ended on a page without an answer. Another try may do; the text says how."""


class RecognitionTimeout(Exception):
    """The page took longer than it may. Final for this page."""


class Engine(Protocol):
    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        """Words in the engine's reading order. Raises RecognitionTimeout."""

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        """Clockwise degrees that set the picture upright, and the engine's own confidence
        (0 none … 15 sure); None where it sees too little text to tell."""


def engine_of(settings: Settings) -> Engine:
    """The engine that the settings name, loaded once a thread. Raises EngineMissing."""
    if settings.engine == "pytesseract":
        from ocr.engines.command import CommandEngine

        return CommandEngine(settings.language)
    from ocr.engines.library import library_engine

    return library_engine(settings.language)
