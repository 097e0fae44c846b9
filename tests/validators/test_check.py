"""The whole check: one broken rule does not hide the others, and the report is one value."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dossiers.finding import Finding, Severity, Verdict
from validators import check
from validators.case import Case, PieceCase

SIGNED = {
    "asks": {"confirmation": {"demands": {"signed": "blocking"}}},
    "pieces": [
        {
            "rubrique": "confirmation",
            "type": "registration_confirmation",
            "fields": {"signed_on": "2025-10-21"},
            "zones": [{"party": "candidate", "state": "empty"}],
        }
    ],
}


def broken(case: Case, piece: PieceCase) -> Iterator[Finding]:
    raise ValueError(f"{case.person.birth_name} {piece.piece.file}")
    yield


def test_a_broken_rule_is_one_finding_that_names_it(
    build: Callable[[dict[str, Any]], Case],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(check, "PIECE_RULES", (broken, *check.PIECE_RULES))
    with caplog.at_level(logging.ERROR):
        report = check.report_on(build(SIGNED))
    found = {f.code: f for f in report.pieces[0].findings}
    assert found["check_failed"].severity is Severity.REVIEW
    assert found["check_failed"].rule == "broken" and "broken" in found["check_failed"].message
    assert found["signature_missing"].severity is Severity.BLOCKING
    assert "in broken" in caplog.text and "LEFÈVRE" not in caplog.text


def test_a_report_without_broken_rules_has_no_check_failed(
    build: Callable[[dict[str, Any]], Case],
) -> None:
    report = check.report_on(build(SIGNED))
    assert [f.code for f in report.pieces[0].findings] == ["signature_missing"]


def test_the_worst_finding_is_the_verdict_of_the_piece_and_of_the_dossier(
    build: Callable[[dict[str, Any]], Case],
) -> None:
    told = {**SIGNED, "asks": {**SIGNED["asks"], "identity": {"accepts": "identity_document"}}}
    report = check.report_on(build(told))
    assert report.pieces[0].verdict is Verdict.NON_CONFORME
    assert report.verdict is Verdict.NON_CONFORME
    assert [f.code for f in report.findings] == ["piece_missing"]
    assert [(s.requirement.rubrique, s.status) for s in report.requirements] == [
        ("confirmation", "filled"),
        ("identity", "missing"),
    ]


def test_the_same_dossier_gives_the_same_report(build: Callable[[dict[str, Any]], Case]) -> None:
    assert check.report_on(build(SIGNED)) == check.report_on(build(SIGNED))


@pytest.mark.parametrize(
    ("asks", "as_of", "statuses"),
    [
        ({"due": None}, "2026-01-01T00:00:00+01:00", ["not_due"]),
        (
            {"due": "2026-01-16T23:59:59+01:00", "later": True},
            "2026-01-16T23:59:59+01:00",
            ["not_due"],
        ),
        (
            {"due": "2026-01-16T23:59:59+01:00", "later": True},
            "2026-01-17T00:00:00+01:00",
            ["missing"],
        ),
        ({}, "2025-11-10T12:00:00+01:00", ["missing"]),
    ],
)
def test_not_due_until_its_own_date(
    build: Callable[[dict[str, Any]], Case], asks: dict[str, Any], as_of: str, statuses: list[str]
) -> None:
    case = build({"as_of": as_of, "asks": {"r408": {"accepts": "r408_attestation", **asks}}})
    assert [s.status for s in check.report_on(case).requirements] == statuses


def test_the_substitute_is_named(build: Callable[[dict[str, Any]], Case]) -> None:
    case = build(
        {
            "asks": {
                "transcript": {"accepts": "transcript"},
                "benefit": {"accepts": "transcript", "satisfied_by": "transcript"},
            },
            "pieces": [{"rubrique": "transcript", "type": "transcript"}],
        }
    )
    states = check.report_on(case).requirements
    assert [(s.status, s.by) for s in states] == [("filled", None), ("satisfied_by", "transcript")]


def test_a_file_without_a_reading_is_for_a_person(build: Callable[[dict[str, Any]], Case]) -> None:
    case = build({"asks": {"confirmation": {}}, "pieces": [{"rubrique": "confirmation"}]})
    assert [f.code for f in check.report_on(case).pieces[0].findings] == ["type_uncertain"]
