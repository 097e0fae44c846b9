"""Who is looking: a personal link opens a session, and leaves the address at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from facade.errors import page
from storage.candidate_links import actor, link_in_force, open_link
from storage.models import CandidateLink, Dossier

KEY = "candidate_link"
SESSION_SECONDS = 2 * 3600
View = Callable[..., HttpResponse]


class Candidate:
    """The candidate of a request: one dossier, and the name under which acts are written down."""

    def __init__(self, link: CandidateLink) -> None:
        self.dossier: Dossier = link.dossier
        self.link = link
        self.actor = actor(link.pk)


@require_GET
def enter(request: HttpRequest, secret: str) -> HttpResponse:
    """The address of a link: to the pages, by an address that says nothing; or why not."""
    link = open_link(secret, timezone.now())
    if link is None:
        return expired(request)
    request.session.flush()  # whatever this browser was before
    request.session[KEY] = link.pk
    request.session.set_expiry(SESSION_SECONDS)
    answer = redirect("candidate:dossier")
    answer["Referrer-Policy"] = "no-referrer"
    return answer


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    request.session.flush()
    return redirect("home")


def candidate_of(request: HttpRequest) -> Candidate | None:
    """None: no session, or one whose link opens no more."""
    pk = request.session.get(KEY)
    link = link_in_force(pk, timezone.now()) if pk else None
    return Candidate(link) if link else None


def for_candidate(view: View) -> View:
    """The view gets the candidate as its second argument; anybody else is told how to come in."""

    @wraps(view)
    def with_candidate(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
        candidate = candidate_of(request)
        if candidate is None:
            return expired(request)
        return view(request, candidate, *arguments, **named)

    return with_candidate


def expired(request: HttpRequest) -> HttpResponse:
    """One answer for a wrong link and an old one: neither tells whether a dossier exists."""
    return page(
        request, 403, "Ce lien ne marche plus",
        "Votre lien personnel a une durée limitée, et votre session se ferme après deux heures. "
        "Ouvrez de nouveau le lien que vous avez reçu ; s'il est trop ancien, demandez-en un autre "
        "au service des examens de votre académie. Tout ce que vous avez déposé est gardé.",
    )  # fmt: skip
