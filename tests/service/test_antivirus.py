"""The antivirus: what it finds is not opened, and its silence holds pieces back, unread, unlost."""

from __future__ import annotations

import shutil
import socketserver
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from config.addresses import Scanner, scanner
from config.settings import AppSettings
from queues.antivirus import ScannerDown, check_scanner, scan
from queues.crew import Crew
from tests.service.servers import free_port, need, running

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
NAME = "Eicar-Test-Signature"


@dataclass(slots=True)
class Clamd:
    """Speaks as clamd does; `says` is what it answers instead, for its bad days."""

    port: int = 0
    says: bytes | None = None

    def answer(self, data: bytes) -> bytes:
        if self.says is not None:
            return self.says
        return b"stream: %s FOUND\0" % NAME.encode() if EICAR in data else b"stream: OK\0"


@pytest.fixture
def clamd() -> Iterator[Clamd]:
    spoken = Clamd()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            command = b""
            while not command.endswith(b"\0"):
                command += self.rfile.read(1)
            if command == b"zPING\0":
                self.wfile.write(b"PONG\0" if spoken.says is None else spoken.says)
                return
            data = b""
            while size := struct.unpack("!L", self.rfile.read(4))[0]:
                data += self.rfile.read(size)
            self.wfile.write(spoken.answer(data))

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
    spoken.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield spoken
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    made = {"good": b"%PDF" + b"x" * 200_000, "bad": EICAR}
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    return {name: tmp_path / name for name in made}


def test_what_is_harmful_has_a_name(clamd: Clamd, files: dict[str, Path]) -> None:
    there = Scanner(host="127.0.0.1", port=clamd.port)
    check_scanner(there)
    assert scan(there, files["good"]) is None
    assert scan(there, files["bad"]) == NAME


@pytest.mark.parametrize("says", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream:\0"])
def test_no_clear_answer_is_no_answer(clamd: Clamd, files: dict[str, Path], says: bytes) -> None:
    clamd.says = says
    there = Scanner(host="127.0.0.1", port=clamd.port)
    with pytest.raises(ScannerDown):
        scan(there, files["good"])
    with pytest.raises(ScannerDown):
        check_scanner(there)


def test_nobody_answers(files: dict[str, Path], tmp_path: Path) -> None:
    for there in (
        Scanner(host="127.0.0.1", port=free_port()),
        Scanner(path=tmp_path / "clamd.ctl"),
    ):
        with pytest.raises(ScannerDown):
            scan(there, files["good"])


def test_addresses() -> None:
    assert scanner("/run/clamd.ctl") == Scanner(path=Path("/run/clamd.ctl"))
    assert scanner("antivirus:3311") == Scanner(host="antivirus", port=3311)
    for wrong in ("", "h:x", "h/p", "u@h"):
        with pytest.raises(ValueError, match=r".*"):
            scanner(wrong)


def test_a_real_clamd(tmp_path: Path, files: dict[str, Path]) -> None:
    """With a base of one line: that of the harmless file that every antivirus knows."""
    program = need(shutil.which("clamd"), "clamav-daemon")
    (tmp_path / "base").mkdir()
    line = f"44d88612fea8a8f36de82e1278abb02f:68:{NAME}\n"
    (tmp_path / "base" / "test.hdb").write_text(line)
    port = free_port()
    (tmp_path / "clamd.conf").write_text(
        f"Foreground yes\nTCPSocket {port}\nTCPAddr 127.0.0.1\nUser root\n"
        f"DatabaseDirectory {tmp_path}/base\nPidFile {tmp_path}/pid\n"
        f"TemporaryDirectory {tmp_path}\n"
    )
    arguments = [program, "--config-file", str(tmp_path / "clamd.conf")]
    with running(arguments, port, tmp_path):
        there = Scanner(host="127.0.0.1", port=port)
        check_scanner(there)
        assert scan(there, files["good"]) is None
        assert str(scan(there, files["bad"])).startswith(NAME)


@pytest.fixture
def shop(rows: Path, tmp_path: Path, clamd: Clamd) -> Iterator[Any]:
    from django.conf import settings

    from queues.workshop import Workshop
    from storage.stores.folder import FolderStore

    crew = Crew(1, memory_bytes=1_500_000_000)
    there = Scanner(host="127.0.0.1", port=clamd.port)
    own = replace(settings.CONFORME, app=AppSettings(), scanner=there)
    reader = "tests.service.quick_readers:as_told"
    yield Workshop(own, FolderStore(tmp_path / "objects"), crew, reader)
    crew.close()


def test_a_piece_is_held_back_until_the_antivirus_answers(
    shop: Any, clamd: Clamd, dossier: dict[str, Any]
) -> None:
    from storage.models import DeadLetter, Reading
    from tests.service.test_work import new_dossier, sent, states, work_off

    broker = worked(shop)
    row = new_dossier(dossier)
    clamd.says = b""
    version = sent(shop, row, b"%PDF")
    work_off(broker)
    assert (states(row), Reading.objects.count(), DeadLetter.objects.count()) == (
        ["received"], 0, 0
    )  # fmt: skip
    clamd.says = None
    from queues.send import READ_PIECE, send

    send(READ_PIECE, version.pk)
    work_off(broker)
    assert states(row) == ["read"]
    broker.close()


def test_what_is_harmful_is_never_opened(shop: Any, dossier: dict[str, Any]) -> None:
    from storage.runs import latest_run
    from tests.service.test_work import new_dossier, sent, work_off

    broker = worked(shop)
    row = new_dossier(dossier)
    sent(shop, row, b"kill" + EICAR)  # opening it would kill
    work_off(broker)
    run = latest_run(row)
    assert run
    (piece,) = run.report["pieces"]
    (finding,) = [f for f in piece["findings"] if f["code"] == "file_unsupported"]
    assert (finding["severity"], finding["evidence"]["read"]) == ("blocking", NAME)
    broker.close()


def worked(shop: Any) -> Any:
    """A broker in memory with a worker's actors."""
    from queues.actors import declare_actors
    from queues.around import DatabaseConnections, DeadLetters
    from queues.broker import open_broker

    broker = open_broker(shop.settings, DatabaseConnections(), DeadLetters())
    declare_actors(broker, shop)
    return broker
