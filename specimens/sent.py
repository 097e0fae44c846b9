"""A file as it is uploaded, and where a place of the printed page came to lie in it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from specimens.optics import Matrix


@dataclass(slots=True)
class Sent:
    """The file as it is uploaded.

    `rotation`: clockwise quarter turn in degrees that sets the pages upright once EXIF is applied.
    `exif`: EXIF orientation written (1 when none). `maps`: for each page, the 3 × 3 matrix from
    fractions of the printed page to fractions of the upright picture. `legible`: to a careful
    clerk. `effects` names what was done, for the reader of the truth. `shown_on`: the file's page
    that each printed page came to stand on; empty where they are the same.
    """

    suffix: str
    data: bytes
    rotation: int = 0
    exif: int = 1
    dpi: float | None = None
    legible: bool = True
    maps: list[Matrix] = field(default_factory=list)
    effects: list[str] = field(default_factory=list)
    shown_on: list[int] = field(default_factory=list)

    @property
    def page_count(self) -> int:
        """Pages of the file."""
        return max(self.shown_on) if self.shown_on else len(self.maps)

    def page_of(self, printed_page: int) -> int:
        """The file's page that shows that printed page."""
        return self.shown_on[printed_page - 1] if self.shown_on else printed_page


def fractions(matrix: Matrix, before: tuple[int, ...], after: tuple[int, ...]) -> Matrix:
    """The pixel matrix as one from page fractions to picture fractions."""
    inward = np.diag([before[1], before[0], 1.0])
    outward = np.diag([1 / after[1], 1 / after[0], 1.0])
    return outward @ matrix @ inward


def moved_box(
    box: tuple[float, float, float, float], matrix: Matrix
) -> tuple[float, float, float, float]:
    """The upright hull of a page box after `matrix`, clipped to the picture."""
    x0, y0, x1, y1 = box
    corners = np.array([(x0, y0, 1), (x1, y0, 1), (x1, y1, 1), (x0, y1, 1)]).T
    moved = matrix @ corners
    xs, ys = np.clip(moved[:2] / moved[2], 0, 1)
    return tuple(round(float(v), 4) for v in (xs.min(), ys.min(), xs.max(), ys.max()))  # type: ignore[return-value]
