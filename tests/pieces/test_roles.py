"""The second opinion on days and names: what it may propose, put right, and must leave alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bench.written import page_of
from dossiers.reading import Field, Source
from pieces.fields.flow import Flow, flow_of
from pieces.roles import second_opinion
from pieces.roles.candidates import Candidate, days, names
from pieces.roles.chances import DAY_ROLES, NAME_ROLES, Told, models, numbers
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


class _Sayings:
    """Chances as a test gives them, in the place of a model's."""

    def __init__(self, chances: dict[str, dict[str, float]]) -> None:
        self._chances = chances

    def asked_of(self, piece_type: str) -> frozenset[str]:
        return frozenset(self._chances)

    def told(self, piece_type: str, rows: list[tuple[Candidate, list[str]]]) -> Told:
        return {
            role: [(one, said.get(one.value, 0.0)) for one, _ in rows]
            for role, said in self._chances.items()
        }


def _judged(
    monkeypatch: pytest.MonkeyPatch,
    read: tuple[str, str, str, Source],
    chances: dict[str, dict[str, float]],
    text: str = "Entré le 01/03/2011, contrat du 02/09/2024, fin le 31/08/2026",
) -> dict[str, Field]:
    """What becomes of a field (its name, its value, the words it was read in, its source)."""
    name, value, words, source = read
    flow = _flow(text)
    at = flow.text.index(words)
    field = replace(flow.field(name, value, at, at + len(words), 0.9), source=source)
    monkeypatch.setattr(second_opinion, "models", lambda: (_Sayings(chances), _Sayings({})))
    return with_second_opinion("employment_contract", flow, {name: field})


START: tuple[str, str, str, Source] = ("start", "2011-03-01", "01/03/2011", "embedded")


@pytest.mark.parametrize(
    ("of_read", "of_other", "kept"),
    [
        (0.01, 0.9, "2024-09-02"),
        (0.3, 0.9, "2011-03-01"),  # not so much likelier
        (0.01, 0.5, "2011-03-01"),  # not plain enough
    ],
)
def test_what_is_ten_times_likelier_and_plain_is_put_in_its_place(
    monkeypatch: pytest.MonkeyPatch, of_read: float, of_other: float, kept: str
) -> None:
    said = {"start": {"2011-03-01": of_read, "2024-09-02": of_other}}
    found = _judged(monkeypatch, START, said)["start"]
    assert found.value == kept
    assert (found.confidence < Settings().surely_read) is (kept == "2024-09-02")


def test_what_is_proven_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"start": {"2011-03-01": 0.01, "2024-09-02": 0.95}}
    sealed: tuple[str, str, str, Source] = ("start", "2011-03-01", "01/03/2011", "seal")
    assert _judged(monkeypatch, sealed, said)["start"].value == "2011-03-01"


def test_a_signature_s_day_and_a_validity_s_end_are_never_guessed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = {"signed_on": {"2024-09-02": 0.99}, "expiry_date": {"2026-08-31": 0.99}, "end": {}}
    assert set(_judged(monkeypatch, START, said)) == {"start"}
    said["end"] = {"2026-08-31": 0.99}
    assert _judged(monkeypatch, START, said)["end"].value == "2026-08-31"


def test_a_day_that_is_already_told_is_proposed_for_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = {"issue_date": {"2011-03-01": 0.99, "2024-09-02": 0.3}}
    assert set(_judged(monkeypatch, START, said)) == {"start"}


def test_given_names_are_parted_by_commas_where_there_are_some() -> None:
    found = with_second_opinion(
        "internship_attestation", _flow(_FORM.replace("Noa, Élie", "Ana Lucía, Élie")), {}
    )
    assert found["given_names"].value == ["Ana Lucía", "Élie"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Mise à jour recommandée tous les cinq ans, soit avant le\n09/06/2028.", False),
        ("Valable jusqu'au 09/06/2028", False),
        ("Fait à Nancy le 09/06/2028", True),
    ],
)
def test_a_day_before_which_is_no_day_of_issue(text: str, kept: bool) -> None:
    flow = _flow(text)
    rows = [(one, 0.9) for one in days(flow)]
    assert bool(second_opinion._possible(flow, "issue_date", rows)) is kept
