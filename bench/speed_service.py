"""From upload to verdict, and what the service costs where nothing is read: real processes."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench.service import REAL, REGISTRATION, quiet_site, readings
from bench.service_meter import measured, own, tree
from bench.service_papers import SLIP, small_pdf
from bench.speed_files import Page
from bench.speed_runs import tesseract
from tests.service.running import Caller, conforme, token
from tests.service.sites import Servers

ROADS = ("serve", "redis", "rabbitmq")
PIECES_A_DOSSIER = 5
_LOOK_S = 0.01
_MOST_S = 120.0


@dataclass(frozen=True, slots=True)
class Wait:
    """Seconds from upload to verdict, and of one bare tesseract on that page just before."""

    verdict_s: float
    tesseract_s: float

    @property
    def ratio(self) -> float:
        return self.verdict_s / self.tesseract_s


def waits(folder: Path, road: str, photos: Sequence[tuple[Path, Page]]) -> list[Wait]:
    """(e) One photo at a time, nothing else to do; the first warms up and is not counted."""
    with ExitStack() as stack:
        caller = _opened(folder, road, stack)
        found = []
        for number, (photo, page) in enumerate(photos):
            bare = tesseract([page]).wall_s
            found.append(Wait(_verdict_s(caller, f"E-{number}", photo.read_bytes()), bare))
        return found[1:]


def _opened(folder: Path, road: str, stack: ExitStack) -> Caller:
    folder.mkdir()
    (folder / "servers").mkdir()
    servers = Servers(folder / "servers", stack)
    site = stack.enter_context(quiet_site(folder / "data", servers))
    if road == "serve":
        assert conforme(site.environment, "migrate").returncode == 0
        key = token(site.environment, "mesure", "read,write")
        return Caller(site.start("serve", REAL).port, key)
    caller = site.set_up(road, "postgresql", "folder", program=REAL)
    site.start("worker", REAL)
    return caller


def _verdict_s(caller: Caller, dossier: str, data: bytes) -> float:
    assert caller.put_dossier(REGISTRATION | {"id": dossier}).status == 201
    started = time.monotonic()
    sent = caller.upload(dossier, data, rubrique="school_certificate", file="a")
    assert sent.status == 201, sent.body
    while time.monotonic() < started + _MOST_S:
        state = caller.state(dossier)
        if state["up_to_date"] and state["pieces"][0]["state"] == "read":
            assert caller.result(dossier)["verdict"]
            return time.monotonic() - started
        time.sleep(_LOOK_S)
    raise AssertionError(f"no verdict in {_MOST_S} s")


@dataclass(frozen=True, slots=True)
class Drain:
    """`queued` pieces; how many a second were taken, and seconds of processor for one: of the web
    process that received it, of the worker (store and check included), and of the broker and the
    database together while it worked."""

    queued: int
    rate: float
    web_s: float
    worker_s: float
    servers_s: float


def drain(folder: Path, broker: str, queued: int) -> Drain:
    """What was put in while nobody worked, taken by one worker whose reader answers at once: what
    is left is the queue, the store, the database and the check."""
    with ExitStack() as stack:
        folder.mkdir()
        (folder / "servers").mkdir()
        servers = Servers(folder / "servers", stack)
        site = stack.enter_context(quiet_site(folder / "data", servers))
        caller = site.set_up(broker, "postgresql", "folder")
        before = tree([site.web.popen.pid]).cpu_s
        fill(caller, queued)
        web_s = (tree([site.web.popen.pid]).cpu_s - before) / queued
        site.web.stop()
        with site.database() as rows:
            worker = site.start("worker")
            others = _servers_s(worker.popen.pid)
            pace = measured(readings(rows, queued), queued, [worker.popen.pid])
            spent = (_servers_s(worker.popen.pid) - others) / queued
        worker.stop(signal.SIGKILL)
        return Drain(queued, pace.rate, web_s, pace.cpu_s, spent)


def fill(caller: Caller, queued: int, first: int = 0) -> None:
    """Uploads, all different; `first`: the number of the first of them, and no call's twice."""
    for number in range(first, first + queued):
        dossier = f"F-{number // PIECES_A_DOSSIER}"
        if number % PIECES_A_DOSSIER == 0:
            assert caller.put_dossier(REGISTRATION | {"id": dossier}).status == 201
        data = small_pdf(number, SLIP)
        sent = caller.upload(dossier, data, rubrique="school_certificate", file=str(number))
        assert sent.status == 201, sent.body


def _servers_s(worker: int) -> float:
    """Of all that this process has started, the worker apart."""
    here = os.getpid()
    return tree([here]).cpu_s - own([here]).cpu_s - tree([worker]).cpu_s
