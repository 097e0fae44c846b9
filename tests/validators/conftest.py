"""Short YAML → a dossier laid beside its circular: the cases that a gestionnaire can read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import hypothesis
import pytest

from circulars.loader import load
from circulars.pack import BenefitPolicy, BenefitRules, ExamPeriod, Pack, Window
from dossiers.box import Box
from dossiers.dossier import Benefit, Candidate, Claims, Dossier, Piece, Speciality
from dossiers.finding import Citation, Finding, Severity
from dossiers.mark import MachineZone, Mark, Seal, Zone
from dossiers.page import Legibility, Page, Word
from dossiers.reading import Document, Field, Reading, Sheets
from dossiers.requirement import Demand, Requirement, Tolerance
from validators.case import Case, open_pieces, person_of
from validators.check import open_case
from validators.settings import DEFAULT

hypothesis.settings.register_profile(
    "steady", hypothesis.settings.get_profile("conforme"), derandomize=True
)
hypothesis.settings.load_profile("steady")

PARIS = dt.timezone(dt.timedelta(hours=1))
LINE = Citation("circulaire.txt", (1, 1), "la ligne de la circulaire")
BOX = Box(0.1, 0.1, 0.4, 0.15)
CANDIDATE = {
    "birth_name": "LEFÈVRE",
    "given_names": ["Anaïs", "Marie"],
    "birth_date": "2003-05-12",
    "nationality": "FRA",
    "department": "06",
    "email": "anais@example.org",
    "phone": "0600000000",
}
COMMON_DUE = "2025-11-14T23:59:59+01:00"


@pytest.fixture(scope="session")
def build() -> Callable[[dict[str, Any]], Case]:
    return build_case


def build_case(told: dict[str, Any]) -> Case:
    """One YAML case as a Case. Keys: candidate, dossier, claims, asks, offers, benefits, pack,
    pieces, as_of; all optional. With `circular`, the real one; else `asks` are the rubriques asked,
    `offers` those that only stand for another, and the rest is made up."""
    dossier = build_dossier(told)
    if "circular" in told:
        readings = {p["file"]: _reading(p) for p in _pieces(told)}
        return open_case(dossier, load(told["circular"]), readings, _instant(told["as_of"]))
    asked = tuple(_requirement(name, r or {}) for name, r in told.get("asks", {}).items())
    offered = tuple(_requirement(name, r or {}) for name, r in told.get("offers", {}).items())
    readings = {p["file"]: _reading(p) for p in _pieces(told)}
    pieces = open_pieces(dossier, (*asked, *offered), readings, DEFAULT)
    return Case(
        dossier=dossier,
        pack=_pack(told.get("pack", {})),
        policy=_policy(told.get("benefits", {})),
        requirements=asked,
        offered=offered,
        admission=(),
        if_stage_failed=tuple(
            _requirement(name, r or {}) for name, r in told.get("if_stage_failed", {}).items()
        ),
        pieces=pieces,
        person=person_of(dossier, pieces),
        as_of=_instant(told.get("as_of", "2025-11-10T12:00:00+01:00")),
        settings=DEFAULT,
    )


def build_dossier(told: dict[str, Any]) -> Dossier:
    candidate = {**CANDIDATE, **told.get("candidate", {})}
    own = {
        "registered_at": "2025-10-20T10:00:00+02:00",
        "circular": "nice-2026",
        "route": "scolaire",
        **told.get("dossier", {}),
    }
    speciality = own.pop("speciality", {"code": "batiment"})
    claims = dict(told.get("claims", {}))
    kept = tuple(
        Benefit(b["unit"], b.get("score"), _day(b.get("obtained_on")))
        for b in claims.pop("benefits", [])
    )
    return Dossier(
        id="ESSAI-1",
        registered_at=_instant(own.pop("registered_at")),
        candidate=Candidate(
            **{
                **candidate,
                "given_names": tuple(candidate["given_names"]),
                "birth_date": _day(candidate["birth_date"]),
            }
        ),
        speciality=Speciality(**speciality),
        claims=Claims(benefits=kept, **claims),
        pieces=tuple(
            Piece(
                p["file"],
                p["rubrique"],
                _instant(p.get("uploaded_at", "2025-11-01T09:30:00+01:00")),
            )
            for p in _pieces(told)
        ),
        **own,
    )


def _pieces(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"file": f"piece{n}.pdf", **p} for n, p in enumerate(told.get("pieces", []), 1)]


def _instant(text: Any) -> Any:
    if text is None or isinstance(text, dt.datetime):
        return text
    return dt.datetime.fromisoformat(str(text))


def _day(text: Any) -> Any:
    return text if text is None or isinstance(text, dt.date) else dt.date.fromisoformat(text)


# -- the circular -------------------------------------------------------------------------------


def _requirement(rubrique: str, told: dict[str, Any]) -> Requirement:
    due = told.get("due", COMMON_DUE)
    demands = []
    for name, demand in told.get("demands", {}).items():
        given = {"severity": demand} if isinstance(demand, str) else dict(demand)
        severity = Severity[given.pop("severity", "blocking").upper()]
        demands.append(Demand(name, severity, given, LINE))
    tolerated = {
        name: Tolerance(code, Severity[severity.upper()], LINE)
        for name, (code, severity) in told.get("tolerated", {}).items()
    }
    return Requirement(
        rubrique=rubrique,
        title=told.get("title", rubrique),
        accepts=_tuple(told.get("accepts", "registration_confirmation")),
        due=_instant(due),
        source=LINE,
        soft=told.get("soft", False),
        later=told.get("later", due is None),
        any_of=_tuple(told.get("any_of", ())),
        satisfied_by=_tuple(told.get("satisfied_by", ())),
        subtypes=_tuple(told.get("subtypes", ())),
        tolerated=tolerated,
        demands=tuple(demands),
        soft_if_types=tuple((k, _tuple(v)) for k, v in told.get("soft_if_types", {}).items()),
    )


def _tuple(value: Any) -> tuple[Any, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _pack(told: dict[str, Any]) -> Pack:
    opens = dt.datetime(2025, 10, 9, 15, tzinfo=PARIS)
    closes = dt.datetime(2025, 11, 12, 17, tzinfo=PARIS)
    return Pack(
        id="nice-2026",
        academy="nice",
        academy_name=told.get("academy", "Nice"),
        session=told.get("session", 2026),
        text_file="circulaire.txt",
        title="Circulaire d'essai",
        window=Window(opens, closes, LINE),
        common_due=_instant(COMMON_DUE),
        common_due_source=LINE,
        exam_period=ExamPeriod(dt.date(2026, 5, 11), dt.date(2026, 7, 3)),
        one_document_per_file=Severity[told.get("one_document_per_file", "review").upper()],
        one_document_source=None,
        admission=(),
        rows=(),
        benefits=BenefitRules(
            10.0,
            (),
            5,
            Severity.BLOCKING,
            Severity.REVIEW,
            None,
            None,
            None,
            None,
            None,
            None,
            None,
        ),
        contacts=(),
        information=(),
        readings={},
        content_hash="",
    )


def _policy(told: dict[str, Any]) -> BenefitPolicy:
    def severity(name: str, default: str | None) -> Severity | None:
        word = told.get(name, default)
        return None if word is None else Severity[word.upper()]

    return BenefitPolicy(
        minimum_score=told.get("minimum_score", 10.0),
        below_severity=severity("below", "blocking"),
        below_source=LINE,
        years_valid=5,
        expired_severity=Severity.BLOCKING,
        expired_same_year_severity=Severity.REVIEW,
        validity_source=LINE,
        not_unit_severity=severity("not_unit", "blocking"),
        not_unit_before_severity=severity("not_unit_before", "review"),
        unit_rule_since=told.get("unit_rule_since", 2022),
        not_unit_source=LINE,
        mention_required=severity("mention", None),
        mention_source=LINE,
    )


# -- the readings -------------------------------------------------------------------------------


def _reading(told: dict[str, Any]) -> Reading:
    documents = told.get("documents", [told])
    text = told.get("text", "")
    pages = tuple(
        _page(n, t, told.get("legibility", "good"), told.get("score"))
        for n, t in enumerate(text.split("\f"), 1)
    )
    return Reading(
        file=told["file"],
        sha256=told.get("sha256", told["file"]),
        sheets=Sheets(
            media_type="application/pdf",
            pages=pages,
            machine_zones=tuple(_machine_zone(z) for z in told.get("mrz", [])),
            seals=tuple(_seal(s) for s in told.get("seals", [])),
            marks=tuple(
                Mark(m["kind"], 1, BOX, m.get("confidence", 0.9)) for m in told.get("marks", [])
            ),
            zones=tuple(_zone(z) for z in told.get("zones", [])),
            findings=tuple(
                Finding(c, Severity[s.upper()], "Constat de lecture.")
                for c, s in told.get("file_findings", {}).items()
            ),
        ),
        documents=tuple(_document(d) for d in documents),
    )


def _page(number: int, text: str, grade: Any, score: float | None) -> Page:
    words = tuple(
        Word(word, BOX, 0.95, line)
        for line, content in enumerate(text.splitlines())
        for word in content.split()
    )
    legibility = Legibility(grade, score or (1.0 if grade == "good" else 0.3))
    return Page(number, 1654, 2339, 0, "ocr", words, 0.95, legibility)


def _document(told: dict[str, Any]) -> Document:
    fields = dict(told.get("fields", {}))
    if told.get("names", True) and told.get("type") not in (None, "unknown"):
        fields = {"birth_name": "LEFÈVRE", "given_names": ["Anaïs", "Marie"], **fields}
    return Document(
        piece_type=told.get("type", "unknown"),
        subtype=told.get("subtype"),
        confidence=told.get("confidence", 0.995),
        pages=_tuple(told.get("pages", (1,))),
        fields={n: _field(n, v) for n, v in fields.items() if v is not None},
        alternatives=tuple((t, c) for t, c in told.get("alternatives", {}).items()),
        evidence=_tuple(told.get("evidence", ())),
    )


def _field(name: str, told: Any) -> Field:
    given = told if isinstance(told, dict) else {"value": told}
    value = given["value"].isoformat() if isinstance(given["value"], dt.date) else given["value"]
    return Field(
        name,
        value,
        given.get("page", 1),
        BOX,
        str(given.get("read", value)),
        given.get("confidence", 0.95),
        given.get("source", "ocr"),
    )


def _zone(told: dict[str, Any]) -> Zone:
    return Zone(
        told["party"],
        told.get("page", 1),
        BOX,
        told["state"],
        told.get("confidence", 0.95),
        told.get("label", "Signature"),
        told.get("stamped"),
        told.get("dated"),
    )


def _machine_zone(told: dict[str, Any]) -> MachineZone:
    return MachineZone(
        format=told.get("format", "TD1"),
        lines=("LIGNE<1", "LIGNE<2"),
        page=1,
        box=BOX,
        valid=told.get("valid", True),
        checks=told.get("checks", {}),
        confidence=0.95,
        surname=told.get("surname"),
        given_names=tuple(told.get("given_names", ())),
        birth_date=_day(told.get("birth_date")),
        expiry_date=_day(told.get("expiry_date")),
    )


def _seal(told: dict[str, Any]) -> Seal:
    return Seal(
        told.get("kind", "pdf_signature"),
        told["state"],
        told.get("reason"),
        1,
        BOX,
        signed_at=_instant(told.get("signed_at")),
        fields=told.get("fields", {}),
    )
