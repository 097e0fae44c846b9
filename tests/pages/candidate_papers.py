"""Papers of one fictitious candidate, as a phone or a computer sends them."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any

from specimens.layout import layouts_of
from specimens.make import Specimen, make_specimen, new_case
from specimens.people import Person

DAY = "2025-11-03T10:00:00+01:00"
TODAY = dt.date(2025, 11, 3)
NUMBER = "NCE-2026-000777"
PARTS = {"session": 2026, "academy": "nice", "today": TODAY}


def confirmation(channel: str, *defects: str, scale: float = 1.0) -> Specimen:
    """Of the same candidate whatever the defects."""
    case = new_case(
        "pages", "registration_confirmation", "state_form", defects=defects, person=_person(),
        **PARTS,
    )  # fmt: skip
    return make_specimen(case, channel, "confirmation", scale=scale)


def certificate() -> Specimen:
    layout = layouts_of("school_certificate")[0].name
    case = new_case("pages", "school_certificate", layout, person=_person(), **PARTS)
    return make_specimen(case, "text", "certificat")


def registration(number: str = NUMBER) -> dict[str, Any]:
    """dossier.json of the candidate of these papers."""
    truth = _first().truth
    return {
        "id": number,
        "circular": "nice-2026",
        "registered_at": "2025-10-20T10:00:00+02:00",
        "candidate": {
            **{k: v for k, v in truth["person"].items() if k != "nationality"},
            "department": "06",
            "email": "candidat@example.org",
            "phone": "0600000000",
        },
        "speciality": truth["speciality"],
        "route": "scolaire",
        "distance_learning": True,
    }


@lru_cache(maxsize=1)
def _first() -> Specimen:
    case = new_case("pages", "registration_confirmation", "state_form", **PARTS)
    return make_specimen(case, "text", "modele")


def _person() -> Person:
    person: Person = _first().drawn.case.person
    return person
