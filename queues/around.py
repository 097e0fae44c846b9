"""What surrounds a worker's messages: fresh database connections, failures laid aside."""

# ruff: noqa: ARG002  (the arguments are those that dramatiq calls a middleware with)

from __future__ import annotations

import logging
import traceback
from typing import Any

from django.db import DatabaseError, close_old_connections
from django.utils import timezone
from dramatiq.broker import Broker, MessageProxy
from dramatiq.middleware import Middleware

from queues.antivirus import ScannerDown
from queues.faults import ReaderBroke
from queues.send import CHECK_DOSSIER, READ_PIECE, send
from storage import dead_letters, reading_work, tallies

log = logging.getLogger(__name__)


class DatabaseConnections(Middleware):
    """A connection that the server closed, or that is too old, is not used again."""

    def before_process_message(self, broker: Broker, message: MessageProxy) -> None:
        close_old_connections()

    def after_process_message(
        self, broker: Broker, message: MessageProxy, *, result: Any = None,
        exception: BaseException | None = None,
    ) -> None:  # fmt: skip
        close_old_connections()


class DeadLetters(Middleware):
    """Work that is given up becomes a row that a person can see, and send again."""

    def after_process_message(
        self, broker: Broker, message: MessageProxy, *, result: Any = None,
        exception: BaseException | None = None,
    ) -> None:  # fmt: skip
        if exception is None:
            return
        actor, _, queue = message.actor_name.rpartition("_")
        _count(actor, exception)
        if not message.failed or isinstance(exception, ScannerDown):
            return  # held back: the sweep sends it again until the antivirus answers
        subject = int(message.args[0])
        log.error(
            "work given up", extra={"actor": actor, "key": subject, "cause": _cause(exception)}
        )
        now = timezone.now()
        dead_letters.lay_aside(
            actor, queue, str(subject), _cause(exception), _place(exception),
            message.options.get("retries", 1), now,
        )  # fmt: skip
        if actor == READ_PIECE and (dossier := reading_work.give_up(subject, now)):
            send(CHECK_DOSSIER, dossier)


def _count(actor: str, error: BaseException) -> None:
    try:
        tallies.add(tallies.FAILURES, {f"{actor} {_cause(error)}": 0.0})
    except DatabaseError:  # it may be the database that failed
        log.warning("failure not counted", extra={"actor": actor, "cause": _cause(error)})


def _cause(error: BaseException) -> str:
    """The exception's type, and its code where it has one; never its text."""
    if isinstance(error, ReaderBroke):
        return f"ReaderBroke {error.args[0]}"
    return type(error).__name__


def _place(error: BaseException) -> str:
    if isinstance(error, ReaderBroke):
        return str(error.args[1])
    frames = traceback.extract_tb(error.__traceback__)
    return " ".join(f"{frame.filename}:{frame.lineno}" for frame in frames[-4:])
