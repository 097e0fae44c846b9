"""Where a label wants its signature: the cell it stands in, or the free room below, beside or
above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from dossiers.box import Box, union
from dossiers.page import Page, Word
from ocr.marks.cells import cell_of
from ocr.marks.print_runs import (
    ends_a_place,
    is_head,
    is_name_of_signer,
    is_signers,
    runs_of_print,
    says_when,
)
from ocr.marks.printed import Printed
from ocr.marks.room import PixelBox, Place, has_strokes
from ocr.marks.runs import ANCHORS, Label, em_of
from ocr.marks.sheet import Sheet
from ocr.marks.wording import LEADER, NAME

_ROOM_EM = 2.4  # the least height that a signature needs
_LEAST_ROOM_EM = 1.4  # with less above and below nobody could sign there
_BELOW_EM = 9.0  # a signature stands no farther below its label
_ABOVE_EM, _ABOVE_TEXT_EM = 8.0, 6.0  # over a label; over the last words of a text
_FAR_ABOVE_EM = 18.0  # over a page's only label, where nothing else is written
_FIELD_EM = 3.0  # below a label the day of who signs
_BEHIND_EM = 5.0  # behind a long label one may sign too
_ABOVE_ACROSS_EM = 7.0  # to the sides of its label
_HALF_WIDTH_EM = 11.0
_DOUBTED = 0.7  # confidence below which a word in a place may be a pen's or a stamp's
_SCRAP = 2  # letters
_SURE, _LONG, _MANY = 0.8, 4, 12  # confidence of a word that is surely print, its letters; words
_FEWEST_COLUMNS, _EVEN, _NARROWEST_EM = 3, 0.04, 8.0  # share by which their widths differ
_MARGIN_EM = 2.0  # beside the text one may sign so far
_LINE_OVER_EM, _SIGNING_EM = 1.2, 26.0  # a line on which one signs over its label; its length
_STACK, _STACK_EM = 2, 16.0  # labels of a stack; from one to the next
_WALLS_EM = 4.0  # over a label a cell's walls are looked for
_RULED = 0.7  # share of a label over which a line runs
_SEVERAL = re.compile(r"\W*(Les|Pour les) ")  # « Les formateurs » sign side by side


def places_of(
    labels: Sequence[Label], sheet: Sheet, printed: Printed, words: Sequence[Word]
) -> list[Place]:
    """One place a label, neighbours kept apart."""
    runs = runs_of_print(words, sheet, labels)
    ends = [run for run in runs if ends_a_place(run, sheet)]
    rows = [sheet.pixels(union(w.box for w in run)) for run in ends]
    filled = [row for run, row in zip(ends, rows, strict=True) if is_signers(run)]
    names = [row for run, row in zip(ends, rows, strict=True) if is_name_of_signer(run)]
    dated = [row for run, row in zip(ends, rows, strict=True) if says_when(run)]
    heads = [sheet.pixels(run[0].box) for run in runs if is_head(run)]
    boxes = [sheet.pixels(label.box) for label in labels]
    named = [b for b, x in zip(boxes, labels, strict=True) if _is_partys(x)]
    bare = [b for b, x in zip(boxes, labels, strict=True) if _asks_for_stamp_alone(x)]
    leaders = [sheet.pixels(w.box) for w in words if _is_leader(w, words)]
    span = text_span(words, sheet)
    found = []
    for at, label in enumerate(labels):
        others = [box for k, box in enumerate(boxes) if k != at]
        place = None
        if not _in_stack_on_lines(boxes[at], others, printed, sheet.em_px):
            said = [row for row in dated if _is_right_over(row, boxes[at], sheet.em_px)]
            foreign = [r for r in rows if r not in filled or r[1] < boxes[at][3]]
            foreign = [r for r in foreign if r not in said]
            apart = [o for o in others if o not in bare or o[1] < boxes[at][3]]
            place = cell_of(label, boxes[at], [*apart, *foreign], heads, sheet, printed)
        if place and label.kind in ANCHORS and place.y1 - boxes[at][3] < _ROOM_EM * sheet.em_px:
            place = None  # two lines of ruled paper
        whole, below = _with_fields(boxes[at], [*filled, *names], rows, sheet.em_px)
        over = [b for b in named if b != boxes[at] and b[3] < boxes[at][1]]
        free = place or _free(label, whole, others, below, over, leaders, sheet, printed)
        found.append(free if place else _within(free, span))
    return found


def _within(place: Place, span: tuple[int, int]) -> Place:
    """The place kept on the paper: beside it lies a table, whose pattern is no faint pen."""
    left, right = max(place.x0, span[0]), min(place.x1, span[1])
    return replace(place, x0=left, x1=right) if left < right else place


def text_span(words: Sequence[Word], sheet: Sheet) -> tuple[int, int]:
    """From where to where the paper surely reaches: a margin about the sure words; all of the
    picture where these are few."""
    sure = [sheet.pixels(w.box) for w in words if w.confidence >= _SURE and len(w.text) >= _LONG]
    if len(sure) < _MANY:
        return 0, sheet.width
    margin = round(_MARGIN_EM * sheet.em_px)
    return min(b[0] for b in sure) - margin, max(b[2] for b in sure) + margin


def doubted_words(labels: Sequence[Label], page: Page) -> set[Word]:
    """Words near a label that recognition is not sure of: it makes such of pens and stamps too.
    Over a label, where text may be badly read, only those of lines of which nothing else is."""
    if page.text_source == "embedded":
        return set()
    em = em_of(page)
    wide = em * page.height / max(page.width, 1)
    own = {word for label in labels for word in label.words}
    read = {word.line for word in page.words if word.confidence >= _DOUBTED}
    around = [
        Box(
            label.box.x0 - _HALF_WIDTH_EM * wide,
            label.box.y0 - _ABOVE_EM * em,
            label.box.x1 + _HALF_WIDTH_EM * wide,
            label.box.y1 + _BELOW_EM * em,
        )
        for label in labels
    ]
    return {
        word
        for word in page.words
        if (word.confidence < _DOUBTED or _is_lone_scrap(word, page.words, wide))
        and word not in own
        and any(
            box.contains(*word.box.centre)
            and (word.box.centre[1] > label.box.y0 - em or word.line not in read)
            for label, box in zip(labels, around, strict=True)
        )
        and not any(label.box.intersection(word.box) > 0 for label in labels)
    }


def _is_lone_scrap(word: Word, words: Sequence[Word], em_wide: float) -> bool:
    """« A M » for a pen's two peaks: a letter or two beside no word of print."""
    if len(re.sub(r"\W", "", word.text)) > _SCRAP:
        return False
    return not any(
        other.line == word.line
        and len(re.sub(r"\W", "", other.text)) > _SCRAP
        and max(other.box.x0 - word.box.x1, word.box.x0 - other.box.x1) < 2 * em_wide
        for other in words
    )


