"""The only place of a page carried to the ink that stands beside it: whoever signs alone signs
where there is room, at the height of his label or below, to its left or its right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossiers.page import Page
from ocr.marks.kinds import Seen
from ocr.marks.room import Place
from ocr.marks.runs import PROSE, em_of, pieces_of
from ocr.marks.sheet import Sheet

_PEN = 0.15  # chance of a signature from which ink counts
_HAND = 0.85  # chance of handwriting from which it does not
_WIDE_EM, _HIGH_EM = (2.0, 26.0), (0.9, 20.0)
_HELD = 0.35  # share of ink that a place holds already
_LEVEL_EM, _FAR_EM = 8.0, 36.0  # from the place to the ink, up or down, and across
_FOOT = 0.92  # below it a page's small print


def reaching(
    places: Sequence[Place], seen: Sequence[Seen], sheet: Sheet, page: Page
) -> list[Place]:
    """The places; where there is but one, without walls, it takes in such ink below all text."""
    if len(places) != 1 or places[0].ruled or places[0].label.kind == "ink":
        return list(places)
    (place,) = places
    last = _last_line(page) * sheet.height
    for one in seen:
        if _is_pen(one, sheet.em_px) and one.box[1] > last and is_near(one, place, sheet.em_px):
            x0, y0, x1, y1 = one.box
            place = replace(
                place,
                x0=min(place.x0, x0),
                y0=min(place.y0, y0),
                x1=max(place.x1, x1),
                y1=max(place.y1, y1),
            )
    return [place]


def _last_line(page: Page) -> float:
    """Where the running text ends."""
    pieces = pieces_of(page, em_of(page) * page.height / max(page.width, 1))
    prose = (p.box.y1 for p in pieces if len(p.words) > PROSE and p.is_print and p.box.y0 < _FOOT)
    return max(prose, default=0.0)


def _is_pen(one: Seen, em: float) -> bool:
    wide, high = ((one.box[k + 2] - one.box[k]) / em for k in (0, 1))
    sized = _WIDE_EM[0] < wide < _WIDE_EM[1] and _HIGH_EM[0] < high < _HIGH_EM[1]
    return sized and one.signature > _PEN and one.handwriting < _HAND


def is_near(one: Seen, place: Place, em: float) -> bool:
    """Whether ink that a place does not hold stands about as high, and not far beside it."""
    x0, y0, x1, y1 = one.box
    across = max(place.x0 - x1, x0 - place.x1, 0)
    along = max(place.y0 - y1, y0 - place.y1, 0)
    return place.share_of(*one.box) <= _HELD and across < _FAR_EM * em and along < _LEVEL_EM * em
