"""How often a client may ask: counted for all web processes together, told when to come back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.service.api.asking import Api, code
from tests.service.running import Caller
from tests.service.sites import Servers, Site

NOW = 1_800_000_000.0


@pytest.mark.usefixtures("rows")
def test_who_asks_too_much_is_told_when_to_come_back(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    from intake.api.rates import RateLimit

    limit = RateLimit("requests", 2)
    monkeypatch.setattr("intake.api.build.request_limit", lambda: limit)
    answers = [api.call("GET", "/dossiers") for _ in range(3)]
    assert [a.status_code for a in answers] == [200, 200, 429]
    assert code(answers[2]) == (429, "too_many_requests")
    assert 1 <= int(answers[2]["Retry-After"]) <= 30


@pytest.mark.usefixtures("rows")
def test_what_was_spent_is_earned_again() -> None:
    from storage.rates import Grant, grant

    assert grant("a", 60, 60, NOW) == Grant(60)
    assert grant("a", 60, 5, NOW) == Grant(0, pytest.approx(1.0))
    assert grant("b", 60, 5, NOW) == Grant(5)
    assert grant("a", 60, 5, NOW + 3) == Grant(3)
    assert grant("a", 60, 60, NOW + 500) == Grant(60)


@pytest.mark.usefixtures("rows")
def test_nobody_waits_for_a_clock_that_was_set_back() -> None:
    from storage.rates import Grant, grant

    assert grant("a", 60, 60, NOW) == Grant(60)
    assert grant("a", 60, 60, NOW - 86_400) == Grant(60)
    assert grant("a", 60, 1, NOW - 86_400).passes == 0


@pytest.mark.usefixtures("rows")
def test_two_processes_grant_no_more_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has passes in hand; those of both are counted."""
    from intake.api.rates import RateLimit

    monkeypatch.setattr("intake.api.rates.time.time", lambda: NOW)
    here, there = (RateLimit("requests", 300, clock=lambda: 0.0) for _ in range(2))
    taken = [limit.take("client") for _ in range(400) for limit in (here, there)]
    assert taken.count(0.0) == 300
    assert here.take("another") == 0.0


@pytest.mark.usefixtures("migrated")
def test_who_is_refused_costs_the_database_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from intake.api.rates import RateLimit
    from storage.rates import Grant

    asked: list[str] = []

    def empty(name: str, *_: Any) -> Any:
        asked.append(name)
        return Grant(0, 7.0)

    monkeypatch.setattr("intake.api.rates.grant", empty)
    now = [0.0]
    limit = RateLimit("uploads", 60, clock=lambda: now[0])
    assert [limit.take("client") for _ in range(3)] == [7.0] * 3
    now[0] = 6.0
    assert limit.take("client") == 1.0
    assert asked == ["uploads:client"]
    now[0] = 7.5
    assert limit.take("client") == 7.0
    assert len(asked) == 2


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    (tmp_path / "servers").mkdir()
    with ExitStack() as stack:
        yield Site(tmp_path, stack, Servers(tmp_path / "servers", stack))


@pytest.mark.slow
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_two_web_processes_share_one_rate(site: Site, database: str) -> None:
    site.environment["CONFORME_REQUESTS_PER_MINUTE"] = "6"
    first = site.set_up("redis", database, "folder")
    second = Caller(site.start("web").port, first.token)
    started = time.monotonic()
    answers = [caller.call("GET", "/dossiers") for _ in range(6) for caller in (first, second)]
    refused = [a for a in answers if a.status == 429]
    earned = (time.monotonic() - started) / 10  # one each ten seconds, meanwhile
    assert 6 <= len(answers) - len(refused) <= 6 + earned
    assert refused
    assert all(1 <= int(a.headers["Retry-After"]) <= 10 for a in refused)
    assert refused[0].headers["Content-Type"] == "application/problem+json"
    assert refused[0].json["code"] == "too_many_requests"
