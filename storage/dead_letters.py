"""Messages given up: kept with their cause until a person has looked and sent them again."""

from __future__ import annotations

import datetime as dt

from storage.models import DeadLetter


def lay_aside(
    actor: str, queue: str, subject: str, cause: str, place: str, attempts: int, now: dt.datetime
) -> DeadLetter:
    return DeadLetter.objects.create(
        actor=actor, queue=queue, subject=subject, cause=cause[:200], place=place,
        attempts=attempts, created_at=now,
    )  # fmt: skip


def waiting() -> list[DeadLetter]:
    """Those that wait for a person, the oldest first."""
    return list(DeadLetter.objects.filter(resent_at=None))


def take(pk: int, now: dt.datetime) -> DeadLetter | None:
    """Mark one as sent again; None where there is none, or somebody was first."""
    if not DeadLetter.objects.filter(pk=pk, resent_at=None).update(resent_at=now):
        return None
    return DeadLetter.objects.get(pk=pk)
