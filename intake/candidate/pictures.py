"""Pictures and files behind links that expire: each is one person's, each look is written down."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header

from dossiers.reading import Reading
from intake.candidate.access import Candidate, for_candidate
from intake.services import services
from queues.send import DRAW_PIECE, send
from storage import audit
from storage.models import PieceVersion
from storage.pictures import picture_of
from storage.stores.store import ObjectDamaged, ObjectMissing, Stored, fetch_bytes
from storage.values import unpacked

PERIOD_S = 900  # a link made in one period opens until the end of the next
_signer = Signer(salt="candidate.pictures")


@dataclass(frozen=True, slots=True)
class Place:
    """What a link opens: a page, or a part of it; page 0 is the file itself."""

    version: int
    page: int
    box: tuple[float, ...] | None
    expires_s: int


def shown(version: PieceVersion, page: int, box: Sequence[float] | None) -> str | None:
    """The address of the picture of this place. "": the picture is being made; None: the page
    cannot be shown."""
    if any(picture.page == page for picture in version.pictures.all()):
        return _address("candidate:picture", version, page, box)
    if not _is_page(version, page):
        return None
    send(DRAW_PIECE, version.pk)
    return ""


def file_address(version: PieceVersion) -> str:
    return _address("candidate:file", version, 0, None)


@for_candidate
def show_picture(request: HttpRequest, candidate: Candidate, signed: str) -> HttpResponse:  # noqa: ARG001
    """The page around the place, the place drawn on it."""
    place = _place(signed)
    version = _version(candidate, place)
    picture = picture_of(version, place.page)
    if picture is None:
        raise Http404
    kept = picture.object
    shown = services().gate.show_place(_bytes(kept.key, kept.sha256, kept.size_bytes), place.box)
    if not shown:
        raise Http404
    _note(candidate, version, place.page)
    headers = {"Cache-Control": f"private, max-age={PERIOD_S}"}
    return HttpResponse(shown, content_type="image/jpeg", headers=headers)


@for_candidate
def download(request: HttpRequest, candidate: Candidate, signed: str) -> HttpResponse:  # noqa: ARG001
    """The candidate's own file, as it was sent; never opened by the browser in our name."""
    version = _version(candidate, _place(signed))
    kept = version.object
    data = _bytes(kept.key, kept.sha256, kept.size_bytes)
    _note(candidate, version, 0)
    answer = HttpResponse(data, content_type="application/octet-stream")
    answer["Content-Disposition"] = content_disposition_header(True, version.file)
    return answer


def _address(route: str, version: PieceVersion, page: int, box: Sequence[float] | None) -> str:
    expires_s = (int(time.time()) // PERIOD_S + 2) * PERIOD_S
    corners = [round(x, 4) for x in box] if box else None
    signed = _signer.sign_object([version.pk, page, corners, expires_s])
    return reverse(route, args=[signed])


def _place(signed: str) -> Place:
    """Raises Http404 where the link is not ours, or is over."""
    try:
        pk, page, box, expires_s = _signer.unsign_object(signed)
    except BadSignature as error:
        raise Http404 from error
    if expires_s < time.time():
        raise Http404
    return Place(pk, page, tuple(box) if box else None, expires_s)


def _version(candidate: Candidate, place: Place) -> PieceVersion:
    """A link is of use to its own candidate alone."""
    found = PieceVersion.objects.select_related("object", "piece").filter(
        pk=place.version, piece__dossier=candidate.dossier
    )
    version = found.first()
    if version is None:
        raise Http404
    return version


def _bytes(key: str, sha256: str, size_bytes: int) -> bytes:
    try:
        return fetch_bytes(services().store, Stored(key, sha256, size_bytes))
    except (ObjectMissing, ObjectDamaged) as error:
        raise Http404 from error


def _is_page(version: PieceVersion, page: int) -> bool:
    if version.reading is None:
        return False
    sheets = unpacked(Reading, bytes(version.reading.content)).sheets
    return any(p.number == page for p in sheets.pages)


def _note(candidate: Candidate, version: PieceVersion, page: int) -> None:
    audit.append_look(
        candidate.actor, "page.seen" if page else "file.seen", f"piece:{version.piece_id}",
        timezone.now(), version=version.number, page=page,
    )  # fmt: skip
