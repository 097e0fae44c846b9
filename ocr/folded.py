"""What of a page is still to be read, its empty stretches folded away: a stamp in a corner of a
page whose text is known asks for no more than its own points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dossiers.box import Box
from dossiers.page import Word
from ocr.letters import Letters
from ocr.sources import Picture

_KEPT_AROUND = 0.025  # of the page's longer side, on each side of a letter: wider than any blank
# between two words, so that none are brought together


@dataclass(frozen=True, slots=True)
class Folded:
    """`picture`: the rows and columns of a page of `size` (width, height) that are kept."""

    picture: Picture
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    size: tuple[int, int]

    def unfolded(self, box: Box) -> Box:
        """A box of the picture (in fractions), as it lies on the page."""
        width, height = self.size
        x0, x1 = _between(box.x0, box.x1, self.columns)
        y0, y1 = _between(box.y0, box.y1, self.rows)
        return Box(x0 / width, y0 / height, x1 / width, y1 / height)


def folded_about(picture: Picture, known: Sequence[Word], letters: Letters) -> Folded:
    """The page with its `known` words wiped out, and without what is far from all `letters`."""
    height, width = picture.shape[:2]
    reach = round(_KEPT_AROUND * max(height, width))
    left, top, wide, high, _ = letters.boxes.T
    rows = _near(top, top + high, reach, height)
    columns = _near(left, left + wide, reach, width)
    rest = picture.copy()
    for word in known:
        across = slice(int(word.box.x0 * width), int(np.ceil(word.box.x1 * width)))
        rest[int(word.box.y0 * height) : int(np.ceil(word.box.y1 * height)), across] = 255
    return Folded(rest[np.ix_(rows, columns)], rows, columns, (width, height))


def _near(
    starts: NDArray[np.int32], ends: NDArray[np.int32], reach: int, side: int
) -> NDArray[np.intp]:
    """Which of so many rows (or columns) are no farther than `reach` from a letter."""
    kept = np.zeros(side, bool)
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        kept[max(0, start - reach) : end + reach] = True
    return np.flatnonzero(kept)


def _between(start: float, end: float, kept: NDArray[np.intp]) -> tuple[float, float]:
    """Where a stretch in fractions of what is kept begins and ends on the page, in pixels."""
    first = min(len(kept) - 1, int(start * len(kept)))
    last = min(len(kept), max(first + 1, int(np.ceil(end * len(kept)))))
    return float(kept[first]), float(kept[last - 1] + 1)
