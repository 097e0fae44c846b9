"""Who is at the page, and what they may see and do there. What is not theirs does not exist."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from storage.handling import visible_to
from storage.models import Draft, Handling, Person, PieceVersion
from storage.sessions import person_of

COOKIE = "conforme_gestion"
LARGEST = 2**63 - 1  # of the keys that a database takes
View = Callable[..., HttpResponse]


def signed_in(view: View) -> View:
    """The view is given the person; whoever is not signed in goes to sign in, and comes back."""

    @wraps(view)
    def seen(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponse:
        person = person_of(request.COOKIES.get(COOKIE, ""), timezone.now())
        if person is None:
            back = {"vers": request.get_full_path()} if request.method == "GET" else {}
            query = f"?{urlencode(back)}" if back else ""
            return redirect(reverse("console:sign_in") + query)
        request.person = person
        return view(request, person, *arguments, **named)

    return seen


def deciding(view: View) -> View:
    """An act: posted, and by somebody whose role lets them."""

    @wraps(view)
    def done(request: HttpRequest, person: Person, *arguments: Any, **named: Any) -> HttpResponse:
        if not person.may_decide:
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        return view(request, person, *arguments, **named)

    return signed_in(done)


def may_rule(person: Person, academy: str) -> bool:
    """Whether they may do what changes every dossier of the academy: not those who see a part."""
    return bool(academy) and person.academy in ("", academy) and _rules_whole(person)


def drafts_of(person: Person) -> QuerySet[Draft]:
    """Drafts of circulars that they may replay and put in force."""
    if not _rules_whole(person):
        return Draft.objects.none()
    own = Draft.objects.select_related("sent_by")
    return own.filter(academy=person.academy) if person.academy else own


def row_of(person: Person, pk: int) -> Handling:
    """A dossier that they may see. Raises Http404."""
    rows = visible_to(person).select_related("dossier", "keeper")
    row: Handling | None = rows.filter(pk=pk).first() if pk <= LARGEST else None
    if row is None:
        raise Http404
    return row


def version_of(person: Person, piece: UUID, number: int) -> PieceVersion:
    """An upload of a dossier that they may see. Raises Http404."""
    version: PieceVersion | None = (
        PieceVersion.objects.select_related("piece", "object", "reading")
        .filter(piece=piece, number=number)
        .first()
    )
    if version is None or not visible_to(person).filter(pk=version.piece.dossier_id).exists():
        raise Http404
    return version


def _rules_whole(person: Person) -> bool:
    return person.may_share_out and not person.specialities
