"""A day whose first figure stands apart is whole again; numbers beside days stay numbers."""

from __future__ import annotations

import pytest

from pieces.parse.dates import find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1 4/06/2024", "2024-06-14"),
        ("du 13/05/2024 au 3 0.06.2024", "2024-06-30"),
        ("1.29.10.2025", "2025-10-29"),
        ("l,29/10/2025", "2025-10-29"),
    ],
)
def test_a_parted_day_is_likely(text: str, iso: str) -> None:
    last = find_dates(text)[-1]
    assert last.iso == iso
    assert last.repaired


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("5/02/2024\n1 4/06/2024", "2024-06-04"),
        ("Stage 2 4/06/2024", "2024-06-04"),
        ("3 8/06/2024", "2024-06-08"),
        ("n° 1.29.10.2025", None),
        ("1.39.10.2025", None),
    ],
)
def test_numbers_beside_days_are_left(text: str, iso: str | None) -> None:
    assert [d.iso for d in find_dates(text)][-1:] == ([iso] if iso else [])


def test_a_day_behind_the_number_of_its_row_is_as_sure_as_any() -> None:
    assert [(d.iso, d.repaired) for d in find_dates("1. 29/10/2025")] == [("2025-10-29", False)]
