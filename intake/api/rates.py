"""How often a client may ask. Passes are fetched some at a time from the row that all web processes
share: most requests cost the database nothing."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from intake.api.problems import Problem
from intake.services import services
from storage.models import Client
from storage.rates import PERIOD_S, grant

MOST_CLIENTS = 10_000


@dataclass(slots=True)
class _Purse:
    """Passes in hand, and until when (monotonic) asking for more is of no use."""

    passes: int = 0
    empty_until_s: float = 0.0


class RateLimit:
    """At most `per_minute` requests of a kind a client, over all web processes. A process holds a
    second's worth of passes: what it has in hand is spent, so the sum is never more."""

    def __init__(
        self, kind: str, per_minute: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._kind, self._per_minute, self._clock = kind, per_minute, clock
        self._at_once = max(1, int(per_minute / PERIOD_S))
        self._purses: OrderedDict[str, _Purse] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, name: str) -> float:
        """0.0 where the request may pass, else the seconds to wait."""
        with self._lock:
            purse = self._purse(name)
            if purse.passes:
                purse.passes -= 1
                return 0.0
            wait_s = purse.empty_until_s - self._clock()
        if wait_s > 0:
            return wait_s
        given = grant(f"{self._kind}:{name}", self._per_minute, self._at_once, time.time())
        with self._lock:
            purse = self._purse(name)
            if given.passes:
                purse.passes += given.passes - 1
            else:
                purse.empty_until_s = self._clock() + given.wait_s
        return given.wait_s

    def _purse(self, name: str) -> _Purse:
        purse = self._purses.pop(name, None) or _Purse()
        self._purses[name] = purse
        if len(self._purses) > MOST_CLIENTS:
            self._purses.popitem(last=False)
        return purse


@lru_cache(maxsize=1)
def request_limit() -> RateLimit:
    return RateLimit("requests", services().settings.requests_per_minute)


@lru_cache(maxsize=1)
def upload_limit() -> RateLimit:
    return RateLimit("uploads", services().settings.uploads_per_minute)


def slow_down(limit: RateLimit, client: Client) -> None:
    """Raises Problem where the client asks too much."""
    wait_s = limit.take(client.public_id)
    if wait_s:
        whole_s = max(1, round(wait_s))
        raise Problem(
            "too_many_requests",
            f"Attendez {whole_s} s avant de recommencer.",
            f"Wait {whole_s} s before trying again.",
            headers={"Retry-After": str(whole_s)},
        )
