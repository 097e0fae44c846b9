"""Files that come in part by part: each part is safe before it is acknowledged, and a file whole is
handed over once."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator

from django.db import transaction

from storage.models import Dossier, PartialUpload, Piece, StoredObject, UploadPart
from storage.stores.store import ObjectStore, Stored, StoreError, fetch_bytes

KEPT = dt.timedelta(days=2)
MOST_AT_ONCE = 20  # unfinished uploads a dossier: one more takes the place of the oldest
A_SWEEP = 100


class WrongOffset(Exception):
    """The part does not go on where the file stopped; `received` says where that is."""

    def __init__(self, received: int) -> None:
        super().__init__(received)
        self.received = received


@transaction.atomic
def begin(
    dossier: Dossier, rubrique: str, replaces: Piece | None, file: str, mark: str, size_bytes: int,
    now: dt.datetime,
) -> PartialUpload:  # fmt: skip
    """The upload of this file; the one that was cut off, where there is one."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    upload, _ = PartialUpload.objects.get_or_create(
        dossier=dossier, rubrique=rubrique, replaces=replaces, mark=mark, size_bytes=size_bytes,
        defaults={"file": file[:255], "created_at": now, "updated_at": now},
    )  # fmt: skip
    return upload


@transaction.atomic
def add_part(upload: PartialUpload, start: int, stored: Stored, now: dt.datetime) -> PartialUpload:
    """Keep a part. Raises WrongOffset, and then its object is the caller's to delete;
    PartialUpload.DoesNotExist where the upload is no more."""
    locked = PartialUpload.objects.select_for_update().get(pk=upload.pk)
    if start != locked.received_bytes or start + stored.size_bytes > locked.size_bytes:
        raise WrongOffset(locked.received_bytes)
    kept = StoredObject.objects.create(
        key=stored.key, sha256=stored.sha256, size_bytes=stored.size_bytes, created_at=now
    )
    UploadPart.objects.create(upload=locked, start=start, object=kept)
    locked.received_bytes, locked.updated_at = start + stored.size_bytes, now
    locked.save(update_fields=["received_bytes", "updated_at"])
    return locked


class Joined:
    """The parts one after the other, as one stream. Raises what the store raises."""

    def __init__(self, upload: PartialUpload, store: ObjectStore) -> None:
        self._parts = self._read(upload, store)
        self._rest = b""

    def read(self, size: int = -1, /) -> bytes:
        if not self._rest:
            self._rest = next(self._parts, b"")
        data, self._rest = (self._rest, b"") if size < 0 else (self._rest[:size], self._rest[size:])
        return data

    def _read(self, upload: PartialUpload, store: ObjectStore) -> Iterator[bytes]:
        for part in upload.parts.select_related("object"):
            kept = part.object
            yield fetch_bytes(store, Stored(kept.key, kept.sha256, kept.size_bytes))


@transaction.atomic
def forget(upload: PartialUpload) -> list[str]:
    """The upload is over; the keys of the objects whose bytes are to go, after the commit."""
    kept = StoredObject.objects.filter(pk__in=upload.parts.values_list("object", flat=True))
    pks, keys = list(kept.values_list("pk", flat=True)), list(kept.values_list("key", flat=True))
    PartialUpload.objects.filter(pk=upload.pk).delete()
    StoredObject.objects.filter(pk__in=pks).delete()
    return keys


def excess(dossier: Dossier) -> Iterator[PartialUpload]:
    """The oldest unfinished uploads, where there are more than anybody needs."""
    yield from PartialUpload.objects.filter(dossier=dossier).order_by("-created_at")[MOST_AT_ONCE:]


def drop_left_behind(store: ObjectStore, now: dt.datetime) -> int:
    """Forget uploads that nobody has gone on with for long, bytes included; how many there were.
    Objects that the store would not delete are orphans, for the sweep of objects."""
    gone = 0
    for upload in PartialUpload.objects.filter(updated_at__lt=now - KEPT)[:A_SWEEP]:
        for key in forget(upload):
            with contextlib.suppress(StoreError):
                store.delete(key)
        gone += 1
    return gone
