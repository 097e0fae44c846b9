"""Pieces: deposit, replace, withdraw, look at one. Bytes go to the store as they come in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from dossiers.vocabulary import RUBRIQUES
from intake.api import forms
from intake.api.access import allow, dossier_of, piece_of
from intake.api.once import once
from intake.api.problems import Problem
from intake.api.shapes import piece_form
from intake.api.taking_in import Taken, drop, take_in
from queues.send import CHECK_DOSSIER, READ_PIECE, send
from storage import audit, left_behind, register
from storage.idempotency import Answer
from storage.models import Client, Dossier, PieceVersion
from storage.register import Upload
from storage.stores.store import Stored

router = Router(tags=["Pièces"])
_BYTES = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
EARLIEST = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_ANSWERS = {200: forms.PieceReceived, 201: forms.PieceReceived, **forms.REFUSALS}


@router.post(
    "/dossiers/{number}/pieces",
    response=_ANSWERS,
    summary="Dépose une pièce dans une rubrique",
    openapi_extra=_BYTES,
)
def add_piece(
    request: HttpRequest, number: str, rubrique: str, file: str,
    uploaded_at: dt.datetime | None = None,
) -> Any:  # fmt: skip
    """Le corps est le fichier lui-même. 201 : il est en sûreté, sa lecture suit ; `findings` dit
    aussitôt ce qui empêcherait de l'ouvrir. 200 : ce contenu était déjà dans cette rubrique."""
    client = allow(request, "write")
    dossier = dossier_of(client, number)
    _known(rubrique)
    moment = _moment(request, uploaded_at)
    return _upload(
        request, client, dossier, "piece.added",
        lambda stored, now: register.add_piece(
            dossier, rubrique, Upload(file, stored, moment or now), now
        ),
    )  # fmt: skip


@router.put(
    "/pieces/{piece_id}",
    response=_ANSWERS,
    summary="Remplace une pièce par une nouvelle version",
    openapi_extra=_BYTES,
)
def replace_piece(
    request: HttpRequest, piece_id: UUID, file: str, uploaded_at: dt.datetime | None = None
) -> Any:
    """L'ancienne version est gardée, et ne compte plus."""
    client = allow(request, "write")
    piece = piece_of(client, piece_id)
    moment = _moment(request, uploaded_at)

    def write(stored: Stored, now: dt.datetime) -> tuple[PieceVersion, bool]:
        try:
            return register.replace_piece(piece, Upload(file, stored, moment or now), now)
        except PieceVersion.DoesNotExist as error:
            raise _gone() from error

    return _upload(request, client, piece.dossier, "piece.replaced", write)


@router.delete(
    "/pieces/{piece_id}", response={204: None, **forms.REFUSALS}, summary="Retire une pièce"
)
def withdraw_piece(request: HttpRequest, piece_id: UUID) -> Any:
    """La pièce ne compte plus. La retirer deux fois ne change rien."""
    client = allow(request, "write")
    piece = piece_of(client, piece_id)

    def write(_: None) -> Answer:
        now = timezone.now()
        if register.withdraw_piece(piece, now):
            dossier = piece.dossier
            transaction.on_commit(lambda: send(CHECK_DOSSIER, dossier.pk, bulk=dossier.is_bulk))
            audit.append(_who(client), "piece.withdrawn", f"piece:{piece.pk}", now)
        return Answer(204, None)

    answer = once(request, client, lambda: None, write)
    return Status(answer.status, answer.body)


@router.get(
    "/pieces/{piece_id}", response={200: forms.PieceForm, **forms.REFUSALS}, summary="Une pièce"
)
def get_piece(request: HttpRequest, piece_id: UUID) -> Any:
    piece = piece_of(allow(request, "read"), piece_id)
    version = piece.versions.select_related("object", "piece").order_by("-number").first()
    return piece_form(version, piece.dossier.number)


_Write = Callable[[Stored, dt.datetime], tuple[PieceVersion, bool]]


def _upload(
    request: HttpRequest, client: Client, dossier: Dossier, action: str, write: _Write
) -> Status[Any]:
    """Object first, then the row, then the message after the commit."""
    kept: list[Stored] = []

    def prepare() -> Taken:
        taken = take_in(request, client)
        kept.append(taken.stored)
        return taken

    def record(taken: Taken) -> Answer:
        now, stored = timezone.now(), taken.stored
        version, is_new = write(stored, now)
        if is_new:
            kept.clear()
            transaction.on_commit(lambda: _send(version.pk, dossier))
            audit.append(
                _who(client), action, f"piece:{version.piece_id}", now,
                version=version.number, sha256=stored.sha256,
            )  # fmt: skip
        form = piece_form(
            PieceVersion.objects.select_related("piece", "object").get(pk=version.pk),
            dossier.number,
        )
        named = {"rubrique": form["rubrique"], "file": form["file"]}
        form["findings"] = [finding | named for finding in taken.findings]
        return Answer(201 if is_new else 200, form)

    try:
        answer = once(request, client, prepare, record)
    finally:
        for stored in kept:
            drop(stored)
    return Status(answer.status, answer.body)


def _send(version_pk: int, dossier: Dossier) -> None:
    if not send(READ_PIECE, version_pk, bulk=dossier.is_bulk):
        left_behind.forget_sending(version_pk)


def _known(rubrique: str) -> None:
    if rubrique not in RUBRIQUES:
        raise Problem(
            "invalid",
            f"rubrique : lu « {rubrique[:40]} » ; attendu : {', '.join(RUBRIQUES)}.",
            f"rubrique: “{rubrique[:40]}” is none of {', '.join(RUBRIQUES)}.",
            errors=[{"key": "rubrique", "seen": rubrique[:40], "allowed": ", ".join(RUBRIQUES)}],
        )


def _moment(request: HttpRequest, uploaded_at: dt.datetime | None) -> dt.datetime | None:
    """When the candidate handed the file over, where the caller says so and may."""
    if uploaded_at is None:
        return None
    allow(request, "backdate")
    if uploaded_at.tzinfo is None or not EARLIEST < uploaded_at <= timezone.now():
        raise Problem(
            "invalid",
            "uploaded_at : un instant passé avec son décalage est attendu.",
            "uploaded_at: an instant in the past, with its offset, is expected.",
        )
    return uploaded_at


def _who(client: Client) -> str:
    return f"client:{client.public_id}"


def _gone() -> Problem:
    return Problem(
        "gone",
        "Cette pièce a été retirée : déposez-en une nouvelle.",
        "This piece was withdrawn: upload a new one.",
    )
