"""The pool of readers: what a file does to its reader never reaches the other files."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import AppSettings
from dossiers.finding import Severity
from dossiers.reading import Reading
from queues.pool import Job, read_all

READER = "tests.queues.faulty_readers:by_file_name"


def read(names: list[str], workers: int = 2, file_seconds: float = 30.0) -> list[Reading]:
    jobs = [Job(Path("/nonexistent") / name, name) for name in names]
    return list(
        read_all(
            jobs,
            AppSettings(file_seconds=file_seconds, worker_memory_bytes=1_500_000_000),
            workers,
            reader=READER,
        )
    )


def codes(reading: Reading) -> list[tuple[str, Severity]]:
    return [(f.code, f.severity) for f in reading.sheets.findings]


def test_order_is_that_of_the_jobs() -> None:
    names = [f"good-{n}.pdf" for n in range(7)]
    assert [r.file for r in read(names)] == names


@pytest.mark.parametrize(
    ("name", "code", "severity"),
    [
        ("kill.pdf", "file_corrupt", Severity.REVIEW),
        ("eat.pdf", "file_corrupt", Severity.REVIEW),
        ("bug.pdf", "check_failed", Severity.REVIEW),
        ("gone.pdf", "file_corrupt", Severity.BLOCKING),
    ],
)
def test_a_fatal_file_is_a_finding_and_the_others_are_read(
    name: str, code: str, severity: Severity
) -> None:
    before, bad, after, last = read(["good-1.pdf", name, "good-2.pdf", "good-3.pdf"], workers=1)
    assert codes(bad) == [(code, severity)]
    assert not before.sheets.findings
    assert not after.sheets.findings
    assert not last.sheets.findings


def test_readers_that_made_way_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queues.pool.MOST_CALLS", 1)
    names = [f"good-{n}.pdf" for n in range(3)]
    assert [r.file for r in read(names, workers=1)] == names


def test_a_file_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queues.pool.GRACE_S", 2.0)
    stuck, good = read(["hang.pdf", "good.pdf"], workers=2, file_seconds=1.0)
    assert codes(stuck) == [("illegible", Severity.REVIEW)]
    assert not good.sheets.findings


def test_stopping_early_leaves_no_process() -> None:
    import multiprocessing as mp

    before = set(mp.active_children())  # those of a server that other tests share
    jobs = [Job(Path(f"/nonexistent/{n}"), f"good-{n}") for n in range(20)]
    readings = read_all(
        jobs,
        AppSettings(),
        2,
        reader=READER,
    )
    next(readings)
    assert set(mp.active_children()) - before
    readings.close()  # type: ignore[attr-defined]
    assert set(mp.active_children()) <= before


def test_no_jobs_no_readings() -> None:
    assert read([]) == []
