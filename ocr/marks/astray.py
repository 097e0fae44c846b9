"""Likely signatures that no place holds, and may yet be one's: while one is there, nobody says that
the place is empty."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ocr.marks.kinds import Seen
from ocr.marks.reaching import HANDS
from ocr.marks.room import Place
from ocr.marks.runs import ANCHORS, Label
from ocr.strokes import Strokes

_STRAY = 0.3  # chance from which ink out of place may yet be a signature
_LONGEST_EM = 26.0  # of 364 signatures none was wider
_STRAY_EM = 14.0  # so far from a place it may still be meant for it
_OVER_EM = 6.0  # above the last words of a text nobody signs
_SURELY = 0.9
_STAMPED = 0.4  # chance of a stamp from which ink has one
_HELD = 0.35  # share of a blob that a place holds
_OUT_OF_CELL = 0.6  # chance from which ink beside a ruled cell may yet be meant for it
_OVER = 0.15  # share from which a blob reaches into a place
_BESIDE_PX = 1.0  # to a place that ink touches
_COVERED, _PRINT_EM = 0.4, 2.0  # of a place's width; no line of print is as high


def strays(
    seen: Sequence[Seen],
    own: Sequence[tuple[Seen, str]],
    place: Place,
    places: Sequence[Place],
    em: float,
    *,
    touching: bool,
) -> bool:
    """Whether a likely signature that no place holds may be this place's: near it, or anywhere
    beside it and below where the anchor is no true label. `touching`: as in `is_stamped_elsewhere`.
    """
    mine = {id(one) for one, _ in own}
    anywhere = place.label.kind in ANCHORS
    top = place.y0 - _OVER_EM * em if anywhere else 0.0
    return any(
        _may_be_signature(one, place, em)
        and id(one) not in mine
        and one.box[3] > top
        and (anywhere or _may_belong(one, place, em))
        and (anywhere or not _is_others(one, place, places, em))
        and not _is_of_upper(one, place, places, em)
        and not is_stamped_elsewhere(one, place.label, places, touching=touching)
        for one in seen
    )


def _may_be_signature(one: Seen, place: Place, em: float) -> bool:
    """Whether ink may be one somewhere: a line of print in large letters is too long, but not what
    joins a stamp and its pen in the place with others."""
    long = one.box[2] - one.box[0] > _LONGEST_EM * em and _ink_in(one, place)[1] < _PRINT_EM * em
    return one.signature > _STRAY and one.handwriting < _SURELY and not long


def _ink_in(one: Seen, place: Place) -> tuple[int, int]:
    """How wide and how high the ink is that lies in a place."""
    x, y, _, _ = one.box
    left, top = max(0, place.x0 - x), max(0, place.y0 - y)
    inside = one.blob.mask[top : max(top, place.y1 - y), left : max(left, place.x1 - x)]
    _, _, wide, high = cv2.boundingRect(np.ascontiguousarray(inside).view(np.uint8))
    return wide, high


def is_stamped_elsewhere(one: Seen, own: Label, places: Sequence[Place], *, touching: bool) -> bool:
    """Whether ink on a stamp lies in the place of one who may have a stamp, or (`touching`) only
    reaches it, and `own` is the label of a mere person in whose place it is not."""
    if own.party not in HANDS or max(one.stamp, one.under) <= _STAMPED:
        return False
    mine = max((p.share_of(*one.box) for p in places if p.label is own), default=0.0)
    theirs = [
        place
        for place in places
        if place.label.party not in (*HANDS, "unknown") and place.label.kind not in ANCHORS
    ]
    within = any(place.share_of(*one.box) > 1 - _HELD for place in theirs)
    beside = any(place.distance_to(*one.box) < _BESIDE_PX for place in theirs)
    return within or (touching and mine <= _OVER and beside)


def _is_others(one: Seen, place: Place, places: Sequence[Place], em: float) -> bool:
    """Whether another place holds the blob, and this one has no share of it, or the end of a stroke
    that comes from there; not where it covers this place: two stamps that touch."""
    wide, high = _ink_in(one, place)
    if wide > _COVERED * (place.x1 - place.x0) and high > _PRINT_EM * em:
        return False
    held = max((p.share_of(*one.box) for p in places if p is not place), default=0.0)
    share = place.share_of(*one.box)
    ends_here = held > 1 - _HELD and _holds_an_end(place, one, em)
    return (held > _HELD and share <= _OVER) or (share < _HELD and ends_here)


def _is_of_upper(one: Seen, place: Place, places: Sequence[Place], em: float) -> bool:
    """Whether ink hangs from the place of another party above into the margin over this label."""
    if place.label.kind in ANCHORS or (one.box[1] + one.box[3]) / 2 > place.y0 + em:
        return False
    return any(
        p.y0 < place.y0
        and p.label.party not in (place.label.party, "unknown")
        and p.label.kind not in ANCHORS
        and p.share_of(*one.box) > 1 - _HELD
        for p in places
    )


def _holds_an_end(place: Place, one: Seen, em: float) -> bool:
    """Whether a place has no stroke of the ink to itself that is larger than a dot."""
    strokes = Strokes(one.blob.mask).stats
    return not any(
        max(wide, high) > em
        and place.share_of(
            one.box[0] + x, one.box[1] + y, one.box[0] + x + wide, one.box[1] + y + high
        )
        > _HELD
        for x, y, wide, high in strokes[:, :4]
    )


def _may_belong(one: Seen, place: Place, em: float) -> bool:
    """Whether ink of a signature's size stands near a place, level with it or below its label."""
    x0, y0, x1, y1 = one.box
    sized = 2 * em < x1 - x0 < 22 * em and 0.8 * em < y1 - y0 < 12 * em
    level = y1 > place.y0 and y0 < place.y1 + 4 * em
    gap = place.distance_to(*one.box)
    if place.ruled and gap > 0 and one.signature < _OUT_OF_CELL:
        return False  # the next cell's: « Date »
    return gap == 0 or (sized and level and gap < _STRAY_EM * em)
