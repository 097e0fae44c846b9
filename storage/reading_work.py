"""The work of reading a piece, as rows see it: claimed by one worker at a time, saved once."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.db.models import Q

from dossiers import reading as values
from storage.models import Dossier, PieceState, PieceVersion, Reading
from storage.register import touch
from storage.values import packed

STOPPED = frozenset({"file_seconds", "reader_process"})  # rules of queues/outcome.py


def claim(version_pk: int, lease_s: float, now: dt.datetime) -> PieceVersion | None:
    """The version, ours for `lease_s`; None where it is read already, counts no more, or another
    worker holds it."""
    free = Q(state=PieceState.RECEIVED) | Q(state=PieceState.READING, leased_until__lt=now)
    lease = uuid4()
    mine = PieceVersion.objects.filter(free, pk=version_pk, is_current=True).update(
        state=PieceState.READING, lease=lease, leased_until=now + dt.timedelta(seconds=lease_s)
    )
    if not mine:
        return None
    return PieceVersion.objects.select_related("object", "piece__dossier").get(pk=version_pk)


def release(version: PieceVersion) -> None:
    """A claim given back unfinished: the next message may take it at once."""
    _ours(version).update(state=PieceState.RECEIVED, lease=None, leased_until=None)


def known_reading(sha256: str, engine: str) -> Reading | None:
    """What this engine already read of this content, to its end."""
    return Reading.objects.filter(sha256=sha256, engine=engine, is_whole=True).first()


def keep_reading(reading: values.Reading, engine: str, seconds: float, now: dt.datetime) -> Reading:
    """The row of a reading. A whole one stands; one that was stopped gives way to the next try."""
    is_whole = not any(finding.rule in STOPPED for finding in reading.sheets.findings)
    fields = {
        "content": packed(reading), "seconds": seconds, "created_at": now, "is_whole": is_whole,
    }  # fmt: skip
    row, is_new = Reading.objects.get_or_create(
        sha256=reading.sha256, engine=engine, defaults=fields
    )
    if not is_new and not row.is_whole:
        Reading.objects.filter(pk=row.pk, is_whole=False).update(**fields)
        row.refresh_from_db()
    return row


@transaction.atomic
def save_read(version: PieceVersion, row: Reading, now: dt.datetime) -> bool:
    """The version is read. False: the claim was lost meanwhile, and nothing is changed."""
    Dossier.objects.select_for_update().get(pk=version.piece.dossier_id)
    saved = _ours(version).update(state=PieceState.READ, reading=row, lease=None, leased_until=None)
    if saved:
        touch(version.piece.dossier_id, now, check_sent_at=now)
    return bool(saved)


@transaction.atomic
def give_up(version_pk: int, now: dt.datetime) -> int | None:
    """Machines kept failing on it: the dossier is checked without it. Its dossier's key, or None
    where the version had been read after all."""
    pending = PieceVersion.objects.filter(
        pk=version_pk, state__in=(PieceState.RECEIVED, PieceState.READING)
    )
    version = pending.select_related("piece").first()
    if version is None:
        return None
    pending.update(state=PieceState.FAILED, lease=None, leased_until=None)
    touch(version.piece.dossier_id, now, check_sent_at=now)
    return int(version.piece.dossier_id)


def take_up_again(version_pk: int, now: dt.datetime) -> None:
    """A person sends again what was given up."""
    PieceVersion.objects.filter(pk=version_pk, state=PieceState.FAILED).update(
        state=PieceState.RECEIVED, sent_at=now
    )


def _ours(version: PieceVersion) -> Any:
    return PieceVersion.objects.filter(pk=version.pk, state=PieceState.READING, lease=version.lease)
