"""One name for one finding, which a person's word on it is kept under: the same from check to
check, as long as the machine says the same of the same upload."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from dossiers.finding import Finding


def key_of(finding: Finding) -> str:
    evidence = finding.evidence
    return _key(
        finding.code,
        finding.rule,
        finding.rubrique,
        finding.file,
        evidence.page if evidence else None,
        evidence.expected if evidence else None,
    )


def key_of_form(form: Mapping[str, Any]) -> str:
    """The same of a finding in a kept report."""
    evidence = form.get("evidence") or {}
    return _key(
        form["code"],
        form.get("rule"),
        form["rubrique"],
        form["file"],
        evidence.get("page"),
        evidence.get("expected"),
    )


def _key(*words: Any) -> str:
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()[:32]
