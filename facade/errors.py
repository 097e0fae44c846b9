"""Pages of what went wrong, in French, with what to do; none says more than it must."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

log = logging.getLogger(__name__)


def page(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    """A page of its own for any refusal."""
    said = {"title": title, "text": text}
    return HttpResponse(render_to_string("facade/error.html", said, request), status=status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return page(
        request, 404, "Page introuvable",
        "Il n'y a rien à cette adresse, ou rien que vous ayez le droit de voir. Vérifiez-la, ou "
        "revenez à l'accueil.",
    )  # fmt: skip


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return page(
        request, 403, "Vous n'avez pas accès à cette page",
        "Votre accès ne permet pas de faire cela. Si vous pensez que c'est une erreur, demandez au "
        "service qui vous a donné cet accès.",
    )  # fmt: skip


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form sent from a page that is too old, or from elsewhere. Django's CSRF_FAILURE_VIEW."""
    log.warning("form refused", extra={"cause": reason[:80]})
    return page(
        request, 403, "Cette page était ouverte depuis trop longtemps",
        "Par sécurité, ce que vous avez envoyé n'a pas été pris. Revenez en arrière, rechargez la "
        "page et recommencez. Les cookies doivent être autorisés pour ce site.",
    )  # fmt: skip


def malformed(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return page(
        request, 400, "Demande mal formée",
        "Votre navigateur a envoyé une demande que nous ne comprenons pas. Rechargez la page et "
        "recommencez.",
    )  # fmt: skip


def server_error(request: HttpRequest) -> HttpResponse:
    return page(
        request, 500, "Erreur de notre fait",
        "L'incident est noté. Ce que vous aviez déjà envoyé est gardé : réessayez dans quelques "
        "minutes.",
    )  # fmt: skip
