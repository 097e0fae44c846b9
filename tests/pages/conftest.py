"""Pages asked through Django's own client: rows and objects of each test alone, nobody reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from queues.crew import Crew
from tests.pages.visiting import Visit
from tests.service.conftest import migrated, rows  # noqa: F401  (fixtures)


@pytest.fixture(scope="session")
def crew() -> Iterator[Crew]:
    crew = Crew(1, memory_bytes=3_000_000_000)
    yield crew
    crew.close()


@pytest.fixture
def sent(
    rows: Path,  # noqa: F811
    tmp_path: Path,
    crew: Crew,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[list[Any]]:
    """Messages sent; nobody takes them."""
    from django.conf import settings

    import intake.services
    from intake.api import rates
    from intake.gate import Gate
    from queues.broker import open_broker

    own = replace(settings.CONFORME, data_dir=tmp_path)
    look = "tests.service.quick_readers:open_gate"
    monkeypatch.setattr(settings, "CONFORME", own)
    monkeypatch.setattr(intake.services, "open_gate", lambda _: Gate(crew, own.app, None, look))
    broker = open_broker(own)
    messages: list[Any] = []
    enqueue = broker.enqueue

    def note(message: Any, delay: Any = None) -> Any:
        messages.append((message.actor_name, *message.args))
        return enqueue(message, delay=delay)

    monkeypatch.setattr(broker, "enqueue", note)
    for cache in (intake.services.services, rates.upload_limit, rates.request_limit):
        cache.cache_clear()
    yield messages
    broker.close()
    intake.services.services.cache_clear()


@pytest.fixture
def visit(sent: list[Any], monkeypatch: pytest.MonkeyPatch) -> Visit:
    """A candidate who has opened the personal link, on a day when everything can still be sent."""
    import datetime as dt

    from django.utils import timezone

    real, day = timezone.now, dt.datetime(2025, 11, 3, 9, tzinfo=dt.UTC)
    shift = day - real()
    monkeypatch.setattr(timezone, "now", lambda: real() + shift)
    return Visit.of("NCE-2026-000777")
