"""Runs of the checks: every one is kept, the last one is the dossier's result."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from storage import handling, turnarounds
from storage.models import Dossier, Run
from storage.values import storable


@dataclass(frozen=True, slots=True)
class Checked:
    """What one check of a dossier gave, and all that decided it. See models/results.py: Run."""

    revision: int
    key: str
    basis: str
    engine: str
    rules: str
    pack_sha256: str
    due_passed: int
    as_of: dt.datetime
    verdict: str
    report: dict[str, Any]
    seconds: float
    lines: tuple[str, ...] = ()  # telephone lines of the gestionnaires that the circular names


def save_run(
    dossier_pk: int,
    checked: Checked,
    now: dt.datetime,
    on_saved: Callable[[Run], None] = lambda _: None,
) -> bool:
    """Keep a run. The same key as the last run's: that one stands. False: the dossier has changed
    since it was looked at, and is to be checked again. `on_saved` runs in the same transaction."""
    with transaction.atomic():
        dossier = Dossier.objects.select_for_update().get(pk=dossier_pk)
        if dossier.revision != checked.revision:
            return False
        last = latest_run(dossier)
        is_new = last is None or last.key != checked.key
        if last is None or is_new:
            last = _add(dossier, (last.number if last else 0) + 1, checked, now)
            dossier.verdict, dossier.updated_at = checked.verdict, now
        dossier.checked_revision, dossier.checked_basis = checked.revision, checked.basis
        dossier.save(update_fields=["verdict", "updated_at", "checked_revision", "checked_basis"])
        handling.follow(dossier, last, checked.lines, now)
        if is_new:
            turnarounds.note_checked(dossier, now)
            on_saved(last)
    return True


def latest_run(dossier: Dossier) -> Run | None:
    return Run.objects.filter(dossier=dossier).order_by("-number").first()


def _add(dossier: Dossier, number: int, checked: Checked, now: dt.datetime) -> Run:
    return Run.objects.create(
        dossier=dossier,
        number=number,
        key=checked.key,
        revision=checked.revision,
        engine=checked.engine,
        rules=checked.rules,
        pack_sha256=checked.pack_sha256,
        due_passed=checked.due_passed,
        as_of=checked.as_of,
        verdict=checked.verdict,
        report=storable(checked.report),
        seconds=checked.seconds,
        created_at=now,
    )
