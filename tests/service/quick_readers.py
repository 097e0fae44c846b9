"""Readers that stand in for the real one where the reading itself is not what is tried: they do as
the file's bytes say. Each is named by path to a worker."""

from __future__ import annotations

import hashlib
import os
import signal
import time
from pathlib import Path

from dossiers.reading import Reading, Sheets


def as_told(path: Path, name: str, settings: object) -> Reading:
    """`hang`, `kill`, `eat`, `bug`, `disk`, `slow`: that; anything else is a file without pages."""
    data = path.read_bytes()
    if data.startswith(b"hang"):
        time.sleep(3600)
    if data.startswith(b"slow"):
        time.sleep(2)
    if data.startswith(b"kill"):
        os.kill(os.getpid(), signal.SIGKILL)
    if data.startswith(b"eat"):
        hoard = []
        while True:
            hoard.append(bytearray(50_000_000))
    if data.startswith(b"bug"):
        raise ValueError("a bug of ours")
    if data.startswith(b"disk"):
        raise OSError(28, "No space left on device")
    return Reading(name, hashlib.sha256(data).hexdigest(), Sheets("application/pdf"))


def in_better_days(path: Path, name: str, settings: object) -> Reading:
    """The same machine with nothing wrong: whatever the file says."""
    return Reading(name, hashlib.sha256(path.read_bytes()).hexdigest(), Sheets("application/pdf"))


def open_gate(path: Path, *_: object) -> list[object]:
    """A gate through which everything passes."""
    return []


def fatal_gate(path: Path, *_: object) -> None:
    """A file that kills who opens it."""
    os.kill(os.getpid(), signal.SIGKILL)
