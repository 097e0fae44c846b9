"""The five packs as a whole: valid, complete, every reading of requirements.md in its place."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

import circulars
from circulars.citations import citations
from circulars.describe import circular_form, summary_form
from circulars.files import PACKS
from dossiers.vocabulary import RUBRIQUES

FIVE = ("aix-marseille-2026", "clermont-2024", "nancy-metz-2025", "nice-2026", "toulouse-2024")
CASES = Path(__file__).with_name("cases")

# Readings that speak of what a file shows, or of the verdict: they are the validators' to test.
ELSEWHERE = {
    "A12": "validators: soft_if_types of job_description",
    "A36": "validators: the session of an accommodation notice is not compared",
    "A39": "validators: a family record book does not expire",
}


def test_the_five_are_there() -> None:
    assert circulars.ids() == FIVE


@pytest.mark.parametrize("circular", FIVE)
def test_each_is_valid_and_named_after_its_file(circular: str) -> None:
    path = PACKS / f"{circular}.yaml"
    assert circulars.validate_file(path) == []
    pack = circulars.load(circular)
    assert pack.id == path.stem == f"{pack.academy}-{pack.session}"
    assert circulars.in_force(pack.academy, pack.session) is pack
    assert circulars.in_force(pack.academy_name.split("-F")[0], pack.session) is pack


@pytest.mark.parametrize("circular", FIVE)
def test_every_rule_has_its_line(circular: str) -> None:
    pack = circulars.load(circular)
    for citation in citations(pack):
        assert citation.file == pack.text_file
        assert citation.lines[0] >= 1 and citation.quote


@pytest.mark.parametrize("circular", FIVE)
def test_every_reading_is_cited_by_a_rule(circular: str) -> None:
    text = (PACKS / f"{circular}.yaml").read_text(encoding="utf-8")
    tree = yaml.safe_load(text)
    cited = set(re.findall(r"A\d+", " ".join(re.findall(r"notes: *(.*)", text))))
    assert set(tree["readings"]) == cited


def test_every_ambiguity_is_read_by_a_pack() -> None:
    read = {name for circular in FIVE for name in circulars.load(circular).readings}
    assert read == {f"A{n}" for n in range(1, 59)}


def test_every_ambiguity_has_a_case_or_is_tested_elsewhere() -> None:
    texts = [p.read_text(encoding="utf-8") for p in CASES.glob("*.yaml")]
    named = set(re.findall(r"A\d+", " ".join(texts))) | set(ELSEWHERE)
    whole = {f"A{n}" for n in range(1, 59)}
    # A1 and A42: the due dates and `expired_same_year_severity` of all the cases of benefits;
    # A56: two sentences of information.
    assert whole - named <= {"A1", "A42", "A56"}


def test_a_layout_change_keeps_the_hash_and_a_rule_changes_it(tmp_path: Path) -> None:
    text = (PACKS / "nice-2026.yaml").read_text(encoding="utf-8")
    ours = circulars.pack_hash(circulars.load("nice-2026"))
    path = tmp_path / "nice.yaml"
    path.write_text("# un commentaire\n" + text.replace("\n\n", "\n\n\n"), encoding="utf-8")
    assert circulars.pack_hash(circulars.load(path)) == ours
    path.write_text(text.replace("15:00:00+02:00", "15:00:01+02:00"), encoding="utf-8")
    assert circulars.pack_hash(circulars.load(path)) != ours


def test_the_readings_of_dates_agree_with_the_comparison_table() -> None:
    packs = {name: circulars.load(name) for name in FIVE}
    assert {n: p.common_due.isoformat() for n, p in packs.items()} == {
        "nancy-metz-2025": "2024-11-19T23:59:59+01:00",
        "clermont-2024": "2023-11-20T23:59:59+01:00",
        "aix-marseille-2026": "2025-11-28T17:00:00+01:00",
        "toulouse-2024": "2023-11-22T23:59:59+01:00",
        "nice-2026": "2025-11-14T23:59:59+01:00",
    }
    assert {n: p.one_document_per_file.word for n, p in packs.items() if n != "nice-2026"} == {
        n: "review" for n in FIVE if n != "nice-2026"
    }
    assert packs["nice-2026"].one_document_per_file.word == "blocking"


NEVER_ASKED = {
    "nancy-metz-2025": "jdc diploma school_certificate internship training_attestation "
    "employer_attestation benefit duration_decision language accommodation r408_exemption",
    "clermont-2024": "identity diploma apprenticeship_contract training_attestation "
    "employer_attestation training_contract work_certificate job_description school_certificate "
    "internship transcript exemption benefit duration_decision student_engagement language "
    "accommodation",
    "aix-marseille-2026": "jdc diploma apprenticeship_contract training_attestation "
    "employer_attestation training_contract job_description internship student_engagement "
    "electrical_safety first_aid refrigerant work_at_height",
    "toulouse-2024": "job_description accommodation r408_exemption",
    "nice-2026": "diploma training_attestation job_description benefit student_engagement language "
    "electrical_safety first_aid refrigerant work_at_height",
}


@pytest.mark.parametrize("circular", FIVE)
def test_what_a_circular_never_asks(circular: str) -> None:
    rows = {row.rubrique for row in circulars.load(circular).rows}
    assert set(RUBRIQUES) - rows == set(NEVER_ASKED[circular].split())


@pytest.mark.parametrize(
    ("circular", "kind", "words"),
    [
        ("nice-2026", "acknowledgement", "par courriel une fois le dossier étudié"),
        ("aix-marseille-2026", "acknowledgement", "Aucun accusé"),
        ("aix-marseille-2026", "incomplete_notice", "notifié sur l'espace Cyclades"),
        ("toulouse-2024", "decision", "10 janvier 2024"),
        ("toulouse-2024", "acknowledgement", "n'accuse pas réception"),
        ("toulouse-2024", "automatic_mail", "à chaque pièce déposée"),
        ("clermont-2024", "sanction", "n'est pas validée"),
        ("nice-2026", "sanction", "candidature est annulée"),
    ],
)
def test_what_is_promised(circular: str, kind: str, words: str) -> None:
    found = [i.text for i in circulars.load(circular).information if i.kind == kind]
    assert any(words in text for text in found)


def test_nancy_promises_no_notice_and_no_decision() -> None:
    kinds = {i.kind for i in circulars.load("nancy-metz-2025").information}
    assert not kinds & {"acknowledgement", "incomplete_notice", "decision", "sanction"}


def test_the_forms_are_json() -> None:
    packs = [circulars.load(name) for name in FIVE]
    listed = json.loads(json.dumps([summary_form(p) for p in packs]))
    assert [p["id"] for p in listed] == list(FIVE)
    whole = json.loads(json.dumps(circular_form(packs[3])))
    jdc = next(r for r in whole["requirements"] if r["rubrique"] == "jdc")
    assert jdc["tolerated"]["census_attestation"]["severity"] == "blocking"
    assert jdc["when"]["all"][1] == {
        "age": {"from": {"law": "jdc_from_age"}, "below": {"law": "jdc_below_age"}}
    }
    assert whole["benefits"]["below"][-1]["severity"] == "review"
