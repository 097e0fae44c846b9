"""Short cells of a table that the engine passed over."""

from __future__ import annotations

import numpy as np

from ocr.engines.engine import RawWord
from ocr.lone_cells import lone_cell

_X_HEIGHT = 12.0


def _word(text: str, x0: int, x1: int, y0: int, confidence: float = 0.9) -> RawWord:
    return RawWord(text, x0, y0, x1, y0 + 18, confidence, 1)


def _cell(x0: int, y0: int, words: list[RawWord]) -> tuple[int, int, int, int] | None:
    letters = np.array([[x0, y0, 10, 18, 100]], dtype=np.int32)
    box = (x0 - 2, y0 - 2, x0 + 12, y0 + 20)
    return lone_cell(box, letters, words, _X_HEIGHT)


TITLES = [_word("Anglais", 60, 160, y) for y in (100, 130, 160, 190)]
SCORES = [_word("9,5", 470, 500, 100), _word("13", 476, 500, 130)]


def test_a_figure_flush_with_the_numbers_of_its_column_is_a_cell() -> None:
    assert _cell(490, 160, [*TITLES, *SCORES]) == (490, 160, 500, 178)


def test_a_mark_aside_of_the_column_is_none() -> None:
    assert _cell(440, 160, [*TITLES, *SCORES]) is None


def test_a_mark_in_no_row_of_words_is_none() -> None:
    assert _cell(490, 260, [*TITLES, *SCORES]) is None


def test_numbers_that_end_lines_of_prose_make_no_column() -> None:
    prose = [_word("session", 380, 462, y) for y in (100, 130)]
    assert _cell(490, 160, [*TITLES, *SCORES, *prose]) is None


def test_words_flush_right_make_no_column() -> None:
    words = [_word("oui", 470, 500, 100), _word("non", 470, 500, 130)]
    assert _cell(490, 160, [*TITLES, *words]) is None


CODES = [_word("E41", 20, 44, 100), _word("E42", 20, 44, 130)]


def test_a_mark_under_the_codes_of_a_table_is_a_cell() -> None:
    assert _cell(21, 160, [*TITLES, *CODES]) == (21, 160, 31, 178)


def test_a_mark_under_codes_that_no_word_follows_or_aside_of_them_is_none() -> None:
    assert _cell(21, 260, [*TITLES, *CODES]) is None
    assert _cell(40, 160, [*TITLES, *CODES]) is None


def test_a_mark_under_the_words_that_open_lines_is_none() -> None:
    words = [_word("En", 20, 44, 100), _word("Le", 20, 44, 130)]
    assert _cell(21, 160, [*TITLES, *words]) is None


UNITS = [*CODES, _word("E5", 20, 40, 160), _word("E6", 20, 40, 190)]


def test_what_stands_in_a_row_of_a_unit_is_a_cell() -> None:
    assert _cell(300, 160, [*TITLES, *UNITS]) == (300, 160, 310, 178)
    misread = [*UNITS[:3], _word("Es", 20, 40, 190, 0.5)]
    assert _cell(300, 190, [*TITLES, *misread]) == (300, 190, 310, 208)


def test_what_stands_in_the_row_of_a_unit_beside_another_table_is_a_cell() -> None:
    other = [_word("(coef.", 0, 15, y) for y in (103, 163)]
    assert _cell(300, 160, [*TITLES, *UNITS, *other]) == (300, 160, 310, 178)


def test_a_mark_in_a_row_that_begins_elsewhere_or_under_few_units_is_none() -> None:
    assert _cell(300, 190, [*TITLES, *UNITS[:3]]) is None
    assert _cell(300, 130, [*TITLES, *CODES]) is None
    assert _cell(300, 250, [*TITLES, *UNITS]) is None
