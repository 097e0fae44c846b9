"""`conforme read`: files with no dossier."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from dossiers.reading import Reading
from intake.command import OK, Failure
from intake.commands.shared import (
    job_count,
    settings_in_force,
)
from queues.pool import Job, read_all


def run(options: argparse.Namespace) -> int:
    jobs = [Job(path, str(path)) for path in _files(options.files)]
    app = settings_in_force()
    started = time.monotonic()
    readings = read_all(
        jobs,
        app,
        job_count(options.jobs),
    )
    for job, reading in zip(jobs, readings, strict=True):
        _show(options, reading, time.monotonic() - started)
        if options.debug:
            from reports.drawing import draw_reading

            draw_reading(job.path, reading, Path(options.debug))
    return OK


def _files(names: list[str]) -> Iterator[Path]:
    """The files named; a folder stands for the files in it, hidden ones left out."""
    absent = [name for name in names if not Path(name).exists()]
    if absent:
        raise Failure("ces fichiers n'existent pas : " + ", ".join(absent))
    for path in map(Path, names):
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file())
            yield from (p for p in inside if not p.name.startswith("."))
        else:
            yield path


def _show(options: argparse.Namespace, reading: Reading, wall_s: float) -> None:
    if options.format == "json":
        from reports.json_form import read_form

        form = read_form(reading, {"elapsed_s": wall_s}, with_text=options.text)
        sys.stdout.write(json.dumps(form, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    else:
        from reports.table import show_reading

        show_reading(reading, with_text=options.text)
