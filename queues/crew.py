"""Child processes that call a function by name, each killed when it takes too long: time limits
that hold inside native code, and memory that is bounded."""

from __future__ import annotations

import multiprocessing as mp
import queue
import resource
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from queues.faults import ReaderBroke, ReaderFull, ReaderLost, ReaderStopped

_SPAWN = mp.get_context("spawn")


@dataclass(slots=True)
class _Child:
    process: BaseProcess
    pipe: Connection


class Crew:
    """`size` children at most, started when first needed, replaced when lost. Used by threads."""

    def __init__(self, size: int, memory_bytes: int) -> None:
        self._memory_bytes = memory_bytes
        self._places: queue.SimpleQueue[_Child | None] = queue.SimpleQueue()
        for _ in range(size):
            self._places.put(None)
        self._size = size

    def call(self, function: str, *arguments: Any, seconds: float) -> Any:
        """What `module:name` returns for `arguments` in a child. Waits for a free child first.

        Raises ReaderStopped, ReaderFull, ReaderLost; OSError and MachineFault of the function as
        they are; ReaderBroke for any other exception.
        """
        with self._child() as child:
            try:
                child.pipe.send((function, arguments))
                if not child.pipe.poll(seconds):
                    raise ReaderStopped
                outcome, value = child.pipe.recv()
            except (EOFError, OSError) as error:
                child.process.join(timeout=5)
                raise ReaderLost(f"exit {child.process.exitcode}") from error
            except ReaderStopped:
                child.process.kill()
                child.process.join()
                raise
        if outcome == "done":
            return value
        raise value

    def close(self) -> None:
        for _ in range(self._size):
            child = self._places.get()
            if child:
                _stop(child)

    @contextmanager
    def _child(self) -> Iterator[_Child]:
        child = self._places.get()
        try:
            if child is None or not child.process.is_alive():
                child = self._start(child)
            yield child
        finally:
            self._places.put(child)

    def _start(self, lost: _Child | None) -> _Child:
        if lost:
            _stop(lost)
        here, there = _SPAWN.Pipe()
        process = _SPAWN.Process(target=_serve, args=(there, self._memory_bytes), daemon=True)
        process.start()
        there.close()
        return _Child(process, here)


def _stop(child: _Child) -> None:
    child.process.kill()
    child.process.join()
    child.pipe.close()


def _serve(pipe: Connection, memory_bytes: int) -> None:
    """The child: one call at a time until the pipe closes, which the parent's death does too."""
    # The parent alone stops us: a stop sent to all of its group must not look like a fatal file.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes,) * 2)
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        try:
            module, _, name = function.partition(":")
            answer = "done", getattr(import_module(module), name)(*arguments)
        except MemoryError:
            answer = "failed", ReaderFull()
        except OSError as error:
            answer = "failed", OSError(error.errno, error.strerror)
        except Exception as error:  # a bug of ours: the parent lays the work aside
            place = [f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
            answer = "failed", ReaderBroke(type(error).__name__, " ".join(place[-4:]))
        pipe.send(answer)
