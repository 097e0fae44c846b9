"""Papers and dossiers for the service's tests: fictitious, small, made once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from specimens.layout import layouts_of
from specimens.make import Specimen, make_specimen, new_case


@pytest.fixture(scope="session")
def certificate() -> Specimen:
    """A school certificate as a PDF with its text: quick to read."""
    case = new_case(
        "service", "school_certificate", layouts_of("school_certificate")[0].name,
        session=2026, academy="nice", today=dt.date(2025, 11, 3),
    )  # fmt: skip
    return make_specimen(case, "text", "certificat")


@pytest.fixture(scope="session")
def dossier(certificate: Specimen) -> dict[str, Any]:
    """The registration of the person of the certificate."""
    truth = certificate.truth
    return {
        "id": "NCE-2026-000001",
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
