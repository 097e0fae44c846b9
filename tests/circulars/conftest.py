"""Short profiles → dossiers, for cases that a gestionnaire can read."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from dossiers.dossier import Dossier
from dossiers.dossier_json import read_dossier

CANDIDATE = {
    "birth_name": "SPECIMEN",
    "given_names": ["Camille"],
    "birth_date": "1990-01-15",
    "nationality": "FRA",
    "email": "camille@example.org",
    "phone": "0600000000",
    "previous_candidate_number": "01234567890",
}
CANDIDATE_KEYS = (*CANDIDATE, "department", "usage_name", "birth_place")
CLAIM_KEYS = (
    "benefits", "exemptions", "duration_decision", "student_engagement", "r408_exemption",
    "internship_passed", "rare_language", "accommodation",
)  # fmt: skip
REGISTERED = {
    "nancy-metz-2025": ("2024-10-20T10:00:00+02:00", "54"),
    "clermont-2024": ("2023-10-20T10:00:00+02:00", "63"),
    "aix-marseille-2026": ("2025-10-20T10:00:00+02:00", "13"),
    "toulouse-2024": ("2023-10-20T10:00:00+02:00", "31"),
    "nice-2026": ("2025-10-20T10:00:00+02:00", "06"),
}


def build_dossier(circular: str, who: dict[str, Any]) -> Dossier:
    """A dossier.json made of a profile's few words, read as the program reads it.

    Every key of dossier.json may be given flat (`department: "06"`, `exemptions: true`); the
    speciality is `slug` or `slug/option`; `benefits: true` claims one.
    """
    words = dict(who)
    registered_at, department = REGISTERED.get(circular, ("2025-10-20T10:00:00+02:00", "75"))
    slug, _, option = str(words.pop("speciality", "tourisme")).partition("/")
    tree: dict[str, Any] = {
        "id": "CAS-1",
        "circular": circular,
        "registered_at": registered_at,
        "candidate": {**CANDIDATE, "department": department},
        "speciality": {"code": slug, "option": option or None},
        "route": "scolaire",
        "claims": {},
        "pieces": [],
    }
    for key, value in words.items():
        place = (
            tree["candidate"]
            if key in CANDIDATE_KEYS
            else tree["claims"]
            if key in CLAIM_KEYS
            else tree
        )
        place[key] = _claimed(key) if value is True and key in ("benefits", "exemptions") else value
    return read_dossier(json.dumps(tree).encode())


def _claimed(key: str) -> list[Any]:
    one_benefit = {"unit": "E31", "score": 14.0, "obtained_on": "2023-07-05"}
    return [one_benefit] if key == "benefits" else ["U1"]


@pytest.fixture
def dossier_of() -> Callable[[str, dict[str, Any]], Dossier]:
    return build_dossier
