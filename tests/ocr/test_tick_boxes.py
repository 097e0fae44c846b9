"""Boxes to tick, found by their frames and put among the words."""

from __future__ import annotations

from dataclasses import replace

import cv2
import pytest

from dossiers.box import Box
from dossiers.page import Legibility, Page, Word
from ocr.tick_boxes import with_tick_boxes
from tests.ocr.drawn_paper import EM, FONT, HEIGHT, WIDTH, Paper

BLACK = (20, 20, 20)


def read(paper: Paper, source: str = "ocr") -> list[str]:
    words = tuple(Word(w.text, w.box, w.confidence, 0) for w in paper.words)
    legible = Legibility("good", 0.95)
    page = Page(1, WIDTH, HEIGHT, 0, source, words, 200.0, legible)  # type: ignore[arg-type]
    return [w.text for w in with_tick_boxes(page, paper.picture).words]


def boxed(paper: Paper, x: int, y: int, mark: str = "", side: int = 24) -> None:
    """A square whose foot stands on y; in it a cross, a check or nothing."""
    cv2.rectangle(paper.picture, (x, y - side), (x + side, y), BLACK, 2)
    if mark == "cross":
        cv2.line(paper.picture, (x + 6, y - side + 6), (x + side - 6, y - 6), BLACK, 3)
        cv2.line(paper.picture, (x + 6, y - 6), (x + side - 6, y - side + 6), BLACK, 3)
    if mark == "check":
        cv2.line(paper.picture, (x + 5, y - 12), (x + 11, y - 6), BLACK, 3)
        cv2.line(paper.picture, (x + 11, y - 6), (x + side - 5, y - side + 6), BLACK, 3)


def form() -> Paper:
    paper = Paper()
    paper.text(120, 200, "Contenu selon les cases cochees du present formulaire")
    return paper


@pytest.mark.parametrize("mark", ["cross", "check"])
def test_a_marked_box_and_an_empty_one(mark: str) -> None:
    paper = form()
    boxed(paper, 120, 302, mark)
    paper.text(156, 300, "annexe 3 monter")
    boxed(paper, 120, 352)
    paper.text(156, 350, "annexe 4 verifier")
    assert read(paper)[8:] == ["☒", "annexe", "3", "monter", "☐", "annexe", "4", "verifier"]


def test_what_a_box_was_read_as_gives_way_to_it() -> None:
    paper = form()
    boxed(paper, 120, 302, "cross")
    paper.words.append(
        Word("[kJ", Box(119 / WIDTH, 278 / HEIGHT, 145 / WIDTH, 303 / HEIGHT), 0.2, 0)
    )
    paper.text(156, 300, "annexe 3")
    boxed(paper, 120, 352)
    paper.text(156, 350, "annexe 4")
    glued = paper.words[-2]
    wide = Box(119 / WIDTH, glued.box.y0, glued.box.x1, glued.box.y1)
    paper.words[-2] = Word("[]annexe", wide, 0.4, 0)
    assert read(paper)[8:] == ["☒", "annexe", "3", "☐", "annexe", "4"]


def test_letters_and_cells_are_no_boxes() -> None:
    paper = form()
    cv2.putText(paper.picture, "DOB", (120, 300), FONT, 1.2, BLACK, 3, cv2.LINE_AA)
    box = Box(120 / WIDTH, 274 / HEIGHT, 200 / WIDTH, 302 / HEIGHT)
    paper.words.append(Word("DOB", box, 0.9, 0))
    paper.text(220, 300, "DUPONT")
    for cell in range(4):
        boxed(paper, 120 + 30 * cell, 402, "cross")
    paper.text(250, 400, "candidat")
    assert read(paper) == [w.text for w in paper.words]


def test_a_box_without_a_word_behind_it_stays_as_it_is() -> None:
    paper = form()
    boxed(paper, 120, 302, "cross")
    paper.text(120 + 8 * EM, 300, "loin")
    assert read(paper) == [w.text for w in paper.words]


def as_layer(paper: Paper) -> Paper:
    """With the words as high as their lines, as a text layer's are."""
    high = EM / HEIGHT
    paper.words = [
        replace(w, box=replace(w.box, y0=w.box.y1 - 1.4 * high, y1=w.box.y1 + 0.2 * high))
        for w in paper.words
    ]
    return paper


def test_boxes_drawn_in_a_page_with_text_of_its_own() -> None:
    paper = form()
    boxed(paper, 126, 300, "cross", side=18)
    paper.text(156, 300, "annexe 3")
    boxed(paper, 126, 350, side=18)
    paper.text(156, 350, "annexe 4")
    assert read(as_layer(paper), "embedded")[8:] == ["☒", "annexe", "3", "☐", "annexe", "4"]


@pytest.mark.parametrize("typed", ["☐", "☒", "□"])
def test_a_box_that_a_text_layer_spells_stays_as_it_is_spelt(typed: str) -> None:
    paper = form()
    boxed(paper, 120, 302, "cross")
    paper.words.append(
        Word(typed, Box(120 / WIDTH, 278 / HEIGHT, 144 / WIDTH, 302 / HEIGHT), 1.0, 0)
    )
    paper.text(156, 300, "annexe 3")
    assert read(as_layer(paper), "embedded")[8:] == [typed, "annexe", "3"]


