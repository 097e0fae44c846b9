"""Figures whose thin strokes hardly came through: read again darker, believed or doubted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from ocr.engines.engine import Gray, RawWord
from ocr.hairlines import with_figures_checked

_X_HEIGHT = 14.0
_DOUBTED = 0.6  # no check refuses on a word of which less is sure


def _page(bits: int) -> Gray:
    """So many bits of ink in the place of the word, a pale stroke between them."""
    page = np.full((120, 400), 255, np.uint8)
    page[68:70, 40:200] = 225
    for k in range(bits):
        page[55:85, 42 + 8 * k : 46 + 8 * k] = 30
    return page


def _checked(text: str, *darker: tuple[str, float], bits: int = 18) -> tuple[RawWord, int]:
    """The word after it was checked, and how often it was read for that."""
    asked: list[float] = []

    def read(gray: Gray, word: RawWord, larger: float) -> Sequence[RawWord]:
        assert gray[69, 195] < 190  # pale strokes are made dark
        assert gray[10, 10] == 255
        asked.append(larger)
        said, sure = darker[min(len(asked), len(darker)) - 1]
        return [RawWord(t, word.x0, word.y0, word.x1, word.y1, sure) for t in said.split()]

    word = RawWord(text, 40, 52, 200, 88, 0.93)
    (found,) = with_figures_checked(_page(bits), [word], _X_HEIGHT, read)
    return found, len(asked)


@pytest.mark.parametrize(
    ("text", "darker", "whole"),
    [
        ("15.10.2021", "15.10.2024", "15.10.2024"),
        ("20/01/2023.", "20/04/2023.", "20/04/2023."),
        ("S3300", "83300", "83300"),
        ("2x", "28", "28"),
        ("3/1/2023", "3/14/2023", "3/4/2023"),  # a stem and its bar, read as two
        ("3/41/2023", "3/4/2023", "3/4/2023"),
    ],
)
def test_a_figure_that_lost_a_thin_stroke_is_made_whole_and_stays_doubted(
    text: str, darker: str, whole: str
) -> None:
    found, _ = _checked(text, (darker, 0.8))
    assert found.text == whole
    assert found.confidence < _DOUBTED


def test_a_date_is_read_at_other_sizes_where_the_first_tells_nothing() -> None:
    found, times = _checked("3/1/2023", ("3/14/2023", 0.2), ("3/4/2023", 0.8), ("3/41/2023", 0.4))
    assert (found.text, times) == ("3/4/2023", 3)


def test_a_date_that_one_darker_reading_of_three_disputes_stays_and_is_doubted() -> None:
    found, _ = _checked("11/01/2023", ("11/01/2023", 0.9), ("11/04/2023", 0.6), ("11/01/2023", 0.9))
    assert found.text == "11/01/2023"
    assert found.confidence < _DOUBTED


@pytest.mark.parametrize("darker", ["15 nivôse", "7.99", "", "15.10.202"])
def test_a_reading_of_another_shape_says_nothing(darker: str) -> None:
    found, _ = _checked("25.06.2023", (darker, 0.9))
    assert (found.text, found.confidence) == ("25.06.2023", 0.93)


def test_another_figure_that_no_thin_stroke_explains_is_doubted_and_not_taken() -> None:
    found, _ = _checked("24", ("21", 0.9))
    assert found.text == "24"
    assert found.confidence < _DOUBTED


def test_readings_that_agree_leave_the_word_as_sure_as_it_was() -> None:
    found, _ = _checked("25.06.2023", ("25.06.2023", 0.5))
    assert found.confidence == 0.93


@pytest.mark.parametrize(("text", "bits"), [("25.06.2023", 10), ("Lucie", 18), ("le", 18)])
def test_whole_print_and_words_are_not_read_again(text: str, bits: int) -> None:
    assert _checked(text, bits=bits) == (RawWord(text, 40, 52, 200, 88, 0.93), 0)


def _of_many(*said: str, surer_first: bool = False) -> tuple[list[RawWord], int]:
    """Numbers read « 17 » under one another, the least sure at the top unless told otherwise, as
    darker readings, from the top, have them; and how many of them were asked for."""
    page = np.full((80 * len(said), 400), 255, np.uint8)
    words = []
    for row in range(len(said)):
        for k in range(8):
            page[80 * row + 25 : 80 * row + 55, 42 + 8 * k : 46 + 8 * k] = 30
        sure = 0.8 + 0.01 * (len(said) - row if surer_first else row)
        words.append(RawWord("17", 40, 80 * row + 22, 108, 80 * row + 58, sure))
    asked = []

    def read(gray: Gray, word: RawWord, larger: float) -> Sequence[RawWord]:
        asked.append(word)
        return [RawWord(said[words.index(word)], word.x0, word.y0, word.x1, word.y1, 0.9)]

    return with_figures_checked(page, words, _X_HEIGHT, read), len(asked)


def test_a_page_whose_least_sure_figures_are_whole_is_not_read_again_to_its_end() -> None:
    found, asked = _of_many(*["17"] * 12)
    assert asked == 4
    assert [w.confidence for w in found] == [0.8 + 0.01 * row for row in range(12)]


@pytest.mark.parametrize("other", ["47", "12", "nivôse"])
def test_a_figure_that_is_disputed_or_not_read_keeps_the_others_looked_at(other: str) -> None:
    found, asked = _of_many("17", "17", "17", other, *["17"] * 3, "47")
    assert asked == (5 if other == "nivôse" else 8)
    assert (found[-1].text == "47") == (other != "nivôse")


def test_a_page_of_which_no_darker_reading_says_anything_is_looked_at_whole() -> None:
    found, asked = _of_many(*["nivôse"] * 9, "47")
    assert (found[-1].text, asked) == ("47", 10)


def test_the_least_sure_figures_are_read_first_wherever_they_stand() -> None:
    found, asked = _of_many("47", *["17"] * 9, surer_first=True)
    assert (found[0].text, asked) == ("17", 4)
    found, asked = _of_many(*["17"] * 9, "47", surer_first=True)
    assert (found[-1].text, found[0].confidence, asked) == ("47", 0.9, 5)
