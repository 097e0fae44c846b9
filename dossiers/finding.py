"""What a check has to say, with its evidence, and the verdict that follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from dossiers.box import Box


class Severity(IntEnum):
    """Ordered by weight. `name.lower()` is the contract's word."""

    INFO = 0
    REVIEW = 1
    MISSING = 2
    BLOCKING = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Verdict(StrEnum):
    CONFORME = "conforme"
    A_VERIFIER = "a_verifier"
    INCOMPLET = "incomplet"
    NON_CONFORME = "non_conforme"


_VERDICTS = {
    Severity.INFO: Verdict.CONFORME,
    Severity.REVIEW: Verdict.A_VERIFIER,
    Severity.MISSING: Verdict.INCOMPLET,
    Severity.BLOCKING: Verdict.NON_CONFORME,
}


@dataclass(frozen=True, slots=True)
class Citation:
    """The circular's own line: file name, first and last line (1-based), and the words."""

    file: str
    lines: tuple[int, int]
    quote: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was read against what was expected, and where. Page None: the dossier's own data."""

    read: str | None
    expected: str | None
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check has to say. `rule` names the function or rule that said it."""

    code: str
    severity: Severity
    message: str
    rubrique: str | None = None
    file: str | None = None
    evidence: Evidence | None = None
    source: Citation | None = None
    rule: str | None = None


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """The worst severity decides; nothing but information is `conforme`."""
    return _VERDICTS[max((f.severity for f in findings), default=Severity.INFO)]
