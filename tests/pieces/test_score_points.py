"""Scores whose slash, point or unit recognition misread, told by how the others are written."""

from __future__ import annotations

import re

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Field, Sheets
from pieces.fields.extract import extract

# Of a figure, in shares of the page; of what has another width.
FIGURE = 0.008
WIDTHS = {".": 0.012, "^": 0.0}


def scores_of(*rows: tuple[str, str, str], source: str = "ocr", right: float = 0.7) -> Field | None:
    """Rows of a unit, a coefficient and a score, whose figures stand at one pitch; « _ » in a score
    takes the place of a figure and is not read, « ~ » too, inside a word; « ^ » parts two words.
    « \\n » after a unit: the rest stands under it."""
    words: list[Word] = []
    for number, (unit, coefficient, score) in enumerate(rows):
        y = 0.3 + 0.03 * number
        line = 2 * number + 1
        code, lone = unit.rstrip("\n"), unit.endswith("\n")
        words.append(Word(code, Box(0.1, y, 0.13, y + 0.01), 0.9, line))
        y, line = (y + 0.012, line + 1) if lone else (y, line)
        words.append(Word("Épreuve", Box(0.2, y, 0.3, y + 0.01), 0.9, line))
        words.append(Word(coefficient, Box(0.5, y, 0.52, y + 0.01), 0.9, line))
        left = right - sum(WIDTHS.get(c, FIGURE) for c in score)
        for part in re.findall(r"[^_^]+|[_^]", score):
            end = left + sum(WIDTHS.get(c, FIGURE) for c in part)
            if part not in "_^":
                words.append(Word(part.replace("~", ""), Box(left, y, end, y + 0.01), 0.9, line))
            left = end
    page = Page(1, 1654, 2339, 0, source, tuple(words), 0.9)  # type: ignore[arg-type]
    return extract("transcript", None, (page,), Sheets("image/png", (page,)))[0].get("scores")


def told(field: Field | None) -> list[tuple[str, float]]:
    return [] if field is None else [(s["unit"], s["score"]) for s in field.value]


def test_a_point_not_seen_is_told_by_the_column() -> None:
    found = scores_of(("E1", "03", "17,00"), ("E2", "02", "15_50"), ("E3", "04", "08,25"))
    assert told(found) == [("E1", 17.0), ("E2", 15.5), ("E3", 8.25)]


@pytest.mark.parametrize("score", ["15__50", "15_5", "1_50"])
def test_two_numbers_that_do_not_take_the_place_of_one_stay_two(score: str) -> None:
    found = scores_of(("E1", "03", "17,00"), ("E2", "02", score), ("E3", "04", "08,25"))
    assert ("E2", 15.5) not in told(found) and ("E2", 1.5) not in told(found)


def test_a_text_layer_has_its_points() -> None:
    rows = (("E1", "03", "17,00"), ("E2", "02", "15_50"), ("E3", "04", "08,25"))
    assert ("E2", 15.5) not in told(scores_of(*rows, source="embedded"))


def test_a_slash_read_as_a_one_is_told_by_the_others() -> None:
    rows = (("E1", "3", "13/20"), ("E2", "2", "14/20"), ("E31", "2", "4,51_20"))
    assert told(scores_of(*rows)) == [("E1", 13.0), ("E2", 14.0), ("E31", 4.5)]
    few = scores_of(("E1", "3", "12,51"), ("E2", "2", "14,00"), ("E31", "2", "4,51_20"))
    assert ("E31", 4.5) not in told(few)


def test_a_misread_unit_alone_on_its_line_is_one_under_others() -> None:
    rows = (("El\n", "3", "6/20"), ("E2\n", "2", "5/20"), ("E3\n", "2", "14/20"))
    assert told(scores_of(*rows)) == [("E1", 6.0), ("E2", 5.0), ("E3", 14.0)]


def test_a_column_without_a_point_is_one_of_halves() -> None:
    found = scores_of(("E1", "03", "11_00"), ("E2", "02", "06_50"), ("E3", "04", "12_50"))
    assert told(found) == [("E1", 11.0), ("E2", 6.5), ("E3", 12.5)]


