"""A process of our own: forked from one in which nothing that reads is loaded yet, which spares
another start of Python and of what both import; started anew elsewhere."""

from __future__ import annotations

import multiprocessing as mp
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

_THREADS, _OPEN = Path("/proc/self/task"), Path("/proc/self/fd")
_STANDARD = 2  # the last descriptor of those that every program has
_READS = ("numpy", "cv2")  # each has threads and settings of its own from when it is loaded


def begun(pipe: Connection, target: Callable[..., None], *given: Any) -> BaseProcess:
    """Runs `target`, a function at the head of a module, with `pipe` and `given`. It holds no other
    file, pipe or connection of ours."""
    process: BaseProcess
    if is_bare():
        forked = mp.get_context("fork")
        process = forked.Process(target=_with_pipe_alone, args=(pipe, target, given), daemon=True)
    else:
        process = mp.get_context("spawn").Process(target=target, args=(pipe, *given), daemon=True)
    process.start()
    return process


def is_bare() -> bool:
    """Whether this process may be forked and then read: on Linux, with a single thread as the
    system counts them, and no library loaded whose threads a fork would lose."""
    if sys.platform != "linux" or any(name in sys.modules for name in _READS):
        return False
    try:
        return len(list(_THREADS.iterdir())) == 1
    except OSError:
        return False


def _with_pipe_alone(pipe: Connection, target: Callable[..., None], given: tuple[Any, ...]) -> None:
    kept = pipe.fileno()
    for opened in list(_OPEN.iterdir()):
        if (descriptor := int(opened.name)) > _STANDARD and descriptor != kept:
            with suppress(OSError):  # the one by which they were listed is closed already
                os.close(descriptor)
    target(pipe, *given)
