"""Marks of a relevé that the engine passed over or garbled, read again in their column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from ocr.engines.engine import Gray, RawWord
from ocr.mark_cells import with_marks_read

_PAPER = np.full((400, 800), 255, np.uint8)
_UNITS = ("E1", "E2", "E31", "E4")
_MARKS = ("08,50", "12,00", "09,50", "14,00")


def _word(text: str, x0: int, x1: int, y0: int, confidence: float = 0.9, row: int = 0) -> RawWord:
    return RawWord(text, x0, y0, x1, y0 + 18, confidence, row)


def _table(marks: Sequence[str | None], confidence: float = 0.9) -> list[RawWord]:
    """A row of a unit every 36 pixels with its title and its mark, None where it was not seen; the
    last mark as sure as said."""
    words = []
    for row, (unit, mark) in enumerate(zip(_UNITS, marks, strict=True)):
        y, sure = 100 + 36 * row, confidence if row == 3 else 0.9
        words += [_word(unit, 20, 50, y, row=row), _word("Épreuve", 60, 160, y, row=row)]
        words += [_word(mark, 460, 510, y, sure, row)] if mark else []
    return words


def _read(
    words: Sequence[RawWord], told: Mapping[float, tuple[str, float]]
) -> tuple[list[str], int]:
    """The marks then, from above, where a cell reads at each size as `told`; and how many readings
    that took."""
    tries = []

    def alone(gray: Gray, word: RawWord, larger: float) -> list[RawWord]:
        tries.append(larger)
        text, confidence = told.get(larger, ("", 0.0))
        return [RawWord(text, word.x0, word.y0, word.x1, word.y1, confidence)] if text else []

    found = with_marks_read(_PAPER, words, 12.0, alone)
    column = sorted((w for w in found if w.x0 >= 400), key=lambda w: w.y0)
    return [w.text for w in column], len(tries)


SURELY = {1.4: ("14,00", 0.95)}
LACKING = (*_MARKS[:3], None)


def test_a_mark_passed_over_is_read_in_its_column() -> None:
    assert _read(_table(LACKING), SURELY) == ([*_MARKS], 1)


def test_it_stands_in_its_unit_s_row() -> None:
    found = with_marks_read(
        _PAPER, _table(LACKING), 12.0, lambda g, w, s: [_word("14,00", 460, 510, w.y0)]
    )
    assert found[-1].text == "14,00" and found[-1].row == 3


def test_two_readings_alike_tell_a_mark_that_neither_is_sure_of() -> None:
    twice = {1.4: ("14,00", 0.6), 1.0: ("11,00", 0.6), 1.7: ("14,00", 0.7)}
    assert _read(_table(LACKING), twice)[0] == [*_MARKS]
    once = {1.4: ("14,00", 0.6), 1.0: ("11,00", 0.6)}
    assert _read(_table(LACKING), once)[0] == [*_MARKS[:3]]


@pytest.mark.parametrize("text", ["24,00", "14", "1A,00", "CCF", "14,0", "-", "114,00"])
def test_what_is_not_written_as_the_others_are_is_none(text: str) -> None:
    assert _read(_table(LACKING), {1.4: (text, 0.95)})[0] == [*_MARKS[:3]]


@pytest.mark.parametrize(
    ("word", "confidence"), [("pe", 0.44), ("14", 0.9), ("74,00", 0.8), ("14,008", 0.8)]
)
def test_a_garbled_mark_gives_way(word: str, confidence: float) -> None:
    assert _read(_table((*_MARKS[:3], word), confidence), SURELY)[0] == [*_MARKS]


@pytest.mark.parametrize("word", ["dispensé", "CCF", "13,50"])
def test_a_word_surely_read_or_another_mark_stays(word: str) -> None:
    assert _read(_table((*_MARKS[:3], word)), SURELY) == ([*_MARKS[:3], word], 0)


def test_a_mark_cut_short_keeps_its_figures() -> None:
    assert _read(_table((*_MARKS[:3], "13")), SURELY)[0] == [*_MARKS[:3], "13"]


def test_points_may_be_over_twenty() -> None:
    words = [_word(p, 600, 660, 100 + 36 * n) for n, p in enumerate(("25,50", "36,00", "28,50"))]
    assert "56,00" in _read([*_table(_MARKS), *words], {1.4: ("56,00", 0.95)})[0]


def test_numbers_without_units_are_no_relevé_s() -> None:
    words = [w for w in _table(LACKING) if w.text not in _UNITS[:2]]
    assert _read(words, SURELY) == ([*_MARKS[:3]], 0)


def test_a_column_behind_other_units_is_none_of_these() -> None:
    beside = [_word(u, 300, 330, 100 + 36 * n) for n, u in enumerate(("E51", "E52", "E6"))]
    assert _read([*_table(LACKING), *beside], SURELY)[0] == [*_MARKS[:3]]


def test_out_of_twenty_no_mark_is_higher() -> None:
    marks = ("8,5/20", "12/20", "9/20", "97/20")
    assert _read(_table(marks), {1.0: ("9/20", 0.86), 1.4: ("97/20", 0.7)})[0][-1] == "9/20"
