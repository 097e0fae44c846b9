"""Where each dossier stands before the people: written anew by each check and each act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from dossiers.dossier_json import instant
from dossiers.finding import Severity, Verdict
from storage.gaps import gaps_of, words_of_gaps
from storage.models import (
    DECIDED,
    Decision,
    DecisionKind,
    Dossier,
    GapKind,
    Handling,
    Person,
    Piece,
    PieceVersion,
    Run,
    Standing,
)
from storage.search_words import keep_words

_WEIGHTS = {severity.word: severity for severity in Severity}


def enter(dossier: Dossier, now: dt.datetime) -> None:
    """The dossier came in, or its data changed: lists and search know it."""
    speciality = dossier.content.get("speciality") or {}
    Handling.objects.update_or_create(
        dossier=dossier,
        defaults={
            "number": dossier.number,
            "academy": dossier.academy,
            "circular": dossier.circular,
            "speciality": speciality.get("code") or "",
            "route": dossier.content.get("route") or "",
            "updated_at": now,
        },
    )
    keep_words(dossier)


def come_back(dossier: Dossier, now: dt.datetime) -> None:
    """The data decided upon are other data: the dossier is for its gestionnaire again."""
    decided = Handling.objects.filter(dossier=dossier, standing__in=DECIDED)
    decided.update(standing=Standing.ANSWERED, held_until=None, updated_at=now)


def follow(dossier: Dossier, run: Run, lines: Sequence[str], now: dt.datetime) -> None:
    """A check was kept, or found to stand: the dossier stands before the people as it says."""
    row = Handling.objects.filter(dossier=dossier).first()
    if row is None:
        enter(dossier, now)
        row = Handling.objects.get(dossier=dossier)
    findings = list(findings_of(run.report))
    row.verdict = run.verdict
    row.gravity = max((_WEIGHTS[f["severity"]] for f in findings), default=Severity.INFO)
    row.due_at = _first_due(run.report, findings)
    weighty = {f["code"] for f in findings if f["severity"] != Severity.INFO.word}
    row.codes = _words(sorted(weighty))
    row.lines = _words(line.replace(" ", "") for line in lines)
    gaps = gaps_of(run.report)
    row.gaps = _words(words_of_gaps(gaps))
    row.missing = sum(kind == GapKind.MISSING for kind in gaps.values())
    row.standing = _standing(row, run)
    row.updated_at = now
    row.save()


def findings_of(report: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """All of a kept report: those of the pieces in their order, then the dossier's own."""
    for piece in report["pieces"]:
        yield from piece["findings"]
    yield from report["findings"]


def visible_to(person: Person) -> QuerySet[Handling]:
    """The dossiers that a person may see: of their academy and specialities."""
    rows = Handling.objects.all()
    if person.academy:
        rows = rows.filter(academy=person.academy)
    if person.specialities:
        rows = rows.filter(speciality__in=person.specialities)
    return rows


def decision_in_force(dossier: Dossier) -> Decision | None:
    """The last decision over the whole dossier that was not undone."""
    over_all = Decision.objects.filter(dossier=dossier, piece=None, undone_at=None)
    return over_all.select_related("person").order_by("-pk").first()


def accepted_pieces(dossier: Dossier) -> dict[UUID, dt.datetime]:
    """Pieces whose last decision in force accepted them, and when."""
    of_pieces = Decision.objects.filter(dossier=dossier, piece__isnull=False, undone_at=None)
    last = {d.piece_id: d for d in of_pieces.order_by("pk")}
    return {pk: d.at for pk, d in last.items() if d.kind == DecisionKind.ACCEPTED}


def _standing(row: Handling, run: Run) -> Any:
    """A decision holds until the candidate sends something after it; then the dossier is for its
    gestionnaire again, first of all."""
    decision = decision_in_force(run.dossier)
    if decision is None:
        is_clear = run.verdict == Verdict.CONFORME
        if row.standing == Standing.ANSWERED and not is_clear:
            return Standing.ANSWERED
        return Standing.CLEAR if is_clear else Standing.WAITING
    if row.standing == Standing.ANSWERED or _has_sent_since(run.dossier, decision.at):
        return Standing.ANSWERED
    if row.standing in (*DECIDED, Standing.ASKED):
        return row.standing
    return standing_of(decision)


def standing_of(decision: Decision) -> Any:
    if decision.kind == DecisionKind.TO_CORRECT:
        return Standing.ASKED
    return Standing.ACCEPTED if decision.kind == DecisionKind.ACCEPTED else Standing.REFUSED


def _has_sent_since(dossier: Dossier, moment: dt.datetime) -> bool:
    """A file, or that one is no longer to count."""
    uploads = PieceVersion.objects.filter(piece__dossier=dossier, is_current=True)
    withdrawn = Piece.objects.filter(dossier=dossier, withdrawn_at__gt=moment)
    return bool(uploads.filter(received_at__gt=moment).exists() or withdrawn.exists())


def _first_due(
    report: Mapping[str, Any], findings: Sequence[Mapping[str, Any]]
) -> dt.datetime | None:
    """The first date among the rubriques that miss or have something; any date of the dossier where
    what is found belongs to none."""
    troubled = {f["rubrique"] for f in findings if f["severity"] != Severity.INFO.word}
    dated = [r for r in report["requirements"] if r["due"]]
    missing = ("missing", "not_due")
    own = [r["due"] for r in dated if r["rubrique"] in troubled or r["status"] in missing]
    dues = own or [r["due"] for r in dated if findings]
    return min((instant(due) for due in dues), default=None)


def _words(words: Any) -> str:
    """Words between spaces, for a search of one: « " late_upload " in codes »."""
    text = " ".join(words)
    return f" {text} " if text else ""
