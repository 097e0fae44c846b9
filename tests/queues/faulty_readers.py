"""Readers that do what a bad file can make a reader do. Each is named by path to the pool."""

from __future__ import annotations

import os
import signal
import time
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
