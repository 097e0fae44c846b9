"""The gate: from bytes to an opened file, or to the finding that says why not."""

from __future__ import annotations

from ocr import refusals, sniff
from ocr.pdf_file import PdfFile
from ocr.picture_file import PictureFile
from ocr.settings import Settings

Opened = PdfFile | PictureFile


def open_file(data: bytes, settings: Settings) -> Opened:
    """Raises FaultyFile for whatever cannot be taken. The caller closes what it gets."""
    if not data:
        raise refusals.empty()
    if len(data) > settings.max_bytes:
        raise refusals.too_large(len(data), settings.max_bytes)
    media_type = sniff.media_type(data)
    try:
        if media_type == PdfFile.media_type:
            return PdfFile(data, settings)
        return PictureFile(data, media_type, settings)
    except refusals.FaultyFile as fault:
        fault.media_type = media_type
        raise
