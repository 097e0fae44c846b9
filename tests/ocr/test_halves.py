"""A page of text is read in two halves that meet in a blank, the same two by every reader."""

from __future__ import annotations

import threading

import cv2
import numpy as np
import pytest

from ocr.engines.engine import Gray, Layout, RawWord, RecognitionTimeout
from ocr.engines.halves import Halved, cut_of

DPI = 144
LINE_PX, LETTER_PX = 21, 12


class Rows:
    """Says one word a row of print, and on what heights it was asked."""

    def __init__(self, timeout: bool = False) -> None:
        self.asked: list[int] = []
        self.timeout = timeout

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        self.asked.append(gray.shape[0])
        if self.timeout:
            raise RecognitionTimeout
        inked = (gray < 100).any(axis=1).astype(int)
        tops = np.flatnonzero(np.diff(np.concatenate(([0], inked))) > 0).tolist()
        return [RawWord("mot", 50, y, 90, y + LETTER_PX, 0.9, row) for row, y in enumerate(tops)]

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return 90, 12.0


def page(*paragraphs: int, blank_px: int = 40) -> Gray:
    """Paragraphs of so many rows of print, a blank apart."""
    high = 80 + sum(n * LINE_PX + blank_px for n in paragraphs)
    gray = np.full((high, 900), 255, np.uint8)
    top = 40
    for rows in paragraphs:
        for _ in range(rows):
            gray[top : top + LETTER_PX, 50:800:3] = 0
            top += LINE_PX
        top += blank_px
    return gray


def words_of(engine: Rows, gray: Gray) -> list[RawWord]:
    return Halved(engine, lambda: engine).words(gray, DPI, "sparse", 5.0)


@pytest.mark.parametrize("processors", [1, 2])
def test_both_halves_give_the_words_of_the_whole(processors: int) -> None:
    before = cv2.getNumThreads()
    cv2.setNumThreads(processors)
    try:
        engine, gray = Rows(), page(12, 10, 11)
        assert words_of(engine, gray) == Rows().words(gray, DPI, "sparse", 5.0)
        assert len(engine.asked) == 2
        assert sum(engine.asked) == gray.shape[0]
    finally:
        cv2.setNumThreads(before)


def test_the_cut_is_in_the_blank_nearest_to_the_middle_of_the_ink() -> None:
    gray = page(9, 9, 20)
    cut = cut_of(gray, DPI)
    assert cut is not None
    first_blank = 40 + 9 * LINE_PX
    second_blank = first_blank + 40 + 9 * LINE_PX
    assert second_blank - LETTER_PX < cut < second_blank + 40
    assert (gray[cut - 5 : cut + 5] == 255).all()


@pytest.mark.parametrize(
    "gray",
    [
        page(30),  # lines of one paragraph stand too near each other
        page(4, 4),  # a card's rows, too few
        page(30, 8),  # nearly all above
        np.full((900, 900), 255, np.uint8),
        np.full((900, 900), 0, np.uint8),
    ],
)
def test_what_is_read_whole(gray: Gray) -> None:
    engine = Rows()
    words_of(engine, gray)
    assert engine.asked == [gray.shape[0]]


def test_a_shade_along_a_side_hides_no_blank_and_a_tall_letter_does() -> None:
    gray = page(12, 12)
    cut = cut_of(gray, DPI)
    assert cut is not None
    shaded = gray.copy()
    shaded[:, 860:] = 60
    assert cut_of(shaded, DPI) == cut
    shaded[cut - 30 : cut + 30, 400:410] = 0
    assert cut_of(shaded, DPI) is None


def test_dots_are_no_rows_of_print() -> None:
    gray = page(10, blank_px=60)
    for y in range(gray.shape[0] - 60, gray.shape[0] - 4, 6):
        gray[y : y + 2, 50:800] = 0
    assert cut_of(gray, DPI) is None


def test_a_line_read_alone_is_not_cut() -> None:
    engine, gray = Rows(), page(12, 12)
    Halved(engine, lambda: engine).words(gray, DPI, "line", 5.0)
    assert engine.asked == [gray.shape[0]]


def test_a_half_that_takes_too_long_is_told() -> None:
    slow = Rows(timeout=True)
    with pytest.raises(RecognitionTimeout):
        Halved(Rows(), lambda: slow).words(page(12, 12), DPI, "sparse", 5.0)
    with pytest.raises(RecognitionTimeout):
        Halved(Rows(), Rows).words(page(12, 12), DPI, "sparse", 0.0)


def test_the_other_half_is_read_by_an_engine_of_its_own_thread() -> None:
    before = cv2.getNumThreads()
    cv2.setNumThreads(2)
    seen = threading.Event()
    threads: list[str] = []

    class Waiting(Rows):
        def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
            seen.wait(30)
            return super().words(gray, dpi, layout, timeout_s)

    def other() -> Rows:
        threads.append(threading.current_thread().name)
        seen.set()
        return Rows()

    try:
        Halved(Waiting(), other).words(page(12, 12), DPI, "sparse", 60.0)
        assert threads != [threading.current_thread().name]
    finally:
        cv2.setNumThreads(before)


def test_orientation_is_of_the_whole() -> None:
    assert Halved(Rows(), Rows).orientation(page(12, 12), DPI) == (90, 12.0)
