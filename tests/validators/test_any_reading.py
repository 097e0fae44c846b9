"""Whatever a reading holds, the check ends with a verdict and no rule breaks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from circulars.loader import ids
from dossiers.finding import Severity, verdict_of
from dossiers.vocabulary import FINDING_CODES, PIECE_TYPES, RUBRIQUES
from validators.case import Case
from validators.check import report_on

DATES = st.one_of(
    st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)).map(dt.date.isoformat),
    st.sampled_from(["2024", "2024-09", "2025-10-21"]),
)
NAMES = st.sampled_from(["LEFÈVRE", "MARTIN-DURAND", "d'Arc", "", "O", "42", "née", "LEFEVRE née"])
SHARES = st.sampled_from([None, 0.0, 0.5, 1.0, 2.0])
PERIOD = st.fixed_dictionaries(
    {"start": st.none() | DATES, "end": st.none() | DATES}, optional={"share": SHARES}
)
SCORE = st.fixed_dictionaries(
    {"unit": st.sampled_from(["E1", "U31", "E3", "", "EF1", "?"])},
    optional={
        "score": st.none() | st.floats(0, 20, allow_nan=False),
        "benefit": st.sampled_from([None, True, False, 2024]),
    },
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "birth_name": NAMES,
    "usage_name": NAMES,
    "given_names": st.lists(NAMES, max_size=3),
    "full_name": NAMES,
    "birth_date": DATES,
    "issue_date": DATES,
    "expiry_date": DATES,
    "signed_on": DATES,
    "edited_on": DATES,
    "registered_on": DATES,
    "session": st.sampled_from(["2025", 2026, "session de juin 2024", ""]),
    "academy": st.sampled_from(["Nice", "académie de Lyon", ""]),
    "speciality": st.sampled_from(["Bâtiment", "BTS SIO option A", "", "???"]),
    "sides": st.lists(st.sampled_from(["recto", "verso"]), max_size=2),
    "annexes": st.lists(st.integers(3, 5), max_size=3),
    "training_hours": st.integers(0, 3000) | st.floats(0, 3000),
    "school_year": st.sampled_from(["2024-2025", "2025/2026", "2025", ""]),
    "year_of_study": st.integers(0, 3),
    "periods": st.lists(PERIOD, max_size=3),
    "scores": st.lists(SCORE, max_size=4),
    "level": st.sampled_from([4, "4", "niveau IV", "bac+3"]),
    "signed_by": st.lists(st.sampled_from(["apprentice", "employer"]), max_size=2),
    "job_title": st.sampled_from(["Technicien", ""]),
}
FIELD = {
    name: st.fixed_dictionaries(
        {
            "value": values,
            "confidence": st.sampled_from([0.2, 0.7, 0.95]),
            "source": st.sampled_from(["ocr", "mrz", "embedded", "seal"]),
        }
    )
    for name, values in FIELDS.items()
}
PIECE = st.fixed_dictionaries(
    {
        "rubrique": st.sampled_from(sorted(RUBRIQUES)),
        "type": st.sampled_from(sorted(PIECE_TYPES)),
        "confidence": st.sampled_from([0.0, 0.4, 0.7, 0.99]),
        "fields": st.fixed_dictionaries({}, optional=FIELD),
    },
    optional={
        "subtype": st.sampled_from([None, "passport", "national_id_card", "family_record_book"]),
        "text": st.sampled_from(["", "Anaïs LEFÈVRE", "stage 08,00 / 20\nbénéfice"]),
        "zones": st.lists(
            st.fixed_dictionaries(
                {
                    "party": st.sampled_from(["candidate", "employer", "unknown"]),
                    "state": st.sampled_from(["signed", "empty", "unclear"]),
                    "stamped": st.sampled_from([None, True, False]),
                    "dated": st.sampled_from([None, True, False]),
                }
            ),
            max_size=3,
        ),
    },
)
DOSSIER = st.fixed_dictionaries(
    {
        "route": st.sampled_from(["scolaire", "apprentissage", "formation_continue", "experience"]),
        "distance_learning": st.booleans(),
        "previous_session": st.booleans(),
        "exam_form": st.sampled_from(["globale", "progressive"]),
        "speciality": st.sampled_from(
            [{"code": "batiment"}, {"code": "maintenance-des-systemes", "option": "B"}]
        ),
    }
)
CLAIMS = st.fixed_dictionaries(
    {},
    optional={
        "benefits": st.just([{"unit": "E3", "score": 12.0, "obtained_on": "2021-07-01"}]),
        "exemptions": st.just(("U1",)),
        "r408_exemption": st.booleans(),
        "internship_passed": st.sampled_from([None, True, False]),
    },
)


@settings(max_examples=120)
@given(st.sampled_from(ids()), DOSSIER, CLAIMS, st.lists(PIECE, max_size=5))
def test_no_reading_breaks_a_rule(
    build: Callable[[dict[str, Any]], Case],
    circular: str,
    dossier: dict[str, Any],
    claims: dict[str, Any],
    pieces: list[dict[str, Any]],
) -> None:
    told = {"circular": circular, "as_of": "2025-11-20T12:00:00+01:00"}
    report = report_on(build({**told, "dossier": dossier, "claims": claims, "pieces": pieces}))
    found = [*report.findings, *(f for p in report.pieces for f in p.findings)]
    assert "check_failed" not in {f.code for f in found}
    assert {f.code for f in found} <= set(FINDING_CODES)
    assert report.verdict is verdict_of(found)
    asked = {s.requirement.rubrique for s in report.requirements}
    refused = {f.rubrique for f in found if f.severity is Severity.BLOCKING and f.rubrique}
    assert refused <= asked
