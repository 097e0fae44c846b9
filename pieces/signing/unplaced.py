"""Parties that have to sign a kind of paper and whose place was not found: the ink tells, where it
leaves one answer. As many signatures too many as parties too few are theirs; where no ink on the
paper may be a pen's, nobody signed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossiers.box import Box
from dossiers.mark import Mark, Party, Zone
from dossiers.page import Page
from dossiers.reading import Document, Sheets
from ocr.marks.endings import is_waived
from ocr.marks.parties import may_sign
from ocr.marks.reaching import HANDS
from ocr.marks.runs import Piece, em_of, pieces_of
from pieces.signing.spare_ink import HELD, Ink, crowded, share, spare_inks

_SURE = 0.9  # chance of a kind from which it names who signs
# Less than what refuses a paper (0.8): a place was not seen, only that no pen was used.
_TOLD_EMPTY, _TOLD_SIGNED = 0.6, 0.7
_WHOLE = Box(0.0, 0.0, 1.0, 1.0)
_CONTRACT: tuple[Party, ...] = ("employer", "apprentice")
# Of 1,300 layouts of these kinds 98 in 100 have a place for each of these parties.
_NEEDED: dict[str, tuple[Party, ...]] = {
    "accommodation_notice": ("authority",),
    "apprenticeship_contract": (*_CONTRACT, "training_centre"),
    "benefit_waiver": ("candidate",),
    "census_attestation": ("authority",),
    "disability_recognition": ("authority",),
    "duration_decision": ("authority",),
    "electrical_safety_attestation": ("training_centre",),
    "employer_attestation": ("employer",),
    "employment_contract": ("employer", "candidate"),
    "exemption_decision": ("authority",),
    "first_aid_attestation": ("training_centre",),
    "internship_attestation": ("employer",),
    "jdc_certificate": ("authority",),
    "jdc_exemption": ("authority",),
    "job_description": ("employer",),
    "language_attestation": ("training_centre",),
    "medical_certificate": ("authority",),
    "professional_training_contract": _CONTRACT,
    "r408_attestation": ("training_centre",),
    "refrigerant_attestation": ("training_centre",),
    "registration_confirmation": ("candidate",),
    "school_certificate": ("training_centre",),
    "student_engagement_form": ("candidate",),
    "training_attestation": ("training_centre",),
    "work_at_height_attestation": ("training_centre",),
    "work_certificate": ("employer",),
}
# Who else signs often enough to own a signature that is nobody's, or in place of the first.
_ALSO: dict[str, tuple[Party, ...]] = {
    "diploma": ("authority",),
    "job_description": ("candidate",),
    "professional_training_contract": ("training_centre",),
    "transcript": ("authority",),
}
_INSTEAD: dict[str, tuple[Party, ...]] = {
    "duration_decision": ("training_centre",),
    "electrical_safety_attestation": ("employer",),
    "first_aid_attestation": ("authority",),
    "r408_attestation": ("employer",),
    "work_at_height_attestation": ("employer",),
}
_CONTRACTS = frozenset(
    {"apprenticeship_contract", "employment_contract", "professional_training_contract"}
)


def with_unplaced(sheets: Sheets, documents: Sequence[Document]) -> Sheets:
    """The sheets, and with them what can be told of the parties without a place."""
    zones = list(sheets.zones)
    for document in documents:
        if document.confidence < _SURE:
            continue
        own = [zone for zone in zones if zone.page in document.pages]
        marks = [mark for mark in sheets.marks if mark.page in document.pages]
        for old, new in _told(document, own, marks, sheets):
            zones = [zone for zone in zones if zone is not old]
            zones.append(new)
    return sheets if zones == list(sheets.zones) else replace(sheets, zones=tuple(zones))


def _told(
    document: Document, zones: Sequence[Zone], marks: Sequence[Mark], sheets: Sheets
) -> list[tuple[Zone | None, Zone]]:
    """New places of a document, each with the one that it stands for."""
    kind = document.piece_type
    parties = {zone.party for zone in zones if zone.label}
    if parties & set(_INSTEAD.get(kind, ())):
        return []
    told = {zone.party for zone in zones if zone.label and zone.state != "unclear"}
    needed = [p for p in _NEEDED.get(kind, ()) if p not in parties]
    doubted = [p for p in _NEEDED.get(kind, ()) if p not in told]
    also = [p for p in _ALSO.get(kind, ()) if p not in parties]
    spare = spare_inks(zones, marks, each_once=kind in _CONTRACTS)
    doubts = [zone for zone in zones if zone.party in doubted]
    beside = not also and all(_is_by_one_of(ink, doubts) for ink in spare)
    for missing in (needed, [*needed, *also], doubted if beside else []):
        if missing and len(spare) == len(missing) and _may_own(missing, spare):
            return [(i.zone, _signed(p, i)) for p, i in zip(missing, spare, strict=True)]
    bare = not spare and not _is_doubtful(document, zones, marks, sheets)
    if needed and bare and not _may_be_ill_named(kind, zones):
        return [(None, _empty(party, document)) for party in needed]
    return []


def _is_by_one_of(ink: Ink, zones: Sequence[Zone]) -> bool:
    """Whether a signature stands level with a place in doubt, or above or below it."""
    return any(
        zone.state == "unclear"
        and zone.page == ink.page
        and (
            min(zone.box.y1, ink.box.y1) > max(zone.box.y0, ink.box.y0)
            or min(zone.box.x1, ink.box.x1) > max(zone.box.x0, ink.box.x0)
        )
        for zone in zones
    )


def _may_own(parties: Sequence[Party], spare: Sequence[Ink]) -> bool:
    """Whether the words beside every signature leave it to any of the parties, and whether no mere
    person's only signatures lie on stamps."""
    labels = [ink.zone.label for ink in spare if ink.zone]
    worded = all(party in may_sign(label) for label in labels for party in parties)
    hands = sum(party in HANDS for party in parties)
    return worded and hands <= sum(not ink.stamped for ink in spare)


def _is_doubtful(
    document: Document, zones: Sequence[Zone], marks: Sequence[Mark], sheets: Sheets
) -> bool:
    """Whether a pen may have been used that no place tells of, or tells only in part; or whether
    the paper says that nobody signs it."""
    signed = [zone for zone in zones if zone.state == "signed"]
    pages = [page for page in sheets.pages if page.number in document.pages]
    inks = (mark for mark in marks if mark.kind in ("signature", "trace"))
    return (
        any(page.legibility.grade != "good" for page in pages)
        or any(zone.state == "unclear" for zone in zones)
        or any(all(share(ink, zone) < HELD for zone in signed) for ink in inks)
        or crowded(zones, marks)
        or any(is_waived(_pieces(page)) for page in pages)
    )


def _pieces(page: Page) -> Sequence[Piece]:
    return pieces_of(page, em_of(page) * page.height / max(page.width, 1))


def _may_be_ill_named(kind: str, zones: Sequence[Zone]) -> bool:
    """Whether a parent's signature may be the child's, or that of whom a paper is about the
    issuer's, without which there is no such paper."""
    signed = {zone.party for zone in zones if zone.state == "signed"}
    return "legal_representative" in signed or (kind not in _CONTRACTS and "candidate" in signed)


def _signed(party: Party, ink: Ink) -> Zone:
    confidence = min(ink.confidence, _TOLD_SIGNED)
    label = ink.zone.label if ink.zone else ""
    return Zone(party, ink.page, ink.box, "signed", round(confidence, 3), label)


def _empty(party: Party, document: Document) -> Zone:
    return Zone(party, max(document.pages), _WHOLE, "empty", _TOLD_EMPTY, "")
