"""Sends a message to a candidate by e-mail, tried again by the sweep until it goes."""

from __future__ import annotations

import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from queues.workshop import Workshop
from storage import correspondence
from storage.models import Message

log = logging.getLogger(__name__)


def send_message(shop: Workshop, message_pk: int) -> None:  # noqa: ARG001
    """One attempt."""
    message = correspondence.take(message_pk, timezone.now())
    if message is None:
        return
    try:
        _mail(message).send()
        cause = ""
    except (OSError, smtplib.SMTPException) as error:
        cause = type(error).__name__
        log.warning("message not sent", extra={"key": message.pk, "cause": cause})
    correspondence.note(message, cause, timezone.now())


def _mail(message: Message) -> EmailMessage:
    """Its id is the row's: a second copy, after an attempt that went but was not noted, is told
    apart by whoever receives it."""
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2]
    return EmailMessage(
        message.subject,
        message.body,
        to=[message.to],
        headers={
            "Message-ID": f"<message-{message.pk}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    )
