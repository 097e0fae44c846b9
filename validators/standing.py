"""Whether a file is what its rubrique wants: one answer, which every later rule relies on."""

from __future__ import annotations

from enum import StrEnum

from dossiers.finding import Severity
from dossiers.reading import Document, Reading
from dossiers.requirement import Requirement, Tolerance
from validators.settings import Settings

# Papers that honest issuers title alike: seeing one where the other is asked is never a refusal.
NEIGHBOURS = (
    frozenset({"school_certificate", "training_attestation"}),
    frozenset({"work_certificate", "employer_attestation"}),
    frozenset({"professional_training_contract", "employment_contract"}),
    frozenset({"exemption_decision", "duration_decision"}),
)
# Papers of no type of the contract by which an authority says the same for a while: the law takes
# them, a person says if the circular does.
STANDS_IN = {"attestation provisoire du service national": "jdc_certificate"}


class Standing(StrEnum):
    """`tolerated`: outside the line's list, and treated by the circular in its own way.
    `unreadable`: the bytes or the picture gave nothing, nothing else can be said of the file."""

    EXPECTED = "expected"
    TOLERATED = "tolerated"
    UNCERTAIN = "uncertain"
    WRONG = "wrong"
    NOT_ASKED = "not_asked"
    UNREADABLE = "unreadable"


def judge(
    reading: Reading,
    requirement: Requirement | None,
    settings: Settings,
    near: frozenset[str] = frozenset(),
) -> tuple[Standing, Document]:
    """The standing of a file, and the one of its documents that speaks for the rubrique.

    `near` are types that are no strangers there: those of the other half of an « A OU B ».
    """
    if any(f.severity is Severity.BLOCKING for f in reading.sheets.findings):
        return Standing.UNREADABLE, reading.main
    if requirement is None:
        return Standing.NOT_ASKED, reading.main
    believed = [d for d in reading.documents if d.confidence >= settings.typed_enough]
    for document in believed:
        if document.piece_type in requirement.accepts:
            return Standing.EXPECTED, document
    for document in believed:
        if tolerance_of(document, requirement) is not None:
            return Standing.TOLERATED, document
    wanted = {*requirement.accepts, *(name.split("/")[0] for name in requirement.tolerated)}
    near |= {t for pair in NEIGHBOURS if pair & set(requirement.accepts) for t in pair}
    if all(_is_surely_other(d, reading, wanted, near, settings) for d in reading.documents):
        return Standing.WRONG, reading.main
    return Standing.UNCERTAIN, reading.main


def tolerance_of(document: Document, requirement: Requirement) -> Tolerance | None:
    """How the circular treats this type, or this subtype of an accepted type; None: not named."""
    by_subtype = requirement.tolerated.get(f"{document.piece_type}/{document.subtype}")
    return by_subtype or requirement.tolerated.get(document.piece_type)


def _is_surely_other(
    document: Document,
    reading: Reading,
    wanted: set[str],
    near: frozenset[str],
    settings: Settings,
) -> bool:
    """Surely of a type that the rubrique cannot take. A document of no known type counts only when
    there is text enough to tell."""
    left = sum(chance for piece_type, chance in document.alternatives if piece_type in wanted)
    if document.piece_type in wanted | near or document.confidence < settings.surely_typed:
        return False
    if left > settings.could_be_expected:
        return False
    if any(STANDS_IN.get(wording) in wanted for wording in document.evidence):
        return False
    return document.piece_type != "unknown" or has_decent_text(document, reading, settings)


def has_decent_text(document: Document, reading: Reading, settings: Settings) -> bool:
    """Whether the document's pages hold enough legible words to tell what it is."""
    pages = [p for p in reading.sheets.pages if not document.pages or p.number in document.pages]
    legible = [p for p in pages if p.legibility.grade == "good"]
    return sum(len(p.words) for p in legible) >= settings.decent_words
