"""dossier.json: what the contract takes, and every error at once with its key."""

from __future__ import annotations

import copy
import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossiers.dossier import Benefit
from dossiers.dossier_json import DossierError, read_dossier

CIRCULARS = ("nice-2026", "toulouse-2024")
WHOLE: dict[str, Any] = {
    "id": "NCE-2026-000123",
    "circular": "nice-2026",
    "registered_at": "2025-10-20T10:00:00+02:00",
    "candidate": {
        "birth_name": "LEFÈVRE",
        "usage_name": None,
        "given_names": ["Anaïs", "Marie"],
        "birth_date": "2003-05-12",
        "birth_place": "Grasse",
        "nationality": "FRA",
        "department": "06",
        "email": "anais@example.org",
        "phone": "0600000000",
        "previous_candidate_number": None,
    },
    "speciality": {"code": "batiment", "option": None},
    "route": "scolaire",
    "distance_learning": True,
    "previous_session": False,
    "exam_form": "globale",
    "training_situation": None,
    "apprenticeship_years": None,
    "claims": {
        "benefits": [{"unit": "E31", "score": 14.0, "obtained_on": "2022-07-05"}],
        "exemptions": ["U1"],
        "duration_decision": False,
        "student_engagement": False,
        "r408_exemption": False,
        "internship_passed": None,
        "rare_language": None,
        "accommodation": "none",
    },
    "pieces": [
        {"file": "cni.jpg", "rubrique": "identity", "uploaded_at": "2025-11-01T09:30:00+01:00"}
    ],
}
LEAST = {key: WHOLE[key] for key in ("id", "circular", "registered_at", "speciality", "route")} | {
    "candidate": {"birth_name": "X", "given_names": ["Y"], "birth_date": "2003-05-12"}
}


def changed(path: str, value: Any) -> dict[str, Any]:
    tree = copy.deepcopy(WHOLE)
    *parents, last = path.split(".")
    node: Any = tree
    for name in parents:
        node = node[int(name)] if isinstance(node, list) else node[name]
    if isinstance(node, list):
        node[int(last)] = value
    else:
        node[last] = value
    return tree


def problems(tree: Any) -> dict[str, str]:
    with pytest.raises(DossierError) as caught:
        read_dossier(json.dumps(tree).encode(), CIRCULARS)
    return {p.key: f"{p.seen} | {p.allowed}" for p in caught.value.problems}


def test_the_example_of_the_contract_is_read() -> None:
    dossier = read_dossier(json.dumps(WHOLE).encode(), CIRCULARS)
    assert dossier.candidate.given_names == ("Anaïs", "Marie")
    assert dossier.claims.benefits == (Benefit("E31", 14.0, dt.date(2022, 7, 5)),)
    assert dossier.pieces[0].uploaded_at == dt.datetime(2025, 11, 1, 8, 30, tzinfo=dt.UTC)


def test_optional_keys_may_be_left_out() -> None:
    dossier = read_dossier(json.dumps(LEAST).encode(), CIRCULARS)
    assert dossier.exam_form == "globale"
    assert dossier.claims.accommodation == "none"
    assert dossier.pieces == ()
    assert not dossier.distance_learning


def test_an_instant_without_offset_is_in_paris() -> None:
    dossier = read_dossier(json.dumps(changed("registered_at", "2025-10-20T10:00:00")).encode())
    assert dossier.registered_at == dt.datetime(2025, 10, 20, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("path", "value", "key", "said"),
    [
        ("candidate.birth_date", "12/05/2003", "candidate.birth_date", "AAAA-MM-JJ"),
        ("candidate.birth_date", None, "candidate.birth_date", "rien"),
        ("candidate.given_names", [], "candidate.given_names", "au moins un prénom"),
        ("candidate.given_names", [""], "candidate.given_names[0]", "texte non vide"),
        ("candidate.department", "20", "candidate.department", "2A, 2B"),
        ("candidate.nationality", "FR", "candidate.nationality", "trois lettres"),
        ("candidate.prenom", "x", "candidate.prenom", "clé inconnue"),
        ("candidate", None, "candidate", "objet JSON"),
        ("speciality.code", "batimant", "speciality.code", "« batiment »"),
        ("route", "Scolaire", "route", "vouliez-vous dire « scolaire »"),
        ("route", None, "route", "apprentissage"),
        ("circular", "nice-2025", "circular", "nice-2026"),
        ("registered_at", "hier", "registered_at", "ISO 8601"),
        ("distance_learning", "oui", "distance_learning", "true ou false"),
        ("apprenticeship_years", 3, "apprenticeship_years", "1, 2, null"),
        ("apprenticeship_years", True, "apprenticeship_years", "1, 2, null"),
        ("exam_form", "mixte", "exam_form", "progressive"),
        ("training_situation", "autre", "training_situation", "reconversion"),
        ("claims.internship_passed", "non", "claims.internship_passed", "null"),
        ("claims.accommodation", "yes", "claims.accommodation", "existing"),
        ("claims.benefits.0.score", 21, "claims.benefits[0].score", "de 0 à 20"),
        ("claims.benefits.0.score", True, "claims.benefits[0].score", "de 0 à 20"),
        ("claims.benefits.0.unit", None, "claims.benefits[0].unit", "texte non vide"),
        ("claims.benefits", {"unit": "E1"}, "claims.benefits", "une liste"),
        ("pieces.0.rubrique", "identite", "pieces[0].rubrique", "vouliez-vous dire « identity »"),
        ("pieces.0.file", "../cni.jpg", "pieces[0].file", "du dossier"),
        ("pieces.0.file", "/etc/passwd", "pieces[0].file", "du dossier"),
        ("pieces.0.file", "C:\\cni.jpg", "pieces[0].file", "du dossier"),
        ("pieces.0.uploaded_at", 5, "pieces[0].uploaded_at", "ISO 8601"),
        ("colour", "red", "colour", "clé inconnue"),
    ],
)
def test_a_wrong_value_names_its_key_and_what_is_allowed(
    path: str, value: Any, key: str, said: str
) -> None:
    found = problems(changed(path, value))
    assert list(found) == [key]
    assert said in found[key]


def test_all_errors_come_together() -> None:
    tree = changed("route", "x")
    tree["candidate"]["birth_date"] = "x"
    tree["pieces"][0]["rubrique"] = "x"
    assert set(problems(tree)) == {"route", "candidate.birth_date", "pieces[0].rubrique"}


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null", b'"x"', b"[]", b'{"id": 1, "id": 2}']
)
def test_what_is_no_dossier_is_an_error_not_a_crash(data: bytes) -> None:
    with pytest.raises(DossierError) as caught:
        read_dossier(data, CIRCULARS)
    assert caught.value.problems


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
TREES = st.recursive(
    LEAVES, lambda t: st.lists(t, max_size=3) | st.dictionaries(st.text(max_size=8), t, max_size=3)
)


@given(st.sampled_from(sorted(WHOLE)), TREES)
def test_any_value_is_read_or_refused(key: str, value: Any) -> None:
    try:
        read_dossier(json.dumps(WHOLE | {key: value}).encode(), CIRCULARS)
    except DossierError as error:
        assert all(p.key.startswith(key) or p.key == "" for p in error.problems)
