"""Who takes which message: each actor takes an id and does one piece of work."""

from __future__ import annotations

from collections.abc import Callable

import dramatiq
from dramatiq.broker import Broker

from queues import drawing, mailing, replaying, telling, work
from queues.broker import PRIORITY, QUEUES
from queues.send import (
    CHECK_DOSSIER,
    DRAW_PIECE,
    READ_PIECE,
    REPLAY_DRAFT,
    SEND_MESSAGE,
    TELL_CLIENT,
)
from queues.workshop import Workshop

Work = Callable[[Workshop, int], None]
WORK: dict[str, Work] = {
    READ_PIECE: work.read_piece,
    CHECK_DOSSIER: work.check_dossier,
    DRAW_PIECE: drawing.draw_piece,
    TELL_CLIENT: telling.tell_client,
    SEND_MESSAGE: mailing.send_message,
    REPLAY_DRAFT: replaying.replay_draft,
}


def declare_actors(broker: Broker, shop: Workshop) -> None:
    """One actor for each kind of work on each queue."""
    for name, do in WORK.items():
        for queue in QUEUES:
            _declare(broker, shop, f"{name}_{queue}", queue, do)


def _declare(broker: Broker, shop: Workshop, name: str, queue: str, do: Work) -> None:
    @dramatiq.actor(broker=broker, actor_name=name, queue_name=queue, priority=PRIORITY[queue])
    def _(pk: int) -> None:
        do(shop, pk)
