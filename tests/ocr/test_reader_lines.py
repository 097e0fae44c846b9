"""Rows of words, and the geometry that carries boxes back to the stored picture."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.box import Box
from dossiers.page import Word
from ocr.geometry import flattening, straightening, turn_matrix, turned_by, warped
from ocr.lines import by_line, numbered


def _word(text: str, x: float, y: float, width: float = 0.1, height: float = 0.02) -> Word:
    return Word(text, Box(x, y, x + width, y + height), 0.9, 0)


def _texts(words: tuple[Word, ...]) -> list[str]:
    return [" ".join(w.text for w in line) for line in by_line(words)]


def test_a_label_and_its_value_share_a_line_however_far_apart() -> None:
    words = [_word("LEFÈVRE", 0.7, 0.105), _word("Nom", 0.1, 0.1), _word("Prénom", 0.1, 0.14)]
    assert _texts(numbered(words)) == ["Nom LEFÈVRE", "Prénom"]


def test_a_row_that_drifts_stays_one_row() -> None:
    words = [_word(str(i), 0.05 + i * 0.1, 0.1 + i * 0.006, 0.08) for i in range(9)]
    assert _texts(numbered(words)) == ["0 1 2 3 4 5 6 7 8"]


def test_words_one_above_the_other_are_not_joined() -> None:
    words = [_word("Prénoms", 0.1, 0.1, 0.2, 0.03), _word("Anaïs", 0.11, 0.115, 0.2, 0.03)]
    assert len(_texts(numbered(words))) == 2


def test_a_comma_that_a_handwritten_word_runs_into_stays_on_its_line() -> None:
    words = [_word("Fait", 0.1, 0.1), _word("Épinal", 0.21, 0.094, 0.06, 0.022)]
    comma = _word(",", 0.267, 0.1, 0.005, 0.013)
    assert _texts(numbered([*words, comma, _word("le", 0.28, 0.1)])) == ["Fait Épinal , le"]


def test_a_stretch_known_to_the_engine_is_kept_whole() -> None:
    words = [_word("01", 0.1, 0.1), _word("06", 0.21, 0.112), _word("2022", 0.32, 0.1)]
    assert _texts(numbered(words, [0, 0, 0])) == ["01 06 2022"]


def test_a_dash_leads_no_row_away_from_its_code() -> None:
    code, dash = _word("E31", 0.10, 0.100, 0.023, 0.008), _word("—", 0.094, 0.095, 0.025, 0.002)
    title = _word("Mathématiques", 0.17, 0.093, 0.1, 0.022)
    score, stain = _word("17,50", 0.6, 0.1, 0.03, 0.008), _word("ns", 0.8, 0.0955, 0.02, 0.0004)
    rows = _texts(numbered([code, dash, title, score, stain], [0, 1, 2, 3, 4]))
    assert "E31" in rows[0] and "Mathématiques" in rows[0] and "17,50" in rows[0]


def test_a_bit_of_a_rule_tells_nothing_of_its_rows_height() -> None:
    code, score = _word("E6", 0.1, 0.1, 0.02), _word("10,00", 0.6, 0.1, 0.03)
    for bit in (_word("|", 0.595, 0.079, 0.002, 0.001), _word("|", 0.64, 0.075, 0.002, 0.01)):
        rows = _texts(numbered([code, score, bit], [0, 1, 1]))
        assert any("E6" in row and "10,00" in row for row in rows)


def test_a_word_read_apart_stands_in_the_blank_it_was_read_in() -> None:
    words = [
        _word("SAINT-MARTIN", 0.1, 0.1),
        _word("VASSEUR", 0.32, 0.096),
        _word("née", 0.43, 0.1),
    ]
    apart = _word("épouse", 0.205, 0.099)
    assert _texts(numbered([*words, apart], [0, 0, 0, 1])) == ["SAINT-MARTIN épouse VASSEUR née"]


@pytest.mark.parametrize(
    "other",
    [
        _word("dessous", 0.205, 0.112),  # the next line
        _word("épouse", 0.24, 0.1),  # over the word behind the blank
        _word("NOTE", 0.205, 0.085, 0.1, 0.05),  # larger than the line
    ],
)
def test_what_stands_otherwise_is_no_part_of_the_line(other: Word) -> None:
    words = [_word("SAINT-MARTIN", 0.1, 0.1), _word("VASSEUR", 0.32, 0.1), _word("née", 0.43, 0.1)]
    assert "SAINT-MARTIN VASSEUR née" in _texts(numbered([*words, other], [0, 0, 0, 1]))


def test_a_leader_of_dots_leads_on() -> None:
    words = [_word("Nom", 0.1, 0.1), _word(".......", 0.21, 0.106, 0.4, 0.012)]
    words.append(_word("DUPONT", 0.62, 0.112))
    assert _texts(numbered(words, [0, 1, 2])) == ["Nom ....... DUPONT"]


def test_dashes_alone_make_rows_of_their_own() -> None:
    assert len(_texts(numbered([_word("—", 0.1, 0.1), _word("—", 0.1, 0.3)], [0, 1]))) == 2


@given(
    st.lists(st.tuples(st.floats(0, 0.9), st.floats(0, 0.95), st.floats(0.01, 0.1)), max_size=30)
)
def test_no_word_is_lost_and_lines_are_numbered_from_zero(
    places: list[tuple[float, float, float]],
) -> None:
    words = [_word(str(i), x, y, width) for i, (x, y, width) in enumerate(places)]
    rows = numbered(words)
    assert sorted(w.text for w in rows) == sorted(w.text for w in words)
    assert {w.line for w in rows} == set(range(len({w.line for w in rows})))


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_turn_matrix_says_where_a_point_came_from(degrees: int) -> None:
    picture = np.zeros((60, 100, 3), np.uint8)
    picture[12:18, 70:80] = 255
    ys, xs = np.nonzero(turned_by(picture, degrees)[:, :, 0])
    height, width = turned_by(picture, degrees).shape[:2]
    here = np.array([(xs.mean() + 0.5) / width, (ys.mean() + 0.5) / height, 1.0])
    before = turn_matrix(degrees) @ here
    assert before[:2] == pytest.approx([0.75, 0.25], abs=0.01)


@given(st.floats(-15, 15))
def test_straightening_keeps_the_whole_picture(angle: float) -> None:
    warp, _ = straightening(angle, (400, 300))
    for corner in ((0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)):
        x, y, _w = np.linalg.inv(warp) @ np.array(corner, dtype=float)
        assert -0.01 <= x <= 1.01
        assert -0.01 <= y <= 1.01


def test_flattening_brings_the_corners_to_the_corners() -> None:
    picture = np.zeros((300, 400, 3), np.uint8)
    corners = np.array([[0.2, 0.1], [0.8, 0.2], [0.9, 0.9], [0.1, 0.8]])
    for x, y in corners:
        picture[int(y * 300) - 3 : int(y * 300) + 3, int(x * 400) - 3 : int(x * 400) + 3] = 255
    warp, size = flattening(corners, (400, 300), 0.02)
    flat = warped(picture, warp, size)
    height, width = flat.shape[:2]
    for x, y in ((0.02, 0.02), (0.98, 0.02), (0.98, 0.98), (0.02, 0.98)):
        spot = flat[
            int(y * height) - 3 : int(y * height) + 4, int(x * width) - 3 : int(x * width) + 4
        ]
        assert spot.max() > 150


@pytest.mark.parametrize("angle", [-7.0, 0.8])
def test_a_page_that_is_only_askew_is_straightened_as_one_in_perspective_would_be(
    angle: float,
) -> None:
    rng = np.random.default_rng(5)
    page = np.kron(rng.integers(0, 255, (30, 24, 3)), np.ones((20, 20, 1))).astype(np.uint8)
    warp, size = straightening(angle, (page.shape[1], page.shape[0]))
    slightly = warp + np.array([[0, 0, 0], [0, 0, 0], [1e-7, 0, 0]])
    apart = cv2.absdiff(warped(page, warp, size), warped(page, slightly, size))
    assert apart.mean() < 0.5
    assert (apart > 16).mean() < 0.01
