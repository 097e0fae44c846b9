"""Where whom a paper is about signs, told by his own name printed at the place: « Bon pour
accord » over « Gabin DUPRAT » is his, whatever the label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossiers.mark import Party, Zone
from dossiers.page import Page
from dossiers.reading import Document, Sheets
from ocr.marks.parties import folded, may_sign, names_firmly
from ocr.marks.runs import PROSE, Piece, em_of, pieces_of, shared_width
from pieces.signing.spare_ink import Ink, loose_inks

_SURE = 0.9  # chance of a kind from which it tells who signs
_BELIEVED = 0.4  # confidence of a name, which is looked for again at the place
_WORDS = 8  # « Gabin DUPRAT, le 3 avril 2024 »
_OVER_EM, _UNDER_EM = 2.5, 2.0  # a name over its place; under a signature
_ROOM_EM = 5.0  # from a name to the signature below it
_ALIGNED = 0.3  # share of its width that a name has in common with a place
_AFTER = 3  # lines of text below a signature, at most
_TOLD = 0.7
_DATA = re.compile(r"[@:]|(\d\d[ .]){3}")
_TRAINS = frozenset({"apprenticeship_contract", "professional_training_contract"})
_HIRED: frozenset[Party] = frozenset({"candidate", "apprentice"})


@dataclass(frozen=True, slots=True)
class _Names:
    """Folded words of each surname, and of the given names."""

    surnames: tuple[frozenset[str], ...]
    given: frozenset[str]

    def are_in(self, text: str) -> bool:
        """Whether a text has a surname whole, with a given name or the initial of one."""
        words = set(folded(text).split())
        called = words & self.given or words & {name[0] for name in self.given}
        return bool(called) and any(surname <= words for surname in self.surnames)


def with_holders_hand(sheets: Sheets, documents: Sequence[Document]) -> Sheets:
    """The sheets with the place at which the holder's name stands given to him, where he has none
    yet that was told."""
    zones = list(sheets.zones)
    for document in documents:
        names = _names_of(document)
        if document.confidence < _SURE or not names.surnames or not names.given:
            continue
        own = [zone for zone in zones if zone.page in document.pages]
        if any(z.party in _HIRED and z.state != "unclear" and _is_asked(z) for z in own):
            continue
        party: Party = "apprentice" if document.piece_type in _TRAINS else "candidate"
        for page in (page for page in sheets.pages if page.number in document.pages):
            old, new = _told(page, own, names, party, sheets)
            if new is not None:
                zones = [*(zone for zone in zones if zone is not old), new]
    return sheets if zones == list(sheets.zones) else replace(sheets, zones=tuple(zones))


def _is_asked(zone: Zone) -> bool:
    """Whether the words of a place say that the holder signs there."""
    return bool(zone.label) and names_firmly(zone.label)


def _names_of(document: Document) -> _Names:
    found = document.fields.items()
    sure = {key: field.value for key, field in found if field.confidence >= _BELIEVED}
    surnames = [str(sure[key]) for key in ("birth_name", "usage_name") if sure.get(key)]
    given = [str(name) for name in sure.get("given_names") or ()]
    for word in str(sure.get("full_name") or "").split():
        (surnames if word.isupper() else given).append(word)
    parts = (frozenset(folded(name).split()) for name in surnames)
    words = (word for name in given for word in folded(name).split())
    return _Names(tuple(part for part in parts if part), frozenset(words))


def _told(
    page: Page, zones: Sequence[Zone], names: _Names, party: Party, sheets: Sheets
) -> tuple[Zone | None, Zone | None]:
    """The place at which a name of the holder's stands, and what it becomes; a signature in no
    place, under or over his name."""
    em = em_of(page)
    pieces = pieces_of(page, em * page.height / max(page.width, 1))
    named = [p for p in pieces if _is_of_one(p) and names.are_in(p.text)]
    here = [zone for zone in zones if zone.page == page.number]
    free = [z for z in here if _may_be_his(z) and _ends(z, pieces)]
    at = [(z, p) for z in free for p in named if _is_at(p, z, em)]
    if at:
        zone, name = min(at, key=lambda pair: abs(pair[0].box.centre[0] - pair[1].box.centre[0]))
        return zone, replace(zone, party=party, label=f"{zone.label} {name.text}".strip())
    own = [mark for mark in sheets.marks if mark.page == page.number]
    loose = [ink for ink in loose_inks(here, own) if not ink.stamped]
    by = [(i, p) for i in loose for p in named if _is_by(p, i, em) and _ends(i, pieces)]
    if len({id(ink) for ink, _ in by}) != 1:
        return None, None
    ink, name = by[0]
    confidence = round(min(ink.confidence, _TOLD), 3)
    return None, Zone(party, page.number, ink.box, "signed", confidence, name.text)


def _may_be_his(zone: Zone) -> bool:
    """Whether the words of a place name nobody else."""
    if zone.party in _HIRED:
        return False
    return not zone.label or ("candidate" in may_sign(zone.label) and not names_firmly(zone.label))


def _is_at(piece: Piece, zone: Zone, em: float) -> bool:
    """Whether a name stands in a place, or right over it."""
    middle = piece.box.centre[1]
    level = zone.box.y0 - _OVER_EM * em < middle < zone.box.y1
    return level and shared_width(piece.box, zone.box) > _ALIGNED


def _is_by(piece: Piece, ink: Ink, em: float) -> bool:
    over = -em < ink.box.y0 - piece.box.y1 < _ROOM_EM * em
    under = -em < piece.box.y0 - ink.box.y1 < _UNDER_EM * em
    return (over or under) and shared_width(piece.box, ink.box) > _ALIGNED


def _ends(place: Zone | Ink, pieces: Sequence[Piece]) -> bool:
    """Whether hardly any text stands below a place."""
    below = [p for p in pieces if len(p.words) >= PROSE and p.box.y0 > place.box.y1]
    return len(below) <= _AFTER


def _is_of_one(piece: Piece) -> bool:
    """Whether a run of words may be a name and a day alone: no address, no field."""
    return len(piece.words) <= _WORDS and not _DATA.search(piece.text)
