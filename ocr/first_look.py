"""A page whose direction is presumed is read at once, and tried in other directions only where it
does not read plainly: most pages are read once, and none of their lines for nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ocr.engines.engine import Engine, Gray, Layout, RawWord, RecognitionTimeout
from ocr.orientation import how_legible

# Some sixty letters surely read, and the mean confidence of all; or many more among doubtful ones.
# Of 19 pages on their head none passed 17, or 0.31.
_PLAIN = ((25.0, 0.7), (60.0, 0.5))


class NotPlain(Exception):
    """The page may lie in another direction."""


@dataclass(slots=True)
class FirstLook:
    """See `Engine`. The first page that it is shown is given up with NotPlain where it does not
    read plainly; shown again, it is not read again."""

    engine: Engine
    looked: bool = False
    gray: Gray | None = None
    found: tuple[RawWord, ...] = ()

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        if layout != "sparse":
            return self.engine.words(gray, dpi, layout, timeout_s)
        if self.gray is not None and np.array_equal(gray, self.gray):
            return list(self.found)
        if self.looked:
            return self.engine.words(gray, dpi, layout, timeout_s)
        self.looked = True
        try:
            words = self.engine.words(gray, dpi, layout, timeout_s)
        except RecognitionTimeout as late:
            raise NotPlain from late
        score, sureness = how_legible(words)
        if not any(score >= read and sureness >= sure for read, sure in _PLAIN):
            self.gray, self.found = gray, tuple(words)
            raise NotPlain
        return words

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return self.engine.orientation(gray, dpi)
