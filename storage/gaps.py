"""What each dossier lacks, rubrique by rubrique, kept from its last check for whoever counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dossiers.finding import Severity
from storage.models import Dossier, Gap, GapKind

_OF_REQUIREMENT = {"missing": GapKind.MISSING, "not_due": GapKind.AWAITED}
_OF_FINDING = {Severity.BLOCKING.word: GapKind.WRONG, Severity.REVIEW.word: GapKind.DOUBT}
_WEIGHTS = {GapKind.MISSING: 3, GapKind.WRONG: 2, GapKind.DOUBT: 1, GapKind.AWAITED: 0}


def keep_gaps(dossier: Dossier, report: Mapping[str, Any]) -> int:
    """The rows as this report says. Gives how many pieces that are due are not there."""
    wanted = gaps_of(report)
    there = dict(Gap.objects.filter(row=dossier.pk).values_list("rubrique", "kind"))
    if there != wanted:
        Gap.objects.filter(row=dossier.pk).delete()
        Gap.objects.bulk_create(
            Gap(row_id=dossier.pk, rubrique=rubrique, kind=kind)
            for rubrique, kind in sorted(wanted.items())
        )
    return sum(kind == GapKind.MISSING for kind in wanted.values())


def gaps_of(report: Mapping[str, Any]) -> dict[str, Any]:
    """Rubrique → the weightiest thing that is not well there."""
    found: dict[str, Any] = {}
    for rubrique, kind in (*_asked(report), *_found(report)):
        if rubrique not in found or _WEIGHTS[kind] > _WEIGHTS[found[rubrique]]:
            found[rubrique] = kind
    return found


def _asked(report: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for requirement in report["requirements"]:
        if kind := _OF_REQUIREMENT.get(requirement["status"]):
            yield requirement["rubrique"], kind


def _found(report: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for part in (report, *report["pieces"]):
        for finding in part["findings"]:
            kind = _OF_FINDING.get(finding["severity"])
            if kind and finding["rubrique"]:
                yield finding["rubrique"], kind
