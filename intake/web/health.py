"""Whether the process lives, and whether it can take uploads: asked by whoever watches over it."""

from __future__ import annotations

import logging
from collections.abc import Callable

import dramatiq
from django.db import connection
from django.http import HttpRequest, JsonResponse

from intake.services import services
from queues.broker import check_broker

log = logging.getLogger(__name__)


def live(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """200 as long as the process answers at all."""
    return JsonResponse({"status": "ok"})


def ready(request: HttpRequest) -> JsonResponse:  # noqa: ARG001
    """200 where an upload would be kept: database and store answer. A broker that does not is said
    (`degraded`), and refuses nothing: what is kept is sent when it is back."""
    word, checks = standing()
    status = 503 if word == "unavailable" else 200
    return JsonResponse({"status": word, "checks": checks}, status=status)


def standing() -> tuple[str, dict[str, str]]:
    """`ok`, `degraded` or `unavailable`, and the same of each server."""
    needed = {"database": _check(_database), "store": _check(services().store.check)}
    broker = _check(lambda: check_broker(dramatiq.get_broker()))
    safe = "failed" not in needed.values()
    word = ("ok" if broker == "ok" else "degraded") if safe else "unavailable"
    return word, needed | {"broker": broker}


def _check(ask: Callable[[], None]) -> str:
    try:
        ask()
    except Exception as error:  # any client's own errors: the answer is that it fails
        log.warning("not ready", extra={"cause": type(error).__name__})
        return "failed"
    return "ok"


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM storage_dossier LIMIT 1")
