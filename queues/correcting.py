"""What people said over the machine, applied to a check: to what was read before it, to what it
found after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from dossiers.box import WHOLE_PAGE
from dossiers.finding import Finding, Severity, verdict_of
from dossiers.reading import Field, Reading
from dossiers.report import DossierReport, PieceReport
from storage.finding_keys import key_of

Retype = Callable[[Reading, str, str | None], Reading]


@dataclass(frozen=True, slots=True)
class Judged:
    """Keys of the findings that people put aside, and of those they hold to be right."""

    dismissed: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()


def with_type(reading: Reading, value: str, retype: Retype) -> Reading:
    """`value`: `type` or `type/subtype`."""
    piece_type, _, subtype = value.partition("/")
    return retype(reading, piece_type, subtype or None)


def with_field(reading: Reading, name: str, value: Any) -> Reading:
    """The main document's field as a person reads it; None: it is not on the paper. Where it stands
    is kept, if the machine knew."""
    main = reading.main
    fields = {key: field for key, field in main.fields.items() if key != name}
    if value is not None:
        text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
        said = main.fields.get(name)
        page, box = (said.page, said.box) if said else (min(main.pages, default=1), WHOLE_PAGE)
        fields[name] = Field(name, value, page, box, text, 1.0)
    return replace(reading, documents=(replace(main, fields=fields), *reading.documents[1:]))


def judged(report: DossierReport, judged: Judged) -> tuple[DossierReport, tuple[Finding, ...]]:
    """The report as people leave it, and the findings they put aside. One that they hold to be
    right blocks: it is no more a doubt."""
    if not judged.dismissed and not judged.confirmed:
        return report, ()
    aside: list[Finding] = []
    pieces = tuple(_piece(piece, judged, aside) for piece in report.pieces)
    own = _kept(report.findings, judged, aside)
    verdict = verdict_of([*own, *(f for piece in pieces for f in piece.findings)])
    return replace(report, pieces=pieces, findings=own, verdict=verdict), tuple(aside)


def _piece(piece: PieceReport, judged: Judged, aside: list[Finding]) -> PieceReport:
    findings = _kept(piece.findings, judged, aside)
    return replace(piece, findings=findings, verdict=verdict_of(findings))


def _kept(findings: Iterable[Finding], judged: Judged, aside: list[Finding]) -> tuple[Finding, ...]:
    kept = []
    for finding in findings:
        key = key_of(finding)
        if key in judged.dismissed:
            aside.append(finding)
        else:
            kept.append(_weighed(finding, key, judged.confirmed))
    return tuple(kept)


def _weighed(finding: Finding, key: str, confirmed: Collection[str]) -> Finding:
    if key in confirmed and finding.severity == Severity.REVIEW:
        return replace(finding, severity=Severity.BLOCKING)
    return finding
