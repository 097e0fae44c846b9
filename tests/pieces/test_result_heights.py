"""Scores of a bent page, which stand in lines without their units."""

from __future__ import annotations

import pytest

from dossiers.box import Box
from dossiers.page import Page, Word
from dossiers.reading import Field, Sheets
from pieces.fields.extract import extract

UNITS = ("E1", "E2", "E3", "E41", "E42")
SCORES = ("6,00", "7,50", "8,00", "12,00", "11,50")


def scores_of(
    scores: tuple[str, ...] = SCORES, lift: tuple[float, ...] = (0, 0, 0, 0.009, 0.009)
) -> Field | None:
    """Rows a fiftieth of the page apart, the last scores lifted: these make lines of their own."""
    words = []
    for row, unit in enumerate(UNITS):
        y = 0.3 + 0.02 * row
        words += [Word(unit, Box(0.1, y, 0.13, y + 0.01), 0.9, 2 * row + 1)]
        words += [Word("Épreuve", Box(0.2, y, 0.3, y + 0.01), 0.9, 2 * row + 1)]
    for row, (score, up) in enumerate(zip(scores, lift, strict=False)):
        y = 0.3 + 0.02 * row - up
        line = 2 * row + 1 - (up > 0)
        words.append(Word(score, Box(0.6, y, 0.64, y + 0.01), 0.9, line))
    words.sort(key=lambda w: (w.line, w.box.x0))
    page = Page(1, 1654, 2339, 0, "ocr", tuple(words), 0.9)
    return extract("transcript", None, (page,), Sheets("image/png", (page,)))[0].get("scores")


def test_scores_level_with_their_units_are_theirs() -> None:
    found = scores_of(lift=(0, 0, 0, 0.005, 0.005))
    assert found is not None
    assert [(s["unit"], s["score"]) for s in found.value] == list(
        zip(UNITS, (6.0, 7.5, 8.0, 12.0, 11.5), strict=True)
    )
    assert found.confidence < 0.75


@pytest.mark.parametrize(
    ("scores", "lift"),
    [
        (SCORES, (0, 0, 0, 0.010, 0.010)),  # between two units
        (SCORES[:4], (0, 0, 0, 0.005)),  # one was not read
        ((*SCORES[:4], "dispensé"), (0, 0, 0, 0.005, 0)),
    ],
)
def test_where_one_is_between_two_units_or_lacks_nothing_is_told_surely(
    scores: tuple[str, ...], lift: tuple[float, ...]
) -> None:
    found = scores_of(scores, lift)
    assert found is None or found.confidence < 0.75


def across(drop: float) -> Field | None:
    """Units over columns; the last scores, so much lower than the first, make a line of theirs
    that begins with a piece of the one before."""
    words = [
        Word(u, Box(0.2 + 0.1 * n, 0.2, 0.23 + 0.1 * n, 0.21), 0.9, 0) for n, u in enumerate(UNITS)
    ]
    words += [
        Word(w, Box(0.05 + 0.03 * n, 0.3, 0.07 + 0.03 * n, 0.31), 0.9, 2)
        for n, w in enumerate(("Note", "/20"))
    ]
    words += [Word(w, Box(0.05, 0.25, 0.12, 0.26), 0.9, 1) for w in ("Coefficient",)]
    words += [Word("4", Box(0.6, 0.25, 0.61, 0.26), 0.9, 1)]
    first = zip((0, 1, 2), SCORES, strict=False)
    words += [Word(s, Box(0.2 + 0.1 * n, 0.3, 0.23 + 0.1 * n, 0.31), 0.9, 2) for n, s in first]
    words.append(Word("00", Box(0.41, 0.302, 0.43, 0.31), 0.5, 3))
    last = zip((3, 4), SCORES[3:], strict=True)
    words += [
        Word(s, Box(0.2 + 0.1 * n, 0.3 + drop, 0.23 + 0.1 * n, 0.31 + drop), 0.9, 3)
        for n, s in last
    ]
    page = Page(1, 1654, 2339, 0, "ocr", tuple(words), 0.9)
    return extract("transcript", None, (page,), Sheets("image/png", (page,)))[0].get("scores")


