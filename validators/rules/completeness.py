"""What is there and what is missing: the state of each rubrique, and `piece_missing`.

A rubrique with a file is filled, even when the file is refused: the file's own finding says what to
send instead, and the candidate is not blamed twice. A rubrique that stands for another does so
only with a document of the right type.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossiers.finding import Finding, Severity
from dossiers.report import RequirementState
from dossiers.requirement import Requirement
from validators import french
from validators.case import Case, PieceCase
from validators.findings import on_dossier, said
from validators.rules.file import types_words
from validators.standing import Standing


def requirement_states(case: Case) -> tuple[RequirementState, ...]:
    """Each rubrique asked, with its status on the day of the check."""
    return tuple(_state(case, requirement) for requirement in case.requirements)


def _state(case: Case, requirement: Requirement) -> RequirementState:
    files = tuple(p.piece.file for p in case.files_in(requirement.rubrique))
    if files:
        return RequirementState(requirement, "filled", files)
    by = _substitute(case, requirement)
    if by is not None:
        return RequirementState(requirement, "satisfied_by", (), by)
    past = requirement.due is not None and case.as_of > requirement.due
    later = requirement.later and not past
    return RequirementState(requirement, "not_due" if later else "missing")


def _substitute(case: Case, requirement: Requirement) -> str | None:
    """The rubrique that stands for an empty one: the other of an « A OU B », or a substitute that
    holds the right documents."""
    for name in requirement.any_of:
        if name != requirement.rubrique and case.files_in(name):
            return name
    return next((n for n in requirement.satisfied_by if _stands(case, n)), None)


def _stands(case: Case, name: str) -> bool:
    """Whether a rubrique holds what it takes: all of its documents where it needs several."""
    requirement = case.requirement(name)
    if requirement is None:
        return False
    there = {
        d.piece_type
        for p in case.files_in(name)
        if p.is_read
        for d in p.reading.documents
        if d.confidence >= case.settings.typed_enough
    }
    together = requirement.demand("documents")
    if together is not None:
        return set(together.params["types"]) <= there
    return bool(there & set(requirement.accepts))


def piece_missing(case: Case) -> Iterator[Finding]:
    """piece_missing: nothing fills the rubrique. Missing until its date (or with no date), blocking
    after it, for a person where the line can be read two ways. An « A OU B » counts once, on the
    first listed."""
    for state in requirement_states(case):
        requirement = state.requirement
        if state.status in ("missing", "not_due") and _carrier(case, requirement) is requirement:
            yield _missing(case, requirement)


def _carrier(case: Case, requirement: Requirement) -> Requirement:
    """The first listed of an « A OU B », which speaks for both."""
    pair = [r for n in requirement.any_of for r in case.requirements if r.rubrique == n]
    return pair[0] if pair else requirement


def _missing(case: Case, requirement: Requirement) -> Finding:
    pair = [r for n in requirement.any_of for r in case.requirements if r.rubrique == n]
    pair = pair or [requirement]
    soft = all(is_soft(case, r) for r in pair)
    past = requirement.due is not None and case.as_of > requirement.due
    severity = Severity.BLOCKING if past else Severity.MISSING
    titles = french.either([f"« {r.title} »" for r in pair])
    wanted = french.either([types_words(r) for r in pair])
    return on_dossier(
        "piece_missing",
        Severity.REVIEW if soft else severity,
        f"Il manque la pièce {titles}. {_when(requirement, past)} {_advice(soft, wanted)}"
        f"{_misplaced(case, pair)}",
        said("aucun fichier", wanted),
        requirement.source,
        requirement.rubrique,
    )


def is_soft(case: Case, requirement: Requirement) -> bool:
    """Soft by its line, or because another rubrique holds nothing but some types (A12)."""
    if requirement.soft:
        return True
    for name, types in requirement.soft_if_types:
        there = {p.document.piece_type for p in case.files_in(name)}
        if there and there <= set(types):
            return True
    return False


def _when(requirement: Requirement, past: bool) -> str:
    if requirement.due is None:
        return "La circulaire ne donne pas de date pour elle."
    due = french.moment(requirement.due)
    return (
        f"La date limite ({due}) est passée."
        if past
        else f"Elle est attendue le {due} au plus tard."
    )


def _advice(soft: bool, wanted: str) -> str:
    if soft:
        return f"La circulaire peut se lire de deux façons : si vous l'avez, déposez : {wanted}."
    return f"Déposez : {wanted}."


def _misplaced(case: Case, pair: list[Requirement]) -> str:
    """Names a file of the right type that stands in another rubrique."""
    accepted = {t for r in pair for t in r.accepts}
    strays = [p for p in case.pieces if _is_stray(p) and p.document.piece_type in accepted]
    if not strays:
        return ""
    return f" Le fichier « {strays[0].piece.file} », déposé ailleurs, est peut-être cette pièce."


def _is_stray(piece: PieceCase) -> bool:
    return piece.standing in (Standing.WRONG, Standing.NOT_ASKED, Standing.UNCERTAIN)


def internship_not_passed(case: Case) -> Iterator[Finding]:
    """piece_missing, for a person: the dossier does not say if the internship was passed, and the
    transcript shows an épreuve of that kind below the average (A47)."""
    extra = case.if_stage_failed
    if not extra or any(case.files_in(r.rubrique) for r in extra):
        return
    line = _failed_internship_line(case)
    if line is None:
        return
    titles = french.either([f"« {r.title} »" for r in extra])
    yield on_dossier(
        "piece_missing",
        Severity.REVIEW,
        "Le relevé semble montrer que l'épreuve de stage n'a pas été obtenue "
        f"(« {line} ») : {titles} serait alors à déposer. Une personne vérifiera.",
        said(line, titles),
        extra[0].source,
        extra[0].rubrique,
    )


_INTERNSHIP = re.compile(
    r"\bstages?\b|milieu professionnel|pratique professionnelle|activités? en entreprise"
    r"|période en entreprise",
    re.IGNORECASE,
)
_SCORE = re.compile(r"(?<![\d/.,])(\d{1,2}(?:[.,]\d{1,2})?)(?:\s*/\s*20)?(?![\d/])")


def _failed_internship_line(case: Case) -> str | None:
    """The transcript's line that names an internship with a score below the minimum."""
    for piece in case.pieces:
        if piece.document.piece_type != "transcript" or not piece.is_read:
            continue
        for line in piece.text().splitlines():
            scores = _SCORE.findall(line) if _INTERNSHIP.search(line) else []
            if scores and float(scores[-1].replace(",", ".")) < case.policy.minimum_score:
                return line.strip()
    return None
