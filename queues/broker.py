"""The broker that the settings name, and what happens around every message."""

from __future__ import annotations

from typing import Any

import dramatiq
from dramatiq.broker import Broker
from dramatiq.middleware import Middleware, Retries

from config.service import ServiceSettings
from queues.faults import is_machine_fault

# One queue for each urgency: a worker takes from both, the first before the second.
NOW, BULK = "now", "bulk"
QUEUES = (NOW, BULK)
PRIORITY = {NOW: 0, BULK: 100}
WORKER_LOST_MS = 15_000  # a worker that says nothing for so long (it does twice a second) is dead


def open_broker(settings: ServiceSettings, *middleware: Middleware) -> Broker:
    """The broker, made known to dramatiq, with its queues; nothing is asked of it yet.

    `middleware` comes before the retries, so that after a failure it sees what they decided.
    """
    around = [*middleware, _retries(settings)]
    broker = _broker(settings, around)
    for name in QUEUES:
        broker.declare_queue(name)
    dramatiq.set_broker(broker)
    return broker


def _broker(settings: ServiceSettings, middleware: list[Middleware]) -> Broker:
    address = settings.broker
    if address is None:
        from dramatiq.brokers.stub import StubBroker

        return StubBroker(middleware=middleware)
    if address.scheme.startswith("redis"):
        from queues.waking import WakingBroker

        redis: Any = WakingBroker  # it has no annotations
        broker: Broker = redis(
            url=address.url,
            middleware=middleware,
            heartbeat_timeout=WORKER_LOST_MS,
            maintenance_chance=50_000,  # of a million commands: a lost worker's are given back
        )
        return broker
    from dramatiq.brokers.rabbitmq import RabbitmqBroker

    # confirmed: a message is not taken for sent before the server has it
    return RabbitmqBroker(url=address.url, middleware=middleware, confirm_delivery=True)


def _retries(settings: ServiceSettings) -> Retries:
    """Machines' faults are tried again, later and later; nothing else is."""

    def again(retries: int, error: BaseException) -> bool:
        return retries < settings.max_retries and is_machine_fault(error)

    return Retries(
        min_backoff=int(settings.retry_min_s * 1000),
        max_backoff=int(settings.retry_max_s * 1000),
        retry_when=again,
    )


def depth(broker: Broker, queue: str) -> int:
    """Messages of a queue that no worker has finished, the delayed ones included. Raises what the
    broker's client raises where it does not answer."""
    from dramatiq.brokers.stub import StubBroker
    from dramatiq.common import dq_name

    asked: Any = broker
    if isinstance(broker, StubBroker):
        return sum(broker.queues[name].unfinished_tasks for name in (queue, dq_name(queue)))
    if hasattr(broker, "get_queue_message_counts"):
        waiting, delayed, _ = asked.get_queue_message_counts(queue)
        return int(waiting) + int(delayed)
    return int(asked.do_qsize(queue)) + int(asked.do_qsize(dq_name(queue)))


def check_broker(broker: Broker) -> None:
    """Raises what the broker's client raises where it does not answer."""
    for queue in QUEUES:
        depth(broker, queue)
