"""Readers that do what a bad file can make a reader do. Each is named by path to the pool."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

from dossiers.reading import Reading, Sheets


def by_file_name(path: Path, name: str, settings: object) -> Reading:
    """Behave as the file's name says."""
    if name.startswith("hang"):
        time.sleep(3600)
    if name.startswith("kill"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("eat"):
        hoard = []
        while True:
            hoard.append(bytearray(50_000_000))
    if name.startswith("bug"):
        raise ValueError("a bug of ours")
    if name.startswith("gone"):
        path.read_bytes()
    return Reading(name, "0" * 64, Sheets(media_type="application/pdf"))


loaded: list[str] = []


def load(word: str) -> None:
    """What a nursery does once."""
    loaded.append(f"{word} {os.getpid()}")


def serve(pipe: Connection, folder: Path, word: str) -> None:
    """A reader that tells of itself, and ends as it is told."""
    sockets = sum(map(_is_socket, Path("/proc/self/fd").iterdir()))
    threads = os.environ.get("OPENCV_FOR_THREADS_NUM")
    pipe.send((loaded, os.getpid(), str(folder), sockets, threads))
    os._exit(pipe.recv())


def _is_socket(descriptor: Path) -> bool:
    return descriptor.exists() and str(descriptor.readlink()).startswith("socket:")
