"""The name of whom a paper is about, typed below its text beside who issues it: signed above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossiers.mark import Party
from ocr.marks.asking import ends_text
from ocr.marks.parties import folded
from ocr.marks.runs import ANCHORS, Label, Piece, shared_width
from ocr.marks.wording import NAME

_ISSUERS: frozenset[Party] = frozenset({"authority", "training_centre", "employer", "unknown"})
_NAMED = re.compile(r"(noms?|prenoms?)( de (naissance|famille)| d usage| et prenoms?)?\b")
_LEVEL_EM = 8.0  # higher or lower than the issuer's label
_ROOM_ABOVE_EM, _ROOM_BELOW_EM = 4.0, 2.0
_BELOW_EM = 2.5  # its field's label a value stands
_LEFT_EM = 1.0  # the two begin so near each other
_LEAST = 2  # words of a name


def held_by(labels: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """The candidate's label where his name stands so, and all that the paper asks for is others'
    signatures."""
    asked = [label for label in labels if label.kind not in ANCHORS]
    if not asked or any(label.party not in _ISSUERS for label in asked):
        return []
    told = _told_names(pieces, em)
    alone = {folded(piece.text) for piece in pieces}
    found = [
        piece
        for piece in pieces
        if _is_of(piece, told, alone)
        and ends_text(piece, pieces, 0)
        and _stands_free(piece, pieces, em)
        and any(_is_beside(piece, label, em) for label in asked)
    ]
    if len(found) != 1:
        return []
    return [Label("candidate", "name", found[0].text, found[0].box, found[0].words)]


def _told_names(pieces: Sequence[Piece], em: float) -> set[str]:
    """The words that the fields « Nom » and « Prénom » hold, behind or below them."""
    told: set[str] = set()
    for field in pieces:
        named = _NAMED.match(folded(field.text))
        if named is None:
            continue
        told |= set(folded(field.text)[named.end() :].split())
        for other in pieces:
            behind = other.line == field.line and other.box.x0 > field.box.x1
            gap = other.box.y0 - field.box.y1
            below = -0.5 * em < gap < _BELOW_EM * em and other.line != field.line
            if behind or (below and abs(other.box.x0 - field.box.x0) < _LEFT_EM * em):
                told |= set(folded(other.text).split())
    return told


def _is_of(piece: Piece, told: set[str], alone: set[str]) -> bool:
    """Whether a name's words are a field's, or its two parts stand elsewhere, each by itself."""
    words = folded(piece.text).split()
    if len(words) < _LEAST or NAME.match(piece.text) is None:
        return False
    parts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return told >= set(words) or any(alone >= set(pair) for pair in parts)


def _stands_free(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """Whether nothing is printed right over a piece, nor right under it, as in an address."""
    return not any(
        -_ROOM_ABOVE_EM * em < other.box.y1 - piece.box.y0 <= 0.5 * em
        or -0.5 * em < other.box.y0 - piece.box.y1 < _ROOM_BELOW_EM * em
        for other in pieces
        if other is not piece and other.is_print and shared_width(piece.box, other.box) > 0
    )


def _is_beside(piece: Piece, label: Label, em: float) -> bool:
    level = abs(piece.box.y0 - label.box.y0) < _LEVEL_EM * em
    return level and shared_width(piece.box, label.box) <= 0
