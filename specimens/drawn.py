"""What is known of a printed piece: its page, its fields, the places to sign, stamps and seals, and
where each came to stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from specimens.case import Case
from specimens.ink import Strokes
from specimens.seals import SealTruth

NAMES = ("birth_name", "usage_name", "given_names", "full_name")
# Fields a check cannot do without, by type (contract: « Piece types and their fields »).
NEEDED: dict[str, tuple[str, ...]] = {
    "registration_confirmation": ("birth_date", "session", "academy", "speciality", "signed_on"),
    "identity_document": ("birth_date", "expiry_date", "sides"),
    "jdc_certificate": ("birth_date",),
    "jdc_exemption": ("birth_date",),
    "census_attestation": ("birth_date",),
    "r408_attestation": ("annexes", "issue_date"),
    "work_certificate": ("periods", "employer"),
    "business_registration": ("registered_on",),
    "apprenticeship_contract": ("training_hours", "signed_by", "start", "end"),
    "training_attestation": ("training_hours",),
    "school_certificate": ("school_year", "year_of_study"),
    "internship_attestation": ("periods",),
    "transcript": ("session", "speciality", "scores"),
    "diploma": ("title", "obtained_on"),
    "benefit_waiver": ("speciality", "signed_on"),
    "disability_recognition": ("end",),
    "language_attestation": ("language",),
    "accommodation_notice": ("session",),
}

PARTIES = (
    "candidate", "apprentice", "legal_representative", "employer", "training_centre", "authority",
)  # fmt: skip


@dataclass(slots=True)
class PageSetup:
    """Millimetres and points. `header`, `footer`, `background` are markup."""

    width_mm: float = 210
    height_mm: float = 297
    margin_mm: tuple[float, float, float, float] = (20, 20, 20, 20)  # top, right, bottom, left
    font: str = "Liberation Sans"
    size_pt: float = 10.5
    leading_em: float = 0.62
    justify: bool = False
    header: str = ""
    footer: str = ""
    background: str = ""
    fill: str = "white"
    numbering: bool = False


@dataclass(slots=True)
class ZoneTruth:
    """A place to sign. `box` is in fractions of the printed page, filled in when drawn."""

    party: str
    state: str  # signed, empty
    stamped: bool = False
    page: int = 1
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class StampTruth:
    lines: tuple[str, ...]
    shape: str
    colour: str
    page: int = 1
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class Pen:
    """A signature that a PDF viewer wrote as an annotation: `asset` draws it where the page becomes
    a picture; `turn_degrees` is clockwise; `page` and `box` as of a place to sign."""

    asset: str
    strokes: Strokes
    width_mm: float
    height_mm: float
    turn_degrees: float
    page: int = 1
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


# Defects that leave a party's place without its hand; the last one with its stamp.
UNSIGNED = ("unsigned", "typed_signature", "logo_signature", "only_stamped")
INK_WAYS = ("image", "strokes", "annotation")


@dataclass(slots=True)
class Drawn:
    """A printed piece and its truth. `printed` maps each field to the texts it was printed as."""

    case: Case
    source: str
    assets: dict[str, bytes]
    pdf: bytes
    fields: dict[str, Any]
    printed: dict[str, list[str]]
    zones: list[ZoneTruth]
    stamps: list[StampTruth]
    mrz: list[str]
    sides: list[str]
    subtype: str | None
    page_count: int
    width_mm: float
    seals: list[SealTruth] = field(default_factory=list)
    ink_way: str = "image"  # how a born-digital file carries its signatures, one of INK_WAYS
    preceded_by: Drawn | None = None  # a covering letter in the same file
    followed_by: Drawn | None = None  # another piece in the same file

    @property
    def pages_before(self) -> int:
        return 0 if self.preceded_by is None else self.preceded_by.page_count

    @property
    def needed(self) -> list[str]:
        wanted = (*NAMES, *NEEDED.get(self.case.piece_type, ()))
        return [name for name in wanted if name in self.fields]
