"""What programs cost on the same pieces: bare tesseract, ocrmypdf, `conforme read`, `check`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bench.speed_files import Page

PROJECT = Path(__file__).resolve().parents[1]
OCRMYPDF = PROJECT / "build" / "ocrmypdf" / "bin" / "ocrmypdf"
JOBS = 2
_NOT_CONFORME = 1  # what `conforme check` says of a dossier: its work was done


@dataclass(frozen=True, slots=True)
class Cost:
    """Of a command and all that it started: seconds of processor (its own and the system's for
    it), and seconds on the clock."""

    cpu_s: float
    wall_s: float


class CommandFailed(Exception):
    """The command gave another exit status than it should."""


def cost_of(command: Sequence[str | Path], allowed: Iterable[int] = (0,)) -> Cost:
    """Runs it. Raises CommandFailed, with the end of what it said."""
    started = time.monotonic()
    with subprocess.Popen(
        [str(word) for word in command],
        cwd=PROJECT,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise CommandFailed(f"{process.returncode} : {said[-300:].decode(errors='replace')}")
    wall_s = time.monotonic() - started
    return Cost(used.ru_utime + used.ru_stime, wall_s)


def tesseract(pages: Sequence[Page]) -> Cost:
    """(a) Each upright page by a process of its own, as many at a time as the others have."""
    return _sum_of(
        ["tesseract", page.path, "-", "-l", "fra", "--dpi", str(page.dpi)] for page in pages
    )


def ocrmypdf(files: Mapping[Path, Sequence[str]], out: Path) -> Cost:
    """(b) Each file by a command of its own, as the program has it, with options of its own."""
    common = ["-l", "fra", "--rotate-pages", "--deskew", "--jobs", str(JOBS), "--quiet"]
    return _sum_of(
        [OCRMYPDF, *common, *more, file, out / f"{file.name}.pdf"] for file, more in files.items()
    )


def read(files: Iterable[Path], jobs: int = JOBS) -> Cost:
    """(c)"""
    program = [sys.executable, "-m", "intake", "read", "--jobs", str(jobs), "--format", "json"]
    return cost_of([*program, *files])


def check(folder: Path) -> Cost:
    """(d)"""
    program = [sys.executable, "-m", "intake", "check", "--jobs", str(JOBS), "--format", "json"]
    return cost_of([*program, folder], (0, _NOT_CONFORME))


def _sum_of(commands: Iterable[Sequence[str | Path]]) -> Cost:
    """Of commands run `JOBS` at a time; the time on the clock is that of all of them."""
    started = time.monotonic()
    with ThreadPoolExecutor(JOBS) as executor:
        cpu_s = sum(cost.cpu_s for cost in executor.map(cost_of, commands))
    return Cost(cpu_s, time.monotonic() - started)
