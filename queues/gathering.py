"""What a check takes, gathered from the rows: the dossier with its pieces, and their readings."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.db import transaction

import circulars
from circulars.condition import ALWAYS
from circulars.pack import Pack
from dossiers.dossier import Dossier, Piece
from dossiers.dossier_json import PARIS, read_dossier
from dossiers.reading import Reading
from queues import outcome, versions
from queues.correcting import Judged, with_field, with_type
from queues.workshop import Workshop
from storage import corrections, limits, models
from storage.register import current_versions, read_versions
from storage.values import unpacked

_UNDER_WAY = (models.PieceState.RECEIVED, models.PieceState.READING)


@dataclass(frozen=True, slots=True)
class Gathered:
    """`marks` are the fields of storage.runs.Checked that say what the result rests on. `judged`:
    what people say of the findings; what they say of the readings is applied. `limited`: finding
    codes that only ask for a look in this academy."""

    dossier: Dossier
    pack: Pack
    readings: Mapping[str, Reading]
    as_of: dt.datetime
    judged: Judged
    limited: frozenset[str]
    marks: Mapping[str, Any]


def gather(shop: Workshop, dossier_pk: int, now: dt.datetime) -> Gathered | None:
    """None while a piece is still to be read, and where the dossier is no more."""
    with transaction.atomic():  # the revision first: what changes after it is seen when saving
        row = models.Dossier.objects.filter(pk=dossier_pk).first()
        if row is None or current_versions(row).filter(state__in=_UNDER_WAY).exists():
            return None
        pieces = list(read_versions(row))
        words = list(corrections.in_force(row))
    if any(version.state in _UNDER_WAY for version in pieces):  # added meanwhile
        return None
    pack = shop.pack(row.circular)
    limited = limits.in_force().get(pack.academy, frozenset())
    basis = versions.basis(pack, now, limited)
    dossier = dossier_value(row, pieces)
    return Gathered(
        dossier,
        pack,
        {version.file: _corrected(shop, version, words) for version in pieces},
        now.astimezone(PARIS),
        _judged(words),
        limited,
        {
            "revision": row.revision,
            "key": versions.run_key(basis, row.content_sha256, _identities(pieces, words)),
            "basis": basis,
            "engine": ",".join(sorted({v.reading.engine for v in pieces if v.reading})),
            "rules": versions.rules_version(),
            "pack_sha256": pack.content_hash,
            "due_passed": versions.due_passed(pack, now),
            "as_of": now,
            "lines": _lines(pack, dossier),
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


def _corrected(
    shop: Workshop, version: models.PieceVersion, words: Sequence[models.Correction]
) -> Reading:
    """The reading with what people say of this upload: its type first, for fields hang on it."""
    reading = _reading_of(version)
    own = [word for word in words if word.version_id == version.pk]
    for word in own:
        if word.kind == models.CorrectionKind.TYPE:
            reading = with_type(reading, word.value, partial(_retyped, shop))
    for word in own:
        if word.kind == models.CorrectionKind.FIELD:
            reading = with_field(reading, word.target, word.value)
    return reading


def _retyped(shop: Workshop, reading: Reading, piece_type: str, subtype: str | None) -> Reading:
    retyped: Reading = shop.crew.call(
        "queues.retyping:retyped", reading, piece_type, subtype, seconds=shop.hard_seconds
    )
    return retyped


def _judged(words: Sequence[models.Correction]) -> Judged:
    kinds = models.CorrectionKind
    return Judged(
        frozenset(word.target for word in words if word.kind == kinds.DISMISSED),
        frozenset(word.target for word in words if word.kind == kinds.CONFIRMED),
    )


def _lines(pack: Pack, dossier: Dossier) -> tuple[str, ...]:
    """The telephone lines that the circular names for this dossier, the bureau's left out."""
    own = (c for c in circulars.contacts(pack, dossier) if c.when != ALWAYS)
    return tuple(contact.phone for contact in own if contact.phone)


def _identities(
    pieces: Sequence[models.PieceVersion], words: Sequence[models.Correction]
) -> list[tuple[str, ...]]:
    said = [("correction", str(word.pk)) for word in words]
    return [*map(_identity, pieces), *said]


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
