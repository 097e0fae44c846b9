"""Finds in the rows what was left behind, and sends it again: queues are never the truth."""

from __future__ import annotations

import datetime as dt
import logging
import threading

from django.contrib.sessions.backends.db import SessionStore
from django.db import close_old_connections
from django.utils import timezone
from dramatiq.broker import Broker

from circulars import CircularError
from dossiers.dossier_json import PARIS
from queues import versions
from queues.broker import QUEUES, depth
from queues.send import (
    CHECK_DOSSIER,
    READ_PIECE,
    REPLAY_DRAFT,
    SEND_MESSAGE,
    TELL_CLIENT,
    send,
)
from queues.workshop import Workshop
from storage import correspondence, deliveries, drafts, left_behind, limits, replays, retention
from storage.partial_uploads import drop_left_behind

log = logging.getLogger(__name__)


def sweep(shop: Workshop, broker: Broker, now: dt.datetime) -> int:
    """Send again what has waited too long; at once what an empty broker must have lost. Gives the
    number of messages sent."""
    patience = shop.settings.resend_after_s
    if _is_empty(broker):
        patience = min(patience, 2 * shop.settings.sweep_s)
    before = now - dt.timedelta(seconds=patience)
    sent = 0
    for version in left_behind.take_unread(before, now, lease_s=shop.lease_s):
        if send(READ_PIECE, version.pk, bulk=version.is_bulk):
            sent += 1
        else:
            left_behind.forget_sending(version.pk)
    for dossier in left_behind.take_unchecked(before, _bases(shop, now), now):
        sent += send(CHECK_DOSSIER, dossier.pk, bulk=dossier.is_bulk)
    for pk in replays.left_behind(before, now):
        sent += send(REPLAY_DRAFT, pk, bulk=True)
    for pk in deliveries.due(now):
        sent += send(TELL_CLIENT, pk, bulk=True)
    for pk in correspondence.due(now):
        sent += send(SEND_MESSAGE, pk)
    if sent:
        log.info("sent again", extra={"count": sent})
    return sent


def _bases(shop: Workshop, now: dt.datetime) -> dict[str, str]:
    """What each circular's runs rest on now; one whose file is being spoilt is passed over."""
    bases, limited = {}, limits.in_force()
    shelf = shop.shelf()
    for name in shelf.ids():
        try:
            pack = shelf.pack(name)
            bases[name] = versions.basis(pack, now, limited.get(pack.academy, ()))
        except CircularError as error:
            log.error("circular not usable", extra={"key": name, "cause": type(error).__name__})
    return bases


def _is_empty(broker: Broker) -> bool:
    try:
        return not any(depth(broker, queue) for queue in QUEUES)
    except Exception as error:  # any broker's own errors; sending says more
        log.warning("broker does not answer", extra={"cause": type(error).__name__})
        return False


class Sweeper(threading.Thread):
    """Sends what was left behind and erases what is no longer to be kept, every `settings.sweep_s`
    until told to stop; a failed sweep is logged, not fatal."""

    def __init__(self, shop: Workshop, broker: Broker) -> None:
        super().__init__(daemon=True, name="sweeper")
        self._shop, self._broker = shop, broker
        self._stop_asked = threading.Event()

    def run(self) -> None:
        while True:
            try:
                close_old_connections()
                now = timezone.now()
                limits.review_all(now)
                drafts.note_begun(now)
                sweep(self._shop, self._broker, now)
                drop_left_behind(self._shop.store, now)
                SessionStore.clear_expired()
                retention.expire(
                    retention.days(self._shop.settings.retention),
                    self._shop.store,
                    now.astimezone(PARIS).date(),
                    now,
                )
            except Exception:  # the next sweep may do better
                log.exception("sweep failed")
            finally:
                close_old_connections()
            if self._stop_asked.wait(self._shop.settings.sweep_s):
                return

    def stop(self) -> None:
        self._stop_asked.set()
        self.join(timeout=30)
