"""The API put together: routes, who may call, and one form for all that is refused."""

from __future__ import annotations

import logging
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from circulars import CircularError
from circulars.describe import summary_form
from dossiers.vocabulary import RUBRIQUES
from intake.api import dossiers, exports, forms, links, pictures, pieces
from intake.api.access import Bearer, allow
from intake.api.problems import MEDIA_TYPE as PROBLEM
from intake.api.problems import Problem, answer, internal_problem, not_found_problem
from intake.api.rates import request_limit, slow_down
from intake.services import services

log = logging.getLogger(__name__)


class LimitedBearer(Bearer):
    """Every call of a client counts against its rate."""

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        client = super().authenticate(request, token)
        if client:
            slow_down(request_limit(), client)
        return client


class Api(NinjaAPI):
    """Its document says the media type of refusals, and which rubriques there are."""

    def get_openapi_schema(self, *arguments: Any, **named: Any) -> Any:
        document = super().get_openapi_schema(*arguments, **named)
        for operations in document["paths"].values():
            for operation in operations.values():
                _complete(operation)
        return document


def _complete(operation: dict[str, Any]) -> None:
    for status, response in operation["responses"].items():
        content = response.get("content", {})
        if int(status) >= 400 and "application/json" in content:
            response["content"] = {PROBLEM: content["application/json"]}
    for parameter in operation["parameters"]:
        if parameter["name"] == "rubrique":
            parameter["schema"]["enum"] = list(RUBRIQUES)


api = Api(
    title="Conforme",
    version="1",
    description="Dépôt et contrôle des pièces justificatives des candidats individuels au BTS.",
    auth=LimitedBearer(),
    docs_url=None,  # its page would fetch scripts from elsewhere
    openapi_url="/openapi.json",
    urls_namespace="api-v1",
)
api.add_router("/dossiers", dossiers.router)
api.add_router("", exports.router)
api.add_router("", pieces.router)
api.add_router("", pictures.router)
api.add_router("", links.router)


@api.get(
    "/circulars",
    response={200: list[forms.Circular], **forms.REFUSALS},
    tags=["Circulaires"],
    summary="Les circulaires connues",
)
def list_circulars(request: HttpRequest) -> Any:
    allow(request, "read")
    return [summary_form(pack) for pack in services().shelf().packs()]


@api.exception_handler(Problem)
def _problem(request: HttpRequest, problem: Problem) -> HttpResponse:
    return answer(request, problem)


@api.exception_handler(AuthenticationError)
def _unauthorized(request: HttpRequest, _: AuthenticationError) -> HttpResponse:
    problem = Problem(
        "unauthorized",
        "Un jeton valable est attendu : « Authorization: Bearer … ».",
        "A valid token is expected: “Authorization: Bearer …”.",
        headers={"WWW-Authenticate": "Bearer"},
    )
    return answer(request, problem)


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, _: Http404) -> HttpResponse:
    return answer(request, not_found_problem())


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = [
        {"key": ".".join(str(part) for part in e["loc"][1:]), "seen": "", "allowed": e["msg"]}
        for e in error.errors
    ]
    problem = Problem(
        "invalid",
        "La demande ne peut pas être prise : voyez « errors ».",
        "The request cannot be taken: see “errors”.",
        errors=errors,
    )
    return answer(request, problem)


@api.exception_handler(HttpError)
def _refused(request: HttpRequest, error: HttpError) -> HttpResponse:
    code = {400: "invalid", 404: "not_found", 405: "method_not_allowed"}.get(error.status_code)
    if code is None:
        return answer(request, internal_problem())
    return answer(request, Problem(code, "Demande mal formée.", "Malformed request."))


@api.exception_handler(SuspiciousOperation)
def _suspicious(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    """A body larger than a dossier ever is, a host that is not ours: refused by the framework."""
    if isinstance(error, RequestDataTooBig):
        problem = Problem(
            "file_too_large",
            "Le corps de la demande est trop long pour un dossier.",
            "The request's body is too long for a dossier.",
        )
        return answer(request, problem)
    return answer(request, Problem("invalid", "Demande mal formée.", "Malformed request."))


@api.exception_handler(CircularError)
def _spoilt(request: HttpRequest, error: CircularError) -> HttpResponse:
    log.error("circular not usable", extra={"cause": type(error).__name__})
    problem = Problem(
        "unavailable",
        "La circulaire de ce dossier ne peut pas être lue : le service est prévenu.",
        "The circular of this dossier cannot be read: the service has been told.",
    )
    return answer(request, problem)


@api.exception_handler(Exception)
def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    if isinstance(error, OperationalError | InterfaceError):
        log.exception("database unavailable")
        problem = Problem(
            "unavailable",
            "La base de données ne répond pas : recommencez dans un moment.",
            "The database does not answer: try again in a moment.",
            headers={"Retry-After": "10"},
        )
        return answer(request, problem)
    log.exception("request failed", extra={"request": getattr(request, "request_id", None)})
    return answer(request, internal_problem())