def test_the_star_of_a_kept_mark_takes_no_part_in_its_column() -> None:
    rows = (("E1", "4", "11_50*"), ("E2", "2", "06_50_"), ("E3", "4", "12_50*"))
    assert told(scores_of(*rows)) == [("E1", 11.5), ("E2", 6.5), ("E3", 12.5)]


def test_a_pair_whose_point_was_seen_tells_of_its_column() -> None:
    rows = (("E1", "4", "11^.50"), ("E2", "2", "06_50"), ("E3", "4", "ll_50"))
    assert told(scores_of(*rows)) == [("E1", 11.5), ("E2", 6.5), ("E3", 11.5)]


def test_decimals_alone_in_their_column_are_no_mark() -> None:
    rows = [(f"E{n}", "4", score) for n, score in enumerate(("11_50", "06_50", "12_50"), 1)]
    assert ("E4", 0.0) not in told(scores_of(*rows, ("E4", "4", "00")))
    assert ("E4", 0.0) in told(scores_of(*rows, ("E4", "4", "00_00")))


@pytest.mark.parametrize("score", ["12__50", "12_40", "12"])
def test_two_columns_of_numbers_are_not_one(score: str) -> None:
    found = scores_of(("E1", "03", "11_00"), ("E2", "02", "06_50"), ("E3", "04", score))
    assert ("E2", 6.5) not in told(found)


def test_a_comma_not_seen_is_told_by_the_column() -> None:
    rows = (("E1", "3", "14,5"), ("E2", "2", "10,5"), ("E3", "2", "11~5"))
    assert told(scores_of(*rows)) == [("E1", 14.5), ("E2", 10.5), ("E3", 11.5)]


@pytest.mark.parametrize("score", ["115", "11~7", "21~5"])
def test_a_number_over_20_elsewhere_or_without_a_half_is_no_score(score: str) -> None:
    found = scores_of(("E1", "3", "14,5"), ("E2", "2", "10,5"), ("E3", "2", score))
    assert [unit for unit, value in told(found) if value is not None] == ["E1", "E2"]


def test_more_than_20_out_of_20_has_lost_its_comma() -> None:
    found = scores_of(("E1", "3", "65/20"), ("E2", "2", "135/20"), ("E3", "2", "12/20"))
    assert told(found) == [("E1", 6.5), ("E2", 13.5), ("E3", 12.0)]
    assert found is not None and found.confidence < 0.8


@pytest.mark.parametrize("code", ["EL", "Ei", "ET", ".E1"])
def test_a_misread_unit_at_the_head_of_the_column_is_the_first(code: str) -> None:
    found = scores_of((code, "3", "6,5"), ("E2", "2", "5,5"), ("E3", "2", "14,5"))
    assert told(found) == [("E1", 6.5), ("E2", 5.5), ("E3", 14.5)]


def test_a_row_without_its_unit_is_told_by_the_points_it_makes() -> None:
    rows = (("E1", "3", "13,5_40,50"), ("•", "2", "13_26,00"), ("E3", "2", "8,5_17,00"))
    assert told(scores_of(*rows)) == [("E1", 13.5), ("E2", 13.0), ("E3", 8.5)]


def test_a_coefficient_and_a_mark_are_no_mark_and_its_points() -> None:
    found = scores_of(*PROVEN, ("E4", "4", "_8,0_____l"))
    assert told(found)[-1] == ("E4", 8.0)


PROVEN = (("E1", "3", "13,5__40,50"), ("E2", "2", "13,0__26,00"), ("E3", "2", "_8,5__17,00"))


def test_a_mark_not_read_is_what_makes_the_points() -> None:
    found = scores_of(*PROVEN, ("E4", "2", "23,00"))
    assert told(found)[-1] == ("E4", 11.5)
    assert found is not None and found.confidence < 0.8


@pytest.mark.parametrize(
    ("coefficient", "score"),
    [("2", "11,5__"), ("4", "23,00"), ("2", "53,00"), ("x", "23,00"), ("2", "23,00_______")],
)
def test_points_that_no_half_mark_makes_or_out_of_their_column_tell_none(
    coefficient: str, score: str
) -> None:
    found = scores_of(*PROVEN, ("E4", coefficient, score))
    assert ("E4", 11.5) not in told(found)[3:] or score.startswith("11,5")
    assert ("E4", 5.75) not in told(found) and len(told(found)) <= 4