def _is_partys(label: Label) -> bool:
    return label.kind not in ANCHORS and label.party != "unknown"


def _asks_for_stamp_alone(label: Label) -> bool:
    """« Cachet : » of nobody, in the cell of who signs."""
    return label.kind == "stamp" and label.party == "unknown"


def _with_fields(
    box: PixelBox, filled: Sequence[PixelBox], rows: Sequence[PixelBox], em: float
) -> tuple[PixelBox, list[PixelBox]]:
    """A label's box with the lines right under it that ask or tell something of who signs (« Date :
    », « Ana PETIT, service de la formation »), and the other rows."""
    x0, y0, x1, y1 = box
    own = []
    for row in sorted(filled, key=lambda r: r[1]):
        if abs(row[0] - x0) < em and -0.6 * em < row[1] - y1 < _FIELD_EM * em and row[3] > y1:
            y1 = row[3]
            own.append(row)
    return (x0, y0, x1, y1), [row for row in rows if row not in own]


def _is_right_over(row: PixelBox, box: PixelBox, em: float) -> bool:
    return abs(row[0] - box[0]) < em and abs(box[1] - row[3]) < em


def _free(
    label: Label,
    box: PixelBox,
    others: Sequence[PixelBox],
    rows: Sequence[PixelBox],
    over: Sequence[PixelBox],
    leaders: Sequence[PixelBox],
    sheet: Sheet,
    printed: Printed,
) -> Place:
    em = sheet.em_px
    left, right = _sides(label, box, others, sheet)
    _x0, y0, _x1, y1 = box
    room = y1 + round(_BELOW_EM * em)
    stops = [r[1] for r in [*rows, *others] if r[1] > y1 - 2 and _across(r, left, right, em)]
    bottom = min([room, *stops, sheet.height])
    cut = sheet.height < y1 + _ROOM_EM * em
    top = max(0, y0 - round(0.8 * em))
    floors = [r[3] for r in [*rows, *others] if r[3] < y0 + 2 and _across(r, left, right, em)]
    headed = _column_is_headed(box, over, printed, em)
    lined = _stands_on_label(box, printed, em) and not (headed and _is_under_cell(box, printed, em))
    above = label.kind == "name" or _begins_with_name(label) or lined
    above = above or any(_is_leader_of(row, box, em) for row in leaders)
    reach = _ABOVE_TEXT_EM if label.kind in ANCHORS else _ABOVE_EM
    high = max([0, y0 - round(reach * em), *floors])
    if not others and label.kind not in ANCHORS:
        high = _to_far_strokes(box, (left, high, right, bottom), floors, printed, em)
    above = above or (not headed and _signed_above(box, (left, high, right, bottom), printed, em))
    top = high if above or bottom - y1 < _ROOM_EM * em else max([top, *floors])
    top = min(top, y0)
    cut = cut or max(y0 - top, bottom - y1) < _LEAST_ROOM_EM * em
    if _is_on_signing_line(box, (left, high, right, y0), others, printed, em):
        bottom, cut = y1, False
    return Place(label, left, top, right, max(bottom, y1), ruled=False, cut=cut)


