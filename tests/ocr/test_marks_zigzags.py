"""A small pen that turns to and fro over a stamp, or sets out from its ring; what only looks so."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ocr.marks.blobs import blobs_of
from ocr.marks.kinds import Seen
from ocr.marks.printed import printed_of
from ocr.marks.sheet import sheet_of
from ocr.marks.zigzags import has_zigzag
from ocr.marks.zones import _is_likely
from tests.ocr.drawn_paper import BLACK, FONT, Paper, labelled
from tests.ocr.test_marks_stamps import ringed

INK, AT = (30, 30, 30), (790, 1225)
ZIGZAG = np.array([(0, 30), (14, 0), (26, 30), (42, 2), (56, 28), (70, 4)])


def drawn(paper: Paper, points: NDArray[np.int64], at: tuple[int, int], thick: int = 4) -> None:
    line = [np.int32(points) + np.int32(at)]
    cv2.polylines(paper.picture, line, False, INK, thick, cv2.LINE_AA)


def holds_zigzag(paper: Paper) -> bool:
    sheet = sheet_of(paper.picture, paper.page())
    blobs = blobs_of(sheet, printed_of(sheet, paper.page()), 30.0)
    return any(has_zigzag(blob, sheet.em_px) for blob in blobs)


@pytest.fixture
def framed() -> Paper:
    """A label, and a stamp in a black frame under it."""
    made = Paper()
    made.body()
    labelled(made).stamp(640, 1160, BLACK)
    return made


@pytest.fixture
def ring() -> Paper:
    made = Paper()
    made.body()
    ringed(labelled(made), *AT)
    return made


def test_a_zigzag_over_a_stamp_is_a_pen(framed: Paper) -> None:
    drawn(framed, ZIGZAG, (760, 1225))
    assert holds_zigzag(framed)


@pytest.mark.parametrize("turned", [ZIGZAG, ZIGZAG * (1, -1) + (0, 30)])
def test_a_place_stamped_and_signed_in_a_small_zigzag_is_signed(
    ring: Paper, turned: NDArray[np.int64]
) -> None:
    drawn(ring, turned * 0.8, (AT[0] - 145, AT[1] - 12))
    assert ring.zone().state == "signed"


def test_a_stamp_alone_holds_none(framed: Paper, ring: Paper) -> None:
    assert not holds_zigzag(framed)
    assert not holds_zigzag(ring)
    assert ring.zone().state == "empty"


@pytest.mark.parametrize(
    "points",
    [
        [(0, 0), (120, 90)],
        [(0, 60), (60, 0), (120, 62)],
        [(0, 0), (0, 80), (120, 80), (120, 0)],
        [(12 * k, 6 * (k % 2)) for k in range(12)],
    ],
    ids=["a fold", "a corner of paper", "a box", "a wavy rule"],
)
def test_lines_that_do_not_turn_to_and_fro_are_no_pen(
    framed: Paper, points: list[tuple[int, int]]
) -> None:
    drawn(framed, np.array(points), (900, 1190), 2)
    assert not holds_zigzag(framed)


@pytest.mark.parametrize("word", ["MNVW", "MAIRIE", "Monument", "VAL MINE"])
def test_large_letters_that_hang_together_are_no_pen(framed: Paper, word: str) -> None:
    at = (900, 1290)
    cv2.putText(framed.picture, word, at, FONT, 1.0, INK, 2, cv2.LINE_AA)
    (wide, _), _ = cv2.getTextSize(word, FONT, 1.0, 2)
    cv2.line(framed.picture, (at[0], at[1]), (at[0] + wide, at[1]), INK, 2)
    assert not holds_zigzag(framed)


@pytest.mark.parametrize("reach", [40, 90])
def test_a_second_ring_that_touches_is_no_pen(ring: Paper, reach: int) -> None:
    cv2.circle(ring.picture, (AT[0] - 98 - reach, AT[1]), reach, INK, 3, cv2.LINE_AA)
    assert not holds_zigzag(ring)


def test_a_worn_oval_is_no_pen(framed: Paper) -> None:
    for start in range(0, 360, 40):
        cv2.ellipse(framed.picture, (900, 1420), (130, 80), 8, start, start + 36, INK, 4)
        cv2.ellipse(framed.picture, (900, 1420), (84, 50), 8, start, start + 39, INK, 4)
    assert not holds_zigzag(framed)


def test_a_line_that_sets_out_from_a_ring_is_no_pen(ring: Paper) -> None:
    drawn(ring, np.array([(-60, -40), (0, 0)]), (AT[0] - 96, AT[1]))
    assert not holds_zigzag(ring)


def test_a_wave_as_low_as_letters_is_no_pen() -> None:
    paper = Paper()
    paper.body()
    labelled(paper)
    drawn(paper, ZIGZAG * (0.9, 0.35), (700, 1200), 2)  # lower than a pen's
    assert not holds_zigzag(paper)


@pytest.mark.parametrize(
    ("wide_em", "high_em", "likely"),
    [(2.6, 0.84, True), (2.6, 0.56, False), (1.6, 0.84, False)],
    ids=["a low pen", "lower than any", "two letters"],
)
def test_one_bent_stroke_may_be_lower_than_other_pens(
    wide_em: float, high_em: float, likely: bool
) -> None:
    paper = Paper()
    paper.body()
    sheet = sheet_of(paper.picture, paper.page())
    em = sheet.em_px
    labelled(paper)
    size = np.array((wide_em, high_em)) * em * paper.picture.shape[1] / sheet.width - 4
    along = np.linspace(0, 1, 40)
    wave = np.stack((along, (1 + np.cos(3 * np.pi * along)) / 2), axis=1)
    drawn(paper, np.round(wave * size), (700, 1200), 3)
    sheet = sheet_of(paper.picture, paper.page())
    blobs = blobs_of(sheet, printed_of(sheet, paper.page()), 30.0)
    (pen,) = [b for b in blobs if b.y0 > sheet.height * 0.66]
    assert pen.y1 - pen.y0 < em
    assert _is_likely(Seen(pen, 0.28, 0.0, 0.01), em, False) == likely
