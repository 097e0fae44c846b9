"""Signing in through the identity provider that the settings name."""

from __future__ import annotations

import dataclasses
import logging

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from config.addresses import Provider
from console.identity_provider import Errand, NotBelieved, email_of, new_errand, way_out
from console.signing import keep_session
from facade.errors import page
from storage import people

log = logging.getLogger(__name__)
ERRAND = "console_errand"


def leave(request: HttpRequest) -> HttpResponse:
    """To the provider. A link, not a form: the pages' policy lets no form lead elsewhere."""
    provider = _provider()
    errand = new_errand()
    request.session[ERRAND] = dataclasses.asdict(errand)
    try:
        return redirect(way_out(provider, errand, _back()))
    except (NotBelieved, OSError) as error:
        return _refused(request, type(error).__name__)


def come_back(request: HttpRequest) -> HttpResponse:
    """From the provider: who is vouched for and has an account is signed in. An errand serves
    once."""
    provider, kept = _provider(), request.session.pop(ERRAND, None)
    if kept is None:
        return _refused(request, "no errand")
    asked = {name: request.GET.get(name, "") for name in ("state", "code")}
    try:
        email = email_of(provider, Errand(**kept), back=_back(), now=timezone.now(), **asked)
    except (NotBelieved, OSError) as error:
        return _refused(request, f"{type(error).__name__} {error}"[:80])
    person = people.known_by(email)
    if person is None:
        return _refused(request, "no account")
    now = timezone.now()
    response = redirect("console:list")
    with transaction.atomic():
        keep_session(response, person, now)
        people.note_signed_in(person, now, by="oidc")
    return response


def _provider() -> Provider:
    found: Provider | None = settings.CONFORME.oidc
    if found is None:
        raise Http404
    return found


def _back() -> str:
    return str(settings.CONFORME.origin + reverse("console:provider_back"))


def _refused(request: HttpRequest, cause: str) -> HttpResponse:
    log.warning("provider's sign-in refused", extra={"cause": cause})
    return page(
        request, 403, "Connexion refusée",
        "Le fournisseur d'identité n'a pas répondu de vous, ou aucun compte de ce service ne "
        "porte votre adresse. Recommencez, ou demandez un compte à qui administre le service.",
    )  # fmt: skip
