"""Sends work by name: who sends it imports nothing of what does it."""

from __future__ import annotations

import logging

import dramatiq

from queues.broker import BULK, NOW

READ_PIECE, CHECK_DOSSIER, DRAW_PIECE = "read_piece", "check_dossier", "draw_piece"
TELL_CLIENT, SEND_MESSAGE = "tell_client", "send_message"
REPLAY_DRAFT = "replay_draft"

log = logging.getLogger(__name__)


def send(actor: str, pk: int, *, bulk: bool = False) -> bool:
    """One message that carries an id. False where the broker cannot take it: what is not sent is
    found in the rows, and sent, by the next sweep."""
    queue = BULK if bulk else NOW
    name = f"{actor}_{queue}"
    message: dramatiq.Message[None] = dramatiq.Message(
        queue_name=queue, actor_name=name, args=(pk,), kwargs={}, options={}
    )
    try:
        dramatiq.get_broker().enqueue(message)
    except Exception as error:  # any broker's own errors: the row is kept, nothing is lost
        log.warning("message not sent", extra={"actor": name, "cause": type(error).__name__})
        return False
    return True
