"""Where a process is forked, and what it holds of the one that forked it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from queues.birth import is_bare
from queues.nursery import can_fork

pytestmark = pytest.mark.skipif(not can_fork(), reason="elsewhere each process is started anew")

# Run on its own: the process that runs the tests has loaded what reads.
_PROGRAM = """
import multiprocessing as mp, os, signal, sys, threading
from queues import birth

def told(pipe, given):
    links = {{os.readlink(f"/proc/self/fd/{{fd}}") for fd in os.listdir("/proc/self/fd")
              if int(fd) > 2 and os.path.exists(f"/proc/self/fd/{{fd}}")}}
    pipe.send((os.getppid(), "kept" in globals(), sum("socket" in k for k in links),
               any({opened!r} in k for k in links), given))
    pipe.recv()

if __name__ == "__main__":
    kept = True
    {before}
    held = open({opened!r})
    here, there = mp.get_context("spawn").Pipe()
    other, another = mp.get_context("spawn").Pipe()
    process = birth.begun(there, told, "given")
    there.close()
    parent, forked, sockets, file, given = here.recv()
    print(birth.is_bare(), parent == os.getpid(), forked, sockets, file, given)
    process.kill()
    process.join()
    print(process.exitcode == -signal.SIGKILL)
"""


def _told(folder: Path, before: str) -> list[str]:
    program, opened = folder / "program.py", folder / "opened"
    opened.touch()
    program.write_text(_PROGRAM.format(before=before, opened=str(opened)))
    done = subprocess.run(
        [sys.executable, program], capture_output=True, text=True, timeout=60, check=True
    )
    return done.stdout.split()


def test_a_bare_process_forks_one_that_holds_its_pipe_alone(tmp_path: Path) -> None:
    assert _told(tmp_path, "pass") == ["True", "True", "True", "1", "False", "given", "True"]


@pytest.mark.parametrize(
    "before",
    ["import numpy", "import cv2", "threading.Thread(target=signal.pause, daemon=True).start()"],
)
def test_one_with_threads_or_libraries_starts_another_anew(tmp_path: Path, before: str) -> None:
    assert _told(tmp_path, before) == ["False", "True", "False", "1", "False", "given", "True"]


def test_who_has_loaded_what_reads_is_not_bare() -> None:
    import numpy as np

    assert np.__name__ in sys.modules
    assert not is_bare()
