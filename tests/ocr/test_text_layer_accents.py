"""Accented capitals, whose boxes reach higher in some fonts, stay in their words."""

from __future__ import annotations

from dataclasses import replace

from dossiers.box import Box
from ocr.sources import Character
from ocr.text_layer import words_of

SIZE_PT = (600.0, 800.0)


def line(text: str, x: float, top: float, size: float, rise: float = 0.0) -> list[Character]:
    """Letters of that size side by side, accented capitals `rise` points higher."""
    made = []
    for k, letter in enumerate(text):
        x0, y0 = x + k * 0.6 * size, top - (rise if letter in "ÈÉÔ" else 0.0)
        box = Box(x0 / 600, y0 / 800, (x0 + 0.6 * size) / 600, (top + size) / 800)
        made.append(Character(letter, box, 0, mapped=True, visible=True))
    return made


def words(*characters: Character) -> list[str]:
    return [w.text for w in words_of(characters, SIZE_PT)]


def test_a_capital_that_reaches_higher_stays_in_its_word() -> None:
    assert words(*line("LE MODÈLE DÉLIVRÉ", 50, 100, 16.5, rise=2.4)) == ["LE", "MODÈLE", "DÉLIVRÉ"]


def test_a_capital_between_two_sizes_is_as_high_as_the_nearer_one() -> None:
    label = line("nom", 60 - 3 * 0.6 * 8, 108.5, 8)
    assert words(*label, *line("Électro", 60, 100, 16.5, rise=2.4)) == ["nom", "Électro"]


def test_lines_close_to_each_other_stay_apart() -> None:
    first, second = line("ÉTÉ", 50, 100, 10, rise=2), line("ÉCOLE", 50, 111, 10, rise=2)
    assert words(*first, *second) == ["ÉTÉ", "ÉCOLE"]


def test_a_script_letter_that_reaches_higher_stays_in_its_word() -> None:
    tall = [
        replace(c, box=replace(c.box, y0=c.box.y0 - 3.2 / 800)) if c.text == "d" else c
        for c in line("Madame", 50, 100, 22)
    ]
    assert words(*tall) == ["Madame"]


def test_a_raised_letter_of_another_size_stays_above() -> None:
    assert words(*line("N", 50, 100, 16), *line("o", 60, 97, 8)) == ["No"]
    assert words(*line("ab", 50, 100, 16), *line("cd", 50, 80, 16)) == ["cd", "ab"]


def test_a_script_letter_whose_tail_reaches_back_follows_the_one_before_it() -> None:
    tails = [
        replace(c, box=replace(c.box, x0=c.box.x0 - 15 / 600)) if c.text == "p" else c
        for c in line("Sophie", 50, 100, 22)
    ]
    assert words(*tails) == ["Sophie"]


def test_a_word_written_later_over_the_left_of_another_stays_a_word() -> None:
    assert words(*line("né", 300, 100, 10), *line("le", 250, 100, 10)) == ["le", "né"]
