"""Whatever the candidate: each rubrique once, pairs that hold, no line that takes one away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import circulars
from circulars.condition import PARIS
from dossiers.dossier import Dossier
from dossiers.requirement import Requirement

FIVE = circulars.ids()
BOOLEANS = st.booleans()
PROFILES = st.fixed_dictionaries(
    {
        "route": st.sampled_from(["scolaire", "apprentissage", "formation_continue", "experience"]),
        "distance_learning": BOOLEANS,
        "previous_session": BOOLEANS,
        "exam_form": st.sampled_from(["globale", "progressive"]),
        "training_situation": st.sampled_from(
            [None, "premiere_formation", "reconversion", "perfectionnement", "professionnalisation"]
        ),
        "apprenticeship_years": st.sampled_from([None, 1, 2]),
        "nationality": st.sampled_from([None, "FRA", "BEL"]),
        "birth_date": st.sampled_from(["1990-01-15", "2003-05-12", "2012-01-01"]),
        "speciality": st.sampled_from(
            ["tourisme", "batiment", "maintenance-des-systemes/B", "enveloppe-des-batiments"]
        ),
        "benefits": st.sampled_from([True, []]),
        "exemptions": st.sampled_from([True, []]),
        "duration_decision": BOOLEANS,
        "student_engagement": BOOLEANS,
        "r408_exemption": BOOLEANS,
        "internship_passed": st.sampled_from([None, True, False]),
        "rare_language": st.sampled_from([None, "portugais", "anglais"]),
        "accommodation": st.sampled_from(["none", "existing", "new"]),
        "email": st.sampled_from([None, "a@example.org"]),
        "phone": st.sampled_from([None, "0600000000", "0400000000"]),
    }
)  # fmt: skip
Builder = Callable[[str, dict[str, Any]], Dossier]
many = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def asked(dossier_of: Builder, circular: str, who: dict[str, Any]) -> dict[str, Requirement]:
    if who["route"] != "formation_continue":
        who = {**who, "training_situation": None}
    found = circulars.requirements(circulars.load(circular), dossier_of(circular, who))
    names = [r.rubrique for r in found]
    assert len(names) == len(set(names))
    return {r.rubrique: r for r in found}


@pytest.mark.parametrize("circular", FIVE)
@given(who=PROFILES)
@many
def test_requirements_are_sound(circular: str, who: dict[str, Any], dossier_of: Builder) -> None:
    pack = circulars.load(circular)
    found = asked(dossier_of, circular, who)
    assert "confirmation" in found
    for name, requirement in found.items():
        assert requirement.accepts and requirement.title and requirement.source.quote
        assert not set(requirement.tolerated) & set(requirement.accepts)
        due = requirement.due
        assert due is None or due.tzinfo is PARIS
        assert requirement.later is (due is None or due > pack.common_due)
        assert not requirement.any_of or name in requirement.any_of
        assert set(requirement.any_of) <= set(found)
        assert len({d.name for d in requirement.demands}) == len(requirement.demands)


@pytest.mark.parametrize("circular", FIVE)
@pytest.mark.parametrize("also", ["previous_session", "distance_learning"])
@given(who=PROFILES)
@many
def test_one_more_category_takes_nothing_away(
    circular: str, also: str, who: dict[str, Any], dossier_of: Builder
) -> None:
    before = asked(dossier_of, circular, {**who, also: False})
    after = asked(dossier_of, circular, {**who, also: True})
    assert set(before) <= set(after)
    for name, requirement in before.items():
        still_firm = [n for n in requirement.any_of or (name,) if not after[n].soft]
        assert requirement.soft or still_firm  # of « A OU B », one at least is still firmly asked


@pytest.mark.parametrize("circular", FIVE)
@given(who=PROFILES)
@many
def test_r408_or_its_exemption_never_both_asked(
    circular: str, who: dict[str, Any], dossier_of: Builder
) -> None:
    found = asked(dossier_of, circular, who)
    slots = {"r408", "r408_exemption"} & set(found)
    assert len(slots) <= 1
    if circular in ("nancy-metz-2025", "toulouse-2024"):
        assert "r408_exemption" not in slots
    elif slots:
        assert slots == {"r408_exemption" if who["r408_exemption"] else "r408"}
        offered = circulars.offered(circulars.load(circular), dossier_of(circular, who))
        others = {"r408", "r408_exemption"} - slots
        assert others <= {r.rubrique for r in offered}


@pytest.mark.parametrize("circular", FIVE)
@given(who=PROFILES)
@many
def test_admission_and_benefits_are_always_answered(
    circular: str, who: dict[str, Any], dossier_of: Builder
) -> None:
    pack, dossier = circulars.load(circular), dossier_of(circular, who)
    codes = [r.code for r in circulars.admission_rules(pack, dossier)]
    assert len(codes) == len(set(codes))
    assert circulars.benefit_policy(pack, dossier).minimum_score == 10.0
    assert circulars.contacts(pack, dossier)
