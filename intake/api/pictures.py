"""Pages of a piece as they were seen: upright pictures in which every box of a finding stands."""

from __future__ import annotations

import logging
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from dossiers.reading import Reading
from intake.api import forms
from intake.api.access import allow, piece_of
from intake.api.problems import Problem, internal_problem, not_found_problem
from intake.services import services
from queues.send import DRAW_PIECE, send
from storage import audit, pictures
from storage.models import Client, PagePicture, PieceVersion
from storage.stores.store import ObjectDamaged, ObjectMissing, Stored, fetch_bytes
from storage.values import unpacked

log = logging.getLogger(__name__)
router = Router(tags=["Pages"])
_JPEG = {
    "responses": {
        200: {
            "description": "La page, droite, en JPEG",
            "content": {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@router.get(
    "/pieces/{piece_id}/pages/{page}",
    response={202: forms.Drawing, **forms.REFUSALS},
    summary="Une page d'une pièce, en image",
    openapi_extra=_JPEG,
)
def get_page(request: HttpRequest, piece_id: UUID, page: int, box: str | None = None) -> Any:
    """De la dernière version de la pièce, une fois lue. 202 : l'image se fait, redemandez-la.
    `box` : cette partie seule, comme la boîte d'un constat (x0,y0,x1,y1, fractions de la page)."""
    client = allow(request, "pictures")
    part = _box(box) if box else None
    piece = piece_of(client, piece_id)
    version = piece.versions.select_related("reading").order_by("-number").first()
    if page not in _pages(version):
        raise not_found_problem()
    picture = pictures.picture_of(version, page)
    jpeg = _jpeg(version, picture) if picture else None
    if jpeg is None:
        send(DRAW_PIECE, version.pk)
        return HttpResponse(
            '{"state": "drawing"}', status=202, content_type="application/json",
            headers={"Retry-After": "2"},
        )  # fmt: skip
    if part:
        jpeg = services().gate.crop(jpeg, part)
        if not jpeg:
            raise internal_problem()
    _note(client, version, page)
    headers = {"Cache-Control": "private, no-store", "Content-Disposition": "inline"}
    return HttpResponse(jpeg, content_type="image/jpeg", headers=headers)


def _box(text: str) -> tuple[float, ...]:
    try:
        x0, y0, x1, y1 = (float(part) for part in text.split(","))
    except ValueError:
        x0 = y0 = x1 = y1 = -1.0
    if not (0 <= x0 < x1 <= 1 and 0 <= y0 < y1 <= 1):
        raise Problem(
            "invalid",
            "box : x0,y0,x1,y1 est attendu, de 0 à 1, par exemple 0.1,0.2,0.5,0.4.",
            "box: x0,y0,x1,y1 is expected, from 0 to 1, for example 0.1,0.2,0.5,0.4.",
        )
    return x0, y0, x1, y1


def _pages(version: PieceVersion) -> set[int]:
    """Numbers of the pages that were read; none before."""
    if version.reading is None:
        return set()
    return {page.number for page in unpacked(Reading, bytes(version.reading.content)).sheets.pages}


def _jpeg(version: PieceVersion, picture: PagePicture) -> bytes | None:
    """None where the object is gone or damaged: it will be made again."""
    kept = picture.object
    try:
        return fetch_bytes(services().store, Stored(kept.key, kept.sha256, kept.size_bytes))
    except (ObjectMissing, ObjectDamaged) as error:
        log.warning("picture lost", extra={"key": kept.key, "cause": type(error).__name__})
        pictures.forget_pictures(version)
        return None


def _note(client: Client, version: PieceVersion, page: int) -> None:
    audit.append_look(
        f"client:{client.public_id}", "page.seen", f"piece:{version.piece_id}", timezone.now(),
        version=version.number, page=page,
    )  # fmt: skip
