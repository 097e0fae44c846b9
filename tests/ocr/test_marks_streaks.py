"""Thin lines that join ink: a scanner's streaks, leaning or in points, and cut lines in dashes."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.marks.gathering import gathered
from ocr.marks.streaks import parted, without_streaks
from tests.ocr.drawn_paper import BLACK, BLUE, EM, HEIGHT, WIDTH, Paper, labelled
from tests.ocr.test_marks_stamps import ringed

GREY = (90, 90, 90)


@pytest.fixture
def paper() -> Paper:
    paper = Paper()
    paper.body()
    return paper


def streak(paper: Paper, x: int, lean: float, *, broken: bool = False, wide: int = 3) -> None:
    """From near the head to near the foot, unsteady, at x in the middle of the place."""
    chance = np.random.default_rng(5)
    for top in range(40, HEIGHT - 80, 20):
        if broken and top // 20 % 3 == 0:
            continue
        off = x + float(chance.uniform(-0.8, 0.8))
        ends = [(round(off + lean * (y - 1170)), y) for y in (top, top + 20)]
        cv2.line(paper.picture, ends[0], ends[1], GREY, wide, cv2.LINE_AA)


def cut_line(paper: Paper, y: int, climb: float = 0.0) -> None:
    for x in range(70, WIDTH - 70, 20):
        ends = [(at, round(y + climb * at)) for at in (x, x + 11)]
        cv2.line(paper.picture, ends[0], ends[1], GREY, 2, cv2.LINE_AA)


@pytest.mark.parametrize("lean", [-0.03, -0.012, -0.003, 0.001, 0.003, 0.025])
@pytest.mark.parametrize(
    ("broken", "wide"), [(False, 1), (False, 3), (True, 3)], ids=["thin", "whole", "broken"]
)
def test_a_leaning_streak_does_not_hide_the_stroke_of_a_pen_that_it_runs_through(
    paper: Paper, lean: float, broken: bool, wide: int
) -> None:
    labelled(paper)
    peaks = [(690 + 24 * k, 1150 if k % 2 else 1215 + 3 * k) for k in range(8)]
    cv2.polylines(paper.picture, [np.array(peaks)], False, BLACK, 3, cv2.LINE_AA)
    streak(paper, 770, lean, broken=broken, wide=wide)
    assert paper.zone().state == "signed"


@pytest.mark.parametrize("lean", [-0.012, 0.002, 0.025])
def test_a_band_of_grain_does_not_hide_the_signature_that_it_runs_through(
    paper: Paper, lean: float
) -> None:
    labelled(paper).sign(660, 1130, 230, 90, BLACK, 2)
    chance, rows = np.random.default_rng(2), np.arange(HEIGHT)
    for step in range(18):
        worn = chance.random(HEIGHT) < 0.4
        at = np.round(760 + step + lean * (rows - 1170)).astype(int)
        paper.picture[rows[worn], at[worn]] = GREY
    assert paper.zone().state == "signed"


@pytest.mark.parametrize("lean", [-0.012, 0.025])
def test_a_streak_through_an_empty_place_signs_nothing(paper: Paper, lean: float) -> None:
    streak(labelled(paper), 770, lean)
    assert paper.zone().state == "empty"


@pytest.mark.parametrize("climb", [0.0, 0.012])
@pytest.mark.parametrize("gap", [4, -12], ids=["below", "across"])
def test_a_cut_line_in_dashes_does_not_hide_the_pen_over_it(
    paper: Paper, climb: float, gap: int
) -> None:
    paper.text(480, 1100, "Le candidat")
    ringed(paper, 730, 1125)
    paper.sign(740, 1090, 220, 90, BLACK, 3)
    cut_line(paper, 1230 + gap - round(climb * 800), climb)
    zone = paper.zone()
    assert (zone.state, zone.stamped) == ("signed", True)


def test_a_cut_line_alone_signs_nothing(paper: Paper) -> None:
    cut_line(labelled(paper), 1230)
    assert paper.zone().state == "empty"


def test_of_a_pen_s_strokes_nothing_is_taken_for_a_streak() -> None:
    paper = Paper()
    paper.sign(300, 100, 600, 900, BLUE, 4)
    ink = np.asarray(paper.picture[..., 0] < 200)
    for taken in (without_streaks(ink, EM), parted(ink, EM)):
        assert taken.sum() > 0.97 * ink.sum()


def test_a_streak_is_taken_out_and_the_stroke_that_crosses_it_stays_whole() -> None:
    ink = np.zeros((900, 700), np.uint8)
    cv2.line(ink, (300, 0), (318, 899), 1, 2)
    cv2.line(ink, (250, 440), (380, 452), 1, 3)
    rest = without_streaks(ink.view(bool), EM)
    assert not rest[:420].any() and not rest[470:].any()
    count, _ = cv2.connectedComponents(rest.view(np.uint8), connectivity=8)
    assert count == 2


def test_ink_that_covers_half_the_page_is_gathered_in_its_strokes() -> None:
    page, chance = np.zeros((1700, 1200), np.uint8), np.random.default_rng(1)
    for x, y in chance.integers((60, 60), (1140, 1640), (9000, 2)).tolist():
        cv2.line(page, (x, y), (x + 7, y + 5), 1, 1)
    cv2.ellipse(page, (700, 1200), (90, 30), 10, 0, 360, 0, 14)
    cv2.ellipse(page, (700, 1200), (90, 30), 10, 0, 360, 1, 2)
    found = list(gathered(page.view(bool), EM, page.size))
    assert any(x < 700 < x + part.shape[1] and part.shape[1] > 100 for (x, _), part in found)
