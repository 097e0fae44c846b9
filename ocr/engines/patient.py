"""One page's time, shared by all that an engine is asked about it."""

from __future__ import annotations

from time import monotonic

from ocr.engines.engine import Engine, Gray, Layout, RawWord, RecognitionTimeout


class Patient:
    """See `Engine`. No call outlasts the seconds that are left for the page."""

    def __init__(self, engine: Engine, seconds: float) -> None:
        self._engine = engine
        self._end = monotonic() + seconds

    @property
    def left_s(self) -> float:
        return self._end - monotonic()

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        left_s = self.left_s
        if left_s <= 0:
            raise RecognitionTimeout
        return self._engine.words(gray, dpi, layout, min(timeout_s, left_s))

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return self._engine.orientation(gray, dpi)
