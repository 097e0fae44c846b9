"""Servers that go away and come back, callers that collide, uploads that break off: in the end each
piece has one result, and every byte that was acknowledged is there."""

from __future__ import annotations

import signal
import socket
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import Answer, Caller, start, wait_for
from tests.service.servers import S3, PostgreSQL
from tests.service.sites import QUICK, Site, assert_nothing_lost, send_pieces

pytestmark = pytest.mark.slow


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of a server that the test may stop."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def test_the_same_piece_from_many_callers_at_once(site: Site, dossier: dict[str, Any]) -> None:
    caller = site.set_up("redis", "postgresql", "folder")
    caller.put_dossier(dossier)
    answers: list[Answer] = []

    def send() -> None:
        answers.append(caller.upload(dossier["id"], b"%PDF one", rubrique="identity", file="0.pdf"))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(a.status for a in answers) == [200] * 7 + [201]
    assert len({a.json["id"] for a in answers}) == 1
    workers = [site.start("worker") for _ in range(2)]
    assert_nothing_lost(site.environment, caller, {dossier["id"]: 1})
    assert caller.result(dossier["id"])["run"]["number"] == 1
    assert len(site.objects()) == 1
    for worker in workers:
        assert worker.stop() == 0


def test_a_burst_of_uploads(site: Site, dossier: dict[str, Any]) -> None:
    """200 uploads by 20 callers: none lost, none doubled, no answer but 201."""
    caller = site.set_up("redis", "postgresql", "folder")
    for _ in range(2):
        site.start("worker")
    numbers = [f"N-{n}" for n in range(20)]
    answers: list[int] = []

    def send(number: str) -> None:
        answers.append(caller.put_dossier(dossier | {"id": number}).status)
        for rank in range(10):
            data = f"%PDF {number} {rank}".encode()
            sent = caller.upload(number, data, rubrique="identity", file=f"{rank}.pdf")
            answers.append(sent.status)

    threads = [threading.Thread(target=send, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [201] * 220
    assert_nothing_lost(site.environment, caller, dict.fromkeys(numbers, 10))
    assert len(site.objects()) == 200


def test_a_store_that_is_down_for_thirty_seconds(
    site: Site, own: Path, dossier: dict[str, Any]
) -> None:
    store = S3(own)
    # tried again for more than half a minute, as with the defaults, but oftener
    site.environment |= {"CONFORME_RETRY_MAX_SECONDS": "4", "CONFORME_MAX_RETRIES": "30"}
    with store.running():
        caller = site.set_up("redis", "postgresql", store)
        send_pieces(caller, dossier, [b"%PDF 0", b"%PDF 1"])
    back = time.monotonic() + 30
    refused = caller.upload(dossier["id"], b"%PDF 2", rubrique="identity", file="2.pdf")
    assert (refused.status, refused.json["code"]) == (503, "unavailable")
    worker = site.start("worker")
    wait_for(lambda: "StoreUnavailable" in worker.log)
    time.sleep(max(0.0, back - time.monotonic()))
    with store.running():
        sent = caller.upload(dossier["id"], b"%PDF 2", rubrique="identity", file="2.pdf")
        assert sent.status == 201
        assert_nothing_lost(site.environment, caller, {dossier["id"]: 3})


def test_a_database_that_is_restarted(site: Site, own: Path, dossier: dict[str, Any]) -> None:
    database = PostgreSQL(own)
    with database.running():
        address = database.new_database()
        caller = site.set_up("redis", database, "folder", address)
        site.start("worker")
        send_pieces(caller, dossier, [b"%PDF 0", b"slow 1"])
    refused = caller.upload(dossier["id"], b"%PDF 2", rubrique="identity", file="2.pdf")
    assert (refused.status, refused.json["code"]) == (503, "unavailable")
    with database.running():
        wait_for(lambda: caller.call("GET", "/dossiers").status == 200)
        again = caller.upload(dossier["id"], b"%PDF 2", rubrique="identity", file="2.pdf")
        assert again.status == 201
        assert_nothing_lost(site.environment, caller, {dossier["id"]: 3})


def head_of_upload(caller: Caller, dossier: dict[str, Any], length: int) -> bytes:
    path = f"/api/v1/dossiers/{dossier['id']}/pieces?rubrique=identity&file=0.pdf"
    lines = (
        f"POST {path} HTTP/1.1", "Host: 127.0.0.1", f"Authorization: Bearer {caller.token}",
        f"Content-Length: {length}", "", "",
    )  # fmt: skip
    return "\r\n".join(lines).encode()


def test_an_upload_that_breaks_off_with_its_process(site: Site, dossier: dict[str, Any]) -> None:
    caller = site.set_up("redis", "postgresql", "folder")
    caller.put_dossier(dossier)
    with socket.create_connection(("127.0.0.1", caller.port)) as wire:
        wire.sendall(head_of_upload(caller, dossier, 1_000_000) + b"x" * 500_000)
        site.web.stop(signal.SIGKILL)
    again = start([*QUICK, "web"], site.environment)
    try:
        back = Caller(again.port, caller.token)
        assert back.state(dossier["id"])["pieces"] == []
        assert site.objects() == []
        sent = back.upload(dossier["id"], b"%PDF", rubrique="identity", file="0.pdf")
        assert sent.status == 201
        site.start("worker")
        assert_nothing_lost(site.environment, back, {dossier["id"]: 1})
    finally:
        again.stop(signal.SIGKILL)


def test_slow_uploads_stop_nobody_else(site: Site, dossier: dict[str, Any]) -> None:
    caller = site.set_up("redis", "sqlite", "folder")
    caller.put_dossier(dossier)
    with ExitStack() as wires:
        for _ in range(100):
            wire = wires.enter_context(socket.create_connection(("127.0.0.1", caller.port)))
            wire.sendall(head_of_upload(caller, dossier, 1000) + b"x")  # and no more
        sent = caller.upload(dossier["id"], b"%PDF", rubrique="identity", file="0.pdf")
        assert sent.status == 201
