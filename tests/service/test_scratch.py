"""Folders for files on their way: each process's own, and none left behind by those that died."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from storage import scratch
from tests.service.running import PROJECT, Caller, start, token, wait_for


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go; this process has no folder there yet."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(scratch, "_own", [])
    return tmp_path


def test_a_folder_goes_with_what_is_in_it(place: Path) -> None:
    with scratch.scratch() as folder:
        (folder / "piece").write_text("x")
        assert folder.parent == scratch.own_folder()
    assert list(scratch.own_folder().iterdir()) == []
    assert [p.stat().st_mode & 0o777 for p in place.iterdir()] == [0o700]


HOLD = "from storage.scratch import own_folder; print(own_folder(), flush=True); input()"


def test_folders_of_the_dead_go_and_those_of_the_living_stay(place: Path) -> None:
    others = [
        subprocess.Popen(
            [sys.executable, "-c", HOLD],
            cwd=PROJECT, env={"TMPDIR": str(place), "PATH": ""}, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]  # fmt: skip
    lost, living = (Path(other.stdout.readline().strip()) for other in others if other.stdout)
    (lost / "piece").write_text("x")
    others[0].kill()
    others[0].wait()
    (place / "conforme-run-of-a-person").mkdir()
    mine = scratch.own_folder()
    assert {p for p in place.iterdir() if p != mine} == {living, place / "conforme-run-of-a-person"}
    others[1].communicate("")
    assert not living.exists()
    for stream in (others[0].stdin, others[0].stdout):
        assert stream
        stream.close()


def test_one_that_was_taken_away_is_made_again(place: Path) -> None:
    first = scratch.own_folder()
    first.rmdir()
    with scratch.scratch() as folder:
        assert folder.is_dir()
        assert folder.parent != first


def test_a_service_that_was_killed_leaves_nothing_for_long(
    tmp_path: Path, dossier: dict[str, Any]
) -> None:
    """A real process, killed in the middle of a page, with the page's file on its disk."""
    (tmp_path / "temporary").mkdir()
    environment = {
        "CONFORME_DATA_DIR": str(tmp_path), "CONFORME_PORT": "0", "CONFORME_WORKERS": "1",
        "CONFORME_SWEEP_SECONDS": "1", "TMPDIR": str(tmp_path / "temporary"),
    }  # fmt: skip
    command = ["-m", "tests.service.quick_service", "serve"]

    def files() -> list[Path]:
        return [p for p in (tmp_path / "temporary").rglob("*") if p.is_file()]

    first = start(command, environment)
    caller = Caller(first.port, token(environment, "essais", "read,write"))
    caller.put_dossier(dossier)
    caller.upload(dossier["id"], b"slow", rubrique="identity", file="0.pdf")
    wait_for(lambda: "piece" in {path.name for path in files()})
    first.stop(signal.SIGKILL)
    assert files()
    again = start(command, environment)
    Caller(again.port, caller.token).wait_checked(dossier["id"], pieces=1)
    wait_for(lambda: files() == [])
    assert again.stop() == 0
    assert list((tmp_path / "temporary").iterdir()) == []
