"""Stamps that an office sets on a copy or on what it receives, told by their words: « COPIE
CERTIFIÉE CONFORME », « ARRIVÉ LE 4 NOV. 2025 ». Pale and straight they look like print."""

from __future__ import annotations

from dossiers.page import Page, Word
from ocr.marks.parties import folded, says
from ocr.marks.runs import OF_LAYER, Piece, em_of, pieces_of, shared_width

_OF_COPIES = ("copie certifiee", "certifiee conforme", "conforme a l original", "copie conforme")
_OF_RECEIPT = ("arrive le", "recu le", "courrier arrive", "courrier recu")
_ASKED = ("fournir", "joindre", "produire", "reserve", "cadre", "cocher")  # a form does, above
_LONGEST = 5  # words of a line; a title says more
_BELOW_EM = 2.0  # the second line stands


def words_of_offices(page: Page) -> list[Word]:
    """The words of the first such stamp; on a page with a text layer those of pictures alone are
    looked at. Blanks to be filled in are none, nor is what a form asks for."""
    em = em_of(page)
    pieces = [
        piece
        for piece in pieces_of(page, em * page.height / max(page.width, 1))
        if len(piece.words) <= _LONGEST and piece.text.isupper() and _is_set(piece, page)
    ]
    for piece in pieces:
        second = [p for p in pieces if _is_below(p, piece, em)]
        above = [p for p in pieces if _is_below(piece, p, em)]
        if not any(_says_one(p, _ASKED) for p in above) and _is_stamp(piece, second):
            return [w for p in (piece, *second) for w in p.words]
    return []


def _is_stamp(piece: Piece, second: list[Piece]) -> bool:
    text = folded(piece.text)
    if says(text, "conforme") and _says_one(piece, _OF_COPIES):
        return True
    if says(text, "copie certifiee"):
        return any(_says_one(p, ("conforme", "original")) for p in second)
    starts = " ".join(text.split()[:2])
    received = any(says(starts, wording) for wording in _OF_RECEIPT)
    return received and any(sum(c.isdigit() for c in p.text) > 1 for p in (piece, *second))


def _says_one(piece: Piece, wordings: tuple[str, ...]) -> bool:
    return any(says(folded(piece.text), wording) for wording in wordings)


def _is_set(piece: Piece, page: Page) -> bool:
    return page.text_source != "embedded" or all(w.confidence < OF_LAYER for w in piece.words)


def _is_below(lower: Piece, upper: Piece, em: float) -> bool:
    near = 0 < lower.box.y0 - upper.box.y0 < _BELOW_EM * em
    return near and shared_width(lower.box, upper.box) > 0
