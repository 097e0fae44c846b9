"""Work begun in a second thread beside the engine's, where a reader has more processors than one:
tesseract and OpenCV let the other thread run."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TypeVar

import cv2

T = TypeVar("T")


def begun(work: Callable[[], T]) -> Callable[[], T]:
    """What gives the answer of `work`, and its fault, to who asks for it once. It is done from now
    on, or when asked for where it could not begin: readers that share the processors are told to
    keep OpenCV to one thread, and keep to one themselves."""
    if cv2.getNumThreads() < 2:
        return work
    started = _beside().submit(work)

    def answer() -> T:
        return work() if started.cancel() else started.result()

    return answer


@lru_cache(maxsize=1)
def _beside() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, "meanwhile")
