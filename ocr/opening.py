"""The gate: from bytes to an opened file, or to the finding that says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ocr import refusals, sniff
from ocr.settings import Settings

if TYPE_CHECKING:
    from ocr.pdf_file import PdfFile
    from ocr.picture_file import PictureFile

    Opened = PdfFile | PictureFile

_PDF = "application/pdf"


def open_file(data: bytes, settings: Settings) -> Opened:
    """Raises FaultyFile for whatever cannot be taken. The caller closes what it gets. What opens
    a kind of file is imported for the first one of that kind."""
    if not data:
        raise refusals.empty()
    if len(data) > settings.max_bytes:
        raise refusals.too_large(len(data), settings.max_bytes)
    media_type = sniff.media_type(data)
    try:
        if media_type == _PDF:
            from ocr.pdf_file import PdfFile

            return PdfFile(data, settings)
        from ocr.picture_file import PictureFile

        return PictureFile(data, media_type, settings)
    except refusals.FaultyFile as fault:
        fault.media_type = media_type
        raise
