"""A stroke too pale to be judged as ink, some of which was."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np
import pytest

from dossiers.box import Box
from ocr.marks.faint import faint_stroke
from ocr.marks.printed import Printed
from ocr.marks.room import Place
from ocr.marks.runs import Label
from ocr.marks.sheet import sheet_of
from tests.ocr.drawn_paper import HEIGHT, WIDTH, Paper

ENDS = [(660, 1150), (720, 1210), (790, 1130), (860, 1215), (930, 1135)]
PALE = (228, 228, 228)


@pytest.mark.parametrize(("inked", "faint"), [(0, True), (1, True), (4, False)])
def test_a_pale_stroke_of_which_less_than_half_is_ink(inked: int, faint: bool) -> None:
    paper = Paper()
    paper.body()
    rest, blank = np.zeros((HEIGHT, WIDTH), np.uint8), np.zeros((HEIGHT, WIDTH), np.bool_)
    for k, (a, b) in enumerate(pairwise(ENDS)):
        cv2.line(paper.picture, a, b, PALE, 3, cv2.LINE_AA)
        if k < inked:
            cv2.line(rest, a, b, 1, 5)
    sheet = sheet_of(paper.picture, paper.page())
    printed = Printed(words=blank, lines_across=blank, lines_down=blank, rest=rest.astype(np.bool_))
    label = Label("candidate", "role", "", Box(0, 0, 1, 1), ())
    place = Place(label, 600, 1090, 1000, 1260, ruled=False)
    assert faint_stroke(place, sheet, printed) is faint
