"""Conditions one by one: ages on the day, emails, phones, languages, instants, combinations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from circulars.condition import (
    ALWAYS,
    NEVER,
    SUBJECTS,
    Age,
    Either,
    Every,
    Is,
    Not,
    Registered,
    age_on,
    email_state,
    holds,
    phone_state,
)
from circulars.vocabulary import ENUMERATED, OPEN
from dossiers.dossier import Dossier

Builder = Callable[[str, dict[str, Any]], Dossier]
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2040, 1, 1))


def test_every_subject_of_the_vocabulary_can_be_asked() -> None:
    assert set(SUBJECTS) == set(ENUMERATED) | set(OPEN)


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("2000-10-20", "2025-10-19", 24),
        ("2000-10-20", "2025-10-20", 25),
        ("2000-02-29", "2025-02-28", 24),
        ("2000-02-29", "2025-03-01", 25),
        ("2000-02-29", "2024-02-29", 24),
        ("2000-12-31", "2001-01-01", 0),
    ],
)
def test_age_on_the_day(birth: str, day: str, age: int) -> None:
    assert age_on(dt.date.fromisoformat(birth), dt.date.fromisoformat(day)) == age


@given(DAYS, DAYS)
def test_age_grows_by_at_most_one_a_day(birth: dt.date, day: dt.date) -> None:
    assert 0 <= age_on(birth, day + dt.timedelta(days=1)) - age_on(birth, day) <= 1


@pytest.mark.parametrize(
    ("email", "state"),
    [
        (None, "absent"),
        ("", "absent"),
        ("   ", "absent"),
        ("a@b.fr", "present"),
        (" a.b+c@sub.example.org ", "present"),
        ("a@b", "malformed"),
        ("a b@c.fr", "malformed"),
        ("example.org", "malformed"),
    ],
)
def test_email(email: str | None, state: str) -> None:
    assert email_state(email) == state


@pytest.mark.parametrize(
    ("phone", "state"),
    [
        (None, "absent"),
        (" - ", "absent"),
        ("0600000000", "mobile"),
        ("07 00 00 00 00", "mobile"),
        ("+33 6 00 00 00 00", "mobile"),
        ("+33 (0)6 00 00 00 00", "mobile"),
        ("0033700000000", "mobile"),
        ("+262 692 00 00 00", "mobile"),
        ("0473000000", "other"),
        ("+32 470 00 00 00", "other"),
        ("06000000", "other"),
        ("à venir", "other"),
    ],
)
def test_phone(phone: str | None, state: str) -> None:
    assert phone_state(phone) == state


@pytest.mark.parametrize(
    ("declared", "values", "expected"),
    [
        (None, (None,), True),
        ("  ", (None,), True),
        ("Créole", ("creole",), True),
        ("ESPAGNOL", ("espagnol", None), True),
        ("italien", ("espagnol", None), False),
    ],
)
def test_language(
    dossier_of: Builder, declared: str | None, values: tuple[Any, ...], expected: bool
) -> None:
    dossier = dossier_of("nice-2026", {"rare_language": declared})
    assert holds(Is("claims.rare_language", values), dossier) is expected


def test_speciality_with_and_without_option(dossier_of: Builder) -> None:
    in_b = dossier_of("nice-2026", {"speciality": "maintenance-des-systemes/B"})
    assert holds(Is("speciality", ("maintenance-des-systemes",)), in_b)
    assert holds(Is("speciality", ("maintenance-des-systemes/B",)), in_b)
    assert not holds(Is("speciality", ("maintenance-des-systemes/C",)), in_b)
    whole = dossier_of("nice-2026", {"speciality": "maintenance-des-systemes"})
    assert not holds(Is("speciality", ("maintenance-des-systemes/B",)), whole)


def test_combinations(dossier_of: Builder) -> None:
    dossier = dossier_of("nice-2026", {"route": "apprentissage"})
    yes, no = Is("route", ("apprentissage",)), Is("route", ("scolaire",))
    assert holds(ALWAYS, dossier) and not holds(NEVER, dossier)
    assert holds(Every((yes, Not(no))), dossier) and not holds(Every((yes, no)), dossier)
    assert holds(Either((no, yes)), dossier) and not holds(Either((no, no)), dossier)


def test_bounds_are_included_and_may_be_open(dossier_of: Builder) -> None:
    at = dt.datetime.fromisoformat("2025-10-20T10:00:00+02:00")
    second = dt.timedelta(seconds=1)
    dossier = dossier_of("nice-2026", {"birth_date": "2005-10-20"})
    assert holds(Registered(at, at), dossier)
    assert not holds(Registered(at + second, None), dossier)
    assert not holds(Registered(None, at - second), dossier)
    assert holds(Age(20, None), dossier) and not holds(Age(None, 20), dossier)
    assert holds(Age("jdc_from_age", "jdc_below_age"), dossier)
