"""Ink that no label of a signature asks for: what a label asks a name for is none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from dossiers.box import Box
from dossiers.page import GOOD_LEGIBILITY, Page, Word
from ocr.marks.blobs import Blob
from ocr.marks.kinds import Seen
from ocr.marks.sheet import sheet_of
from ocr.marks.unlabelled import fills_rows, is_answer_asked, print_of
from tests.ocr.drawn_paper import Paper

INK = Seen(
    Blob(500, 1000, 640, 1070, np.zeros((70, 140), np.bool_), np.zeros(0, np.float32)), 0.9, 0, 0
)


@pytest.mark.parametrize(
    ("text", "y", "asked"),
    [
        ("Prénom :", 1020, True),
        ("Nom de l'apprenti(e) :", 1020, True),
        ("Prénom :", 1100, False),  # on another line
        ("Nom et signature :", 1020, False),
        ("Nom : DUPONT Visa :", 1020, False),
        ("Le responsable :", 1020, False),
        ("Prénom", 1020, False),  # no colon: a heading, or the end of a sentence
    ],
)
def test_ink_behind_what_asks_for_a_name_is_that_name(text: str, y: int, asked: bool) -> None:
    paper = Paper()
    paper.body()
    sheet = sheet_of(paper.picture, paper.page())
    high, wide = sheet.height, sheet.width
    words, x = [], 100.0
    for part in text.split():
        end = x + 10 * len(part)
        words.append(Word(part, Box(x / wide, y / high, end / wide, (y + 24) / high), 0.95, 0))
        x = end + 8
    page = Page(1, wide, high, 0, "ocr", tuple(words), 0.95, GOOD_LEGIBILITY)
    assert is_answer_asked(INK, sheet, page) is asked


@pytest.mark.parametrize(
    ("text", "x", "asked"),
    [
        ("À", 470, True),
        ("Fait à", 430, True),
        ("À", 100, False),  # far before it
        ("Lu et approuvé à", 330, False),
        ("Le directeur", 370, False),
    ],
)
def test_ink_right_behind_a_lone_a_is_a_town(text: str, x: float, asked: bool) -> None:
    paper = Paper()
    paper.body()
    sheet = sheet_of(paper.picture, paper.page())
    high, wide = sheet.height, sheet.width
    words = []
    for part in text.split():
        end = x + 10 * len(part)
        words.append(Word(part, Box(x / wide, 1020 / high, end / wide, 1044 / high), 0.95, 0))
        x = end + 8
    page = Page(1, wide, high, 0, "ocr", tuple(words), 0.95, GOOD_LEGIBILITY)
    assert is_answer_asked(INK, sheet, page) is asked


@pytest.mark.parametrize(
    ("rows", "left", "handwriting", "filled"),
    [
        (("L'entreprise", "Ville"), 100, 0.8, True),
        (("L'entreprise", "Ville"), 100, 0.3, False),  # a signature, whatever stands beside it
        (("Le responsable",), 100, 0.8, False),  # his label
        (("3 rue Fictive", "06000 Nice"), 700, 0.8, False),  # to the right of it
    ],
)
def test_writing_behind_two_rows_of_print_fills_them_in(
    rows: tuple[str, ...], left: int, handwriting: float, filled: bool
) -> None:
    paper = Paper()
    paper.body()
    sheet = sheet_of(paper.picture, paper.page())
    high, wide = sheet.height, sheet.width
    words = []
    for k, row in enumerate(rows):
        x, y = float(left), 1004 + 36 * k
        for part in row.split():
            end = x + 10 * len(part)
            words.append(Word(part, Box(x / wide, y / high, end / wide, (y + 20) / high), 0.95, k))
            x = end + 8
    page = Page(1, wide, high, 0, "ocr", tuple(words), 0.95, GOOD_LEGIBILITY)
    assert fills_rows(replace(INK, handwriting=handwriting), print_of(page), sheet) is filled
