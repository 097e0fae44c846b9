"""Places of signature that the written rules left without an answer, told by the learned chances:
never against an answer of theirs, and never so surely that a paper is refused on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from dossiers.mark import Mark, Party, Zone
from dossiers.reading import Document, Sheets
from ocr.marks.runs import Piece
from pieces.roles.chances import Model
from pieces.signing.chances import NOBODY, PARTIES, ROLES, Chances, models, one_to_one
from pieces.signing.surroundings import Surroundings

_SURE_KIND = 0.9  # chance of a kind of paper from which it says who signs
# Below, learned on whole generations of layouts held out in turn (docs/lecture.md).
_SIGNED, _EMPTY = 0.5, 0.5  # chance of a party's signature; of a label that asks for it
_PEN = 0.6  # the least chance of a signature that may be told as one
_NO_PEN = 0.08  # chance that an ink is the party's, below which its place is empty
_ANOTHERS, _NOTHING = 0.7, 0.97  # chance of an ink to be another's, or nobody's signature
_MOST_INKS = 6  # of a document, the likeliest
# How many times likelier a party's is the ink of a place said signed, or left in doubt.
_IN_SIGNED, _IN_DOUBT = 4.0, 3.0
# A guess may speak for a candidate and never against him (`validators.settings`).
_MOST_BELIEVED, _LEAST_BELIEVED = 0.7, 0.5
_TWINS: dict[Party, Party] = {"candidate": "apprentice", "apprentice": "candidate"}


@dataclass(frozen=True, slots=True)
class _Ink:
    """An ink and its chances over `ROLES`, the party's own once shared out."""

    mark: Mark
    chances: Chances


@dataclass(frozen=True, slots=True)
class _Asking:
    """A piece of print on a page and its chances over `ROLES`."""

    page: int
    piece: Piece
    chances: Chances


def with_second_look(sheets: Sheets, documents: Sequence[Document]) -> Sheets:
    """The sheets with a place told signed or empty for each party that signs such a paper and has
    no answer yet, where the models are sure."""
    return told(sheets, documents, models())


def told(sheets: Sheets, documents: Sequence[Document], by: tuple[Model, Model]) -> Sheets:
    """The same by models of inks and of pieces of print."""
    zones = list(sheets.zones)
    for document in documents:
        if document.confidence < _SURE_KIND:
            continue
        asked = by[0].asked_of(document.piece_type)
        wanting = [party for party in PARTIES if party in asked and _wants(party, zones, document)]
        if wanting:
            _tell(wanting, sheets, document, zones, by)
    return sheets if zones == list(sheets.zones) else replace(sheets, zones=tuple(zones))


def _wants(party: Party, zones: Sequence[Zone], document: Document) -> bool:
    """Whether neither a party nor its twin (a candidate is an apprentice) has an answer."""
    own = {party, _TWINS.get(party, party)}
    return not any(
        zone.party in own and zone.page in document.pages and zone.state != "unclear"
        for zone in zones
    )


def _tell(
    wanting: Sequence[Party],
    sheets: Sheets,
    document: Document,
    zones: list[Zone],
    by: tuple[Model, Model],
) -> None:
    pages = _pages(sheets, document)
    inks = _shared_out(_inks(pages, document, by[0]), zones)
    bare = []
    for party in wanting:
        own = [k for k, z in enumerate(zones) if z.party == party and z.page in document.pages]
        found = _signed(party, inks)
        if found is None:
            bare += [] if own else [party]
            continue
        at = next((k for k in own if _is_about(zones[k], found)), None)
        if at is None:
            zones.append(found)
        else:
            zones[at] = replace(zones[at], state=found.state, confidence=found.confidence)
    bare = [party for party in bare if not any(_may_be_of(ink, party) for ink in inks)]
    if bare and not _has_stray(sheets, document, inks):
        asking = _asking(pages, document, by[1])
        zones += [zone for party in bare if (zone := _empty(party, asking, sheets)) is not None]


