"""A pool of reader processes that no file can take down: each may be killed for time or memory."""

from __future__ import annotations

import contextlib
import logging
import multiprocessing as mp
import shutil
import signal
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from config.settings import AppSettings
from dossiers.reading import Reading
from queues import confines, outcome
from queues.birth import begun
from queues.crew import MOST_CALLS, ORPHAN_S, end_group
from queues.faults import ReaderLost
from queues.loading import for_good, function_named
from queues.nursery import Forked, Nursery, can_fork
from storage.scratch import own_folder

log = logging.getLogger(__name__)
_SPAWN = mp.get_context("spawn")
GRACE_S = 10.0  # beyond the reader's own limit, before it is killed
READER = "queues.pipeline:read_file"  # by name: the parent process never imports what reads


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, under the name that the result will carry."""

    path: Path
    name: str


@dataclass(slots=True)
class _Worker:
    process: BaseProcess | Forked
    pipe: Connection
    folder: Path  # the one in which it may write
    job: int | None = None
    deadline: float = 0.0
    jobs_done: int = 0


def read_all(
    jobs: Sequence[Job],
    settings: AppSettings,
    workers: int,
    *,
    on_done: Callable[[int], None] = lambda _: None,
    reader: str = READER,
) -> Iterator[Reading]:
    """Readings in the order of `jobs`, each as soon as it and those before it are done.

    A file that takes much longer than `settings.file_seconds`, or that kills its process, gives a
    Reading with a finding; the process is replaced and the others go on. Closing the iterator
    stops the workers.
    `reader` names the function `module:name` that reads (path, name, settings).
    """
    size = max(1, min(workers, len(jobs)))
    several = size > 1 and can_fork()
    nursery = Nursery(_load, _serve, settings, reader) if several else None
    start = partial(_start, settings, reader, nursery)
    hard_seconds = settings.file_seconds + GRACE_S
    todo = deque(range(len(jobs)))
    done: dict[int, Reading] = {}
    crew: list[_Worker] = []
    try:
        for _ in range(size):
            crew.append(start())
        for index in range(len(jobs)):
            while index not in done:
                _hand_out(crew, todo, jobs, hard_seconds)
                for position, reading in _collect(crew, jobs, start):
                    done[position] = reading
                    on_done(position)
            yield done.pop(index)
    finally:
        for worker in crew:
            _stop(worker)
        if nursery:
            nursery.close()


def _hand_out(
    crew: list[_Worker], todo: deque[int], jobs: Sequence[Job], hard_seconds: float
) -> None:
    for worker in crew:
        if worker.job is None and todo:
            worker.job = todo.popleft()
            worker.deadline = time.monotonic() + hard_seconds
            with contextlib.suppress(OSError):  # a dead worker is found by _collect
                worker.pipe.send(jobs[worker.job])


def _collect(
    crew: list[_Worker], jobs: Sequence[Job], start: Callable[[], _Worker]
) -> list[tuple[int, Reading]]:
    """Wait for the next thing to happen: answers, deaths and deadlines."""
    busy = [w for w in crew if w.job is not None]
    nearest = min(w.deadline for w in busy) - time.monotonic()
    ready = set(wait([w.pipe for w in busy], timeout=max(0.0, nearest)))
    out = []
    for worker in busy:
        position = worker.job
        assert position is not None
        if worker.pipe in ready:
            reading = _answer(worker, jobs[position])
        elif time.monotonic() >= worker.deadline:
            log.warning("reader stopped: out of time, job %d", position)
            reading = outcome.unread(jobs[position].name, outcome.timeout_finding())
            end_group(worker.process)
            worker.process.join()
        else:
            continue
        worker.job = None
        worker.jobs_done += 1
        if not worker.process.is_alive() or worker.jobs_done >= MOST_CALLS:
            _stop(worker)
            crew[crew.index(worker)] = start()
        out.append((position, reading))
    return out


def _answer(worker: _Worker, job: Job) -> Reading:
    try:
        answer: Reading = worker.pipe.recv()
        return answer
    except (EOFError, OSError):
        end_group(worker.process)
        worker.process.join()
        log.warning("reader died, exit code %s", worker.process.exitcode)
        return outcome.unread(job.name, outcome.died_finding(worker.process.exitcode))


def _start(settings: AppSettings, reader: str, nursery: Nursery | None) -> _Worker:
    """A reader, born of the nursery where there is one: it has loaded what reads already."""
    here, there = _SPAWN.Pipe()
    folder = Path(tempfile.mkdtemp(dir=own_folder()))
    process: BaseProcess | Forked | None = nursery.bear(there, folder) if nursery else None
    if process is None:
        process = begun(there, _serve, folder, settings, reader)
    there.close()
    return _Worker(process, here, folder)


def _stop(worker: _Worker) -> None:
    if worker.process.is_alive():
        end_group(worker.process)
    worker.process.join()
    worker.pipe.close()
    shutil.rmtree(worker.folder, ignore_errors=True)


def _load(settings: AppSettings, reader: str) -> None:
    """What readers have in common, loaded once before they are born."""
    with for_good():
        module = import_module(reader.partition(":")[0])
        if prepare := getattr(module, "prepare", None):
            prepare(settings)


def _serve(pipe: Connection, folder: Path, settings: AppSettings, reader: str) -> None:
    """The reader process: one file at a time until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which stops us
    confines.limit(settings.worker_memory_bytes)
    confines.shut_in(folder)
    read_file: Callable[[Path, str, AppSettings], Reading] = function_named(reader)
    while True:
        try:
            job: Job = pipe.recv()
        except EOFError:
            return
        confines.expire_in(settings.file_seconds + GRACE_S + ORPHAN_S)
        try:
            reading = read_file(job.path, job.name, settings)
        except (MemoryError, ReaderLost):
            reading = outcome.unread(job.name, outcome.died_finding(None))
        except OSError as error:
            reason = error.strerror or "erreur du disque"
            reading = outcome.unread(job.name, outcome.absent_finding(reason))
        except Exception:  # a bug of ours must not lose the other files of the dossier
            log.exception("reading failed")
            reading = outcome.unread(job.name, outcome.failed_finding())
        confines.expire_in(0.0)
        pipe.send(reading)
