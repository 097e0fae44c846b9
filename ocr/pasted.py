"""Pictures pasted on a page of text: how large the one is that may hold a machine-readable zone."""

from __future__ import annotations

from collections.abc import Sequence

from dossiers.box import Box, union
from ocr.geometry import turned_box
from ocr.letters import Letters
from ocr.sources import Embedded

# In a row of the shortest zone, which has two of them. Of 36 pasted copies of cards and passports
# the 28 of which a zone was read had 130 letters and more.
_LETTERS_OF_A_ROW = 30
_MOSTLY_PICTURES = 0.25  # of the page: signatures, stamps and letterheads cover less
_CLOSE = 0.002  # of the page, between two slices of one picture


def largest_with_letters(
    embedded: Sequence[Embedded], turn: int, bare: Letters, shape: tuple[int, ...]
) -> float:
    """Share of the page that the largest picture covers of those with letters enough for a row of a
    zone that are no words of the page (`bare`, on the upright page of height and width `shape`,
    turned clockwise by `turn`); that of all where they are much of it."""
    boxes = [turned_box(e.box, turn) for e in embedded]
    covered = sum(box.area for box in boxes)
    if covered >= _MOSTLY_PICTURES:
        return covered
    x, y = (bare.centres / (shape[1], shape[0])).T

    def letters_in(box: Box) -> int:
        return int(((box.x0 <= x) & (x <= box.x1) & (box.y0 <= y) & (y <= box.y1)).sum())

    return max(
        (b.area for b in _unsliced(boxes) if letters_in(b) >= _LETTERS_OF_A_ROW), default=0.0
    )


def _unsliced(boxes: Sequence[Box]) -> list[Box]:
    """The boxes, those that go on under one another at the same margins as one: some programs cut
    their pictures in slices."""
    whole: list[Box] = []
    for box in sorted(boxes, key=lambda b: (round(b.x0, 2), b.y0)):
        over = whole[-1] if whole else box
        sides = (box.x0 - over.x0, box.x1 - over.x1, box.y0 - over.y1)
        if whole and all(abs(apart) <= _CLOSE for apart in sides):
            whole[-1] = union((over, box))
        else:
            whole.append(box)
    return whole
