"""Cells of a table that tell who is who, and ask for nothing: « Employeur | Bâti Modèle »."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ocr.marks.parties import folded
from ocr.marks.runs import PROSE, Piece
from ocr.marks.wording import BARE_START, FIELD_START, ROLE_START

_TABLE_EM, _ROWS = 7, 2  # how far below its head a table's rows are looked for, and how many
_NEAR_EM = 6.0  # of a row its neighbours stand
_NEXT_EM = 2.5  # to the next
_LEFT_EM = 1.0  # cells of a column begin so near each other


def heads_a_table(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« L'entreprise » alone over two rows of cells, the first of which begin below it."""
    if any(other.line == piece.line and other is not piece for other in pieces):
        return False
    below = [
        other
        for other in pieces
        if 0 < other.box.y0 - piece.box.y1 < _TABLE_EM * em and other.is_print
    ]
    starts = {other.line for other in below if abs(other.box.x0 - piece.box.x0) < 2 * em}
    cells = Counter(other.line for other in below if len(other.words) < PROSE)
    return sum(cells[line] > 1 for line in starts) >= _ROWS


def in_table_of_data(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """Whether a piece is the name of a row or its value in two columns of data: « Employeur | Bâti
    Modèle » over « SIRET | … ». In a row of labels each cell is a function."""
    level = [p for p in pieces if p is not piece and p.line == piece.line]
    for other in level:
        left, right = sorted((piece, other), key=lambda p: p.box.x0)
        if _is_function(right):
            continue
        rows = _rows_of(left, right, pieces, em)
        if len(rows) >= _ROWS or (rows and _next_to_field(left, pieces, em)):
            return True
    return False


def _next_to_field(left: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """Whether « SIRET » stands right above or below, in the same column; its number has no letter
    and is no piece."""
    return any(
        abs(p.box.y0 - left.box.y0) < _NEXT_EM * em
        and abs(p.box.x0 - left.box.x0) < _LEFT_EM * em
        and ":" not in p.text
        and FIELD_START.match(folded(p.text))
        for p in pieces
        if p is not left
    )


def _rows_of(left: Piece, right: Piece, pieces: Sequence[Piece], em: float) -> list[Piece]:
    """The first cells of the rows close above and below that begin where these two do, where the
    second is no function."""
    near = [
        p
        for p in pieces
        if p.line != left.line and abs(p.box.y0 - left.box.y0) < _NEAR_EM * em and p.is_print
    ]
    values = {
        p.line for p in near if abs(p.box.x0 - right.box.x0) < _LEFT_EM * em and not _is_function(p)
    }
    return [p for p in near if p.line in values and abs(p.box.x0 - left.box.x0) < _LEFT_EM * em]


def _is_function(piece: Piece) -> bool:
    text = folded(piece.text)
    return bool(ROLE_START.match(text) or BARE_START.match(text))
