"""Letters of a text layer put together into words."""

from __future__ import annotations

import pytest

from ocr.letter_rows import Glyph, words_among


def _letters(text: str, x0: float, top: float, size: float = 10.0, gap: float = 0.0) -> list[Glyph]:
    """Each letter half as wide as it is high."""
    wide = size / 2
    return [
        Glyph(letter, x0 + n * (wide + gap), top, x0 + n * (wide + gap) + wide, top + size)
        for n, letter in enumerate(text)
    ]


def _words(*glyphs: list[Glyph]) -> list[str]:
    return [word.text for word in words_among([g for some in glyphs for g in some], 0.2)]


@pytest.mark.parametrize(
    ("gap", "words"), [(0.0, ["nom"]), (1.9, ["nom"]), (2.1, ["n", "o", "m"]), (-2.0, ["nom"])]
)
def test_letters_that_stand_close_make_a_word(gap: float, words: list[str]) -> None:
    assert _words(_letters("nom", 50, 100, gap=gap)) == words


def test_a_blank_parts_words_however_narrow() -> None:
    glyphs = _letters("nom", 50, 100)
    blank = [Glyph(" ", 65, 100, 65, 110)]
    assert _words(glyphs, blank, _letters("de", 65, 100)) == ["nom", "de"]


def test_rows_are_read_from_the_top_and_each_from_the_left() -> None:
    below, right, left = (
        _letters("ici", 50, 120),
        _letters("oui", 90, 101),
        _letters("non", 50, 100),
    )
    assert _words(below, right, left) == ["non", "oui", "ici"]


def test_tops_a_little_apart_are_of_one_row_and_of_one_word_while_two_points_part_them() -> None:
    assert _words(_letters("a", 50, 100), _letters("b", 55, 101.9)) == ["ab"]
    assert _words(_letters("a", 50, 100), _letters("b", 55, 102.1)) == ["a", "b"]


def test_a_word_covers_its_letters_and_spells_its_ligatures() -> None:
    (word,) = words_among([Glyph("e", 50, 100, 55, 110), Glyph("\ufb03", 55, 99, 65, 112)], 0.2)
    assert word == Glyph("effi", 50, 99, 65, 112)


def test_a_page_without_letters_has_no_words() -> None:
    assert _words([]) == []
