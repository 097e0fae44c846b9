"""What people made of each finding, told again from their judgements and decisions in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from django.utils import timezone

from dossiers.finding import Severity
from storage.finding_keys import key_of_form
from storage.handling import findings_of
from storage.models import (
    Correction,
    CorrectionKind,
    Decision,
    DecisionKind,
    Dossier,
    Outcome,
    PieceVersion,
    Run,
    Worth,
)

# Why a finding that is right is put aside all the same (console/reasons.py).
LENIENT = ("défaut sans conséquence", "vu autrement avec le candidat")
SURE = (Severity.BLOCKING.word, Severity.MISSING.word)
_JUDGEMENTS = (CorrectionKind.DISMISSED, CorrectionKind.CONFIRMED)
_UPHOLDING = (DecisionKind.TO_CORRECT, DecisionKind.REFUSED)


@dataclass(frozen=True, slots=True)
class _Said:
    code: str
    is_sure: bool
    worth: Any  # one of Worth
    at: dt.datetime


def recount(dossier: Dossier) -> None:
    """The dossier's rows as its acts now stand; each finding by the last word on it."""
    said: dict[str, _Said] = {}
    for act in _acts(dossier):
        if isinstance(act, Correction):
            said[act.target] = _judged(act, said.get(act.target), _run(dossier, act.run))
        else:
            _uphold(act, said)
    Outcome.objects.filter(row=dossier.pk).delete()
    Outcome.objects.bulk_create(
        Outcome(
            row_id=dossier.pk, target=key, code=one.code, is_sure=one.is_sure, worth=one.worth,
            day=timezone.localdate(one.at),
        )
        for key, one in said.items()
    )  # fmt: skip


def _acts(dossier: Dossier) -> list[Correction | Decision]:
    words = Correction.objects.filter(dossier=dossier, undone_at=None, kind__in=_JUDGEMENTS)
    decisions = Decision.objects.filter(dossier=dossier, undone_at=None, kind__in=_UPHOLDING)
    return sorted([*words, *decisions], key=attrgetter("at", "pk"))


def _judged(word: Correction, before: _Said | None, run: Run | None) -> _Said:
    if word.kind == CorrectionKind.CONFIRMED:
        worth = Worth.RIGHT
    else:
        worth = Worth.TOLERATED if word.reason.startswith(LENIENT) else Worth.WRONG
    is_sure = before.is_sure if before else _is_sure(word.machine, run)
    return _Said(word.machine["code"], is_sure, worth, word.at)


def _uphold(decision: Decision, said: dict[str, _Said]) -> None:
    """What blocked when the candidate was asked to mend, or refused, and nobody had put aside."""
    run = _run(decision.dossier, decision.run)
    if run is None:
        return
    files = _files(decision)
    for finding in findings_of(run.report):
        key = key_of_form(finding)
        is_concerned = files is None or finding["file"] in files
        if finding["severity"] in SURE and is_concerned and key not in said:
            said[key] = _Said(finding["code"], _is_sure(finding, run), Worth.RIGHT, decision.at)


def _files(decision: Decision) -> set[str] | None:
    """Those of the piece that it is over; None: the whole dossier's."""
    if decision.piece_id is None:
        return None
    versions = PieceVersion.objects.filter(piece=decision.piece_id)
    return set(versions.values_list("file", flat=True))


def _is_sure(finding: Mapping[str, Any], run: Run | None) -> bool:
    """By the machine's own weight, where a limit had made it lighter."""
    own = run.report.get("limited", {}) if run else {}
    return own.get(key_of_form(finding), finding["severity"]) in SURE


def _run(dossier: Dossier, number: int) -> Run | None:
    return Run.objects.filter(dossier=dossier, number=number).first()
