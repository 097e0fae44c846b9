"""Accounts and sessions: who may come in, for how long, and who is kept out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.service.hashes import quick_hashes  # noqa: F401  (fixture)
from tests.service.running import conforme

pytestmark = pytest.mark.usefixtures("rows", "quick_hashes")
NOW = dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC)
PASSWORD = "un-mot-de-passe-long"


def person(login: str = "alice", **more: Any) -> Any:
    from storage.models import Role
    from storage.people import create_person

    more.setdefault("role", Role.GESTIONNAIRE)
    return create_person(login, login.title(), now=NOW, password=PASSWORD, **more)


def test_who_knows_the_password_comes_in_and_nobody_else() -> None:
    from storage.people import sign_in

    alice = person("Alice ")
    assert sign_in("ALICE", PASSWORD, NOW) == alice
    assert sign_in("alice", "un-autre-mot-de-passe", NOW) is None
    assert sign_in("bob", PASSWORD, NOW) is None
    assert PASSWORD not in alice.password


@pytest.mark.parametrize("password", ["court", "alice-dupont-lycee"])
def test_a_weak_password_is_refused(password: str) -> None:
    from storage.models import Person, Role
    from storage.people import WeakPassword, create_person

    with pytest.raises(WeakPassword):
        create_person("alice-dupont-lycee", "A", Role.LECTEUR, NOW, password=password)
    assert not Person.objects.exists()


def test_wrong_passwords_close_the_account_for_a_while() -> None:
    from storage.people import LOCKED_FOR, MOST_FAILURES, sign_in

    person()
    for _ in range(MOST_FAILURES):
        assert sign_in("alice", "faux-faux-faux", NOW) is None
    assert sign_in("alice", PASSWORD, NOW) is None
    assert sign_in("alice", PASSWORD, NOW + LOCKED_FOR - dt.timedelta(seconds=1)) is None
    assert sign_in("alice", PASSWORD, NOW + LOCKED_FOR) is not None


def test_a_right_password_forgets_the_wrong_ones() -> None:
    from storage.people import MOST_FAILURES, sign_in

    person()
    for _ in range(3):
        for _ in range(MOST_FAILURES - 1):
            sign_in("alice", "faux-faux-faux", NOW)
        assert sign_in("alice", PASSWORD, NOW) is not None


def test_a_session_lasts_as_long_as_it_is_used_and_not_more() -> None:
    from storage.sessions import IDLE, LONGEST, close_session, open_session, person_of

    alice = person()
    token = open_session(alice, NOW)
    assert person_of(token, NOW) == alice
    assert person_of(token + "x", NOW) is None
    moment = NOW
    while moment < NOW + LONGEST - IDLE:
        moment += IDLE - dt.timedelta(minutes=1)
        assert person_of(token, moment) == alice
    assert person_of(token, NOW + LONGEST + dt.timedelta(minutes=1)) is None
    idle = open_session(alice, NOW)
    assert person_of(idle, NOW + IDLE + dt.timedelta(minutes=1)) is None
    closed = open_session(alice, NOW)
    close_session(closed)
    assert person_of(closed, NOW) is None


def test_a_disabled_account_ends_at_once_and_its_acts_stay() -> None:
    from storage.models import AuditEntry, Person
    from storage.people import disable, sign_in
    from storage.sessions import open_session, person_of

    alice = person()
    token = open_session(alice, NOW)
    disable(alice, NOW)
    assert person_of(token, NOW) is None
    assert sign_in("alice", PASSWORD, NOW) is None
    assert Person.objects.filter(pk=alice.pk).exists()
    assert AuditEntry.objects.filter(action="person.disabled").exists()


def test_a_new_password_closes_the_sessions_and_opens_a_locked_account() -> None:
    from storage.people import MOST_FAILURES, set_password, sign_in
    from storage.sessions import open_session, person_of

    alice = person()
    token = open_session(alice, NOW)
    for _ in range(MOST_FAILURES):
        sign_in("alice", "faux-faux-faux", NOW)
    set_password(alice, "encore-un-mot-de-passe", NOW)
    assert person_of(token, NOW) is None
    assert sign_in("alice", "encore-un-mot-de-passe", NOW) is not None


def test_an_address_is_that_of_one_account_in_force(rows: Path, tmp_path: Path) -> None:
    from storage.models import Person
    from storage.people import EmailTaken, disable

    data = {"CONFORME_DATA_DIR": str(tmp_path), "CONFORME_DATABASE_URL": f"sqlite://{rows}"}
    alice = person(email="alice@example.org")
    with pytest.raises(EmailTaken):
        person("bob", email="Alice@Example.org")
    refused = conforme(data, "people", "create", "bob", "--email", "ALICE@example.org")
    assert refused.returncode == 2
    assert "est déjà celle d'un compte en service" in refused.stderr
    assert not Person.objects.filter(login="bob").exists()
    disable(alice, NOW)
    assert conforme(data, "people", "create", "bob", "--email", "alice@example.org").returncode == 0
