"""Every finding code on small cases in YAML: raised, a near miss, and where it cannot be told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossiers.vocabulary import FINDING_CODES
from validators.case import Case
from validators.check import report_on

CASES = Path(__file__).with_name("cases")


def load() -> list[dict[str, Any]]:
    cases = []
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            cases.append({"file_of_case": path.stem, **case})
    return cases


ALL = load()
# Facts of the dossier or of the bytes: true or not, never in doubt.
NEVER_IN_DOUBT = frozenset(
    "file_empty file_corrupt file_encrypted file_unsupported file_too_large too_many_pages"
    " type_uncertain duplicate_file late_upload name_uncertain subtype_not_listed"
    " rubrique_not_asked hours_not_found experience_projected experience_not_found job_to_confirm"
    " mrz_inconsistent seal_invalid piece_missing category_not_admitted out_of_academy"
    " registered_out_of_window exam_form_not_allowed phone_missing email_missing"
    " previous_number_missing check_failed".split()
)
# Shown on the real circulars (admission), or in a test of their own (a rule that breaks).
ELSEWHERE = frozenset(
    "category_not_admitted out_of_academy registered_out_of_window exam_form_not_allowed"
    " phone_missing email_missing previous_number_missing check_failed".split()
)


def findings_of(case: Case) -> dict[tuple[str, str], int]:
    report = report_on(case)
    found = [*report.findings, *(f for p in report.pieces for f in p.findings)]
    counted: dict[tuple[str, str], int] = {}
    for finding in found:
        key = (finding.code, finding.severity.word)
        counted[key] = counted.get(key, 0) + 1
    return counted


@pytest.mark.parametrize("told", ALL, ids=[f"{c['about']}: {c['name']}" for c in ALL])
def test_case(told: dict[str, Any], build: Callable[[dict[str, Any]], Case]) -> None:
    expected: dict[tuple[str, str], int] = {}
    for item in told["expect"]:
        for code, severity in item.items():
            expected[code, severity] = expected.get((code, severity), 0) + 1
    assert findings_of(build(told)) == expected


@pytest.mark.parametrize("told", ALL, ids=[f"{c['about']}: {c['name']}" for c in ALL])
def test_messages_are_for_people(
    told: dict[str, Any], build: Callable[[dict[str, Any]], Case]
) -> None:
    report = report_on(build(told))
    for finding in (*report.findings, *(f for p in report.pieces for f in p.findings)):
        assert finding.message[0].isupper() and finding.message.rstrip().endswith(".")
        assert "None" not in finding.message and "{" not in finding.message
        assert "  " not in finding.message and " :" not in finding.message
        assert finding.rule


@pytest.mark.parametrize("code", sorted(set(FINDING_CODES) - ELSEWHERE))
def test_every_code_has_its_cases(code: str) -> None:
    outcomes = {c["outcome"] for c in ALL if c["about"] == code}
    needed = {"raised", "passed"} | (set() if code in NEVER_IN_DOUBT else {"unsure"})
    assert needed <= outcomes


@pytest.mark.parametrize("told", ALL, ids=[f"{c['about']}: {c['name']}" for c in ALL])
def test_the_outcome_is_what_the_case_says(told: dict[str, Any]) -> None:
    raised = [s for item in told["expect"] for c, s in item.items() if c == told["about"]]
    if told["outcome"] == "passed":
        assert not raised
    elif told["outcome"] == "unsure":
        assert not raised or set(raised) == {"review"}
    else:
        assert raised
