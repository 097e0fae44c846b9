"""Sends again what had been given up, once a person has asked for it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from queues.broker import BULK
from queues.send import CHECK_DOSSIER, READ_PIECE, send
from storage import audit, dead_letters, left_behind, reading_work


def resend(letter_pk: int, *, by: str = "command", by_sweep: bool = False) -> bool:
    """False where no such letter waits. `by` as the audit trail names actors. `by_sweep`: no
    message is sent, the next sweep finds it."""
    now = timezone.now()
    with transaction.atomic():
        letter = dead_letters.take(letter_pk, now)
        if letter is None:
            return False
        subject = int(letter.subject)
        if letter.actor == READ_PIECE:
            reading_work.take_up_again(subject, now)
        audit.append(by, "work.resent", f"{letter.actor}:{subject}", now)
    sent = not by_sweep and send(letter.actor, subject, bulk=letter.queue == BULK)
    if not sent and letter.actor == READ_PIECE:
        left_behind.forget_sending(subject)
    if not sent and letter.actor == CHECK_DOSSIER:
        left_behind.forget_check(subject)
    return True
