"""Law common to all circulars: dated values, and the identity card's five extra years."""

from __future__ import annotations

import datetime as dt

import pytest

import circulars
from circulars.law import Law, LawError, read_law, years_after

LAW = Law.shipped()
DAY = dt.date(2025, 10, 20)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_values_in_force() -> None:
    assert LAW.years("jdc_from_age", DAY) == 16
    assert LAW.years("jdc_below_age", DAY) == 25
    assert LAW.years("benefit_years", DAY) == 5
    assert LAW.years("id_card_extension", DAY) == 5


@pytest.mark.parametrize("name", sorted(LAW.values))
def test_every_value_names_its_text(name: str) -> None:
    for entry in LAW.values[name]:
        assert entry.text and entry.source.quote and LAW.titles[name]


def test_nothing_before_its_day_and_nothing_unknown() -> None:
    with pytest.raises(LawError, match="id_card_extension"):
        LAW.entry("id_card_extension", day("2013-12-31"))
    assert LAW.years("id_card_extension", day("2014-01-01")) == 5
    with pytest.raises(LawError, match="majorite"):
        LAW.entry("majorite", DAY)


def test_a_value_is_looked_up_by_date() -> None:
    text = (
        "x: {title: essai, values: ["
        "{since: 2020-01-01, value: 7, text: t, quote: q},"
        "{since: 2010-01-01, value: 3, text: t, quote: q}]}"
    )
    law = read_law(text)
    assert [law.years("x", day(d)) for d in ("2019-12-31", "2020-01-01")] == [3, 7]


@pytest.mark.parametrize(
    ("case", "expiry", "birth", "issued", "until"),
    [
        ("premier jour", "2014-01-01", "1980-01-01", "2004-01-02", "2019-01-01"),
        ("la veille", "2014-01-01", "1980-01-01", "2004-01-01", None),
        ("dernier jour", "2023-12-30", "1980-01-01", "2013-12-31", "2028-12-30"),
        ("le lendemain", "2028-12-31", "1980-01-01", "2014-01-01", None),
        ("18 ans ce jour-là", "2020-06-14", "1992-06-15", "2010-06-15", "2025-06-14"),
        ("18 ans le lendemain", "2020-06-14", "1992-06-16", "2010-06-15", None),
        ("délivrance non lue", "2020-06-14", "1980-01-01", None, "2025-06-14"),
        ("délivrance non lue, mineur", "2020-06-14", "1995-01-01", None, None),
        ("carte récente, délivrance non lue", "2031-06-14", "1980-01-01", None, None),
        ("29 février", "2020-02-29", "1980-01-01", "2010-03-01", "2025-03-01"),
    ],
)
def test_card_extension(
    case: str, expiry: str, birth: str, issued: str | None, until: str | None
) -> None:
    found = LAW.card_extended_until(day(expiry), day(birth), issued and day(issued), DAY)
    assert found == (until and day(until)), case


def test_years_after_a_leap_day() -> None:
    assert years_after(day("2020-02-29"), 5) == day("2025-03-01")
    assert years_after(day("2024-02-29"), -4) == day("2020-02-29")
    assert years_after(day("2021-03-01"), -1) == day("2020-03-01")


@pytest.mark.parametrize("circular", circulars.ids())
def test_every_circular_keeps_benefits_as_long_as_the_law(circular: str) -> None:
    pack = circulars.load(circular)
    assert pack.benefits.years_valid == LAW.years("benefit_years", pack.window.opens.date())
