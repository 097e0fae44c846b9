"""The clock set back, set forward, while pieces wait and are read: each still has one result."""

from __future__ import annotations

import datetime as dt
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import Caller, Process, start, token, wait_for
from tests.service.sites import assert_nothing_lost
from tests.service.test_work import new_dossier, sent, states, work_off

DAY = dt.timedelta(days=1)


class Clock:
    """The time of day as everybody who asks is told it."""

    def __init__(self) -> None:
        self.now = dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock(rows: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    from django.utils import timezone

    clock = Clock()
    monkeypatch.setattr(timezone, "now", clock)
    return clock


def emptied(broker: Any) -> None:
    for queue in ("now", "bulk"):
        broker.flush(queue)


def assert_read_once(row: Any) -> None:
    from storage.models import Reading, Run

    assert states(row) == ["read"]
    assert (Reading.objects.count(), Run.objects.count()) == (1, 1)
    row.refresh_from_db()
    assert row.revision == row.checked_revision


@pytest.mark.parametrize("moved", [-DAY, DAY], ids=["back", "forward"])
def test_a_lost_message_is_sent_again_whatever_the_clock(
    clock: Clock, shop: Any, broker: Any, dossier: dict[str, Any], moved: dt.timedelta
) -> None:
    from queues.recovery import sweep

    row = new_dossier(dossier)
    sent(shop, row, b"%PDF")
    emptied(broker)
    clock.now += moved
    assert sweep(shop, broker, clock.now) >= 1
    assert sweep(shop, broker, clock.now) == 0  # once: not at each look until time catches up
    work_off(broker)
    assert_read_once(row)


@pytest.mark.parametrize("moved", [-DAY, DAY], ids=["back", "forward"])
def test_a_dead_workers_piece_is_taken_up_whatever_the_clock(
    clock: Clock, shop: Any, broker: Any, dossier: dict[str, Any], moved: dt.timedelta
) -> None:
    from queues.recovery import sweep
    from storage import reading_work

    row = new_dossier(dossier)
    version = sent(shop, row, b"%PDF")
    emptied(broker)
    assert reading_work.claim(version.pk, shop.lease_s, clock.now)
    clock.now += moved
    sweep(shop, broker, clock.now)
    work_off(broker)
    assert_read_once(row)


def test_a_living_workers_piece_taken_from_it_is_saved_once(
    clock: Clock, shop: Any, broker: Any, dossier: dict[str, Any]
) -> None:
    """The clock leaps forward in the middle of a page: its lease ends, another reads it too."""
    from dossiers.reading import Reading, Sheets
    from queues.recovery import sweep
    from storage import reading_work

    row = new_dossier(dossier)
    version = sent(shop, row, b"%PDF")
    emptied(broker)
    first = reading_work.claim(version.pk, shop.lease_s, clock.now)
    assert first
    clock.now += DAY
    sweep(shop, broker, clock.now)
    work_off(broker)
    late = reading_work.keep_reading(
        Reading("piece", first.object.sha256, Sheets(None)), "other", 1.0, clock.now
    )
    assert reading_work.save_read(first, late, clock.now) is False
    late.delete()
    assert_read_once(row)


def test_a_call_is_due_though_the_clock_was_set_back(clock: Clock, dossier: dict[str, Any]) -> None:
    from storage import deliveries
    from storage.clients import create_client
    from storage.models import Client, WebhookDelivery

    client, _ = create_client("rectorat", ["read"], "", clock.now)
    assert isinstance(client, Client)
    call = WebhookDelivery.objects.create(
        client=client, dossier=new_dossier(dossier), event="dossier.checked", body="{}",
        next_at=clock.now + dt.timedelta(hours=5), created_at=clock.now,
    )  # fmt: skip
    assert list(deliveries.due(clock.now)) == []
    clock.now -= DAY
    assert list(deliveries.due(clock.now)) == [call.pk]
    assert deliveries.take(call.pk, clock.now)
    assert list(deliveries.due(clock.now)) == []


def test_a_service_whose_clock_is_set_back_and_forward(
    tmp_path: Path, dossier: dict[str, Any]
) -> None:
    """Real processes: killed in the middle of a page, started again a day earlier, then two days
    later; every piece has one current result."""
    clock = tmp_path / "clock"
    clock.write_text("0")
    environment = {
        "CONFORME_DATA_DIR": str(tmp_path), "CONFORME_PORT": "0", "CONFORME_WORKERS": "1",
        "CONFORME_SWEEP_SECONDS": "1", "CLOCK": str(clock),
    }  # fmt: skip

    def served() -> Process:
        return start(["-m", "tests.service.quick_service", "serve"], environment)

    service = served()
    caller = Caller(service.port, token(environment, "essais", "read,write"))
    caller.put_dossier(dossier)

    def upload(name: str, data: bytes) -> None:
        told = caller.upload(dossier["id"], data, rubrique="identity", file=name)
        assert told.status == 201, told.body

    try:
        upload("0.pdf", b"slow")
        wait_for(lambda: "reading" in {p["state"] for p in caller.state(dossier["id"])["pieces"]})
        upload("1.pdf", b"%PDF 1")
        service.stop(signal.SIGKILL)
        clock.write_text("-86400")
        service = served()
        caller = Caller(service.port, caller.token)
        upload("2.pdf", b"%PDF 2")
        caller.wait_checked(dossier["id"], pieces=3)
        clock.write_text("172800")
        upload("3.pdf", b"%PDF 3")
        caller.wait_checked(dossier["id"], pieces=4)
        clock.write_text("0")
        upload("4.pdf", b"%PDF 4")
        assert_nothing_lost(environment, caller, {dossier["id"]: 5})
        assert service.stop() == 0
    finally:
        service.stop(signal.SIGKILL)
