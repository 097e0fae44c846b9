"""A page whose direction is presumed is read at once, and tried in other directions only where it
does not read plainly: most pages are read once, and none of their lines for nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ocr.engines.engine import Engine, Gray, Layout, RawWord, RecognitionTimeout
from ocr.orientation import how_legible

_PLAINLY_READ = 25.0  # some sixty letters surely read
_PLAINLY_SURE = 0.7  # mean confidence of letters; those of a page on its head are under 0.5


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
        if score < _PLAINLY_READ or sureness < _PLAINLY_SURE:
            self.gray, self.found = gray, tuple(words)
            raise NotPlain
        return words

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return self.engine.orientation(gray, dpi)
