"""From what was read to findings and a verdict: the whole check of one dossier, top to bottom."""

from __future__ import annotations

import datetime as dt
import logging
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from circulars.pack import Pack
from circulars.resolve import admission_rules, benefit_policy, offered, requirements
from dossiers.dossier import Dossier
from dossiers.finding import Finding, Severity, verdict_of
from dossiers.reading import Reading
from dossiers.report import DossierReport, PieceReport
from dossiers.requirement import Requirement
from validators.case import Case, PieceCase, RubriqueCase, open_pieces, person_of
from validators.findings import on_dossier
from validators.rules import (
    admission,
    benefits,
    completeness,
    dates,
    experience,
    file,
    hours,
    identity,
    matches,
    person,
    r408,
    school,
    seals,
    signing,
)
from validators.settings import DEFAULT, Settings

log = logging.getLogger(__name__)

PieceRule = Callable[[Case, PieceCase], Iterable[Finding]]
RubriqueRule = Callable[[Case, RubriqueCase], Iterable[Finding]]
DossierRule = Callable[[Case], Iterable[Finding]]

# Gates first: what the file is, before what it says. None of them hides the others.
PIECE_RULES: tuple[PieceRule, ...] = (
    file.file_findings,
    file.rubrique_not_asked,
    file.late_upload,
    file.duplicate_file,
    file.wrong_type,
    file.type_uncertain,
    file.contrary_paper,
    file.subtype_not_listed,
    file.too_old_for_type,
    file.diploma_level,
    file.multiple_documents,
    dates.undated_paper,
    dates.date_out_of_range,
    dates.expired,
    matches.session_mismatch,
    matches.academy_mismatch,
    identity.mrz_inconsistent,
    seals.seal_invalid,
    seals.seal_mismatch,
)
# Asked of each document of a file: two certificates in one file are two papers of one person.
DOCUMENT_RULES: tuple[PieceRule, ...] = (
    person.name_mismatch,
    person.birth_date_mismatch,
    dates.future_date,
    matches.speciality_mismatch,
)
RUBRIQUE_RULES: tuple[RubriqueRule, ...] = (
    signing.signature_missing,
    signing.visa_missing,
    signing.stamp_missing,
    dates.undated,
    identity.verso_missing,
    hours.hours_too_few,
    school.school_year_missing,
    school.school_year_out_of_range,
    experience.experience_too_short,
    experience.job_to_confirm,
    r408.annex_missing,
    r408.exemption_incomplete,
)
DOSSIER_RULES: tuple[DossierRule, ...] = (
    admission.admission,
    completeness.piece_missing,
    completeness.internship_not_passed,
    benefits.benefit_below_ten,
    benefits.benefit_expired,
    benefits.benefit_not_a_unit,
    benefits.benefit_not_on_transcript,
)


def check(
    dossier: Dossier,
    pack: Pack,
    readings: Mapping[str, Reading],
    as_of: dt.datetime,
    settings: Settings = DEFAULT,
) -> DossierReport:
    """All findings of a dossier on one day, and the verdict that follows.

    `readings` by file name; a file without one counts as of unknown type. `as_of` is aware. Pure:
    the same arguments give the same report.
    """
    return report_on(open_case(dossier, pack, readings, as_of, settings))


def report_on(case: Case) -> DossierReport:
    """Every rule on every piece, rubrique and the dossier, and the verdict."""
    findings = [
        *(f for piece in case.pieces for f in _of_piece(case, piece)),
        *(f for rubrique in case.rubriques() for f in _of_rubrique(case, rubrique)),
        *(f for rule in DOSSIER_RULES for f in _run(rule, case)),
    ]
    pieces = tuple(_report(piece, findings) for piece in case.pieces)
    own = tuple(f for f in findings if f.file is None)
    return DossierReport(
        dossier=case.dossier,
        as_of=case.as_of,
        verdict=verdict_of(findings),
        requirements=completeness.requirement_states(case),
        pieces=pieces,
        findings=own,
    )


