"""Personal links, made by the system that writes to the candidates."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Status

from intake.api import forms
from intake.api.access import allow, dossier_of
from intake.candidate.links import address
from intake.services import services
from storage.candidate_links import LASTS, LONGEST, make_link

router = Router(tags=["Dossiers"])


@router.post(
    "/dossiers/{number}/links",
    response={201: forms.PersonalLink, **forms.REFUSALS},
    summary="Fait un lien personnel vers les pages du candidat",
)
def add_link(
    request: HttpRequest,
    number: str,
    days: Annotated[int, Query(ge=1, le=LONGEST.days)] = LASTS.days,
) -> Any:
    """Chaque appel fait un lien nouveau ; ceux d'avant ouvrent encore, jusqu'à leur date."""
    client = allow(request, "links")
    dossier = dossier_of(client, number)
    lasts = dt.timedelta(days=days)
    link, secret = make_link(dossier, f"client:{client.public_id}", timezone.now(), lasts)
    url = address(services().settings, secret)
    return Status(201, {"url": url, "expires_at": link.expires_at})
