"""Sheets → documents: pages are put together, told apart by type, and their fields read."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from dossiers.page import Page
from dossiers.reading import UNKNOWN_DOCUMENT, Document, Sheets
from pieces.fields.extract import extract
from pieces.parse.folding import fold
from pieces.types.classify import classify
from pieces.types.evidence import PageEvidence, page_evidence
from pieces.types.segments import Segment, is_no_title, is_titled, segments
from pieces.types.shared_sheet import cuts

log = logging.getLogger(__name__)

_NAMES = ("birth_name", "usage_name", "given_names", "full_name")
_LETTERS_A_MISREAD = 5  # of a name read twice, one letter in so many may differ
_LEAF_CONFIDENCE = 0.95  # of what may be a leaf of the paper beside it
_PART_CONFIDENCE, _PART_STRENGTH, _PART_COVERAGE = 0.9, 8.0, 0.55


def understand(sheets: Sheets) -> tuple[Document, ...]:
    """The documents of a file, the main one first: never empty, an unread file gives `unknown`.

    The main document is the one of a known type with most evidence, whatever its place: a covering
    letter does not hide the certificate behind it.
    """
    if not sheets.pages:
        return (UNKNOWN_DOCUMENT,)
    evidence = [_evidence(page, sheets) for page in sheets.pages]
    found: list[Segment] = []
    for segment in segments(evidence, sheets.machine_zones):
        found += _parted(segment, sheets)
    documents = [_document(segment, sheets) for segment in found]
    if len(found) > 1:
        documents = [_among_others(*each) for each in zip(documents, found, strict=True)]
    main = max(range(len(found)), key=lambda i: _weight(found[i], i))
    return (documents[main], *(d for i, d in enumerate(documents) if i != main))


def _evidence(page: Page, sheets: Sheets) -> PageEvidence:
    zones = [z for z in sheets.machine_zones if z.page == page.number]
    seals = [s for s in sheets.seals if s.page == page.number]
    return page_evidence(page, zones, seals)


def _parted(segment: Segment, sheets: Sheets) -> list[Segment]:
    """The documents of a sheet that holds two papers, each sure by itself, else the whole."""
    if len(segment.pages) != 1:
        return [segment]
    for parts in cuts(segment.pages[0].page, segment.pages[0]):
        split = _sure_parts(parts, sheets)
        if split and _name_one_person(split, sheets):
            return split
    return [segment]


def _sure_parts(parts: Sequence[Page], sheets: Sheets) -> list[Segment]:
    """The parts of a sheet, each surely of a type of its own; none from the first that is not: the
    words of the next ones need not be weighed."""
    split: list[Segment] = []
    for page in parts:
        part = _part(page, sheets)
        known = {s.verdict.piece_type for s in split} | {"unknown"}
        if part.verdict.piece_type in known or not _is_sure(part):
            return []
        split.append(part)
    return split


def _part(part: Page, sheets: Sheets) -> Segment:
    zones = [
        z
        for z in sheets.machine_zones
        if z.page == part.number and any(w.box.intersection(z.box) > 0 for w in part.words)
    ]
    evidence = page_evidence(part, zones)
    return Segment((evidence,), classify([evidence]))


def _is_sure(segment: Segment) -> bool:
    """Sure, and with a headline of its own: a column of a form has none."""
    verdict = segment.verdict
    if verdict.confidence < _PART_CONFIDENCE or verdict.strength < _PART_STRENGTH:
        return False
    evidence = segment.pages[0]
    return any(
        t.kind.split("/")[0] == verdict.piece_type
        and t.hit.coverage >= _PART_COVERAGE
        and not is_no_title(evidence.page, t)
        for t in evidence.headlines()
    )


def _name_one_person(parts: Sequence[Segment], sheets: Sheets) -> bool:
    """Whether each part names its holder, and the same: two papers copied on one sheet do; the
    sections of a form (« Contrat d'apprentissage », its firm and master) do not."""
    held = [
        {word for name in _NAMES if name in fields for word in _words_of_name(fields[name].value)}
        for fields in (_document(part, sheets).fields for part in parts)
    ]
    return all(
        any(
            Levenshtein.distance(a, b) <= len(a) // _LETTERS_A_MISREAD
            for a in held[0]
            for b in other
        )
        for other in held[1:]
    )


def _words_of_name(value: str | list[str]) -> list[str]:
    whole = value if isinstance(value, str) else " ".join(value)
    return [w for w in re.findall(r"[a-z]+", fold(whole)) if len(w) > 2]


def _document(segment: Segment, sheets: Sheets) -> Document:
    verdict = segment.verdict
    pages = tuple(e.page for e in segment.pages)
    document = Document(
        verdict.piece_type,
        verdict.subtype,
        verdict.confidence,
        tuple(p.number for p in pages),
        alternatives=verdict.alternatives,
        evidence=verdict.evidence,
    )
    if verdict.piece_type == "unknown":
        return document
    return _with_fields(document, pages, sheets)


def _among_others(document: Document, segment: Segment) -> Document:
    """One of a file's documents: surely another paper only with a title and a holder of its own; a
    leaf of the paper beside it has neither."""
    own = is_titled(segment.pages, segment.verdict) or any(
        s.kind.startswith(document.piece_type) for e in segment.pages for s in e.signs
    )
    if document.piece_type == "unknown" or (own and any(n in document.fields for n in _NAMES)):
        return document
    return replace(document, confidence=min(document.confidence, _LEAF_CONFIDENCE))


def _with_fields(document: Document, pages: Sequence[Page], sheets: Sheets) -> Document:
    """A reader that fails loses the fields, not the type: the run goes on, the fault is logged
    without a word of the paper."""
    try:
        fields, subtype = extract(document.piece_type, document.subtype, pages, sheets)
    except Exception as fault:
        place = traceback.extract_tb(fault.__traceback__)[-1]
        log.error(
            "fields of %s not read: %s at %s:%s",
            document.piece_type,
            type(fault).__name__,
            place.name,
            place.lineno,
        )
        return document
    return replace(document, fields=fields, subtype=subtype)


def _weight(segment: Segment, place: int) -> tuple[bool, bool, int, int]:
    verdict = segment.verdict
    known = verdict.piece_type != "unknown"
    return known, verdict.confidence >= 0.8, round(verdict.strength / 4), -place
