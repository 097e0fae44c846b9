"""Words parted or joined before fields are read: one letter a box, with the boxes left empty
between two names, and what ties two names."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.flow import flow_of
from pieces.fields.spaced_letters import beside_an_empty_box, with_words_joined

_STEP, _WIDE, _WIDEST = 0.02, 0.01, 0.02


def _boxes(text: str, step: float = _STEP) -> list[Word]:
    """A letter a box, « _ » for an empty one."""
    return [
        Word(c, Box(0.1 + k * step, 0.2, 0.1 + k * step + _WIDE, 0.21), 0.95, 0)
        for k, c in enumerate(text)
        if c != "_"
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("LE_GALL", ["LE", "GALL"]),
        ("DE_LA_TOUR", ["DE", "LA", "TOUR"]),
        ("OULD_AHMED", ["OULD", "AHMED"]),
        ("THI_MAI", ["THI", "MAI"]),
        ("JULIEN_PIERRE-YVES", ["JULIEN", "PIERRE-YVES"]),
    ],
)
def test_a_name_of_several_words_in_boxes_is_whole(row: str, said: list[str]) -> None:
    letters = _boxes(row)
    assert len(beside_an_empty_box(letters, _WIDEST)) == len(said) - 1
    assert [w.text for w in with_words_joined(letters)] == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("SAINT-MARTIN", ["SAINT-MARTIN"]),
        ("D'ORVAL", ["D'ORVAL"]),
        ("-PONCET-", ["-", "PONCET", "-"]),
        ("2026", ["2026"]),
        ("A-B-C-D", list("A-B-C-D")),
        ("2027/1", list("2027/1")),
        ("1234", list("1234")),
    ],
)
def test_what_ties_names_and_years_fill_boxes_too(row: str, said: list[str]) -> None:
    assert [w.text for w in with_words_joined(_boxes(row))] == said


@pytest.mark.parametrize("row", ["LE_ABCD", "A_GALL", "LE_DE"])
def test_ticks_in_a_list_and_lone_letters_spell_no_name(row: str) -> None:
    letters = _boxes(row)
    assert with_words_joined(letters) == letters


def test_letters_of_two_columns_are_not_one_row() -> None:
    assert beside_an_empty_box(_boxes("GALL____PAUL"), _WIDEST) == set()
    assert beside_an_empty_box(_boxes("A_B_C_D"), _WIDEST) == set()


def test_ticks_in_the_columns_of_a_table_stay_in_their_cells() -> None:
    assert beside_an_empty_box(_boxes("XX_XXX", step=0.08), _WIDEST) == set()


@pytest.mark.parametrize(
    ("token", "said"),
    [
        ("KOWALSKIép.", "KOWALSKI ép."),
        ("DUPONTnée", "DUPONT née"),
        ("René", "René"),
        ("RENÉE", "RENÉE"),
    ],
)
def test_what_ties_two_names_stands_apart_from_the_first(token: str, said: str) -> None:
    box = Box(0.1, 0.2, 0.3, 0.22)
    page = Page(1, 1654, 2339, 0, "embedded", (Word(token, box, 1.0, 0),), 1.0)
    assert flow_of((page,)).text.split() == said.split()


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("AMRANI", "Jeanne", "AMRANI Jeanne"),
        ("LA", "TOUR", "LA TOUR"),
        ("É", "TIENNE", "ÉTIENNE"),
        ("ÉL", "ÈNE", "ÉLÈNE"),
        ("DUP", "ONT", "DUPONT"),
    ],
)
def test_two_names_that_touch_stay_two(left: str, right: str, said: str) -> None:
    words = (
        Word(left, Box(0.1, 0.2, 0.2, 0.22), 1.0, 0),
        Word(right, Box(0.2003, 0.2, 0.3, 0.22), 1.0, 0),
    )
    page = Page(1, 1654, 2339, 0, "embedded", words, 1.0)
    assert flow_of((page,)).text.strip() == said
