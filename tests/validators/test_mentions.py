"""What the whole text of a paper says beside the field that was read."""

from __future__ import annotations

import datetime as dt

import pytest

from validators.mentions import days_named, names_session


@pytest.mark.parametrize(
    "text",
    [
        "Session de juin 2026",
        "BTS 2026",
        "Session ordinaire de juin 2026",
        "session : mai-juin 2026",
        "Examen du BTS - session\n2026",
    ],
)
def test_a_session_named(text: str) -> None:
    assert names_session(text, 2026)


@pytest.mark.parametrize(
    "text",
    [
        "Session 2025, à envoyer avant le 3 mars 2026",
        "Fait le 12 octobre 2026",
        "la session aura lieu au lycée professionnel de Nice en 2026",
        "session 20261",
    ],
)
def test_another_session_or_none(text: str) -> None:
    assert not names_session(text, 2026)


@pytest.mark.parametrize(
    "text",
    ["valable jusqu'au 3 fevrier 2027", "au 3 FÉVRIER 2027", "03/02/2027", "le 3  février\n2027"],
)
def test_a_day_in_any_spelling(text: str) -> None:
    assert days_named(text) == {dt.date(2027, 2, 3)}


def test_no_day_where_the_calendar_has_none() -> None:
    assert days_named("31 fevrier 2027, 12 aout, 45/01/2026") == set()
