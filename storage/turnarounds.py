"""How long candidates wait: from their last upload to the machine's answer, and to a decision."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Max
from django.utils import timezone

from storage.models import Decision, Dossier, PieceVersion, Step, Turnaround

_UNIT_S = {Step.CHECKED: 60, Step.DECIDED: 3600}


def note_checked(dossier: Dossier, now: dt.datetime) -> None:
    """The machine has answered; counted once for what was sent, however often it is checked."""
    since = last_upload(dossier)
    known = Turnaround.objects.filter(row=dossier.pk, step=Step.CHECKED, since=since)
    if not known.exists():
        _note(dossier, Step.CHECKED, since, now)


def note_decided(decision: Decision) -> None:
    _note(decision.dossier, Step.DECIDED, last_upload(decision.dossier), decision.at, decision)


def forget_decided(decision: Decision) -> None:
    Turnaround.objects.filter(decision=decision).delete()


def last_upload(dossier: Dossier) -> dt.datetime:
    """When its last file came in; where none did, when it came in itself."""
    uploads = PieceVersion.objects.filter(piece__dossier=dossier, is_current=True)
    last: dt.datetime | None = uploads.aggregate(at=Max("received_at"))["at"]
    return last or dossier.created_at


def _note(
    dossier: Dossier, step: Any, since: dt.datetime, at: dt.datetime,
    decision: Decision | None = None,
) -> None:  # fmt: skip
    waited_s = max(0.0, (at - since).total_seconds())
    Turnaround.objects.create(
        row_id=dossier.pk, step=step, decision=decision, since=since, at=at,
        day=timezone.localdate(at), waited=int(waited_s // _UNIT_S[step]),
    )  # fmt: skip
