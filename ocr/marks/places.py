"""Where a label wants its signature: the cell it stands in, or the free room below, beside or
above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from dossiers.box import Box, union
from dossiers.page import Page, Word
from ocr.marks.parties import folded
from ocr.marks.printed import Printed
from ocr.marks.runs import Label, em_of
from ocr.marks.sheet import Sheet
from ocr.strokes import Mask

_ROOM_EM = 2.4  # the least height that a signature needs
_BELOW_EM = 9.0  # a signature stands no farther below its label
_ABOVE_EM = 6.0
_BEHIND_EM = 5.0  # behind a long label one may sign too
_ABOVE_ACROSS_EM = 4.0  # to the sides of its label
_HALF_WIDTH_EM = 11.0
_TALLEST_CELL_EM = 22.0
_WIDEST_CELL_EM = 70.0
_FIELD = re.compile(r"^([^\W\d][^\d:]{1,28}?)\s?:")
_STAMP_FIELDS = frozenset({"tel", "siret", "siren", "fax", "ape", "naf", "rcs", "port", "mail"})
_MENTION = re.compile(r"\b(lu et approuve|mention|bon pour)\b")  # written below, not a signature
_DOUBTED = 0.7  # confidence below which a word in a place may be a pen's or a stamp's
_SCRAP = 2  # letters
_LEGIBLE = 0.4  # confidence from which a word counts as print
_SURE, _LONG, _MANY = 0.8, 4, 12  # confidence of a word that is surely print, its letters; words
_MARGIN_EM = 2.0  # beside the text one may sign so far
_TEXT_WIDTH_EM = 16.0  # a narrower line may be a name or a stamp's
_ROOM_BELOW_EM = 2.4  # under a label, from which its own cell may be signed
_STROKE_EM = (1.8, 0.6)  # wider and higher than letters are
_BORDER_COVER = 0.65  # share of a side that must be ruled
_ASKEW_PX = 14  # by which one side of a cell climbs at most


PixelBox = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A label's place in pixels of the sheet: x0, y0, x1, y1. `ruled` where lines bound it;
    `cut` where the picture ends before there is room."""

    label: Label
    x0: int
    y0: int
    x1: int
    y1: int
    ruled: bool
    cut: bool = False

    def share_of(self, x0: int, y0: int, x1: int, y1: int) -> float:
        """How much of a pixel box lies in the place."""
        wide = min(self.x1, x1) - max(self.x0, x0)
        high = min(self.y1, y1) - max(self.y0, y0)
        if wide <= 0 or high <= 0:
            return 0.0
        return wide * high / max((x1 - x0) * (y1 - y0), 1)

    def distance_to(self, x0: int, y0: int, x1: int, y1: int) -> float:
        """Pixels between the place and a pixel box; 0 where they touch."""
        dx = max(self.x0 - x1, x0 - self.x1, 0)
        dy = max(self.y0 - y1, y0 - self.y1, 0)
        return float(np.hypot(dx, dy))


def places_of(
    labels: Sequence[Label], sheet: Sheet, printed: Printed, words: Sequence[Word]
) -> list[Place]:
    """One place a label, neighbours kept apart."""
    rows = _text_rows(words, sheet, labels)
    boxes = [sheet.pixels(label.box) for label in labels]
    span = _text_span(words, sheet)
    found = []
    for at, label in enumerate(labels):
        others = [box for k, box in enumerate(boxes) if k != at]
        place = _cell(label, boxes[at], [*others, *rows], sheet, printed)
        if place is not None and _holds_more(place, boxes[at], [*others, *rows]):
            place = None  # a frame around the page, not the label's own cell
        if place is not None:
            place = _with_next_cell(place, boxes[at], [*others, *rows], sheet, printed)
        free = place or _free(label, boxes[at], others, rows, sheet, printed)
        found.append(free if place else _within(free, span))
    return found


