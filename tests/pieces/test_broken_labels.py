"""Labels broken over two lines of their column: which of the cells beside them is their value."""

from __future__ import annotations

from pieces.fields.days import days_beside
from pieces.fields.flow import flow_of
from pieces.fields.labels import values
from tests.pieces.written import page_of

_BROKEN = """
SESSION             {first}
du :                {second}
"""


def test_a_day_beside_the_second_line_is_told_over_what_is_no_day() -> None:
    flow = flow_of([page_of(_BROKEN.format(first="FES À", second="18/07/2023"))])
    assert [d.date.isoformat() for d in days_beside(flow, ("session du",))] == ["2023-07-18"]


def test_beside_neither_line_there_may_be_no_day() -> None:
    flow = flow_of([page_of(_BROKEN.format(first="FES À", second="Toulon"))])
    assert days_beside(flow, ("session du",)) == []


def test_any_value_stands_beside_the_first_line() -> None:
    flow = flow_of([page_of(_BROKEN.format(first="Toulon", second="18/07/2023"))])
    (value,) = values(flow, ("session du",))
    assert flow.text[value.start : value.end] == "Toulon"
