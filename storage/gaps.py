"""What each dossier lacks, rubrique by rubrique: words of its last check that a list can count and
search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dossiers.finding import Severity
from storage.models import GapKind

_OF_REQUIREMENT = {"missing": GapKind.MISSING, "not_due": GapKind.AWAITED}
_OF_FINDING = {Severity.BLOCKING.word: GapKind.WRONG, Severity.REVIEW.word: GapKind.DOUBT}
_WEIGHTS = {GapKind.MISSING: 3, GapKind.WRONG: 2, GapKind.DOUBT: 1, GapKind.AWAITED: 0}


def gaps_of(report: Mapping[str, Any]) -> dict[str, Any]:
    """Rubrique → the weightiest thing that is not well there."""
    found: dict[str, Any] = {}
    for rubrique, kind in (*_asked(report), *_found(report)):
        if rubrique not in found or _WEIGHTS[kind] > _WEIGHTS[found[rubrique]]:
            found[rubrique] = kind
    return found


def words_of_gaps(gaps: Mapping[str, Any]) -> list[str]:
    return [word_of_gap(rubrique, kind) for rubrique, kind in sorted(gaps.items())]


def word_of_gap(rubrique: str, kind: Any) -> str:
    return f"{rubrique}:{kind}"


def gaps_in(words: str) -> Iterator[tuple[str, str]]:
    """Rubrique and kind of each word."""
    for word in words.split():
        rubrique, _, kind = word.partition(":")
        yield rubrique, kind


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
