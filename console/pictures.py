"""Pictures of pages and original files, to those who may see the dossier; each look is on the
trail."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from console.access import signed_in, version_of
from queues.send import DRAW_PIECE, send
from storage import audit, pictures
from storage.models import Person, PieceVersion
from storage.people import actor
from storage.stores.opening import open_store
from storage.stores.store import ObjectDamaged, ObjectMissing, ObjectStore, Stored, fetch_bytes

_TYPES = {
    b"%PDF": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png",
}  # fmt: skip


@signed_in
def page(
    request: HttpRequest,  # noqa: ARG001
    person: Person,
    piece: UUID,
    number: int,
    page: int,
) -> HttpResponse:
    """A page, upright, as JPEG. 503: it is being drawn, and can be asked for again."""
    version = version_of(person, piece, number)
    picture = pictures.picture_of(version, page)
    if picture is None:
        if version.reading is None or version.pictures.exists():
            raise Http404
        send(DRAW_PIECE, version.pk)
        return HttpResponse(status=503, headers={"Retry-After": "1"})
    kept = picture.object
    try:
        jpeg = fetch_bytes(store(), Stored(kept.key, kept.sha256, kept.size_bytes))
    except (ObjectMissing, ObjectDamaged):
        pictures.forget_pictures(version)
        send(DRAW_PIECE, version.pk)
        return HttpResponse(status=503, headers={"Retry-After": "1"})
    _note(person, version, "page.seen", page=page)
    return HttpResponse(jpeg, content_type="image/jpeg")


@signed_in
def original(
    request: HttpRequest,  # noqa: ARG001
    person: Person,
    piece: UUID,
    number: int,
) -> HttpResponse:
    """The file as it was sent, to be kept or opened elsewhere: never shown by this host."""
    version = version_of(person, piece, number)
    kept = version.object
    try:
        data = fetch_bytes(store(), Stored(kept.key, kept.sha256, kept.size_bytes))
    except (ObjectMissing, ObjectDamaged) as error:
        raise Http404 from error
    _note(person, version, "original.seen")
    kind = next((t for start, t in _TYPES.items() if data.startswith(start)), None)
    disposition = content_disposition_header(True, version.file)
    headers = {"Content-Disposition": disposition}
    return HttpResponse(data, content_type=kind or "application/octet-stream", headers=headers)


@lru_cache(maxsize=1)
def store() -> ObjectStore:
    """The object store, opened once a process."""
    return open_store(settings.CONFORME)


def _note(person: Person, version: PieceVersion, action: str, **more: int) -> None:
    audit.append(
        actor(person), action, f"piece:{version.piece_id}", timezone.now(),
        version=version.number, **more,
    )  # fmt: skip
