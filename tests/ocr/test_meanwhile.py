"""What is begun beside the engine is done once, whoever does it, and its faults are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import cv2
import pytest

from ocr.meanwhile import begun


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = cv2.getNumThreads()
    yield
    cv2.setNumThreads(before)


def test_a_reader_alone_begins_at_once() -> None:
    cv2.setNumThreads(2)
    done = threading.Event()
    answer = begun(done.set)
    assert done.wait(60)
    assert answer() is None


def test_a_reader_among_others_does_it_when_asked() -> None:
    cv2.setNumThreads(1)
    by: list[threading.Thread] = []
    answer = begun(lambda: by.append(threading.current_thread()))
    assert not by
    answer()
    assert by == [threading.current_thread()]


def test_nobody_waits_for_what_has_not_begun() -> None:
    """Not even where it was begun by what is being done there itself."""
    cv2.setNumThreads(2)
    free, by = threading.Event(), []
    first = begun(lambda: free.wait(60))
    second = begun(lambda: by.append(threading.current_thread()))
    second()
    assert by == [threading.current_thread()]
    free.set()
    assert first()
    assert begun(lambda: begun(lambda: 7)())() == 7
    assert len(by) == 1


def test_its_fault_is_raised_where_it_is_asked_for() -> None:
    def fails() -> None:
        raise ValueError("rien")

    for threads in (1, 2):
        cv2.setNumThreads(threads)
        answer = begun(fails)
        with pytest.raises(ValueError, match="rien"):
            answer()
