"""The real circulars on whole dossiers: one in order for each, then every reading A1 to A58 that
touches the checks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from circulars.loader import ids
from validators.case import Case
from validators.check import report_on

HERE = Path(__file__).with_name("circulaires")
BASES: dict[str, Any] = yaml.safe_load((HERE / "bases.yaml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "lectures.yaml").read_text(encoding="utf-8"))


def told_by(case: dict[str, Any]) -> dict[str, Any]:
    """The base with the case's changes laid over it; a rubrique set to null is taken out."""
    base = BASES[case["from"]]
    pieces = dict(base["pieces"])
    for rubrique, change in case.get("pieces", {}).items():
        pieces[rubrique] = None if change is None else {**pieces.get(rubrique, {}), **change}
        old = (base["pieces"].get(rubrique) or {}).get("fields", {})
        if change and old and change.get("type") in (None, base["pieces"][rubrique]["type"]):
            pieces[rubrique]["fields"] = {**old, **change.get("fields", {})}
    uploaded_at = case.get("uploaded_at", base["uploaded_at"])
    return {
        "circular": base["circular"],
        "as_of": case.get("as_of", base["as_of"]),
        "candidate": {**base.get("candidate", {}), **case.get("candidate", {})},
        "dossier": {**base["dossier"], **case.get("dossier", {})},
        "claims": case.get("claims", {}),
        "pieces": [
            {"rubrique": rubrique, "uploaded_at": uploaded_at, **piece}
            for rubrique, piece in pieces.items()
            if piece is not None
        ],
    }


@pytest.mark.parametrize("told", CASES, ids=[f"{c['id']}: {c['from']}, {c['name']}" for c in CASES])
def test_reading(told: dict[str, Any], build: Callable[[dict[str, Any]], Case]) -> None:
    report = report_on(build(told_by(told)))
    found = [*report.findings, *(f for p in report.pieces for f in p.findings)]
    expected = sorted((c, s) for item in told["expect"] for c, s in item.items())
    assert sorted((f.code, f.severity.word) for f in found) == expected
    cited = [f for f in found if f.code in ("piece_missing", "late_upload", "undated", "expired")]
    assert all(f.source is not None and f.source.quote for f in cited)


def test_every_circular_has_its_dossier_in_order() -> None:
    assert set(BASES) == set(ids())
