"""The limits and choices of the reader: one frozen value, handed down from the caller."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ocr.seals.trust import NO_TRUST, TrustList

EngineName = Literal["tesserocr", "pytesseract"]


@dataclass(frozen=True, slots=True)
class Settings:
    """Each limit has its finding: see `ocr/refusals.py`.

    `max_pixels` bounds one picture as sent (a photo, a scan, a picture inside a PDF);
    `working_pixels` is what is kept of it in memory. `page_seconds` bounds the recognition of one
    page, `file_seconds` the whole file: pages that come later are not read, and are said so.
    `trust` lists whose seals are believed.
    """

    max_bytes: int = 20_000_000
    max_pages: int = 30
    max_pixels: int = 50_000_000
    working_pixels: int = 16_000_000
    page_seconds: float = 25.0
    file_seconds: float = 55.0
    engine: EngineName = "tesserocr"
    language: str = "fra"
    trust: TrustList = NO_TRUST


DEFAULT = Settings()
