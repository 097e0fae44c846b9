"""Heads of a relevé's columns that recognition gave in two lines, or misread."""

from __future__ import annotations

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Sheets
from pieces.fields.extract import extract

MARKS = ("13,50", "6,00", "7,00", "6,50", "5,00")


def scores_of(
    heads: tuple[str, ...], *, parted_at: int, lower: float = 0.0, aside: float = 0.0
) -> list[tuple[str, float]]:
    """Columns a tenth of the page apart; those from `parted_at` make a line of their own, so much
    lower; the misread ones stand aside."""
    words = [Word("Unité", Box(0.06, 0.28, 0.09, 0.29), 0.9, 1)]
    for k, head in enumerate(heads):
        y = 0.28 + (lower if k >= parted_at else 0.0)
        x = 0.15 + 0.1 * k + (0.0 if head[:1] == "E" else aside)
        words.append(Word(head, Box(x, y, x + 0.02, y + 0.01), 0.9, 1 if k < parted_at else 2))
    words.append(Word("Note", Box(0.06, 0.4, 0.09, 0.41), 0.9, 3))
    for k, mark in enumerate(MARKS[: len(heads)]):
        words.append(Word(mark, Box(0.145 + 0.1 * k, 0.4, 0.175 + 0.1 * k, 0.41), 0.9, 3))
    page = Page(1, 1654, 2339, 0, "ocr", tuple(words), 0.9)
    found = extract("transcript", None, (page,), Sheets("image/png", (page,)))[0].get("scores")
    return [] if found is None else [(s["unit"], s["score"]) for s in found.value]


def test_heads_level_with_each_other_are_one_line() -> None:
    units = ("E1", "E2", "E31", "E32", "E4")
    found = scores_of(units, parted_at=3)
    assert found == list(zip(units, (13.5, 6.0, 7.0, 6.5, 5.0), strict=True))


def test_heads_of_another_line_are_not_joined() -> None:
    units = ("E1", "E2", "E31", "E32", "E4")
    assert ("E4", 5.0) not in scores_of(units, parted_at=3, lower=0.02)


def test_a_misread_head_at_its_column_is_the_only_unit_that_fits() -> None:
    found = scores_of(("E1", "E2", "Tesi", "E32", "E4"), parted_at=9)
    assert ("E31", 7.0) in found and ("E32", 6.5) in found


def test_what_stands_between_columns_heads_none() -> None:
    found = scores_of(("E1", "E2", "Tesi", "E32", "E4"), parted_at=9, aside=0.04)
    assert "E31" not in [unit for unit, _ in found]
