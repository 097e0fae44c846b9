"""Adds to the running totals: seconds by stage, failures by cause, findings by code."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection

STAGES, FAILURES, FINDINGS = "stages", "failures", "findings"
# one statement, whatever there is to add: each would be a commit of its own
_ADD = """
INSERT INTO storage_tally (name, label, number, amount) VALUES {rows}
ON CONFLICT (name, label) DO UPDATE SET
  number = storage_tally.number + EXCLUDED.number,
  amount = storage_tally.amount + EXCLUDED.amount
"""


def add(name: str, labels: Mapping[str, float], numbers: Mapping[str, int] | None = None) -> None:
    """Add each label's amount, and how often it occurred (once, unless `numbers` says otherwise).

    Labels in one order always: two workers never wait for each other.
    """
    if not labels:
        return
    values: list[object] = []
    for label in sorted(labels):
        values += [name, label, numbers[label] if numbers else 1, labels[label]]
    with connection.cursor() as cursor:
        cursor.execute(_ADD.format(rows=", ".join(["(%s, %s, %s, %s)"] * len(labels))), values)