def _is_leader(word: Word, words: Sequence[Word]) -> bool:
    """Whether dots begin their line: no slot, « le ……… »."""
    dots = LEADER.fullmatch(word.text) is not None
    return dots and not any(
        other.line == word.line
        and other.box.x0 < word.box.x0
        and LEADER.fullmatch(other.text) is None
        for other in words
    )


def _is_leader_of(row: PixelBox, box: PixelBox, em: float) -> bool:
    """Whether a dotted line stands right above a label: one signs on it."""
    shared = min(row[2], box[2]) - max(row[0], box[0])
    return shared > 0 and -em / 2 < box[1] - row[3] < em


def _begins_with_name(label: Label) -> bool:
    """« Ana PETIT, gérante », typed under a signature as often as over it."""
    name, comma, _ = label.text.partition(",")
    return bool(comma) and NAME.match(name) is not None


def _is_on_signing_line(
    box: PixelBox, room: PixelBox, others: Sequence[PixelBox], printed: Printed, em: float
) -> bool:
    """Whether one signs on the line right above a label, and not below it: so do the labels above
    or below, or another stands near and there are strokes over the line."""
    if not _has_signing_line(box, printed, em):
        return False
    if _in_stack_on_lines(box, others, printed, em):
        return True
    return bool(_column_of(box, others, em)) and has_strokes(printed, room, em)


def _column_of(box: PixelBox, others: Sequence[PixelBox], em: float) -> list[PixelBox]:
    """The labels that begin right above or below one."""
    return [o for o in others if abs(o[0] - box[0]) < em and abs(o[1] - box[1]) < _STACK_EM * em]


def _in_stack_on_lines(
    box: PixelBox, others: Sequence[PixelBox], printed: Printed, em: float
) -> bool:
    """Whether a label is of a column that stands on lines, each on its own: the rows of a table
    have a rule below the last as well."""
    column = [box, *_column_of(box, others, em)]
    if len(column) < _STACK or not all(_has_signing_line(o, printed, em) for o in column):
        return False
    x0, _, x1, foot = max(column, key=lambda o: o[3])
    below = printed.lines_across[foot + round(em / 2) : foot + round(_STACK_EM * em), x0:x1]
    return not (below.any(axis=0).mean() > _RULED if below.size else False)


