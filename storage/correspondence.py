"""Messages to candidates and their answers: one message in force a dossier, sent once, answered to
the gestionnaire who wrote it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db import transaction
from django.db.models import F

from storage import audit
from storage.deliveries import A_SWEEP, next_hour
from storage.handling import decision_in_force
from storage.models import DECIDED, DecisionKind, Dossier, Handling, Message, Standing


def current_message(dossier: Dossier) -> Message | None:
    """What the candidate is asked to mend now; None where nothing is, or no longer."""
    decision = decision_in_force(dossier)
    if decision is None or decision.kind != DecisionKind.TO_CORRECT:
        return None
    return Message.objects.select_related("decision").filter(decision=decision).first()


@transaction.atomic
def answered(dossier: Dossier, now: dt.datetime) -> bool:
    """The candidate explained something, or says that all is there: a dossier that waited for him,
    or was decided, goes first before its gestionnaire. New files do so by themselves, once checked.
    False: nothing had been asked or decided yet."""
    rows = Handling.objects.filter(dossier=dossier, standing__in=(Standing.ASKED, *DECIDED))
    if not rows.update(standing=Standing.ANSWERED, held_until=None, updated_at=now):
        return False
    audit.append("candidate", "dossier.answered", f"dossier:{dossier.pk}", now)
    return True


def due(now: dt.datetime) -> Iterator[int]:
    """Messages whose hour has come."""
    late = Message.objects.filter(next_at__lte=now).order_by("next_at")
    yield from late.values_list("pk", flat=True)[:A_SWEEP]


def take(pk: int, now: dt.datetime) -> Message | None:
    """The message, ours to send now; None where its hour has not come, it is withdrawn, or another
    worker has it. Its next hour is set at once: a worker that dies loses nothing."""
    message = Message.objects.filter(pk=pk, next_at__lte=now).first()
    if message is None:
        return None
    mine = Message.objects.filter(pk=pk, attempts=message.attempts, next_at=message.next_at)
    if not mine.update(attempts=F("attempts") + 1, next_at=next_hour(message.attempts + 1, now)):
        return None
    return Message.objects.select_related("decision__dossier").get(pk=pk)


def note(message: Message, cause: str, now: dt.datetime) -> None:
    """What came of an attempt; no cause: it went."""
    with transaction.atomic():
        told = {"sent_at": now, "next_at": None} if not cause else {}
        Message.objects.filter(pk=message.pk).update(last_cause=cause[:100], **told)
        if not cause:
            subject = f"dossier:{message.decision.dossier_id}"
            audit.append("worker", "message.sent", subject, now, message=message.pk)
