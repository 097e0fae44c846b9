"""Where something stands on a page: the evidence's geometry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """A rectangle, as fractions of the page as displayed upright (0 left/top … 1 right/bottom)."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return max(0.0, self.x1 - self.x0)

    @property
    def height(self) -> float:
        return max(0.0, self.y1 - self.y0)

    @property
    def area(self) -> float:
        return self.width * self.height

    @property
    def centre(self) -> tuple[float, float]:
        return ((self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2)

    def intersection(self, other: Box) -> float:
        """Area shared with `other`, as a fraction of the page."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        if width <= 0:
            return 0.0
        return width * max(0.0, min(self.y1, other.y1) - max(self.y0, other.y0))

    def contains(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def grown(self, dx: float, dy: float) -> Box:
        """The box enlarged by dx and dy on each side, kept on the page."""
        return Box(
            max(0.0, self.x0 - dx),
            max(0.0, self.y0 - dy),
            min(1.0, self.x1 + dx),
            min(1.0, self.y1 + dy),
        )

    def as_list(self) -> list[float]:
        return [round(v, 4) for v in (self.x0, self.y0, self.x1, self.y1)]


WHOLE_PAGE = Box(0.0, 0.0, 1.0, 1.0)


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of `boxes`; ValueError when there are none."""
    found = list(boxes)
    if not found:
        raise ValueError("union of no boxes")
    return Box(
        min(b.x0 for b in found),
        min(b.y0 for b in found),
        max(b.x1 for b in found),
        max(b.y1 for b in found),
    )
