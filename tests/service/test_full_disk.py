"""The disk full under a service at work: refused in words, nothing half kept, and all goes on once
there is room again."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.service.running import Caller, conforme, start, token
from tests.service.sites import assert_nothing_lost

pytestmark = pytest.mark.slow
MEGA = 1_000_000


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MB, where this machine lets us make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "none", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_fills_up_under_the_service(small: Path, dossier: dict[str, Any]) -> None:
    """Database, objects and temporary files are all on it."""
    for name in ("data", "temporary"):
        (small / name).mkdir()
    environment = {
        "CONFORME_DATA_DIR": str(small / "data"), "TMPDIR": str(small / "temporary"),
        "CONFORME_PORT": "0", "CONFORME_WORKERS": "1", "CONFORME_SWEEP_SECONDS": "1",
        "CONFORME_RETRY_MIN_SECONDS": "0.2", "CONFORME_MAX_RETRIES": "20",
        "CONFORME_RETRY_MAX_SECONDS": "2", "CONFORME_RESEND_AFTER_SECONDS": "5",
    }  # fmt: skip
    assert conforme(environment, "migrate").returncode == 0
    service = start(["-m", "tests.service.quick_service", "serve"], environment)
    try:
        caller = Caller(service.port, token(environment, "essais", "read,write"))
        caller.put_dossier(dossier)
        ballast = small / "ballast"
        ballast.write_bytes(b"x" * 6 * MEGA)
        kept = 0
        while (answer := _upload(caller, dossier, kept)).status == 201:
            kept += 1
        assert (answer.status, answer.json["code"]) == (503, "unavailable")
        assert answer.headers["Retry-After"]
        assert kept > 2
        ballast.unlink()
        for _ in range(2):
            assert _upload(caller, dossier, kept).status == 201
            kept += 1
        assert_nothing_lost(environment, caller, {dossier["id"]: kept})
        assert list((small / "data" / "objects" / "incoming").iterdir()) == []
        assert service.stop() == 0
    finally:
        service.stop(signal.SIGKILL)


def _upload(caller: Caller, dossier: dict[str, Any], number: int) -> Any:
    """A megabyte like no other."""
    data = b"%PDF" + os.urandom(MEGA)
    return caller.upload(dossier["id"], data, rubrique="identity", file=f"{number}.pdf")
