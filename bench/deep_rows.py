"""Fills a service that is set up with pieces that wait to be read: their bytes in the folder store,
their rows, and their messages with the broker, as uploads leave them, but a thousand at a time.

    python -m bench.deep_rows --pieces 100000 --first 0     (in the service's own environment)
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from bench.service import REGISTRATION
from bench.service_papers import SLIP, small_pdf

PIECES_A_DOSSIER = 5
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Where one piece's rows point to."""

    number: int
    dossier: int
    digest: str
    size_bytes: int

    @property
    def key(self) -> str:
        return self.digest[:40]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.deep_rows")
    parser.add_argument("--pieces", type=int, required=True)
    parser.add_argument("--first", type=int, default=0, help="number of the first: no call's twice")
    options = parser.parse_args()
    from config.start import start_django
    from queues.broker import open_broker

    settings = start_django()
    open_broker(settings)
    last = options.first + options.pieces
    for first in range(options.first, last, _AT_ONCE):
        _add(range(first, min(first + _AT_ONCE, last)), settings.data_dir / "objects")
    return 0


def _add(numbers: range, objects: Path) -> None:
    from django.db import transaction

    from queues.send import READ_PIECE, send

    now = dt.datetime.now(dt.UTC)
    waiting = [
        _store(number, _dossier(number // PIECES_A_DOSSIER, now), objects) for number in numbers
    ]
    with transaction.atomic():
        versions = _rows(waiting, now)
    for version in versions:
        send(READ_PIECE, version, bulk=True)


def _dossier(number: int, now: dt.datetime) -> int:
    from storage import register

    name = f"D-{number}"
    content = REGISTRATION | {"id": name}
    return int(register.put_dossier(name, "nice-2026", "nice", content, True, now).dossier.pk)


def _store(number: int, dossier: int, objects: Path) -> _Waiting:
    """The bytes as storage/stores/folder.py lays them out, not flushed to the disk one by one."""
    data = small_pdf(number, SLIP)
    waiting = _Waiting(number, dossier, hashlib.sha256(data).hexdigest(), len(data))
    path = objects / waiting.key[:2] / waiting.key
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return waiting


def _rows(waiting: list[_Waiting], now: dt.datetime) -> list[int]:
    """Keys of the versions, in the order of the pieces."""
    from storage.models import Piece, PieceVersion, StoredObject

    kept = StoredObject.objects.bulk_create(
        StoredObject(key=w.key, sha256=w.digest, size_bytes=w.size_bytes, created_at=now)
        for w in waiting
    )
    pieces = Piece.objects.bulk_create(
        Piece(id=uuid4(), dossier_id=w.dossier, rubrique="school_certificate", created_at=now)
        for w in waiting
    )
    versions = PieceVersion.objects.bulk_create(
        PieceVersion(
            piece=piece, number=1, file=f"{w.number}.pdf", object=stored,
            uploaded_at=now, received_at=now, sent_at=now,
        )
        for w, piece, stored in zip(waiting, pieces, kept, strict=True)
    )  # fmt: skip
    return [int(version.pk) for version in versions]


if __name__ == "__main__":
    sys.exit(main())
