"""A client's system is told of each check: signed, again when it does not answer, never twice."""

from __future__ import annotations

import datetime as dt
import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from config.settings import AppSettings
from tests.service.running import conforme

pytestmark = pytest.mark.usefixtures("rows")
NOW = dt.datetime(2025, 11, 3, 12, tzinfo=dt.UTC)


@dataclass(slots=True)
class System:
    """A caller's own server, which answers as it is told to."""

    url: str = ""
    status: int = 204
    calls: list[tuple[dict[str, str], str]] = field(default_factory=list)


@pytest.fixture
def system() -> Iterator[System]:
    told = System()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            told.calls.append((dict(self.headers), body))
            self.send_response(told.status)
            self.send_header("Location", told.url)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            return

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    told.url = f"http://127.0.0.1:{server.server_port}/conforme?de=essai"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield told
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def shop(rows: Path, tmp_path: Path) -> Any:
    from dataclasses import replace

    from django.conf import settings

    from queues.broker import open_broker
    from queues.crew import Crew
    from queues.workshop import Workshop
    from storage.stores.folder import FolderStore

    open_broker(settings.CONFORME)
    quick = replace(settings.CONFORME, app=AppSettings())
    return Workshop(quick, FolderStore(tmp_path / "objects"), Crew(1, 10**9))


def client(name: str, url: str, academy: str = "") -> Any:
    from storage.clients import create_client
    from storage.models import Client

    row, _ = create_client(name, ["read"], academy, NOW)
    Client.objects.filter(pk=row.pk).update(webhook_url=url)
    return row


def checked(shop: Any, dossier: dict[str, Any]) -> list[Any]:
    """Check a new dossier; the calls that this announced."""
    from queues.work import check_dossier
    from storage.models import WebhookDelivery
    from storage.register import put_dossier

    number = dossier["id"]
    row = put_dossier(number, "nice-2026", "nice", dossier, False, NOW).dossier
    check_dossier(shop, row.pk)
    return list(WebhookDelivery.objects.filter(dossier=row))


def test_a_check_is_told_once_with_a_signature_that_holds(
    shop: Any, dossier: dict[str, Any], system: System
) -> None:
    from queues.telling import signature, signing_key, tell_client

    row = client("rectorat", system.url)
    (call,) = checked(shop, dossier)
    tell_client(shop, call.pk)
    tell_client(shop, call.pk)
    ((headers, body),) = system.calls
    said = json.loads(body)
    assert (said["event"], said["dossier"], said["run"]) == ("dossier.checked", dossier["id"], 1)
    assert dossier["candidate"]["birth_name"] not in body
    moment_s = int(headers["Conforme-Signature"].split(",")[0].removeprefix("t="))
    assert headers["Conforme-Signature"] == signature(signing_key(row), moment_s, body)
    call.refresh_from_db()
    assert (call.last_status, call.next_at) == ("204", None)
    assert call.delivered_at


def test_only_those_who_may_know_are_told(shop: Any, dossier: dict[str, Any]) -> None:
    from storage.clients import revoke_client

    client("nice", "https://nice.example/", "nice")
    client("toulouse", "https://toulouse.example/", "toulouse")
    client("muet", "")
    client("parti", "https://parti.example/")
    revoke_client("parti", NOW)
    assert [call.client.name for call in checked(shop, dossier)] == ["nice"]


@pytest.mark.parametrize("status", [500, 404, 301])
def test_a_call_that_fails_is_made_again_later(
    shop: Any, dossier: dict[str, Any], system: System, status: int
) -> None:
    from django.utils import timezone

    from queues.telling import tell_client
    from storage.deliveries import due, untold
    from storage.models import WebhookDelivery

    client("rectorat", system.url)
    system.status = status
    (call,) = checked(shop, dossier)
    tell_client(shop, call.pk)
    tell_client(shop, call.pk)  # its hour has not come
    assert len(system.calls) == 1
    call.refresh_from_db()
    assert (call.attempts, call.last_status, call.delivered_at) == (1, str(status), None)
    assert [c.pk for c in untold()] == [call.pk]
    assert list(due(timezone.now())) == []
    WebhookDelivery.objects.update(next_at=timezone.now())
    system.status = 200
    assert list(due(timezone.now())) == [call.pk]
    tell_client(shop, call.pk)
    assert untold() == []
    assert len(system.calls) == 2


def test_nobody_at_the_address(shop: Any, dossier: dict[str, Any]) -> None:
    from queues.telling import tell_client
    from tests.service.servers import free_port

    client("rectorat", f"http://127.0.0.1:{free_port()}/")
    (call,) = checked(shop, dossier)
    tell_client(shop, call.pk)
    call.refresh_from_db()
    assert call.last_status == "ConnectionRefusedError"


def test_waits_grow_and_end() -> None:
    from storage.deliveries import MOST_ATTEMPTS, next_hour

    hours = [next_hour(attempts, NOW) for attempts in range(1, MOST_ATTEMPTS)]
    waits = [(hour - NOW).total_seconds() for hour in hours if hour]
    assert waits == sorted(waits)
    assert (waits[0], waits[1], waits[-1]) == (30, 60, 6 * 3600)
    assert next_hour(MOST_ATTEMPTS, NOW) is None


def test_on_the_command_line(rows: Path, tmp_path: Path) -> None:
    from django.db import connection

    client("rectorat", "")
    connection.close()
    data = {
        "CONFORME_DATA_DIR": str(tmp_path),
        "CONFORME_DATABASE_URL": f"sqlite://{rows}",
    }
    plain = conforme(data, "webhook", "set", "rectorat", "http://a.example/")
    assert (plain.returncode, "--allow-http" in plain.stderr) == (2, True)
    done = conforme(data, "webhook", "set", "rectorat", "https://a.example/x")
    assert (done.returncode, len(done.stdout.strip())) == (0, 64)
    assert conforme(data, "webhook", "list").stdout.strip() == "Appels qui n'ont pas abouti : 0"
    assert conforme(data, "webhook", "resend", "1").returncode == 2
    assert conforme(data, "webhook", "set", "rectorat", "-").returncode == 0
