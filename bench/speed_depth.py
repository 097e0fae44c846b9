"""Whether the service slows down with what waits and with what is kept: one worker whose reader
answers at once, over queues of several depths and databases of several sizes, each on servers of
its own, taken in turns by slices.

    python -m bench.speed_depth --depth 10 --depth 1000 --depth 100000
    python -m bench.speed_depth --depth 10 --kept 1000 --kept 1000000

A deep queue is filled by `bench.deep_rows`, a database by `bench.rows`; ten pieces at a time are
sent to the API while the worker stands still. Readings alone are counted: the checks that they ask
for wait behind them. Rates come from the rows' own times, the processor's from /proc.
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from bench.deep_rows import PIECES_A_DOSSIER
from bench.service import quiet_site
from bench.service_meter import tree
from bench.speed_service import fill
from bench.tally import table
from tests.service.running import Caller, Process
from tests.service.sites import Servers, Site

ROUNDS, SLICE, WARMING = 4, 300, 60
SHALLOW = 10  # and less: so many at a time
DRAINED = 2000  # and less: emptied after each slice
_LOOK_S = 0.02
_SETTLED_S = 0.25


@dataclass(frozen=True, slots=True)
class Pace:
    """Pieces a second, and milliseconds of the worker's processor for one."""

    rate: float
    cpu_ms: float


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed_depth")
    parser.add_argument("--depth", type=int, action="append", required=True)
    parser.add_argument("--kept", type=int, action="append", help="pieces of the past sessions")
    parser.add_argument("--broker", default="redis", choices=("redis", "rabbitmq"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name, ExitStack() as stack:
        Path(name).chmod(0o755)  # the database's own user passes through it
        queues = [
            _Queue(Path(name) / f"{depth}-{kept}", depth, kept, options.broker, stack)
            for depth in options.depth
            for kept in options.kept or [0]
        ]
        paces: list[list[Pace]] = [[] for _ in queues]
        for _ in range(ROUNDS):
            for queue, of_queue in zip(queues, paces, strict=True):
                of_queue.append(queue.slice())
                _say(f"{queue.depth}, {queue.kept} : {of_queue[-1]}")
    first = paces[0]
    rows = [_row(queue, mine, first) for queue, mine in zip(queues, paces, strict=True)]
    head = [
        "pièces en attente",
        "pièces en base",
        "débit",
        "rapport",
        "processeur par pièce",
        "rapport",
    ]
    print("\n".join(table(head, rows)))
    return 0


class _Queue:
    """A service of its own, in which `depth` pieces wait at the start of each slice, beside `kept`
    pieces that were read and judged long ago."""

    def __init__(self, folder: Path, depth: int, kept: int, broker: str, stack: ExitStack) -> None:
        folder.mkdir()
        (folder / "servers").mkdir()
        self.depth, self.kept = depth, kept
        self._sent = 0
        servers = Servers(folder / "servers", stack)
        address = servers["postgresql"].new_database()
        if kept:
            _keep(kept, address)
        self._site: Site = stack.enter_context(quiet_site(folder / "data", servers))
        self._caller: Caller = self._site.set_up(broker, "postgresql", "folder", address)
        self._rows = stack.enter_context(self._site.database())
        self._before = self._last()

    def slice(self) -> Pace:
        if self.depth <= SHALLOW:
            return self._by_tens()
        wanted = max(SLICE + 2 * WARMING, self.depth) - self._waiting()
        if wanted > 0:
            self._fill(wanted)
        last = self._last()
        with _working(self._site) as worker:
            self._wait(last, WARMING)
            before = tree([worker.popen.pid]).cpu_s
            self._wait(last, WARMING + SLICE)
            spent_s = tree([worker.popen.pid]).cpu_s - before
            if self.depth <= DRAINED:
                self._drain()
        return Pace(self._rate(last, WARMING, WARMING + SLICE), 1000 * spent_s / SLICE)

    def _by_tens(self) -> Pace:
        with _working(self._site) as worker:
            rates, spent_s = [], 0.0
            for ten in range(SLICE // self.depth):
                self._wait_idle()  # stopped within a transaction, it would hold its locks
                worker.popen.send_signal(signal.SIGSTOP)
                fill(self._caller, self.depth, self._sent)
                self._sent += self.depth
                last, before = self._last(), tree([worker.popen.pid]).cpu_s
                worker.popen.send_signal(signal.SIGCONT)
                self._wait(last, self.depth)
                if ten > 1:  # the first ones warm up
                    spent_s += tree([worker.popen.pid]).cpu_s - before
                    rates.append(self._rate(last, 1, self.depth))
        return Pace(statistics.median(rates), 1000 * spent_s / (len(rates) * self.depth))

    def _fill(self, pieces: int) -> None:
        program = [sys.executable, "-m", "bench.deep_rows"]
        options = ["--pieces", str(pieces), "--first", str(self._sent)]
        environment = {**os.environ, **self._site.environment}
        subprocess.run([*program, *options], env=environment, check=True)
        self._sent += pieces

    def _drain(self) -> None:
        """Checks wait behind the readings that asked for them: a queue that is filled again over
        them would hold something else than a new one."""
        while self._waiting():
            time.sleep(_SETTLED_S)
        self._wait_idle()

    def _waiting(self) -> int:
        sql = "SELECT count(*) FROM storage_reading WHERE id > %s"
        (read,) = self._rows.execute(sql, (self._before,)).fetchone()
        return self._sent - int(read)

    def _last(self) -> int:
        (last,) = self._rows.execute("SELECT coalesce(max(id), 0) FROM storage_reading").fetchone()
        return int(last)

    def _wait(self, last: int, wanted: int) -> None:
        """Until so many readings were added since that one."""
        sql = "SELECT count(*) FROM storage_reading WHERE id > %s"
        while self._rows.execute(sql, (last,)).fetchone()[0] < wanted:
            time.sleep(_LOOK_S)

    def _wait_idle(self) -> None:
        """Until nobody but this program has anything under way in the database, twice in a row."""
        sql = (
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
            "AND pid <> pg_backend_pid() AND state <> 'idle'"
        )
        still = 0
        while still < 2:
            time.sleep(_SETTLED_S)
            still = 0 if self._rows.execute(sql).fetchone()[0] else still + 1

    def _rate(self, last: int, start: int, end: int) -> float:
        """Readings a second, from the start-th since that one to the end-th."""
        sql = "SELECT created_at FROM storage_reading WHERE id > %s ORDER BY created_at LIMIT %s"
        times = [at for (at,) in self._rows.execute(sql, (last, end)).fetchall()]
        taken_s = float((times[end - 1] - times[start - 1]).total_seconds())
        return (end - start) / taken_s


def _keep(pieces: int, address: str) -> None:
    program = [sys.executable, "-m", "bench.rows"]
    options = ["--pieces", str(pieces), "--dossiers", str(max(1, pieces // PIECES_A_DOSSIER))]
    subprocess.run([*program, *options, "--seed", "1", "--database", address], check=True)
    with psycopg.connect(address) as connection:
        # Of circulars that are in force no more: nothing asks for them to be checked again.
        connection.execute("UPDATE storage_dossier SET circular = circular || '-passe'")


@contextmanager
def _working(site: Site) -> Iterator[Process]:
    """A worker, for as long as a slice lasts: it ends what it has begun."""
    worker = site.start("worker")
    try:
        yield worker
    finally:
        worker.stop()


def _row(queue: _Queue, paces: list[Pace], first: list[Pace]) -> tuple[str, ...]:
    rates = [p.rate for p in paces]
    costs = [p.cpu_ms for p in paces]
    faster = statistics.median(p.rate / f.rate for p, f in zip(paces, first, strict=True))
    dearer = statistics.median(p.cpu_ms / f.cpu_ms for p, f in zip(paces, first, strict=True))
    return (
        f"{queue.depth}",
        f"{queue.kept}",
        f"{statistics.median(rates):.0f} ({min(rates):.0f} à {max(rates):.0f}) /s",
        f"{faster:.2f}",
        f"{statistics.median(costs):.1f} ms",
        f"{dearer:.2f}",
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
