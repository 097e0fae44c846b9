"""One id a request, in its answer and in its line of the log."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

log = logging.getLogger(__name__)
_QUIET = ("health/live", "health/ready", "metrics")


class RequestId:
    """Logs method, route (with its parameters' names, not their values), status and seconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.monotonic()
        request.request_id = uuid4().hex
        response = self._get_response(request)
        response["X-Request-Id"] = request.request_id
        match = request.resolver_match
        route = match.route if match else "-"
        if route not in _QUIET:
            client = getattr(request, "auth", None)
            log.info(
                "request",
                extra={
                    "request": request.request_id,
                    "client": getattr(client, "public_id", None),
                    "method": request.method,
                    "route": route,
                    "status": response.status_code,
                    "seconds": round(time.monotonic() - started, 4),
                },
            )
        return response
