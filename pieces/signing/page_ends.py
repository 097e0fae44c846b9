"""Places at the end of a page's text that no words ask for: on a page that another follows, nobody
signs there who has a place of his own further on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.mark import Zone
from dossiers.reading import Document, Sheets
from ocr.marks.parties import folded
from ocr.marks.runs import MADE_AT, PROSE

# « IV. – L'apprenti perçoit 58 % du salaire minimum. », « à respecter le règlement intérieur et »
_SENTENCE = re.compile(r".*[.;,]\s*|[a-zà-ÿ].*")
_SEVERAL = 2  # parties
_INKS = ("signature", "handwriting", "trace")


def without_page_ends(sheets: Sheets, documents: Sequence[Document]) -> Sheets:
    """The sheets without the places in doubt where a sentence ends, without any ink, of who has a
    labelled place on a later page of the document; or of nobody, where several sign there."""
    dropped = [
        zone
        for document in documents
        for zone in sheets.zones
        if zone.page in document.pages and _is_mere_end(zone, document, sheets)
    ]
    if not dropped:
        return sheets
    return replace(sheets, zones=tuple(z for z in sheets.zones if z not in dropped))


def _is_mere_end(zone: Zone, document: Document, sheets: Sheets) -> bool:
    if zone.state != "unclear" or not _ends_text(zone.label):
        return False
    inks = (m for m in sheets.marks if m.kind in _INKS and m.page == zone.page)
    if any(ink.box.intersection(zone.box) > 0 for ink in inks):
        return False
    later = {
        other.party
        for other in sheets.zones
        if other.page > zone.page
        and other.page in document.pages
        and other.label
        and not _ends_text(other.label)
    }
    if zone.party == "unknown":
        return len(later - {"unknown"}) >= _SEVERAL
    return zone.party in later


def _ends_text(label: str) -> bool:
    sentence = len(label.split()) >= PROSE and _SENTENCE.fullmatch(label)
    return bool(sentence or MADE_AT.search(folded(label)))
