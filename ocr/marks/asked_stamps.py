"""Stamps that stand where a form asks for one, beside the place of who signs: « Sceau du service |
Le chef du guichet »."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.page import Page
from ocr.marks.asking import asks_for_stamp
from ocr.marks.kinds import Seen
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import em_of, pieces_of
from ocr.marks.sheet import Sheet

_STAMPED = 0.4  # chance of a stamp from which ink has one
_SET_EM = 4.0  # from what asks for a stamp down to the stamp


def asked_stamps(
    seen: Sequence[Seen], places: Sequence[Place], sheet: Sheet, page: Page
) -> frozenset[int]:
    """The ids of the inks likelier stamps than pens, right below « Sceau du service » where that
    is no place's label: a pen beside them would be another's place."""
    stamps = [one for one in seen if one.stamp > max(one.signature, _STAMPED)]
    if not stamps:
        return frozenset()
    labels = {word for place in places for word in place.label.words}
    pieces = pieces_of(page, em_of(page) * page.height / max(page.width, 1))
    asking = [p for p in pieces if asks_for_stamp(p) and labels.isdisjoint(p.words)]
    boxes = [sheet.pixels(piece.box) for piece in asking]
    return frozenset(
        id(one) for one in stamps if any(_is_set_below(one, box, sheet.em_px) for box in boxes)
    )


def _is_set_below(one: Seen, asked: PixelBox, em: float) -> bool:
    x0, y0, x1, y1 = one.box
    across = min(x1, asked[2]) > max(x0, asked[0])
    return across and (y0 + y1) / 2 > asked[3] and y0 - asked[3] < _SET_EM * em
