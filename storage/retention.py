"""What is no longer to be kept goes: one dossier, or those of circulars whose day has come."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Sum

from storage import audit
from storage.erasure import Erased, erase_rows
from storage.models import (
    DECIDED,
    Dossier,
    Handling,
    Person,
    PieceVersion,
    RetentionDay,
    StoredObject,
)
from storage.people import actor
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


@dataclass(frozen=True, slots=True)
class Concerned:
    """What would go with a circular's dossiers; `undecided`: those that nobody has decided."""

    dossiers: int
    undecided: int
    files: int
    size_bytes: int
    first_at: dt.datetime | None
    last_at: dt.datetime | None


def concerned(circular: str) -> Concerned:
    own = Dossier.objects.filter(circular=circular)
    versions = PieceVersion.objects.filter(piece__dossier__circular=circular)
    held = StoredObject.objects.filter(pk__in=versions.values("object"))
    size = held.aggregate(size=Sum("size_bytes"))["size"] or 0
    first, last = own.order_by("pk").first(), own.order_by("pk").last()
    undecided = Handling.objects.filter(circular=circular).exclude(standing__in=DECIDED)
    return Concerned(
        own.count(), undecided.count(), versions.count(), size,
        first.created_at if first else None, last.created_at if last else None,
    )  # fmt: skip


def days(from_settings: Iterable[tuple[str, dt.date]]) -> list[tuple[str, dt.date]]:
    """Circular and its day: what people set stands before the settings."""
    wanted: dict[str, dt.date | None] = dict(from_settings)
    wanted.update(RetentionDay.objects.values_list("circular", "day"))
    return [(circular, day) for circular, day in sorted(wanted.items()) if day]


def kept() -> dict[str, RetentionDay]:
    """What people set, by circular."""
    return {row.circular: row for row in RetentionDay.objects.select_related("set_by")}


def numbers(circulars: Sequence[str]) -> dict[str, int]:
    """How many dossiers of each are kept."""
    own = Dossier.objects.filter(circular__in=circulars).order_by()
    return dict(own.values_list("circular").annotate(number=Count("*")))


def set_day(
    circular: str, day: dt.date | None, person: Person, now: dt.datetime, *, purge: bool = False
) -> None:
    """`day` None: nothing of it goes. `purge`: a person wants them gone from that day, now."""
    with transaction.atomic():
        RetentionDay.objects.update_or_create(
            circular=circular, defaults={"day": day, "set_by": person, "set_at": now}
        )
        audit.append(
            actor(person), "retention.purged" if purge else "retention.set",
            f"circular:{circular}", now, day=day.isoformat() if day else None,
        )  # fmt: skip


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
