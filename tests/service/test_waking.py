"""A message in Redis wakes who waits for it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import dramatiq
import pytest
import redis

from queues.waking import WakingBroker
from tests.service.servers import Redis

HOUR_MS = 3_600_000


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    server = Redis(tmp_path_factory.mktemp("redis"))
    with server.running():
        yield server.url


@pytest.fixture
def broker(url: str) -> Iterator[Any]:
    opened: Any = WakingBroker(url=url, middleware=[])
    opened.declare_queue("now")
    yield opened
    opened.client.flushdb()
    opened.close()


def message(number: int) -> dramatiq.Message[None]:
    return dramatiq.Message(
        queue_name="now", actor_name="essai", args=(number,), kwargs={}, options={}
    )


def test_who_waits_for_an_hour_has_it_at_once(broker: Any) -> None:
    consumer = broker.consume("now", prefetch=2, timeout=HOUR_MS)
    got: list[Any] = []

    def listen() -> None:
        while not got:
            got.extend(m for m in [next(consumer)] if m is not None)

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    while not _is_waiting(broker):
        pass
    broker.enqueue(message(1))
    listener.join(timeout=60)
    assert [m.args for m in got] == [(1,)]


def _is_waiting(broker: Any) -> bool:
    return any(c["cmd"] == "blpop" for c in broker.client.client_list())


def test_signs_do_not_pile_up(broker: Any) -> None:
    for number in range(40):
        broker.enqueue(message(number))
    assert 1 <= broker.client.llen(broker.signs_of("now")) <= 16
    assert broker.do_qsize("now") == 40


def test_what_is_put_off_wakes_nobody(broker: Any) -> None:
    broker.enqueue(message(1), delay=HOUR_MS)
    assert broker.client.llen(broker.signs_of("now")) == 0


def test_all_are_given_once_each_in_their_order(broker: Any) -> None:
    """Signs left over tell of nothing: the queue alone does."""
    consumer = broker.consume("now", prefetch=2, timeout=1)
    for number in range(20):
        broker.enqueue(message(number))
    given = []
    for _ in range(200):
        if (found := next(consumer)) is not None:
            given.append(found.args[0])
            consumer.ack(found)
    assert given == list(range(20))


def test_a_server_that_forbids_the_wait_is_looked_at_as_before(
    broker: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise redis.ResponseError("NOPERM")

    monkeypatch.setattr(broker.client, "blpop", forbidden)
    monkeypatch.setattr(broker.client, "pipeline", forbidden)
    consumer = broker.consume("now", prefetch=2, timeout=1)
    assert next(consumer) is None
    broker.enqueue(message(1))
    assert next(consumer).args == (1,)
