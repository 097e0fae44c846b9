"""Stories of fictitious dossiers, drawn by a seed: who, what was sent, what the machine said, what
people did. Plausible in number and size, not in sense."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from typing import Any

from dossiers.specialities import SPECIALITIES
from dossiers.vocabulary import RUBRIQUES

ROUTES = ("scolaire", "apprentissage", "formation_continue", "experience")
STANDINGS = {
    "unchecked": 2, "clear": 34, "waiting": 26, "asked": 12, "answered": 5, "accepted": 16,
    "refused": 5,
}  # fmt: skip
DUE_IN_DAYS = (-12, -2, 1, 5, 11, 24, 60)
_TYPES = {
    "confirmation": "registration_confirmation", "identity": "identity_document",
    "jdc": "jdc_certificate", "diploma": "diploma", "school_certificate": "school_certificate",
    "apprenticeship_contract": "apprenticeship_contract", "transcript": "transcript",
    "work_certificate": "work_certificate", "internship": "internship_attestation",
    "training_attestation": "training_attestation",
}  # fmt: skip
# code → severity, how often people hold it
_CODES = {
    "signature_missing": ("blocking", 0.97), "wrong_type": ("blocking", 0.93),
    "school_year_missing": ("blocking", 0.98), "expired": ("blocking", 0.99),
    "stamp_missing": ("blocking", 0.82), "visa_missing": ("blocking", 0.96),
    "hours_too_few": ("blocking", 0.9), "name_mismatch": ("blocking", 0.99),
    "name_uncertain": ("review", 0.3), "undated": ("review", 0.4), "illegible": ("review", 0.6),
    "job_to_confirm": ("review", 0.2), "hours_not_found": ("review", 0.25),
    "type_uncertain": ("review", 0.35),
}  # fmt: skip
_BEGINNINGS = "BER CAR DUL FAV GAR LEM MOR NOR PER ROU SAV TER VAL".split()
_ENDINGS = "AND ARD EAU ELLE ERON IER IN OT OUX UC Y".split()
_GIVEN = "Anaïs Bilal Chloé Denis Élise Farid Gaël Hana Inès Jules Kenza Léo Maya Noé".split()


@dataclass
class Story:
    """One dossier; what is empty did not happen. `uploads`: rubrique and moment of each file."""

    pk: int
    circular: str
    academy: str
    speciality: str
    route: str
    standing: str
    created_at: dt.datetime
    uploads: list[tuple[str, dt.datetime]]
    missing: list[str]
    findings: list[dict[str, Any]]
    due_at: dt.datetime | None
    checked_at: dt.datetime
    decided_at: dt.datetime | None
    worths: dict[str, str] = field(default_factory=dict)  # code → what people made of it

    @property
    def number(self) -> str:
        return f"{self.academy[:3].upper()}-{self.pk:07}"

    @property
    def verdict(self) -> str:
        if self.standing == "unchecked":
            return ""
        if any(f["severity"] == "blocking" for f in self.findings):
            return "non_conforme"
        if self.missing:
            return "incomplet"
        return "a_verifier" if self.findings else "conforme"

    @property
    def gravity(self) -> int:
        return {"non_conforme": 3, "incomplet": 2, "a_verifier": 1}.get(self.verdict, 0)


def story(draw: random.Random, pk: int, circular: str, files: int, today: dt.datetime) -> Story:
    standing = draw.choices(list(STANDINGS), list(STANDINGS.values()))[0]
    created = today - dt.timedelta(days=draw.randint(20, 200), minutes=draw.randint(0, 1439))
    asked = ["confirmation", "identity", *draw.sample(list(_TYPES)[2:], 4)]
    lacks = standing not in ("clear", "accepted") and draw.random() < 0.5
    missing = [asked.pop()] if lacks else []
    last = today - dt.timedelta(days=draw.randint(1, 19), minutes=draw.randint(0, 1439))
    uploads = [(asked[n % len(asked)], last - dt.timedelta(minutes=3 * n)) for n in range(files)]
    checked = last + dt.timedelta(minutes=int(draw.expovariate(1 / 4)))
    is_decided = standing in ("asked", "answered", "accepted", "refused")
    decided = last + dt.timedelta(hours=draw.expovariate(1 / 60)) if is_decided else None
    own = Story(
        pk, circular, circular.rpartition("-")[0], draw.choice(list(SPECIALITIES)),
        draw.choices(ROUTES, (6, 3, 2, 1))[0], standing, created, uploads, missing,
        _findings(draw, standing, asked), None, checked,
        min(decided, today) if decided else None,
    )  # fmt: skip
    if own.verdict not in ("", "conforme"):
        own.due_at = (today + dt.timedelta(days=draw.choice(DUE_IN_DAYS))).replace(hour=22)
    if own.decided_at:
        own.worths = {f["code"]: _worth(draw, f["code"]) for f in own.findings}
    return own


def registration(draw: random.Random, own: Story) -> dict[str, Any]:
    name = draw.choice(_BEGINNINGS) + draw.choice(_ENDINGS)
    return {
        "id": own.number,
        "circular": own.circular,
        "registered_at": own.created_at.isoformat(),
        "candidate": {
            "birth_name": f"{name}-SPECIMEN", "given_names": draw.sample(_GIVEN, 2),
            "birth_date": f"{draw.randint(1985, 2007)}-05-12", "nationality": "FRA",
            "department": "06", "email": f"candidat{own.pk}@example.org", "phone": "0600000000",
        },
        "speciality": {"code": own.speciality},
        "route": own.route,
        "distance_learning": False,
    }  # fmt: skip


def report(own: Story) -> dict[str, Any]:
    """In the contract's form, with what the pages read of it."""
    rubriques = list(dict.fromkeys(r for r, _ in own.uploads))
    return {
        "id": own.number,
        "circular": own.circular,
        "as_of": own.checked_at.isoformat(),
        "verdict": own.verdict,
        "requirements": [_requirement(own, r) for r in [*rubriques, *own.missing]],
        "pieces": [_piece(own, n, r) for n, (r, _) in enumerate(own.uploads)],
        "findings": [_missing(r) for r in own.missing],
        "timing": {"wall_s": 0.02},
    }


