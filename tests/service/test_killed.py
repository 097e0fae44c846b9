"""The service killed in the middle of its work, on the embedded default."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

from tests.service.running import Caller, start, token, wait_for
from tests.service.sites import assert_nothing_lost


def test_a_process_that_is_killed_loses_nothing(tmp_path: Path, dossier: dict[str, Any]) -> None:
    """SIGKILL in the middle of a page; the same folder is then served again."""
    environment = {
        "CONFORME_DATA_DIR": str(tmp_path),
        "CONFORME_PORT": "0",
        "CONFORME_WORKERS": "1",
        "CONFORME_SWEEP_SECONDS": "1",
    }
    command = ["-m", "tests.service.quick_service", "serve"]
    first = start(command, environment)
    caller = Caller(first.port, token(environment, "essais", "read,write"))
    caller.put_dossier(dossier)
    for number in range(3):
        data = b"slow" if number == 0 else b"%%PDF %d" % number
        sent = caller.upload(dossier["id"], data, rubrique="identity", file=f"{number}.pdf")
        assert sent.status == 201
    wait_for(lambda: "reading" in {p["state"] for p in caller.state(dossier["id"])["pieces"]})
    first.stop(signal.SIGKILL)
    again = start(command, environment)
    try:
        back = Caller(again.port, caller.token)
        assert_nothing_lost(environment, back, {dossier["id"]: 3})
    finally:
        assert again.stop() == 0
