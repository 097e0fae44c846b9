"""How fast things come, and what the processes behind them use: read from /proc."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
SKIPPED = 6  # at the start, while processes load what they read with, and at the end


@dataclass(frozen=True, slots=True)
class Pace:
    """Things a second, and seconds of processor for one."""

    rate: float
    cpu_s: float


@dataclass(frozen=True, slots=True)
class Use:
    """Of some processes and all that they have started: seconds of processor, bytes of memory."""

    cpu_s: float
    memory_bytes: int


def measured(things: Iterable[object], number: int, use: Callable[[], Use]) -> Pace:
    """Takes all of the things as they come; the first and the last few are not counted."""
    marks = []
    for rank, _ in enumerate(things, 1):
        if rank in (SKIPPED, number - SKIPPED):
            marks.append((time.monotonic(), use().cpu_s))
    (start, spent_before), (end, spent) = marks
    counted = number - 2 * SKIPPED
    return Pace(counted / (end - start), (spent - spent_before) / counted)


def tree(pids: Iterable[int]) -> Use:
    """Of these processes and their children that live."""
    wanted, all_of_them = set(pids), _processes()
    while more := {pid for pid, (parent, _) in all_of_them.items() if parent in wanted} - wanted:
        wanted |= more
    uses = [use for pid, (_, use) in all_of_them.items() if pid in wanted]
    return Use(sum(use.cpu_s for use in uses), sum(use.memory_bytes for use in uses))


def _processes() -> dict[int, tuple[int, Use]]:
    """Parent and use of each process of the machine."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        cpu_s = sum(int(word) for word in words[11:13]) / _TICKS_A_SECOND
        found[int(folder.name)] = int(words[1]), Use(cpu_s, int(words[21]) * _PAGE_BYTES)
    return found
