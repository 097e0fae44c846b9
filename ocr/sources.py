"""One page as it lies in a file, before it is set upright: how to get its picture and its text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box

Picture = NDArray[np.uint8]  # RGB, H × W × 3


@dataclass(frozen=True, slots=True)
class Character:
    """One character of a PDF's text layer: `box` in fractions of the page as displayed.

    `angle` is the direction of writing in degrees clockwise (0 to the right, 90 downwards), to the
    nearest quarter turn; `aslant` where it is clearly between two of them (a watermark).
    `mapped` is False where the font gives no Unicode for the glyph, `visible` False where the text
    is drawn in no ink (render mode 3: the layer under a scan).
    """

    text: str
    box: Box
    angle: int
    mapped: bool
    visible: bool
    aslant: bool = False


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture placed on a PDF page: where, and how many pixels it has."""

    box: Box
    width_px: int
    height_px: int


class PageSource(Protocol):
    """A page of an opened file. `base_turn`: clockwise degrees already applied to `picture`
    (EXIF, /Rotate). `width_pt` and `height_pt` are None for pictures."""

    @property
    def number(self) -> int: ...
    @property
    def base_turn(self) -> int: ...
    @property
    def size_pt(self) -> tuple[float, float] | None: ...
    @property
    def characters(self) -> tuple[Character, ...]: ...
    @property
    def embedded(self) -> tuple[Embedded, ...]: ...

    def picture(self, max_pixels: int, dpi: float | None = None) -> Picture:
        """The page as displayed. `dpi` None: at the resolution of its own picture."""


class OpenedFile(ABC):
    """A file of so many pages, closed at the end of the block that opened it."""

    media_type: str

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def page(self, number: int) -> PageSource:
        """The page of that number, from 1. Raises FaultyFile where it cannot be taken."""

    @abstractmethod
    def close(self) -> None: ...

    def pages(self) -> Iterator[PageSource]:
        """Every page, in order."""
        return (self.page(number) for number in range(1, len(self) + 1))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
