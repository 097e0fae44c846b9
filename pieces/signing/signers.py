"""Whose place of signature is whose, where the kind of paper tells and the label did not: a school
signs its certificates of enrolment, whatever « Le responsable » is taken for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.mark import Party, Zone
from dossiers.reading import Document, Sheets
from ocr.marks.parties import folded, may_sign, names_firmly
from ocr.marks.runs import MADE_AT, is_place_and_day

_SURE = 0.9  # chance of a kind from which it names who signs
# Who may issue each kind of paper, who does so as a rule first (the circulars' words for each).
_ISSUERS: dict[str, tuple[Party, ...]] = {
    "accommodation_notice": ("authority",),
    "business_registration": ("authority",),
    "census_attestation": ("authority",),
    "diploma": ("authority",),
    "disability_recognition": ("authority",),
    "duration_decision": ("authority", "training_centre"),
    "electrical_safety_attestation": ("training_centre", "employer"),
    "employer_attestation": ("employer",),
    "exemption_decision": ("authority",),
    "first_aid_attestation": ("training_centre", "authority"),
    "internship_attestation": ("employer", "training_centre"),
    "jdc_certificate": ("authority",),
    "jdc_exemption": ("authority",),
    "job_description": ("employer",),
    "language_attestation": ("training_centre",),
    "medical_certificate": ("authority",),
    "r408_attestation": ("training_centre", "employer"),
    "refrigerant_attestation": ("training_centre",),
    "school_certificate": ("training_centre",),
    "training_attestation": ("training_centre",),
    "transcript": ("authority",),
    "work_at_height_attestation": ("training_centre", "employer"),
    "work_certificate": ("employer",),
}
_OF_THE_CANDIDATE = frozenset({"benefit_waiver", "registration_confirmation"})
_CONTRACTS = frozenset({"apprenticeship_contract", "professional_training_contract"})
_WORK_CONTRACT = "employment_contract"
_MENTION = may_sign("lu et approuve")
# « Visa du contrôleur budgétaire »: who looks at a contract of the State's, and hires nobody.
_CONTROLS = re.compile(r"\b(visa|vise|vu|controle|controleur|inspect(ion|eur|rice)|enregistre)\b")
_ISSUING: frozenset[Party] = frozenset({"authority", "training_centre", "employer"})
# « Visa du responsable de la structure »: where a student's volunteering is told, no school.
_ENGAGEMENT, _ENGAGED_BY = (
    "student_engagement_form",
    re.compile(r"\b(structure|association|organisme)\b"),
)


def with_signers(sheets: Sheets, documents: Sequence[Document]) -> Sheets:
    """The sheets, a place that is nobody's, or an issuer's who does not issue such papers, given to
    who signs the document of its page: where that has no place yet, and only one may be his."""
    zones = list(sheets.zones)
    for document in documents:
        if document.confidence < _SURE:
            continue
        own = [k for k, zone in enumerate(zones) if zone.page in document.pages]
        for k, party in _named([zones[k] for k in own], document.piece_type).items():
            zones[own[k]] = replace(zones[own[k]], party=party)
    return sheets if zones == list(sheets.zones) else replace(sheets, zones=tuple(zones))


def _named(zones: Sequence[Zone], kind: str) -> dict[int, Party]:
    """New parties of a document's places, by their index."""
    named: dict[int, Party] = {}
    parties = {zone.party for zone in zones}
    issuers = _ISSUERS.get(kind, ())
    if issuers and parties.isdisjoint(issuers):
        loose = [k for k, z in enumerate(zones) if z.party == "unknown" or z.party in _ISSUING]
        if len(loose) == 1:
            named[loose[0]] = issuers[0]
    named |= {k: issuers[0] for k, z in enumerate(zones) if issuers and _is_none_of(z, issuers)}
    if kind == _WORK_CONTRACT:
        named |= _of_work_contract(zones)
    if kind == _ENGAGEMENT and "authority" not in parties:
        engaged = [k for k, z in enumerate(zones) if _ENGAGED_BY.search(folded(z.label))]
        if len(engaged) == 1 and zones[engaged[0]].party != "candidate":
            named[engaged[0]] = "authority"
    if kind in _OF_THE_CANDIDATE and len(zones) == 1 and _is_nobodys(zones[0]):
        named[0] = "candidate"
    if kind in _CONTRACTS and "apprentice" not in parties:
        hired = [k for k, z in enumerate(zones) if z.party == "candidate"]
        if len(hired) == 1:
            named[hired[0]] = "apprentice"
    if kind not in _CONTRACTS and "candidate" not in parties:
        hired = [k for k, z in enumerate(zones) if z.party == "apprentice"]
        if len(hired) == 1:
            named[hired[0]] = "candidate"
    return named


def _is_none_of(zone: Zone, issuers: Sequence[Party]) -> bool:
    """Whether a place is taken for an issuer's who signs no such paper, and its words leave it to
    who does: « Visa DRH » is no school's on a job's description."""
    if zone.party not in _ISSUING or zone.party in issuers or names_firmly(zone.label):
        return False
    may = may_sign(zone.label)
    return issuers[0] in may and (may <= _ISSUING or not zone.label)


def _is_nobodys(zone: Zone) -> bool:
    """Whether a place is of nobody, or an issuer's by what the paper seems: « Fait à Nice, le … »
    names none."""
    end = MADE_AT.search(folded(zone.label)) or is_place_and_day(zone.label)
    return zone.party == "unknown" or (zone.party in _ISSUING and bool(end))


def _of_work_contract(zones: Sequence[Zone]) -> dict[int, Party]:
    """« Mme Untel, présidente » signs for who hires, « lu et approuvé » beside her for who is
    hired: of each the only place that is nobody's yet. An authority that signs alone with who is
    hired hires: « pour le directeur, l'attachée d'administration » of a hospital."""
    named: dict[int, Party] = {}
    parties = {zone.party for zone in zones}
    loose = [k for k, zone in enumerate(zones) if zone.party == "unknown"]
    heads = [k for k in loose if may_sign(zones[k].label) <= _ISSUING]
    hands = [k for k in loose if may_sign(zones[k].label) == _MENTION]
    if "employer" not in parties and len(heads) == 1:
        named[heads[0]] = "employer"
    bodies = [k for k, zone in enumerate(zones) if zone.party == "authority"]
    bodies = [k for k in bodies if not _CONTROLS.search(folded(zones[k].label))]
    hired = not parties.isdisjoint(("candidate", "apprentice"))
    if "employer" not in parties and not named and hired and len(bodies) == 1:
        named[bodies[0]] = "employer"
    hires = "employer" in parties or bool(named)
    if hires and parties.isdisjoint(("candidate", "apprentice")) and len(hands) == 1:
        named[hands[0]] = "candidate"
    return named
