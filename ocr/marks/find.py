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
_ANYWHERE = 0.85  # elsewhere logos and drawings are commoner


def find_marks(picture: NDArray[np.uint8], page: Page) -> tuple[tuple[Mark, ...], tuple[Zone, ...]]:
    """Marks and zones of an upright RGB picture (H × W × 3, uint8) whose words are in `page`.

    Boxes are fractions of the picture. A page without words has marks but no zones.
    """
    sheet = sheet_of(picture, page)
    printed = printed_of(sheet, page)
    words = print_words(page)
    seen = seen_as(blobs_of(sheet, printed, usual_darkness(sheet, words)))
    places = places_of(find_labels(page), sheet, printed, words)
    return _marks(seen, places, sheet, page.number), zones_of(places, seen, sheet, printed, page)


def _marks(
    seen: Sequence[Seen], places: Sequence[Place], sheet: Sheet, page: int
) -> tuple[Mark, ...]:
    marks = []
    for one in seen:
        needed = _IN_PLACE if _in_place(one, places) else _ANYWHERE
        chances: tuple[tuple[MarkKind, float], ...] = (
            ("signature", one.signature),
            ("stamp", one.stamp),
            ("handwriting", one.handwriting),
        )
        for kind, chance in chances:
            if chance >= needed:
                marks.append(Mark(kind, page, sheet.fractions(*one.box), round(chance, 3)))
    return tuple(marks)


def _in_place(one: Seen, places: Sequence[Place]) -> bool:
    return any(place.share_of(*one.box) > 0.35 for place in places)
