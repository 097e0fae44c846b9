"""dossier.json → Dossier, with every error of the file reported at once."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast, get_args
from zoneinfo import ZoneInfo

from dossiers import specialities
from dossiers.countries import ALPHA_3, DEPARTMENTS
from dossiers.dossier import (
    Accommodation,
    Benefit,
    Candidate,
    Claims,
    Dossier,
    ExamForm,
    Piece,
    Route,
    Speciality,
    TrainingSituation,
)
from dossiers.nearest import nearest
from dossiers.vocabulary import RUBRIQUES

PARIS = ZoneInfo("Europe/Paris")
MAX_SCORE = 20.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """One error: `key` as a path (`candidate.birth_date`), what was seen, what is allowed."""

    key: str
    seen: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.key} : lu {self.seen} ; attendu : {self.allowed}"


class DossierError(Exception):
    """dossier.json cannot be taken; `problems` lists every reason."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(p) for p in self.problems))


def read_dossier(data: bytes, known_circulars: Collection[str] | None = None) -> Dossier:
    """Read dossier.json's bytes. `known_circulars` None: any circular id is taken.

    Raises DossierError with all problems found.
    """
    reader = _Reader()
    try:
        tree = json.loads(data.decode("utf-8-sig"), object_pairs_hook=reader.refuse_duplicates)
    except UnicodeDecodeError as error:
        raise DossierError(
            [Problem("dossier.json", f"octet {error.start}", "un texte UTF-8")]
        ) from error
    except json.JSONDecodeError as error:
        seen = f"ligne {error.lineno}, colonne {error.colno} : {error.msg}"
        raise DossierError([Problem("dossier.json", seen, "un document JSON")]) from error
    except RecursionError as error:
        seen = "des objets emboîtés sans fin"
        raise DossierError([Problem("dossier.json", seen, "un document JSON")]) from error
    dossier = _dossier(reader, tree, known_circulars)
    if reader.problems:
        raise DossierError(reader.problems)
    return dossier


