"""The shapes of the API, as the contract writes them; what OpenAPI shows."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict

Verdict = Literal["conforme", "a_verifier", "incomplet", "non_conforme"]
Severity = Literal["blocking", "missing", "review", "info"]


class _Open(Schema):
    """More keys may come with later versions: they pass through."""

    model_config = ConfigDict(extra="allow")


class Citation(_Open):
    file: str
    lines: tuple[int, int]
    quote: str


class Evidence(_Open):
    page: int | None
    box: list[float] | None
    read: str | None
    expected: str | None


class Finding(_Open):
    code: str
    severity: Severity
    message: str
    rubrique: str | None
    file: str | None
    evidence: Evidence | None
    source: Citation | None


class Requirement(_Open):
    rubrique: str
    title: str
    accepts: list[str]
    due: dt.datetime | None
    soft: bool
    any_of: list[str]
    source: Citation


class RequirementState(Requirement):
    status: Literal["filled", "missing", "not_due", "satisfied_by"]
    files: list[str]


class CheckedPiece(_Open):
    file: str
    rubrique: str
    verdict: Verdict
    piece_type: str
    subtype: str | None
    confidence: float
    fields: dict[str, Any]
    findings: list[Finding]


class Requirements(_Open):
    """What `conforme pieces` prints."""

    id: str
    circular: str
    as_of: dt.datetime
    requirements: list[Requirement]


class RunMark(Schema):
    """Which run of the checks, and what it rests on."""

    number: int
    as_of: dt.datetime
    verdict: Verdict
    engine: str
    rules: str
    pack_sha256: str


class Result(_Open):
    """What `conforme check --format json` prints, and the run it comes from."""

    id: str
    circular: str
    as_of: dt.datetime
    verdict: Verdict
    requirements: list[RequirementState]
    pieces: list[CheckedPiece]
    findings: list[Finding]
    timing: dict[str, float]
    run: RunMark
    up_to_date: bool


class PieceForm(Schema):
    """A piece as kept. `state`: received, reading, read, failed (a person will read it)."""

    id: UUID
    dossier: str
    rubrique: str
    file: str
    version: int
    state: Literal["received", "reading", "read", "failed"]
    sha256: str
    size: int
    uploaded_at: dt.datetime
    received_at: dt.datetime
    withdrawn_at: dt.datetime | None


class PieceReceived(PieceForm):
    """`findings`: what the gate sees at once (bytes that cannot be taken); the reading follows."""

    findings: list[Finding]


class DossierForm(Schema):
    """A dossier as kept. `verdict` null: never checked yet. `up_to_date` false: something changed
    since, and the check is on its way."""

    id: str
    circular: str
    academy: str
    verdict: Verdict | None
    up_to_date: bool
    created_at: dt.datetime
    updated_at: dt.datetime


class DossierState(DossierForm):
    pieces: list[PieceForm]


class PersonalLink(Schema):
    """`url` is shown this once. It opens the candidate's pages until `expires_at`."""

    url: str
    expires_at: dt.datetime


class DossierPage(Schema):
    """`next`: the cursor of the following page, null on the last."""

    dossiers: list[DossierForm]
    next: str | None


class Circular(Schema):
    id: str
    academy: str
    session: int
    title: str
    hash: str


class ProblemForm(_Open):
    """RFC 9457 problem details, in French or English (`Accept-Language`)."""

    type: str
    title: str
    status: int
    detail: str
    code: str


class Drawing(Schema):
    """The picture is being made: ask again after `Retry-After` seconds."""

    state: Literal["drawing"]


REFUSALS = dict.fromkeys((401, 403, 404, 409, 410, 413, 415, 422, 429, 503), ProblemForm)
