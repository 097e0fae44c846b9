"""Files and a tesseract that take their reader down, every time, in real processes: each becomes a
finding for a person, and the pieces around it are read as ever."""

from __future__ import annotations

import signal
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import Caller, start, token
from tests.service.sites import Site, assert_nothing_lost, send_pieces

pytestmark = pytest.mark.slow


FATAL = {"file_corrupt", "illegible"}


def findings(caller: Caller, number: str) -> dict[str, set[str]]:
    return {p["file"]: {f["code"] for f in p["findings"]} for p in caller.result(number)["pieces"]}


def test_files_that_kill_or_hang_their_reader_every_time(
    site: Site, dossier: dict[str, Any]
) -> None:
    site.environment["CONFORME_WORKER_MEMORY_MB"] = "800"
    caller = site.set_up("redis", "postgresql", "folder")
    data = [b"kill", b"%PDF 1", b"hang", b"%PDF 3", b"eat", b"%PDF 5"]
    send_pieces(caller, dossier, data)
    for _ in range(2):
        site.start("worker")
    assert_nothing_lost(site.environment, caller, {dossier["id"]: len(data)})
    told = findings(caller, dossier["id"])
    assert {file for file, codes in told.items() if codes & FATAL} == {"0.pdf", "2.pdf", "4.pdf"}
    assert "illegible" in told["2.pdf"]


def test_a_message_delivered_many_times_to_two_workers_is_worked_at_once(
    site: Site, dossier: dict[str, Any], migrated: Path
) -> None:
    from config.service import from_environment
    from queues.broker import open_broker
    from queues.send import READ_PIECE, send

    caller = site.set_up("redis", "postgresql", "folder")
    send_pieces(caller, dossier, [b"slow"])
    broker = open_broker(from_environment(site.environment))
    with site.database() as rows:
        (version,) = rows.execute("SELECT id FROM storage_pieceversion").fetchone()
        for _ in range(6):
            assert send(READ_PIECE, version)
        broker.close()
        workers = [site.start("worker") for _ in range(2)]
        assert_nothing_lost(site.environment, caller, {dossier["id"]: 1})
        counted = [
            rows.execute(f"SELECT count(*) FROM storage_{table}").fetchone()
            for table in ("reading", "run", "pieceversion")
        ]
    assert counted == [(1,), (1,), (1,)]
    assert sum(worker.log.count('"piece read"') for worker in workers) == 1


TESSERACT = """#!/bin/sh
case "$1" in --version|--list-langs) exec {real} "$@";; esac
case "$(cat {mode})" in
  hang) sleep 600;;
  crash) kill -SEGV $$;;
  eat) exec {python} -c "x = [bytearray(10**8) for _ in range(100)]";;
  *) exec {real} "$@";;
esac
"""


def scan(text: str) -> bytes:
    """A page without a text of its own."""
    import cv2
    import numpy as np

    picture = np.full((1100, 800), 255, np.uint8)
    for rank, line in enumerate((text, "Certificat de scolarite", "Lycee Jules Fictif, Nice")):
        cv2.putText(picture, line, (60, 150 + 70 * rank), 0, 1.2, 0, 2)
    done, png = cv2.imencode(".png", picture)
    assert done
    return bytes(png.tobytes())


def test_a_tesseract_that_hangs_crashes_or_eats_memory(
    tmp_path: Path, dossier: dict[str, Any]
) -> None:
    """The program itself, as the other engine calls it: ours in the place of the real one."""
    import shutil
    import sys

    (tmp_path / "bin").mkdir()
    mode, program = tmp_path / "mode", tmp_path / "bin" / "tesseract"
    real = shutil.which("tesseract")
    program.write_text(TESSERACT.format(real=real, mode=mode, python=sys.executable))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    environment = {
        "CONFORME_DATA_DIR": str(tmp_path), "CONFORME_PORT": "0", "CONFORME_WORKERS": "1",
        "CONFORME_SWEEP_SECONDS": "1", "CONFORME_OCR_ENGINE": "pytesseract",
        "CONFORME_FILE_SECONDS": "6", "CONFORME_PAGE_SECONDS": "3",
        "CONFORME_WORKER_MEMORY_MB": "1500",
        "PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin",
    }  # fmt: skip
    service = start(["-m", "intake", "serve"], environment)
    try:
        caller = Caller(service.port, token(environment, "essais", "read,write"))
        caller.put_dossier(dossier)
        for number, word in enumerate(("hang", "crash", "eat", "work")):
            mode.write_text(word)
            sent = caller.upload(
                dossier["id"], scan(f"page {word}"), rubrique="identity", file=f"{number}.pdf"
            )
            assert sent.status == 201
            caller.wait_checked(dossier["id"], number + 1, seconds=180)
        assert_nothing_lost(environment, caller, {dossier["id"]: 4})
        told = findings(caller, dossier["id"])
        assert all(told[f"{n}.pdf"] & FATAL for n in range(3)), told
    finally:
        service.stop(signal.SIGKILL)
