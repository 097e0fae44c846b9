"""The audit trail: an entry chained to the last for each thing done, and the proof that none was
changed since."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import threading
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction

from storage.models import AuditEntry, AuditHead

START = "0" * 64
SAME_LOOK = dt.timedelta(minutes=10)
_MOST_LOOKS = 10_000  # remembered by a process, whatever its callers do

_looks: OrderedDict[tuple[Any, ...], dt.datetime] = OrderedDict()
_looks_lock = threading.Lock()


def append(actor: str, action: str, subject: str, now: dt.datetime, **details: Any) -> None:
    """Add an entry, in the caller's transaction if there is one: both are kept, or neither.

    Ids and codes only. Call it last: it locks the end of the chain until the transaction ends.
    """
    with transaction.atomic():
        AuditHead.objects.get_or_create(pk=1)
        head = AuditHead.objects.select_for_update().get(pk=1)
        entry = AuditEntry(
            number=head.number + 1,
            at=now.astimezone(dt.UTC).isoformat(),
            actor=actor,
            action=action,
            subject=subject,
            details=details,
            previous_sha256=head.sha256,
        )
        entry.sha256 = entry_hash(entry)
        entry.save(force_insert=True)
        head.number, head.sha256 = entry.number, entry.sha256
        head.save()


def append_look(actor: str, action: str, subject: str, now: dt.datetime, **details: Any) -> None:
    """Add an entry for something that was only looked at: once in SAME_LOOK and process for the
    same look of the same actor. A program that asks every second whether a result is there would
    else lock the chain, and fill it, at each of its questions."""
    look = (connection.settings_dict["NAME"], actor, action, subject, *sorted(details.items()))
    with _looks_lock:
        last = _looks.get(look)
    if last is not None and dt.timedelta(0) <= now - last < SAME_LOOK:
        return
    append(actor, action, subject, now, **details)
    # an entry that is rolled back was not written: the next look is noted
    transaction.on_commit(lambda: _remember(look, now))


def _remember(look: tuple[Any, ...], now: dt.datetime) -> None:
    with _looks_lock:
        _looks[look] = now
        _looks.move_to_end(look)
        while len(_looks) > _MOST_LOOKS:
            _looks.popitem(last=False)


def entry_hash(entry: AuditEntry) -> str:
    """SHA-256 of the entry's own words and of the hash before it."""
    words = [
        entry.number, entry.at, entry.actor, entry.action, entry.subject, entry.details,
        entry.previous_sha256,
    ]  # fmt: skip
    text = json.dumps(words, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def problems(of_last: int | None = None) -> Iterator[str]:
    """What does not hold in the chain, in French, from its first entry to its last; nothing where
    all holds. `of_last`: of so many of the last entries alone."""
    head = AuditHead.objects.filter(pk=1).first()
    before = max(0, head.number - of_last) if head and of_last is not None else 0
    known = AuditEntry.objects.filter(number=before).values_list("sha256", flat=True).first()
    previous, expected = known or START, before + 1
    rest = AuditEntry.objects.filter(number__gt=before).order_by("number")
    for entry in rest.iterator(chunk_size=2000):
        if entry.number != expected:
            yield f"entrée {expected} : absente"
        if entry.previous_sha256 != previous:
            yield f"entrée {entry.number} : ne suit pas la précédente"
        if entry_hash(entry) != entry.sha256:
            yield f"entrée {entry.number} : modifiée depuis son écriture"
        previous, expected = entry.sha256, entry.number + 1
    if head and (head.number, head.sha256) != (expected - 1, previous):
        yield f"la fin du journal manque : {head.number} entrées écrites, {expected - 1} lues"
