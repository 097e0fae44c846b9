"""Ink that may be a pen's, wherever it is on the paper: while there is any, no party without a
place of its own is said not to have signed."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.box import Box
from dossiers.mark import Mark
from dossiers.page import Page
from ocr.marks.faint import faint_stroke, slanted_stroke
from ocr.marks.kinds import Seen
from ocr.marks.places import text_span
from ocr.marks.printed import Printed
from ocr.marks.room import Place
from ocr.marks.runs import Label, Piece
from ocr.marks.sheet import Sheet
from ocr.marks.unlabelled import fills_rows, print_of
from ocr.marks.zones import LARGEST_EM, may_be_pen, on_paper

_FAINT = 0.1  # confidence of strokes too pale to be judged
_TOP = 0.15  # of the print: above it letterheads stand, and the stamps of a copy
_BELOW_EM = 9.0  # one signs no farther below the last words
_ANSWERS = 0.3  # confidence of a form's answers by pen
_READ = 0.5  # confidence of a word


def traces_of(seen: Sequence[Seen], sheet: Sheet, printed: Printed, page: Page) -> list[Mark]:
    """One mark for each ink below the head that may be a pen's, with the chance of a signature; one
    for all the pale strokes there, in a picture."""
    room = _below_head(sheet, page)
    rows = print_of(page)
    traces = [
        Mark("trace", page.number, sheet.fractions(*one.box), _chance(one, rows, sheet))
        for one in on_paper(seen, page, sheet)
        if one.box[3] > room.y0 and _is_sized(one, sheet.em_px) and may_be_pen(one, sheet)
    ]
    pale = page.text_source != "embedded" and (
        faint_stroke(room, sheet, printed) or slanted_stroke(room, sheet, printed)
    )
    if pale:
        box = sheet.fractions(room.x0, room.y0, room.x1, room.y1)
        traces.append(Mark("trace", page.number, box, _FAINT))
    return traces


def _chance(one: Seen, rows: Sequence[Piece], sheet: Sheet) -> float:
    """The chance of a signature, less than any is told from where ink fills in a form's rows."""
    return round(min(one.signature, _ANSWERS) if fills_rows(one, rows, sheet) else one.signature, 3)


def _is_sized(one: Seen, em: float) -> bool:
    """Whether ink is no larger than a signature over its stamp."""
    x0, y0, x1, y1 = one.box
    return x1 - x0 < LARGEST_EM[0] * em and y1 - y0 < LARGEST_EM[1] * em


def _below_head(sheet: Sheet, page: Page) -> Place:
    """The part of the paper where people sign."""
    left, right = text_span(page.words, sheet)
    read = [w.box for w in page.words if w.confidence > _READ]
    head, foot = min((b.y0 for b in read), default=0.0), max((b.y1 for b in read), default=1.0)
    top = round((head + _TOP * (foot - head)) * sheet.height)
    bottom = min(sheet.height, round(foot * sheet.height + _BELOW_EM * sheet.em_px))
    box = (max(0, left), top, min(sheet.width, right), max(bottom, top + 1))
    return Place(Label("unknown", "ink", "", Box(0, 0, 0, 0), ()), *box, ruled=False)
