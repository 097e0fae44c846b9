"""Zones that stand in a page's words already: a text layer, or lines that an OCR read rightly."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.box import union
from dossiers.mark import MachineZone
from dossiers.page import Word
from ocr.mrz.parse import parse_lines

_LENGTHS = {30: 3, 36: 2, 44: 2}  # characters a line: lines a zone
_TEXT_LAYER = 1.0  # the confidence of words that nobody had to recognise


def zones_in_words(words: Sequence[Word], page: int) -> list[MachineZone]:
    """Zones made up of whole lines of `words`.

    From a text layer every zone is taken, whatever its digits say; from recognised words only
    those whose check digits all hold, since anything else may be the reader's own mistake.
    """
    lines = _long_lines(words)
    zones: list[MachineZone] = []
    place = 0
    while place < len(lines):
        zone = _zone_at(lines, place, page)
        place += len(zone.lines) if zone else 1
        if zone:
            zones.append(zone)
    return zones


def _long_lines(words: Sequence[Word]) -> list[tuple[str, tuple[Word, ...]]]:
    """Lines of 30, 36 or 44 characters of the zone's alphabet, top to bottom."""
    grouped: dict[int, list[Word]] = {}
    for word in words:
        grouped.setdefault(word.line, []).append(word)
    found = []
    for number in sorted(grouped):
        ordered = tuple(sorted(grouped[number], key=lambda w: w.box.x0))
        text = "".join(w.text for w in ordered).replace("«", "<<").replace("‹", "<").upper()
        if len(text) in _LENGTHS and re.fullmatch(r"[0-9A-Z<]+", text):
            found.append((text, ordered))
    return found


def _zone_at(
    lines: list[tuple[str, tuple[Word, ...]]], place: int, page: int
) -> MachineZone | None:
    length = len(lines[place][0])
    for count in (_LENGTHS[length], 1):
        chosen = lines[place : place + count]
        if len(chosen) < count or any(len(text) != length for text, _ in chosen):
            continue
        used = [word for _, ws in chosen for word in ws]
        confidence = min(word.confidence for word in used)
        box = union(word.box for word in used)
        zone = parse_lines([text for text, _ in chosen], page, box, confidence)
        if zone is None or zone.valid is None:
            continue
        if zone.valid or (confidence >= _TEXT_LAYER and any("<" in t for t, _ in chosen)):
            return zone
    return None
