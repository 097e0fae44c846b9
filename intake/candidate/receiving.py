"""A candidate's file, from the request to the rows: kept safe first, then counted, then read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from intake.api.problems import Problem
from intake.api.rates import upload_limit
from intake.api.taking_in import Taken, drop, take
from intake.candidate.access import Candidate
from queues.send import CHECK_DOSSIER, READ_PIECE, send
from storage import audit, left_behind, register
from storage.completion import is_open, withdraw_explanation
from storage.models import Dossier, Piece, PieceVersion
from storage.register import Upload
from storage.stores.store import Readable

MOST_FILES = 60  # that count, in a dossier: nobody needs more, and each is read
MOST_UPLOADS = 300  # in all, those replaced or withdrawn too: each was read and is kept


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file goes: a rubrique, and the piece that it takes the place of, if any."""

    rubrique: str
    replaces: Piece | None = None


class Refused(Exception):
    """The file is not taken; the text is for the candidate."""


def place_of(candidate: Candidate, rubrique: str, piece_id: UUID | None) -> Place:
    """Raises Refused where the candidate may not change that now."""
    if not is_open(candidate.dossier, rubrique):
        raise Refused(
            "Vous avez dit avoir tout fourni : cette rubrique est fermée. Pour la rouvrir, écrivez "
            "au service des examens."
        )
    if piece_id is None:
        return Place(rubrique)
    piece = Piece.objects.filter(
        pk=piece_id, dossier=candidate.dossier, rubrique=rubrique, withdrawn_at=None
    ).first()
    if piece is None:
        raise Refused("Ce fichier a été retiré entre-temps : déposez le nouveau à sa place.")
    return Place(rubrique, piece)


def receive(candidate: Candidate, place: Place, name: str, source: Readable) -> PieceVersion:
    """The file is safe and counts; its reading follows. Raises Refused; then nothing is kept."""
    _slow_down(candidate)
    _refuse_too_many(candidate.dossier, place)  # before the bytes are kept
    try:
        taken = take(source)
    except Problem as problem:
        raise Refused(problem.fr) from problem
    is_kept = False
    try:
        version, is_kept = _count(candidate, place, name, taken)
        return version
    finally:
        if not is_kept:
            drop(taken.stored)


def withdraw(candidate: Candidate, piece: Piece) -> bool:
    """The file counts no more. False: it was withdrawn before."""
    now = timezone.now()
    with transaction.atomic():
        if not register.withdraw_piece(piece, now):
            return False
        dossier = candidate.dossier
        transaction.on_commit(lambda: send(CHECK_DOSSIER, dossier.pk, bulk=dossier.is_bulk))
        audit.append(candidate.actor, "piece.withdrawn", f"piece:{piece.pk}", now)
    return True


@transaction.atomic
def _count(
    candidate: Candidate, place: Place, name: str, taken: Taken
) -> tuple[PieceVersion, bool]:
    """The version, and whether its object is now a row's. The same content sent twice counts
    once."""
    now = timezone.now()
    upload, dossier = Upload(name, taken.stored, now), candidate.dossier
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    _refuse_too_many(dossier, place)  # others may have come at the same time
    version, is_new = _write(dossier, place, upload, now)
    if is_new:
        withdraw_explanation(dossier, place.rubrique, now)
        transaction.on_commit(lambda: _send(version.pk))
        action = "piece.replaced" if place.replaces else "piece.added"
        audit.append(
            candidate.actor, action, f"piece:{version.piece_id}", now,
            version=version.number, sha256=taken.stored.sha256,
        )  # fmt: skip
    return version, is_new


def _write(
    dossier: Dossier, place: Place, upload: Upload, now: dt.datetime
) -> tuple[PieceVersion, bool]:
    if place.replaces is None:
        return register.add_piece(dossier, place.rubrique, upload, now)
    try:
        return register.replace_piece(place.replaces, upload, now)
    except PieceVersion.DoesNotExist:  # withdrawn a moment ago
        return register.add_piece(dossier, place.rubrique, upload, now)


def _refuse_too_many(dossier: Dossier, place: Place) -> None:
    if place.replaces is None and register.current_versions(dossier).count() >= MOST_FILES:
        raise Refused(f"Votre dossier a déjà {MOST_FILES} fichiers : retirez-en d'abord.")
    if PieceVersion.objects.filter(piece__dossier=dossier).count() >= MOST_UPLOADS:
        raise Refused(
            f"Votre dossier a déjà reçu {MOST_UPLOADS} envois, fichiers remplacés ou retirés "
            "compris : écrivez au service des examens pour en envoyer d'autres."
        )


def _send(version_pk: int) -> None:
    """Somebody waits before the page: never in bulk."""
    if not send(READ_PIECE, version_pk):
        left_behind.forget_sending(version_pk)


def _slow_down(candidate: Candidate) -> None:
    if wait_s := upload_limit().take(candidate.actor):
        raise Refused(f"Trop d'envois à la fois : attendez {max(1, round(wait_s))} secondes.")
