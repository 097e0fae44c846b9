"""A worker: threads that take messages, children that read, a sweep that leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from dramatiq import Worker
from dramatiq.broker import Broker

from config.service import ServiceSettings
from queues.actors import declare_actors
from queues.around import DatabaseConnections, DeadLetters
from queues.broker import open_broker
from queues.recovery import Sweeper
from queues.workshop import READER, open_workshop
from storage import left_behind

STOP_MS = 8_000  # work that takes longer is taken up by another worker
LOOK_MS = 100  # until an idle worker looks again for what it was not woken for


@contextmanager
def working(settings: ServiceSettings, reader: str = READER) -> Iterator[Broker]:
    """Messages are worked at until the block ends. One such block a process."""
    broker = open_broker(settings, DatabaseConnections(), DeadLetters())
    if settings.is_embedded:  # the last process's messages went with it
        left_behind.take_over()
    with open_workshop(settings, reader) as shop:
        declare_actors(broker, shop)
        # one thread more than children: a check does not wait for a reading
        worker = Worker(broker, worker_threads=settings.workers + 1, worker_timeout=LOOK_MS)
        worker.start()
        sweeper = Sweeper(shop, broker)
        sweeper.start()
        try:
            yield broker
        finally:
            sweeper.stop()
            worker.stop(timeout=STOP_MS)
            broker.close()