def test_scores_of_one_row_on_two_lines_stand_under_its_label() -> None:
    found = across(0.002)
    assert found is not None
    assert [s["score"] for s in found.value] == [6.0, 7.5, 8.0, 12.0, 11.5]
    assert found.confidence > across(0.02).confidence  # type: ignore[union-attr]


def side_by_side(last_off: float = 0.006) -> Field | None:
    """Two tables of three and four units whose titles have one line or two, so that some marks
    stand between two lines; the last but one of the right is so far off its unit's height."""
    left = (("E1", "13,50", 0.0), ("E2", "6,00", 0.0), ("E31", "11,00", -0.005))
    above = (("E32", "6,00", 0.0), ("E4", "14,00", -0.005), ("E51", "9,00", last_off))
    right = (*above, ("E52", "8,50", 0.0))
    words = []
    for x, table in ((0.1, left), (0.55, right)):
        for row, (unit, mark, off) in enumerate(table):
            y, line = 0.3 + 0.025 * row, 4 * row + 2
            words += [Word(unit, Box(x, y, x + 0.03, y + 0.01), 0.9, line)]
            words += [Word("Épreuve", Box(x + 0.05, y, x + 0.15, y + 0.01), 0.9, line)]
            line += (off > 0) - (off < 0)
            words.append(Word(mark, Box(x + 0.3, y + off, x + 0.34, y + off + 0.01), 0.9, line))
    words.sort(key=lambda w: (w.line, w.box.x0))
    page = Page(1, 1654, 2339, 0, "ocr", tuple(words), 0.9)
    return extract("transcript", None, (page,), Sheets("image/png", (page,)))[0].get("scores")


def test_each_of_two_tables_side_by_side_has_its_own_heights() -> None:
    found = side_by_side()
    assert found is not None
    assert [(s["unit"], s["score"]) for s in found.value] == [
        ("E1", 13.5), ("E2", 6.0), ("E31", 11.0), ("E32", 6.0), ("E4", 14.0), ("E51", 9.0),
        ("E52", 8.5),
    ]  # fmt: skip
    assert found.confidence < 0.75


def test_a_mark_between_two_units_of_one_of_them_is_not_told_by_its_height() -> None:
    found = side_by_side(0.0125)
    assert found is None or (len(found.value) < 7 and found.confidence < 0.6)


def _last_parted(said: str, y: float) -> Field | None:
    """A table whose last row's score stands in a line of its own over its unit, at `y`; of another
    row none was read."""
    words = []
    for row, (unit, score) in enumerate(zip(UNITS, SCORES, strict=True)):
        at = 0.3 + 0.02 * row
        last = unit == UNITS[-1]
        line = 2 * row + 1
        words += [Word(unit, Box(0.1, at, 0.13, at + 0.01), 0.9, line)]
        words += [Word("Épreuve", Box(0.2, at, 0.3, at + 0.01), 0.9, line)]
        over, beside = (y, line - 1) if last else (at, line)
        if unit != "E3":
            words.append(Word(score, Box(0.6, over, 0.64, over + 0.01), 0.9, beside))
        if last:
            words.append(Word(said, Box(0.7, over, 0.8, over + 0.01), 0.9, beside))
    words.sort(key=lambda w: (w.line, w.box.x0))
    page = Page(1, 1654, 2339, 0, "ocr", tuple(words), 0.9)
    return extract("transcript", None, (page,), Sheets("image/png", (page,)))[0].get("scores")


def test_a_score_and_its_benefit_level_with_the_unit_under_them_are_its_own() -> None:
    found = _last_parted("bénéfice", 0.376)
    assert found is not None
    assert found.value[-1] == {"unit": "E42", "score": 11.5, "benefit": True}


def test_a_score_between_two_units_is_not_the_next_ones() -> None:
    found = _last_parted("bénéfice", 0.368)
    told = [] if found is None else [s for s in found.value if s["unit"] == UNITS[-1]]
    assert not [s for s in told if s["score"] is not None]