def open_case(
    dossier: Dossier,
    pack: Pack,
    readings: Mapping[str, Reading],
    as_of: dt.datetime,
    settings: Settings = DEFAULT,
) -> Case:
    """The dossier laid beside its circular, each file with its standing."""
    asked, others = requirements(pack, dossier), offered(pack, dossier)
    pieces = open_pieces(dossier, (*asked, *others), readings, settings)
    return Case(
        dossier=dossier,
        pack=pack,
        policy=benefit_policy(pack, dossier),
        requirements=asked,
        offered=others,
        admission=admission_rules(pack, dossier),
        if_stage_failed=_if_stage_failed(pack, dossier, asked),
        pieces=pieces,
        person=person_of(dossier, pieces),
        as_of=as_of,
        settings=settings,
    )


def _if_stage_failed(
    pack: Pack, dossier: Dossier, asked: tuple[Requirement, ...]
) -> tuple[Requirement, ...]:
    """The rubriques asked besides of one who failed the internship; none when the dossier says."""
    claims = dossier.claims
    if claims.internship_passed is not None or not dossier.previous_session:
        return ()
    failed = replace(dossier, claims=replace(claims, internship_passed=False))
    known = {r.rubrique for r in asked}
    return tuple(r for r in requirements(pack, failed) if r.rubrique not in known)


def _of_piece(case: Case, piece: PieceCase) -> list[Finding]:
    found = [f for rule in PIECE_RULES for f in _run(rule, case, piece)]
    for document in piece.each_document(case.settings):
        found += [f for rule in DOCUMENT_RULES for f in _run(rule, case, document)]
    return found if case.is_asked(piece.piece.rubrique) else _never_refused(found)


def _of_rubrique(case: Case, rubrique: RubriqueCase) -> list[Finding]:
    found = [f for rule in RUBRIQUE_RULES for f in _run(rule, case, rubrique)]
    return found if case.is_asked(rubrique.requirement.rubrique) else _never_refused(found)


def _never_refused(findings: Iterable[Finding]) -> list[Finding]:
    """A piece that nobody asked for is read and shown, and left to a person."""
    return [replace(f, severity=min(f.severity, Severity.REVIEW)) for f in findings]


def _run(
    rule: Callable[..., Iterable[Finding]], *arguments: Case | PieceCase | RubriqueCase
) -> list[Finding]:
    """A rule's findings, each with the rule's name; one `check_failed` if the rule breaks."""
    name = rule.__name__
    found: list[Finding] = []
    try:
        for finding in rule(*arguments):
            found.append(replace(finding, rule=name))
    except Exception as error:  # one broken rule must not hide what the others found
        frames = "".join(traceback.format_tb(error.__traceback__))
        log.error("check_failed rule=%s error=%s\n%s", name, type(error).__name__, frames)
        found.append(_check_failed(name, arguments[-1]))
    return found


def _check_failed(name: str, subject: Case | PieceCase | RubriqueCase) -> Finding:
    finding = on_dossier(
        "check_failed",
        Severity.REVIEW,
        f"Le contrôle « {name} » s'est interrompu : les autres ont été faits, une personne fera "
        "celui-ci.",
    )
    finding = replace(finding, rule=name)
    if isinstance(subject, PieceCase):
        return replace(finding, file=subject.piece.file, rubrique=subject.piece.rubrique)
    if isinstance(subject, RubriqueCase):
        return replace(finding, rubrique=subject.requirement.rubrique)
    return finding


def _report(piece: PieceCase, findings: Iterable[Finding]) -> PieceReport:
    place = (piece.piece.file, piece.piece.rubrique)
    own = tuple(f for f in findings if (f.file, f.rubrique) == place)
    return PieceReport(piece.piece, piece.reading, verdict_of(own), own)
