"""Pieces in rows and columns: captions under which or over which parties sign, a table's fields
and a list of officers, which ask for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ocr.marks.parties import folded, names_a_role, party_of, says
from ocr.marks.runs import Piece, shared_width
from ocr.marks.wording import NAME, OF_SIGNER

ROOM_ABOVE_EM, CLOSE_EM = 5.0, 1.2  # over a function, if one signs there; to the next line
ROOM_BELOW_EM, _FEW_WORDS = 6.0, 4  # under functions side by side; of what stands there
LOWER_PART = 0.35  # of a page, where functions are typed under signatures
_LEVEL_EM, _FIELDS, _SIDE_BY_SIDE = 0.6, 3, 2  # of a row; pieces of one of fields, of parties
_NEXT_EM, _OFFICERS = 2.0, 2  # from one line of a list to the next; functions in it, with names
SIGNATURE = ("signature", "contresignature", "signatures", "visa", "visas", "emargement",
              "paraphe", "lu et approuve", "bon pour accord", "bon pour acceptation")  # fmt: skip


def asks(text: str, wordings: Iterable[str]) -> bool:
    return any(says(text, w) for w in wordings)


def _level_with(piece: Piece, pieces: Sequence[Piece], em: float) -> list[Piece]:
    return [p for p in pieces if p.is_print and abs(p.box.y0 - piece.box.y0) < _LEVEL_EM * em]


def in_row_of_fields(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« Adresse | Téléphone | Représentant légal » over their values, or « Licence | 15/03/1990 |
    Comptable » under their labels: a table's fields, in which nobody signs. None is « L'employeur »
    over « signature et cachet », level with the lines of his stamp."""
    level = _level_with(piece, pieces, em)
    under = [q for q in pieces if _is_stacked(piece, q, 1, em)]
    if any(asks(folded(p.text), SIGNATURE) for p in (*level, *under)):
        return False
    fields = [p for p in level if p is piece or not names_a_role(p.text)]
    for sign in (1, -1):
        held = [p for p in fields if any(_is_stacked(p, q, sign, em) for q in pieces)]
        if len(held) >= _FIELDS and any(p is piece for p in held):
            return True
    return False


def _is_stacked(piece: Piece, other: Piece, sign: int, em: float) -> bool:
    """Whether another piece begins right below (`sign` 1) or above (-1) where a piece begins."""
    upper, lower = (piece.box, other.box) if sign > 0 else (other.box, piece.box)
    near = -0.5 * em < lower.y0 - upper.y1 < CLOSE_EM * em
    return near and other.is_print and abs(other.box.x0 - piece.box.x0) < _LEVEL_EM * em


def heads_officers(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« Le bureau » over « Présidente / Ana PETIT / Secrétaire / Jean DUPONT », line upon line."""
    column, last = [], piece
    for other in sorted(pieces, key=lambda p: p.box.y0):
        aligned = abs(other.box.x0 - piece.box.x0) < _LEVEL_EM * em
        if aligned and 0 < other.box.y0 - last.box.y1 < _NEXT_EM * em:
            column.append(other)
            last = other
    roles = sum(names_a_role(p.text) for p in column)
    return min(roles, sum(NAME.match(p.text) is not None for p in column)) >= _OFFICERS


def captions_a_row(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« L'apprenti | L'employeur, Ana PETIT | Le CFA » below free room: a party each, who sign over
    their names, whatever is printed further down."""
    level = _parties_level_with(piece, pieces, em)
    if sum(any(_is_stacked(p, q, 1, em) for q in pieces) for p in level) >= _SIDE_BY_SIDE:
        return False  # what is said of each
    over = (p for p in pieces if p.is_print and shared_width(piece.box, p.box) > 0)
    free = not any(0 < piece.box.y0 - p.box.y1 < ROOM_ABOVE_EM * em for p in over)
    return bool(level) and free and piece.box.y0 > LOWER_PART


def heads_a_row(piece: Piece, pieces: Sequence[Piece], em: float) -> bool:
    """« Le salarié | L'entreprise de travail temporaire » over free room, whatever is printed
    further down: nothing stands under them but their names, their functions and days."""
    level = _parties_level_with(piece, pieces, em)
    foot = max((p.box.y1 for p in level), default=0.0)
    under = [
        p for p in pieces if p.is_print and foot - 0.3 * em < p.box.y0 < foot + ROOM_BELOW_EM * em
    ]
    return bool(level) and all(_is_of_signer(p) for p in under)


def _is_of_signer(piece: Piece) -> bool:
    """Whether a piece may stand under a party's label in its place: a name, a function, a day."""
    text = folded(piece.text)
    return bool(
        NAME.match(piece.text)
        or OF_SIGNER.match(text)
        or (len(piece.words) <= _FEW_WORDS and names_a_role(piece.text))
    )


def _parties_level_with(piece: Piece, pieces: Sequence[Piece], em: float) -> list[Piece]:
    """The pieces level with one, where each names a party of its own; none where one does not."""
    level = _level_with(piece, pieces, em)
    told = {party_of(p.text) for p in level}
    alike = len(told) < len(level) or "unknown" in told
    return [] if alike or len(level) < _SIDE_BY_SIDE else level
