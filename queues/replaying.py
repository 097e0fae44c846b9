"""A draft of a circular tried on dossiers of before: checked from the readings kept, once by the
rules in force and once by the draft's; nothing is read, and nothing of a dossier is changed."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping
from dataclasses import replace

from django.utils import timezone

from circulars import moved_to
from circulars.pack import Pack
from dossiers.dossier_json import PARIS
from dossiers.finding import Finding, Severity
from dossiers.report import DossierReport
from queues.gathering import gather
from queues.send import REPLAY_DRAFT, send
from queues.work import said_of
from queues.workshop import Workshop
from storage import replays
from storage.models import Run
from storage.replays import NONE, Batch, Change, Compared
from storage.shelf import pack_of

log = logging.getLogger(__name__)
A_BATCH = 25  # dossiers a message: one is in memory at a time, and other work comes between
_Place = tuple[str, str, str]  # rubrique, code, file


def replay_draft(shop: Workshop, replay_pk: int) -> None:
    """One batch, then the message for the next. Twice gives the same as once."""
    replay = replays.under_way(replay_pk)
    if replay is None:
        return
    dossiers = replays.next_dossiers(replay, A_BATCH)
    if not dossiers:
        replays.end(replay, timezone.now())
        return
    draft = pack_of(replay.draft)
    batch = Batch(last=dossiers[-1])
    for pk in dossiers:
        _try_on(shop, pk, draft, batch)
    if replays.keep(replay, batch, timezone.now()) and replay.ended_at is None:
        send(REPLAY_DRAFT, replay_pk, bulk=True)


def _try_on(shop: Workshop, dossier_pk: int, draft: Pack, batch: Batch) -> None:
    try:
        compared = _compared(shop, dossier_pk, draft)
    except Exception as error:  # one dossier that breaks a check must not hide the others
        log.exception("replay failed", extra={"dossier": dossier_pk, "cause": type(error).__name__})
        batch.failed += 1
        return
    if compared is None:
        batch.left_out += 1
    else:
        batch.compared.append(compared)


def _compared(shop: Workshop, dossier_pk: int, draft: Pack) -> Compared | None:
    """On the day of its last check. None where a piece is still to be read, or it is gone."""
    gathered = gather(shop, dossier_pk, timezone.now())
    if gathered is None:
        return None
    gathered = replace(gathered, as_of=_day_of(dossier_pk) or gathered.as_of)
    before, _, _ = said_of(gathered)
    moved = moved_to(draft, gathered.pack.session)
    after, _, _ = said_of(replace(gathered, pack=moved))
    return Compared(dossier_pk, before.verdict.value, after.verdict.value, _changes(before, after))


def _day_of(dossier_pk: int) -> dt.datetime | None:
    days = Run.objects.filter(dossier=dossier_pk).order_by("-number").values_list("as_of")
    last = days.first()
    return last[0].astimezone(PARIS) if last else None


def _changes(before: DossierReport, after: DossierReport) -> tuple[Change, ...]:
    """Findings that only one of them has, or that they weigh otherwise; what only informs is not
    counted."""
    own, other = _weighed(before), _weighed(after)
    told = {
        (rubrique, code, _word(own, place), _word(other, place))
        for place in own.keys() | other.keys()
        for rubrique, code, _ in [place]
        if own.get(place) != other.get(place)
    }
    return tuple(sorted(told))


def _weighed(report: DossierReport) -> dict[_Place, Severity]:
    found: dict[_Place, Severity] = {}
    for finding in [*report.findings, *(f for piece in report.pieces for f in piece.findings)]:
        if finding.severity > Severity.INFO:
            place = _place(finding)
            found[place] = max(finding.severity, found.get(place, finding.severity))
    return found


def _place(finding: Finding) -> _Place:
    return (finding.rubrique or NONE, finding.code, finding.file or NONE)


def _word(weighed: Mapping[_Place, Severity], place: _Place) -> str:
    return weighed[place].word if place in weighed else NONE
