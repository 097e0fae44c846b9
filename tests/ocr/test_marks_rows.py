"""Words as high as a stamp, and months written by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.months import without_months
from ocr.marks.rows import in_their_lines
from ocr.marks.sheet import Sheet

PX = 1000


def word(text: str, x0: float, x1: float, y: tuple[float, float], confidence: float) -> Word:
    return Word(text, Box(x0, y[0], x1, y[1]), confidence, 0)


@pytest.mark.parametrize(
    ("confidence", "foot"), [(0.14, 0.51), (0.9, 0.6)], ids=["hardly read", "surely read"]
)
def test_a_word_as_high_as_a_stamp_is_kept_in_its_line(confidence: float, foot: float) -> None:
    row = (0.5, 0.51)
    words = [
        word("Pour", 0.1, 0.15, row, 0.95),
        word("le", 0.16, 0.18, row, 0.95),
        word("te)", 0.19, 0.3, (0.495, 0.6), confidence),
    ]
    kept = list(in_their_lines(words))
    assert kept[:2] == words[:2]
    assert kept[2].box.y1 == foot


def test_a_high_word_alone_on_its_line_is_left() -> None:
    words = [word("Le", 0.1, 0.15, (0.5, 0.51), 0.95), word("A", 0.2, 0.3, (0.45, 0.6), 0.2)]
    assert list(in_their_lines(words)) == words


def seen_at(box: tuple[int, int, int, int], hand: float = 0.01, pen: float = 0.88) -> Seen:
    x0, y0, x1, y1 = box
    blob = Blob(x0, y0, x1, y1, np.ones((y1 - y0, x1 - x0), bool), np.zeros(1, np.float32))
    return Seen(blob, pen, 0.0, hand)


def read_at(*words: Word) -> tuple[Page, Sheet]:
    """A page of these words alone, and its sheet, 20 pixels an em."""
    pixels = {
        w.box: tuple(round(v * PX) for v in (w.box.x0, w.box.y0, w.box.x1, w.box.y1)) for w in words
    }
    sheet = SimpleNamespace(
        em_px=20.0,
        pixels=lambda box: pixels[box],
        fractions=lambda *box: Box(*(v / PX for v in box)),
    )
    return Page(1, PX, PX, 0, "ocr", words, 1.0), cast(Sheet, sheet)


@pytest.mark.parametrize(
    ("day", "year", "top", "signature"),
    [
        ("29", "2025", 495, 0.0),
        ("1er", "2025.", 495, 0.0),
        ("n°", "2025", 495, 0.88),
        ("29", "20250", 495, 0.88),
        ("29", "2025", 560, 0.88),
    ],
    ids=["a month", "the first", "no day", "no year", "below the line"],
)
def test_a_month_by_hand_is_no_signature(day: str, year: str, top: int, signature: float) -> None:
    row = (0.5, 0.515)
    page, sheet = read_at(word(day, 0.1, 0.12, row, 0.9), word(year, 0.22, 0.26, row, 0.9))
    (one,) = without_months([seen_at((130, top, 210, top + 30))], page, sheet)
    assert one.signature == signature


@pytest.mark.parametrize(
    ("asks", "left", "high", "hand", "signature"),
    [
        ("Date", 125, 30, 0.95, 0.0),
        ("Le", 105, 30, 0.95, 0.0),
        ("Date", 125, 30, 0.6, 0.88),
        ("Date", 125, 30, 0.86, 0.88),
        ("Signature", 125, 30, 0.95, 0.88),
        ("Date", 125, 90, 0.95, 0.88),
        ("Date", 300, 30, 0.95, 0.88),
    ],
    ids=["a day", "on its word", "like a pen", "liker a pen", "no day", "too high", "far off"],
)
def test_writing_behind_date_is_no_signature(
    asks: str, left: int, high: int, hand: float, signature: float
) -> None:
    page, sheet = read_at(word(asks, 0.1, 0.12, (0.5, 0.515), 0.9))
    (one,) = without_months([seen_at((left, 495, left + 150, 495 + high), hand)], page, sheet)
    assert one.signature == signature


@pytest.mark.parametrize(
    ("top", "foot", "signature"),
    [(465, 511, 0.4), (504, 550, 0.4), (470, 518, 0.0)],
    ids=["touches the line from above", "and from below", "a high day on the line"],
)
def test_a_pen_that_touches_the_town_of_a_stamp_is_no_day(
    top: int, foot: int, signature: float
) -> None:
    page, sheet = read_at(word("Le", 0.1, 0.12, (0.5, 0.515), 0.9))
    (one,) = without_months([seen_at((121, top, 215, foot), 0.89, 0.4)], page, sheet)
    assert one.signature == signature


@pytest.mark.parametrize(
    ("pen", "hand"), [(0.03, 1.0), (0.008, 0.01)], ids=["hardly like a pen", "like none"]
)
def test_a_month_that_casts_the_least_doubt_is_handwriting(pen: float, hand: float) -> None:
    row = (0.5, 0.515)
    page, sheet = read_at(word("29", 0.1, 0.12, row, 0.9), word("2025", 0.22, 0.26, row, 0.9))
    (one,) = without_months([seen_at((130, 495, 210, 525), pen=pen)], page, sheet)
    assert one.handwriting == hand


@pytest.mark.parametrize(
    ("pen", "hand", "signature"),
    [(0.05, 0.71, 0.0), (0.3, 0.71, 0.3), (0.05, 0.4, 0.05)],
    ids=["hardly a pen", "may be a pen", "hardly writing"],
)
def test_behind_date_what_is_hardly_a_signature_is_writing(
    pen: float, hand: float, signature: float
) -> None:
    page, sheet = read_at(word("Le", 0.1, 0.12, (0.5, 0.515), 0.9))
    (one,) = without_months([seen_at((105, 495, 250, 525), hand, pen)], page, sheet)
    assert one.signature == signature


@pytest.mark.parametrize(
    ("read", "box", "signature"),
    [
        ("17/10/2025", (105, 495, 250, 525), 0.0),
        ("17/10/2025", (105, 495, 250, 600), 0.88),
        ("17/10/2025", (300, 495, 450, 525), 0.88),
        ("17 oct", (105, 495, 250, 525), 0.88),
    ],
    ids=["a day", "reaching far under it", "beside it", "no whole day"],
)
def test_ink_that_was_read_as_a_day_is_no_signature(
    read: str, box: tuple[int, int, int, int], signature: float
) -> None:
    page, sheet = read_at(word(read, 0.1, 0.26, (0.49, 0.53), 0.6))
    (one,) = without_months([seen_at(box, 0.58)], page, sheet)
    assert one.signature == signature


@pytest.mark.parametrize(
    ("first", "behind", "box", "hand", "signature"),
    [
        ("À", 0.3, (100, 480, 240, 550), 0.69, 0.0),
        ("À", 0.95, (100, 480, 240, 550), 0.69, 0.88),
        ("Nice", 0.3, (100, 480, 240, 550), 0.69, 0.88),
        ("À", 0.3, (100, 480, 240, 700), 0.69, 0.88),
        ("À", 0.3, (300, 480, 500, 550), 0.69, 0.88),
        ("À", 0.3, (100, 480, 240, 550), 0.2, 0.88),
    ],
    ids=["two answers", "answered in print", "one slot", "too high", "beside", "like a pen"],
)
def test_a_town_and_a_day_by_hand_that_hang_together_are_no_signature(
    first: str, behind: float, box: tuple[int, int, int, int], hand: float, signature: float
) -> None:
    place, day = (0.49, 0.505), (0.53, 0.545)
    page, sheet = read_at(
        Word(first, Box(0.1, place[0], 0.12, place[1]), 0.9, 0),
        Word("Nancy", Box(0.14, place[0], 0.2, place[1]), behind, 0),
        Word("Le", Box(0.1, day[0], 0.12, day[1]), 0.9, 1),
    )
    (one,) = without_months([seen_at(box, hand)], page, sheet)
    assert one.signature == signature
