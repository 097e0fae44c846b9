"""Labels below each other that are signed beside, not below: ink level with each of them, to the
right of all or to the left of all, and none under any."""

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
_REACH_EM = 40.0  # to one side of the labels
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
    for reach in ((0.0, _REACH_EM), (_REACH_EM, 0.0)):
        inks = _inks_about(boxes, min(gaps), reach, seen, sheet.em_px)
        if _are_level(inks, levels, min(gaps)) and _are_beside(inks, boxes):
            margin = round(_MARGIN_EM * sheet.em_px)
            ends = min(ink[0] for ink in inks) - margin, max(ink[2] for ink in inks) + margin
            return [_row(place, column, levels, ends, sheet) for place in places]
    return list(places)


def _are_level(inks: Sequence[PixelBox], levels: Sequence[float], pitch: float) -> bool:
    middles = [(ink[1] + ink[3]) / 2 for ink in inks]
    return all(min(abs(m - y) for y in levels) < _LEVEL * pitch for m in middles)


def _are_beside(inks: Sequence[PixelBox], boxes: Sequence[PixelBox]) -> bool:
    """Whether there is ink, and all of it to the right, or all of it to the left, of all labels."""
    left, right = min(b[0] for b in boxes), max(b[2] for b in boxes)
    behind = all(ink[0] >= right for ink in inks)
    return bool(inks) and (behind or all(ink[2] <= left for ink in inks))


def _column(places: Sequence[Place], sheet: Sheet) -> list[Place]:
    """The places whose labels begin below that of the first, if it is all of them."""
    asked = [p for p in places if p.label.kind not in (*ANCHORS, "ink")]
    column = sorted(asked, key=lambda place: place.label.box.y0)
    lefts = [sheet.pixels(place.label.box)[0] for place in column]
    aligned = not lefts or max(lefts) - min(lefts) < _LEFT_EM * sheet.em_px
    return column if aligned and not any(place.ruled for place in column) else []


def _inks_about(
    boxes: Sequence[PixelBox],
    pitch: float,
    reach: tuple[float, float],
    seen: Sequence[Seen],
    em: float,
) -> list[PixelBox]:
    """The likely signatures and stamps from half a pitch over the first label to half of one below
    the last; `reach`: so far to the left and to the right of the labels (in em)."""
    left = min(b[0] for b in boxes) - reach[0] * em
    right = max(b[2] for b in boxes) + reach[1] * em
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
    place: Place,
    column: Sequence[Place],
    levels: Sequence[float],
    ends: tuple[int, int],
    sheet: Sheet,
) -> Place:
    """The place from half way to the label above to half way to the one below."""
    if place not in column:
        return place
    at = column.index(place)
    half = min(low - high for high, low in pairwise(levels)) / 2
    top = (levels[at - 1] + levels[at]) / 2 if at else levels[at] - half
    foot = (levels[at] + levels[at + 1]) / 2 if at + 1 < len(levels) else levels[at] + half
    left, right = max(0, min(place.x0, ends[0])), min(sheet.width, max(place.x1, ends[1]))
    top, foot = max(0, int(top)), min(sheet.height, int(foot))
    return replace(place, x0=left, y0=top, x1=right, y1=foot, cut=False)
