"""Periods with a beginning and an end, one of the two, or neither quite told."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pieces.parse.periods import find_periods

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2040, 12, 31))


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("du 1er septembre 2022 au 31 août 2024", "2022-09-01", "2024-08-31"),
        ("de mars 2022 à juin 2024", "2022-03", "2024-06"),
        ("du 3 au 28 juin 2024", "2024-06-03", "2024-06-28"),
        ("du 3 mai au 28 juin 2024", "2024-05-03", "2024-06-28"),
        ("du 03/05 au 28/06/2024", "2024-05-03", "2024-06-28"),
        ("de mars à juin 2024", "2024-03", "2024-06"),
        ("01/09/2022 - 30/06/2023", "2022-09-01", "2023-06-30"),
        ("entre le 5 mai 2022 et le 7 juin 2023", "2022-05-05", "2023-06-07"),
        ("entré le 02/01/2020 et sorti le 31/03/2021", "2020-01-02", "2021-03-31"),
        ("Date d'entrée : 01/09/2021\nDate de sortie : 31/08/2023", "2021-09-01", "2023-08-31"),
        ("de 2019 à 2022", "2019", "2022"),
        ("du lundi 20 mai 2024 au vendredi 28 juin 2024", "2024-05-20", "2024-06-28"),
        ("du lundi 3 au vendredi 28 juin 2024", "2024-06-03", "2024-06-28"),
        ("de septembre 2023 à fin juin 2024", "2023-09", "2024-06"),
        ("du 3 janv. au 5 févr. 2023", "2023-01-03", "2023-02-05"),
        ("13 mai → 30 juin 2024", "2024-05-13", "2024-06-30"),
        ("du 04/09/2023 (8 h) au 22/12/2023", "2023-09-04", "2023-12-22"),
        ("dès le 5 mai 2021, sans interruption, jusqu'au 3 mai 2022", "2021-05-05", "2022-05-03"),
        ("du 19/01/2022 .............. au 28/02/2025 .....", "2022-01-19", "2025-02-28"),
        (
            "du premier mars deux mille vingt (01.03.2020) au cinq mai deux mille vingt et un "
            "(05.05.2021)",
            "2020-03-01",
            "2021-05-05",
        ),
        ("du 1er mars 2020 (soit le 01/03/2020) au 5 mai 2021", "2020-03-01", "2021-05-05"),
        ("Période d'attribution : 10/12/2023 09/12/2026", "2023-12-10", "2026-12-09"),
    ],
)
def test_closed_periods(text: str, begin: str, end: str) -> None:
    found = find_periods(text)
    assert len(found) == 1
    assert found[0].begin is not None and found[0].finish is not None
    assert (found[0].begin.iso, found[0].finish.iso, found[0].ongoing) == (begin, end, False)


@pytest.mark.parametrize(
    ("text", "begin", "ongoing"),
    [
        ("à compter du 01/02/2023 jusqu'à ce jour", "2023-02-01", True),
        ("du 01/02/2023 à ce jour", "2023-02-01", True),
        ("est employé depuis le 3 mars 2021 en qualité de technicien", "2021-03-03", True),
        (
            "au service de la maison du 24 mai 2021 et fait encore partie du personnel",
            "2021-05-24",
            True,
        ),
        ("du 24 mai 2021 et y travaille toujours", "2021-05-24", True),
        ("embauché à compter du 2 mai 2022, toujours en poste", "2022-05-02", True),
        ("a été embauché à compter du 2 mai 2022. Il nous quitte", "2022-05-02", False),
    ],
)
def test_open_periods(text: str, begin: str, ongoing: bool) -> None:
    found = find_periods(text)
    assert len(found) == 1
    assert found[0].begin is not None and found[0].finish is None
    assert (found[0].begin.iso, found[0].ongoing) == (begin, ongoing)


def test_an_end_without_a_beginning() -> None:
    found = find_periods("valable jusqu'au 30/06/2025")
    assert found[0].begin is None and found[0].finish is not None
    assert found[0].finish.iso == "2025-06-30"


@pytest.mark.parametrize(
    "text", ["année 2022-2023", "né le 12/05/2003", "Fait à Nice le 3 mars 2024", "art. 12 et 13"]
)
def test_no_period(text: str) -> None:
    assert find_periods(text) == []


@given(DAYS, DAYS)
def test_periods_are_read_back_and_never_run_backwards(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    found = find_periods(f"employé du {first:%d/%m/%Y} au {last:%d/%m/%Y} comme technicien")
    assert [(p.begin and p.begin.date, p.finish and p.finish.date) for p in found] == [
        (first, last)
    ]
    for period in find_periods(f"du {last:%d/%m/%Y} au {first:%d/%m/%Y}"):
        if period.begin and period.finish:
            assert period.begin.date <= period.finish.date
