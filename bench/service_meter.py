"""How fast things come, and what the processes behind them use: read from /proc."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
SKIPPED = 6  # at the start, while processes load what they read with, and at the end


@dataclass(frozen=True, slots=True)
class Pace:
    """Things a second; seconds of processor for one, those of the parents apart from those of the
    children that read."""

    rate: float
    parents_s: float
    children_s: float

    @property
    def cpu_s(self) -> float:
        return self.parents_s + self.children_s

    @property
    def share(self) -> float:
        """What the parents add to the reading, in parts of it: within one run, whatever else the
        machine does."""
        return self.parents_s / self.children_s


@dataclass(frozen=True, slots=True)
class Use:
    """Of some processes and all that they have started: seconds of processor, bytes of memory."""

    cpu_s: float
    memory_bytes: int


def measured(things: Iterable[object], number: int, pids: Sequence[int]) -> Pace:
    """Takes all of the things as they come from these processes; the first and the last few are
    not counted."""
    marks = []
    for rank, _ in enumerate(things, 1):
        if rank in (SKIPPED, number - SKIPPED):
            marks.append((time.monotonic(), own(pids).cpu_s, tree(pids).cpu_s))
    (start, own_before, before), (end, own_after, after) = marks
    counted = number - 2 * SKIPPED
    parents_s = own_after - own_before
    return Pace(
        counted / (end - start), parents_s / counted, (after - before - parents_s) / counted
    )


def own(pids: Iterable[int]) -> Use:
    """Of these processes alone."""
    all_of_them = _processes()
    return _sum(all_of_them[pid][1] for pid in pids if pid in all_of_them)


def tree(pids: Iterable[int]) -> Use:
    """Of these processes and their children that live."""
    wanted, all_of_them = set(pids), _processes()
    while more := {pid for pid, (parent, _) in all_of_them.items() if parent in wanted} - wanted:
        wanted |= more
    return _sum(use for pid, (_, use) in all_of_them.items() if pid in wanted)


def _sum(uses: Iterable[Use]) -> Use:
    parts = list(uses)
    return Use(sum(use.cpu_s for use in parts), sum(use.memory_bytes for use in parts))


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
