"""An API whose messages nobody takes, and whose objects go to a folder of each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from intake.gate import LOOK, Gate
from queues.crew import Crew
from tests.service.api.asking import Api


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    crew = Crew(1, memory_bytes=3_000_000_000)
    yield crew
    crew.close()


@pytest.fixture
def sent(
    rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crew: Crew
) -> Iterator[list[Any]]:
    """Messages sent; nobody takes them. Objects go to a folder of this test."""
    from django.conf import settings

    from intake import services as module
    from intake.api import rates
    from queues.broker import open_broker
    from storage.stores.folder import FolderStore

    broker = open_broker(settings.CONFORME)
    gate = Gate(crew, settings.CONFORME.app, None, LOOK)
    own = module.Services(settings.CONFORME, FolderStore(tmp_path / "objects"), gate)
    for user in ("intake.api.dossiers", "intake.api.taking_in",
                 "intake.api.build", "intake.api.rates", "intake.web.health"):  # fmt: skip
        monkeypatch.setattr(f"{user}.services", lambda: own)
    rates.upload_limit.cache_clear()
    rates.request_limit.cache_clear()
    messages: list[Any] = []
    enqueue = broker.enqueue

    def note(message: Any, delay: Any = None) -> Any:
        messages.append((message.actor_name, *message.args))
        return enqueue(message, delay=delay)

    monkeypatch.setattr(broker, "enqueue", note)
    yield messages
    broker.close()


@pytest.fixture
def api(sent: list[Any]) -> Api:
    return Api()