class _Reader:
    """Collects problems while values are taken out; a bad value is replaced by None."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def refuse(self, key: str, seen: object, allowed: str) -> None:
        self.problems.append(Problem(key, shown(seen), allowed))

    def refuse_duplicates(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for key, value in pairs:
            if key in out:
                self.refuse(key, "deux fois la même clé", "une seule valeur par clé")
            out[key] = value
        return out

    def mapping(self, key: str, value: object, known: Collection[str]) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            self.refuse(key, value, "un objet JSON { … }")
            return {}
        for name in value:
            if name not in known:
                self.refuse(_join(key, name), "une clé inconnue", _allowed_keys(name, known))
        return value

    def items(self, key: str, value: object) -> list[tuple[str, Any]]:
        if value is None:
            return []
        if not isinstance(value, list):
            self.refuse(key, value, "une liste [ … ]")
            return []
        return [(f"{key}[{i}]", item) for i, item in enumerate(value)]

    def text(self, key: str, value: object, required: bool = False) -> str | None:
        if isinstance(value, str) and value.strip():
            return value.strip()
        if required:
            self.refuse(key, value, "un texte non vide")
        elif value is not None and not isinstance(value, str):
            self.refuse(key, value, "un texte ou null")
        return None

    def boolean(self, key: str, value: object) -> bool:
        if value is not None and not isinstance(value, bool):
            self.refuse(key, value, "true ou false")
        return value is True

    def choice(
        self,
        key: str,
        value: object,
        allowed: Sequence[T],
        default: T | None,
        required: bool = False,
    ) -> T | None:
        if value is None and not required:
            return default
        if any(value == a and type(value) is type(a) for a in allowed):
            return cast(T, value)
        self.refuse(key, value, _one_of(value, [shown(a) for a in allowed], nullable=not required))
        return default

    def parsed(
        self,
        key: str,
        value: object,
        parse: Callable[[str], T],
        allowed: str,
        required: bool = False,
    ) -> T | None:
        if value is None and not required:
            return None
        if isinstance(value, str):
            try:
                return parse(value.strip())
            except ValueError:
                pass
        self.refuse(key, value, allowed)
        return None

    def date(self, key: str, value: object, required: bool = False) -> dt.date | None:
        allowed = "une date AAAA-MM-JJ, par exemple 2003-05-12"
        return self.parsed(key, value, dt.date.fromisoformat, allowed, required)

    def instant(self, key: str, value: object, required: bool = False) -> dt.datetime | None:
        allowed = "un instant ISO 8601, par exemple 2025-11-01T09:30:00+01:00"
        return self.parsed(key, value, instant, allowed, required)


def instant(text: str) -> dt.datetime:
    """ISO 8601 → aware instant; without an offset it is Europe/Paris. ValueError otherwise."""
    moment = dt.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=PARIS)


_DOSSIER_KEYS = (
    "id", "circular", "registered_at", "candidate", "speciality", "route", "distance_learning",
    "previous_session", "exam_form", "training_situation", "apprenticeship_years", "claims",
    "pieces",
)  # fmt: skip
_CANDIDATE_KEYS = (
    "birth_name", "usage_name", "given_names", "birth_date", "birth_place", "nationality",
    "department", "email", "phone", "previous_candidate_number",
)  # fmt: skip
_CLAIM_KEYS = (
    "benefits", "exemptions", "duration_decision", "student_engagement", "r408_exemption",
    "internship_passed", "rare_language", "accommodation",
)  # fmt: skip


def _dossier(r: _Reader, tree: object, known_circulars: Collection[str] | None) -> Dossier:
    top = r.mapping("", tree, _DOSSIER_KEYS)
    circular = r.text("circular", top.get("circular"), required=True)
    if circular and known_circulars is not None and circular not in known_circulars:
        r.refuse("circular", circular, _one_of(circular, sorted(known_circulars)))
    return Dossier(
        id=r.text("id", top.get("id"), required=True) or "",
        circular=circular or "",
        registered_at=r.instant("registered_at", top.get("registered_at"), required=True)
        or dt.datetime.min.replace(tzinfo=PARIS),
        candidate=_candidate(r, top.get("candidate")),
        speciality=_speciality(r, top.get("speciality")),
        route=r.choice("route", top.get("route"), get_args(Route), None, required=True)
        or "scolaire",
        distance_learning=r.boolean("distance_learning", top.get("distance_learning")),
        previous_session=r.boolean("previous_session", top.get("previous_session")),
        exam_form=r.choice("exam_form", top.get("exam_form"), get_args(ExamForm), "globale")
        or "globale",
        training_situation=r.choice(
            "training_situation", top.get("training_situation"), get_args(TrainingSituation), None
        ),
        apprenticeship_years=r.choice(
            "apprenticeship_years", top.get("apprenticeship_years"), (1, 2), None
        ),
        claims=_claims(r, top.get("claims")),
        pieces=tuple(_piece(r, key, item) for key, item in r.items("pieces", top.get("pieces"))),
    )


def _candidate(r: _Reader, tree: object) -> Candidate:
    c = r.mapping("candidate", tree, _CANDIDATE_KEYS)
    if not isinstance(tree, dict):
        return Candidate("", (), dt.date.min)  # refused whole: its parts are not refused again
    given = tuple(
        name
        for key, item in r.items("candidate.given_names", c.get("given_names"))
        if (name := r.text(key, item, required=True))
    )
    if not given and not any(p.key.startswith("candidate.given_names") for p in r.problems):
        r.refuse("candidate.given_names", c.get("given_names"), "une liste d'au moins un prénom")
    department = r.text("candidate.department", c.get("department"))
    if department and department not in DEPARTMENTS:
        r.refuse("candidate.department", department, "un département : 01 … 95, 2A, 2B, 971 …")
    nationality = r.text("candidate.nationality", c.get("nationality"))
    if nationality and nationality not in ALPHA_3:
        r.refuse(
            "candidate.nationality",
            nationality,
            "un code ISO 3166-1 à trois lettres, FRA par exemple",
        )
    return Candidate(
        birth_name=r.text("candidate.birth_name", c.get("birth_name"), required=True) or "",
        given_names=given,
        birth_date=r.date("candidate.birth_date", c.get("birth_date"), required=True)
        or dt.date.min,
        nationality=nationality,
        department=department,
        **{
            name: r.text(f"candidate.{name}", c.get(name))
            for name in ("usage_name", "birth_place", "email", "phone", "previous_candidate_number")
        },
    )


def _speciality(r: _Reader, tree: object) -> Speciality:
    s = r.mapping("speciality", tree, ("code", "option"))
    code = r.text("speciality.code", s.get("code"), required=True) or ""
    option = r.text("speciality.option", s.get("option"))
    if code and not specialities.known(code):
        near = " ou ".join(f"« {slug} »" for slug in specialities.nearest(code))
        r.refuse("speciality.code", code, f"une spécialité connue ; la plus proche : {near}")
    return Speciality(code, option)


def _claims(r: _Reader, tree: object) -> Claims:
    c = r.mapping("claims", {} if tree is None else tree, _CLAIM_KEYS)
    return Claims(
        benefits=tuple(_benefit(r, k, v) for k, v in r.items("claims.benefits", c.get("benefits"))),
        exemptions=tuple(
            unit
            for key, item in r.items("claims.exemptions", c.get("exemptions"))
            if (unit := r.text(key, item, required=True))
        ),
        duration_decision=r.boolean("claims.duration_decision", c.get("duration_decision")),
        student_engagement=r.boolean("claims.student_engagement", c.get("student_engagement")),
        r408_exemption=r.boolean("claims.r408_exemption", c.get("r408_exemption")),
        internship_passed=r.choice(
            "claims.internship_passed", c.get("internship_passed"), (True, False), None
        ),
        rare_language=r.text("claims.rare_language", c.get("rare_language")),
        accommodation=r.choice(
            "claims.accommodation", c.get("accommodation"), get_args(Accommodation), "none"
        )
        or "none",
    )


def _benefit(r: _Reader, key: str, tree: object) -> Benefit:
    b = r.mapping(key, tree, ("unit", "score", "obtained_on"))
    score = b.get("score")
    if score is not None and (
        isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= MAX_SCORE
    ):
        r.refuse(f"{key}.score", score, "une note de 0 à 20")
        score = None
    return Benefit(
        unit=r.text(f"{key}.unit", b.get("unit"), required=True) or "",
        score=None if score is None else float(score),
        obtained_on=r.date(f"{key}.obtained_on", b.get("obtained_on")),
    )


def _piece(r: _Reader, key: str, tree: object) -> Piece:
    p = r.mapping(key, tree, ("file", "rubrique", "uploaded_at"))
    name = r.text(f"{key}.file", p.get("file"), required=True) or ""
    if name and not is_inside(name):
        r.refuse(f"{key}.file", name, "un fichier du dossier (ni « .. », ni chemin absolu)")
    return Piece(
        file=name,
        rubrique=r.choice(
            f"{key}.rubrique", p.get("rubrique"), tuple(RUBRIQUES), None, required=True
        )
        or "",
        uploaded_at=r.instant(f"{key}.uploaded_at", p.get("uploaded_at")),
    )


def is_inside(name: str) -> bool:
    """Whether a piece's file name stays inside its dossier folder, on any system."""
    path = PurePosixPath(name.replace("\\", "/"))
    return not (
        path.is_absolute() or ".." in path.parts or "\0" in name or re.match(r"[A-Za-z]:", name)
    )


def shown(value: object) -> str:
    """A value as JSON shows it, cut at 80 characters; « rien » for None."""
    if value is None:
        return "rien"
    if isinstance(value, str):
        text = f"« {value} »" if value else "un texte vide"
    else:
        text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 80 else text[:77] + "…"


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _allowed_keys(seen: str, known: Collection[str]) -> str:
    return _one_of(seen, list(known), intro="l'une des clés ")


def _one_of(
    seen: object,
    allowed: Sequence[str],
    *,
    nullable: bool = False,
    intro: str = "l'une des valeurs ",
) -> str:
    listed = ", ".join([*allowed, *(["null"] if nullable else [])])
    near = nearest(str(seen), allowed) if isinstance(seen, str) else []
    return f"{intro}{listed}" + (f" (vouliez-vous dire {near[0]} ?)" if near else "")
