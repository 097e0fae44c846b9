"""Decisions: the person's, over a dossier or one piece of it; each can be undone, none is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from dossiers.finding import Severity
from storage import audit
from storage.corrections import JUDGEMENTS, Outdated, dismiss_all, in_force
from storage.finding_keys import key_of_form
from storage.handling import decision_in_force, findings_of, standing_of
from storage.models import (
    Correction,
    CorrectionKind,
    Decision,
    DecisionKind,
    Dossier,
    Handling,
    Message,
    Person,
    Piece,
    Run,
)
from storage.outcomes import recount
from storage.people import actor
from storage.register import touch
from storage.runs import latest_run
from storage.turnarounds import forget_decided, note_decided

REFUSING = (Severity.BLOCKING.word, Severity.MISSING.word)


class StillBlocking(Exception):
    """Findings that block are neither put aside nor mended: nothing can be accepted over them."""


class NotChecked(Exception):
    """No check has been made: there is nothing to decide on."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What the candidate will be told. `to` empty: on the page alone."""

    subject: str
    body: str
    to: str = ""


def mark_of(dossier: Dossier, decision: Decision | None) -> str:
    """What a decision is taken upon: the dossier as it is, and the decision in force."""
    return f"{dossier.revision}-{decision.pk if decision else ''}"


@transaction.atomic
def decide(
    dossier: Dossier,
    person: Person,
    kind: DecisionKind,
    now: dt.datetime,
    *,
    reason: str = "",
    letter: Letter | None = None,
    piece: Piece | None = None,
    seen: str | None = None,
) -> Decision:
    """The decision and what follows from it. Accepting puts aside what was left to be looked at.
    `seen`: the mark of what the person had before them. Raises Outdated where it is another now,
    NotChecked, StillBlocking."""
    locked = Dossier.objects.select_for_update().get(pk=dossier.pk)
    if seen is not None and seen != mark_of(locked, decision_in_force(locked)):
        raise Outdated
    run = latest_run(dossier)
    if run is None:
        raise NotChecked
    row = Handling.objects.get(dossier=dossier)
    decision = Decision.objects.create(
        dossier=dossier, piece=piece, kind=kind, reason=reason, run=run.number,
        verdict=run.verdict, standing=row.standing, person=person, at=now,
    )  # fmt: skip
    if kind == DecisionKind.ACCEPTED:
        _accept(dossier, person, run, piece, now)
    if letter:
        Message.objects.create(
            decision=decision, to=letter.to, subject=letter.subject, body=letter.body,
            next_at=now if letter.to else None,
        )  # fmt: skip
    recount(dossier)
    if piece is None:
        note_decided(decision)
        rows = Handling.objects.filter(dossier=dossier)
        rows.update(standing=standing_of(decision), keeper=person, held_until=None, updated_at=now)
    subject = f"piece:{piece.pk}" if piece else f"dossier:{dossier.pk}"
    audit.append(
        actor(person), f"decision.{kind}", subject, now,
        decision=decision.pk, run=run.number, verdict=run.verdict,
    )  # fmt: skip
    return decision


@transaction.atomic
def undo_decision(decision: Decision, person: Person, now: dt.datetime) -> bool:
    """All as before it: how the dossier stood, what it put aside; its message is withdrawn. False
    where it was undone before, or another came after it."""
    dossier = decision.dossier
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    later = Decision.objects.filter(
        dossier=dossier, piece=decision.piece, undone_at=None, pk__gt=decision.pk
    )
    undone = Decision.objects.filter(pk=decision.pk, undone_at=None)
    if later.exists() or not undone.update(undone_at=now, undone_by=person):
        return False
    Message.objects.filter(decision=decision).update(next_at=None)
    by_it = Correction.objects.filter(dossier=dossier, at=decision.at, person=decision.person)
    if by_it.filter(undone_at=None).update(undone_at=now, undone_by=person):
        touch(dossier.pk, now, check_sent_at=now)
    recount(dossier)
    forget_decided(decision)
    if decision.piece_id is None:
        Handling.objects.filter(dossier=dossier).update(standing=decision.standing, updated_at=now)
    audit.append(
        actor(person), "decision.undone", f"dossier:{dossier.pk}", now, decision=decision.pk
    )
    return True


def last_act(dossier: Dossier, person: Person) -> Decision | Correction | None:
    """What the person did last here and may undo with one key."""
    decision = (
        Decision.objects.filter(dossier=dossier, person=person, undone_at=None)
        .select_related("dossier").order_by("-pk").first()
    )  # fmt: skip
    correction = in_force(dossier).filter(person=person).order_by("-pk").first()
    if decision is None or correction is None:
        return decision or correction
    return correction if correction.at > decision.at else decision


def open_findings(dossier: Dossier, run: Run) -> list[Mapping[str, Any]]:
    """What the check says that no person has judged yet; information left out."""
    judged = set(in_force(dossier).filter(kind__in=JUDGEMENTS).values_list("target", flat=True))
    said = (f for f in findings_of(run.report) if f["severity"] != Severity.INFO.word)
    return [f for f in said if key_of_form(f) not in judged]


def _accept(
    dossier: Dossier, person: Person, run: Run, piece: Piece | None, now: dt.datetime
) -> None:
    left = open_findings(dossier, run)
    confirmed = in_force(dossier).filter(kind=CorrectionKind.CONFIRMED)
    if piece is not None:
        files = set(piece.versions.filter(is_current=True).values_list("file", flat=True))
        left = [f for f in left if f["file"] in files]
        confirmed = confirmed.filter(version__piece=piece)
    if any(f["severity"] in REFUSING for f in left) or confirmed.exists():
        raise StillBlocking
    if left:
        word = "pièce acceptée" if piece else "dossier accepté"
        dismiss_all(dossier, person, run, left, word, now)
        touch(dossier.pk, now, check_sent_at=now)
