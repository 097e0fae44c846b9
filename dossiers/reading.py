"""What was read of one file: its pages, the pieces they hold, their fields and marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from dossiers.box import Box
from dossiers.finding import Finding
from dossiers.mark import MachineZone, Mark, Seal, Zone
from dossiers.page import Page

Source = Literal["seal", "mrz", "embedded", "ocr"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a piece: its value in the contract's form, and where it was read.

    `value` is JSON-ready: str (dates as ISO), int, float, list, dict. `read` is the text as it
    stands on the page. `confidence` is 0…1: the chance that `value` is exactly right.
    """

    name: str
    value: Any
    page: int
    box: Box
    read: str
    confidence: float
    source: Source = "ocr"


@dataclass(frozen=True, slots=True)
class Document:
    """One piece found in a file, over one or more of its pages.

    `confidence` is the calibrated chance that `piece_type` is right; `alternatives` are the next
    types with theirs. `evidence` names the wordings that spoke for the type.
    """

    piece_type: str
    subtype: str | None
    confidence: float
    pages: tuple[int, ...]
    fields: dict[str, Field] = field(default_factory=dict)
    alternatives: tuple[tuple[str, float], ...] = ()
    evidence: tuple[str, ...] = ()

    def value(self, name: str) -> Any:
        """The field's value, or None when it was not found."""
        found = self.fields.get(name)
        return None if found is None else found.value


UNKNOWN_DOCUMENT = Document("unknown", None, 0.0, ())


@dataclass(frozen=True, slots=True)
class Sheets:
    """What `ocr` gives back for one file: pages and what stands on them, before any meaning.

    `findings` are those of the file itself (`file_corrupt`, `illegible`, …), without rubrique.
    """

    media_type: str | None
    pages: tuple[Page, ...] = ()
    machine_zones: tuple[MachineZone, ...] = ()
    seals: tuple[Seal, ...] = ()
    marks: tuple[Mark, ...] = ()
    zones: tuple[Zone, ...] = ()
    findings: tuple[Finding, ...] = ()
    timing: dict[str, float] = field(default_factory=dict)  # seconds by stage


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is known of one file. `documents` is never empty; the first is the main one."""

    file: str
    sha256: str
    sheets: Sheets
    documents: tuple[Document, ...] = (UNKNOWN_DOCUMENT,)

    @property
    def main(self) -> Document:
        return self.documents[0]

    @property
    def text(self) -> str:
        return "\n\f\n".join(p.text for p in self.sheets.pages)
