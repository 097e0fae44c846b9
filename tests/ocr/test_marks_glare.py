"""A reflection over a place to sign may hide a pen; elsewhere on the page it hides nothing."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from dossiers.page import Legibility
from ocr.marks import find_marks
from tests.ocr.drawn_paper import BLUE, HEIGHT, WIDTH, Paper, labelled


def reflecting(paper: Paper, x: int, y: int, reach: int, level: int) -> Paper:
    """The paper photographed, its white at `level`, with a reflection about a point."""
    lamp = np.zeros((HEIGHT, WIDTH), np.float32)
    cv2.circle(lamp, (x, y), reach, 1.0, -1)
    lamp = cv2.GaussianBlur(lamp, (0, 0), reach / 6)[..., None]
    dim = paper.picture.astype(np.float32) * level / 255
    paper.picture = np.clip(dim + lamp * (255 - dim) * 1.05, 0, 255).astype(np.uint8)
    return paper


@pytest.mark.parametrize(
    ("at", "level", "state"),
    [((820, 1240), 170, "unclear"), ((200, 700), 170, "empty"), ((820, 1240), 252, "empty")],
    ids=["over the place", "elsewhere", "white paper"],
)
def test_a_place_is_in_doubt_only_where_a_reflection_lies_over_it(
    at: tuple[int, int], level: int, state: str
) -> None:
    paper = labelled(Paper())
    paper.body()
    assert reflecting(paper, *at, 150, level).zone().state == state


def test_a_reflection_told_elsewhere_on_the_page_leaves_an_empty_place_empty() -> None:
    paper = labelled(Paper())
    paper.body()
    page = paper.page(legibility=Legibility("poor", 0.94, "glare"))
    (zone,) = find_marks(paper.picture, page)[1]
    assert zone.state == "empty"


def test_what_shows_beside_a_reflection_is_signed() -> None:
    paper = labelled(Paper())
    paper.body()
    paper.sign(660, 1130, 230, 90, BLUE, 2)
    assert reflecting(paper, 960, 1290, 70, 170).zone().state == "signed"
