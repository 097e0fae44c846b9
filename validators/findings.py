"""Findings and their evidence, built the same way by every rule."""

from __future__ import annotations

import datetime as dt

from dossiers.box import WHOLE_PAGE, Box
from dossiers.finding import Citation, Evidence, Finding, Severity
from dossiers.reading import Document, Field
from validators.case import PieceCase, RubriqueCase
from validators.french import typeset
from validators.settings import Settings


def on_piece(
    piece: PieceCase,
    code: str,
    severity: Severity,
    message: str,
    evidence: Evidence | None = None,
    source: Citation | None = None,
) -> Finding:
    """A finding about one file. `source` None: the line that asks for the rubrique, if any."""
    if source is None and piece.requirement is not None:
        source = piece.requirement.source
    words = _for_people(message, severity)
    return Finding(code, severity, words, piece.piece.rubrique, piece.piece.file, evidence, source)


def on_rubrique(
    rubrique: RubriqueCase,
    code: str,
    severity: Severity,
    message: str,
    evidence: Evidence | None = None,
    source: Citation | None = None,
) -> Finding:
    """A finding about what a rubrique's files show together; about the file when it is alone."""
    file = rubrique.pieces[0].piece.file if len(rubrique.pieces) == 1 else None
    return Finding(
        code,
        severity,
        _for_people(message, severity),
        rubrique.requirement.rubrique,
        file,
        evidence,
        source or rubrique.requirement.source,
    )


def on_dossier(
    code: str,
    severity: Severity,
    message: str,
    evidence: Evidence | None = None,
    source: Citation | None = None,
    rubrique: str | None = None,
) -> Finding:
    words = _for_people(message, severity)
    return Finding(code, severity, words, rubrique, None, evidence, source)


def _for_people(message: str, severity: Severity) -> str:
    """Well set French; a finding for review says that somebody will look."""
    if severity is Severity.REVIEW and "une personne" not in message.lower():
        message += " Une personne vérifiera."
    return typeset(message)


def shown(field: Field | None, expected: str | None) -> Evidence | None:
    """Evidence where the field stands; None without a field."""
    if field is None:
        return None
    return Evidence(field.read, expected, field.page, field.box)


def shown_as(field: Field, read: str, expected: str | None) -> Evidence:
    """As `shown`, with words of ours for what was read."""
    return Evidence(read, expected, field.page, field.box)


def on_page(
    document: Document, read: str | None, expected: str | None, box: Box = WHOLE_PAGE
) -> Evidence:
    """Evidence on the document's first page."""
    return Evidence(read, expected, document.pages[0] if document.pages else 1, box)


def said(read: str | None, expected: str | None) -> Evidence:
    """Evidence in the dossier's own data: no page to show."""
    return Evidence(read, expected)


def believed(document: Document, name: str, settings: Settings) -> Field | None:
    """The field, when it is read well enough to speak for the candidate; None else."""
    field = document.fields.get(name)
    return field if field is not None and field.confidence >= settings.read_enough else None


def date_value(field: Field | None) -> dt.date | None:
    """The field's full date; None when there is none, or only a month or a year."""
    if field is None or not isinstance(field.value, str):
        return None
    try:
        return dt.date.fromisoformat(field.value[:10])
    except ValueError:
        return None


def severity_if(sure: bool, severity: Severity) -> Severity:
    """What is not surely read never does more than call a person."""
    return severity if sure else min(severity, Severity.REVIEW)
