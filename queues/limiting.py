"""Rules that limit themselves, applied to a check: what their academy has limited only asks for a
look."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from dossiers.finding import Finding, Severity, verdict_of
from dossiers.report import DossierReport
from storage.finding_keys import key_of


def limited(report: DossierReport, codes: Collection[str]) -> tuple[DossierReport, dict[str, str]]:
    """The report with findings of these codes at most in review, and what the machine by itself
    says of those that this made lighter: finding's key → severity."""
    if not codes:
        return report, {}
    own: dict[str, str] = {}
    pieces = []
    for piece in report.pieces:
        findings = _lighter(piece.findings, codes, own)
        pieces.append(replace(piece, findings=findings, verdict=verdict_of(findings)))
    findings = _lighter(report.findings, codes, own)
    verdict = verdict_of([*findings, *(f for piece in pieces for f in piece.findings)])
    return replace(report, pieces=tuple(pieces), findings=findings, verdict=verdict), own


def _lighter(
    findings: Iterable[Finding], codes: Collection[str], own: dict[str, str]
) -> tuple[Finding, ...]:
    kept = []
    for finding in findings:
        if finding.code in codes and finding.severity > Severity.REVIEW:
            own[key_of(finding)] = finding.severity.word
            finding = replace(finding, severity=Severity.REVIEW)
        kept.append(finding)
    return tuple(kept)