def _has_stray(sheets: Sheets, document: Document, inks: Sequence[_Ink]) -> bool:
    """Whether a trace that was not weighed stands in no signed place: too faint, or one of many."""
    weighed = {id(ink.mark) for ink in inks}
    signed = [zone for zone in sheets.zones if zone.state == "signed"]
    return any(
        mark.kind == "trace"
        and mark.page in document.pages
        and id(mark) not in weighed
        and not any(z.page == mark.page and z.box.contains(*mark.box.centre) for z in signed)
        for mark in sheets.marks
    )


def _is_about(zone: Zone, found: Zone) -> bool:
    return zone.page == found.page and zone.box.contains(*found.box.centre)


def _pages(sheets: Sheets, document: Document) -> list[tuple[int, Surroundings]]:
    """The pages of a document that bear words, by their numbers."""
    return [
        (page.number, Surroundings(page, sheets.pages[:at], sheets.marks))
        for at, page in enumerate(sheets.pages)
        if page.number in document.pages and page.words
    ]


def _inks(pages: Sequence[tuple[int, Surroundings]], document: Document, by: Model) -> list[_Ink]:
    inks = []
    for _, around in pages:
        rows = by.chances(document.piece_type, [around.of_ink(ink) for ink in around.inks])
        inks += [_Ink(ink, row) for ink, row in zip(around.inks, rows, strict=True)]
    return inks


def _asking(
    pages: Sequence[tuple[int, Surroundings]], document: Document, by: Model
) -> list[_Asking]:
    asking = []
    for number, around in pages:
        rows = by.chances(document.piece_type, [around.of_piece(one) for one in around.pieces])
        asking += [
            _Asking(number, piece, row) for piece, row in zip(around.pieces, rows, strict=True)
        ]
    return asking


def _shared_out(inks: Sequence[_Ink], zones: Sequence[Zone]) -> list[_Ink]:
    """The likeliest inks with their chances, each party signing once."""
    likeliest = sorted(inks, key=lambda ink: -ink.mark.confidence)[:_MOST_INKS]
    if not likeliest:
        return []
    shared = one_to_one(np.stack([_by_places(ink, zones) for ink in likeliest]))
    return [_Ink(ink.mark, row) for ink, row in zip(likeliest, shared, strict=True)]


def _by_places(ink: _Ink, zones: Sequence[Zone]) -> Chances:
    """An ink's chances once the places that it stands in have been heard."""
    chances = ink.chances.copy()
    for zone in zones:
        inside = zone.page == ink.mark.page and zone.box.contains(*ink.mark.box.centre)
        if inside and zone.party in ROLES and zone.state != "empty":
            chances[ROLES.index(zone.party)] *= _IN_SIGNED if zone.state == "signed" else _IN_DOUBT
    return np.asarray(chances / chances.sum(), np.float32)


def _signed(party: Party, inks: Sequence[_Ink]) -> Zone | None:
    role = ROLES.index(party)
    pens = [ink for ink in inks if ink.mark.confidence >= _PEN]
    best = max(pens, key=lambda ink: float(ink.chances[role]), default=None)
    if best is None or best.chances[role] < _SIGNED:
        return None
    believed = _believed(float(best.chances[role]))
    return Zone(party, best.mark.page, best.mark.box, "signed", believed, "")


def _empty(party: Party, asking: Sequence[_Asking], sheets: Sheets) -> Zone | None:
    """An empty place where print of a page that reads well surely asks for the party."""
    role = ROLES.index(party)
    label = max(asking, key=lambda one: float(one.chances[role]), default=None)
    if label is None or label.chances[role] < _EMPTY:
        return None
    page = next(p for p in sheets.pages if p.number == label.page)
    if page.legibility.grade != "good":
        return None
    believed = _believed(float(label.chances[role]))
    return Zone(party, label.page, label.piece.box, "empty", believed, label.piece.text)


def _may_be_of(ink: _Ink, party: Party) -> bool:
    """Whether an ink may be a party's signature: it is neither surely nothing nor another's."""
    own = [ROLES.index(one) for one in (party, _TWINS.get(party, party))]
    if ink.chances[own].sum() >= _NO_PEN:
        return True
    others = np.delete(ink.chances, [NOBODY, *own])
    return bool(ink.chances[NOBODY] < _NOTHING and others.max() < _ANOTHERS)


def _believed(chance: float) -> float:
    return round(max(_LEAST_BELIEVED, min(_MOST_BELIEVED, chance)), 3)
