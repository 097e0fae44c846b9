"""The ledger of durations: exact sums on the calendar, and laws that hold for any periods."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators.ledger import (
    Slice,
    Stretch,
    at_full_time,
    full_time_equivalent,
    gaps,
    months_after,
    on_the_calendar,
    possible_slices,
    span,
    stretch,
    sure_slices,
    within,
)

PAPER = dt.date(2025, 11, 1)
DAYS = st.dates(dt.date(2018, 1, 1), dt.date(2025, 10, 31))
NEARLY = 0.11  # months end on days 28 to 31: three days of a month are its tenth


def job(start: str, end: str | None, share: float | None = 1.0) -> Stretch:
    found = stretch({"start": start, "end": end, "share": share}, PAPER)
    assert found is not None
    return found


@st.composite
def jobs(draw: st.DrawFn) -> Stretch:
    first, second = sorted((draw(DAYS), draw(DAYS)))
    share = draw(st.sampled_from([0.2, 0.5, 0.8, 1.0]))
    return job(first.isoformat(), second.isoformat(), share)


@pytest.mark.parametrize(
    ("periods", "full", "calendar"),
    [
        ([("2023-09-01", "2024-08-31", 1.0)], 12.0, 12.0),
        ([("2023-02-15", "2023-08-14", 1.0)], 6.0, 6.0),
        ([("2024-01-01", "2024-12-31", 0.5)], 6.0, 12.0),
        ([("2024-01-01", "2024-06-30", 0.5), ("2024-01-01", "2024-06-30", 0.5)], 6.0, 6.0),
        ([("2024-01-01", "2024-06-30", 1.0), ("2024-04-01", "2024-06-30", 1.0)], 6.0, 6.0),
        ([("2023-01-01", "2023-03-31", 1.0), ("2023-06-01", "2023-08-31", 1.0)], 6.0, 6.0),
        ([("2024-02-29", "2024-02-29", 1.0)], 1 / 29, 1 / 29),
    ],
)
def test_sums(periods: list[tuple[str, str, float]], full: float, calendar: float) -> None:
    slices = sure_slices([job(*p) for p in periods])
    assert full_time_equivalent(slices) == pytest.approx(full)
    assert on_the_calendar(slices) == pytest.approx(calendar)


def test_a_month_without_days_gives_two_sums() -> None:
    found = [job("2022-03", "2022-06")]
    assert on_the_calendar(sure_slices(found)) == pytest.approx(2 + 2 / 30, abs=0.02)
    assert on_the_calendar(possible_slices(found)) == pytest.approx(4)


def test_an_open_job_is_sure_until_its_paper_and_projected_beyond() -> None:
    found = [job("2025-05-02", None)]
    assert on_the_calendar(sure_slices(found)) == pytest.approx(6)
    assert on_the_calendar(sure_slices(found, until=dt.date(2026, 5, 1))) == pytest.approx(12)


def test_a_term_in_the_future_is_not_sure_yet() -> None:
    found = [job("2025-05-02", "2026-05-01")]
    assert on_the_calendar(sure_slices(found)) == pytest.approx(6)
    assert on_the_calendar(sure_slices(found, until=dt.date(2027, 1, 1))) == pytest.approx(12)


def test_part_time_of_unknown_measure_counts_on_the_calendar_alone() -> None:
    found = sure_slices([job("2024-01-01", "2024-06-30", None)])
    assert (full_time_equivalent(found), on_the_calendar(found)) == (0, 6)


def test_gaps_are_shown() -> None:
    found = sure_slices([job("2023-01-01", "2023-03-31"), job("2023-06-01", "2023-08-31")])
    assert gaps(found) == [(dt.date(2023, 4, 1), dt.date(2023, 5, 31))]


def test_full_time_may_come_from_two_part_times() -> None:
    found = sure_slices(
        [job("2025-01-01", "2025-06-30", 0.5), job("2025-04-01", "2025-06-30", 0.5)]
    )
    assert at_full_time(0.99)(found) == pytest.approx(3)


@pytest.mark.parametrize("text", ["", "mars", "2025-13", "2025-02-30", "25-01-01"])
def test_no_date_no_span(text: str) -> None:
    assert span(text) is None


@pytest.mark.parametrize(
    "period", [{}, {"start": None}, {"start": "2024-05-01", "end": "2023-01-01"}]
)
def test_no_period_no_stretch(period: dict[str, Any]) -> None:
    assert stretch(period) is None


@given(st.lists(jobs(), max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_papers_does_not_count(found: list[Stretch], random: Any) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert sure_slices(found) == sure_slices(shuffled)


@given(st.lists(jobs(), max_size=5))
def test_the_same_full_time_paper_twice_adds_nothing(found: list[Stretch]) -> None:
    once = sure_slices([*found])
    twice = sure_slices([*found, *found])
    assert on_the_calendar(twice) == pytest.approx(on_the_calendar(once))
    full = [s for s in found if s.share == 1.0]
    assert sure_slices([*full, *full]) == sure_slices(full)


@given(st.lists(jobs(), max_size=5), jobs())
def test_one_more_paper_never_takes_away(found: list[Stretch], more: Stretch) -> None:
    before, after = sure_slices(found), sure_slices([*found, more])
    assert full_time_equivalent(after) >= full_time_equivalent(before) - NEARLY * (1 + len(after))
    assert on_the_calendar(after) >= on_the_calendar(before) - NEARLY * (1 + len(after))


@given(st.lists(jobs(), max_size=5))
def test_slices_are_ordered_apart_and_at_most_full_time(found: list[Stretch]) -> None:
    slices = sure_slices(found)
    assert all(0 <= s.share <= 1 and s.start < s.end for s in slices)
    assert all(a.end <= b.start for a, b in pairwise(slices))
    assert full_time_equivalent(slices) <= on_the_calendar(slices) + NEARLY * (1 + len(slices))


@given(DAYS, st.integers(1, 60))
def test_so_many_months_count_as_so_many(start: dt.date, months: int) -> None:
    days = [Slice(start, months_after(start, months), 1.0)]
    assert on_the_calendar(days) == pytest.approx(months, abs=NEARLY)


@given(st.lists(jobs(), max_size=5), DAYS, DAYS)
def test_a_window_holds_no_more_than_the_whole(
    found: list[Stretch], one: dt.date, other: dt.date
) -> None:
    first, last = sorted((one, other))
    slices = sure_slices(found)
    cut = within(slices, first, last)
    assert all(first <= s.start and s.end <= last for s in cut)
    assert sum((s.end - s.start).days for s in cut) <= sum((s.end - s.start).days for s in slices)


@given(st.lists(jobs(), max_size=4))
def test_what_is_sure_is_possible(found: list[Stretch]) -> None:
    sure = on_the_calendar(sure_slices(found))
    assert sure <= on_the_calendar(possible_slices(found)) + NEARLY
