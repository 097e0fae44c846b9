"""The marks of one page: signatures, stamps and handwriting, and the zones to be signed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dossiers.mark import Mark, MarkKind, Zone
from dossiers.page import Page
from ocr.marks.blobs import blobs_of
from ocr.marks.kinds import Seen, seen_as
from ocr.marks.labels import find_labels
from ocr.marks.places import Place, places_of
from ocr.marks.printed import print_words, printed_of, usual_darkness
from ocr.marks.sheet import Sheet, sheet_of
from ocr.marks.zones import zones_of

_IN_PLACE = 0.5  # chance from which ink in a place to sign is told as a mark
_ANYWHERE = 0.93  # elsewhere logos and drawings are commoner
_AROUND_EM = 7.0  # a mark stands so far from the nearest print at most; beyond lies the table


def find_marks(picture: NDArray[np.uint8], page: Page) -> tuple[tuple[Mark, ...], tuple[Zone, ...]]:
    """Marks and zones of an upright RGB picture (H × W × 3, uint8) whose words are in `page`.

    Boxes are fractions of the picture. A page without words has marks but no zones.
    """
    sheet = sheet_of(picture, page)
    printed = printed_of(sheet, page)
    words = print_words(page)
    seen = seen_as(blobs_of(sheet, printed, usual_darkness(sheet, words)))
    places = places_of(find_labels(page), sheet, printed, words)
    marks = _marks(seen, places, sheet, page)
    return marks, zones_of(places, seen, sheet, printed, page)


def _marks(
    seen: Sequence[Seen], places: Sequence[Place], sheet: Sheet, page: Page
) -> tuple[Mark, ...]:
    hull = _text_hull(page, sheet)
    marks = []
    for one in seen:
        placed = _in_place(one, places)
        if not placed and not _on_text(one, hull):
            continue
        needed = _IN_PLACE if placed else _ANYWHERE
        chances: tuple[tuple[MarkKind, float], ...] = (
            ("signature", one.signature),
            ("stamp", one.stamp),
            ("handwriting", one.handwriting),
        )
        for kind, chance in chances:
            if chance >= needed:
                marks.append(Mark(kind, page.number, sheet.fractions(*one.box), round(chance, 3)))
    return tuple(marks)


def _in_place(one: Seen, places: Sequence[Place]) -> bool:
    return any(place.share_of(*one.box) > 0.35 for place in places)


def _text_hull(page: Page, sheet: Sheet) -> tuple[float, float, float, float]:
    """The part of the picture that print covers, with a margin; all of it where there is none."""
    boxes = [sheet.pixels(word.box) for word in page.words if word.confidence > 0.5]
    if len(boxes) < 5:
        return 0.0, 0.0, float(sheet.width), float(sheet.height)
    far = _AROUND_EM * sheet.em_px
    return (
        min(b[0] for b in boxes) - far / 2,
        min(b[1] for b in boxes) - far / 4,
        max(b[2] for b in boxes) + far / 2,
        max(b[3] for b in boxes) + far,
    )


def _on_text(one: Seen, hull: tuple[float, float, float, float]) -> bool:
    x0, y0, x1, y1 = one.box
    return x0 >= hull[0] and y0 >= hull[1] and x1 <= hull[2] and y1 <= hull[3]
