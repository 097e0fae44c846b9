"""The only place of a page carried to the ink that stands beside it: whoever signs alone signs
where there is room, at the height of his label or below, to its left or its right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dossiers.mark import Party
from dossiers.page import Page
from ocr.marks.kinds import Seen
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import PROSE, Label, em_of, pieces_of
from ocr.marks.sheet import Sheet

_STAMPED = 0.4  # chance of a stamp from which ink has one: no mere person's
HANDS: frozenset[Party] = frozenset({"candidate", "apprentice", "legal_representative"})
_ASKING = 0.6  # confidence of a word that a colon ends: it asks for what is written behind it
_PRINT, _BEHIND_EM = 0.8, 1.5  # confidence of a word; from it to what is written behind it
_SURELY, _APART_EM = 0.5, 4.0  # chance of ink level with one place of several; from the others
_PEN = 0.15  # chance of a signature from which ink counts
_HAND = 0.85  # chance of handwriting from which it does not
_WIDE_EM, _HIGH_EM = (2.0, 26.0), (0.9, 20.0)
_HELD = 0.35  # share of ink that a place holds already
_LEVEL_EM, _FAR_EM = 8.0, 36.0  # from the place to the ink, up or down, and across
_FOOT = 0.92  # below it a page's small print


def reaching(
    places: Sequence[Place],
    seen: Sequence[Seen],
    sheet: Sheet,
    page: Page,
    asked: Collection[int] = (),
) -> list[Place]:
    """The places; one without walls takes in such ink below the text above its label, and above
    what is printed further down: the page's only one ink about as high, one of several ink level
    with its label and with no other's. `asked` are the ids of stamps asked for elsewhere."""
    pens = [one for one in seen if _is_pen(one, sheet.em_px) and not fills_field(one, page, sheet)]
    pens = [one for one in pens if id(one) not in asked]
    stamps = [one.box for one in seen if max(one.stamp, one.under) > _STAMPED]
    if len(places) == 1:
        hand = places[0].label.party in HANDS
        own = [x for x in pens if not (hand and _is_by_one(x, stamps, sheet.em_px))]
        return [_reaching(places[0], own, sheet, page)]
    return [_reaching(place, _own_of(place, places, pens, sheet), sheet, page) for place in places]


def _is_by_one(one: Seen, stamps: Sequence[PixelBox], em: float) -> bool:
    """Whether ink lies on a stamp or right beside it: who signs there has the stamp."""
    x0, y0, x1, y1 = one.box
    near = (x0 - em, y0 - em, x1 + em, y1 + em)
    return any(
        min(near[2], s[2]) > max(near[0], s[0]) and min(near[3], s[3]) > max(near[1], s[1])
        for s in stamps
    )


def _own_of(
    place: Place, places: Sequence[Place], pens: Sequence[Seen], sheet: Sheet
) -> list[Seen]:
    """The ink that can be no other place's, where the place has none yet."""
    bare = not any(place.share_of(*one.box) > _HELD for one in pens)
    return [one for one in pens if bare and _is_its(one, place, places, sheet)]


def _is_its(one: Seen, place: Place, places: Sequence[Place], sheet: Sheet) -> bool:
    """Whether ink far from all other places stands level with a place's label, to its right, and
    with no other place between or beyond."""
    _, y0, x1, y1 = one.box
    far, left = _APART_EM * sheet.em_px, sheet.pixels(place.label.box)[0]
    others = [p for p in places if p is not place]
    apart = [p for p in others if abs(sheet.pixels(p.label.box)[0] - left) > sheet.em_px]
    if one.signature < _SURELY or any(p.distance_to(*one.box) < far for p in apart):
        return False  # rows of one column lie on each other
    level = any(p.y0 < y1 and y0 < p.y1 for p in others)
    return not level and place.y0 < y1 and y0 < place.y1 and x1 > place.x1


def _reaching(place: Place, pens: Sequence[Seen], sheet: Sheet, page: Page) -> Place:
    if place.ruled or place.label.kind == "ink" or not pens:
        return place
    last, following = (y * sheet.height for y in _text_about(place.label, page))
    for one in pens:
        x0, y0, x1, y1 = one.box
        within = last < (y0 + y1) / 2 and y1 < following + sheet.em_px
        if within and is_near(one, place, sheet.em_px):
            place = replace(
                place,
                x0=min(place.x0, x0),
                y0=min(place.y0, y0),
                x1=max(place.x1, x1),
                y1=max(place.y1, y1),
            )
    return place


def _text_about(label: Label, page: Page) -> tuple[float, float]:
    """Where the running text above a label ends, and where it goes on below."""
    pieces = pieces_of(page, em_of(page) * page.height / max(page.width, 1))
    prose = [p.box for p in pieces if len(p.words) > PROSE and p.is_print and p.box.y0 < _FOOT]
    above = (box.y1 for box in prose if box.y0 <= label.box.y1)
    below = (box.y0 for box in prose if box.y0 > label.box.y1)
    return max(above, default=0.0), min(below, default=1.0)


def fills_field(one: Seen, page: Page, sheet: Sheet) -> bool:
    """Whether ink stands right behind print and level with it: « Nom : PETIT », « le 16 mars »."""
    x0, y0, _, y1 = one.box
    for word in page.words:
        if word.confidence < (_ASKING if word.text.endswith(":") else _PRINT):
            continue
        _, top, right, foot = sheet.pixels(word.box)
        level = min(y1, foot) - max(y0, top) > (foot - top) / 2
        if level and -sheet.em_px < x0 - right < _BEHIND_EM * sheet.em_px:
            return True
    return False


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
