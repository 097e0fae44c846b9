"""Adds to the running totals: seconds by stage, failures by cause, findings by code."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.db.models import F

from storage.models import Tally

STAGES, FAILURES, FINDINGS = "stages", "failures", "findings"


def add(name: str, labels: Mapping[str, float], numbers: Mapping[str, int] | None = None) -> None:
    """Add each label's amount, and how often it occurred (once, unless `numbers` says otherwise).

    Labels in one order always: two workers never wait for each other.
    """
    for label in sorted(labels):
        more = {
            "number": F("number") + (numbers[label] if numbers else 1),
            "amount": F("amount") + labels[label],
        }
        if not Tally.objects.filter(name=name, label=label).update(**more):
            _first(name, label)
            Tally.objects.filter(name=name, label=label).update(**more)


def _first(name: str, label: str) -> None:
    try:
        with transaction.atomic():
            Tally.objects.create(name=name, label=label)
    except IntegrityError:  # another worker was first
        return
