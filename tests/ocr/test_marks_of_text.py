"""Parts of tables and of forms' boxes that look like stamps: their lines go on beside."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, TextSource, Word
from ocr.marks.of_text import is_of_text

AT = Box(0.1, 0.1, 0.4, 0.2)


def _page(*rows: str, source: TextSource = "ocr", top: float = 0.11) -> Page:
    """A page whose words stand a tenth of its width apart, from 0.12 on; « . » leaves a blank."""
    words = [
        Word(text, Box(0.12 + 0.1 * n, y, 0.2 + 0.1 * n, y + 0.01), 0.9, row)
        for row, line in enumerate(rows)
        for n, text in enumerate(line.split())
        for y in (top + 0.02 * row,)
        if text != "."
    ]
    return Page(1, 1600, 2300, 0, source, tuple(words), 0.9)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("Nom . . BRUNEL", "Prénom . . Chloé", "Né . . 08/12/2001"), True),
        (("15 08 20 23", "04 09 20 23"), True),  # boxes that the ink covers in part
        (("MAIRIE DE PRIVAS", "07000 PRIVAS"), False),
        (("MAIRIE DE PRIVAS Fait", "07000 PRIVAS", "Tél 0400"), False),  # one level with text
        (("MAIRIE",), False),
        ((), False),
    ],
)
def test_rows_that_go_on_beside_are_a_table_s(rows: tuple[str, ...], expected: bool) -> None:
    assert is_of_text(AT, _page(*rows)) is expected


def test_letters_of_another_size_beside_are_another_s() -> None:
    small = _page("MAIRIE DE PRIVAS", "07000 PRIVAS")
    large = [Word("Texte", Box(0.45, y, 0.6, y + 0.02), 0.9, 9) for y in (0.105, 0.125)]
    page = Page(1, 1600, 2300, 0, "ocr", (*small.words, *large), 0.9)
    assert is_of_text(AT, page) is False


def test_no_stamp_has_so_many_rows() -> None:
    page = _page(*["Ligne de plus"] * 9)
    assert is_of_text(Box(0.1, 0.1, 0.5, 0.3), page) is True


def test_boxed_figures_of_a_text_layer_are_a_form_s() -> None:
    assert is_of_text(AT, _page("2 3", source="embedded")) is True
    assert is_of_text(AT, _page("REÇU", source="embedded")) is False
    assert is_of_text(AT, _page(source="embedded")) is False
