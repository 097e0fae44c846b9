"""The ruled cell or row of a table that a label stands in, or that lies beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ocr.marks.parties import folded
from ocr.marks.printed import Printed
from ocr.marks.room import PixelBox, Place, has_strokes, overlaps
from ocr.marks.runs import Label
from ocr.marks.sheet import Sheet
from ocr.marks.wording import MENTION_ASKED
from ocr.strokes import Mask

_ROOM_EM = 2.4  # the least height that a signature needs
_TALLEST_CELL_EM = 22.0
_WIDEST_CELL_EM = 70.0
_TALLEST_ROW_EM, _ROW_BEHIND_EM = 10.0, 10.0  # of a row without sides; free room behind its label
_ROW_EM = 1.0  # by which the rules of one row end apart, or a rule is broken, at most
_ROOM_BELOW_EM = 2.4  # under a label, from which its own cell may be signed
_UNDER_EM, _ALIGNED_EM = 3.2, 1.5  # under a label its box begins, and beside its first letter
_LEVEL_EM = 0.8  # words of one line
_HEAD_EM = 2.4  # of a cell, where a label of its own would stand
_BORDER_COVER = 0.65  # share of a side that must be ruled
_WALL_PX = 4  # to either side of a wall's middle
_ASKEW_PX = 14  # by which one side of a cell climbs at most


def cell_of(
    label: Label,
    box: PixelBox,
    others: Sequence[PixelBox],
    heads: Sequence[PixelBox],
    sheet: Sheet,
    printed: Printed,
) -> Place | None:
    """The cell about a label with the free one to its right, or its row between two rules; None
    where lines bound none, or more than the label's own. A cell with one of `heads` (« Date ») is
    not free."""
    place = _cell(label, box, others, sheet, printed)
    if place is not None:
        place = _of_its_own(place, box, others, sheet.em_px)
    if place is None or _holds_more(place, box, others):
        # the latter is a frame around the page, not the label's own cell
        below = _box_below(label, box, others, sheet, printed)
        beside = _signed_beside(place, box, others, sheet, printed) if place else None
        return below or beside or _row(label, box, others, sheet, printed)
    return _with_next_cell(place, box, others, heads, sheet, printed)


def _of_its_own(place: Place, box: PixelBox, others: Sequence[PixelBox], em: float) -> Place:
    """A cell's part up to half way to the words level with the label: the wall between two parties
    was not seen, or is none."""
    inside = [o for o in others if place.share_of(*o) > 0.6 and not overlaps(o, box)]
    level = [o for o in inside if abs(o[1] - box[1]) < _LEVEL_EM * em]
    left = max([place.x0, *((o[2] + box[0]) // 2 for o in level if o[2] <= box[0])])
    right = min([place.x1, *((o[0] + box[2]) // 2 for o in level if o[0] >= box[2])])
    return replace(place, x0=left, x1=right)


def _holds_more(place: Place, box: PixelBox, others: Sequence[PixelBox]) -> bool:
    """Whether another label or running text stands in the place, before or beside its label."""
    return any(
        place.share_of(*other) > 0.6 and not overlaps(other, box) and other[1] < box[3]
        for other in others
    ) or any(place.share_of(*other) > 0.6 and other[1] >= box[3] for other in others)


def _signed_beside(
    own: Place, box: PixelBox, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place | None:
    """« Visa du CFA », the sentence that it attests under it, and the signature in the cell to the
    right: both cells, where that one has strokes and no label at its head, and the label's own
    has no strokes."""
    em = sheet.em_px
    before = [o for o in others if own.share_of(*o) > 0.6 and o[1] < box[1]]
    wider = _widened(own, others, sheet, printed)
    if wider is None or before or has_strokes(printed, (own.x0, own.y0, own.x1, own.y1), em):
        return None
    head = printed.words[own.y0 : own.y0 + round(_HEAD_EM * em), own.x1 : wider.x1]
    beside = (own.x1, own.y0, wider.x1, own.y1)
    return wider if has_strokes(printed, beside, em) and not head.any() else None


def _with_next_cell(
    place: Place,
    box: PixelBox,
    others: Sequence[PixelBox],
    heads: Sequence[PixelBox],
    sheet: Sheet,
    printed: Printed,
) -> Place:
    """A table's row « label | place »: the free cell to the right is taken in, where nothing is
    asked in it."""
    em = sheet.em_px
    own_ink = place.y1 - box[3] > _ROOM_BELOW_EM * em and has_strokes(
        printed, (place.x0, box[3], place.x1, place.y1), em
    )
    if own_ink and not MENTION_ASKED.search(folded(place.label.text)):
        return place  # « Le salarié » over his own signature, the employer's cell beside it
    level = [o for o in (*others, *heads) if not overlaps(o, box)]
    wider = _widened(place, level, sheet, printed)
    if wider is None or has_strokes(printed, (box[2], place.y0, wider.x1, place.y1), em):
        return wider or place
    return _widened(wider, level, sheet, printed) or wider


def _widened(
    own: Place, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place | None:
    """The place with the ruled cell to its right taken in, if that is wide enough to sign and
    nothing stands in it."""
    em = sheet.em_px
    start = min(sheet.width, own.x1 + round(0.5 * em))
    reach = round(_WIDEST_CELL_EM * em)
    side = (own.y0 + 2, own.y1 - 2)
    right = _next_line(printed.lines_down, start, 1, side, reach, vertical=True)
    if right is None or right - own.x1 < 4 * em:
        return None
    beside = replace(own, x0=own.x1, x1=right)
    if any(beside.share_of(*other) > 0.5 for other in others):
        return None
    return replace(own, x1=right)


def _cell(
    label: Label, box: PixelBox, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place | None:
    """The ruled cell around the label; where the label fills its cell, the free one beside it, or
    the one below it."""
    em = sheet.em_px
    _x0, y0, _x1, y1 = box
    sides = _sides_of_cell(box, (y0, y1 + round(2 * em)), sheet, printed) or _sides_of_cell(
        box, (y0 - round(em / 2), y1 + round(em / 2)), sheet, printed
    )  # the last row of a table is low
    sides = sides or _sides_of_cell(box, (y1, y1 + round(2 * em)), sheet, printed)
    if sides is None:
        return None
    left, right = sides
    span = (left + 2, right - 2)
    reach = round(_TALLEST_CELL_EM * em)
    lines = printed.lines_across
    top = _next_line(lines, y0, -1, span, reach, vertical=False)
    bottom = _next_line(lines, y1, 1, span, reach, vertical=False)
    broken = _top_of_walls(sides, y1, printed, em)
    if broken is not None and broken < y1 and (top is None or top < broken - em):
        top = broken
    if top is None or bottom is None:
        return None
    if bottom - y1 < 1.6 * em and y0 - top < 1.6 * em:  # the label fills its cell
        row = _cell_beside(
            Place(label, left, top, right, bottom, ruled=True), others, sheet, printed
        )
        if row is not None:
            return row
        bottom = _next_line(lines, bottom + round(0.5 * em), 1, span, reach, vertical=False)
    elif bottom - y1 < _ROOM_EM * em:
        below = _next_line(lines, bottom + round(0.5 * em), 1, span, reach, vertical=False)
        bottom = _lower(Place(label, left, top, right, bottom, ruled=True), below, others, em)
    if bottom is None or max(bottom - y1, y0 - top) < 1.2 * em:
        return None
    if y0 - top < 1.6 * em:
        top = max(top, y0 - round(0.3 * em))
    return Place(label, left, top, right, bottom, ruled=True)


def _box_below(
    label: Label, box: PixelBox, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place | None:
    """The empty box right under a label that stands outside of it."""
    em = sheet.em_px
    x0, y0, x1, y1 = box
    inner, reach = round(x0 + em), round(_TALLEST_CELL_EM * em)
    head, deep = (inner, round(inner + 3 * em)), round(_UNDER_EM * em)
    top = _next_line(printed.lines_across, y1, 1, head, deep, vertical=False)
    if top is None:
        return None
    under = top + round(em / 2)
    own = (inner, under, inner, under)
    sides = _sides_of_cell(own, (under, under + round(2 * em)), sheet, printed)
    if sides is None or abs(sides[0] - x0) > _ALIGNED_EM * em or sides[1] < x1:
        return None  # a stamp's frame
    span = (sides[0] + 2, sides[1] - 2)
    bottom = _next_line(printed.lines_across, under, 1, span, reach, vertical=False)
    if bottom is None or bottom - top < _ROOM_EM * em:
        return None
    place = Place(label, sides[0], y0, sides[1], bottom, ruled=True)
    return None if any(place.share_of(*other) > 0.5 for other in others) else place


def _top_of_walls(sides: tuple[int, int], y: int, printed: Printed, em: float) -> int | None:
    """Where both walls of a cell begin, above a height: its top rule may be broken by its name,
    « ┌─ Pour le CFA ──┐ ». None where they begin apart, or rise farther than a cell does."""
    tops = []
    start, stop = y, max(0, y - round(_TALLEST_CELL_EM * em))
    for x in sides:
        near = printed.lines_down[stop:start, max(0, x - _WALL_PX) : x + _WALL_PX]
        gaps = np.flatnonzero(~near[::-1].any(axis=1))
        if not gaps.size or gaps[0] == 0:
            return None
        tops.append(start - int(gaps[0]))
    return max(tops) if abs(tops[0] - tops[1]) < em / 2 else None


def _lower(own: Place, below: int | None, others: Sequence[PixelBox], em: float) -> int:
    """The foot of a place whose label stands in a low cell, as high as a neighbour's of two lines:
    that of the empty one under it, if one can sign only there."""
    if below is None or below - own.y1 < max(_ROOM_EM * em, own.y1 - own.y0):
        return own.y1
    under = replace(own, y0=own.y1, y1=below)
    return own.y1 if any(under.share_of(*other) > 0.5 for other in others) else below


def _sides_of_cell(
    box: PixelBox, span: tuple[int, int], sheet: Sheet, printed: Printed
) -> tuple[int, int] | None:
    """Where ruled lines stand left and right of a label along a span of heights."""
    along = (max(0, span[0]), min(sheet.height, span[1]))
    reach = round(_WIDEST_CELL_EM * sheet.em_px)
    left = _next_line(printed.lines_down, box[0], -1, along, reach, vertical=True)
    right = _next_line(printed.lines_down, box[2], 1, along, reach, vertical=True)
    if left is None or right is None or right - left < 4 * sheet.em_px:
        return None
    return left, right


def _row(
    label: Label, box: PixelBox, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place | None:
    """A table's row without sides: between two rules that run on far behind the label, where
    nothing else stands; one signs behind it."""
    em = sheet.em_px
    x0, y0, x1, y1 = box
    reach, far = round(_TALLEST_ROW_EM * em), round(_ROW_BEHIND_EM * em)
    span = (x0, min(sheet.width, x1 + far))
    top = _next_line(printed.lines_across, y0, -1, span, reach, vertical=False)
    bottom = _next_line(printed.lines_across, y1, 1, span, reach, vertical=False)
    if top is None or bottom is None or not _ROOM_EM * em < bottom - top < reach:
        return None
    ends = [_ends_of(printed.lines_across, y, x0, em) for y in (top, bottom)]
    if any(abs(ends[0][k] - ends[1][k]) > _ROW_EM * em for k in (0, 1)):
        return None  # a title's rule over a frame
    place = Place(label, x0, top, min(ends[0][1], ends[1][1]), bottom, ruled=True)
    if place.x1 < span[1] or any(place.share_of(*other) > 0.5 for other in others):
        return None
    return place


def _ends_of(lines: Mask, y: int, x: int, em: float) -> tuple[int, int]:
    """From where to where the rule about a height runs, through x, without a break."""
    ruled = lines[max(0, y - _ASKEW_PX) : y + _ASKEW_PX].any(axis=0)
    held = np.flatnonzero(ruled)
    breaks = np.flatnonzero(np.diff(held) > _ROW_EM * em)
    starts, ends = held[np.append(0, breaks + 1)], held[np.append(breaks, len(held) - 1)]
    own = int(np.argmax(ends >= x))
    return int(starts[own]), int(ends[own]) + 1


def _cell_beside(
    own: Place, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place | None:
    """The cell to the right of a full one, if it is large enough to sign and nothing stands in it;
    the full one is taken in."""
    if own.y1 - own.y0 < _ROOM_EM * sheet.em_px:
        return None
    return _widened(own, others, sheet, printed)


def _next_line(
    lines: Mask, start: int, step: int, span: tuple[int, int], reach: int, *, vertical: bool
) -> int | None:
    """Where, from `start` on, a ruled line runs along most of `span`; it may be askew or broken.

    Along each row (or column) of the span the first ruled pixel is looked for; a line is there
    where most of these stand at about one place.
    """
    field = lines.T if vertical else lines
    stop = int(np.clip(start + step * reach, 0, field.shape[0]))
    low, high = min(start, stop), max(start, stop)
    if high - low < 2 or span[1] - span[0] < 4:
        return None
    window = field[low:high, span[0] : span[1]]
    ordered = window if step > 0 else window[::-1]
    for _ in range(3):
        hit = ordered.any(axis=0)
        if hit.mean() < _BORDER_COVER:
            return None
        first = ordered.argmax(axis=0)
        middle = float(np.median(first[hit]))
        near = hit & (np.abs(first - middle) < _ASKEW_PX)
        if near.mean() >= _BORDER_COVER and _reaches_both_ends(near):
            return int(low + middle if step > 0 else high - 1 - middle)
        nearest = int(first[hit].min())  # a shorter line in front (a stamp's frame): look behind
        ordered = ordered[nearest + _ASKEW_PX :]
        if step > 0:
            low += nearest + _ASKEW_PX
        else:
            high -= nearest + _ASKEW_PX
        if len(ordered) < 2:
            return None
    return None


def _reaches_both_ends(near: Mask) -> bool:
    """A cell's border runs from side to side; a stamp's frame stands between them."""
    end = max(2, near.size // 8)
    return bool(near[:end].mean() > 0.5 and near[-end:].mean() > 0.5)
