"""Replays of a draft over dossiers of before: begun, gone on with batch by batch, ended."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Max, Q

from storage import audit
from storage.models import DeadLetter, Dossier, Draft, Person, Replay, ReplayLine
from storage.people import actor

ACTOR = "replay_draft"
NONE = "-"  # of a severity: there is no such finding
Change = tuple[str, str, str, str]  # rubrique, code, severity before, severity after


@dataclass(frozen=True, slots=True)
class Compared:
    """A dossier under the rules in force and under the draft's."""

    dossier: int
    before: str
    after: str
    changes: Sequence[Change]


@dataclass(slots=True)
class Batch:
    """What became of some dossiers; `last` is the last of them."""

    last: int
    compared: list[Compared] = field(default_factory=list)
    left_out: int = 0
    failed: int = 0


def begin(draft: Draft, circular: str, person: Person, now: dt.datetime) -> Replay:
    """Over all dossiers of the circular there are now."""
    dossiers = Dossier.objects.filter(circular=circular)
    until = dossiers.aggregate(last=Max("pk"))["last"] or 0
    with transaction.atomic():
        replay = Replay.objects.create(
            draft=draft, circular=circular, asked_by=person, asked_at=now, until=until,
            total=dossiers.filter(pk__lte=until).count(), sent_at=now,
            ended_at=None if until else now,
        )  # fmt: skip
        audit.append(
            actor(person), "draft.replayed", f"circular:{circular}", now,
            draft=draft.pk, replay=replay.pk,
        )  # fmt: skip
    return replay


def under_way(pk: int) -> Replay | None:
    return Replay.objects.select_related("draft").filter(pk=pk, ended_at=None).first()


def next_dossiers(replay: Replay, number: int) -> list[int]:
    rest = Dossier.objects.filter(
        circular=replay.circular, pk__gt=replay.cursor, pk__lte=replay.until
    )
    return list(rest.order_by("pk").values_list("pk", flat=True)[:number])


def keep(replay: Replay, batch: Batch, now: dt.datetime) -> bool:
    """Add a batch. False: somebody else was first, or it was stopped; nothing is added."""
    with transaction.atomic():
        row = Replay.objects.select_for_update().get(pk=replay.pk)
        if row.ended_at is not None or row.cursor != replay.cursor:
            return False
        there = set(
            Dossier.objects.filter(pk__in=[one.dossier for one in batch.compared])
            .values_list("pk", flat=True)
        )  # fmt: skip
        ReplayLine.objects.bulk_create(
            ReplayLine(
                replay=row, dossier_id=one.dossier, before=one.before, after=one.after,
                turns=one.before != one.after, changes=list(one.changes),
            )
            for one in batch.compared
            if one.dossier in there and (one.changes or one.before != one.after)
        )  # fmt: skip
        row.tally = _tallied(row.tally, batch.compared)
        row.done += len(batch.compared)
        row.left_out += batch.left_out
        row.failed += batch.failed
        row.cursor, row.sent_at = batch.last, now
        row.ended_at = now if row.cursor >= row.until else None
        row.save()
    replay.cursor, replay.ended_at = row.cursor, row.ended_at
    return True


def end(replay: Replay, now: dt.datetime) -> None:
    """Its last dossiers are gone: there is nothing more to compare."""
    Replay.objects.filter(pk=replay.pk, ended_at=None).update(ended_at=now)


def stop(replay: Replay, person: Person, now: dt.datetime) -> bool:
    """A person ends it; what was compared stays. False: it had ended."""
    with transaction.atomic():
        running = Replay.objects.filter(pk=replay.pk, ended_at=None)
        if not running.update(ended_at=now, stopped_by=person):
            return False
        audit.append(
            actor(person), "draft.replay_stopped", f"circular:{replay.circular}", now,
            draft=replay.draft_id, replay=replay.pk,
        )  # fmt: skip
    return True


def left_behind(sent_before: dt.datetime, now: dt.datetime) -> list[int]:
    """Those that nobody has gone on with since then, marked as sent for now; those given up wait
    for a person."""
    letters = DeadLetter.objects.filter(actor=ACTOR, resent_at=None)
    given_up = [int(pk) for pk in letters.values_list("subject", flat=True)]
    waiting = Replay.objects.filter(ended_at=None).exclude(pk__in=given_up)
    due = waiting.filter(Q(sent_at=None) | Q(sent_at__lt=sent_before) | Q(sent_at__gt=now))
    found = list(due.values_list("pk", flat=True))
    Replay.objects.filter(pk__in=found).update(sent_at=now)
    return found


def _tallied(
    tally: Mapping[str, Mapping[str, int]], compared: Iterable[Compared]
) -> dict[str, dict[str, int]]:
    verdicts = Counter(tally.get("verdicts", {}))
    findings = Counter(tally.get("findings", {}))
    for one in compared:
        verdicts[f"{one.before} {one.after}"] += 1
        findings.update({" ".join(change) for change in one.changes})
    return {"verdicts": dict(verdicts), "findings": dict(findings)}
