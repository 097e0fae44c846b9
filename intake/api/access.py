"""Who calls, and what they may do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from intake.api.problems import Problem, not_found_problem
from storage.clients import client_of
from storage.models import Client, Dossier, Piece


class Bearer(HttpBearer):
    """`Authorization: Bearer cfm_…`: a token made by `conforme client create`."""

    def authenticate(self, request: HttpRequest, token: str) -> Client | None:  # noqa: ARG002
        return client_of(token, timezone.now())


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
