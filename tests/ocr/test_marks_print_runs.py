"""A line of text ends a place to sign where one of its words was not read too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocr.marks.print_runs import ends_a_place, runs_of_print
from ocr.marks.sheet import sheet_of
from tests.ocr.drawn_paper import EM, WIDTH, Paper


def ends(before: str, behind: str, *, gap_em: float, confidence: float = 0.95) -> bool:
    """Whether print ends a place whose line breaks off for `gap_em` before its second part."""
    paper = Paper()
    paper.body()
    read = len(paper.words)
    paper.text(300, 1000, before)
    x = round(paper.words[-1].box.x1 * WIDTH + gap_em * EM)
    start = len(paper.words)
    paper.text(x, 1000, behind)
    paper.words[start] = replace(paper.words[start], confidence=confidence)
    page = paper.page()
    sheet = sheet_of(paper.picture, page)
    line = [w for w in page.words if w.box.y0 > paper.words[read - 1].box.y1]
    return any(ends_a_place(run, sheet) for run in runs_of_print(line, sheet, []))


@pytest.mark.parametrize(("gap_em", "ended"), [(1.0, True), (5.0, True), (9.0, False)])
def test_a_sentence_runs_on_behind_a_word_that_was_not_read(gap_em: float, ended: bool) -> None:
    assert ends("semaines et il fut remis", "au professeur", gap_em=gap_em) is ended


def test_names_apart_in_one_line_are_no_sentence() -> None:
    assert not ends("Ana PETIT, la gerante", "Jean DUPONT, tuteur", gap_em=5.0)


def test_what_was_hardly_read_goes_on_with_nothing() -> None:
    assert not ends("semaines et il fut remis", "au professeur", gap_em=5.0, confidence=0.6)
