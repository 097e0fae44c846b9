"""Seconds by stage, and how many are left for the file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


class Stopwatch:
    def __init__(self, limit_s: float) -> None:
        self._end = time.monotonic() + limit_s
        self.stages: dict[str, float] = {}

    @property
    def left_s(self) -> float:
        return self._end - time.monotonic()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - start
            self.stages[name] = round(self.stages.get(name, 0.0) + spent, 4)
