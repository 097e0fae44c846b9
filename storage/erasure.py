"""One person's data: all of it handed over, or all of it erased and shown to be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.db import transaction
from django.db.models import Q

from storage.models import (
    Correction,
    DeadLetter,
    Decision,
    Dossier,
    Explanation,
    IdempotencyKey,
    PagePicture,
    PieceVersion,
    Reading,
    Run,
    StoredObject,
    UploadPart,
)
from storage.stores.store import ObjectStore, Stored, fetch_bytes


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased, and the keys of the objects whose bytes are to go now."""

    pieces: int
    runs: int
    keys: tuple[str, ...]


def export(dossier: Dossier, store: ObjectStore, path: Path) -> int:
    """A ZIP of the registration, every version of every piece, withdrawn ones included, what the
    candidate explained, what people decided, corrected and wrote, and every run. Gives the number
    of files of the candidate."""
    versions = PieceVersion.objects.filter(piece__dossier=dossier).select_related("piece", "object")
    with ZipFile(path, "w", ZIP_DEFLATED) as out:
        out.writestr("dossier.json", _json(dossier.content))
        for version in versions:
            kept = version.object
            data = fetch_bytes(store, Stored(kept.key, kept.sha256, kept.size_bytes))
            folder = f"pieces/{version.piece.rubrique}/{version.piece_id}"
            out.writestr(f"{folder}/{version.number}-{version.file}", data)
        if said := Explanation.objects.filter(dossier=dossier):
            words = [
                {"rubrique": e.rubrique, "text": e.text, "at": e.created_at.isoformat()}
                for e in said
            ]
            out.writestr("explications.json", _json(words))
        if acts := list(_acts(dossier)):
            out.writestr("actes.json", _json(acts))
        for run in Run.objects.filter(dossier=dossier):
            out.writestr(f"controles/{run.number:04}.json", _json(run.report))
    return len(versions)


@transaction.atomic
def erase_rows(dossier: Dossier) -> Erased:
    """Nothing of the dossier is left in the rows but the audit trail's numbers. Readings that
    another dossier's content shares stay. The caller deletes the objects, after the commit."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    versions = PieceVersion.objects.filter(piece__dossier=dossier)
    pks = list(versions.values_list("pk", flat=True))
    pictures = PagePicture.objects.filter(version__in=pks)
    objects = StoredObject.objects.filter(
        pk__in=[
            *versions.values_list("object", flat=True),
            *pictures.values_list("object", flat=True),
            *UploadPart.objects.filter(upload__dossier=dossier).values_list("object", flat=True),
        ]
    )
    keys = tuple(objects.values_list("key", flat=True))
    object_pks = list(objects.values_list("pk", flat=True))
    contents = set(versions.values_list("object__sha256", flat=True))
    runs = Run.objects.filter(dossier=dossier).count()
    _erase_letters(dossier.pk, pks)
    named = Q(answer__dossier=dossier.number) | Q(answer__id=dossier.number)
    IdempotencyKey.objects.filter(named).delete()  # answers that name its files
    dossier.delete()  # its pieces, versions, pictures and runs with it
    StoredObject.objects.filter(pk__in=object_pks).delete()
    shared = StoredObject.objects.filter(sha256__in=contents).values_list("sha256", flat=True)
    Reading.objects.filter(sha256__in=contents - set(shared)).delete()
    return Erased(len(pks), runs, keys)


def _acts(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """Decisions with their messages, then corrections. Who did it stays with the office."""
    decisions = Decision.objects.filter(dossier=dossier).select_related("message")
    for decision in decisions:
        letter = getattr(decision, "message", None)
        yield {
            "decision": decision.kind, "reason": decision.reason, "at": decision.at.isoformat(),
            "undone": decision.undone_at is not None,
            "message": {"subject": letter.subject, "body": letter.body} if letter else None,
        }  # fmt: skip
    for word in Correction.objects.filter(dossier=dossier):
        yield {
            "correction": word.kind, "target": word.target, "value": word.value,
            "reason": word.reason, "machine": word.machine, "at": word.at.isoformat(),
            "undone": word.undone_at is not None,
        }  # fmt: skip


def _erase_letters(dossier_pk: int, version_pks: list[int]) -> None:
    DeadLetter.objects.filter(actor="check_dossier", subject=str(dossier_pk)).delete()
    of_pieces = DeadLetter.objects.filter(actor__in=("read_piece", "draw_piece"))
    of_pieces.filter(subject__in=[str(pk) for pk in version_pks]).delete()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
