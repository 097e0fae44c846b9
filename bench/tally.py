"""Right answers counted among those that could be right, by what is measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Counts by measure; `failures` says in a line each what went wrong."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def add(self, what: str, right: bool, failure: str = "") -> None:
        self.all[what] += 1
        self.right[what] += right
        if not right and failure:
            self.failures.append(failure)

    def update(self, other: Tally) -> None:
        self.right.update(other.right)
        self.all.update(other.all)

    def cell(self, what: str) -> str:
        total = self.all[what]
        return f"{self.right[what] / total:.1%} ({self.right[what]}/{total})" if total else "–"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """A Markdown table."""
    columns = list(head)
    lines = ["| " + " | ".join(columns) + " |", "| --- |" + " --- |" * (len(columns) - 1)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]
