"""`Idempotency-Key`: a write sent twice under one key is done once, and answered alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction

from storage.models import Client, IdempotencyKey

ABANDONED_AFTER = dt.timedelta(minutes=2)  # a write under way longer than this was cut off
FORGOTTEN_AFTER = dt.timedelta(hours=48)


class KeyReused(Exception):
    """The key was used for another write."""


class KeyBusy(Exception):
    """The first write under this key is still under way."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any


def begin(client: Client, key: str, fingerprint: str, now: dt.datetime) -> Answer | None:
    """The answer given before, or None: go on. Raises KeyReused, KeyBusy."""
    IdempotencyKey.objects.filter(created_at__lt=now - FORGOTTEN_AFTER).delete()
    try:
        with transaction.atomic():
            IdempotencyKey.objects.create(
                client=client, key=key, fingerprint=fingerprint, created_at=now
            )
        return None
    except IntegrityError:
        known = IdempotencyKey.objects.get(client=client, key=key)
    if known.fingerprint != fingerprint:
        raise KeyReused
    if known.status is not None:
        return Answer(known.status, known.answer)
    stale = IdempotencyKey.objects.filter(pk=known.pk, created_at=known.created_at)
    is_recent = abs(now - known.created_at) < ABANDONED_AFTER  # a clock may have been set back
    if is_recent or not stale.update(created_at=now):
        raise KeyBusy
    return None


def finish(client: Client, key: str, answer: Answer) -> None:
    """Remember the answer; in the transaction of the write itself."""
    IdempotencyKey.objects.filter(client=client, key=key).update(
        status=answer.status, answer=answer.body
    )


def abandon(client: Client, key: str) -> None:
    """The write was refused or failed: the key may be used again."""
    IdempotencyKey.objects.filter(client=client, key=key, status=None).delete()