def _has_signing_line(box: PixelBox, printed: Printed, em: float) -> bool:
    """Whether a line of a signature's length, no cell's top, lies right above a label."""
    if not _stands_on_label(box, printed, em):
        return False
    x0, y0, x1, _ = box
    top = max(0, y0 - round(_LINE_OVER_EM * em))
    ruled = printed.lines_across[top:y0].any(axis=0)
    held = np.flatnonzero(ruled)
    breaks = np.flatnonzero(np.diff(held) > em)
    starts, ends = held[np.append(0, breaks + 1)], held[np.append(breaks, len(held) - 1)]
    own = int(np.argmax(ends >= (x0 + x1) // 2))
    left, right = int(starts[own]), int(ends[own])
    sides = printed.lines_down[y0 : y0 + round(2 * em)]
    reach = round(em / 2)
    walls = any(sides[:, max(0, x - reach) : x + reach].any() for x in (left, right))
    return not walls and right - left < _SIGNING_EM * em


def _sides(
    label: Label, box: PixelBox, others: Sequence[PixelBox], sheet: Sheet
) -> tuple[int, int]:
    """Left and right of a free place: about the label's middle, up to half way to a neighbour."""
    em = sheet.em_px
    x0, y0, x1, y1 = box
    middle = (x0 + x1) / 2
    left = min(middle - _HALF_WIDTH_EM * em, x0 - 2 * em)
    right = max(middle + _HALF_WIDTH_EM * em, x1 + _BEHIND_EM * em)
    if label.text.rstrip().endswith(":") or _SEVERAL.match(label.text):
        right = max(right, x1 + 16 * em)
    if label.kind in ("made_at", "closing"):
        left, right = 0.0, float(sheet.width)
    level = [o for o in others if o[1] < y1 + 4 * em and o[3] > y0 - 4 * em]
    column = _column(box, level, em)
    if column is not None:
        return max(0, column[0]), min(sheet.width, column[1])
    left = max([left, *((o[2] + x0) / 2 for o in level if o[2] <= x0 + em)])
    right = min([right, *((o[0] + x1) / 2 for o in level if o[0] >= x1 - em)])
    return int(max(0, left)), int(min(sheet.width, right))


def _column(box: PixelBox, level: Sequence[PixelBox], em: float) -> tuple[int, int] | None:
    """Left and right of the column whose head a label is, where three labels or more of a row
    begin equally far apart, and their middles do not; None elsewhere."""
    row = sorted([box, *(o for o in level if abs(o[1] - box[1]) < em)])
    if len(row) < _FEWEST_COLUMNS:
        return None
    starts = [b[1][0] - b[0][0] for b in pairwise(row)]
    middles = [(b[1][0] + b[1][2] - b[0][0] - b[0][2]) / 2 for b in pairwise(row)]
    pitch = sum(starts) / len(starts)
    even = max(starts) - min(starts) < _EVEN * pitch
    if not even or pitch < _NARROWEST_EM * em or max(middles) - min(middles) < 2 * _EVEN * pitch:
        return None
    return round(box[0] - em / 2), round(box[0] + pitch - em / 2)


def _across(row: PixelBox, left: int, right: int, em: float) -> bool:
    """Whether a row of print stands in the way, not just at the rim of the place."""
    shared = min(row[2], right) - max(row[0], left)
    return shared > max(2 * em, 0.3 * min(row[2] - row[0], right - left))


def _signed_above(box: PixelBox, room: PixelBox, printed: Printed, em: float) -> bool:
    """Whether strokes longer than letters stand above the label and none below: a name or a
    function is typed under the signature as often as over it."""
    x0, y0, x1, y1 = box
    left, top, right, bottom = room
    reach = round(_ABOVE_ACROSS_EM * em)
    above = (max(left, x0 - reach), top, min(right, x1 + reach), y0)
    return has_strokes(printed, above, em) and not has_strokes(
        printed, (left, y1, right, bottom), em
    )


def _to_far_strokes(
    box: PixelBox, room: PixelBox, floors: Sequence[int], printed: Printed, em: float
) -> int:
    """The top of the room over the page's only label, higher where strokes stand in free paper only
    farther above: who signs alone has room."""
    left, top, right, bottom = room
    higher = max([0, box[1] - round(_FAR_ABOVE_EM * em), *floors])
    near = has_strokes(printed, (left, top, right, bottom), em)
    far = not near and _signed_above(box, (left, higher, right, bottom), printed, em)
    return higher if far else top


def _column_is_headed(box: PixelBox, over: Sequence[PixelBox], printed: Printed, em: float) -> bool:
    """Whether the first party above in a label's column has no stroke over it, but one under it:
    there they stand over their places, and this one too."""
    over = _column_of(box, over, em)
    if not over:
        return False
    x0, y0, x1, y1 = min(over, key=lambda o: o[1])
    reach = round(_ABOVE_ACROSS_EM * em)
    left, right = max(0, x0 - reach), max(x1 + reach, x0 + round(2 * _HALF_WIDTH_EM * em))
    top = max(0, y0 - round(_ABOVE_EM * em))
    return has_strokes(printed, (left, y1, right, box[1]), em) and not has_strokes(
        printed, (left, top, right, y0), em
    )


def _stands_on_label(box: PixelBox, printed: Printed, em: float) -> bool:
    """Whether a ruled line lies right above the label: one signs on it, above."""
    x0, y0, x1, _ = box
    band = printed.lines_across[max(0, y0 - round(_LINE_OVER_EM * em)) : y0, x0:x1]
    return bool(band.size and band.any(axis=0).mean() > _RULED)


def _is_under_cell(box: PixelBox, printed: Printed, em: float) -> bool:
    """Whether the line right above a label is the foot of a table's cell: walls stand on it."""
    x0, y0, x1, _ = box
    over = slice(max(0, y0 - round(_WALLS_EM * em)), max(0, y0 - round(_LINE_OVER_EM * em)))
    beside = slice(max(0, x0 - round(2 * em)), x1 + round(2 * em))
    walls = printed.lines_down[over, beside]
    return bool(walls.size and walls.mean(axis=0).max() > _RULED)
