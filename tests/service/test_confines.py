"""What a child that opens files may do, whatever a file makes of it: write in its own folder, no
more. It has no key, calls nobody, and ends though its parent be gone."""

from __future__ import annotations

import os
import platform
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from queues import confines
from queues.crew import Crew
from queues.faults import ReaderFull, ReaderStopped
from tests.service.running import PROJECT, conforme, start, wait_for

HERE = "tests.service.test_confines"
MEMORY_BYTES = 1_200_000_000


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    crew = Crew(1, MEMORY_BYTES)
    yield crew
    crew.close()


def tried(path: Path, port: int) -> dict[str, str]:
    """What comes of each attempt."""
    attempts: dict[str, Callable[[], object]] = {
        "write": lambda: path.write_text("x"),
        "append": lambda: path.with_name("there").open("a"),
        "delete": lambda: path.with_name("there").unlink(),
        "folder": lambda: path.mkdir(),
        "call": lambda: socket.create_connection(("127.0.0.1", port), timeout=5).close(),
        "read": lambda: path.with_name("there").read_text(),
        "temporary": lambda: tempfile.NamedTemporaryFile().close(),
        "nothing": lambda: Path(os.devnull).write_text("x"),
    }
    told = {}
    for name, attempt in attempts.items():
        try:
            attempt()
            told[name] = "done"
        except OSError as error:
            told[name] = type(error).__name__
    return told


def threads_of_a_product() -> int:
    """How many this process has once the library of linear algebra has had much to do."""
    import numpy as np

    square = np.ones((600, 600))
    assert (square @ square)[0, 0] == 600
    return len(list(Path("/proc/self/task").iterdir()))


def faults_of_a_second_array() -> int:
    """How many pages the system hands out for an array, where one as large was given back."""
    import numpy as np

    side = 5000  # 25 MB
    assert np.ones((side, side), np.uint8).all()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    assert np.ones((side, side), np.uint8).all()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


@pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="other C libraries keep memory as they like"
)
def test_what_one_picture_gave_back_serves_for_the_next(crew: Crew) -> None:
    assert crew.call(f"{HERE}:faults_of_a_second_array", seconds=30) < 500


def test_a_child_works_on_one_thread(crew: Crew) -> None:
    assert crew.call(f"{HERE}:threads_of_a_product", seconds=30) == 1


@pytest.mark.skipif(
    confines.version() < confines.CALLS_FROM, reason="this kernel's landlock knows nothing of TCP"
)
def test_a_child_writes_in_its_own_folder_alone_and_calls_nobody(
    crew: Crew, tmp_path: Path
) -> None:
    (tmp_path / "there").write_text("kept")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        told = crew.call(f"{HERE}:tried", tmp_path / "new", port, seconds=60)
        socket.create_connection(("127.0.0.1", port)).close()  # who is no child gets through
    refused = {name for name, what in told.items() if what == "PermissionError"}
    assert refused == {"write", "append", "delete", "folder", "call"}
    assert {told[name] for name in ("read", "temporary", "nothing")} == {"done"}


def temporary_folder() -> str:
    return tempfile.gettempdir()


def write_much() -> None:
    with tempfile.TemporaryFile() as out:
        out.truncate(confines.FILE_BYTES + 1)


def test_a_child_writes_no_file_without_end(crew: Crew) -> None:
    with pytest.raises(ReaderFull):
        crew.call(f"{HERE}:write_much", seconds=60)


def test_what_a_child_left_goes_with_it() -> None:
    crew = Crew(1, MEMORY_BYTES)
    folder = Path(crew.call(f"{HERE}:temporary_folder", seconds=60))
    (folder / "left").write_text("behind")
    crew.close()
    assert not folder.exists()


def start_another_and_hang(told: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    told.write_text(str(other.pid))
    time.sleep(600)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def test_what_a_child_started_is_ended_with_it(crew: Crew) -> None:
    """A tesseract that hangs is a process of its own."""
    told = Path(crew.call(f"{HERE}:temporary_folder", seconds=60)) / "told"
    with pytest.raises(ReaderStopped):
        crew.call(f"{HERE}:start_another_and_hang", told, seconds=2)
    pid = int(told.read_text())
    wait_for(lambda: not is_running(pid), 20)


PARENT = """
import os, sys
from queues.crew import Crew
import queues.crew
queues.crew.ORPHAN_S = 0.2
crew = Crew(1, {memory})
print(crew.call("os:getpid", seconds=60), flush=True)
crew.call("time:sleep", 600, seconds=1.5)
"""


def test_a_child_that_hangs_ends_though_its_parent_was_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT.format(memory=MEMORY_BYTES)],
        cwd=PROJECT, env={**os.environ, "TMPDIR": str(tmp_path)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert parent.stdout
    child = int(parent.stdout.readline())
    assert is_running(child)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    wait_for(lambda: not is_running(child), 30)


def environment_seen() -> tuple[dict[str, str], bytes]:
    return dict(os.environ), Path("/proc/self/environ").read_bytes()


def test_a_child_has_none_of_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFORME_SECRET_KEY", "a-secret-that-must-not-travel")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "another-secret-of-the-machine")
    monkeypatch.setenv("TESSDATA_PREFIX", "/where/words/are")
    crew = Crew(1, MEMORY_BYTES)
    try:
        kept, block = crew.call(f"{HERE}:environment_seen", seconds=30)
    finally:
        crew.close()
    assert kept["TESSDATA_PREFIX"] == "/where/words/are"
    assert {name for name in kept if "SECRET" in name} == set()
    assert b"a-secret-that" not in block and b"another-secret" not in block


def test_the_service_keeps_its_memory_to_itself(tmp_path: Path) -> None:
    environment = {"CONFORME_DATA_DIR": str(tmp_path), "CONFORME_PORT": "0"}
    served = start(["-m", "intake", "serve"], environment)
    try:
        owner = Path(f"/proc/{served.popen.pid}/environ").stat().st_uid
        assert owner == 0  # of root alone, whoever runs it
        is_root = os.geteuid() == 0
        assert is_root or not os.access(f"/proc/{served.popen.pid}/environ", os.R_OK)
    finally:
        assert served.stop() == 0
    assert conforme(environment, "doctor").returncode == 0
