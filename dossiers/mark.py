"""What is on a page besides print: signatures, stamps, machine-readable zones, seals."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from dossiers.box import Box

# A `trace` is ink that may be a pen's, told as a signature or not: while one is left over, nobody
# can say that a party without a place did not sign.
MarkKind = Literal[
    "signature", "stamp", "handwriting", "trace", "photo", "mrz", "2d_doc", "pdf_signature"
]
Party = Literal[
    "candidate",  # the person the piece is about, or who signs for himself
    "apprentice",
    "legal_representative",
    "employer",  # firm, company, employer's representative
    "training_centre",  # CFA, school, training body, its director
    "authority",  # rectorat, préfecture, jury, military authority, physician
    "unknown",
]
ZoneState = Literal["signed", "empty", "unclear"]
Format = Literal["TD1", "TD2", "TD3", "CNI", "MRVA", "MRVB", "DL"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark found on a page, with the part of the page it covers and a confidence 0…1."""

    kind: MarkKind
    page: int
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Zone:
    """A place where a party is to sign, found by its printed label.

    `state`: `signed`, `empty`, or `unclear` where the machine cannot tell. `confidence` is that of
    the state. `label` is the label's text as read. `stamped` tells whether a stamp lies in the
    zone; `dated` whether a date was written beside it (None: not looked for or cannot tell).
    """

    party: Party
    page: int
    box: Box
    state: ZoneState
    confidence: float
    label: str
    stamped: bool | None = None
    dated: bool | None = None


@dataclass(frozen=True, slots=True)
class MachineZone:
    """A machine-readable zone (ICAO 9303, or the French CNI's 2 × 36), repaired only where check
    digits prove the repair.

    `checks` maps each check digit (`document_number`, `birth_date`, `expiry_date`, `optional`,
    `composite`) to whether it holds. `valid` is True when all digits of the format hold, False when
    one fails, None when the lines could not be read whole. `surname` and `given_names` are as
    printed there: transliterated, perhaps truncated (`name_truncated`).
    `document_kind` is `national_id_card`, `passport`, `residence_permit`, `visa`,
    `driving_licence` or None.
    """

    format: Format
    lines: tuple[str, ...]
    page: int
    box: Box
    valid: bool | None
    checks: dict[str, bool]
    confidence: float
    issuer: str | None = None  # ISO 3166-1 alpha-3 (D for Germany, as printed)
    nationality: str | None = None
    surname: str | None = None
    given_names: tuple[str, ...] = ()
    name_truncated: bool = False
    document_number: str | None = None
    birth_date: dt.date | None = None
    expiry_date: dt.date | None = None
    issue_month: str | None = None  # "YYYY-MM", from the French CNI's number
    sex: str | None = None  # M, F or X
    document_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Seal:
    """An electronic seal: a 2D-Doc or an electronic signature of a PDF.

    `state`: `verified` (intact and trusted by the configured list), `intact` (cryptographically
    right, signer not in the list), `invalid` (altered after signing, wrong signature, malformed),
    `unverifiable` (certificate not known, or a format that cannot be checked), `empty` (a signature
    field that nobody signed).
    `reason` is a short stable code for anything but `verified`. `fields` holds what the seal says,
    under the contract's field names where they exist (`birth_name`, `given_names`, …) and under
    the table's own ids (e.g. `2ddoc:62`) otherwise.
    """

    kind: Literal["2d_doc", "pdf_signature"]
    state: Literal["verified", "intact", "invalid", "unverifiable", "empty"]
    reason: str | None
    page: int | None
    box: Box | None
    document_type: str | None = None  # of the official 2D-Doc table
    signer: str | None = None
    signed_at: dt.datetime | None = None
    covers_whole_file: bool | None = None
    fields: dict[str, str] = field(default_factory=dict)