def _within(place: Place, span: tuple[int, int]) -> Place:
    """The place kept on the paper: beside it lies a table, whose pattern is no faint pen."""
    left, right = max(place.x0, span[0]), min(place.x1, span[1])
    return replace(place, x0=left, x1=right) if left < right else place


def _text_span(words: Sequence[Word], sheet: Sheet) -> tuple[int, int]:
    """From where to where the paper surely reaches: a margin about the sure words; all of the
    picture where these are few."""
    sure = [sheet.pixels(w.box) for w in words if w.confidence >= _SURE and len(w.text) >= _LONG]
    if len(sure) < _MANY:
        return 0, sheet.width
    margin = round(_MARGIN_EM * sheet.em_px)
    return min(b[0] for b in sure) - margin, max(b[2] for b in sure) + margin


def doubted_words(labels: Sequence[Label], page: Page) -> set[Word]:
    """Words near a label that recognition is not sure of: it makes such of pens and stamps too."""
    if page.text_source == "embedded":
        return set()
    em = em_of(page)
    wide = em * page.height / max(page.width, 1)
    own = {word for label in labels for word in label.words}
    around = [
        Box(
            label.box.x0 - _HALF_WIDTH_EM * wide,
            label.box.y0 - em,
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
        and any(box.contains(*word.box.centre) for box in around)
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


def _holds_more(place: Place, box: PixelBox, others: Sequence[PixelBox]) -> bool:
    """Whether another label or running text stands in the place, before or beside its label."""
    return any(
        place.share_of(*other) > 0.6 and not _overlaps(other, box) and other[1] < box[3]
        for other in others
    ) or any(place.share_of(*other) > 0.6 and other[1] >= box[3] for other in others)


def _with_next_cell(
    place: Place, box: PixelBox, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place:
    """A table's row « label | place »: the free cell to the right is taken in, where nothing is
    asked in it."""
    em = sheet.em_px
    own_ink = place.y1 - box[3] > _ROOM_BELOW_EM * em and _has_strokes(
        printed, (place.x0, box[3], place.x1, place.y1), em
    )
    if own_ink and not _MENTION.search(folded(place.label.text)):
        return place  # « Le salarié » over his own signature, the employer's cell beside it
    level = [o for o in others if not _overlaps(o, box)]
    return _widened(place, level, sheet, printed) or place


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


def _cell_beside(
    own: Place, others: Sequence[PixelBox], sheet: Sheet, printed: Printed
) -> Place | None:
    """The cell to the right of a full one, if it is large enough to sign and nothing stands in it;
    the full one is taken in."""
    if own.y1 - own.y0 < _ROOM_EM * sheet.em_px:
        return None
    return _widened(own, others, sheet, printed)


def _has_strokes(printed: Printed, box: PixelBox, em: float) -> bool:
    """Whether a stroke longer than letters stands in a box."""
    x0, y0, x1, y1 = box
    if x1 <= x0 or y1 <= y0:
        return False
    own = np.ascontiguousarray(printed.rest[y0:y1, x0:x1]).view(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(own, connectivity=8)
    wide, high = stats[1:, cv2.CC_STAT_WIDTH] / em, stats[1:, cv2.CC_STAT_HEIGHT] / em
    return bool(((wide > _STROKE_EM[0]) & (high > _STROKE_EM[1])).any())


def _overlaps(a: PixelBox, b: PixelBox) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])


def _text_rows(words: Sequence[Word], sheet: Sheet, labels: Sequence[Label]) -> list[PixelBox]:
    """Runs of running print and of form fields, not a label's: a place ends where one starts."""
    own = {w for label in labels for w in label.words}
    runs: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.line, w.box.x0)):
        if word in own or word.confidence < _LEGIBLE:
            continue
        last = runs[-1][-1] if runs else None
        far = 2.5 * sheet.em_px / sheet.width
        if last is not None and last.line == word.line and word.box.x0 - last.box.x1 < far:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [sheet.pixels(union(w.box for w in run)) for run in runs if _ends_a_place(run, sheet)]


