"""« Dossier suivant »: the most pressing one, for one person alone."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import PROJECT, conforme
from tests.service.servers import PostgreSQL

pytestmark = pytest.mark.usefixtures("rows")
NOW = dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def waiting(number: str, **more: Any) -> Any:
    """A dossier before the people."""
    from storage.models import Handling, Standing
    from storage.register import put_dossier

    content = {"id": number, "speciality": {"code": more.pop("speciality", "batiment")}}
    academy = more.pop("academy", "nice")
    dossier = put_dossier(number, f"{academy}-2026", academy, content, False, NOW).dossier
    more = {"standing": Standing.WAITING, "gravity": 1, "due_at": NOW + DAY, **more}
    Handling.objects.filter(pk=dossier.pk).update(**more)
    return dossier


def person(login: str, **more: Any) -> Any:
    from storage.models import Person

    more = {"role": "gestionnaire", "academy": "nice", **more}
    return Person.objects.create(login=login, name=login.title(), created_at=NOW, **more)


def next_of(who: Any, now: dt.datetime = NOW, **more: Any) -> str | None:
    from storage.next_dossier import take_next

    row = take_next(who, now, **more)
    return row.dossier.number if row else None


def test_the_first_date_comes_first_then_the_worst_finding() -> None:
    waiting("late", due_at=NOW + 3 * DAY, gravity=3)
    waiting("light", due_at=NOW + DAY, gravity=1)
    waiting("grave", due_at=NOW + DAY, gravity=3)
    waiting("undated", due_at=None, gravity=3)
    people = [person(name) for name in "abcd"]
    assert [next_of(who) for who in people] == ["grave", "light", "late", "undated"]
    assert next_of(person("e")) is None


def test_a_dossier_stays_with_who_has_it_and_is_free_again_after_idleness() -> None:
    from storage.next_dossier import HELD_FOR

    waiting("one")
    alice, bob = person("alice"), person("bob")
    assert next_of(alice) == "one"
    assert next_of(alice, NOW + HELD_FOR / 2) == "one"
    assert next_of(bob, NOW + HELD_FOR) is None
    assert next_of(bob, NOW + 2 * HELD_FOR) == "one"
    assert next_of(alice, NOW + 2 * HELD_FOR) is None


def test_a_dossier_put_off_comes_back_after_the_others() -> None:
    first = waiting("first")
    waiting("second", due_at=NOW + 2 * DAY)
    alice, bob = person("alice"), person("bob")
    assert next_of(alice) == "first"
    assert next_of(alice, leaving=first.pk) == "second"
    assert next_of(bob) == "first"


def test_with_nothing_else_a_dossier_put_off_comes_again() -> None:
    only = waiting("only")
    alice = person("alice")
    assert next_of(alice) == "only"
    assert next_of(alice, leaving=only.pk) == "only"


def test_nobody_is_given_what_they_may_not_see_or_what_is_not_to_be_done() -> None:
    from storage.models import Standing

    waiting("elsewhere", academy="toulouse")
    waiting("other", speciality="tourisme")
    for standing in (Standing.CLEAR, Standing.ASKED, Standing.ACCEPTED, Standing.UNCHECKED):
        waiting(f"not-{standing}", standing=standing)
    assert next_of(person("alice", specialities=["batiment"])) is None
    assert next_of(person("carole", specialities=["tourisme"])) == "other"
    assert next_of(person("admin", academy="", role="administrateur")) == "elsewhere"


def test_an_answer_comes_first_and_to_who_asked() -> None:
    from storage.models import Standing

    waiting("pressing", gravity=3, due_at=NOW)
    alice, bob = person("alice"), person("bob")
    waiting("answered", standing=Standing.ANSWERED, keeper=alice, due_at=None)
    assert next_of(bob) == "pressing"
    assert next_of(bob, NOW + 30 * DAY) == "pressing"
    assert next_of(alice) == "answered"


def test_the_line_that_the_circular_names_goes_before_the_date() -> None:
    waiting("other", due_at=NOW)
    waiting("mine", due_at=NOW + 9 * DAY, lines=" 0536257108 0536257139 ")
    assert next_of(person("zoe", line="05 36 25 71 39")) == "mine"
    assert next_of(person("yan", line="05 36 25 71 13")) == "other"


def test_whoever_holds_a_dossier_keeps_others_off() -> None:
    from storage.models import Handling
    from storage.next_dossier import HELD_FOR, Held, hold

    dossier = waiting("one")
    alice, bob = person("alice"), person("bob")
    row = Handling.objects.get(pk=dossier.pk)
    hold(row, alice, NOW)
    with pytest.raises(Held) as caught:
        hold(row, bob, NOW + DAY / 1000)
    assert caught.value.name == "Alice"
    hold(row, bob, NOW + 2 * HELD_FOR)


def test_dossiers_given_to_somebody_are_theirs_until_given_back() -> None:
    from storage.models import Handling
    from storage.next_dossier import give

    waiting("one")
    alice, bob = person("alice"), person("bob")
    assert give(Handling.objects.all(), bob) == 1
    assert next_of(alice, NOW + 30 * DAY) is None
    give(Handling.objects.all(), None)
    assert next_of(alice) == "one"


MAKER = """
import datetime as dt
from config.start import start_django
start_django()
from storage.models import Handling, Person
from storage.register import put_dossier
now = dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC)
for number in range(24):
    put_dossier(f"n{number}", "nice-2026", "nice", {"id": f"n{number}"}, False, now)
Handling.objects.update(standing="waiting")
for login in ("alice", "bob", "carole"):
    Person.objects.create(login=login, name=login, role="gestionnaire", created_at=now)
"""
TAKER = """
import sys, datetime as dt
from config.start import start_django
start_django()
from storage.models import Person
from storage.next_dossier import take_next
who = Person.objects.get(login=sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
for _ in range(24):
    row = take_next(who, dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC))
    if row is None:
        break
    print(row.pk, flush=True)
    type(row).objects.filter(pk=row.pk).update(standing="accepted")
"""


def taken_at_once(environment: dict[str, str], logins: list[str]) -> list[list[str]]:
    """What each of several processes is given, all starting together."""
    takers = [
        subprocess.Popen(
            [sys.executable, "-c", TAKER, login], cwd=PROJECT, env={**os.environ, **environment},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for login in logins
    ]  # fmt: skip
    for taker in takers:
        assert taker.stdout
        assert taker.stdout.readline() == "ready\n"
    for taker in takers:
        assert taker.stdin
        taker.stdin.write("go\n")
        taker.stdin.flush()
    told = [taker.communicate(timeout=120)[0].split() for taker in takers]
    assert [taker.returncode for taker in takers] == [0] * len(takers)
    return told


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/rows.sqlite3"
        return
    folder = tmp_path / "postgresql"
    folder.mkdir()
    folder.chmod(0o755)
    server = PostgreSQL(folder)
    with server.running():
        yield server.new_database()


def test_people_who_ask_at_once_never_get_the_same(database: str, tmp_path: Path) -> None:
    environment = {
        "CONFORME_DATA_DIR": str(tmp_path / "data"),
        "CONFORME_DATABASE_URL": database,
        "CONFORME_SECRET_KEY": "une clé d'essai, la même pour tous les processus",
    }
    assert conforme(environment, "migrate").returncode == 0
    made = subprocess.run(
        [sys.executable, "-c", MAKER], cwd=PROJECT, env={**os.environ, **environment}, check=False
    )
    assert made.returncode == 0
    told = taken_at_once(environment, ["alice", "bob", "carole"])
    given = [pk for taken in told for pk in taken]
    assert len(given) == len(set(given)) == 24
