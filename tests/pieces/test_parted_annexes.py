"""A ticked row read as two lines, its word twice: « ☒ annexe » under « rene 3 : montage »."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.annexes import annexes_field
from pieces.fields.flow import flow_of

_HEIGHT = 0.012


def _page(*lines: tuple[float, str]) -> Page:
    words = []
    for row, (y, text) in enumerate(lines):
        x = 0.14
        for token in text.split():
            wide = 0.009 * len(token)
            words.append(Word(token, Box(x, y, x + wide, y + _HEIGHT), 0.9, row))
            x += wide + 0.008
    return Page(1, 1654, 2339, 0, "ocr", tuple(words), 0.9)


def _read(apart: float, box: str = "☒") -> object:
    page = _page(
        (0.20, "ATTESTATION R408 échafaudages de pied"),
        (0.30, "annexes cochées :"),
        (0.34, "rene 3 : montage, modification et démontage"),
        (0.34 + apart, f"{box} annexe"),
        (0.37, "☐ annexe 4 : vérification et maintenance"),
        (0.39, "☐ annexe 5 : utilisation en sécurité"),
    )
    field = annexes_field(flow_of([page])).get("annexes")
    return None if field is None else field.value


def test_the_number_level_with_its_box_is_that_of_the_row() -> None:
    assert _read(apart=0.004) == [3]


@pytest.mark.parametrize(("apart", "box"), [(0.016, "☒"), (0.004, "☐")])
def test_a_number_over_it_or_an_empty_box_ticks_nothing(apart: float, box: str) -> None:
    assert _read(apart=apart, box=box) != [3]
