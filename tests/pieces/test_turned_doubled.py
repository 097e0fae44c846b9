"""Words that lie across the page, words read twice, and units that no number names."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, TurnedWord, Word
from pieces.fields.flow import flow_of
from pieces.fields.unit_order import skips, units_between


def page_with(*words: Word, source: str = "embedded") -> Page:
    return Page(1, 1000, 1400, 0, source, words, 1.0)  # type: ignore[arg-type]


# « née le 3 mai » over « PARIS », each word 0.1 long and 0.02 high once upright.
def turned(angle: int) -> tuple[Word, ...]:
    upright = [("née", 0.2, 0.3), ("le", 0.32, 0.3), ("03/05/2004", 0.4, 0.3), ("PARIS", 0.2, 0.4)]
    found = []
    for line, (text, x, y) in enumerate(upright):
        x1, y1 = x + 0.01 * len(text), y + 0.02
        box = {
            90: Box(1 - y1, x, 1 - y, x1),
            180: Box(1 - x1, 1 - y1, 1 - x, 1 - y),
            270: Box(y, 1 - x1, y1, 1 - x),
        }[angle]
        found.append(TurnedWord(text, box, 1.0, 9 if line < 3 else 10, angle))
    return tuple(found)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_words_are_read_in_their_own_direction(angle: int) -> None:
    words = turned(angle)
    flow = flow_of([page_with(Word("Recto", Box(0.1, 0.1, 0.2, 0.12), 1.0, 0), *words)])
    assert flow.text.split("\n")[0] == "Recto"
    assert flow.text.replace("\t", " ").split("\n")[1:] == ["née le 03/05/2004", "PARIS\f"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_evidence_of_a_turned_word_is_where_it_stands(angle: int) -> None:
    words = turned(angle)
    flow = flow_of([page_with(*words)])
    at = flow.text.index("03/05/2004")
    field = flow.field("birth_date", "2004-05-03", at, at + 10, 0.9)
    assert field.box == words[2].box


def test_a_piece_of_a_word_read_twice_is_left_out() -> None:
    whole = Word("naissance", Box(0.2, 0.2, 0.3, 0.212), 0.93, 0)
    piece = Word("anc", Box(0.25, 0.201, 0.28, 0.211), 0.7, 1)
    other = Word("MARTIN", Box(0.2, 0.24, 0.28, 0.252), 0.93, 2)
    assert flow_of([page_with(whole, piece, other, source="ocr")]).text == "naissance\nMARTIN\f"
    assert "anc\n" in flow_of([page_with(whole, piece, other)]).text


def test_a_word_read_twice_on_one_line_stands_once() -> None:
    first = Word("PLESSIS", Box(0.2, 0.2, 0.29, 0.212), 0.9, 0)
    again = Word("PLESSIS", Box(0.201, 0.2, 0.29, 0.213), 0.93, 0)
    beside = Word("PLESSIS", Box(0.3, 0.2, 0.39, 0.212), 0.93, 0)
    assert flow_of([page_with(first, again, beside, source="ocr")]).text == "PLESSIS PLESSIS\f"


def test_a_label_and_its_value_read_as_one_tall_word_give_way_to_both() -> None:
    tall = Word("ROSSI", Box(0.2, 0.192, 0.26, 0.213), 0.9, 0)
    beside = Word("suivi", Box(0.5, 0.19, 0.55, 0.197), 0.9, 0)
    label = Word("Nom", Box(0.2, 0.193, 0.24, 0.199), 0.9, 1)
    value = Word("ROSSI", Box(0.2, 0.205, 0.26, 0.213), 0.8, 2)
    words = (tall, beside, label, value)
    assert flow_of([page_with(*words, source="ocr")]).text == "suivi\nNom\nROSSI\f"


def test_a_word_under_a_large_overprint_stays() -> None:
    overprint = Word("DUPONT-SPECIMEN", Box(0.1, 0.1, 0.9, 0.5), 0.95, 0)
    name = Word("DUPONT", Box(0.3, 0.3, 0.4, 0.312), 0.9, 1)
    assert "\nDUPONT" in flow_of([page_with(overprint, name, source="ocr")]).text


@pytest.mark.parametrize(
    ("first", "last", "count", "told"),
    [
        ("E1", "E31", 1, ("E2",)),
        ("E31", "E51", 2, ("E32", "E4")),
        ("E31", "E4", 1, ("E32",)),
        (None, "E2", 1, ("E1",)),
        ("U1", "U4", 2, ("U2", "U3")),
        ("E1", "E2", 1, None),
        ("E1", "U3", 1, None),
        ("E4", "E1", 1, None),
        ("E41", "E6", 3, None),
    ],
)
def test_units_are_told_by_their_neighbours(
    first: str | None, last: str, count: int, told: tuple[str, ...] | None
) -> None:
    assert units_between(first, last, count) == told


@pytest.mark.parametrize(
    ("neighbours", "told"),
    [
        ([("E1", "E2"), ("E2", "E31"), ("E31", "E32"), ("E32", "E4")], False),
        ([("E1", "E31"), ("E31", "E32")], True),
        ([("E2", "E4")], True),
        ([("E3", "E31"), ("E32", "E41")], False),
        ([("E1", "U1")], False),
    ],
)
def test_a_list_of_some_units_is_known_as_such(
    neighbours: list[tuple[str, str]], told: bool
) -> None:
    assert skips(neighbours) == told
