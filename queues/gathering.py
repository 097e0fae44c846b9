"""What a check takes, gathered from the rows: the dossier with its pieces, and their readings."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from circulars.pack import Pack
from dossiers.dossier import Dossier, Piece
from dossiers.dossier_json import PARIS, read_dossier
from dossiers.reading import Reading
from queues import outcome, versions
from queues.workshop import Workshop
from storage import models
from storage.register import current_versions
from storage.values import unpacked

_UNDER_WAY = (models.PieceState.RECEIVED, models.PieceState.READING)


@dataclass(frozen=True, slots=True)
class Gathered:
    """`marks` are the fields of storage.runs.Checked that say what the result rests on."""

    dossier: Dossier
    pack: Pack
    readings: Mapping[str, Reading]
    as_of: dt.datetime
    marks: Mapping[str, Any]


def gather(shop: Workshop, dossier_pk: int, now: dt.datetime) -> Gathered | None:
    """None while a piece is still to be read, and where the dossier is no more."""
    with transaction.atomic():  # the revision first: what changes after it is seen when saving
        row = models.Dossier.objects.filter(pk=dossier_pk).first()
        pieces = list(current_versions(row)) if row else []
    if row is None or any(version.state in _UNDER_WAY for version in pieces):
        return None
    pack = shop.pack(row.circular)
    basis = versions.basis(pack, now)
    return Gathered(
        dossier_value(row, pieces),
        pack,
        {version.file: _reading_of(version) for version in pieces},
        now.astimezone(PARIS),
        {
            "revision": row.revision,
            "key": versions.run_key(basis, row.content_sha256, map(_identity, pieces)),
            "basis": basis,
            "engine": ",".join(sorted({v.reading.engine for v in pieces if v.reading})),
            "rules": versions.rules_version(),
            "pack_sha256": pack.content_hash,
            "due_passed": versions.due_passed(pack, now),
            "as_of": now,
        },
    )


def dossier_value(row: models.Dossier, pieces: list[models.PieceVersion]) -> Dossier:
    """The dossier as `conforme check` would have read it from a folder."""
    dossier = read_dossier(json.dumps(row.content).encode())
    own = (
        Piece(version.file, version.piece.rubrique, version.uploaded_at.astimezone(PARIS))
        for version in pieces
    )
    return replace(dossier, pieces=tuple(own))


def _reading_of(version: models.PieceVersion) -> Reading:
    """The reading under the name that the piece has in this dossier."""
    if version.reading is None:  # given up by the machines: a person reads it
        return outcome.unread(version.file, outcome.failed_finding())
    return replace(unpacked(Reading, bytes(version.reading.content)), file=version.file)


def _identity(version: models.PieceVersion) -> tuple[str, ...]:
    return (
        version.file,
        version.piece.rubrique,
        version.uploaded_at.isoformat(),
        version.object.sha256,
        f"{version.reading.engine} {version.reading.created_at}"
        if version.reading
        else version.state,
    )
