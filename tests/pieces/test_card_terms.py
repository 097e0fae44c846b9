"""A card's expiry whose last figure was not read, told by the day of issue."""

from __future__ import annotations

import datetime as dt

import pytest

from pieces.fields.card_terms import cut_expiry
from pieces.fields.flow import flow_of
from tests.pieces.written import page_of

ISSUED = dt.date(2018, 9, 6)


@pytest.mark.parametrize(
    ("line", "expiry"),
    [
        ("06.09.202", "2028-09-06"),
        ("06 09 203", "2033-09-06"),
        ("06.09.20", None),
        ("06.09.201", None),
        ("07.09.202", None),
    ],
)
def test_an_expiry_cut_short_is_told_by_its_term(line: str, expiry: str | None) -> None:
    flow = flow_of([page_of(f"Carte valable jusqu'au :\n{line}\ndélivrée le\n06.09.2018")])
    field = cut_expiry(flow, ISSUED).get("expiry_date")
    assert (field.value if field else None) == expiry
