"""A sixth academy is one YAML file: found, listed, applied, with no line of Python."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import circulars
from circulars.describe import circular_form, instant_form, pieces_form
from dossiers.dossier import Dossier
from dossiers.finding import Severity

FOLDER = Path(__file__).with_name("packs")
ID = "lutece-2027"
Builder = Callable[[str, dict[str, Any]], Dossier]
HERE = {"department": "75", "registered_at": "2026-10-20T10:00:00+02:00"}


def test_its_file_has_no_error() -> None:
    assert circulars.validate_file(FOLDER / "lutece-2027.yaml") == []


def test_it_is_found_beside_the_five() -> None:
    assert ID in circulars.ids([FOLDER])
    assert ID not in circulars.ids()
    assert circulars.load(ID, [FOLDER]).academy_name == "Lutèce"
    assert circulars.in_force("Lutèce", 2027, [FOLDER]).id == ID


def test_it_is_loaded_by_its_path() -> None:
    path = FOLDER / "lutece-2027.yaml"
    assert circulars.load(path) is circulars.load(str(path))


def test_a_file_of_another_name_is_found_by_its_id(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "lutece-2027.yaml", tmp_path / "brouillon.yml")
    assert circulars.load(ID, [tmp_path]).session == 2027


def test_a_named_folder_comes_before_our_own(tmp_path: Path) -> None:
    text = (FOLDER / "lutece-2027.yaml").read_text(encoding="utf-8")
    ours = text.replace("id: lutece-2027", "id: nice-2026").replace(
        "session: 2027", "session: 2026"
    )
    (tmp_path / "nice.yaml").write_text(
        ours.replace("academy: lutece", "academy: nice"), encoding="utf-8"
    )
    assert circulars.load("nice-2026", [tmp_path]).academy_name == "Lutèce"
    assert circulars.load("nice-2026").academy_name == "Nice"


def asked(dossier_of: Builder, **who: Any) -> list[str]:
    pack = circulars.load(ID, [FOLDER])
    return [r.rubrique for r in circulars.requirements(pack, dossier_of(ID, {**HERE, **who}))]


COMMON = ["confirmation", "identity"]


@pytest.mark.parametrize(
    ("who", "more"),
    [
        ({}, []),
        ({"birth_date": "2006-10-21"}, ["jdc"]),  # 19 ans, 20 le lendemain
        ({"birth_date": "2006-10-20"}, []),
        ({"birth_date": "2009-10-20"}, ["jdc"]),  # 17 ans ce jour
        ({"birth_date": "2009-10-21"}, []),
        ({"birth_date": "2008-01-01", "nationality": "MCO"}, ["jdc"]),
        ({"birth_date": "2008-01-01", "nationality": "BEL"}, []),
        ({"rare_language": "CREOLE"}, ["language"]),
        ({"rare_language": "allemand"}, []),
        ({"speciality": "maintenance-des-systemes/C"}, ["work_at_height"]),
        ({"speciality": "maintenance-des-systemes/D"}, []),
        ({"speciality": "fluides-energies-domotique/B"}, ["work_at_height"]),
        ({"speciality": "fluides-energies-domotique/C"}, []),
        ({"registered_at": "2026-10-31T23:59:59+01:00"}, []),
        ({"registered_at": "2026-11-01T00:00:00+01:00"}, ["internship", "work_certificate"]),
    ],
)
def test_what_it_asks(dossier_of: Builder, who: dict[str, Any], more: list[str]) -> None:
    assert asked(dossier_of, **who) == COMMON + more


def test_its_dates_severities_and_softness(dossier_of: Builder) -> None:
    pack = circulars.load(ID, [FOLDER])
    who = {**HERE, "birth_date": "2008-01-01", "rare_language": "portugais", "route": "experience"}
    dossier = dossier_of(ID, {**who, "speciality": "batiment"})
    found = {r.rubrique: r for r in circulars.requirements(pack, dossier)}
    jdc_due = found["jdc"].due
    assert jdc_due and instant_form(jdc_due) == "2027-01-08T18:00:00+01:00"
    assert (found["language"].due, found["language"].later) == (None, True)
    assert found["work_at_height"].soft and not found["identity"].soft
    assert found["jdc"].notes == (
        "L1 : « jeunes de moins de 20 ans » : le jour des 20 ans, rien n'est plus demandé.",
    )
    policy = circulars.benefit_policy(pack, dossier)
    assert (policy.minimum_score, policy.years_valid) == (12.0, 3)
    assert policy.not_unit_severity is None


@pytest.mark.parametrize(
    ("who", "broken"),
    [
        ({}, {}),
        ({"department": "2A"}, {}),
        ({"department": "2B"}, {"out_of_academy": Severity.BLOCKING}),
        ({"route": "apprentissage", "phone": "0100000000"}, {"phone_missing": Severity.REVIEW}),
        ({"phone": "0100000000"}, {}),
        (
            {"registered_at": "2026-11-20T12:00:01+01:00"},
            {"registered_out_of_window": Severity.BLOCKING},
        ),
    ],
)
def test_what_it_admits(dossier_of: Builder, who: dict[str, Any], broken: dict[str, Any]) -> None:
    pack = circulars.load(ID, [FOLDER])
    rules = circulars.admission_rules(pack, dossier_of(ID, {**HERE, **who}))
    assert {r.code: r.severity for r in rules} == broken


def test_its_forms_are_those_of_the_others(dossier_of: Builder) -> None:
    pack = circulars.load(ID, [FOLDER])
    dossier = dossier_of(ID, HERE)
    as_of = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
    form = pieces_form(dossier, as_of, circulars.requirements(pack, dossier))
    assert form["as_of"] == "2026-12-01T01:00:00+01:00"
    assert form["requirements"][0]["source"]["file"] == "lutece_2027.txt"
    assert circular_form(pack)["requirements"][2]["when"] == {
        "all": [{"nationality": ["FRA", "MCO"]}, {"age": {"from": 17, "below": 20}}]
    }
