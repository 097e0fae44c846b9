"""Sends a message to a candidate by e-mail, tried again by the sweep until it goes."""

from __future__ import annotations

import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone

from facade.typography import typographic
from queues.workshop import Workshop
from storage import correspondence
from storage.candidate_links import LASTS, make_link
from storage.models import Message

log = logging.getLogger(__name__)


def send_message(shop: Workshop, message_pk: int) -> None:
    """One attempt."""
    message = correspondence.take(message_pk, timezone.now())
    if message is None:
        return
    try:
        _mail(shop, message).send()
        cause = ""
    except (OSError, smtplib.SMTPException) as error:
        cause = type(error).__name__
        log.warning("message not sent", extra={"key": message.pk, "cause": cause})
    correspondence.note(message, cause, timezone.now())


def _mail(shop: Workshop, message: Message) -> EmailMessage:
    """The message, and a personal link, which stands nowhere else. Its id is the row's: a second
    copy, after an attempt that went but was not noted, is told apart by whoever receives it."""
    _, secret = make_link(message.decision.dossier, "worker", timezone.now())
    address = shop.settings.origin + reverse("candidate:enter", args=[secret])
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2]
    own_page = f"Votre page personnelle, pendant {LASTS.days} jours :"
    return EmailMessage(
        typographic(message.subject),
        typographic(f"{message.body}\n\n{own_page}\n") + f"{address}\n",
        to=[message.to],
        headers={
            "Message-ID": f"<message-{message.pk}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    )
