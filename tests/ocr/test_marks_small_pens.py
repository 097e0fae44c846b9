"""A small pen that ends on a stamp's ring, in the stamp's own ink; a place with no room to sign."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tests.ocr.drawn_paper import FONT, Paper, labelled
from tests.ocr.test_marks_stamps import ringed

INK = (30, 30, 30)
AT = (790, 1225)


@pytest.fixture
def stamped() -> Paper:
    made = Paper()
    made.body()
    ringed(labelled(made), *AT)
    return made


@pytest.mark.parametrize("side", ["left", "right", "top"])
def test_a_small_pen_that_sets_out_from_a_ring_is_not_called_empty(
    stamped: Paper, side: str
) -> None:
    zigzag = np.array([(-128, 8), (-120, -10), (-112, 8), (-104, -8), (-88, -4)])
    turned = {"left": zigzag, "right": zigzag * (-1, 1), "top": zigzag[:, ::-1]}[side]
    cv2.polylines(stamped.picture, [np.int32(turned) + np.int32(AT)], False, INK, 3, cv2.LINE_AA)
    assert stamped.zone().state != "empty"


@pytest.mark.parametrize("text", ["a", "le", "Nice"])
def test_letters_beside_a_ring_leave_its_place_empty(stamped: Paper, text: str) -> None:
    cv2.putText(stamped.picture, text, (AT[0] + 108, AT[1] + 6), FONT, 0.5, INK, 1, cv2.LINE_AA)
    assert stamped.zone().state == "empty"


def test_a_worn_ring_s_blot_is_no_pen(stamped: Paper) -> None:
    cv2.circle(stamped.picture, (AT[0] - 100, AT[1]), 5, INK, -1, cv2.LINE_AA)
    assert stamped.zone().state == "empty"


@pytest.mark.parametrize(("gap", "state"), [(30, "unclear"), (140, "empty")])
def test_no_place_without_room_is_called_empty(gap: int, state: str) -> None:
    paper = Paper()
    paper.body()
    paper.text(440, 1000, "Le dossier est fait en deux exemplaires pour le service des examens")
    paper.text(640, 1000 + gap, "Signature du candidat")
    paper.text(440, 1000 + 2 * gap, "Les deux exemplaires restent au dossier jusqu au jour dit")
    assert {zone.state for zone in paper.zones()} == {state}
