"""An exam office in a database of each test's own: people, dossiers, a machine that checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from queues.crew import Crew
from tests.console.building import DAY, Office
from tests.service.conftest import migrated, rows  # noqa: F401  (fixtures)
from tests.service.hashes import quick_hashes  # noqa: F401


@pytest.fixture(scope="session")
def crew() -> Iterator[Crew]:
    crew = Crew(1, memory_bytes=3_000_000_000)
    yield crew
    crew.close()


@pytest.fixture
def sent(rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:  # noqa: F811
    """Messages sent; nobody takes them."""
    from django.conf import settings

    from queues.broker import open_broker

    broker = open_broker(replace(settings.CONFORME, data_dir=tmp_path))
    messages: list[Any] = []
    monkeypatch.setattr(
        broker, "enqueue", lambda m, delay=None: messages.append((m.actor_name, *m.args))
    )
    yield messages
    broker.close()


@pytest.fixture
def office(
    quick_hashes: None,  # noqa: F811
    sent: list[Any],
    tmp_path: Path,
    crew: Crew,
    monkeypatch: pytest.MonkeyPatch,
) -> Office:
    """On a day when every date of the circular is still to come."""
    from django.conf import settings
    from django.utils import timezone

    import console.pictures
    from queues.workshop import Workshop
    from storage.stores.folder import FolderStore

    real = timezone.now
    shift = DAY - real()
    monkeypatch.setattr(timezone, "now", lambda: real() + shift)
    store = FolderStore(tmp_path / "objects")
    monkeypatch.setattr(console.pictures, "store", lambda: store)
    return Office(Workshop(settings.CONFORME, store, crew))


@pytest.fixture
def alice(office: Office) -> Any:
    office.person("alice")
    return office.client("alice")


@pytest.fixture
def head(office: Office) -> Any:
    """The browser of who leads the office."""
    office.person("rose", role="responsable")
    return office.client("rose")
