"""A person's word over the machine's: kept beside it, applied by the next check, undone at will."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from storage import audit
from storage.finding_keys import key_of_form
from storage.handling import findings_of
from storage.models import Correction, CorrectionKind, Dossier, Person, PieceVersion, Run
from storage.outcomes import recount
from storage.people import actor
from storage.register import touch
from storage.runs import latest_run

JUDGEMENTS = (CorrectionKind.DISMISSED, CorrectionKind.CONFIRMED)


class Outdated(Exception):
    """What the person saw is no longer so: another check or another upload came between."""


@transaction.atomic
def judge(
    dossier: Dossier, person: Person, key: str, kind: CorrectionKind, reason: str, now: dt.datetime
) -> Correction:
    """A finding is put aside, or held to be right. Raises Outdated where it is no longer said."""
    run, is_checked = _locked_run(dossier)
    found = next((f for f in findings_of(run.report) if key_of_form(f) == key), None)
    if found is None:
        raise Outdated
    version = current_version(dossier, found["file"]) if found["file"] else None
    if version and not is_checked:
        _refuse_newer(version, run)
    _replace(in_force(dossier).filter(kind__in=JUDGEMENTS, target=key), person, now)
    kept = _keep(
        dossier, person, now, run, version=version, kind=kind, target=key, reason=reason,
        machine=dict(found),
    )  # fmt: skip
    recount(dossier)
    return kept


@transaction.atomic
def correct_type(
    version: PieceVersion, person: Person, piece_type: str, subtype: str | None, now: dt.datetime
) -> Correction:
    """This upload is another paper than the machine said. Raises Outdated."""
    dossier = version.piece.dossier
    run, is_checked = _locked_run(dossier)
    said = _piece_form(run, version)
    if not is_checked:
        _refuse_newer(version, run)
    machine = {name: said.get(name) for name in ("piece_type", "subtype", "confidence")}
    _replace(in_force(dossier).filter(kind=CorrectionKind.TYPE, version=version), person, now)
    value = f"{piece_type}/{subtype}" if subtype else piece_type
    return _keep(
        dossier, person, now, run, version=version, kind=CorrectionKind.TYPE, value=value,
        machine=machine,
    )  # fmt: skip


@transaction.atomic
def correct_field(
    version: PieceVersion, person: Person, name: str, value: Any, now: dt.datetime
) -> Correction:
    """A field of this upload says otherwise; None: it is not on the paper. Raises Outdated."""
    dossier = version.piece.dossier
    run, is_checked = _locked_run(dossier)
    said = _piece_form(run, version)
    if not is_checked:
        _refuse_newer(version, run)
    machine = {"value": said["fields"].get(name), **said["field_evidence"].get(name, {})}
    same = in_force(dossier).filter(kind=CorrectionKind.FIELD, version=version, target=name)
    _replace(same, person, now)
    return _keep(
        dossier, person, now, run, version=version, kind=CorrectionKind.FIELD, target=name,
        value=value, machine=machine,
    )  # fmt: skip


@transaction.atomic
def undo_correction(dossier: Dossier, correction_pk: int, person: Person, now: dt.datetime) -> bool:
    """False where it was undone before."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    undone = _replace(in_force(dossier).filter(pk=correction_pk), person, now)
    if not undone:
        return False
    recount(dossier)
    touch(dossier.pk, now, check_sent_at=now)
    audit.append(actor(person), "correction.undone", f"dossier:{dossier.pk}", now,
                 correction=correction_pk)  # fmt: skip
    return True


def in_force(dossier: Dossier) -> QuerySet[Correction]:
    """Not undone, and of what is there now."""
    of_now = Q(version=None) | Q(version__is_current=True)
    return Correction.objects.filter(of_now, dossier=dossier, undone_at=None)


def dismiss_all(
    dossier: Dossier,
    person: Person,
    run: Run,
    findings: list[Mapping[str, Any]],
    reason: str,
    now: dt.datetime,
) -> None:
    """The findings that a decision leaves aside, each kept as put aside by it."""
    files = {v.file: v for v in PieceVersion.objects.filter(
        piece__dossier=dossier, is_current=True)}  # fmt: skip
    Correction.objects.bulk_create(
        Correction(
            dossier=dossier, version=files.get(f["file"]), kind=CorrectionKind.DISMISSED,
            target=key_of_form(f), reason=reason, run=run.number, machine=dict(f), person=person,
            at=now,
        )
        for f in findings
    )  # fmt: skip


def current_version(dossier: Dossier, file: str) -> PieceVersion:
    """Raises Outdated where no such file counts."""
    found = PieceVersion.objects.filter(piece__dossier=dossier, is_current=True, file=file).first()
    if found is None:
        raise Outdated
    version: PieceVersion = found
    return version


def _locked_run(dossier: Dossier) -> tuple[Run, bool]:
    """The last check, and whether nothing has changed since."""
    locked = Dossier.objects.select_for_update().get(pk=dossier.pk)
    run = latest_run(dossier)
    if run is None:
        raise Outdated
    return run, locked.revision == locked.checked_revision


def _refuse_newer(version: PieceVersion, run: Run) -> None:
    """An upload of the same name as one that the check saw is not what the person looked at."""
    if run.created_at < version.received_at:
        raise Outdated


def _piece_form(run: Run, version: PieceVersion) -> Mapping[str, Any]:
    said = next((p for p in run.report["pieces"] if p["file"] == version.file), None)
    is_current = PieceVersion.objects.filter(pk=version.pk, is_current=True).exists()
    if said is None or not is_current:
        raise Outdated
    form: Mapping[str, Any] = said
    return form


def _replace(same: QuerySet[Correction], person: Person, now: dt.datetime) -> int:
    pks = list(same.values_list("pk", flat=True))
    undone = Correction.objects.filter(pk__in=pks)
    return int(undone.update(undone_at=now, undone_by=person))


def _keep(
    dossier: Dossier, person: Person, now: dt.datetime, run: Run, **fields: Any
) -> Correction:
    kept = Correction.objects.create(
        dossier=dossier, person=person, at=now, run=run.number, **fields
    )
    touch(dossier.pk, now, check_sent_at=now)
    audit.append(
        actor(person), f"correction.{kept.kind}", f"dossier:{dossier.pk}", now,
        correction=kept.pk, run=run.number, code=kept.machine.get("code"),
    )  # fmt: skip
    return kept
