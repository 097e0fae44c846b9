"""Words that the engine read with the label over them, cut to their own row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ocr.engines.engine import RawWord
from ocr.own_rows import between_rules, in_own_rows

_X_HEIGHT = 15.0


def _row(x0: int, top: int, high: int, wide: int, count: int) -> list[tuple[int, ...]]:
    return [(x0 + i * (wide + 2), top, wide, high, wide * high) for i in range(count)]


def _letters(*rows: list[tuple[int, ...]]) -> NDArray[np.int32]:
    return np.array([letter for row in rows for letter in row], np.int32)


def _word(y0: int, y1: int, x0: int = 100, x1: int = 178) -> RawWord:
    return RawWord("ROSSI", x0, y0, x1, y1, 0.4)


_LABEL, _VALUE = _row(100, 40, 11, 8, 12), _row(100, 59, 18, 14, 5)
_NEXT = _row(100, 86, 11, 8, 12)


def _cut(word: RawWord, *rows: list[tuple[int, ...]]) -> tuple[int, int]:
    (cut,) = in_own_rows([word], _letters(*rows), _X_HEIGHT)
    assert (cut.text, cut.x0, cut.x1) == (word.text, word.x0, word.x1)
    return cut.y0, cut.y1


def test_a_word_leaves_the_label_over_it() -> None:
    top, foot = _cut(_word(40, 77), _LABEL, _VALUE)
    assert 51 <= top <= 59  # the label ends at 51
    assert foot == 77


def test_a_word_leaves_the_label_under_it_too() -> None:
    top, foot = _cut(_word(40, 97), _LABEL, _VALUE, _NEXT)
    assert 51 <= top <= 59
    assert foot == 77


def test_room_is_left_for_an_accent() -> None:
    top, foot = _cut(_word(30, 97), _VALUE)
    assert 50 <= top <= 54
    assert foot == 77


def test_two_rows_of_one_size_are_left_as_they_are() -> None:
    assert _cut(_word(40, 77), _row(100, 40, 17, 14, 5), _VALUE) == (40, 77)


def test_a_row_that_is_not_as_wide_as_the_word_is_not_its_own() -> None:
    assert _cut(_word(40, 77, x1=220), _LABEL, _VALUE) == (40, 77)


def test_a_word_of_one_row_is_left_as_it_is() -> None:
    assert _cut(_word(50, 77), _LABEL, _VALUE) == (50, 77)


def test_a_box_without_letters_is_left_as_it_is() -> None:
    assert _cut(_word(300, 340), _LABEL, _VALUE) == (300, 340)


def _freed(word: RawWord, *rows: list[tuple[int, ...]]) -> tuple[int, int, int, int]:
    free = between_rules(word, _letters(*rows), _X_HEIGHT)
    return free.x0, free.y0, free.x1, free.y1


def test_a_word_leaves_the_rule_of_its_cell() -> None:
    rule = [(86, 59, 5, 36, 180)]
    assert _freed(_word(59, 95, x0=86), _VALUE, rule) == (100, 59, 178, 77)


def test_a_high_letter_is_no_rule() -> None:
    letter = [(86, 59, 5, 26, 130)]
    assert _freed(_word(59, 95, x0=86), _VALUE, letter) == (86, 59, 178, 95)
    assert _freed(_word(59, 95, x0=86), [(86, 59, 5, 36, 180)]) == (86, 59, 178, 95)
