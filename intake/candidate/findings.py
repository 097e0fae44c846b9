"""Findings as a candidate reads them: what is wrong, where on the page, the circular's sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dossiers.vocabulary import FINDING_CODES
from intake.candidate.pictures import shown
from storage.models import PieceVersion

_SILENT = frozenset({"piece_missing"})  # the card's own state says it
MOST_OF_A_PAGE = 0.6
# What a whole page shows at a glance; other findings want a place on it.
_OF_A_PAGE = frozenset({"illegible", "wrong_type", "multiple_documents", "verso_missing"})
_ORDER = {"blocking": 0, "missing": 1, "review": 2, "info": 3}


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding. `page` None: there is nothing to show. `is_drawing`: the picture of the page is
    not made yet; `picture` is then empty. `is_placed`: the picture shows a place, not a page."""

    code: str
    severity: str
    message: str
    title: str
    read: str
    expected: str
    quote: str
    page: int | None = None
    picture: str = ""
    is_drawing: bool = False
    is_placed: bool = False

    @property
    def is_to_mend(self) -> bool:
        return self.severity == "blocking"


def told_findings(
    findings: Iterable[Mapping[str, Any]], *, without_rubrique: bool = False
) -> list[Mapping[str, Any]]:
    """Those that a candidate is told, the gravest first. Of a dossier's own: those of a rubrique,
    or those of the registration itself."""
    told = [
        f
        for f in findings
        if f["code"] not in _SILENT
        and f["severity"] != "info"
        and (f.get("file") or (f["rubrique"] is None) == without_rubrique)
    ]
    return sorted(told, key=lambda f: _ORDER[f["severity"]])


def finding_lines(
    findings: Iterable[Mapping[str, Any]], version: PieceVersion | None = None
) -> tuple[FindingLine, ...]:
    return tuple(_line(f, version) for f in findings)


def _line(finding: Mapping[str, Any], version: PieceVersion | None) -> FindingLine:
    evidence, source = finding["evidence"] or {}, finding["source"] or {}
    page, box = evidence.get("page"), _part(evidence.get("box"))
    picture = None
    if version and page and (box is not None or finding["code"] in _OF_A_PAGE):
        picture = shown(version, page, box)
    return FindingLine(
        code=finding["code"],
        severity=finding["severity"],
        message=finding["message"],
        title=FINDING_CODES.get(finding["code"], finding["code"]),
        read=evidence.get("read") or "",
        expected=evidence.get("expected") or "",
        quote=source.get("quote", ""),
        page=page,
        picture=picture or "",
        is_drawing=picture == "",
        is_placed=box is not None,
    )


def _part(box: Sequence[float] | None) -> Sequence[float] | None:
    """None for a box that is most of the page: there is no place to show on it."""
    if box is None or (box[2] - box[0]) * (box[3] - box[1]) > MOST_OF_A_PAGE:
        return None
    return box
