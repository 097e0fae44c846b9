"""`conforme objects`: the store held against the rows."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from typing import TYPE_CHECKING

from intake.command import NOT_CONFORME, OK, Failure
from intake.commands.service import start

if TYPE_CHECKING:
    from storage.stores.store import ObjectStore


def run(options: argparse.Namespace) -> int:
    settings = start()
    from storage.stores.opening import open_store
    from storage.stores.store import StoreError

    store = open_store(settings)
    try:
        return (_verify if options.action == "verify" else _sweep)(options, store)
    except StoreError as error:
        raise Failure(f"le magasin ne répond pas ({error}).") from error


def _verify(options: argparse.Namespace, store: ObjectStore) -> int:  # noqa: ARG001
    from storage.models import StoredObject
    from storage.orphans import damaged

    words = {"missing": "absent du magasin", "altered": "altéré"}
    found = 0
    for key, what in damaged(store):
        found += 1
        print(f"{key}\t{words[what]}")  # noqa: T201
    print(f"{StoredObject.objects.count()} objets relus, {found} défauts.", file=sys.stderr)  # noqa: T201
    return NOT_CONFORME if found else OK


def _sweep(options: argparse.Namespace, store: ObjectStore) -> int:
    from django.utils import timezone

    from storage import audit
    from storage.orphans import orphans

    now = timezone.now()
    before = now - dt.timedelta(hours=options.older_than)
    keys = list(orphans(store, before))
    if not options.yes:
        print(f"{len(keys)} objets que la base ne nomme pas. --yes les ôte.")  # noqa: T201
        return OK
    for key in keys:
        store.delete(key)
    store.tidy(before.timestamp())
    audit.append("command", "objects.swept", "store", now, count=len(keys))
    print(f"{len(keys)} objets ôtés.")  # noqa: T201
    return OK
