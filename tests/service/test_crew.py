"""Children that are called by name: what a call can do to its child never reaches the next call."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from queues.crew import Crew
from queues.faults import (
    CrewClosed,
    ReaderBroke,
    ReaderFull,
    ReaderLost,
    ReaderStopped,
    ReaderUnready,
    is_machine_fault,
)

HERE = "tests.service.test_crew"


def answer(value: Any) -> Any:
    return value


def kill_itself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    time.sleep(3600)


def wait_at(door: str) -> None:
    """Opened for reading as long as somebody writes there."""
    Path(door).read_bytes()


def eat() -> None:
    hoard = []
    while True:
        hoard.append(bytearray(50_000_000))


def break_down() -> None:
    raise KeyError("a name that must not be seen")


def fail_as_a_disk() -> None:
    raise OSError(28, "No space left on device", "/a/path")


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    crew = Crew(1, memory_bytes=1_500_000_000)
    yield crew
    crew.close()


@pytest.mark.parametrize(
    ("does", "error"),
    [
        (f"{HERE}:kill_itself", ReaderLost),
        (f"{HERE}:hang", ReaderStopped),
        (f"{HERE}:eat", ReaderFull),
        (f"{HERE}:break_down", ReaderBroke),
        (f"{HERE}:fail_as_a_disk", OSError),
    ],
)
def test_each_fault_has_its_name_and_the_next_call_is_answered(
    crew: Crew, does: str, error: type[Exception]
) -> None:
    assert crew.call(f"{HERE}:answer", 1, seconds=60) == 1
    with pytest.raises(error):
        crew.call(does, seconds=1 if does.endswith("hang") else 60)
    assert crew.call(f"{HERE}:answer", 2, seconds=60) == 2


def test_a_bug_is_told_by_its_type_and_place_alone(crew: Crew) -> None:
    with pytest.raises(ReaderBroke) as caught:
        crew.call(f"{HERE}:break_down", seconds=60)
    assert caught.value.args[0] == "KeyError"
    assert "a name" not in str(caught.value)


def test_the_time_to_load_is_not_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    slow = Crew(1, memory_bytes=1_500_000_000)
    try:
        with monkeypatch.context() as patch:
            patch.setattr("queues.crew.LOAD_S", 0.1)
            with pytest.raises(ReaderUnready) as late:
                slow.call("tests.service.slow_module:answer", seconds=60)
        assert is_machine_fault(late.value)
        assert slow.call("tests.service.slow_module:answer", seconds=1) == 1
    finally:
        slow.close()


def test_a_child_makes_way_after_some_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queues.crew.MOST_CALLS", 2)
    short = Crew(1, memory_bytes=1_500_000_000)
    try:
        seen = [short.call("os:getpid", seconds=60) for _ in range(5)]
    finally:
        short.close()
    assert [seen.count(pid) for pid in dict.fromkeys(seen)] == [2, 2, 1]


def test_what_does_not_load_is_a_fault_of_ours(crew: Crew) -> None:
    with pytest.raises(ReaderBroke, match="ModuleNotFoundError"):
        crew.call("tests.service.no_such_module:answer", seconds=60)


def test_only_machines_faults_are_tried_again() -> None:
    assert is_machine_fault(OSError(28, "full"))
    assert is_machine_fault(ReaderLost("exit -9"))
    assert not is_machine_fault(ReaderBroke("KeyError", ""))
    assert not is_machine_fault(ValueError())


def test_a_crew_that_is_closed_in_the_middle_of_a_call_says_so_and_no_file_is_blamed(
    tmp_path: Path,
) -> None:
    door = tmp_path / "door"
    os.mkfifo(door)
    closing = Crew(1, memory_bytes=1_500_000_000)
    closing.call(f"{HERE}:answer", 1, seconds=60)
    caught: list[Exception] = []

    def call() -> None:
        try:
            closing.call(f"{HERE}:wait_at", str(door), seconds=60)
        except CrewClosed as error:
            caught.append(error)

    thread = threading.Thread(target=call)
    thread.start()
    while (held := _held_open(door)) is None and thread.is_alive():
        time.sleep(0.01)
    assert held is not None, "no child is at work"
    closing.close()
    thread.join(timeout=30)
    os.close(held)
    assert len(caught) == 1
    with pytest.raises(CrewClosed):
        closing.call(f"{HERE}:answer", 1, seconds=60)


def _held_open(door: Path) -> int | None:
    """For writing; None as long as nobody reads there."""
    try:
        return os.open(door, os.O_WRONLY | os.O_NONBLOCK)
    except OSError:
        return None
