"""Ink between two labels of a row, which neither's place holds."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.marks.kinds import Seen
from ocr.marks.room import Place
from ocr.marks.runs import ANCHORS
from ocr.marks.sheet import Sheet


def nearest_in_row(
    one: Seen, gaps: Sequence[float], nearest: int, places: Sequence[Place], sheet: Sheet
) -> int:
    """The nearest place, or where its label begins behind the ink that of a label before it in the
    row, close too and whose label is nearer: the room behind a short label is its own."""
    em, high = sheet.em_px, places[nearest].label.box.height
    boxes = [sheet.pixels(place.label.box) for place in places]
    apart = [max(box[0] - one.box[2], one.box[0] - box[2], 0) for box in boxes]
    if boxes[nearest][0] < one.box[2]:
        return nearest
    row = [
        k
        for k, place in enumerate(places)
        if gaps[k] < em
        and boxes[k][0] < one.box[0]
        and apart[k] < apart[nearest]
        and place.label.kind not in ANCHORS
        and abs(place.label.box.y0 - places[nearest].label.box.y0) < high
    ]
    return min(row, key=lambda k: apart[k], default=nearest)
