"""Labels below each other that are signed beside, not below: ink level with each of them, to the
right of all, and none under any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ocr.marks.kinds import Seen
from ocr.marks.room import PixelBox, Place
from ocr.marks.runs import ANCHORS
from ocr.marks.sheet import Sheet

_LEFT_EM = 1.0  # labels of a column begin so near each other
_FEWEST = 2  # of a column
_PITCH_EM = (4.0, 16.0)  # from one label to the next
_MARK = 0.3  # chance of a signature or a stamp from which ink counts
_SIZE_EM = (2.0, 1.0)  # width and height of ink that does
_LEVEL = 0.4  # of the pitch, by which ink stands higher or lower than its label
_REACH_EM = 40.0  # to the right of the labels
_MARGIN_EM = 1.0


def beside_stacked(places: Sequence[Place], seen: Sequence[Seen], sheet: Sheet) -> list[Place]:
    """The places, those of such a column each a row: from its label to the end of the ink."""
    column = _column(places, sheet)
    if len(column) < _FEWEST:
        return list(places)
    boxes = [sheet.pixels(place.label.box) for place in column]
    levels = [(box[1] + box[3]) / 2 for box in boxes]
    gaps = [low - high for high, low in pairwise(levels)]
    narrowest, widest = (side * sheet.em_px for side in _PITCH_EM)
    if not all(narrowest < gap < widest for gap in gaps):
        return list(places)
    inks = _inks_about(boxes, min(gaps), seen, sheet.em_px)
    right = max(box[2] for box in boxes)
    middles = [(ink[1] + ink[3]) / 2 for ink in inks]
    level = all(min(abs(m - y) for y in levels) < _LEVEL * min(gaps) for m in middles)
    if not inks or not level or any(ink[0] < right for ink in inks):
        return list(places)
    end = round(max(ink[2] for ink in inks) + _MARGIN_EM * sheet.em_px)
    return [_row(place, column, levels, end, sheet) for place in places]


def _column(places: Sequence[Place], sheet: Sheet) -> list[Place]:
    """The places whose labels begin below that of the first, if it is all of them."""
    asked = [p for p in places if p.label.kind not in (*ANCHORS, "ink")]
    column = sorted(asked, key=lambda place: place.label.box.y0)
    lefts = [sheet.pixels(place.label.box)[0] for place in column]
    aligned = not lefts or max(lefts) - min(lefts) < _LEFT_EM * sheet.em_px
    return column if aligned and not any(place.ruled for place in column) else []


def _inks_about(
    boxes: Sequence[PixelBox], pitch: float, seen: Sequence[Seen], em: float
) -> list[PixelBox]:
    """The likely signatures and stamps from half a pitch over the first label to half of one below
    the last."""
    left, right = min(b[0] for b in boxes), max(b[2] for b in boxes) + _REACH_EM * em
    top, foot = boxes[0][1] - pitch / 2, boxes[-1][3] + pitch / 2
    return [
        one.box
        for one in seen
        if max(one.signature, one.stamp, one.under) > _MARK
        and one.box[2] - one.box[0] > _SIZE_EM[0] * em
        and one.box[3] - one.box[1] > _SIZE_EM[1] * em
        and left < one.box[2]
        and one.box[0] < right
        and top < (one.box[1] + one.box[3]) / 2 < foot
    ]


def _row(
    place: Place, column: Sequence[Place], levels: Sequence[float], end: int, sheet: Sheet
) -> Place:
    """The place from half way to the label above to half way to the one below."""
    if place not in column:
        return place
    at = column.index(place)
    half = min(low - high for high, low in pairwise(levels)) / 2
    top = (levels[at - 1] + levels[at]) / 2 if at else levels[at] - half
    foot = (levels[at] + levels[at + 1]) / 2 if at + 1 < len(levels) else levels[at] + half
    right = min(sheet.width, max(place.x1, end))
    return replace(place, y0=max(0, int(top)), x1=right, y1=min(sheet.height, int(foot)), cut=False)
