"""Child processes that call a function by name, each killed when it takes too long: time limits
that hold inside native code, and memory that is bounded."""

from __future__ import annotations

import atexit
import contextlib
import errno
import logging
import multiprocessing as mp
import os
import queue
import shutil
import signal
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Protocol

from config.environment import forget_secrets
from config.logs import log_as_json
from queues import confines
from queues.faults import (
    CrewClosed,
    MachineFault,
    ReaderBroke,
    ReaderFull,
    ReaderLost,
    ReaderStopped,
    ReaderUnready,
)
from queues.loading import function_named
from storage.scratch import own_folder

_SPAWN = mp.get_context("spawn")
LOAD_S = 30.0  # to import what it works with, before its time counts: a machine may be very busy
MOST_CALLS = 300  # then a child makes way: libraries keep some kilobytes of each file they open
LOADED = ("loaded", None)
ORPHAN_S = 5.0  # how much longer than its call a child may live on without its parent


@dataclass(slots=True)
class _Child:
    process: BaseProcess
    pipe: Connection
    folder: Path  # the one in which it may write
    calls: int = 0


class Killable(Protocol):
    @property
    def pid(self) -> int | None: ...
    def kill(self) -> None: ...


class Crew:
    """`size` children at most, started when first needed, replaced when lost. Used by threads."""

    def __init__(self, size: int, memory_bytes: int) -> None:
        self._memory_bytes = memory_bytes
        # the last one to come back goes first: none is started while another is free
        self._places: queue.LifoQueue[_Child | None] = queue.LifoQueue()
        for _ in range(size):
            self._places.put(None)
        self._children: set[int] = set()  # their process ids
        self._is_closed = False
        # children heed no signal but the last: a process that ends would wait for them for ever
        atexit.register(self.close)

    def call(self, function: str, *arguments: Any, seconds: float) -> Any:
        """What `module:name` returns for `arguments` in a child. Waits for a free child first, and
        for one that has just started to load what it needs: `seconds` count from then on.

        Raises ReaderStopped, ReaderFull, ReaderLost, ReaderUnready, CrewClosed; OSError and
        MachineFault of the function as they are; ReaderBroke for any other exception.
        """
        with self._child() as child:
            try:
                child.pipe.send((function, arguments, seconds + ORPHAN_S))
                outcome, value = _answer(child.pipe, seconds)
            except (EOFError, OSError) as error:
                end_group(child.process)
                child.process.join(timeout=5)
                if self._is_closed:
                    raise CrewClosed from error
                raise ReaderLost(f"exit {child.process.exitcode}") from error
            except (ReaderStopped, ReaderUnready):
                end_group(child.process)
                child.process.join()
                raise
        if outcome == "done":
            return value
        raise value

    def close(self) -> None:
        """End every child, whatever it is doing; who waits for one gets CrewClosed."""
        self._is_closed = True
        atexit.unregister(self.close)
        while True:
            try:
                child = self._places.get_nowait()
            except queue.Empty:
                break
            if child:
                _stop(child)
                self._children.discard(child.process.pid or 0)
        for pid in list(self._children):
            _kill(pid)

    @contextmanager
    def _child(self) -> Iterator[_Child]:
        child = self._places.get()
        try:
            if child is None or not child.process.is_alive():
                child = self._start(child)
            child.calls += 1
            yield child
        finally:
            if child and child.calls >= MOST_CALLS and not self._is_closed:
                self._children.discard(child.process.pid or 0)
                _stop(child)
                child = None
            self._places.put(child)

    def _start(self, lost: _Child | None) -> _Child:
        if self._is_closed:
            raise CrewClosed
        if lost:
            _stop(lost)
            self._children.discard(lost.process.pid or 0)
        here, there = _SPAWN.Pipe()
        folder = Path(tempfile.mkdtemp(dir=own_folder()))
        arguments = (there, self._memory_bytes, folder)
        process = _SPAWN.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        there.close()
        self._children.add(process.pid or 0)
        return _Child(process, here, folder)


def _answer(pipe: Connection, seconds: float) -> tuple[str, Any]:
    if not pipe.poll(LOAD_S):
        raise ReaderUnready
    told: tuple[str, Any] = pipe.recv()
    if told == LOADED:
        if not pipe.poll(seconds):
            raise ReaderStopped
        told = pipe.recv()
    return told


def _stop(child: _Child) -> None:
    if child.process.is_alive():
        end_group(child.process)
    child.process.join()
    child.pipe.close()
    shutil.rmtree(child.folder, ignore_errors=True)


def end_group(process: Killable) -> None:
    """Kill a child and whatever it has started."""
    _kill(process.pid or 0)
    process.kill()  # it may not have come as far as having a group


def _kill(group: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def _serve(pipe: Connection, memory_bytes: int, folder: Path) -> None:
    """The child: one call at a time until the pipe closes, which the parent's death does too."""
    forget_secrets()
    # The parent alone stops us: a stop sent to all of its group must not look like a fatal file.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    # Libraries quote what they read in their warnings: of them, errors alone.
    log_as_json("ERROR")
    for room in ("ocr", "pieces", "queues"):
        logging.getLogger(room).setLevel("WARNING")
    confines.limit(memory_bytes)
    confines.shut_in(folder)
    while True:
        try:
            function, arguments, seconds = pipe.recv()
        except EOFError:
            return
        confines.expire_in(LOAD_S + ORPHAN_S)
        try:
            does = function_named(function)
            confines.expire_in(seconds)
            pipe.send(LOADED)
            answer = "done", does(*arguments)
        except MemoryError:
            answer = "failed", ReaderFull()
        except MachineFault as fault:
            answer = "failed", fault
        except OSError as error:
            too_much = error.errno == errno.EFBIG
            answer = "failed", ReaderFull() if too_much else OSError(error.errno, error.strerror)
        except Exception as error:  # a bug of ours: the parent lays the work aside
            place = [f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
            answer = "failed", ReaderBroke(type(error).__name__, " ".join(place[-4:]))
        confines.expire_in(0.0)
        pipe.send(answer)
