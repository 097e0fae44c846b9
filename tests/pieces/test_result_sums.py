"""What the total and the mean at the foot of a relevé prove of its marks."""

from __future__ import annotations

import pytest

from dossiers.page import TextSource
from dossiers.reading import Field, Sheets
from pieces.fields.extract import extract
from tests.pieces.written import page_of

FOOT = "Total des points : 165,50 sur 280 - Moyenne : 11,82"


def scores_of(
    third: str,
    foot: str = FOOT,
    coefficient: str = "4",
    second: str = " 9,00",
    source: TextSource = "ocr",
) -> Field | None:
    """Four units of coefficients 3, 2, 4 and 5, the third's mark as given (14,00 on the paper)."""
    rows = (
        "Unité   Épreuve                  Coef    Note",
        "E1      Culture générale         3       10,50",
        f"E2      Anglais                  2       {second}",
        f"E3      Mathématiques            {coefficient}       {third}",
        "E4      Étude technique          5       12,00",
    )
    text = "\n\n".join(("Relevé de notes - session 2024", *rows, foot))
    page = page_of(text, source=source, confidence=0.95)
    return extract("transcript", None, (page,), Sheets("image/png", (page,)))[0].get("scores")


def third_of(field: Field | None) -> float | None:
    assert field is not None
    return {s["unit"]: s["score"] for s in field.value}.get("E3")


def test_marks_that_make_the_total_are_surer() -> None:
    proven, bare = scores_of("14,00"), scores_of("14,00", foot="")
    assert proven is not None and bare is not None
    assert third_of(proven) == third_of(bare) == 14.0
    assert proven.confidence > bare.confidence


@pytest.mark.parametrize("third", ["14,50", "11,00", "4,00"])
def test_marks_that_make_neither_are_not_sure(third: str) -> None:
    found = scores_of(third)
    assert third_of(found) == float(third.replace(",", "."))
    assert found is not None and found.confidence <= 0.5


@pytest.mark.parametrize(
    "foot",
    [
        FOOT,
        "Total des points (moyenne 11,82) 14 165,50",
        "Total : 165,50 / 280",
        "Moyenne générale : 11,82/20",
        "Moyenne sur 20   11,82",
    ],
)
def test_the_only_mark_not_read_is_what_the_others_leave(foot: str) -> None:
    assert third_of(scores_of("J4", foot)) == 14.0


@pytest.mark.parametrize(
    "foot",
    [
        "Total des points : 185,50 sur 280 - Moyenne : 11,82",  # one of them is misread
        "Total des points : 165,30",  # no half mark makes it
        "Total des points : 365,50",
        "Total des points exigé : 165,50",
        "Moyenne de la classe : 11,82",
        "Moyenne minimale : 11,82",
        "",
    ],
)
def test_a_mark_that_the_sums_do_not_leave_is_not_told(foot: str) -> None:
    assert third_of(scores_of("J4", foot)) is None


def test_a_mark_is_not_left_where_its_coefficient_was_not_read() -> None:
    assert third_of(scores_of("J4", coefficient="x")) is None


def test_one_of_two_marks_not_read_is_not_left() -> None:
    found = scores_of("J4", second="Q")
    assert found is not None and [s["unit"] for s in found.value] == ["E1", "E4"]
    assert found.confidence < 0.6


def test_a_status_is_no_mark_that_was_not_read() -> None:
    assert third_of(scores_of("dispensé")) is None


def test_a_text_layer_says_itself_what_its_marks_are() -> None:
    wrong = scores_of("14,50", source="embedded")
    assert wrong is not None and wrong.confidence > 0.8
    assert third_of(scores_of("  -", source="embedded")) is None
