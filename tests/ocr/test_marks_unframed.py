"""The pen that runs over a round stamp, told from the stamp when both are black."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.marks.unframed import beyond_ring, without_rings

EM = 22.0
SIDE, MIDDLE = 240, (120, 120)
PEN = np.array([(10, 150), (60, 70), (95, 160), (140, 80), (180, 150), (232, 95)], np.int32)


def round_stamp() -> NDArray[np.uint8]:
    drawn = np.zeros((SIDE, SIDE), np.uint8)
    for radius in (100, 66):
        cv2.circle(drawn, MIDDLE, radius, 255, 2)
    for k in range(14):
        turn = k * 2 * np.pi / 14
        at = (round(120 + 83 * np.sin(turn)) - 6, round(120 - 83 * np.cos(turn)) + 6)
        cv2.putText(drawn, "E", at, cv2.FONT_HERSHEY_SIMPLEX, 0.5, 255, 1)
    return drawn


def signed_stamp() -> NDArray[np.uint8]:
    drawn = round_stamp()
    cv2.polylines(drawn, [PEN], False, 255, 3)
    return drawn


def test_rings_and_letters_go_and_the_pen_stays() -> None:
    pen = np.zeros((SIDE, SIDE), np.uint8)
    cv2.polylines(pen, [PEN], False, 255, 3)
    rest = without_rings(signed_stamp() > 0, EM)
    assert rest is not None
    assert (rest & (pen > 0)).sum() > 0.75 * (pen > 0).sum()
    alone = (round_stamp() > 0) & ~cv2.dilate(pen, np.ones((25, 25), np.uint8)).astype(bool)
    assert (rest & alone).sum() < 0.05 * alone.sum()


def test_nothing_is_left_of_a_stamp_alone() -> None:
    rest = without_rings(round_stamp() > 0, EM)
    assert rest is not None
    assert not rest.any()


def test_ink_without_a_ring_is_left_alone() -> None:
    drawn = np.zeros((SIDE, SIDE), np.uint8)
    cv2.polylines(drawn, [PEN], False, 255, 3)
    cv2.rectangle(drawn, (20, 40), (220, 200), 255, 2)
    assert without_rings(drawn > 0, EM) is None


def test_the_end_of_a_small_pen_sticks_out_of_a_ring() -> None:
    drawn = round_stamp()
    cv2.polylines(
        drawn, [np.array([(185, 140), (196, 116), (206, 138), (232, 120)])], False, 255, 2
    )
    out = beyond_ring(drawn > 0, EM, 0.45)
    assert out is not None
    assert out.any()
    assert not out[:, :200].any()


def test_nothing_sticks_out_of_a_stamp_alone() -> None:
    out = beyond_ring(round_stamp() > 0, EM, 0.45)
    assert out is not None
    assert not out.any()
