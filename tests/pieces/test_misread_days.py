"""« jour » is known where recognition misspelt it, and what looks like it is left as read."""

from __future__ import annotations

import pytest

from pieces.fields.anchors import mended


@pytest.mark.parametrize(
    "read",
    "jovr jcur jonr joun jaur joiir iour j0ur joar jeur jour".split(),
)
def test_a_day_is_known_a_letter_away(read: str) -> None:
    assert mended(read) == "jour"
    assert mended(f"{read},") == "jour,"


def test_several_days_stay_several() -> None:
    assert [mended(read) for read in ("jours", "jouns", "jovrs")] == ["jours"] * 3


@pytest.mark.parametrize(
    "word",
    "joue joui joug jouir jouet jur juin tour pour cour four Joux Jouy JOUY Joue séjour".split(),
)
def test_words_and_names_beside_it_are_left(word: str) -> None:
    assert mended(word) == word
