"""What is refused, said as RFC 9457 problem details, in French or in English as the caller asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its HTTP status, and its title in both languages."""

    status: int
    fr: str
    en: str


KINDS = {
    "unauthorized": Kind(
        401, "Jeton absent, faux, expiré ou révoqué", "Missing, wrong, expired or revoked token"
    ),
    "forbidden": Kind(403, "Droit insuffisant", "Insufficient scope"),
    "not_found": Kind(404, "Introuvable", "Not found"),
    "method_not_allowed": Kind(405, "Méthode non permise", "Method not allowed"),
    "number_taken": Kind(409, "Numéro de dossier déjà pris", "Dossier number already taken"),
    "key_busy": Kind(409, "Écriture en cours sous cette clé", "Write in progress under this key"),
    "key_reused": Kind(422, "Clé d'idempotence déjà employée", "Idempotency key already used"),
    "gone": Kind(410, "Pièce retirée", "Piece withdrawn"),
    "file_too_large": Kind(413, "Fichier trop lourd", "File too large"),
    "file_empty": Kind(422, "Fichier vide", "Empty file"),
    "unsupported_media_type": Kind(415, "Corps de requête non pris", "Unsupported request body"),
    "invalid": Kind(422, "Demande à corriger", "Invalid request"),
    "too_many_requests": Kind(429, "Trop de demandes", "Too many requests"),
    "internal": Kind(500, "Erreur de notre fait", "Internal error"),
    "unavailable": Kind(503, "Service momentanément indisponible", "Service unavailable"),
}
TYPE = "urn:conforme:problem:"
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """A request that is refused. `errors` names each wrong value, as dossier.json's errors do."""

    def __init__(
        self,
        code: str,
        fr: str,
        en: str,
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code, self.fr, self.en = code, fr, en
        self.errors, self.headers = tuple(errors), dict(headers or {})


def answer(request: HttpRequest, problem: Problem) -> HttpResponse:
    kind = KINDS[problem.code]
    french = wants_french(request.headers.get("Accept-Language", ""))
    body: dict[str, Any] = {
        "type": TYPE + problem.code,
        "title": kind.fr if french else kind.en,
        "status": kind.status,
        "detail": problem.fr if french else problem.en,
        "code": problem.code,
        "request": getattr(request, "request_id", None),
    }
    if problem.errors:
        body["errors"] = [dict(error) for error in problem.errors]
    response = JsonResponse(
        body, status=kind.status, content_type=MEDIA_TYPE,
        json_dumps_params={"ensure_ascii": False},
    )  # fmt: skip
    response["Content-Language"] = "fr" if french else "en"
    for name, value in problem.headers.items():
        response[name] = value
    return response


def wants_french(accept_language: str) -> bool:
    """French unless English is named with a greater weight than French."""
    weights = {"fr": 0.0, "en": 0.0}
    for part in accept_language.split(","):
        name, _, parameters = part.strip().partition(";")
        language = name.strip().lower().split("-")[0]
        if language in weights:
            weights[language] = max(weights[language], _weight(parameters))
    return weights["fr"] >= weights["en"]


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


class InOneForm:
    """What the framework refuses by itself (a wrong method, a malformed request) is said in the
    form of all other refusals."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return answer(request, Problem("invalid", "Demande mal formée.", "Malformed request."))
        response = self._get_response(request)
        if response.status_code < 400 or response["Content-Type"] == MEDIA_TYPE:
            return response
        if not request.path.startswith("/api/"):
            return response
        codes = {404: "not_found", 405: "method_not_allowed"}
        code = codes.get(response.status_code, "invalid")
        if response.status_code >= 500:
            return answer(request, internal_problem())
        headers = {"Allow": response["Allow"]} if response.has_header("Allow") else {}
        return answer(
            request, Problem(code, "Demande mal formée.", "Malformed request.", headers=headers)
        )


def not_found_problem() -> Problem:
    return Problem(
        "not_found",
        "Rien à cette adresse, ou rien que vous ayez le droit de voir.",
        "Nothing at this address, or nothing you may see.",
    )


def internal_problem() -> Problem:
    return Problem(
        "internal",
        "L'incident est noté ; refaites votre demande, avec la même clé d'idempotence.",
        "The incident is logged; send the request again, with the same idempotency key.",
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """Django's handler404."""
    return answer(request, not_found_problem())


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500."""
    return answer(request, internal_problem())
