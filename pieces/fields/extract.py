"""Pages whose piece type is known → its fields, one reader a family of papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dossiers.mark import Seal
from dossiers.page import Page
from dossiers.reading import Field, Sheets
from pieces.fields import civil, diplomas, employment, exams, registers, safety, training
from pieces.fields.at_odds import with_doubts
from pieces.fields.flow import Flow, flow_of
from pieces.fields.identity import extract_identity
from pieces.fields.proven_stays import internship_with_stays
from pieces.parse.folding import squeeze
from pieces.roles.second_opinion import with_second_opinion

READERS: dict[str, Callable[[Flow], dict[str, Field]]] = {
    "registration_confirmation": exams.registration_confirmation,
    "jdc_certificate": civil.jdc_certificate,
    "jdc_exemption": civil.civil_paper,
    "census_attestation": civil.civil_paper,
    "r408_attestation": safety.r408,
    "work_certificate": employment.work_certificate,
    "job_description": employment.job_description,
    "business_registration": registers.business_registration,
    "training_attestation": training.training_attestation,
    "employer_attestation": employment.employer_attestation,
    "employment_contract": training.work_contract,
    "school_certificate": training.school_certificate,
    "internship_attestation": internship_with_stays,
    "transcript": exams.transcript,
    "diploma": diplomas.diploma,
    "student_engagement_form": exams.student_engagement_form,
    "benefit_waiver": exams.benefit_waiver,
    "duration_decision": exams.decision,
    "exemption_decision": exams.decision,
    "disability_recognition": civil.disability_recognition,
    "medical_certificate": civil.medical_certificate,
    "electrical_safety_attestation": safety.safety_attestation,
    "first_aid_attestation": safety.safety_attestation,
    "refrigerant_attestation": safety.refrigerant,
    "work_at_height_attestation": safety.safety_attestation,
    "language_attestation": safety.language,
    "accommodation_notice": exams.accommodation_notice,
    "unknown": civil.civil_paper,
}
CONTRACTS = ("apprenticeship_contract", "professional_training_contract")
# Fields of a seal that may stand for the print's own; the others stay under the seal's ids.
SEALED = frozenset(
    "birth_name usage_name given_names full_name birth_date sex nationality document_number "
    "issue_date expiry_date employer job_title school_year speciality title obtained_on".split()
)
VERIFIED_SEAL, INTACT_SEAL = 0.995, 0.9


def extract(
    piece_type: str, subtype: str | None, pages: Sequence[Page], sheets: Sheets
) -> tuple[dict[str, Field], str | None]:
    """Fields of a piece of that type over these pages, and its subtype (None where the type has
    none). A field that was not found is absent. `sheets` gives zones, machine-readable zones and
    seals; only those on the pages are used."""
    flow = flow_of(pages)
    if piece_type == "identity_document":
        fields, subtype = extract_identity(flow, pages, sheets, subtype)
    elif piece_type in CONTRACTS:
        fields = training.contract(flow, pages, sheets)
    else:
        fields = READERS[piece_type](flow)
    fields = _not_made_at_birth(with_second_opinion(piece_type, flow, fields))
    fields = with_doubts(flow, fields)
    return {**fields, **_sealed(fields, pages, sheets)}, subtype


def _not_made_at_birth(fields: dict[str, Field]) -> dict[str, Field]:
    """The fields without a day of issue that is the day of birth: the paper's own was not read."""
    born, made = fields.get("birth_date"), fields.get("issue_date")
    if born is None or made is None or born.value != made.value:
        return fields
    return {name: field for name, field in fields.items() if name != "issue_date"}


def _sealed(fields: dict[str, Field], pages: Sequence[Page], sheets: Sheets) -> dict[str, Field]:
    """What intact seals say, which is stronger than print: it cannot have been altered."""
    numbers = {p.number for p in pages}
    found: dict[str, Field] = {}
    for seal in sheets.seals:
        if seal.state not in ("verified", "intact") or seal.kind != "2d_doc":
            continue
        if seal.page not in numbers or seal.page is None or seal.box is None:
            continue
        for name, text in seal.fields.items():
            if name in SEALED and name not in found:
                found[name] = _sealed_field(name, text, seal, fields.get(name))
    if "birth_name" in found and "given_names" in found:
        found.pop("full_name", None)
    return found


def _sealed_field(name: str, text: str, seal: Seal, printed: Field | None) -> Field:
    assert seal.page is not None and seal.box is not None
    value: Any = text
    if name == "given_names":
        value = [part.strip() for part in text.replace("/", ",").split(",") if part.strip()]
    sure = VERIFIED_SEAL if seal.state == "verified" else INTACT_SEAL
    # Capitals without accents are the seal's spelling: the print's own stays where it agrees.
    if printed is not None and _letters(printed.value) == _letters(value):
        return replace(printed, confidence=max(sure, printed.confidence), source="seal")
    return Field(name, value, seal.page, seal.box, text, sure, "seal")


def _letters(value: Any) -> str:
    return squeeze(" ".join(value) if isinstance(value, list) else str(value))
