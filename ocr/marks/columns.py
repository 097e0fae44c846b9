"""Places to sign that several words ask for together: « Partie | Date | Signature » over
« Employeur », « SIGNATURES » over « de l'employeur », « de l'apprenti », « Entreprise » beside
« Établissement » over two empty boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossiers.box import Box
from dossiers.page import Word
from ocr.marks.asking import ends_text, is_open
from ocr.marks.parties import folded, is_mentor, names_a_role, party_of
from ocr.marks.runs import Label, Piece
from ocr.marks.wording import BARE_PARTY, FIELD_START, SENTENCE, UNFINISHED

_HEAD = re.compile(
    r"(?=.*\b(signatures?|visas?|emargements?)\b)"
    r"(noms?|qualite|lieu|dates?|cachets?|tampons?|signatures?|visas?|emargements?|paraphes?)"
    r"(( et| ou)? (noms?|qualite|dates?|cachets?|tampons?|signatures?|visas?|emargements?)){0,3}"
    r"( (des parties|des signataires|des contractants|electroniques?|obligatoires?|manuscrites?"
    r"|eventuels?))?"
)
_DASH = re.compile(r" [–—-] ")
_OF = re.compile(r"(de l|de la|du|des|de) ")
_ROW_WORDS, _HEAD_WORDS = 5, 3
# How far below its head a row stands, and where it begins as the table's first head does; cells of
# a column begin so near each other.
_ROWS_EM, _ROWS_OF_HEAD_EM, _LEFT_EM = 25.0, 60.0, 0.6
_BELOW_EM = 3.0  # right below the head
_CELL_EM = 0.8  # to the next line of a cell
_FEWEST = 2  # parties
_LEVEL_EM, _SCRAP = 0.6, 2  # words of a row stand so level; letters of a scrap
_LOWER_PART = 0.4  # of the page: higher up such a row heads a table
_ROOM_EM = 8.0  # below such a row in which no field stands


def asked_by_columns(pieces: Sequence[Piece], em: float) -> list[Label]:
    """The labels of such tables, and of such a heading's parts, the head's words with the first;
    else those of such a row; none where there is none of these."""
    for head in pieces:
        if _HEAD.fullmatch(folded(head.text)):
            found = _of_rows(head, pieces, em) or _of_parts(head, pieces, em)
            if len({label.party for label in found} - {"unknown"}) >= _FEWEST:
                return [replace(found[0], words=(*found[0].words, *head.words)), *found[1:]]
    return _of_bare_row(pieces, em)


def words_under(label: Label, pieces: Sequence[Piece], em: float) -> list[Word]:
    """The words on the lines right below a party's in its cell: « M. Untel, président »."""
    foot, left, words = label.words[0].box.y1, label.words[0].box.x0, list[Word]()
    for piece in sorted(pieces, key=lambda p: p.box.y0):
        near = -0.6 * em < piece.box.y0 - foot < _CELL_EM * em and piece.box.y1 > foot
        if near and abs(piece.box.x0 - left) < _LEFT_EM * em:
            words += piece.words
            foot = piece.box.y1
    return words


def _of_bare_row(pieces: Sequence[Piece], em: float) -> list[Label]:
    """« Entreprise » and « Établissement » side by side below all text, alone on their line, with
    nothing printed under them but what a stamp or a typed name may be."""
    for first in (p for p in pieces if p.box.y0 > _LOWER_PART):
        row = [p for p in pieces if _is_level(p, first, em)]
        if len(row) < _FEWEST:
            continue
        bare = [p for p in row if BARE_PARTY.fullmatch(folded(p.text))]
        told = {party_of(p.text) for p in row if p in bare or len(p.words) == 1} - {"unknown"}
        if bare and len(told) == len(row) and all(_is_last(p, pieces, em) for p in row):
            return [_label(p, p.box) for p in row]
    return []


def _is_level(piece: Piece, first: Piece, em: float) -> bool:
    """Whether print stands level with a piece: not the letter or two of a stamp."""
    level = abs(piece.box.y0 - first.box.y0) < _LEVEL_EM * em
    return piece is first or (level and sum(c.isalnum() for c in piece.text) > _SCRAP)


