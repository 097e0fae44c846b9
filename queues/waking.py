"""A Redis broker that wakes who waits for work. dramatiq's own looks at its queues from time to
time, and a message waits for the next look: twice on the way from an upload to its verdict."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import Any

import redis
from dramatiq import errors
from dramatiq.broker import Consumer
from dramatiq.brokers import redis as untyped
from dramatiq.common import compute_backoff, dq_name

_BROKER: Any = untyped.RedisBroker  # they have no annotations
_CONSUMER: Any = untyped._RedisConsumer
_closed: Any = errors.ConnectionClosed
_MOST_SIGNS = 16  # kept of a queue: whoever finds one looks at the queue, which tells the rest


class WakingBroker(_BROKER):
    """Beside each queue stands a short list of signs that something was put in it."""

    @property
    def consumer_class(self) -> type[Consumer]:
        return _Woken

    def enqueue(self, message: Any, *, delay: int | None = None) -> Any:
        sent = super().enqueue(message, delay=delay)
        if delay is None:
            with suppress(redis.RedisError):  # it is seen by the next look
                signs = self.signs_of(message.queue_name)
                at_once: Any = self.client.pipeline(transaction=False)
                at_once.rpush(signs, 1).ltrim(signs, -_MOST_SIGNS, -1).execute()
        return sent

    def signs_of(self, queue: str) -> str:
        """The key of its list."""
        return f"{self.namespace}:signs:{queue}"


class _Woken(_CONSUMER):
    """Where it finds nothing it waits for a sign, `timeout` milliseconds at most. A queue of what
    is put off has none, and one who has all that he may hold needs none."""

    def __init__(self, broker: WakingBroker, queue_name: str, prefetch: int, timeout: int) -> None:
        super().__init__(broker, queue_name, prefetch, 0)
        self._signs = broker.signs_of(queue_name)
        self._longest_ms = timeout
        self._looks = 0
        self._is_told = queue_name != dq_name(queue_name)

    def __next__(self) -> Any:
        message = super().__next__()
        if message is not None:
            self._looks = 0
        elif not (self._is_told and self._is_awaiting()):
            self._looks, sleep_ms = compute_backoff(self._looks, max_backoff=self._longest_ms)
            time.sleep(sleep_ms / 1000)
        return message

    def _is_awaiting(self) -> bool:
        """Waits for a sign. False where it may hold no more, or the server knows of no wait so
        short (before Redis 6) or forbids it."""
        if self.outstanding_message_count >= self.prefetch:
            return False
        try:
            self.broker.client.blpop([self._signs], timeout=self._longest_ms / 1000)
        except redis.ConnectionError as error:
            raise _closed(error) from None
        except redis.RedisError:
            return False
        return True
