"""Who calls, what they may do, and how often."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from typing import Any

from django.http import HttpRequest
from ninja.security import HttpBearer

from intake.api.problems import Problem, not_found_problem
from storage.clients import client_of
from storage.models import Client, Dossier, Piece

MOST_BUCKETS = 10_000


class Bearer(HttpBearer):
    """`Authorization: Bearer cfm_…`: a token made by `conforme client create`."""

    def authenticate(self, request: HttpRequest, token: str) -> Client | None:  # noqa: ARG002
        return client_of(token)


def allow(request: HttpRequest, scope: str) -> Client:
    """The caller, who may do this. Raises Problem."""
    client: Client = request.auth
    if scope not in client.scopes:
        raise Problem(
            "forbidden",
            f"Ce jeton n'a pas le droit « {scope} ».",
            f"This token lacks the scope “{scope}”.",
        )
    return client


def dossier_of(client: Client, number: str) -> Dossier:
    """A dossier that the caller may see; one of another academy is not found."""
    dossier = Dossier.objects.filter(number=number, **_in_academy(client)).first()
    if dossier is None:
        raise not_found_problem()
    return dossier


def piece_of(client: Client, piece_id: Any) -> Piece:
    """A piece of a dossier that the caller may see."""
    academy = {f"dossier__{key}": value for key, value in _in_academy(client).items()}
    piece = Piece.objects.select_related("dossier").filter(pk=piece_id, **academy).first()
    if piece is None:
        raise not_found_problem()
    return piece


def _in_academy(client: Client) -> dict[str, str]:
    return {"academy": client.academy} if client.academy else {}


class RateLimit:
    """A bucket of tokens a client and kind of request, in this process: `per_minute` at most on
    the long run, as many at once."""

    def __init__(self, per_minute: int) -> None:
        self._rate = per_minute / 60
        self._most = float(per_minute)
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, name: str, now_s: float | None = None) -> float:
        """0.0 where the request may pass, else the seconds to wait."""
        now_s = time.monotonic() if now_s is None else now_s
        with self._lock:
            level, since = self._buckets.pop(name, (self._most, now_s))
            level = min(self._most, level + (now_s - since) * self._rate)
            passes = level >= 1
            self._buckets[name] = (level - 1 if passes else level, now_s)
            if len(self._buckets) > MOST_BUCKETS:
                self._buckets.popitem(last=False)
        return 0.0 if passes else (1 - level) / self._rate


def slow_down(limit: RateLimit, client: Client) -> None:
    """Raises Problem where the client asks too much."""
    wait_s = limit.take(client.public_id)
    if wait_s:
        raise Problem(
            "too_many_requests",
            f"Attendez {wait_s:.0f} s avant de recommencer.",
            f"Wait {wait_s:.0f} s before trying again.",
            headers={"Retry-After": str(max(1, round(wait_s)))},
        )
