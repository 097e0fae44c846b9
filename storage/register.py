"""Dossiers and pieces as they come in: each function is one step, kept whole or not at all."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django.db import transaction
from django.db.models import F

from storage import handling
from storage.models import Dossier, Piece, PieceVersion, StoredObject
from storage.stores.store import Stored

FILE_NAME_LENGTH = 120


class OtherAcademy(Exception):
    """The number is taken by a dossier of an academy that the caller may not see."""


@dataclass(frozen=True, slots=True)
class Put:
    dossier: Dossier
    is_new: bool
    is_changed: bool


@transaction.atomic
def put_dossier(
    number: str, circular: str, academy: str, content: dict[str, Any], is_bulk: bool,
    now: dt.datetime,
) -> Put:  # fmt: skip
    """Create the dossier, or change what differs. Doing it twice does it once."""
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    dossier, is_new = Dossier.objects.select_for_update().get_or_create(
        number=number,
        defaults={
            "circular": circular, "academy": academy, "content": content, "is_bulk": is_bulk,
            "content_sha256": digest, "created_at": now, "updated_at": now, "check_sent_at": now,
        },
    )  # fmt: skip
    if is_new:
        handling.enter(dossier, now)
    if is_new or (dossier.content_sha256 == digest and dossier.circular == circular):
        return Put(dossier, is_new, is_changed=is_new)
    if dossier.academy != academy:
        raise OtherAcademy
    dossier.circular, dossier.content, dossier.content_sha256 = circular, content, digest
    dossier.is_bulk, dossier.check_sent_at = is_bulk, now
    dossier.save()
    handling.enter(dossier, now)
    handling.come_back(dossier, now)
    touch(dossier.pk, now)
    return Put(dossier, is_new=False, is_changed=True)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in. `uploaded_at` is when the candidate handed it over."""

    file: str
    stored: Stored
    uploaded_at: dt.datetime


@transaction.atomic
def add_piece(
    dossier: Dossier, rubrique: str, upload: Upload, now: dt.datetime
) -> tuple[PieceVersion, bool]:
    """A new piece, and True. The same content already in that rubrique: that piece, and False."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    same = current_versions(dossier).filter(
        piece__rubrique=rubrique, object__sha256=upload.stored.sha256
    )
    if version := same.first():
        return version, False
    piece = Piece.objects.create(dossier=dossier, rubrique=rubrique, created_at=now)
    return _add_version(piece, 1, upload, now), True


@transaction.atomic
def replace_piece(piece: Piece, upload: Upload, now: dt.datetime) -> tuple[PieceVersion, bool]:
    """A new version of a piece, and True; False where its content is the current one's."""
    Dossier.objects.select_for_update().get(pk=piece.dossier_id)
    current = PieceVersion.objects.select_related("object").get(piece=piece, is_current=True)
    if current.object.sha256 == upload.stored.sha256:
        return current, False
    PieceVersion.objects.filter(pk=current.pk).update(is_current=False)
    return _add_version(piece, current.number + 1, upload, now), True


@transaction.atomic
def withdraw_piece(piece: Piece, now: dt.datetime) -> bool:
    """The piece counts no more; its bytes stay until they are purged. False: it was done before."""
    Dossier.objects.select_for_update().get(pk=piece.dossier_id)
    if not PieceVersion.objects.filter(piece=piece, is_current=True).update(is_current=False):
        return False
    Piece.objects.filter(pk=piece.pk).update(withdrawn_at=now)
    touch(piece.dossier_id, now, check_sent_at=now)
    return True


def current_versions(dossier: Dossier) -> Any:
    """The versions that count, in the order in which their pieces came; what was read of them,
    which may be long, is fetched when it is asked for."""
    return read_versions(dossier).defer("reading__content")


def read_versions(dossier: Dossier) -> Any:
    """The same, with what was read of them."""
    return (
        PieceVersion.objects.filter(piece__dossier=dossier, is_current=True)
        .select_related("piece", "object", "reading")
        .order_by("piece__created_at", "pk")
    )


def touch(dossier_pk: int, now: dt.datetime, **more: Any) -> None:
    """Something that may change the result has changed."""
    Dossier.objects.filter(pk=dossier_pk).update(revision=F("revision") + 1, updated_at=now, **more)


def free_name(name: str, taken: Collection[str]) -> str:
    """A file name without its folders, that no other piece of the dossier bears."""
    base = PurePosixPath(name.replace("\\", "/")).name
    base = "".join(c for c in base if c.isprintable()).strip(". ") or "piece"
    stem, dot, suffix = base.rpartition(".")
    if not dot or len(suffix) > 8:
        stem, suffix = base, ""
    stem, ending = stem[:FILE_NAME_LENGTH], f".{suffix}" if suffix else ""
    wanted, number = f"{stem}{ending}", 1
    while wanted in taken:
        number += 1
        wanted = f"{stem} ({number}){ending}"
    return wanted


def _add_version(piece: Piece, number: int, upload: Upload, now: dt.datetime) -> PieceVersion:
    others = current_versions(piece.dossier).exclude(piece=piece)
    kept = StoredObject.objects.create(
        key=upload.stored.key,
        sha256=upload.stored.sha256,
        size_bytes=upload.stored.size_bytes,
        created_at=now,
    )
    version = PieceVersion.objects.create(
        piece=piece,
        number=number,
        file=free_name(upload.file, set(others.values_list("file", flat=True))),
        object=kept,
        uploaded_at=upload.uploaded_at,
        received_at=now,
        sent_at=now,
    )
    touch(piece.dossier_id, now)
    return version
