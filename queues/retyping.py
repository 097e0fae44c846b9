"""Reads a file's fields anew as those of the paper that a person says it is; in a child."""

from __future__ import annotations

from dataclasses import replace

from dossiers.reading import Document, Reading
from pieces.fields.extract import extract


def retyped(reading: Reading, piece_type: str, subtype: str | None) -> Reading:
    """The main document as that type, over the pages that it had: all of them where the machine
    had told none."""
    main = reading.main
    wanted = main.pages or tuple(page.number for page in reading.sheets.pages)
    pages = [page for page in reading.sheets.pages if page.number in wanted]
    document = Document(piece_type, subtype, 1.0, wanted)
    if pages and piece_type != "unknown":
        fields, read = extract(piece_type, subtype, pages, reading.sheets)
        document = replace(document, fields=fields, subtype=subtype or read)
    return replace(reading, documents=(document, *reading.documents[1:]))
