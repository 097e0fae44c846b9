"""Dossier folders (those of `conforme check`) taken into the service. Doing it again after a stop
takes in what is missing, and nothing twice."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from circulars import CircularError
from dossiers.dossier import Piece
from intake.services import Services
from queues.send import CHECK_DOSSIER, READ_PIECE, send
from storage import audit, left_behind, register
from storage.folder import DOSSIER_FILE, DossierFolder, FolderError, load, piece_path
from storage.models import Dossier
from storage.register import Upload
from storage.stores.store import StoreError, TooLarge, keep


@dataclass(slots=True)
class Imported:
    """What became of one folder. `refused`: why, for each thing that was not taken in."""

    folder: Path
    number: str = ""
    is_new: bool = False
    pieces: int = 0
    known: int = 0
    refused: list[str] = field(default_factory=list)


def import_folder(services: Services, folder: Path, *, by_sweep: bool) -> Imported:
    """The dossier and its files. `by_sweep`: no message is sent, the service's sweep finds them."""
    done = Imported(folder)
    try:
        found = load(folder, services.circulars())
        row, done.is_new = _put(services, found, by_sweep)
    except (FolderError, CircularError) as error:
        done.refused.append(str(error))
        return done
    except register.OtherAcademy:
        done.refused.append("ce numéro est celui d'un dossier d'une autre académie")
        return done
    done.number = found.dossier.id
    for piece in found.dossier.pieces:
        _take(services, row, folder, piece, done, by_sweep)
    return done


def _put(services: Services, found: DossierFolder, by_sweep: bool) -> tuple[Dossier, bool]:
    content: dict[str, Any] = json.loads((found.path / DOSSIER_FILE).read_bytes())
    content.pop("pieces", None)
    academy = services.pack(found.dossier.circular).academy
    now = timezone.now()
    with transaction.atomic():
        put = register.put_dossier(
            found.dossier.id, found.dossier.circular, academy, content, True, now
        )
        if put.is_changed:
            pk = put.dossier.pk
            audit.append("command", "dossier.imported", f"dossier:{pk}", now)
            if by_sweep:
                left_behind.forget_check(pk)
            else:
                transaction.on_commit(lambda: send(CHECK_DOSSIER, pk, bulk=True))
    return put.dossier, put.is_new


def _take(
    services: Services, row: Dossier, folder: Path, piece: Piece, done: Imported, by_sweep: bool
) -> None:
    """One file: object first, then its row, then its message, as the API does."""
    try:
        with piece_path(folder, piece.file).open("rb") as source:
            stored = keep(services.store, source, services.settings.app.max_bytes)
    except (FolderError, OSError, StoreError) as error:
        done.refused.append(f"{piece.file} : {error}")
        return
    except TooLarge:
        most = services.settings.app.max_bytes / 1e6
        done.refused.append(f"{piece.file} : dépasse {most:g} Mo")
        return
    now = timezone.now()
    upload = Upload(piece.file, stored, piece.uploaded_at or now)
    if _add(row, piece.rubrique, upload, now, by_sweep):
        done.pieces += 1
    else:
        done.known += 1
        services.store.delete(stored.key)


def _add(row: Dossier, rubrique: str, upload: Upload, now: dt.datetime, by_sweep: bool) -> bool:
    """False where that content already is in that rubrique."""
    with transaction.atomic():
        version, is_new = register.add_piece(row, rubrique, upload, now)
        if is_new:
            audit.append("command", "piece.imported", f"piece:{version.piece_id}", now)
            if by_sweep:
                left_behind.forget_sending(version.pk)
            else:
                transaction.on_commit(lambda: send(READ_PIECE, version.pk, bulk=True))
    return is_new
