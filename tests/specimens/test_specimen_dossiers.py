"""Whole dossiers: complete over the five circulars, in the contract's words, the same by seed."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from dossiers.vocabulary import FINDING_CODES, RUBRIQUES
from specimens.dossiers import _subtypes, make_dossiers
from specimens.layout import Layout, Paper, layouts_of
from specimens.make import new_case
from specimens.scenarios import SCENARIOS

FEW = ["clermont-batiment-complet", "nice-scolaire-a-refaire"]
VERDICTS = {"conforme", "a_verifier", "incomplet", "non_conforme"}
WORST = {"blocking": "non_conforme", "missing": "incomplet", "review": "a_verifier"}


def test_scenarios_cover_the_circulars_and_the_verdicts() -> None:
    assert len(SCENARIOS) >= 12
    assert {s.circular for s in SCENARIOS} == {
        "nancy-metz-2025", "clermont-2024", "aix-marseille-2026", "toulouse-2024", "nice-2026",
    }  # fmt: skip
    assert {s.verdict for s in SCENARIOS} == VERDICTS
    assert len({s.name for s in SCENARIOS}) == len(SCENARIOS)


def test_expected_findings_are_the_contracts_and_give_the_verdict() -> None:
    for scenario in SCENARIOS:
        severities = {e.severity for e in scenario.expected}
        for expected in scenario.expected:
            assert expected.code in FINDING_CODES
            assert expected.rubrique is None or expected.rubrique in RUBRIQUES
        worst = next((v for s, v in WORST.items() if s in severities), "conforme")
        assert worst == scenario.verdict, scenario.name
        assert all(u.rubrique in RUBRIQUES for u in scenario.uploads)


def test_folders_hold_what_dossier_json_lists(tmp_path: Path) -> None:
    truths = make_dossiers(tmp_path, 5, FEW, scale=0.3)
    assert sorted(t["folder"] for t in truths) == FEW
    for truth in truths:
        folder = tmp_path / truth["folder"]
        dossier = json.loads((folder / "dossier.json").read_text("utf-8"))
        listed = {p["file"] for p in dossier["pieces"]}
        assert listed == {p.name for p in folder.iterdir()} - {"dossier.json"}
        assert dossier["circular"] == truth["circular"]
        names = {f["person"]["birth_name"] for f in truth["files"]}
        assert names == {dossier["candidate"]["birth_name"]}


def test_the_same_seed_gives_the_same_dossiers(tmp_path: Path) -> None:
    make_dossiers(tmp_path / "a", 5, FEW[:1], scale=0.3)
    make_dossiers(tmp_path / "b", 5, FEW[:1], scale=0.3)
    first = sorted(p for p in (tmp_path / "a").rglob("*") if p.is_file())
    second = sorted(p for p in (tmp_path / "b").rglob("*") if p.is_file())
    assert [p.name for p in first] == [p.name for p in second]
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


_WORKED = [x for x in layouts_of("work_certificate") if x.name.startswith("opened_")]


@pytest.mark.parametrize("layout", _WORKED, ids=lambda x: x.name)
def test_a_certificate_of_one_stay_shows_the_last_that_was_asked_for(layout: Layout) -> None:
    asked = [
        (dt.date(2019, 9, 2), dt.date(2020, 8, 31), 0.5),
        (dt.date(2021, 1, 4), dt.date(2023, 9, 30), 1.0),
    ]
    case = new_case("stays", "work_certificate", layout.name, facts={"periods": asked})
    paper = Paper(case)
    layout.draw(case, paper)
    assert paper.fields["periods"][-1]["start"] == "2021-01-04"


def test_no_passport_is_drawn_where_the_circular_lists_the_card_alone() -> None:
    drawn = {
        scenario.name: _subtypes(scenario, upload)
        for scenario in SCENARIOS
        for upload in scenario.uploads
        if upload.piece_type == "identity_document"
        and (scenario.circular, scenario.nationality) == ("toulouse-2024", "FRA")
    }
    assert drawn.pop("toulouse-experience-passeport") == {"passport"}
    assert drawn and all("passport" not in subtypes for subtypes in drawn.values())
