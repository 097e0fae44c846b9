"""Signatures that no label surely claims: while one stands on the page, no place is called empty.

A label that was not read, or a word taken for a label, leaves the true place without its own; the
place that is looked at instead is then bare, and its party would be said not to have signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossiers.mark import Zone
from dossiers.page import Page, Word
from ocr.marks.astray import is_stamped_elsewhere
from ocr.marks.kinds import Seen
from ocr.marks.parties import may_sign, names_firmly, party_of
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import ANCHORS, Label, shared_width
from ocr.marks.sheet import Sheet

_LIKELY = 0.6  # chance of a signature
_LIKELY_ABOVE = 0.4  # the same, of ink right above a place: people sign over the label too
_READ = 0.5  # confidence of a number
_HELD = 0.35  # share of a blob that a place holds
_BEGINS = 0.15  # the same of one level with the label
_MOSTLY = 0.55  # the same, from which it is no other's who signs beside
_FAR_BELOW_EM = 10.0
_WIDE_EM, _HIGH_EM = (2.0, 26.0), (0.9, 20.0)
_LIKELY_EMPTY = 0.7  # confidence: less than what refuses a paper
_NEXT_EM = 3.0  # from ink in a table's row to another place, which it is none of, at least
_ABOVE_EM = 4.0  # over the highest place a signature may yet be a party's


def without_guesses(
    zones: Sequence[Zone],
    places: Sequence[Place],
    seen: Sequence[Seen],
    sheet: Sheet,
    page: Page,
) -> list[Zone]:
    """The zones, of which none is empty while a signature is left over that may be its party's:
    that is unclear then.

    Parties sign side by side, or below each other: ink above all places is a field filled in by
    hand, or a logo, unless the text's last words alone make the place.
    """
    tops = [place.y0 for place in places if place.label.kind != "ink"]
    highest = min(tops, default=0) - _ABOVE_EM * sheet.em_px
    numbers = [sheet.pixels(word.box) for word in page.words if _is_number(word)]
    loose = [one for one in seen if one.box[3] > highest]
    guessed = []
    for zone, place in zip(zones, places, strict=True):
        anywhere = seen if place.label.kind == "closing" else loose
        left = [one for one in anywhere if _is_left(one, place.label, places, seen, sheet, numbers)]
        if zone.state == "empty" and left:
            elsewhere = (
                is_stamped_elsewhere(one, place.label, places, touching=True) for one in left
            )
            zone = perhaps_empty(zone) if all(elsewhere) else in_doubt(zone)
        guessed.append(zone)
    return guessed


def in_doubt(zone: Zone) -> Zone:
    return replace(zone, state="unclear", confidence=0.5)


def perhaps_empty(zone: Zone) -> Zone:
    """The place, empty but for ink on a stamp beside another's: no paper is refused on it."""
    return replace(zone, confidence=min(zone.confidence, _LIKELY_EMPTY))


def _is_number(word: Word) -> bool:
    return word.confidence >= _READ and word.text.isdigit()


def _is_left(
    one: Seen,
    own: Label,
    places: Sequence[Place],
    seen: Sequence[Seen],
    sheet: Sheet,
    numbers: Sequence[PixelBox],
) -> bool:
    """Whether ink is a likely signature in no place that another than `own` label surely claims."""
    wide, high = ((one.box[k + 2] - one.box[k]) / sheet.em_px for k in (0, 1))
    above = any(_is_over(one, place, sheet) for place in places)
    least = _LIKELY_ABOVE if above and not _is_about(one, numbers) else _LIKELY
    return (
        one.signature >= least
        and one.signature > one.handwriting
        and _WIDE_EM[0] < wide < _WIDE_EM[1]
        and _HIGH_EM[0] < high < _HIGH_EM[1]
        and not any(
            _claims(place.label, own)
            and (_is_held(one, place, sheet) or _is_of_column(one, place, places, sheet.em_px))
            and not _is_second(one, place, seen)
            for place in places
        )
        and not any(_is_above(one, place, own, sheet) for place in places)
        and not is_stamped_elsewhere(one, own, places, touching=False)
    )


def _is_held(one: Seen, place: Place, sheet: Sheet) -> bool:
    """Whether a place holds ink, or it reaches into the place level with the label."""
    label = sheet.pixels(place.label.box)
    level = min(one.box[3], label[3]) > max(one.box[1], label[1])
    return place.share_of(*one.box) > (_BEGINS if level else _HELD)


def _is_second(one: Seen, place: Place, seen: Sequence[Seen]) -> bool:
    """Whether a place has a signature to itself, and of this one beside it hardly a half."""
    return place.share_of(*one.box) < _MOSTLY and any(
        other.signature >= _LIKELY
        and place.share_of(*other.box) >= _MOSTLY
        and (other.box[0] > one.box[2] or other.box[2] < one.box[0])
        for other in seen
        if other is not one
    )


def _is_above(one: Seen, place: Place, own: Label, sheet: Sheet) -> bool:
    """Whether ink is in another party's place, and `own` label stands far below it: a part of the
    paper that is filled in later."""
    others = place.label.party not in (own.party, "unknown")
    asks = others and place.label.kind not in (*ANCHORS, "ink")
    far = sheet.pixels(own.box)[1] - one.box[3] > _FAR_BELOW_EM * sheet.em_px
    its = place.share_of(*one.box) > _HELD or place.distance_to(*one.box) < sheet.em_px
    return asks and far and own.kind not in ANCHORS and its


def _is_of_column(one: Seen, place: Place, places: Sequence[Place], em: float) -> bool:
    """Whether ink stands right over or under a place, and over or under no other; under a ruled
    one, in the next row of its column, no other is nearly as near."""
    x0, _, x1, _ = one.box
    gap = place.distance_to(*one.box)
    within = place.x0 <= x0 and x1 <= place.x1
    next_row = place.ruled and one.box[1] >= place.y1 - em
    return (
        gap < _ABOVE_EM * em
        and within
        and not any(
            p.x0 < x1 and x0 < p.x1
            for p in places
            if p is not place
            and p.label.kind not in ANCHORS
            and not (next_row and p.distance_to(*one.box) > max(2 * gap, _NEXT_EM * em))
        )
    )


def _is_about(one: Seen, numbers: Sequence[PixelBox]) -> bool:
    """Whether ink lies about a number that was read: the boxes of a date's digits."""
    x0, y0, x1, y1 = one.box
    return any(x0 < (n[0] + n[2]) / 2 < x1 and y0 < (n[1] + n[3]) / 2 < y1 for n in numbers)


def _is_over(one: Seen, place: Place, sheet: Sheet) -> bool:
    left, _, right, foot = one.box
    near = 0 <= place.y0 - foot < _ABOVE_EM * sheet.em_px
    return near and place.label.kind != "ink" and place.x0 <= (left + right) / 2 <= place.x1


def _claims(label: Label, own: Label) -> bool:
    """Whether a place's label says whose it is, or at least that it is not `own`'s: « Le chef de
    session » is none of the candidate's, « Le président » not the prefecture's beside its visa."""
    if label.kind in (*ANCHORS, "ink"):
        return False
    if party_of(label.text) != "unknown" or own.party not in {*may_sign(label.text), "unknown"}:
        return True
    level = abs(label.box.y0 - own.box.y0) < own.box.height
    beside = level and shared_width(label.box, own.box) <= 0 and party_of(own.text) != "unknown"
    return beside or (label.party not in (own.party, "unknown") and names_firmly(own.text))
