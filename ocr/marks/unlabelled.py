"""Signatures that no label asks for: it lies under a stamp, or the paper has none. Who signs such a
paper, and has no place on it yet, signed there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from dossiers.mark import Party
from dossiers.page import Page
from ocr.marks.issuers import signer_of
from ocr.marks.kinds import Seen
from ocr.marks.places import PixelBox, Place
from ocr.marks.runs import PROSE, Label, em_of, pieces_of
from ocr.marks.sheet import Sheet

_SURELY = 0.7  # chance of a signature from which ink needs no label
_WIDE_EM, _HIGH_EM = (2.0, 26.0), (0.9, 20.0)
_HELD = 0.2  # share of the ink that a place may hold and yet not own it
_NEAR_EM = 4.0  # ink this near a place is that place's
_LINES_BELOW = 3  # of text: one signs at the end
_HEAD = 0.2  # logos and emblems stand there, where no text is above


def places_of_ink(
    seen: Sequence[Seen], places: Sequence[Place], sheet: Sheet, page: Page, before: Sequence[Page]
) -> list[Place]:
    """A place about each sure signature far from the places that labels make, if the paper tells
    whose it is."""
    found: list[Place] = []
    loose = [one for one in seen if _stands_alone(one, places, sheet)]
    lines = _lines_of_text(page) if loose else []
    for one in sorted(loose, key=lambda one: -one.signature):
        top, foot = one.box[1] / sheet.height, one.box[3] / sheet.height
        headed = top < _HEAD and not any(y < top for y in lines)
        if headed or sum(y > foot for y in lines) > _LINES_BELOW:
            continue
        if any(place.distance_to(*one.box) < _NEAR_EM * sheet.em_px for place in found):
            continue  # a stroke of the same signature
        taken = {place.label.party for place in (*places, *found)}
        party = signer_of(page, before, frozenset(get_args(Party)) - taken)
        if party != "unknown":
            found.append(_about(one.box, party, sheet))
    return found


def _stands_alone(one: Seen, places: Sequence[Place], sheet: Sheet) -> bool:
    em = sheet.em_px
    wide, high = (one.box[2] - one.box[0]) / em, (one.box[3] - one.box[1]) / em
    return (
        one.signature >= _SURELY
        and one.handwriting < one.signature
        and _WIDE_EM[0] < wide < _WIDE_EM[1]
        and _HIGH_EM[0] < high < _HIGH_EM[1]
        and not any(
            place.share_of(*one.box) > _HELD or place.distance_to(*one.box) < _NEAR_EM * em
            for place in places
        )
    )


def _lines_of_text(page: Page) -> list[float]:
    """The tops of the lines of running text."""
    em = em_of(page)
    pieces = pieces_of(page, em * page.height / max(page.width, 1))
    return list({p.line: p.box.y0 for p in pieces if len(p.words) > PROSE and p.is_print}.values())


def _about(box: PixelBox, party: Party, sheet: Sheet) -> Place:
    label = Label(party, "ink", "", sheet.fractions(*box), ())
    return Place(label, *box, ruled=False)
