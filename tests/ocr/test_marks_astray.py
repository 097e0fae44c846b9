"""Ink that other ink joins: while it lies over a place, or covers it, that place is not surely
empty."""

from __future__ import annotations

import numpy as np
import pytest

from dossiers.box import Box
from dossiers.mark import Party
from ocr.marks.astray import strays
from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.room import Place
from ocr.marks.runs import Label
from tests.ocr.drawn_paper import EM


def place(party: Party, x0: int, x1: int) -> Place:
    label = Label(party, "role", "Signature", Box(x0 / 1240, 0.57, x1 / 1240, 0.58), ())
    return Place(label, x0, 1000, x1, 1200, ruled=False)


def inked(x0: int, y0: int, x1: int, y1: int) -> Seen:
    """A likely signature of that box, strokes all over it."""
    mask = np.zeros((y1 - y0, x1 - x0), np.bool_)
    mask[::7] = True
    return Seen(Blob(x0, y0, x1, y1, mask, np.zeros(0, np.float32)), 0.9, 0.2, 0.1)


EMPLOYER, CENTRE = place("employer", 100, 500), place("training_centre", 510, 760)


@pytest.mark.parametrize(
    ("one", "doubted"),
    [
        (inked(120, 1020, 640, 1180), True),
        (inked(120, 1020, 545, 1180), False),
        (inked(120, 1020, 640, 1030), False),
    ],
    ids=["covers half of it", "runs into it", "a stroke under it"],
)
def test_a_place_that_its_neighbour_s_ink_covers_is_in_doubt(one: Seen, doubted: bool) -> None:
    assert EMPLOYER.share_of(*one.box) > 0.7
    found = strays([one], [], CENTRE, [EMPLOYER, CENTRE], EM, touching=True)
    assert found is doubted


@pytest.mark.parametrize(
    ("one", "doubted"),
    [(inked(60, 900, 1180, 1180), True), (inked(60, 1020, 1180, 1050), False)],
    ids=["stamp and pen", "a line of print"],
)
def test_ink_wider_than_a_mark_leaves_a_place_in_doubt_where_it_is_higher_than_print(
    one: Seen, doubted: bool
) -> None:
    assert strays([one], [], CENTRE, [CENTRE], EM, touching=True) is doubted