def test_a_page_that_has_nothing_to_tick_is_not_looked_at() -> None:
    paper = Paper()
    paper.text(120, 200, "Certificat de travail du present candidat")
    boxed(paper, 120, 302, "cross")
    paper.text(156, 300, "monsieur")
    assert read(paper) == [w.text for w in paper.words]


@pytest.mark.parametrize(("text", "stays"), [("E31", True), ("Non", True), ("[x", False)])
def test_a_short_word_of_the_paper_is_no_box(text: str, stays: bool) -> None:
    paper = form()
    boxed(paper, 120, 302, "cross")
    box = Box(120 / WIDTH, 279 / HEIGHT, 144 / WIDTH, 302 / HEIGHT)
    paper.words.append(Word(text, box, 0.9, 0))
    paper.text(156, 300, "annexe 3")
    assert (text in read(paper)) is stays


@pytest.mark.parametrize(
    ("text", "stays"), [("PJ", False), ("E3", True), ("Non", True), ("Oui", True)]
)
def test_two_letters_in_one_of_a_column_of_boxes_are_its_cross(text: str, stays: bool) -> None:
    paper = form()
    boxed(paper, 120, 302, "cross")
    box = Box(120 / WIDTH, 279 / HEIGHT, 144 / WIDTH, 302 / HEIGHT)
    paper.words.append(Word(text, box, 0.9, 0))
    paper.text(156, 300, "annexe 3")
    boxed(paper, 120, 352)
    paper.text(156, 350, "annexe 4")
    words = read(paper)
    assert (text in words) is stays
    assert ("☒" in words) is not stays


def test_two_letters_in_a_frame_alone_are_a_word() -> None:
    paper = form()
    boxed(paper, 120, 302, "cross")
    box = Box(120 / WIDTH, 279 / HEIGHT, 144 / WIDTH, 302 / HEIGHT)
    paper.words.append(Word("PJ", box, 0.9, 0))
    paper.text(156, 300, "annexe 3")
    assert "PJ" in read(paper)


def test_the_first_letters_of_a_name_are_no_box() -> None:
    paper = form()
    boxed(paper, 120, 302, "cross")
    paper.text(150, 300, "ALLO")
    name = paper.words.pop()
    whole = Box(120 / WIDTH, name.box.y0, name.box.x1, name.box.y1)
    paper.words.append(Word("DIALLO", whole, 0.93, 0))
    assert read(paper)[-1] == "DIALLO"


def test_a_box_at_the_very_edge_of_the_picture() -> None:
    paper = form()
    boxed(paper, 1, 302, "cross")
    paper.text(38, 300, "annexe 3 monter")
    assert "☒" in read(paper)


def rows_with_boxes(paper: Paper, marks: list[tuple[str, str]], side: int = 24) -> None:
    """Rows of a table, two columns of boxes right of them."""
    for n, (yes, no) in enumerate(marks):
        foot = 302 + 60 * n
        paper.text(120, foot - 2, f"annexe {n + 3}")
        boxed(paper, 700, foot, yes, side)
        boxed(paper, 900, foot, no, side)


def test_boxes_of_columns_go_to_the_rows_left_of_them() -> None:
    paper = form()
    rows_with_boxes(paper, [("cross", ""), ("", "cross"), ("", "check")])
    rows = tuple(replace(w, line=n // 2) for n, w in enumerate(paper.words))
    page = Page(1, WIDTH, HEIGHT, 0, "ocr", rows, 200.0, Legibility("good", 0.95))
    words = with_tick_boxes(page, paper.picture).words
    lines = [[w.text for w in words if w.line == n] for n in (4, 5, 6)]
    assert lines == [
        ["annexe", "3", "☒", "☐"],
        ["annexe", "4", "☐", "☒"],
        ["annexe", "5", "☐", "☒"],
    ]


def test_a_box_that_no_other_stands_over_or_under_is_left() -> None:
    paper = form()
    rows_with_boxes(paper, [("cross", "")])
    assert read(paper) == [w.text for w in paper.words]


def test_boxes_beside_no_row_are_left() -> None:
    paper = form()
    for foot in (402, 462):
        boxed(paper, 700, foot)
    paper.text(120, 300, "annexe 3")
    assert read(paper) == [w.text for w in paper.words]


def test_the_square_letter_of_a_name_is_no_box() -> None:
    paper = form()
    cv2.rectangle(paper.picture, (120, 278), (140, 300), BLACK, 2)
    box = Box(120 / WIDTH, 276 / HEIGHT, 420 / WIDTH, 302 / HEIGHT)
    paper.words.append(Word("DUPONT-MOREL", box, 0.9, 0))
    assert read(paper) == [w.text for w in paper.words]
    paper.words[-1] = Word("Dannexe-trois", box, 0.4, 0)  # what a box was read as
    assert "☐" in read(paper)


@pytest.mark.parametrize(("side", "stays"), [(24, True), (36, False)])
def test_a_lone_square_letter_of_a_layer_is_its_own_frame(side: int, stays: bool) -> None:
    paper = form()
    boxed(paper, 120, 302, "cross", side)
    layer = as_layer(paper)
    own = Box(120 / WIDTH, 280 / HEIGHT, 150 / WIDTH, 302 / HEIGHT)
    layer.words.append(Word("B", own, 1.0, 0))
    layer.text(120 + side + 12, 300, "annexe 3")
    assert ("B" in read(layer, "embedded")) == stays
