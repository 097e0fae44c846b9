"""Drafts of circulars: kept, put in force on a day, and not after all."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import QuerySet

from circulars.pack import Pack
from storage import audit
from storage.models import Activation, Draft, Person
from storage.people import actor


def keep_draft(pack: Pack, content: bytes, file: str, person: Person, now: dt.datetime) -> Draft:
    """The draft that says this: a new one, unless it was kept before."""
    with transaction.atomic():
        draft, is_new = Draft.objects.get_or_create(
            pack_sha256=pack.content_hash,
            defaults={
                "circular": pack.id, "academy": pack.academy, "session": pack.session,
                "file": file[:255], "content": content, "sent_by": person, "sent_at": now,
            },
        )  # fmt: skip
        if is_new:
            _note(person, "draft.kept", draft, now)
    return draft


def drop_draft(draft: Draft, person: Person, now: dt.datetime) -> bool:
    """False where it was, or is to be, in force: it is kept for good."""
    with transaction.atomic():
        if Activation.objects.filter(draft=draft).exists():
            return False
        _note(person, "draft.dropped", draft, now)
        draft.delete()
    return True


def activate(draft: Draft, starts_at: dt.datetime, person: Person, now: dt.datetime) -> Activation:
    """From `starts_at` on its rules are those of its circular; dossiers are checked again by the
    sweeps that follow."""
    with transaction.atomic():
        activation = Activation.objects.create(
            draft=draft, starts_at=starts_at, asked_by=person, asked_at=now
        )
        _note(person, "circular.activated", draft, now, starts_at=starts_at.isoformat())
    return activation


def cancel(activation: Activation, person: Person, now: dt.datetime) -> bool:
    """False where it has begun, or was cancelled before."""
    with transaction.atomic():
        to_come = Activation.objects.filter(
            pk=activation.pk, cancelled_at=None, starts_at__gt=now, begun_at=None
        )
        if not to_come.update(cancelled_at=now, cancelled_by=person):
            return False
        _note(person, "circular.activation_cancelled", activation.draft, now)
    return True


def note_begun(now: dt.datetime) -> int:
    """Those whose day has come are put on the trail, once. Gives how many."""
    come = Activation.objects.filter(cancelled_at=None, begun_at=None, starts_at__lte=now)
    begun = 0
    for activation in come.select_related("draft"):
        with transaction.atomic():
            if Activation.objects.filter(pk=activation.pk, begun_at=None).update(begun_at=now):
                draft = activation.draft
                audit.append(
                    "worker", "circular.in_force", f"circular:{draft.circular}", now,
                    draft=draft.pk, pack=draft.pack_sha256,
                )  # fmt: skip
                begun += 1
    return begun


def to_come(now: dt.datetime) -> QuerySet[Activation]:
    """Activations whose day is still to come, the next first."""
    waiting = Activation.objects.filter(cancelled_at=None, starts_at__gt=now)
    return waiting.select_related("draft", "asked_by")


def _note(person: Person, action: str, draft: Draft, now: dt.datetime, **details: object) -> None:
    audit.append(
        actor(person), action, f"circular:{draft.circular}", now,
        draft=draft.pk, pack=draft.pack_sha256, **details,
    )  # fmt: skip
