"""Dossiers in folders (those of `conforme check`) or in rows of a CSV taken into the service. Doing
it again after a stop takes in what is missing, and nothing twice."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from circulars import CircularError
from dossiers.dossier import Dossier, Piece
from intake.dossier_rows import Row
from intake.services import Services
from queues.send import CHECK_DOSSIER, READ_PIECE, send
from storage import audit, left_behind, models, register
from storage.folder import DOSSIER_FILE, FolderError, load, piece_path
from storage.register import Upload
from storage.stores.store import StoreError, TooLarge, keep
from storage.values import storable

LONGEST_NUMBER = 200


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that was not taken in: its key or column, what was seen, and why."""

    key: str
    seen: str
    why: str

    def __str__(self) -> str:
        return " : ".join(part for part in (self.key, self.seen, self.why) if part)


@dataclass(slots=True)
class Imported:
    """What became of one dossier of `source` (a folder, or a CSV with a line). `is_taken`:
    the dossier itself was. `is_unfinished`: the store failed, and doing it again may do better."""

    source: str
    number: str = ""
    is_taken: bool = False
    is_new: bool = False
    pieces: int = 0
    known: int = 0
    is_unfinished: bool = False
    refused: list[Refusal] = field(default_factory=list)


def import_folder(services: Services, folder: Path, *, by_sweep: bool) -> Imported:
    """The dossier and its files. `by_sweep`: no message is sent, the service's sweep finds them."""
    done = Imported(str(folder))
    try:
        found = load(folder, services.circulars())
        content: dict[str, Any] = json.loads((found.path / DOSSIER_FILE).read_text("utf-8-sig"))
    except FolderError as error:
        done.refused.append(Refusal("", "", str(error)))
        return done
    _import(services, found.path, found.dossier, content, done, by_sweep)
    return done


def import_row(services: Services, path: Path, row: Row, *, by_sweep: bool) -> Imported:
    """The dossier of a row of a CSV; the files that it names are beside the CSV."""
    done = Imported(f"{path}:{row.line}", row.number)
    if row.dossier is None:
        done.refused += [Refusal(p.key, p.seen, f"attendu : {p.allowed}") for p in row.problems]
        return done
    _import(services, path.parent, row.dossier, dict(row.content), done, by_sweep)
    return done


def _import(
    services: Services, folder: Path, dossier: Dossier, content: dict[str, Any], done: Imported,
    by_sweep: bool,
) -> None:  # fmt: skip
    done.number = dossier.id
    if len(dossier.id) > LONGEST_NUMBER or not dossier.id.isprintable():
        done.refused.append(Refusal("id", "", f"attendu : {LONGEST_NUMBER} caractères au plus"))
        return
    content.pop("pieces", None)
    try:
        row, done.is_new = _put(services, dossier, storable(content), by_sweep)
    except CircularError as error:
        done.refused.append(Refusal("circular", dossier.circular, str(error)))
        return
    except register.OtherAcademy:
        why = "ce numéro est celui d'un dossier d'une autre académie"
        done.refused.append(Refusal("id", dossier.id, why))
        return
    done.is_taken = True
    for piece in dossier.pieces:
        _take(services, row, folder, piece, done, by_sweep)


def _put(
    services: Services, dossier: Dossier, content: dict[str, Any], by_sweep: bool
) -> tuple[models.Dossier, bool]:
    academy = services.pack(dossier.circular).academy
    now = timezone.now()
    with transaction.atomic():
        put = register.put_dossier(dossier.id, dossier.circular, academy, content, True, now)
        if put.is_changed:
            pk = put.dossier.pk
            audit.append("command", "dossier.imported", f"dossier:{pk}", now)
            if by_sweep:
                left_behind.forget_check(pk)
            else:
                transaction.on_commit(lambda: send(CHECK_DOSSIER, pk, bulk=True))
    return put.dossier, put.is_new


def _take(
    services: Services,
    row: models.Dossier,
    folder: Path,
    piece: Piece,
    done: Imported,
    by_sweep: bool,
) -> None:
    """One file: object first, then its row, then its message, as the API does."""
    try:
        with piece_path(folder, piece.file).open("rb") as source:
            stored = keep(services.store, source, services.settings.app.max_bytes)
    except (FolderError, OSError) as error:
        done.refused.append(Refusal("pieces", piece.file, str(error)))
        return
    except StoreError as error:
        done.is_unfinished = True
        why = f"le magasin ne répond pas ({error}) : recommencez"
        done.refused.append(Refusal("pieces", piece.file, why))
        return
    except TooLarge:
        most = services.settings.app.max_bytes / 1e6
        done.refused.append(Refusal("pieces", piece.file, f"dépasse {most:g} Mo"))
        return
    now = timezone.now()
    upload = Upload(piece.file, stored, piece.uploaded_at or now)
    if _add(row, piece.rubrique, upload, now, by_sweep):
        done.pieces += 1
    else:
        done.known += 1
        services.store.delete(stored.key)


def _add(
    row: models.Dossier, rubrique: str, upload: Upload, now: dt.datetime, by_sweep: bool
) -> bool:
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
