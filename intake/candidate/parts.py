"""Uploads over a slow line: the script sends a file part by part, and goes on where it stopped."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from dossiers.vocabulary import RUBRIQUES
from intake.api.taking_in import drop
from intake.candidate import receiving
from intake.candidate.access import Candidate, for_candidate
from intake.candidate.forms import BeginForm
from intake.candidate.receiving import Refused
from intake.services import services
from storage import partial_uploads
from storage.models import PartialUpload
from storage.partial_uploads import Joined, WrongOffset
from storage.stores.store import Stored, StoreError, StoreUnavailable, TooLarge, UploadBroken, keep

MOST_PART_BYTES = 2_000_000


@require_POST
@for_candidate
def begin(request: HttpRequest, candidate: Candidate) -> JsonResponse:
    """What is to be sent; the answer says from where on: a file that was cut off goes on."""
    form = BeginForm(request.POST)
    if not form.is_valid() or form.cleaned_data["rubrique"] not in RUBRIQUES:
        return _refusal("Cet envoi ne peut pas être pris : rechargez la page.", 400)
    asked = form.cleaned_data
    max_bytes = services().settings.app.max_bytes
    if asked["size"] > max_bytes:
        most = f"{max_bytes / 1_000_000:g}"
        return _refusal(f"Ce fichier dépasse {most} Mo : envoyez-en un plus léger.", 413)
    try:
        place = receiving.place_of(candidate, asked["rubrique"], asked["piece"])
    except Refused as refused:
        return _refusal(str(refused), 409)
    upload = partial_uploads.begin(
        candidate.dossier, place.rubrique, place.replaces, asked["name"], asked["mark"],
        asked["size"], timezone.now(),
    )  # fmt: skip
    for old in partial_uploads.excess(candidate.dossier):
        _forget(old)
    return JsonResponse({"id": str(upload.pk), "received": upload.received_bytes})


@require_http_methods(["GET", "POST"])
@for_candidate
def go_on(request: HttpRequest, candidate: Candidate, upload_id: UUID) -> JsonResponse:
    """GET: how much is safe. POST: the part that begins at `?from=`; with the last one the file
    counts. A part sent twice, or out of turn, changes nothing: the answer says where to go on."""
    upload = PartialUpload.objects.filter(pk=upload_id, dossier=candidate.dossier).first()
    if upload is None:
        raise Http404
    if request.method == "GET":
        return JsonResponse({"received": upload.received_bytes})
    try:
        start = int(request.GET.get("from", ""))
    except ValueError:
        return _refusal("Envoi mal formé : rechargez la page.", 400)
    try:
        upload = _keep_part(request, upload, start)
    except WrongOffset as wrong:
        return JsonResponse({"received": wrong.received}, status=409)
    except (TooLarge, UploadBroken):
        return JsonResponse({"received": upload.received_bytes}, status=400)
    except (StoreUnavailable, OSError):
        return JsonResponse({"received": upload.received_bytes}, status=503)
    except PartialUpload.DoesNotExist as error:
        raise Http404 from error
    if upload.received_bytes < upload.size_bytes:
        return JsonResponse({"received": upload.received_bytes})
    return _finish(candidate, upload)


def _keep_part(request: HttpRequest, upload: PartialUpload, start: int) -> PartialUpload:
    """Object first, then its row; an object that no row names goes."""
    if start == upload.received_bytes == upload.size_bytes:
        return upload  # whole, and not counted yet: the last answer was lost
    stored = keep(services().store, request, MOST_PART_BYTES)
    is_kept = False
    try:
        upload = partial_uploads.add_part(upload, start, stored, timezone.now())
        is_kept = True
        return upload
    finally:
        if not is_kept:
            drop(stored)


def _finish(candidate: Candidate, upload: PartialUpload) -> JsonResponse:
    """The file whole, through the same gate as any other; then its parts go."""
    try:
        piece = upload.replaces_id
        place = receiving.place_of(candidate, upload.rubrique, piece)
        receiving.receive(candidate, place, upload.file, Joined(upload, services().store))
    except Refused as refused:
        _forget(upload)
        return _refusal(str(refused), 422)
    except StoreError:
        return JsonResponse({"received": upload.received_bytes}, status=503)
    _forget(upload)
    return JsonResponse({"received": upload.size_bytes, "done": True})


def _forget(upload: PartialUpload) -> None:
    with transaction.atomic():
        for key in partial_uploads.forget(upload):
            transaction.on_commit(partial(drop, Stored(key, "", 0)))


def _refusal(text: str, status: int) -> JsonResponse:
    return JsonResponse({"refused": text}, status=status)
