"""The same road on real servers: each broker, database and store, and their faults."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import conforme, wait_for
from tests.service.servers import Redis
from tests.service.sites import Site, assert_nothing_lost, send_pieces

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("broker", "database", "store"),
    [
        ("redis", "postgresql", "s3"),
        ("rabbitmq", "postgresql", "folder"),
        ("redis", "sqlite", "folder"),
        ("rabbitmq", "sqlite", "s3"),
    ],
)
def test_the_road_on_every_server(
    site: Site, dossier: dict[str, Any], broker: str, database: str, store: str
) -> None:
    caller = site.set_up(broker, database, store)
    send_pieces(caller, dossier, [b"%%PDF %d" % n for n in range(3)])
    large = dossier | {"id": "NCE-2026-000009"}
    send_pieces(caller, large, [b"%PDF" + b"x" * 6_000_000])
    worker = site.start("worker")
    assert_nothing_lost(site.environment, caller, {dossier["id"]: 3, large["id"]: 1})
    assert worker.stop() == 0
    doctor = conforme(site.environment, "doctor")
    assert "✗ base" not in doctor.stdout
    assert "✗ magasin" not in doctor.stdout
    assert "✗ courtier" not in doctor.stdout


@pytest.mark.parametrize("broker", ["redis", "rabbitmq"])
def test_a_worker_killed_in_the_middle_of_a_page(
    site: Site, dossier: dict[str, Any], broker: str
) -> None:
    caller = site.set_up(broker, "postgresql", "folder")
    first = site.start("worker")
    send_pieces(caller, dossier, [b"slow", b"%PDF 1", b"%PDF 2"])
    wait_for(lambda: "reading" in {p["state"] for p in caller.state(dossier["id"])["pieces"]})
    first.stop(signal.SIGKILL)
    site.start("worker")
    assert_nothing_lost(site.environment, caller, {dossier["id"]: 3})


def test_a_broker_that_came_back_empty(site: Site, tmp_path: Path, dossier: dict[str, Any]) -> None:
    (tmp_path / "broker").mkdir()
    own = Redis(tmp_path / "broker")
    with own.running():
        caller = site.set_up(own, "postgresql", "folder")
        send_pieces(caller, dossier, [b"%PDF 0", b"%PDF 1"])
    # killed: it kept nothing
    sent = caller.upload(dossier["id"], b"%PDF 2", rubrique="identity", file="2.pdf")
    assert sent.status == 201  # safe, although nobody can be told
    with own.running():
        site.start("worker")
        assert_nothing_lost(site.environment, caller, {dossier["id"]: 3})
