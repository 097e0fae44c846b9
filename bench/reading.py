"""Reads files as `conforme check` does: in processes of their own, in the order given."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from config.settings import AppSettings
from dossiers.reading import Reading
from queues.pool import Job, read_all


def read_files(paths: Iterable[Path], trust: Path | None = None) -> Iterator[Reading]:
    """A reading a path; `trust`: folder of certificates whose seals are believed."""
    jobs = [Job(path, path.name) for path in paths]
    settings = AppSettings(trust_dir=trust)
    workers = len(os.sched_getaffinity(0))
    for number, reading in enumerate(read_all(jobs, settings, workers), 1):
        if number % 25 == 0:
            print(f"{number}/{len(jobs)} lus", file=sys.stderr)
        yield reading
