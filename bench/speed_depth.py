"""Whether the service slows down with what waits and with what it keeps: drains a deep queue over a
database that already holds many pieces, and tells the rate as the queue goes down.

    python -m bench.speed_depth --queued 2000 --kept 0 --kept 100000
"""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.service import quiet_site
from bench.service_meter import tree
from bench.speed_service import fill
from bench.tally import table
from tests.service.sites import Servers

WINDOWS = 5
PIECES_A_DOSSIER = 6


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed_depth")
    parser.add_argument("--queued", type=int, default=1000)
    parser.add_argument("--kept", type=int, action="append", help="pieces already in the database")
    parser.add_argument("--broker", default="redis", choices=("redis", "rabbitmq"))
    options = parser.parse_args()
    marks = [options.queued * part // WINDOWS for part in range(1, WINDOWS + 1)]
    head = ["pièces déjà en base"]
    head += [f"de {options.queued - a} à {options.queued - b}" for a, b in pairwise(marks)]
    rows = []
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        Path(name).chmod(0o755)  # the database's own user passes through it
        for number, kept in enumerate(options.kept or [0]):
            rates = _rates(Path(name) / str(number), options.broker, options.queued, kept, marks)
            rows.append((str(kept), *(f"{rate:.0f} /s, {ms:.1f} ms" for rate, ms in rates)))
    print("\n".join(table(head, rows)))
    return 0


def _rates(
    folder: Path, broker: str, queued: int, kept: int, marks: list[int]
) -> list[tuple[float, float]]:
    """Pieces a second, and milliseconds of the worker's processor for one, between the marks."""
    with ExitStack() as stack:
        folder.mkdir()
        (folder / "servers").mkdir()
        servers = Servers(folder / "servers", stack)
        site = stack.enter_context(quiet_site(folder / "data", servers))
        caller = site.set_up(broker, "postgresql", "folder")
        if kept:
            _keep(site.environment["CONFORME_DATABASE_URL"], kept)
        fill(caller, queued)
        site.web.stop()
        told = []
        with site.database() as rows:
            (last,) = rows.execute("SELECT coalesce(max(id), 0) FROM storage_reading").fetchone()
            worker = site.start("worker")
            for mark in marks:
                while _added(rows, last) < mark:
                    time.sleep(0.02)
                told.append((time.monotonic(), tree([worker.popen.pid]).cpu_s))
        worker.stop(signal.SIGKILL)
    step = marks[0]
    return [
        (step / (late - soon), 1000 * (more - less) / step)
        for (soon, less), (late, more) in pairwise(told)
    ]


def _added(rows: Any, last: int) -> int:
    """Readings since that one."""
    sql = "SELECT count(*) FROM storage_reading WHERE id > %s"
    return int(rows.execute(sql, (last,)).fetchone()[0])


def _keep(database: str, pieces: int) -> None:
    """Fictitious dossiers with their results, as `bench.rows` makes them."""
    dossiers = str(pieces // PIECES_A_DOSSIER)
    program = [sys.executable, "-m", "bench.rows", "--seed", "1", "--database", database]
    subprocess.run([*program, "--dossiers", dossiers, "--pieces", str(pieces)], check=True)


if __name__ == "__main__":
    sys.exit(main())
