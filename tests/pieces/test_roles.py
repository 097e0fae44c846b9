"""The second opinion on days and names: what it may propose, put right, and must leave alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bench.written import page_of
from dossiers.reading import Field
from pieces.fields.flow import Flow, flow_of
from pieces.roles.candidates import days, names
from pieces.roles.chances import DAY_ROLES, NAME_ROLES, models, numbers
from pieces.roles.second_opinion import with_second_opinion
from pieces.roles.surroundings import Surroundings
from validators.settings import Settings

# A form whose labels stand under the lines that they name, a tutor beside the trainee.
_FORM = """
     ATTESTATION DE STAGE

     GUILLERMIN                         Noa, Élie
     nom de la personne accueillie      prénoms

     le 14 février 2004 à Millau
     date et lieu de naissance

     LE TUTEUR
     PRADEILLES                         Odile
     nom                                prénom

     14/06/2024
     établie le
"""


def _flow(text: str) -> Flow:
    return flow_of([page_of(text)])


def _values(fields: dict[str, Field]) -> dict[str, Any]:
    return {name: field.value for name, field in fields.items()}


def test_days_are_taken_with_their_values_and_months_are_not() -> None:
    found = days(_flow("Né le 12/03/2004, inscrit en septembre 2023, le 1er juin 2024"))
    assert [d.value for d in found] == ["2004-03-12", "2024-06-01"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Madame DUPONT-MOREL Jeanne certifie", {"DUPONT-MOREL Jeanne", "DUPONT-MOREL", "Jeanne"}),
        ("l'élève Jean de la Tour, en seconde", {"Jean de la Tour", "Jean", "de la Tour"}),
        ("Zoé D'ORVAL (née BERGER)", {"Zoé D'ORVAL (née BERGER", "BERGER"}),
        ("il suit les cours depuis 2023", set()),
    ],
)
def test_names_are_runs_of_capitals_and_their_parts(text: str, wanted: set[str]) -> None:
    found = {n.value for n in names(_flow(text))}
    assert wanted <= found
    assert bool(wanted) == bool(found)


def test_a_civility_is_no_part_of_a_name() -> None:
    assert all("Monsieur" not in n.value for n in names(_flow("Monsieur Paul ROUX")))


def test_chances_add_up_to_one_for_every_candidate() -> None:
    around = Surroundings(_flow(_FORM))
    for model, rows, roles in zip(
        models(), (around.of_days(), around.of_names()), (DAY_ROLES, NAME_ROLES), strict=True
    ):
        told = model.chances("internship_attestation", [features for _, features in rows])
        assert told.shape == (len(rows), len(roles))
        assert told.sum(axis=1) == pytest.approx(1.0)


def test_a_feature_counts_by_itself_and_as_its_type_s() -> None:
    one, other = numbers("diploma", ["b:ne"]), numbers("transcript", ["b:ne"])
    assert len(one) == len(other) == 3
    assert len(set(one.tolist()) & set(other.tolist())) == 1


def test_what_no_rule_found_is_proposed_and_may_not_speak_against_anybody() -> None:
    found = with_second_opinion("internship_attestation", _flow(_FORM), {})
    values = _values(found)
    assert values["birth_date"] == "2004-02-14"
    assert values["issue_date"] == "2024-06-14"
    assert "PRADEILLES" not in str(values)
    assert all(f.confidence < Settings().surely_read for f in found.values())


def test_a_type_without_days_or_names_is_left_as_it_is() -> None:
    assert with_second_opinion("unknown", _flow(_FORM), {}) == {}


def test_the_tutor_s_name_is_put_aside_for_the_trainee_s() -> None:
    flow = _flow("ATTESTATION DE STAGE\nTuteur : PRADEILLES Odile\nStagiaire : GUILLERMIN Noa")
    at = flow.text.index("PRADEILLES Odile")
    wrong = flow.field("full_name", "PRADEILLES Odile", at, at + 16, 0.85)
    found = with_second_opinion("internship_attestation", flow, {"full_name": wrong})
    assert found["full_name"].value in ("GUILLERMIN Noa", "PRADEILLES Odile")
    proven = replace(wrong, source="seal")
    kept = with_second_opinion("internship_attestation", flow, {"full_name": proven})
    assert kept["full_name"] == proven
