"""Rules on what the piece is about: this session, this academy, this speciality."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossiers.finding import Finding, Severity
from validators import academies, mentions, specialities
from validators.case import Case, PieceCase
from validators.findings import on_piece, severity_if, shown
from validators.rules.file import type_words
from validators.spelling import Likeness

OF_THIS_SESSION = frozenset({"registration_confirmation", "student_engagement_form"})
OF_THIS_ACADEMY = frozenset({"registration_confirmation"})
OF_THIS_SPECIALITY = frozenset(
    {"registration_confirmation", "transcript", "school_certificate", "benefit_waiver"}
)
# A dispense comes from another diploma: its transcript is of another speciality.
OTHER_SPECIALITY_IN = frozenset({"exemption", "diploma"})


def session_mismatch(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """session_mismatch: the confirmation or the form is of another session. A transcript can only
    be of an earlier one; this session's or a later one's is for a person."""
    field = piece.document.fields.get("session")
    if field is None or not piece.is_expected:
        return
    years = [int(y) for y in re.findall(r"(?:19|20)\d{2}", str(field.value))]
    kind = piece.document.piece_type
    if not years or (kind in OF_THIS_SESSION and max(years) == case.pack.session):
        return
    if kind == "transcript" and max(years) >= case.pack.session:
        severity, expected = Severity.REVIEW, f"une session avant {case.pack.session}"
    elif kind in OF_THIS_SESSION:
        sure = field.confidence >= case.settings.surely_read
        sure = sure and not mentions.names_session(piece.text(), case.pack.session)
        severity = severity_if(sure, Severity.BLOCKING)
        expected = f"session {case.pack.session}"
    else:
        return
    yield on_piece(
        piece,
        "session_mismatch",
        severity,
        f"Cette pièce ({type_words(piece.document)}) est de la session {max(years)} ; "
        f"on attend : {expected}. Déposez la pièce de la bonne session.",
        shown(field, expected),
    )


def academy_mismatch(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """academy_mismatch: the confirmation is of another academy. A name that is no academy's proves
    nothing."""
    field = piece.document.fields.get("academy")
    if field is None or not piece.is_expected or piece.document.piece_type not in OF_THIS_ACADEMY:
        return
    named = academies.named(str(field.value))
    if named is None or named == academies.named(case.pack.academy_name):
        return
    sure = field.confidence >= case.settings.surely_read
    sure = sure and not mentions.names_academy(piece.text(), case.pack.academy_name)
    yield on_piece(
        piece,
        "academy_mismatch",
        severity_if(sure, Severity.BLOCKING),
        f"Cette confirmation est de l'académie de {named} ; le dossier est suivi par l'académie "
        f"de {case.pack.academy_name}. Déposez la confirmation de votre inscription dans celle-ci.",
        shown(field, case.pack.academy_name),
    )


def speciality_mismatch(case: Case, piece: PieceCase) -> Iterator[Finding]:
    """speciality_mismatch: the piece is surely of another BTS speciality, or of another option of
    this one. A name not known, or an older name of the speciality, is for a person."""
    field = piece.document.fields.get("speciality")
    if field is None or not piece.is_expected or piece.piece.rubrique in OTHER_SPECIALITY_IN:
        return
    if piece.document.piece_type not in OF_THIS_SPECIALITY:
        return
    wanted = case.dossier.speciality
    likeness = specialities.same(str(field.value), wanted.code, wanted.option)
    if likeness is Likeness.EQUAL:
        return
    sure = likeness is Likeness.DIFFERENT and field.confidence >= case.settings.surely_read
    sure = sure and not mentions.names_speciality(piece.text(), wanted.code)
    expected = specialities.title(wanted.code, wanted.option)
    yield on_piece(
        piece,
        "speciality_mismatch",
        severity_if(sure, Severity.BLOCKING),
        f"La spécialité lue sur la pièce est « {field.read} » ; le dossier est pour « {expected} »."
        f" Déposez la pièce de cette spécialité.",
        shown(field, expected),
    )