def file_name(number: int, rubrique: str) -> str:
    return f"{rubrique}-{number + 1}.pdf"


def gaps(own: Story) -> dict[str, str]:
    found = dict.fromkeys(own.missing, "missing")
    for finding in own.findings:
        kind = "wrong" if finding["severity"] == "blocking" else "doubt"
        if found.get(finding["rubrique"]) not in ("missing", "wrong"):
            found[finding["rubrique"]] = kind
    return found


def _findings(draw: random.Random, standing: str, asked: list[str]) -> list[dict[str, Any]]:
    if standing in ("unchecked", "clear"):
        return []
    sure = [c for c, (severity, _) in _CODES.items() if severity == "blocking"]
    doubts = [c for c in _CODES if c not in sure]
    codes = draw.sample(doubts, draw.randint(1, 2))
    if standing in ("asked", "answered", "refused") or draw.random() < 0.3:
        codes += draw.sample(sure, draw.randint(1, 2))
    return [_finding(code, draw.choice(asked)) for code in codes]


def _worth(draw: random.Random, code: str) -> str:
    if draw.random() < 0.04:
        return "tolerated"
    return "right" if draw.random() < _CODES[code][1] else "wrong"


def _finding(code: str, rubrique: str) -> dict[str, Any]:
    return {
        "code": code, "severity": _CODES[code][0], "rubrique": rubrique, "file": None,
        "message": "Ce point de la pièce est à reprendre : voyez ce qui est demandé.",
        "evidence": {"read": "lu sur la page", "expected": "demandé par la circulaire", "page": 1,
                     "box": [0.1, 0.2, 0.5, 0.25]},
        "source": None, "rule": code,
    }  # fmt: skip


def _missing(rubrique: str) -> dict[str, Any]:
    return {
        "code": "piece_missing", "severity": "missing", "rubrique": rubrique, "file": None,
        "message": f"Il manque : {RUBRIQUES[rubrique]}.", "evidence": None, "source": None,
        "rule": "missing",
    }  # fmt: skip


def _requirement(own: Story, rubrique: str) -> dict[str, Any]:
    files = [file_name(n, r) for n, (r, _) in enumerate(own.uploads) if r == rubrique]
    return {
        "rubrique": rubrique, "title": RUBRIQUES[rubrique], "need": "required",
        "accepts": [_TYPES[rubrique]], "due": own.due_at.isoformat() if own.due_at else None,
        "status": "filled" if files else "missing", "files": files, "source": None,
    }  # fmt: skip


def _piece(own: Story, number: int, rubrique: str) -> dict[str, Any]:
    is_first = all(r != rubrique for r, _ in own.uploads[:number])
    file = file_name(number, rubrique)
    mine = [f | {"file": file} for f in own.findings if is_first and f["rubrique"] == rubrique]
    return {
        "file": file, "rubrique": rubrique, "verdict": own.verdict,
        "piece_type": _TYPES[rubrique], "subtype": None, "confidence": 0.98,
        "fields": {"full_name": "SPECIMEN", "issue_date": "2025-10-01"},
        "field_evidence": {"full_name": {"page": 1, "box": [0.1, 0.2, 0.5, 0.25],
                                         "read": "SPECIMEN", "confidence": 0.97,
                                         "source": "embedded"}},
        "marks": [], "zones": [], "findings": mine,
    }  # fmt: skip
