"""A blurred page is tried again, sharpened; what was read at first is not lost to that."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.engines.engine import Gray, Layout, RawWord, RecognitionTimeout
from ocr.recognise import recognise
from ocr.sources import Picture


@pytest.fixture(scope="module")
def blurred() -> Picture:
    page = np.full((1400, 1000, 3), 255, np.uint8)
    for row in range(100, 1300, 60):
        for place, letter in enumerate("attestationdeformation"):  # that do not touch when blurred
            cv2.putText(page, letter, (60 + 36 * place, row), 0, 1.0, (0, 0, 0), 3)
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 3), np.uint8)


class _Engine:
    """Doubts all that it reads; from the second whole page on, `later` happens."""

    def __init__(self, later: Exception | float) -> None:
        self._later, self.pages, self.strips = later, 0, 0
        self._page: tuple[int, ...] = ()

    def words(self, gray: Gray, dpi: int, layout: Layout, timeout_s: float) -> list[RawWord]:
        self._page = self._page or gray.shape
        if layout != "sparse" or gray.shape != self._page:
            self.strips += layout == "line"
            return []
        self.pages += 1
        if self.pages == 1:
            return [RawWord("attestation", 60, 70, 500, 110, 0.5)]
        if isinstance(self._later, Exception):
            raise self._later
        return [RawWord("attestation", 60, 70, 500, 110, self._later)]

    def orientation(self, gray: Gray, dpi: int) -> tuple[int, float] | None:
        return None


def test_a_second_attempt_that_reads_better_is_taken(blurred: Picture) -> None:
    engine = _Engine(later=0.9)
    assert [w.confidence for w in recognise(blurred, engine, 60).words] == [0.9]
    assert engine.pages == 2


def test_a_second_attempt_that_sees_less_is_not_gone_on_with(blurred: Picture) -> None:
    engine = _Engine(later=0.3)
    assert [w.confidence for w in recognise(blurred, engine, 60).words] == [0.5]
    of_both = engine.strips
    alone = _Engine(later=RecognitionTimeout())
    recognise(blurred, alone, 60)
    assert engine.pages == 2
    assert of_both == alone.strips > 0


def test_a_second_attempt_that_takes_too_long_costs_no_word(blurred: Picture) -> None:
    engine = _Engine(later=RecognitionTimeout())
    assert [w.confidence for w in recognise(blurred, engine, 60).words] == [0.5]
    assert engine.pages == 2


def test_there_is_no_second_attempt_where_half_of_the_time_is_spent(
    blurred: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = _Engine(later=0.9)
    monkeypatch.setattr("ocr.engines.patient.monotonic", lambda: 40.0 * engine.pages)
    recognise(blurred, engine, 60)
    assert engine.pages == 1


def test_what_is_looked_at_again_waits_no_longer_than_the_page_may(
    blurred: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = _Engine(later=0.9)
    monkeypatch.setattr("ocr.engines.patient.monotonic", lambda: 90.0 * engine.pages)
    assert [w.text for w in recognise(blurred, engine, 60).words] == ["attestation"]
    assert engine.strips == 0
