"""Where the parties sign on a document: its zones, marks and seals, those of its own pages."""

from __future__ import annotations

import re
from collections import Counter

from dossiers.mark import Mark, MarkKind, Party, Seal, Zone
from validators.case import PieceCase

TRUSTED = ("verified", "intact")


def is_own_page(piece: PieceCase, page: int | None) -> bool:
    """Whether the page is the document's; a document without pages takes the whole file."""
    own = piece.document.pages
    return page is None or not own or page in own


def zones_of(piece: PieceCase, *parties: Party) -> list[Zone]:
    """Signing places of the document, of `parties` alone when some are named."""
    return [
        z
        for z in piece.reading.sheets.zones
        if is_own_page(piece, z.page) and (not parties or z.party in parties)
    ]


def marks_of(piece: PieceCase, kind: MarkKind, least: float) -> list[Mark]:
    """Marks of one kind on the document, at least as sure as `least`."""
    return [
        m
        for m in piece.reading.sheets.marks
        if m.kind == kind and m.confidence >= least and is_own_page(piece, m.page)
    ]


def holds_stray_word(piece: PieceCase, zone: Zone) -> bool:
    """Whether recognition saw a lone word in the zone, beside its label: ink is often read so (a
    paraph as « NV »), and a place with something in it is not surely empty."""
    page = next((p for p in piece.reading.sheets.pages if p.number == zone.page), None)
    if page is None or page.text_source != "ocr":
        return False
    label = set(re.findall(r"\w+", zone.label.lower()))
    inside = [w for w in page.words if zone.box.contains(*w.box.centre)]
    on_line = Counter(w.line for w in inside)
    return any(
        on_line[w.line] == 1 and re.search(r"\w", w.text) and w.text.lower() not in label
        for w in inside
    )


def document_seals(piece: PieceCase) -> list[Seal]:
    """Electronic signatures that hold (signed, and not altered since)."""
    return [
        s
        for s in piece.reading.sheets.seals
        if s.kind == "pdf_signature" and s.state in TRUSTED and is_own_page(piece, s.page)
    ]
