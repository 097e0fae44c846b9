"""One signature that reaches into the next party's place is not that party's too."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tests.ocr.drawn_paper import BLACK, BLUE, Paper


@pytest.fixture
def two() -> Paper:
    made = Paper()
    made.body()
    made.text(110, 1100, "Signature de l'employeur")
    made.text(640, 1100, "Signature de l'apprenti")
    return made


def flourish(paper: Paper, end: int, bend: int) -> None:
    along = np.linspace(0, 1, 60)
    x = 250 + (end - 250) * along
    points = np.stack((x, 1190 - 20 * along + bend * np.sin(6 * along)), axis=1)
    drawn = [(points * 8).astype(np.int32)]
    cv2.polylines(paper.picture, drawn, False, BLUE, 3, cv2.LINE_AA, 3)


def states(paper: Paper) -> dict[str, str]:
    return {zone.party: zone.state for zone in paper.zones()}


@pytest.mark.parametrize(("end", "bend"), [(760, 10), (900, 25)])
def test_a_flourish_over_the_next_place_signs_for_nobody_there(
    two: Paper, end: int, bend: int
) -> None:
    two.sign(150, 1140, 200, 80, BLUE, 0)
    flourish(two, end, bend)
    told = states(two)
    assert (told["employer"], told["apprentice"] != "signed") == ("signed", True)


@pytest.mark.parametrize("ink", [BLUE, BLACK])
def test_two_signatures_that_a_flourish_joins_are_two(
    two: Paper, ink: tuple[int, int, int]
) -> None:
    two.sign(150, 1140, 200, 80, BLUE, 0)
    two.sign(650, 1140, 200, 80, ink, 5)
    flourish(two, 700, 10)
    assert set(states(two).values()) == {"signed"}


@pytest.mark.parametrize("seed", [0, 2, 3])
def test_a_signature_between_two_places_is_one_party_s(two: Paper, seed: int) -> None:
    two.sign(420, 1140, 140, 70, BLUE, seed)
    assert list(states(two).values()).count("signed") == 1
