"""Reader processes born of one that has loaded what they need: it imports once, opens no file, and
forks a reader for whoever holds the other end of its pipe.

Readers do not have that pipe: one that a file has taken over cannot ask for another that is not
shut in. Forking is safe here because the process that forks has a single thread.
"""

from __future__ import annotations

import logging
import multiprocessing as mp
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle, send_handle
from pathlib import Path
from typing import Any

from queues import confines
from queues.birth import begun

log = logging.getLogger(__name__)
_SPAWN = mp.get_context("spawn")
_FOLDER_ASKED = "folder"
_LOST = -1  # exit code of a reader whose nursery is gone


def can_fork() -> bool:
    """Elsewhere than on Linux, libraries that a process has loaded may not survive a fork."""
    return sys.platform == "linux"


class Forked:
    """A reader, with what the pool asks of a process."""

    def __init__(self, nursery: Nursery, pid: int) -> None:
        self._nursery = nursery
        self.pid = pid
        self.exitcode: int | None = None

    def is_alive(self) -> bool:
        self._look(wait=False)
        return self.exitcode is None

    def join(self) -> None:
        self._look(wait=True)

    def kill(self) -> None:
        if self.exitcode is None:  # until then its number is no other process's
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def _look(self, *, wait: bool) -> None:
        if self.exitcode is None:
            self.exitcode = self._nursery.exit_code(self.pid, wait=wait)


class Nursery:
    """The parent's side. `load` and `serve` are functions at the head of a module: the first is
    called once with `given`, the second in each reader, with its pipe, its folder and `given`."""

    def __init__(self, load: Callable[..., None], serve: Callable[..., None], *given: Any) -> None:
        self._pipe, there = _SPAWN.Pipe()
        self._process = begun(there, _keep, load, serve, given)
        there.close()

    def bear(self, there: Connection, folder: Path) -> Forked | None:
        """A reader that writes in `folder` alone and serves `there`; None where the nursery itself
        is gone."""
        try:
            self._pipe.send((_FOLDER_ASKED, folder))
            send_handle(self._pipe, there.fileno(), self._process.pid)
            pid: int = self._pipe.recv()
        except (EOFError, OSError):
            log.warning("nursery lost, exit code %s", self._process.exitcode)
            return None
        return Forked(self, pid)

    def exit_code(self, pid: int, *, wait: bool) -> int | None:
        """Of a reader that has ended (minus the signal that ended it); None while it has not."""
        try:
            self._pipe.send((pid, wait))
            code: int | None = self._pipe.recv()
        except (EOFError, OSError):
            return _LOST
        return code

    def close(self) -> None:
        """Its readers are to be ended first."""
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _keep(
    pipe: Connection, load: Callable[..., None], serve: Callable[..., None], given: tuple[Any, ...]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    confines.keep_to_one_thread()
    os.environ["OPENCV_FOR_THREADS_NUM"] = "1"  # a reader alone may use two; several share them
    load(*given)
    while True:
        try:
            asked, about = pipe.recv()
        except (EOFError, OSError):
            return
        if asked == _FOLDER_ASKED:
            pipe.send(_fork(pipe, serve, about, given))
        else:
            ended, status = os.waitpid(asked, 0 if about else os.WNOHANG)
            pipe.send(os.waitstatus_to_exitcode(status) if ended else None)


def _fork(
    pipe: Connection, serve: Callable[..., None], folder: Path, given: tuple[Any, ...]
) -> int:
    handle = recv_handle(pipe)
    pid = os.fork()
    if pid:
        os.close(handle)
        return pid
    code = 1
    try:
        pipe.close()
        serve(Connection(handle), folder, *given)
        code = 0
    except BaseException:  # nothing of the nursery's own may run in a reader that ends
        log.exception("reader ended")
    finally:
        os._exit(code)
