"""What is no longer to be kept goes: one dossier, or those of circulars whose day has come."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable

from django.db import transaction

from storage import audit
from storage.erasure import Erased, erase_rows
from storage.models import Dossier
from storage.stores.store import ObjectStore, StoreError

log = logging.getLogger(__name__)
A_SWEEP = 100  # dossiers erased at most by one sweep: others wait their turn


def erase(
    dossier: Dossier, store: ObjectStore, actor: str, now: dt.datetime
) -> tuple[Erased, list[str]]:
    """Rows first, with their entry in the audit trail, then bytes. The keys given are those of
    objects that the store would not delete: orphans, for the sweep of objects."""
    pk = dossier.pk
    with transaction.atomic():
        erased = erase_rows(dossier)
        audit.append(
            actor, "dossier.erased", f"dossier:{pk}", now, pieces=erased.pieces, runs=erased.runs
        )
    left = []
    for key in erased.keys:
        try:
            store.delete(key)
        except StoreError:
            left.append(key)
    return erased, left


def expire(
    retention: Iterable[tuple[str, dt.date]], store: ObjectStore, today: dt.date, now: dt.datetime
) -> int:
    """Erase dossiers of each circular whose day has come, the oldest first; how many went."""
    over = [circular for circular, day in retention if day <= today]
    gone = 0
    for dossier in Dossier.objects.filter(circular__in=over).order_by("pk")[:A_SWEEP]:
        pk = dossier.pk
        _, left = erase(dossier, store, "retention", now)
        log.info("dossier expired", extra={"dossier": pk, "count": len(left)})
        gone += 1
    return gone