def _is_last(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """Whether there is room to sign below a piece, and no text or field further down."""
    below = [p for p in pieces if 0 < p.box.y0 - piece.box.y1 < _ROOM_EM * em and p.is_print]
    fields = (p.text.rstrip().endswith(":") or FIELD_START.match(folded(p.text)) for p in below)
    return not any(fields) and ends_text(piece, pieces, 0) and is_open(piece, pieces, em)


def _of_rows(head: Piece, pieces: Sequence[Piece], em: float) -> list[Label]:
    """One label a row, set where the row crosses the column of the signatures."""
    firsts = [
        p
        for p in pieces
        if p.line == head.line
        and p.box.x1 < head.box.x0
        and len(p.words) <= _HEAD_WORDS
        and party_of(p.text) == "unknown"
    ]
    if not firsts:
        return []
    lefts = [p.box.x0 for p in firsts]
    before = (_whole_cell(p, pieces, em) for p in pieces if p.box.x1 < head.box.x0)
    rows = [p for p in before if _is_party(p) or _is_function(p)]
    near = [p for p in rows if _is_below(p, head, lefts, em)]
    left = min((p.box.x0 for p in near), default=0.0)
    return [
        _label(p, Box(head.box.x0, p.box.y0, head.box.x1, p.box.y1))
        for p in near
        if p.box.x0 - left < _LEFT_EM * em
    ]


def _whole_cell(piece: Piece, pieces: Sequence[Piece], em: float) -> Piece:
    """« LE CENTRE DE » over « FORMATION »: a cell's two lines as one piece."""
    under = [
        p
        for p in pieces
        if -0.6 * em < p.box.y0 - piece.box.y1 < _CELL_EM * em
        and abs(p.box.x0 - piece.box.x0) < _LEFT_EM * em
    ]
    goes_on = len(under) == 1 and _OF.match(folded(under[0].text)) is not None
    if not goes_on and UNFINISHED.search(folded(piece.text)) is None:
        return piece
    return Piece((*piece.words, *under[0].words), piece.line) if len(under) == 1 else piece


def _is_below(piece: Piece, head: Piece, lefts: Sequence[float], em: float) -> bool:
    """Whether a piece is as near below a head as a row, which is taller where it holds a place to
    sign: its cell begins where a head of the table does (`lefts`), or to the left of all."""
    x0, reach = piece.box.x0, _ROWS_EM
    if x0 < min(lefts) or any(abs(x0 - left) < _LEFT_EM * em for left in lefts):
        reach = _ROWS_OF_HEAD_EM
    return 0 < piece.box.y0 - head.box.y1 < reach * em


def _of_parts(head: Piece, pieces: Sequence[Piece], em: float) -> list[Label]:
    """« de l'employeur » and « de l'apprenti » side by side below « SIGNATURES »; « Employeur » and
    « Apprenti » too, where nothing else stands on their line and there is room below."""
    below = [p for p in pieces if -0.5 * em < p.box.y0 - head.box.y1 < _BELOW_EM * em]
    parts = [p for p in below if _is_party(p)]
    if not all(_OF.match(folded(p.text)) for p in parts):
        parts = parts if all(p in parts and is_open(p, pieces, em) for p in below) else []
    return [_label(p, p.box) for p in parts]


def _is_party(piece: Piece) -> bool:
    return _is_short(piece) and party_of(piece.text) != "unknown"


def _is_function(piece: Piece) -> bool:
    """« Directrice », whose is for the paper to say."""
    return _is_short(piece) and names_a_role(piece.text)


def _is_short(piece: Piece) -> bool:
    plain = not SENTENCE.search(folded(piece.text)) and not re.search(r"\d|:", piece.text)
    who = _DASH.split(piece.text)[0]  # « Le CFA – Centre Modèle de promotion »
    return plain and len(who.split()) <= _ROW_WORDS


def _label(piece: Piece, box: Box) -> Label:
    party = party_of(piece.text)
    return Label(party, "signature", piece.text, box, piece.words, is_mentor(piece.text))
