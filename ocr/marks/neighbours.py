"""Labels that could not be read whole: told by the label beside them, or by where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.marks.asking import ends_text, is_open
from ocr.marks.grids import in_table_of_data
from ocr.marks.parties import folded, names_a_role, party_of
from ocr.marks.runs import ANCHORS, Label, Piece
from ocr.marks.wording import (
    ANY_FUNCTION,
    BARE_PARTY,
    BARE_START,
    FIELD_START,
    FOR_BODY,
    FOR_NAMED,
    ROLE_START,
    SENTENCE,
)

_CUT_LABEL, _NAMED_LABEL = 5, 9  # words of a label that cannot be read whole; of one with a name
_SEVERAL = 2  # parties, of whose row a third is
_COLUMN_EM = 14  # from one label of a column to the next
_CUT_START = re.compile(r"((le|la) )?(respons|respon|direct|presid|coord|secret|gestion)\w*\b")
_SCRAPS = 3  # words


def beside(seeds: Sequence[Label], pieces: Sequence[Piece], em: float) -> list[Label]:
    """« Pour la … » with a stamp over its end, « salarié » whose article was lost: level with a
    label that could be read. « Pour Modèle & Cie » also in a column with one."""
    taken = {word for seed in seeds for word in seed.words}
    said = [seed for seed in seeds if seed.kind not in ANCHORS]
    found = []
    for piece in pieces:
        named = FOR_NAMED.match(piece.text) is not None
        long = _NAMED_LABEL if named or FOR_BODY.match(folded(piece.text)) else _CUT_LABEL
        if len(piece.words) > long or taken & set(piece.words):
            continue
        if in_table_of_data(piece, pieces, em):
            continue
        level = [seed for seed in said if abs(seed.box.y0 - piece.box.y0) < 0.8 * em]
        below = [
            seed
            for seed in said
            if abs(seed.box.x0 - piece.box.x0) < em
            and 0 < piece.box.y0 - seed.box.y0 < _COLUMN_EM * em
        ]
        party = party_of(piece.text) if _is_role_of_row(piece, level) else "unknown"
        if any(seed.party == party for seed in level):
            party = "unknown"  # « Nom de l'employeur » beside « Visa de l'employeur »
        cut = level and names_a_role(piece.text) and _CUT_START.match(folded(piece.text))
        for_body = FOR_BODY.match(folded(piece.text)) and level
        for_named = named and (level or below)
        unheard = _is_any_function(piece, level, pieces, em)
        if party != "unknown" or for_body or for_named or cut or unheard:
            found.append(Label(party, "role", piece.text, piece.box, piece.words))
    return found


def cut_off(pieces: Sequence[Piece], em: float) -> list[Label]:
    """« Pour la so » below the text, the rest of it under a stamp, on a paper without any label."""
    return [
        Label("unknown", "role", piece.text, piece.box, piece.words)
        for piece in pieces
        if 2 <= len(piece.words) <= _SCRAPS
        and FOR_BODY.match(folded(piece.text))
        and piece.text[:1].isupper()
        and ends_text(piece, pieces)
        and is_open(piece, pieces, em)
    ]


def _is_any_function(
    piece: Piece, level: Sequence[Label], pieces: Sequence[Piece], em: float
) -> bool:
    """« Le magasinier » beside « Le salarié »: a function that these rules do not know, alone on
    its line but for other labels, with room to sign below."""
    if not level or not ANY_FUNCTION.fullmatch(piece.text.strip(" :,")):
        return False
    own = {word for label in level for word in label.words}
    alone = not any(
        other is not piece
        and abs(other.box.y0 - piece.box.y0) < 0.6 * em
        and not own & set(other.words)
        and not ANY_FUNCTION.fullmatch(other.text.strip(" :,"))
        for other in pieces
    )
    return alone and ends_text(piece, pieces) and is_open(piece, pieces, em)


def _is_role_of_row(piece: Piece, level: Sequence[Label]) -> bool:
    """Whether words level with labels are a function alone, its article read or not, or a party's
    bare name; level with the labels of several parties also what a stamp leaves of one."""
    text = folded(piece.text)
    cut = re.sub(r"^\w{1,3} ", "", text)
    if not level or SENTENCE.search(text) or FIELD_START.match(text):
        return False
    if re.search(r"[\d:;]|\.$", piece.text):
        return False
    starts = any(s.match(told) for s in (ROLE_START, BARE_START) for told in (text, cut))
    several = len({label.party for label in level}) >= _SEVERAL
    return starts or several or bool(BARE_PARTY.fullmatch(text))
