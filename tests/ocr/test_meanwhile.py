"""What is begun beside the engine is done once, whoever does it, and its faults are told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import cv2
import pytest

from ocr.meanwhile import begun, side_by_side


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


def test_works_side_by_side_are_done_by_two_threads() -> None:
    cv2.setNumThreads(2)
    both = threading.Barrier(2, timeout=60)
    assert side_by_side([both.wait, both.wait]) in ([0, 1], [1, 0])


@pytest.mark.parametrize("threads", [1, 2])
def test_their_answers_come_in_their_order(threads: int) -> None:
    cv2.setNumThreads(threads)
    assert side_by_side([]) == []
    assert side_by_side([partial(str, n) for n in range(40)]) == [str(n) for n in range(40)]
