"""Dates in all their forms, and the laws that any date keeps."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pieces.parse.dates import find_dates, full_year
from pieces.parse.months import MONTHS, month_of
from pieces.parse.numbers import in_words

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))
NAMES = {number: name for name, number in MONTHS.items()}


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("fait le 12/09/2025", "2025-09-12"),
        ("le 12.09.25", "2025-09-12"),
        ("2.5.22", "2022-05-02"),
        ("Porto-Vecchio, 4.7.25", "2025-07-04"),
        ("le 12.09.23\n68 rue", "2023-09-12"),
        ("12-09-2025", "2025-09-12"),
        ("fin du contrat 24 08 2024 35 h par semaine", "2024-08-24"),
        ("12 / 09 / 2025", "2025-09-12"),
        ("1er septembre 2025", "2025-09-01"),
        ("1 er septembre 2025", "2025-09-01"),
        ("1ᵉʳ septembre 2025", "2025-09-01"),
        ("1° août 2024", "2024-08-01"),
        ("SEPT. 2025", "2025-09"),
        ("septembre 2025", "2025-09"),
        ("09/2025", "2025-09"),
        ("le douze septembre deux mille vingt-cinq", "2025-09-12"),
        ("le premier janvier deux mille vingt-trois", "2023-01-01"),
        ("le quinze juin mil neuf cent quatre-vingt-dix-neuf", "1999-06-15"),
        ("2025-09-12", "2025-09-12"),
        ("13 07 1990", "1990-07-13"),
        ("|1|2| |0|9| |2|0|2|5|", "2025-09-12"),
        ("12 AUG/AOÛT 85", "1985-08-12"),
        ("du 01/09/2024au soir", "2024-09-01"),
        ("Nice,le12/09/2025", "2025-09-12"),
        ("né le 5 MARS 2003 à Nice", "2003-03-05"),
        ("décembre\n2024", "2024-12"),
        ("3 févr. 2024", "2024-02-03"),
    ],
)
def test_forms(text: str, iso: str) -> None:
    found = find_dates(text)
    assert [f.iso for f in found] == [iso]
    assert not found[0].repaired
    assert text[found[0].start : found[0].end] == found[0].text


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("l2/O9/2025", "2025-09-12"),
        ("24:05-2025", "2025-05-24"),
        ("3:1 /107 /12:0/26", "2026-07-31"),
        ("Début d'exécution 0 1 0 9 2022", "2022-09-01"),
        ("0 9 / 10 4 / 2 0:2 5", "2025-04-09"),
        ("of7/1l0/ 1998 à Béziers", "1998-10-07"),
        ("né le 02/08/20105 à Nice", "2005-08-02"),
        ("1:3/02/2023", "2023-02-13"),
        ("02.012000", "2000-01-02"),
        ("0201/2000", "2000-01-02"),
        ("08/07/: 2024", "2024-07-08"),
        ("2 ao0t 2O24", "2024-08-02"),
        ("24 décernbre 2024", "2024-12-24"),
        ("3 févner 2022", "2022-02-03"),
        ("l2 septembre 2025", "2025-09-12"),
    ],
)
def test_what_ocr_makes_of_them_is_repaired_and_says_so(text: str, iso: str) -> None:
    found = find_dates(text)
    assert [f.iso for f in found] == [iso]
    assert found[0].repaired


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2024",
        "le 4 avril il",
        "12:30:2024",
        "02/08/20405",
        "09/017/2023",
        "lot 12/11/2023/7",
        "06 12 20 20 33",
        "horaires du 08/07: 2024 pages",
        "au collège 0 1 0 9 20221",
        "diplôme 3 2 0 6 2011",
        "04.93.12.20.10",
        "2024/2025",
        "version 1.2.25",
        "1.2.25 Objet de la formation",
        "voir 1.2.25",
        "SIRET 123 456 789 00012",
        "en 2023",
        "12,50 / 20",
        "R.4323-69",
        "10103*09",
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_years_only_when_asked() -> None:
    assert [f.iso for f in find_dates("promotion 2019", years=True)] == ["2019"]
    assert find_dates("2 500 heures, 2019 €", years=True) == []


def test_last_day_of_a_month_and_of_a_year() -> None:
    month = find_dates("février 2024")[0]
    assert (month.date, month.last) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    year = find_dates("2024", years=True)[0]
    assert (year.date, year.last) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))


@pytest.mark.parametrize(("digits", "year"), [(0, 2000), (49, 2049), (50, 1950), (99, 1999)])
def test_two_digit_years(digits: int, year: int) -> None:
    assert full_year(digits) == year


def test_months_one_letter_apart_are_never_taken_for_each_other() -> None:
    assert month_of("mais") is None
    assert month_of("juif") is None


@pytest.mark.parametrize(
    ("read", "month"), [("mors", 3), ("juln", 6), ("aoul", 8), ("eclebre", 10), ("ectalre", 10)]
)
def test_a_month_that_only_its_shape_tells_is_not_sure(read: str, month: int) -> None:
    assert month_of(read) == (month, True)


@pytest.mark.parametrize(
    ("read", "day"),
    [
        ("68 novembre 2020", "2020-11-08"),
        ("11/67/2023", "2023-07-11"),
        ("09/1 2/21", "2021-12-09"),
        ("3//07/2024", "2024-07-31"),
        ("2403 2015", "2015-03-24"),
        ("21092004", "2004-09-21"),
        ("| 1 | 1]10[9|2[0|2|4|", "2024-09-11"),
    ],
)
def test_a_spoilt_day_with_one_possible_reading_is_read_unsurely(read: str, day: str) -> None:
    (found,) = find_dates(read)
    assert (found.iso, found.repaired) == (day, True)


def test_figures_that_an_amount_begins_with_end_no_year() -> None:
    assert [d.iso for d in find_dates("27/03/20 21/07/20 35,0 h")] == ["2020-03-27", "2020-07-21"]


@given(DAYS)
def test_every_day_is_read_back_in_every_form(day: dt.date) -> None:
    written = [
        day.strftime("%d/%m/%Y"),
        day.strftime("%d.%m.%Y"),
        day.strftime("%d-%m-%y"),
        day.isoformat(),
        f"{day.day} {NAMES[day.month]} {day.year}",
        f"le {day.day} {NAMES[day.month].upper()} {day.year}.",
        f"le {in_words(day.day)} {NAMES[day.month]} {in_words(day.year)}",
    ]
    for text in written:
        assert [f.date for f in find_dates(text)] == [day], text


@given(st.text(alphabet="0123456789/.-loOI| \nabcdéjuinmars", max_size=60))
def test_any_text_gives_dates_in_order_that_stand_where_they_say(text: str) -> None:
    found = find_dates(text, years=True)
    for one, after in pairwise(found):
        assert one.end <= after.start
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.date <= one.last
