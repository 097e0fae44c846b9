"""Values → the public contract's JSON (« Result of check », « Result of read »)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from dossiers.finding import Citation, Evidence, Finding
from dossiers.mark import MachineZone, Mark, Seal, Zone
from dossiers.page import Page
from dossiers.reading import Document, Reading

if TYPE_CHECKING:  # a check's alone, as are the circulars: a reading is told without them
    from dossiers.report import DossierReport, PieceReport, RequirementState


def check_form(
    report: DossierReport, timing: Mapping[str, float], dismissed: Sequence[Finding] = ()
) -> dict[str, Any]:
    """One line of `conforme check --format json`. `dismissed`: what people put aside, told only
    where there is some."""
    form = {
        "id": report.dossier.id,
        "circular": report.dossier.circular,
        "as_of": instant_form(report.as_of),
        "verdict": report.verdict.value,
        "requirements": [requirement_state_form(r) for r in report.requirements],
        "pieces": [piece_form(p) for p in report.pieces],
        "findings": [finding_form(f) for f in report.findings],
        "timing": rounded(timing),
    }
    return form | ({"dismissed": [finding_form(f) for f in dismissed]} if dismissed else {})


def read_form(
    reading: Reading, timing: Mapping[str, float], with_text: bool = False
) -> dict[str, Any]:
    """One line of `conforme read --format json`."""
    form: dict[str, Any] = {
        "file": reading.file,
        "media_type": reading.sheets.media_type,
        "pages": [page_form(p) for p in reading.sheets.pages],
        **document_form(reading.main),
        "marks": [mark_form(m) for m in reading.sheets.marks],
        "zones": [zone_form(z) for z in reading.sheets.zones],
        "mrz": [machine_zone_form(z) for z in reading.sheets.machine_zones],
        "seals": [seal_form(s) for s in reading.sheets.seals],
        "documents": [{**document_form(d), "pages": list(d.pages)} for d in reading.documents],
        "findings": [finding_form(f) for f in reading.sheets.findings],
    }
    if with_text:
        form["text"] = reading.text
    return form | {"timing": rounded({**reading.sheets.timing, **timing})}


def requirement_state_form(state: RequirementState) -> dict[str, Any]:
    from circulars.describe import requirement_form

    form = requirement_form(state.requirement)
    form |= {"status": state.status, "files": list(state.files)}
    return form | ({"by": state.by} if state.by else {})


def piece_form(piece: PieceReport) -> dict[str, Any]:
    return {
        "file": piece.piece.file,
        "rubrique": piece.piece.rubrique,
        "verdict": piece.verdict.value,
        **document_form(piece.reading.main),
        "marks": [mark_form(m) for m in piece.reading.sheets.marks],
        "zones": [zone_form(z) for z in piece.reading.sheets.zones],
        "findings": [finding_form(f) for f in piece.findings],
    }


def document_form(document: Document) -> dict[str, Any]:
    return {
        "piece_type": document.piece_type,
        "subtype": document.subtype,
        "confidence": round(document.confidence, 4),
        "fields": {name: field.value for name, field in sorted(document.fields.items())},
        "field_evidence": {
            name: {
                "page": field.page,
                "box": field.box.as_list(),
                "read": field.read,
                "confidence": round(field.confidence, 4),
                "source": field.source,
            }
            for name, field in sorted(document.fields.items())
        },
    }


def page_form(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "rotation": page.rotation,
        "text_source": page.text_source,
        "mean_confidence": round(page.mean_confidence, 4),
        "legibility": {
            "grade": page.legibility.grade,
            "score": round(page.legibility.score, 4),
            "reason": page.legibility.reason,
        },
    }


def mark_form(mark: Mark) -> dict[str, Any]:
    return {
        "kind": mark.kind,
        "page": mark.page,
        "box": mark.box.as_list(),
        "confidence": round(mark.confidence, 4),
    }


def zone_form(zone: Zone) -> dict[str, Any]:
    return {
        "party": zone.party,
        "page": zone.page,
        "box": zone.box.as_list(),
        "state": zone.state,
        "confidence": round(zone.confidence, 4),
        "label": zone.label,
        "stamped": zone.stamped,
        "dated": zone.dated,
    }


def machine_zone_form(zone: MachineZone) -> dict[str, Any]:
    return {
        "format": zone.format,
        "lines": list(zone.lines),
        "page": zone.page,
        "box": zone.box.as_list(),
        "valid": zone.valid,
        "checks": dict(sorted(zone.checks.items())),
        "confidence": round(zone.confidence, 4),
    }


def seal_form(seal: Seal) -> dict[str, Any]:
    return {
        "kind": seal.kind,
        "state": seal.state,
        "reason": seal.reason,
        "page": seal.page,
        "box": seal.box.as_list() if seal.box else None,
        "document_type": seal.document_type,
        "signer": seal.signer,
        "signed_at": instant_form(seal.signed_at) if seal.signed_at else None,
        "covers_whole_file": seal.covers_whole_file,
        "fields": dict(sorted(seal.fields.items())),
    }


def finding_form(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.word,
        "message": finding.message,
        "rubrique": finding.rubrique,
        "file": finding.file,
        "evidence": evidence_form(finding.evidence),
        "source": _source_form(finding.source) if finding.source else None,
    } | ({"rule": finding.rule} if finding.rule else {})


def _source_form(source: Citation) -> dict[str, Any]:
    from circulars.describe import source_form

    return source_form(source)


def evidence_form(evidence: Evidence | None) -> dict[str, Any] | None:
    if evidence is None:
        return None
    return {
        "page": evidence.page,
        "box": evidence.box.as_list() if evidence.box else None,
        "read": evidence.read,
        "expected": evidence.expected,
    }


def instant_form(moment: dt.datetime) -> str:
    from dossiers.dossier_json import PARIS

    return moment.astimezone(PARIS).isoformat(timespec="seconds")


def rounded(timing: Mapping[str, float]) -> dict[str, float]:
    return {name: round(seconds, 4) for name, seconds in timing.items()}
