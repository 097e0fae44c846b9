"""Readers born of a process that has loaded what they need."""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from queues.nursery import Forked, Nursery, can_fork
from tests.queues.faulty_readers import load, serve

pytestmark = pytest.mark.skipif(not can_fork(), reason="only Linux forks what it has loaded")
FOLDER = Path("/nonexistent")


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    nursery = Nursery(load, serve, "once")
    yield nursery
    nursery.close()


def _born(nursery: Nursery) -> tuple[Forked, Connection, tuple[Any, ...]]:
    here, there = mp.get_context("spawn").Pipe()
    reader = nursery.bear(there, FOLDER)
    there.close()
    assert reader is not None
    return reader, here, here.recv()


def test_readers_share_what_was_loaded_once(nursery: Nursery) -> None:
    first, second = _born(nursery), _born(nursery)
    assert first[2][0] == second[2][0]
    assert len(first[2][0]) == 1
    assert {first[2][1], second[2][1]} == {first[0].pid, second[0].pid}
    assert first[2][2] == str(FOLDER)
    for reader, _, _ in (first, second):
        reader.kill()
        reader.join()


def test_a_reader_holds_no_other_pipe_than_its_own(nursery: Nursery) -> None:
    """One taken over by a file could else have another born that is not shut in."""
    readers = [_born(nursery) for _ in range(3)]
    assert [told[3] for _, _, told in readers] == [1, 1, 1]
    for reader, _, _ in readers:
        reader.kill()
        reader.join()


def test_readers_beside_each_other_have_one_thread_each(nursery: Nursery) -> None:
    reader, _, told = _born(nursery)
    assert told[4] == "1"
    reader.kill()
    reader.join()


def test_how_a_reader_ended_is_told(nursery: Nursery) -> None:
    left, pipe, _ = _born(nursery)
    assert left.is_alive()
    pipe.send(3)
    left.join()
    assert (left.is_alive(), left.exitcode) == (False, 3)
    killed, _, _ = _born(nursery)
    killed.kill()
    killed.join()
    assert killed.exitcode == -signal.SIGKILL


def test_a_nursery_that_is_gone_bears_nobody(nursery: Nursery) -> None:
    reader, pipe, told = _born(nursery)
    os.kill(int(told[0][0].split()[1]), signal.SIGKILL)
    reader.join()
    assert not reader.is_alive()
    here, there = mp.get_context("spawn").Pipe()
    assert nursery.bear(there, FOLDER) is None
    pipe.send(0)  # the reader that it bore still heeds its own
    here.close()
    there.close()
