"""A ticked row read as two lines, its word twice: « ☒ annexe » under « rene 3 : montage »."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from pieces.fields.annexes import annexes_field
from pieces.fields.flow import flow_of
from pieces.fields.tick_boxes import answered

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


def _boxes_level(
    third: str,
    fourth: str,
    word: str = "Annexe 4",
    *,
    fifth: str = "☒ oui | ☐ non",
    heads: tuple[str, str] = ("Validé", "Non validé"),
) -> object:
    """Rows whose number and boxes stand between the two lines of what they are about."""
    words, row = [], 0

    def put(y: float, *cells: tuple[float, str]) -> None:
        nonlocal row
        for x, text in cells:
            for token in text.split():
                wide = 0.009 * len(token)
                words.append(Word(token, Box(x, y, x + wide, y + _HEIGHT), 1.0, row))
                x += wide + 0.008
        row += 1

    put(0.20, (0.08, "ATTESTATION R408 échafaudages de pied"))
    put(0.24, (0.08, "Module"), (0.3, "Capacités"), *zip((0.7, 0.85), heads, strict=True))
    put(0.28, (0.08, "Annexe 3"))
    put(0.32, (0.08, word))
    put(0.272, (0.3, "monter et démonter selon la"))
    put(0.28, *zip((0.7, 0.85), third.split(" | "), strict=True))
    put(0.288, (0.3, "notice du fabricant"))
    put(0.312, (0.3, "vérifier et maintenir un"))
    put(0.32, *zip((0.7, 0.85), fourth.split(" | "), strict=True))
    put(0.328, (0.3, "échafaudage de pied"))
    put(0.35, (0.3, "y circuler et y travailler en"))
    put(0.36, (0.08, "Annexe 5"), *zip((0.7, 0.85), fifth.split(" | "), strict=True))
    put(0.37, (0.3, "sécurité"))
    page = Page(1, 1654, 2339, 0, "embedded", tuple(words), 1.0)
    field = annexes_field(flow_of([page])).get("annexes")
    return None if field is None else field.value


_YES, _NO = "☒ oui | ☐ non", "☐ oui | ☒ non"


@pytest.mark.parametrize(
    ("third", "fourth", "told"),
    [(_NO, _YES, [4, 5]), (_YES, _NO, [3, 5]), (_NO, _NO, [5]), (_YES, _YES, [3, 4, 5])],
)
def test_the_boxes_level_with_an_annex_are_its_own(
    third: str, fourth: str, told: list[int]
) -> None:
    assert _boxes_level(third, fourth) == told


_GOT, _MISSED = "☒ acquis | ☐ non acquis", "☐ acquis | ☒ non acquis"


@pytest.mark.parametrize(
    ("third", "fourth", "fifth", "told"),
    [
        (_GOT, _GOT, _GOT, [3, 4, 5]),
        (_MISSED, _GOT, _MISSED, [4]),
        (_GOT, _MISSED, _MISSED, [3]),
        (_MISSED, _MISSED, _GOT, [5]),
    ],
)
def test_a_yes_and_a_no_behind_their_boxes_need_no_heading(
    third: str, fourth: str, fifth: str, told: list[int]
) -> None:
    heads = ("Évaluation", "du formateur")
    assert _boxes_level(third, fourth, fifth=fifth, heads=heads) == told


@pytest.mark.parametrize(
    ("row", "state"),
    [
        (" monter ☒ acquis ☐ non acquis", "on"),
        ("☐ acquis ☒ non acquis", "off"),
        ("☐ non ☒ oui", "on"),
        ("☐ acquis ☐ non acquis", None),
        ("☒ acquis ☒ non acquis", None),
        ("☒ initial ☐ recyclage", None),
        ("acquis ☒ non acquis ☐", None),
        ("☒ oui", None),
    ],
)
def test_a_row_answers_by_the_one_ticked_of_two_boxes(row: str, state: str | None) -> None:
    assert answered(row) == state


def test_boxes_level_with_other_words_tick_no_annex() -> None:
    assert _boxes_level(_NO, _YES, word="Module 4") == [5]


def _results(*, line: float = 0.008, above: str = "Annexe 4") -> object:
    """« validé » behind what an annex is about, under a row whose cell of it has two lines."""
    words, row = [], 0

    def put(y: float, *cells: tuple[float, str]) -> None:
        nonlocal row
        for x, text in cells:
            for token in text.split():
                wide = 0.009 * len(token)
                words.append(Word(token, Box(x, y, x + wide, y + _HEIGHT), 1.0, row))
                x += wide + 0.008
        row += 1

    put(0.20, (0.08, "ATTESTATION R408 échafaudages de pied"))
    put(0.25, (0.08, "Référence"), (0.3, "Compétence"), (0.8, "Résultat"))
    put(0.28 - line, (0.3, "Réception et maintenance d'un"))
    put(0.28, (0.08, above), (0.8, "validé"))
    put(0.28 + line, (0.3, "échafaudage de pied"))
    put(0.32, (0.08, "Annexe 5"), (0.3, "Utilisation d'un échafaudage"), (0.8, "validé"))
    page = Page(1, 1654, 2339, 0, "embedded", tuple(words), 1.0)
    field = annexes_field(flow_of([page])).get("annexes")
    return None if field is None else field.value


def test_a_result_stands_in_the_row_under_one_of_two_lines() -> None:
    assert _results() == [4, 5]


def test_lines_off_the_middle_of_a_row_are_a_block_beside() -> None:
    assert _results(line=0.015) == [4]
