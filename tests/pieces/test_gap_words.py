"""Words set on a line of their own though they stand in a gap of another; labels with a speck."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.flow import flow_of


def _text(*placed: tuple[str, float, float, int], source: str = "ocr") -> str:
    words = tuple(
        Word(text, Box(x, y, x + 0.008 * len(text), y + 0.008), 0.9, line)
        for text, x, y, line in placed
    )
    return flow_of([Page(1, 1654, 2339, 0, source, words, 0.9)]).text  # type: ignore[arg-type]


_LINE = (
    ("et", 0.1, 0.158, 1), ("Monsieur", 0.12, 0.158, 1), ("Théo", 0.19, 0.158, 1),
    ("né", 0.31, 0.158, 1), ("le", 0.33, 0.158, 1), ("02/06/1998", 0.35, 0.158, 1),
)  # fmt: skip


@pytest.mark.parametrize("number", [0, 2])
def test_a_word_in_the_gap_of_its_line_is_of_it(number: int) -> None:
    text = _text(*_LINE, ("Kowalski,", 0.23, 0.1585, number))
    assert "et Monsieur Théo Kowalski, né le 02/06/1998" in text


@pytest.mark.parametrize(
    ("x", "y", "source"),
    [
        (0.23, 0.164, "ocr"),  # a line under it
        (0.26, 0.1585, "ocr"),  # wider than the gap
        (0.23, 0.1585, "embedded"),
    ],
)
def test_a_word_that_no_gap_holds_stays(x: float, y: float, source: str) -> None:
    assert "Théo Kowalski," not in _text(*_LINE, ("Kowalski,", x, y, 2), source=source)


@pytest.mark.parametrize(
    ("head", "rest", "read"),
    [
        ("Apprenant-", "KOWALSKI", "Apprenant-\nKOWALSKI"),
        ("Apprenant-", "Kowalski", "Apprenant-Kowalski"),
        ("Saint-", "DENIS", "Saint-DENIS"),
    ],
)
def test_a_label_with_a_speck_behind_it_goes_on_in_no_capitals(
    head: str, rest: str, read: str
) -> None:
    assert read in _text((head, 0.07, 0.106, 1), (rest, 0.07, 0.12, 2), ("x", 0.07, 0.15, 3))