def _ends_a_place(run: Sequence[Word], sheet: Sheet) -> bool:
    """Whether a run of words is running text or a field's label; a name, a title, the lines of a
    stamp and what recognition makes of pen strokes are not."""
    text = " ".join(w.text for w in run)
    solid = [w for w in run if sum(c.isalnum() for c in w.text) > 1]
    wide = sum(w.box.width for w in solid) * sheet.width
    if len(solid) >= 7 or wide > _TEXT_WIDTH_EM * sheet.em_px:
        return True
    field = _FIELD.match(text) if text[:1].isupper() else None
    return bool(field) and folded(str(field and field.group(1))) not in _STAMP_FIELDS


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
    if sides is None:
        return None
    left, right = sides
    span = (left + 2, right - 2)
    reach = round(_TALLEST_CELL_EM * em)
    lines = printed.lines_across
    top = _next_line(lines, y0, -1, span, reach, vertical=False)
    bottom = _next_line(lines, y1, 1, span, reach, vertical=False)
    if top is None or bottom is None:
        return None
    if bottom - y1 < 1.6 * em and y0 - top < 1.6 * em:  # the label fills its cell
        row = _cell_beside(
            Place(label, left, top, right, bottom, ruled=True), others, sheet, printed
        )
        if row is not None:
            return row
        bottom = _next_line(lines, bottom + round(0.5 * em), 1, span, reach, vertical=False)
    if bottom is None or max(bottom - y1, y0 - top) < 1.2 * em:
        return None
    if y0 - top < 1.6 * em:
        top = max(top, y0 - round(0.3 * em))
    return Place(label, left, top, right, bottom, ruled=True)


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


def _free(
    label: Label,
    box: PixelBox,
    others: Sequence[PixelBox],
    rows: Sequence[PixelBox],
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
    above = label.kind == "name" or _stands_on_label(box, printed, em)
    high = max([0, y0 - round(_ABOVE_EM * em), *floors])
    above = above or _signed_above(box, (left, high, right, bottom), printed, em)
    top = high if above or bottom - y1 < _ROOM_EM * em else max([top, *floors])
    return Place(label, left, min(top, y0), right, max(bottom, y1), ruled=False, cut=cut)


def _sides(
    label: Label, box: PixelBox, others: Sequence[PixelBox], sheet: Sheet
) -> tuple[int, int]:
    """Left and right of a free place: about the label's middle, up to half way to a neighbour."""
    em = sheet.em_px
    x0, y0, x1, y1 = box
    middle = (x0 + x1) / 2
    left = min(middle - _HALF_WIDTH_EM * em, x0 - 2 * em)
    right = max(middle + _HALF_WIDTH_EM * em, x1 + _BEHIND_EM * em)
    if label.text.rstrip().endswith(":"):
        right = max(right, x1 + 16 * em)
    if label.kind in ("made_at", "closing"):
        left, right = 0.0, float(sheet.width)
    level = [o for o in others if o[1] < y1 + 4 * em and o[3] > y0 - 4 * em]
    left = max([left, *((o[2] + x0) / 2 for o in level if o[2] <= x0 + em)])
    right = min([right, *((o[0] + x1) / 2 for o in level if o[0] >= x1 - em)])
    return int(max(0, left)), int(min(sheet.width, right))


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
    return _has_strokes(printed, above, em) and not _has_strokes(
        printed, (left, y1, right, bottom), em
    )


def _stands_on_label(box: PixelBox, printed: Printed, em: float) -> bool:
    """Whether a ruled line lies right above the label: one signs on it, above."""
    x0, y0, x1, _ = box
    band = printed.lines_across[max(0, y0 - round(1.2 * em)) : y0, x0:x1]
    return bool(band.size and band.any(axis=0).mean() > 0.7)
