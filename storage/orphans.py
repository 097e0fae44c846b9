"""Bytes and rows held against each other: objects that no row names, rows whose bytes are gone."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from itertools import islice

from storage.models import StoredObject
from storage.stores.store import ObjectDamaged, ObjectMissing, ObjectStore

A_BATCH = 500


def orphans(store: ObjectStore, put_before: dt.datetime) -> Iterator[str]:
    """Keys that no row names. Younger ones are passed over: their row may be on its way."""
    old = (key for key, at in store.entries() if at < put_before.timestamp())
    while batch := list(islice(old, A_BATCH)):
        known = set(StoredObject.objects.filter(key__in=batch).values_list("key", flat=True))
        yield from (key for key in batch if key not in known)


def damaged(store: ObjectStore) -> Iterator[tuple[str, str]]:
    """Keys of rows whose bytes are not those that were acknowledged, with what is wrong: `missing`
    or `altered`. Every byte is read."""
    for kept in StoredObject.objects.order_by("pk").iterator(chunk_size=A_BATCH):
        seen = hashlib.sha256()
        try:
            with store.chunks(kept.key) as chunks:
                for chunk in chunks:
                    seen.update(chunk)
        except ObjectMissing:
            yield kept.key, "missing"
            continue
        except ObjectDamaged:
            yield kept.key, "altered"
            continue
        if seen.hexdigest() != kept.sha256:
            yield kept.key, "altered"
