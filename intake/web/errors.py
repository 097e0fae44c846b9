"""What is refused or broken: problem details to programs, pages in French to people."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from facade import errors
from intake.api import problems


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problems.not_found(request, exception)
    return errors.not_found(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problems.server_error(request)
    return errors.server_error(request)
